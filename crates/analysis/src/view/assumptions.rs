// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Everything that rests on no source: rows that say so, and settings that assume.

use concordia_model::Model;
use concordia_model::as_of::AsOf;
use concordia_model::codes::RequirementKind;
use concordia_model::ids::DocumentId;
use concordia_model::row::Row;
use concordia_model::table::Table;
use concordia_model::tables::Visit;
use schemars::JsonSchema;
use serde::Serialize;

use super::document::{self, DocumentView};
use super::row::{self, RowView};
use super::text::TextView;

/// A setting of the scenario that assumes something.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct AssumedSettingView {
    /// The setting.
    pub setting: String,
    /// What it assumes.
    pub text: TextView,
}

/// What rests on no source.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct AssumptionsView {
    /// Settings that assume something.
    pub settings: Vec<AssumedSettingView>,
    /// Rows that state a value without source, in the order of the tables and of the package.
    pub rows: Vec<RowView>,
    /// How many more there are.
    pub left_out: usize,
    /// Forms said to need another one first, which is an assumption by itself.
    pub forms: Vec<RowView>,
    /// Every document that is named here, by id.
    pub documents: Vec<DocumentView>,
}

/// The assumptions of a package under its scenario, at most so many rows.
pub fn assumptions(model: &Model, most: usize) -> AssumptionsView {
    let mut found = Found { model, most, rows: Vec::new(), count: 0 };
    model.tables.visit(&mut found);
    let forms = model.tables.forms.records().filter(|record| record.row.needs.is_some());
    let forms = forms.map(|record| row::of(model, record)).collect();
    let ids = found.rows.iter().filter_map(|row| model.names.find(row.source.as_ref()?));
    let documents = document::cited(model, ids.map(DocumentId::of));
    let left_out = found.count - found.rows.len();
    AssumptionsView { settings: settings(model), rows: found.rows, left_out, forms, documents }
}

fn settings(model: &Model) -> Vec<AssumedSettingView> {
    let mut found = Vec::new();
    if let Some(rule) = model.settings.need_rule {
        found.push(AssumedSettingView { setting: "need_rule".to_owned(), text: rule.words().into() });
    }
    for (kind, en, nl) in [
        (
            RequirementKind::StudyEstimate,
            "estimates of studies count as need",
            "schattingen uit studies tellen als behoefte",
        ),
        (RequirementKind::PressReport, "press reports count as need", "persberichten tellen als behoefte"),
    ] {
        if model.settings.requirement_kinds.contains(&kind) {
            let text = TextView::new(en, nl);
            found.push(AssumedSettingView { setting: "requirement_kinds".to_owned(), text });
        }
    }
    found
}

struct Found<'m> {
    model: &'m Model,
    most: usize,
    rows: Vec<RowView>,
    count: usize,
}

impl Visit for Found<'_> {
    fn table<R: Row + AsOf>(&mut self, table: &Table<R>) {
        for record in table.records().filter(|record| row::is_assumption(self.model, &record.row)) {
            self.count += 1;
            if self.rows.len() < self.most {
                self.rows.push(row::of(self.model, record));
            }
        }
    }
}
