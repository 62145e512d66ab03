// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The assessment of a whole package: one group of balances per capability, computed in parallel and
//! kept, so that a change computes again only the capabilities it touches.

use std::collections::HashMap;
use std::sync::Arc;

use concordia_model::ids::{CapabilityId, NationId};
use concordia_model::model::Model;
use concordia_model::row::Row;
use concordia_model::table::Table;
use concordia_model::tables::Document;
use concordia_model::{Figure, Share, Year};
use rayon::prelude::*;

use crate::balance::{self, Balance, Group};
use crate::context::Context;
use crate::need::Basis;

/// The assessment of a model under its scenario.
pub struct Assessment<'m> {
    /// The look-ups.
    pub context: Context<'m>,
    groups: Vec<Arc<Group>>,
}

/// Groups of an earlier assessment, to be used again where nothing has changed. It keeps the model it
/// belongs to, so that blocks can be compared by address.
pub struct Kept {
    model: Model,
    groups: Vec<Arc<Group>>,
}

/// Assesses a model.
pub fn assess(model: &Model) -> Assessment<'_> {
    let context = Context::of(model);
    let groups = context.roots.par_iter().map(|root| Arc::new(balance::group(&context, *root))).collect();
    Assessment { context, groups }
}

/// Assesses a model, computing again only the capabilities that differ from an earlier one.
pub fn reassess<'m>(kept: &Kept, model: &'m Model) -> Assessment<'m> {
    if !same_ground(&kept.model, model) {
        return assess(model);
    }
    let context = Context::of(model);
    // A requirement may make a capability a root or no longer one, so places in the list say nothing.
    let old: HashMap<_, _> = kept.groups.iter().map(|group| (group.capability, group)).collect();
    let fresh = |root: &CapabilityId| {
        let untouched = context.with_below(*root).iter().all(|id| same_blocks(&kept.model, model, *id));
        match old.get(root).filter(|_| untouched) {
            Some(group) => Arc::clone(group),
            None => Arc::new(balance::group(&context, *root)),
        }
    };
    let groups = context.roots.par_iter().map(fresh).collect();
    Assessment { context, groups }
}

/// Whether everything that all capabilities rest on is unchanged.
fn same_ground(old: &Model, new: &Model) -> bool {
    let (a, b) = (&old.tables, &new.tables);
    old.settings == new.settings
        && old.as_of == new.as_of
        && same(&a.nations, &b.nations)
        && same(&a.capabilities, &b.capabilities)
        && same(&a.equipment, &b.equipment)
        && same_documents(&a.documents, &b.documents)
        && same(&a.access, &b.access)
        && same(&a.cooperations, &b.cooperations)
        && same(&a.participants, &b.participants)
        && same(&a.memberships, &b.memberships)
        && same(&a.economy, &b.economy)
        && same(&a.rates, &b.rates)
}

/// Whether the documents that both have are the same. One that only one of them has is named by no row that
/// they share.
fn same_documents(a: &Table<Document>, b: &Table<Document>) -> bool {
    if same(a, b) {
        return true;
    }
    let old: HashMap<_, _> = a.rows().map(|row| (row.id, row)).collect();
    b.rows().all(|row| old.get(&row.id).is_none_or(|old| *old == row))
}

fn same<R: Row>(a: &Table<R>, b: &Table<R>) -> bool {
    a.blocks().len() == b.blocks().len() && a.blocks().iter().zip(b.blocks()).all(|(a, b)| Arc::ptr_eq(a, b))
}

fn same_blocks(old: &Model, new: &Model, capability: CapabilityId) -> bool {
    fn same_block<R: Row>(a: &Table<R>, b: &Table<R>, capability: CapabilityId) -> bool {
        let key = Some(capability.symbol());
        match (a.block(key), b.block(key)) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        }
    }
    same_block(&old.tables.holdings, &new.tables.holdings, capability)
        && same_block(&old.tables.planned_changes, &new.tables.planned_changes, capability)
        && same_block(&old.tables.requirements, &new.tables.requirements, capability)
}

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

impl<'m> Assessment<'m> {
    /// Keeps the groups for [`reassess`].
    pub fn keep(&self) -> Kept {
        Kept { model: self.context.model.clone(), groups: self.groups.clone() }
    }

    /// All groups in the order of their capabilities.
    pub fn groups(&self) -> impl Iterator<Item = &Group> + Clone {
        self.groups.iter().map(Arc::as_ref)
    }

    /// The group of a capability that rolls up into no other.
    pub fn group(&self, root: CapabilityId) -> Option<&Group> {
        self.groups().find(|group| group.capability == root)
    }

    /// The balance of a nation in a capability and year of the horizon.
    pub fn balance(&self, nation: NationId, root: CapabilityId, year: Year) -> Option<Balance> {
        let group = self.group(root)?;
        let at = self.context.nations.iter().position(|known| *known == nation)?;
        let year = group.years.iter().position(|known| *known == year)?;
        Some(*group.at(at, year))
    }

    /// Capacity to act (`docs/methods/capacity.md`): the weighted share of needs that are met, beside
    /// what of it comes from abroad. Weights are equal unless `parameters` state a weight.
    pub fn capacity(&self, nation: NationId, year: Year) -> Capacity {
        let mut sums = Sums::default();
        for group in self.groups() {
            let Some(balance) = self.balance(nation, group.capability, year) else { continue };
            if balance.need.basis == Basis::None || balance.need.units.low == concordia_model::Quantity::ZERO
            {
                let known_need = balance.need.units.value.is_some();
                sums.without_need += usize::from(!balance.is_empty() && !known_need);
                continue;
            }
            sums.add(&balance, self.weight(group.capability));
        }
        sums.capacity()
    }

    /// The stated weight of a capability; 1 where nothing states one.
    fn weight(&self, capability: CapabilityId) -> f64 {
        let model = self.context.model;
        let rows = model.tables.parameters.rows().filter(|row| {
            model.text(row.parameter.0) == "weight"
                && row.on == concordia_model::codes::ParameterOn::Capability
                && row.id.0 == capability.symbol()
        });
        concordia_model::claims::used(model, rows)
            .and_then(|row| row.value)
            .map_or(1.0, |value| value.as_f64())
    }
}

#[derive(Default)]
struct Sums {
    weight: f64,
    met: f64,
    low: f64,
    high: f64,
    abroad: f64,
    capabilities: usize,
    unknown: usize,
    by_need_rule: usize,
    without_need: usize,
}

impl Sums {
    fn add(&mut self, balance: &Balance, weight: f64) {
        let available = balance.available();
        let need = balance.need.units;
        let met = |have: f64, need: f64| if need > 0.0 { (have / need).min(1.0) } else { 1.0 };
        self.weight += weight;
        self.capabilities += 1;
        self.by_need_rule += usize::from(balance.need.basis == Basis::NeedRule);
        self.low += weight * need.high.map_or(0.0, |need| met(available.low.as_f64(), need.as_f64()));
        self.high += weight * available.high.map_or(1.0, |have| met(have.as_f64(), need.low.as_f64()));
        if let (Some(have), Some(need)) = (available.value, need.value) {
            let share = met(have.as_f64(), need.as_f64());
            self.met += weight * share;
            let alone = balance.own().value.map_or(0.0, |own| met(own.as_f64(), need.as_f64()));
            self.abroad += weight * (share - alone).max(0.0);
        } else {
            self.unknown += 1;
        }
    }

    fn capacity(&self) -> Capacity {
        let over = |sum: f64, weight: f64| (weight > 0.0).then(|| sum / weight);
        Capacity {
            value: over(self.met, self.weight).filter(|_| self.unknown == 0),
            low: over(self.low, self.weight),
            high: over(self.high, self.weight),
            from_abroad: over(self.abroad, self.weight).filter(|_| self.unknown == 0),
            unknown: self.unknown,
            capabilities: self.capabilities,
            by_need_rule: self.by_need_rule,
            without_need: self.without_need,
        }
    }
}

/// The part of a need that is met, for people: exact where it is.
pub fn share_met(balance: &Balance) -> Option<Share> {
    let (have, need) = (balance.available().value?, balance.need.units.value?);
    (need.parts() > 0).then(|| Share::nearest((have.as_f64() / need.as_f64()).min(1.0)))
}

/// A figure that is at least something, or unknown, for lists that put the largest first.
pub fn sort_key(figure: Figure) -> (i64, i64) {
    (figure.value.map_or(-1, concordia_model::Quantity::parts), figure.low.parts())
}
