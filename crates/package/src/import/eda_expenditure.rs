// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The defence data of the European Defence Agency: expenditure and procurement of equipment, in euro.

use super::Kind;
use super::error::ImportError;
use super::job::Job;
use super::sources::EDA;

/// The kind.
pub(crate) const KIND: Kind = Kind {
    name: "eda-expenditure",
    table: "economy",
    en: "Defence expenditure and procurement of equipment of EDA members, million euro",
    nl: "Defensie-uitgaven en aanschaf van materieel van EDA-leden, miljoen euro",
    file_en: "a CSV such as eda_defence_data_2005_2023.csv; EDA, reuse with source acknowledged",
    file_nl: "een CSV zoals eda_defence_data_2005_2023.csv; EDA, hergebruik met bronvermelding",
    columns: &["iso3", "year", "total_defence_exp_eur_m", "equipment_procurement_eur_m"],
    run,
};

/// Column in million euro, measure, note.
const SERIES: &[(&str, &str, &str)] = &[
    ("total_defence_exp_eur_m", "defence_expenditure", ""),
    (
        "equipment_procurement_eur_m",
        "equipment_expenditure",
        "equipment procurement, without research and development",
    ),
];

fn run(job: &mut Job<'_>) -> Result<(), ImportError> {
    for row in job.input.rows() {
        let year = row.year("year")?;
        let Some(nation) = job.nation(&row, "iso3")? else { continue };
        let mut any = false;
        for (column, measure, note) in SERIES {
            if let Some(value) = row.not_negative(column, 6)? {
                any |= job.put_economy(&EDA, (nation, year, measure), (value, "EUR"), note);
            }
        }
        if any {
            job.taken += 1;
        } else {
            job.leave("rows without any value", "rijen zonder enige waarde", &format!("{nation} {year}"));
        }
    }
    Ok(())
}
