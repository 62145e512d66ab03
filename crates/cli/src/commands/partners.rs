// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! `concordia partners`: with whom, on stated criteria and whatever their weights.

use std::process::ExitCode;

use concordia_analysis::asked;
use concordia_analysis::context::Context;
use concordia_analysis::partners::shells::Shell;
use concordia_analysis::view::{self, Envelope, PartnerView, PartnersQuestion, PartnersView, Sampling};
use concordia_model::{Language, Model, Words};

use super::{Problem, print, print_json, say};
use crate::args::{Format, PartnersArguments};
use crate::numbers::{decimal, percent};
use crate::open;
use crate::paint::{fold, table};

/// Compares and prints.
pub fn run(arguments: &PartnersArguments) -> Result<ExitCode, Problem> {
    let common = &arguments.common;
    let model = match open::model(common) {
        Ok(model) => model,
        Err(findings) => return Ok(super::refuse(&findings, &common.package, common.language())),
    };
    let problem = |words: Words| words.in_language(common.language()).to_owned();
    let question = PartnersQuestion {
        nation: asked::nation(&model, &arguments.nation).map_err(problem)?,
        year: asked::state_year(&model, arguments.year).map_err(problem)?,
        sampling: Sampling { samples: arguments.samples, seed: common.seed },
        since: Some(asked::FIRST_YEAR),
    };
    let result = view::partners(&Context::of(&model), &question).map_err(problem)?;
    match common.format {
        Format::Json => print_json(&Envelope::of(&model, common.seed, &result))?,
        Format::Csv => print(&as_csv(&result))?,
        Format::Table => print(&as_text(&model, &result, common.language()))?,
    }
    Ok(ExitCode::SUCCESS)
}

fn as_csv(result: &PartnersView) -> String {
    let fixed = ["nation", "score", "score_low", "score_high", "band", "shell_observed", "shell_potential"];
    let criteria = result.frame.criteria.iter().map(|criterion| criterion.id.as_str());
    let header: Vec<&str> = fixed.into_iter().chain(criteria).collect();
    let rows = result.partners.iter().map(|row| {
        let [low, high] = row.score_interval;
        let fixed = [
            row.nation.clone(),
            row.score.to_string(),
            low.to_string(),
            high.to_string(),
            row.band.to_string(),
            row.shell_observed.code().to_owned(),
            row.shell_potential.code().to_owned(),
        ];
        // A measurement that is not known stays empty, as in the tables.
        let measured = row.measurements.iter();
        let measured = measured.map(|found| found.measured.map(|raw| raw.to_string()).unwrap_or_default());
        fixed.into_iter().chain(measured).collect()
    });
    concordia_package::csv_text(&header, rows)
}

fn as_text(model: &Model, result: &PartnersView, language: Language) -> String {
    let header = match language {
        Language::En => ["band", "partner", "score", "first five", "observed", "potential", "not known"],
        Language::Nl => ["band", "partner", "score", "eerste vijf", "waargenomen", "mogelijk", "niet bekend"],
    };
    // Inside a band the order means nothing, so it is that of the names.
    let mut partners: Vec<_> = result.partners.iter().collect();
    partners.sort_by_key(|row| (row.band, language.of((&row.name.en, &row.name.nl))));
    let rows = partners.into_iter().map(|row| cells(row, result, language));
    let rows = table(&header, &[2, 3], rows);
    let (nation, year, scenario) = (&result.nation, result.year, &model.scenario);
    let weights = language.of((&result.frame.weights.en, &result.frame.weights.nl));
    let title = fold(say(
        language,
        &format!(
            "Partners of {nation} on 31 December {year}, scenario {scenario}: closer on the stated criteria, not better. Weights: {weights}; {} samples. Alphabetical inside a band.",
            result.samples
        ),
        &format!(
            "Partners van {nation} op 31 december {year}, scenario {scenario}: dichterbij op de vermelde criteria, niet beter. Gewichten: {weights}; {} trekkingen. Alfabetisch binnen een band.",
            result.samples
        ),
    ));
    let signs = say(
        language,
        "* a veto on distance holds; ! a person judged",
        "* een veto op afstand geldt; ! een mens oordeelde",
    );
    format!("{title}\n\n{rows}\n\n{signs}\n")
}

fn cells(row: &PartnerView, result: &PartnersView, language: Language) -> Vec<String> {
    let shell = |shell: Shell| language.of(shell.words()).to_owned();
    let five: f64 = row.rank_acceptability.iter().take(5).sum();
    let veto = if row.vetoes.is_empty() { "" } else { "*" };
    let judged = if row.judgements.is_empty() { "" } else { "!" };
    let name = |id: &String| {
        let found = result.frame.criteria.iter().find(|criterion| criterion.id == *id);
        found.map_or(id.as_str(), |found| language.of((&found.name.en, &found.name.nl))).to_owned()
    };
    let unknown: Vec<_> = row.unknown.iter().map(name).collect();
    vec![
        row.band.to_string(),
        format!("{} {}", row.nation, language.of((&row.name.en, &row.name.nl))),
        decimal(row.score, 2, language),
        percent(five, language),
        shell(row.shell_observed),
        format!("{}{veto}{judged}", shell(row.shell_potential)),
        unknown.join(", "),
    ]
}
