// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The package in figures: its tables, and which document carries how many rows.

use std::collections::{BTreeSet, HashMap};

use concordia_model::Model;
use concordia_model::as_of::AsOf;
use concordia_model::ids::DocumentId;
use concordia_model::row::Row;
use concordia_model::table::Table;
use concordia_model::tables::Visit;
use schemars::JsonSchema;
use serde::Serialize;

use super::document::{self, DocumentView};
use super::row::{self, RowView};
use super::text::TextView;

/// A table of the package.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct TableView {
    /// Name.
    pub table: String,
    /// What its rows are about.
    pub meaning: TextView,
    /// Number of rows, with those that the scenario adds.
    pub rows: usize,
    /// Of these, values without source.
    pub assumptions: usize,
    /// Files or sheets, and scenarios, that they were read from.
    pub files: Vec<String>,
}

/// All tables in the order of the documentation, those without rows too.
pub fn tables(model: &Model) -> Vec<TableView> {
    let mut all = All { model, views: Vec::new() };
    model.tables.visit(&mut all);
    all.views
}

struct All<'m> {
    model: &'m Model,
    views: Vec<TableView>,
}

impl Visit for All<'_> {
    fn table<R: Row + AsOf>(&mut self, table: &Table<R>) {
        let files: BTreeSet<_> = table.records().map(|record| record.place.file).collect();
        let mut files: Vec<_> =
            files.into_iter().filter_map(|file| self.model.files.get(usize::from(file)).cloned()).collect();
        files.sort();
        self.views.push(TableView {
            table: R::INFO.name.to_owned(),
            meaning: TextView::new(R::INFO.en, R::INFO.nl),
            rows: table.len(),
            assumptions: table.rows().filter(|row| row::is_assumption(self.model, *row)).count(),
            files,
        });
    }
}

/// Rows of one table.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct RowCountView {
    /// The table.
    pub table: String,
    /// How many rows.
    pub rows: usize,
}

/// A document with the rows that cite it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct CitedDocumentView {
    /// The document.
    pub document: DocumentView,
    /// Rows that name it in any column.
    pub rows: usize,
    /// The same by table, in the order of the documentation.
    pub by_table: Vec<RowCountView>,
}

/// All documents by id, each with the number of rows that cite it.
pub fn documents(model: &Model) -> Vec<CitedDocumentView> {
    let mut citations = Citations::default();
    model.tables.visit(&mut citations);
    let mut rows: Vec<_> = model.tables.documents.rows().collect();
    rows.sort_by_key(|row| row.id.text(&model.names));
    let mut view = |row: &concordia_model::tables::Document| {
        let by_table = citations.of.remove(&row.id).unwrap_or_default();
        CitedDocumentView {
            document: document::of(model, row),
            rows: by_table.iter().map(|count| count.rows).sum(),
            by_table,
        }
    };
    rows.into_iter().map(&mut view).collect()
}

#[derive(Default)]
struct Citations {
    of: HashMap<DocumentId, Vec<RowCountView>>,
}

impl Visit for Citations {
    fn table<R: Row + AsOf>(&mut self, table: &Table<R>) {
        for row in table.rows() {
            let mut cited = row::documents(row);
            cited.dedup();
            for id in cited {
                let counts = self.of.entry(id).or_default();
                match counts.last_mut().filter(|last| last.table == R::INFO.name) {
                    Some(last) => last.rows += 1,
                    None => counts.push(RowCountView { table: R::INFO.name.to_owned(), rows: 1 }),
                }
            }
        }
    }
}

/// A document with the rows themselves.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct DocumentRowsView {
    /// The document with its number of rows by table.
    pub cited: CitedDocumentView,
    /// The first rows that cite it, in the order of the tables and of the package.
    pub rows: Vec<RowView>,
    /// How many more there are.
    pub left_out: usize,
}

/// One document with at most so many of the rows that cite it; `None` where no row has that id.
pub fn document_rows(model: &Model, id: DocumentId, most: usize) -> Option<DocumentRowsView> {
    let row = model.tables.documents.find(id.symbol())?;
    let mut citing = Citing { model, id, most, rows: Vec::new(), by_table: Vec::new() };
    model.tables.visit(&mut citing);
    let by_table = citing.by_table;
    let rows: usize = by_table.iter().map(|count| count.rows).sum();
    Some(DocumentRowsView {
        cited: CitedDocumentView { document: document::of(model, row), rows, by_table },
        left_out: rows - citing.rows.len(),
        rows: citing.rows,
    })
}

struct Citing<'m> {
    model: &'m Model,
    id: DocumentId,
    most: usize,
    rows: Vec<RowView>,
    by_table: Vec<RowCountView>,
}

impl Visit for Citing<'_> {
    fn table<R: Row + AsOf>(&mut self, table: &Table<R>) {
        let mut count = 0;
        for record in table.records().filter(|record| row::documents(&record.row).contains(&self.id)) {
            count += 1;
            if self.rows.len() < self.most {
                self.rows.push(row::of(self.model, record));
            }
        }
        if count > 0 {
            self.by_table.push(RowCountView { table: R::INFO.name.to_owned(), rows: count });
        }
    }
}
