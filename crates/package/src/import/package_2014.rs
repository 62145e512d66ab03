// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The package of 2014: the European package with the holdings of 1995-2014 in place of its own, for
//! looking back (`--as-of 2014`) and comparing with what came after. It is made from data that the user
//! holds and is not shipped, because these data may not be.

use std::fs;
use std::path::{Path, PathBuf};

use concordia_model::finding::Words;
use concordia_model::{Finding, Year};
use csv::{ReaderBuilder, StringRecord, Writer};
use serde_json::{Value, json};

use super::error::ImportError;
use super::job::Options;
use super::package::{DESCRIPTOR, Package};
use super::report::ImportReport;

/// The year that the package looks back to.
const YEAR: u16 = 2014;
/// Name of the package; a folder with a package of this name may be replaced.
const NAME: &str = "europe-2014";
/// Borders and capitals of the nations are those of this year and have not moved until 2014.
const GEOGRAPHY: Year = Year(2008);

/// Kind and file in the data folder, in the order of import.
const IMPORTS: &[(&str, &str)] = &[
    ("un-ideal-points", "un_ideal_points/unga_ideal_points_1990_2023.csv"),
    ("v-dem", "vdem/vdem_indices_1990_2024.csv"),
    ("atop", "alliances_atop/atop_dyad_year_1990_2018.csv"),
    ("pair-distances", "dyads/dyads_static.csv"),
    ("country-year", "country_year/country_year_1990_2024.csv"),
    ("eda-expenditure", "eda_defence/eda_defence_data_2005_2023.csv"),
    ("nato-expenditure", "nato_defence_exp/nato_defence_expenditure_2014_2026.csv"),
    ("frameworks", "frameworks/multinational_frameworks.csv"),
    ("rdmc-types", "equipment_rdmc/rdmc_types_1995_2014.csv"),
    // After the holdings, which it does not repeat.
    ("sipri-orders", "sipri_arms_transfers/trade_register_recipients_1990_2024.csv"),
    ("tk-letters", "tk_parliament/tk_zaken_defence_2010_2025.csv"),
];

/// Which rows of the European package stay: table, column, whether a text of it is of 2014 or before.
const KEPT: &[(&str, &str)] = &[("holdings", "year"), ("planned_changes", "to_year")];

const SCENARIO: &str =
    "title = \"Base: as known at the end of 2014, today's stock as need where no requirement is known\"

[settings]
horizon = [2015, 2024]
need_rule = \"todays_stock\"
requirement_kinds = [\"own_minimum\", \"national_target\", \"allied_pledge\", \"collective_target\"]
price_year = 2014
currency = \"EUR\"
";

/// What the package of 2014 was made of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Package2014 {
    /// Where it is.
    pub folder: PathBuf,
    /// Rows of the European package that were left out, by table.
    pub left: Vec<(&'static str, usize)>,
    /// What was imported.
    pub imports: Vec<ImportReport>,
}

/// Makes the package of 2014 in `out` from the European package and a folder of data. `out` must be new,
/// empty, or a package of 2014 made before. After an error it is as it was.
pub fn package_2014(europe: &Path, data: &Path, out: &Path) -> Result<Package2014, ImportError> {
    let source = Package::open(europe, "")?;
    for (_, file) in IMPORTS {
        let path = data.join(file);
        fs::metadata(&path).map_err(|error| ImportError::system(&path, &error))?;
    }
    free(out)?;
    let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(|error| ImportError::system(parent, &error))?;
    let stage = tempfile::Builder::new().prefix(".package-2014-").tempdir_in(parent);
    let stage = stage.map_err(|error| ImportError::system(parent, &error))?;
    let folder = stage.path().join("package");
    let left = copy(&source, &folder)?;
    let options = Options { geography: Some(GEOGRAPHY), year: Some(Year(YEAR)) };
    let run = |(kind, file): &(&str, &str)| super::import_with(kind, &data.join(file), &folder, options);
    let imports = IMPORTS.iter().map(run).collect::<Result<Vec<_>, _>>()?;
    valid(&folder, out)?;
    replace(&folder, out, stage.path())?;
    Ok(Package2014 { folder: out.to_owned(), left, imports })
}

/// Refuses to write over anything but an earlier package of 2014.
fn free(out: &Path) -> Result<(), ImportError> {
    let empty = fs::read_dir(out).map_or(!out.exists(), |mut entries| entries.next().is_none());
    let ours =
        || Package::open(out, "").is_ok_and(|package| package.descriptor.get("name") == Some(&json!(NAME)));
    if empty || ours() {
        return Ok(());
    }
    let cause = Words::new("the folder holds something else", "de map bevat iets anders");
    let action = Words::new("name a new or an empty folder", "noem een nieuwe of een lege map");
    Err(ImportError::new(out, cause, action))
}

/// Copies the tables of a package without what is later than 2014.
fn copy(source: &Package, folder: &Path) -> Result<Vec<(&'static str, usize)>, ImportError> {
    let mut left: Vec<_> = KEPT.iter().map(|(table, _)| (*table, 0)).collect();
    let resources = source.descriptor.get("resources").and_then(Value::as_array).into_iter().flatten();
    for table in resources.filter_map(|resource| resource.get("name")?.as_str()) {
        for path in source.paths(table) {
            let (from, to) = (source.inside(&path)?, folder.join(&path));
            let beside = to.parent().unwrap_or(folder);
            fs::create_dir_all(beside).map_err(|error| ImportError::system(beside, &error))?;
            let dropped = match KEPT.iter().position(|(name, _)| *name == table) {
                Some(at) => Some((at, filter(&from, &to, &|cell| is_kept(&cell(KEPT[at].1)))?)),
                None if table == "evidence" || table == "judgements" => {
                    filter(&from, &to, &|cell| !KEPT.iter().any(|(name, _)| *name == cell("table")))?;
                    None
                }
                None => {
                    fs::copy(&from, &to).map_err(|error| ImportError::system(&to, &error))?;
                    None
                }
            };
            if let Some((at, count)) = dropped {
                left[at].1 += count;
            }
        }
    }
    write(&folder.join(DESCRIPTOR), &descriptor(source))?;
    write(&folder.join("scenarios/base.toml"), SCENARIO.as_bytes())?;
    Ok(left)
}

fn is_kept(year: &str) -> bool {
    year.parse::<u16>().is_ok_and(|year| year <= YEAR)
}

/// The cells of a row, by column.
type Cells<'a> = dyn Fn(&str) -> String + 'a;

/// Copies the rows of a table that may stay; how many may not.
fn filter(from: &Path, to: &Path, stays: &dyn Fn(&Cells<'_>) -> bool) -> Result<usize, ImportError> {
    let broken = |error: csv::Error| ImportError::system(from, &std::io::Error::other(error));
    let mut reader = ReaderBuilder::new().from_path(from).map_err(broken)?;
    let mut writer = Writer::from_path(to).map_err(broken)?;
    let header = reader.headers().map_err(broken)?.clone();
    writer.write_record(&header).map_err(broken)?;
    let (mut record, mut dropped) = (StringRecord::new(), 0);
    while reader.read_record(&mut record).map_err(broken)? {
        let cell = |column: &str| {
            let at = header.iter().position(|name| name.trim() == column);
            at.and_then(|at| record.get(at)).unwrap_or_default().trim().to_owned()
        };
        if stays(&cell) {
            writer.write_record(&record).map_err(broken)?;
        } else {
            dropped += 1;
        }
    }
    writer.flush().map_err(|error| ImportError::system(to, &error))?;
    Ok(dropped)
}

fn descriptor(source: &Package) -> Vec<u8> {
    let mut descriptor = source.descriptor.clone();
    descriptor["name"] = json!(NAME);
    descriptor["title"] = json!("European defence cooperation as of the end of 2014");
    descriptor["description"] = json!(
        "Made by concordia from the European package and data that its user holds. Not to be published: it holds figures of SIPRI and of IISS The Military Balance."
    );
    let mut text = serde_json::to_vec_pretty(&descriptor).unwrap_or_default();
    text.push(b'\n');
    text
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), ImportError> {
    let folder = path.parent().unwrap_or(path);
    let done = fs::create_dir_all(folder).and_then(|()| fs::write(path, bytes));
    done.map_err(|error| ImportError::system(path, &error))
}

/// Refuses a package that does not hold together.
fn valid(folder: &Path, out: &Path) -> Result<(), ImportError> {
    let reading = crate::read(folder, &|_| {});
    let Some(finding) = reading.findings.iter().find(|finding| Finding::is_error(finding)) else {
        return Ok(());
    };
    let place = format!("{} {:?}", finding.file.clone().unwrap_or_default(), finding.row);
    let cause = Words::new(
        format!("the package would have errors, the first in {place}: {}", finding.cause.en),
        format!("het pakket zou fouten hebben, de eerste in {place}: {}", finding.cause.nl),
    );
    let action = Words::new(
        "check the European package and the data",
        "controleer het Europese pakket en de gegevens",
    );
    Err(ImportError::new(out, cause, action))
}

/// Moves the package to its place; what was there goes away with the stage.
fn replace(folder: &Path, out: &Path, stage: &Path) -> Result<(), ImportError> {
    if out.exists() {
        fs::rename(out, stage.join("before")).map_err(|error| ImportError::system(out, &error))?;
    }
    fs::rename(folder, out).map_err(|error| {
        // The old package goes back to where it was; if that fails too, it is still in the stage.
        let _ = fs::rename(stage.join("before"), out);
        ImportError::system(out, &error)
    })
}
