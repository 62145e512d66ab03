// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The verdict on an instrument from its rules. An instrument may have parts with rules of their own
//! (common procurement, projects of common interest ...): it is closed to a group only when every part is.

use concordia_model::Model;
use concordia_model::cell::Text;
use concordia_model::codes::RuleCode;

use super::{Judged, Period, State, Verdict, counts};

/// The verdict from the period and the rules in force.
pub fn verdict(model: &Model, period: Period, rules: &[Judged<'_>]) -> Verdict {
    let needed =
        |judged: &Judged<'_>| judged.rule.rule == RuleCode::NeedsInstrument && judged.state == State::Fails;
    if matches!(period, Period::Before(_) | Period::After(_)) || rules.iter().any(needed) {
        return Verdict::NotOpen;
    }
    let parts = parts(model, rules);
    if !parts.is_empty() && parts.iter().all(|part| fails(model, rules, *part)) {
        return Verdict::NotOpen;
    }
    let decided = rules.iter().any(|judged| judged.state == State::Holds);
    let unknown = rules.iter().any(|judged| judged.state == State::NotKnown);
    if decided && !unknown && period == Period::Inside { Verdict::Open } else { Verdict::NotKnown }
}

/// The part of the instrument that a rule is about; `None`: the whole.
fn part(model: &Model, judged: &Judged<'_>) -> Option<Text> {
    judged.rule.applies_to.filter(|text| model.text(text.0) != "all")
}

/// The parts that have a number of nations of their own, and the rest where a rule counts for the whole.
fn parts(model: &Model, rules: &[Judged<'_>]) -> Vec<Option<Text>> {
    let mut parts = Vec::new();
    for judged in rules.iter().filter(|judged| counts(judged.rule.rule)) {
        let part = part(model, judged);
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    parts
}

/// Whether a part is closed: a number of its own is not met, or one of the whole in whose place it has none.
fn fails(model: &Model, rules: &[Judged<'_>], of: Option<Text>) -> bool {
    let counting = || rules.iter().filter(|judged| counts(judged.rule.rule));
    let own = |code: RuleCode| {
        of.is_some() && counting().any(|judged| judged.rule.rule == code && part(model, judged) == of)
    };
    counting().any(|judged| {
        let concerned = part(model, judged) == of || part(model, judged).is_none() && !own(judged.rule.rule);
        concerned && judged.state == State::Fails
    })
}
