// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! `concordia conformance`: published cases with known answers, through the functions that the program uses.

use std::process::ExitCode;

use concordia_analysis::view::VERSION;
use concordia_methods::conformance::{self, Outcome, Reason, Status};
use concordia_model::Language;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::{Problem, print, print_json, say};
use crate::args::{ConformanceArguments, Format};
use crate::paint;

/// The result with its trace; cases belong to no package.
#[derive(Serialize, JsonSchema)]
pub struct ConformanceEnvelope {
    /// Always null: cases belong to no package.
    package: Option<()>,
    /// Always null: cases belong to no scenario.
    scenario: Option<()>,
    /// Always null.
    settings: Option<()>,
    /// Seed of methods that draw at random.
    seed: u64,
    /// Version of the program.
    version: &'static str,
    /// The result.
    result: ConformanceResult,
}

/// What `conformance` prints.
#[derive(Serialize, JsonSchema)]
pub struct ConformanceResult {
    /// All cases, in the order of the file.
    cases: Vec<CaseView>,
}

/// What came of one case.
#[derive(Serialize, JsonSchema)]
pub struct CaseView {
    /// Its id; its place in the file where it has none.
    id: String,
    /// Its area.
    area: String,
    /// How it ended.
    status: Status,
    /// Why it did not pass; null when it did.
    reason: Option<String>,
    /// What the case expects.
    expected: Value,
    /// What was computed, by the names of what is expected; names that were not computed are absent.
    got: Value,
}

/// The seed of what is drawn: cases are the same in every run.
const SEED: u64 = 1;

/// Runs all cases of a file and prints.
pub fn run(arguments: &ConformanceArguments) -> Result<ExitCode, Problem> {
    let language = arguments.language();
    let file = arguments.file.display();
    let text = std::fs::read_to_string(&arguments.file).map_err(|error| format!("{file}: {error}"))?;
    let outcomes =
        conformance::run(&text).map_err(|bad| format!("{file}: {}", in_language(&bad.0, language)))?;
    match arguments.format {
        Format::Json => print_json(&envelope(&outcomes, language))?,
        Format::Csv => print(&as_csv(&outcomes, language))?,
        Format::Table => print(&as_text(&outcomes, language))?,
    }
    let failed = outcomes.iter().any(|outcome| outcome.status == Status::Fail);
    Ok(if failed { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn in_language(reason: &Reason, language: Language) -> &str {
    language.of((reason.en.as_str(), reason.nl.as_str()))
}

fn envelope(outcomes: &[Outcome], language: Language) -> ConformanceEnvelope {
    let case = |outcome: &Outcome| CaseView {
        id: outcome.id.clone(),
        area: outcome.area.clone(),
        status: outcome.status,
        reason: outcome.reason.as_ref().map(|reason| in_language(reason, language).to_owned()),
        expected: outcome.expected.clone(),
        got: outcome.got.clone(),
    };
    let result = ConformanceResult { cases: outcomes.iter().map(case).collect() };
    ConformanceEnvelope {
        package: None,
        scenario: None,
        settings: None,
        seed: SEED,
        version: VERSION,
        result,
    }
}

fn as_csv(outcomes: &[Outcome], language: Language) -> String {
    let rows = outcomes.iter().map(|outcome| {
        let reason = outcome.reason.as_ref().map(|reason| in_language(reason, language)).unwrap_or_default();
        vec![
            outcome.id.clone(),
            outcome.area.clone(),
            code(outcome.status).to_owned(),
            reason.to_owned(),
            outcome.expected.to_string(),
            outcome.got.to_string(),
        ]
    });
    concordia_package::csv_text(&["id", "area", "status", "reason", "expected", "got"], rows)
}

fn code(status: Status) -> &'static str {
    match status {
        Status::Pass => "pass",
        Status::Fail => "fail",
        Status::NotCovered => "not_covered",
    }
}

fn word(status: Status, language: Language) -> &'static str {
    match status {
        Status::Pass => say(language, "pass", "geslaagd"),
        Status::Fail => say(language, "FAIL", "MISLUKT"),
        Status::NotCovered => say(language, "not covered", "niet gedekt"),
    }
}

fn as_text(outcomes: &[Outcome], language: Language) -> String {
    let rows = outcomes.iter().map(|outcome| {
        let reason = outcome.reason.as_ref().map(|reason| in_language(reason, language)).unwrap_or_default();
        let status = word(outcome.status, language);
        vec![status.to_owned(), outcome.id.clone(), outcome.area.clone(), reason.to_owned()]
    });
    let header = say(language, "status|case|area|reason", "status|geval|gebied|reden");
    let table = paint::table(&header.split('|').collect::<Vec<_>>(), &[], rows);
    let count = |status| outcomes.iter().filter(|outcome| outcome.status == status).count();
    let (pass, fail, other) = (count(Status::Pass), count(Status::Fail), count(Status::NotCovered));
    let totals = say(
        language,
        &format!("{pass} pass, {fail} fail, {other} not covered"),
        &format!("{pass} geslaagd, {fail} mislukt, {other} niet gedekt"),
    )
    .to_owned();
    format!("{table}\n\n{totals}\n")
}
