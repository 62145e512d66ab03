// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! All nations side by side.

use concordia_analysis::view::{AssessmentView, CapacityView};
use concordia_model::{Language, Model};

use super::labels::Labels;
use crate::numbers::{self, decimal, percent};
use crate::paint::{fold, table};

/// Capacity and burden by nation, then the most fragmented capabilities.
pub fn text(model: &Model, result: &AssessmentView, labels: &Labels<'_>, package: &str) -> String {
    let header = match labels.language {
        Language::En => [
            "nation",
            "needs met",
            "with others",
            "short/needs",
            "defence/GDP",
            "share of units",
            "share of GDP",
        ],
        Language::Nl => [
            "land",
            "vervuld",
            "met anderen",
            "tekort/behoeften",
            "defensie/bbp",
            "deel eenheden",
            "deel bbp",
        ],
    };
    let rows = result.capacity.iter().map(|capacity| row(capacity, result, labels));
    let rows = table(&header, &[1, 2, 3, 4, 5, 6], rows);
    let (title, fragmented) = (title(model, result, labels), fragmented(result, labels));
    let next = labels.say("Next: one nation", "Verder: een land");
    let nation = result.capacity.first().map_or("", |capacity| &capacity.nation);
    format!("{title}\n{rows}\n\n{fragmented}\n\n{next}\n  concordia assess {package} --nation {nation}\n")
}

fn row(capacity: &CapacityView, result: &AssessmentView, labels: &Labels<'_>) -> Vec<String> {
    let language = labels.language;
    let show =
        |share: Option<f64>| share.map_or_else(|| "\u{2013}".to_owned(), |share| percent(share, language));
    let burden = result.burden.nations.iter().find(|burden| burden.nation == capacity.nation);
    let short = result.balances.iter().filter(|balance| {
        balance.nation == capacity.nation && balance.shortfall.value.is_some_and(|value| value > 0.0)
    });
    vec![
        format!("{} {}", capacity.nation, labels.holder(&capacity.nation)),
        numbers::share_range(capacity.capacity_to_act, capacity.low, capacity.high, language),
        show(capacity.met_from_abroad),
        format!("{}/{}", short.count(), capacity.capabilities),
        show(burden.and_then(|burden| burden.spending_share_of_gdp)),
        show(burden.and_then(|burden| burden.capability_share)),
        show(burden.and_then(|burden| burden.gdp_share)),
    ]
}

fn title(model: &Model, result: &AssessmentView, labels: &Labels<'_>) -> String {
    let (rule, year, scenario) = (labels.need_rule(model.settings.need_rule), result.year, &model.scenario);
    let rest = result.capacity.iter().map(|capacity| capacity.by_need_rule).sum::<usize>();
    let all = result.capacity.iter().map(|capacity| capacity.capabilities).sum::<usize>();
    fold(labels.say(
        &format!("All assessed nations on 31 December {year}, scenario {scenario}, by code: the order means nothing. {rest} of {all} needs rest on the need rule ({rule}); a dash is unknown."),
        &format!("Alle beoordeelde landen op 31 december {year}, scenario {scenario}, op code: de volgorde betekent niets. {rest} van {all} behoeften berusten op de behoefteregel ({rule}); een streepje is onbekend."),
    ))
}

fn fragmented(result: &AssessmentView, labels: &Labels<'_>) -> String {
    let shown = result.fragmentation.iter().take(5).map(|found| {
        let effective = decimal(found.effective_types.unwrap_or(0.0), 1, labels.language);
        format!("{} {} ({effective})", labels.capability(&found.capability), found.types)
    });
    let shown: Vec<_> = shown.collect();
    let label = labels.say("Types in use (effectively)", "Typen in gebruik (effectief)");
    fold(&format!("{label}: {}", shown.join(", ")))
}
