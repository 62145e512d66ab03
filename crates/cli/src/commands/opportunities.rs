// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! `concordia opportunities`: what could we do, the most promising first.

use std::process::ExitCode;

use concordia_analysis::view::{
    self, CandidateView, Envelope, OpportunitiesQuestion, OpportunitiesView, RangeView, Sampling,
    SheetQuestion, Weighed,
};
use concordia_analysis::{asked, assess};
use concordia_model::{Language, Model, Words};
use concordia_report::Trace;

use super::{Problem, print, print_bytes, print_json, say};
use crate::args::{Format, OpportunitiesArguments, PaperForm};
use crate::numbers::{decimal, figure};
use crate::open;
use crate::paint::{fold, table};

/// Looks for candidates and prints them.
pub fn run(arguments: &OpportunitiesArguments) -> Result<ExitCode, Problem> {
    let common = &arguments.common;
    let model = match open::model(common) {
        Ok(model) => model,
        Err(findings) => return Ok(super::refuse(&findings, &common.package, common.language())),
    };
    let problem = |words: Words| words.in_language(common.language()).to_owned();
    let capability = arguments.capability.as_deref().map(|id| asked::capability(&model, id));
    let year = arguments.year.map(|year| asked::year(&model, year)).transpose().map_err(problem)?;
    let question = OpportunitiesQuestion {
        nation: asked::nation(&model, &arguments.nation).map_err(problem)?,
        capability: capability.transpose().map_err(problem)?,
        year: year.unwrap_or(model.settings.horizon.0),
        sampling: Sampling { samples: arguments.samples, seed: common.seed },
        most: arguments.top,
    };
    if let Some(id) = &arguments.sheet {
        return sheet(arguments, &model, id, &question);
    }
    let result = view::opportunities(&assess(&model), &question).map_err(problem)?;
    match common.format {
        Format::Json => print_json(&Envelope::of(&model, common.seed, &result))?,
        Format::Csv => print(&as_csv(&result))?,
        Format::Table => print(&as_text(&model, &result, common.language()))?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The weighing sheet of a candidate or a cooperation: HTML or DOCX, or JSON where that is asked for.
fn sheet(
    arguments: &OpportunitiesArguments,
    model: &Model,
    id: &str,
    question: &OpportunitiesQuestion,
) -> Result<ExitCode, Problem> {
    let (common, language) = (&arguments.common, arguments.common.language());
    let problem = |words: Words| words.in_language(language).to_owned();
    let weighed = match asked::cooperation(model, id) {
        Ok(id) => Weighed::Cooperation(id),
        Err(_) => {
            let (capability, members) = asked::opportunity(model, id).map_err(problem)?;
            Weighed::Opportunity(capability, members)
        }
    };
    let question =
        SheetQuestion { weighed, nation: question.nation, year: question.year, sampling: question.sampling };
    let found = view::weighing_sheet(&assess(model), &question).map_err(problem)?;
    let nothing = || say(language, "nothing to weigh", "niets om af te wegen").to_owned();
    let found = found.ok_or_else(nothing)?;
    if common.format == Format::Json {
        print_json(&Envelope::of(model, common.seed, &found))?;
    } else {
        let trace = Trace::of(model, common.seed);
        let paper = concordia_report::weighing_sheet(&found, &trace, language, "");
        print_bytes(&match arguments.paper {
            PaperForm::Html => paper.html().into_bytes(),
            PaperForm::Docx => paper.docx(),
        })?;
    }
    Ok(ExitCode::SUCCESS)
}

fn as_csv(result: &OpportunitiesView) -> String {
    let header = [
        "id",
        "capability",
        "members",
        "form",
        "value",
        "low",
        "high",
        "partners",
        "theme",
        "yield",
        "means",
        "year",
        "shortfall",
        "closed",
        "open_instruments",
    ];
    let rows = result.opportunities.iter().map(|found| {
        let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
        let row = &found.candidate;
        vec![
            row.id.clone(),
            row.capability.clone(),
            row.members.join(" "),
            row.form.clone().unwrap_or_default(),
            row.value.value.to_string(),
            row.value.low.to_string(),
            row.value.high.to_string(),
            row.parts.partners.value.to_string(),
            row.parts.theme.value.to_string(),
            row.parts.yielded.value.to_string(),
            row.parts.means.value.to_string(),
            row.year.map(|year| year.to_string()).unwrap_or_default(),
            number(row.shortfall.and_then(|shortfall| shortfall.value)),
            number(row.closed.and_then(|closed| closed.value)),
            row.instruments_open.to_string(),
        ]
    });
    concordia_package::csv_text(&header, rows)
}

fn as_text(model: &Model, result: &OpportunitiesView, language: Language) -> String {
    let header = match language {
        Language::En => ["capability", "with", "up to", "value", "short", "closed", "open"],
        Language::Nl => ["capaciteit", "met", "hooguit", "waarde", "tekort", "gedekt", "open"],
    };
    let rows =
        result.opportunities.iter().map(|found| cells(model, &found.candidate, &result.nation, language));
    let rows = table(&header, &[3, 4, 5, 6], rows);
    let (nation, year, scenario, found) = (&result.nation, result.year, &model.scenario, result.found);
    let title = fold(say(
        language,
        &format!(
            "Candidates for {nation} on 31 December {year}, scenario {scenario}: the first of {found}, by how the partners fit, what speaks for the capability, how concrete the yield is, and which instruments are open. An opening for talks, no advice."
        ),
        &format!(
            "Kandidaten voor {nation} op 31 december {year}, scenario {scenario}: de eerste van {found}, naar hoe de partners passen, wat voor de capaciteit spreekt, hoe concreet de opbrengst is, en welke instrumenten open zijn. Een opening voor gesprek, geen advies."
        ),
    ));
    format!("{title}\n\n{rows}\n")
}

fn cells(model: &Model, row: &CandidateView, nation: &str, language: Language) -> Vec<String> {
    let with: Vec<_> = row.members.iter().filter(|member| *member != nation).cloned().collect();
    let form =
        row.form.as_ref().and_then(|id| model.names.find(id)).and_then(|id| model.tables.forms.find(id));
    let form = form.map_or_else(
        || "\u{2013}".to_owned(),
        |form| {
            let name = language.of((model.text(form.name_en.0), model.text(form.name_nl.0)));
            format!("{} {name}", form.rung)
        },
    );
    let range = |range: RangeView| {
        let show = |value| decimal(value, 2, language);
        format!("{} ({}\u{2013}{})", show(range.value), show(range.low), show(range.high))
    };
    vec![
        language.of((&row.name.en, &row.name.nl)).to_string(),
        with.join(" "),
        form,
        range(row.value),
        row.shortfall.map_or_else(String::new, |shortfall| figure(shortfall, language)),
        row.closed.map_or_else(String::new, |closed| figure(closed, language)),
        row.instruments_open.to_string(),
    ]
}
