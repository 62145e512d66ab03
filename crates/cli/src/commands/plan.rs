// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! `concordia plan`: the multi-year plan, with its progress on standard error.

mod beside;
mod text;
mod weighed;

use std::process::ExitCode;

use concordia_analysis::view::{Envelope, Sampling};
use concordia_analysis::{asked, assess};
use concordia_model::{Language, Words};
use concordia_plan::asked::{Asked, Asks};
use concordia_plan::bounds::{Objective, SCALE};
use concordia_plan::front::Axis;
use concordia_plan::mps;
use concordia_plan::process::Process;
use concordia_plan::run::{Question, Wishes, plan, scope};
use concordia_plan::solve::Effort;
use concordia_plan::view::{Status, view};
use concordia_plan::wire::Progress;

use super::{Problem, print, print_json, say};
use crate::args::{Format, PlanArguments};
use crate::numbers::{decimal, percent};
use crate::open;

/// Solves a task of the planner: what `concordia plan` runs in a process of its own.
pub fn solve() -> Result<ExitCode, Problem> {
    concordia_plan_highs::serve().map_err(|error| error.to_string())?;
    Ok(ExitCode::SUCCESS)
}

/// The solver: this program in a process of its own.
pub fn solver() -> Result<Process, Problem> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    Ok(Process { program, arguments: vec!["solve".to_owned()] })
}

/// Plans and prints.
pub fn run(arguments: &PlanArguments) -> Result<ExitCode, Problem> {
    let common = &arguments.common;
    let language = common.language();
    let model = match open::model(common) {
        Ok(model) => model,
        Err(findings) => return Ok(super::refuse(&findings, &common.package, language)),
    };
    let problem = |words: Words| words.in_language(language).to_owned();
    let planning = match (&arguments.nation, &arguments.scope) {
        (Some(code), _) => vec![asked::nation(&model, code).map_err(problem)?],
        (None, formats) => scope(&model, formats.as_deref().unwrap_or_default()).map_err(problem)?,
    };
    let question = Question {
        planning,
        effort: Effort {
            gap: arguments.gap,
            seconds: f64::from(arguments.time_limit),
            nodes: arguments.nodes,
            seed: u32::try_from(common.seed % 1_000_000).unwrap_or_default(),
        },
        sampling: Sampling { samples: arguments.samples, seed: common.seed },
        wishes: wishes(arguments).map_err(problem)?,
    };
    let solver = solver()?;
    let mut tell = |objective, progress: Option<Progress>| {
        if let Some(progress) = progress {
            eprintln!("{}", told(objective, progress, language));
        }
        true
    };
    let outcome = plan(&assess(&model), &question, &solver, &mut tell).map_err(problem)?;
    if let Some(file) = &arguments.mps {
        let text = mps::of(&model, &question, &outcome.ground).map_err(problem)?;
        std::fs::write(file, text).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    let made = Envelope::of(&model, common.seed, view(&model, &question, &outcome));
    let result = &made.result;
    let status = result.status;
    if let Some(file) = &arguments.xlsx {
        let book = concordia_report::plan_book(&made, language).map_err(|error| error.to_string())?;
        std::fs::write(file, book).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    match common.format {
        Format::Json => print_json(&made)?,
        Format::Csv => print(&text::as_csv(result))?,
        Format::Table => print(&text::as_text(result, language))?,
    }
    let held = matches!(status, Status::Optimal | Status::Feasible);
    Ok(if held { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn wishes(arguments: &PlanArguments) -> Result<Wishes, Words> {
    let asked = |ids: &[String], asks| -> Vec<Asked> {
        ids.iter().map(|id| Asked { id: id.clone(), asks }).collect()
    };
    let mut all = asked(&arguments.forbid, Asks::Forbid);
    all.extend(asked(&arguments.force, Asks::Force));
    let front = arguments.front.iter().map(|name| Axis::of(name)).collect::<Result<_, _>>()?;
    Ok(Wishes { asked: all, front, routes: arguments.routes, explain: arguments.explain })
}

/// A line of progress: the best plan so far, and what no plan can better.
fn told(objective: Objective, progress: Progress, language: Language) -> String {
    let shown = |value: f64| match objective {
        Objective::Shortfall => percent(value / SCALE, language),
        Objective::Freedom => percent(value / SCALE, language),
        Objective::Cost => decimal(value, 1, language),
        // What is saved is sought as a cost below zero.
        Objective::Saved => decimal(-value, 1, language),
        Objective::Partners => decimal(value, 2, language),
    };
    let what = match objective {
        Objective::Shortfall => say(language, "shortfall", "tekort"),
        Objective::Cost => {
            say(language, "cost in parts of the largest price", "kosten in delen van de hoogste prijs")
        }
        Objective::Saved => say(language, "yearly costs saved", "bespaarde jaarlijkse kosten"),
        Objective::Freedom => say(language, "freedom of action given up", "ingeleverde handelingsvrijheid"),
        Objective::Partners => say(language, "partners", "partners"),
    };
    let best = progress.incumbent.map_or_else(|| "-".to_owned(), shown);
    let bound = if progress.bound.is_finite() { shown(progress.bound) } else { "-".to_owned() };
    let least = match objective {
        Objective::Saved => say(language, "no more than", "niet meer dan"),
        _ => say(language, "no less than", "niet minder dan"),
    };
    format!("{} s  {what} {best}, {least} {bound}", decimal(progress.seconds, 1, language))
}
