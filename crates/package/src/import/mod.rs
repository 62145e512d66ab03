// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Importers of public data in their publishers' own formats. Each adds a file of its own to a package,
//! names its source and its licence, and says what it took, what it left and why. Whether the package
//! holds together afterwards is left to `check`.

mod atop;
mod batch;
mod country_year;
mod decimal;
mod distances;
mod eda_expenditure;
mod error;
mod frameworks;
mod input;
mod job;
mod measures;
mod nato_expenditure;
mod package;
mod package_2014;
mod pair_distances;
mod rdmc_types;
mod report;
mod sipri_orders;
mod sources;
mod tk_letters;
mod un_ideal_points;
mod v_dem;
mod write;

#[cfg(test)]
mod tests;

use std::path::Path;

use concordia_model::finding::Words;

pub use error::ImportError;
pub use package_2014::{Package2014, package_2014};
pub use report::{ImportReport, LeftOut};

use input::Input;
use job::{Job, Options};
use package::Package;

/// What the files of one import add to their names, so that data of another licence stay apart.
const PARTS: &[&str] = &["", "sipri", "cow"];

/// A kind of data that can be imported.
pub struct Kind {
    /// Its name on the command line.
    pub name: &'static str,
    /// The table that it fills.
    pub table: &'static str,
    /// What it is, in English.
    pub en: &'static str,
    /// What it is, in Dutch.
    pub nl: &'static str,
    /// Which file it expects and under which licence, in English.
    pub file_en: &'static str,
    /// Which file it expects and under which licence, in Dutch.
    pub file_nl: &'static str,
    /// The columns that the file must have.
    pub columns: &'static [&'static str],
    run: fn(&mut Job<'_>) -> Result<(), ImportError>,
}

/// Every kind of data that can be imported.
pub const KINDS: &[Kind] = &[
    country_year::KIND,
    nato_expenditure::KIND,
    eda_expenditure::KIND,
    un_ideal_points::KIND,
    v_dem::KIND,
    atop::KIND,
    pair_distances::KIND,
    frameworks::KIND,
    rdmc_types::KIND,
    sipri_orders::KIND,
    tk_letters::KIND,
];

/// Imports a file of public data into a package, a folder with `datapackage.json`. Run again, it replaces
/// what it wrote before. After an error the package is as it was.
pub fn import(kind: &str, file: &Path, package: &Path) -> Result<ImportReport, ImportError> {
    import_with(kind, file, package, Options::default())
}

/// As [`import`], with what only `package_2014` asks for.
fn import_with(
    kind: &str,
    file: &Path,
    package: &Path,
    options: Options,
) -> Result<ImportReport, ImportError> {
    let kind = find(kind, file)?;
    let package = Package::open(package, kind.name)?;
    let input = Input::read(file, kind.columns)?;
    let mut job = Job::new(&package, &input, options)?;
    (kind.run)(&mut job)?;
    job.finish(kind, file)
}

fn find(name: &str, file: &Path) -> Result<&'static Kind, ImportError> {
    KINDS.iter().find(|kind| kind.name == name).ok_or_else(|| {
        let names: Vec<_> = KINDS.iter().map(|kind| kind.name).collect();
        let names = names.join(", ");
        let shown = concordia_model::finding::shorten(name);
        let cause = Words::new(
            format!("there is no importer for '{shown}'"),
            format!("er is geen import voor '{shown}'"),
        );
        let action = Words::new(format!("choose one of {names}"), format!("kies een van {names}"));
        ImportError::new(file, cause, action)
    })
}
