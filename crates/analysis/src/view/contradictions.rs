// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Sources that say different things, side by side.

use concordia_model::Model;
use concordia_model::remarks::contradictions::{self, Look};
use concordia_model::row::Row;
use concordia_model::table::Record;
use concordia_model::tables::{Evidence, Tables};
use schemars::JsonSchema;
use serde::Serialize;

use super::document::{self, DocumentView};
use super::row::{self, CellView, RowView};

/// A claim that contradicts the one that is used.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct OtherClaimView {
    /// Its row.
    pub row: RowView,
    /// What it says; null where it says nothing.
    pub value: Option<String>,
    /// Its value less the used one; null where one of them is no number.
    pub difference: Option<f64>,
    /// That difference over the used value; null also where the used value is zero.
    pub relative: Option<f64>,
}

/// Claims about one thing that contradict each other.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ContradictionView {
    /// The table.
    pub table: String,
    /// The column that is compared.
    pub column: String,
    /// What the claims are about: the key without the source.
    pub about: Vec<CellView>,
    /// The claim that is used.
    pub used: RowView,
    /// What that claim says; null where it gives a range only.
    pub value: Option<String>,
    /// The claims that contradict it.
    pub others: Vec<OtherClaimView>,
}

/// Everything in which sources contradict each other.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ContradictionsView {
    /// By table, in the order of the documentation, then by file and row of the used claim.
    pub claims: Vec<ContradictionView>,
    /// How many more there are.
    pub left_out: usize,
    /// Passages that contradict a row: quoted, not counted.
    pub passages: Vec<RowView>,
    /// Every document that is cited here, by id.
    pub documents: Vec<DocumentView>,
}

/// All contradictions of a package, at most so many of them.
pub fn contradictions(model: &Model, most: usize) -> ContradictionsView {
    let mut found = Found { model, claims: Vec::new(), passages: Vec::new() };
    contradictions::look(model, &mut found);
    let order = |table: &str| Tables::INFOS.iter().position(|info| info.name == table);
    found.claims.sort_by_cached_key(|claim| {
        (order(&claim.table), claim.used.file.clone(), claim.used.row, claim.column.clone())
    });
    found.passages.sort_by(|a, b| (&a.file, a.row).cmp(&(&b.file, b.row)));
    let left_out = found.claims.len().saturating_sub(most);
    found.claims.truncate(most);
    let rows = found
        .claims
        .iter()
        .flat_map(|claim| claim.others.iter().map(|other| &other.row).chain([&claim.used]));
    let ids = rows.chain(&found.passages).filter_map(|row| model.names.find(row.source.as_ref()?));
    let documents = document::cited(model, ids.map(concordia_model::ids::DocumentId::of));
    ContradictionsView { claims: found.claims, left_out, passages: found.passages, documents }
}

struct Found<'m> {
    model: &'m Model,
    claims: Vec<ContradictionView>,
    passages: Vec<RowView>,
}

impl Look for Found<'_> {
    fn claims<R: Row>(&mut self, used: &Record<R>, others: &[&Record<R>], column: &'static str) {
        let used = row::of(self.model, used);
        let value = cell(&used, column);
        let mut others: Vec<_> = others
            .iter()
            .map(|other| {
                let row = row::of(self.model, other);
                let said = cell(&row, column);
                let difference =
                    number(said.as_deref()).zip(number(value.as_deref())).map(|(a, b)| (a - b, b));
                OtherClaimView {
                    value: said,
                    difference: difference.map(|(difference, _)| difference),
                    relative: difference.filter(|(_, used)| *used != 0.0).map(|(by, used)| by / used.abs()),
                    row,
                }
            })
            .collect();
        others.sort_by(|a, b| (&a.row.file, a.row.row).cmp(&(&b.row.file, b.row.row)));
        let key = |cell: &&CellView| {
            let found = R::INFO.columns.iter().find(|column| column.name == cell.column);
            found.is_some_and(|found| found.key && found.name != "source" && found.name != column)
        };
        self.claims.push(ContradictionView {
            table: R::INFO.name.to_owned(),
            column: column.to_owned(),
            about: used.cells.iter().filter(key).cloned().collect(),
            value,
            used,
            others,
        });
    }

    fn passage(&mut self, record: &Record<Evidence>) {
        self.passages.push(row::of(self.model, record));
    }
}

fn cell(row: &RowView, column: &str) -> Option<String> {
    row.cells.iter().find(|cell| cell.column == column).map(|cell| cell.text.clone())
}

fn number(text: Option<&str>) -> Option<f64> {
    text?.parse().ok()
}
