// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What the instrument router says, in both languages.

use concordia_model::codes::RuleCode;
use concordia_model::tables::InstrumentRule;
use concordia_model::{Model, Number};

use super::cells;
use super::text::TextView;
use crate::instruments::{Count, Judged, Period, Routed, State, Verdict};

/// What the article says, where the package gives words.
pub fn text(model: &Model, rule: &InstrumentRule) -> Option<TextView> {
    let (en, nl) = (rule.text_en.or(rule.text_nl)?, rule.text_nl.or(rule.text_en)?);
    Some(TextView::of(model, en, nl))
}

/// Why a verdict is what it is.
pub fn because(model: &Model, routed: &Routed<'_>) -> TextView {
    match routed.period {
        Period::After(closed) => {
            return TextView::new(
                format!("It was open until {closed}."),
                format!("Het was open tot en met {closed}."),
            );
        }
        Period::Before(opens) => {
            return TextView::new(format!("It opens on {opens}."), format!("Het opent op {opens}."));
        }
        Period::Inside | Period::Unknown => {}
    }
    let named = |state| articles(model, routed, state);
    match routed.verdict {
        Verdict::Open => {
            let met = named(State::Holds);
            TextView::new(
                format!("Every rule is met: {}.", met.en),
                format!("Aan elke regel is voldaan: {}.", met.nl),
            )
        }
        Verdict::NotOpen => {
            let failed = named(State::Fails);
            TextView::new(format!("Not met: {}.", failed.en), format!("Niet voldaan: {}.", failed.nl))
        }
        Verdict::NotKnown => not_known(model, routed),
    }
}

fn not_known(model: &Model, routed: &Routed<'_>) -> TextView {
    let decides = routed.rules.iter().any(|judged| judged.state != State::Informs);
    if !decides {
        return TextView::new(
            "No rule that says to whom it is open is in the package.",
            "Geen regel in het pakket zegt voor wie het open is.",
        );
    }
    let (met, failed) = (articles(model, routed, State::Holds), articles(model, routed, State::Fails));
    let unknown = articles(model, routed, State::NotKnown);
    let mut said = TextView::new("Open as far as can be judged.", "Open voor zover te beoordelen.");
    let mut add = |en: &str, nl: &str, list: &TextView| {
        if !list.en.is_empty() {
            said.en.push_str(&format!(" {en}: {}.", list.en));
            said.nl.push_str(&format!(" {nl}: {}.", list.nl));
        }
    };
    add("Met", "Voldaan", &met);
    add("Not met, for a part only", "Niet voldaan, voor een deel", &failed);
    add("Not known", "Niet bekend", &unknown);
    if routed.period == Period::Unknown {
        said.en.push_str(" Since when it is open is not known.");
        said.nl.push_str(" Sinds wanneer het open is, is niet bekend.");
    }
    said
}

/// The rules in one state, each by its article, or by what it applies to where it has none.
fn articles(model: &Model, routed: &Routed<'_>, state: State) -> TextView {
    let (mut en, mut nl) = (Vec::new(), Vec::new());
    for judged in routed.rules.iter().filter(|judged| judged.state == state) {
        let (word_en, word_nl) = concordia_model::codes::Code::words(judged.rule.rule);
        let article = judged.rule.article.map(|article| model.text(article.0));
        let part = judged.rule.applies_to.map(|part| model.text(part.0)).filter(|part| *part != "all");
        let place = article.or(part).map(|place| format!(" ({place})")).unwrap_or_default();
        en.push(format!("{word_en}{place}"));
        nl.push(format!("{word_nl}{place}"));
    }
    en.dedup();
    nl.dedup();
    TextView::new(en.join("; "), nl.join("; "))
}

/// Why a rule is in its state.
pub fn why(model: &Model, judged: &Judged<'_>) -> TextView {
    if let Some(count) = &judged.count {
        return counted(model, count, judged.rule.value);
    }
    let told: (&str, &str) = match (judged.rule.rule, judged.state) {
        (_, State::Informs) => ("It decides nothing.", "Het beslist niets."),
        (RuleCode::NeedsInstrument, State::Fails) => (
            "The instrument that it needs is not open on this day.",
            "Het instrument dat nodig is, is op deze dag niet open.",
        ),
        (RuleCode::NeedsInstrument, _) => (
            "Whether the other instrument is used was not asked.",
            "Of het andere instrument wordt gebruikt, is niet gevraagd.",
        ),
        (RuleCode::MinEntities, _) => {
            ("Which entities take part was not asked.", "Welke entiteiten deelnemen, is niet gevraagd.")
        }
        (RuleCode::MaxOutsideShare, _) => (
            "What share comes from outside was not asked.",
            "Welk aandeel van buiten komt, is niet gevraagd.",
        ),
        _ => ("A person has to judge these words.", "Deze woorden moet een mens beoordelen."),
    };
    told.into()
}

fn counted(model: &Model, count: &Count, least: Option<Number>) -> TextView {
    let list = |nations: &[concordia_model::ids::NationId]| {
        nations.iter().map(|nation| cells::id(model, *nation)).collect::<Vec<_>>().join(", ")
    };
    let number = count.certain.len();
    let Some(least) = least else {
        return TextView::new("No number is stated.", "Er is geen aantal vermeld.");
    };
    let named = if number == 0 { String::new() } else { format!(" ({})", list(&count.certain)) };
    let mut said = TextView::new(
        format!("{number} of at least {least}{named}."),
        format!("{number} van ten minste {least}{named}."),
    );
    if !count.possible.is_empty() {
        let list = list(&count.possible);
        said.en.push_str(&format!(" May count: {list}."));
        said.nl.push_str(&format!(" Tellen mogelijk mee: {list}."));
    }
    if !count.outside.is_empty() {
        let list = list(&count.outside);
        said.en.push_str(&format!(" Not counted: {list}."));
        said.nl.push_str(&format!(" Tellen niet mee: {list}."));
    }
    said
}
