// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What the shares of one capability rest on: member by member its units and means, each with its rows.

use concordia_model::Year;
use concordia_model::ids::{CapabilityId, DocumentId, FormatId, NationId};
use schemars::JsonSchema;
use serde::Serialize;

use super::balance::FigureView;
use super::explanation::{self, ExplanationView, StockExplanation, YearExplanation};
use super::row::{self, RowView};
use super::{DocumentView, cells};
use crate::assessment::Assessment;
use crate::economy::Value;
use crate::specialism::means::{Means, Purses};

/// The means of a member by one measure.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PurseView {
    /// gdp, gni or defence_expenditure.
    #[schemars(with = "String")]
    pub means: Means,
    /// In euro of one price year; null where no deflator reaches it.
    pub euro: Option<f64>,
    /// The year of the figure.
    pub year: u16,
    /// The rows it was made from.
    pub rows: Vec<RowView>,
}

/// One member of a format.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct MemberView {
    /// The nation.
    pub nation: String,
    /// Its units; unknown where no row tells.
    pub units: FigureView,
    /// The rows that tell its units.
    pub rows: Vec<RowView>,
    /// Its means, by each measure of which it has a figure.
    pub means: Vec<PurseView>,
}

/// What the shares of one capability among the members of a format rest on.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct SpecialismRowsView {
    /// The capability.
    pub capability: String,
    /// The format.
    pub format: String,
    /// State on 31 December of this year.
    pub year: u16,
    /// What is counted.
    pub unit: Option<String>,
    /// Member by member, by code.
    pub members: Vec<MemberView>,
    /// Every document that is cited here, by id.
    pub documents: Vec<DocumentView>,
}

/// What the shares of a capability among the members of a format rest on.
pub fn specialism_rows(
    assessment: &Assessment<'_>,
    capability: CapabilityId,
    format: FormatId,
    year: Year,
) -> SpecialismRowsView {
    let model = assessment.context.model;
    let purses = Purses::of(assessment, year);
    let members = model.members(format, year);
    let members: Vec<_> =
        members.into_iter().map(|nation| member(assessment, capability, nation, year, &purses)).collect();
    let rows =
        members.iter().flat_map(|member| member.rows.iter().chain(member.means.iter().flat_map(|m| &m.rows)));
    let cited = rows.filter_map(|row| row.source.as_deref()).filter_map(|id| model.names.find(id));
    let documents = super::cited(model, cited.map(DocumentId::of));
    SpecialismRowsView {
        capability: cells::id(model, capability),
        format: cells::id(model, format),
        year: year.0,
        unit: assessment.context.unit(capability).map(str::to_owned),
        members,
        documents,
    }
}

fn member(
    assessment: &Assessment<'_>,
    capability: CapabilityId,
    nation: NationId,
    year: Year,
    purses: &Purses<'_>,
) -> MemberView {
    let model = assessment.context.model;
    let purse = |means: Means| {
        let purse = purses.get(nation, means)?;
        let rows = purse.from.iter().flat_map(|value| value_rows(assessment, value)).collect();
        Some(PurseView { means, euro: purse.euro, year: purse.year.0, rows })
    };
    let balance = assessment.balance(nation, capability, year);
    MemberView {
        nation: cells::id(model, nation),
        units: balance.map_or(concordia_model::Figure::UNKNOWN, |balance| balance.own()).into(),
        rows: explanation::explain(assessment, nation, capability)
            .map(|found| own_rows(&found, year))
            .unwrap_or_default(),
        means: Means::ALL.into_iter().filter_map(purse).collect(),
    }
}

/// The rows that tell a nation's own units in a year, its shares in pools among them.
fn own_rows(found: &ExplanationView, year: Year) -> Vec<RowView> {
    let Some(shown) = found.years.iter().find(|shown| shown.balance.year == year.0) else {
        return Vec::new();
    };
    let YearExplanation { stocks, pools, .. } = shown;
    let of_stock = |stock: &StockExplanation| {
        let steps = stock.lines.iter().flat_map(|line| &line.steps);
        steps.map(|step| step.row).collect::<Vec<_>>()
    };
    let of_pools =
        pools.iter().flat_map(|pool| pool.row.into_iter().chain(pool.stocks.iter().flat_map(of_stock)));
    let mut places: Vec<_> = stocks.iter().flat_map(of_stock).chain(of_pools).collect();
    places.sort_unstable();
    places.dedup();
    places.into_iter().filter_map(|at| found.rows.get(at).cloned()).collect()
}

/// The row of a figure of the economy, and that of the rate by which it was brought into euro.
pub(super) fn value_rows(assessment: &Assessment<'_>, value: &Value<'_>) -> Vec<RowView> {
    let model = assessment.context.model;
    let rate = value.rate.map(|rate| row::of(model, rate));
    std::iter::once(row::of(model, value.row)).chain(rate).collect()
}
