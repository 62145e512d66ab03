// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What a plan says in sentences, in both languages.

use concordia_analysis::view::TextView;
use concordia_model::cell::Text;
use concordia_model::codes::{BudgetKind, Code};
use concordia_model::ids::{FormId, FormatId};
use concordia_model::{Model, Words};

use super::{ConcessionView, DecisionView, DemandView, Does, LeftOutView};
use crate::asked::{Asked, Asks};
use crate::conflict::{Concession, Conflict, Demand};
use crate::ground::{Gap, Ground};
use crate::terms::Terms;

pub(super) fn text(words: &Words) -> TextView {
    TextView::new(
        words.in_language(concordia_model::Language::En),
        words.in_language(concordia_model::Language::Nl),
    )
}

/// The name of a nation or capability, by its id.
pub(crate) fn name(model: &Model, id: &str) -> TextView {
    let symbol = model.names.find(id);
    let nation = symbol.and_then(|id| model.tables.nations.find(id)).map(|row| (row.name_en, row.name_nl));
    let capability = || {
        let row = symbol.and_then(|id| model.tables.capabilities.find(id))?;
        Some((row.name_en, row.name_nl))
    };
    let of = |(en, nl): (Text, Text)| TextView::of(model, en, nl);
    nation.or_else(capability).map_or_else(|| TextView::new(id, id), of)
}

fn format_called(model: &Model, format: FormatId) -> TextView {
    let row = model.tables.formats.find(format.symbol());
    let of = |row: &concordia_model::tables::Format| TextView::of(model, row.name_en, row.name_nl);
    row.map_or_else(|| TextView::new("", ""), of)
}

/// The names of nations, by their codes, as a sentence lists them.
pub(super) fn all(model: &Model, codes: &[String]) -> TextView {
    let names: Vec<_> = codes.iter().map(|code| name(model, code)).collect();
    let list = |text: fn(&TextView) -> &str, and: &str| match names.split_last() {
        Some((last, rest @ [_, ..])) => {
            let rest: Vec<_> = rest.iter().map(text).collect();
            format!("{} {and} {}", rest.join(", "), text(last))
        }
        Some((last, [])) => text(last).to_owned(),
        None => String::new(),
    };
    TextView::new(list(|name| &name.en, "and"), list(|name| &name.nl, "en"))
}

/// The name of a form.
pub(crate) fn form(model: &Model, id: FormId) -> TextView {
    let row = model.tables.forms.find(id.symbol());
    row.map_or_else(|| TextView::new("", ""), |row| TextView::of(model, row.name_en, row.name_nl))
}

/// The name of a type, by its id.
fn equipment<'m>(model: &'m Model, id: &'m str) -> &'m str {
    let symbol = model.names.find(id);
    let row = symbol.and_then(|symbol| model.tables.equipment.find(symbol));
    row.map_or(id, |row| model.text(row.name.0))
}

/// A decision as a sentence.
pub(super) fn decision(model: &Model, row: &DecisionView) -> TextView {
    let (nation, capability) = (name(model, &row.nation), name(model, &row.capability));
    let partner = row.partner.as_deref().map_or_else(|| TextView::new("", ""), |id| name(model, id));
    let most = row.years.iter().map(|year| year.units).fold(0.0, f64::max);
    let sum: f64 = row.years.iter().map(|year| year.units).sum();
    let from = row.years.first().map_or(0, |year| year.year);
    let (c_en, c_nl) = (&capability.en, &capability.nl);
    match row.action {
        Does::Buy => {
            let of =
                row.equipment.as_deref().map(|id| format!(" {}", equipment(model, id))).unwrap_or_default();
            let payer = row.price_of.as_deref().map(|id| name(model, id));
            let (p_en, p_nl) = payer.map_or_else(Default::default, |payer| {
                (
                    format!(", at the price that {} pays", payer.en),
                    format!(", tegen de prijs die {} betaalt", payer.nl),
                )
            });
            TextView::new(
                format!("{} buys {sum}{of} ({c_en}), in service from {from} on{p_en}.", nation.en),
                format!("{} koopt {sum}{of} ({c_nl}), in dienst vanaf {from}{p_nl}.", nation.nl),
            )
        }
        Does::Cut => {
            let of =
                row.equipment.as_deref().map(|id| format!(" {}", equipment(model, id))).unwrap_or_default();
            TextView::new(
                format!("{} cuts {sum}{of} ({c_en}), out of service from {from} on.", nation.en),
                format!("{} stoot {sum}{of} af ({c_nl}), uit dienst vanaf {from}.", nation.nl),
            )
        }
        Does::Use => TextView::new(
            format!("{} uses up to {most} of {} ({c_en}) from {from} on.", nation.en, partner.en),
            format!("{} gebruikt tot {most} van {} ({c_nl}) vanaf {from}.", nation.nl, partner.nl),
        ),
        Does::Turns => TextView::new(
            format!("{} meets {most} in turns with {} ({c_en}) from {from} on.", nation.en, partner.en),
            format!("{} vervult {most} bij toerbeurt met {} ({c_nl}) vanaf {from}.", nation.nl, partner.nl),
        ),
    }
}

/// What is left out, by nation and capability.
pub(super) fn left_out(model: &Model, ground: &Ground) -> Vec<LeftOutView> {
    let mut found: Vec<_> = ground
        .left_out
        .iter()
        .map(|row| {
            let because = match row.gap {
                Gap::Need => ("what is needed is not known", "wat nodig is, is niet bekend"),
                Gap::Stock => ("what the nation has is not known", "wat het land heeft, is niet bekend"),
                Gap::Pool => (
                    "its share of what is held in common is not known",
                    "zijn aandeel in wat gezamenlijk wordt gehouden is niet bekend",
                ),
                Gap::Access => (
                    "how much it may use of others, or has made available, is not known",
                    "hoeveel het van anderen mag gebruiken, of beschikbaar heeft gesteld, is niet bekend",
                ),
            };
            LeftOutView {
                nation: row.nation.text(&model.names).to_owned(),
                capability: row.capability.text(&model.names).to_owned(),
                year: row.year.0,
                because: because.into(),
            }
        })
        .collect();
    found.sort_by(|a, b| (&a.nation, &a.capability).cmp(&(&b.nation, &b.capability)));
    found
}

/// Conflict and concessions as sentences.
pub(super) fn conflict(
    model: &Model,
    conflict: Option<&Conflict>,
    wishes: &[Asked],
) -> (Vec<DemandView>, Vec<ConcessionView>) {
    let Some(conflict) = conflict else { return (Vec::new(), Vec::new()) };
    let demands =
        conflict.demands.iter().map(|demand| DemandView { words: demanded(model, *demand, wishes) });
    let concessions = conflict.concessions.iter().map(|row| ConcessionView {
        fraction: row.fraction,
        amount: row.amount,
        change: accepted(model, row),
        words: conceded(model, row),
    });
    (demands.collect(), concessions.collect())
}

/// What is forbidden or forced, as a sentence.
pub(super) fn asked(wish: &Asked) -> TextView {
    let id = &wish.id;
    match wish.asks {
        Asks::Forbid => TextView::new(format!("{id} is forbidden."), format!("{id} is verboden.")),
        Asks::Force => TextView::new(format!("{id} is forced."), format!("{id} is verplicht.")),
    }
}

fn demanded(model: &Model, demand: Demand, wishes: &[Asked]) -> TextView {
    match demand {
        Demand::Origin(format, share) => {
            let (name, share) = (format_called(model, format), tenths(share * 100.0));
            TextView::new(
                format!("At least {share} % of new purchases comes from {}.", name.en),
                format!("Ten minste {share}% van de nieuwe aankopen komt uit {}.", name.nl),
            )
        }
        Demand::Asked(at) => wishes.get(at).map_or_else(|| TextView::new("", ""), asked),
        Demand::Met(capability, year) => {
            let name = name(model, capability.text(&model.names));
            TextView::new(
                format!("{}: the need is met from {year} on.", name.en),
                format!("{}: de behoefte is vervuld vanaf {year}.", name.nl),
            )
        }
        Demand::Budget(BudgetKind::Operation, nation) => {
            let name = name(model, nation.text(&model.names));
            TextView::new(
                format!("What {} runs stays within its budget for operation.", name.en),
                format!("Wat {} in stand houdt blijft binnen het exploitatiebudget.", name.nl),
            )
        }
        Demand::Budget(BudgetKind::Investment, nation) => {
            let name = name(model, nation.text(&model.names));
            TextView::new(
                format!("New purchases of {} stay within its budget.", name.en),
                format!("Nieuwe aankopen van {} blijven binnen het budget.", name.nl),
            )
        }
        Demand::Partners(most) => TextView::new(
            format!("No nation has more than {most} new partners."),
            format!("Geen land heeft meer dan {most} nieuwe partners."),
        ),
        Demand::Reliance(cap) => TextView::new(
            format!("Units of one partner meet at most {} % of all needs.", tenths(cap * 100.0)),
            format!(
                "Eenheden van één partner vervullen hooguit {}% van alle behoeften.",
                tenths(cap * 100.0)
            ),
        ),
    }
}

/// The change of the scenario that accepts a concession. A need that is not met in full is not asked for as
/// a demand any more: the plan still leaves as little of it short as it can.
fn accepted(model: &Model, row: &Concession) -> Option<String> {
    let terms = Terms::of(model).ok()?;
    match row.demand {
        Demand::Met(capability, _) => Some(format!("set:bands.met.{}:none", capability.text(&model.names))),
        Demand::Budget(kind, nation) => {
            let amount = terms.largest_budget(kind, nation) + row.amount;
            Some(format!("set:budgets.{}.{}:{}", kind.code(), nation.text(&model.names), amount.ceil()))
        }
        Demand::Partners(most) => Some(format!("set:caps.partners:{}", f64::from(most) + row.amount.ceil())),
        Demand::Reliance(cap) => {
            let share = ((cap + row.amount) * 1000.0 - 1e-6).ceil() / 1000.0;
            Some(format!("set:caps.reliance:{}", share.min(1.0)))
        }
        Demand::Origin(format, share) => {
            let share = ((share - row.amount) * 1000.0 + 1e-6).floor() / 1000.0;
            Some(format!("set:bands.origin.{}:{}", format.text(&model.names), share.max(0.0)))
        }
        Demand::Asked(_) => None,
    }
}

fn conceded(model: &Model, row: &Concession) -> TextView {
    let amount = tenths(row.amount);
    match row.demand {
        Demand::Met(capability, year) => {
            let name = name(model, capability.text(&model.names));
            let share = tenths(row.fraction * 100.0);
            TextView::new(
                format!("{}: accept that up to {share} % of the need is not met from {year} on.", name.en),
                format!(
                    "{}: aanvaard dat tot {share}% van de behoefte niet is vervuld vanaf {year}.",
                    name.nl
                ),
            )
        }
        Demand::Budget(kind, nation) => {
            let name = name(model, nation.text(&model.names));
            let (year, currency) =
                (model.settings.price_year.map_or(0, |year| year.0), &model.settings.currency);
            let [en, nl] = match kind {
                BudgetKind::Investment => ["budget", "budget"],
                BudgetKind::Operation => ["budget for operation", "exploitatiebudget"],
            };
            TextView::new(
                format!("Raise the yearly {en} of {} by {amount} {currency} ({year} prices).", name.en),
                format!(
                    "Verhoog het jaarlijkse {nl} van {} met {amount} {currency} (prijspeil {year}).",
                    name.nl
                ),
            )
        }
        Demand::Partners(_) => TextView::new(
            format!("Allow {} more new partners for each nation.", row.amount.ceil()),
            format!("Sta voor elk land {} nieuwe partners meer toe.", row.amount.ceil()),
        ),
        Demand::Origin(format, _) => {
            let name = format_called(model, format);
            let points = tenths(row.amount * 100.0);
            TextView::new(
                format!("Let {points} percentage points less of new purchases come from {}.", name.en),
                format!("Laat {points} procentpunten minder van de nieuwe aankopen uit {} komen.", name.nl),
            )
        }
        Demand::Asked(_) => TextView::new("", ""),
        Demand::Reliance(_) => TextView::new(
            format!(
                "Let one partner meet {} percentage points more of all needs.",
                tenths(row.amount * 100.0)
            ),
            format!(
                "Laat één partner {} procentpunten meer van alle behoeften vervullen.",
                tenths(row.amount * 100.0)
            ),
        ),
    }
}

/// A number with one decimal at most: what is conceded is never told smaller than it is.
fn tenths(value: f64) -> f64 {
    (value * 10.0 - 1e-6).ceil() / 10.0
}
