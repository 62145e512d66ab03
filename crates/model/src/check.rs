// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Whether tables hold together: references, keys, trees, periods. One function per code.

mod shapes;

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
use crate::tables::{Tables, Visit};

pub(crate) use shapes::shapes;

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
    let Checks { context, mut report } = checks;
    shapes(&context, &parts.tables, &|_| true, &mut report);
    let mut findings = finish(&context, report);
    for (table, empty) in [
        ("nations", parts.tables.nations.is_empty()),
        ("capabilities", parts.tables.capabilities.is_empty()),
        ("documents", parts.tables.documents.is_empty()),
    ] {
        if empty {
            findings.push(missing_table(table));
        }
    }
    findings
}

/// The findings of a report, with suggestions. These are looked for last, as each asks all ids and most
/// findings of a bad file are not shown.
pub(crate) fn finish(context: &Context<'_>, report: Report) -> Vec<Finding> {
    let mut findings = report.finish();
    for finding in findings.iter_mut().filter(|finding| finding.code == FindingCode::UnknownId) {
        let (Some(column), Some(cell)) = (&finding.column, &finding.cell) else { continue };
        let info = finding.table.and_then(Tables::info);
        let kind = info.and_then(|info| Some(info.columns[info.position(column)?].kind));
        if let Some(Kind::Reference(targets)) = kind {
            finding.suggestion = suggest(context, cell, mask_of(targets));
        }
    }
    findings
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
        let targets = targets::<R>();
        // Ids must be unique over all blocks, not only within the block of one capability.
        let over_blocks = R::INFO.columns[0].kind == Kind::Id;
        // Blocks are looked at in parallel; what is found is put together in their order. A bad table may
        // have as many blocks as rows, so several share a report.
        let found = table.blocks().par_chunks(1 + table.blocks().len() / 64).map(|blocks| {
            let mut report = Report::default();
            for block in blocks {
                block
                    .records
                    .iter()
                    .for_each(|record| unknown_ids(&self.context, &targets, record, &mut report));
                if !over_blocks {
                    let records: Vec<_> = block.records.iter().collect();
                    duplicate_keys(&self.context, &records, &mut report);
                }
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

fn mask_of(tables: &[&str]) -> u64 {
    tables.iter().fold(0, |mask, table| mask | bit(table))
}

/// For each column the tables that it refers to; worked out once per table, as rows come by the million.
pub(crate) fn targets<R: Row>() -> Vec<u64> {
    let mask = |column: &Column| match column.kind {
        Kind::Reference(tables) => mask_of(tables),
        _ => 0,
    };
    R::INFO.columns.iter().map(mask).collect()
}

/// `unknown_id`: every reference leads to a row.
pub(crate) fn unknown_ids<R: Row>(
    context: &Context<'_>,
    targets: &[u64],
    record: &Record<R>,
    report: &mut Report,
) {
    record.row.references(&mut |column, id| {
        if context.ids.mask(id) & targets[column] == 0 {
            let column = &R::INFO.columns[column];
            report.push_with(FindingCode::UnknownId, context.file(record.place), || {
                let finding = unknown_id(R::INFO, column, context.names.text(id));
                context.at(R::INFO, record.place, finding)
            });
        }
    });
}

fn unknown_id(info: &'static TableInfo, column: &Column, text: &str) -> Finding {
    let tables = if let Kind::Reference(tables) = column.kind { tables.join(", ") } else { String::new() };
    let shown = crate::finding::shorten(text);
    Finding::new(
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
    .at_cell(info.name, column.name, text)
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
