// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Values on the scale 0 to 1, known or not, and the functions that bring measurements onto it.

use super::error::Error;

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
    /// Normally distributed; what lies below 0 is 0 and what lies above 1 is 1, as a value function is level
    /// outside its anchors.
    Normal {
        /// Mean before that, 0 to 1.
        mean: f64,
        /// Standard deviation before that.
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
            Shape::Drawn(drawn) => (drawn.low, drawn.high),
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
            Self::Between { low, high } => {
                Shape::Drawn(Drawn { luck: Luck::Flat, base: low, width: high - low, low, high })
            }
            Self::Normal { mean, deviation: 0.0 } => Shape::Fixed(mean),
            Self::Normal { mean, deviation } => {
                let reach = Luck::FARTHEST * deviation;
                let (low, high) = ((mean - reach).max(0.0), (mean + reach).min(1.0));
                Shape::Drawn(Drawn { luck: Luck::Bell, base: mean, width: deviation, low, high })
            }
            Self::Unknown => {
                Shape::Drawn(Drawn { luck: Luck::Flat, base: 0.0, width: 1.0, low: 0.0, high: 1.0 })
            }
        }
    }
}

/// A value, ready to be drawn from.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shape {
    Fixed(f64),
    Drawn(Drawn),
}

/// A value that is drawn: base plus width times luck, kept between low and high.
#[derive(Clone, Copy, Debug)]
pub(super) struct Drawn {
    pub luck: Luck,
    pub base: f64,
    pub width: f64,
    pub low: f64,
    pub high: f64,
}

/// From 0 to 1, all equally likely, or standard normal.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Luck {
    Flat,
    Bell,
}

impl Luck {
    /// No standard normal draw of 32 bits lies farther out.
    const FARTHEST: f64 = 6.5;
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
