// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! `concordia import`: public data sets in their own formats, each told what was taken and what was left.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use concordia_model::Language;
use concordia_package::import::{self, ImportReport, KINDS};

use super::{Problem, print, say};
use crate::args::ImportArguments;
use crate::paint;

/// The kind that writes a whole package instead of adding to one.
const PACKAGE_2014: &str = "package-2014";

/// Imports a data set, or lists the kinds.
pub fn run(arguments: &ImportArguments) -> Result<ExitCode, Problem> {
    let language = arguments.language();
    if arguments.kind == "list" {
        print(&list(language))?;
        return Ok(ExitCode::SUCCESS);
    }
    let missing =
        |what: &str| say(language, &format!("{what} is missing"), &format!("{what} ontbreekt")).to_owned();
    let file = arguments.file.as_deref().ok_or_else(|| missing("FILE"))?;
    let into = arguments.into.as_deref().ok_or_else(|| missing("--into"))?;
    if arguments.kind == PACKAGE_2014 {
        return package_2014(arguments.from.as_deref(), file, into, language);
    }
    let report = import::import(&arguments.kind, file, into).map_err(|error| error.message(language))?;
    print(&text(&report, language))?;
    let into = into.display();
    eprintln!(
        "{}",
        say(language, &format!("next: concordia check {into}"), &format!("verder: concordia check {into}"))
    );
    Ok(ExitCode::SUCCESS)
}

fn package_2014(
    from: Option<&Path>,
    data: &Path,
    out: &Path,
    language: Language,
) -> Result<ExitCode, Problem> {
    let europe = from.map_or_else(|| PathBuf::from("examples/europe"), Path::to_owned);
    let made = import::package_2014(&europe, data, out).map_err(|error| error.message(language))?;
    for report in &made.imports {
        print(&text(report, language))?;
    }
    let out = out.display();
    eprintln!(
        "{}",
        say(
            language,
            &format!("written: {out}; try: concordia assess {out} --as-of 2014"),
            &format!("geschreven: {out}; probeer: concordia assess {out} --as-of 2014")
        )
    );
    Ok(ExitCode::SUCCESS)
}

fn list(language: Language) -> String {
    let header = [
        say(language, "kind", "soort"),
        say(language, "table", "tabel"),
        say(language, "what", "wat"),
        say(language, "file", "bestand"),
    ];
    let rows = KINDS.iter().map(|kind| {
        let words = |en: &str, nl: &str| language.of((en, nl)).to_owned();
        vec![
            kind.name.to_owned(),
            kind.table.to_owned(),
            words(kind.en, kind.nl),
            words(kind.file_en, kind.file_nl),
        ]
    });
    paint::table(&header, &[], rows) + "\n"
}

/// What was taken, what was left and why.
fn text(report: &ImportReport, language: Language) -> String {
    let mut out = format!(
        "{} \u{2192} {}: {} {}, {} {}\n",
        report.kind,
        report.table,
        report.taken,
        say(language, "rows taken", "rijen genomen"),
        report.rows,
        say(language, "rows added", "rijen toegevoegd"),
    );
    for left in &report.left {
        let why = left.why.in_language(language);
        out.push_str(&format!(
            "  {} {}: {why} ({} {})\n",
            say(language, "left", "weggelaten"),
            left.count,
            say(language, "such as", "zoals"),
            left.example
        ));
    }
    for note in &report.notes {
        out.push_str(&format!("  {}\n", note.in_language(language)));
    }
    out.push_str(&format!("  {} {}\n", say(language, "written:", "geschreven:"), report.written.join(", ")));
    out
}
