// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! From an outcome to what is shown of it.

use std::collections::BTreeMap;

use concordia_analysis::view::TextView;
use concordia_model::ids::{CapabilityId, NationId};
use concordia_model::{Model, Year};

use super::{
    DecisionView, Does, EndedBy, PlanView, PlannedAgreementView, SavingView, ShortView, SizeView, Status,
    UnitsView,
};
use super::{beside, calendar, routes, steps, words};
use crate::asked;
use crate::plan::{Agreement, Plan};
use crate::run::{Outcome, Question};
use crate::solve::Solved;
use crate::wire::Ended;

/// A plan with the names of the model.
pub fn view(model: &Model, question: &Question, outcome: &Outcome) -> PlanView {
    let names = &model.names;
    let solved = &outcome.solved;
    let plan = outcome.plan.as_ref();
    let ended_by = match solved.ended {
        Ended::Nodes => EndedBy::Nodes,
        Ended::Time | Ended::Failed => EndedBy::Time,
        Ended::Gap | Ended::Infeasible => EndedBy::Gap,
    };
    let (first, last) = model.settings.horizon;
    let (conflict, concessions) = words::conflict(model, outcome.conflict.as_ref(), &question.wishes.asked);
    let matrix = &outcome.problem.matrix;
    let steps = plan
        .map_or_else(Vec::new, |(plan, _)| steps::steps(model, &outcome.ground, &question.planning, plan));
    PlanView {
        nations: question.planning.iter().map(|nation| nation.text(names).to_owned()).collect(),
        horizon: [first.0, last.0],
        status: status(plan.is_some(), solved, question.effort.gap),
        objective: plan.map(|(_, figures)| (*figures).into()),
        present_plan: outcome.present.into(),
        gap: plan.map(|_| solved.gap),
        // A bound above its plan by a rounding is none.
        bound: plan.map(|(_, figures)| solved.bound.min(figures.shortfall)),
        ended_by: plan.map(|_| ended_by),
        verified: plan.is_some(),
        violations: outcome.violations.iter().map(|found| words::text(&found.words)).collect(),
        decisions: plan.map_or_else(Vec::new, |(plan, _)| explained(decisions(model, plan), outcome)),
        agreements: plan.map_or_else(Vec::new, |(plan, _)| {
            plan.agreements.iter().map(|agreement| weighed(agreed(model, agreement), outcome)).collect()
        }),
        short: plan.map_or_else(Vec::new, |(plan, _)| short(model, plan)),
        undated: if steps.is_empty() { Vec::new() } else { calendar::undated(model, &question.planning) },
        steps,
        asked: question.wishes.asked.iter().map(beside::asked).collect(),
        price: plan.zip(outcome.free.as_ref()).and_then(|((_, figures), free)| {
            let (_, other) = free.plan.as_ref()?;
            let within = solved.gap * figures.shortfall + free.within();
            Some(beside::price(figures, other, within))
        }),
        front: outcome.front.iter().map(|point| beside::point(model, point)).collect(),
        routes: routes::routes(model, question, outcome),
        conflict,
        concessions,
        left_out: words::left_out(model, &outcome.ground),
        size: SizeView { columns: matrix.width(), rows: matrix.height(), entries: matrix.values.len() },
    }
}

/// How a plan stands.
pub(super) fn status(held: bool, solved: &Solved, asked: f64) -> Status {
    match (held, solved.ended) {
        (true, _) if solved.gap <= asked + 1e-9 => Status::Optimal,
        (true, _) => Status::Feasible,
        (false, Ended::Infeasible) => Status::Infeasible,
        (false, _) => Status::Failed,
    }
}

pub(super) fn agreed(model: &Model, agreement: &Agreement) -> PlannedAgreementView {
    let names = &model.names;
    let members: Vec<_> = agreement.members.iter().map(|nation| nation.text(names).to_owned()).collect();
    let saves = agreement.saved.iter().map(|row| SavingView {
        nation: row.nation.text(names).to_owned(),
        year: row.year.0,
        amount: row.amount,
    });
    PlannedAgreementView {
        id: asked::agreed(names, agreement.capability, agreement.form, &agreement.members),
        capability: agreement.capability.text(names).to_owned(),
        form: agreement.form.text(names).to_owned(),
        members,
        year: agreement.year.0,
        saves: saves.collect(),
        weighed: None,
    }
}

/// An agreement with what principles and considerations say of it.
fn weighed(mut agreement: PlannedAgreementView, outcome: &Outcome) -> PlannedAgreementView {
    agreement.weighed = outcome.weighed.get(&agreement.id).cloned();
    agreement
}

/// Decisions with their reasons and prices.
fn explained(mut decisions: Vec<DecisionView>, outcome: &Outcome) -> Vec<DecisionView> {
    for row in &mut decisions {
        row.why = outcome.reasons.get(&row.id).cloned().unwrap_or_default();
        row.price = outcome.deeper.prices.get(&row.id).copied();
    }
    decisions
}

/// The decisions of a plan: what is bought, cut and used, by nation and capability.
pub(super) fn decisions(model: &Model, plan: &Plan) -> Vec<DecisionView> {
    let names = &model.names;
    let mut found: Vec<DecisionView> = Vec::new();
    let mut add = |new: DecisionView| match found.iter_mut().find(|old| old.id == new.id) {
        Some(old) => {
            old.years.extend(&new.years);
            old.years = by_year(&old.years);
            old.cost = old.cost.zip(new.cost).map(|(a, b)| a + b);
            old.saved = old.saved.zip(new.saved).map(|(a, b)| a + b);
        }
        None => found.push(new),
    };
    for row in &plan.bought {
        let id = asked::bought(names, row.nation, row.capability, row.equipment);
        add(DecisionView {
            equipment: row.equipment.map(|id| id.text(names).to_owned()),
            cost: Some(row.cost),
            price_of: row.payer.map(|id| id.text(names).to_owned()),
            ..decision(model, id, Does::Buy, (row.nation, row.capability), (row.year, row.units))
        });
    }
    for row in &plan.cut {
        let id = asked::cut(names, row.nation, row.capability, row.equipment);
        add(DecisionView {
            equipment: row.equipment.map(|id| id.text(names).to_owned()),
            saved: Some(row.saved),
            price_of: row.payer.map(|id| id.text(names).to_owned()),
            ..decision(model, id, Does::Cut, (row.nation, row.capability), (row.year, row.units))
        });
    }
    for agreement in &plan.agreements {
        for row in &agreement.uses {
            let id = asked::used(names, row.receiver, row.in_turns, agreement.capability, row.provider);
            let does = if row.in_turns { Does::Turns } else { Does::Use };
            let of = (row.receiver, agreement.capability);
            add(DecisionView {
                partner: Some(row.provider.text(names).to_owned()),
                ..decision(model, id, does, of, (row.year, row.units))
            });
        }
    }
    for row in &mut found {
        row.words = words::decision(model, row);
    }
    found.sort_by(|a, b| {
        let key = |row: &DecisionView| (row.nation.clone(), row.capability.clone(), row.partner.clone());
        key(a).cmp(&key(b))
    });
    found
}

/// A decision about units in one year, without what only some have.
fn decision(
    model: &Model,
    id: String,
    action: Does,
    (nation, capability): (NationId, CapabilityId),
    (year, units): (Year, f64),
) -> DecisionView {
    DecisionView {
        id,
        nation: nation.text(&model.names).to_owned(),
        action,
        capability: capability.text(&model.names).to_owned(),
        equipment: None,
        partner: None,
        years: vec![UnitsView { year: year.0, units }],
        cost: None,
        saved: None,
        price_of: None,
        words: TextView::new("", ""),
        why: Vec::new(),
        price: None,
    }
}

/// Units of one decision by year: under several agreements they add up.
fn by_year(units: &[UnitsView]) -> Vec<UnitsView> {
    let mut sums: BTreeMap<u16, f64> = BTreeMap::new();
    for row in units {
        *sums.entry(row.year).or_default() += row.units;
    }
    sums.into_iter().map(|(year, units)| UnitsView { year, units }).collect()
}

/// What is short, by nation and capability.
pub(super) fn short(model: &Model, plan: &Plan) -> Vec<ShortView> {
    let mut found: Vec<ShortView> = Vec::new();
    for row in &plan.short {
        let (nation, capability) = (row.nation.text(&model.names), row.capability.text(&model.names));
        let years = UnitsView { year: row.year.0, units: (row.units * 1000.0).round() / 1000.0 };
        match found.iter_mut().find(|known| known.nation == nation && known.capability == capability) {
            Some(known) => known.years.push(years),
            None => found.push(ShortView {
                nation: nation.to_owned(),
                capability: capability.to_owned(),
                years: vec![years],
            }),
        }
    }
    found.sort_by(|a, b| (&a.nation, &a.capability).cmp(&(&b.nation, &b.capability)));
    found
}
