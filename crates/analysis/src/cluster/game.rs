// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The game of a cluster: what every group of members costs and saves.

use concordia_methods::game::{self, Estimate, Game};
use rayon::prelude::*;

use super::prices::{Measure, Prices};
use super::{EXACT_MEMBERS, Pool};

/// Orders of joining in which members are looked at where groups are too many to list.
pub const ORDERS: usize = 200;

/// What groups cost.
pub struct Costs<'p, 'm> {
    pool: &'p Pool,
    prices: &'p Prices<'m>,
    measure: Measure,
    organisations: Vec<f64>,
}

impl<'p, 'm> Costs<'p, 'm> {
    /// The costs of the groups of a pool; of each member what its organisation costs, where that counts.
    pub fn of(pool: &'p Pool, prices: &'p Prices<'m>, measure: Measure, organisations: Vec<f64>) -> Self {
        Self { pool, prices, measure, organisations }
    }

    /// What a group costs, its members by position: its units, and one organisation, the largest that one of them
    /// would have. Who has no units has no organisation.
    pub fn group(&self, group: &[usize]) -> f64 {
        let fleet = self.pool.fleet(group);
        let largest = group.iter().map(|at| self.organisations[*at]).fold(0.0, f64::max);
        self.prices.units(self.measure, fleet) + if fleet > 0 { largest } else { 0.0 }
    }

    /// What each member costs by itself.
    pub fn alone(&self) -> Vec<f64> {
        (0..self.pool.members()).map(|at| self.group(&[at])).collect()
    }

    /// What all cost together.
    pub fn together(&self) -> f64 {
        self.group(&(0..self.pool.members()).collect::<Vec<_>>())
    }

    /// What every group costs, by the bits of its members; `None` where groups are too many to list.
    pub fn listed(&self) -> Option<Vec<f64>> {
        let members = self.pool.members();
        let few = (1..=EXACT_MEMBERS).contains(&members);
        few.then(|| (0..1_usize << members).into_par_iter().map(|set| self.group(&positions(set))).collect())
    }

    /// The Shapley value from random orders of joining.
    pub fn sampled(&self, seed: u64) -> Vec<Estimate> {
        let alone = self.alone();
        let worth = |present: &[bool]| {
            let group: Vec<usize> = (0..present.len()).filter(|at| present[*at]).collect();
            group.iter().map(|at| alone[*at]).sum::<f64>() - self.group(&group)
        };
        game::sampled_shapley(self.pool.members(), worth, ORDERS, seed)
    }
}

/// The members of a group.
pub fn positions(set: usize) -> Vec<usize> {
    (0..usize::BITS as usize).filter(|at| set >> at & 1 == 1).collect()
}

/// What is gained by the division of the linear programme alone, and by nobody: excesses below a millionth of
/// the largest worth.
pub fn slack(game: &Game) -> f64 {
    1000.0 * game.tolerance()
}
