// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Capacity to act (`docs/methods/capacity.md`): the weighted share of needs that are met.

use concordia_model::claims;
use concordia_model::codes::ParameterOn;
use concordia_model::ids::{CapabilityId, NationId};
use concordia_model::{Quantity, Year};

use crate::assessment::Assessment;
use crate::balance::Balance;
use crate::need::Basis;

/// A part of needs that is met, with the range that unknowns leave.
#[derive(Clone, Copy, PartialEq, Debug, serde::Serialize)]
pub struct Capacity {
    /// Mean share of needs that are met, 0 to 1; `None` when one of them cannot be judged.
    pub value: Option<f64>,
    /// The same at the worst of all ranges.
    pub low: Option<f64>,
    /// The same at the best of all ranges.
    pub high: Option<f64>,
    /// Mean share of needs met with units of others, 0 to 1: what freedom of action is given up for.
    pub from_abroad: Option<f64>,
    /// Capabilities counted.
    pub capabilities: usize,
    /// Of these, how many cannot be judged because what is available is not known.
    pub unknown: usize,
    /// Of these, how many rest on the need rule.
    pub by_need_rule: usize,
    /// Capabilities with data whose need is not known.
    pub without_need: usize,
}

/// The part of one need that is met.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Met {
    /// The capability.
    pub capability: CapabilityId,
    /// Its weight.
    pub weight: f64,
    /// Share of the need that is met, 0 to 1; `None` when it cannot be judged.
    pub value: Option<f64>,
    /// The same at the worst of the ranges.
    pub low: f64,
    /// The same at the best of the ranges.
    pub high: f64,
    /// Share of the need met with units of others; `None` when it cannot be judged.
    pub from_abroad: Option<f64>,
    /// Whether the need is that of the need rule.
    pub by_need_rule: bool,
}

impl Met {
    fn of(capability: CapabilityId, balance: &Balance, weight: f64) -> Self {
        let (available, need) = (balance.available(), balance.need.units);
        let met = |have: f64, need: f64| if need > 0.0 { (have / need).min(1.0) } else { 1.0 };
        let known = available.value.zip(need.value).map(|(have, need)| (have.as_f64(), need.as_f64()));
        let value = known.map(|(have, need)| met(have, need));
        let alone = |need: f64| balance.own().value.map_or(0.0, |own| met(own.as_f64(), need));
        Self {
            capability,
            weight,
            value,
            low: need.high.map_or(0.0, |need| met(available.low.as_f64(), need.as_f64())),
            high: available.high.map_or(1.0, |have| met(have.as_f64(), need.low.as_f64())),
            from_abroad: known.map(|(have, need)| (met(have, need) - alone(need)).max(0.0)),
            by_need_rule: balance.need.basis == Basis::NeedRule,
        }
    }
}

impl Assessment<'_> {
    /// Capacity to act (`docs/methods/capacity.md`): the weighted share of needs that are met, beside
    /// what of it comes from abroad. Weights are equal unless `parameters` state a weight.
    pub fn capacity(&self, nation: NationId, year: Year) -> Capacity {
        let parts = self.needs_met(nation, year);
        let weight: f64 = parts.iter().map(|part| part.weight).sum();
        let unknown = parts.iter().filter(|part| part.value.is_none()).count();
        let mean = |of: fn(&Met) -> f64| {
            let sum: f64 = parts.iter().map(|part| part.weight * of(part)).sum();
            (weight > 0.0).then(|| sum / weight)
        };
        Capacity {
            value: mean(|part| part.value.unwrap_or(0.0)).filter(|_| unknown == 0),
            low: mean(|part| part.low),
            high: mean(|part| part.high),
            from_abroad: mean(|part| part.from_abroad.unwrap_or(0.0)).filter(|_| unknown == 0),
            capabilities: parts.len(),
            unknown,
            by_need_rule: parts.iter().filter(|part| part.by_need_rule).count(),
            without_need: self.without_need(nation, year),
        }
    }

    /// How far each need of a nation is met, by capability.
    pub fn needs_met(&self, nation: NationId, year: Year) -> Vec<Met> {
        let of = |root: CapabilityId| {
            let balance = self.balance(nation, root, year).filter(has_need)?;
            Some(Met::of(root, &balance, self.weight(root)))
        };
        self.groups().filter_map(|group| of(group.capability)).collect()
    }

    /// Capabilities with data whose need is not known.
    fn without_need(&self, nation: NationId, year: Year) -> usize {
        let balances = self.groups().filter_map(|group| self.balance(nation, group.capability, year));
        let unknown = |balance: &Balance| balance.need.units.value.is_none() && !balance.is_empty();
        balances.filter(|balance| !has_need(balance) && unknown(balance)).count()
    }

    /// The stated weight of a capability; 1 where nothing states one.
    fn weight(&self, capability: CapabilityId) -> f64 {
        let model = self.context.model;
        let rows = model.tables.parameters.rows().filter(|row| {
            model.text(row.parameter.0) == "weight"
                && row.on == ParameterOn::Capability
                && row.id.0 == capability.symbol()
        });
        claims::used(model, rows).and_then(|row| row.value).map_or(1.0, |value| value.as_f64())
    }
}

fn has_need(balance: &Balance) -> bool {
    balance.need.basis != Basis::None && balance.need.units.low != Quantity::ZERO
}
