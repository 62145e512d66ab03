// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Reading what a case gives.

use serde_json::{Map, Value};

use super::Reason;
use super::compare::plain_name;

/// The input of a case, by names without their spelling.
pub struct Input<'a> {
    map: Vec<(String, &'a Value)>,
}

impl<'a> Input<'a> {
    pub fn new(map: &'a Map<String, Value>) -> Self {
        Self { map: map.iter().map(|(name, value)| (plain_name(name), value)).collect() }
    }

    /// The first of several names that is there and not null.
    pub fn get(&self, names: &[&str]) -> Option<&'a Value> {
        let found = names.iter().find_map(|name| self.map.iter().find(|(known, _)| known == name));
        found.map(|(_, value)| *value).filter(|value| !value.is_null())
    }

    pub fn number(&self, names: &[&str]) -> Option<f64> {
        number(self.get(names)?)
    }

    pub fn numbers(&self, names: &[&str]) -> Option<Vec<f64>> {
        numbers(self.get(names)?)
    }

    pub fn text(&self, names: &[&str]) -> String {
        self.get(names).and_then(Value::as_str).unwrap_or_default().to_lowercase()
    }

    /// Figures that the method would leave out of account although they may matter.
    pub fn only(&self, known: &[&str]) -> Result<(), Reason> {
        let other = self.map.iter().find(|(name, value)| {
            !known.contains(&name.as_str()) && !matches!(value, Value::Null | Value::String(_))
        });
        other.map_or(Ok(()), |(name, _)| {
            Err(Reason::new(
                format!("what '{name}' in the input means is not known"),
                format!("wat '{name}' in de invoer betekent is niet bekend"),
            ))
        })
    }
}

/// A finite number, or a text that is one or a fraction of two.
pub fn number(value: &Value) -> Option<f64> {
    let found = match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => match text.split_once('/') {
            Some((over, under)) => Some(plain(over)? / plain(under)?),
            None => plain(text),
        },
        _ => None,
    };
    found.filter(|number| number.is_finite())
}

fn plain(text: &str) -> Option<f64> {
    // Words such as "inf" are numbers to the language and not here.
    text.trim().parse().ok().filter(|_| text.contains(|sign: char| sign.is_ascii_digit()))
}

/// A list of numbers.
pub fn numbers(value: &Value) -> Option<Vec<f64>> {
    value.as_array()?.iter().map(number).collect()
}

/// A whole number from zero up.
pub fn whole(number: f64) -> Option<u32> {
    let near = libm::round(number);
    let fits = (number - near).abs() < 1e-9 && (0.0..=f64::from(u32::MAX)).contains(&near);
    // In binary steps, since no lossless way leads from a float to a whole number.
    fits.then(|| {
        (0..32).rev().fold(0, |sum, bit| {
            let more = sum | (1_u32 << bit);
            if f64::from(more) <= near { more } else { sum }
        })
    })
}
