// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! `datapackage.json`: the name of the package and which files hold which table.

use std::io::Read;

use concordia_model::finding::{FindingCode, Words, shorten};
use concordia_model::row::TableInfo;
use concordia_model::tables::Tables;
use serde_json::Value;

use super::files::Files;
use super::intake::Intake;
use super::{say, suggest};

/// The descriptor's file.
pub(crate) const FILE: &str = "datapackage.json";

/// Files by table, tables in the order of the documentation.
pub(crate) type Resources = Vec<(&'static TableInfo, Vec<String>)>;

/// Reads the descriptor; tables that it does not name have no files.
pub(crate) fn read(files: &Files<'_>, intake: &mut Intake<'_>) -> Resources {
    let Some(value) = parse(files, intake) else {
        // Without it no table can be found; to call all of them missing would say nothing.
        intake.lost.tables.extend(Tables::INFOS.iter().map(|info| info.name));
        return Vec::new();
    };
    if let Some(name) = value.get("name").and_then(Value::as_str).filter(|name| !name.trim().is_empty()) {
        intake.name = shorten(name.trim());
    }
    let mut found: Resources = Tables::INFOS.iter().map(|info| (*info, Vec::new())).collect();
    let Some(list) = value.get("resources").and_then(Value::as_array) else {
        let cause = Words::new("there is no list of resources", "er is geen lijst resources");
        intake.report(say::broken(FILE, None, cause));
        return found;
    };
    for (at, resource) in list.iter().enumerate() {
        if let Some((info, paths)) = read_resource(at, resource, intake) {
            found
                .iter_mut()
                .filter(|(known, _)| known.name == info.name)
                .for_each(|(_, all)| all.extend(paths.clone()));
        }
    }
    bound(&mut found, intake);
    if let Value::Object(fields) = value {
        intake.descriptor = fields;
    }
    found
}

fn parse(files: &Files<'_>, intake: &mut Intake<'_>) -> Option<Value> {
    let opened = files.open(FILE).map_err(|refusal| intake.report(say::refused(FILE, &refusal))).ok()?;
    let limit = intake.limits.descriptor_bytes;
    let mut bytes = Vec::new();
    if let Err(error) = opened.bytes.take(limit + 1).read_to_end(&mut bytes) {
        let cause =
            Words::new(format!("it cannot be read: {error}"), format!("het is niet leesbaar: {error}"));
        intake.report(say::broken(FILE, None, cause));
        return None;
    }
    if bytes.len() as u64 > limit {
        intake.report(say::too_large(FILE, opened.size.max(limit + 1), limit));
        return None;
    }
    if let Err(error) = std::str::from_utf8(&bytes) {
        let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
        intake.report(say::encoding(FILE, u32::try_from(line).unwrap_or(u32::MAX), false));
        return None;
    }
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    match serde_json::from_slice::<Value>(text) {
        Ok(value) if value.is_object() => Some(value),
        Ok(_) => {
            let cause = Words::new("it is not a JSON object", "het is geen JSON-object");
            intake.report(say::broken(FILE, Some(1), cause));
            None
        }
        Err(error) => {
            let cause = Words::new(format!("it is not JSON: {error}"), format!("het is geen JSON: {error}"));
            intake.report(say::broken(FILE, u32::try_from(error.line()).ok(), cause));
            None
        }
    }
}

fn read_resource(
    at: usize,
    resource: &Value,
    intake: &mut Intake<'_>,
) -> Option<(&'static TableInfo, Vec<String>)> {
    let number = at + 1;
    let Some(name) = resource.get("name").and_then(Value::as_str) else {
        let cause = Words::new(
            format!("resource {number} has no name"),
            format!("resource {number} heeft geen name"),
        );
        intake.report(say::broken(FILE, None, cause));
        return None;
    };
    let Some(info) = Tables::info(name) else {
        intake.report(unknown_table(FILE, name));
        return None;
    };
    let paths = match resource.get("path") {
        Some(Value::String(path)) => Some(vec![path.clone()]),
        Some(Value::Array(list)) => list.iter().map(|path| path.as_str().map(str::to_owned)).collect(),
        _ => None,
    };
    if paths.is_none() {
        let cause = Words::new(
            format!("resource {name} has no path, or one that is no text"),
            format!("resource {name} heeft geen path, of een dat geen tekst is"),
        );
        let mut finding = say::broken(FILE, None, cause);
        finding.table = Some(info.name);
        intake.lost.tables.insert(info.name);
        intake.report(finding);
    }
    Some((info, paths?))
}

/// A table, or a sheet, that is not one of ours.
pub(crate) fn unknown_table(file: &str, name: &str) -> concordia_model::Finding {
    let shown = shorten(name);
    let mut finding = say::file(
        FindingCode::UnknownTable,
        file,
        Words::new(
            format!("'{shown}' is not a table of a package; it is not read"),
            format!("'{shown}' is geen tabel van een pakket; hij wordt niet gelezen"),
        ),
        Words::new("correct its name, or take it out", "verbeter de naam, of haal hem weg"),
    );
    finding.cell = Some(shown);
    finding.suggestion = suggest::nearest(name, Tables::INFOS.iter().map(|info| info.name));
    finding
}

fn bound(found: &mut Resources, intake: &mut Intake<'_>) {
    let limit = intake.limits.files;
    if found.iter().map(|(_, paths)| paths.len()).sum::<usize>() <= limit {
        return;
    }
    intake.report(say::too_many(FILE, ("files", "bestanden"), limit));
    let mut left = limit;
    for (_, paths) in found {
        paths.truncate(left);
        left -= paths.len();
    }
}
