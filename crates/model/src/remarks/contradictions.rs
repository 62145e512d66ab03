// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! `contradiction`: sources that say different things about one thing. Nothing is resolved silently: the
//! finding names the claim that is used and the others.

use std::collections::HashMap;
use std::hash::Hash;

use super::at;
use crate::claims::{self, Claim};
use crate::finding::{Finding, FindingCode, Words};
use crate::model::Model;
use crate::row::Row;
use crate::table::{Record, Table};

/// Is shown contradictions.
pub trait Look {
    /// Sees the claim that is used and those that contradict it in a column.
    fn claims<R: Row>(&mut self, used: &Record<R>, others: &[&Record<R>], column: &'static str);
    /// Sees a passage that says of itself that it contradicts its row.
    fn passage(&mut self, record: &Record<crate::tables::Evidence>);
}

/// All contradictions of a package, in no order.
pub fn look(model: &Model, look: &mut impl Look) {
    let tables = &model.tables;
    between(
        model,
        &tables.holdings,
        "quantity",
        |row| (row.holder, row.capability, row.equipment, row.year, row.status),
        look,
    );
    between(
        model,
        &tables.requirements,
        "quantity",
        |row| (row.scope, row.capability, row.kind, row.task, row.from_year),
        look,
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
        look,
    );
    between(model, &tables.parameters, "value", |row| (row.on, row.id, row.parameter), look);
    between(
        model,
        &tables.relations,
        "value",
        |row| (row.nation_a, row.nation_b, row.year, row.measure),
        look,
    );
    // Shares and amounts of one measure are different things.
    between(model, &tables.economy, "value", |row| (row.nation, row.year, row.measure, row.unit), look);
    between(model, &tables.rates, "value", |row| (row.currency, row.year, row.measure), look);
    memberships(model, look);
    for record in tables.evidence.records() {
        if record.row.note.is_some_and(|note| model.text(note.0).starts_with(CONTRADICTS)) {
            look.passage(record);
        }
    }
}

/// All contradictions as findings.
pub(super) fn find(model: &Model, findings: &mut Vec<Finding>) {
    look(model, &mut Told { model, findings });
}

struct Told<'a> {
    model: &'a Model,
    findings: &'a mut Vec<Finding>,
}

impl Look for Told<'_> {
    fn claims<R: Row>(&mut self, used: &Record<R>, others: &[&Record<R>], column: &'static str) {
        let mut source = String::new();
        if let Some(position) = R::INFO.position("source") {
            used.row.write(position, &self.model.names, &mut source);
        }
        let value = cell(self.model, &used.row, column);
        self.findings.extend(others.iter().map(|other| told(self.model, other, column, &source, &value)));
    }

    fn passage(&mut self, record: &Record<crate::tables::Evidence>) {
        self.findings.extend(passage(self.model, record));
    }
}

/// Claims with one key whose values contradict the one that is used.
fn between<R: Row + Claim, K: Hash + Eq>(
    model: &Model,
    table: &Table<R>,
    column: &'static str,
    key: impl Fn(&R) -> K,
    look: &mut impl Look,
) {
    for block in table.blocks() {
        let mut groups: HashMap<K, Vec<&Record<R>>> = HashMap::new();
        for record in &block.records {
            groups.entry(key(&record.row)).or_default().push(record);
        }
        // Who looks sorts by place afterwards, so the order of the map cannot show.
        for records in groups.into_values().filter(|records| records.len() > 1) {
            let Some(used) = claims::used(model, records.iter().map(|record| &record.row)) else { continue };
            let others = records.iter().copied().filter(|other| claims::contradicts(used, &other.row));
            let others: Vec<_> = others.collect();
            let used = records.iter().find(|record| std::ptr::eq(&raw const record.row, used));
            if let Some(used) = used.filter(|_| !others.is_empty()) {
                look.claims(used, &others, column);
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

fn told<R: Row>(model: &Model, record: &Record<R>, column: &str, source: &str, value: &str) -> Finding {
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
fn memberships(model: &Model, look: &mut impl Look) {
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
        let Some(used) = used else { continue };
        let others = records
            .iter()
            .copied()
            .filter(|other| other.row.from != used.row.from && other.row.source != used.row.source);
        let others: Vec<_> = others.collect();
        if !others.is_empty() {
            look.claims(used, &others, "from");
        }
    }
}

/// How a note begins that tells of a passage which contradicts the row it belongs to.
pub const CONTRADICTS: &str = "contradicts:";

/// Evidence that says of itself that it contradicts its row: figures that are quoted and not counted.
fn passage(model: &Model, record: &Record<crate::tables::Evidence>) -> Option<Finding> {
    let note = record.row.note.map_or("", |note| model.text(note.0));
    let said = note.strip_prefix(CONTRADICTS)?;
    let (table, key) = (model.text(record.row.table.0), model.text(record.row.key.0));
    let document = record.row.document.text(&model.names);
    let cause = Words::new(
        format!("{document} contradicts {table} {key}:{said}"),
        format!("{document} spreekt {table} {key} tegen:{said}"),
    );
    Some(at(model, record, "note", FindingCode::Contradiction, cause, action()))
}
