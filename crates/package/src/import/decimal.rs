// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Decimal numbers of foreign files, read exactly and moved to another unit (million euro to euro, per
//! cent to share) without going through floating numbers.

use concordia_model::Number;
use concordia_model::cell::Problem;

/// Decimals that a [`Number`] keeps.
const KEPT: i32 = 6;
/// Digits beyond which a text is no measurement any more.
const DIGITS: usize = 30;
/// Largest whole value that a cell of a package may hold.
const MANY: i128 = 1_000_000_000_000_000;

/// Reads `digits[.digits][e[-]digits]` times ten to the power `shift`, rounded to six decimals.
pub(crate) fn read(text: &str, shift: i32) -> Result<Number, Problem> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().map_err(|_| Problem::WrongType)?),
        None => (text, 0),
    };
    let (body, sign) = mantissa.strip_prefix('-').map_or((mantissa, 1), |rest| (rest, -1));
    let (whole, part) = body.split_once('.').unwrap_or((body, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(part) {
        return Err(Problem::WrongType);
    }
    if whole.len() + part.len() > DIGITS || exponent.abs() > KEPT * 5 {
        return Err(Problem::OutOfRange);
    }
    let value: i128 = format!("{whole}{part}").parse().map_err(|_| Problem::OutOfRange)?;
    let decimals = i32::try_from(part.len()).map_err(|_| Problem::OutOfRange)?;
    let parts = sign * moved(value, KEPT + shift + exponent - decimals).ok_or(Problem::OutOfRange)?;
    if parts.abs() > MANY * 1_000_000 {
        return Err(Problem::OutOfRange);
    }
    Ok(Number::from_parts(parts))
}

/// A value times ten to a power, rounded to the nearest whole number.
fn moved(value: i128, power: i32) -> Option<i128> {
    let factor = 10_i128.checked_pow(power.unsigned_abs());
    match (power >= 0, factor) {
        _ if value == 0 => Some(0),
        (true, factor) => value.checked_mul(factor?),
        (false, Some(factor)) => Some((value + factor / 2) / factor),
        (false, None) => Some(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_moved_exactly() {
        assert_eq!(read("2104.472", 6).unwrap(), Number::whole(2_104_472_000));
        assert_eq!(read("2.02", -2).unwrap().to_string(), "0.0202");
        assert_eq!(read("9.4e-05", 0).unwrap().to_string(), "0.000094");
        assert_eq!(read("-0.8811", 0).unwrap().to_string(), "-0.8811");
        assert_eq!(read("0.00000049", 0).unwrap(), Number::ZERO);
        assert_eq!(read("0.0000005", 0).unwrap(), Number::from_parts(1));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", ".", "1,5", "nan", "inf", "1e", "--1", "0x10", "1 000"] {
            assert_eq!(read(text, 0), Err(Problem::WrongType), "{text}");
        }
        for text in ["1e30", "99999999999999999999", "1e99999", "9999999999999999999999999999999"] {
            assert!(read(text, 0).is_err(), "{text}");
        }
    }
}
