// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What an import took, what it left and why.

use concordia_model::finding::{Words, shorten};

/// What an import did.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ImportReport {
    /// The kind of data.
    pub kind: &'static str,
    /// The table that the rows went to.
    pub table: &'static str,
    /// Rows of the file that were used.
    pub taken: usize,
    /// Rows that were added to the table; one row of a file may give several, or several rows one.
    pub rows: usize,
    /// What was left out, in the order in which it was met.
    pub left: Vec<LeftOut>,
    /// What else a reader should know.
    pub notes: Vec<Words>,
    /// Files that were written, relative to the package; `datapackage.json` last.
    pub written: Vec<String>,
}

/// Something that was left out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeftOut {
    /// Why.
    pub why: Words,
    /// How many rows.
    pub count: usize,
    /// The first of them.
    pub example: String,
}

/// Adds one row to what was left out.
pub(crate) fn leave(left: &mut Vec<LeftOut>, why: &(impl AsRef<str> + ?Sized), nl: &str, example: &str) {
    let why = why.as_ref();
    match left.iter_mut().find(|entry| entry.why.en == why) {
        Some(entry) => entry.count += 1,
        None => left.push(LeftOut { why: Words::new(why, nl), count: 1, example: shorten(example) }),
    }
}
