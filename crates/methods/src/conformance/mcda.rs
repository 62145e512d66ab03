// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Cases of acceptability and of surrogate weights.

use serde_json::{Value as Json, json};

use super::Reason;
use super::input::{Input, number, numbers, whole};
use crate::mcda::{Acceptability, Problem, Sampling, Value, WeightSpace, Weights, smaa, weights};

/// What the samples say of all alternatives.
pub struct Smaa {
    all: Vec<Acceptability>,
}

const VALUES: [&str; 5] = ["values", "utilities", "partial_values", "value_matrix", "v"];
const WEIGHTS: [&str; 4] = ["weights", "preferences", "preference", "weight_information"];
/// Most samples times values: a few seconds.
const MOST_WORK: usize = 200_000_000;

impl Smaa {
    pub fn new(input: &Input<'_>) -> Result<Self, Reason> {
        let rows = input.get(&VALUES).and_then(Json::as_array).ok_or_else(|| Reason::absent("values"))?;
        let unclear = |name: &str| {
            Reason::new(format!("'{name}' cannot be understood"), format!("'{name}' is niet te begrijpen"))
        };
        input.only(
            &[&VALUES[..], &WEIGHTS, &["n", "seed", "samples", "alternatives", "criteria", "names"]].concat(),
        )?;
        let values: Option<Vec<Vec<Value>>> =
            rows.iter().map(|row| row.as_array()?.iter().map(value).collect()).collect();
        let values = values.ok_or_else(|| unclear("values"))?;
        let criteria = values.first().map_or(0, Vec::len);
        let cells = values.len().saturating_mul(criteria);
        if cells > 2_000 || !input.text(&["model"]).is_empty() && !is_additive(&input.text(&["model"])) {
            return Err(unclear("model"));
        }
        let space = space(input.get(&WEIGHTS), criteria).ok_or_else(|| unclear("weights"))?;
        let samples = (MOST_WORK / cells.max(1)).clamp(100_000, 1_000_000);
        let keys = (0..values.len() as u64).collect();
        let problem = Problem { values, keys, thresholds: Vec::new() };
        let drawn = Weights::drawn(&space, criteria, Sampling { samples, seed: 1 });
        let all = drawn.and_then(|weights| smaa(&problem, &weights, 1));
        all.map(|all| Self { all }).map_err(|error| Reason::refused("smaa", error))
    }

    pub fn answer(&self, name: &str) -> Option<Json> {
        let each =
            |of: &dyn Fn(&Acceptability) -> Json| Json::from(self.all.iter().map(of).collect::<Vec<_>>());
        Some(match name {
            "rank_acceptability"
            | "rank_acceptabilities"
            | "acceptability"
            | "rank_acceptability_indices" => each(&|one| json!(one.ranks)),
            "central_weights" | "central_weight_vectors" => each(&|one| json!(one.central_weights)),
            "confidence_factors" | "confidence" | "confidence_factor" => each(&|one| json!(one.confidence)),
            "first_rank" | "rank1" | "first_rank_acceptability" | "first_rank_acceptabilities" => {
                each(&|one| json!(one.ranks.first()))
            }
            "expected_rank" | "expected_ranks" | "mean_rank" => each(&|one| {
                json!(one.ranks.iter().enumerate().map(|(at, share)| (at + 1) as f64 * share).sum::<f64>())
            }),
            "score" | "scores" | "mean_score" | "mean_value" => each(&|one| json!(one.score)),
            _ => return None,
        })
    }
}

fn is_additive(model: &str) -> bool {
    ["linear", "additive", "weighted sum", "smaa"].iter().any(|word| model.contains(word))
}

/// A value, or its lowest and highest.
fn value(told: &Json) -> Option<Value> {
    let usable = |figure: f64| Some(figure).filter(|figure| figure.abs() < 1e12);
    match numbers(told).as_deref() {
        Some([low, high]) => Some(Value::Between { low: usable(*low)?, high: usable(*high)? }),
        Some(_) => None,
        None => number(told).and_then(usable).map(Value::Known),
    }
}

/// What is known of the weights: nothing, an order, ranges, or themselves.
fn space(told: Option<&Json>, criteria: usize) -> Option<WeightSpace> {
    let Some(told) = told else { return Some(WeightSpace::Any) };
    if let Some(text) = told.as_str() {
        let text = text.to_lowercase();
        if text.contains('>') || text.contains("ordinal") {
            return Some(WeightSpace::Order(places(&text, criteria)?));
        }
        return ["uniform", "any", "none", "no preference", "unknown"]
            .iter()
            .any(|word| text.contains(word))
            .then_some(WeightSpace::Any);
    }
    if let Some(exact) = numbers(told) {
        return Some(WeightSpace::Exact(exact));
    }
    let pair =
        |range: &Json| numbers(range).filter(|range| range.len() == 2).map(|range| (range[0], range[1]));
    Some(WeightSpace::Ranges(told.as_array()?.iter().map(pair).collect::<Option<_>>()?))
}

/// The place of each criterion in words such as `2>1>3`, `w1 > w2 = w3`, `1>2>...>n`, `ordinal`.
fn places(order: &str, criteria: usize) -> Option<Vec<u32>> {
    let natural = || (1..=u32::try_from(criteria).ok()?).map(Some).collect();
    if !order.contains('>') || order.contains("..") || order.contains('\u{2026}') {
        return natural();
    }
    let mut places = vec![0; criteria];
    for (place, group) in (1..).zip(order.split('>')) {
        for one in group.split('=').filter(|one| !one.trim().is_empty()) {
            let digits: String = one.chars().filter(char::is_ascii_digit).collect();
            *places.get_mut(digits.parse::<usize>().ok()?.checked_sub(1)?)? = place;
        }
    }
    (!places.contains(&0)).then_some(places)
}

/// Weights that stand for an order of criteria.
pub struct Surrogates {
    number: usize,
    places: Vec<u32>,
    method: String,
}

impl Surrogates {
    pub fn new(input: &Input<'_>, id: &str) -> Result<Self, Reason> {
        let told = input.get(&["order", "ranking", "ranks"]);
        let listed = told.and_then(numbers);
        let number = input.number(&["n", "criteria", "number"]).and_then(whole).map(|number| number as usize);
        let number = number.or(listed.as_ref().map(Vec::len)).filter(|number| (1..=10_000).contains(number));
        let number = number.ok_or_else(|| Reason::absent("n"))?;
        let order = match listed {
            Some(list) => list.iter().map(f64::to_string).collect::<Vec<_>>().join(">"),
            None => input.text(&["order", "ranking", "ranks"]),
        };
        let places = places(&order, number).ok_or_else(|| Reason::absent("order"))?;
        let mut single = places.clone();
        single.sort_unstable();
        if single.windows(2).any(|pair| pair[0] == pair[1]) {
            return Err(Reason::new("equal places are not covered", "gelijke plaatsen worden niet gedekt"));
        }
        let method = Some(input.text(&["method", "rule", "kind"])).filter(|method| !method.is_empty());
        Ok(Self { number, places, method: method.unwrap_or_else(|| id.to_lowercase()) })
    }

    pub fn answer(&self, name: &str) -> Option<Json> {
        let by_place = match name {
            "roc" | "rank_order_centroid" => weights::rank_order_centroid(self.number),
            "rs" | "rank_sum" => weights::rank_sum(self.number),
            "rr" | "rank_reciprocal" => weights::rank_reciprocal(self.number),
            "equal" | "ew" | "equal_weights" => weights::equal(self.number),
            "weights" | "w" | "decimal" => self.by_method(),
            _ => return None,
        };
        let weight = |place: &u32| by_place.get(*place as usize - 1);
        Some(json!(self.places.iter().map(weight).collect::<Vec<_>>()))
    }

    /// The rank order centroid, unless the case names another.
    fn by_method(&self) -> Vec<f64> {
        let says = |words: &[&str]| words.iter().any(|word| self.method.contains(word));
        if says(&["reciprocal", "rr-", "rank-rec"]) || self.method == "rr" {
            weights::rank_reciprocal(self.number)
        } else if says(&["rank sum", "rank-sum", "rank_sum", "rs-", "ranksum"]) || self.method == "rs" {
            weights::rank_sum(self.number)
        } else if says(&["equal"]) {
            weights::equal(self.number)
        } else {
            weights::rank_order_centroid(self.number)
        }
    }
}
