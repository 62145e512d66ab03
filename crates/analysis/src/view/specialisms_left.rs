// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What is left to another, as it is shown.

use concordia_model::codes::{Terms, Variant};
use concordia_model::{Model, Quantity};
use schemars::JsonSchema;
use serde::Serialize;

use super::cells;
use super::row::{self, RowView};
use super::text::TextView;
use crate::register;
use crate::specialism::left::{Left, Says, What};

/// Something that is left to another.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct LeftView {
    /// units, direction (of a purchase), operation, training or maintenance.
    #[schemars(with = "String")]
    pub what: What,
    /// Who does it or has it: a nation, or a cooperation that provides.
    pub giver: String,
    /// Whether the giver is a cooperation: then it is left to no single nation.
    pub in_common: bool,
    /// Who leave it, by code.
    pub receivers: Vec<String>,
    /// The capabilities, by id.
    pub capabilities: Vec<String>,
    /// The cooperation in which.
    pub cooperation: Option<String>,
    /// Its name.
    pub cooperation_name: Option<TextView>,
    /// Variant of specialisation: group, support or traditional; null where it is none.
    #[schemars(with = "Option<String>")]
    pub variant: Option<Variant>,
    /// The rung of its form.
    pub rung: Option<u32>,
    /// Terms of access: guaranteed, hours, priority or on_consent; null where no access is stated.
    #[schemars(with = "Option<String>")]
    pub terms: Option<Terms>,
    /// How much may be used; null when unknown.
    pub quantity: Option<f64>,
    /// What is counted.
    pub unit: Option<String>,
    /// Notice in months, of the row or of its cooperation; null when unknown.
    pub notice_months: Option<u32>,
    /// The row that says so.
    pub row: RowView,
}

/// Something that is left to another, as it is shown.
pub fn of(model: &Model, left: &Left<'_>) -> LeftView {
    let access = match left.says {
        Says::Access(record) => Some(&record.row),
        _ => None,
    };
    let cooperation = left.cooperation;
    LeftView {
        what: left.what,
        giver: cells::id(model, left.giver),
        in_common: model.is_cooperation(left.giver),
        receivers: left.receivers.iter().map(|id| cells::id(model, *id)).collect(),
        capabilities: left.capabilities.iter().map(|id| cells::id(model, *id)).collect(),
        cooperation: cooperation.map(|row| cells::id(model, row.id)),
        cooperation_name: cooperation.map(|row| TextView::of(model, row.name_en, row.name_nl)),
        variant: cooperation.and_then(|row| row.variant),
        rung: cooperation.and_then(|row| register::rung(model, row)),
        terms: access.map(|row| row.terms),
        quantity: access.and_then(|row| row.quantity).map(Quantity::as_f64),
        unit: access.and_then(|row| {
            let own = || model.tables.capabilities.find(row.capability.symbol()).and_then(|found| found.unit);
            cells::some_text(model, row.unit.or_else(own))
        }),
        notice_months: access
            .and_then(|row| row.notice_months)
            .or_else(|| cooperation.and_then(|row| row.notice_months)),
        row: match left.says {
            Says::Access(record) => row::of(model, record),
            Says::Directs(record) => row::of(model, record),
            Says::Role(record) => row::of(model, record),
        },
    }
}
