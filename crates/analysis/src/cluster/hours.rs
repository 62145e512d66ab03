// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Pools of hours, and cooperations that run in the capability.

use concordia_model::codes::Terms;
use concordia_model::ids::{CooperationId, HolderId, NationId};
use concordia_model::table::Record;
use concordia_model::tables::{Access, Cooperation};

use super::Question;
use crate::context::Context;
use crate::register;

/// Hours that nations may use of one provider.
pub struct HoursPool<'m> {
    /// Who provides them: mostly the cooperation that holds the fleet.
    pub provider: HolderId,
    /// The rows, by receiver.
    pub rows: Vec<&'m Record<Access>>,
}

/// Who may use how many hours of the capability at the end of the year, by provider.
pub fn pools<'m>(context: &Context<'m>, question: &Question) -> Vec<HoursPool<'m>> {
    let names = &context.model.names;
    let within = context.with_below(question.capability);
    let rows = within.iter().flat_map(|capability| context.access(*capability, question.year));
    let mut rows: Vec<_> = rows.filter(|record| record.row.terms == Terms::Hours).collect();
    let key = |record: &&Record<Access>| (record.row.provider.text(names), record.row.receiver.text(names));
    rows.sort_by_key(key);
    let same = |a: &&Record<Access>, b: &&Record<Access>| a.row.provider == b.row.provider;
    rows.chunk_by(same)
        .map(|rows| HoursPool { provider: rows[0].row.provider, rows: rows.to_vec() })
        .collect()
}

/// The hours of a nation over all pools; `None` where it has none, or one is not known.
pub fn of(pools: &[HoursPool<'_>], nation: NationId) -> Option<f64> {
    let mut own =
        pools.iter().flat_map(|pool| &pool.rows).filter(|record| record.row.receiver == nation).peekable();
    own.peek()?;
    own.map(|record| record.row.quantity.map(|hours| hours.as_f64())).sum()
}

/// Cooperations that run in the capability, by id, each with the assessed nations that take part.
pub fn suggestions<'m>(context: &Context<'m>, question: &Question) -> Vec<(&'m Cooperation, Vec<NationId>)> {
    let model = context.model;
    let within = context.with_below(question.capability);
    let served = model.tables.cooperation_capabilities.rows();
    let mut ids: Vec<CooperationId> =
        served.filter(|row| within.contains(&row.capability)).map(|row| row.cooperation).collect();
    ids.sort_by_key(|id| id.text(&model.names));
    ids.dedup();
    let found = ids.into_iter().filter_map(|id| {
        let row = context.cooperation(id)?;
        let mut nations = context.pool(id.into())?.nations(question.year);
        nations.retain(|nation| context.nations.contains(nation));
        let runs = register::runs(row, question.year);
        (runs && nations.len() > 1).then_some((row, nations))
    });
    found.collect()
}
