// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What a plan starts from, before it is made: the terms of the scenario, the needs that are planned, and what
//! is left out.

use concordia_analysis::Assessment;
use concordia_model::Words;
use concordia_model::codes::Code;
use concordia_model::ids::NationId;
use schemars::JsonSchema;
use serde::Serialize;

use super::{LeftOutView, words};
use crate::ground::{Cell, Ground};
use crate::terms::{Allowed, Terms};

/// What a nation may spend.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct BudgetView {
    /// The nation, by code.
    pub nation: String,
    /// For new purchases, or for what is run.
    pub kind: &'static str,
    /// The year; null where it holds for every year.
    pub year: Option<u16>,
    /// What it may spend in a year, in the currency and prices of the settings.
    pub amount: f64,
}

/// A need that the scenario wants met.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct MetView {
    /// The capability.
    pub capability: String,
    /// From this year on.
    pub from: u16,
}

/// A share of new purchases that the scenario wants from a format.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct OriginView {
    /// The format, in whose nations the type is designed or assembled.
    pub format: String,
    /// The least share of what is spent, 0 to 1.
    pub share: f64,
}

/// The present plan of a nation and capability at the end of a year, in units.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PresentView {
    /// The year.
    pub year: u16,
    /// What is needed.
    pub need: f64,
    /// What is available: own units and shares, and what may be used of others.
    pub available: f64,
    /// What is short.
    pub short: f64,
}

/// A need for which is planned.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PlannedNeedView {
    /// Whose need.
    pub nation: String,
    /// The capability.
    pub capability: String,
    /// The present plan, year by year.
    pub years: Vec<PresentView>,
}

/// What a plan starts from.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PlanSettingsView {
    /// The nations for which is planned, by code.
    pub nations: Vec<String>,
    /// First and last year.
    pub horizon: [u16; 2],
    /// Budgets; a nation without one for new purchases buys nothing new, and without one for operation cuts nothing.
    pub budgets: Vec<BudgetView>,
    /// Most new partners of a nation; null where nothing is stated.
    pub partners: Option<u32>,
    /// Largest share of all needs of a nation that units of one partner may meet, 0 to 1; null where nothing
    /// is stated.
    pub reliance: Option<f64>,
    /// Needs that the scenario wants met.
    pub met: Vec<MetView>,
    /// Shares of new purchases that the scenario wants from formats.
    pub origin: Vec<OriginView>,
    /// The needs that are planned, by capability and nation.
    pub needs: Vec<PlannedNeedView>,
    /// What is not planned because a figure is not known.
    pub left_out: Vec<LeftOutView>,
}

/// What a plan for these nations starts from; what is wrong with the settings of the scenario comes as words.
pub fn settings(assessment: &Assessment<'_>, planning: &[NationId]) -> Result<PlanSettingsView, Words> {
    let model = assessment.context.model;
    let names = &model.names;
    let ground = Ground::cells(assessment, planning, Terms::of(model)?);
    let terms = &ground.terms;
    let budget = |row: &Allowed| BudgetView {
        nation: row.nation.text(names).to_owned(),
        kind: row.kind.code(),
        year: row.year.map(|year| year.0),
        amount: row.amount,
    };
    let (first, last) = model.settings.horizon;
    let needs = (0..ground.cells.len()).filter(|cell| ground.is_planned(*cell));
    Ok(PlanSettingsView {
        nations: planning.iter().map(|nation| nation.text(names).to_owned()).collect(),
        horizon: [first.0, last.0],
        budgets: terms.budgets.iter().filter(|row| planning.contains(&row.nation)).map(budget).collect(),
        partners: terms.partners,
        reliance: terms.reliance,
        met: (terms.met.iter())
            .map(|(id, from)| MetView { capability: id.text(names).to_owned(), from: from.0 })
            .collect(),
        origin: (terms.origin.iter())
            .map(|(id, share)| OriginView { format: id.text(names).to_owned(), share: *share })
            .collect(),
        needs: needs
            .map(|cell| &ground.cells[cell])
            .filter(|cell| cell.states.iter().any(|state| state.need > 0.0))
            .map(|cell| PlannedNeedView {
                nation: ground.nations[cell.nation].text(names).to_owned(),
                capability: cell.capability.text(names).to_owned(),
                years: present(&ground, cell),
            })
            .collect(),
        left_out: words::left_out(model, &ground),
    })
}

fn present(ground: &Ground, cell: &Cell) -> Vec<PresentView> {
    let rounded = |units: f64| (units * 1000.0).round() / 1000.0;
    let year = |(year, state): (&concordia_model::Year, &crate::ground::State)| PresentView {
        year: year.0,
        need: rounded(state.need),
        available: rounded(state.need - state.lacking),
        short: rounded(state.short()),
    };
    ground.years.iter().zip(&cell.states).map(year).collect()
}
