// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! `concordia cluster`: fleets apart and together, what is saved, and by which key it could be shared.

use std::process::ExitCode;

use concordia_analysis::cluster::{Question, asked as cluster_asked};
use concordia_analysis::view::{self, ClusterView, Envelope};
use concordia_analysis::{Assessment, asked, assess};
use concordia_model::{Model, Words};

use super::{Problem, code, print, print_json};
use crate::args::{ClusterArguments, Format};
use crate::open;

mod text;

/// Computes a cluster and prints it.
pub fn run(arguments: &ClusterArguments) -> Result<ExitCode, Problem> {
    let common = &arguments.common;
    let model = match open::model(common) {
        Ok(model) => model,
        Err(findings) => return Ok(super::refuse(&findings, &common.package, common.language())),
    };
    let problem = |words: Words| words.in_language(common.language()).to_owned();
    let assessment = assess(&model);
    let question = question(&assessment, arguments).map_err(problem)?;
    let result = view::cluster(&assessment, &question).map_err(problem)?;
    match common.format {
        Format::Json => print_json(&Envelope::of(&model, common.seed, &result))?,
        Format::Csv => print(&as_csv(&result))?,
        Format::Table => print(&text::of(&model, &result, common.language()))?,
    }
    Ok(ExitCode::SUCCESS)
}

fn question(assessment: &Assessment<'_>, arguments: &ClusterArguments) -> Result<Question, Words> {
    let model: &Model = assessment.context.model;
    let capability = asked::capability(model, &arguments.capability)?;
    let members = arguments.members.iter().map(|code| asked::nation(model, code));
    let members = cluster_asked::members(members.collect::<Result<_, _>>()?)?;
    let year = arguments.year.map_or(Ok(model.settings.horizon.0), |year| asked::year(model, year))?;
    let capability = cluster_asked::counted(&assessment.context, capability)?;
    let mut question = Question::of(model, capability, &members, year);
    if let Some(text) = &arguments.service_level {
        question.service_level = cluster_asked::service_level(model, text)?;
    }
    if let Some(text) = &arguments.reading {
        question.reading = cluster_asked::reading(model, text)?;
    }
    let common = arguments.common_share.as_deref();
    question.common_share = common.map(|text| cluster_asked::common_share(model, text)).transpose()?;
    let measure = arguments.measure.as_deref();
    question.measure = measure.map(|text| cluster_asked::measure(model, text)).transpose()?;
    let means = arguments.mean.iter().map(|text| cluster_asked::mean(model, text));
    question.means = means.collect::<Result<_, _>>()?;
    question.seed = arguments.common.seed;
    Ok(question)
}

fn as_csv(result: &ClusterView) -> String {
    let header = ["measure", "key", "nation", "cost", "saved", "error", "better_with"];
    let divisions = result.game.iter().flat_map(|game| game.divisions.iter().map(move |one| (game, one)));
    let rows = divisions.flat_map(|(game, division)| {
        division.shares.iter().map(move |share| {
            vec![
                code(&game.measure),
                code(&division.key),
                share.nation.clone(),
                share.cost.to_string(),
                share.saved.to_string(),
                share.error.map(|error| error.to_string()).unwrap_or_default(),
                share.better_with.as_ref().map(|better| better.members.join(" ")).unwrap_or_default(),
            ]
        })
    });
    concordia_package::csv_text(&header, rows)
}
