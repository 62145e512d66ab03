// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The sheet `package` of a workbook: the name of the package and what else its descriptor tells.

use concordia_model::finding::shorten;
use serde_json::{Map, Value, json};

use super::cells::SheetRows;
use super::intake::Intake;
use super::say;
use super::sheet_columns::columns;
use crate::write::PACKAGE_COLUMNS;

/// Reads the sheet into the intake's descriptor.
pub(crate) fn read(rows: &mut SheetRows<'_, '_>, sheet: &str, intake: &mut Intake<'_>) {
    let mut resources = Vec::new();
    if let Err(why) = read_rows(rows, sheet, &mut resources, intake) {
        intake.report(say::unreadable(sheet, Some(rows.number), &why));
    }
    if !resources.is_empty() {
        intake.descriptor.insert("resources".to_owned(), Value::Array(resources));
    }
}

fn read_rows(
    rows: &mut SheetRows<'_, '_>,
    sheet: &str,
    resources: &mut Vec<Value>,
    intake: &mut Intake<'_>,
) -> Result<(), String> {
    let Some([field, value]) = columns(rows, PACKAGE_COLUMNS)? else { return Ok(()) };
    while rows.next()? {
        if rows.is_oversized() {
            let mut finding = say::long_cell(sheet, intake.limits.cell_characters);
            finding.row = Some(rows.number);
            intake.report(finding);
            continue;
        }
        let (name, text) = (rows.fields().get(field).trim(), rows.fields().get(value));
        match (name, name.strip_prefix("resources.")) {
            ("", _) => {}
            ("name", _) => intake.name = shorten(text.trim()),
            (_, Some(table)) => {
                let mut resource = Map::new();
                resource.insert("name".to_owned(), json!(table));
                if let Value::Object(fields) = typed(text) {
                    resource.extend(fields);
                }
                resources.push(Value::Object(resource));
            }
            (_, None) => drop(intake.descriptor.insert(name.to_owned(), typed(text))),
        }
    }
    Ok(())
}

/// A value as a person types it: JSON where it is JSON, else a text.
pub(crate) fn typed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| Value::from(text))
}
