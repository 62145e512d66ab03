// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A package as a workbook: one sheet per table, one for scenarios, one for the package itself.

use std::io::BufWriter;
use std::path::Path;

use concordia_model::as_of::AsOf;
use concordia_model::names::Symbol;
use concordia_model::row::Row;
use concordia_model::table::{Record, Table};
use concordia_model::tables::Visit;
use concordia_model::{Model, Scenario};
use rust_xlsxwriter::{Workbook, Worksheet};
use serde_json::Value;

use super::WriteError;
use super::folder::kept;
use super::layout::{FILE_COLUMN, File, Layout, columns_of};
use super::sheet::{CHARACTERS, Formats, ROWS, frame, plain_frame, put};
use crate::schema;

/// The sheet about the package as a whole: its name and what else its descriptor tells.
pub(crate) const PACKAGE: &str = "package";
/// Columns of that sheet.
pub(crate) const PACKAGE_COLUMNS: &[(&str, f64); 2] = &[("field", 24.0), ("value", 80.0)];
/// The sheet of scenarios.
pub(crate) const SCENARIOS: &str = "scenarios";
/// Columns of that sheet.
pub(crate) const SCENARIO_COLUMNS: &[(&str, f64); 6] =
    &[("scenario", 20.0), ("part", 10.0), ("item", 8.0), ("table", 20.0), ("column", 20.0), ("value", 60.0)];

/// Tables with more rows are written to disk row by row instead of being gathered in memory.
const MANY_ROWS: usize = 20_000;

/// Writes a package as a workbook.
pub(crate) fn write(model: &Model, path: &Path) -> Result<(), WriteError> {
    let mut workbook = Workbook::new();
    let formats = Formats::new();
    write_package(workbook.add_worksheet(), model, &formats)?;
    let mut tables = Sheets {
        model,
        workbook: &mut workbook,
        formats: &formats,
        layout: Layout::default(),
        result: Ok(()),
    };
    model.tables.visit(&mut tables);
    tables.result?;
    write_scenarios(workbook.add_worksheet(), model, &formats)?;
    save(&mut workbook, path)
}

/// Saves a workbook beside its place and moves it there once it is complete.
pub(crate) fn save(workbook: &mut Workbook, path: &Path) -> Result<(), WriteError> {
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".concordia-");
    // A temporary file is for its owner only; a workbook is as other files are.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let file = builder.tempfile_in(folder).map_err(WriteError::system(folder))?;
    workbook.save_to_writer(BufWriter::new(file.as_file()))?;
    file.persist(path).map_err(|failed| WriteError::System { path: path.to_owned(), error: failed.error })?;
    Ok(())
}

struct Sheets<'a> {
    model: &'a Model,
    workbook: &'a mut Workbook,
    formats: &'a Formats,
    layout: Layout,
    result: Result<(), WriteError>,
}

impl Visit for Sheets<'_> {
    fn table<R: Row + AsOf>(&mut self, table: &Table<R>) {
        if self.result.is_ok() {
            self.result = self.write(table);
        }
    }
}

impl Sheets<'_> {
    fn write<R: Row>(&mut self, table: &Table<R>) -> Result<(), WriteError> {
        let (info, rows) = (R::INFO, table.len());
        if rows >= ROWS as usize {
            return Err(WriteError::TooLarge { table: info.name, row: rows + 1, column: None });
        }
        let files = self.layout.files_of(self.model, table);
        let extra = columns_of(self.model, table);
        // The file is told where the sheet's name does not tell it.
        let told = files.len() > 1 || files.iter().any(|file| file.path != format!("data/{}.csv", info.name));
        let mut names: Vec<&str> = extra.iter().map(|name| self.model.text(*name)).collect();
        names.extend(told.then_some(FILE_COLUMN));
        let sheet = if rows > MANY_ROWS {
            self.workbook.add_worksheet_with_low_memory()?
        } else {
            self.workbook.add_worksheet()
        };
        sheet.set_name(info.name)?;
        frame(sheet, info, &names, self.formats)?;
        let mut writer =
            RowWriter { model: self.model, sheet, formats: self.formats, row: 0, cell: String::new() };
        files.iter().try_for_each(|file| writer.file(file, &extra, told))
    }
}

struct RowWriter<'a> {
    model: &'a Model,
    sheet: &'a mut Worksheet,
    formats: &'a Formats,
    row: u32,
    cell: String,
}

impl RowWriter<'_> {
    fn file<R: Row>(&mut self, file: &File<'_, R>, extra: &[Symbol], told: bool) -> Result<(), WriteError> {
        for record in &file.records {
            self.row += 1;
            let next = self.record(record, extra)?;
            if told {
                self.sheet.write_string(self.row, next, &file.path)?;
            }
        }
        Ok(())
    }

    /// Writes one row and tells the column behind it.
    fn record<R: Row>(&mut self, record: &Record<R>, extra: &[Symbol]) -> Result<u16, WriteError> {
        let mut at = 0;
        for (column, position) in R::INFO.columns.iter().zip(0..) {
            self.cell.clear();
            record.row.write(position, &self.model.names, &mut self.cell);
            self.bound::<R>(&self.cell, column.name)?;
            put(self.sheet, (self.row, at), column.kind, &self.cell, self.formats)?;
            at += 1;
        }
        for name in extra {
            let text = kept(self.model, record, *name);
            self.bound::<R>(text, self.model.text(*name))?;
            if !text.is_empty() {
                self.sheet.write_string(self.row, at, text)?;
            }
            at += 1;
        }
        Ok(at)
    }

    fn bound<R: Row>(&self, text: &str, column: &str) -> Result<(), WriteError> {
        bound(R::INFO.name, self.row, column, text)
    }
}

fn bound(table: &'static str, row: u32, column: &str, text: &str) -> Result<(), WriteError> {
    if text.len() <= CHARACTERS || text.chars().nth(CHARACTERS).is_none() {
        return Ok(());
    }
    Err(WriteError::TooLarge { table, row: row as usize + 1, column: Some(column.to_owned()) })
}

fn write_package(sheet: &mut Worksheet, model: &Model, formats: &Formats) -> Result<(), WriteError> {
    sheet.set_name(PACKAGE)?;
    plain_frame(sheet, PACKAGE_COLUMNS, formats)?;
    let mut rows = vec![("name".to_owned(), model.name.clone())];
    let fields = model.descriptor.iter().filter(|(name, _)| !schema::MADE.contains(&name.as_str()));
    rows.extend(fields.map(|(name, value)| (name.clone(), plain(value))));
    for info in concordia_model::tables::Tables::INFOS {
        let fields = schema::kept_resource(model, info.name);
        if !fields.is_empty() {
            let fields = fields.into_iter().map(|(name, value)| (name.clone(), value.clone()));
            rows.push((format!("resources.{}", info.name), Value::Object(fields.collect()).to_string()));
        }
    }
    for (at, (field, value)) in (1..).zip(&rows) {
        bound(PACKAGE, at, field, value)?;
        sheet.write_string(at, 0, field)?;
        sheet.write_string(at, 1, value)?;
    }
    Ok(())
}

/// A value as a person would type it: a text as it is, unless it would be taken for something else.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) if serde_json::from_str::<Value>(text).is_err() => text.clone(),
        other => other.to_string(),
    }
}

fn write_scenarios(sheet: &mut Worksheet, model: &Model, formats: &Formats) -> Result<(), WriteError> {
    sheet.set_name(SCENARIOS)?;
    plain_frame(sheet, SCENARIO_COLUMNS, formats)?;
    let rows = model.scenarios.values().flat_map(scenario_rows);
    for (at, cells) in (1_usize..).zip(rows) {
        let row = u32::try_from(at).ok().filter(|row| *row < ROWS);
        let row = row.ok_or(WriteError::TooLarge { table: SCENARIOS, row: at + 1, column: None })?;
        for (column, text) in (0..).zip(&cells) {
            bound(SCENARIOS, row, SCENARIO_COLUMNS[usize::from(column)].0, text)?;
            if !text.is_empty() {
                sheet.write_string(row, column, text)?;
            }
        }
    }
    Ok(())
}

/// A scenario as rows of the sheet: its title first, so that one without anything else is there too.
fn scenario_rows(scenario: &Scenario) -> Vec<[String; 6]> {
    let row = |part: &str, item: String, table: &str, column: &str, value: &str| {
        [scenario.name.clone(), part.to_owned(), item, table.to_owned(), column.to_owned(), value.to_owned()]
    };
    let nothing = String::new;
    let mut rows = vec![row("title", nothing(), "", "", scenario.title.as_deref().unwrap_or_default())];
    rows.extend(scenario.parent.iter().map(|parent| row("parent", nothing(), "", "", parent)));
    let settings = scenario.settings.iter();
    rows.extend(settings.map(|(name, value)| row("setting", nothing(), "", name, &plain(value))));
    for (edit, at) in scenario.edits.iter().zip(1_usize..) {
        let part = edit.operation.name();
        if edit.cells.is_empty() {
            rows.push(row(part, at.to_string(), &edit.table, "", ""));
        }
        let cells = edit.cells.iter();
        rows.extend(cells.map(|(column, text)| row(part, at.to_string(), &edit.table, column, text)));
    }
    rows
}
