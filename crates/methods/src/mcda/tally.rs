// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What is counted and summed over samples, and what follows from it.

use fearless_simd::Simd;

use super::cells::{Cells, PARTS};
use super::draws::Draws;
use super::lanes::{self, GROUP, Lanes, TILE};
use super::sampled::Weights;
use super::smaa::{Acceptability, Classes};

/// Counts and sums over some samples.
pub(super) struct Tally {
    /// Samples by rank and alternative, where it shares its rank with none. Rows are as long as keys reach.
    alone: Vec<u32>,
    /// Parts of samples by alternative and rank, where ranks are shared.
    shared: Vec<f64>,
    /// Sum of the weights that make it first, by alternative and criterion.
    first: Vec<f64>,
    /// Sum of weight times value, by drawn value and every eighth sample.
    products: Vec<[f64; 8]>,
    /// Samples by alternative and part of its span.
    parts: Vec<[u32; PARTS]>,
    /// Lowest and highest score, by alternative and every eighth sample.
    ends: Vec<[[f64; 8]; 2]>,
    /// Samples at or above a threshold, by alternative and threshold.
    above: Vec<u32>,
}

impl Tally {
    fn new(cells: &Cells<'_>, ranked: bool) -> Self {
        let all = cells.spans.len();
        let alternatives = if ranked { all } else { 0 };
        Self {
            alone: vec![0; alternatives << cells.keys.bits],
            shared: vec![0.0; alternatives * alternatives],
            first: vec![0.0; alternatives * cells.criteria],
            products: vec![[0.0; 8]; cells.drawn.len()],
            parts: vec![[0; PARTS]; alternatives],
            ends: vec![[[f64::INFINITY; 8], [f64::NEG_INFINITY; 8]]; alternatives],
            above: vec![0; all * cells.problem.thresholds.len()],
        }
    }

    /// Draws and counts the samples of a chunk; what ranks and intervals need only where they are asked for.
    #[inline(always)]
    pub fn of<S: Simd, const RANKED: bool>(
        simd: S,
        cells: &Cells<'_>,
        weights: &Weights,
        chunk: usize,
    ) -> Self {
        let mut tally = Self::new(cells, RANKED);
        let draws: Vec<Draws> = cells.drawn.iter().map(|cell| cells.draws(cell, weights, chunk)).collect();
        let mut scores = cells.room();
        let mut values = [0.0; TILE];
        for (tile, (weights, counted)) in weights.chunk(chunk).enumerate() {
            lanes::scores(simd, weights, &cells.known, &mut scores);
            for ((cell, draws), products) in cells.drawn.iter().zip(&draws).zip(&mut tally.products) {
                lanes::values(simd, &cell.drawn, draws.tile(tile), &mut values);
                let (weights, scores) = (&weights[cell.criterion], &mut scores[cell.alternative]);
                lanes::add(simd, weights, &values, scores, products);
            }
            let scores = &mut scores[..cells.spans.len()];
            if counted < TILE {
                // The rest of the last tile must not count as lowest or highest.
                scores.iter_mut().for_each(|lanes| {
                    let first = lanes[0];
                    lanes[counted..].fill(first);
                });
            }
            tally.count_classes(simd, cells, scores, counted);
            if RANKED {
                tally.count_parts(simd, cells, scores, counted);
                tally.count_ranks(simd, cells, weights, scores, counted);
            }
        }
        tally
    }

    #[inline(always)]
    fn count_classes<S: Simd>(&mut self, simd: S, cells: &Cells<'_>, scores: &[Lanes], counted: usize) {
        let thresholds = &cells.problem.thresholds;
        let mask = u64::MAX >> (TILE - counted);
        let above = self.above.chunks_exact_mut(thresholds.len().max(1));
        for (above, scores) in above.zip(scores) {
            for (count, threshold) in above.iter_mut().zip(thresholds) {
                *count += lanes::above(simd, scores, *threshold, mask);
            }
        }
    }

    #[inline(always)]
    fn count_parts<S: Simd>(&mut self, simd: S, cells: &Cells<'_>, scores: &[Lanes], counted: usize) {
        let last = (PARTS - 1) as f64;
        let mut numbers = [0; TILE];
        for (alternative, (scores, span)) in scores.iter().zip(&cells.spans).enumerate() {
            lanes::parts(simd, scores, (span.0, span.1, last), &mut self.ends[alternative], &mut numbers);
            let parts = &mut self.parts[alternative];
            for part in &numbers[..counted] {
                let count = &mut parts[*part as usize % PARTS];
                *count = count.wrapping_add(1);
            }
        }
    }

    #[inline(always)]
    fn count_ranks<S: Simd>(
        &mut self,
        simd: S,
        cells: &Cells<'_>,
        weights: &[Lanes],
        scores: &[Lanes],
        counted: usize,
    ) {
        let mut keys = vec![[0; GROUP]; scores.len()];
        for from in (0..counted).step_by(GROUP) {
            let near = lanes::sort(simd, scores, from, cells.keys, &cells.network, &mut keys);
            if near == 0 && from + GROUP <= counted {
                self.count_group(cells, weights, from, &keys);
                continue;
            }
            for lane in 0..GROUP.min(counted - from) {
                let order = keys.iter().map(|keys| cells.keys.alternative(keys[lane])).collect();
                let weights: Vec<f64> = weights.iter().map(|lanes| lanes[from + lane]).collect();
                self.count_near(cells, &weights, order, &|at| scores[at][from + lane]);
            }
        }
    }

    /// Counts a group of samples whose keys tell all scores apart.
    #[inline(always)]
    fn count_group(&mut self, cells: &Cells<'_>, weights: &[Lanes], from: usize, keys: &[[u32; GROUP]]) {
        // Sample by sample: neighbours often agree, and one count waits for the one before on the same place.
        for lane in 0..GROUP {
            for (row, keys) in self.alone.chunks_exact_mut(1 << cells.keys.bits).zip(keys) {
                let count = &mut row[cells.keys.alternative(keys[lane])];
                *count = count.wrapping_add(1);
            }
        }
        for (lane, key) in (from..).zip(&keys[0]) {
            let first = &mut self.first[cells.keys.alternative(*key) * cells.criteria..];
            for (sum, weights) in first.iter_mut().zip(weights) {
                *sum += weights[lane];
            }
        }
    }

    /// Counts a sample in which keys may not tell all scores apart: in the order of the scores themselves; equal
    /// ones share the ranks they span.
    fn count_near(
        &mut self,
        cells: &Cells<'_>,
        weights: &[f64],
        mut order: Vec<usize>,
        score: &impl Fn(usize) -> f64,
    ) {
        let alternatives = order.len();
        order.sort_by(|one, other| score(*other).total_cmp(&score(*one)));
        let mut rank = 0;
        for tied in order.chunk_by(|one, other| score(*one) == score(*other)) {
            let part = 1.0 / tied.len() as f64;
            for alternative in tied {
                let ranks = &mut self.shared[alternative * alternatives + rank..][..tied.len()];
                ranks.iter_mut().for_each(|count| *count += part);
                if rank == 0 {
                    let sums = self.first[alternative * cells.criteria..].iter_mut();
                    sums.zip(weights).for_each(|(sum, weight)| *sum += weight * part);
                }
            }
            rank += tied.len();
        }
    }

    /// With what other samples gave.
    pub fn plus(mut self, other: &Self) -> Self {
        let lists = [(&mut self.alone, &other.alone), (&mut self.above, &other.above)];
        let sums = [(&mut self.shared, &other.shared), (&mut self.first, &other.first)];
        lists.into_iter().for_each(|(mine, theirs)| mine.iter_mut().zip(theirs).for_each(|(a, b)| *a += b));
        sums.into_iter().for_each(|(mine, theirs)| mine.iter_mut().zip(theirs).for_each(|(a, b)| *a += b));
        let products = self.products.as_flattened_mut().iter_mut().zip(other.products.as_flattened());
        products.for_each(|(mine, theirs)| *mine += theirs);
        let parts = self.parts.as_flattened_mut().iter_mut().zip(other.parts.as_flattened());
        parts.for_each(|(mine, theirs)| *mine += theirs);
        for (mine, theirs) in self.ends.iter_mut().zip(&other.ends) {
            mine[0].iter_mut().zip(&theirs[0]).for_each(|(a, b)| *a = a.min(*b));
            mine[1].iter_mut().zip(&theirs[1]).for_each(|(a, b)| *a = a.max(*b));
        }
        self
    }

    /// What the samples say; without the confidence.
    pub fn finish(&self, cells: &Cells<'_>, weights: &Weights) -> Vec<Acceptability> {
        let all = self.contributions(cells, weights).into_iter().enumerate();
        all.map(|(alternative, one)| self.of_one(cells, alternative, weights.samples() as f64, one)).collect()
    }

    /// Mean scores and classes alone.
    pub fn finish_classes(&self, cells: &Cells<'_>, weights: &Weights) -> Vec<Classes> {
        let all = self.contributions(cells, weights).into_iter().enumerate();
        let of_one = |(alternative, contributions): (usize, Vec<f64>)| Classes {
            score: contributions.iter().sum(),
            shares: self.classes(cells, alternative, weights.samples() as f64),
        };
        all.map(of_one).collect()
    }

    /// Mean weight times value, by alternative and criterion.
    fn contributions(&self, cells: &Cells<'_>, weights: &Weights) -> Vec<Vec<f64>> {
        let mut all = certain(cells, weights.means());
        for (cell, products) in cells.drawn.iter().zip(&self.products) {
            all[cell.alternative][cell.criterion] = products.iter().sum::<f64>() / weights.samples() as f64;
        }
        all
    }

    fn of_one(
        &self,
        cells: &Cells<'_>,
        alternative: usize,
        samples: f64,
        contributions: Vec<f64>,
    ) -> Acceptability {
        let alternatives = cells.spans.len();
        let alone = self.alone.iter().skip(alternative).step_by(1 << cells.keys.bits);
        let shared = &self.shared[alternative * alternatives..][..alternatives];
        let ranks: Vec<f64> = alone.zip(shared).map(|(alone, shared)| f64::from(*alone) + shared).collect();
        let sums = &self.first[alternative * cells.criteria..][..cells.criteria];
        let quantile = |share: f64| self.quantile(cells, alternative, share * samples);
        Acceptability {
            central_weights: (ranks[0] > 0.0).then(|| sums.iter().map(|sum| sum / ranks[0]).collect()),
            confidence: None,
            score: contributions.iter().sum(),
            score_interval: (quantile(0.05), quantile(0.95)),
            classes: self.classes(cells, alternative, samples),
            ranks: ranks.iter().map(|count| count / samples).collect(),
            contributions,
        }
    }

    fn classes(&self, cells: &Cells<'_>, alternative: usize, samples: f64) -> Vec<f64> {
        let number = cells.problem.thresholds.len();
        let above = self.above[alternative * number..][..number].iter().map(|count| f64::from(*count));
        let bounds: Vec<f64> = above.chain([samples]).collect();
        let before = [0.0].iter().chain(&bounds);
        bounds.iter().zip(before).map(|(upper, lower)| (upper - lower) / samples).collect()
    }

    /// The score below which so many samples lie.
    fn quantile(&self, cells: &Cells<'_>, alternative: usize, below: f64) -> f64 {
        let (low, scale) = cells.spans[alternative];
        let [lowest, highest] = &self.ends[alternative];
        let lowest = lowest.iter().copied().fold(f64::INFINITY, f64::min);
        let highest = highest.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let mut passed = 0.0;
        for (part, count) in self.parts[alternative].iter().enumerate() {
            let count = f64::from(*count);
            if count > 0.0 && passed + count >= below && scale > 0.0 {
                return (low + (part as f64 + (below - passed) / count) / scale).clamp(lowest, highest);
            }
            passed += count;
        }
        highest
    }
}

/// Mean weight times value, where values are certain.
fn certain(cells: &Cells<'_>, means: &[f64]) -> Vec<Vec<f64>> {
    let rows = cells.problem.values.iter();
    rows.map(|row| row.iter().zip(means).map(|(value, weight)| value.ends().0 * weight).collect()).collect()
}
