// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Review of a running cooperation (`docs/methods/weighing-sheet.md`, *Review*): arguments to keep, deepen,
//! adapt or end it. Several may hold at once; a person decides.

use concordia_model::Words;
use concordia_model::ids::{CapabilityId, CooperationId};
use schemars::JsonSchema;
use serde::Serialize;

use super::principles::Test;
use super::{Behind, State, Subject, words};
use crate::candidates::form::Borne;
use crate::candidates::need::Closing;
use crate::register::{self, Progress};

/// What could be done with a running cooperation.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Course {
    /// As it is.
    Keep,
    /// To a deeper form.
    Deepen,
    /// In another way.
    Adapt,
    /// No longer.
    End,
}

impl Course {
    /// The words: English, Dutch.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Keep => ("keep", "voortzetten"),
            Self::Deepen => ("deepen", "verdiepen"),
            Self::Adapt => ("adapt", "aanpassen"),
            Self::End => ("end", "beëindigen"),
        }
    }
}

/// What speaks for a course.
#[derive(Clone, PartialEq, Debug)]
pub struct Reason {
    /// The course.
    pub course: Course,
    /// What speaks for it, with the figure.
    pub because: Words,
    /// The rows it rests on.
    pub rows: Vec<Behind>,
}

impl Subject<'_, '_, '_, '_, '_> {
    /// What speaks for each course, in the order of [`Course`]; nothing for what is not running.
    pub fn courses(&self, tests: &[Test]) -> Vec<Reason> {
        let Some(id) = self.cooperation else { return Vec::new() };
        let mut all: Vec<_> = Self::principles_hold(tests).into_iter().collect();
        all.extend(self.depth());
        all.extend(self.late(id));
        all.extend(principles_fail(tests));
        all.extend(self.nothing_short());
        all
    }

    /// An argument to keep: something is met, and no test is known to fail.
    fn principles_hold(tests: &[Test]) -> Option<Reason> {
        let met = || tests.iter().filter(|test| test.state == State::Met);
        let (count, of) = (met().count(), tests.len());
        let because = words(
            format!("No principle is known to be not met; {count} of {of} tests are met."),
            format!(
                "Van geen uitgangspunt is bekend dat er niet aan is voldaan; aan {count} van {of} toetsen is voldaan."
            ),
        );
        let rows = met().flat_map(|test| test.rows.clone()).collect();
        let holds = tests.iter().all(|test| test.state != State::NotMet);
        (holds && count > 0).then_some(Reason { course: Course::Keep, because, rows })
    }

    /// An argument to adapt: steps whose day has passed.
    fn late(&self, id: CooperationId) -> Option<Reason> {
        let model = self.field.snapshot.context().model;
        let late = model.tables.milestones.records().filter(|record| {
            record.row.cooperation == id
                && register::progress(&record.row, register::today(model)) == Progress::Late
        });
        let rows: Vec<_> = late.map(|record| self.behind(record)).collect();
        let count = rows.len();
        let because = words(
            format!("Milestones that are late: {count}."),
            format!("Mijlpalen die te laat zijn: {count}."),
        );
        (count > 0).then_some(Reason { course: Course::Adapt, because, rows })
    }

    /// Whether the members bear a deeper form, or not even this one.
    fn depth(&self) -> Option<Reason> {
        let rung = self.rung?;
        let borne = self.capabilities.iter().filter_map(|id| Borne::of(self.field, *id, &self.members).rung);
        let most = borne.min()?;
        let (course, because) = match most.cmp(&rung) {
            std::cmp::Ordering::Greater => (
                Course::Deepen,
                words(
                    format!("It stands on rung {rung}; all pairs bear up to rung {most}."),
                    format!("Het staat op trede {rung}; voor alle paren is trede {most} haalbaar."),
                ),
            ),
            std::cmp::Ordering::Less => (
                Course::Adapt,
                words(
                    format!("It stands on rung {rung}; not all pairs bear more than rung {most}."),
                    format!(
                        "Het staat op trede {rung}; niet voor alle paren is meer dan trede {most} haalbaar."
                    ),
                ),
            ),
            std::cmp::Ordering::Equal => return None,
        };
        Some(Reason { course, because, rows: self.behind_form() })
    }

    /// An argument to end: nobody is short of what it serves, for certain.
    fn nothing_short(&self) -> Option<Reason> {
        let closing = |id: &CapabilityId| Some((*id, Closing::of(self.field, *id, &self.members)?));
        let closings: Vec<_> = self.capabilities.iter().map(closing).collect::<Option<_>>()?;
        let none = |(_, found): &(_, Closing)| found.shortfall.high == Some(concordia_model::Quantity::ZERO);
        (!closings.is_empty() && closings.iter().all(none)).then(|| Reason {
            course: Course::End,
            because: words(
                "By the needs of the scenario no member is short of what it serves; that may be because of it.",
                "Naar de behoeften van het scenario komt geen lid tekort aan wat het dient; dat kan juist hierdoor zijn.",
            ),
            rows: closings.iter().flat_map(|(id, found)| self.behind_balance(*id, found.year)).collect(),
        })
    }
}

/// An argument to adapt: tests that fail.
fn principles_fail(tests: &[Test]) -> Option<Reason> {
    let failing: Vec<_> = tests.iter().filter(|test| test.state == State::NotMet).collect();
    let count = failing.len();
    let because = words(
        format!("Tests of principles that are not met: {count}."),
        format!("Toetsen van uitgangspunten waaraan niet is voldaan: {count}."),
    );
    let rows = failing.into_iter().flat_map(|test| test.rows.clone()).collect();
    (count > 0).then_some(Reason { course: Course::Adapt, because, rows })
}
