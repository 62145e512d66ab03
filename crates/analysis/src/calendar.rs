// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The replacement calendar (`docs/methods/calendar.md`): who buys, leases or renews the same
//! capability in the same years.

use concordia_model::Year;
use concordia_model::codes::Action;
use concordia_model::ids::{CapabilityId, HolderId};
use concordia_model::table::Record;
use concordia_model::tables::PlannedChange;

use crate::context::Context;

/// The planned changes of one capability, with all that rolls up into it, that touch a period.
pub fn changes<'m>(
    context: &Context<'m>,
    root: CapabilityId,
    period: (Year, Year),
) -> Vec<&'m Record<PlannedChange>> {
    let model = context.model;
    let blocks = context
        .with_below(root)
        .into_iter()
        .filter_map(|id| model.tables.planned_changes.block(Some(id.symbol())));
    let touches =
        |record: &&Record<PlannedChange>| record.row.from_year <= period.1 && record.row.to_year >= period.0;
    let mut changes: Vec<_> = blocks.flat_map(|block| &block.records).filter(touches).collect();
    changes
        .sort_by_key(|record| (record.row.from_year, record.row.to_year, record.row.id.text(&model.names)));
    changes
}

/// Another holder's change in the same years as a nation's.
#[derive(Clone, Copy, Debug)]
pub struct Coincidence<'m> {
    /// The nation's own change.
    pub own: &'m Record<PlannedChange>,
    /// The other holder's.
    pub other: &'m Record<PlannedChange>,
    /// First year of the period in which both run.
    pub first: Year,
    /// Last year in which both run.
    pub last: Year,
}

/// Where others renew what a nation renews, in the same years: purchases, leases and upgrades.
pub fn coincidences<'m>(
    context: &Context<'m>,
    root: CapabilityId,
    nation: HolderId,
    period: (Year, Year),
) -> Vec<Coincidence<'m>> {
    let renews = |record: &&&Record<PlannedChange>| {
        matches!(record.row.action, Action::Buy | Action::Lease | Action::Upgrade)
    };
    let all = changes(context, root, period);
    let mine = all.iter().filter(renews).filter(|record| record.row.holder == nation);
    mine.flat_map(|own| {
        let others = all.iter().filter(renews).filter(|other| other.row.holder != nation);
        others.filter_map(|other| {
            let first = own.row.from_year.max(other.row.from_year).max(period.0);
            let last = own.row.to_year.min(other.row.to_year).min(period.1);
            (first <= last).then_some(Coincidence { own, other, first, last })
        })
    })
    .collect()
}
