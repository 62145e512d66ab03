// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What a candidate for cooperation rests on, as it is shown.

use std::collections::{BTreeMap, BTreeSet};

use concordia_model::codes::GoalCategory;
use concordia_model::{Model, Quantity};
use schemars::JsonSchema;
use serde::Serialize;

use super::cells;
use super::policy::PriorityView;
use super::text::TextView;
use crate::candidates::form::Limit;
use crate::candidates::need::Renewals;
use crate::candidates::value::Range;
use crate::candidates::{Candidate, Field};
use crate::opportunities::matter::PARTS;
use crate::partners::shells::Shell;

/// A number from 0 to 1 with the range that unknowns leave.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, JsonSchema)]
pub struct RangeView {
    /// Its value.
    pub value: f64,
    /// At the worst of all unknowns.
    pub low: f64,
    /// At the best of all unknowns.
    pub high: f64,
}

impl From<Range> for RangeView {
    fn from(range: Range) -> Self {
        Self { value: range.value, low: range.low, high: range.high }
    }
}

/// What bounds the form.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct LimitView {
    /// shell, own_minimum or distance.
    pub kind: String,
    /// Whom it concerns.
    pub nations: Vec<String>,
    /// Why.
    pub because: TextView,
}

/// What bounds the form, pair by pair.
pub fn limits(model: &Model, limits: &[Limit]) -> Vec<LimitView> {
    limits.iter().map(|limit| self::limit(model, limit)).collect()
}

fn limit(model: &Model, limit: &Limit) -> LimitView {
    let view =
        |kind: &str, nations: Vec<String>, because| LimitView { kind: kind.to_owned(), nations, because };
    match *limit {
        Limit::Shell(a, b, shell) => {
            let (en, nl) = shell.words();
            view(
                "shell",
                vec![cells::id(model, a), cells::id(model, b)],
                TextView::new(
                    format!("what would fit between them is {en} at most"),
                    format!("wat tussen hen zou passen is hooguit {nl}"),
                ),
            )
        }
        Limit::OwnMinimum(nation) => view(
            "own_minimum",
            vec![cells::id(model, nation)],
            TextView::new(
                "it must be able to dispose of this capability by itself",
                "het moet zelfstandig over deze capaciteit kunnen beschikken",
            ),
        ),
        Limit::Distance(a, b, form) => {
            let row = model.tables.forms.find(form.symbol());
            let form = row.map_or_else(
                || TextView::new(form.text(&model.names), form.text(&model.names)),
                |row| TextView::of(model, row.name_en, row.name_nl),
            );
            view(
                "distance",
                vec![cells::id(model, a), cells::id(model, b)],
                TextView::new(
                    format!("they vote further apart than {} allows", form.en),
                    format!("zij stemmen verder uiteen dan {} toelaat", form.nl),
                ),
            )
        }
    }
}

/// Why a category of goals is served.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct GoalReasonView {
    /// political_strategic, military or financial_economic.
    #[schemars(with = "String")]
    pub category: GoalCategory,
    /// Why.
    pub because: TextView,
    /// Goals that priorities of members name.
    pub goals: Vec<String>,
}

/// Goals by category: what the group can do, and what the priorities of members name.
pub fn goals(
    model: &Model,
    found: &Candidate,
    together: &Renewals<'_>,
    priorities: &[PriorityView],
) -> Vec<GoalReasonView> {
    let named = |category: GoalCategory| {
        let ids = priorities.iter().filter_map(|row| row.goal.clone());
        let of = |id: &String| {
            let row = model.names.find(id).and_then(|id| model.tables.goals.find(id));
            row.is_some_and(|row| row.category == category)
        };
        ids.filter(of).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>()
    };
    let closes = found.closing.as_ref().is_some_and(|closing| closing.closed.low > Quantity::ZERO);
    let all: [(GoalCategory, bool, (&str, &str)); 3] = [
        (GoalCategory::PoliticalStrategic, false, ("", "")),
        (
            GoalCategory::Military,
            closes,
            ("surplus of members closes a shortfall", "overschot van leden dekt een tekort"),
        ),
        (
            GoalCategory::FinancialEconomic,
            !together.together.is_empty(),
            ("members renew it in the same years", "leden vernieuwen het in dezelfde jaren"),
        ),
    ];
    let view = |(category, holds, words): (GoalCategory, bool, (&str, &str))| {
        let goals = named(category);
        let because: TextView = match (holds, goals.is_empty()) {
            (true, _) => words.into(),
            (false, false) => ("priorities of members name it", "prioriteiten van leden noemen het").into(),
            (false, true) => return None,
        };
        Some(GoalReasonView { category, because, goals })
    };
    all.into_iter().filter_map(view).collect()
}

/// How promising a pair is.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ProspectView {
    /// The pair.
    pub nations: [String; 2],
    /// The prospect, 0 to 1.
    pub prospect: f64,
    /// How the two fit each other, 0 to 1.
    pub partners: f64,
    /// What speaks for the capability, part by part; null where it is unknown.
    pub parts: BTreeMap<String, Option<f64>>,
    /// The shell in which they could be, seen from both.
    pub shell_potential: Shell,
    /// Whether a cooperation in the capability runs between them.
    pub running: bool,
}

/// The pairs of a group.
pub fn prospects(field: &Field<'_, '_, '_, '_>, found: &Candidate) -> Vec<ProspectView> {
    let model = field.snapshot.context().model;
    let view = |(a, b, prospect): &(_, _, crate::opportunities::Prospect)| ProspectView {
        nations: [cells::id(model, *a), cells::id(model, *b)],
        prospect: prospect.value(),
        partners: prospect.partners,
        parts: PARTS.iter().map(|part| part.0.to_owned()).zip(prospect.parts).collect(),
        shell_potential: field.prospects.shell(*a, *b),
        running: field.prospects.is_running(*a, *b, found.capability),
    };
    found.pairs.iter().map(view).collect()
}
