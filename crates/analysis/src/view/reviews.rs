// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Review: what runs with a nation, each with what speaks for keeping, deepening, adapting or ending it.

use concordia_model::ids::NationId;
use concordia_model::tables::Cooperation;
use concordia_model::{Words, Year};
use schemars::JsonSchema;
use serde::Serialize;

use super::partners::{Sampling, unusable};
use super::policy::{self, JudgementView};
use super::text::TextView;
use super::weighing_sheet::{CourseView, course};
use super::{DocumentView, cells};
use crate::assessment::Assessment;
use crate::candidates::Field;
use crate::partners::snapshot::{Ground, Snapshot};
use crate::partners::weights::{self, Drawn};
use crate::weighing::{State, Subject};

/// How often the tests of the principles say what, over all members.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, JsonSchema)]
pub struct TestsView {
    /// Met.
    pub met: usize,
    /// At risk.
    pub at_risk: usize,
    /// Not met.
    pub not_met: usize,
    /// Cannot be judged.
    pub cannot_be_judged: usize,
}

/// A running cooperation with what speaks for each course.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ReviewView {
    /// The cooperation.
    pub cooperation: String,
    /// Its name.
    pub name: TextView,
    /// Its rung; null where it is not known.
    pub rung: Option<u32>,
    /// Capabilities that it serves.
    pub capabilities: Vec<String>,
    /// Nations that take part, by code.
    pub participants: Vec<String>,
    /// What the tests of the principles say.
    pub tests: TestsView,
    /// What speaks for each course; several may hold at once, and a person decides.
    pub courses: Vec<CourseView>,
    /// What persons decided about it.
    pub judgements: Vec<JudgementView>,
    /// The document that states it.
    pub source: String,
}

/// What runs with a nation.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ReviewsView {
    /// The nation.
    pub nation: String,
    /// State on 31 December of this year.
    pub year: u16,
    /// The cooperations, by id.
    pub reviews: Vec<ReviewView>,
    /// Every document that states one, by id.
    pub documents: Vec<DocumentView>,
}

/// Reviews all that runs with a nation; what is wrong with the weights of the scenario comes as words.
pub fn reviews(
    assessment: &Assessment<'_>,
    nation: NationId,
    year: Year,
    sampling: Sampling,
) -> Result<ReviewsView, Words> {
    let context = &assessment.context;
    let model = context.model;
    let drawn = Drawn::of(&weights::stated(&model.settings)?, sampling).map_err(unusable)?;
    let ground = Ground::of(context);
    let snapshot = Snapshot::of(&ground, year);
    let field = Field::of(assessment, &snapshot, &drawn, sampling.seed).map_err(unusable)?;
    let mut rows: Vec<&Cooperation> = model.tables.cooperations.rows().collect();
    rows.sort_by_key(|row| row.id.text(&model.names));
    let found: Vec<_> = rows.into_iter().filter_map(|row| Some((row, of(&field, nation, row)?))).collect();
    let documents = super::cited(model, found.iter().map(|(row, _)| row.source));
    let reviews = found.into_iter().map(|(_, view)| view).collect();
    Ok(ReviewsView { nation: cells::id(model, nation), year: year.0, reviews, documents })
}

/// One cooperation; nothing where it does not run, or not with the nation.
fn of(field: &Field<'_, '_, '_, '_>, nation: NationId, row: &Cooperation) -> Option<ReviewView> {
    let context = field.snapshot.context();
    let model = context.model;
    if !crate::register::runs(row, field.year) {
        return None;
    }
    let subject = Subject::cooperation(field, row.id)?;
    if !subject.members.contains(&nation) {
        return None;
    }
    let tests = subject.tests();
    let count = |state| tests.iter().filter(|test| test.state == state).count();
    let id = cells::id(model, row.id);
    Some(ReviewView {
        name: TextView::of(model, row.name_en, row.name_nl),
        rung: subject.rung,
        capabilities: subject.capabilities.iter().map(|id| cells::id(model, *id)).collect(),
        participants: subject.members.iter().map(|id| cells::id(model, *id)).collect(),
        tests: TestsView {
            met: count(State::Met),
            at_risk: count(State::AtRisk),
            not_met: count(State::NotMet),
            cannot_be_judged: count(State::CannotBeJudged),
        },
        courses: subject.courses(&tests).iter().map(course).collect(),
        judgements: policy::judgements(model, |row| {
            model.text(row.table.0) == "cooperations" && model.text(row.key.0) == id
        }),
        source: cells::id(model, row.source),
        cooperation: id,
    })
}
