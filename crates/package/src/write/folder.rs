// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A package as a folder: tables, scenarios, and the descriptor.

use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use concordia_model::Model;
use concordia_model::as_of::AsOf;
use concordia_model::names::Symbol;
use concordia_model::row::Row;
use concordia_model::table::{Record, Table};
use concordia_model::tables::Visit;

use super::layout::{Layout, columns_of};
use super::{WriteError, scenarios, swap};
use crate::read::{DESCRIPTOR, files_of_package};
use crate::schema;

/// Writes a package into a folder.
pub(crate) fn write(model: &Model, folder: &Path) -> Result<(), WriteError> {
    let there = what_is_there(folder)?;
    let near = if there == There::Nothing { parent_of(folder) } else { folder.to_owned() };
    fs::create_dir_all(&near).map_err(WriteError::system(&near))?;
    let stage = tempfile::Builder::new()
        .prefix(".concordia-")
        .tempdir_in(&near)
        .map_err(WriteError::system(&near))?;
    let from = stage.path().join("new");
    let new = write_files(model, &from)?;
    if there == There::Nothing {
        return fs::rename(&from, folder).map_err(WriteError::system(folder));
    }
    let old = if there == There::Package { files_of_package(folder) } else { Vec::new() };
    let aside = stage.path().join("old");
    swap::swap(&from, &aside, folder, &new, &old).map_err(|(path, error)| {
        // What could not be put back is still in there.
        let kept = stage.keep();
        drop(fs::remove_dir_all(kept.join("new")));
        remove_empty(&kept);
        WriteError::System { path, error }
    })
}

/// Removes a folder and those within as far as they hold no file.
fn remove_empty(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.for_each(|entry| remove_empty(&entry.path()));
    drop(fs::remove_dir(folder));
}

#[derive(PartialEq)]
enum There {
    Nothing,
    Empty,
    Package,
}

fn what_is_there(folder: &Path) -> Result<There, WriteError> {
    if folder.symlink_metadata().is_err() {
        return Ok(There::Nothing);
    }
    let mut entries = fs::read_dir(folder).map_err(WriteError::system(folder))?;
    match (folder.join(DESCRIPTOR).is_file(), entries.next().is_none()) {
        (true, _) => Ok(There::Package),
        (false, true) => Ok(There::Empty),
        (false, false) => Err(WriteError::NotAPackage(folder.to_owned())),
    }
}

fn parent_of(folder: &Path) -> PathBuf {
    folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned()
}

/// Writes all files below `root` and names them, the descriptor last.
fn write_files(model: &Model, root: &Path) -> Result<Vec<String>, WriteError> {
    let mut tables = TableWriter { model, root, layout: Layout::default(), written: Ok(Vec::new()) };
    model.tables.visit(&mut tables);
    let mut paths = tables.written?;
    for (name, scenario) in model.scenarios.iter() {
        paths.push(write_text(root, &format!("scenarios/{name}.toml"), &scenarios::to_toml(scenario))?);
    }
    let descriptor = format!("{:#}\n", schema::descriptor(model));
    paths.push(write_text(root, DESCRIPTOR, &descriptor)?);
    Ok(paths)
}

fn write_text(root: &Path, path: &str, text: &str) -> Result<String, WriteError> {
    let full = root.join(path);
    create(&full).and_then(|mut file| file.write_all(text.as_bytes())).map_err(WriteError::system(&full))?;
    Ok(path.to_owned())
}

fn create(path: &Path) -> std::io::Result<File> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    File::create(path)
}

struct TableWriter<'a> {
    model: &'a Model,
    root: &'a Path,
    layout: Layout,
    written: Result<Vec<String>, WriteError>,
}

impl Visit for TableWriter<'_> {
    fn table<R: Row + AsOf>(&mut self, table: &Table<R>) {
        let Ok(paths) = &mut self.written else { return };
        let extra = columns_of(self.model, table);
        for file in self.layout.files_of(self.model, table) {
            let full = self.root.join(&file.path);
            if let Err(error) = write_table(self.model, &full, &file.records, &extra) {
                self.written = Err(WriteError::System { path: full, error });
                return;
            }
            paths.push(file.path);
        }
    }
}

fn write_table<R: Row>(
    model: &Model,
    path: &Path,
    records: &[&Record<R>],
    extra: &[Symbol],
) -> std::io::Result<()> {
    let mut out = csv::Writer::from_writer(BufWriter::new(create(path)?));
    let columns = R::INFO.columns.iter().map(|column| column.name);
    out.write_record(columns.chain(extra.iter().map(|name| model.text(*name))))?;
    let mut cell = String::new();
    for record in records {
        for at in 0..R::INFO.columns.len() {
            cell.clear();
            record.row.write(at, &model.names, &mut cell);
            out.write_field(&cell)?;
        }
        for name in extra {
            out.write_field(kept(model, record, *name))?;
        }
        out.write_record(None::<&[u8]>)?;
    }
    out.flush()
}

/// The text of a column `x_*`.
pub(crate) fn kept<'a, R>(model: &'a Model, record: &Record<R>, name: Symbol) -> &'a str {
    let mut cells = record.extra.iter().flat_map(|cells| cells.iter());
    cells.find(|(known, _)| *known == name).map_or("", |(_, text)| model.text(*text))
}
