// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! NATO's table of defence expenditure: share of the product, and share of it spent on equipment.

use super::Kind;
use super::error::ImportError;
use super::job::Job;
use super::sources::NATO;

/// The kind.
pub(crate) const KIND: Kind = Kind {
    name: "nato-expenditure",
    table: "economy",
    en: "Defence expenditure of NATO countries as a share of product, and its share for equipment",
    nl: "Defensie-uitgaven van NAVO-landen als aandeel van het product, en het aandeel voor materieel",
    file_en: "a CSV such as nato_defence_expenditure_2014_2026.csv; may be reused with credit to NATO",
    file_nl: "een CSV zoals nato_defence_expenditure_2014_2026.csv; hergebruik met vermelding van de NAVO",
    columns: &["iso3", "year", "defence_share_gdp_pct", "estimated", "equipment_share_pct"],
    run,
};

/// Column in per cent, measure, unit.
const SERIES: &[(&str, &str, &str)] = &[
    ("defence_share_gdp_pct", "defence_expenditure", "share_gdp"),
    ("equipment_share_pct", "equipment_expenditure", "share_defence"),
];

fn run(job: &mut Job<'_>) -> Result<(), ImportError> {
    for row in job.input.rows() {
        let year = row.year("year")?;
        let note = match row.text("estimated") {
            "True" | "true" | "TRUE" | "1" => "estimate of NATO",
            "False" | "false" | "FALSE" | "0" | "" => "",
            _ => return Err(row.wrong_cell("estimated", "True or False", "True of False")),
        };
        let Some(nation) = job.nation(&row, "iso3")? else { continue };
        let mut any = false;
        for (column, measure, unit) in SERIES {
            let Some(value) = row.not_negative(column, -2)? else { continue };
            if value > concordia_model::Number::whole(1) {
                return Err(row.wrong_cell(
                    column,
                    "a percentage from 0 to 100",
                    "een percentage van 0 tot 100",
                ));
            }
            any |= job.put_economy(&NATO, (nation, year, measure), (value, unit), note);
        }
        if any {
            job.taken += 1;
        } else {
            job.leave("rows without any value", "rijen zonder enige waarde", &format!("{nation} {year}"));
        }
    }
    Ok(())
}
