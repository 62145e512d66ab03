// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Cases of cooperative games.

use serde_json::{Map, Value, json};

use super::Reason;
use super::input::{Input, numbers};
use super::worths::worths;
use crate::game::{Game, equal, separable_costs};

/// A game with what is told beside it.
pub struct Coop {
    game: Game,
    /// What each pays alone, where costs are told.
    alone: Option<Vec<f64>>,
    /// Only costs are told: shares may then be meant as shares of the costs.
    costs_only: bool,
    /// A division to be judged.
    shares: Option<Vec<f64>>,
}

const WORTHS: [&str; 6] = ["v", "worths", "worth", "values", "characteristic_function", "game"];
const COSTS: [&str; 5] = ["costs", "c", "cost", "cost_game", "cost_function"];
const RUNWAYS: [&str; 3] = ["runway_costs", "airport_costs", "runways"];

impl Coop {
    pub fn new(input: &Input<'_>, expected: &Input<'_>) -> Result<Self, Reason> {
        let refused = |refusal| Reason::refused("v", refusal);
        let costs = match costs(input) {
            Some(costs) => Some(costs?),
            None => None,
        };
        let told = match worths(input, &WORTHS).or_else(|| bankruptcy(input)).or_else(|| vote(input)) {
            Some(told) => Some(told?),
            None => None,
        };
        let costs_only = told.is_none();
        let game = match (told, &costs) {
            (Some(worths), _) => Game::new(worths),
            (None, Some(costs)) => Game::savings(costs),
            (None, None) => return Err(Reason::absent("v, costs")),
        };
        let game = game.map_err(refused)?;
        // Published tables often tell costs among the results; those of single members turn savings into costs.
        let alone = costs.or_else(|| self::costs(expected)?.ok()).map(|costs| singles(&costs));
        let alone = alone.filter(|alone| alone.len() == game.members());
        let shares = input.numbers(&["allocation", "x", "payoff", "payoffs", "shares", "imputation"]);
        Ok(Self { game, alone, costs_only, shares })
    }

    pub fn answer(&self, name: &str, expected: &Value) -> Result<Option<Value>, Reason> {
        let (base, as_costs) = match name.strip_suffix("_costs").or_else(|| name.strip_suffix("_cost")) {
            Some(base) => (base, true),
            None => (name, false),
        };
        if let Some(shares) = self.shares(base)? {
            let as_costs = as_costs || self.costs_only && self.means_costs(expected);
            return if as_costs { self.costs_of(&shares).map(Some) } else { Ok(Some(json!(shares))) };
        }
        match self.figure(name) {
            Some(figure) => figure.map(Some),
            None => self.told(name, expected),
        }
    }

    /// Divisions and values, one figure a member.
    fn shares(&self, name: &str) -> Result<Option<Vec<f64>>, Reason> {
        let game = &self.game;
        let refused = |refusal| Reason::refused(name, refusal);
        Ok(Some(match name {
            "shapley" | "shapley_value" | "phi" => game.shapley(),
            "nucleolus" => game.nucleolus().map_err(refused)?,
            "prenucleolus" | "pre_nucleolus" => game.prenucleolus().map_err(refused)?,
            "banzhaf" | "banzhaf_value" | "banzhaf_raw" => game.banzhaf(),
            "banzhaf_normalised" | "normalised_banzhaf" | "banzhaf_index" => {
                let values = game.banzhaf();
                let total: f64 = values.iter().sum();
                values.iter().map(|value| value / total).collect()
            }
            "equal" | "equal_split" | "equal_division" => equal(game.together(), game.members()),
            "equal_surplus" | "cis" | "centre_of_imputation_set" => {
                let rest = game.together() - game.alone().iter().sum::<f64>();
                game.alone().iter().map(|alone| alone + rest / game.members() as f64).collect()
            }
            "added_last" | "marginal_contributions" | "utopia" | "utopia_payoffs" => game.added_last(),
            "separable_costs" | "scrb" | "acam" | "separable_costs_remaining_benefits" => self.separable()?,
            _ => return Ok(None),
        }))
    }

    /// Savings under the key of separable costs: with or without costs the same key.
    fn separable(&self) -> Result<Vec<f64>, Reason> {
        let alone = self.alone.clone().ok_or_else(|| Reason::absent("costs"))?;
        let game = &self.game;
        let cost = |set: usize| members(&alone, set).sum::<f64>() - game.worths()[set];
        let costs = Game::new((0..game.worths().len()).map(cost).collect());
        let costs = costs.and_then(|costs| separable_costs(&costs, None));
        let costs = costs.map_err(|refusal| Reason::refused("scrb", refusal))?;
        Ok(alone.iter().zip(costs).map(|(alone, pays)| alone - pays).collect())
    }

    fn costs_of(&self, savings: &[f64]) -> Result<Value, Reason> {
        let alone = self.alone.as_ref().ok_or_else(|| Reason::absent("costs"))?;
        Ok(json!(alone.iter().zip(savings).map(|(alone, saves)| alone - saves).collect::<Vec<_>>()))
    }

    /// Whether expected shares add up to the costs of all together rather than to what these save.
    fn means_costs(&self, expected: &Value) -> bool {
        let saved = self.game.together();
        let costs = self.alone.iter().flatten().sum::<f64>() - saved;
        let sum = numbers(expected).map_or(costs, |shares| shares.iter().sum());
        (sum - costs).abs() < (sum - saved).abs()
    }

    /// Single figures and answers of yes or no.
    fn figure(&self, name: &str) -> Option<Result<Value, Reason>> {
        let game = &self.game;
        let refused = |refusal| Reason::refused(name, refusal);
        let judged =
            |shares: Result<Vec<f64>, _>| shares.map(|shares| json!(game.in_core(&shares))).map_err(refused);
        let given = || self.shares.clone().filter(|shares| shares.len() == game.members());
        let of_given = |value: &dyn Fn(&[f64]) -> Value| {
            given().map(|shares| value(&shares)).ok_or_else(|| Reason::absent("allocation"))
        };
        let all = game.worths().len() - 1;
        Some(match name {
            "core_empty" | "core_is_empty" | "empty_core" => {
                game.core_is_empty().map(Value::from).map_err(refused)
            }
            "core_nonempty" | "core_non_empty" | "nonempty_core" | "non_empty_core" | "has_core"
            | "balanced" | "core_exists" => game.core_is_empty().map(|empty| json!(!empty)).map_err(refused),
            "least_core_epsilon" | "epsilon" | "least_core_value" | "epsilon_star" | "least_core" => {
                game.least_core().map(|least| json!(least.epsilon)).map_err(refused)
            }
            "convex" | "is_convex" => Ok(json!(game.is_convex())),
            "superadditive" | "is_superadditive" if game.members() <= 14 => {
                Ok(json!(game.is_superadditive()))
            }
            "shapley_in_core" => judged(Ok(game.shapley())),
            "nucleolus_in_core" => judged(game.nucleolus()),
            "in_core" => of_given(&|shares| json!(game.in_core(shares))),
            "excesses" | "excess" => of_given(&|shares| json!(game.excesses(shares))),
            "max_excess" | "maximum_excess" => of_given(&|shares| {
                json!(game.excesses(shares)[1..all].iter().copied().fold(f64::NEG_INFINITY, f64::max))
            }),
            "grand_coalition" | "v_n" | "total" | "worth_of_all" => Ok(json!(game.together())),
            _ => return None,
        })
    }

    /// Costs told among the results: what the worths make of the costs of single members.
    fn told(&self, name: &str, expected: &Value) -> Result<Option<Value>, Reason> {
        let Some(alone) = &self.alone else { return Ok(None) };
        let cost = |set: usize| members(alone, set).sum::<f64>() - self.game.worths()[set];
        Ok(match (name, expected) {
            ("runway_costs" | "airport_costs" | "runways", _) => Some(json!(alone)),
            ("costs" | "cost" | "c", Value::Array(_)) => {
                Some(json!((0..self.game.worths().len()).map(cost).collect::<Vec<_>>()))
            }
            ("costs" | "cost" | "c", Value::Object(map)) => {
                let set = |key: &String| key.parse().ok().filter(|set| *set < self.game.worths().len());
                let pairs = map.keys().map(|key| Some((key.clone(), json!(cost(set(key)?)))));
                pairs.collect::<Option<Map<_, _>>>().map(Value::Object)
            }
            _ => None,
        })
    }
}

fn singles(costs: &[f64]) -> Vec<f64> {
    (0..costs.len().ilog2()).map(|member| costs[1 << member]).collect()
}

/// A cost game as told, or that of an airport, where a coalition pays for the longest runway it needs.
fn costs(input: &Input<'_>) -> Option<Result<Vec<f64>, Reason>> {
    if let Some(runways) = input.numbers(&RUNWAYS).filter(|runways| listable(runways)) {
        let longest = |set: usize| members(&runways, set).fold(0.0, f64::max);
        return Some(Ok((0..1 << runways.len()).map(longest).collect()));
    }
    worths(input, &COSTS)
}

/// Claims on an estate: a coalition is worth what is left when all others have been paid (O'Neill 1982).
fn bankruptcy(input: &Input<'_>) -> Option<Result<Vec<f64>, Reason>> {
    let claims = input.numbers(&["claims"]).filter(|claims| listable(claims))?;
    let estate = input.number(&["estate", "e"])?;
    let all = (1 << claims.len()) - 1;
    Some(Ok((0..=all).map(|set| (estate - members(&claims, all ^ set).sum::<f64>()).max(0.0)).collect()))
}

/// A weighted vote as a game.
fn vote(input: &Input<'_>) -> Option<Result<Vec<f64>, Reason>> {
    let weights = input.numbers(&["weights"]).filter(|weights| listable(weights))?;
    let quota = input.number(&["quota", "q"])?;
    Some(Ok((0..1_usize << weights.len())
        .map(|set| f64::from(set > 0 && members(&weights, set).sum::<f64>() >= quota))
        .collect()))
}

fn members(figures: &[f64], set: usize) -> impl Iterator<Item = f64> {
    figures.iter().enumerate().filter(move |(member, _)| set >> member & 1 == 1).map(|(_, figure)| *figure)
}

fn listable(figures: &[f64]) -> bool {
    (1..=crate::game::MOST_MEMBERS).contains(&figures.len())
}
