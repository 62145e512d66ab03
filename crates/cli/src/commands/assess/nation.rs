// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! One nation on one screen, most important first.

use concordia_analysis::need::Basis;
use concordia_analysis::view::{AssessmentView, BalanceView, CapacityView, ChangeView};
use concordia_model::Model;

use super::labels::Labels;
use crate::numbers::{self, decimal, figure, number, percent};
use crate::paint::{fold, table};

/// The whole screen.
pub fn text(model: &Model, result: &AssessmentView, labels: &Labels<'_>, package: &str) -> String {
    let mut parts = vec![headline(model, result, labels)];
    parts.extend(result.considered.iter().map(|change| considered(change, labels)));
    parts.extend([
        lacks(result, labels),
        together(result, labels),
        depends(result, labels),
        calendar(result, labels),
        fleets(result, labels),
        burden(result, labels),
        next(result, labels, package),
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
        Some(share) => format!("{} {}", percent(share, language), labels.say("given up", "ingeleverd")),
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

fn depends(result: &AssessmentView, labels: &Labels<'_>) -> String {
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

fn calendar(result: &AssessmentView, labels: &Labels<'_>) -> String {
    let mut found: Vec<_> = result.calendar.iter().collect();
    // Purchases of one family in the same years are the nearest opportunities.
    found.sort_by_key(|found| {
        (!found.same_family, found.first, found.own.capability.clone(), found.other.holder.clone())
    });
    let rows = found.iter().take(6).map(|found| {
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

fn fleets(result: &AssessmentView, labels: &Labels<'_>) -> String {
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

fn burden(result: &AssessmentView, labels: &Labels<'_>) -> String {
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

fn considered(change: &ChangeView, labels: &Labels<'_>) -> String {
    let language = labels.language;
    let capability = labels.capability(&change.before.capability);
    let (units, year) = (figure(change.units, language), change.before.year);
    let what = if change.cut {
        labels.say("If it cuts", "Als het afstoot:")
    } else {
        labels.say("If it buys", "Als het koopt:")
    };
    let mut lines = vec![format!(
        "{what} {units} {capability} {} {year}: {} {} \u{2192} {}; {} {} \u{2192} {}",
        labels.say("in", "in"),
        labels.say("own shortfall", "eigen tekort"),
        figure(change.before.shortfall, language),
        figure(change.after.shortfall, language),
        labels.say("all together", "allen samen"),
        figure(change.together_before, language),
        figure(change.together_after, language),
    )];
    for found in &change.collective {
        let (before, after) =
            (figure(found.shortfall_before, language), figure(found.shortfall_after, language));
        lines.push(format!(
            "  {} {}: {before} \u{2192} {after}",
            labels.say("shortfall of", "tekort van"),
            labels.holder(&found.format)
        ));
    }
    let consult: Vec<_> = change.consult.iter().map(|consulted| consulted.nation.as_str()).collect();
    lines.push(format!(
        "  {}: {}",
        labels.say("consult first", "vooraf raadplegen"),
        if consult.is_empty() {
            labels.say("nobody known", "niemand bekend").to_owned()
        } else {
            consult.join(" ")
        }
    ));
    let others: Vec<_> = change
        .others
        .iter()
        .map(|other| {
            format!(
                "{} {}{}",
                other.nation,
                figure(other.units, language),
                if other.by_need_rule { "*" } else { "" }
            )
        })
        .collect();
    let label = if change.cut {
        labels.say("surplus elsewhere (* by the need rule)", "overschot elders (* volgens de behoefteregel)")
    } else {
        labels.say("shortfall elsewhere (* by the need rule)", "tekort elders (* volgens de behoefteregel)")
    };
    lines.push(format!(
        "  {label}: {}",
        if others.is_empty() {
            labels.say("none known", "geen bekend").to_owned()
        } else {
            others.join(", ")
        }
    ));
    for plan in change.plans.iter().take(8) {
        lines.push(format!("  {}: {}", labels.holder(&plan.holder), labels.planned(plan)));
    }
    if change.plans.len() > 8 {
        lines.push(format!(
            "  ... {} {}",
            change.plans.len() - 8,
            labels.say("more plans of others: --format json", "plannen van anderen meer: --format json")
        ));
    }
    lines.join("\n")
}

fn next(result: &AssessmentView, labels: &Labels<'_>, package: &str) -> String {
    let nation = result.nation.as_deref().unwrap_or_default();
    let capability = worst(result)
        .first()
        .map_or_else(
            || result.balances.first().map_or("", |balance| &balance.capability),
            |most| &most.capability,
        )
        .to_owned();
    let year = result.year + 1;
    format!(
        "{}\n  concordia assess {package} --nation {nation} --if-cut {nation}:{capability}:50%@{year}\n  concordia check {package} --all",
        labels.say(
            "Next: what if it cut half of that, and whom to consult; and what the sources contradict",
            "Verder: wat als het daarvan de helft afstoot, en wie te raadplegen; en wat bronnen tegenspreken"
        ),
    )
}
