// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Every decision says what it rests on, what binds it, what it costs to forbid and what would turn it.

use concordia_analysis::assess;
use concordia_model::Model;
use concordia_plan::run::{self, Wishes};
use concordia_plan::view::{DecisionView, PlanView, WhyKind, WhyView, view};
use concordia_plan_highs::Here;

use crate::pack::Pack;
use crate::wishes::two_lenders;
use crate::{plan, question};

fn explained(model: &Model) -> PlanView {
    let mut question = question(model, &["XAA"]);
    question.wishes = Wishes { explain: true, ..Wishes::default() };
    let outcome =
        run::plan(&assess(model), &question, &Here, &mut |_, _| true).expect("its settings are usable");
    view(model, &question, &outcome)
}

fn of(row: &DecisionView, kind: WhyKind) -> Vec<&WhyView> {
    row.why.iter().filter(|why| why.kind == kind).collect()
}

fn words(row: &DecisionView, kind: WhyKind) -> String {
    of(row, kind).iter().map(|why| why.words.en.clone()).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_use_names_the_rows_of_the_need_the_stock_the_partner_and_the_form() {
    let found = plan(&two_lenders().model(), &["XAA"]);
    let row = &found.decisions[0];
    let keys = |kind| -> Vec<String> {
        of(row, kind)
            .iter()
            .flat_map(|why| &why.rows)
            .map(|row| format!("{} {}", row.table, row.key))
            .collect()
    };
    let need = keys(WhyKind::Need);
    assert!(need.len() == 1 && need[0].starts_with("requirements XAA|tank"), "{need:?}");
    assert!(keys(WhyKind::Stock)[0].starts_with("holdings XAA|tank"));
    assert_eq!(words(row, WhyKind::Stock), "words has 4 in 2027.");
    let provider = keys(WhyKind::Provider);
    assert_eq!(provider.len(), 2, "{provider:?}");
    assert_eq!(keys(WhyKind::Form), ["forms lend"]);
}

#[test]
fn what_binds_a_use_is_told() {
    let found = plan(&two_lenders().model(), &["XAA"]);
    let bounds = words(&found.decisions[0], WhyKind::Bound);
    assert!(bounds.contains("with it the need is met") && bounds.contains("Not before 2027"), "{bounds}");
    // One partner lends two of the three that are lacking, and no second one is allowed.
    let pack = two_lenders()
        .row("requirements", "scope=XAA capability=tank from_year=2021 quantity=7")
        .base("caps = { partners = 1 }");
    let found = plan(&pack.model(), &["XAA"]);
    let bounds = words(&found.decisions[0], WhyKind::Bound);
    assert!(bounds.contains("has above its own need is made available"), "{bounds}");
    assert!(bounds.contains("The cap of 1 new partners is reached"), "{bounds}");
}

#[test]
fn budget_and_lead_time_bind_a_purchase() {
    let pack = Pack::new()
        .row("holdings", "holder=XAA capability=tank year=2025 quantity=4")
        .row("requirements", "scope=XAA capability=tank from_year=2020 quantity=6")
        .row("costs", "capability=tank equipment=badger kind=unit_procurement amount=10 price_year=2023")
        .row("parameters", "on=equipment id=badger parameter=lead_years value=2")
        .base("price_year = 2023\nbudgets = { investment = { XAA = 10 } }");
    let found = plan(&pack.model(), &["XAA"]);
    let bounds = words(&found.decisions[0], WhyKind::Bound);
    assert!(bounds.contains("The budget of 2028, 2029 allows no unit more."), "{bounds}");
    assert!(bounds.contains("No earlier than the lead time of 2 years."), "{bounds}");
    let rows: Vec<_> =
        of(&found.decisions[0], WhyKind::Price)[0].rows.iter().map(|row| row.table.as_str()).collect();
    assert_eq!(rows, ["costs", "parameters"]);
}

#[test]
fn the_price_of_forbidding_is_told_where_it_is_asked() {
    let pack = two_lenders().base("caps = { partners = 1 }");
    let found = explained(&pack.model());
    // The other lends as much.
    assert_eq!(found.decisions[0].price.unwrap().shortfall, Some(0.0));
    assert_eq!(plan(&pack.model(), &["XAA"]).decisions[0].price, None);
    let alone = Pack::new()
        .row("forms", "id=lend rung=1")
        .row("holdings", "holder=XAA capability=tank year=2025 quantity=4")
        .row("requirements", "scope=XAA capability=tank from_year=2020 quantity=6")
        .row("holdings", "holder=XBB capability=tank year=2025 quantity=8")
        .row("requirements", "scope=XBB capability=tank from_year=2020 quantity=5");
    let price = explained(&alone.model()).decisions[0].price.unwrap();
    assert!((price.shortfall.unwrap() - 2.0 / 6.0 * 0.8).abs() < 1e-9);
    assert_eq!(price.partners, -1);
}

#[test]
fn an_assumption_whose_range_turns_a_decision_is_named() {
    let need = |low: u32| {
        let range = format!("quantity=6 low={low} high=8 assumption=true reason=guess");
        let pack = Pack::new()
            .row("forms", "id=lend rung=1")
            .row("holdings", "holder=XAA capability=tank year=2025 quantity=4")
            .row("requirements", &format!("scope=XAA capability=tank from_year=2020 {range}"))
            .row("holdings", "holder=XBB capability=tank year=2025 quantity=8")
            .row("requirements", "scope=XBB capability=tank from_year=2020 quantity=5");
        explained(&pack.model())
    };
    let turns = words(&need(4).decisions[0], WhyKind::Turns);
    assert!(turns.starts_with("With 4 instead of the assumed 6 it is not in the plan (XAA|tank"), "{turns}");
    // With five instead of six one tank is still lacking.
    assert_eq!(words(&need(5).decisions[0], WhyKind::Turns), "");
    let rows = of(&need(4).decisions[0], WhyKind::Need)[0].rows.clone();
    assert!(rows.iter().all(|row| row.assumption));
}
