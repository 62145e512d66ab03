// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Shapley and Banzhaf values by one pass over all coalitions.

use rayon::prelude::*;

use super::Game;

/// Coalitions of the first members that are summed together: they fit in the nearest cache.
const BLOCK_MEMBERS: usize = 12;

impl Game {
    /// Shapley value: the mean of what a member adds, over all orders in which they may join (Shapley 1953).
    pub fn shapley(&self) -> Vec<f64> {
        // by_size[s]: s! (n - s - 1)! / n!, the chance that exactly a given s of the others came before.
        let mut by_size = Vec::with_capacity(self.members);
        let mut orders = self.members as f64;
        for size in 0..self.members {
            by_size.push(1.0 / orders);
            orders *= (self.members - 1 - size) as f64 / (size + 1) as f64;
        }
        self.semivalue(&by_size)
    }

    /// Banzhaf value: the mean of what a member adds, over all coalitions of the others (Banzhaf 1965).
    pub fn banzhaf(&self) -> Vec<f64> {
        let chance = libm::ldexp(1.0, 1 - i32::try_from(self.members).unwrap_or(i32::MAX));
        self.semivalue(&vec![chance; self.members])
    }

    /// The sum over coalitions S without the member of `by_size[|S|]` times what it adds. Written as a sum over
    /// coalitions with the member less the sum over all, each worth is read once and not once a member.
    fn semivalue(&self, by_size: &[f64]) -> Vec<f64> {
        let without = |size: usize| by_size.get(size).copied().unwrap_or(0.0);
        let with = |size: usize| if size == 0 { 0.0 } else { by_size[size - 1] };
        let factors: Vec<(f64, f64)> =
            (0..=self.members).map(|size| (with(size) + without(size), without(size))).collect();
        let low = self.members.min(BLOCK_MEMBERS);
        let sizes: Vec<usize> = (0..1_usize << low).map(|set| set.count_ones() as usize).collect();
        let blocks: Vec<Block> = self
            .worths
            .par_chunks(1 << low)
            .enumerate()
            .map(|(at, worths)| Block::of(worths, &sizes, &factors[at.count_ones() as usize..]))
            .collect();
        let all: f64 = fold(blocks.iter().map(|block| block.without).collect()).0;
        let (_, high) = fold(blocks.iter().map(|block| block.total).collect());
        let first = (0..low).map(|member| fold(blocks.iter().map(|block| block.with[member]).collect()).0);
        first.chain(high).map(|with| with - all).collect()
    }
}

/// Sums over the coalitions that differ only in the first members.
struct Block {
    with: Vec<f64>,
    total: f64,
    without: f64,
}

impl Block {
    fn of(worths: &[f64], sizes: &[usize], factors: &[(f64, f64)]) -> Self {
        let without =
            fold(worths.iter().zip(sizes).map(|(worth, size)| worth * factors[*size].1).collect()).0;
        let weighted = worths.iter().zip(sizes).map(|(worth, size)| worth * factors[*size].0).collect();
        let (total, with) = fold(weighted);
        Self { with, total, without }
    }
}

/// The sum of all values, and for each bit the sum of those at places with that bit. Halves are added to
/// halves, so that rounding grows with the number of members and not of coalitions.
fn fold(mut values: Vec<f64>) -> (f64, Vec<f64>) {
    let mut with = Vec::new();
    while values.len() > 1 {
        let half = values.len() / 2;
        let (low, high) = values.split_at_mut(half);
        with.push(pairwise(high));
        low.iter_mut().zip(high).for_each(|(low, high)| *low += *high);
        values.truncate(half);
    }
    with.reverse();
    (values.first().copied().unwrap_or_default(), with)
}

fn pairwise(values: &[f64]) -> f64 {
    if values.len() <= 8 {
        return values.iter().sum();
    }
    let (low, high) = values.split_at(values.len() / 2);
    pairwise(low) + pairwise(high)
}
