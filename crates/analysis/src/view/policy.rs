// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What nations want, promised and decided, as it is shown.

use concordia_model::codes::{CommitmentKind, CommitmentState, Rank};
use concordia_model::tables::{Commitment, Evidence, Judgement, Priority};
use concordia_model::{Date, Model};
use schemars::JsonSchema;
use serde::Serialize;

use super::cells;
use super::text::TextView;
use crate::register;

/// A priority of a policy agenda.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct PriorityView {
    /// Id.
    pub id: String,
    /// Whose priority.
    pub nation: String,
    /// With whom: a nation or a format; null where the text names nobody.
    pub partner: Option<String>,
    /// The goal it serves.
    pub goal: Option<String>,
    /// The capability.
    pub capability: Option<String>,
    /// Topic.
    pub topic: Option<String>,
    /// What it says.
    pub text: TextView,
    /// high, medium or low; null when the text gives none.
    #[schemars(with = "Option<String>")]
    pub rank: Option<Rank>,
    /// Since when.
    #[schemars(with = "Option<crate::view::DateText>")]
    pub from: Option<Date>,
    /// Until when.
    #[schemars(with = "Option<crate::view::DateText>")]
    pub to: Option<Date>,
    /// The document that states it.
    pub source: String,
}

/// A priority as it is shown.
pub fn priority(model: &Model, row: &Priority) -> PriorityView {
    PriorityView {
        id: cells::id(model, row.id),
        nation: cells::id(model, row.nation),
        partner: cells::some_id(model, row.partner),
        goal: cells::some_id(model, row.goal),
        capability: cells::some_id(model, row.capability),
        topic: cells::some_text(model, row.topic),
        text: TextView::of(model, row.text_en, row.text_nl),
        rank: row.rank,
        from: row.from,
        to: row.to,
        source: cells::id(model, row.source),
    }
}

/// The priorities that a test keeps, by id.
pub fn priorities(model: &Model, keep: impl Fn(&Priority) -> bool) -> Vec<PriorityView> {
    let mut rows: Vec<_> = model.tables.priorities.rows().filter(|row| keep(row)).collect();
    rows.sort_by_key(|row| row.id.text(&model.names));
    rows.into_iter().map(|row| priority(model, row)).collect()
}

/// A commitment, motion, action or recommendation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct CommitmentView {
    /// Id.
    pub id: String,
    /// commitment, motion, action, recommendation, principle or consideration.
    #[schemars(with = "String")]
    pub kind: CommitmentKind,
    /// What it says.
    pub text: TextView,
    /// The office that owns it.
    pub owner: Option<String>,
    /// When it is due.
    #[schemars(with = "Option<crate::view::DateText>")]
    pub due: Option<Date>,
    /// open, done, partly, overtaken or rejected; null when unknown.
    #[schemars(with = "Option<String>")]
    pub state: Option<CommitmentState>,
    /// Whether its day has passed while it is open or partly done; one of unknown state is not called late.
    pub late: bool,
    /// The document that closed it.
    pub closed_by: Option<String>,
    /// The cooperation it concerns.
    pub cooperation: Option<String>,
    /// The document that states it.
    pub document: String,
    /// Place in that document.
    pub locator: Option<String>,
}

/// A commitment as it is shown.
pub fn commitment(model: &Model, row: &Commitment) -> CommitmentView {
    CommitmentView {
        id: cells::id(model, row.id),
        kind: row.kind,
        text: TextView::of(model, row.text_en, row.text_nl),
        owner: cells::some_text(model, row.owner),
        due: row.due,
        state: row.state,
        late: register::is_late(row, register::today(model)),
        closed_by: cells::some_id(model, row.closed_by),
        cooperation: cells::some_id(model, row.cooperation),
        document: cells::id(model, row.document),
        locator: cells::some_text(model, row.locator),
    }
}

/// The commitments that a test keeps, by id.
pub fn commitments(model: &Model, keep: impl Fn(&Commitment) -> bool) -> Vec<CommitmentView> {
    let mut rows: Vec<_> = model.tables.commitments.rows().filter(|row| keep(row)).collect();
    rows.sort_by_key(|row| row.id.text(&model.names));
    rows.into_iter().map(|row| commitment(model, row)).collect()
}

/// What a person decided, with the reason.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct JudgementView {
    /// Table of the row it is about.
    pub table: String,
    /// Key of that row.
    pub key: String,
    /// What is judged.
    pub aspect: String,
    /// The office that decided.
    pub office: String,
    /// When.
    #[schemars(with = "crate::view::DateText")]
    pub date: Date,
    /// The judgement.
    pub value: String,
    /// Why.
    pub reason: String,
    /// The document, where there is one.
    pub document: Option<String>,
}

/// The judgements that a test keeps, by row, aspect and date.
pub fn judgements(model: &Model, keep: impl Fn(&Judgement) -> bool) -> Vec<JudgementView> {
    let text = |text: concordia_model::cell::Text| model.text(text.0).to_owned();
    let rows = model.tables.judgements.rows().filter(|row| keep(row));
    let mut views: Vec<_> = rows
        .map(|row| JudgementView {
            table: text(row.table),
            key: text(row.key),
            aspect: text(row.aspect),
            office: text(row.office),
            date: row.date,
            value: text(row.value),
            reason: text(row.reason),
            document: cells::some_id(model, row.document),
        })
        .collect();
    views.sort_by(|a, b| {
        (&a.table, &a.key, &a.aspect, a.date, &a.office)
            .cmp(&(&b.table, &b.key, &b.aspect, b.date, &b.office))
    });
    views
}

/// Which passage a row rests on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct EvidenceView {
    /// Table of the row.
    pub table: String,
    /// Key of the row.
    pub key: String,
    /// The document.
    pub document: String,
    /// Place in that document.
    pub locator: Option<String>,
    /// Note.
    pub note: Option<String>,
}

/// The evidence that a test keeps, by row and document.
pub fn evidence(model: &Model, keep: impl Fn(&Evidence) -> bool) -> Vec<EvidenceView> {
    let rows = model.tables.evidence.rows().filter(|row| keep(row));
    let mut views: Vec<_> = rows
        .map(|row| EvidenceView {
            table: model.text(row.table.0).to_owned(),
            key: model.text(row.key.0).to_owned(),
            document: cells::id(model, row.document),
            locator: cells::some_text(model, row.locator),
            note: cells::some_text(model, row.note),
        })
        .collect();
    views.sort_by(|a, b| {
        (&a.table, &a.key, &a.document, &a.locator).cmp(&(&b.table, &b.key, &b.document, &b.locator))
    });
    views
}
