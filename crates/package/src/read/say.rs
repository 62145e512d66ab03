// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Findings about files, in words. Each function is one thing that can be wrong with a file.

use concordia_model::finding::{Finding, FindingCode, Words, shorten};

use super::files::Refusal;

/// A finding about a file as a whole.
pub(crate) fn file(code: FindingCode, file: &str, cause: Words, action: Words) -> Finding {
    Finding::new(code, cause, action).in_file(file)
}

/// A file that could not be opened.
pub(crate) fn refused(path: &str, refusal: &Refusal) -> Finding {
    let shown = shorten(path);
    match refusal {
        Refusal::Missing => file(
            FindingCode::MissingFile,
            &shown,
            Words::new(format!("{shown} does not exist"), format!("{shown} bestaat niet")),
            Words::new(
                "put the file there, or take it out of datapackage.json",
                "zet het bestand daar neer, of haal het uit datapackage.json",
            ),
        ),
        Refusal::Outside => file(
            FindingCode::MissingFile,
            &shown,
            Words::new(
                format!("{shown} leads out of the package"),
                format!("{shown} leidt naar buiten het pakket"),
            ),
            Words::new(
                "put the file in the package and give its path within it, such as data/holdings.csv",
                "zet het bestand in het pakket en geef het pad daarbinnen, zoals data/holdings.csv",
            ),
        ),
        Refusal::Unreadable(why) => broken(
            &shown,
            None,
            Words::new(format!("{shown} cannot be read: {why}"), format!("{shown} is niet leesbaar: {why}")),
        ),
    }
}

/// A file that is cut short or no such file at all.
pub(crate) fn broken(path: &str, row: Option<u32>, cause: Words) -> Finding {
    let mut finding = file(
        FindingCode::BrokenFile,
        path,
        cause,
        Words::new("write the file again from its source", "schrijf het bestand opnieuw vanuit de bron"),
    );
    finding.row = row;
    finding
}

/// A file, or all files together, beyond what is read.
pub(crate) fn too_large(path: &str, bytes: u64, limit: u64) -> Finding {
    file(
        FindingCode::TooLarge,
        path,
        Words::new(
            format!("{} MB, where at most {} MB are read", bytes >> 20, limit >> 20),
            format!("{} MB, waar hooguit {} MB wordt gelezen", bytes >> 20, limit >> 20),
        ),
        Words::new(
            "split the file, or take out what is not needed",
            "splits het bestand, of haal weg wat niet nodig is",
        ),
    )
}

/// More files, columns or scenarios than are read.
pub(crate) fn too_many(path: &str, what: (&str, &str), limit: usize) -> Finding {
    file(
        FindingCode::TooLarge,
        path,
        Words::new(format!("more than {limit} {}", what.0), format!("meer dan {limit} {}", what.1)),
        Words::new("take out what is not needed", "haal weg wat niet nodig is"),
    )
}

/// A text that is not UTF-8, or holds a NUL.
pub(crate) fn encoding(path: &str, row: u32, nul: bool) -> Finding {
    let cause = if nul {
        Words::new("the text holds a NUL character", "de tekst bevat een NUL-teken")
    } else {
        Words::new("the text is not UTF-8", "de tekst is geen UTF-8")
    };
    let action = Words::new("save the file as UTF-8", "sla het bestand op als UTF-8");
    let mut finding = file(FindingCode::WrongEncoding, path, cause, action);
    finding.row = Some(row);
    finding
}

/// A sheet, or a part of one, that the parser does not understand.
pub(crate) fn unreadable(path: &str, row: Option<u32>, why: &str) -> Finding {
    broken(path, row, Words::new(format!("it cannot be read: {why}"), format!("het is niet leesbaar: {why}")))
}

/// A formula that gave an error instead of a value.
pub(crate) fn formula() -> Finding {
    Finding::new(
        FindingCode::WrongType,
        Words::new("the formula gives an error", "de formule geeft een fout"),
        Words::new("correct the formula, or type the value", "verbeter de formule, of typ de waarde"),
    )
}

/// A cell with more characters than a cell may have.
pub(crate) fn long_cell(path: &str, limit: usize) -> Finding {
    file(
        FindingCode::TooLarge,
        path,
        Words::new(
            format!("the cell has more than {limit} characters"),
            format!("de cel heeft meer dan {limit} tekens"),
        ),
        Words::new(
            "shorten the text; keep long documents in files of their own",
            "verkort de tekst; bewaar lange documenten in eigen bestanden",
        ),
    )
}
