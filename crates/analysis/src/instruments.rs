// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The instrument router (`docs/methods/instruments.md`): which instruments are open to a group on a day,
//! which are not and by which article, and what cannot be judged from what was asked.

use concordia_model::cell::Text;
use concordia_model::codes::RuleCode;
use concordia_model::ids::{CapabilityId, FormId, FormatId, NationId};
use concordia_model::tables::{Instrument, InstrumentRule};
use concordia_model::{Date, Model};
use serde::Serialize;

mod count;
mod parts;

pub use count::Count;

/// What is asked of the router.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The nations that would take part.
    pub participants: Vec<NationId>,
    /// The capability that it is about.
    pub capability: Option<CapabilityId>,
    /// The form of cooperation.
    pub form: Option<FormId>,
    /// The day.
    pub date: Date,
}

/// Whether an instrument is open to the group.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every rule that decides is met.
    Open,
    /// The day lies outside its period, or a rule is certainly not met.
    NotOpen,
    /// Nothing stands against it as far as can be judged.
    NotKnown,
}

/// Whether one rule is met.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It is met.
    Holds,
    /// It is certainly not met.
    Fails,
    /// It cannot be judged from what was asked.
    NotKnown,
    /// It decides nothing: it says how much the instrument gives.
    Informs,
}

/// Whether the day lies in the period of an instrument.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Period {
    /// It does.
    Inside,
    /// It opens on this later day.
    Before(Date),
    /// It was open until this earlier day.
    After(Date),
    /// Since when it is open, no source says, and the document that names it is younger.
    Unknown,
}

/// One rule with what was found.
#[derive(Clone, Debug)]
pub struct Judged<'m> {
    /// The rule.
    pub rule: &'m InstrumentRule,
    /// Whether it is met.
    pub state: State,
    /// Who was counted, where the rule counts nations.
    pub count: Option<Count>,
}

/// One instrument with its verdict.
#[derive(Clone, Debug)]
pub struct Routed<'m> {
    /// The instrument.
    pub instrument: &'m Instrument,
    /// Whether the day lies in its period.
    pub period: Period,
    /// Its rules in force on that day.
    pub rules: Vec<Judged<'m>>,
    /// The verdict.
    pub verdict: Verdict,
}

/// Every instrument of the package for a group on a day, by id.
pub fn route<'m>(model: &'m Model, asked: &Asked) -> Vec<Routed<'m>> {
    let mut rows: Vec<_> = model.tables.instruments.rows().collect();
    rows.sort_by_key(|row| row.id.text(&model.names));
    rows.into_iter().map(|instrument| routed(model, instrument, asked)).collect()
}

fn routed<'m>(model: &'m Model, instrument: &'m Instrument, asked: &Asked) -> Routed<'m> {
    let period = period(model, instrument, asked.date);
    let mut rows: Vec<_> = model
        .tables
        .instrument_rules
        .rows()
        .filter(|rule| rule.instrument == instrument.id && in_force(rule, asked.date))
        .filter(|rule| concerns(model, rule, asked))
        .collect();
    rows.sort_by_key(|rule| {
        let text = |text: Option<Text>| text.map(|text| model.text(text.0));
        (rule.rule, text(rule.applies_to), rule.valid_from, rule.source.text(&model.names))
    });
    let all = rows.clone();
    rows.retain(|rule| !is_overruled(model, rule, &all));
    let rules: Vec<_> = rows.into_iter().map(|rule| judge(model, rule, asked)).collect();
    let verdict = parts::verdict(model, period, &rules);
    Routed { instrument, period, rules, verdict }
}

/// An instrument without a first day counts from the date of its source on, as a membership does.
fn period(model: &Model, instrument: &Instrument, date: Date) -> Period {
    if let Some(closed) = instrument.closes.filter(|closes| *closes < date) {
        return Period::After(closed);
    }
    match instrument.opens {
        Some(opens) if opens > date => Period::Before(opens),
        Some(_) => Period::Inside,
        None if model.document_date(instrument.source).is_some_and(|known| known <= date) => Period::Inside,
        None => Period::Unknown,
    }
}

fn in_force(rule: &InstrumentRule, date: Date) -> bool {
    rule.valid_from.is_none_or(|from| from <= date) && rule.valid_to.is_none_or(|to| to >= date)
}

/// A rule for one form or capability says nothing of another.
fn concerns(model: &Model, rule: &InstrumentRule, asked: &Asked) -> bool {
    let Some(Text(id)) = rule.applies_to else { return true };
    if model.tables.forms.find(id).is_some() {
        return asked.form.is_none_or(|form| form.symbol() == id);
    }
    if model.tables.capabilities.find(id).is_none() {
        return true;
    }
    let Some(mut at) = asked.capability else { return true };
    while at.symbol() != id {
        match model.tables.capabilities.find(at.symbol()).and_then(|row| row.parent) {
            Some(parent) => at = parent,
            None => return false,
        }
    }
    true
}

/// Whether another source that states the same number differently is used instead.
fn is_overruled(model: &Model, rule: &InstrumentRule, others: &[&InstrumentRule]) -> bool {
    let same = |other: &&&InstrumentRule| {
        (other.rule, other.applies_to, other.valid_from) == (rule.rule, rule.applies_to, rule.valid_from)
    };
    counts(rule.rule)
        && others.iter().filter(same).any(|other| {
            model.compare_claims((other.source, false), (rule.source, false)) == std::cmp::Ordering::Greater
        })
}

/// Whether a rule asks for a number of nations.
pub fn counts(rule: RuleCode) -> bool {
    use RuleCode::{MinMemberStates, MinNations, MinNationsOfFormat};
    matches!(rule, MinNations | MinMemberStates | MinNationsOfFormat)
}

fn judge<'m>(model: &'m Model, rule: &'m InstrumentRule, asked: &Asked) -> Judged<'m> {
    if counts(rule.rule) {
        let count = Count::of(model, rule, asked);
        let state = rule.value.map_or(State::NotKnown, |least| count.state(least));
        return Judged { rule, state, count: Some(count) };
    }
    let state = match rule.rule {
        RuleCode::MaxFundingRate | RuleCode::Bonus => State::Informs,
        // A text with a value says how much: an envelope, a ceiling, a duration.
        RuleCode::Text if rule.value.is_some() => State::Informs,
        RuleCode::NeedsInstrument => needed(model, rule, asked.date),
        _ => State::NotKnown,
    };
    Judged { rule, state, count: None }
}

/// Another instrument that is needed cannot be used outside its period; whether it is used, was not asked.
fn needed(model: &Model, rule: &InstrumentRule, date: Date) -> State {
    let other = rule.applies_to.and_then(|Text(id)| model.tables.instruments.find(id));
    match other.map(|other| period(model, other, date)) {
        Some(Period::Before(_) | Period::After(_)) => State::Fails,
        _ => State::NotKnown,
    }
}

/// The format whose members a rule counts: the one it names, or, for member states, the Union.
fn format_of(model: &Model, rule: &InstrumentRule) -> Option<FormatId> {
    let union = || model.names.find("EU").and_then(|id| model.format(id));
    rule.format.or_else(|| if rule.rule == RuleCode::MinMemberStates { union() } else { None })
}
