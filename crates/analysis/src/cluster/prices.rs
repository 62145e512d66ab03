// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What units cost, where the package says it: about a member, a cooperation in which one takes part, or nobody
//! in particular. Another nation's price is nobody else's.

use concordia_model::codes::CostKind;
use concordia_model::ids::NationId;
use concordia_model::row::key_text;
use concordia_model::table::Record;
use concordia_model::tables::{Cost, Rate};
use concordia_model::units::Money;
use concordia_model::{Quantity, Year};

use super::Question;
use crate::context::Context;
use crate::economy;

/// In what a cluster is counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Units of fleet.
    Units,
    /// Euro to buy the fleet.
    Purchase,
    /// Euro a year to run it.
    Yearly,
}

/// A price in euro.
#[derive(Clone, Debug)]
pub struct Price<'m> {
    /// Euro for one unit, or for one organisation where it is a fixed cost.
    pub euro: f64,
    /// The year of its prices.
    pub prices: Year,
    /// The row that states it.
    pub row: &'m Record<Cost>,
    /// The rates by which it was brought into euro, and into the prices of that year.
    pub rates: Vec<&'m Record<Rate>>,
}

/// What the package knows of prices.
#[derive(Clone, Debug)]
pub struct Prices<'m> {
    /// Of buying one unit.
    pub purchase: Option<Price<'m>>,
    /// Of one unit for a year.
    pub unit: Option<Price<'m>>,
}

impl<'m> Prices<'m> {
    /// The prices for a cluster of members whose needs are known: another changes no figure of theirs.
    pub fn of(context: &Context<'m>, question: &Question, members: &[NationId]) -> Self {
        let find = |kind| price(context, question, members, kind);
        let purchase = find(CostKind::UnitProcurement).or_else(|| find(CostKind::Programme));
        Self { purchase, unit: find(CostKind::UnitAnnual) }
    }

    /// In what the cluster is counted: as asked where that is known, else in units.
    pub fn measure(&self, asked: Option<Measure>) -> Measure {
        match asked {
            Some(Measure::Purchase) | None if self.purchase.is_some() => Measure::Purchase,
            Some(Measure::Yearly) if self.unit.is_some() => Measure::Yearly,
            None if self.unit.is_some() => Measure::Yearly,
            _ => Measure::Units,
        }
    }

    /// What the units of a fleet cost.
    pub fn units(&self, measure: Measure, fleet: usize) -> f64 {
        let units = fleet as f64;
        let of = |price: &Option<Price<'_>>| price.as_ref().map_or(0.0, |price| price.euro);
        match measure {
            Measure::Units => units,
            Measure::Purchase => units * of(&self.purchase),
            Measure::Yearly => units * of(&self.unit),
        }
    }
}

/// The price that is used of a kind: about members before nobody in particular, then the claim that ranks
/// highest, then the first by key.
pub fn price<'m>(
    context: &Context<'m>,
    question: &Question,
    members: &[NationId],
    kind: CostKind,
) -> Option<Price<'m>> {
    let model = context.model;
    let within = context.with_below(question.capability);
    let rows = model
        .tables
        .costs
        .records()
        .filter(|record| record.row.kind == kind && within.contains(&record.row.capability));
    let known =
        rows.filter_map(|row| Some((near(context, question, members, &row.row)?, in_euro(context, row)?)));
    let best = known.max_by(|(near, price), (nearer, other)| {
        let (a, b) = (&price.row.row, &other.row.row);
        let claim = |row: &Cost| (row.source, row.assumption == Some(true));
        let key = |row: &Cost| key_text(row, &model.names);
        near.cmp(nearer)
            .then_with(|| model.compare_claims(claim(a), claim(b)))
            .then_with(|| key(b).cmp(&key(a)))
    });
    best.map(|(_, price)| price)
}

/// Whether a cost is about a member (true), or about nobody in particular (false).
fn near(context: &Context<'_>, question: &Question, members: &[NationId], row: &Cost) -> Option<bool> {
    let pool = |id| context.pool(id);
    let takes_part =
        |id| pool(id).is_some_and(|pool| members.iter().any(|nation| pool.has(*nation, question.year)));
    let member = |holder| members.iter().any(|nation| holder == (*nation).into());
    match (row.holder, row.cooperation) {
        (Some(holder), _) => (member(holder) || takes_part(holder)).then_some(true),
        (None, Some(cooperation)) => takes_part(cooperation.into()).then_some(true),
        (None, None) => Some(false),
    }
}

fn in_euro<'m>(context: &Context<'m>, row: &'m Record<Cost>) -> Option<Price<'m>> {
    let Cost { amount, units, kind, currency, price_year, .. } = row.row;
    let prices = price_year?;
    let each = match (kind, units) {
        (CostKind::FixedAnnual, _) => 1.0,
        (_, Some(units)) => units.as_f64(),
        (CostKind::Programme, None) => return None,
        (_, None) => 1.0,
    };
    let (per_unit, rate) = economy::euro_per_unit(context.model, context.model.text(currency.0), prices)?;
    let euro = amount.map(Money::as_f64)? * per_unit / each;
    let rates = rate.into_iter().collect();
    (units.is_none_or(|units| units > Quantity::ZERO)).then_some(Price { euro, prices, row, rates })
}
