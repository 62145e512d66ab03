// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What nations do together at the end of a year: running cooperations, and frameworks to which they belong.

use std::collections::HashMap;

use concordia_model::codes::{CooperationStatus, Origin};
use concordia_model::ids::{FormatId, NationId};
use concordia_model::table::Record;
use concordia_model::tables::Cooperation;
use concordia_model::{Date, Model, Symbol, Year};

use super::criteria::Reading;
use crate::context::Context;
use crate::register;

/// A cooperation that runs, with those who take part.
pub struct Running<'m> {
    /// Its row.
    pub record: &'m Record<Cooperation>,
    /// Its rung.
    pub rung: Option<u32>,
    /// Who takes part.
    pub nations: Vec<NationId>,
    /// Since when.
    pub since: Option<Date>,
    /// Capabilities that it serves; its topic where it names none.
    pub subjects: Vec<Symbol>,
}

impl Running<'_> {
    /// The part of a nation's attention that falls to one other: 1 between two, less in a larger group.
    pub fn closeness(&self) -> f64 {
        closeness(self.nations.len())
    }
}

/// One over the number of others in a group.
pub fn closeness(members: usize) -> f64 {
    1.0 / members.saturating_sub(1).max(1) as f64
}

/// Since when a cooperation has been known to run.
fn since(model: &Model, row: &Cooperation) -> Option<Date> {
    row.starts.or(row.announced).or_else(|| model.document_date(row.source))
}

/// Whether a cooperation ran at the end of a year, seen from now: one that has ended since, too.
fn ran(model: &Model, row: &Cooperation, year: Year) -> bool {
    let runs = match row.status {
        CooperationStatus::Running => true,
        CooperationStatus::Ended => row.ends.is_some(),
        _ => false,
    };
    // One without any date is only known to run today.
    let begun = since(model, row).map_or(year >= model.settings.today(), |since| since <= year.end());
    runs && begun && row.ends.is_none_or(|ends| ends >= year.end())
}

/// The cooperations that run at the end of a year and in which at least two take part, by id.
pub fn running<'m>(context: &Context<'m>, year: Year) -> Vec<Running<'m>> {
    let model = context.model;
    let mut served: HashMap<Symbol, Vec<Symbol>> = HashMap::new();
    for row in model.tables.cooperation_capabilities.rows() {
        served.entry(row.cooperation.symbol()).or_default().push(row.capability.symbol());
    }
    let mut all: Vec<_> = model
        .tables
        .cooperations
        .records()
        .filter(|record| ran(model, &record.row, year))
        .filter_map(|record| {
            let row = &record.row;
            let nations = context.pool(row.id.into())?.nations(year);
            let subjects = served.remove(&row.id.symbol());
            Some(Running {
                record,
                rung: register::rung(model, row),
                since: since(model, row),
                subjects: subjects.unwrap_or_else(|| row.topic.iter().map(|topic| topic.0).collect()),
                nations,
            })
        })
        .filter(|found| found.nations.len() > 1)
        .collect();
    all.sort_by_key(|found| found.record.row.id.text(&model.names));
    all
}

/// Places of the cooperations that a pair shares, in their order; each pair both ways.
pub fn together(running: &[Running<'_>]) -> HashMap<(NationId, NationId), Vec<usize>> {
    let mut together: HashMap<_, Vec<_>> = HashMap::new();
    for (at, found) in running.iter().enumerate() {
        for a in &found.nations {
            for b in found.nations.iter().filter(|b| *b != a) {
                together.entry((*a, *b)).or_default().push(at);
            }
        }
    }
    together
}

/// Frameworks with their members at the end of a year, by id.
pub fn frameworks(model: &Model, year: Year) -> Vec<(FormatId, Vec<NationId>)> {
    let there = |from: Option<Date>, to: Option<Date>| {
        from.is_none_or(|from| from <= year.end()) && to.is_none_or(|to| to >= year.end())
    };
    let rows = model.tables.formats.rows().filter(|row| there(row.from, row.to));
    let members = rows.map(|row| (row.id, model.members(row.id, year)));
    let mut all: Vec<_> = members.filter(|(_, members)| members.len() > 1).collect();
    all.sort_by_key(|(id, _)| id.text(&model.names));
    all
}

/// Sum over cooperations of rung by highest rung, by closeness. One whose form is not stated may stand on any
/// rung.
pub fn depth<'a>(shared: impl Iterator<Item = &'a Running<'a>>, rungs: usize) -> Reading {
    let top = rungs.max(1) as f64;
    let (mut low, mut high) = (0.0, 0.0);
    for found in shared {
        let part = |rung: f64| rung / top * found.closeness();
        let (least, most) = found.rung.map_or((1.0, top), |rung| (f64::from(rung), f64::from(rung)));
        low += part(least);
        high += part(most);
    }
    Reading::between(low, high)
}

/// Sum over cooperations begun bottom-up, by closeness. One whose origin is not stated may have begun either
/// way.
pub fn bottom_up<'a>(shared: impl Iterator<Item = &'a Running<'a>>) -> Reading {
    let (mut low, mut high) = (0.0, 0.0);
    for found in shared {
        let origin = found.record.row.origin;
        low += if origin == Some(Origin::BottomUp) { found.closeness() } else { 0.0 };
        high += if origin == Some(Origin::TopDown) { 0.0 } else { found.closeness() };
    }
    Reading::between(low, high)
}
