// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What stands around one nation: on whom it depends, who renews the same, fleets, burden.

use concordia_analysis::view::{AssessmentView, CoincidenceView};

use super::labels::Labels;
use crate::numbers::{decimal, figure, number, percent};
use crate::paint::{fold, table};

/// On whom the nation depends: what breaks without whom, then what else it uses of others.
pub fn depends(result: &AssessmentView, labels: &Labels<'_>) -> String {
    let Some(dependence) = result.dependence.first() else { return String::new() };
    let language = labels.language;
    let mut rows: Vec<Vec<String>> = Vec::new();
    for found in dependence.breaks.iter().take(4) {
        let without: Vec<_> = found.without.iter().map(|id| labels.holder(id)).collect();
        let certain = if found.certain {
            labels.say("falls short", "schiet tekort")
        } else {
            labels.say("may fall short", "schiet mogelijk tekort")
        };
        rows.push(vec![
            format!("  {}", labels.capability(&found.capability)),
            format!("{} {}", labels.say("without", "zonder"), without.join(" + ")),
            format!("{certain}: {}", figure(found.shortfall_after, language)),
        ]);
    }
    let broken: Vec<_> = dependence.breaks.iter().take(4).map(|found| found.capability.as_str()).collect();
    let mut others = dependence
        .reliances
        .iter()
        .filter(|reliance| !broken.contains(&reliance.capability.as_str()))
        .collect::<Vec<_>>();
    others.dedup_by(|a, b| a.capability == b.capability && a.provider == b.provider);
    for reliance in others.iter().take(6 - rows.len().min(4)) {
        let quantity = reliance
            .quantity
            .map(|value| {
                format!("{} {}", number(value, language), reliance.unit.as_deref().unwrap_or_default())
            })
            .unwrap_or_default();
        let terms = language.of(concordia_model::codes::Code::words(reliance.terms));
        let notice = reliance.notice_months.map_or_else(
            || labels.say("notice unknown", "opzegtermijn onbekend").to_owned(),
            |months| format!("{months} {}", labels.say("months' notice", "maanden opzegtermijn")),
        );
        rows.push(vec![
            format!("  {}", labels.capability(&reliance.capability)),
            labels.holder(&reliance.provider).to_owned(),
            [terms, quantity.trim(), &notice]
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect::<Vec<_>>()
                .join(", "),
        ]);
    }
    if rows.is_empty() {
        return String::new();
    }
    let header = [
        labels.say("On whom it depends", "Van wie het afhangt"),
        labels.say("partner", "partner"),
        labels.say("terms", "voorwaarden"),
    ];
    table(&header, &[], rows)
}

/// Who renews the same capability in the same years.
pub fn calendar(result: &AssessmentView, labels: &Labels<'_>) -> String {
    let mut found: Vec<_> = result.calendar.iter().collect();
    // Purchases of one family in the same years are the nearest opportunities.
    found.sort_by_key(|found| {
        (!found.same_family, found.first, found.own.capability.clone(), found.other.holder.clone())
    });
    let rows = few_of_each(&found).into_iter().take(6).map(|found| {
        let years = if found.first == found.last {
            found.first.to_string()
        } else {
            format!("{}\u{2013}{}", found.first, found.last)
        };
        vec![
            format!("  {}", labels.capability(&found.own.capability)),
            years,
            labels.equipment(found.own.equipment.as_deref()).to_owned(),
            format!("{}: {}", labels.holder(&found.other.holder), labels.planned(&found.other)),
        ]
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return String::new();
    }
    let header = [
        labels.say("Who renews the same", "Wie vernieuwt hetzelfde"),
        labels.say("years", "jaren"),
        labels.say("own type", "eigen type"),
        labels.say("other", "ander"),
    ];
    table(&header, &[], rows)
}

/// At most two of one capability, so that one large programme does not hide the others.
fn few_of_each<'a>(found: &[&'a CoincidenceView]) -> Vec<&'a CoincidenceView> {
    let mut kept: Vec<&CoincidenceView> = Vec::new();
    for one in found {
        if kept.iter().filter(|other| other.own.capability == one.own.capability).count() < 2 {
            kept.push(one);
        }
    }
    kept
}

/// Whose fleets are alike, and what is most fragmented.
pub fn fleets(result: &AssessmentView, labels: &Labels<'_>) -> String {
    let mut alike: Vec<_> = result.commonality.iter().collect();
    alike.sort_by(|a, b| {
        b.commonality
            .total_cmp(&a.commonality)
            .then_with(|| (&a.capability, &a.partner).cmp(&(&b.capability, &b.partner)))
    });
    let mut by_partner: Vec<(&str, usize)> = Vec::new();
    for found in alike.iter().filter(|found| found.commonality >= 0.5) {
        match by_partner.iter_mut().find(|(partner, _)| *partner == found.partner) {
            Some((_, count)) => *count += 1,
            None => by_partner.push((&found.partner, 1)),
        }
    }
    by_partner.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    let partners: Vec<_> = by_partner
        .iter()
        .take(5)
        .map(|(partner, count)| format!("{} ({count})", labels.holder(partner)))
        .collect();
    let Some(most) = result.fragmentation.first() else { return String::new() };
    let (capability, types, effective) = (
        labels.capability(&most.capability),
        most.types,
        decimal(most.effective_types.unwrap_or(0.0), 1, labels.language),
    );
    let partners = partners.join(", ");
    let year = most.year;
    fold(labels.say(
        &format!("Fleets {year}: at least half in common with {partners} (number of capabilities). Most fragmented among all: {capability}, {types} types, effectively {effective}."),
        &format!("Vloten {year}: ten minste de helft gemeen met {partners} (aantal capaciteiten). Meest gefragmenteerd bij allen samen: {capability}, {types} typen, effectief {effective}."),
    ))
}

/// The measures of burden side by side.
pub fn burden(result: &AssessmentView, labels: &Labels<'_>) -> String {
    let Some(own) =
        result.burden.nations.iter().find(|burden| Some(&burden.nation) == result.nation.as_ref())
    else {
        return String::new();
    };
    let language = labels.language;
    let show = |share: Option<f64>| {
        share.map_or_else(|| labels.say("unknown", "onbekend").to_owned(), |share| percent(share, language))
    };
    let spent: Vec<f64> =
        result.burden.nations.iter().filter_map(|burden| burden.spending_share_of_gdp).collect();
    let place =
        own.spending_share_of_gdp.map_or(0, |own| spent.iter().filter(|other| **other > own).count() + 1);
    let (total, year) = (spent.len(), own.spending_year.map(|year| year.to_string()).unwrap_or_default());
    let (spending, equipment, gdp, capability) = (
        show(own.spending_share_of_gdp),
        show(own.equipment_share_of_spending),
        show(own.gdp_share),
        show(own.capability_share),
    );
    let (missions, people) = (own.missions, number(own.mission_personnel, language));
    fold(labels.say(
        &format!("Burden, measures side by side: {spending} of GDP on defence in {year} (place {place} of {total}), {equipment} of it on equipment; {capability} of known units against {gdp} of GDP; {missions} missions with at least {people} people. Risk: no source states it."),
        &format!("Lasten, maten naast elkaar: {spending} van het bbp aan defensie in {year} (plaats {place} van {total}), daarvan {equipment} aan materieel; {capability} van de bekende eenheden tegen {gdp} van het bbp; {missions} missies met ten minste {people} mensen. Risico: geen bron vermeldt het."),
    ))
}
