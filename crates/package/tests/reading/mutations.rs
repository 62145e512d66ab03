// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Several hundred packages, each with one mistake made by rule in a good one: every one is told with its
//! code, file, row and column. The rules know the kinds of columns, so they hold for the examples too.

use std::collections::BTreeMap;
use std::path::Path;

use concordia_model::cell::Kind;
use concordia_model::row::{Column, TableInfo};
use concordia_model::tables::Tables;
use concordia_package::{Limits, read_files};
use rayon::prelude::*;

use super::good::{Files, at, files};

/// A package with one mistake, and where it must be found.
struct Mutation {
    what: String,
    path: String,
    bytes: Option<Vec<u8>>,
    code: &'static str,
    row: Option<u32>,
    column: Option<String>,
}

/// A table file taken apart.
struct Sheet {
    info: &'static TableInfo,
    path: String,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Sheet {
    fn text(&self, header: &[String], rows: &[Vec<String>]) -> Vec<u8> {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        for record in std::iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
            writer.write_record(record).expect("memory takes it");
        }
        writer.into_inner().expect("memory takes it")
    }

    fn position(&self, column: &str) -> Option<usize> {
        self.header.iter().position(|name| name == column)
    }

    fn mutation(
        &self,
        what: &str,
        code: &'static str,
        bytes: Vec<u8>,
        row: Option<usize>,
        column: Option<&str>,
    ) -> Mutation {
        Mutation {
            what: format!("{}: {what}", self.path),
            path: self.path.clone(),
            bytes: Some(bytes),
            code,
            row: row.and_then(|row| u32::try_from(row).ok()),
            column: column.map(str::to_owned),
        }
    }

    /// The file with one cell changed; rows count from 0 here and from 2 in findings.
    fn cell(&self, row: usize, column: &str, text: &str, code: &'static str) -> Option<Mutation> {
        let field = self.position(column)?;
        let mut rows = self.rows.clone();
        text.clone_into(rows.get_mut(row)?.get_mut(field)?);
        let what = format!("row {}, {column} = '{}'", row + 2, text.get(..20).unwrap_or(text));
        Some(self.mutation(&what, code, self.text(&self.header, &rows), Some(row + 2), Some(column)))
    }
}

/// Wrong texts for a kind of column, with what they must be called.
fn wrong(column: &Column) -> Vec<(&'static str, &'static str)> {
    let mut wrong = match column.kind {
        Kind::Id => vec![("Not an id", "wrong_type"), ("trailing-", "wrong_type")],
        Kind::Reference(_) => vec![("no-such-id-anywhere", "unknown_id")],
        Kind::Text => vec![],
        Kind::Code(_) => vec![("no_such_code", "unlisted_code")],
        Kind::Flag => vec![("maybe", "wrong_type")],
        Kind::Year => vec![("26", "wrong_type"), ("1066", "out_of_range"), ("2026.5", "wrong_type")],
        Kind::Date => {
            vec![("31-12-2026", "wrong_type"), ("2026-02-30", "out_of_range"), ("2026", "wrong_type")]
        }
        Kind::Quantity | Kind::Money => {
            vec![("many", "wrong_type"), ("-3", "out_of_range"), ("1e9", "wrong_type")]
        }
        Kind::Number => vec![("1,5", "wrong_type"), ("0.1234567", "out_of_range"), ("∞", "wrong_type")],
        Kind::Share => vec![("1.5", "out_of_range"), ("40%", "wrong_type"), ("-0.1", "out_of_range")],
        Kind::Integer => vec![("-1", "out_of_range"), ("2.5", "wrong_type")],
        Kind::Currency => vec![("euro", "wrong_type"), ("eur", "wrong_type")],
    };
    if column.required {
        wrong.push(("", "missing_value"));
        wrong.push(("   ", "missing_value"));
    }
    wrong
}

/// Mistakes in single cells of some row.
fn cells(sheet: &Sheet, row: usize) -> Vec<Mutation> {
    let all = sheet.info.columns.iter().flat_map(|column| {
        wrong(column).into_iter().filter_map(move |(text, code)| sheet.cell(row, column.name, text, code))
    });
    all.collect()
}

/// Mistakes in bytes and sizes of some row.
fn bytes(sheet: &Sheet, row: usize) -> Vec<Mutation> {
    let Some(column) = sheet.info.columns.iter().rev().find(|column| sheet.position(column.name).is_some())
    else {
        return Vec::new();
    };
    let mark = "MARK";
    let marked = |text: &[u8]| {
        let mutation = sheet.cell(row, column.name, mark, "wrong_encoding")?;
        let bytes = mutation.bytes?;
        let start = bytes.windows(mark.len()).position(|window| window == mark.as_bytes())?;
        let changed = [&bytes[..start], text, &bytes[start + mark.len()..]].concat();
        Some(Mutation {
            bytes: Some(changed),
            what: format!("{} -> {:?}", mutation.what, text.get(..4)),
            ..mutation
        })
    };
    let mut found: Vec<_> =
        [b"Belgi\xeb".as_slice(), b"\xff\xfe", b"nul\0here"].iter().filter_map(|text| marked(text)).collect();
    found.extend(sheet.cell(row, column.name, &"x".repeat(32_768), "too_large"));
    found
}

/// Mistakes in the shape of the file.
fn shape(sheet: &Sheet, row: usize) -> Vec<Mutation> {
    let mut found = Vec::new();
    let record = &sheet.rows[row];
    let mut with = |what: &str, code, record: Vec<String>| {
        let mut rows = sheet.rows.clone();
        rows[row] = record;
        found.push(sheet.mutation(what, code, sheet.text(&sheet.header, &rows), Some(row + 2), None));
    };
    with("a cell too few", "wrong_field_count", record[1..].to_vec());
    with("a cell too many", "wrong_field_count", [record.as_slice(), &["more".to_owned()]].concat());
    let mut rows = sheet.rows.clone();
    rows.insert(row + 1, record.clone());
    let key = sheet.info.columns.iter().find(|column| column.key).map(|column| column.name);
    found.push(sheet.mutation(
        "a row twice",
        "duplicate_key",
        sheet.text(&sheet.header, &rows),
        Some(row + 3),
        key,
    ));
    let twice = [sheet.header.as_slice(), &sheet.header[..1]].concat();
    let wide: Vec<_> = sheet.rows.iter().map(|row| [row.as_slice(), &[String::new()]].concat()).collect();
    found.push(sheet.mutation(
        "a column twice",
        "duplicate_column",
        sheet.text(&twice, &wide),
        Some(1),
        Some(&sheet.header[0]),
    ));
    let more = [sheet.header.as_slice(), &["surplus".to_owned()]].concat();
    found.push(sheet.mutation(
        "a column too many",
        "unknown_column",
        sheet.text(&more, &wide),
        Some(1),
        Some("surplus"),
    ));
    for column in sheet.info.columns.iter().filter(|column| column.required) {
        let Some(at) = sheet.position(column.name) else { continue };
        let without = |row: &Vec<String>| [&row[..at], &row[at + 1..]].concat();
        let rows: Vec<_> = sheet.rows.iter().map(without).collect();
        let bytes = sheet.text(&without(&sheet.header), &rows);
        found.push(sheet.mutation("a column too few", "missing_column", bytes, Some(1), Some(column.name)));
    }
    found
}

/// Mistakes in the file as a whole.
fn whole(sheet: &Sheet) -> Vec<Mutation> {
    let last = sheet.rows.len() + 1;
    let mut cut = sheet.text(&sheet.header, &sheet.rows[..sheet.rows.len() - 1]);
    cut.extend(b"\"cut he");
    let gone = Mutation {
        what: format!("{}: gone", sheet.path),
        path: sheet.path.clone(),
        bytes: None,
        code: "missing_file",
        row: None,
        column: None,
    };
    vec![
        sheet.mutation("cut inside quotes", "broken_file", cut, Some(last), None),
        sheet.mutation("empty", "broken_file", Vec::new(), Some(1), None),
        gone,
    ]
}

/// Mistakes over several cells: periods and trees.
fn together(sheet: &Sheet, row: usize) -> Vec<Mutation> {
    let mut found = Vec::new();
    let day =
        |name: &str| if name.ends_with("year") { ("2030", "2028") } else { ("2030-01-01", "2028-01-01") };
    for (from, to) in [
        ("from", "to"),
        ("from_year", "to_year"),
        ("starts", "ends"),
        ("opens", "closes"),
        ("valid_from", "valid_to"),
    ] {
        let (Some(first), Some(last)) = (sheet.position(from), sheet.position(to)) else { continue };
        let mut rows = sheet.rows.clone();
        (rows[row][first], rows[row][last]) = (day(from).0.to_owned(), day(to).1.to_owned());
        let bytes = sheet.text(&sheet.header, &rows);
        found.push(sheet.mutation("ends before it begins", "wrong_period", bytes, Some(row + 2), Some(to)));
    }
    let parent = match sheet.info.name {
        "capabilities" => "parent",
        "forms" => "needs",
        _ => return found,
    };
    let own = sheet.position("id").map(|at| sheet.rows[row][at].clone()).unwrap_or_default();
    found.extend(sheet.cell(row, parent, &own, "circular_parents"));
    found
}

fn sheets(files: &Files) -> Vec<Sheet> {
    let descriptor: serde_json::Value =
        serde_json::from_slice(&files["datapackage.json"]).expect("it is JSON");
    let mut sheets = Vec::new();
    for resource in descriptor["resources"].as_array().expect("there are resources") {
        let info = resource["name"].as_str().and_then(Tables::info).expect("it is a table");
        let list = resource["path"].as_array().cloned().unwrap_or_else(|| vec![resource["path"].clone()]);
        for path in list.iter().filter_map(serde_json::Value::as_str) {
            let mut records =
                csv::ReaderBuilder::new().has_headers(false).from_reader(files[path].as_slice());
            let mut rows = records
                .records()
                .map(|record| record.expect("it is CSV").iter().map(str::to_owned).collect());
            let header = rows.next().expect("there is a header");
            let sheet = Sheet { info, path: path.to_owned(), header, rows: rows.collect() };
            sheets.extend((!sheet.rows.is_empty()).then_some(sheet));
        }
    }
    sheets
}

fn mutations(files: &Files) -> Vec<Mutation> {
    let mut found = Vec::new();
    for sheet in sheets(files) {
        // Some row of each file, not always the first.
        let row = sheet.path.len() % sheet.rows.len();
        found.extend(cells(&sheet, row));
        found.extend(bytes(&sheet, row));
        found.extend(shape(&sheet, row));
        found.extend(whole(&sheet));
        found.extend(together(&sheet, row));
    }
    found
}

/// What a mutation misses, if its mistake is not told where it is.
fn missed(files: &Files, mutation: &Mutation) -> Option<String> {
    let mut files = files.clone();
    match &mutation.bytes {
        Some(bytes) => drop(files.insert(mutation.path.clone(), bytes.clone())),
        None => drop(files.remove(&mutation.path)),
    }
    let reading = read_files("mutated", &files, &Limits::default(), &|_| {});
    let wanted = (mutation.code, Some(mutation.path.as_str()), mutation.row, mutation.column.as_deref());
    let told = reading.findings.iter().any(|finding| at(finding) == wanted);
    let warned = mutation.code == "unknown_column";
    let all: Vec<_> = reading.findings.iter().take(5).map(at).collect();
    (!told || (!warned && reading.model.is_some()))
        .then(|| format!("{}: wanted {wanted:?}, told {all:?}", mutation.what))
}

fn check(files: &Files, every: usize) -> usize {
    let mutations: Vec<_> = mutations(files).into_iter().step_by(every).collect();
    let missed: Vec<_> = mutations.par_iter().filter_map(|mutation| missed(files, mutation)).collect();
    assert!(
        missed.is_empty(),
        "{} of {} missed:\n{}",
        missed.len(),
        mutations.len(),
        missed[..missed.len().min(20)].join("\n")
    );
    mutations.len()
}

#[test]
fn every_mistake_made_in_the_good_package_is_told_where_it_is() {
    let files = files();
    let count = check(&files, 1);
    assert!(count >= 200, "{count}");
    let codes: BTreeMap<_, usize> = mutations(&files).iter().fold(BTreeMap::new(), |mut codes, mutation| {
        *codes.entry(mutation.code).or_default() += 1;
        codes
    });
    assert!(codes.len() >= 14, "{codes:?}");
}

#[test]
fn every_mistake_made_in_the_examples_is_told_where_it_is() {
    // The European package is large, so only some mistakes are made in it.
    for (name, every) in [("minimal", 1), ("europe", 40)] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name);
        let descriptor = folder.join("datapackage.json");
        if let Ok(bytes) = std::fs::read(&descriptor) {
            let mut files = Files::from([("datapackage.json".to_owned(), bytes)]);
            for folder_name in ["data", "scenarios"] {
                for entry in std::fs::read_dir(folder.join(folder_name)).into_iter().flatten().flatten() {
                    let path = format!("{folder_name}/{}", entry.file_name().to_string_lossy());
                    files.insert(path, std::fs::read(entry.path()).expect("it is a file"));
                }
            }
            check(&files, every);
        }
    }
}
