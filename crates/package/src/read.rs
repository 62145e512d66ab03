// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Reading a package, from a folder or a workbook. Reading never stops at the first mistake and never
//! panics; there is a model only when no finding is an error.

mod archive;
mod cells;
mod csv;
mod descriptor;
mod files;
mod folder;
mod header;
mod intake;
mod package_sheet;
mod pieces;
mod quotes;
mod records;
mod rows;
mod say;
mod scenario_sheet;
mod scenarios;
mod sheet_columns;
mod suggest;
mod workbook;

use std::collections::BTreeMap;
use std::path::Path;

use concordia_model::{Finding, Model};

use crate::limits::Limits;
use files::Files;

pub(crate) use descriptor::FILE as DESCRIPTOR;
pub(crate) use files::is_inside;
pub(crate) use workbook::START;

/// What came out of reading a package.
pub struct Reading {
    /// The model, when no finding is an error.
    pub model: Option<Model>,
    /// All findings, in the order of the tables.
    pub findings: Vec<Finding>,
    /// Name of the package.
    pub name: String,
}

/// How far the reader is.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// The file, relative to the package.
    pub file: &'a str,
    /// Bytes read of it.
    pub bytes: u64,
    /// Its size.
    pub of: u64,
}

/// Reads a package: a folder with `datapackage.json`, or a workbook `.xlsx`. `progress` is called as
/// files are read.
pub fn read(path: &Path, progress: &dyn Fn(Step<'_>)) -> Reading {
    read_within(path, &Limits::default(), progress)
}

/// As [`read`], with other bounds.
pub fn read_within(path: &Path, limits: &Limits, progress: &dyn Fn(Step<'_>)) -> Reading {
    if path.is_file() && path.file_name().is_some_and(|name| name != descriptor::FILE) {
        return workbook::read_file(path, limits, progress);
    }
    let folder = match path.file_name() {
        Some(name) if name == descriptor::FILE => path.parent().unwrap_or(path),
        _ => path,
    };
    let name =
        folder.canonicalize().ok().and_then(|full| Some(full.file_stem()?.to_string_lossy().into_owned()));
    let name = name.unwrap_or_else(|| "package".to_owned());
    folder::read(&Files::Folder(folder.to_owned()), name, limits, progress)
}

/// Reads a package whose files are in memory, by their paths within it.
pub fn read_files(
    name: &str,
    files: &BTreeMap<String, Vec<u8>>,
    limits: &Limits,
    progress: &dyn Fn(Step<'_>),
) -> Reading {
    folder::read(&Files::Memory(files), name.to_owned(), limits, progress)
}

/// Reads a workbook that is in memory.
pub fn read_workbook(name: &str, bytes: &[u8], limits: &Limits, progress: &dyn Fn(Step<'_>)) -> Reading {
    workbook::read(bytes, name.to_owned(), name, limits, progress)
}

/// The files that make up the package in a folder and that writing it again may take away.
pub(crate) fn files_of_package(folder: &Path) -> Vec<String> {
    let (files, limits) = (Files::Folder(folder.to_owned()), Limits::default());
    let mut intake = intake::Intake::new(String::new(), &limits, &|_| {});
    let tables = descriptor::read(&files, &mut intake).into_iter().flat_map(|(_, paths)| paths);
    let mut paths: Vec<String> = tables.filter(|path| path.ends_with(".csv")).collect();
    paths.extend(files.list(scenarios::FOLDER, ".toml"));
    paths.retain(|path| files.open(path).is_ok());
    paths
}
