// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Small valid packages in memory, written as CSV and read like any other, so that a test says only what
//! it is about. A row is `column=value` pairs; what a column must have and a test does not care about is
//! filled in.

use std::collections::BTreeMap;

use concordia_model::ids::{CapabilityId, HolderId};
use concordia_model::row::Column;
use concordia_model::stock::Lines;
use concordia_model::tables::Tables;
use concordia_model::{Figure, Finding, FindingCode, Model, Year};
use concordia_package::{Limits, Reading, read_files};

type Row = BTreeMap<String, String>;

/// A package that is being written.
#[derive(Clone, Debug, Default)]
pub struct Pack {
    tables: BTreeMap<String, Vec<Row>>,
    scenarios: BTreeMap<String, String>,
}

impl Pack {
    /// Three assessed nations and one that is not, two capabilities with two types each, one document of
    /// 2025; nobody holds or needs anything.
    pub fn new() -> Self {
        Self::default()
            .row("nations", "id=XAA")
            .row("nations", "id=XBB")
            .row("nations", "id=XCC")
            .row("nations", "id=XZZ assessed=no")
            .row("documents", "id=doc date=2025-01-01 precedence=50")
            .row("capabilities", "id=tank unit=tank")
            .row("capabilities", "id=ship unit=ship")
            .row("equipment", "id=badger capability=tank")
            .row("equipment", "id=otter capability=tank")
            .row("equipment", "id=cove capability=ship")
            .row("equipment", "id=fjord capability=ship")
            .base("")
    }

    /// With one row more, at the end of its table.
    pub fn row(mut self, table: &str, cells: &str) -> Self {
        let cells = cells.split_whitespace().map(|cell| {
            let (column, value) = cell.split_once('=').expect("a cell is column=value");
            (column.to_owned(), value.to_owned())
        });
        self.tables.entry(table.to_owned()).or_default().push(cells.collect());
        self
    }

    /// With these settings in its scenario `base`, whose horizon is 2026-2030.
    pub fn base(self, settings: &str) -> Self {
        self.scenario("base", &format!("[settings]\nhorizon = [2026, 2030]\n{settings}\n"))
    }

    /// With a scenario.
    pub fn scenario(mut self, name: &str, text: &str) -> Self {
        self.scenarios.insert(name.to_owned(), text.to_owned());
        self
    }

    /// The files of the package.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut resources = Vec::new();
        for (table, rows) in &self.tables {
            let path = format!("data/{table}.csv");
            resources.push(format!("{{\"name\": \"{table}\", \"path\": \"{path}\"}}"));
            files.insert(path, csv(table, rows).into_bytes());
        }
        for (name, text) in &self.scenarios {
            files.insert(format!("scenarios/{name}.toml"), text.clone().into_bytes());
        }
        let descriptor = format!("{{\"name\": \"pack\", \"resources\": [{}]}}", resources.join(", "));
        files.insert("datapackage.json".to_owned(), descriptor.into_bytes());
        files
    }

    /// Reads the package.
    pub fn read(&self) -> Reading {
        read_files("pack", &self.files(), &Limits::default(), &|_| {})
    }

    /// The model without any scenario; the package must be valid.
    pub fn bare(&self) -> Model {
        let reading = self.read();
        reading.model.unwrap_or_else(|| panic!("{:#?}", reading.findings))
    }

    /// The model under its scenario `base`; the package must be valid.
    pub fn model(&self) -> Model {
        self.under("base")
    }

    /// The model under a scenario; the package must be valid.
    pub fn under(&self, scenario: &str) -> Model {
        self.bare().with_scenario(scenario).unwrap_or_else(|findings| panic!("{findings:#?}"))
    }

    /// The warnings and notes about the package under `base`.
    pub fn remarks(&self) -> Vec<Finding> {
        concordia_model::remarks::remarks(&self.model())
    }
}

fn csv(table: &str, rows: &[Row]) -> String {
    let info = Tables::info(table).unwrap_or_else(|| panic!("there is no table {table}"));
    let mut extra: Vec<&str> = rows.iter().flat_map(|row| row.keys().map(String::as_str)).collect();
    extra.retain(|column| info.position(column).is_none());
    extra.sort_unstable();
    extra.dedup();
    let columns = info.columns.iter().map(|column| column.name).chain(extra.iter().copied());
    let mut text = columns.collect::<Vec<_>>().join(",");
    for row in rows {
        let cell = |column: &Column| match row.get(column.name) {
            Some(value) => value.clone(),
            None if column.required => filled(table, column.name, row),
            None => String::new(),
        };
        let own = info.columns.iter().map(cell);
        let cells = own.chain(extra.iter().map(|column| row.get(*column).cloned().unwrap_or_default()));
        text.push('\n');
        text.push_str(&cells.collect::<Vec<_>>().join(","));
    }
    text.push('\n');
    text
}

/// What stands in a column that must be filled and that the test says nothing of.
fn filled(table: &str, column: &str, row: &Row) -> String {
    match (table, column) {
        (_, "source" | "document") => "doc",
        (_, "assessed") => "yes",
        (_, "level") => "capability",
        (_, "strategic_enabler" | "rolls_up" | "symmetric") => "false",
        (_, "firmness") => "decided",
        (_, "closer") => "lower",
        (_, "terms") => "guaranteed",
        (_, "currency") | ("economy", "unit") => "EUR",
        ("holdings", "status") => "in_service",
        ("cooperations", "status") => "running",
        ("memberships", "role") => "member",
        ("participants", "role") => "participant",
        ("requirements", "kind") => "national_target",
        ("formats", "kind") => "alliance",
        ("activities", "kind") => "mission",
        ("commitments", "kind") => "commitment",
        ("planned_changes", "to_year") => return row["from_year"].clone(),
        _ => "words",
    }
    .to_owned()
}

/// A figure in words: `8`, `8 of 6 to 10`, `unknown, 3 to 5`, `unknown, 3 or more`.
pub fn told(figure: Figure) -> String {
    let Figure { value, low, high } = figure;
    match (value, high) {
        (Some(value), _) if figure.is_exact() => value.to_string(),
        (Some(value), Some(high)) => format!("{value} of {low} to {high}"),
        (Some(value), None) => format!("{value} of {low} or more"),
        (None, Some(high)) => format!("unknown, {low} to {high}"),
        (None, None) => format!("unknown, {low} or more"),
    }
}

/// The units that a holder has at the end of a year, in words.
pub fn stock(model: &Model, holder: &str, capability: &str, year: u16) -> String {
    let lines = Lines::of(model, CapabilityId::of(symbol(model, capability)));
    told(lines.stock(HolderId::of(symbol(model, holder)), Year(year)).units)
}

/// The symbol of a text that the package has.
pub fn symbol(model: &Model, text: &str) -> concordia_model::names::Symbol {
    model.names.find(text).unwrap_or_else(|| panic!("the package has no '{text}'"))
}

/// Where findings of one code are: table, record and column, such as `holdings 3 quantity`.
pub fn places(findings: &[Finding], code: FindingCode) -> Vec<String> {
    let place = |finding: &Finding| {
        let row = finding.row.map(|row| row.to_string()).unwrap_or_default();
        let column = finding.column.as_deref().unwrap_or_default();
        format!("{} {row} {column}", finding.table.unwrap_or_default()).trim().to_owned()
    };
    findings.iter().filter(|finding| finding.code == code).map(place).collect()
}
