// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A number of units that may be unknown or a range. Unknown is never zero: it is carried through
//! every sum as a missing value with what is certain as its lower end (`docs/methods/figures.md`).

use serde::Serialize;

use crate::units::{Quantity, Share};

/// A number of units with its range.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Figure {
    /// The best value; `None` when it is unknown.
    pub value: Option<Quantity>,
    /// At least this many.
    pub low: Quantity,
    /// At most this many; `None` when nothing bounds it.
    pub high: Option<Quantity>,
}

impl Figure {
    /// Certainly none.
    pub const ZERO: Self =
        Self { value: Some(Quantity::ZERO), low: Quantity::ZERO, high: Some(Quantity::ZERO) };
    /// Nothing is known.
    pub const UNKNOWN: Self = Self { value: None, low: Quantity::ZERO, high: None };

    /// A figure that is known exactly.
    pub const fn exact(value: Quantity) -> Self {
        Self { value: Some(value), low: value, high: Some(value) }
    }

    /// A figure with a stated range; the value always lies inside.
    pub fn stated(value: Option<Quantity>, low: Option<Quantity>, high: Option<Quantity>) -> Self {
        let low = low.or(value).unwrap_or(Quantity::ZERO);
        let high = high.or(value);
        Self {
            value,
            low: value.map_or(low, |v| low.min(v)),
            high: high.map(|h| value.map_or(h, |v| h.max(v)).max(low)),
        }
    }

    /// A figure whose ends meet is known.
    fn settled(self) -> Self {
        Self { value: self.value.or(self.high.filter(|high| *high == self.low)), ..self }
    }

    /// Whether the value is known.
    pub fn is_known(self) -> bool {
        self.value.is_some()
    }

    /// Whether it is known exactly.
    pub fn is_exact(self) -> bool {
        self.value.is_some() && self.high == Some(self.low)
    }

    /// The sum.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            value: self.value.zip(other.value).map(|(a, b)| a + b),
            low: self.low + other.low,
            high: self.high.zip(other.high).map(|(a, b)| a + b),
        }
        .settled()
    }

    /// The difference, not below zero: what is still missing when `other` is there.
    #[must_use]
    pub fn lacking(self, other: Self) -> Self {
        Self {
            value: self.value.zip(other.value).map(|(a, b)| (a - b).positive()),
            low: other.high.map_or(Quantity::ZERO, |high| (self.low - high).positive()),
            high: self.high.map(|high| (high - other.low).positive()),
        }
        .settled()
    }

    /// What is left after `other` has been taken away, not below zero.
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        self.lacking(other)
    }

    /// The larger of two.
    #[must_use]
    pub fn larger(self, other: Self) -> Self {
        Self {
            value: self.value.zip(other.value).map(|(a, b)| a.max(b)),
            low: self.low.max(other.low),
            high: self.high.zip(other.high).map(|(a, b)| a.max(b)),
        }
        .settled()
    }

    /// A share of it.
    #[must_use]
    pub fn times(self, share: Share) -> Self {
        Self {
            value: self.value.map(|v| v.times(share)),
            low: self.low.times(share),
            high: self.high.map(|h| h.times(share)),
        }
    }

    /// The same with nothing certain below: what may be there or not.
    #[must_use]
    pub fn at_most(self) -> Self {
        Self { value: None, low: Quantity::ZERO, high: self.high }
    }
}

impl std::iter::Sum for Figure {
    fn sum<I: Iterator<Item = Self>>(figures: I) -> Self {
        figures.fold(Self::ZERO, Self::plus)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_is_carried_through_a_sum_and_never_counts_as_zero() {
        let sum = Figure::exact(Quantity::whole(12)).plus(Figure::UNKNOWN);
        assert_eq!(sum.value, None);
        assert_eq!(sum.low, Quantity::whole(12));
        assert_eq!(sum.high, None);
    }

    #[test]
    fn a_shortfall_against_an_unknown_stock_is_unknown_but_bounded_by_the_need() {
        let missing = Figure::exact(Quantity::whole(5)).lacking(Figure::UNKNOWN);
        assert_eq!(
            (missing.value, missing.low, missing.high),
            (None, Quantity::ZERO, Some(Quantity::whole(5)))
        );
    }
}
