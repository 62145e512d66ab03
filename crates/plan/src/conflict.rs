// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Where no plan exists (`docs/methods/plan.md`, *No plan*): the demands of the scenario that cannot hold
//! together, and the smallest concession that lets a plan exist.

use concordia_model::Year;
use concordia_model::codes::BudgetKind;
use concordia_model::ids::{CapabilityId, FormatId, NationId};

use crate::ground::Ground;
use crate::problem::{Keeps, Problem};
use crate::process::Solver;
use crate::start;
use crate::wire::{Ended, Task};

/// A demand of the scenario.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Demand {
    /// The need of a capability is met from a year on.
    Met(CapabilityId, Year),
    /// New purchases of a nation, or what it runs, stay within its budget.
    Budget(BudgetKind, NationId),
    /// New partners are bounded.
    Partners(u32),
    /// The share of needs that one partner meets is bounded.
    Reliance(f64),
    /// A share of new purchases comes from a format.
    Origin(FormatId, f64),
    /// What is forbidden or forced, by its position among what was asked.
    Asked(usize),
}

/// A demand with how far it has to give way.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Concession {
    /// The demand.
    pub demand: Demand,
    /// As a fraction of what is demanded: of the need, the budget, the number, the share.
    pub fraction: f64,
    /// In its own unit: units, money, partners, share.
    pub amount: f64,
}

/// The demands that cannot hold together, and what to concede.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Conflict {
    /// Without any one of these demands a plan exists for the others among them.
    pub demands: Vec<Demand>,
    /// Concessions that together let a plan exist, with the smallest sum of fractions.
    pub concessions: Vec<Concession>,
}

/// The demands of a scenario, in its order.
fn demands(problem: &Problem, ground: &Ground) -> Vec<Demand> {
    let terms = &ground.terms;
    let met = terms.met.iter().map(|(capability, year)| Demand::Met(*capability, *year));
    // The budgets of a nation are one demand, whatever the year.
    let mut budgets: Vec<Demand> = Vec::new();
    for row in &terms.budgets {
        let demand = Demand::Budget(row.kind, row.nation);
        if !budgets.contains(&demand) {
            budgets.push(demand);
        }
    }
    let caps = terms.partners.map(Demand::Partners).into_iter().chain(terms.reliance.map(Demand::Reliance));
    let asked = (0..problem.asked.len()).map(Demand::Asked);
    let origin = terms.origin.iter().map(|(format, share)| Demand::Origin(*format, *share));
    asked.chain(met).chain(budgets).chain(caps).chain(origin).collect()
}

/// The demand that a row keeps, with what the row bounds it to.
fn demand_of(ground: &Ground, keeps: Keeps) -> Option<(Demand, f64)> {
    match keeps {
        Keeps::Met { cell, year } => {
            let capability = ground.cells[cell].capability;
            let (_, from) = ground.terms.met.iter().find(|(id, _)| *id == capability)?;
            Some((Demand::Met(capability, *from), ground.cells[cell].states[year].need))
        }
        Keeps::Budget { nation, .. } => {
            let (kind, nation) = (BudgetKind::Investment, ground.nations[nation]);
            Some((Demand::Budget(kind, nation), ground.terms.largest_budget(kind, nation)))
        }
        Keeps::Operation { nation, .. } => {
            let (kind, nation) = (BudgetKind::Operation, ground.nations[nation]);
            Some((Demand::Budget(kind, nation), ground.terms.largest_budget(kind, nation)))
        }
        Keeps::Partners { .. } => ground.terms.partners.map(|most| (Demand::Partners(most), f64::from(most))),
        Keeps::Reliance { .. } => ground.terms.reliance.map(|cap| (Demand::Reliance(cap), cap)),
        Keeps::Origin { nation, at } => {
            let (format, share) = ground.terms.origin[at];
            // A fraction of the share is worth as much of what may be spent.
            let spent = ground.terms.largest_budget(BudgetKind::Investment, ground.nations[nation]);
            Some((Demand::Origin(format, share), share * spent * ground.years.len() as f64))
        }
        Keeps::Forced { asked } => Some((Demand::Asked(asked), 1.0)),
        _ => None,
    }
}

/// Finds out why no plan exists; every question to the solver has so many seconds.
pub fn explain(problem: &Problem, ground: &Ground, seconds: f64, solver: &dyn Solver) -> Conflict {
    let mut kept = demands(problem, ground);
    let mut at = 0;
    while at < kept.len() {
        let mut fewer = kept.clone();
        fewer.remove(at);
        if exists(problem, ground, &fewer, seconds, solver) == Some(false) {
            kept = fewer;
        } else {
            at += 1;
        }
    }
    Conflict { demands: kept, concessions: concede(problem, ground, seconds, solver) }
}

/// Whether a plan exists with some of the demands only; `None` when the solver cannot say in time.
fn exists(
    problem: &Problem,
    ground: &Ground,
    demands: &[Demand],
    seconds: f64,
    solver: &dyn Solver,
) -> Option<bool> {
    let mut matrix = problem.matrix.clone();
    for (row, keeps) in problem.keeps.iter().enumerate() {
        if demand_of(ground, *keeps).is_some_and(|(demand, _)| !demands.contains(&demand)) {
            matrix.row_upper[row] = f64::INFINITY;
            // What is forced is a least, all others are bounds from above.
            if matches!(keeps, Keeps::Forced { .. }) {
                matrix.row_lower[row] = f64::NEG_INFINITY;
            }
        }
    }
    let open = problem.asked.iter().enumerate().filter(|(at, _)| !demands.contains(&Demand::Asked(*at)));
    for (column, upper) in open.flat_map(|(_, bound)| &bound.closed) {
        matrix.upper[*column as usize] = *upper;
    }
    matrix.cost.fill(0.0);
    let answer = solver.solve(&Task { matrix, seconds, presolve: true, ..Task::default() }, &mut |_| true);
    match (answer.ended, answer.solution) {
        (Ended::Infeasible, _) => Some(false),
        (_, Some(_)) => Some(true),
        _ => None,
    }
}

/// The smallest concession: every demand may be missed by a fraction, and the sum of fractions is the least.
fn concede(problem: &Problem, ground: &Ground, seconds: f64, solver: &dyn Solver) -> Vec<Concession> {
    // What one asks oneself is no concession of others: it is told in the conflict.
    let demands: Vec<_> =
        demands(problem, ground).into_iter().filter(|demand| !matches!(demand, Demand::Asked(_))).collect();
    let mut elastic = problem.clone();
    let mut matrix = std::mem::take(&mut elastic.matrix);
    matrix.cost.fill(0.0);
    let misses: Vec<u32> = demands.iter().map(|_| matrix.column(0.0, f64::INFINITY, false)).collect();
    for column in &misses {
        matrix.cost[*column as usize] = 1.0;
    }
    let mut rows = crate::matrix::Matrix::new();
    for (row, keeps) in problem.keeps.iter().enumerate() {
        let demand = demand_of(ground, *keeps);
        let missed = demand.and_then(|(demand, size)| {
            let at = demands.iter().position(|known| *known == demand)?;
            Some((misses[at], -size.max(1e-3)))
        });
        let entries = problem.matrix.entries(row);
        let entries = entries.filter_map(|(column, value)| Some((u32::try_from(column).ok()?, value)));
        rows.row(matrix.row_lower[row], matrix.row_upper[row], entries.chain(missed));
    }
    (matrix.starts, matrix.columns, matrix.values) = (rows.starts, rows.columns, rows.values);
    let begin = begin(&matrix, problem, &misses, ground);
    let task = Task { matrix, start: begin, gap: 1e-4, seconds, presolve: true, ..Task::default() };
    let Some(x) = solver.solve(&task, &mut |_| true).solution else { return Vec::new() };
    let size = |demand: Demand| match demand {
        Demand::Met(capability, from) => largest_need(ground, capability, from),
        Demand::Budget(kind, nation) => ground.terms.largest_budget(kind, nation),
        Demand::Partners(most) => f64::from(most),
        Demand::Reliance(cap) => cap,
        Demand::Origin(_, share) => share,
        Demand::Asked(_) => 1.0,
    };
    let missed = demands.into_iter().zip(misses).map(|(demand, column)| (demand, x[column as usize]));
    missed
        .filter(|(_, fraction)| *fraction > 1e-6)
        .map(|(demand, fraction)| Concession { demand, fraction, amount: fraction * size(demand) })
        .collect()
}

/// The largest need of a nation of the plan from a year on.
fn largest_need(ground: &Ground, capability: CapabilityId, from: Year) -> f64 {
    let ours = |at: &usize| ground.is_planned(*at) && ground.cells[*at].capability == capability;
    let cells = (0..ground.cells.len()).filter(ours).map(|at| &ground.cells[at]);
    let states = cells.flat_map(|cell| ground.years.iter().zip(&cell.states));
    states.filter(|(year, _)| **year >= from).map(|(_, state)| state.need).fold(0.0, f64::max)
}

/// The present plan misses every need wholly and breaks nothing else.
fn begin(matrix: &crate::matrix::Matrix, problem: &Problem, misses: &[u32], ground: &Ground) -> Vec<f64> {
    let mut x = start::present(problem);
    debug_assert_eq!(x.len() + misses.len(), matrix.width());
    let most = ground.cells.iter().flat_map(|cell| &cell.states);
    let most =
        most.filter(|state| state.need > 0.0).map(|state| state.short() / state.need).fold(1.0, f64::max);
    x.extend(misses.iter().map(|_| most));
    x
}
