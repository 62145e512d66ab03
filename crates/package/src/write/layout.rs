// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Which rows go into which file: each into the one it was read from, so that data under another licence
//! stay in a file of their own, through a workbook and back.

use std::collections::HashSet;

use concordia_model::Model;
use concordia_model::names::Symbol;
use concordia_model::row::Row;
use concordia_model::table::{Record, Table};

use crate::read::is_inside;

/// The column in which a workbook keeps a row's file.
pub(crate) const FILE_COLUMN: &str = "x_file";

/// The rows of one file, in the order in which they were read.
pub(crate) struct File<'a, R> {
    pub(crate) path: String,
    pub(crate) records: Vec<&'a Record<R>>,
}

/// Gives every table its files, the tables in their order: a file belongs to the first that has it.
#[derive(Default)]
pub(crate) struct Layout {
    taken: HashSet<String>,
}

impl Layout {
    /// The files of the next table. A table without rows has none.
    pub(crate) fn files_of<'a, R: Row>(&mut self, model: &Model, table: &'a Table<R>) -> Vec<File<'a, R>> {
        let mut records: Vec<&Record<R>> = table.records().collect();
        records.sort_by_key(|record| (record.place.file, record.place.record));
        let column = model.names.find(FILE_COLUMN);
        let paths = self.paths(model, R::INFO.name);
        let mut files: Vec<File<'a, R>> = Vec::new();
        let mut last = 0;
        for record in records {
            let path = self.path_of(model, record, column, &paths);
            // Rows of one file stand together as a rule, so the last file is asked first.
            if files.get(last).is_none_or(|file: &File<'a, R>| file.path != path) {
                last = files.iter().position(|file| file.path == path).unwrap_or_else(|| {
                    files.push(File { path: path.to_owned(), records: Vec::new() });
                    files.len() - 1
                });
            }
            files[last].records.push(record);
        }
        self.taken.extend(files.iter().map(|file| file.path.clone()));
        files
    }

    fn is_free(&self, path: &str) -> bool {
        is_table_file(path) && !self.taken.contains(path)
    }

    fn paths(&self, model: &Model, table: &str) -> Paths {
        let mut default = format!("data/{table}.csv");
        let mut number = 1;
        while !self.is_free(&default) {
            number += 1;
            default = format!("data/{table}-{number}.csv");
        }
        let by_place = model.files.iter().map(|file| self.is_free(file).then(|| file.clone())).collect();
        Paths { default, by_place }
    }

    fn path_of<'a, R>(
        &self,
        model: &'a Model,
        record: &Record<R>,
        column: Option<Symbol>,
        paths: &'a Paths,
    ) -> &'a str {
        let cells = record.extra.iter().flat_map(|cells| cells.iter());
        let mut told = cells.filter(|(name, _)| Some(*name) == column).map(|(_, text)| model.text(*text));
        let read = || paths.by_place.get(usize::from(record.place.file)).and_then(Option::as_deref);
        told.find(|path| self.is_free(path)).or_else(read).unwrap_or(&paths.default)
    }
}

struct Paths {
    default: String,
    by_place: Vec<Option<String>>,
}

/// Whether a path may be the file of a table.
fn is_table_file(path: &str) -> bool {
    is_inside(path) && path.ends_with(".csv") && !path.split('/').any(|part| part.starts_with('.'))
}

/// The columns `x_*` of a table in the order of their names, without the one that keeps the file.
pub(crate) fn columns_of<R: Row>(model: &Model, table: &Table<R>) -> Vec<Symbol> {
    let mut names: Vec<Symbol> = Vec::new();
    for (name, _) in table.records().flat_map(|record| record.extra.iter()).flat_map(|cells| cells.iter()) {
        if !names.contains(name) {
            names.push(*name);
        }
    }
    names.retain(|name| model.text(*name) != FILE_COLUMN);
    names.sort_by_key(|name| model.text(*name));
    names
}
