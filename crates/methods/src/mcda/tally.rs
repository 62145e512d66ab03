// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What is counted and summed over samples, and what follows from it.

use super::sampled::TILE;
use super::smaa::{Acceptability, Problem};
use super::tile::{Cell, Cells};

/// Parts into which the span of an alternative's values is divided for the interval of its score.
const BINS: usize = 1024;

/// Counts and sums over some samples.
pub(super) struct Tally {
    /// By alternative and rank.
    ranks: Vec<f64>,
    /// Sum of the weights that make it first, by alternative and criterion.
    first: Vec<f64>,
    /// Sum of weights, by criterion.
    weights: Vec<f64>,
    /// Sum of weight times value, by uncertain value.
    products: Vec<f64>,
    /// Samples by alternative and part of its span.
    bins: Vec<u64>,
    /// Lowest and highest score.
    ends: Vec<(f64, f64)>,
    /// Samples at or above a threshold, by alternative and threshold.
    above: Vec<u64>,
    /// Lowest possible score and parts for each unit of score.
    spans: Vec<(f64, f64)>,
    thresholds: Vec<f64>,
}

impl Tally {
    pub fn new(problem: &Problem) -> Self {
        let (alternatives, criteria) = (problem.values.len(), problem.values[0].len());
        let thresholds = problem.thresholds.clone();
        Self {
            ranks: vec![0.0; alternatives * alternatives],
            first: vec![0.0; alternatives * criteria],
            weights: vec![0.0; criteria],
            products: vec![0.0; alternatives * criteria],
            bins: vec![0; alternatives * BINS],
            ends: vec![(f64::INFINITY, f64::NEG_INFINITY); alternatives],
            above: vec![0; alternatives * thresholds.len()],
            spans: problem.values.iter().map(|row| span(row)).collect(),
            thresholds,
        }
    }

    /// Counts the samples of a tile.
    pub fn count(&mut self, cells: &Cells<'_>, weights: &[f64], draws: &[f64], scores: &[f64], lanes: usize) {
        for (sum, weights) in self.weights.iter_mut().zip(weights.chunks_exact(TILE)) {
            *sum += weights.iter().sum::<f64>();
        }
        for (at, (_, criterion, _)) in cells.uncertain.iter().enumerate() {
            let pairs = draws[at * TILE..][..TILE].iter().zip(&weights[criterion * TILE..][..TILE]);
            self.products[at] += pairs.map(|(value, weight)| value * weight).sum::<f64>();
        }
        for (alternative, scores) in scores.chunks_exact(TILE).enumerate() {
            self.count_scores(alternative, &scores[..lanes]);
        }
        for lane in 0..lanes {
            self.count_ranks(cells, weights, scores, lane);
        }
    }

    fn count_scores(&mut self, alternative: usize, scores: &[f64]) {
        let (low, scale) = self.spans[alternative];
        let bins = &mut self.bins[alternative * BINS..][..BINS];
        let ends = &mut self.ends[alternative];
        for score in scores {
            bins[bin((score - low) * scale)] += 1;
            *ends = (ends.0.min(*score), ends.1.max(*score));
        }
        for (at, threshold) in self.thresholds.iter().enumerate() {
            self.above[alternative * self.thresholds.len() + at] +=
                scores.iter().filter(|score| *score >= threshold).count() as u64;
        }
    }

    /// Ranks of one sample: as many as are higher stand before; ties share the ranks they span.
    fn count_ranks(&mut self, cells: &Cells<'_>, weights: &[f64], scores: &[f64], lane: usize) {
        let alternatives = self.spans.len();
        let sample = || scores.iter().skip(lane).step_by(TILE);
        for (alternative, own) in sample().enumerate() {
            let higher = sample().filter(|other| *other > own).count();
            let tied = sample().filter(|other| *other == own).count();
            for rank in &mut self.ranks[alternative * alternatives + higher..][..tied] {
                *rank += 1.0 / tied as f64;
            }
            if higher == 0 {
                let weights = weights.iter().skip(lane).step_by(TILE);
                let sums = &mut self.first[alternative * cells.criteria..][..cells.criteria];
                sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight / tied as f64);
            }
        }
    }

    /// Adds what other samples gave.
    pub fn add(&mut self, other: &Self) {
        let sums = [(&mut self.ranks, &other.ranks), (&mut self.first, &other.first)];
        let more = [(&mut self.weights, &other.weights), (&mut self.products, &other.products)];
        for (mine, theirs) in sums.into_iter().chain(more) {
            mine.iter_mut().zip(theirs).for_each(|(mine, theirs)| *mine += theirs);
        }
        for (mine, theirs) in [(&mut self.bins, &other.bins), (&mut self.above, &other.above)] {
            mine.iter_mut().zip(theirs).for_each(|(mine, theirs)| *mine += theirs);
        }
        let ends = self.ends.iter_mut().zip(&other.ends);
        ends.for_each(|(mine, theirs)| *mine = (mine.0.min(theirs.0), mine.1.max(theirs.1)));
    }

    /// What the samples say; without the confidence.
    pub fn finish(&self, cells: &Cells<'_>, samples: usize) -> Vec<Acceptability> {
        (0..self.spans.len()).map(|alternative| self.of(cells, alternative, samples as f64)).collect()
    }

    fn of(&self, cells: &Cells<'_>, alternative: usize, samples: f64) -> Acceptability {
        let (alternatives, criteria) = (self.spans.len(), cells.criteria);
        let ranks: Vec<f64> = self.ranks[alternative * alternatives..][..alternatives]
            .iter()
            .map(|count| count / samples)
            .collect();
        let first = self.ranks[alternative * alternatives];
        let sums = &self.first[alternative * criteria..][..criteria];
        let row = cells.shapes[alternative * criteria..][..criteria].iter().zip(&self.weights);
        let contributions: Vec<f64> = row
            .map(|(cell, weight)| match cell {
                Cell::Fixed(value) => value * (weight / samples),
                Cell::Drawn(at) => self.products[*at] / samples,
            })
            .collect();
        Acceptability {
            central_weights: (first > 0.0).then(|| sums.iter().map(|sum| sum / first).collect()),
            confidence: None,
            score: contributions.iter().sum(),
            score_interval: (
                self.quantile(alternative, 0.05 * samples),
                self.quantile(alternative, 0.95 * samples),
            ),
            classes: self.classes(alternative, samples),
            contributions,
            ranks,
        }
    }

    fn classes(&self, alternative: usize, samples: f64) -> Vec<f64> {
        let above = &self.above[alternative * self.thresholds.len()..][..self.thresholds.len()];
        let bounds: Vec<f64> = above.iter().map(|count| *count as f64).chain([samples]).collect();
        let before = [0.0].iter().chain(&bounds);
        bounds.iter().zip(before).map(|(upper, lower)| (upper - lower) / samples).collect()
    }

    /// The score below which so many samples lie.
    fn quantile(&self, alternative: usize, below: f64) -> f64 {
        let (low, scale) = self.spans[alternative];
        let (lowest, highest) = self.ends[alternative];
        let mut passed = 0.0;
        for (bin, count) in self.bins[alternative * BINS..][..BINS].iter().enumerate() {
            let count = *count as f64;
            if count > 0.0 && passed + count >= below {
                let at = bin as f64 + (below - passed) / count;
                return if scale > 0.0 { (low + at / scale).clamp(lowest, highest) } else { lowest };
            }
            passed += count;
        }
        highest
    }
}

/// Lowest possible score of an alternative, and parts for each unit of score.
fn span(row: &[super::Value]) -> (f64, f64) {
    let ends = || row.iter().map(|value| value.ends());
    let low = ends().map(|ends| ends.0).fold(f64::INFINITY, f64::min);
    let high = ends().map(|ends| ends.1).fold(f64::NEG_INFINITY, f64::max);
    (low, if high > low { BINS as f64 / (high - low) } else { 0.0 })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float is cut off at both ends"
)]
fn bin(at: f64) -> usize {
    (at as usize).min(BINS - 1)
}
