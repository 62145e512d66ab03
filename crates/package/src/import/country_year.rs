// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Country-years: SIPRI military expenditure, World Bank product and population, COW personnel. SIPRI's
//! rows stand in a file of their own, because they may not be published again.

use concordia_model::finding::Words;
use concordia_model::{Number, Year};

use super::Kind;
use super::error::ImportError;
use super::input::InputRow;
use super::job::Job;
use super::sources::{COW_NMC, SIPRI, Source, WORLD_BANK_GDP, WORLD_BANK_POPULATION};

/// The kind.
pub(crate) const KIND: Kind = Kind {
    name: "country-year",
    table: "economy",
    en: "Defence expenditure (SIPRI), product and population (World Bank), military personnel (COW), by year",
    nl: "Defensie-uitgaven (SIPRI), product en bevolking (Wereldbank), militair personeel (COW), per jaar",
    file_en: "a CSV such as country_year_1990_2024.csv; World Bank CC BY 4.0, COW free with citation, SIPRI not to be republished",
    file_nl: "een CSV zoals country_year_1990_2024.csv; Wereldbank CC BY 4.0, COW vrij met bronvermelding, SIPRI niet opnieuw te publiceren",
    columns: &[
        "iso3",
        "year",
        "milex_usd_m_current",
        "milex_usd_m_const2023",
        "gdp_usd_current",
        "population",
        "mil_personnel_cow",
    ],
    run,
};

/// Column, power of ten to the unit, measure, unit, source.
type Series = (&'static str, i32, &'static str, &'static str, &'static Source);

const SERIES: &[Series] = &[
    ("milex_usd_m_current", 6, "defence_expenditure", "USD", &SIPRI),
    ("gdp_usd_current", 0, "gdp", "USD", &WORLD_BANK_GDP),
    ("population", 0, "population", "persons", &WORLD_BANK_POPULATION),
    ("mil_personnel_cow", 0, "personnel", "persons", &COW_NMC),
];

fn run(job: &mut Job<'_>) -> Result<(), ImportError> {
    for row in job.input.rows() {
        let year = row.year("year")?;
        let Some(nation) = job.nation(&row, "iso3")? else { continue };
        let mut any = false;
        for series in SERIES {
            any |= take(job, &row, nation, year, series)?;
        }
        if any {
            job.taken += 1;
        } else {
            job.leave("rows without any value", "rijen zonder enige waarde", &format!("{nation} {year}"));
        }
    }
    job.notes.push(Words::new(
        "SIPRI's figures stand in data/economy-country-year-sipri.csv: take that file out of what you publish",
        "de cijfers van SIPRI staan in data/economy-country-year-sipri.csv: haal dat bestand uit wat u publiceert",
    ));
    Ok(())
}

fn take(
    job: &mut Job<'_>,
    row: &InputRow<'_>,
    nation: &str,
    year: Year,
    &(column, shift, measure, unit, source): &Series,
) -> Result<bool, ImportError> {
    let Some(value) = row.not_negative(column, shift)? else { return Ok(false) };
    let constant = row.not_negative("milex_usd_m_const2023", 6)?;
    // A zero in current dollars beside an amount in constant dollars is a rate that was missing.
    if measure == "defence_expenditure" && value == Number::ZERO && constant > Some(Number::ZERO) {
        job.leave(
            "zero expenditure in current dollars beside an amount in constant dollars: unknown",
            "nul uitgaven in lopende dollars naast een bedrag in constante dollars: onbekend",
            &format!("{nation} {year}"),
        );
        return Ok(false);
    }
    Ok(job.put_economy(source, (nation, year, measure), (value, unit), ""))
}
