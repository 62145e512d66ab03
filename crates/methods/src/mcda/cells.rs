// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The values of a problem, laid out for the inner loops: the certain ones as numbers, the uncertain ones as
//! what they are drawn from.

use super::draws::{Draws, Name};
use super::lanes::{BLOCK, Keys, Lanes, TILE, network};
use super::sampled::Weights;
use super::smaa::Problem;
use super::value::{Drawn, Shape, Value};

/// Parts into which the span of an alternative's values is divided for the interval of its score.
pub(super) const PARTS: usize = 1024;

/// A problem, ready to be sampled.
pub(super) struct Cells<'p> {
    pub problem: &'p Problem,
    pub criteria: usize,
    seed: u64,
    /// Certain values by block of alternatives, criterion and alternative; zero where a value is drawn.
    pub known: Vec<[f64; BLOCK]>,
    /// The values that are drawn.
    pub drawn: Vec<Cell>,
    /// Lowest possible score of each alternative, and parts for each unit of score.
    pub spans: Vec<(f64, f64)>,
    pub keys: Keys,
    pub network: Vec<(u32, u32)>,
}

/// A value that is drawn, with its place.
pub(super) struct Cell {
    pub alternative: usize,
    pub criterion: usize,
    pub drawn: Drawn,
}

impl<'p> Cells<'p> {
    pub fn new(problem: &'p Problem, seed: u64) -> Self {
        let (alternatives, criteria) = (problem.values.len(), problem.values[0].len());
        let mut known = vec![[0.0; BLOCK]; alternatives.div_ceil(BLOCK) * criteria];
        let mut drawn = Vec::new();
        for (alternative, row) in problem.values.iter().enumerate() {
            for (criterion, value) in row.iter().enumerate() {
                match value.shape() {
                    Shape::Fixed(value) => {
                        known[alternative / BLOCK * criteria + criterion][alternative % BLOCK] = value;
                    }
                    Shape::Drawn(one) => drawn.push(Cell { alternative, criterion, drawn: one }),
                }
            }
        }
        let ends: Vec<(f64, f64)> = problem.values.iter().map(|row| ends(row)).collect();
        let low = ends.iter().map(|ends| ends.0).fold(f64::INFINITY, f64::min);
        let high = ends.iter().map(|ends| ends.1).fold(f64::NEG_INFINITY, f64::max);
        let scale = |(low, high)| if high > low { PARTS as f64 / (high - low) } else { 0.0 };
        Self {
            problem,
            criteria,
            seed,
            known,
            drawn,
            spans: ends.iter().map(|ends| (ends.0, scale(*ends))).collect(),
            keys: Keys::new(alternatives, low, high),
            network: network(u32::try_from(alternatives).unwrap_or(u32::MAX)),
        }
    }

    /// A certain value; zero where it is drawn.
    pub fn known(&self, alternative: usize, criterion: usize) -> f64 {
        self.known[alternative / BLOCK * self.criteria + criterion][alternative % BLOCK]
    }

    /// The draws of a value in a chunk.
    pub fn draws(&self, cell: &Cell, weights: &Weights, chunk: usize) -> Draws {
        let list = weights.list(Name { seed: self.seed, luck: cell.drawn.luck, chunk });
        Draws::of(list, self.problem.keys[cell.alternative], cell.criterion)
    }

    /// Room for the scores of a tile: whole blocks of alternatives.
    pub fn room(&self) -> Vec<Lanes> {
        vec![[0.0; TILE]; self.spans.len().next_multiple_of(BLOCK)]
    }
}

/// Lowest and highest value of an alternative.
fn ends(row: &[Value]) -> (f64, f64) {
    let ends = || row.iter().map(|value| value.ends());
    let low = ends().map(|ends| ends.0).fold(f64::INFINITY, f64::min);
    (low, ends().map(|ends| ends.1).fold(f64::NEG_INFINITY, f64::max))
}
