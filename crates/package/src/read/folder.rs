// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A package as a folder: the descriptor, then table after table, then the scenarios.

use concordia_model::as_of::AsOf;
use concordia_model::finding::{FindingCode, Words};
use concordia_model::row::Row;
use concordia_model::table::Table;
use concordia_model::tables::{Tables, VisitMut};

use super::files::Files;
use super::intake::Intake;
use super::rows::Rows;
use super::{Reading, Step, csv, descriptor, say, scenarios};
use crate::limits::Limits;

/// Reads a package from its files.
pub(crate) fn read(files: &Files<'_>, name: String, limits: &Limits, progress: &dyn Fn(Step<'_>)) -> Reading {
    let mut intake = Intake::new(name, limits, progress);
    let mut tables = Tables::default();
    let resources = descriptor::read(files, &mut intake);
    unlisted(files, &resources, &mut intake);
    for (info, paths) in &resources {
        if !paths.is_empty() {
            tables.visit_named_mut(info.name, &mut TableReader { files, paths, intake: &mut intake });
        }
    }
    scenarios::read_all(files, &mut intake);
    intake.finish(tables)
}

struct TableReader<'a, 'i> {
    files: &'a Files<'a>,
    paths: &'a [String],
    intake: &'a mut Intake<'i>,
}

impl VisitMut for TableReader<'_, '_> {
    fn table<R: Row + AsOf>(&mut self, table: &mut Table<R>) {
        let mut rows = Rows::<R>::new();
        for path in self.paths {
            csv::read(self.files, path, self.intake, &mut rows);
        }
        self.intake.hash = self.intake.hash.plus(rows.hash);
        *table = rows.builder.finish(&self.intake.names);
    }
}

/// Tables that lie beside the others and that nothing names would be left out without a word.
fn unlisted(files: &Files<'_>, resources: &descriptor::Resources, intake: &mut Intake<'_>) {
    if resources.is_empty() {
        return;
    }
    for path in files.list("data", ".csv") {
        if !resources.iter().any(|(_, paths)| paths.contains(&path)) {
            intake.report(say::file(
                FindingCode::UnknownTable,
                &path,
                Words::new(
                    "datapackage.json does not name this file as a table; it is not read",
                    "datapackage.json noemt dit bestand niet als tabel; het wordt niet gelezen",
                ),
                Words::new(
                    "add it to a resource of datapackage.json, or take it out of data",
                    "voeg het toe aan een resource van datapackage.json, of haal het uit data",
                ),
            ));
        }
    }
}
