// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Cases for `concordia hindsight` from the register of a package (`docs/methods/hindsight.md`, *Other
//! nations*): what began after a year without a nation, one case for each capability that it serves. On
//! these, parts of prospects can be chosen without looking at the cases of that nation.
//! Run: `cargo run --release -p concordia-analysis --example register_cases PACKAGE YEAR NATION > cases.csv`.

#![expect(clippy::print_stdout, reason = "an example prints")]

use std::collections::BTreeSet;
use std::path::PathBuf;

use concordia_model::codes::{CooperationStatus, ParticipantRole};
use concordia_model::tables::Cooperation;
use concordia_model::{Model, Year};

const USAGE: &str = "give a package, a year and a nation";

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().map(PathBuf::from).expect(USAGE);
    let year = Year(arguments.next().and_then(|text| text.parse().ok()).expect(USAGE));
    let without = arguments.next().expect(USAGE);
    let model = concordia_package::read(&folder, &|_| {}).model.expect("the package has no errors");
    let mut cases: Vec<_> =
        model.tables.cooperations.rows().flat_map(|row| cases(&model, row, year, &without)).collect();
    cases.sort();
    let columns = ["id", "year", "nations", "capability_id", "seeded"];
    print!("{}", concordia_package::csv_text(&columns, cases));
}

/// The cases of a cooperation; none where it began earlier, at an unknown date, or with the nation.
fn cases(model: &Model, row: &Cooperation, year: Year, without: &str) -> Vec<Vec<String>> {
    let names = &model.names;
    let came = matches!(row.status, CooperationStatus::Running | CooperationStatus::Ended);
    let took_part = model.tables.participants.rows().filter(|part| part.cooperation == row.id);
    let took_part = took_part.filter(|part| part.role != ParticipantRole::Observer);
    let nations: BTreeSet<_> = took_part.map(|part| part.nation.text(names)).collect();
    let Some(begun) = row.starts.filter(|starts| came && starts.year > year) else { return Vec::new() };
    if nations.contains(without) || nations.len() < 2 {
        return Vec::new();
    }
    let seeded = row.announced.is_some_and(|announced| announced.year <= year);
    let nations = nations.into_iter().collect::<Vec<_>>().join(";");
    let served = model.tables.cooperation_capabilities.rows().filter(|served| served.cooperation == row.id);
    let case = |capability: &str| {
        vec![
            format!("{}.{capability}", row.id.text(names)),
            begun.year.0.to_string(),
            nations.clone(),
            capability.to_owned(),
            if seeded { "yes" } else { "no" }.to_owned(),
        ]
    };
    served.map(|served| case(served.capability.text(names))).collect()
}
