// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The register of cooperations: which run at the end of a year, on which rung, and who is late.

use concordia_model::codes::{CommitmentState, CooperationStatus};
use concordia_model::tables::{Commitment, Cooperation, Milestone};
use concordia_model::{Date, Model, Year};
use serde::Serialize;

/// Whether a cooperation runs at the end of a year. A day that is not stated bounds nothing.
pub fn runs(row: &Cooperation, year: Year) -> bool {
    row.status == CooperationStatus::Running
        && row.starts.is_none_or(|starts| starts <= year.end())
        && row.ends.is_none_or(|ends| ends >= year.end())
}

/// The rung of a cooperation's form; `None` where it has no form.
pub fn rung(model: &Model, row: &Cooperation) -> Option<u32> {
    model.tables.forms.find(row.form?.symbol()).map(|form| form.rung)
}

/// How many rungs the ladder has. A ladder has a few, whatever number somebody writes.
pub fn rungs(model: &Model) -> usize {
    model.tables.forms.rows().map(|row| row.rung).max().unwrap_or(0).min(100) as usize
}

/// How many cooperations stand on each rung, position 0 being rung 1, and how many on none.
pub fn by_rung(model: &Model, cooperations: impl Iterator<Item = Option<u32>>) -> (Vec<usize>, usize) {
    let (mut counts, mut without) = (vec![0; rungs(model)], 0);
    for rung in cooperations {
        let position = rung.and_then(|rung| (rung as usize).checked_sub(1));
        match position.and_then(|position| counts.get_mut(position)) {
            Some(count) => *count += 1,
            None => without += 1,
        }
    }
    (counts, without)
}

/// The day on which it is judged what is late: the last of the year before the horizon.
pub fn today(model: &Model) -> Date {
    model.settings.today().end()
}

/// Where a step stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    /// It was done.
    Done,
    /// Its day has passed and nothing says that it was done.
    Late,
    /// It is still to come, or has no day.
    Open,
}

/// Where a milestone stands on a day.
pub fn progress(row: &Milestone, today: Date) -> Progress {
    match row.done {
        Some(_) => Progress::Done,
        None if row.due.is_some_and(|due| due < today) => Progress::Late,
        None => Progress::Open,
    }
}

/// Whether the day of a commitment has passed while it is open or partly done. One whose state is not
/// known is not called late.
pub fn is_late(row: &Commitment, today: Date) -> bool {
    let open = matches!(row.state, Some(CommitmentState::Open | CommitmentState::Partly));
    open && row.due.is_some_and(|due| due < today)
}
