// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What the figures of a nation rest on: the capabilities over which a mean was taken, and the rows.

use concordia_model::Year;
use concordia_model::codes::EconomyMeasure;
use concordia_model::ids::{DocumentId, NationId};
use schemars::JsonSchema;
use serde::Serialize;

use super::row::{self, RowView};
use super::specialism_rows::value_rows;
use super::{DocumentView, cells};
use crate::assessment::Assessment;
use crate::burden::{self, Made};
use crate::capacity::Met;
use crate::economy;

/// The part of one capability in a figure.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct FigurePartView {
    /// The capability.
    pub capability: String,
    /// Its share, 0 to 1; null when it cannot be judged.
    pub value: Option<f64>,
    /// At least this share; null where no range was computed.
    pub low: Option<f64>,
    /// At most this share; null where no range was computed.
    pub high: Option<f64>,
    /// Weight in the mean.
    pub weight: f64,
    /// Whether the need is that of the need rule.
    pub by_need_rule: bool,
}

/// What one figure rests on.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct FigureRowsView {
    /// The figure: a field of the burden or of capacity to act.
    pub figure: String,
    /// Capabilities whose weighted mean it is, by id.
    pub parts: Vec<FigurePartView>,
    /// Rows that state what it was made from.
    pub rows: Vec<RowView>,
}

/// What the figures of a nation rest on.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct FiguresView {
    /// The nation.
    pub nation: String,
    /// The year that was asked for.
    pub year: u16,
    /// Figure by figure.
    pub figures: Vec<FigureRowsView>,
    /// Every document that is cited here, by id.
    pub documents: Vec<DocumentView>,
}

/// What the figures of a nation in a year rest on.
pub fn figures(assessment: &Assessment<'_>, nation: NationId, year: Year) -> FiguresView {
    let context = &assessment.context;
    let model = context.model;
    let met = assessment.needs_met(nation, year);
    let needs = |value: fn(&Met) -> Option<f64>, ranged| {
        let part = |found: &Met| met_part(assessment, found, value(found), ranged);
        met.iter().map(part).collect::<Vec<_>>()
    };
    let shares = shares(assessment, nation, year);
    let product = economy::in_euro(model, nation, EconomyMeasure::Gdp, year);
    let product: Vec<RowView> = product.iter().flat_map(|value| value_rows(assessment, value)).collect();
    let made = |made: Option<Made<'_>>| {
        let from = made.into_iter().flat_map(|made| made.from);
        from.flat_map(|value| value_rows(assessment, &value)).collect::<Vec<_>>()
    };
    let missions: Vec<_> =
        burden::contributions(model, nation, year).map(|found| row::of(model, found)).collect();
    let figures = vec![
        figure("capacity_to_act", needs(|met| met.value, true), Vec::new()),
        figure("met_from_abroad", needs(|met| met.from_abroad, false), Vec::new()),
        figure("spending_share_of_gdp", Vec::new(), made(burden::spending_share(context, nation, year))),
        figure(
            "equipment_share_of_spending",
            Vec::new(),
            made(burden::equipment_share(context, nation, year)),
        ),
        figure("gdp_share", Vec::new(), product.clone()),
        figure("capability_share", shares.clone(), Vec::new()),
        figure("capability_to_gdp", shares, product),
        figure("missions", Vec::new(), missions.clone()),
        figure("mission_personnel", Vec::new(), missions),
    ];
    let cited = figures.iter().flat_map(|found| &found.rows).filter_map(|row| row.source.as_deref());
    let cited = cited.filter_map(|id| model.names.find(id)).map(DocumentId::of);
    let documents = super::cited(model, cited);
    FiguresView { nation: cells::id(model, nation), year: year.0, figures, documents }
}

fn figure(figure: &str, parts: Vec<FigurePartView>, rows: Vec<RowView>) -> FigureRowsView {
    FigureRowsView { figure: figure.to_owned(), parts, rows }
}

fn met_part(assessment: &Assessment<'_>, met: &Met, value: Option<f64>, ranged: bool) -> FigurePartView {
    FigurePartView {
        capability: cells::id(assessment.context.model, met.capability),
        value,
        low: ranged.then_some(met.low),
        high: ranged.then_some(met.high),
        weight: met.weight,
        by_need_rule: met.by_need_rule,
    }
}

/// The nation's share in what all have, capability by capability.
fn shares(assessment: &Assessment<'_>, nation: NationId, year: Year) -> Vec<FigurePartView> {
    let context = &assessment.context;
    let Some(at) = context.nations.iter().position(|known| *known == nation) else { return Vec::new() };
    let part = |found: burden::Shares| {
        let value = found.shares[at]?;
        Some(FigurePartView {
            capability: cells::id(context.model, found.capability),
            value: Some(value),
            low: None,
            high: None,
            weight: 1.0,
            by_need_rule: false,
        })
    };
    burden::shares(assessment, year).into_iter().filter_map(part).collect()
}
