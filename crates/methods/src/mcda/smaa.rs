// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! SMAA-2 (`docs/methods/smaa.md`): Lahdelma and Salminen, *SMAA-2: stochastic multicriteria acceptability
//! analysis for group decision making*, Operations Research 49 (2001), 444-454, with additive values.

use fearless_simd::{Level, dispatch};
use rayon::prelude::*;

use super::cells::Cells;
use super::confidence;
use super::error::Error;
use super::sampled::Weights;
use super::tally::Tally;
use super::value::Value;

/// Alternatives with what is known of their values. All are on one scale, as a rule 0 to 1; more is better.
#[derive(Clone, PartialEq, Debug)]
pub struct Problem {
    /// By alternative and criterion.
    pub values: Vec<Vec<Value>>,
    /// What names an alternative whatever the order they stand in: its uncertain values are drawn by it. Two
    /// alternatives with the same key have the same luck.
    pub keys: Vec<u64>,
    /// Scores that divide classes, highest first; a score on a threshold is in the higher class.
    pub thresholds: Vec<f64>,
}

/// What the samples say of one alternative.
#[derive(Clone, PartialEq, Debug)]
pub struct Acceptability {
    /// Share of samples in which it has each rank, best first. Ties share the ranks they span.
    pub ranks: Vec<f64>,
    /// Mean of the weights that make it first; `None`: none do.
    pub central_weights: Option<Vec<f64>>,
    /// Share of the sampled values at which its central weights make it first; `None` where none do, and where
    /// it was not asked for.
    pub confidence: Option<f64>,
    /// Mean score.
    pub score: f64,
    /// Scores below which 5 % and 95 % of the samples lie, to within a thousandth of the span of its values.
    pub score_interval: (f64, f64),
    /// Mean of weight times value, by criterion; they add up to the score.
    pub contributions: Vec<f64>,
    /// Share of samples in each class, highest first: one more than there are thresholds.
    pub classes: Vec<f64>,
}

/// What the samples say of the class of one alternative.
#[derive(Clone, PartialEq, Debug)]
pub struct Classes {
    /// Mean score.
    pub score: f64,
    /// Share of samples in each class, highest first: one more than there are thresholds.
    pub shares: Vec<f64>,
}

/// Acceptability of all alternatives over given weights; values are drawn from the seed.
pub fn smaa(problem: &Problem, weights: &Weights, seed: u64) -> Result<Vec<Acceptability>, Error> {
    check(problem, weights.criteria())?;
    let cells = Cells::new(problem, seed);
    let mut all = tally::<true>(&cells, weights)?.finish(&cells, weights);
    confidence::fill(&mut all, &cells, weights);
    Ok(all)
}

/// As [`smaa`], without the confidence factor, which takes longer than all the rest.
pub fn ranked(problem: &Problem, weights: &Weights, seed: u64) -> Result<Vec<Acceptability>, Error> {
    check(problem, weights.criteria())?;
    let cells = Cells::new(problem, seed);
    Ok(tally::<true>(&cells, weights)?.finish(&cells, weights))
}

/// Scores and classes as [`smaa`] has them, in a part of the time: without what takes ranks.
pub fn classes(problem: &Problem, weights: &Weights, seed: u64) -> Result<Vec<Classes>, Error> {
    check(problem, weights.criteria())?;
    let cells = Cells::new(problem, seed);
    Ok(tally::<false>(&cells, weights)?.finish_classes(&cells, weights))
}

fn tally<const RANKED: bool>(cells: &Cells<'_>, weights: &Weights) -> Result<Tally, Error> {
    let level = Level::new();
    let of = |chunk| dispatch!(level, simd => Tally::of::<_, RANKED>(simd, cells, weights, chunk));
    let parts: Vec<Tally> = (0..weights.chunks()).into_par_iter().map(of).collect();
    parts.into_iter().reduce(|sum, part| sum.plus(&part)).ok_or(Error::Nothing)
}

fn check(problem: &Problem, criteria: usize) -> Result<(), Error> {
    let alternatives = problem.values.len();
    if alternatives == 0 {
        return Err(Error::Nothing);
    }
    if problem.keys.len() != alternatives {
        return Err(Error::Length { expected: alternatives, found: problem.keys.len() });
    }
    for (alternative, row) in problem.values.iter().enumerate() {
        if row.len() != criteria {
            return Err(Error::Length { expected: criteria, found: row.len() });
        }
        if let Some(criterion) = row.iter().position(|value| !value.is_valid()) {
            return Err(Error::Value { alternative, criterion });
        }
    }
    let numbers = problem.thresholds.iter().all(|threshold| threshold.is_finite());
    let fall = problem.thresholds.is_sorted_by(|one, next| one > next);
    if numbers && fall { Ok(()) } else { Err(Error::Thresholds) }
}
