// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What is measured of a partner, and the rows behind it.

use concordia_model::Model;
use concordia_model::ids::NationId;
use concordia_model::row::{Row, key_text};
use concordia_model::table::Record;
use schemars::JsonSchema;
use serde::Serialize;

use crate::partners::Partner;
use crate::partners::behind::Behind;
use crate::partners::criteria::DEFINITIONS;
use crate::partners::snapshot::Snapshot;

/// Which row: its table, key and source.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct RowKeyView {
    /// The table.
    pub table: String,
    /// The key, cells joined with |.
    pub key: String,
    /// The document that states it, where the table has one.
    pub source: Option<String>,
}

impl RowKeyView {
    /// Which row it is.
    pub fn of<R: Row>(model: &Model, record: &Record<R>) -> Self {
        let source = super::row::documents(&record.row).first().map(|id| id.text(&model.names).to_owned());
        Self { table: R::INFO.name.to_owned(), key: key_text(&record.row, &model.names), source }
    }
}

/// What is measured of a partner on one criterion.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct MeasurementView {
    /// The criterion.
    pub criterion: String,
    /// The measurement in the unit of the criterion; null where it is unknown or only its ends are known.
    pub measured: Option<f64>,
    /// Lowest plausible measurement, where it is stated.
    pub low: Option<f64>,
    /// Highest plausible measurement, where it is stated.
    pub high: Option<f64>,
    /// Value of the measurement, 0 to 1, more is closer; null where the measurement is.
    pub value: Option<f64>,
    /// The rows behind it; an unknown one may have none.
    pub rows: Vec<RowKeyView>,
}

/// The measurements of a partner, in the order of the criteria.
pub fn measurements(
    snapshot: &Snapshot<'_, '_, '_>,
    nation: NationId,
    found: &Partner,
) -> Vec<MeasurementView> {
    let model = snapshot.context().model;
    let all = DEFINITIONS.iter().zip(&found.readings).zip(&found.values);
    all.map(|((definition, reading), value)| {
        let behind = snapshot.behind(definition.criterion, nation, found.nation);
        MeasurementView {
            criterion: definition.id.to_owned(),
            measured: reading.value,
            low: reading.range.map(|range| range.0),
            high: reading.range.map(|range| range.1),
            value: *value,
            rows: behind.iter().map(|row| key(model, row)).collect(),
        }
    })
    .collect()
}

fn key(model: &Model, row: &Behind<'_>) -> RowKeyView {
    match row {
        Behind::Nation(record) => RowKeyView::of(model, record),
        Behind::Relation(record) => RowKeyView::of(model, record),
        Behind::Membership(record) => RowKeyView::of(model, record),
        Behind::Economy(record) => RowKeyView::of(model, record),
        Behind::Holding(record) => RowKeyView::of(model, record),
        Behind::Cooperation(record) => RowKeyView::of(model, record),
        Behind::Priority(record) => RowKeyView::of(model, record),
    }
}
