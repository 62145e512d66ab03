// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Cases of power in votes.

use serde_json::{Value, json};

use super::Reason;
use super::input::{Input, numbers, whole};
use crate::voting::{Power, Vote};

/// A counted vote.
pub struct Voting {
    vote: Vote,
    power: Power,
    winning: f64,
    members: usize,
}

const WEIGHTS: [&str; 3] = ["weights", "votes", "w"];
const QUOTA: [&str; 4] = ["quota", "q", "threshold", "majority"];
/// What may stand in the input and changes nothing.
const ASIDE: [&str; 11] = [
    "members",
    "players",
    "names",
    "n",
    "total",
    "total_weight",
    "total_votes",
    "sum",
    "states",
    "year",
    "countries",
];

impl Voting {
    pub fn new(input: &Input<'_>) -> Result<Self, Reason> {
        let weights = input.numbers(&WEIGHTS).ok_or_else(|| Reason::absent("weights"))?;
        let quota = input.number(&QUOTA).ok_or_else(|| Reason::absent("quota"))?;
        input.only(&[&WEIGHTS[..], &QUOTA, &ASIDE].concat())?;
        let (weights, quota) = in_whole_numbers(&weights, quota).ok_or_else(|| {
            Reason::new("the weights have too many decimals", "de gewichten hebben te veel decimalen")
        })?;
        let vote = Vote::new(weights, quota).map_err(|refusal| Reason::refused("power", refusal))?;
        let (power, members) = (vote.power(), vote.members());
        Ok(Self { winning: vote.winning() as f64, vote, power, members })
    }

    pub fn answer(&self, name: &str, expected: &Value) -> Result<Option<Value>, Reason> {
        let power = &self.power;
        let swings = || power.swings().iter().map(|swings| *swings as f64).collect::<Vec<_>>();
        let of_swings = |total: f64| json!(swings().iter().map(|swings| swings / total).collect::<Vec<_>>());
        let all = libm::ldexp(1.0, i32::try_from(self.members).unwrap_or(i32::MAX));
        Ok(Some(match name {
            "shapley_shubik" | "shapley_shubik_index" | "shapley" | "shapley_value" | "ssi" | "ss" => {
                json!(power.shapley_shubik())
            }
            "banzhaf_swings" | "swings" | "banzhaf_counts" | "banzhaf_count" | "banzhaf_score"
            | "critical" => {
                json!(swings())
            }
            "total_swings" | "banzhaf_total" => json!(swings().iter().sum::<f64>()),
            "banzhaf_normalised" | "banzhaf_index" | "normalised_banzhaf" | "banzhaf_coleman" => {
                json!(power.banzhaf_normalised())
            }
            "banzhaf_absolute"
            | "absolute_banzhaf"
            | "penrose"
            | "penrose_banzhaf"
            | "banzhaf_probability"
            | "banzhaf_value"
            | "banzhaf_measure"
            | "banzhaf_raw"
            | "banzhaf_nonnormalised" => {
                json!(power.banzhaf_absolute())
            }
            "banzhaf" => self.banzhaf_as(expected),
            "deegan_packel" | "deegan_packel_index" => json!(power.deegan_packel()),
            "johnston" | "johnston_index" => match self.vote.johnston() {
                Some(shares) => json!(shares),
                None => return Ok(None),
            },
            "public_good" | "public_good_index" | "holler" | "holler_packel" | "pgi" | "holler_index" => {
                json!(power.public_good())
            }
            "coleman_collectivity" | "coleman_collective" | "power_to_act" | "coleman_act" => {
                json!(self.winning / all)
            }
            "coleman_prevent" | "coleman_preventive" | "coleman_preventative" => of_swings(self.winning),
            "coleman_initiate" | "coleman_initiative" => of_swings(all - self.winning),
            "winning_coalitions" | "number_of_winning_coalitions" | "n_winning" if expected.is_number() => {
                json!(self.winning)
            }
            "minimal_winning_coalitions" | "n_minimal_winning" if expected.is_number() => {
                json!(power.smallest())
            }
            "dummies" | "dummy" | "dummy_players" => self.dummies(expected),
            _ => return Ok(None),
        }))
    }

    /// Counts, shares of all coalitions or shares of the sum: told by what the expected figures add up to.
    fn banzhaf_as(&self, expected: &Value) -> Value {
        let sum: f64 = numbers(expected).iter().flatten().sum();
        let swings: Vec<f64> = self.power.swings().iter().map(|swings| *swings as f64).collect();
        let absolute = self.power.banzhaf_absolute();
        let near = |total: f64| (sum - total).abs();
        let (of_swings, of_absolute) = (near(swings.iter().sum()), near(absolute.iter().sum()));
        if near(1.0) <= of_swings && near(1.0) <= of_absolute {
            json!(self.power.banzhaf_normalised())
        } else if of_swings <= of_absolute {
            json!(swings)
        } else {
            json!(absolute)
        }
    }

    /// Members without power: their places, or yes and no by member, as expected.
    fn dummies(&self, expected: &Value) -> Value {
        let dummy = self.power.swings().iter().map(|swings| *swings == 0).collect::<Vec<_>>();
        let by_member = expected.as_array().is_some_and(|list| list.iter().any(Value::is_boolean));
        if by_member {
            return json!(dummy);
        }
        json!((0..dummy.len()).filter(|member| dummy[*member]).collect::<Vec<_>>())
    }
}

/// Weights and quota, all times the same power of ten. A quota between two whole sums is the higher one.
fn in_whole_numbers(weights: &[f64], quota: f64) -> Option<(Vec<usize>, usize)> {
    (0..=4).find_map(|decimals| {
        let scale = libm::pow(10.0, f64::from(decimals));
        let scaled = |figure: f64| whole(figure * scale).map(|figure| figure as usize);
        let weights: Vec<usize> = weights.iter().map(|weight| scaled(*weight)).collect::<Option<_>>()?;
        let above = libm::ceil(quota * scale - 1e-9) / scale;
        Some((weights, scaled(above)?))
    })
}
