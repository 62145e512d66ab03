// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What cannot be computed, and why.

use std::fmt;

/// Why there is no answer.
#[derive(Clone, PartialEq, Debug)]
pub enum Error {
    /// There is no alternative, no criterion or no sample.
    Nothing,
    /// A row of values or weights, or the list of keys, has another length than the rest.
    Length {
        /// Number that is expected.
        expected: usize,
        /// Number that is there.
        found: usize,
    },
    /// A value is no number, or its low end lies above its high end.
    Value {
        /// The alternative.
        alternative: usize,
        /// The criterion.
        criterion: usize,
    },
    /// The anchors of a value function do not rise, or one is no number.
    Anchors,
    /// The thresholds do not fall, or one is no number.
    Thresholds,
    /// Weights are below zero or do not add up to one.
    Weights,
    /// A range of weights has its low end above its high end or leaves 0 to 1.
    Range {
        /// The criterion.
        criterion: usize,
    },
    /// No weights that add up to one keep to the ranges.
    NoWeights,
    /// So few weights keep to the ranges that none was found.
    NarrowRanges,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => write!(f, "there is no alternative, no criterion or no sample"),
            Self::Length { expected, found } => write!(f, "{expected} were expected, {found} are there"),
            Self::Value { alternative, criterion } => {
                write!(
                    f,
                    "the value of alternative {alternative} on criterion {criterion} is no range of numbers"
                )
            }
            Self::Anchors => write!(f, "the anchors of a value function must be numbers that rise"),
            Self::Thresholds => write!(f, "thresholds must be numbers that fall"),
            Self::Weights => write!(f, "weights must not be below zero and must add up to one"),
            Self::Range { criterion } => {
                write!(f, "the weights of criterion {criterion} are no range within 0 to 1")
            }
            Self::NoWeights => write!(f, "no weights that add up to one keep to the ranges"),
            Self::NarrowRanges => write!(f, "so few weights keep to the ranges that none was found"),
        }
    }
}

impl std::error::Error for Error {}
