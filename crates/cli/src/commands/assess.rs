// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! `concordia assess`: what is lacking, on whom one depends, who changes the same.

mod considered;
mod context;
mod labels;
mod nation;
mod nations;

use std::process::ExitCode;

use concordia_analysis::asked;
use concordia_analysis::view::{self, AssessmentView, Envelope, Question};
use concordia_model::{Language, Model, Words};

use super::{Problem, print, print_json, say};
use crate::args::{AssessArguments, Format};
use crate::open;
use labels::Labels;

/// Assesses and prints.
pub fn run(arguments: &AssessArguments) -> Result<ExitCode, Problem> {
    let common = &arguments.common;
    let model = match open::model(common) {
        Ok(model) => model,
        Err(findings) => return Ok(super::refuse(&findings, &common.package, common.language())),
    };
    let question = ask(&model, arguments)?;
    let assessment = concordia_analysis::assess(&model);
    let result = view::assessment(&assessment, &question);
    if result.considered.len() < question.considered.len() {
        return Err(say(
            common.language(),
            "a considered change names a year outside the horizon",
            "een overwogen wijziging noemt een jaar buiten de horizon",
        )
        .to_owned());
    }
    match common.format {
        Format::Json => print_json(&Envelope::of(&model, common.seed, &result))?,
        Format::Csv => print(&as_csv(&result))?,
        Format::Table => print(&as_text(
            &model,
            &result,
            common.language(),
            &arguments.common.package.display().to_string(),
        ))?,
    }
    Ok(ExitCode::SUCCESS)
}

fn ask(model: &Model, arguments: &AssessArguments) -> Result<Question, Problem> {
    let language = arguments.common.language();
    let problem = |words: Words| words.in_language(language).to_owned();
    let nation = arguments.nation.as_deref().map(|code| asked::nation(model, code));
    let year = arguments.year.map_or(Ok(model.settings.horizon.0), |year| asked::year(model, year));
    let cuts = arguments.if_cut.iter().map(|text| format!("cut:{text}"));
    let changes = cuts.chain(arguments.if_buy.iter().map(|text| format!("buy:{text}")));
    Ok(Question {
        nation: nation.transpose().map_err(problem)?,
        year: year.map_err(problem)?,
        considered: changes
            .map(|text| asked::considered(model, &text))
            .collect::<Result<_, _>>()
            .map_err(problem)?,
    })
}

fn as_csv(result: &AssessmentView) -> String {
    let header = [
        "nation",
        "capability",
        "unit",
        "year",
        "national",
        "pooled",
        "access_in",
        "access_out",
        "available",
        "need",
        "need_basis",
        "shortfall",
        "shortfall_low",
        "shortfall_high",
        "surplus",
        "turns",
        "assumption",
        "contradiction",
    ];
    let plain = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    let rows = result.balances.iter().map(|row| {
        vec![
            row.nation.clone(),
            row.capability.clone(),
            row.unit.clone().unwrap_or_default(),
            row.year.to_string(),
            plain(row.national.value),
            plain(row.pooled.value),
            plain(row.access_in.value),
            plain(row.access_out.value),
            plain(row.available.value),
            plain(row.need.units.value),
            serde_json::to_value(row.need.basis)
                .ok()
                .and_then(|basis| basis.as_str().map(str::to_owned))
                .unwrap_or_default(),
            plain(row.shortfall.value),
            row.shortfall.low.to_string(),
            plain(row.shortfall.high),
            plain(row.surplus.value),
            row.turns.to_string(),
            row.assumption.to_string(),
            row.contradiction.to_string(),
        ]
    });
    concordia_package::csv_text(&header, rows)
}

fn as_text(model: &Model, result: &AssessmentView, language: Language, package: &str) -> String {
    let labels = Labels::of(model, language);
    if result.nation.is_some() {
        nation::text(model, result, &labels, package)
    } else {
        nations::text(model, result, &labels, package)
    }
}
