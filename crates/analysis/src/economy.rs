// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Means of nations, made comparable (`docs/methods/money.md`): the newest figure at or before a year,
//! in euro by the rate of its own year. Money is never added before that.

use concordia_model::Year;
use concordia_model::claims;
use concordia_model::codes::{EconomyMeasure, RateMeasure};
use concordia_model::ids::NationId;
use concordia_model::model::Model;
use concordia_model::table::Record;
use concordia_model::tables::{Economy, Rate};

/// A figure of the economy with where it comes from.
#[derive(Clone, Copy, Debug)]
pub struct Value<'m> {
    /// The amount, in euro, persons or as a share, as asked.
    pub amount: f64,
    /// The year it is about.
    pub year: Year,
    /// The year of its prices.
    pub prices: Year,
    /// The row that states it.
    pub row: &'m Record<Economy>,
    /// The rate by which it was brought into euro.
    pub rate: Option<&'m Record<Rate>>,
}

/// The newest row at or before a year with a unit that passes, chosen among its claims.
fn newest(
    model: &Model,
    nation: NationId,
    measure: EconomyMeasure,
    year: Year,
    unit: impl Fn(&str) -> bool,
) -> Option<&Record<Economy>> {
    let fits = |Record { row, .. }: &&Record<Economy>| {
        row.nation == nation
            && row.measure == measure
            && row.year <= year
            && row.value.is_some()
            && unit(model.text(row.unit.0))
    };
    let records: Vec<_> = model.tables.economy.records().filter(fits).collect();
    let last = records.iter().map(|record| record.row.year).max()?;
    claims::used(model, records.into_iter().filter(|record| record.row.year == last))
}

fn stated<'m>(
    model: &'m Model,
    measure: RateMeasure,
    currency: &str,
    year: Year,
) -> Option<&'m Record<Rate>> {
    let fits = |Record { row, .. }: &&Record<Rate>| {
        row.measure == measure && row.year == year && model.text(row.currency.0) == currency
    };
    claims::used(model, model.tables.rates.records().filter(fits))
}

fn level(rate: &Record<Rate>) -> Option<f64> {
    rate.row.value.map(|value| value.as_f64())
}

/// Euro for one unit of a currency in a year, with the row that states it; the euro itself needs none.
pub fn euro_per_unit<'m>(
    model: &'m Model,
    currency: &str,
    year: Year,
) -> Option<(f64, Option<&'m Record<Rate>>)> {
    if currency == "EUR" {
        return Some((1.0, None));
    }
    let rate = stated(model, RateMeasure::EurPerUnit, currency, year)?;
    Some((level(rate)?, Some(rate)))
}

/// What an amount in euro of one year is in the prices of another.
pub fn in_prices(model: &Model, amount: f64, from: Year, to: Year) -> Option<f64> {
    let deflator = |year| stated(model, RateMeasure::Deflator, "EUR", year).and_then(level);
    if from == to {
        return Some(amount);
    }
    let (from, to) = (deflator(from)?, deflator(to)?);
    (from > 0.0 && to > 0.0).then(|| amount * to / from)
}

/// The rows by which [`in_prices`] brings an amount from one year to another; none within a year.
pub fn deflators(model: &Model, from: Year, to: Year) -> Vec<&Record<Rate>> {
    let years = if from == to { Vec::new() } else { vec![from, to] };
    years.into_iter().filter_map(|year| stated(model, RateMeasure::Deflator, "EUR", year)).collect()
}

/// The year in whose prices amounts are compared: the latest among them.
fn latest(values: &[Option<Value<'_>>]) -> Option<Year> {
    values.iter().flatten().map(|value| value.prices).max()
}

/// The rows by which [`comparable`] brings one of some amounts into euro of one year.
pub fn rates<'m>(model: &'m Model, values: &[Option<Value<'m>>], of: &Value<'m>) -> Vec<&'m Record<Rate>> {
    let deflators = latest(values).map(|to| deflators(model, of.prices, to));
    of.rate.into_iter().chain(deflators.into_iter().flatten()).collect()
}

/// Amounts in euro in the prices of one year, the latest among them; what no deflator reaches is unknown.
pub fn comparable(model: &Model, values: &[Option<Value<'_>>]) -> Vec<Option<f64>> {
    let latest = latest(values);
    let brought = |value: Value<'_>| in_prices(model, value.amount, value.prices, latest?);
    values.iter().map(|value| brought((*value)?)).collect()
}

/// A figure in money, in euro of the year of its prices: the year itself where none is stated.
pub fn in_euro(model: &Model, nation: NationId, measure: EconomyMeasure, year: Year) -> Option<Value<'_>> {
    let is_money = |unit: &str| unit.len() == 3 && unit.bytes().all(|b| b.is_ascii_uppercase());
    let record = newest(model, nation, measure, year, is_money)?;
    let row = &record.row;
    let prices = row.price_year.unwrap_or(row.year);
    let currency = model.text(row.unit.0);
    let (per_unit, rate) = euro_per_unit(model, currency, prices)?;
    Some(Value { amount: row.value?.as_f64() * per_unit, year: row.year, prices, row: record, rate })
}

/// A figure in another unit, such as persons or share_gdp.
pub fn in_unit<'m>(
    model: &'m Model,
    nation: NationId,
    measure: EconomyMeasure,
    year: Year,
    unit: &str,
) -> Option<Value<'m>> {
    let record = newest(model, nation, measure, year, |told| told == unit)?;
    let row = &record.row;
    Some(Value { amount: row.value?.as_f64(), year: row.year, prices: row.year, row: record, rate: None })
}
