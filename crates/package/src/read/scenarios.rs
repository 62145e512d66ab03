// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Scenarios of a folder: `scenarios/<name>.toml`, with the edits in the order of the file.

use std::io::Read;

use concordia_model::finding::{Finding, FindingCode, Words, shorten};
use concordia_model::{Edit, Operation, Scenario};
use serde_json::Value;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::files::Files;
use super::intake::Intake;
use super::{say, suggest};

/// The folder.
pub(crate) const FOLDER: &str = "scenarios";

/// Reads all scenarios of a folder.
pub(crate) fn read_all(files: &Files<'_>, intake: &mut Intake<'_>) {
    let mut paths = files.list(FOLDER, ".toml");
    let limit = intake.limits.scenarios;
    if paths.len() > limit {
        intake.report(say::too_many(FOLDER, ("scenarios", "scenario's"), limit));
        paths.truncate(limit);
    }
    for path in paths {
        let Some(text) = text(files, &path, intake) else { continue };
        let name = path.trim_start_matches("scenarios/").trim_end_matches(".toml");
        let mut findings = Vec::new();
        let scenario = parse(name, &path, &text, &mut findings);
        findings.into_iter().for_each(|finding| intake.report(finding));
        intake.scenario(scenario);
    }
}

fn text(files: &Files<'_>, path: &str, intake: &mut Intake<'_>) -> Option<String> {
    let opened = files.open(path).map_err(|refusal| intake.report(say::refused(path, &refusal))).ok()?;
    let limit = intake.limits.scenario_bytes;
    let mut bytes = Vec::new();
    if let Err(error) = opened.bytes.take(limit + 1).read_to_end(&mut bytes) {
        let cause =
            Words::new(format!("it cannot be read: {error}"), format!("het is niet leesbaar: {error}"));
        intake.report(say::broken(path, None, cause));
        return None;
    }
    if bytes.len() as u64 > limit {
        intake.report(say::too_large(path, opened.size.max(limit + 1), limit));
        return None;
    }
    match String::from_utf8(bytes) {
        Ok(text) => Some(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)),
        Err(error) => {
            let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            intake.report(say::encoding(path, line(before), false));
            None
        }
    }
}

fn line(before: &[u8]) -> u32 {
    u32::try_from(memchr::memchr_iter(b'\n', before).count() + 1).unwrap_or(u32::MAX)
}

/// A scenario from its text. What cannot be read is left out and reported; rows are line numbers.
pub(crate) fn parse(name: &str, path: &str, text: &str, findings: &mut Vec<Finding>) -> Scenario {
    let mut scenario = Scenario { name: name.to_owned(), file: path.to_owned(), ..Scenario::default() };
    let (document, errors) = DeTable::parse_recoverable(text);
    let mut report = Reporter { path, text, findings };
    let mut lines = std::collections::BTreeSet::new();
    for error in &errors {
        let at = error.span().map_or(0, |span| span.start);
        // The parser goes on behind a mistake and may find fault with the rest of the line too.
        if !lines.insert(line(&text.as_bytes()[..at.min(text.len())])) {
            continue;
        }
        let message = error.message();
        report.say(
            at,
            None,
            "",
            Words::new(format!("it is not TOML: {message}"), format!("het is geen TOML: {message}")),
        );
    }
    if !errors.is_empty() {
        return scenario;
    }
    let mut edits = Vec::new();
    for (key, value) in document.get_ref() {
        let (at, part) = (key.span().start, key.get_ref().as_ref());
        let operation =
            Operation::ALL.iter().find(|(name, _)| *name == part).map(|(_, operation)| *operation);
        match (part, value.get_ref(), operation) {
            ("title", DeValue::String(text), _) => scenario.title = Some(text.to_string()),
            ("parent", DeValue::String(text), _) => scenario.parent = Some(text.to_string()),
            ("settings", DeValue::Table(table), _) => {
                for (name, value) in table {
                    if let Some(value) = json(value, &mut report) {
                        scenario.settings.insert(name.get_ref().to_string(), value);
                    }
                }
            }
            (_, DeValue::Table(tables), Some(operation)) => {
                tables
                    .iter()
                    .for_each(|(table, rows)| edits_of(operation, table, rows, &mut edits, &mut report));
            }
            _ => report.unknown_part(at, part),
        }
    }
    // TOML gathers what stands apart in the file; the order of the file is the order of the edits.
    edits.sort_by_key(|(at, _)| *at);
    scenario.edits = edits.into_iter().map(|(_, edit)| edit).collect();
    scenario
}

fn edits_of(
    operation: Operation,
    table: &Spanned<std::borrow::Cow<'_, str>>,
    rows: &Spanned<DeValue<'_>>,
    edits: &mut Vec<(usize, Edit)>,
    report: &mut Reporter<'_>,
) {
    let name = table.get_ref().as_ref();
    let list = rows.get_ref().as_array().filter(|list| list.iter().all(|row| row.get_ref().is_table()));
    let Some(list) = list else {
        let part = operation.name();
        return report.say(
            table.span().start,
            Some(name),
            "",
            Words::new(
                format!("{part}.{name} is not a list of rows"),
                format!("{part}.{name} is geen lijst van rijen"),
            ),
        );
    };
    for row in list {
        let Some(cells) = row.get_ref().as_table() else { continue };
        let mut cells: Vec<_> = cells.iter().collect();
        cells.sort_by_key(|(column, _)| column.span().start);
        let texts = cells.into_iter().filter_map(|(column, value)| {
            Some((column.get_ref().to_string(), cell(column.get_ref(), value, report)?))
        });
        let edit = Edit { operation, table: name.to_owned(), cells: texts.collect() };
        edits.push((row.span().start, edit));
    }
}

/// The text of a cell: as it would stand in a table.
fn cell(column: &str, value: &Spanned<DeValue<'_>>, report: &mut Reporter<'_>) -> Option<String> {
    let text = match value.get_ref() {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Boolean(flag) => Some(flag.to_string()),
        DeValue::Datetime(date) => Some(date.to_string()),
        DeValue::Integer(_) | DeValue::Float(_) => match number(value.get_ref()) {
            Some(Value::Number(number)) if number.is_f64() => {
                number.as_f64().map(|number| number.to_string())
            }
            other => other.map(|number| number.to_string()),
        },
        DeValue::Array(_) | DeValue::Table(_) => None,
    };
    if text.is_none() {
        report.say(
            value.span().start,
            Some(column),
            &report.text[value.span()],
            Words::new(
                format!("{} is not a text, number, date, true or false", shorten(column)),
                format!("{} is geen tekst, getal, datum, true of false", shorten(column)),
            ),
        );
    }
    text
}

/// A number that both TOML and JSON can hold.
fn number(value: &DeValue<'_>) -> Option<Value> {
    match value {
        DeValue::Integer(whole) => i64::from_str_radix(whole.as_str(), whole.radix()).ok().map(Value::from),
        DeValue::Float(float) => {
            float.as_str().parse::<f64>().ok().and_then(serde_json::Number::from_f64).map(Value::Number)
        }
        _ => None,
    }
}

/// The value of a setting; nothing that is nested deeper than the parser allows comes here.
fn json(value: &Spanned<DeValue<'_>>, report: &mut Reporter<'_>) -> Option<Value> {
    match value.get_ref() {
        DeValue::String(text) => Some(Value::String(text.to_string())),
        DeValue::Boolean(flag) => Some(Value::Bool(*flag)),
        DeValue::Datetime(date) => Some(Value::String(date.to_string())),
        DeValue::Array(list) => list.iter().map(|item| json(item, report)).collect(),
        DeValue::Table(table) => {
            let fields =
                table.iter().map(|(key, item)| Some((key.get_ref().to_string(), json(item, report)?)));
            fields.collect::<Option<serde_json::Map<_, _>>>().map(Value::Object)
        }
        scalar => {
            let found = number(scalar);
            if found.is_none() {
                let cause = Words::new("the number is too large", "het getal is te groot");
                report.say(value.span().start, None, &report.text[value.span()], cause);
            }
            found
        }
    }
}

struct Reporter<'a> {
    path: &'a str,
    text: &'a str,
    findings: &'a mut Vec<Finding>,
}

impl Reporter<'_> {
    fn say(&mut self, at: usize, column: Option<&str>, cell: &str, cause: Words) {
        let action = Words::new(
            "see the page on scenarios for what a file may hold",
            "zie de pagina over scenario's voor wat een bestand mag bevatten",
        );
        let mut finding = say::file(FindingCode::BrokenScenario, self.path, cause, action);
        finding.row = Some(line(&self.text.as_bytes()[..at.min(self.text.len())]));
        finding.column = column.map(shorten);
        finding.cell = (!cell.is_empty()).then(|| shorten(cell));
        self.findings.push(finding);
    }

    fn unknown_part(&mut self, at: usize, part: &str) {
        let shown = shorten(part);
        let cause = Words::new(
            format!("'{shown}' is not a part of a scenario, or has another form"),
            format!("'{shown}' is geen onderdeel van een scenario, of heeft een andere vorm"),
        );
        self.say(at, Some(part), "", cause);
        let parts = ["title", "parent", "settings", "add", "replace", "remove"];
        if let Some(finding) = self.findings.last_mut() {
            finding.suggestion = suggest::nearest(part, parts.into_iter().filter(|known| *known != part));
        }
    }
}
