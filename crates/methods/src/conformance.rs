// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Published cases with known answers, run through the functions that the program uses
//! (`docs/methods/conformance.md`).

mod compare;
mod coop;
mod index;
mod input;
mod mcda;
mod queue;
mod tolerance;
mod voting;
mod worths;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};

use compare::Comparison;
use tolerance::Tolerance;

/// A text for people, in both languages.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reason {
    /// In English.
    pub en: String,
    /// In Dutch.
    pub nl: String,
}

impl Reason {
    fn new(en: impl Into<String>, nl: impl Into<String>) -> Self {
        Self { en: en.into(), nl: nl.into() }
    }

    fn absent(name: &str) -> Self {
        Self::new(format!("the input gives no {name}"), format!("de invoer geeft geen {name}"))
    }

    fn refused(name: &str, refusal: impl std::fmt::Display) -> Self {
        Self::new(
            format!("{name} cannot be computed: {refusal}"),
            format!("{name} is niet te berekenen: {refusal}"),
        )
    }
}

/// How a case ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Everything that can be compared was compared and lies within the tolerance.
    Pass,
    /// Something lies outside the tolerance.
    Fail,
    /// The area, something expected or something given is not known here.
    NotCovered,
}

/// What came of one case.
#[derive(Clone, PartialEq, Debug)]
pub struct Outcome {
    /// Its id; its place in the file where it has none.
    pub id: String,
    /// Its area.
    pub area: String,
    /// How it ended.
    pub status: Status,
    /// Why it did not pass.
    pub reason: Option<Reason>,
    /// What the case expects.
    pub expected: Value,
    /// What was computed, by the same names.
    pub got: Value,
}

/// Why a file holds no cases.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BadFile(pub Reason);

/// Runs all cases of a file: a list of objects, or an object with the list `cases`.
pub fn run(text: &str) -> Result<Vec<Outcome>, BadFile> {
    let bad = |en: String, nl: String| BadFile(Reason::new(en, nl));
    let value: Value = serde_json::from_str(text)
        .map_err(|error| bad(format!("this is no JSON: {error}"), format!("dit is geen JSON: {error}")))?;
    let list = value.as_array().or_else(|| value.get("cases")?.as_array());
    let list = list.ok_or_else(|| {
        bad("there is no list of cases".to_owned(), "er is geen lijst van gevallen".to_owned())
    })?;
    let cases = list.iter().enumerate().map(|(at, case)| {
        case.as_object().map(|case| outcome(at, case)).ok_or_else(|| {
            let number = at + 1;
            bad(format!("case {number} is no object"), format!("geval {number} is geen object"))
        })
    });
    cases.collect()
}

fn outcome(at: usize, case: &Map<String, Value>) -> Outcome {
    let text = |name: &str| case.get(name).and_then(Value::as_str).map(str::to_owned);
    let mut outcome = Outcome {
        id: text("id").unwrap_or_else(|| (at + 1).to_string()),
        area: text("area").unwrap_or_default(),
        status: Status::NotCovered,
        reason: None,
        expected: case.get("expected").cloned().unwrap_or(Value::Null),
        got: Value::Object(Map::new()),
    };
    let empty = Map::new();
    let input = case.get("input").and_then(Value::as_object).unwrap_or(&empty);
    let Some(expected) = case.get("expected").and_then(Value::as_object) else {
        outcome.reason = Some(Reason::new("nothing is expected", "er wordt niets verwacht"));
        return outcome;
    };
    match Method::of(&outcome, input, expected) {
        Err(reason) => outcome.reason = Some(reason),
        Ok(method) => {
            let judged = judge(&method, &names(input), expected, &Tolerance::of(case.get("tolerance")));
            (outcome.status, outcome.reason, outcome.got) = judged;
        }
    }
    outcome
}

/// Names of members or alternatives.
fn names(input: &Map<String, Value>) -> Vec<String> {
    let list = ["members", "players", "names", "alternatives", "criteria"]
        .iter()
        .find_map(|key| input.get(*key)?.as_array());
    list.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// A method with its input.
enum Method {
    Coop(Box<coop::Coop>),
    Voting(Box<voting::Voting>),
    Smaa(mcda::Smaa),
    Weights(mcda::Surrogates),
    Queue(queue::Queue),
    Index(index::Index),
}

impl Method {
    fn of(case: &Outcome, input: &Map<String, Value>, expected: &Map<String, Value>) -> Result<Self, Reason> {
        let area = case.area.as_str();
        let input = input::Input::new(input);
        match area.split('.').next().unwrap_or_default() {
            "coop" if area.starts_with("coop.voting") => {
                voting::Voting::new(&input).map(|voting| Self::Voting(Box::new(voting)))
            }
            "coop" => {
                coop::Coop::new(&input, &input::Input::new(expected)).map(|coop| Self::Coop(Box::new(coop)))
            }
            "mcda" if area == "mcda.smaa" => mcda::Smaa::new(&input).map(Self::Smaa),
            "mcda" if area == "mcda.weights" => mcda::Surrogates::new(&input, &case.id).map(Self::Weights),
            "queue" => Ok(Self::Queue(queue::Queue::new(&input, area))),
            "index" => index::Index::new(&input).map(Self::Index),
            _ => Err(Reason::new(
                format!("the area '{area}' is not covered"),
                format!("het gebied '{area}' wordt niet gedekt"),
            )),
        }
    }

    /// The answer by the name under which it is expected; `None`: nothing is known by that name.
    fn answer(&self, name: &str, expected: &Value) -> Result<Option<Value>, Reason> {
        match self {
            Self::Coop(coop) => coop.answer(name, expected),
            Self::Voting(voting) => voting.answer(name, expected),
            Self::Smaa(smaa) => Ok(smaa.answer(name)),
            Self::Weights(weights) => Ok(weights.answer(name)),
            Self::Queue(queue) => queue.answer(name, expected),
            Self::Index(index) => index.answer(name, expected),
        }
    }
}

/// Compares all that is expected. What differs counts most, then what is not covered.
fn judge(
    method: &Method,
    names: &[String],
    expected: &Map<String, Value>,
    tolerance: &Tolerance,
) -> (Status, Option<Reason>, Value) {
    let mut got = Map::new();
    let (mut differs, mut uncovered, mut compared) = (None, None, false);
    for (key, value) in expected.iter().filter(|(key, value)| !compare::is_aside(key, value)) {
        match method.answer(&compare::plain_name(key), value) {
            Ok(Some(answer)) => {
                let answer = compare::by_name(answer, names, value);
                compared = true;
                if let Comparison::Differs(place) = compare::compare(value, &answer, &tolerance.at(value)) {
                    let name = format!("{key}{place}");
                    differs.get_or_insert_with(|| {
                        Reason::new(format!("{name} differs"), format!("{name} wijkt af"))
                    });
                }
                got.insert(key.clone(), answer);
            }
            Ok(None) => {
                uncovered.get_or_insert_with(|| {
                    Reason::new(
                        format!("what '{key}' means here is not known"),
                        format!("wat '{key}' hier betekent is niet bekend"),
                    )
                });
            }
            Err(reason) => {
                uncovered.get_or_insert(reason);
            }
        }
    }
    let nothing = || Reason::new("nothing in it can be compared", "niets erin is te vergelijken");
    let (status, reason) = match (differs, uncovered) {
        (Some(reason), _) => (Status::Fail, Some(reason)),
        (None, Some(reason)) => (Status::NotCovered, Some(reason)),
        (None, None) if compared => (Status::Pass, None),
        (None, None) => (Status::NotCovered, Some(nothing())),
    };
    (status, reason, Value::Object(got))
}
