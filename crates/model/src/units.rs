// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Quantities as types: units of materiel, shares, numbers and money do not add to each other.
//! Where values add, whole numbers add: thousandths of units, cents, millionths; so sums do not
//! depend on order (`docs/methods/exactness.md`).

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Neg, Sub};

use crate::cell::{Cell, Kind, Problem};
use crate::names::{Interner, Names};

/// Reads `digits[.digits]` as a whole number of the `decimals`-th part.
fn parse_decimal(text: &str, decimals: u32, limit: i128) -> Result<i128, Problem> {
    let (body, sign) = text.strip_prefix('-').map_or((text, 1), |rest| (rest, -1));
    let (whole, part) = body.split_once('.').unwrap_or((body, "0"));
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(part) {
        return Err(Problem::WrongType);
    }
    let part = part.trim_end_matches('0');
    if part.len() > decimals as usize || whole.len() > 15 {
        return Err(Problem::OutOfRange);
    }
    let scale = 10_i128.pow(decimals);
    let whole: i64 = whole.parse().map_err(|_| Problem::OutOfRange)?;
    let value = i128::from(whole) * scale;
    let missing = decimals - u32::try_from(part.len()).unwrap_or(decimals);
    let fraction: i64 = if part.is_empty() { 0 } else { part.parse().map_err(|_| Problem::OutOfRange)? };
    let value = value + i128::from(fraction) * 10_i128.pow(missing);
    if value > limit { Err(Problem::OutOfRange) } else { Ok(sign * value) }
}

/// Millions of values are written for the package hash, so this does not go through `format!`.
fn write_decimal(value: i128, decimals: u32, out: &mut impl fmt::Write) -> fmt::Result {
    let scale = 10_u64.pow(decimals);
    let (whole, mut part) = match u64::try_from(value.unsigned_abs()) {
        Ok(parts) => (parts / scale, parts % scale),
        // Division of 128 bits is slow, so it is left to the few values that need it.
        Err(_) => large_parts(value.unsigned_abs(), scale),
    };
    if value < 0 {
        out.write_char('-')?;
    }
    write_digits(whole, 1, out)?;
    if part == 0 {
        return Ok(());
    }
    let mut width = decimals as usize;
    while part.is_multiple_of(10) {
        part /= 10;
        width -= 1;
    }
    out.write_char('.')?;
    write_digits(part, width, out)
}

/// Whole and part of what does not fit 64 bits; the whole does, by the bound on cells.
fn large_parts(value: u128, scale: u64) -> (u64, u64) {
    let part = |value: u128| u64::try_from(value).unwrap_or(u64::MAX);
    (part(value / u128::from(scale)), part(value % u128::from(scale)))
}

/// The digits of a number, with zeros in front up to a width.
pub(crate) fn write_digits(mut value: u64, width: usize, out: &mut impl fmt::Write) -> fmt::Result {
    let mut digits = [b'0'; 20];
    let mut start = digits.len();
    while value > 0 || digits.len() - start < width.min(digits.len()) {
        start -= 1;
        digits[start] = b"0123456789"[(value % 10) as usize];
        value /= 10;
    }
    out.write_str(std::str::from_utf8(&digits[start..]).unwrap_or_default())
}

macro_rules! decimal {
    ($(#[$doc:meta])* $name:ident($part:ident), $decimals:literal, $kind:expr, $low:expr, $high:expr) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
        pub struct $name($part);

        impl $name {
            /// Nothing.
            pub const ZERO: Self = Self(0);

            /// From a whole number.
            pub const fn whole(value: $part) -> Self {
                Self(value * (10 as $part).pow($decimals))
            }

            /// From a whole number of the smallest part.
            pub const fn from_parts(parts: $part) -> Self {
                Self(parts)
            }

            /// As a whole number of the smallest part.
            pub const fn parts(self) -> $part {
                self.0
            }

            /// As a floating number, for ratios and pictures.
            #[expect(clippy::cast_precision_loss, reason = "ratios need no more than 53 bits")]
            pub fn as_f64(self) -> f64 {
                self.0 as f64 / 10_f64.powi($decimals)
            }

            /// The nearest value to a floating number; what is not finite or too large becomes the bound.
            #[expect(clippy::cast_possible_truncation, reason = "`as` saturates, and the input is finite")]
            pub fn nearest(value: f64) -> Self {
                Self((value * 10_f64.powi($decimals)).round() as $part)
            }
        }

        impl Cell for $name {
            const KIND: Kind = $kind;

            fn parse(text: &str, _: &mut Interner<'_>) -> Result<Self, Problem> {
                let value = parse_decimal(text, $decimals, $high)?;
                if value < $low {
                    return Err(Problem::OutOfRange);
                }
                $part::try_from(value).map(Self).map_err(|_| Problem::OutOfRange)
            }

            fn write(&self, _: &Names, out: &mut String) {
                let _ = write_decimal(self.0.into(), $decimals, out);
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_decimal(self.0.into(), $decimals, f)
            }
        }

        impl Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0.saturating_add(other.0))
            }
        }

        impl Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0.saturating_sub(other.0))
            }
        }

        impl Neg for $name {
            type Output = Self;
            fn neg(self) -> Self {
                Self(-self.0)
            }
        }

        impl Sum for $name {
            fn sum<I: Iterator<Item = Self>>(values: I) -> Self {
                values.fold(Self::ZERO, Add::add)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let whole = (10 as $part).pow($decimals);
                match i64::try_from(self.0 / whole) {
                    Ok(value) if self.0 % whole == 0 => serializer.serialize_i64(value),
                    _ => serializer.serialize_f64(self.as_f64()),
                }
            }
        }
    };
}

/// Largest number of units, amount or value that a cell may hold: a bound far above anything real;
/// sums saturate rather than wrap.
const MANY: i128 = 1_000_000_000_000_000;

decimal!(/// Units of materiel (or hours, where a unit says so), in thousandths.
    Quantity(i64), 3, Kind::Quantity, 0, MANY);
decimal!(/// A measured value, in millionths.
    Number(i128), 6, Kind::Number, -MANY * 1_000_000, MANY * 1_000_000);
decimal!(/// A share from 0 to 1, in millionths.
    Share(i64), 6, Kind::Share, 0, 1_000_000);
decimal!(/// An amount of money, in hundredths of the currency unit.
    Money(i64), 2, Kind::Money, 0, MANY * 100);

impl Quantity {
    /// This many units times a share, rounded to the nearest thousandth.
    pub fn times(self, share: Share) -> Self {
        let product = i128::from(self.0) * i128::from(share.0);
        let half = if product < 0 { -500_000 } else { 500_000 };
        Self(i64::try_from((product + half) / 1_000_000).unwrap_or(i64::MAX))
    }

    /// Not below zero.
    pub fn positive(self) -> Self {
        Self(self.0.max(0))
    }
}

impl Share {
    /// The whole.
    pub const ONE: Self = Self(1_000_000);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn quantity(text: &str) -> Result<Quantity, Problem> {
        let names = Names::default();
        Quantity::parse(text, &mut Interner::new(&names))
    }

    #[test]
    fn quantities_keep_three_decimals_and_refuse_more() {
        assert_eq!(quantity("57").unwrap(), Quantity::whole(57));
        assert_eq!(quantity("0.5").unwrap(), Quantity::from_parts(500));
        assert_eq!(quantity("1.500000").unwrap().to_string(), "1.5");
        assert_eq!(quantity("0.0005"), Err(Problem::OutOfRange));
        assert_eq!(quantity("-1"), Err(Problem::OutOfRange));
        assert_eq!(quantity("1e3"), Err(Problem::WrongType));
        assert_eq!(quantity("1,5"), Err(Problem::WrongType));
        assert_eq!(quantity("."), Err(Problem::WrongType));
        assert_eq!(quantity("9999999999999999999"), Err(Problem::OutOfRange));
    }

    #[test]
    fn a_share_of_units_is_rounded_to_the_nearest_thousandth() {
        assert_eq!(Quantity::whole(9).times(Share::from_parts(333_333)), Quantity::whole(3));
        assert_eq!(Quantity::whole(8).times(Share::ONE), Quantity::whole(8));
    }

    proptest! {
        #[test]
        fn every_quantity_is_read_back_as_it_was_written(parts in 0..1_000_000_000_i64) {
            let value = Quantity::from_parts(parts);
            prop_assert_eq!(quantity(&value.to_string()), Ok(value));
        }
    }
}
