// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The confidence factor: whether an alternative is first at its own central weights, over uncertain values.

use fearless_simd::{Level, Simd, dispatch};
use rayon::prelude::*;

use super::cells::Cells;
use super::draws::Draws;
use super::lanes::{self, Sum, TILE};
use super::sampled::Weights;
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
        chunks.map(|chunk| dispatch!(level, simd => wins(simd, &open, cells, weights, chunk))).collect();
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

impl Contest {
    /// The drawn values it depends on.
    fn drawn(&self) -> impl Iterator<Item = usize> {
        self.rivals.iter().chain([&self.own]).flat_map(|sum| sum.drawn.iter().map(|(at, _)| *at))
    }
}

fn outcome(alternative: usize, central: &[f64], cells: &Cells<'_>) -> Outcome {
    let ends: Vec<(f64, f64)> = cells.problem.values.iter().map(|row| ends(row, central)).collect();
    let own = ends[alternative];
    // Whoever is always below another never decides.
    let floor = ends.iter().map(|ends| ends.0).fold(f64::NEG_INFINITY, f64::max);
    if floor > own.1 + SLACK {
        return Outcome::Certain(0.0);
    }
    let others = (0..ends.len()).filter(|other| *other != alternative);
    let mut near: Vec<usize> = others.filter(|other| ends[*other].1 >= floor - SLACK).collect();
    // The strongest first: they decide soonest.
    near.sort_by(|one, other| (ends[*other].0 + ends[*other].1).total_cmp(&(ends[*one].0 + ends[*one].1)));
    let contest = Contest {
        alternative,
        own: sum(alternative, central, cells),
        rivals: near.iter().map(|other| sum(*other, central, cells)).collect(),
    };
    if contest.drawn().next().is_some() {
        return Outcome::Open(contest);
    }
    let tied = contest.rivals.iter().filter(|rival| rival.certain == contest.own.certain).count();
    let beaten = contest.rivals.iter().any(|rival| rival.certain > contest.own.certain);
    Outcome::Certain(if beaten { 0.0 } else { 1.0 / (1 + tied) as f64 })
}

/// What rounding may add to a sum of a few values.
const SLACK: f64 = 1e-9;

/// The score of an alternative: certain values in the order of criteria, then those that are drawn.
fn sum(alternative: usize, weights: &[f64], cells: &Cells<'_>) -> Sum {
    let drawn = cells.drawn.iter().enumerate().filter(|(_, cell)| cell.alternative == alternative);
    let certain =
        (0..cells.criteria).map(|criterion| weights[criterion] * cells.known(alternative, criterion));
    Sum { certain: certain.sum(), drawn: drawn.map(|(at, cell)| (at, weights[cell.criterion])).collect() }
}

/// Number of samples of a chunk in which each is first.
#[inline(always)]
fn wins<S: Simd>(simd: S, open: &[Contest], cells: &Cells<'_>, weights: &Weights, chunk: usize) -> Vec<f64> {
    let mut asked: Vec<usize> = open.iter().flat_map(Contest::drawn).collect();
    asked.sort_unstable();
    asked.dedup();
    let draws: Vec<Draws> = asked.iter().map(|at| cells.draws(&cells.drawn[*at], weights, chunk)).collect();
    let mut values = vec![[0.0; TILE]; cells.drawn.len()];
    let mut wins = vec![[0.0; 8]; open.len()];
    for (tile, (_, counted)) in weights.chunk(chunk).enumerate() {
        for (at, draws) in asked.iter().zip(&draws) {
            lanes::values(simd, &cells.drawn[*at].drawn, draws.tile(tile), &mut values[*at]);
        }
        for (wins, contest) in wins.iter_mut().zip(open) {
            lanes::wins(simd, &contest.own, &contest.rivals, &values, counted, wins);
        }
    }
    wins.iter().map(|wins| wins.iter().sum()).collect()
}

/// Lowest and highest possible score at given weights.
fn ends(row: &[Value], weights: &[f64]) -> (f64, f64) {
    row.iter().zip(weights).fold((0.0, 0.0), |sum, (value, weight)| {
        let (low, high) = value.ends();
        (sum.0 + weight * low, sum.1 + weight * high)
    })
}
