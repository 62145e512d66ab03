// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Power in weighted voting (`docs/methods/voting.md`): Shapley-Shubik, Banzhaf and Deegan-Packel indices.
//! Coalitions are counted, not listed: by generating functions, in whole numbers.

use std::fmt;

/// A vote in which a coalition wins when its weights reach the quota.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Vote {
    weights: Vec<usize>,
    quota: usize,
}

/// Most members: beyond this, numbers of coalitions leave 128 bits.
pub const MOST_MEMBERS: usize = 120;

/// Most steps of counting and most numbers kept; a Council of 28 by population in thousandths of a per cent
/// stays below.
const MOST_STEPS: usize = 4_000_000_000;
const MOST_STATES: usize = 5_000_000;

/// Why a vote has no indices.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// There is no member, or there are too many.
    Members,
    /// The quota is zero or above the sum of weights.
    Quota,
    /// Members and quota are so large that counting takes too long.
    Size,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Members => "the number of members is not between 1 and 120",
            Self::Quota => "the quota is zero or above the sum of weights",
            Self::Size => "the weights are too large to be counted",
        })
    }
}

impl std::error::Error for Refusal {}

/// What is counted for one member.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Counts {
    /// By size of the coalition before it joins: how often it turns a losing into a winning one.
    pub swings: Vec<u128>,
    /// By size: smallest winning coalitions that it is in.
    pub minimal: Vec<u128>,
}

impl Counts {
    /// Smallest winning coalitions, each divided among its members.
    fn parts_of_smallest(&self) -> f64 {
        let by_size = self.minimal.iter().enumerate().skip(1);
        by_size.map(|(size, number)| *number as f64 / size as f64).sum()
    }
}

/// The indices of all members.
#[derive(Clone, PartialEq, Debug)]
pub struct Power {
    /// What was counted, by member.
    pub counts: Vec<Counts>,
}

impl Vote {
    /// A vote. Weights may be zero.
    pub fn new(weights: Vec<usize>, quota: usize) -> Result<Self, Refusal> {
        let members = weights.len();
        if members == 0 || members > MOST_MEMBERS {
            return Err(Refusal::Members);
        }
        let total = weights.iter().try_fold(0_usize, |sum, weight| sum.checked_add(*weight));
        if quota == 0 || total.ok_or(Refusal::Size)? < quota {
            return Err(Refusal::Quota);
        }
        let steps = members.pow(3).checked_mul(quota).ok_or(Refusal::Size)?;
        if steps > MOST_STEPS || quota * members > MOST_STATES {
            return Err(Refusal::Size);
        }
        Ok(Self { weights, quota })
    }

    /// Number of members.
    pub fn members(&self) -> usize {
        self.weights.len()
    }

    /// Whether some members win.
    pub fn wins(&self, present: impl Fn(usize) -> bool) -> bool {
        let weights = self.weights.iter().enumerate().filter(|(member, _)| present(*member));
        weights.map(|(_, weight)| weight).sum::<usize>() >= self.quota
    }

    /// Counts for all members; members of equal weight are counted once.
    pub fn power(&self) -> Power {
        let mut order: Vec<usize> = (0..self.members()).collect();
        order.sort_by_key(|member| std::cmp::Reverse(self.weights[*member]));
        let mut counts: Vec<Option<Counts>> = vec![None; self.members()];
        for group in order.chunk_by(|one, other| self.weights[*one] == self.weights[*other]) {
            let first = self.count(&order, group[0]);
            group.iter().for_each(|member| counts[*member] = Some(first.clone()));
        }
        Power { counts: counts.into_iter().flatten().collect() }
    }

    /// Number of winning coalitions.
    pub fn winning(&self) -> u128 {
        let mut losing = Losing::new(self.quota, self.members() + 1);
        self.weights.iter().for_each(|weight| losing.join(*weight));
        (1 << self.members()) - losing.number.iter().sum::<u128>()
    }

    /// Johnston index (Johnston 1978): every winning coalition that some member can turn counts the same and is
    /// shared equally by those who can. `None` beyond 20 members, since all coalitions are listed.
    pub fn johnston(&self) -> Option<Vec<f64>> {
        if self.members() > crate::game::MOST_MEMBERS {
            return None;
        }
        let mut sums = vec![0.0; self.members()];
        for set in 1..1_usize << self.members() {
            let present = |member: &usize| set >> member & 1 == 1;
            let weight: usize = (0..self.members()).filter(present).map(|member| self.weights[member]).sum();
            let Some(spare) = weight.checked_sub(self.quota) else { continue };
            let turning: Vec<usize> =
                (0..self.members()).filter(present).filter(|member| self.weights[*member] > spare).collect();
            turning.iter().for_each(|member| sums[*member] += 1.0 / turning.len() as f64);
        }
        Some(shares(&sums))
    }

    /// Losing coalitions by weight and size, joined by the heaviest first. A smallest winning coalition wins
    /// with its lightest member, the last to join, and with none less.
    fn count(&self, order: &[usize], member: usize) -> Counts {
        let own = self.weights[member];
        let mut losing = Losing::new(self.quota, self.members());
        let mut minimal = vec![0; self.members() + 2];
        let mut joined = false;
        for other in order {
            let weight = self.weights[*other];
            if *other == member {
                joined = true;
                minimal[1..].iter_mut().zip(losing.turned(own, 0)).for_each(|(sum, more)| *sum += more);
                continue;
            }
            if joined {
                // From its own place on, the member is in every coalition beside those that are kept.
                minimal[2..].iter_mut().zip(losing.turned(weight, own)).for_each(|(sum, more)| *sum += more);
            }
            losing.join(weight);
        }
        Counts { swings: losing.turned(own, 0), minimal }
    }
}

/// How many coalitions there are of each weight below the quota, and of each size.
struct Losing {
    quota: usize,
    sizes: usize,
    /// By weight, then size.
    number: Vec<u128>,
    /// No coalition weighs more.
    heaviest: usize,
    /// No coalition has more members.
    largest: usize,
}

impl Losing {
    fn new(quota: usize, sizes: usize) -> Self {
        let mut number = vec![0; quota * sizes];
        number[0] = 1;
        Self { quota, sizes, number, heaviest: 0, largest: 0 }
    }

    /// A member may join every coalition.
    fn join(&mut self, weight: usize) {
        self.heaviest = self.heaviest.saturating_add(weight).min(self.quota - 1);
        self.largest = (self.largest + 1).min(self.sizes - 1);
        for to in (weight..=self.heaviest).rev() {
            let (before, after) = self.number.split_at_mut(to * self.sizes);
            // Without weight, the coalition is joined where it stands; the larger first.
            if weight == 0 {
                for size in (1..=self.largest).rev() {
                    after[size] += after[size - 1];
                }
                continue;
            }
            let from = &before[(to - weight) * self.sizes..][..self.largest];
            after[1..=self.largest].iter_mut().zip(from).for_each(|(sum, number)| *sum += number);
        }
    }

    /// By size: coalitions that lose with `present` beside them and win when `joining` comes too.
    fn turned(&self, joining: usize, present: usize) -> Vec<u128> {
        let below = self.quota.saturating_sub(present);
        let mut by_size = vec![0; self.sizes];
        for weight in below.saturating_sub(joining)..below.min(self.heaviest + 1) {
            let row = &self.number[weight * self.sizes..][..self.sizes];
            by_size.iter_mut().zip(row).for_each(|(sum, number)| *sum += number);
        }
        by_size
    }
}

impl Power {
    /// Shapley-Shubik index: the share of orders of voting in which the member is the one that turns the vote
    /// (Shapley and Shubik 1954).
    pub fn shapley_shubik(&self) -> Vec<f64> {
        let members = self.counts.len();
        let index = |counts: &Counts| {
            let mut orders = members as f64;
            let mut sum = 0.0;
            for (size, swings) in counts.swings.iter().enumerate() {
                sum += *swings as f64 / orders;
                orders *= (members - 1 - size) as f64 / (size + 1) as f64;
            }
            sum
        };
        self.counts.iter().map(index).collect()
    }

    /// Banzhaf count: coalitions of the others that the member turns (Banzhaf 1965).
    pub fn swings(&self) -> Vec<u128> {
        self.counts.iter().map(|counts| counts.swings.iter().sum()).collect()
    }

    /// Share of the coalitions of the others that the member turns (Penrose 1946).
    pub fn banzhaf_absolute(&self) -> Vec<f64> {
        let others = i32::try_from(self.counts.len()).unwrap_or(i32::MAX) - 1;
        self.swings().iter().map(|swings| libm::ldexp(*swings as f64, -others)).collect()
    }

    /// Banzhaf counts as shares of their sum.
    pub fn banzhaf_normalised(&self) -> Vec<f64> {
        shares(&self.swings().iter().map(|swings| *swings as f64).collect::<Vec<_>>())
    }

    /// Deegan-Packel index: every smallest winning coalition counts the same and is shared equally by its
    /// members (Deegan and Packel 1978).
    pub fn deegan_packel(&self) -> Vec<f64> {
        shares(&self.counts.iter().map(Counts::parts_of_smallest).collect::<Vec<_>>())
    }

    /// Number of smallest winning coalitions.
    pub fn smallest(&self) -> f64 {
        libm::round(self.counts.iter().map(Counts::parts_of_smallest).sum())
    }

    /// Public good index: the share of a member in all memberships of smallest winning coalitions (Holler
    /// 1982).
    pub fn public_good(&self) -> Vec<f64> {
        let number = |counts: &Counts| counts.minimal.iter().sum::<u128>() as f64;
        shares(&self.counts.iter().map(number).collect::<Vec<_>>())
    }
}

/// Values as shares of their sum; one member at least has power, so the sum is not zero.
fn shares(values: &[f64]) -> Vec<f64> {
    let total: f64 = values.iter().sum();
    values.iter().map(|value| value / total).collect()
}
