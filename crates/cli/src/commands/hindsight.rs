// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! `concordia hindsight`: what came after a year, and where the prospects of that year had put it.

use std::process::ExitCode;

use concordia_analysis::context::Context;
use concordia_analysis::hindsight::cases::Case;
use concordia_analysis::view::{self, AucView, CaseView, Envelope, HindsightView, Sampling};
use concordia_model::{Language, Words};

use super::{Problem, print, print_json, say};
use crate::args::{Format, HindsightArguments};
use crate::numbers::{decimal, unknown};
use crate::open;
use crate::paint::{fold, table};

/// Looks back and prints.
pub fn run(arguments: &HindsightArguments) -> Result<ExitCode, Problem> {
    let common = &arguments.common;
    let rows = concordia_package::csv_rows(&arguments.cases)?;
    let cases: Vec<_> = rows.iter().map(Case::of).collect();
    let model = match open::model(common) {
        Ok(model) => model,
        Err(findings) => return Ok(super::refuse(&findings, &common.package, common.language())),
    };
    let sampling = Sampling { samples: arguments.samples, seed: common.seed };
    let problem = |words: Words| words.in_language(common.language()).to_owned();
    let context = Context::of(&model);
    let result = view::hindsight(&context, &cases, model.settings.today(), sampling).map_err(problem)?;
    match common.format {
        Format::Json => print_json(&Envelope::of(&model, common.seed, &result))?,
        Format::Csv => print(&as_csv(&result))?,
        Format::Table => print(&as_text(&result, common.language()))?,
    }
    Ok(ExitCode::SUCCESS)
}

fn as_csv(result: &HindsightView) -> String {
    fn plain<T: ToString>(value: Option<T>) -> String {
        value.map(|value| value.to_string()).unwrap_or_default()
    }
    let rows = result.cases.iter().map(|row| {
        vec![
            row.id.clone(),
            plain(row.capability.as_ref()),
            plain(row.rank),
            plain(row.of),
            plain(row.auc_who),
            plain(row.auc_what),
            row.counts.to_string(),
            row.reason.as_ref().map(|reason| reason.en.clone()).unwrap_or_default(),
        ]
    });
    concordia_package::csv_text(
        &["id", "capability", "rank", "of", "auc_who", "auc_what", "counts", "reason"],
        rows,
    )
}

fn as_text(result: &HindsightView, language: Language) -> String {
    let show =
        |value: Option<f64>| value.map_or(unknown(language).to_owned(), |value| decimal(value, 3, language));
    let ends = |ends: &[f64]| {
        let ends: Vec<_> = ends.iter().map(|end| decimal(*end, 3, language)).collect();
        ends.join("\u{2013}")
    };
    let line = |name: &str, auc: AucView| vec![name.to_owned(), show(auc.auc_who), show(auc.auc_what)];
    let bases = &result.baselines;
    let own = AucView { auc_who: result.auc_who, auc_what: result.auc_what };
    let lines = [
        line(say(language, "prospect", "kansrijkheid"), own),
        vec!["95\u{2009}%".to_owned(), ends(&result.auc_who_interval), ends(&result.auc_what_interval)],
        line(say(language, "already cooperating", "werkt al samen"), bases.already_cooperating),
        line(say(language, "distance", "afstand"), bases.distance),
        line(say(language, "chance", "toeval"), bases.chance),
    ];
    let header = [say(language, "by", "op"), say(language, "who", "wie"), say(language, "what", "wat")];
    let sums = table(&header, &[1, 2], lines);
    let (year, covered, counted, given) = (result.year, result.covered, result.counted, result.cases_given);
    let (gain, gain_ends) = (show(result.difference), ends(&result.difference_interval));
    let title = fold(say(
        language,
        &format!(
            "Seen from 31 December {year}: {covered} of {given} cases have a place, {counted} count. Pairs by prospect lie {gain} ({gain_ends}) above pairs by distance."
        ),
        &format!(
            "Gezien vanaf 31 december {year}: {covered} van {given} gevallen hebben een plaats, {counted} tellen. Paren op kansrijkheid liggen {gain} ({gain_ends}) boven paren op afstand."
        ),
    ));
    let header = match language {
        Language::En => ["case", "capability", "rank", "of", "who", "what", "why not"],
        Language::Nl => ["geval", "capaciteit", "rang", "van", "wie", "wat", "waarom niet"],
    };
    let cases = table(&header, &[2, 3, 4, 5], result.cases.iter().map(|row| case(row, language)));
    format!("{title}\n\n{sums}\n\n{cases}\n")
}

fn case(row: &CaseView, language: Language) -> Vec<String> {
    let whole = |value: Option<usize>| value.map(|value| value.to_string()).unwrap_or_default();
    let share = |value: Option<f64>| value.map(|value| decimal(value, 2, language)).unwrap_or_default();
    let reason = row.reason.as_ref().map(|reason| language.of((&reason.en, &reason.nl)).to_owned());
    vec![
        row.id.clone(),
        row.capability.clone().unwrap_or_default(),
        whole(row.rank),
        whole(row.of),
        share(row.auc_who),
        share(row.auc_what),
        reason.unwrap_or_default(),
    ]
}
