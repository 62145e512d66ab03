// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! From a ground to the best plan (`docs/methods/plan.md`, *Solving*): one objective after another, each
//! keeping what the one before it reached, always from a plan that the program constructed.

use crate::bounds::{Objective, SCALE};
use crate::ground::Ground;
use crate::problem::{Problem, build};
use crate::process::Solver;
use crate::start;
use crate::wire::{Answer, Ended, Progress, Task};

/// How far to go.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Effort {
    /// Stop when the shortfall is this fraction from the bound.
    pub gap: f64,
    /// Stop after this many seconds.
    pub seconds: f64,
    /// Stop each solving after this many nodes; none when zero.
    pub nodes: u32,
    /// Seed of the solver's own choices.
    pub seed: u32,
}

/// What solving gave.
#[derive(Clone, Debug)]
pub struct Solved {
    /// How solving for the shortfall ended.
    pub ended: Ended,
    /// Mean shortfall that no plan is below.
    pub bound: f64,
    /// Distance between plan and bound, as a fraction of the plan's shortfall.
    pub gap: f64,
    /// The decisions; `None` when there is no plan.
    pub x: Option<Vec<f64>>,
}

/// Share of the time for the first objective; the others share the rest.
const FIRST: f64 = 0.7;

/// The listener: what is solved for, and what the solver tells; `false` ends it.
pub type Listener<'l> = dyn FnMut(Objective, Option<Progress>) -> bool + 'l;

/// What a plan strives for after the shortfall.
pub const THEN: [Objective; 3] = [Objective::Cost, Objective::Saved, Objective::Partners];

/// The best plan of a ground.
pub fn solve(
    ground: &Ground,
    effort: Effort,
    solver: &dyn Solver,
    tell: &mut Listener<'_>,
) -> (Problem, Solved) {
    let mut problem = build(ground);
    let solved = best(&mut problem, ground, &Strive::default(), effort, solver, tell);
    (problem, solved)
}

/// What to strive for, and from where.
#[derive(Clone, Debug)]
pub struct Strive {
    /// Objectives after the shortfall, the first before the second.
    pub then: Vec<Objective>,
    /// A solution that is known already, beside those that the program constructs.
    pub known: Option<Vec<f64>>,
}

impl Default for Strive {
    fn default() -> Self {
        Self { then: THEN.to_vec(), known: None }
    }
}

/// The best solution of a problem that may be bound further than its ground is.
pub fn best(
    problem: &mut Problem,
    ground: &Ground,
    strive: &Strive,
    effort: Effort,
    solver: &dyn Solver,
    tell: &mut Listener<'_>,
) -> Solved {
    let mut solved = shortfall(problem, ground, strive.known.clone(), effort, solver, tell);
    let mut kept = Objective::Shortfall;
    let seconds = effort.seconds * (1.0 - FIRST) / strive.then.len().max(1) as f64;
    for objective in strive.then.iter().copied() {
        let Some(x) = &mut solved.x else { break };
        let worth = |entries: &[(u32, f64)], x: &[f64]| -> f64 {
            entries.iter().map(|(column, value)| x[*column as usize] * value).sum()
        };
        let (reached, entries) = (problem.strives(ground, kept), problem.strives(ground, objective));
        problem.reached(worth(&reached, x) + 1e-4, reached);
        kept = objective;
        let upper = &problem.matrix.upper;
        let least: f64 = entries.iter().map(|(column, value)| value.min(0.0) * upper[*column as usize]).sum();
        // What is at its least already cannot be less, but is kept so.
        if worth(&entries, x) <= least {
            continue;
        }
        let answer = ask(problem, &entries, x, Effort { seconds, ..effort }, solver, &mut |progress| {
            tell(objective, progress)
        });
        improve(problem, ground, x, answer);
    }
    solved
}

/// The least mean shortfall.
fn shortfall(
    problem: &mut Problem,
    ground: &Ground,
    known: Option<Vec<f64>>,
    effort: Effort,
    solver: &dyn Solver,
    tell: &mut Listener<'_>,
) -> Solved {
    let entries = problem.strives(ground, Objective::Shortfall);
    problem.minimise(&entries);
    let constructed = [start::greedy(problem, ground), start::present(problem)];
    let starts = known.into_iter().chain(constructed).filter(|x| problem.matrix.broken(x).is_none());
    let best = starts.min_by(|a, b| problem.matrix.objective(a).total_cmp(&problem.matrix.objective(b)));
    if let Some(x) = best.clone().filter(|x| problem.matrix.objective(x) <= 1e-6) {
        // Nothing is short: no plan is better, and the solver has nothing to add.
        return Solved { ended: Ended::Gap, bound: 0.0, gap: 0.0, x: Some(x) };
    }
    let effort = Effort { seconds: effort.seconds * FIRST, ..effort };
    let begin = best.as_deref().unwrap_or_default();
    let answer =
        ask(problem, &entries, begin, effort, solver, &mut |progress| tell(Objective::Shortfall, progress));
    let (ended, bound) = (answer.ended, answer.bound);
    let mut x = best.or_else(|| answer.solution.clone());
    if let Some(x) = &mut x {
        improve(problem, ground, x, answer);
    }
    let objective = x.as_ref().map_or(f64::INFINITY, |x| problem.matrix.objective(x));
    // A shortfall is never below zero, and the solver's bound may lie above its plan by its tolerance.
    let bound = bound.max(0.0).min(objective);
    let gap = if objective > 1e-6 { (objective - bound) / objective } else { 0.0 };
    Solved { ended, bound: bound / SCALE, gap, x }
}

fn ask(
    problem: &mut Problem,
    entries: &[(u32, f64)],
    begin: &[f64],
    effort: Effort,
    solver: &dyn Solver,
    tell: &mut dyn FnMut(Option<Progress>) -> bool,
) -> Answer {
    problem.minimise(entries);
    let task = Task {
        matrix: problem.matrix.clone(),
        start: begin.to_vec(),
        gap: effort.gap,
        seconds: effort.seconds,
        nodes: effort.nodes,
        seed: effort.seed,
        presolve: true,
    };
    solver.solve(&task, tell)
}

/// Takes the solver's plan where it holds and is better, without what it does not need.
fn improve(problem: &Problem, ground: &Ground, x: &mut Vec<f64>, answer: Answer) {
    let holds = |x: &Vec<f64>| problem.matrix.broken(x).is_none();
    let Some(raw) = answer.solution else { return };
    let mut neat = raw.clone();
    start::tidy(problem, ground, &mut neat);
    for found in [neat, raw] {
        let better = problem.matrix.objective(&found) <= problem.matrix.objective(x);
        if holds(&found) && (better || !holds(x)) {
            *x = found;
            return;
        }
    }
}
