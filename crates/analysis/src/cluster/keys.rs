// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Keys by which members may share: those of theory divide what is saved, those in use divide the cost. Beside
//! each, who would do better in another group.

use concordia_methods::game::{self, Better, Game, Refusal};
use concordia_model::codes::EconomyMeasure;
use concordia_model::ids::NationId;
use concordia_model::table::Record;
use concordia_model::tables::{Economy, Rate};

use super::Question;
use super::game::{Costs, slack};
use crate::context::Context;
use crate::economy;

/// A key.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Key {
    /// What each adds on average over all orders of joining.
    Shapley,
    /// The division whose worst-off group does best.
    Nucleolus,
    /// What each adds on average over all groups, brought to the whole.
    Banzhaf,
    /// Each pays what it adds to the others, the rest by what it still gains.
    SeparableCosts,
    /// Each pays the same.
    Equal,
    /// By the fleet that each would need alone.
    Fleet,
    /// By gross national income.
    Gni,
    /// By gross domestic product.
    Gdp,
    /// By hours that it may use.
    Hours,
}

/// Why there is no division by a key.
#[derive(Clone, PartialEq, Debug)]
pub enum Lack {
    /// The figure of these members, by position, is not known.
    Unknown(Vec<usize>),
    /// There are too many groups to list.
    TooMany,
    /// The method has no answer.
    Refused(Refusal),
}

/// What a key gives.
pub struct Division {
    /// The key.
    pub key: Key,
    /// What each member saves.
    pub saved: Result<Vec<f64>, Lack>,
    /// Standard errors, where it was sampled.
    pub errors: Option<Vec<f64>>,
    /// Groups that would do better by themselves, the one that gains most first.
    pub better: Vec<Better>,
}

/// A figure in money with what states it.
#[derive(Clone, Debug)]
pub struct Figure<'m> {
    /// Euro, made comparable between the members.
    pub euro: f64,
    /// The row that states it.
    pub row: &'m Record<Economy>,
    /// The rates by which it was brought into euro of the year in which members are compared.
    pub rates: Vec<&'m Record<Rate>>,
}

/// Figures of the members that keys in use divide by; `None`: not known.
pub struct Figures<'m> {
    /// Gross national income.
    pub gni: Vec<Option<Figure<'m>>>,
    /// Gross domestic product.
    pub gdp: Vec<Option<Figure<'m>>>,
    /// Hours a year.
    pub hours: Vec<Option<f64>>,
}

impl<'m> Figures<'m> {
    /// The figures of members; hours are given.
    pub fn of(
        context: &Context<'m>,
        question: &Question,
        members: &[NationId],
        hours: Vec<Option<f64>>,
    ) -> Self {
        let of = |measure| {
            let values: Vec<_> = members
                .iter()
                .map(|nation| economy::in_euro(context.model, *nation, measure, question.year))
                .collect();
            let euro = economy::comparable(context.model, &values);
            let figure = |(euro, value): (Option<f64>, &Option<economy::Value<'m>>)| {
                let (euro, value) = (euro?, value.as_ref()?);
                Some(Figure { euro, row: value.row, rates: economy::rates(context.model, &values, value) })
            };
            euro.into_iter().zip(&values).map(figure).collect()
        };
        Self { gni: of(EconomyMeasure::Gni), gdp: of(EconomyMeasure::Gdp), hours }
    }
}

/// The game with what its divisions need.
pub struct Played {
    /// What each costs alone.
    pub alone: Vec<f64>,
    /// What all cost together.
    pub together: f64,
    /// What groups cost, and what they save; `None` where they are too many to list.
    pub listed: Option<(Game, Game)>,
}

impl Played {
    /// The game of a cluster.
    pub fn of(costs: &Costs<'_, '_>) -> Result<Self, Refusal> {
        let (alone, together) = (costs.alone(), costs.together());
        let listed = costs
            .listed()
            .map(|costs| Ok((Game::new(costs.clone())?, Game::savings(&costs)?)))
            .transpose()?;
        Ok(Self { alone, together, listed })
    }

    /// What groups save; `None` where they are too many to list.
    pub fn savings(&self) -> Option<&Game> {
        self.listed.as_ref().map(|(_, savings)| savings)
    }

    /// What is saved together.
    pub fn saved(&self) -> f64 {
        self.alone.iter().sum::<f64>() - self.together
    }

    /// All keys, those of theory first.
    pub fn divisions(&self, costs: &Costs<'_, '_>, figures: &Figures<'_>, seed: u64) -> Vec<Division> {
        let fleet: Vec<_> = self.alone.iter().map(|cost| Some(*cost)).collect();
        let money = |figures: &[Option<Figure<'_>>]| -> Vec<_> {
            figures.iter().map(|figure| figure.as_ref().map(|figure| figure.euro)).collect()
        };
        let equal: Vec<_> = self.alone.iter().map(|_| Some(1.0)).collect();
        let in_use = [
            (Key::Equal, equal),
            (Key::Fleet, fleet),
            (Key::Gni, money(&figures.gni)),
            (Key::Gdp, money(&figures.gdp)),
            (Key::Hours, figures.hours.clone()),
        ];
        let mut all = vec![self.shapley(costs, seed)];
        all.extend(
            [Key::Nucleolus, Key::Banzhaf, Key::SeparableCosts]
                .map(|key| self.division(key, self.listed_key(key), None)),
        );
        all.extend(in_use.map(|(key, figures)| self.division(key, self.paid_by(&figures), None)));
        all
    }

    fn division(&self, key: Key, saved: Result<Vec<f64>, Lack>, errors: Option<Vec<f64>>) -> Division {
        let better =
            saved.as_ref().map_or_else(|_| Vec::new(), |saved| self.better(saved, errors.as_deref()));
        Division { key, saved, errors, better }
    }

    /// Groups that would do better by themselves; only members alone where groups are too many to list.
    fn better(&self, saved: &[f64], errors: Option<&[f64]>) -> Vec<Better> {
        if let Some(savings) = self.savings() {
            let mut found = savings.better_elsewhere(saved);
            found.retain(|better| better.excess > slack(savings));
            return found;
        }
        let alone = saved.iter().enumerate().filter(|(_, saved)| **saved < -1e-9 * self.together.abs());
        // A sampled saving may lie below zero by chance.
        let sure = |at: usize, saved: f64| errors.is_none_or(|errors| saved < -2.0 * errors[at]);
        alone
            .filter(|(at, saved)| sure(*at, **saved))
            .map(|(at, saved)| Better { coalition: 1 << at, excess: -saved })
            .collect()
    }

    fn shapley(&self, costs: &Costs<'_, '_>, seed: u64) -> Division {
        if let Some(savings) = self.savings() {
            return self.division(Key::Shapley, Ok(savings.shapley()), None);
        }
        let sampled = costs.sampled(seed);
        let errors = sampled.iter().map(|estimate| estimate.error).collect();
        self.division(Key::Shapley, Ok(sampled.iter().map(|estimate| estimate.value).collect()), Some(errors))
    }

    fn listed_key(&self, key: Key) -> Result<Vec<f64>, Lack> {
        let (costs, savings) = self.listed.as_ref().ok_or(Lack::TooMany)?;
        let found = match key {
            Key::Nucleolus => savings.nucleolus(),
            Key::SeparableCosts => game::separable_costs(costs, None).map(|paid| self.saved_of(&paid)),
            _ => whole(savings.banzhaf(), savings.together()),
        };
        found.map_err(Lack::Refused)
    }

    /// The cost of all divided in proportion to figures.
    fn paid_by(&self, figures: &[Option<f64>]) -> Result<Vec<f64>, Lack> {
        let lacking: Vec<usize> = (0..figures.len()).filter(|at| figures[*at].is_none()).collect();
        if !lacking.is_empty() {
            return Err(Lack::Unknown(lacking));
        }
        let figures: Vec<f64> = figures.iter().flatten().copied().collect();
        let paid = game::proportional(self.together, &figures).map_err(Lack::Refused)?;
        Ok(self.saved_of(&paid))
    }

    fn saved_of(&self, paid: &[f64]) -> Vec<f64> {
        self.alone.iter().zip(paid).map(|(alone, paid)| alone - paid).collect()
    }
}

/// Values that add up to an amount. Nothing is divided where there is nothing.
fn whole(values: Vec<f64>, amount: f64) -> Result<Vec<f64>, Refusal> {
    let sum: f64 = values.iter().sum();
    let scale = values.iter().fold(0.0, |most: f64, value| most.max(value.abs()));
    if sum.abs() <= 1e-12 * scale.max(f64::MIN_POSITIVE) {
        return if amount == 0.0 { Ok(vec![0.0; values.len()]) } else { Err(Refusal::Key) };
    }
    Ok(values.into_iter().map(|value| value * amount / sum).collect())
}
