// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What must hold of plans (`docs/methods/plan.md`), on small packages written here, on generated ones whose
//! optimum is found by trying everything, and on the examples.

#[path = "../../../package/tests/support/mod.rs"]
#[expect(dead_code, reason = "other tests ask more")]
mod pack;

mod axioms;
mod best;
mod best_cuts;
mod calendar;
mod conflicts;
mod cuts;
mod fronts;
mod groups;
mod limits;
mod reasons;
mod routes;
mod rules;
mod sharing;
mod violations;
mod weighed;
mod wishes;
mod world;

use concordia_analysis::view::Sampling;
use concordia_analysis::{asked, assess};
use concordia_model::{Language, Model};
use concordia_plan::run::{self, Question, Wishes};
use concordia_plan::solve::Effort;
use concordia_plan::view::{PlanView, view};
use concordia_plan_highs::Here;

/// A question about nations, solved to the end.
fn question(model: &Model, nations: &[&str]) -> Question {
    let planning = nations.iter().map(|code| asked::nation(model, code).expect("it is assessed")).collect();
    let effort = Effort { gap: 0.0, seconds: 60.0, nodes: 0, seed: 1 };
    Question { planning, effort, sampling: Sampling { samples: 50, seed: 1 }, wishes: Wishes::default() }
}

/// The plan of a model for nations.
fn plan(model: &Model, nations: &[&str]) -> PlanView {
    let question = question(model, nations);
    let outcome = run::plan(&assess(model), &question, &Here, &mut |_, _| true);
    let outcome = outcome.unwrap_or_else(|words| panic!("{}", words.in_language(Language::En)));
    view(model, &question, &outcome)
}

/// The shortfall that a plan reaches.
fn shortfall(plan: &PlanView) -> f64 {
    assert!(plan.verified, "{:?} {:?}", plan.status, plan.violations);
    // Where no need is known nothing is told to be short.
    plan.objective.expect("a plan has an objective").shortfall.unwrap_or(0.0)
}

/// The decisions in English, in one text.
fn decided(plan: &PlanView) -> String {
    plan.decisions.iter().map(|row| row.words.en.clone()).collect::<Vec<_>>().join(" ")
}
