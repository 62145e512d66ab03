// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A package as a workbook: sheets are tables; `scenarios` and `package` are read too, sheets that begin
//! with `x_` and the page that explains a template are passed over.

use std::collections::HashSet;
use std::fs::File;
use std::io::{Cursor, Read};
use std::path::Path;
use std::sync::Arc;

use calamine::{Reader as _, Xlsx};
use concordia_model::as_of::AsOf;
use concordia_model::finding::{FindingCode, Words};
use concordia_model::row::Row;
use concordia_model::table::Table;
use concordia_model::tables::{Tables, VisitMut};

use super::archive::{self, Refused};
use super::cells::{Book, SheetRows, guarded};
use super::descriptor::unknown_table;
use super::header::Header;
use super::intake::Intake;
use super::rows::{Rows, Taker};
use super::{Reading, Step, package_sheet, say, scenario_sheet};
use crate::limits::Limits;
use crate::write::{PACKAGE, SCENARIOS};

/// The page of a template that explains it.
pub(crate) const START: &str = "Start";

/// Reads a workbook from the disk.
pub(crate) fn read_file(path: &Path, limits: &Limits, progress: &dyn Fn(Step<'_>)) -> Reading {
    let name =
        path.file_stem().map_or_else(|| "package".to_owned(), |name| name.to_string_lossy().into_owned());
    let file = path.file_name().map_or_else(|| name.clone(), |name| name.to_string_lossy().into_owned());
    let mut bytes = Vec::new();
    let opened = File::open(path).and_then(|file| Ok((file.metadata()?.len(), file)));
    let size = opened.and_then(|(size, source)| {
        // One byte more than is allowed tells that there is too much.
        source.take(limits.workbook_bytes + 1).read_to_end(&mut bytes)?;
        Ok(size)
    });
    match size {
        Err(error) => {
            let cause =
                Words::new(format!("it cannot be read: {error}"), format!("het is niet leesbaar: {error}"));
            refuse(Intake::new(name, limits, progress), say::broken(&file, None, cause))
        }
        Ok(size) if bytes.len() as u64 > limits.workbook_bytes => {
            refuse(Intake::new(name, limits, progress), say::too_large(&file, size, limits.workbook_bytes))
        }
        Ok(_) => read(&bytes, name, &file, limits, progress),
    }
}

/// Reads a workbook from memory.
pub(crate) fn read(
    bytes: &[u8],
    name: String,
    file: &str,
    limits: &Limits,
    progress: &dyn Fn(Step<'_>),
) -> Reading {
    let mut intake = Intake::new(name, limits, progress);
    let broken = |why: String| {
        let cause = Words::new(
            format!("it is not a workbook .xlsx: {why}"),
            format!("het is geen werkboek .xlsx: {why}"),
        );
        say::broken(file, None, cause)
    };
    match archive::check(bytes, limits) {
        Ok(()) => {}
        Err(Refused::Broken(why)) => return refuse(intake, broken(why)),
        Err(Refused::TooLarge(cause)) => {
            let action = Words::new("write the package as a folder", "schrijf het pakket als map");
            return refuse(intake, say::file(FindingCode::TooLarge, file, cause, action));
        }
    }
    let mut book: Book<'_> = match guarded(|| Xlsx::new(Cursor::new(bytes))) {
        Ok(book) => book,
        Err(why) => return refuse(intake, broken(why)),
    };
    let mut tables = Tables::default();
    let sheets = book.sheet_names();
    let mut seen = HashSet::new();
    for (at, sheet) in sheets.iter().enumerate().take_while(|_| !limits.stopped()) {
        progress(Step { file: sheet, bytes: at as u64, of: sheets.len() as u64 });
        if !seen.insert(sheet.trim()) {
            let cause = Words::new(
                "the workbook has two sheets of this name",
                "het werkboek heeft twee bladen met deze naam",
            );
            intake.report(say::broken(sheet, None, cause));
            continue;
        }
        read_sheet(&mut book, sheet, &mut tables, &mut intake);
    }
    intake.finish(tables)
}

fn refuse(mut intake: Intake<'_>, finding: concordia_model::Finding) -> Reading {
    intake.lost.tables.extend(Tables::INFOS.iter().map(|info| info.name));
    intake.report(finding);
    intake.finish(Tables::default())
}

fn read_sheet(book: &mut Book<'_>, sheet: &str, tables: &mut Tables, intake: &mut Intake<'_>) {
    let name = sheet.trim();
    let limits = intake.limits;
    let passed = name == START || name.starts_with("x_");
    if passed {
        return;
    }
    let opened = SheetRows::new(book, sheet, limits.columns, limits.cell_characters);
    let mut rows = match opened {
        Ok(rows) => rows,
        // Charts are sheets too.
        Err(why) if Tables::info(name).is_some() || name == SCENARIOS || name == PACKAGE => {
            let info = Tables::info(name);
            intake.lost.tables.extend(info.map(|info| info.name));
            return intake.report(say::unreadable(sheet, None, &why));
        }
        Err(_) => return intake.report(unknown_table(sheet, name)),
    };
    match name {
        PACKAGE => package_sheet::read(&mut rows, sheet, intake),
        SCENARIOS => scenario_sheet::read(&mut rows, sheet, intake),
        _ => {
            let known = tables.visit_named_mut(name, &mut SheetReader { rows: &mut rows, sheet, intake });
            // An empty sheet is what every new workbook has.
            if !known && !matches!(rows.next(), Ok(false)) {
                intake.report(unknown_table(sheet, name));
            }
        }
    }
}

struct SheetReader<'a, 'i, 's, 'b> {
    rows: &'a mut SheetRows<'s, 'b>,
    sheet: &'a str,
    intake: &'a mut Intake<'i>,
}

impl VisitMut for SheetReader<'_, '_, '_, '_> {
    fn table<R: Row + AsOf>(&mut self, table: &mut Table<R>) {
        let mut rows = Rows::<R>::new();
        if let Err(why) = self.read(&mut rows) {
            let mut finding = say::unreadable(self.sheet, Some(self.rows.number), &why);
            finding.table = Some(R::INFO.name);
            self.intake.lost.tables.insert(R::INFO.name);
            self.intake.report(finding);
        }
        self.intake.hash = self.intake.hash.plus(rows.hash);
        *table = rows.builder.finish(&self.intake.names);
    }
}

impl SheetReader<'_, '_, '_, '_> {
    fn read<R: Row>(&mut self, rows: &mut Rows<R>) -> Result<(), String> {
        if !self.rows.next()? {
            return Ok(());
        }
        let file = self.intake.file(self.sheet);
        let names = Arc::clone(&self.intake.names);
        let header = Header::read(&self.rows.fields(), R::INFO, self.sheet, &names, |finding| {
            self.intake.report(finding)
        });
        let width = header.names.len();
        let mut taker = Taker::new(self.intake, rows, &names, header, file);
        while !taker.intake.limits.stopped() && self.rows.next()? {
            self.rows.fill(width);
            let (number, fields) = (self.rows.number, self.rows.fields());
            if self.rows.errors.is_empty() {
                taker.take(number, fields);
                continue;
            }
            taker.lose(fields);
            for (field, text) in &self.rows.errors {
                taker.at_field(number, Some(*field), text, say::formula());
            }
        }
        Ok(())
    }
}
