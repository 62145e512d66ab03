// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What stops an import: the place, the cause and what to do, in both languages.

use std::fmt;
use std::path::Path;

use concordia_model::finding::{Language, Words, shorten};

/// Why an import was not done. The package is as it was.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ImportError {
    /// The file, as it was named.
    pub file: String,
    /// Record number, header = 1.
    pub row: Option<u32>,
    /// The column.
    pub column: Option<String>,
    /// What is wrong.
    pub cause: Box<Words>,
    /// What to do.
    pub action: Box<Words>,
}

impl ImportError {
    /// An error about a file as a whole.
    pub(crate) fn new(file: &Path, cause: Words, action: Words) -> Self {
        let file = shorten(&file.display().to_string());
        Self { file, row: None, column: None, cause: Box::new(cause), action: Box::new(action) }
    }

    /// A file that the system does not let us read or write.
    pub(crate) fn system(file: &Path, error: &std::io::Error) -> Self {
        let cause = Words::new(format!("the system says: {error}"), format!("het systeem zegt: {error}"));
        let action = Words::new(
            "see that the file exists and that you may read and write there",
            "zorg dat het bestand bestaat en dat u daar mag lezen en schrijven",
        );
        Self::new(file, cause, action)
    }

    /// The same error at a record of the file.
    pub(crate) fn at_row(mut self, row: u32) -> Self {
        self.row = Some(row);
        self
    }

    /// The same error at a column of the file.
    pub(crate) fn at_column(mut self, column: &str) -> Self {
        self.column = Some(shorten(column));
        self
    }

    /// Place, cause and action in one sentence.
    pub fn message(&self, language: Language) -> String {
        let (row, column) = match language {
            Language::En => ("row", "column"),
            Language::Nl => ("rij", "kolom"),
        };
        let mut place = self.file.clone();
        if let Some(number) = self.row {
            place.push_str(&format!(", {row} {number}"));
        }
        if let Some(name) = &self.column {
            place.push_str(&format!(", {column} {name}"));
        }
        format!("{place}: {}; {}", self.cause.in_language(language), self.action.in_language(language))
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Language::En))
    }
}

impl std::error::Error for ImportError {}
