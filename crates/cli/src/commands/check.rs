// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! `concordia check`: every finding with its place, cause and action.

use std::process::ExitCode;

use concordia_analysis::view::{Envelope, FindingView};
use concordia_model::remarks::remarks;
use concordia_model::{Finding, Language, Model, Severity, Year};
use schemars::JsonSchema;
use serde::Serialize;

use super::{Problem, print, print_json, say};
use crate::args::{CheckArguments, Format};
use crate::{open, paint};

/// What `check` prints.
#[derive(Serialize, JsonSchema)]
pub struct CheckResult {
    /// All findings, errors first.
    findings: Vec<FindingView<String>>,
}

/// Reads, checks and reports.
pub fn run(arguments: &CheckArguments) -> Result<ExitCode, Problem> {
    let common = &arguments.common;
    let reading = open::read(&common.package);
    let mut findings = reading.findings;
    let seen = |model: Model| model.seen(&common.scenario, common.as_of.map(Year));
    let model = match reading.model.map(seen).transpose() {
        Ok(model) => model,
        Err(found) => {
            findings.extend(found);
            None
        }
    };
    if let Some(model) = &model {
        findings.extend(remarks(model));
    }
    findings.sort_by_key(|finding| (finding.severity(), finding.code));
    if let Some(model) = model.as_ref().filter(|_| arguments.sources) {
        print(&super::sources::page(model, common.language()))?;
        return Ok(ExitCode::SUCCESS);
    }
    match common.format {
        Format::Json => print_json(&envelope(arguments, reading.name, model.as_ref(), &findings))?,
        Format::Csv => print(&as_csv(&findings, common.language()))?,
        Format::Table => print(&as_text(arguments, &reading.name, model.as_ref(), &findings))?,
    }
    let bad = |finding: &Finding| {
        finding.is_error() || (arguments.strict && finding.severity() == Severity::Warning)
    };
    Ok(if findings.iter().any(bad) { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn envelope(
    arguments: &CheckArguments,
    name: String,
    model: Option<&Model>,
    findings: &[Finding],
) -> Envelope<CheckResult> {
    let common = &arguments.common;
    let shown = findings.iter().map(|finding| FindingView::in_language(finding, common.language()));
    let result = CheckResult { findings: shown.collect() };
    Envelope::about(name, model, &common.scenario, common.seed, result)
}

fn as_csv(findings: &[Finding], language: Language) -> String {
    let header =
        ["code", "severity", "table", "file", "row", "column", "cell", "cause", "action", "suggestion"];
    let rows = findings.iter().map(|finding| {
        let severity = severity_word(finding.severity(), Language::En);
        vec![
            finding.code.describe().code.to_owned(),
            severity.to_owned(),
            finding.table.unwrap_or_default().to_owned(),
            finding.file.clone().unwrap_or_default(),
            finding.row.map(|row| row.to_string()).unwrap_or_default(),
            finding.column.clone().unwrap_or_default(),
            finding.cell.clone().unwrap_or_default(),
            finding.cause.in_language(language).to_owned(),
            finding.action.in_language(language).to_owned(),
            finding.suggestion.clone().unwrap_or_default(),
        ]
    });
    concordia_package::csv_text(&header, rows)
}

fn severity_word(severity: Severity, language: Language) -> &'static str {
    match severity {
        Severity::Error => say(language, "error", "fout"),
        Severity::Warning => say(language, "warning", "waarschuwing"),
        Severity::Note => say(language, "note", "opmerking"),
    }
}

/// Most findings of one code that are shown when not all are asked for.
const SHOWN: usize = 3;

fn as_text(arguments: &CheckArguments, name: &str, model: Option<&Model>, findings: &[Finding]) -> String {
    let language = arguments.common.language();
    let mut out = String::new();
    for group in findings.chunk_by(|a, b| a.code == b.code) {
        let described = group[0].code.describe();
        let severity = severity_word(described.severity, language);
        out.push_str(&format!(
            "{severity} {} \u{00d7} {}: {}\n",
            group.len(),
            described.code,
            language.of(described.meaning)
        ));
        let shown = if arguments.all || described.severity == Severity::Error {
            group.len()
        } else {
            group.len().min(SHOWN)
        };
        for finding in &group[..shown] {
            out.push_str(&line(finding, language));
        }
        if group.len() > shown {
            let more = group.len() - shown;
            out.push_str(&format!(
                "  {}\n",
                say(language, &format!("... {more} more: --all"), &format!("... nog {more}: --all"))
            ));
        }
    }
    let count = |severity| findings.iter().filter(|finding| finding.severity() == severity).count();
    let (errors, warnings, notes) = (count(Severity::Error), count(Severity::Warning), count(Severity::Note));
    let totals = say(
        language,
        &format!("{name}: {errors} errors, {warnings} warnings, {notes} notes"),
        &format!("{name}: {errors} fouten, {warnings} waarschuwingen, {notes} opmerkingen"),
    )
    .to_owned();
    let verdict = match model {
        Some(model) => format!("{totals}; hash {}\n", &model.hash.to_string()[..16]),
        None => format!(
            "{totals}; {}\n",
            say(
                language,
                "not usable until the errors are repaired",
                "niet bruikbaar tot de fouten zijn hersteld"
            )
        ),
    };
    out + &verdict
}

fn line(finding: &Finding, language: Language) -> String {
    let mut place = finding.file.clone().unwrap_or_default();
    if let Some(row) = finding.row {
        place.push_str(&format!(":{row}"));
    }
    let column = finding.column.as_deref().unwrap_or_default();
    let first = format!("  {place}  {column}  {}", finding.cause.in_language(language));
    let did_you_mean = finding
        .suggestion
        .as_ref()
        .map(|text| format!(" ({} '{text}'?)", say(language, "did you mean", "bedoelde u")))
        .unwrap_or_default();
    let action = format!("{}{did_you_mean}", finding.action.in_language(language));
    format!("{}\n      {action}\n", paint::fold(first.trim_end()))
}
