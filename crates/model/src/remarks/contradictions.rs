// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! `contradiction`: sources that say different things about one thing. Nothing is resolved silently: the
//! finding names the claim that is used and the others.

use std::collections::HashMap;
use std::hash::Hash;

use super::at;
use crate::claims::{self, Claim};
use crate::finding::{Finding, FindingCode, Words};
use crate::ids::DocumentId;
use crate::model::Model;
use crate::row::Row;
use crate::table::{Record, Table};

/// All contradictions of a package.
pub(super) fn find(model: &Model, findings: &mut Vec<Finding>) {
    let tables = &model.tables;
    between(
        model,
        &tables.holdings,
        "quantity",
        |row| (row.holder, row.capability, row.equipment, row.year, row.status),
        findings,
    );
    between(
        model,
        &tables.requirements,
        "quantity",
        |row| (row.scope, row.capability, row.kind, row.task, row.from_year),
        findings,
    );
    between(
        model,
        &tables.costs,
        "amount",
        |row| {
            (
                row.capability,
                row.equipment,
                row.holder,
                row.kind,
                row.currency,
                row.price_year,
                row.units,
                row.cooperation,
            )
        },
        findings,
    );
    between(model, &tables.parameters, "value", |row| (row.on, row.id, row.parameter), findings);
    between(
        model,
        &tables.relations,
        "value",
        |row| (row.nation_a, row.nation_b, row.year, row.measure),
        findings,
    );
    // Shares and amounts of one measure are different things.
    between(model, &tables.economy, "value", |row| (row.nation, row.year, row.measure, row.unit), findings);
    between(model, &tables.rates, "value", |row| (row.currency, row.year, row.measure), findings);
    memberships(model, findings);
    evidence(model, findings);
}

/// Claims with one key whose values contradict the one that is used.
fn between<R: Row + Claim, K: Hash + Eq>(
    model: &Model,
    table: &Table<R>,
    column: &str,
    key: impl Fn(&R) -> K,
    findings: &mut Vec<Finding>,
) {
    for block in table.blocks() {
        let mut groups: HashMap<K, Vec<&Record<R>>> = HashMap::new();
        for record in &block.records {
            groups.entry(key(&record.row)).or_default().push(record);
        }
        // Findings are sorted by place afterwards, so the order of the map cannot show.
        for records in groups.into_values().filter(|records| records.len() > 1) {
            let Some(used) = claims::used(model, records.iter().map(|record| &record.row)) else { continue };
            for other in records.iter().filter(|other| claims::contradicts(used, &other.row)) {
                findings.push(told(model, other, column, used.source(), &cell(model, used, column)));
            }
        }
    }
}

fn cell<R: Row>(model: &Model, row: &R, column: &str) -> String {
    let mut text = String::new();
    if let Some(position) = R::INFO.position(column) {
        row.write(position, &model.names, &mut text);
    }
    text
}

fn told<R: Row>(model: &Model, record: &Record<R>, column: &str, used: DocumentId, value: &str) -> Finding {
    let source = used.text(&model.names);
    let own = cell(model, &record.row, column);
    let cause = Words::new(
        format!("it says {own}; {value} of {source} is used"),
        format!("hier staat {own}; gebruikt wordt {value} van {source}"),
    );
    at(model, record, column, FindingCode::Contradiction, cause, action())
}

fn action() -> Words {
    Words::new(
        "look up which holds; raise the precedence of the better document, or keep both",
        "zoek na welke klopt; verhoog de precedence van het betere document, of houd beide",
    )
}

/// One nation, one format, one role, and sources that give different first days.
fn memberships(model: &Model, findings: &mut Vec<Finding>) {
    let mut groups: HashMap<_, Vec<&Record<crate::tables::Membership>>> = HashMap::new();
    for record in model
        .tables
        .memberships
        .records()
        .filter(|record| record.row.from.is_some() && record.row.to.is_none())
    {
        groups.entry((record.row.format, record.row.nation, record.row.role)).or_default().push(record);
    }
    for records in groups.into_values() {
        let used =
            records.iter().max_by(|a, b| model.compare_claims((a.row.source, false), (b.row.source, false)));
        let Some(used) = used.map(|record| &record.row) else { continue };
        for other in
            records.iter().filter(|other| other.row.from != used.from && other.row.source != used.source)
        {
            findings.push(told(model, other, "from", used.source, &cell(model, used, "from")));
        }
    }
}

/// How a note begins that tells of a passage which contradicts the row it belongs to.
pub const CONTRADICTS: &str = "contradicts:";

/// Evidence that says of itself that it contradicts its row: figures that are quoted and not counted.
fn evidence(model: &Model, findings: &mut Vec<Finding>) {
    for record in model.tables.evidence.records() {
        let note = record.row.note.map_or("", |note| model.text(note.0));
        let Some(said) = note.strip_prefix(CONTRADICTS) else { continue };
        let (table, key) = (model.text(record.row.table.0), model.text(record.row.key.0));
        let document = record.row.document.text(&model.names);
        let cause = Words::new(
            format!("{document} contradicts {table} {key}:{said}"),
            format!("{document} spreekt {table} {key} tegen:{said}"),
        );
        findings.push(at(model, record, "note", FindingCode::Contradiction, cause, action()));
    }
}
