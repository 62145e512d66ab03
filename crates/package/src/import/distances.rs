// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! From a position of each nation in each year to the distance of each pair. Where the positions have
//! intervals, so has the distance: from the least to the greatest that two points of them can have.

use std::collections::BTreeMap;

use concordia_model::{Number, Year};

use super::error::ImportError;
use super::job::Job;
use super::sources::Source;

/// Which columns hold position and interval, and what the distance is called.
pub(crate) struct Positions {
    pub(crate) value: &'static str,
    pub(crate) low: &'static str,
    pub(crate) high: &'static str,
    pub(crate) measure: &'static str,
    pub(crate) source: &'static Source,
}

/// A position with its interval.
#[derive(Clone, Copy)]
struct Position {
    value: Number,
    range: Option<(Number, Number)>,
}

/// Adds the distance of each pair of nations in each year.
pub(crate) fn run(job: &mut Job<'_>, positions: &Positions) -> Result<(), ImportError> {
    let mut years: BTreeMap<Year, BTreeMap<&str, Position>> = BTreeMap::new();
    for row in job.input.rows() {
        let year = row.year("year")?;
        let Some(nation) = job.nation(&row, "iso3")? else { continue };
        let example = || format!("{nation} {year}");
        let Some(value) = row.number(positions.value)? else {
            job.leave("rows without a value", "rijen zonder waarde", &example());
            continue;
        };
        let range = row.number(positions.low)?.zip(row.number(positions.high)?);
        if range.is_some_and(|(low, high)| low > high) {
            return Err(row.wrong_cell(positions.low, "below the upper bound", "lager dan de bovengrens"));
        }
        let year = years.entry(year).or_default();
        if year.contains_key(nation) {
            job.leave(
                "rows that stand twice in the file; the first was taken",
                "rijen die tweemaal in het bestand staan; de eerste is genomen",
                &example(),
            );
            continue;
        }
        year.insert(nation, Position { value, range });
        job.taken += 1;
    }
    for (year, nations) in &years {
        pairs(job, positions, *year, nations);
    }
    Ok(())
}

fn pairs(job: &mut Job<'_>, positions: &Positions, year: Year, nations: &BTreeMap<&str, Position>) {
    for (first, one) in nations {
        for (second, other) in nations.range(*first..).skip(1) {
            let (value, range) = distance(*one, *other);
            job.put_relation(positions.source, (first, second, year), positions.measure, value, range, "");
        }
    }
}

fn distance(one: Position, other: Position) -> (Number, Option<(Number, Number)>) {
    let apart = one.value - other.value;
    let range = one.range.zip(other.range).map(|(a, b)| {
        let least = (a.0 - b.1).max(b.0 - a.1).max(Number::ZERO);
        (least, (a.1 - b.0).max(b.1 - a.0))
    });
    (apart.max(-apart), range)
}
