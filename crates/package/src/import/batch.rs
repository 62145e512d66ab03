// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The rows that an import makes, by table, and the files they become. A row that the package has
//! already, with the same key and source, is not written again.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::Path;

use concordia_model::finding::Words;
use concordia_model::row::TableInfo;
use concordia_model::tables::Tables;

use super::error::ImportError;
use super::package::Package;

/// Rows of one import.
const MAX_ROWS: usize = 5_000_000;
/// The column for remarks about a row.
pub(crate) const NOTE: &str = "x_note";

/// Rows by table and part.
#[derive(Default)]
pub(crate) struct Batch {
    sheets: BTreeMap<(&'static str, &'static str), Sheet>,
    rows: usize,
}

/// The rows of one file, by key.
pub(crate) struct Sheet {
    info: &'static TableInfo,
    rows: BTreeMap<Vec<String>, BTreeMap<&'static str, String>>,
}

impl Batch {
    /// Adds a row; `false` where one with the same key is there already.
    pub(crate) fn put(
        &mut self,
        table: &'static str,
        part: &'static str,
        cells: impl IntoIterator<Item = (&'static str, String)>,
    ) -> bool {
        let Some(info) = Tables::info(table) else { return false };
        let sheet = self.sheets.entry((table, part)).or_insert_with(|| Sheet { info, rows: BTreeMap::new() });
        let cells: BTreeMap<_, _> = cells.into_iter().filter(|(_, text)| !text.is_empty()).collect();
        let key = keys(info).map(|column| cells.get(column).cloned().unwrap_or_default()).collect();
        match sheet.rows.entry(key) {
            Entry::Occupied(_) => false,
            Entry::Vacant(entry) => {
                entry.insert(cells);
                self.rows += 1;
                true
            }
        }
    }

    /// Refuses a batch that no package should take in.
    pub(crate) fn bounded(&self, file: &Path) -> Result<(), ImportError> {
        if self.rows <= MAX_ROWS {
            return Ok(());
        }
        let cause = Words::new(
            format!("it gives more than {MAX_ROWS} rows"),
            format!("het geeft meer dan {MAX_ROWS} rijen"),
        );
        let action = Words::new("import fewer years or nations", "importeer minder jaren of landen");
        Err(ImportError::new(file, cause, action))
    }

    /// Takes out what the package has already; the keys of those rows, by table.
    pub(crate) fn without_known(
        &mut self,
        package: &Package,
    ) -> Result<Vec<(&'static str, String)>, ImportError> {
        let mut known = Vec::new();
        for ((table, _), sheet) in &mut self.sheets {
            let columns: Vec<_> = keys(sheet.info).collect();
            package.rows(table, &columns, |cells| {
                let key: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
                if sheet.rows.remove(&key).is_some() {
                    known.push((*table, key.join("|")));
                }
            })?;
        }
        self.sheets.retain(|_, sheet| !sheet.rows.is_empty());
        Ok(known)
    }

    /// How many rows a table gets.
    pub(crate) fn count(&self, table: &str) -> usize {
        let mine = self.sheets.iter().filter(|((name, _), _)| *name == table);
        mine.map(|(_, sheet)| sheet.rows.len()).sum()
    }

    /// Table, part and content of each file.
    pub(crate) fn files(&self) -> impl Iterator<Item = (&'static str, &'static str, Vec<u8>)> {
        self.sheets.iter().map(|((table, part), sheet)| (*table, *part, sheet.csv()))
    }
}

fn keys(info: &'static TableInfo) -> impl Iterator<Item = &'static str> {
    info.columns.iter().filter(|column| column.key).map(|column| column.name)
}

impl Sheet {
    /// The file, with the columns of the table and a note where some row has one.
    fn csv(&self) -> Vec<u8> {
        let noted = self.rows.values().any(|cells| cells.contains_key(NOTE));
        let columns = self.info.columns.iter().map(|column| column.name).chain(noted.then_some(NOTE));
        let columns: Vec<_> = columns.collect();
        let mut out = csv::Writer::from_writer(Vec::new());
        // Writing to memory does not fail.
        let _ = out.write_record(&columns);
        for cells in self.rows.values() {
            let texts = columns.iter().map(|column| cells.get(column).map_or("", String::as_str));
            let _ = out.write_record(texts);
        }
        out.into_inner().unwrap_or_default()
    }
}
