// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Writing a package, as a folder or as a workbook. What is there is replaced only once the new files
//! are complete, and a folder that is no package is left alone.

mod folder;
mod layout;
pub(crate) mod scenarios;
mod sheet;
mod swap;
mod workbook;

use std::fmt;
use std::path::{Path, PathBuf};

use concordia_model::{Language, Model, Words};

pub(crate) use layout::{Layout, columns_of};
pub(crate) use sheet::{Formats, frame, plain_frame};
pub(crate) use workbook::{PACKAGE, PACKAGE_COLUMNS, SCENARIO_COLUMNS, SCENARIOS, save};

/// Writes a package: as a workbook when the path ends in `.xlsx`, else as a folder. The model is to be
/// the package itself; of a model under a scenario the changed rows would be written too.
pub fn write(model: &Model, path: &Path) -> Result<(), WriteError> {
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx")) {
        workbook::write(model, path)
    } else {
        folder::write(model, path)
    }
}

/// Why a package was not written. What was there before is still there.
#[derive(Debug)]
pub enum WriteError {
    /// The system refuses.
    System {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
    /// The folder holds other things than a package.
    NotAPackage(PathBuf),
    /// A table or a cell does not fit into a workbook.
    TooLarge {
        /// The table.
        table: &'static str,
        /// Record number in the sheet, header = 1.
        row: usize,
        /// The column, when it is one cell that does not fit.
        column: Option<String>,
    },
    /// The workbook could not be put together.
    Workbook(String),
}

impl WriteError {
    /// What went wrong and what to do, in both languages.
    pub fn words(&self) -> Words {
        match self {
            Self::System { path, error } => {
                let path = path.display();
                Words::new(format!("{path}: {error}"), format!("{path}: {error}"))
            }
            Self::NotAPackage(path) => {
                let path = path.display();
                Words::new(
                    format!(
                        "{path} holds other things than a package; choose an empty folder or another name"
                    ),
                    format!("{path} bevat iets anders dan een pakket; kies een lege map of een andere naam"),
                )
            }
            Self::TooLarge { table, row, column: Some(column) } => Words::new(
                format!(
                    "{table}, row {row}, {column}: a sheet holds 32,767 characters a cell; write a folder"
                ),
                format!(
                    "{table}, rij {row}, {column}: een blad heeft 32.767 tekens per cel; schrijf een map"
                ),
            ),
            Self::TooLarge { table, row, column: None } => Words::new(
                format!("{table} has {row} rows with its header: a sheet holds 1,048,576; write a folder"),
                format!(
                    "{table} heeft {row} rijen met de kopregel: een blad heeft er 1.048.576; schrijf een map"
                ),
            ),
            Self::Workbook(why) => Words::new(
                format!("the workbook could not be written: {why}"),
                format!("het werkboek kon niet worden geschreven: {why}"),
            ),
        }
    }

    pub(crate) fn system(path: &Path) -> impl FnOnce(std::io::Error) -> Self + '_ {
        move |error| Self::System { path: path.to_owned(), error }
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.words().in_language(Language::En))
    }
}

impl std::error::Error for WriteError {}

impl From<rust_xlsxwriter::XlsxError> for WriteError {
    fn from(error: rust_xlsxwriter::XlsxError) -> Self {
        Self::Workbook(error.to_string())
    }
}
