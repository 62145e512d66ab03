// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The header of a table: which field of a record is which column, in any order; what is unknown,
//! twice there or missing.

use concordia_model::finding::{Finding, FindingCode, Words, shorten};
use concordia_model::names::{Names, Symbol};
use concordia_model::row::TableInfo;

use super::rows::Fields;
use super::say;

/// Where the columns of a table stand in the records of one file.
pub(crate) struct Header {
    /// For each column of the table the field of the record, if there is one.
    pub(crate) fields: Vec<Option<usize>>,
    /// Fields `x_*` that are kept, with their names.
    pub(crate) kept: Vec<(usize, Symbol)>,
    /// The names as they stand in the header.
    pub(crate) names: Vec<String>,
    /// Whether a required column is not there, so that no row can be read.
    pub(crate) lacks_required: bool,
}

impl Header {
    /// Reads the header record and reports what is wrong with it.
    pub(crate) fn read(
        record: &Fields<'_>,
        info: &'static TableInfo,
        file: &str,
        names: &Names,
        mut report: impl FnMut(Finding),
    ) -> Self {
        let texts: Vec<String> = (0..record.len()).map(|at| record.get(at).trim().to_owned()).collect();
        let mut header = Self {
            fields: vec![None; info.columns.len()],
            kept: Vec::new(),
            names: Vec::new(),
            lacks_required: false,
        };
        for (at, name) in texts.iter().enumerate() {
            if texts[..at].contains(name) && !name.is_empty() {
                report(duplicate(info, file, name));
            } else if let Some(column) = info.position(name) {
                header.fields[column] = Some(at);
            } else if name.starts_with("x_") {
                header.kept.push((at, names.intern(name)));
            } else {
                report(unknown(info, file, name));
            }
        }
        for (column, field) in info.columns.iter().zip(&header.fields) {
            if column.required && field.is_none() {
                header.lacks_required = true;
                report(missing(info, file, column.name, &texts));
            }
        }
        header.names = texts;
        header
    }

    /// The name of a field; those beyond the header have none.
    pub(crate) fn name(&self, field: usize) -> Option<&str> {
        self.names.get(field).map(String::as_str)
    }
}

fn duplicate(info: &'static TableInfo, file: &str, name: &str) -> Finding {
    let shown = shorten(name);
    let cause = Words::new(
        format!("column {shown} stands twice in the header"),
        format!("kolom {shown} staat tweemaal in de kopregel"),
    );
    let action = Words::new("take one of the two out", "haal een van de twee weg");
    at_header(say::file(FindingCode::DuplicateColumn, file, cause, action), info, name)
}

fn unknown(info: &'static TableInfo, file: &str, name: &str) -> Finding {
    let (table, shown) = (info.name, shorten(name));
    let cause = Words::new(
        format!("{table} has no column '{shown}'; it is not read"),
        format!("{table} heeft geen kolom '{shown}'; hij wordt niet gelezen"),
    );
    let action = Words::new(
        "rename it, or begin its name with x_ to keep it",
        "hernoem hem, of laat de naam met x_ beginnen om hem te bewaren",
    );
    let mut finding = say::file(FindingCode::UnknownColumn, file, cause, action);
    finding.suggestion = super::suggest::nearest(name, info.columns.iter().map(|column| column.name));
    at_header(finding, info, name)
}

fn missing(info: &'static TableInfo, file: &str, name: &str, texts: &[String]) -> Finding {
    let cause = Words::new(
        format!("column {name} is not in the header"),
        format!("kolom {name} staat niet in de kopregel"),
    );
    // What spreadsheets of some countries write when asked for CSV.
    let semicolons = texts.len() == 1 && texts[0].contains(';');
    let action = if semicolons {
        Words::new(
            "save the file with commas between the cells instead of semicolons",
            "sla het bestand op met komma's tussen de cellen in plaats van puntkomma's",
        )
    } else {
        Words::new(format!("add the column {name}"), format!("voeg de kolom {name} toe"))
    };
    let mut finding = at_header(say::file(FindingCode::MissingColumn, file, cause, action), info, name);
    let unknown = texts.iter().filter(|text| info.position(text).is_none()).map(String::as_str);
    finding.suggestion = super::suggest::nearest(name, unknown);
    finding
}

fn at_header(finding: Finding, info: &'static TableInfo, name: &str) -> Finding {
    let mut finding = finding.at_cell(info.name, &shorten(name), name);
    finding.row = Some(1);
    finding
}
