// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What a plan starts from; the plan itself takes longer than an answer may and is a job (`plans.rs`).

use concordia_model::ids::NationId;
use concordia_plan::run;
use concordia_plan::view::{PlanSettingsView, settings};

use super::{NATION, Result};
use crate::given::Given;
use crate::operation::{Asked, Operation, Parameter, any_number};
use crate::problem::Problem;
use concordia_analysis::asked;
use concordia_analysis::view::TextView;
use concordia_model::Model;

/// For whom is planned.
pub const WHOM: [Parameter; 2] = [
    Parameter { meaning: "Plan for one nation, by its code; of others the planned changes hold", ..NATION },
    any_number(
        "scope",
        "Plan for all assessed members of this format, and of others given, together",
        "NATO",
    ),
];

/// The operation.
pub fn operations() -> Vec<Operation> {
    vec![Operation::of(
        "/plan-settings",
        "getPlanSettings",
        "What a plan starts from: budgets, caps, needs to be met, the needs that are planned, what is left out",
        &WHOM,
        plan_settings,
    )]
}

fn plan_settings(asked: &Asked<'_>) -> Result<PlanSettingsView> {
    let planning = planning(asked.model, asked.given)?;
    settings(asked.assessment, &planning).map_err(|words| Problem::query("scenario", words))
}

/// The nations for which is planned: one, or the members of formats.
pub fn planning(model: &Model, given: &Given) -> Result<Vec<NationId>> {
    let (nation, formats) = (given.find(model, "nation", asked::nation)?, given.texts("scope"));
    match (nation, formats) {
        (Some(nation), []) => Ok(vec![nation]),
        (None, [_, ..]) => {
            run::scope(model, &formats.join(",")).map_err(|words| Problem::query("scope", words))
        }
        _ => Err(Problem::query(
            "nation",
            TextView::new("give either a nation or a scope", "geef of een land, of een verband"),
        )),
    }
}
