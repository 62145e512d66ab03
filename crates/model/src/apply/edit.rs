// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! One edit of a scenario, applied to the table that it names.

use std::sync::Arc;

use crate::as_of::AsOf;
use crate::cell::Kind;
use crate::finding::{Finding, FindingCode, Words, shorten};
use crate::names::{Interner, Names};
use crate::row::{CellTexts, Row, RowReader};
use crate::scenario::{Edit, Operation};
use crate::table::{Place, Record, Table};
use crate::tables::VisitMut;
/// The texts of an edit, by column of the table.
struct EditTexts(Vec<String>);

impl CellTexts for EditTexts {
    fn text(&self, column: usize) -> &str {
        self.0.get(column).map_or("", |text| text.trim())
    }
}

/// Applies one edit to its table.
pub(super) struct Editor<'a> {
    pub(super) names: Arc<Names>,
    pub(super) edit: &'a Edit,
    pub(super) at: u32,
    pub(super) file_at: u16,
    pub(super) file: &'a str,
    pub(super) findings: Vec<Finding>,
}

impl Editor<'_> {
    fn report(&mut self, table: &'static str, column: Option<&str>, cell: &str, cause: Words, action: Words) {
        let mut finding = Finding::new(FindingCode::BrokenScenario, cause, action).in_file(self.file);
        finding.table = Some(table);
        finding.row = Some(self.at);
        finding.column = column.map(str::to_owned);
        finding.cell = Some(shorten(cell));
        self.findings.push(finding);
    }

    /// The texts by column, and the columns that are kept beside them.
    fn texts<R: Row>(&mut self) -> Option<(EditTexts, Vec<(String, String)>)> {
        let mut texts = vec![String::new(); R::INFO.columns.len()];
        let mut kept = Vec::new();
        let before = self.findings.len();
        for (column, text) in self.edit.cells.clone() {
            if let Some(at) = R::INFO.position(&column) {
                texts[at] = text;
            } else if column.starts_with("x_") {
                kept.push((column, text));
            } else {
                self.report(
                    R::INFO.name,
                    Some(&column),
                    &text,
                    Words::new(
                        format!("{} has no column '{}'", R::INFO.name, shorten(&column)),
                        format!("{} heeft geen kolom '{}'", R::INFO.name, shorten(&column)),
                    ),
                    Words::new("use a column of the reference page", "gebruik een kolom uit het naslagwerk"),
                );
            }
        }
        (self.findings.len() == before).then_some((EditTexts(texts), kept))
    }

    fn read<R: Row>(&mut self) -> Option<Record<R>> {
        let (texts, kept) = self.texts::<R>()?;
        let names = Arc::clone(&self.names);
        let mut interner = Interner::new(&names);
        let mut problems = Vec::new();
        let row = R::read(&mut RowReader::new(&texts, &mut interner, &mut problems));
        for problem in problems {
            let column = &R::INFO.columns[problem.column];
            let cell = texts.text(problem.column).to_owned();
            let (cause, action) = crate::explain::cell(column, problem.problem.as_ref(), &cell);
            self.report(R::INFO.name, Some(column.name), &cell, cause, action);
        }
        let extra: Vec<_> =
            kept.iter().map(|(name, text)| (interner.intern(name), interner.intern(text))).collect();
        let extra = (!extra.is_empty()).then(|| Box::new(extra));
        Some(Record { row: row?, place: Place { file: self.file_at, record: self.at }, extra })
    }

    /// Whether a row has the texts that the edit names.
    fn matches<R: Row>(&self, row: &R, texts: &EditTexts) -> bool {
        let mut cell = String::new();
        R::INFO.columns.iter().enumerate().filter(|(at, _)| !texts.text(*at).is_empty()).all(|(at, _)| {
            cell.clear();
            row.write(at, &self.names, &mut cell);
            cell == texts.text(at)
        })
    }

    fn no_such_row(&mut self, table: &'static str) {
        let cells: Vec<_> =
            self.edit.cells.iter().map(|(column, text)| format!("{column} = {text}")).collect();
        self.report(
            table,
            None,
            &cells.join(", "),
            Words::new(format!("{table} has no such row"), format!("{table} heeft zo'n rij niet")),
            Words::new(
                "give the cells of the key as they stand in the table",
                "geef de cellen van de sleutel zoals ze in de tabel staan",
            ),
        );
    }

    fn remove<R: Row>(&mut self, table: &mut Table<R>) {
        let Some((texts, _)) = self.texts::<R>() else { return };
        let capability =
            R::INFO.position("capability").map(|at| texts.text(at)).and_then(|text| self.names.find(text));
        let blocks: Vec<_> = table
            .blocks()
            .iter()
            .filter(|block| block.key.is_none() || capability.is_none() || block.key == capability)
            .map(|block| block.key)
            .collect();
        let names = Arc::clone(&self.names);
        let mut removed = 0;
        for key in blocks {
            let hits = table
                .block(key)
                .is_some_and(|block| block.records.iter().any(|record| self.matches(&record.row, &texts)));
            if hits {
                table.edit_block(key, &names, |records| {
                    let before = records.len();
                    records.retain(|record| !self.matches(&record.row, &texts));
                    removed += before - records.len();
                });
            }
        }
        if removed == 0 {
            self.no_such_row(R::INFO.name);
        }
    }
}

impl VisitMut for Editor<'_> {
    fn table<R: Row + AsOf>(&mut self, table: &mut Table<R>) {
        if self.edit.operation == Operation::Remove {
            self.remove(table);
            return;
        }
        let Some(record) = self.read::<R>() else { return };
        let key = record.row.block();
        // Ids are unique over all blocks, other keys within the block of their capability.
        let over_blocks = R::INFO.columns[0].kind == Kind::Id;
        let at = table.blocks().iter().filter(|block| over_blocks || block.key == key).find_map(|block| {
            let at = block.records.iter().position(|old| old.row.same_key(&record.row))?;
            Some((block.key, at))
        });
        let names = Arc::clone(&self.names);
        match (self.edit.operation, at) {
            (Operation::Replace, Some((old, at))) if old == key => {
                table.edit_block(key, &names, |records| records[at] = record);
            }
            (Operation::Replace, Some((old, at))) => {
                table.edit_block(old, &names, |records| drop(records.remove(at)));
                table.edit_block(key, &names, |records| records.push(record));
            }
            (Operation::Replace, None) => self.no_such_row(R::INFO.name),
            (_, Some(_)) => self.report(
                R::INFO.name,
                None,
                &crate::row::key_text(&record.row, &names),
                Words::new(
                    "the package has a row with this key already",
                    "het pakket heeft al een rij met deze sleutel",
                ),
                Words::new("use replace, or cite another source", "gebruik replace, of noem een andere bron"),
            ),
            (_, None) => table.edit_block(key, &names, |records| records.push(record)),
        }
    }
}
