// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Whether trees and periods can be: nothing stands above itself, nothing ends before it begins.

use std::collections::{HashMap, HashSet};

use super::Context;
use crate::finding::{Finding, FindingCode, Words};
use crate::names::Symbol;
use crate::report::Report;
use crate::row::Row;
use crate::table::Table;
use crate::tables::{Capability, Form, Tables};
use crate::time::Date;

/// Whether trees and periods of the wanted tables can be.
pub(crate) fn shapes(
    context: &Context<'_>,
    tables: &Tables,
    wanted: &dyn Fn(&str) -> bool,
    report: &mut Report,
) {
    if wanted("capabilities") {
        let parent = |row: &Capability| row.parent.map(|id| id.symbol());
        circular_parents(context, &tables.capabilities, parent, "parent", report);
    }
    if wanted("forms") {
        let needs = |row: &Form| row.needs.map(|id| id.symbol());
        circular_parents(context, &tables.forms, needs, "needs", report);
    }
    wrong_periods(context, tables, wanted, report);
}

/// `circular_parents`: nothing stands above itself.
fn circular_parents<R: Row>(
    context: &Context<'_>,
    table: &Table<R>,
    parent: impl Fn(&R) -> Option<Symbol>,
    column: &'static str,
    report: &mut Report,
) {
    let above: HashMap<Symbol, Symbol> =
        table.rows().filter_map(|row| Some((row.own_id()?, parent(row)?))).collect();
    let circular = in_circles(&above, table.rows().filter_map(Row::own_id));
    for record in table.records() {
        let Some(own) = record.row.own_id().filter(|own| circular.contains(own)) else { continue };
        report.push_with(FindingCode::CircularParents, context.file(record.place), || {
            let text = above.get(&own).map_or("", |id| context.names.text(*id));
            let own = context.names.text(own);
            let finding = Finding::new(
                FindingCode::CircularParents,
                Words::new(format!("'{own}' stands above itself"), format!("'{own}' staat boven zichzelf")),
                Words::new(
                    "let one row of the circle point higher up, or to none",
                    "laat een rij van de kring naar een hoger niveau wijzen, of nergens naar",
                ),
            );
            context.at(R::INFO, record.place, finding.at_cell(R::INFO.name, column, text))
        });
    }
}

/// The ids that stand above themselves. Every id is walked over once: chains may be long.
fn in_circles(above: &HashMap<Symbol, Symbol>, ids: impl Iterator<Item = Symbol>) -> HashSet<Symbol> {
    let (mut circular, mut walked) = (HashSet::new(), HashMap::new());
    for (walk, start) in ids.enumerate() {
        let mut at = Some(start);
        while let Some(id) = at.filter(|id| !walked.contains_key(id)) {
            walked.insert(id, walk);
            at = above.get(&id).copied();
        }
        // Met again in the same walk: from here round to here is a circle.
        let Some(met) = at.filter(|id| walked.get(id) == Some(&walk)) else { continue };
        let mut id = met;
        while circular.insert(id) {
            id = above.get(&id).copied().unwrap_or(met);
        }
    }
    circular
}

/// `wrong_period`: nothing ends before it begins.
fn wrong_periods(context: &Context<'_>, tables: &Tables, wanted: &dyn Fn(&str) -> bool, report: &mut Report) {
    let context = (context, wanted);
    periods(context, &tables.memberships, "to", |row| (row.from, row.to), report);
    periods(context, &tables.formats, "to", |row| (row.from, row.to), report);
    periods(
        context,
        &tables.planned_changes,
        "to_year",
        |row| (Some(row.from_year.start()), Some(row.to_year.end())),
        report,
    );
    periods(
        context,
        &tables.requirements,
        "to_year",
        |row| (Some(row.from_year.start()), row.to_year.map(|year| year.end())),
        report,
    );
    periods(context, &tables.cooperations, "ends", |row| (row.starts, row.ends), report);
    periods(context, &tables.participants, "to", |row| (row.from, row.to), report);
    periods(context, &tables.access, "to", |row| (row.from, row.to), report);
    periods(context, &tables.activities, "to", |row| (row.from, row.to), report);
    periods(context, &tables.contributions, "to", |row| (row.from, row.to), report);
    periods(context, &tables.priorities, "to", |row| (row.from, row.to), report);
    periods(context, &tables.instruments, "closes", |row| (row.opens, row.closes), report);
    periods(context, &tables.instrument_rules, "valid_to", |row| (row.valid_from, row.valid_to), report);
}

fn periods<R: Row>(
    (context, wanted): (&Context<'_>, &dyn Fn(&str) -> bool),
    table: &Table<R>,
    column: &'static str,
    period: impl Fn(&R) -> (Option<Date>, Option<Date>),
    report: &mut Report,
) {
    for record in table.records().filter(|_| wanted(R::INFO.name)) {
        let (Some(from), Some(to)) = period(&record.row) else { continue };
        if from <= to {
            continue;
        }
        report.push_with(FindingCode::WrongPeriod, context.file(record.place), || {
            let finding = Finding::new(
                FindingCode::WrongPeriod,
                Words::new(
                    format!("it ends on {to} and begins on {from}"),
                    format!("het eindigt op {to} en begint op {from}"),
                ),
                Words::new("correct the begin or the end", "verbeter het begin of het einde"),
            );
            let mut cell = String::new();
            if let Some(at) = R::INFO.position(column) {
                record.row.write(at, context.names, &mut cell);
            }
            context.at(R::INFO, record.place, finding.at_cell(R::INFO.name, column, &cell))
        });
    }
}
