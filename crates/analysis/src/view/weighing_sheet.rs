// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The weighing sheet as it is shown: of a candidate, and of a running cooperation.

use concordia_model::ids::{CapabilityId, CooperationId, DocumentId, NationId};
use concordia_model::{Model, Words, Year};
use schemars::JsonSchema;
use serde::Serialize;

use super::opportunities::{self, OpportunityView};
use super::partners::{Sampling, unusable};
use super::policy::{self, JudgementView};
use super::text::TextView;
use super::{CooperationDetailView, DocumentView, RowKeyView, cells};
use crate::assessment::Assessment;
use crate::candidates::Field;
use crate::partners::snapshot::{Ground, Snapshot};
use crate::partners::weights::{self, Drawn};
use crate::weighing::considerations::{Argument, CONSIDERATIONS, Side};
use crate::weighing::principles::{PRINCIPLES, Test};
use crate::weighing::review::{Course, Reason};
use crate::weighing::{Behind, State, Subject};

/// What is weighed.
#[derive(Clone, PartialEq, Debug)]
pub enum Weighed {
    /// A candidate: a capability and a group.
    Opportunity(CapabilityId, Vec<NationId>),
    /// A cooperation of the register.
    Cooperation(CooperationId),
}

/// Who weighs what.
pub struct SheetQuestion {
    /// What is weighed.
    pub weighed: Weighed,
    /// The nation that weighs.
    pub nation: NationId,
    /// State on 31 December of this year.
    pub year: Year,
    /// How often weights of the partner criteria are drawn, and from which seed.
    pub sampling: Sampling,
}

/// A principle tested for one member.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct TestView {
    /// The member.
    pub nation: String,
    /// met, at_risk, not_met or cannot_be_judged.
    pub state: State,
    /// Why.
    pub because: TextView,
    /// The rows it rests on.
    pub rows: Vec<RowKeyView>,
}

/// A principle with its test for every member.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PrincipleView {
    /// The principle.
    pub id: String,
    /// Its name.
    pub name: TextView,
    /// The nation that weighs first, then its partners.
    pub tests: Vec<TestView>,
}

/// An argument.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ArgumentView {
    /// What it says, with the figure.
    pub text: TextView,
    /// The rows it rests on.
    pub rows: Vec<RowKeyView>,
}

/// A consideration with what speaks for and against.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ConsiderationView {
    /// The consideration.
    pub id: String,
    /// Its name.
    pub name: TextView,
    /// For.
    #[serde(rename = "for")]
    pub pro: Vec<ArgumentView>,
    /// Against.
    pub against: Vec<ArgumentView>,
    /// What is not known.
    pub unknown: Vec<ArgumentView>,
}

/// What speaks for one course.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct CourseView {
    /// keep, deepen, adapt or end.
    pub course: Course,
    /// What speaks for it, with the figure.
    pub because: TextView,
    /// The rows it rests on.
    pub rows: Vec<RowKeyView>,
}

/// A weighing sheet.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct WeighingSheetView {
    /// Id of the candidate or the cooperation.
    pub id: String,
    /// What it is called.
    pub title: TextView,
    /// The nation that weighs.
    pub nation: String,
    /// State on 31 December of this year.
    pub year: u16,
    /// The candidate; null for a cooperation of the register.
    pub opportunity: Option<OpportunityView>,
    /// The cooperation; null for a candidate.
    pub cooperation: Option<CooperationDetailView>,
    /// The principles, tested for the nation and for its partners.
    pub principles: Vec<PrincipleView>,
    /// The considerations.
    pub considerations: Vec<ConsiderationView>,
    /// Review of a running cooperation: what speaks for each course. A person decides.
    pub courses: Vec<CourseView>,
    /// What persons decided.
    pub judgements: Vec<JudgementView>,
    /// Every document that is cited here, by id.
    pub documents: Vec<DocumentView>,
}

/// The weighing sheet; `None` where there is nothing to weigh, words where the weights are wrong.
pub fn weighing_sheet(
    assessment: &Assessment<'_>,
    question: &SheetQuestion,
) -> Result<Option<WeighingSheetView>, Words> {
    let context = &assessment.context;
    let sampling = question.sampling;
    let drawn = Drawn::of(&weights::stated(&context.model.settings)?, sampling).map_err(unusable)?;
    let ground = Ground::of(context);
    let snapshot = Snapshot::of(&ground, question.year);
    let field = Field::of(assessment, &snapshot, &drawn, sampling.seed).map_err(unusable)?;
    Ok(match &question.weighed {
        Weighed::Opportunity(capability, members) => candidate(&field, question, *capability, members),
        Weighed::Cooperation(id) => cooperation(&field, question, *id),
    })
}

fn candidate(
    field: &Field<'_, '_, '_, '_>,
    question: &SheetQuestion,
    capability: CapabilityId,
    members: &[NationId],
) -> Option<WeighingSheetView> {
    let model = field.snapshot.context().model;
    let found = field.candidate(capability, members)?;
    let view = opportunities::of(field, question.nation, &found);
    let (name, with) = (&view.candidate.name, TextView::of_nations(model, &found.members));
    let title = TextView::new(format!("{}: {}", name.en, with.en), format!("{}: {}", name.nl, with.nl));
    let judgements = view.judgements.clone();
    let cited = opportunities::documents(field.snapshot.context(), &view);
    let mut sheet = filled(&Subject::candidate(field, &found), question, view.candidate.id.clone(), title);
    sheet.documents = documents(model, &sheet, cited);
    Some(WeighingSheetView { opportunity: Some(view), judgements, ..sheet })
}

fn cooperation(
    field: &Field<'_, '_, '_, '_>,
    question: &SheetQuestion,
    id: CooperationId,
) -> Option<WeighingSheetView> {
    let context = field.snapshot.context();
    let model = context.model;
    let subject = Subject::cooperation(field, id)?;
    let view = super::cooperation(context, id, question.year)?;
    let row = context.cooperation(id)?;
    let title = TextView::of(model, row.name_en, row.name_nl);
    let mut sheet = filled(&subject, question, cells::id(model, id), title);
    let cited = view.documents.iter().filter_map(|found| model.names.find(&found.id)).map(DocumentId::of);
    sheet.documents = documents(model, &sheet, cited.collect());
    let judgements = view.judgements.clone();
    Some(WeighingSheetView { cooperation: Some(view), judgements, ..sheet })
}

/// What both kinds share.
fn filled(
    subject: &Subject<'_, '_, '_, '_, '_>,
    question: &SheetQuestion,
    id: String,
    title: TextView,
) -> WeighingSheetView {
    let model = subject.field.snapshot.context().model;
    let tests = subject.tests();
    let courses = subject.courses(&tests);
    let (principles, considerations) = weighed(subject, question.nation, &tests);
    WeighingSheetView {
        id,
        title,
        nation: cells::id(model, question.nation),
        year: question.year.0,
        opportunity: None,
        cooperation: None,
        principles,
        considerations,
        courses: courses.iter().map(course).collect(),
        judgements: policy::judgements(model, |_| false),
        documents: Vec::new(),
    }
}

/// What principles and considerations say of a subject, seen from a nation.
pub fn weighed(
    subject: &Subject<'_, '_, '_, '_, '_>,
    nation: NationId,
    tests: &[Test],
) -> (Vec<PrincipleView>, Vec<ConsiderationView>) {
    let model = subject.field.snapshot.context().model;
    let arguments = subject.arguments(nation);
    let principles = PRINCIPLES.iter().map(|id| principle(model, id, nation, tests));
    let considerations = CONSIDERATIONS.iter().map(|id| consideration(model, id, &arguments));
    (principles.collect(), considerations.collect())
}

/// What speaks for a course, as it is shown.
pub fn course(reason: &Reason) -> CourseView {
    CourseView { course: reason.course, because: reason.because.clone().into(), rows: rows(&reason.rows) }
}

fn principle(model: &Model, id: &str, nation: NationId, tests: &[Test]) -> PrincipleView {
    let mut of: Vec<_> = tests.iter().filter(|test| test.principle == id).collect();
    // Us first; the others stay by code.
    of.sort_by_key(|test| test.nation != nation);
    let view = |test: &Test| TestView {
        nation: cells::id(model, test.nation),
        state: test.state,
        because: test.because.clone().into(),
        rows: rows(&test.rows),
    };
    PrincipleView {
        id: id.to_owned(),
        name: TextView::of_criterion(model, id),
        tests: of.into_iter().map(view).collect(),
    }
}

fn consideration(model: &Model, id: &str, arguments: &[Argument]) -> ConsiderationView {
    let of = |side: Side| {
        let found = arguments.iter().filter(|found| found.consideration == id && found.side == side);
        let view =
            |found: &Argument| ArgumentView { text: found.text.clone().into(), rows: rows(&found.rows) };
        found.map(view).collect()
    };
    ConsiderationView {
        id: id.to_owned(),
        name: TextView::of_criterion(model, id),
        pro: of(Side::For),
        against: of(Side::Against),
        unknown: of(Side::Unknown),
    }
}

fn rows(rows: &[Behind]) -> Vec<RowKeyView> {
    let view = |row: &Behind| RowKeyView {
        table: row.table.to_owned(),
        key: row.key.clone(),
        source: row.source.clone(),
    };
    rows.iter().map(view).collect()
}

fn documents(model: &Model, sheet: &WeighingSheetView, mut cited: Vec<DocumentId>) -> Vec<DocumentView> {
    let tests = sheet.principles.iter().flat_map(|found| &found.tests).flat_map(|test| &test.rows);
    let arguments = sheet.considerations.iter().flat_map(|found| {
        found.pro.iter().chain(&found.against).chain(&found.unknown).flat_map(|argument| &argument.rows)
    });
    let courses = sheet.courses.iter().flat_map(|course| &course.rows);
    let sources = tests.chain(arguments).chain(courses).filter_map(|row| row.source.as_deref());
    cited.extend(sources.filter_map(|id| model.names.find(id)).map(DocumentId::of));
    super::cited(model, cited)
}
