// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What a cluster rests on: needs of members, prices, hours, cooperations that run.

use concordia_model::Model;
use concordia_model::ids::NationId;
use concordia_model::table::Record;
use concordia_model::tables::Rate;
use schemars::JsonSchema;
use serde::Serialize;

use super::balance::FigureView;
use super::cells;
use super::cluster::texts;
use super::cooperation_rows::{CostView, costs};
use super::explanation::cited::Cited;
use super::text::TextView;
use crate::cluster::Question;
use crate::cluster::hours::{self, HoursPool};
use crate::cluster::keys::Figure;
use crate::cluster::needs::{Basis, Member};
use crate::cluster::prices::Price;
use crate::context::Context;

/// A figure of a nation by which keys in use divide.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct KeyFigureView {
    /// Euro, made comparable between the members.
    pub euro: f64,
    /// Position of the row.
    pub row: usize,
    /// Positions of the rows of the rates by which it was brought into euro of one year for all members.
    pub rate_rows: Vec<usize>,
}

/// A member of a cluster.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ClusterMemberView {
    /// The nation.
    pub nation: String,
    /// What it needs, as its balance has it.
    pub need: FigureView,
    /// What the need rests on.
    pub basis: Basis,
    /// Whether a value without source went in, or one that the asker gave.
    pub assumption: bool,
    /// Units that must be its own; null when unknown.
    pub own: Option<usize>,
    /// Units that a document calls exclusive.
    pub exclusive: Option<usize>,
    /// Units held in turns: the largest of the members serves all.
    pub turns: Option<usize>,
    /// Mean of the need that can be pooled; null when unknown.
    pub mean: Option<f64>,
    /// Its fleet by itself for the wanted chance; null when unknown.
    pub apart: Option<usize>,
    /// Gross national income.
    pub gni: Option<KeyFigureView>,
    /// Gross domestic product.
    pub gdp: Option<KeyFigureView>,
    /// Hours a year that it may use of pools in the capability; null where it has none or they are not known.
    pub hours: Option<f64>,
    /// The yearly cost of its organisation, whatever its units: its own, else that of nobody in particular; null where
    /// it is not known, or no cost of a unit is known beside it.
    pub fixed: Option<PriceView>,
    /// Positions of the requirements that are used.
    pub rows: Vec<usize>,
}

/// A price in euro that is used.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PriceView {
    /// Euro for one unit, or for one organisation.
    pub euro: f64,
    /// The year of its prices.
    pub price_year: u16,
    /// Whether it is a value without source.
    pub assumption: bool,
    /// Position of the row that states it.
    pub row: usize,
    /// Positions of the rows of the rates by which it was brought into euro of that year.
    pub rate_rows: Vec<usize>,
}

/// Hours that a nation may use.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct HoursView {
    /// The nation.
    pub nation: String,
    /// How many; null when unknown.
    pub hours: Option<f64>,
    /// What is counted, as the row says.
    pub unit: Option<String>,
    /// Whether it is a member of the cluster.
    pub member: bool,
    /// Position of the row.
    pub row: usize,
}

/// A pool of hours.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct HoursPoolView {
    /// Who provides them: mostly a cooperation that holds the fleet.
    pub provider: String,
    /// Who may use them, by code.
    pub receivers: Vec<HoursView>,
    /// The sum of those that are known.
    pub known: f64,
    /// Nations whose hours are not known.
    pub unknown: Vec<String>,
}

/// A cooperation that runs in the capability.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct SuggestionView {
    /// Its id.
    pub cooperation: String,
    /// Its name.
    pub name: TextView,
    /// Assessed nations that take part, by code.
    pub members: Vec<String>,
}

type KeyFigures<'m> = (Option<Figure<'m>>, Option<Figure<'m>>, Option<f64>);

/// A member with its fleet by itself.
pub fn member(
    model: &Model,
    found: &Member<'_>,
    apart: Option<usize>,
    (gni, gdp, hours): KeyFigures<'_>,
    cited: &mut Cited<'_>,
) -> ClusterMemberView {
    let mut figure = |found: Option<Figure<'_>>| {
        let Figure { euro, row, rates } = found?;
        Some(KeyFigureView { euro, row: cited.row(row), rate_rows: rows_of(&rates, cited) })
    };
    let (gni, gdp) = (figure(gni), figure(gdp));
    ClusterMemberView {
        nation: cells::id(model, found.nation),
        need: found.need.units.into(),
        basis: found.basis,
        assumption: found.basis == Basis::Given || found.need.marks.assumption,
        own: found.parts.map(|parts| parts.own),
        exclusive: found.parts.map(|parts| parts.exclusive),
        turns: found.parts.map(|parts| parts.turns),
        mean: found.parts.map(|parts| parts.mean),
        apart,
        gni,
        gdp,
        hours,
        fixed: None,
        rows: found.rows.iter().map(|record| cited.row(record)).collect(),
    }
}

fn rows_of(rates: &[&Record<Rate>], cited: &mut Cited<'_>) -> Vec<usize> {
    rates.iter().map(|rate| cited.row(rate)).collect()
}

/// A price that is used.
pub fn price(found: &Price<'_>, cited: &mut Cited<'_>) -> PriceView {
    PriceView {
        euro: found.euro,
        price_year: found.prices.0,
        assumption: found.row.row.assumption == Some(true),
        row: cited.row(found.row),
        rate_rows: rows_of(&found.rates, cited),
    }
}

/// Every price and cost of the capability and what counts in it.
pub fn cost_rows(context: &Context<'_>, question: &Question) -> Vec<CostView> {
    let within = context.with_below(question.capability);
    costs(context, |row| within.contains(&row.capability))
}

/// Pools of hours as they are shown beside some members.
pub fn hours_pools(
    model: &Model,
    pools: &[HoursPool<'_>],
    members: &[NationId],
    cited: &mut Cited<'_>,
) -> Vec<HoursPoolView> {
    let mut pool = |pool: &HoursPool<'_>| {
        let receivers: Vec<HoursView> = pool
            .rows
            .iter()
            .map(|record| HoursView {
                nation: cells::id(model, record.row.receiver),
                hours: record.row.quantity.map(|hours| hours.as_f64()),
                unit: cells::some_text(model, record.row.unit),
                member: members.contains(&record.row.receiver),
                row: cited.row(record),
            })
            .collect();
        let unknown = receivers.iter().filter(|one| one.hours.is_none()).map(|one| one.nation.clone());
        HoursPoolView {
            provider: cells::id(model, pool.provider),
            known: receivers.iter().filter_map(|one| one.hours).sum(),
            unknown: unknown.collect(),
            receivers,
        }
    };
    pools.iter().map(&mut pool).collect()
}

/// Cooperations that run in the capability.
pub fn suggestions(context: &Context<'_>, question: &Question) -> Vec<SuggestionView> {
    let model = context.model;
    let found = hours::suggestions(context, question);
    let view = found.into_iter().map(|(row, nations)| SuggestionView {
        cooperation: cells::id(model, row.id),
        name: TextView::of(model, row.name_en, row.name_nl),
        members: texts(model, nations.into_iter()),
    });
    view.collect()
}
