// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Whether tables hold together: references, keys, trees, periods. One function per code.

use std::collections::HashMap;

use hashbrown::HashTable;
use rayon::prelude::*;

use crate::as_of::AsOf;
use crate::cell::Kind;
use crate::finding::{Finding, FindingCode, Words};
use crate::model::Parts;
use crate::names::{Names, Symbol};
use crate::report::Report;
use crate::row::{Column, Row, TableInfo};
use crate::table::{Place, Record, Table};
use crate::tables::{Capability, Form, Tables, Visit};
use crate::time::Date;

/// Which ids exist, and in which tables.
#[derive(Clone, Default)]
pub(crate) struct Ids {
    // One bit per table, by symbol: millions of references are looked up here.
    tables: Vec<u64>,
}

fn bit(table: &str) -> u64 {
    Tables::INFOS.iter().position(|info| info.name == table).map_or(0, |at| 1 << at)
}

impl Ids {
    pub(crate) fn of(tables: &Tables) -> Self {
        let mut ids = Self::default();
        tables.visit(&mut ids);
        ids
    }

    pub(crate) fn add(&mut self, id: Symbol, table: &str) {
        if self.tables.len() <= id.index() {
            self.tables.resize(id.index() + 1, 0);
        }
        self.tables[id.index()] |= bit(table);
    }

    fn mask(&self, id: Symbol) -> u64 {
        self.tables.get(id.index()).copied().unwrap_or(0)
    }

    /// Whether a row of that table defines the id.
    pub(crate) fn defines(&self, id: Symbol, table: &str) -> bool {
        self.mask(id) & bit(table) != 0
    }
}

impl Visit for Ids {
    fn table<R: Row + AsOf>(&mut self, table: &Table<R>) {
        for id in table.rows().filter_map(Row::own_id) {
            self.add(id, R::INFO.name);
        }
    }
}

/// All findings about tables that were read.
pub(crate) fn tables(parts: &Parts, ids: &Ids) -> Vec<Finding> {
    let context = Context { names: &parts.names, files: &parts.files, ids };
    let mut checks = Checks { context, report: Report::default() };
    parts.tables.visit(&mut checks);
    let mut findings = checks.report.finish();
    for (table, empty) in [
        ("nations", parts.tables.nations.is_empty()),
        ("capabilities", parts.tables.capabilities.is_empty()),
        ("documents", parts.tables.documents.is_empty()),
    ] {
        if empty {
            findings.push(missing_table(table));
        }
    }
    let context = Context { names: &parts.names, files: &parts.files, ids };
    shapes(&context, &parts.tables, &|_| true, &mut findings);
    findings
}

/// Whether trees and periods of the wanted tables can be.
pub(crate) fn shapes(
    context: &Context<'_>,
    tables: &Tables,
    wanted: &dyn Fn(&str) -> bool,
    findings: &mut Vec<Finding>,
) {
    if wanted("capabilities") {
        let parent = |row: &Capability| row.parent.map(|id| id.symbol());
        circular_parents(context, &tables.capabilities, parent, "parent", findings);
    }
    if wanted("forms") {
        let needs = |row: &Form| row.needs.map(|id| id.symbol());
        circular_parents(context, &tables.forms, needs, "needs", findings);
    }
    wrong_periods(context, tables, wanted, findings);
}

/// What checks need to know beside the rows.
pub(crate) struct Context<'a> {
    pub(crate) names: &'a Names,
    pub(crate) files: &'a [String],
    pub(crate) ids: &'a Ids,
}

impl Context<'_> {
    fn file(&self, place: Place) -> Option<&str> {
        self.files.get(usize::from(place.file)).map(String::as_str)
    }

    fn at(&self, info: &'static TableInfo, place: Place, mut finding: Finding) -> Finding {
        finding.table = Some(info.name);
        finding.file = self.files.get(usize::from(place.file)).cloned();
        finding.row = Some(place.record);
        finding
    }
}

struct Checks<'a> {
    context: Context<'a>,
    report: Report,
}

impl Visit for Checks<'_> {
    fn table<R: Row + AsOf>(&mut self, table: &Table<R>) {
        // Ids must be unique over all blocks, not only within the block of one capability.
        let over_blocks = R::INFO.columns[0].kind == Kind::Id;
        // Blocks are looked at in parallel; what is found is put together in their order.
        let found = table.blocks().par_iter().map(|block| {
            let mut report = Report::default();
            block.records.iter().for_each(|record| unknown_ids(&self.context, record, &mut report));
            if !over_blocks {
                let records: Vec<_> = block.records.iter().collect();
                duplicate_keys(&self.context, &records, &mut report);
            }
            report
        });
        found.collect::<Vec<_>>().into_iter().for_each(|report| self.report.append(report));
        if over_blocks {
            let mut records: Vec<_> = table.records().collect();
            // The later row is the one that repeats, whatever its block.
            records.sort_by_key(|record| (record.place.file, record.place.record));
            duplicate_keys(&self.context, &records, &mut self.report);
        }
    }
}

fn missing_table(table: &'static str) -> Finding {
    let mut finding = Finding::new(
        FindingCode::MissingTable,
        Words::new(
            format!("the package has no rows of {table}"),
            format!("het pakket heeft geen rijen van {table}"),
        ),
        Words::new(
            format!("add data/{table}.csv with its rows"),
            format!("voeg data/{table}.csv met rijen toe"),
        ),
    );
    finding.table = Some(table);
    finding
}

/// `unknown_id`: every reference leads to a row.
pub(crate) fn unknown_ids<R: Row>(context: &Context<'_>, record: &Record<R>, report: &mut Report) {
    record.row.references(&mut |column, id| {
        let column = &R::INFO.columns[column];
        let Kind::Reference(targets) = column.kind else { return };
        let mask = targets.iter().fold(0, |mask, table| mask | bit(table));
        if context.ids.mask(id) & mask == 0 {
            report.push_with(FindingCode::UnknownId, context.file(record.place), || {
                let finding = unknown_id(context, R::INFO, column, id, mask);
                context.at(R::INFO, record.place, finding)
            });
        }
    });
}

fn unknown_id(
    context: &Context<'_>,
    info: &'static TableInfo,
    column: &Column,
    id: Symbol,
    mask: u64,
) -> Finding {
    let Kind::Reference(targets) = column.kind else { unreachable!("only references are unknown") };
    let (text, tables) = (context.names.text(id), targets.join(", "));
    let shown = crate::finding::shorten(text);
    let mut finding = Finding::new(
        FindingCode::UnknownId,
        Words::new(
            format!("'{shown}' does not occur in {tables}"),
            format!("'{shown}' komt niet voor in {tables}"),
        ),
        Words::new(
            format!("correct the id, or add a row to {tables}"),
            format!("verbeter de id, of voeg een rij toe aan {tables}"),
        ),
    )
    .at_cell(info.name, column.name, text);
    finding.suggestion = suggest(context, text, mask);
    finding
}

/// The existing id that looks most alike, if one is near.
fn suggest(context: &Context<'_>, text: &str, mask: u64) -> Option<String> {
    if text.len() > 100 {
        return None;
    }
    let ids = (0..context.ids.tables.len()).filter(|at| context.ids.tables[*at] & mask != 0);
    let texts = ids.filter_map(|at| context.names.at(at));
    let near = texts.map(|other| (strsim::damerau_levenshtein(text, other), other));
    let (distance, other) = near.min_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.cmp(b.1)))?;
    (distance <= 1.max(text.len() / 4)).then(|| other.to_owned())
}

/// `duplicate_key`: rows of one key and one source stand once.
fn duplicate_keys<R: Row>(context: &Context<'_>, records: &[&Record<R>], report: &mut Report) {
    let mut seen: HashTable<usize> = HashTable::with_capacity(records.len());
    for (at, record) in records.iter().enumerate() {
        let hash = record.row.key_hash();
        let found = seen.find(hash, |other| records[*other].row.same_key(&record.row)).copied();
        let Some(first) = found else {
            seen.insert_unique(hash, at, |other| records[*other].row.key_hash());
            continue;
        };
        report.push_with(FindingCode::DuplicateKey, context.file(record.place), || {
            let finding = duplicate_key(context, &record.row, records[first].place);
            context.at(R::INFO, record.place, finding)
        });
    }
}

fn duplicate_key<R: Row>(context: &Context<'_>, row: &R, first: Place) -> Finding {
    let file = context.file(first).unwrap_or_default();
    let key = R::INFO.columns.iter().find(|column| column.key).map_or("", |column| column.name);
    Finding::new(
        FindingCode::DuplicateKey,
        Words::new(
            format!("the key stands already at {file}, row {}", first.record),
            format!("de sleutel staat al in {file}, rij {}", first.record),
        ),
        Words::new(
            "take one of the rows out, or cite another source",
            "haal een van de rijen weg, of noem een andere bron",
        ),
    )
    .at_cell(R::INFO.name, key, &crate::row::key_text(row, context.names))
}

/// `circular_parents`: nothing stands above itself.
fn circular_parents<R: Row>(
    context: &Context<'_>,
    table: &Table<R>,
    parent: impl Fn(&R) -> Option<Symbol>,
    column: &'static str,
    findings: &mut Vec<Finding>,
) {
    let above: HashMap<Symbol, Symbol> =
        table.rows().filter_map(|row| Some((row.own_id()?, parent(row)?))).collect();
    for record in table.records() {
        let Some(own) = record.row.own_id() else { continue };
        let mut at = above.get(&own);
        let mut steps = 0;
        while let Some(next) = at.filter(|next| **next != own && steps <= above.len()) {
            at = above.get(next);
            steps += 1;
        }
        if at != Some(&own) {
            continue;
        }
        let text = above.get(&own).map_or("", |id| context.names.text(*id));
        let finding = Finding::new(
            FindingCode::CircularParents,
            Words::new(
                format!("'{}' stands above itself", context.names.text(own)),
                format!("'{}' staat boven zichzelf", context.names.text(own)),
            ),
            Words::new(
                "let one row of the circle point higher up, or to none",
                "laat een rij van de kring naar een hoger niveau wijzen, of nergens naar",
            ),
        )
        .at_cell(R::INFO.name, column, text);
        findings.push(context.at(R::INFO, record.place, finding));
    }
}

/// `wrong_period`: nothing ends before it begins.
fn wrong_periods(
    context: &Context<'_>,
    tables: &Tables,
    wanted: &dyn Fn(&str) -> bool,
    findings: &mut Vec<Finding>,
) {
    let context = (context, wanted);
    periods(context, &tables.memberships, "to", |row| (row.from, row.to), findings);
    periods(context, &tables.formats, "to", |row| (row.from, row.to), findings);
    periods(
        context,
        &tables.planned_changes,
        "to_year",
        |row| (Some(row.from_year.start()), Some(row.to_year.end())),
        findings,
    );
    periods(
        context,
        &tables.requirements,
        "to_year",
        |row| (Some(row.from_year.start()), row.to_year.map(|year| year.end())),
        findings,
    );
    periods(context, &tables.cooperations, "ends", |row| (row.starts, row.ends), findings);
    periods(context, &tables.participants, "to", |row| (row.from, row.to), findings);
    periods(context, &tables.access, "to", |row| (row.from, row.to), findings);
    periods(context, &tables.activities, "to", |row| (row.from, row.to), findings);
    periods(context, &tables.contributions, "to", |row| (row.from, row.to), findings);
    periods(context, &tables.priorities, "to", |row| (row.from, row.to), findings);
    periods(context, &tables.instruments, "closes", |row| (row.opens, row.closes), findings);
    periods(context, &tables.instrument_rules, "valid_to", |row| (row.valid_from, row.valid_to), findings);
}

fn periods<R: Row>(
    (context, wanted): (&Context<'_>, &dyn Fn(&str) -> bool),
    table: &Table<R>,
    column: &'static str,
    period: impl Fn(&R) -> (Option<Date>, Option<Date>),
    findings: &mut Vec<Finding>,
) {
    for record in table.records().filter(|_| wanted(R::INFO.name)) {
        let (Some(from), Some(to)) = period(&record.row) else { continue };
        if from <= to {
            continue;
        }
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
        findings.push(context.at(R::INFO, record.place, finding.at_cell(R::INFO.name, column, &cell)));
    }
}
