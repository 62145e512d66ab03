// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The reference pages, from the program's own types: every table and column, every finding, scenarios.

use std::fmt::Write as _;

use concordia_model::explain;
use concordia_model::finding::{Description, FindingCode, Severity};
use concordia_model::row::{Column, TableInfo};
use concordia_model::tables::Tables;
use concordia_model::{Language, Settings};

use crate::example;

/// The whole reference of the data package as Markdown: tables, scenarios, findings.
pub fn reference(language: Language) -> String {
    let title = language.of(("# The data package", "# Het datapakket"));
    let pages = [reference_tables(language), reference_scenarios(language), reference_findings(language)];
    format!("{title}\n\n{}", pages.join("\n"))
}

/// Every table with its columns.
pub fn reference_tables(language: Language) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "## {}\n", language.of(("Tables", "Tabellen")));
    let _ = writeln!(out, "{}\n", language.of((TABLES_EN, TABLES_NL)));
    for info in Tables::INFOS {
        table(info, language, &mut out);
    }
    out
}

const TABLES_EN: &str = "A package is a folder with `datapackage.json` and CSV files (UTF-8, RFC 4180, a header), or a workbook \
with the same tables as sheets. Columns may stand in any order; those that are not required may be left out. Columns `x_*` are kept \
and ignored. Columns in bold form the key; rows of one key may stand side by side when they cite different sources.";
const TABLES_NL: &str = "Een pakket is een map met `datapackage.json` en CSV-bestanden (UTF-8, RFC 4180, een kopregel), of een werkboek \
met dezelfde tabellen als bladen. Kolommen mogen in elke volgorde staan; niet-verplichte kolommen mogen ontbreken. Kolommen `x_*` worden \
bewaard en niet gelezen. Vetgedrukte kolommen vormen de sleutel; rijen van één sleutel mogen naast elkaar staan als ze verschillende bronnen noemen.";

fn table(info: &TableInfo, language: Language, out: &mut String) {
    let head = language.of((
        "| column | meaning | holds | required | example |",
        "| kolom | betekenis | bevat | verplicht | voorbeeld |",
    ));
    let _ = writeln!(out, "### `{}`\n\n{}\n", info.name, language.of((info.en, info.nl)));
    let _ = writeln!(out, "{head}\n| --- | --- | --- | --- | --- |");
    for column in info.columns {
        row(info, column, language, out);
    }
    out.push('\n');
}

fn row(info: &TableInfo, column: &Column, language: Language, out: &mut String) {
    let name = if column.key { format!("**`{}`**", column.name) } else { format!("`{}`", column.name) };
    let (en, nl) = explain::expected(column.kind);
    let required = if column.required { language.of(("yes", "ja")) } else { "" };
    let (meaning, holds) = (escape(language.of((column.en, column.nl))), escape(language.of((&en, &nl))));
    let example = escape(example::of(info.name, column));
    let _ = writeln!(out, "| {name} | {meaning} | {holds} | {required} | `{example}` |");
}

fn escape(text: &str) -> String {
    text.replace('|', "\\|")
}

/// What a scenario may hold.
pub fn reference_scenarios(language: Language) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "## {}\n", language.of(("Scenarios", "Scenario's")));
    let _ = writeln!(out, "{}\n", language.of((SCENARIOS_EN, SCENARIOS_NL)));
    let _ = writeln!(out, "```toml\n{SCENARIO}```\n");
    let names = Settings::NAMES.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let _ = writeln!(out, "{}: {names}.", language.of(("Settings", "Instellingen")));
    out
}

const SCENARIOS_EN: &str = "A scenario is a file `scenarios/<name>.toml`: a title, the scenario it builds on, settings, and rows to add, \
replace or remove, in the order of the file. It never alters the package. `base` is used when none is named. `replace` needs the whole \
row; `remove` the cells that tell it. In a workbook scenarios stand in the sheet `scenarios`: a row per title, parent, setting and cell; \
cells of one edit share a number in `item`.";
const SCENARIOS_NL: &str = "Een scenario is een bestand `scenarios/<naam>.toml`: een titel, het scenario waarop het bouwt, instellingen, en \
rijen om toe te voegen, te vervangen of weg te halen, in de volgorde van het bestand. Het verandert het pakket nooit. `base` geldt als er \
geen is genoemd. `replace` vraagt de hele rij; `remove` de cellen die haar aanwijzen. In een werkboek staan scenario's op het blad \
`scenarios`: een rij per titel, parent, instelling en cel; cellen van één wijziging delen een nummer in `item`.";
const SCENARIO: &str = "title = \"Retire the old tanks early\"
parent = \"base\"

[settings]
horizon = [2026, 2035]
need_rule = \"todays_stock\"

[[add.planned_changes]]
id = \"aut-retire-leopard-2a4-2028\"
holder = \"AUT\"
capability = \"main-battle-tank\"
equipment = \"leopard-2a4\"
action = \"retire\"
quantity = 58
from_year = 2028
to_year = 2028
firmness = \"considered\"
source = \"defence-paper-2024\"

[[remove.holdings]]
holder = \"AUT\"
capability = \"main-battle-tank\"
equipment = \"leopard-2a4\"
year = 2023
";

/// Every finding with a wrong example and its repair.
pub fn reference_findings(language: Language) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "## {}\n", language.of(("Findings", "Bevindingen")));
    let _ = writeln!(out, "{}\n", language.of((FINDINGS_EN, FINDINGS_NL)));
    for code in FindingCode::ALL {
        finding(code.describe(), language, &mut out);
    }
    out
}

const FINDINGS_EN: &str = "Reading never stops at the first mistake. There is a model only when no finding is an error. `row` is the \
record number, the header being 1; of `datapackage.json` and scenarios it is the line, of an edit that cannot be laid over the package \
its number.";
const FINDINGS_NL: &str = "Het lezen stopt nooit bij de eerste fout. Er is alleen een model als geen bevinding een fout is. `row` is het \
regelnummer van het record, de kopregel is 1; in `datapackage.json` en scenario's is het de regel van het bestand, bij een wijziging die \
niet over het pakket past haar nummer.";

fn finding(about: Description, language: Language, out: &mut String) {
    let severity = match about.severity {
        Severity::Error => language.of(("error", "fout")),
        Severity::Warning => language.of(("warning", "waarschuwing")),
        Severity::Note => language.of(("note", "opmerking")),
    };
    let (wrong, repair) = (language.of(("Wrong", "Fout")), language.of(("Repair", "Herstel")));
    let _ = writeln!(out, "### `{}` ({severity})\n\n{}.\n", about.code, language.of(about.meaning));
    let _ = writeln!(out, "- {wrong}: {}\n- {repair}: {}\n", about.wrong, about.repair);
}
