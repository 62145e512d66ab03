// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Who would do better in another group.

use super::Game;

/// A coalition that a division gives less than it is worth by itself.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Better {
    /// The members, by their bits.
    pub coalition: usize,
    /// What it is worth beyond what it gets.
    pub excess: f64,
}

impl Game {
    /// What each coalition is worth beyond what its members get.
    pub fn excesses(&self, shares: &[f64]) -> Vec<f64> {
        let mut excesses = self.additive(shares);
        excesses.iter_mut().zip(&self.worths).for_each(|(gets, worth)| *gets = worth - *gets);
        excesses
    }

    /// Coalitions that would do better by themselves, the worst-off first.
    pub fn better_elsewhere(&self, shares: &[f64]) -> Vec<Better> {
        let excesses = self.excesses(shares);
        let all = excesses.len() - 1;
        let found = excesses[..all].iter().enumerate().filter(|(_, excess)| **excess > self.tolerance());
        let mut found: Vec<Better> =
            found.map(|(coalition, excess)| Better { coalition, excess: *excess }).collect();
        found.sort_by(|one, other| other.excess.total_cmp(&one.excess));
        found
    }

    /// Whether shares divide the worth of all and no coalition would do better by itself.
    pub fn in_core(&self, shares: &[f64]) -> bool {
        let divided: f64 = shares.iter().sum();
        shares.len() == self.members
            && (divided - self.together()).abs() <= self.tolerance().max(1e-9 * divided.abs())
            && self.better_elsewhere(shares).is_empty()
    }
}
