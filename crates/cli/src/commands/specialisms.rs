// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! `concordia specialisms`: what a nation wants to excel in beside what its units show.

use std::process::ExitCode;

use concordia_analysis::need::Basis;
use concordia_analysis::specialism::{self, Question, means::Means};
use concordia_analysis::view::{
    self, AgainstView, Envelope, InScopeView, LeftView, SpecialismView, SpecialismsView,
};
use concordia_analysis::{asked, assess};
use concordia_model::{Language, Model, Words};

use super::{Problem, code, print, print_json, say};
use crate::args::{Format, SpecialismsArguments};
use crate::numbers::{decimal, percent, unknown};
use crate::open;
use crate::paint::{fold, table};

/// Looks for specialisms and prints them.
pub fn run(arguments: &SpecialismsArguments) -> Result<ExitCode, Problem> {
    let common = &arguments.common;
    let model = match open::model(common) {
        Ok(model) => model,
        Err(findings) => return Ok(super::refuse(&findings, &common.package, common.language())),
    };
    let problem = |words: Words| words.in_language(common.language()).to_owned();
    let year = arguments.year.map(|year| asked::year(&model, year)).transpose().map_err(problem)?;
    let scopes = arguments.scope.iter().map(|id| asked::format(&model, id)).collect::<Result<Vec<_>, _>>();
    let assessment = assess(&model);
    let mut question = Question {
        nation: asked::nation(&model, &arguments.nation).map_err(problem)?,
        year: year.unwrap_or(model.settings.horizon.0),
        formats: scopes.map_err(problem)?,
        means: Means::read(&arguments.means).map_err(problem)?,
    };
    if question.formats.is_empty() {
        question.formats = specialism::formats(&assessment, question.nation, question.year);
    }
    let result = view::specialisms(&assessment, &question);
    match common.format {
        Format::Json => print_json(&Envelope::of(&model, common.seed, &result))?,
        Format::Csv => print(&as_csv(&result))?,
        Format::Table => print(&as_text(&model, &result, common.language()))?,
    }
    Ok(ExitCode::SUCCESS)
}

fn as_csv(result: &SpecialismsView) -> String {
    let header = [
        "capability",
        "format",
        "class",
        "means",
        "units_share",
        "means_share",
        "ratio",
        "low",
        "high",
        "members",
        "covered",
        "thin",
        "said",
    ];
    let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    let mut rows = Vec::new();
    for one in &result.specialisms {
        for scope in &one.scopes {
            for against in &scope.against {
                rows.push(vec![
                    one.capability.clone(),
                    scope.format.clone(),
                    code(&scope.class),
                    code(&against.means),
                    number(against.units_share),
                    number(against.means_share),
                    number(against.ratio),
                    number(against.low),
                    number(against.high),
                    against.members.len().to_string(),
                    number(against.covered),
                    against.thin.to_string(),
                    one.said.join(" "),
                ]);
            }
        }
    }
    concordia_package::csv_text(&header, rows)
}

fn as_text(model: &Model, result: &SpecialismsView, language: Language) -> String {
    let (nation, year, scenario) = (&result.nation, result.year, &model.scenario);
    let means = language.of(result.means.words());
    let title = fold(say(
        language,
        &format!(
            "Specialisms of {nation} on 31 December {year}, scenario {scenario}: its share in the units of the members against its share in their means ({means} decides). Above 1 it has more than its means. Counted are members whose units and means are known."
        ),
        &format!(
            "Specialismen van {nation} op 31 december {year}, scenario {scenario}: zijn aandeel in de eenheden van de leden tegenover zijn aandeel in hun middelen ({means} beslist). Boven 1 heeft het meer dan naar zijn middelen. Geteld zijn leden van wie eenheden en middelen bekend zijn."
        ),
    ));
    let mut text = format!("{title}\n");
    if !result.saying_known {
        let words = say(
            language,
            "What it wants to excel in is not known.",
            "Waarin het wil uitblinken is niet bekend.",
        );
        text.push_str(&format!("{words}\n"));
    }
    for (at, scope) in result.scopes.iter().enumerate() {
        let members = say(language, "members", "leden");
        text.push_str(&format!("\n{} ({} {members})\n", scope.format, scope.members.len()));
        text.push_str(&of_scope(result, at, language));
        text.push('\n');
    }
    text.push_str(&left(result, language));
    text + &fold(say(
        language,
        "* thin: fewer than three members counted, or less than half of all means; ~ the ranges allow both answers; (rule) no document states the need, the scenario's rule does",
        "* dun: minder dan drie leden geteld, of minder dan de helft van alle middelen; ~ de marges laten beide antwoorden toe; (regel) geen document noemt de behoefte, wel de regel van het scenario",
    )) + "\n"
}

fn of_scope(result: &SpecialismsView, at: usize, language: Language) -> String {
    let header = match language {
        Language::En => {
            ["capability", "class", "units", "means", "ratio", "to defence spending", "counted", "need met"]
        }
        Language::Nl => [
            "capaciteit",
            "klasse",
            "eenheden",
            "middelen",
            "ratio",
            "tot defensie-uitgaven",
            "geteld",
            "behoefte gedekt",
        ],
    };
    let mut rows: Vec<_> = result.specialisms.iter().map(|one| (one, &one.scopes[at])).collect();
    rows.sort_by_key(|(_, scope)| scope.class);
    let rows = rows.into_iter().map(|(one, scope)| cells(result, one, scope, language));
    table(&header, &[2, 3, 4, 5, 6, 7], rows)
}

fn cells(
    result: &SpecialismsView,
    one: &SpecialismView,
    scope: &InScopeView,
    language: Language,
) -> Vec<String> {
    let of = |means| scope.against.iter().find(|against| against.means == means);
    let share =
        |value: Option<f64>| value.map_or_else(|| unknown(language).to_owned(), |it| percent(it, language));
    let decides = of(result.means);
    vec![
        language.of((&one.name.en, &one.name.nl)).to_owned(),
        language.of((&scope.words.en, &scope.words.nl)).to_owned(),
        share(decides.and_then(|found| found.units_share)),
        share(decides.and_then(|found| found.means_share)),
        ratio(decides, language),
        ratio(of(Means::DefenceExpenditure), language),
        decides.map_or(0, |found| found.members.len()).to_string(),
        share(one.need_met) + by_rule(one, language),
    ]
}

/// What is said where no document states the need: the need rule of the scenario does.
fn by_rule(one: &SpecialismView, language: Language) -> &'static str {
    match one.balance.as_ref().map(|balance| balance.need.basis) {
        Some(Basis::NeedRule) => say(language, " (rule)", " (regel)"),
        _ => "",
    }
}

fn ratio(found: Option<&AgainstView>, language: Language) -> String {
    let Some((found, ratio)) = found.and_then(|found| Some((found, found.ratio?))) else {
        return unknown(language).to_owned();
    };
    let signs = [(found.thin, "*"), (found.turns, "~")].map(|(is, sign)| if is { sign } else { "" }).concat();
    decimal(ratio, 2, language) + &signs
}

fn left(result: &SpecialismsView, language: Language) -> String {
    let part = |title: &str, rows: &[LeftView]| {
        let lines = rows.iter().map(|row| format!("  {}\n", one_left(row, language)));
        if rows.is_empty() { String::new() } else { format!("{title}\n{}\n", lines.collect::<String>()) }
    };
    let to = say(language, "Left to it by others", "Aan dit land overgelaten door anderen");
    let by = say(language, "Left by it to others", "Door dit land aan anderen overgelaten");
    format!("\n{}{}", part(to, &result.left_to_nation), part(by, &result.left_by_nation))
}

fn one_left(row: &LeftView, language: Language) -> String {
    let name = row.cooperation_name.as_ref().map(|name| language.of((&name.en, &name.nl)).to_owned());
    let receivers = row.receivers.join(" ");
    format!(
        "{} \u{2192} {receivers}: {}, {} ({})",
        row.giver,
        language.of(row.what.words()),
        row.capabilities.join(" "),
        name.unwrap_or_default()
    )
}
