// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Means of nations, made comparable (`docs/methods/money.md`): the newest figure at or before a year,
//! in euro by the rate of its own year. Money is never added before that.

use concordia_model::Year;
use concordia_model::claims;
use concordia_model::codes::{EconomyMeasure, RateMeasure};
use concordia_model::ids::{DocumentId, NationId};
use concordia_model::model::Model;
use concordia_model::tables::{Economy, Rate};

/// A figure of the economy with where it comes from.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Value {
    /// The amount, in euro, persons or as a share, as asked.
    pub amount: f64,
    /// The year it is about.
    pub year: Year,
    /// The year of its prices.
    pub prices: Year,
    /// The source.
    pub source: DocumentId,
}

/// The newest row at or before a year with a unit that passes, chosen among its claims.
fn newest(
    model: &Model,
    nation: NationId,
    measure: EconomyMeasure,
    year: Year,
    unit: impl Fn(&str) -> bool,
) -> Option<&Economy> {
    let fits = |row: &&Economy| {
        row.nation == nation
            && row.measure == measure
            && row.year <= year
            && row.value.is_some()
            && unit(model.text(row.unit.0))
    };
    let rows: Vec<_> = model.tables.economy.rows().filter(fits).collect();
    let last = rows.iter().map(|row| row.year).max()?;
    claims::used(model, rows.into_iter().filter(|row| row.year == last))
}

/// Euro per unit of a currency in a year.
pub fn rate(model: &Model, currency: &str, year: Year) -> Option<f64> {
    if currency == "EUR" {
        return Some(1.0);
    }
    stated(model, RateMeasure::EurPerUnit, currency, year)
}

fn stated(model: &Model, measure: RateMeasure, currency: &str, year: Year) -> Option<f64> {
    let fits =
        |row: &&Rate| row.measure == measure && row.year == year && model.text(row.currency.0) == currency;
    claims::used(model, model.tables.rates.rows().filter(fits))?.value.map(|value| value.as_f64())
}

/// Amounts in euro in the prices of one year, the latest among them; what no deflator reaches is unknown.
pub fn comparable(model: &Model, values: &[Option<Value>]) -> Vec<Option<f64>> {
    let deflator = |year| stated(model, RateMeasure::Deflator, "EUR", year).filter(|level| *level > 0.0);
    let latest = values.iter().flatten().map(|value| value.prices).max();
    let brought = |value: Value, latest: Year| {
        let same = value.prices == latest;
        if same {
            Some(value.amount)
        } else {
            Some(value.amount * deflator(latest)? / deflator(value.prices)?)
        }
    };
    values.iter().map(|value| brought((*value)?, latest?)).collect()
}

/// A figure in money, in euro of the year of its prices: the year itself where none is stated.
pub fn in_euro(model: &Model, nation: NationId, measure: EconomyMeasure, year: Year) -> Option<Value> {
    let is_money = |unit: &str| unit.len() == 3 && unit.bytes().all(|b| b.is_ascii_uppercase());
    let row = newest(model, nation, measure, year, is_money)?;
    let prices = row.price_year.unwrap_or(row.year);
    let amount = row.value?.as_f64() * rate(model, model.text(row.unit.0), prices)?;
    Some(Value { amount, year: row.year, prices, source: row.source })
}

/// A figure in another unit, such as persons or share_gdp.
pub fn in_unit(
    model: &Model,
    nation: NationId,
    measure: EconomyMeasure,
    year: Year,
    unit: &str,
) -> Option<Value> {
    let row = newest(model, nation, measure, year, |told| told == unit)?;
    Some(Value { amount: row.value?.as_f64(), year: row.year, prices: row.year, source: row.source })
}
