// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! SIPRI's register of arms transfers: what nations had on order at the end of a year, and since when they
//! have had what came. Only what was knowable then is written: years to come are those that past orders of
//! the class took, never those in which it came in the end.

mod classes;
mod known;
mod lead;
mod order;
mod received;

use std::collections::{BTreeMap, BTreeSet};

use concordia_model::Year;
use concordia_model::finding::Words;

use super::Kind;
use super::batch::NOTE;
use super::error::ImportError;
use super::input::InputRow;
use super::job::Job;
use super::rdmc_types::catalogue::{Catalogue, Equipment};
use super::sources::SIPRI_ORDERS;
use known::Known;
use lead::Leads;
use order::{Order, Terms};
use received::Received;

/// The kind.
pub(crate) const KIND: Kind = Kind {
    name: "sipri-orders",
    table: "planned_changes",
    en: "Imports on order and received, by type (SIPRI trade register)",
    nl: "Ingevoerd materieel in bestelling en ontvangen, naar type (handelsregister van SIPRI)",
    file_en: "a CSV such as trade_register_recipients_1990_2024.csv; SIPRI: not for commercial use, not to be republished",
    file_nl: "een CSV zoals trade_register_recipients_1990_2024.csv; SIPRI: niet commercieel gebruiken, niet opnieuw publiceren",
    columns: &[
        "recipient_iso3",
        "order_year",
        "number_ordered",
        "designation",
        "description",
        "number_delivered",
        "delivery_years",
        "status",
        "comments",
    ],
    run,
};

/// Types by capability and key.
type Types = BTreeMap<(&'static str, String), Equipment>;

fn run(job: &mut Job<'_>) -> Result<(), ImportError> {
    let catalogue = Catalogue::of(job.package)?;
    let (orders, last) = orders(job, &catalogue)?;
    let year = job.options.year.unwrap_or(last);
    let known = Known::of(job.package, year)?;
    let by_then = || orders.iter().filter(|order| order.terms.placed <= year);
    let types: Types = catalogue.types(by_then().map(|order| (order.capability, &order.name)));
    let equipment = |order: &Order<'_>| types.get(&(order.capability, order.name.key.clone()));
    let mut received = Received::new();
    for order in by_then() {
        let stays = classes::stays(order.capability) && !order.terms.is_leased;
        if let Some(equipment) = equipment(order).filter(|_| stays) {
            let key = (order.nation, order.capability, equipment.id.clone());
            received.entry(key).or_default().push(&order.terms);
        }
    }
    job.taken = by_then().count();
    let (mut named, left) = received::write(job, &received, &known, year);
    let holdings = job.batch.count("holdings");
    put_changes(job, &orders, &equipment, &known, year, &mut named);
    describe(job, types.values().filter(|equipment| named.contains(&equipment.id)));
    note(job, year, holdings, left);
    Ok(())
}

/// The orders that can be used, and the last year of the register; the others are left out with a reason.
fn orders<'a>(job: &mut Job<'a>, catalogue: &Catalogue) -> Result<(Vec<Order<'a>>, Year), ImportError> {
    let (mut orders, mut last) = (Vec::new(), Year::BOUNDS.0);
    for row in job.input.rows() {
        let terms = Terms::read(&row)?;
        last = last.max(terms.last());
        let Some(nation) = job.nation(&row, "recipient_iso3")? else { continue };
        match read(&row, nation, terms, catalogue) {
            Ok(order) => orders.push(order),
            Err(why) => {
                let example = format!("{nation} {} {}", row.text("order_year"), row.text("designation"));
                job.leave(&why.en, &why.nl, &example);
            }
        }
    }
    Ok((orders, last))
}

/// An order with its type and capability, or why it is left out.
fn read<'a>(
    row: &InputRow<'a>,
    nation: &'a str,
    terms: Terms,
    catalogue: &Catalogue,
) -> Result<Order<'a>, Words> {
    let (class, designation) = (row.text("description"), row.text("designation"));
    if order::is_of_others(row.text("comments")) {
        return Err(Words::new(
            "orders for companies that give training, or for the police",
            "bestellingen voor bedrijven die opleiden, of voor de politie",
        ));
    }
    let name = order::type_name(designation)
        .ok_or_else(|| Words::new("rows without the name of a type", "rijen zonder typenaam"))?;
    let capability = classes::capability(class, &name, catalogue)?;
    Ok(Order { nation, class, designation, capability, name, terms })
}

/// The rows of `planned_changes`: what was still to come at the end of a year.
fn put_changes<'t>(
    job: &mut Job<'_>,
    orders: &[Order<'_>],
    equipment: &impl Fn(&Order<'_>) -> Option<&'t Equipment>,
    known: &Known,
    year: Year,
    named: &mut BTreeSet<String>,
) {
    let leads = Leads::of(orders, year);
    let mut used = BTreeSet::new();
    for order in orders {
        let Some((rest, equipment)) = order.terms.to_come(year).zip(equipment(order)) else { continue };
        let example = format!("{} {} {}", order.nation, order.terms.placed, order.designation);
        if known.is_planned(order.nation, order.capability) {
            job.leave(
                "orders of what the package has purchases of already, by that nation in that capability",
                "bestellingen waarvan het pakket al aanschaf heeft, door dat land in die capaciteit",
                &example,
            );
        } else if let Some(years) = leads.years(order.class, &order.terms, year) {
            put_change(job, order, &equipment.id, (rest, years), &mut used);
            named.insert(equipment.id.clone());
        } else {
            job.leave(
                "orders of which no past order tells how long they take",
                "bestellingen waarvan geen eerdere zegt hoe lang ze duren",
                &example,
            );
        }
    }
}

fn put_change(
    job: &mut Job<'_>,
    order: &Order<'_>,
    equipment: &str,
    (rest, (from, to)): (Option<u32>, (Year, Year)),
    used: &mut BTreeSet<String>,
) {
    let placed = order.terms.placed;
    let plain = format!("sipri-{}-{equipment}-{placed}", order.nation.to_ascii_lowercase());
    let further = (2..).map(|number| format!("{plain}-{number}"));
    let id = std::iter::once(plain.clone()).chain(further).find(|id| used.insert(id.clone()));
    let rest = rest.filter(|_| classes::is_counted(order.capability));
    let ordered =
        order.terms.ordered.map_or_else(|| "number not known".to_owned(), |number| number.to_string());
    let cells = [
        ("id", id.unwrap_or(plain)),
        ("holder", order.nation.to_owned()),
        ("capability", order.capability.to_owned()),
        ("equipment", equipment.to_owned()),
        ("action", if order.terms.is_leased { "lease" } else { "buy" }.to_owned()),
        ("quantity", rest.map_or_else(String::new, |rest| rest.to_string())),
        ("from_year", from.to_string()),
        ("to_year", to.to_string()),
        ("announced", format!("{placed}-12-31")),
        ("firmness", "contracted".to_owned()),
        (
            NOTE,
            format!(
                "{} ({}), ordered: {ordered}; day assumed; years: medians of past orders",
                order.designation, order.class
            ),
        ),
    ];
    job.put("planned_changes", &SIPRI_ORDERS, cells);
}

/// The rows of `equipment` for types that the package does not have and that a row names.
fn describe<'t>(job: &mut Job<'_>, types: impl Iterator<Item = &'t Equipment>) {
    for equipment in types.filter(|equipment| equipment.new) {
        let cells = [
            ("id", equipment.id.clone()),
            ("capability", equipment.capability.to_owned()),
            ("family", equipment.family.clone().unwrap_or_default()),
            ("name", equipment.name.clone()),
            (NOTE, "spelling and family by rule, from SIPRI".to_owned()),
        ];
        job.batch.put("equipment", "", cells);
    }
}

/// What the reader of the report should know.
fn note(job: &mut Job<'_>, year: Year, holdings: usize, left: usize) {
    job.notes.push(Words::new(
        format!("as known at the end of {year}; numbers ordered are those that the register gives today"),
        format!("zoals bekend eind {year}; bestelde aantallen zijn die van het register van nu"),
    ));
    job.notes.push(Words::new(
        format!("{holdings} rows of holdings say what had come; {left} types of nations are left to the sources that the package has"),
        format!("{holdings} rijen bezit zeggen wat was gekomen; {left} typen van landen zijn gelaten aan de bronnen die het pakket heeft"),
    ));
    job.notes.push(Words::new(
        "imports only: what a nation makes itself, and what alliances order, is not in the register",
        "alleen invoer: wat een land zelf maakt, en wat bondgenootschappen bestellen, staat niet in het register",
    ));
}
