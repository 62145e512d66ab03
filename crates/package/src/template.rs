// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! An empty workbook to begin with: a page that says how, one sheet per table with notes, drop-down
//! lists and formats, and sheets for the package and its scenarios. Filled in, it is a package.

use std::path::Path;

use concordia_model::Language;
use concordia_model::explain;
use concordia_model::row::{Column, TableInfo};
use concordia_model::tables::Tables;
use rust_xlsxwriter::{Format, Note, Workbook, Worksheet, XlsxError};

use crate::example;
use crate::read::START;
use crate::write::{
    Formats, PACKAGE, PACKAGE_COLUMNS, SCENARIO_COLUMNS, SCENARIOS, WriteError, frame, plain_frame, save,
};

/// Writes an empty workbook whose explanations are in a language.
pub fn template(language: Language, path: &Path) -> Result<(), WriteError> {
    let mut workbook = Workbook::new();
    let formats = Formats::new();
    start(workbook.add_worksheet(), language)?;
    let sheet = workbook.add_worksheet();
    sheet.set_name(PACKAGE)?;
    plain_frame(sheet, PACKAGE_COLUMNS, &formats)?;
    for (row, field) in (1..).zip(["name", "title"]) {
        sheet.write_string(row, 0, field)?;
    }
    for info in in_order() {
        let sheet = workbook.add_worksheet();
        sheet.set_name(info.name)?;
        frame(sheet, info, &[], &formats)?;
        notes(sheet, info, language)?;
    }
    let sheet = workbook.add_worksheet();
    sheet.set_name(SCENARIOS)?;
    plain_frame(sheet, SCENARIO_COLUMNS, &formats)?;
    save(&mut workbook, path)
}

/// Tables that every package needs or nearly so, in the order in which one fills them.
const FIRST: &[(&str, &str, &str)] = &[
    ("nations", "the nations you compare", "de landen die u vergelijkt"),
    ("documents", "the sources: every figure names one of them", "de bronnen: elk cijfer noemt er een"),
    (
        "capabilities",
        "what is compared: a tree of domains, areas and capabilities",
        "wat wordt vergeleken: een boom van domeinen, gebieden en capaciteiten",
    ),
    ("equipment", "the types that give a capability", "de typen die een capaciteit geven"),
    (
        "holdings",
        "how many of each type a nation has, by year",
        "hoeveel een land van elk type heeft, per jaar",
    ),
    ("planned_changes", "what it buys and retires", "wat het aanschaft en uitfaseert"),
    (
        "requirements",
        "what it needs, where a document says so",
        "wat het nodig heeft, waar een document dat zegt",
    ),
    ("formats", "alliances, unions and clusters", "bondgenootschappen, unies en clusters"),
    ("memberships", "who belongs to which, since when", "wie bij welk hoort, sinds wanneer"),
    ("cooperations", "what is done together already", "wat al samen wordt gedaan"),
    ("participants", "who takes part in which role", "wie in welke rol meedoet"),
];

/// All tables, those that one begins with in front.
fn in_order() -> Vec<&'static TableInfo> {
    let mut infos: Vec<_> = FIRST.iter().filter_map(|(name, ..)| Tables::info(name)).collect();
    infos.extend(Tables::INFOS.iter().filter(|info| !FIRST.iter().any(|(name, ..)| *name == info.name)));
    infos
}

fn start(sheet: &mut Worksheet, language: Language) -> Result<(), XlsxError> {
    let (title, text) = match language {
        Language::En => (TITLE.0, EN),
        Language::Nl => (TITLE.1, NL),
    };
    let heading = Format::new().set_bold();
    sheet.set_name(START)?;
    sheet.set_column_width(0, 28)?;
    sheet.set_column_width(1, 100)?;
    sheet.write_string_with_format(0, 0, title, &heading.clone().set_font_size(16))?;
    let mut row = 2;
    for line in text {
        sheet.write_string(row, 0, *line)?;
        row += 1;
    }
    row += 1;
    for info in in_order() {
        let first = FIRST.iter().find(|(name, ..)| *name == info.name);
        let meaning = match first {
            Some((_, en, nl)) => language.of((en, nl)),
            None => language.of((info.en, info.nl)),
        };
        if first.is_some() {
            sheet.write_string_with_format(row, 0, info.name, &heading)?;
        } else {
            sheet.write_string(row, 0, info.name)?;
        }
        sheet.write_string(row, 1, meaning)?;
        row += 1;
    }
    Ok(())
}

const TITLE: (&str, &str) = ("How to fill in this workbook", "Zo vult u dit werkboek in");

const EN: &[&str] = &[
    "1. Fill the sheets below in their order; those in bold come first, the others only when you need them.",
    "2. One row is one statement. Columns with a blue header must be filled; point at a header for its meaning and an example.",
    "3. Ids are yours to choose: small letters, digits and hyphens (f-35a), or an upper-case code (NLD). Other sheets refer to them.",
    "4. What you do not know stays empty. Never write 0 for unknown: 0 means that a source says there is none.",
    "5. Every figure names its source in the column source: the id of a row of documents.",
    "6. Numbers with a point or as cells; shares from 0 to 1; dates as 2026-12-31; money in whole units, not millions.",
    "7. Columns whose name begins with x_ are yours: they are kept and ignored. So are sheets whose name begins with x_.",
    "8. Save as .xlsx and run: concordia check FILE.xlsx. It names every mistake with sheet, row and column.",
    "This page is not read.",
];

const NL: &[&str] = &[
    "1. Vul de bladen hieronder op volgorde; de vetgedrukte eerst, de andere alleen als u ze nodig hebt.",
    "2. Eén rij is één vermelding. Kolommen met een blauwe kop moeten gevuld zijn; wijs een kop aan voor betekenis en voorbeeld.",
    "3. Ids kiest u zelf: kleine letters, cijfers en streepjes (f-35a), of een code in hoofdletters (NLD). Andere bladen verwijzen ernaar.",
    "4. Wat u niet weet, blijft leeg. Schrijf nooit 0 voor onbekend: 0 betekent dat een bron zegt dat er geen is.",
    "5. Elk cijfer noemt zijn bron in de kolom source: de id van een rij van documents.",
    "6. Getallen met een punt of als cel; aandelen van 0 tot 1; datums als 2026-12-31; geld in hele eenheden, niet in miljoenen.",
    "7. Kolommen waarvan de naam met x_ begint zijn van u: ze worden bewaard en niet gelezen. Zo ook bladen met x_.",
    "8. Bewaar als .xlsx en draai: concordia check BESTAND.xlsx. Dat noemt elke fout met blad, rij en kolom.",
    "Deze pagina wordt niet gelezen.",
];

fn notes(sheet: &mut Worksheet, info: &TableInfo, language: Language) -> Result<(), XlsxError> {
    for (at, column) in (0..).zip(info.columns) {
        let note =
            Note::new(note(info, column, language)).add_author_prefix(false).set_width(320).set_height(130);
        sheet.insert_note(0, at, &note)?;
    }
    Ok(())
}

fn note(info: &TableInfo, column: &Column, language: Language) -> String {
    let meaning = language.of((column.en, column.nl));
    let needed = match column.required {
        true => language.of(("Required", "Verplicht")),
        false => language.of(("May stay empty", "Mag leeg blijven")),
    };
    let (en, nl) = explain::expected(column.kind);
    let expected = language.of((&en, &nl));
    let example = example::of(info.name, column);
    let word = language.of(("Example", "Voorbeeld"));
    format!("{meaning}\n{needed}: {expected}\n{word}: {example}")
}
