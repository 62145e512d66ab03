// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Cooperative games with transferable utility (`docs/methods/games.md`): what every coalition is worth, and
//! keys by which the members may share the worth of them all. Member `i` is bit `i` of a coalition.

mod elsewhere;
mod keys;
mod sampled;
mod semivalue;
mod solver;

use std::fmt;

pub use elsewhere::Better;
pub use keys::{equal, proportional, separable_costs};
pub use sampled::{Estimate, sampled_shapley};
pub use solver::LeastCore;

/// Most members whose coalitions are all listed: a million coalitions.
pub const MOST_MEMBERS: usize = 20;

/// What each coalition is worth.
#[derive(Clone, PartialEq, Debug)]
pub struct Game {
    members: usize,
    worths: Vec<f64>,
}

/// Why there is no game, or no answer.
#[derive(Clone, PartialEq, Debug)]
pub enum Refusal {
    /// The number of worths is not a power of two from 2 up.
    Length(usize),
    /// There are more members than can be listed.
    Members(usize),
    /// A worth is no number, is too large, or the coalition of nobody is worth something.
    Worth(usize),
    /// The members together are worth less than each alone, so that no division satisfies every member.
    NoImputation,
    /// There is nothing to divide by: all figures of a key are zero, or one is below.
    Key,
    /// The linear programme ended without an answer.
    Solver,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Length(found) => write!(f, "{found} worths are not those of all coalitions"),
            Self::Members(found) => write!(f, "{found} members are more than {MOST_MEMBERS}"),
            Self::Worth(at) => write!(f, "the worth of coalition {at} cannot be used"),
            Self::NoImputation => write!(f, "alone the members are worth more than together"),
            Self::Key => write!(f, "the figures of the key add up to nothing"),
            Self::Solver => write!(f, "the linear programme ended without an answer"),
        }
    }
}

impl std::error::Error for Refusal {}

impl Game {
    /// A game from the worth of every coalition, in the order of their bits; the first is that of nobody.
    pub fn new(worths: Vec<f64>) -> Result<Self, Refusal> {
        if worths.len() < 2 || !worths.len().is_power_of_two() {
            return Err(Refusal::Length(worths.len()));
        }
        let members = worths.len().ilog2() as usize;
        if members > MOST_MEMBERS {
            return Err(Refusal::Members(members));
        }
        // Beyond this the sums of a million worths leave the numbers.
        let usable = |worth: &f64| worth.abs() < 1e290;
        match worths.iter().position(|worth| !usable(worth)) {
            Some(at) => Err(Refusal::Worth(at)),
            None if worths[0] != 0.0 => Err(Refusal::Worth(0)),
            None => Ok(Self { members, worths }),
        }
    }

    /// The savings of a cost game: what the members of a coalition pay apart, less what they pay together.
    pub fn savings(costs: &[f64]) -> Result<Self, Refusal> {
        let costs = Self::new(costs.to_vec())?;
        let mut worths = costs.additive(&costs.alone());
        worths.iter_mut().zip(&costs.worths).for_each(|(apart, together)| *apart -= together);
        Self::new(worths)
    }

    /// Number of members.
    pub fn members(&self) -> usize {
        self.members
    }

    /// The worth of every coalition.
    pub fn worths(&self) -> &[f64] {
        &self.worths
    }

    /// The worth of all members together.
    pub fn together(&self) -> f64 {
        self.worths[self.worths.len() - 1]
    }

    /// The worth of each member alone.
    pub fn alone(&self) -> Vec<f64> {
        (0..self.members).map(|member| self.worths[1 << member]).collect()
    }

    /// What each member adds to all others.
    pub fn added_last(&self) -> Vec<f64> {
        let all = self.worths.len() - 1;
        (0..self.members).map(|member| self.worths[all] - self.worths[all ^ (1 << member)]).collect()
    }

    /// What every coalition gets when each member gets its share.
    fn additive(&self, shares: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.worths.len()];
        for (member, share) in shares.iter().enumerate().take(self.members) {
            for coalition in 0..1 << member {
                sums[coalition | (1 << member)] = sums[coalition] + share;
            }
        }
        sums
    }

    /// How far sums of worths may differ from what they stand for: a billionth of the largest worth.
    pub fn tolerance(&self) -> f64 {
        1e-9 * self.worths.iter().fold(0.0, |most: f64, worth| most.max(worth.abs()))
    }
}
