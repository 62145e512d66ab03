// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A cluster as text.

use concordia_analysis::cluster::EXACT_MEMBERS;
use concordia_analysis::cluster::keys::Key;
use concordia_analysis::cluster::needs::Basis;
use concordia_analysis::cluster::prices::Measure;
use concordia_analysis::view::{ClusterGameView, ClusterMemberView, ClusterView, DivisionView};
use concordia_model::{Language, Model};

use crate::commands::say;
use crate::numbers::{decimal, figure, number, percent, unknown};
use crate::paint::{fold, table};

/// The whole.
pub fn of(model: &Model, result: &ClusterView, language: Language) -> String {
    let parts = [
        Some(fold(&title(model, result, language))),
        Some(members(result, language)),
        left_out(result, language),
        Some(fold(&fleets(result, language))),
        result.game.as_ref().map(|game| keys(game, language)),
        result.game.as_ref().and_then(|game| fixed_unknown(game, language)).map(|text| fold(&text)),
        result.game.as_ref().and_then(|game| not_examined(game, language)).map(|text| fold(&text)),
        result.game.as_ref().map(|_| fold(&elsewhere(result, language))),
        Some(fold(&hours(result, language))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n\n") + "\n"
}

fn title(model: &Model, result: &ClusterView, language: Language) -> String {
    let name = language.of((&result.name.en, &result.name.nl));
    let (year, scenario) = (result.year, &model.scenario);
    let level = percent(result.service_level, language);
    let common = percent(result.common_share.value, language);
    say(
        language,
        &format!("{name} on 31 December {year}, scenario {scenario}: fleets that are there with a chance of {level} when needed, where {common} of the needs comes to all at the same time. Chances and common part are assumptions; no advice."),
        &format!("{name} op 31 december {year}, scenario {scenario}: vloten die er met een kans van {level} zijn als ze nodig zijn, waarbij {common} van de behoefte voor allen tegelijk komt. Kansen en gemeenschappelijk deel zijn aannames; geen advies."),
    )
    .to_owned()
}

fn members(result: &ClusterView, language: Language) -> String {
    let header = match language {
        Language::En => ["member", "need", "rests on", "mean", "fleet alone"],
        Language::Nl => ["lid", "behoefte", "berust op", "gemiddeld", "vloot alleen"],
    };
    let whole =
        |count: Option<usize>| count.map_or_else(|| unknown(language).to_owned(), |count| count.to_string());
    let row = |member: &ClusterMemberView| {
        vec![
            member.nation.clone(),
            figure(member.need, language),
            basis(member.basis, language).to_owned(),
            member.mean.map_or_else(|| unknown(language).to_owned(), |mean| decimal(mean, 2, language)),
            whole(member.apart),
        ]
    };
    table(&header, &[1, 3, 4], result.members.iter().map(row))
}

fn basis(basis: Basis, language: Language) -> &'static str {
    language.of(match basis {
        Basis::Given => ("given: assumption", "gegeven: aanname"),
        Basis::Requirement => ("requirement", "behoeftestelling"),
        Basis::NeedRule => ("need rule: assumption", "behoefteregel: aanname"),
        Basis::Unknown => ("unknown", "onbekend"),
        Basis::TooLarge => ("too large", "te groot"),
    })
}

fn left_out(result: &ClusterView, language: Language) -> Option<String> {
    let names = result.unknown.join(" ");
    let text = say(
        language,
        &format!("Need not known, left out of every sum: {names}"),
        &format!("Behoefte niet bekend, buiten alle sommen gelaten: {names}"),
    )
    .to_owned();
    (!names.is_empty()).then_some(text)
}

fn fleets(result: &ClusterView, language: Language) -> String {
    let Some(fleets) = result.fleets else {
        return say(language, "Nobody's need is known.", "Van niemand is de behoefte bekend.").to_owned();
    };
    let (apart, together) = (fleets.apart, fleets.together);
    let gain = match fleets.gain {
        Some(gain) => percent(gain, language),
        None => say(
            language,
            "undefined, for nobody needs a unit",
            "onbepaald, want niemand heeft een eenheid nodig",
        )
        .to_owned(),
    };
    say(
        language,
        &format!("Apart {apart} units, together {together}: pooling gain {gain}."),
        &format!("Apart {apart} eenheden, samen {together}: poolingwinst {gain}."),
    )
    .to_owned()
}

fn keys(game: &ClusterGameView, language: Language) -> String {
    let nations = game.divisions.iter().map(|one| &one.shares).find(|shares| !shares.is_empty());
    let mut header = vec![say(language, measure(game.measure).0, measure(game.measure).1)];
    header.extend(nations.into_iter().flatten().map(|share| share.nation.as_str()));
    header.push(say(language, "would do better", "zou beter af zijn"));
    let right: Vec<_> = (1..header.len() - 1).collect();
    table(
        &header,
        &right,
        game.divisions.iter().map(|one| key_row(one, header.len() - 2, game.exact, language)),
    )
}

/// Whose fixed cost is not known, and that none counts therefore.
fn fixed_unknown(game: &ClusterGameView, language: Language) -> Option<String> {
    let names = game.unknown.join(" ");
    let text = say(
        language,
        &format!(
            "Yearly fixed cost not known, left out for all members: {names}. What is saved is of what is known only: the units."
        ),
        &format!(
            "Jaarlijkse vaste kosten niet bekend, voor alle leden weggelaten: {names}. Bespaard is alleen wat bekend is: op eenheden."
        ),
    )
    .to_owned();
    (!names.is_empty()).then_some(text)
}

/// That groups were not looked at, where there are too many to list.
fn not_examined(game: &ClusterGameView, language: Language) -> Option<String> {
    let (en, nl) = (
        format!(
            "Above {EXACT_MEMBERS} members only members alone are looked at; whether a group would do better is not known."
        ),
        format!(
            "Boven {EXACT_MEMBERS} leden is alleen naar leden afzonderlijk gekeken; of een groep beter af zou zijn is niet bekend."
        ),
    );
    (!game.exact).then(|| say(language, &en, &nl).to_owned())
}

fn measure(measure: Measure) -> (&'static str, &'static str) {
    match measure {
        Measure::Units => ("units saved, by key", "eenheden bespaard, naar sleutel"),
        Measure::Purchase => ("euro saved on purchase, by key", "euro bespaard bij aankoop, naar sleutel"),
        Measure::Yearly => ("euro saved a year, by key", "euro per jaar bespaard, naar sleutel"),
    }
}

fn key_row(division: &DivisionView, members: usize, exact: bool, language: Language) -> Vec<String> {
    let mut cells = vec![key(division.key, language).to_owned()];
    if let Some(lacking) = &division.lacking {
        let why = match (lacking.as_str(), division.unknown.join(" ")) {
            ("unknown", names) => format!("{} {names}", unknown(language)),
            ("too_many", _) => say(language, "too many members", "te veel leden").to_owned(),
            _ => say(language, "none", "geen").to_owned(),
        };
        cells.resize(members + 1, "\u{2013}".to_owned());
        cells.push(why);
        return cells;
    }
    cells.extend(division.shares.iter().map(|share| match share.error {
        Some(error) => {
            format!("{} \u{b1} {}", decimal(share.saved, 2, language), decimal(error, 2, language))
        }
        None if share.saved.abs() >= 1e4 => number(share.saved, language),
        None => decimal(share.saved, 2, language),
    }));
    let better = division.better.first().map(|better| better.members.join(" "));
    let none = if exact { say(language, "nobody", "niemand") } else { unknown(language) };
    cells.push(better.unwrap_or_else(|| none.to_owned()));
    cells
}

fn key(key: Key, language: Language) -> &'static str {
    language.of(match key {
        Key::Shapley => ("Shapley", "Shapley"),
        Key::Nucleolus => ("nucleolus", "nucleolus"),
        Key::Banzhaf => ("Banzhaf", "Banzhaf"),
        Key::SeparableCosts => ("separable costs", "scheidbare kosten"),
        Key::Equal => ("equal", "gelijk"),
        Key::Fleet => ("cost alone", "kosten alleen"),
        Key::Gni => ("national income", "nationaal inkomen"),
        Key::Gdp => ("domestic product", "binnenlands product"),
        Key::Hours => ("hours", "uren"),
    })
}

/// Which nation's joining costs a member something.
fn elsewhere(result: &ClusterView, language: Language) -> String {
    let Some(joining) = &result.joining else {
        return say(
            language,
            "Too many members to try who could join.",
            "Te veel leden om na te gaan wie erbij kan.",
        )
        .to_owned();
    };
    let costly = joining.iter().filter(|other| !other.lose.is_empty());
    let names: Vec<_> = costly.map(|other| format!("{} ({})", other.nation, other.lose.join(" "))).collect();
    if names.is_empty() {
        return say(
            language,
            "No member would save less if another nation joined.",
            "Geen lid zou minder besparen als een ander land meedeed.",
        )
        .to_owned();
    }
    let names = names.join(", ");
    say(
        language,
        &format!("Joining that costs a member something by Shapley (who loses): {names}"),
        &format!("Toetreding die een lid volgens Shapley iets kost (wie verliest): {names}"),
    )
    .to_owned()
}

fn hours(result: &ClusterView, language: Language) -> String {
    if result.hours.is_empty() {
        return say(
            language,
            "The package has no pool of hours in this capability.",
            "Het pakket heeft geen urenpool in deze capaciteit.",
        )
        .to_owned();
    }
    let pools = result.hours.iter().map(|pool| {
        let of = |one: &concordia_analysis::view::HoursView| {
            let hours =
                one.hours.map_or_else(|| unknown(language).to_owned(), |hours| number(hours, language));
            format!("{} {hours}", one.nation)
        };
        format!("{}: {}", pool.provider, pool.receivers.iter().map(of).collect::<Vec<_>>().join(", "))
    });
    format!("{} {}", say(language, "Hours a year.", "Uren per jaar."), pools.collect::<Vec<_>>().join("; "))
}
