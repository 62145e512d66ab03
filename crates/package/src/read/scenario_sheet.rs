// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The sheet `scenarios` of a workbook: one row per title, parent, setting and cell of an edit. Rows of
//! one edit share their number in the column `item`; numbers tell the order of the edits.

use std::collections::BTreeMap;

use concordia_model::finding::{Finding, FindingCode, Words, shorten};
use concordia_model::{Edit, Operation, Scenario};
use serde_json::Value;

use super::cells::SheetRows;
use super::intake::Intake;
use super::package_sheet::typed;
use super::sheet_columns::columns;
use super::{say, suggest};
use crate::write::SCENARIO_COLUMNS;

const PARTS: [&str; 6] = ["title", "parent", "setting", "add", "replace", "remove"];

/// Reads all scenarios of the sheet.
pub(crate) fn read(rows: &mut SheetRows<'_, '_>, sheet: &str, intake: &mut Intake<'_>) {
    let mut found: BTreeMap<String, Found> = BTreeMap::new();
    let mut findings = Vec::new();
    if let Err(why) = read_rows(rows, sheet, &mut found, &mut findings) {
        findings.push(say::unreadable(sheet, Some(rows.number), &why));
    }
    findings.into_iter().for_each(|finding| intake.report(finding));
    let limit = intake.limits.scenarios;
    if found.len() > limit {
        intake.report(say::too_many(sheet, ("scenarios", "scenario's"), limit));
    }
    for (name, found) in found.into_iter().take(limit) {
        let edits = found.edits.into_values().collect();
        let file = sheet.to_owned();
        intake.scenario(Scenario { name, edits, file, ..found.scenario });
    }
}

#[derive(Default)]
struct Found {
    scenario: Scenario,
    edits: BTreeMap<u32, Edit>,
}

/// One row of the sheet.
struct Line<'a> {
    part: &'a str,
    item: &'a str,
    table: &'a str,
    column: &'a str,
    value: &'a str,
}

fn read_rows(
    rows: &mut SheetRows<'_, '_>,
    sheet: &str,
    found: &mut BTreeMap<String, Found>,
    findings: &mut Vec<Finding>,
) -> Result<(), String> {
    let Some([scenario, part, item, table, column, value]) = columns(rows, SCENARIO_COLUMNS)? else {
        return Ok(());
    };
    while rows.next()? {
        if rows.is_oversized() {
            let mut finding = say::long_cell(sheet, rows.characters);
            finding.row = Some(rows.number);
            findings.push(finding);
            continue;
        }
        let fields = rows.fields();
        let [name, part, item, table, column] =
            [scenario, part, item, table, column].map(|at| fields.get(at).trim());
        let line = Line { part, item, table, column, value: fields.get(value) };
        let wrong = if is_name(name) {
            take(found.entry(name.to_owned()).or_default(), &line).err()
        } else {
            Some((
                "scenario",
                name.to_owned(),
                "a name of letters, digits and hyphens",
                "een naam van letters, cijfers en streepjes",
            ))
        };
        if let Some((column, cell, en, nl)) = wrong {
            findings.push(broken(sheet, rows.number, (column, &cell), &Words::new(en, nl)));
        }
    }
    Ok(())
}

/// The column that is wrong, its text, and what it should be: English, Dutch.
type Wrong = (&'static str, String, &'static str, &'static str);

fn take(found: &mut Found, line: &Line<'_>) -> Result<(), Wrong> {
    let text = line.value;
    let operation =
        Operation::ALL.iter().find(|(name, _)| *name == line.part).map(|(_, operation)| *operation);
    match (line.part, operation) {
        ("title", _) => found.scenario.title = Some(text.to_owned()).filter(|text| !text.is_empty()),
        ("parent", _) => found.scenario.parent = Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        ("setting", _) => {
            let value = typed(text);
            if line.column.is_empty() {
                return Err(("column", String::new(), "the name of a setting", "de naam van een instelling"));
            }
            if !fits_toml(&value) {
                return Err((
                    "value",
                    text.to_owned(),
                    "a value without null or huge numbers",
                    "een waarde zonder null of enorme getallen",
                ));
            }
            found.scenario.settings.insert(line.column.to_owned(), value);
        }
        (_, Some(operation)) => return take_cell(found, operation, line),
        _ => {
            return Err((
                "part",
                line.part.to_owned(),
                "one of title, parent, setting, add, replace, remove",
                "een van title, parent, setting, add, replace, remove",
            ));
        }
    }
    Ok(())
}

fn take_cell(found: &mut Found, operation: Operation, line: &Line<'_>) -> Result<(), Wrong> {
    let number = line.item.parse().map_err(|_| {
        (
            "item",
            line.item.to_owned(),
            "the number of the edit: its cells share it",
            "het nummer van de wijziging: haar cellen delen het",
        )
    })?;
    let new = || Edit { operation, table: line.table.to_owned(), cells: Vec::new() };
    let edit = found.edits.entry(number).or_insert_with(new);
    if edit.operation != operation || edit.table != line.table {
        return Err((
            "item",
            line.item.to_owned(),
            "another number: this one is another edit's",
            "een ander nummer: dit is van een andere wijziging",
        ));
    }
    if edit.cells.iter().any(|(column, _)| column == line.column) {
        return Err((
            "column",
            line.column.to_owned(),
            "a column that the edit does not have yet",
            "een kolom die de wijziging nog niet heeft",
        ));
    }
    if !line.column.is_empty() {
        edit.cells.push((line.column.to_owned(), line.value.to_owned()));
    }
    Ok(())
}

/// A scenario's name is the name of a file in the other form of a package.
fn is_name(name: &str) -> bool {
    let plain = !name.is_empty() && name.len() <= 100 && !name.starts_with('.');
    plain && !name.contains(['/', '\\', ':']) && !name.chars().any(char::is_control)
}

/// Whether the other form of a package can hold the value.
fn fits_toml(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(_) | Value::String(_) => true,
        Value::Number(number) => number.is_i64() || number.is_f64(),
        Value::Array(list) => list.iter().all(fits_toml),
        Value::Object(fields) => fields.values().all(fits_toml),
    }
}

fn broken(sheet: &str, row: u32, (column, cell): (&str, &str), expected: &Words) -> Finding {
    let shown = shorten(cell);
    let cause = Words::new(format!("{column} is '{shown}'"), format!("{column} is '{shown}'"));
    let action = Words::new(format!("write {}", expected.en), format!("schrijf {}", expected.nl));
    let mut finding = say::file(FindingCode::BrokenScenario, sheet, cause, action);
    finding.row = Some(row);
    finding.column = Some(column.to_owned());
    finding.suggestion = (column == "part").then(|| suggest::nearest(cell, PARTS.into_iter())).flatten();
    finding.cell = Some(shown);
    finding
}
