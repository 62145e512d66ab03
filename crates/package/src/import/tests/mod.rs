// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Importers against small made-up files, and against the public data where these lie beside the
//! repository.

mod made_up;
mod orders;
mod public_data;
mod wrong_files;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use concordia_model::Finding;
use tempfile::TempDir;

use super::{ImportReport, import};

const NATIONS: &str = "id,name_en,name_nl,assessed\nBEL,Belgium,België,yes\nDEU,Germany,Duitsland,yes\nNLD,Netherlands,Nederland,yes\n";
const CAPABILITIES: &str = "id,parent,name_en,name_nl,level,unit,strategic_enabler,rolls_up,cdp_priority
air,,Air,Lucht,domain,,false,false,
fighter,air,Fighter,Gevechtsvliegtuig,capability,aircraft,false,false,
fighter-4th,fighter,Fighter,Gevechtsvliegtuig,capability,aircraft,false,true,
main-battle-tank,air,Tank,Tank,capability,tank,false,false,
";
const DOCUMENTS: &str =
    "id,title,licence,precedence\na-book,A book,CC0,70\nunga-ideal-points,Ideal points,CC0,60\n";
const EQUIPMENT: &str = "id,capability,family,name\nleopard-2a6,main-battle-tank,leopard-2,Leopard 2A6\nf-16am-bm,fighter-4th,f-16,F-16AM/BM\n";
const FORMATS: &str =
    "id,name_en,name_nl,kind,from,to,source\nmmf,Fleet,Vloot,programme,2016-07-01,,a-book\n";
const HOLDINGS: &str = "holder,capability,equipment,year,status,source,quantity\nNLD,main-battle-tank,leopard-2a6,2011,in_service,a-book,16\n";
const MEASURES: &str =
    "id,name_en,name_nl,unit,symmetric,closer\nun-voting-distance,Distance,Afstand,points,true,lower\n";
const RELATIONS: &str =
    "nation_a,nation_b,year,measure,source,value\nBEL,DEU,2000,un-voting-distance,unga-ideal-points,0.5\n";

const TABLES: &[(&str, &str)] = &[
    ("nations", NATIONS),
    ("capabilities", CAPABILITIES),
    ("documents", DOCUMENTS),
    ("equipment", EQUIPMENT),
    ("formats", FORMATS),
    ("holdings", HOLDINGS),
    ("measures", MEASURES),
    ("relations", RELATIONS),
];

/// A folder with a package and a place for files to import.
struct Bench {
    folder: TempDir,
}

impl Bench {
    fn new() -> Self {
        let bench = Self { folder: TempDir::new().unwrap() };
        fs::create_dir_all(bench.package().join("data")).unwrap();
        let mut resources = Vec::new();
        for (table, text) in TABLES {
            fs::write(bench.package().join(format!("data/{table}.csv")), text).unwrap();
            resources.push(serde_json::json!({"name": table, "path": format!("data/{table}.csv")}));
        }
        let descriptor =
            serde_json::json!({"name": "small", "licenses": [{"name": "CC0-1.0"}], "resources": resources});
        fs::write(bench.package().join("datapackage.json"), descriptor.to_string()).unwrap();
        bench.checked();
        bench
    }

    fn package(&self) -> PathBuf {
        self.folder.path().join("package")
    }

    fn file(&self, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join("file.csv");
        fs::write(&path, bytes).unwrap();
        path
    }

    /// Imports a text, and makes sure that the package still holds together.
    fn import(&self, kind: &str, text: &str) -> ImportReport {
        let report = import(kind, &self.file(text), &self.package()).unwrap();
        self.checked();
        report
    }

    fn checked(&self) {
        check(&self.package());
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.package().join(path)).unwrap()
    }

    /// Everything that lies in the package.
    fn contents(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut contents = BTreeMap::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.file_name().unwrap() != "file.csv" {
                    contents.insert(path.clone(), fs::read(&path).unwrap());
                }
            }
        }
        contents
    }
}

/// The package has no errors, and every file in it is named.
fn check(package: &Path) {
    let reading = crate::read(package, &|_| {});
    let wrong: Vec<_> = reading
        .findings
        .iter()
        .filter(|finding| Finding::is_error(finding) || finding.code.describe().code == "unknown_table")
        .map(|finding| (&finding.file, finding.row, &finding.cause.en))
        .collect();
    assert!(wrong.is_empty() && reading.model.is_some(), "{wrong:?}");
}

/// How many rows were left out for a reason that contains a text.
fn left(report: &ImportReport, why: &str) -> usize {
    report.left.iter().filter(|entry| entry.why.en.contains(why)).map(|entry| entry.count).sum()
}
