// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Alliance Treaty Obligations and Provisions: pairs that are bound to defend each other. Only pairs with
//! that obligation give a row; in the years of the file a pair without a row has none.

use concordia_model::Number;
use concordia_model::finding::Words;

use super::Kind;
use super::error::ImportError;
use super::job::Job;
use super::sources::ATOP;

/// The kind.
pub(crate) const KIND: Kind = Kind {
    name: "atop",
    table: "relations",
    en: "Obligations of defence in alliances (ATOP), by pair and year",
    nl: "Verdragsplichten tot verdediging (ATOP), per paar en jaar",
    file_en: "a CSV such as atop_dyad_year_1990_2018.csv; free with citation (Leeds and others 2002)",
    file_nl: "een CSV zoals atop_dyad_year_1990_2018.csv; vrij met bronvermelding (Leeds en anderen 2002)",
    columns: &["iso3_a", "iso3_b", "year", "atop_defense"],
    run,
};

fn run(job: &mut Job<'_>) -> Result<(), ImportError> {
    let mut years = None;
    for row in job.input.rows() {
        let year = row.year("year")?;
        let (first, last) = years.unwrap_or((year, year));
        years = Some((year.min(first), year.max(last)));
        let obliged = row.yes("atop_defense")?;
        let Some((first, second)) = job.pair(&row)? else { continue };
        if obliged != Some(true) {
            job.leave(
                "pairs with another obligation only (non-aggression, neutrality, consultation)",
                "paren met alleen een andere verplichting (non-agressie, neutraliteit, overleg)",
                &format!("{first} {second} {year}"),
            );
        } else if job.put_relation(
            &ATOP,
            (first, second, year),
            "alliance-defence",
            Number::whole(1),
            None,
            "",
        ) {
            job.taken += 1;
        }
    }
    if let Some((first, last)) = years {
        job.notes.push(Words::new(
            format!("from {first} to {last} a pair without a row has no obligation; outside these years it is unknown"),
            format!("van {first} tot {last} heeft een paar zonder rij geen verplichting; buiten die jaren is het onbekend"),
        ));
    }
    Ok(())
}
