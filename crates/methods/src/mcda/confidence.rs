// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The confidence factor: whether an alternative is first at its own central weights, over uncertain values.

use fearless_simd::{Level, dispatch};
use rayon::prelude::*;

use super::cells::Cells;
use super::lanes::{Lanes, TILE};
use super::sampled::{CHUNK, Weights};
use super::smaa::Acceptability;
use super::value::Value;

/// Adds the confidence factors.
pub(super) fn fill(all: &mut [Acceptability], cells: &Cells<'_>, weights: &Weights) {
    let mut open = Vec::new();
    for (alternative, one) in all.iter_mut().enumerate() {
        let Some(central) = &one.central_weights else { continue };
        match outcome(alternative, central, cells) {
            Outcome::Certain(confidence) => one.confidence = Some(confidence),
            Outcome::Open(contest) => open.push(contest),
        }
    }
    if open.is_empty() {
        return;
    }
    let level = Level::new();
    let chunks = (0..weights.chunks()).into_par_iter();
    let parts: Vec<Vec<f64>> =
        chunks.map(|chunk| dispatch!(level, _ => wins(&open, cells, weights.samples(), chunk))).collect();
    for (at, contest) in open.iter().enumerate() {
        let first: f64 = parts.iter().map(|part| part[at]).sum();
        all[contest.alternative].confidence = Some(first / weights.samples() as f64);
    }
}

enum Outcome {
    Certain(f64),
    Open(Contest),
}

/// An alternative against those that may be before it at its central weights.
struct Contest {
    alternative: usize,
    own: Sum,
    rivals: Vec<Sum>,
}

/// The score of an alternative at given weights: its certain part, and drawn values with their weights.
struct Sum {
    certain: f64,
    drawn: Vec<(usize, f64)>,
}

fn outcome(alternative: usize, central: &[f64], cells: &Cells<'_>) -> Outcome {
    let ends: Vec<(f64, f64)> = cells.problem.values.iter().map(|row| ends(row, central)).collect();
    let own = ends[alternative];
    let others = || (0..ends.len()).filter(|other| *other != alternative);
    if others().any(|other| ends[other].0 > own.1 + SLACK) {
        return Outcome::Certain(0.0);
    }
    let near: Vec<usize> = others().filter(|other| ends[*other].1 >= own.0 - SLACK).collect();
    let contest = Contest {
        alternative,
        own: Sum::new(alternative, central, cells),
        rivals: near.iter().map(|other| Sum::new(*other, central, cells)).collect(),
    };
    if contest.rivals.iter().chain([&contest.own]).any(|sum| !sum.drawn.is_empty()) {
        return Outcome::Open(contest);
    }
    let tied = contest.rivals.iter().filter(|rival| rival.certain == contest.own.certain).count();
    let beaten = contest.rivals.iter().any(|rival| rival.certain > contest.own.certain);
    Outcome::Certain(if beaten { 0.0 } else { 1.0 / (1 + tied) as f64 })
}

impl Contest {
    /// Samples of a tile in which it is first; a tie counts as a part.
    #[inline(always)]
    fn wins(&self, values: &[Lanes], counted: usize) -> f64 {
        let own = self.own.lanes(values);
        let (mut best, mut tied) = ([f64::NEG_INFINITY; TILE], [1.0; TILE]);
        for rival in &self.rivals {
            let other = rival.lanes(values);
            for lane in 0..TILE {
                best[lane] = if other[lane] > best[lane] { other[lane] } else { best[lane] };
                tied[lane] += if other[lane] == own[lane] { 1.0 } else { 0.0 };
            }
        }
        (0..counted).filter(|lane| best[*lane] <= own[*lane]).map(|lane| 1.0 / tied[lane]).sum()
    }
}

/// What rounding may add to a sum of a few values.
const SLACK: f64 = 1e-9;

impl Sum {
    fn new(alternative: usize, weights: &[f64], cells: &Cells<'_>) -> Self {
        let values = cells.problem.values[alternative].iter().zip(weights).enumerate();
        let drawn = cells.drawn.iter().enumerate().filter(|(_, cell)| cell.alternative == alternative);
        let drawn: Vec<_> = drawn.map(|(at, cell)| (at, weights[cell.criterion])).collect();
        let is_drawn = |criterion| {
            cells.drawn.iter().any(|cell| cell.alternative == alternative && cell.criterion == criterion)
        };
        let certain = values.filter(|(criterion, _)| !is_drawn(*criterion));
        Self { certain: certain.fold(0.0, |sum, (_, (value, weight))| sum + weight * value.ends().0), drawn }
    }

    #[inline(always)]
    fn lanes(&self, values: &[Lanes]) -> Lanes {
        let mut sum = [self.certain; TILE];
        for (at, weight) in &self.drawn {
            sum.iter_mut().zip(&values[*at]).for_each(|(sum, value)| *sum += weight * value);
        }
        sum
    }
}

/// Number of samples of a chunk in which each is first.
#[inline(always)]
fn wins(open: &[Contest], cells: &Cells<'_>, samples: usize, chunk: usize) -> Vec<f64> {
    let mut streams = cells.streams(chunk);
    let mut values = vec![[0.0; TILE]; cells.drawn.len()];
    let mut wins = vec![0.0; open.len()];
    let from = chunk * CHUNK * TILE;
    for at in (from..samples.min(from + CHUNK * TILE)).step_by(TILE) {
        let drawn = cells.drawn.iter().zip(&mut streams).zip(&mut values);
        drawn.for_each(|((cell, stream), lanes)| cell.draw(stream, lanes));
        for (wins, contest) in wins.iter_mut().zip(open) {
            *wins += contest.wins(&values, TILE.min(samples - at));
        }
    }
    wins
}

/// Lowest and highest possible score at given weights.
fn ends(row: &[Value], weights: &[f64]) -> (f64, f64) {
    row.iter().zip(weights).fold((0.0, 0.0), |sum, (value, weight)| {
        let (low, high) = value.ends();
        (sum.0 + weight * low, sum.1 + weight * high)
    })
}
