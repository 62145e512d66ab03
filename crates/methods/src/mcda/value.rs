// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Values on the scale 0 to 1, known or not, and the functions that bring measurements onto it.

use super::error::Error;
use super::lanes::Lanes;
use super::normal::Truncated;

/// What is known about the value of one alternative on one criterion, as a rule on the scale 0 to 1.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Value {
    /// Certain.
    Known(f64),
    /// Anywhere between two ends, all equally likely.
    Between {
        /// Lowest.
        low: f64,
        /// Highest.
        high: f64,
    },
    /// Normally distributed, cut off at 0 and 1.
    Normal {
        /// Mean before it is cut off, 0 to 1.
        mean: f64,
        /// Standard deviation before it is cut off.
        deviation: f64,
    },
    /// Anywhere on the scale 0 to 1, all equally likely.
    Unknown,
}

impl Value {
    /// Lowest and highest value that is possible.
    pub fn ends(self) -> (f64, f64) {
        match self.shape() {
            Shape::Fixed(value) => (value, value),
            Shape::Flat { low, width } => (low, low + width),
            Shape::Bell(_) => (0.0, 1.0),
        }
    }

    /// Whether it is a value at all.
    pub(super) fn is_valid(self) -> bool {
        match self {
            Self::Known(value) => value.is_finite(),
            Self::Between { low, high } => low.is_finite() && high.is_finite() && low <= high,
            Self::Normal { mean, deviation } => {
                (0.0..=1.0).contains(&mean) && deviation.is_finite() && deviation >= 0.0
            }
            Self::Unknown => true,
        }
    }

    /// What is drawn from; a range without width is certain.
    pub(super) fn shape(self) -> Shape {
        match self {
            Self::Known(value) => Shape::Fixed(value),
            Self::Between { low, high } if low == high => Shape::Fixed(low),
            Self::Between { low, high } => Shape::Flat { low, width: high - low },
            Self::Normal { mean, deviation: 0.0 } => Shape::Fixed(mean),
            Self::Normal { mean, deviation } => Shape::Bell(Truncated::new(mean, deviation)),
            Self::Unknown => Shape::Flat { low: 0.0, width: 1.0 },
        }
    }
}

/// A value, ready to be drawn from.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shape {
    Fixed(f64),
    Flat { low: f64, width: f64 },
    Bell(Truncated),
}

impl Shape {
    /// Turns draws from 0 to 1 into values.
    #[inline(always)]
    pub fn apply(&self, draws: &mut Lanes) {
        match self {
            Self::Fixed(value) => draws.fill(*value),
            Self::Flat { low, width } => draws.iter_mut().for_each(|draw| *draw = low + width * *draw),
            Self::Bell(normal) => draws.iter_mut().for_each(|draw| *draw = normal.quantile(*draw)),
        }
    }
}

/// A value function: straight lines between stated anchors, level outside them.
#[derive(Clone, PartialEq, Debug)]
pub struct ValueFunction {
    anchors: Vec<(f64, f64)>,
}

impl ValueFunction {
    /// Of anchors (measurement, value); measurements rise, values may fall.
    pub fn new(anchors: Vec<(f64, f64)>) -> Result<Self, Error> {
        let numbers = anchors.iter().all(|(raw, value)| raw.is_finite() && value.is_finite());
        if anchors.is_empty() || !numbers || !anchors.is_sorted_by(|one, next| one.0 < next.0) {
            return Err(Error::Anchors);
        }
        Ok(Self { anchors })
    }

    /// The anchors.
    pub fn anchors(&self) -> &[(f64, f64)] {
        &self.anchors
    }

    /// The value of a measurement.
    pub fn at(&self, raw: f64) -> f64 {
        let above = self.anchors.partition_point(|anchor| anchor.0 < raw);
        let Some(right) = self.anchors.get(above) else { return self.anchors[above - 1].1 };
        let Some(left) = above.checked_sub(1).map(|below| self.anchors[below]) else { return right.1 };
        left.1 + (right.1 - left.1) * ((raw - left.0) / (right.0 - left.0))
    }
}
