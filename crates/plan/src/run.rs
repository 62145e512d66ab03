// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The one way from a model to a plan: ground, candidates, solving, verification. Nothing leaves it that was
//! not verified.

use concordia_analysis::candidates::Field;
use concordia_analysis::partners::snapshot::{Ground as Measures, Snapshot};
use concordia_analysis::partners::weights::{self, Drawn};
use concordia_analysis::view::Sampling;
use concordia_analysis::{Assessment, asked};
use concordia_model::ids::NationId;
use concordia_model::{Model, Words};

use crate::asked::Asked;
use crate::bounds;
use crate::conflict::{self, Conflict};
use crate::front::{self, Axis, Point};
use crate::ground::Ground;
use crate::plan::Plan;
use crate::problem::{Problem, build};
use crate::process::Solver;
use crate::routes::{self, Route};
use crate::search::{Found, Search};
use crate::solve::{Effort, Listener, Solved, Strive};
use crate::terms::Terms;
use crate::verify::{Figures, Violation};
use crate::weighed::{self, Sayings};
use crate::why::{self, Deeper, Reasons};
use crate::wire::Ended;

/// What is planned, and with how much effort.
#[derive(Clone, Debug)]
pub struct Question {
    /// The nations for which is planned, by code; of others the planned changes of the package hold.
    pub planning: Vec<NationId>,
    /// How far to go.
    pub effort: Effort,
    /// How the weights of the partner criteria are drawn, for what two nations bear.
    pub sampling: Sampling,
    /// What is asked beside the plan.
    pub wishes: Wishes,
}

/// What is asked of a plan, and beside it.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// Decisions and agreements that are forbidden or forced.
    pub asked: Vec<Asked>,
    /// What is set against the shortfall on a front; none where no front is asked for.
    pub front: Vec<Axis>,
    /// Whether routes are set side by side.
    pub routes: bool,
    /// Whether prices of decisions and assumptions that would turn them are looked for.
    pub explain: bool,
}

/// A plan with all that is known about it.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// What it was made from.
    pub ground: Ground,
    /// The problem that was solved.
    pub problem: Problem,
    /// How solving ended.
    pub solved: Solved,
    /// The plan with what it reaches; `None` when there is none that holds.
    pub plan: Option<(Plan, Figures)>,
    /// What the present plan reaches.
    pub present: Figures,
    /// What the verification found; empty for every plan that is given.
    pub violations: Vec<Violation>,
    /// Why there is no plan.
    pub conflict: Option<Conflict>,
    /// The plan that is free, where something was asked of this one and its price as well.
    pub free: Option<Found>,
    /// Plans side by side; none where no front was asked for.
    pub front: Vec<Point>,
    /// Routes side by side; none where they were not asked for.
    pub routes: Vec<Route>,
    /// Why, by decision.
    pub reasons: Reasons,
    /// What principles and considerations say, by agreement.
    pub weighed: Sayings,
    /// What was looked for deeper.
    pub deeper: Deeper,
}

/// Seconds for each question about why no plan exists.
const WHY: f64 = 10.0;

/// The nations of formats today, by code: `NATO,EU`.
pub fn scope(model: &Model, text: &str) -> Result<Vec<NationId>, Words> {
    let mut inside: Vec<NationId> = Vec::new();
    for id in text.split(',').map(str::trim) {
        inside.extend(model.members(asked::format(model, id)?, model.settings.today()));
    }
    let nations: Vec<_> = model.assessed().into_iter().filter(|nation| inside.contains(nation)).collect();
    if nations.is_empty() {
        return Err(Words::new("no assessed nation is a member", "geen beoordeeld land is lid"));
    }
    Ok(nations)
}

/// Plans for nations; what is wrong with the settings of the scenario comes as words.
pub fn plan(
    assessment: &Assessment<'_>,
    question: &Question,
    solver: &dyn Solver,
    tell: &mut Listener<'_>,
) -> Result<Outcome, Words> {
    let terms = Terms::of(assessment.context.model)?;
    with_field(assessment, question.sampling, |field| {
        let ground = ground(field, &question.planning, terms);
        outcome(field, question, ground, solver, tell)
    })?
}

/// Does something with what pairs of nations bear, at the start of the horizon.
pub fn with_field<T>(
    assessment: &Assessment<'_>,
    sampling: Sampling,
    act: impl FnOnce(&Field<'_, '_, '_, '_>) -> T,
) -> Result<T, Words> {
    let model = assessment.context.model;
    let unusable = |error| {
        Words::new(
            format!("the setting weights cannot be used: {error}"),
            format!("de instelling weights is niet bruikbaar: {error}"),
        )
    };
    let drawn = Drawn::of(&weights::stated(&model.settings)?, sampling).map_err(unusable)?;
    let measures = Measures::of(&assessment.context);
    let snapshot = Snapshot::of(&measures, model.settings.horizon.0);
    let field = Field::of(assessment, &snapshot, &drawn, sampling.seed).map_err(unusable)?;
    Ok(act(&field))
}

/// All that the problem is made from.
pub fn ground(field: &Field<'_, '_, '_, '_>, planning: &[NationId], terms: Terms) -> Ground {
    let mut ground = Ground::cells(field.assessment, planning, terms);
    ground.fleets = crate::cuts::fleets(field.assessment, &ground);
    ground.count_cuttable();
    ground.fixed = crate::fixed::fixed(&field.assessment.context, &ground);
    ground.candidates = crate::candidates::candidates(field, &ground);
    ground.purchases = crate::prices::purchases(&field.assessment.context, &ground);
    ground.limit(field.assessment.context.model);
    ground.together = crate::cuts::together(field.assessment, &ground);
    ground.relied = bounds::relied(field.assessment, &ground);
    ground
}

fn outcome(
    field: &Field<'_, '_, '_, '_>,
    question: &Question,
    ground: Ground,
    solver: &dyn Solver,
    tell: &mut Listener<'_>,
) -> Result<Outcome, Words> {
    let wishes = &question.wishes;
    let free = build(&ground);
    let mut problem = free.clone();
    front::usable(&wishes.front, &ground)?;
    problem.ask(&field.assessment.context.model.names, &ground, &wishes.asked)?;
    let search = Search { field, planning: &question.planning, ground: &ground, solver };
    let present = search.present(&free);
    let unsolved = problem.clone();
    let found = search.find(&mut problem, &wishes.asked, &Strive::default(), question.effort, tell);
    let priced = wishes.explain && !wishes.asked.is_empty();
    let unbound =
        priced.then(|| search.find(&mut free.clone(), &[], &Strive::default(), question.effort, tell));
    let beside = beside(&search, question, &unsolved, &found, tell);
    let infeasible = found.solved.ended == Ended::Infeasible && found.solved.x.is_none();
    let conflict =
        infeasible.then(|| conflict::explain(&problem, &ground, question.effort.seconds.min(WHY), solver));
    let Found { solved, plan, violations } = found;
    let Beside { front, routes, reasons, weighed, deeper } = beside;
    Ok(Outcome {
        ground,
        problem,
        solved,
        plan,
        present,
        violations,
        conflict,
        free: unbound,
        front,
        routes,
        reasons,
        weighed,
        deeper,
    })
}

/// What is made beside a plan.
#[derive(Default)]
struct Beside {
    front: Vec<Point>,
    routes: Vec<Route>,
    reasons: Reasons,
    weighed: Sayings,
    deeper: Deeper,
}

fn beside(
    search: &Search<'_, '_, '_, '_, '_, '_>,
    question: &Question,
    unsolved: &Problem,
    found: &Found,
    tell: &mut Listener<'_>,
) -> Beside {
    let (wishes, effort) = (&question.wishes, question.effort);
    let mut beside = Beside::default();
    let Some(plan) = &found.plan else { return beside };
    if !wishes.front.is_empty() {
        let free = (&found.solved, plan);
        beside.front = front::front(search, unsolved, &wishes.asked, &wishes.front, free, effort, tell);
    }
    if wishes.routes {
        beside.routes = routes::routes(search, unsolved, &wishes.asked, found.clone(), effort, tell);
    }
    beside.reasons = why::reasons(search, &plan.0);
    beside.weighed = weighed::sayings(search.field, &question.planning, &plan.0);
    if wishes.explain {
        beside.deeper = why::deeper(search, question, unsolved, found, &mut beside.reasons, tell);
    }
    beside
}
