// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A row of the package, with where it stands: what every figure leads to.

use concordia_model::Model;
use concordia_model::ids::DocumentId;
use concordia_model::row::{Row, key_text};
use concordia_model::table::Record;
use schemars::JsonSchema;
use serde::Serialize;

/// A cell of a row.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct CellView {
    /// The column.
    pub column: String,
    /// What stands in it.
    pub text: String,
}

/// A row of the package.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct RowView {
    /// The table.
    pub table: String,
    /// The file or sheet it was read from; of a row that a scenario adds, the file of the scenario.
    pub file: Option<String>,
    /// Record number in that file, header = 1; in a scenario, the number of the edit.
    pub row: u32,
    /// The key, cells joined with |: how evidence and judgements name the row.
    pub key: String,
    /// The cells that are not empty, in the order of the columns.
    pub cells: Vec<CellView>,
    /// The document that states it, where the table has one.
    pub source: Option<String>,
    /// Whether it is a value without source.
    pub assumption: bool,
}

/// A row as it is shown.
pub fn of<R: Row>(model: &Model, record: &Record<R>) -> RowView {
    let text = |position| {
        let mut text = String::new();
        record.row.write(position, &model.names, &mut text);
        text
    };
    let columns = R::INFO.columns.iter().enumerate();
    let cells = columns.map(|(at, column)| CellView { column: column.name.to_owned(), text: text(at) });
    let named = |column: &str| R::INFO.position(column).map(text).filter(|text| !text.is_empty());
    RowView {
        table: R::INFO.name.to_owned(),
        file: model.files.get(usize::from(record.place.file)).cloned(),
        row: record.place.record,
        key: key_text(&record.row, &model.names),
        cells: cells.filter(|cell| !cell.text.is_empty()).collect(),
        source: named("source").or_else(|| named("document")),
        assumption: is_assumption(model, &record.row),
    }
}

/// The documents that a row names, in the order of its columns.
pub fn documents<R: Row>(row: &R) -> Vec<DocumentId> {
    let mut ids = Vec::new();
    row.references(&mut |column, id| {
        if R::INFO.columns[column].kind == concordia_model::cell::Kind::Reference(&["documents"]) {
            ids.push(DocumentId::of(id));
        }
    });
    ids
}

/// Whether a row is a value without source.
pub fn is_assumption<R: Row>(model: &Model, row: &R) -> bool {
    let Some(position) = R::INFO.position("assumption") else { return false };
    let mut text = String::new();
    row.write(position, &model.names, &mut text);
    text == "true"
}
