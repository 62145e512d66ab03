// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What is compared, and how.

use serde_json::Value;

use super::input::number;
use super::tolerance::Tolerance;

/// What came of comparing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Comparison {
    /// It is within the tolerance.
    Same,
    /// It is not, first at this place below the name.
    Differs(String),
}

/// Whether something is expected for people only: figures as published, notes, prose.
pub fn is_aside(name: &str, expected: &Value) -> bool {
    let name = name.to_lowercase();
    let prose = expected.as_str().is_some_and(|_| number(expected).is_none());
    let aside = ["note", "notes", "comment", "source", "how"].contains(&name.as_str());
    prose || aside || name.contains("published")
}

/// The name without its spelling: small letters, British, and without what says how it is written or derived.
pub fn plain_name(name: &str) -> String {
    let mut plain = name
        .to_lowercase()
        .replace(['-', ' ', '.'], "_")
        .replace("ized", "ised")
        .replace("ization", "isation");
    for ending in ["_closed_form", "_decimal", "_dec", "_exact", "_fraction", "_rational", "_float"] {
        if let Some(rest) = plain.strip_suffix(ending) {
            plain = rest.to_owned();
        }
    }
    plain
}

/// A list as a map where a map is expected: by the names that the case gives, or by number.
pub fn by_name(answer: Value, names: &[String], expected: &Value) -> Value {
    let (Value::Array(list), Value::Object(wanted)) = (&answer, expected) else { return answer };
    if list.len() == names.len() {
        return Value::Object(names.iter().cloned().zip(list.iter().cloned()).collect());
    }
    let first = usize::from(!wanted.contains_key("0"));
    Value::Object(
        list.iter().enumerate().map(|(at, value)| ((at + first).to_string(), value.clone())).collect(),
    )
}

/// Compares, part by part.
pub fn compare(expected: &Value, got: &Value, tolerance: &Tolerance) -> Comparison {
    let place = match (expected, got) {
        (Value::Array(expected), Value::Array(got)) if expected.len() == got.len() => {
            return first(
                expected.iter().zip(got).enumerate().map(|(at, pair)| (at.to_string(), pair)),
                tolerance,
            );
        }
        (Value::Object(expected), Value::Object(got)) => {
            let pairs = expected.iter().filter(|(key, value)| !is_aside(key, value));
            let pairs =
                pairs.map(|(key, value)| (key.clone(), (value, got.get(key).unwrap_or(&Value::Null))));
            return first(pairs, tolerance);
        }
        (Value::Array(_), _) | (_, Value::Array(_)) => String::new(),
        _ => match (number(expected), number(got)) {
            (Some(expected), Some(got)) if tolerance.allows(expected, got) => return Comparison::Same,
            (None, None) if expected == got => return Comparison::Same,
            _ => String::new(),
        },
    };
    Comparison::Differs(place)
}

fn first<'a>(
    mut pairs: impl Iterator<Item = (String, (&'a Value, &'a Value))>,
    tolerance: &Tolerance,
) -> Comparison {
    let found = pairs.find_map(|(at, (expected, got))| match compare(expected, got, tolerance) {
        Comparison::Same => None,
        Comparison::Differs(below) => Some(format!("[{at}]{below}")),
    });
    found.map_or(Comparison::Same, Comparison::Differs)
}
