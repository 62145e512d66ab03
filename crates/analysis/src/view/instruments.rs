// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The instrument router as it is shown.

use concordia_model::codes::RuleCode;
use concordia_model::ids::{DocumentId, NationId};
use concordia_model::{Date, Model, Number};
use schemars::JsonSchema;
use serde::Serialize;

use super::instrument_words;
use super::text::TextView;
use super::{DocumentView, cells};
use crate::context::Context;
use crate::instruments::{self, Asked, Count, Judged, Routed, State, Verdict};

/// Who among the group a rule counts.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct CountView {
    /// They count for certain.
    pub certain: Vec<String>,
    /// They may count.
    pub possible: Vec<String>,
    /// They do not count.
    pub outside: Vec<String>,
}

/// A rule of an instrument with what was found.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct RuleView {
    /// min_nations, min_member_states, min_entities, min_nations_of_format, max_outside_share,
    /// max_funding_rate, bonus, needs_instrument or text.
    #[schemars(with = "String")]
    pub rule: RuleCode,
    /// The rule in words.
    pub name: TextView,
    /// What it applies to; all or null: the whole instrument.
    pub applies_to: Option<String>,
    /// holds, fails, not_known or informs (it decides nothing).
    #[schemars(with = "String")]
    pub state: State,
    /// Why.
    pub why: TextView,
    /// Whom it counts, where it counts nations.
    pub counted: Option<CountView>,
    /// Its value.
    pub value: Option<f64>,
    /// Unit of the value.
    pub unit: Option<String>,
    /// Format whose nations count.
    pub format: Option<String>,
    /// What the article says; null where the package gives no words.
    pub text: Option<TextView>,
    /// The article.
    pub article: Option<String>,
    /// First day.
    #[schemars(with = "Option<crate::view::DateText>")]
    pub valid_from: Option<Date>,
    /// Last day.
    #[schemars(with = "Option<crate::view::DateText>")]
    pub valid_to: Option<Date>,
    /// The document that states it.
    pub source: String,
}

/// An instrument with its verdict.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct InstrumentView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: TextView,
    /// Whose instrument.
    pub owner: String,
    /// Since when it is open.
    #[schemars(with = "Option<crate::view::DateText>")]
    pub opens: Option<Date>,
    /// Until when it is open.
    #[schemars(with = "Option<crate::view::DateText>")]
    pub closes: Option<Date>,
    /// open, not_open or not_known.
    #[schemars(with = "String")]
    pub verdict: Verdict,
    /// Why, in one sentence with the articles.
    pub because: TextView,
    /// Its rules in force on that day: those that decide and what it gives.
    pub rules: Vec<RuleView>,
    /// Cooperations that it carries, for the capability that was asked for.
    pub cooperations: Vec<String>,
    /// The document that states it.
    pub source: String,
}

/// Which instruments are open to a group on a day.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct InstrumentsView {
    /// The nations that would take part, by code.
    pub participants: Vec<String>,
    /// The capability, or null.
    pub capability: Option<String>,
    /// The form, or null.
    pub form: Option<String>,
    /// The day.
    #[schemars(with = "crate::view::DateText")]
    pub date: Date,
    /// Every instrument, by id.
    pub instruments: Vec<InstrumentView>,
    /// Every document that is cited here, by id.
    pub documents: Vec<DocumentView>,
}

/// The instruments for a group on a day as they are shown.
pub fn instruments(context: &Context<'_>, asked: &Asked) -> InstrumentsView {
    let model = context.model;
    let routed = instruments::route(model, asked);
    let sources = routed.iter().flat_map(|routed| {
        routed.rules.iter().map(|judged| judged.rule.source).chain([routed.instrument.source])
    });
    let documents = super::cited(model, sources.collect::<Vec<DocumentId>>());
    InstrumentsView {
        participants: ids(model, &asked.participants),
        capability: cells::some_id(model, asked.capability),
        form: cells::some_id(model, asked.form),
        date: asked.date,
        instruments: routed.iter().map(|routed| view(context, routed, asked)).collect(),
        documents,
    }
}

fn ids(model: &Model, nations: &[NationId]) -> Vec<String> {
    let mut ids: Vec<_> = nations.iter().map(|nation| cells::id(model, *nation)).collect();
    ids.sort();
    ids.dedup();
    ids
}

fn view(context: &Context<'_>, routed: &Routed<'_>, asked: &Asked) -> InstrumentView {
    let model = context.model;
    let row = routed.instrument;
    InstrumentView {
        id: cells::id(model, row.id),
        name: TextView::of(model, row.name_en, row.name_nl),
        owner: model.text(row.owner.0).to_owned(),
        opens: row.opens,
        closes: row.closes,
        verdict: routed.verdict,
        because: instrument_words::because(model, routed),
        rules: routed.rules.iter().map(|judged| rule(model, judged)).collect(),
        cooperations: carried(context, routed, asked),
        source: cells::id(model, row.source),
    }
}

fn rule(model: &Model, judged: &Judged<'_>) -> RuleView {
    let row = judged.rule;
    let shown = |count: &Count| CountView {
        certain: ids(model, &count.certain),
        possible: ids(model, &count.possible),
        outside: ids(model, &count.outside),
    };
    RuleView {
        rule: row.rule,
        name: concordia_model::codes::Code::words(row.rule).into(),
        applies_to: cells::some_text(model, row.applies_to),
        state: judged.state,
        why: instrument_words::why(model, judged),
        counted: judged.count.as_ref().map(shown),
        value: row.value.map(Number::as_f64),
        unit: cells::some_text(model, row.unit),
        format: cells::some_id(model, row.format),
        text: instrument_words::text(model, row),
        article: cells::some_text(model, row.article),
        valid_from: row.valid_from,
        valid_to: row.valid_to,
        source: cells::id(model, row.source),
    }
}

/// The cooperations that an instrument carries; with a capability asked for, those that serve it.
fn carried(context: &Context<'_>, routed: &Routed<'_>, asked: &Asked) -> Vec<String> {
    let tables = &context.model.tables;
    let serves = |cooperation| {
        let Some(capability) = asked.capability else { return true };
        let below = context.with_below(capability);
        let mut served = tables.cooperation_capabilities.rows();
        served.any(|row| row.cooperation == cooperation && below.contains(&row.capability))
    };
    let rows = tables.cooperations.rows().filter(|row| row.instrument == Some(routed.instrument.id));
    let mut found: Vec<_> =
        rows.filter(|row| serves(row.id)).map(|row| cells::id(context.model, row.id)).collect();
    found.sort();
    found
}
