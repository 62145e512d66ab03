// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Reads a CSV file that is no table of a package, such as a file of cases.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

/// Most bytes of such a file.
const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// The rows of a file, each by the names of its columns. What is wrong comes as a text.
pub fn csv_rows(path: &Path) -> Result<Vec<BTreeMap<String, String>>, String> {
    let told = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let file = File::open(path).map_err(|error| told(&error))?;
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(|error| told(&error))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(told(&format!("more than {MOST_BYTES} bytes")));
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text);
    let header: Vec<_> = reader.headers().map_err(|error| told(&error))?.iter().map(str::to_owned).collect();
    let row = |record: Result<csv::StringRecord, csv::Error>| {
        let record = record.map_err(|error| told(&error))?;
        Ok(header.iter().cloned().zip(record.iter().map(|cell| cell.trim().to_owned())).collect())
    };
    reader.records().map(row).collect()
}
