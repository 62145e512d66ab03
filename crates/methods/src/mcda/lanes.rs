// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The inner loops over the samples of a tile, in the widest vectors of the machine at hand. Multiplications
//! and additions are kept apart, so the results are those of scalar code, bit for bit, on every machine.

use fearless_simd::{Bytes as _, Simd, f32x16, f64x8, prelude::*, u32x16, u64x8};

use super::value::Drawn;

/// Samples that are drawn and computed together.
pub(super) const TILE: usize = 64;
/// Samples that are ranked together.
pub(super) const GROUP: usize = 16;
/// Alternatives whose scores are computed together.
pub(super) const BLOCK: usize = 4;

/// One number for each sample of a tile.
pub(super) type Lanes = [f64; TILE];

/// Scores from certain values: the sum of weight times value, in the order of criteria. Values are by block
/// of alternatives, criterion and alternative.
#[inline(always)]
pub(super) fn scores<S: Simd>(simd: S, weights: &[Lanes], values: &[[f64; BLOCK]], scores: &mut [Lanes]) {
    let blocks = scores.as_chunks_mut::<BLOCK>().0.iter_mut();
    for (scores, values) in blocks.zip(values.chunks_exact(weights.len())) {
        for lane in (0..TILE).step_by(8) {
            let mut sums = [f64x8::splat(simd, 0.0); BLOCK];
            for (weights, values) in weights.iter().zip(values) {
                let weight = f64x8::from_slice(simd, &weights[lane..lane + 8]);
                for (sum, value) in sums.iter_mut().zip(values) {
                    *sum += weight * *value;
                }
            }
            for (score, sum) in scores.iter_mut().zip(sums) {
                sum.store_slice(&mut score[lane..lane + 8]);
            }
        }
    }
}

/// Values from luck.
#[inline(always)]
pub(super) fn values<S: Simd>(simd: S, drawn: &Drawn, luck: &[f32], values: &mut Lanes) {
    for lane in (0..TILE).step_by(16) {
        let (first, second) = f32x16::from_slice(simd, &luck[lane..lane + 16]).widen();
        for (at, luck) in [(lane, first), (lane + 8, second)] {
            let value = luck * drawn.width + drawn.base;
            value.max(drawn.low).min(drawn.high).store_slice(&mut values[at..at + 8]);
        }
    }
}

/// Adds weight times value to the scores, and to sums that are kept apart for every eighth sample.
#[inline(always)]
pub(super) fn add<S: Simd>(
    simd: S,
    weights: &Lanes,
    values: &Lanes,
    scores: &mut Lanes,
    sums: &mut [f64; 8],
) {
    let mut sum = f64x8::from_slice(simd, sums);
    for lane in (0..TILE).step_by(8) {
        let weight = f64x8::from_slice(simd, &weights[lane..lane + 8]);
        let product = weight * f64x8::from_slice(simd, &values[lane..lane + 8]);
        let score = f64x8::from_slice(simd, &scores[lane..lane + 8]);
        (score + product).store_slice(&mut scores[lane..lane + 8]);
        sum += product;
    }
    sum.store_slice(sums);
}

/// A score at given weights: its certain part, and the weights of values that are drawn.
pub(super) struct Sum {
    pub certain: f64,
    pub drawn: Vec<(usize, f64)>,
}

impl Sum {
    #[inline(always)]
    fn at<S: Simd>(&self, simd: S, values: &[Lanes], lane: usize) -> f64x8<S> {
        let mut sum = f64x8::splat(simd, self.certain);
        for (at, weight) in &self.drawn {
            sum += f64x8::from_slice(simd, &values[*at][lane..lane + 8]) * *weight;
        }
        sum
    }
}

/// Adds, for every eighth sample, how often a score is first among its rivals; a tie counts as a part.
#[inline(always)]
pub(super) fn wins<S: Simd>(
    simd: S,
    own: &Sum,
    rivals: &[Sum],
    values: &[Lanes],
    counted: usize,
    wins: &mut [f64; 8],
) {
    let (none, one) = (f64x8::splat(simd, 0.0), f64x8::splat(simd, 1.0));
    for lane in (0..counted).step_by(8) {
        let own = own.at(simd, values, lane);
        let (mut best, mut tied) = (own, one);
        for rival in rivals {
            let other = rival.at(simd, values, lane);
            best = best.max(other);
            tied += other.simd_eq(own).select(one, none);
            if best.simd_gt(own).all_true() {
                break;
            }
        }
        let won = best.simd_le(own).select(one / tied, none).to_array();
        wins.iter_mut().zip(won).take(counted - lane).for_each(|(sum, won)| *sum += won);
    }
}

/// How scores become keys of 32 bits that sort as they do: the distance from a top in whole steps, and in
/// the lowest bits the number of the alternative. Scores of one step are put in order by `tally.rs`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Keys {
    pub top: f64,
    pub steps: f64,
    pub bits: u32,
}

impl Keys {
    /// For scores from low to high of so many alternatives.
    pub fn new(alternatives: usize, low: f64, high: f64) -> Self {
        let bits = alternatives.next_power_of_two().trailing_zeros();
        // Weights add up to one only to within a millionth; scores may lie that far outside.
        let margin = 1e-5 * low.abs().max(high.abs()).max(1e-6);
        let most = ((1_u64 << (32 - bits)) - 2) as f64;
        Self { top: high + margin, steps: most / (high - low + 2.0 * margin), bits }
    }

    /// The alternative of a key.
    pub fn alternative(self, key: u32) -> usize {
        (key & ((1 << self.bits) - 1)) as usize
    }
}

/// Sorted keys of a group of samples, by rank; and the samples in which some share a step.
#[inline(always)]
pub(super) fn sort<S: Simd>(
    simd: S,
    scores: &[Lanes],
    from: usize,
    how: Keys,
    network: &[(u32, u32)],
    keys: &mut [[u32; GROUP]],
) -> u64 {
    for ((number, score), key) in (0..).zip(scores).zip(keys.iter_mut()) {
        let (first, second) = (step(simd, score, from, how), step(simd, score, from + 8, how));
        let steps: u32x16<S> = first.narrow(second);
        ((steps << how.bits) | u32x16::splat(simd, number)).store_slice(key);
    }
    for (one, other) in network {
        let (one, other) = (*one as usize, *other as usize);
        let low = u32x16::from_slice(simd, &keys[one]);
        let high = u32x16::from_slice(simd, &keys[other]);
        low.min(high).store_slice(&mut keys[one]);
        low.max(high).store_slice(&mut keys[other]);
    }
    let mut nearest = u32x16::splat(simd, u32::MAX);
    for (one, next) in keys.iter().zip(keys.iter().skip(1)) {
        nearest = nearest.min(u32x16::from_slice(simd, one) ^ u32x16::from_slice(simd, next));
    }
    nearest.simd_lt(1_u32 << how.bits).to_bitmask()
}

/// Whole steps below the top of eight scores. Adding 2^52 leaves the whole number in the lowest bits.
#[inline(always)]
fn step<S: Simd>(simd: S, scores: &Lanes, at: usize, how: Keys) -> u64x8<S> {
    let distance = (f64x8::splat(simd, how.top) - f64x8::from_slice(simd, &scores[at..at + 8])) * how.steps;
    (distance + WHOLE).bitcast()
}

/// What added to a number below it leaves the whole number in the lowest bits.
const WHOLE: f64 = (1_u64 << 52) as f64;

/// How a span is divided: its low end, parts for each unit, the last part.
pub(super) type Division = (f64, f64, f64);

/// The part of a span in which each score lies, and lowest and highest score for every eighth sample.
#[inline(always)]
pub(super) fn parts<S: Simd>(
    simd: S,
    scores: &Lanes,
    (low, scale, last): Division,
    [lowest, highest]: &mut [[f64; 8]; 2],
    parts: &mut [u32; TILE],
) {
    let mut low_end = f64x8::from_slice(simd, lowest);
    let mut high_end = f64x8::from_slice(simd, highest);
    for lane in (0..TILE).step_by(GROUP) {
        let first = f64x8::from_slice(simd, &scores[lane..lane + 8]);
        let second = f64x8::from_slice(simd, &scores[lane + 8..lane + 16]);
        low_end = low_end.min(first).min(second);
        high_end = high_end.max(first).max(second);
        let one: u64x8<S> = ((((first - low) * scale - 0.5).max(0.0)).min(last) + WHOLE).bitcast();
        let two: u64x8<S> = ((((second - low) * scale - 0.5).max(0.0)).min(last) + WHOLE).bitcast();
        let narrow: u32x16<S> = one.narrow(two);
        narrow.store_slice(&mut parts[lane..lane + GROUP]);
    }
    low_end.store_slice(lowest);
    high_end.store_slice(highest);
}

/// Number of scores at or above a threshold.
#[inline(always)]
pub(super) fn above<S: Simd>(simd: S, scores: &Lanes, threshold: f64, counted: u64) -> u32 {
    let mut mask = 0;
    for lane in (0..TILE).step_by(8) {
        mask |= f64x8::from_slice(simd, &scores[lane..lane + 8]).simd_ge(threshold).to_bitmask() << lane;
    }
    (mask & counted).count_ones()
}

/// Pairs whose exchange, where the first is above the second, sorts any list: Batcher's merge exchange, Knuth,
/// *The Art of Computer Programming* 3, 5.2.2, algorithm M.
pub(super) fn network(length: u32) -> Vec<(u32, u32)> {
    let mut pairs = Vec::new();
    let top = length.next_power_of_two() / 2;
    let mut p = top;
    while p > 0 {
        let (mut q, mut r, mut d) = (top, 0, p);
        loop {
            pairs.extend((0..length.saturating_sub(d)).filter(|i| i & p == r).map(|i| (i, i + d)));
            if q == p {
                break;
            }
            (d, q, r) = (q - p, q / 2, p);
        }
        p /= 2;
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A network that sorts all zeros and ones sorts everything (Knuth, 5.3.4, theorem Z).
    #[test]
    fn the_network_sorts_all_zeros_and_ones() {
        for length in 1_u32..=16 {
            let pairs = network(length);
            for bits in 0..1_u32 << length {
                let sorted = pairs.iter().fold(bits, |bits, (one, other)| {
                    let wrong = bits >> one & !(bits >> other) & 1;
                    bits ^ (wrong << one) ^ (wrong << other)
                });
                let ones = bits.count_ones();
                assert_eq!(sorted, ((1 << ones) - 1) << (length - ones), "{length} {bits:b}");
            }
        }
        assert_eq!(network(64).len(), 543);
    }
}
