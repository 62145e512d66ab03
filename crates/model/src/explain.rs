// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What to tell a person about a cell that could not be read.

use crate::cell::{Kind, Problem};
use crate::finding::{FindingCode, Words, shorten};
use crate::row::Column;

/// The code of a cell's problem.
pub fn code(problem: Option<&Problem>) -> FindingCode {
    match problem {
        None => FindingCode::MissingValue,
        Some(Problem::WrongType) => FindingCode::WrongType,
        Some(Problem::OutOfRange) => FindingCode::OutOfRange,
        Some(Problem::UnlistedCode) => FindingCode::UnlistedCode,
    }
}

/// Cause and action for a cell's problem.
pub fn cell(column: &Column, problem: Option<&Problem>, text: &str) -> (Words, Words) {
    let name = column.name;
    let shown = shorten(text);
    let (en, nl) = expected(column.kind);
    let cause = match problem {
        None => Words::new(format!("{name} is empty"), format!("{name} is leeg")),
        Some(Problem::WrongType) => Words::new(
            format!("{name} is '{shown}', which is not {en}"),
            format!("{name} is '{shown}', en dat is geen {nl}"),
        ),
        Some(Problem::OutOfRange) => Words::new(
            format!("{name} is '{shown}', outside what is allowed"),
            format!("{name} is '{shown}', buiten wat is toegestaan"),
        ),
        Some(Problem::UnlistedCode) => Words::new(
            format!("{name} is '{shown}', which is not in its list"),
            format!("{name} is '{shown}', en dat staat niet in de lijst"),
        ),
    };
    (cause, Words::new(format!("write {en}"), format!("schrijf {nl}")))
}

/// What a kind of column expects: English, Dutch.
pub fn expected(kind: Kind) -> (String, String) {
    let same = |en: &str, nl: &str| (en.to_owned(), nl.to_owned());
    match kind {
        Kind::Id => same(
            "an id in kebab-case such as f-35a, or an upper-case code such as NLD",
            "id in kebab-case zoals f-35a, of een code in hoofdletters zoals NLD",
        ),
        Kind::Reference(tables) => {
            (format!("an id of {}", tables.join(" or ")), format!("id uit {}", tables.join(" of ")))
        }
        Kind::Text => same("a text", "tekst"),
        Kind::Code(codes) => {
            (format!("one of: {}", codes.join(", ")), format!("een van: {}", codes.join(", ")))
        }
        Kind::Flag => same("true or false", "true of false"),
        Kind::Year => same("a year from 1800 to 2200", "jaar van 1800 tot en met 2200"),
        Kind::Date => same("a date such as 2026-12-31", "datum zoals 2026-12-31"),
        Kind::Quantity => same(
            "a number from 0 with at most three decimals, such as 57 or 0.5",
            "getal vanaf 0 met hooguit drie decimalen, zoals 57 of 0.5",
        ),
        Kind::Number => same(
            "a number with at most six decimals, such as -1.25",
            "getal met hooguit zes decimalen, zoals -1.25",
        ),
        Kind::Share => same("a share from 0 to 1, such as 0.4", "aandeel van 0 tot 1, zoals 0.4"),
        Kind::Money => {
            same("an amount from 0 with at most two decimals", "bedrag vanaf 0 met hooguit twee decimalen")
        }
        Kind::Integer => same("a whole number from 0", "geheel getal vanaf 0"),
        Kind::Currency => same(
            "a currency code of three capitals, such as EUR",
            "valutacode van drie hoofdletters, zoals EUR",
        ),
    }
}
