// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Review of a running cooperation (`docs/methods/weighing-sheet.md`, *Review*): arguments to keep, deepen,
//! adapt or end it. Several may hold at once; a person decides.

use concordia_model::Words;
use schemars::JsonSchema;
use serde::Serialize;

use super::principles::Test;
use super::{State, Subject, words};
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

impl Subject<'_, '_, '_, '_, '_> {
    /// What speaks for each course, in the order of [`Course`]; nothing for what is not running.
    pub fn courses(&self, tests: &[Test]) -> Vec<(Course, Words)> {
        let Some(id) = self.cooperation else { return Vec::new() };
        let model = self.field.snapshot.context().model;
        let mut all = Vec::new();
        let failing = tests.iter().filter(|test| test.state == State::NotMet).count();
        if failing == 0 {
            all.push((
                Course::Keep,
                words(
                    "No principle is known to be not met.",
                    "Van geen uitgangspunt is bekend dat er niet aan is voldaan.",
                ),
            ));
        }
        all.extend(self.depth());
        let late = model.tables.milestones.rows().filter(|row| {
            row.cooperation == id && register::progress(row, self.field.year.end()) == Progress::Late
        });
        let late = late.count();
        if late > 0 {
            all.push((
                Course::Adapt,
                words(format!("{late} milestones are late."), format!("{late} mijlpalen zijn te laat.")),
            ));
        }
        if failing > 0 {
            all.push((
                Course::Adapt,
                words(
                    format!("{failing} tests of principles are not met."),
                    format!("Aan {failing} toetsen van uitgangspunten is niet voldaan."),
                ),
            ));
        }
        all.extend(self.nothing_short());
        all
    }

    /// Whether the members bear a deeper form, or not even this one.
    fn depth(&self) -> Option<(Course, Words)> {
        let rung = self.rung?;
        let borne = self.capabilities.iter().filter_map(|id| Borne::of(self.field, *id, &self.members).rung);
        let most = borne.min()?;
        match most.cmp(&rung) {
            std::cmp::Ordering::Greater => Some((
                Course::Deepen,
                words(
                    format!("It stands on rung {rung}; all pairs bear up to rung {most}."),
                    format!("Het staat op trede {rung}; alle paren dragen tot en met trede {most}."),
                ),
            )),
            std::cmp::Ordering::Less => Some((
                Course::Adapt,
                words(
                    format!("It stands on rung {rung}; not all pairs bear more than rung {most}."),
                    format!("Het staat op trede {rung}; niet alle paren dragen meer dan trede {most}."),
                ),
            )),
            std::cmp::Ordering::Equal => None,
        }
    }

    /// An argument to end: nobody is short of what it serves, for certain.
    fn nothing_short(&self) -> Option<(Course, Words)> {
        let mut closings = self.capabilities.iter().map(|id| Closing::of(self.field, *id, &self.members));
        let none = |found: Option<Closing>| {
            found.is_some_and(|found| found.shortfall.high == Some(concordia_model::Quantity::ZERO))
        };
        (!self.capabilities.is_empty() && closings.all(none)).then(|| {
            (
                Course::End,
                words(
                    "By the needs of the scenario no member is short of what it serves; that may be because of it.",
                    "Naar de behoeften van het scenario komt geen lid tekort aan wat het dient; dat kan juist hierdoor zijn.",
                ),
            )
        })
    }
}
