// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Pooling of units for needs that come by chance (`docs/methods/pooling.md`). The need of member i has an own
//! part, Poisson of mean (1 - rho) m_i, independent of the others, and a common part of mean rho m_i that
//! moves together for all: each member is at the same quantile of its Poisson distribution.

mod groups;

use std::fmt;

pub use groups::{Groups, fleet, served};

/// Largest mean need that is computed.
pub const MOST: f64 = 10_000.0;

/// Rounding of sums of chances; without it, a chance of exactly the service level would be missed.
const ROUNDING: f64 = 1e-12;

/// Why there is no answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// There is no mean, or one is below zero or too large.
    Means,
    /// The common share is not 0 to 1.
    CommonShare,
    /// The service level is not between 0 and 1.
    ServiceLevel,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Means => "mean needs must be numbers from 0 to 10 000",
            Self::CommonShare => "the common share must be 0 to 1",
            Self::ServiceLevel => "the service level must lie between 0 and 1",
        })
    }
}

impl std::error::Error for Refusal {}

/// How likely each number of units is needed.
#[derive(Clone, PartialEq, Debug)]
pub struct Need {
    chances: Vec<f64>,
}

/// Fleets for a service level, apart and together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fleets {
    /// Of each member by itself.
    pub apart: Vec<usize>,
    /// Of all together.
    pub pooled: usize,
}

impl Fleets {
    /// The smallest fleets whose chance of being enough reaches the service level.
    pub fn needed(means: &[f64], common_share: f64, service_level: f64) -> Result<Self, Refusal> {
        if !(service_level > 0.0 && service_level < 1.0) {
            return Err(Refusal::ServiceLevel);
        }
        let pooled = Need::pooled(means, common_share)?.fleet(service_level);
        // The two independent parts of one member make a Poisson need of its whole mean, except when all moves
        // together: then too.
        Ok(Self {
            apart: means.iter().map(|mean| Need::poisson(*mean).fleet(service_level)).collect(),
            pooled,
        })
    }

    /// Share of the units apart that a pool can do without. It may be below zero; `None` where nobody needs
    /// any unit for the service level.
    pub fn gain(&self) -> Option<f64> {
        let apart: usize = self.apart.iter().sum();
        (apart > 0).then(|| 1.0 - self.pooled as f64 / apart as f64)
    }
}

impl Need {
    /// The need of all members together.
    pub fn pooled(means: &[f64], common_share: f64) -> Result<Self, Refusal> {
        if means.is_empty()
            || means.iter().any(|mean| !(0.0..=MOST).contains(mean))
            || means.iter().sum::<f64>() > MOST
        {
            return Err(Refusal::Means);
        }
        if !(0.0..=1.0).contains(&common_share) {
            return Err(Refusal::CommonShare);
        }
        // Independent Poisson needs add up to a Poisson need.
        let own = Self::poisson((1.0 - common_share) * means.iter().sum::<f64>());
        let parts: Vec<Self> = means.iter().map(|mean| Self::poisson(common_share * mean)).collect();
        Ok(own.beside(&Self::moving_together(&parts)))
    }

    /// A Poisson need, cut off where less than 1e-15 of the chance is left.
    pub fn poisson(mean: f64) -> Self {
        let mut chances = Vec::new();
        let (mut sum, mut number) = (0.0, 0.0);
        while sum < 1.0 - 1e-15 && number <= mean + 40.0 * mean.sqrt() + 40.0 {
            let log = if mean > 0.0 { number * libm::log(mean) } else { 0.0 };
            let chance = libm::exp(log - mean - libm::lgamma(number + 1.0));
            chances.push(chance);
            sum += chance;
            number += 1.0;
        }
        Self { chances }
    }

    /// The sum of needs that are all at the same quantile.
    fn moving_together(parts: &[Self]) -> Self {
        let steps: Vec<Vec<f64>> = parts.iter().map(Self::cumulated).collect();
        let mut units = vec![0; parts.len()];
        let mut chances = vec![0.0];
        let mut reached = 0.0;
        // Until the nearest end of a step nobody's need changes.
        while let Some(end) = nearest(&steps, &units) {
            let sum: usize = units.iter().sum();
            chances.resize(sum + 1, 0.0);
            chances[sum] += end - reached;
            reached = end;
            units
                .iter_mut()
                .zip(&steps)
                .filter(|(at, steps)| steps[**at] <= end)
                .for_each(|(at, _)| *at += 1);
        }
        Self { chances }
    }

    /// The sum of two independent needs.
    fn beside(&self, other: &Self) -> Self {
        let mut chances = vec![0.0; self.chances.len() + other.chances.len() - 1];
        for (at, chance) in self.chances.iter().enumerate() {
            for (sum, more) in chances[at..].iter_mut().zip(&other.chances) {
                *sum += chance * more;
            }
        }
        Self { chances }
    }

    /// Chance that each number of units is enough.
    fn cumulated(&self) -> Vec<f64> {
        let sums = self.chances.iter().scan(0.0, |sum, chance| {
            *sum += chance;
            Some(*sum)
        });
        sums.collect()
    }

    /// The smallest fleet whose chance of being enough reaches the service level.
    pub fn fleet(&self, service_level: f64) -> usize {
        let enough = self.cumulated().iter().position(|chance| *chance >= service_level - ROUNDING);
        enough.unwrap_or(self.chances.len().saturating_sub(1))
    }

    /// Mean number of units that are needed and not there.
    pub fn unmet(&self, fleet: usize) -> f64 {
        self.chances.iter().enumerate().skip(fleet).map(|(need, chance)| (need - fleet) as f64 * chance).sum()
    }
}

/// Where the first of the steps that are under way ends; `None` as soon as one has no step left.
fn nearest(steps: &[Vec<f64>], at: &[usize]) -> Option<f64> {
    let ends: Option<Vec<f64>> = steps.iter().zip(at).map(|(steps, at)| steps.get(*at).copied()).collect();
    ends?.into_iter().min_by(f64::total_cmp)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn nothing_is_gained_when_everything_is_common(
            means in prop::collection::vec(0.1_f64..40.0, 1..6),
            level in 0.5_f64..0.999,
        ) {
            let fleets = Fleets::needed(&means, 1.0, level).unwrap();
            prop_assert_eq!(fleets.pooled, fleets.apart.iter().sum::<usize>());
            prop_assert!(fleets.gain().is_none_or(|gain| gain == 0.0));
        }

        #[test]
        fn unmet_need_never_falls_as_more_is_common(
            mean in 0.1_f64..20.0,
            members in 1_usize..6,
            fleet in 0_usize..60,
            shares in (0.0_f64..1.0, 0.0_f64..1.0),
        ) {
            let unmet = |share| Need::pooled(&vec![mean; members], share).unwrap().unmet(fleet);
            let (less, more) = (shares.0.min(shares.1), shares.0.max(shares.1));
            prop_assert!(unmet(more) >= unmet(less) - 1e-9);
        }

        #[test]
        fn chances_add_up_to_one_and_the_mean_is_kept(
            means in prop::collection::vec(0.0_f64..60.0, 1..6),
            share in 0.0_f64..=1.0,
        ) {
            let need = Need::pooled(&means, share).unwrap();
            prop_assert!((need.chances.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            prop_assert!((need.unmet(0) - means.iter().sum::<f64>()).abs() < 1e-6);
        }
    }

    #[test]
    fn a_pool_gains_when_needs_are_independent_and_rare_needs_have_no_gain() {
        let fleets = Fleets::needed(&[4.0, 4.0, 4.0], 0.0, 0.95).unwrap();
        assert_eq!(fleets, Fleets { apart: vec![8, 8, 8], pooled: 18 });
        assert_eq!(fleets.gain(), Some(0.25));
        assert_eq!(Fleets::needed(&[0.01, 0.01], 0.5, 0.9).unwrap().gain(), None);
    }

    #[test]
    fn a_pool_of_rare_needs_can_need_more_than_its_members_apart() {
        // Each is served with 0.9 by nothing; together, something is needed too often for that.
        let fleets = Fleets::needed(&[0.1, 0.1, 1.0], 0.0, 0.9).unwrap();
        assert!(fleets.gain().unwrap() < 0.0, "{fleets:?}");
    }

    #[test]
    fn what_is_no_need_is_refused() {
        assert_eq!(Need::pooled(&[], 0.0), Err(Refusal::Means));
        assert_eq!(Need::pooled(&[f64::NAN], 0.0), Err(Refusal::Means));
        assert_eq!(Need::pooled(&[1.0], 1.5), Err(Refusal::CommonShare));
        assert_eq!(Fleets::needed(&[1.0], 0.5, 1.0), Err(Refusal::ServiceLevel));
    }
}
