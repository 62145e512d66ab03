// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A tile of samples: values drawn, scores, and ranks.

use super::chance::{self, Purpose};
use super::sampled::TILE;
use super::smaa::Problem;
use super::value::Shape;

/// The values of a problem, ready to be drawn from.
pub(super) struct Cells<'p> {
    pub problem: &'p Problem,
    pub seed: u64,
    pub criteria: usize,
    /// By alternative and criterion.
    pub shapes: Vec<Cell>,
    /// Alternative, criterion and shape of the values that are drawn.
    pub uncertain: Vec<(usize, usize, Shape)>,
}

/// One value: certain, or the number of the uncertain one.
#[derive(Clone, Copy)]
pub(super) enum Cell {
    Fixed(f64),
    Drawn(usize),
}

impl<'p> Cells<'p> {
    pub fn new(problem: &'p Problem, seed: u64) -> Self {
        let mut uncertain = Vec::new();
        let mut shapes = Vec::new();
        for (alternative, row) in problem.values.iter().enumerate() {
            for (criterion, value) in row.iter().enumerate() {
                shapes.push(match value.shape() {
                    Shape::Fixed(value) => Cell::Fixed(value),
                    shape => {
                        uncertain.push((alternative, criterion, shape));
                        Cell::Drawn(uncertain.len() - 1)
                    }
                });
            }
        }
        Self { problem, seed, criteria: problem.values[0].len(), shapes, uncertain }
    }

    /// Draws the uncertain values of a tile.
    pub fn draw(&self, tile: usize, draws: &mut [f64]) {
        let all: Vec<usize> = (0..self.uncertain.len()).collect();
        self.draw_some(tile, &all, draws);
    }

    /// Draws some of the uncertain values of a tile.
    pub fn draw_some(&self, tile: usize, which: &[usize], draws: &mut [f64]) {
        for at in which {
            let (alternative, criterion, shape) = &self.uncertain[*at];
            let purpose = Purpose::Value { key: self.problem.keys[*alternative], criterion: *criterion };
            let lanes = &mut draws[at * TILE..][..TILE];
            chance::fill(&mut chance::stream(self.seed, purpose, tile), lanes);
            shape.apply(lanes);
        }
    }

    /// Scores of a tile, by alternative and sample: the sum of weight times value in the order of criteria.
    pub fn scores(&self, weights: &[f64], draws: &[f64], scores: &mut [f64]) {
        let rows = scores.chunks_exact_mut(TILE).zip(self.shapes.chunks_exact(self.criteria));
        for (score, row) in rows {
            score.fill(0.0);
            for (cell, weight) in row.iter().zip(weights.chunks_exact(TILE)) {
                match cell {
                    Cell::Fixed(value) => {
                        score.iter_mut().zip(weight).for_each(|(score, weight)| *score += weight * value);
                    }
                    Cell::Drawn(at) => {
                        let values = draws[at * TILE..][..TILE].iter();
                        let pairs = weight.iter().zip(values);
                        score
                            .iter_mut()
                            .zip(pairs)
                            .for_each(|(score, (weight, value))| *score += weight * value);
                    }
                }
            }
        }
    }
}
