// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! All nations side by side.

use concordia_analysis::view::AssessmentView;
use concordia_model::Model;

use super::labels::Labels;
use crate::numbers::{self, decimal, percent};
use crate::paint::{fold, table};

/// Capacity and burden by nation, then the most fragmented capabilities.
pub fn text(model: &Model, result: &AssessmentView, labels: &Labels<'_>, package: &str) -> String {
    let language = labels.language;
    let show =
        |share: Option<f64>| share.map_or_else(|| "\u{2013}".to_owned(), |share| percent(share, language));
    let rows = result.capacity.iter().map(|capacity| {
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
    });
    let header = match language {
        concordia_model::Language::En => [
            "nation",
            "needs met",
            "with others",
            "short/needs",
            "defence/GDP",
            "share of units",
            "share of GDP",
        ],
        concordia_model::Language::Nl => [
            "land",
            "behoefte vervuld",
            "met anderen",
            "tekort/behoeften",
            "defensie/bbp",
            "deel eenheden",
            "deel bbp",
        ],
    };
    let rule = labels.need_rule(model.settings.need_rule);
    let year = result.year;
    let rest = result.capacity.iter().map(|capacity| capacity.by_need_rule).sum::<usize>();
    let all = result.capacity.iter().map(|capacity| capacity.capabilities).sum::<usize>();
    let title = fold(labels.say(
        &format!("All assessed nations on 31 December {year}, scenario {}; by code, closer or better is not implied. {rest} of {all} needs rest on the need rule ({rule}); a dash is unknown.", model.scenario),
        &format!("Alle beoordeelde landen op 31 december {year}, scenario {}; op code, zonder rangorde. {rest} van {all} behoeften berusten op de behoefteregel ({rule}); een streepje is onbekend.", model.scenario),
    ));
    let fragmented: Vec<_> = result
        .fragmentation
        .iter()
        .take(5)
        .map(|found| {
            format!(
                "{} {} ({})",
                labels.capability(&found.capability),
                found.types,
                decimal(found.effective_types.unwrap_or(0.0), 1, language)
            )
        })
        .collect();
    let fragmented = fold(&format!(
        "{}: {}",
        labels.say("Types in use (effectively)", "Typen in gebruik (effectief)"),
        fragmented.join(", ")
    ));
    format!(
        "{title}\n{}\n\n{fragmented}\n\n{}\n  concordia assess {package} --nation NLD\n",
        table(&header, &[1, 2, 3, 4, 5, 6], rows),
        labels.say("Next: one nation", "Verder: een land")
    )
}
