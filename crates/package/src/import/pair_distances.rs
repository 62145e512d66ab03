// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What lies between two nations and hardly changes: distances, borders, languages.

use concordia_model::{Number, Year};

use super::Kind;
use super::error::ImportError;
use super::input::InputRow;
use super::job::Job;
use super::sources::{CAPITALS, CEPII, CONTIGUITY, Source};

/// The kind.
pub(crate) const KIND: Kind = Kind {
    name: "pair-distances",
    table: "relations",
    en: "Distances, borders and common languages of pairs of nations",
    nl: "Afstanden, grenzen en gemeenschappelijke talen van paren landen",
    file_en: "a CSV such as dyads_static.csv; COW and CEPII free with citation",
    file_nl: "een CSV zoals dyads_static.csv; COW en CEPII vrij met bronvermelding",
    columns: &[
        "iso3_a",
        "iso3_b",
        "capital_distance_km",
        "cow_contiguity",
        "min_distance_km",
        "comlang_off",
        "comlang_ethno",
    ],
    run,
};

/// Column, measure, source, year of the measurement.
type Feature = (&'static str, &'static str, &'static Source, Year);

const FEATURES: &[Feature] = &[
    ("capital_distance_km", "capital-distance", &CAPITALS, Year(2019)),
    ("min_distance_km", "minimum-distance", &CAPITALS, Year(2019)),
    ("cow_contiguity", "contiguity", &CONTIGUITY, Year(2016)),
    ("comlang_off", "common-language-official", &CEPII, Year(2011)),
    ("comlang_ethno", "common-language-spoken", &CEPII, Year(2011)),
];

fn run(job: &mut Job<'_>) -> Result<(), ImportError> {
    for row in job.input.rows() {
        let Some(pair) = job.pair(&row)? else { continue };
        let mut any = false;
        for feature in FEATURES {
            any |= take(job, &row, pair, feature)?;
        }
        job.taken += usize::from(any);
    }
    Ok(())
}

fn take(
    job: &mut Job<'_>,
    row: &InputRow<'_>,
    (first, second): (&str, &str),
    &(column, measure, source, measured): &Feature,
) -> Result<bool, ImportError> {
    let value = match column {
        "cow_contiguity" => contiguity(row)?,
        "comlang_off" | "comlang_ethno" => row.yes(column)?.map(|yes| Number::whole(i32::from(yes).into())),
        _ => row.not_negative(column, 0)?,
    };
    let Some(value) = value else {
        job.leave(
            "empty cells: the data set lacks a nation of the pair",
            "lege cellen: de gegevens missen een land van het paar",
            &format!("{measure} {first} {second}"),
        );
        return Ok(false);
    };
    let year = job.options.geography.unwrap_or(measured);
    let note = match job.options.geography {
        Some(dated) if dated < measured => format!(
            "measured as of {measured}; dated {dated} by us, since when no border or capital of the pair moved"
        ),
        _ => String::new(),
    };
    Ok(job.put_relation(source, (first, second, year), measure, value, None, &note))
}

/// The data set's 1 (land or river border) to 5 (400 miles of water), turned round so that higher is closer.
fn contiguity(row: &InputRow<'_>) -> Result<Option<Number>, ImportError> {
    match row.count("cow_contiguity")? {
        None => Ok(None),
        Some(0) => Ok(Some(Number::ZERO)),
        Some(code @ 1..=5) => Ok(Some(Number::whole((6 - code).into()))),
        Some(_) => Err(row.wrong_cell("cow_contiguity", "a code from 0 to 5", "een code van 0 tot 5")),
    }
}
