// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Fleets of many groups of the same members. What one member brings is computed once; a group then costs a
//! merge and a search instead of a convolution.

use super::{MOST, ROUNDING, Refusal};

/// Below this a chance changes no fleet.
const NOTHING: f64 = 1e-17;

/// A Poisson need, without the numbers that are next to impossible.
struct Poisson {
    /// First number that is kept.
    first: usize,
    /// Chance that each number from there on is enough.
    enough: Vec<f64>,
}

impl Poisson {
    #[expect(clippy::cast_possible_truncation, reason = "means are at most ten thousand")]
    fn of(mean: f64) -> Self {
        let mode = mean.floor();
        let log = if mean > 0.0 { mode * libm::log(mean) } else { 0.0 };
        let top = libm::exp(log - mean - libm::lgamma(mode + 1.0));
        let mut below: Vec<f64> = chances(top, |step| (mode - step + 1.0) / mean, mode);
        below.reverse();
        let first = mode as usize - below.len();
        let above = chances(top, |step| mean / (mode + step), f64::INFINITY);
        let all = below.into_iter().chain([top]).chain(above);
        let sums = all.scan(0.0, |sum, chance| {
            *sum += chance;
            Some(*sum)
        });
        Self { first, enough: sums.collect() }
    }

    /// Chance that a number of units is enough.
    fn at(&self, units: usize) -> f64 {
        let Some(at) = units.checked_sub(self.first) else { return 0.0 };
        self.enough.get(at).copied().unwrap_or(1.0)
    }
}

/// Chances that follow from one chance by factors, step by step, until nothing is left.
fn chances(top: f64, factor: impl Fn(f64) -> f64, most: f64) -> Vec<f64> {
    let (mut chance, mut step) = (top, 1.0);
    let mut found = Vec::new();
    while step <= most {
        chance *= factor(step);
        if chance < NOTHING {
            break;
        }
        found.push(chance);
        step += 1.0;
    }
    found
}

/// The smallest number from 0 up that is enough; what is enough stays enough.
fn smallest(mut most: usize, enough: impl Fn(usize) -> bool) -> usize {
    let mut least = 0;
    while least < most {
        let middle = usize::midpoint(least, most);
        if enough(middle) { most = middle } else { least = middle + 1 }
    }
    least
}

/// The smallest fleet that is enough for a Poisson need with the service level.
pub fn fleet(mean: f64, service_level: f64) -> Result<usize, Refusal> {
    Ok(Groups::of(&[mean], 0.0, service_level)?.fleet(&[0]))
}

/// The largest mean of a Poisson need that a fleet serves with the service level; nothing by an empty fleet,
/// which stands for no need at all.
pub fn served(fleet: usize, service_level: f64) -> Result<f64, Refusal> {
    check(service_level)?;
    if fleet as f64 > MOST {
        return Err(Refusal::Means);
    }
    let (mut least, mut most) = (0.0, fleet as f64 * 2.0 + 50.0);
    // Halved until the numbers in between are used up.
    while fleet > 0 && least < f64::midpoint(least, most) && f64::midpoint(least, most) < most {
        let middle = f64::midpoint(least, most);
        if Poisson::of(middle).at(fleet) >= service_level { least = middle } else { most = middle }
    }
    Ok(least)
}

fn check(service_level: f64) -> Result<(), Refusal> {
    let fits = service_level > 0.0 && service_level < 1.0;
    if fits { Ok(()) } else { Err(Refusal::ServiceLevel) }
}

/// Members whose groups are asked about.
pub struct Groups {
    means: Vec<f64>,
    common_share: f64,
    service_level: f64,
    /// Where each step of the common part of each member ends, the steps of nothing included.
    steps: Vec<Poisson>,
}

impl Groups {
    /// Members with their mean needs, of which a share is common.
    pub fn of(means: &[f64], common_share: f64, service_level: f64) -> Result<Self, Refusal> {
        check(service_level)?;
        if means.iter().any(|mean| !(0.0..=MOST).contains(mean)) || means.iter().sum::<f64>() > MOST {
            return Err(Refusal::Means);
        }
        if !(0.0..=1.0).contains(&common_share) {
            return Err(Refusal::CommonShare);
        }
        let steps = means.iter().map(|mean| Poisson::of(common_share * mean)).collect();
        Ok(Self { means: means.to_vec(), common_share, service_level, steps })
    }

    /// The smallest fleet of a group, its members by position, that is enough with the service level.
    pub fn fleet(&self, group: &[usize]) -> usize {
        let own =
            Poisson::of((1.0 - self.common_share) * group.iter().map(|at| self.means[*at]).sum::<f64>());
        let common = self.moving_together(group);
        let most = own.first + own.enough.len() + common.last().map_or(0, |(units, _)| *units);
        let enough = |fleet: usize| {
            let met = common.iter().take_while(|(units, _)| *units <= fleet);
            met.map(|(units, chance)| chance * own.at(fleet - units)).sum::<f64>()
                >= self.service_level - ROUNDING
        };
        smallest(most, enough)
    }

    /// How likely each number of units is needed by the common parts, which are all at the same quantile.
    fn moving_together(&self, group: &[usize]) -> Vec<(usize, f64)> {
        let parts = || group.iter().map(|at| &self.steps[*at]);
        // At the end of a step its member needs one more.
        let mut ends: Vec<f64> = parts().flat_map(|part| &part.enough).copied().collect();
        ends.sort_by(f64::total_cmp);
        let last = parts().filter_map(|part| part.enough.last()).copied().fold(f64::INFINITY, f64::min);
        let (mut reached, mut found) = (0.0, Vec::new());
        let first: usize = parts().map(|part| part.first).sum();
        for (units, end) in (first..).zip(ends) {
            if end > reached {
                found.push((units, end.min(last) - reached));
                reached = end;
            }
            if end >= last {
                break;
            }
        }
        if found.is_empty() { vec![(0, 1.0)] } else { found }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Fleets;
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn fleets_of_groups_are_those_of_the_whole_convolution(
            means in prop::collection::vec(0.0_f64..60.0, 1..6),
            share in 0.0_f64..=1.0,
            level in 0.5_f64..0.999,
        ) {
            let groups = Groups::of(&means, share, level).unwrap();
            let all: Vec<usize> = (0..means.len()).collect();
            prop_assert_eq!(groups.fleet(&all), Fleets::needed(&means, share, level).unwrap().pooled);
        }

        #[test]
        fn a_fleet_serves_its_largest_mean_and_none_larger(fleet in 1_usize..400, level in 0.5_f64..0.999) {
            let mean = served(fleet, level).unwrap();
            prop_assert_eq!(super::fleet(mean, level).unwrap(), fleet);
            prop_assert_eq!(super::fleet(mean + 1e-6 * (1.0 + mean), level).unwrap(), fleet + 1);
        }

        #[test]
        fn fleets_that_serve_the_same_level_gain_nothing_when_everything_is_common(
            fleets in prop::collection::vec(0_usize..300, 1..7),
            level in 0.5_f64..0.999,
        ) {
            let means: Vec<f64> = fleets.iter().map(|fleet| served(*fleet, level).unwrap()).collect();
            let all: Vec<usize> = (0..means.len()).collect();
            let together = Groups::of(&means, 1.0, level).unwrap().fleet(&all);
            prop_assert_eq!(together, fleets.iter().sum::<usize>());
        }
    }

    #[test]
    fn a_fleet_of_one_serves_with_nine_tenths_what_needs_at_most_one_that_often() {
        // exp(-m) (1 + m) = 0.9 at m = 0.531812.
        assert!((served(1, 0.9).unwrap() - 0.531_812).abs() < 1e-6);
        assert_eq!(served(0, 0.9), Ok(0.0));
        assert_eq!(fleet(4.0, 0.95), Ok(8));
        assert_eq!(fleet(1.0, 1.0), Err(Refusal::ServiceLevel));
        assert_eq!(Groups::of(&[f64::NAN], 0.0, 0.9).err(), Some(Refusal::Means));
    }
}
