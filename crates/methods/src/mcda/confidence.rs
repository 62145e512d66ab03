// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The confidence factor: whether an alternative is first at its own central weights, over uncertain values.

use rayon::prelude::*;

use super::sampled::{TILE, Weights};
use super::smaa::Acceptability;
use super::tile::{Cell, Cells};

/// Adds the confidence factors.
pub(super) fn fill(all: &mut [Acceptability], cells: &Cells<'_>, weights: &Weights) {
    all.par_iter_mut().enumerate().for_each(|(alternative, one)| {
        one.confidence = one.central_weights.as_ref().map(|central| of(alternative, central, cells, weights));
    });
}

fn of(alternative: usize, central: &[f64], cells: &Cells<'_>, weights: &Weights) -> f64 {
    let ends: Vec<(f64, f64)> = cells.problem.values.iter().map(|row| ends(row, central)).collect();
    let own = ends[alternative];
    let others = || (0..ends.len()).filter(|other| *other != alternative);
    if others().any(|other| ends[other].0 > own.1) {
        return 0.0;
    }
    let rivals: Vec<usize> = others().filter(|other| ends[*other].1 >= own.0).collect();
    if rivals.is_empty() {
        return 1.0;
    }
    let drawn = drawn(cells, rivals.iter().chain([&alternative]));
    let samples = if drawn.is_empty() { 1 } else { weights.samples() };
    let mut draws = vec![0.0; cells.uncertain.len() * TILE];
    let mut first = 0.0;
    for tile in 0..samples.div_ceil(TILE) {
        cells.draw_some(tile, &drawn, &mut draws);
        for lane in 0..TILE.min(samples - tile * TILE) {
            first += share(alternative, &rivals, &|row| score(row, central, cells, &draws, lane));
        }
    }
    first / samples as f64
}

/// How far an alternative is first among its rivals in one sample: 1, its share of a tie, or 0.
fn share(alternative: usize, rivals: &[usize], score: &impl Fn(usize) -> f64) -> f64 {
    let own = score(alternative);
    let mut tied = 1.0;
    for rival in rivals {
        let other = score(*rival);
        if other > own {
            return 0.0;
        }
        tied += if other == own { 1.0 } else { 0.0 };
    }
    1.0 / tied
}

/// Lowest and highest possible score at given weights. Sums in the order of criteria, so that rounding cannot
/// put a score outside.
fn ends(row: &[super::Value], weights: &[f64]) -> (f64, f64) {
    row.iter().zip(weights).fold((0.0, 0.0), |sum, (value, weight)| {
        let (low, high) = value.ends();
        (sum.0 + weight * low, sum.1 + weight * high)
    })
}

fn score(alternative: usize, central: &[f64], cells: &Cells<'_>, draws: &[f64], lane: usize) -> f64 {
    let row = &cells.shapes[alternative * cells.criteria..][..cells.criteria];
    row.iter().zip(central).fold(0.0, |sum, (cell, weight)| {
        sum + weight
            * match cell {
                Cell::Fixed(value) => *value,
                Cell::Drawn(at) => draws[at * TILE + lane],
            }
    })
}

/// Uncertain values of some alternatives.
fn drawn<'a>(cells: &Cells<'_>, alternatives: impl Iterator<Item = &'a usize>) -> Vec<usize> {
    let rows =
        alternatives.map(|alternative| &cells.shapes[alternative * cells.criteria..][..cells.criteria]);
    rows.flatten()
        .filter_map(|cell| match cell {
            Cell::Drawn(at) => Some(*at),
            Cell::Fixed(_) => None,
        })
        .collect()
}
