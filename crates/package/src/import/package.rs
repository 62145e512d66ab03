// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The package that an import goes into, as it lies on the disk and without what an earlier import of the
//! same kind left there. Only the cells that importers ask for are read, as texts.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Component, Path, PathBuf};

use concordia_model::finding::Words;
use csv::ReaderBuilder;
use serde_json::Value;

use super::error::ImportError;

/// The descriptor's file.
pub(crate) const DESCRIPTOR: &str = "datapackage.json";
/// Bytes of the descriptor, and of a scenario.
const MAX_TEXT: u64 = 16 << 20;

/// A package as a folder.
pub(crate) struct Package {
    /// The folder.
    pub(crate) root: PathBuf,
    /// What `datapackage.json` holds.
    pub(crate) descriptor: Value,
    kind: String,
}

impl Package {
    /// Opens a package for an import of a kind.
    pub(crate) fn open(folder: &Path, kind: &str) -> Result<Self, ImportError> {
        let named = folder.file_name().is_some_and(|name| name == DESCRIPTOR);
        let folder = if named { folder.parent().unwrap_or(folder) } else { folder };
        if folder.is_file() {
            return Err(no_folder(folder));
        }
        let root = folder.canonicalize().map_err(|error| ImportError::system(folder, &error))?;
        let path = root.join(DESCRIPTOR);
        let text = text(&path)?;
        let descriptor = serde_json::from_str::<Value>(text.strip_prefix('\u{feff}').unwrap_or(&text));
        let descriptor = descriptor.ok().filter(|value| value.get("resources").is_some_and(Value::is_array));
        let descriptor = descriptor.ok_or_else(|| {
            let cause = Words::new(
                "it is no descriptor with a list of resources",
                "het is geen beschrijving met een lijst resources",
            );
            broken(&path, cause)
        })?;
        Ok(Self { root, descriptor, kind: kind.to_owned() })
    }

    /// The file that this kind of import writes for a table; `part` keeps data of another licence apart.
    pub(crate) fn own_path(&self, table: &str, part: &str) -> String {
        let dash = if part.is_empty() { "" } else { "-" };
        format!("data/{table}-{}{dash}{part}.csv", self.kind)
    }

    /// Whether this kind of import wrote a file that the descriptor names.
    pub(crate) fn is_own(&self, table: &str, path: &str) -> bool {
        super::PARTS.iter().any(|part| path == self.own_path(table, part))
    }

    /// The files of a table that are not this import's own.
    pub(crate) fn paths(&self, table: &str) -> Vec<String> {
        let resources = self.descriptor.get("resources").and_then(Value::as_array).into_iter().flatten();
        let named = resources.filter(|resource| resource.get("name").and_then(Value::as_str) == Some(table));
        let paths = named.filter_map(|resource| resource.get("path")).flat_map(|path| match path {
            Value::Array(list) => list.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            other => other.as_str().map(str::to_owned).into_iter().collect::<Vec<_>>(),
        });
        paths.filter(|path| !self.is_own(table, path)).collect()
    }

    /// Shows the cells of some columns for every row of a table; a column that is not there is empty.
    pub(crate) fn rows(
        &self,
        table: &str,
        columns: &[&str],
        mut see: impl FnMut(&[&str]),
    ) -> Result<(), ImportError> {
        for path in self.paths(table) {
            let full = self.inside(&path)?;
            let file = File::open(&full).map_err(|error| ImportError::system(&full, &error))?;
            let mut reader = ReaderBuilder::new().from_reader(file);
            let no_table = |error: &csv::Error| {
                broken(
                    &full,
                    Words::new(
                        format!("it cannot be read: {error}"),
                        format!("het is niet leesbaar: {error}"),
                    ),
                )
            };
            let header = reader.headers().map_err(|error| no_table(&error))?.clone();
            let at: Vec<_> =
                columns.iter().map(|column| header.iter().position(|name| name.trim() == *column)).collect();
            let mut record = csv::StringRecord::new();
            while reader.read_record(&mut record).map_err(|error| no_table(&error))? {
                let cell = |at: &Option<usize>| at.and_then(|at| record.get(at)).unwrap_or_default().trim();
                see(&at.iter().map(cell).collect::<Vec<_>>());
            }
        }
        Ok(())
    }

    /// The ids that a table defines.
    pub(crate) fn ids(&self, table: &str) -> Result<BTreeSet<String>, ImportError> {
        let mut ids = BTreeSet::new();
        self.rows(table, &["id"], |cells| {
            ids.extend(cells.iter().map(|id| (*id).to_owned()));
        })?;
        Ok(ids)
    }

    /// The ids that scenarios add to a table: a row of the package with one of them would break the scenario.
    pub(crate) fn scenario_ids(&self, table: &str) -> Result<BTreeSet<String>, ImportError> {
        let mut ids = BTreeSet::new();
        let folder = self.root.join("scenarios");
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.extension().is_none_or(|extension| extension != "toml") {
                continue;
            }
            // A scenario that cannot be read is a finding of `check`, not of an import.
            let Ok(scenario) = text(&path)?.parse::<toml::Table>() else { continue };
            let rows = scenario.get("add").and_then(|add| add.get(table)).and_then(toml::Value::as_array);
            let found =
                rows.into_iter().flatten().filter_map(|row| row.get("id").and_then(toml::Value::as_str));
            ids.extend(found.map(str::to_owned));
        }
        Ok(ids)
    }

    /// The full path of a file of the package; a path that leads out of it is refused.
    pub(crate) fn inside(&self, path: &str) -> Result<PathBuf, ImportError> {
        let plain = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
        let full = self.root.join(path);
        let real = full.canonicalize().map_err(|error| ImportError::system(&full, &error))?;
        if plain && real.starts_with(&self.root) && real.is_file() {
            return Ok(real);
        }
        let cause = Words::new(
            format!("{path} is no file inside the package"),
            format!("{path} is geen bestand binnen het pakket"),
        );
        Err(broken(&self.root.join(DESCRIPTOR), cause))
    }
}

/// A text file of bounded size.
fn text(path: &Path) -> Result<String, ImportError> {
    let meta = fs::metadata(path).map_err(|error| ImportError::system(path, &error))?;
    if !meta.is_file() || meta.len() > MAX_TEXT {
        return Err(broken(
            path,
            Words::new("it is no file, or far too large", "het is geen bestand, of veel te groot"),
        ));
    }
    fs::read_to_string(path).map_err(|error| ImportError::system(path, &error))
}

fn broken(path: &Path, cause: Words) -> ImportError {
    let action = Words::new(
        "repair the package first: concordia check says what is wrong",
        "herstel eerst het pakket: concordia check zegt wat er mis is",
    );
    ImportError::new(path, cause, action)
}

fn no_folder(path: &Path) -> ImportError {
    let cause = Words::new(
        "an import goes into a package that is a folder",
        "een import gaat in een pakket dat een map is",
    );
    let action = Words::new(
        "make a folder of it first: concordia convert PACKAGE.xlsx FOLDER",
        "maak er eerst een map van: concordia convert PAKKET.xlsx MAP",
    );
    ImportError::new(path, cause, action)
}
