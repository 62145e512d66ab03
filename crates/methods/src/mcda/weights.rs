// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Weights of criteria: what is known about them, and surrogates where only an order is known
//! (`docs/methods/weights.md`). Drawing them stands in `sampled.rs`.

use super::error::Error;

/// Rank order centroid: the mean of all weights that keep to an order of `n` criteria, w_i = (1/n) Σ_{k≥i} 1/k.
/// Barron and Barrett, *Decision quality using ranked attribute weights*, Management Science 42 (1996).
pub fn rank_order_centroid(n: usize) -> Vec<f64> {
    let tail = |from: usize| (from..=n).rev().map(|k| 1.0 / k as f64).sum::<f64>();
    (1..=n).map(|place| tail(place) / n as f64).collect()
}

/// Rank sum: w_i = 2 (n + 1 - i) / (n (n + 1)). Stillwell, Seaver and Edwards (1981).
pub fn rank_sum(n: usize) -> Vec<f64> {
    scaled((1..=n).map(|place| (n + 1 - place) as f64))
}

/// Rank reciprocal: w_i = (1/i) / Σ 1/k. Stillwell, Seaver and Edwards (1981).
pub fn rank_reciprocal(n: usize) -> Vec<f64> {
    scaled((1..=n).map(|place| 1.0 / place as f64))
}

/// All alike: w_i = 1/n.
pub fn equal(n: usize) -> Vec<f64> {
    vec![1.0 / n as f64; n]
}

fn scaled(raw: impl Iterator<Item = f64>) -> Vec<f64> {
    let raw: Vec<f64> = raw.collect();
    let sum: f64 = raw.iter().sum();
    raw.iter().map(|weight| weight / sum).collect()
}

/// What is known about weights. They are drawn uniformly from all that keep to it and add up to one.
#[derive(Clone, PartialEq, Debug)]
pub enum WeightSpace {
    /// Nothing.
    Any,
    /// An order: the place of each criterion, the smallest place for the heaviest. Criteria at the same
    /// place weigh the same.
    Order(Vec<u32>),
    /// The lowest and highest weight of each criterion.
    Ranges(Vec<(f64, f64)>),
    /// The weights themselves.
    Exact(Vec<f64>),
}

impl WeightSpace {
    /// Number of criteria it speaks of; `None`: any number.
    pub fn criteria(&self) -> Option<usize> {
        match self {
            Self::Any => None,
            Self::Order(places) => Some(places.len()),
            Self::Ranges(ranges) => Some(ranges.len()),
            Self::Exact(weights) => Some(weights.len()),
        }
    }
}

/// How far a sum of weights may lie from one.
const TOLERANCE: f64 = 1e-6;

/// Whether these are weights.
pub(super) fn check(weights: &[f64]) -> Result<(), Error> {
    let sum: f64 = weights.iter().sum();
    let holds = weights.iter().all(|weight| *weight >= 0.0) && (sum - 1.0).abs() <= TOLERANCE;
    if holds { Ok(()) } else { Err(Error::Weights) }
}

/// Whether some weights keep to the ranges.
pub(super) fn check_ranges(ranges: &[(f64, f64)]) -> Result<(), Error> {
    let wrong = |(low, high): &(f64, f64)| !(*low >= 0.0 && *high <= 1.0 && low <= high);
    if let Some(criterion) = ranges.iter().position(wrong) {
        return Err(Error::Range { criterion });
    }
    let low: f64 = ranges.iter().map(|range| range.0).sum();
    let high: f64 = ranges.iter().map(|range| range.1).sum();
    if low > 1.0 + TOLERANCE || high < 1.0 - TOLERANCE { Err(Error::NoWeights) } else { Ok(()) }
}
