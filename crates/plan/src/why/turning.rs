// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What it costs to forbid a decision, and which assumption would turn it: each by solving again.

use std::collections::{BTreeMap, BTreeSet};

use concordia_analysis::assess;
use concordia_analysis::view::TextView;
use concordia_model::row::{Row, key_text};
use concordia_model::table::{Place, Record, Table};
use concordia_model::{Model, Quantity};

use super::{Reasons, record};
use crate::asked::{Asked, Asks};
use crate::bounds::Objective;
use crate::plan::Plan;
use crate::problem::Problem;
use crate::run::{self, Question, Wishes};
use crate::search::{Found, Search};
use crate::solve::{Effort, Listener, Strive};
use crate::view::{PriceView, WhyKind, WhyView, ids, price};

/// Decisions whose price is looked for, in the order of their ids.
const PRICED: usize = 12;

/// Assumptions whose ends are tried.
const TRIED: usize = 4;

/// What costs more time: prices of forbidding, and assumptions that turn.
#[derive(Clone, Debug, Default)]
pub struct Deeper {
    /// What it costs to forbid a decision, by its id.
    pub prices: BTreeMap<String, PriceView>,
}

/// Looks deeper, and adds to the reasons which assumptions turn a decision.
pub fn deeper(
    search: &Search<'_, '_, '_, '_, '_, '_>,
    question: &Question,
    problem: &Problem,
    found: &Found,
    reasons: &mut Reasons,
    tell: &mut Listener<'_>,
) -> Deeper {
    let mut deeper = Deeper::default();
    let Some((plan, figures)) = &found.plan else { return deeper };
    let model = search.field.assessment.context.model;
    let priced: Vec<String> = ids(model, plan).into_iter().take(PRICED).collect();
    let seconds = question.effort.seconds / (priced.len() + 2 * TRIED).max(1) as f64;
    let effort = Effort { seconds, ..question.effort };
    for id in priced {
        if !tell(Objective::Shortfall, None) {
            return deeper;
        }
        let wish = Asked { id: id.clone(), asks: Asks::Forbid };
        let mut bound = problem.clone();
        if bound.ask(&model.names, search.ground, std::slice::from_ref(&wish)).is_err() {
            continue;
        }
        let asked: Vec<_> = question.wishes.asked.iter().cloned().chain([wish]).collect();
        let mut quiet = |objective, _| tell(objective, None);
        let other = search.find(&mut bound, &asked, &Strive::default(), effort, &mut quiet);
        if let Some((_, without)) = &other.plan {
            deeper.prices.insert(id, price(without, figures, found.within() + other.within()));
        }
    }
    let wishes = Wishes { asked: question.wishes.asked.clone(), ..Wishes::default() };
    let again = Question { effort, wishes, ..question.clone() };
    turns(search, &again, plan, reasons, tell);
    deeper
}

/// An assumption with the ends of its range.
struct Assumed {
    row: crate::view::WhyRowView,
    value: Option<Quantity>,
    ends: Vec<(Quantity, Model)>,
}

/// Solves again at both ends of the assumptions that decisions rest on.
fn turns(
    search: &Search<'_, '_, '_, '_, '_, '_>,
    question: &Question,
    plan: &Plan,
    reasons: &mut Reasons,
    tell: &mut Listener<'_>,
) {
    let model = search.field.assessment.context.model;
    let decided = ids(model, plan);
    let rests = |table: &str, key: &str, why: &[WhyView]| {
        why.iter().flat_map(|why| &why.rows).any(|row| row.table == table && row.key == key)
    };
    let all: BTreeSet<(String, String)> = reasons
        .values()
        .flatten()
        .flat_map(|why| &why.rows)
        .filter(|row| row.assumption)
        .map(|row| (row.table.clone(), row.key.clone()))
        .collect();
    let assumed = all.iter().filter_map(|(table, key)| assumed(model, table, key)).take(TRIED);
    for assumed in assumed {
        for (end, other) in &assumed.ends {
            let mut quiet = |objective, _| tell(objective, None);
            let outcome = run::plan(&assess(other), question, search.solver, &mut quiet);
            let Some((found, _)) = outcome.ok().and_then(|outcome| outcome.plan) else { continue };
            let then = ids(other, &found);
            for id in decided.iter().filter(|id| !then.contains(*id)) {
                let Some(why) = reasons.get_mut(id) else { continue };
                if rests(&assumed.row.table, &assumed.row.key, why) {
                    why.push(turned(&assumed, *end));
                }
            }
        }
    }
}

fn turned(assumed: &Assumed, end: Quantity) -> WhyView {
    let (key, dutch) = (&assumed.row.key, |units: Quantity| units.to_string().replace('.', ","));
    let value = assumed.value.map_or_else(|| "?".to_owned(), |value| value.to_string());
    let value_nl = assumed.value.map_or_else(|| "?".to_owned(), dutch);
    WhyView {
        kind: WhyKind::Turns,
        words: TextView::new(
            format!("With {end} instead of the assumed {value} it is not in the plan ({key})."),
            format!(
                "Met {} in plaats van de aangenomen {value_nl} staat het niet in het plan ({key}).",
                dutch(end)
            ),
        ),
        rows: vec![assumed.row.clone()],
    }
}

/// An assumption with the models at the ends of its range that differ from its value.
fn ranged(
    row: crate::view::WhyRowView,
    value: Option<Quantity>,
    ends: [Option<Quantity>; 2],
    at: impl Fn(Quantity) -> Model,
) -> Assumed {
    let ends = ends.into_iter().flatten().filter(|end| Some(*end) != value);
    Assumed { row, value, ends: ends.map(|end| (end, at(end))).collect() }
}

/// An assumption about a need or a stock with a stated range, and the models at its ends.
fn assumed(model: &Model, table: &str, key: &str) -> Option<Assumed> {
    let tables = &model.tables;
    match table {
        "requirements" => {
            let found = find(model, &tables.requirements, key)?;
            let (row, block) = (&found.row, found.row.capability.symbol());
            let at = |end: Quantity| {
                let mut other = model.clone();
                other.tables.requirements.edit_block(Some(block), &model.names, |records| {
                    with(records, found.place, |row| row.quantity = Some(end));
                });
                other
            };
            Some(ranged(record(model, found), row.quantity, [row.low, row.high], at))
        }
        "holdings" => {
            let found = find(model, &tables.holdings, key)?;
            let (row, block) = (&found.row, found.row.capability.symbol());
            let at = |end: Quantity| {
                let mut other = model.clone();
                other.tables.holdings.edit_block(Some(block), &model.names, |records| {
                    with(records, found.place, |row| row.quantity = Some(end));
                });
                other
            };
            Some(ranged(record(model, found), row.quantity, [row.low, row.high], at))
        }
        _ => None,
    }
}

fn find<'m, R: Row>(model: &Model, table: &'m Table<R>, key: &str) -> Option<&'m Record<R>> {
    table.records().find(|record| key_text(&record.row, &model.names) == key)
}

fn with<R>(records: &mut [Record<R>], place: Place, change: impl FnOnce(&mut R)) {
    if let Some(record) = records.iter_mut().find(|record| record.place == place) {
        change(&mut record.row);
    }
}
