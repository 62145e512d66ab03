// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! How far a figure may be from what is expected.

use serde_json::Value;

use super::input::number;

/// A tolerance.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Tolerance {
    /// At most so far away.
    Within(f64),
    /// The same when rounded to so many significant digits.
    Digits(i32),
}

/// Where a case states no tolerance that can be read.
const USUAL: f64 = 1e-6;

impl Tolerance {
    /// From a number, or from words such as "exact; Monte Carlo within 0.005" or "3 significant digits".
    pub fn of(stated: Option<&Value>) -> Self {
        let Some(stated) = stated else { return Self::Within(USUAL) };
        if let Some(within) = number(stated) {
            return Self::Within(within.abs());
        }
        let words: Vec<String> = stated
            .as_str()
            .unwrap_or_default()
            .to_lowercase()
            .split(|sign: char| sign.is_whitespace() || matches!(sign, ';' | ',' | '(' | ')'))
            .map(str::to_owned)
            .collect();
        let figure =
            |at: usize| words.get(at).and_then(|word| word.trim_end_matches('.').parse::<f64>().ok());
        let within =
            words.iter().position(|word| matches!(word.as_str(), "within" | "±" | "+-" | "+/-" | "<" | "<="));
        if let Some(within) = within.and_then(|at| figure(at + 1)) {
            return Self::Within(within.abs());
        }
        if let Some(at) = words.iter().position(|word| word.starts_with("significant")) {
            // Shown as digits of a float; more than it has say nothing.
            let digits = at.checked_sub(1).and_then(figure).filter(|digits| (1.0..=15.0).contains(digits));
            return digits.map_or(Self::Within(USUAL), |digits| Self::Digits(whole(digits)));
        }
        if let Some(decimals) = words
            .iter()
            .position(|word| word.starts_with("decimal"))
            .and_then(|at| figure(at.checked_sub(1)?))
        {
            return Self::Within(0.5 * libm::pow(10.0, -decimals.clamp(0.0, 15.0)));
        }
        let first = (0..words.len()).find_map(figure);
        Self::Within(match first {
            Some(first) if first < 1.0 => first.abs(),
            _ if words.iter().any(|word| word == "exact") => 1e-9,
            _ => USUAL,
        })
    }

    /// With what rounding in the expected figures adds: half a unit of the sixth decimal, or of the last one
    /// that is written, where any of them has more decimals than a person would write by hand.
    pub fn at(self, expected: &Value) -> Self {
        match (self, decimals(expected)) {
            (Self::Within(within), written @ 5..) => {
                let half = 0.5 * libm::pow(10.0, -f64::from(written.max(6)));
                Self::Within(within.max(half * (1.0 + 1e-6)))
            }
            (other, _) => other,
        }
    }

    /// Whether a figure is near enough. Figures of 64 bits are never held to more than they carry.
    pub fn allows(self, expected: f64, got: f64) -> bool {
        let rounding = 1e-12 * expected.abs().max(1e-3);
        let most = match self {
            Self::Within(within) => within,
            Self::Digits(_) if expected == 0.0 => 0.0,
            Self::Digits(digits) => {
                let size = libm::floor(libm::log10(expected.abs()));
                0.5 * libm::pow(10.0, size + 1.0 - f64::from(digits))
            }
        };
        (expected - got).abs() <= most + rounding
    }
}

/// Most decimals of any figure; texts such as "1/3" are exact and have none.
fn decimals(value: &Value) -> u32 {
    match value {
        Value::Number(number) => {
            let text = number.as_f64().map(|number| number.to_string()).unwrap_or_default();
            text.split_once('.').map_or(0, |(_, decimals)| u32::try_from(decimals.len()).unwrap_or(u32::MAX))
        }
        Value::Array(list) => list.iter().map(decimals).max().unwrap_or(0),
        Value::Object(map) => map.values().map(decimals).max().unwrap_or(0),
        _ => 0,
    }
}

fn whole(digits: f64) -> i32 {
    (1..=15).find(|number| f64::from(*number) >= digits).unwrap_or(15)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn words_are_read_for_their_number() {
        let of = |value: Value| Tolerance::of(Some(&value));
        assert_eq!(of(json!(1e-9)), Tolerance::Within(1e-9));
        assert_eq!(of(json!("exact; Monte Carlo 1e5 within 0.005")), Tolerance::Within(0.005));
        assert_eq!(of(json!("3 significant digits of A")), Tolerance::Digits(3));
        assert_eq!(of(json!("4 decimals")), Tolerance::Within(5e-5));
        assert_eq!(of(json!("exact")), Tolerance::Within(1e-9));
        assert_eq!(of(json!("as printed")), Tolerance::Within(1e-6));
        assert_eq!(Tolerance::of(None), Tolerance::Within(1e-6));
    }

    #[test]
    fn rounded_figures_are_held_to_their_rounding_and_others_to_the_tolerance() {
        let within = Tolerance::Within(1e-9);
        assert!(within.at(&json!(3.846154)).allows(3.846154, 50.0 / 13.0));
        assert!(within.at(&json!([0.611111, 0.04])).allows(0.04, 0.04 + 4e-7));
        assert!(!within.at(&json!(0.25)).allows(0.25, 0.25 + 4e-7));
        assert!(Tolerance::Digits(3).allows(12.0, 12.03) && !Tolerance::Digits(3).allows(12.0, 12.06));
    }
}
