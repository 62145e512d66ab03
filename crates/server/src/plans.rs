// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A plan to make: the question is checked before the job begins; the solver is a process of its own, which
//! ends as soon as nobody wants the plan any more.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use concordia_analysis::view::{Envelope, SAMPLES, Sampling, TextView};
use concordia_plan::asked::{Asked as Wish, Asks};
use concordia_plan::bounds::{Objective, SCALE};
use concordia_plan::front::Axis;
use concordia_plan::process::Solver;
use concordia_plan::run::{self, Question, Wishes};
use concordia_plan::solve::Effort;
use concordia_plan::terms::Terms;
use concordia_plan::view::view;
use concordia_plan::wire::{Answer, Ended, Progress, Task};

use crate::given::Given;
use crate::jobs::{Job, JobKind, JobResultView, JobView, PlanProgressView, ProgressView, Sought};
use crate::operation::{Asked, COMMON, Form, Parameter, any_number, optional};
use crate::problem::{Code, Problem};
use crate::results::plan::{WHOM, planning};
use crate::served::Served;
use crate::state::State;

/// Longest time for a plan, in seconds.
const LONGEST: u32 = 600;
/// Time for a plan where none is given, in seconds.
const USUAL: u32 = 300;
/// Distance from the bound at which the search ends where none is given.
const GAP: f64 = 0.005;

/// What can be asked of a plan.
pub fn parameters() -> Vec<Parameter> {
    let count = |least, most| Form::Count { least, most };
    let own = [
        Parameter {
            form: Form::Share,
            ..optional("gap", "Stop at this fraction from what no plan is below; 0.005 if not given", "0.005")
        },
        Parameter {
            form: count(1, LONGEST),
            ..optional("timeLimit", "Stop after this many seconds; 300 if not given", "300")
        },
        Parameter {
            form: count(0, 1_000_000),
            ..optional("nodes", "Stop each search after this many nodes; 0 for any number", "0")
        },
        Parameter {
            form: count(0, 999_999),
            ..optional("seed", "Seed of all that is drawn; 1 if not given", "1")
        },
        any_number("forbid", "A decision or agreement that is not taken, by its id", "NLD.use.frigate.BEL"),
        any_number("force", "A decision or agreement that is taken, by its id", "NLD.use.frigate.BEL"),
        any_number(
            "front",
            "What is set against the shortfall, to compare plans: cost, freedom_of_action or partners",
            "partners",
        ),
        any_number("beside", "What is made beside the plan: routes; reasons with their prices", "routes"),
    ];
    WHOM.iter().chain(&own).chain(COMMON).copied().collect()
}

/// Checks the question and begins the job.
pub async fn begin(state: &Arc<State>, query: &str) -> Result<JobView, Problem> {
    state.jobs.has_room(JobKind::Plan)?;
    let given = Given::read(&parameters(), &[], query)?;
    let served = state.current.get();
    let (shared, asked, about) = (Arc::clone(state), given.clone(), Arc::clone(&served));
    // What is wrong with the question is told at once and not by the job.
    state.compute(move || shared.about(&about, &asked, |asked| question(asked).map(drop))).await?;
    let shared = Arc::clone(state);
    state.jobs.begin(JobKind::Plan, move |job| make(&shared, &served, &given, job))
}

fn question(asked: &Asked<'_>) -> Result<Question, Problem> {
    let (given, model) = (asked.given, asked.model);
    asked.year()?;
    Terms::of(model).map_err(|words| Problem::query("scenario", words))?;
    let seed: u32 = given.number("seed").unwrap_or(1);
    Ok(Question {
        planning: planning(model, given)?,
        effort: Effort {
            gap: given.number("gap").unwrap_or(GAP),
            seconds: given.number("timeLimit").unwrap_or(USUAL).into(),
            nodes: given.number("nodes").unwrap_or(0),
            seed,
        },
        sampling: Sampling { samples: SAMPLES, seed: seed.into() },
        wishes: wishes(given)?,
    })
}

/// What is asked of the plan, and beside it.
fn wishes(given: &Given) -> Result<Wishes, Problem> {
    let asked = |name, asks| given.texts(name).iter().map(move |id| Wish { id: id.clone(), asks });
    let mut wishes = Wishes {
        asked: asked("forbid", Asks::Forbid).chain(asked("force", Asks::Force)).collect(),
        ..Wishes::default()
    };
    for text in given.texts("beside") {
        match text.as_str() {
            "routes" => wishes.routes = true,
            "reasons" => wishes.explain = true,
            _ => {
                let (en, nl) = ("beside is routes or reasons", "beside is routes of reasons");
                return Err(Problem::query("beside", TextView::new(en, nl)));
            }
        }
    }
    let axes = given.texts("front").iter().map(|name| Axis::of(name));
    wishes.front = axes.collect::<Result<_, _>>().map_err(|words| Problem::query("front", words))?;
    Ok(wishes)
}

/// Makes the plan; of a job that was cancelled it is not taken.
fn make(state: &State, served: &Served, given: &Given, job: &Job) -> Result<Option<JobResultView>, Problem> {
    let solver = Wanted { solver: state.solver.as_ref(), stop: &job.stop };
    state.about(served, given, |asked| {
        let question = question(asked)?;
        let mut tell = |objective, progress: Option<Progress>| {
            progress.into_iter().for_each(|progress| job.tell(ProgressView::Plan(told(objective, progress))));
            true
        };
        let outcome = run::plan(asked.assessment, &question, &solver, &mut tell)
            .map_err(|words| Code::InvalidInput.because(words))?;
        let result = view(asked.model, &question, &outcome);
        let plan = Envelope::of(asked.model, question.sampling.seed, result);
        Ok(Some(JobResultView::Plan(Box::new(plan))))
    })
}

fn told(objective: Objective, progress: Progress) -> PlanProgressView {
    let (sought, scale) = match objective {
        Objective::Shortfall => (Sought::Shortfall, SCALE),
        Objective::Cost => (Sought::Cost, 1.0),
        // What is saved is sought as a cost below zero.
        Objective::Saved => (Sought::Saved, -1.0),
        Objective::Freedom => (Sought::FreedomOfAction, SCALE),
        Objective::Partners => (Sought::Partners, 1.0),
    };
    PlanProgressView {
        objective: sought,
        seconds: progress.seconds,
        incumbent: progress.incumbent.map(|value| value / scale),
        bound: Some(progress.bound / scale).filter(|bound| bound.is_finite()),
    }
}

/// The solver as long as its job is wanted.
struct Wanted<'a> {
    solver: &'a dyn Solver,
    stop: &'a AtomicBool,
}

impl Solver for Wanted<'_> {
    fn solve(&self, task: &Task, tell: &mut dyn FnMut(Option<Progress>) -> bool) -> Answer {
        let wanted = || !self.stop.load(Ordering::Relaxed);
        if wanted() {
            return self.solver.solve(task, &mut |progress| wanted() && tell(progress));
        }
        Answer::none(Ended::Time)
    }
}
