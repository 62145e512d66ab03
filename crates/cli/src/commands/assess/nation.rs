// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! One nation on one screen, most important first.

use concordia_analysis::need::Basis;
use concordia_analysis::view::{AssessmentView, BalanceView, CapacityView};
use concordia_model::Model;

use super::labels::Labels;
use super::{considered, context};
use crate::numbers::{self, figure, percent};
use crate::paint::{fold, table};

/// The whole screen.
pub fn text(model: &Model, result: &AssessmentView, labels: &Labels<'_>, package: &str) -> String {
    let mut parts = vec![headline(model, result, labels)];
    parts.extend(result.considered.iter().map(|change| considered::text(change, labels)));
    parts.extend([
        lacks(result, labels),
        together(result, labels),
        context::depends(result, labels),
        context::calendar(result, labels),
        context::fleets(result, labels),
        context::burden(result, labels),
        next(model, result, labels, package),
    ]);
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n") + "\n"
}

/// For each capability the year in which most is lacking, the largest part of a need first.
fn worst(result: &AssessmentView) -> Vec<&BalanceView> {
    let mut worst: Vec<&BalanceView> = Vec::new();
    for balances in result.balances.chunk_by(|a, b| a.capability == b.capability) {
        let lacking = balances.iter().filter(|balance| {
            balance.need.basis != Basis::None && balance.shortfall.value.is_some_and(|value| value > 0.0)
        });
        // The first of equal years: reversed, because the last of equals is kept.
        worst.extend(
            lacking
                .rev()
                .max_by(|a, b| a.shortfall.value.unwrap_or(0.0).total_cmp(&b.shortfall.value.unwrap_or(0.0))),
        );
    }
    let part = |balance: &BalanceView| {
        balance.shortfall.value.unwrap_or(0.0) / balance.need.units.value.unwrap_or(1.0).max(1e-9)
    };
    worst.sort_by(|a, b| part(b).total_cmp(&part(a)).then_with(|| a.capability.cmp(&b.capability)));
    worst
}

fn headline(model: &Model, result: &AssessmentView, labels: &Labels<'_>) -> String {
    let nation = labels.holder(result.nation.as_deref().unwrap_or_default()).to_owned();
    let (first, last) = model.settings.horizon;
    let worst = worst(result);
    let capacity = result.capacity.first();
    let needs = capacity.map_or(0, |capacity| capacity.capabilities);
    let as_of = result
        .as_of
        .map(|year| format!(" \u{00b7} {} {year}", labels.say("as of", "stand")))
        .unwrap_or_default();
    let title = format!(
        "{nation} \u{00b7} {first}\u{2013}{last} \u{00b7} {} {}{as_of}",
        labels.say("scenario", "scenario"),
        model.scenario
    );
    let sentence = match worst.first() {
        Some(most) => {
            let (count, capability) = (worst.len(), labels.capability(&most.capability));
            let (short, need, year) = (
                figure(most.shortfall, labels.language),
                figure(most.need.units, labels.language),
                most.year,
            );
            labels.say(
                &format!("{nation} falls short in {count} of {needs} capabilities with a known need; the largest part is missing of {capability}: {short} of {need} in {year}."),
                &format!("{nation} komt tekort in {count} van {needs} capaciteiten met een bekende behoefte; het grootste deel ontbreekt van {capability}: {short} van {need} in {year}."),
            )
            .to_owned()
        }
        None => labels
            .say(
                &format!("{nation} meets all {needs} needs that are known."),
                &format!("{nation} voldoet aan alle {needs} bekende behoeften."),
            )
            .to_owned(),
    };
    let capacity = capacity.map(|capacity| capacity_line(model, capacity, labels)).unwrap_or_default();
    format!("{title}\n{}\n{}", fold(&sentence), fold(&capacity))
}

fn capacity_line(model: &Model, capacity: &CapacityView, labels: &Labels<'_>) -> String {
    let language = labels.language;
    let range = numbers::share_range(capacity.capacity_to_act, capacity.low, capacity.high, language);
    let (year, total, rule_count) = (capacity.year, capacity.capabilities, capacity.by_need_rule);
    let (without, not_judged) = (capacity.without_need, capacity.not_judged);
    let rule = labels.need_rule(model.settings.need_rule);
    let abroad = capacity
        .met_from_abroad
        .map_or_else(|| labels.say("unknown", "onbekend").to_owned(), |share| percent(share, language));
    let rungs: Vec<_> = capacity
        .cooperations_by_rung
        .iter()
        .enumerate()
        .map(|(at, count)| format!("{}: {count}", at + 1))
        .collect();
    let rungs = rungs.join(", ");
    let freedom = match capacity.freedom_of_action_given_up {
        Some(share) => {
            let given_up = match capacity.freedom_of_action_assumed {
                true => labels.say(
                    "given up (what forms take is an assumption)",
                    "ingeleverd (wat vormen vragen is een aanname)",
                ),
                false => labels.say("given up", "ingeleverd"),
            };
            format!("{} {given_up}", percent(share, language))
        }
        None => labels
            .say("what the forms take of it no source states", "wat de vormen ervan vragen meldt geen bron")
            .to_owned(),
    };
    labels
        .say(
            &format!("Capacity to act {year}: {range} of needs met, {abroad} with units of others; {not_judged} of {total} needs cannot be judged, {rule_count} rest on the need rule ({rule}); of {without} more capabilities with data the need is unknown. Freedom of action: {freedom}; running cooperations by rung {rungs}."),
            &format!("Handelingsvermogen {year}: {range} van de behoeften vervuld, {abroad} met eenheden van anderen; {not_judged} van {total} behoeften zijn niet te beoordelen, {rule_count} berusten op de behoefteregel ({rule}); van nog {without} capaciteiten met gegevens is de behoefte onbekend. Vrijheid van handelen: {freedom}; lopende samenwerkingen per trede {rungs}."),
        )
        .to_owned()
}

fn lacks(result: &AssessmentView, labels: &Labels<'_>) -> String {
    let worst = worst(result);
    if worst.is_empty() {
        return String::new();
    }
    let language = labels.language;
    let rows = worst.iter().take(8).map(|balance| {
        vec![
            format!("  {}", labels.capability(&balance.capability)),
            balance.year.to_string(),
            figure(balance.need.units, language),
            figure(balance.available, language),
            figure(balance.shortfall, language),
            labels.signs(balance),
        ]
    });
    let header = match language {
        concordia_model::Language::En => {
            ["What is lacking", "year", "need", "available", "short", "rests on"]
        }
        concordia_model::Language::Nl => {
            ["Wat ontbreekt", "jaar", "behoefte", "beschikbaar", "tekort", "berust op"]
        }
    };
    table(&header, &[1, 2, 3, 4], rows)
}

fn together(result: &AssessmentView, labels: &Labels<'_>) -> String {
    let mut found: Vec<_> = result.collective.iter().collect();
    // What is certainly lacking first, then by format.
    found.sort_by(|a, b| {
        b.shortfall
            .low
            .total_cmp(&a.shortfall.low)
            .then_with(|| (&a.format, &a.capability).cmp(&(&b.format, &b.capability)))
    });
    let language = labels.language;
    let rows: Vec<_> = found
        .iter()
        .take(5)
        .map(|found| {
            vec![
                format!("  {}", labels.capability(&found.capability)),
                labels.holder(&found.format).to_owned(),
                figure(found.need, language),
                figure(found.units, language),
                figure(found.shortfall, language),
            ]
        })
        .collect();
    if rows.is_empty() {
        return String::new();
    }
    let header = match language {
        concordia_model::Language::En => ["What it lacks with others", "format", "need", "together", "short"],
        concordia_model::Language::Nl => {
            ["Wat met anderen ontbreekt", "verband", "behoefte", "samen", "tekort"]
        }
    };
    table(&header, &[2, 3, 4], rows)
}

fn next(model: &Model, result: &AssessmentView, labels: &Labels<'_>, package: &str) -> String {
    let nation = result.nation.as_deref().unwrap_or_default();
    let capability = worst(result)
        .first()
        .map_or_else(
            || result.balances.first().map_or("", |balance| &balance.capability),
            |most| &most.capability,
        )
        .to_owned();
    let year = result.year + 1;
    let others: Vec<_> =
        model.scenarios.keys().filter(|name| **name != model.scenario).map(String::as_str).collect();
    let others =
        if others.is_empty() { String::new() } else { format!("\n  --scenario NAME: {}", others.join(", ")) };
    format!(
        "{}\n  concordia assess {package} --nation {nation} --if-cut {nation}:{capability}:50%@{year}\n  concordia check {package} --all{others}",
        labels.say(
            "Next: what if it cut half of that, and whom to consult; and what the sources contradict",
            "Verder: wat als het daarvan de helft afstoot, en wie te raadplegen; en wat bronnen tegenspreken"
        ),
    )
}
