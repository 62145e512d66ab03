// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! `concordia plan`: the multi-year plan, with its progress on standard error.

use std::process::ExitCode;

use concordia_analysis::view::{Envelope, Sampling};
use concordia_analysis::{asked, assess};
use concordia_model::{Language, Words};
use concordia_plan::asked::{Asked, Asks};
use concordia_plan::bounds::{Objective, SCALE};
use concordia_plan::front::Axis;
use concordia_plan::process::Process;
use concordia_plan::run::{Question, Wishes, plan, scope};
use concordia_plan::solve::Effort;
use concordia_plan::view::{PlanView, ReachView, Status, view};
use concordia_plan::wire::Progress;

use super::{Problem, print, print_json, say};
use crate::args::{Format, PlanArguments};
use crate::numbers::{decimal, number, percent};
use crate::open;
use crate::paint::{fold, table};

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
    let result = view(&model, &question, &outcome);
    let status = result.status;
    match common.format {
        Format::Json => print_json(&Envelope::of(&model, common.seed, &result))?,
        Format::Csv => print(&as_csv(&result))?,
        Format::Table => print(&as_text(&result, language))?,
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
        Objective::Partners => decimal(value, 2, language),
    };
    let what = match objective {
        Objective::Shortfall => say(language, "shortfall", "tekort"),
        Objective::Cost => {
            say(language, "cost in parts of the largest price", "kosten in delen van de hoogste prijs")
        }
        Objective::Freedom => say(language, "freedom of action given up", "ingeleverde handelingsvrijheid"),
        Objective::Partners => say(language, "partners", "partners"),
    };
    let best = progress.incumbent.map_or_else(|| "-".to_owned(), shown);
    let bound = if progress.bound.is_finite() { shown(progress.bound) } else { "-".to_owned() };
    let least = say(language, "no less than", "niet minder dan");
    format!("{} s  {what} {best}, {least} {bound}", decimal(progress.seconds, 1, language))
}

fn as_csv(result: &PlanView) -> String {
    let mut out = String::from("nation,action,capability,equipment,partner,year,units\n");
    for row in &result.decisions {
        for year in &row.years {
            let action = serde_json::to_value(row.action).unwrap_or_default();
            let cells = [
                row.nation.as_str(),
                action.as_str().unwrap_or_default(),
                &row.capability,
                row.equipment.as_deref().unwrap_or_default(),
                row.partner.as_deref().unwrap_or_default(),
                &year.year.to_string(),
                &year.units.to_string(),
            ]
            .join(",");
            out.push_str(&cells);
            out.push('\n');
        }
    }
    out
}

fn as_text(result: &PlanView, language: Language) -> String {
    let mut out = heading(result, language);
    let in_language = |text: &concordia_analysis::view::TextView| match language {
        Language::En => text.en.clone(),
        Language::Nl => text.nl.clone(),
    };
    for (title, list) in [
        (
            say(language, "What is decided", "Wat wordt besloten"),
            result.decisions.iter().map(|row| in_language(&row.words)).collect::<Vec<_>>(),
        ),
        (
            say(language, "Cannot hold together", "Kan niet samen"),
            result.conflict.iter().map(|row| in_language(&row.words)).collect(),
        ),
        (
            say(language, "The smallest concession", "De kleinste concessie"),
            result.concessions.iter().map(|row| in_language(&row.words)).collect(),
        ),
        (
            say(language, "The plan does not hold", "Het plan klopt niet"),
            result.violations.iter().map(in_language).collect(),
        ),
    ] {
        if !list.is_empty() {
            out.push_str(&format!("\n{title}\n"));
            list.iter().for_each(|line| out.push_str(&format!("- {line}\n")));
        }
    }
    if !result.agreements.is_empty() {
        let header = [say(language, "agreement", "afspraak"), say(language, "concluded", "gesloten")];
        let rows = result.agreements.iter().map(|row| vec![row.id.clone(), row.year.to_string()]);
        out.push_str(&format!("\n{}\n", table(&header, &[], rows)));
    }
    out.push_str(&left_out(result, language));
    out
}

/// Status, what the plan reaches beside the present plan, and how far it may be from the best.
fn heading(result: &PlanView, language: Language) -> String {
    let status = match result.status {
        Status::Optimal => say(language, "optimal", "optimaal"),
        Status::Feasible => say(language, "feasible", "haalbaar"),
        Status::Infeasible => say(language, "no plan is possible", "geen plan mogelijk"),
        Status::Failed => say(language, "no plan was found", "geen plan gevonden"),
    };
    let [first, last] = result.horizon;
    let mut out = format!("{} · {first}–{last} · {status}\n", result.nations.join(" "));
    let unknown = || say(language, "not known", "niet bekend").to_owned();
    let share = |value: Option<f64>| value.map_or_else(unknown, |value| percent(value, language));
    let row = |name: &str, reach: &ReachView| {
        vec![
            name.to_owned(),
            share(reach.shortfall),
            share(reach.capacity_to_act),
            number(reach.cost, language),
            reach.partners.to_string(),
        ]
    };
    let header = [
        "",
        say(language, "shortfall", "tekort"),
        say(language, "needs met", "behoeften vervuld"),
        say(language, "new cost", "nieuwe kosten"),
        say(language, "new partners", "nieuwe partners"),
    ];
    let mut rows = vec![row(say(language, "present plan", "huidig plan"), &result.present_plan)];
    rows.extend(result.objective.as_ref().map(|reach| row(say(language, "this plan", "dit plan"), reach)));
    out.push_str(&table(&header, &[1, 2, 3, 4], rows));
    out.push('\n');
    if let Some((gap, bound)) = result.gap.zip(result.bound) {
        let (gap, bound) = (percent(gap, language), percent(bound, language));
        let en = format!("Verified without the solver. No plan has a shortfall below {bound} (gap {gap}).");
        let nl = format!(
            "Gecontroleerd zonder de solver. Geen plan heeft een tekort onder {bound} (marge {gap})."
        );
        out.push_str(&fold(say(language, &en, &nl)));
        out.push('\n');
    }
    out
}

/// How much is not planned because it is not known.
fn left_out(result: &PlanView, language: Language) -> String {
    let count = result.left_out.len();
    if count == 0 {
        return String::new();
    }
    let en = format!("{count} needs are left out because a figure is not known; --format json lists them.");
    let nl =
        format!("{count} behoeften zijn weggelaten omdat een cijfer niet bekend is; --format json noemt ze.");
    format!("\n{}\n", fold(say(language, &en, &nl)))
}
