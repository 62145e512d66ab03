// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What a cut or purchase under consideration means, in a few lines.

use concordia_analysis::view::{ChangeView, OtherView};
use concordia_model::Language;

use super::labels::Labels;
use crate::numbers::figure;

/// Most plans of others that are shown.
const SHOWN: usize = 8;

/// The change with its effects, whom to consult, what others have, lack and plan.
pub fn text(change: &ChangeView, labels: &Labels<'_>) -> String {
    let mut lines = effects(change, labels);
    lines.push(consult(change, labels));
    lines.push(others(change, labels));
    for plan in change.plans.iter().take(SHOWN) {
        lines.push(format!("  {}: {}", labels.holder(&plan.holder), labels.planned(plan)));
    }
    if change.plans.len() > SHOWN {
        let more = change.plans.len() - SHOWN;
        let what =
            labels.say("more plans of others: --format json", "plannen van anderen meer: --format json");
        lines.push(format!("  ... {more} {what}"));
    }
    lines.join("\n")
}

fn effects(change: &ChangeView, labels: &Labels<'_>) -> Vec<String> {
    let language = labels.language;
    let capability = labels.capability(&change.before.capability);
    let (units, year) = (figure(change.units, language), change.before.year);
    let what = if change.cut {
        labels.say("If it cuts", "Als het afstoot:")
    } else {
        labels.say("If it buys", "Als het koopt:")
    };
    let from_to =
        |before, after| format!("{} \u{2192} {}", figure(before, language), figure(after, language));
    let own = from_to(change.before.shortfall, change.after.shortfall);
    let together = from_to(change.together_before, change.together_after);
    let (short, all) =
        (labels.say("own shortfall", "eigen tekort"), labels.say("all together", "allen samen"));
    let mut lines = vec![format!("{what} {units} {capability} in {year}: {short} {own}; {all} {together}")];
    for found in &change.collective {
        let shortfall = from_to(found.shortfall_before, found.shortfall_after);
        let of = labels.say("shortfall of", "tekort van");
        lines.push(format!("  {of} {}: {shortfall}", labels.holder(&found.format)));
    }
    lines
}

fn consult(change: &ChangeView, labels: &Labels<'_>) -> String {
    let nations: Vec<_> = change.consult.iter().map(|consulted| consulted.nation.as_str()).collect();
    let nations = if nations.is_empty() {
        labels.say("nobody known", "niemand bekend").to_owned()
    } else {
        nations.join(" ")
    };
    format!("  {}: {nations}", labels.say("consult first", "vooraf raadplegen"))
}

fn others(change: &ChangeView, labels: &Labels<'_>) -> String {
    let label = match (change.cut, labels.language) {
        (true, Language::En) => "surplus elsewhere (* by the need rule)",
        (true, Language::Nl) => "overschot elders (* volgens de behoefteregel)",
        (false, Language::En) => "shortfall elsewhere (* by the need rule)",
        (false, Language::Nl) => "tekort elders (* volgens de behoefteregel)",
    };
    let star = |other: &OtherView| if other.by_need_rule { "*" } else { "" };
    let shown = change
        .others
        .iter()
        .map(|other| format!("{} {}{}", other.nation, figure(other.units, labels.language), star(other)));
    let shown: Vec<_> = shown.collect();
    let shown =
        if shown.is_empty() { labels.say("none known", "geen bekend").to_owned() } else { shown.join(", ") };
    format!("  {label}: {shown}")
}
