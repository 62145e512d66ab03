// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Cases of indices.

use serde_json::{Value, json};

use super::Reason;
use super::input::{Input, number, numbers};
use crate::index;

/// Amounts.
pub struct Index {
    amounts: Vec<f64>,
    orders: Option<Vec<f64>>,
    aversion: Option<f64>,
}

const AMOUNTS: [&str; 16] = [
    "shares_percent",
    "shares",
    "x",
    "values",
    "amounts",
    "counts",
    "incomes",
    "income",
    "abundances",
    "p",
    "y",
    "proportions",
    "n",
    "units",
    "data",
    "sizes",
];
const ORDERS: [&str; 4] = ["q", "order", "orders", "qs"];
const AVERSION: [&str; 5] = ["epsilon", "eps", "e", "aversion", "inequality_aversion"];

impl Index {
    pub fn new(input: &Input<'_>) -> Result<Self, Reason> {
        let amounts = input.numbers(&AMOUNTS).ok_or_else(|| Reason::absent("x, shares"))?;
        input.only(&[&AMOUNTS[..], &ORDERS, &AVERSION, &["names", "labels", "species"]].concat())?;
        let orders =
            input.get(&ORDERS).and_then(|orders| numbers(&json!([orders])).or_else(|| numbers(orders)));
        Ok(Self { amounts, orders, aversion: input.number(&AVERSION) })
    }

    pub fn answer(&self, name: &str, expected: &Value) -> Result<Option<Value>, Reason> {
        let x = &self.amounts;
        let count = x.len() as f64;
        let total: f64 = x.iter().sum();
        let found = match name {
            "hhi" | "herfindahl" | "herfindahl_hirschman" | "hhi_points" | "hhi_10000" => {
                // In points where they are meant: shares in per cent, squared.
                index::herfindahl(x).map(|unit| unit * if in_points(name, expected) { 10_000.0 } else { 1.0 })
            }
            "hhi_unit" | "herfindahl_unit" | "simpson" | "simpson_index" => index::herfindahl(x),
            "hhi_normalised" => index::herfindahl(x).map(|unit| (unit - 1.0 / count) / (1.0 - 1.0 / count)),
            "gini_simpson" => index::herfindahl(x).map(|unit| 1.0 - unit),
            "effective_number" | "inverse_simpson" | "numbers_equivalent" | "effective_types" => {
                index::hill(x, 2.0)
            }
            "richness" => index::hill(x, 0.0),
            "shannon" | "entropy" | "shannon_entropy" | "shannon_nats" => index::shannon(x),
            "shannon_bits" | "entropy_bits" => index::shannon(x).map(|nats| nats / std::f64::consts::LN_2),
            "exp_shannon" => index::hill(x, 1.0),
            "gini" | "gini_population" | "gini_coefficient" => index::gini(x),
            "gini_sample_corrected" | "gini_sample" | "gini_corrected" | "gini_unbiased" => {
                index::gini_of_sample(x)
            }
            "theil" | "theil_t" | "theil_index" => index::theil(x),
            "theil_l" | "mld" | "mean_log_deviation" => index::mean_log_deviation(x),
            "theil_normalised" => index::theil(x).map(|theil| theil / libm::log(count)),
            "atkinson" => self.aversion.and_then(|aversion| index::atkinson(x, aversion)),
            "mean" => Some(total / count),
            "sum" | "total" => Some(total),
            "hill" | "hill_numbers" | "hill_number" | "d" => return Ok(self.hill(expected)),
            _ => match self.of_order(name) {
                Some(found) => found,
                None => return Ok(None),
            },
        };
        match found.filter(|figure| figure.is_finite()) {
            Some(figure) => Ok(Some(json!(figure))),
            None if expected.is_null() => Ok(Some(Value::Null)),
            None => Err(Reason::new(
                format!("'{name}' is not defined for this input"),
                format!("'{name}' is voor deze invoer niet bepaald"),
            )),
        }
    }

    /// Names that end in their order or aversion, such as `hill_1`, `d2`, `atkinson_0_5`, `atkinson_05`.
    fn of_order(&self, name: &str) -> Option<Option<f64>> {
        let kind = [
            "hill_number_",
            "hill_q",
            "hill_",
            "hill",
            "order_",
            "q",
            "d",
            "atkinson_e",
            "atkinson_",
            "atkinson",
        ]
        .iter()
        .find_map(|kind| Some((*kind, name.strip_prefix(kind)?)));
        let (kind, rest) = kind?;
        if matches!(rest, "inf" | "infinity") && !kind.starts_with("atkinson") {
            return Some(index::hill(&self.amounts, f64::INFINITY));
        }
        let rest = match rest.strip_prefix('0') {
            Some(decimals) if !decimals.is_empty() && !decimals.starts_with('_') => format!("0.{decimals}"),
            _ => rest.replace('_', "."),
        };
        let order: f64 = rest.parse().ok().filter(|order: &f64| order.is_finite() && *order >= 0.0)?;
        Some(match kind {
            "atkinson_e" | "atkinson_" | "atkinson" => index::atkinson(&self.amounts, order),
            _ => index::hill(&self.amounts, order),
        })
    }

    /// One number or a list for the orders that are told, the usual 0, 1, 2 else; a map by its own orders.
    fn hill(&self, expected: &Value) -> Option<Value> {
        let of = |order: &f64| index::hill(&self.amounts, *order);
        if let Value::Object(map) = expected {
            let pair =
                |key: &String| Some((key.clone(), json!(of(&key.trim_start_matches('q').parse().ok()?)?)));
            return map.keys().map(pair).collect::<Option<serde_json::Map<_, _>>>().map(Value::Object);
        }
        let orders = self.orders.clone().or_else(|| {
            let usual = vec![0.0, 1.0, 2.0];
            expected.as_array().is_some_and(|list| list.len() == 3).then_some(usual)
        })?;
        let numbers: Vec<f64> = orders.iter().map(of).collect::<Option<_>>()?;
        if expected.is_array() { Some(json!(numbers)) } else { numbers.first().map(|number| json!(number)) }
    }
}

/// A Herfindahl index is 1 at most; expected figures beyond are meant in points of 10 000.
fn in_points(name: &str, expected: &Value) -> bool {
    name.ends_with("points")
        || name.ends_with("10000")
        || number(expected).is_some_and(|value| value > 1.0 + 1e-6)
}
