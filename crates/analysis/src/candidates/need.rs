// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What a group is short of and has over, and what it renews in the same years
//! (`docs/methods/opportunities.md`, *Yield*).

use concordia_model::codes::Action;
use concordia_model::ids::{CapabilityId, HolderId, NationId};
use concordia_model::table::Record;
use concordia_model::tables::PlannedChange;
use concordia_model::{Figure, Quantity, Year};

use super::Field;
use crate::balance::Balance;
use crate::calendar;
use crate::need::Basis;

/// One member in the year that is looked at.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Member {
    /// The nation.
    pub nation: NationId,
    /// Its balance.
    pub balance: Balance,
    /// The part of its shortfall that units of others can close: never what must be its own.
    pub closable: Figure,
    /// Own units above its need: what is used of others cannot be lent.
    pub usable: Figure,
}

impl Member {
    fn of(nation: NationId, balance: Balance) -> Self {
        let need = &balance.need;
        let own = balance.national.less(balance.access_out);
        let closable = if need.basis == Basis::None {
            Figure::UNKNOWN
        } else {
            balance.shortfall.lacking(need.must_be_own.lacking(own))
        };
        let spare = balance.own().less(balance.access_out).lacking(need.must_be_own);
        Self { nation, balance, closable, usable: smaller(balance.surplus, spare) }
    }
}

/// What a group is short of and has over in the year in which most is short.
#[derive(Clone, PartialEq, Debug)]
pub struct Closing {
    /// The year.
    pub year: Year,
    /// The members, by code.
    pub members: Vec<Member>,
    /// Shortfalls that others can close.
    pub shortfall: Figure,
    /// Own units above need.
    pub surplus: Figure,
    /// What the surplus closes of the shortfall.
    pub closed: Figure,
}

impl Closing {
    /// Looks at every year from the one asked for to the end of the horizon.
    pub fn of(field: &Field<'_, '_, '_, '_>, capability: CapabilityId, members: &[NationId]) -> Option<Self> {
        let last = field.snapshot.context().model.settings.horizon.1;
        let mut worst: Option<Self> = None;
        for year in field.year.to(last) {
            let Some(found) = Self::at(field, capability, members, year) else { continue };
            // Of two years that are alike the first is told.
            if worst.as_ref().is_none_or(|worst| weight(found.shortfall) > weight(worst.shortfall)) {
                worst = Some(found);
            }
        }
        worst
    }

    fn at(
        field: &Field<'_, '_, '_, '_>,
        capability: CapabilityId,
        members: &[NationId],
        year: Year,
    ) -> Option<Self> {
        let one = |nation: &NationId| {
            Some(Member::of(*nation, field.assessment.balance(*nation, capability, year)?))
        };
        let members: Vec<_> = members.iter().map(one).collect::<Option<_>>()?;
        let shortfall: Figure = members.iter().map(|member| member.closable).sum();
        let surplus: Figure = members.iter().map(|member| member.usable).sum();
        Some(Self { year, members, shortfall, surplus, closed: smaller(shortfall, surplus) })
    }

    /// What a member gets of it: by its part of the shortfall, where both are known.
    pub fn gained(&self, nation: NationId) -> Option<f64> {
        let member = self.members.iter().find(|member| member.nation == nation)?;
        let (closed, all) = (self.closed.value?.as_f64(), self.shortfall.value?.as_f64());
        let own = member.closable.value?.as_f64();
        Some(if all > 0.0 { closed * own / all } else { 0.0 })
    }
}

/// How much is short: by its value, else by what is certain.
fn weight(figure: Figure) -> Quantity {
    figure.value.unwrap_or(figure.low)
}

/// The smaller of two figures.
pub fn smaller(a: Figure, b: Figure) -> Figure {
    let high = match (a.high, b.high) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (one, other) => one.or(other),
    };
    let value = a.value.zip(b.value).map(|(a, b)| a.min(b));
    // Nothing of one is nothing, whatever the other is.
    let value = value.or((high == Some(Quantity::ZERO)).then_some(Quantity::ZERO));
    Figure { value, low: a.low.min(b.low), high }
}

/// What members buy, lease or upgrade, and which of it falls in the same years.
pub struct Renewals<'m> {
    /// All of it, by year.
    pub all: Vec<&'m Record<PlannedChange>>,
    /// What overlaps with another member's.
    pub together: Vec<&'m Record<PlannedChange>>,
}

impl<'m> Renewals<'m> {
    /// Renewals of a group from the year asked for on.
    pub fn of(field: &Field<'_, '_, '_, 'm>, capability: CapabilityId, members: &[NationId]) -> Self {
        let context = field.snapshot.context();
        let period = (field.year, context.model.settings.horizon.1);
        let holders: Vec<HolderId> = members.iter().map(|nation| HolderId::from(*nation)).collect();
        let mut all = calendar::changes(context, capability, period);
        all.retain(|record| {
            matches!(record.row.action, Action::Buy | Action::Lease | Action::Upgrade)
                && holders.contains(&record.row.holder)
        });
        let meets = |one: &&Record<PlannedChange>| {
            all.iter().any(|other| {
                let (a, b) = (&one.row, &other.row);
                a.holder != b.holder && a.from_year <= b.to_year && b.from_year <= a.to_year
            })
        };
        let together = all.iter().copied().filter(meets).collect();
        Self { all, together }
    }

    /// Share of all units renewed that falls in the same years; `None` where a number is not stated or nothing
    /// is renewed.
    pub fn share(&self) -> Option<f64> {
        let units = |rows: &[&Record<PlannedChange>]| -> Option<f64> {
            rows.iter().map(|record| record.row.quantity.map(Quantity::as_f64)).sum()
        };
        let all = units(&self.all)?;
        if all > 0.0 { Some(units(&self.together)? / all) } else { None }
    }
}
