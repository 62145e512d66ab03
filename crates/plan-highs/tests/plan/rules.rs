// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
use concordia_plan::view::Status;

use crate::pack::Pack;
use crate::{decided, plan, shortfall};

/// Arland needs six tanks and has four, Borland has three more than it needs.
fn lending() -> Pack {
    Pack::new()
        .row("forms", "id=lend rung=1")
        .row("holdings", "holder=XAA capability=tank year=2025 quantity=4")
        .row("requirements", "scope=XAA capability=tank from_year=2020 quantity=6")
        .row("holdings", "holder=XBB capability=tank year=2025 quantity=8")
        .row("requirements", "scope=XBB capability=tank from_year=2020 quantity=5")
}

#[test]
fn a_nation_that_is_short_uses_what_another_has_above_its_need_from_the_year_after_the_agreement_on() {
    let found = plan(&lending().model(), &["XAA"]);
    assert_eq!((found.status, found.verified), (Status::Optimal, true));
    assert_eq!(found.agreements.len(), 1);
    assert_eq!((found.agreements[0].id.as_str(), found.agreements[0].year), ("tank.lend.XAA.XBB", 2026));
    assert_eq!(decided(&found), "words uses up to 2 of words (words) from 2027 on.");
    let years: Vec<_> = found.decisions[0].years.iter().map(|year| (year.year, year.units)).collect();
    assert_eq!(years, [(2027, 2.0), (2028, 2.0), (2029, 2.0), (2030, 2.0)]);
    // Two of six tanks are short in one of five years; before, in all five.
    assert!((shortfall(&found) - 2.0 / 6.0 / 5.0).abs() < 1e-9);
    assert!((found.present_plan.shortfall.unwrap() - 2.0 / 6.0).abs() < 1e-9);
}

#[test]
fn a_nation_of_which_no_need_is_known_does_not_make_the_mean_better_or_worse() {
    let pack = lending().row("holdings", "holder=XCC capability=ship year=2025");
    let found = plan(&pack.model(), &["XAA", "XCC"]).present_plan;
    assert!((found.shortfall.unwrap() - 2.0 / 6.0).abs() < 1e-9);
    assert!((found.capacity_to_act.unwrap() - 4.0 / 6.0).abs() < 1e-9);
    let nothing = plan(&pack.model(), &["XCC"]).present_plan;
    assert_eq!((nothing.shortfall, nothing.capacity_to_act), (None, None));
}

#[test]
fn no_unit_serves_two_nations() {
    let pack = lending()
        .row("holdings", "holder=XCC capability=tank year=2025 quantity=0")
        .row("requirements", "scope=XCC capability=tank from_year=2020 quantity=2");
    let found = plan(&pack.model(), &["XAA", "XBB", "XCC"]);
    let lent: f64 = found
        .decisions
        .iter()
        .flat_map(|row| &row.years)
        .filter(|year| year.year == 2028)
        .map(|year| year.units)
        .sum();
    assert_eq!(lent, 3.0);
}

#[test]
fn what_nobody_knows_is_left_out_and_told() {
    let pack = lending()
        .row("holdings", "holder=XAA capability=ship year=2025")
        .row("requirements", "scope=XAA capability=ship from_year=2020 quantity=6");
    let found = plan(&pack.model(), &["XAA"]);
    assert_eq!(found.left_out.len(), 1);
    assert_eq!(
        (found.left_out[0].capability.as_str(), found.left_out[0].because.en.as_str()),
        ("ship", "what the nation has is not known")
    );
    // A partner whose need is not known makes nothing available.
    let unknown = Pack::new()
        .row("forms", "id=lend rung=1")
        .row("holdings", "holder=XAA capability=tank year=2025 quantity=4")
        .row("requirements", "scope=XAA capability=tank from_year=2020 quantity=6")
        .row("holdings", "holder=XBB capability=tank year=2025 quantity=8");
    assert!(plan(&unknown.model(), &["XAA"]).decisions.is_empty());
}

#[test]
fn what_must_be_own_is_never_left_to_others() {
    let pack = lending()
        .row("requirements", "scope=XAA capability=ship from_year=2020 quantity=3 must_be_own=true")
        .row("holdings", "holder=XAA capability=ship year=2025 quantity=1")
        .row("requirements", "scope=XBB capability=ship from_year=2020 quantity=1")
        .row("holdings", "holder=XBB capability=ship year=2025 quantity=9");
    let found = plan(&pack.model(), &["XAA"]);
    assert!(found.decisions.iter().all(|row| row.capability == "tank"));
    assert_eq!(found.short.iter().filter(|row| row.capability == "ship").count(), 1);
}

/// Two nations that each need two ships on alert and may take turns; only the second has any.
pub fn alert(sharing: &str) -> Pack {
    let need = |nation: &str| {
        format!(
            "scope={nation} capability=ship kind=own_minimum task=alert from_year=2020 quantity=2 {sharing}"
        )
    };
    Pack::new()
        .row("forms", "id=lend rung=1")
        .row("forms", "id=share rung=2")
        .row("forms", "id=specialise rung=3")
        .row("parameters", "on=form id=lend parameter=assurance value=1")
        .row("holdings", "holder=XAA capability=ship year=2025 quantity=0")
        .row("holdings", "holder=XBB capability=ship year=2025 quantity=2")
        .row("requirements", &need("XAA"))
        .row("requirements", &need("XBB"))
}

#[test]
fn two_nations_in_turns_on_alert_need_one_pair() {
    let found = plan(&alert("sharing=turns").model(), &["XAA", "XBB"]);
    assert_eq!(found.decisions.len(), 1);
    assert_eq!(decided(&found), "words meets 2 in turns with words (words) from 2027 on.");
    assert!(found.short.iter().flat_map(|row| &row.years).all(|year| year.year == 2026));
    // Each its own: two pairs are needed.
    let apart = plan(&alert("sharing=exclusive").model(), &["XAA", "XBB"]);
    assert!(apart.decisions.is_empty());
}

#[test]
fn a_deeper_form_waits_for_the_one_that_it_needs() {
    let pack = lending()
        .row("forms", "id=deep rung=1 needs=lend")
        .row("parameters", "on=form id=lend parameter=years_on_rung value=2");
    let found = plan(&pack.model(), &["XAA"]);
    let years: Vec<_> = found.agreements.iter().map(|row| (row.form.as_str(), row.year)).collect();
    assert_eq!(years, [("lend", 2026), ("deep", 2028)]);
    assert_eq!(found.decisions[0].years[0].year, 2029);
}

/// Arland may buy tanks.
fn buying(budget: &str) -> Pack {
    Pack::new()
        .row("holdings", "holder=XAA capability=tank year=2025 quantity=4")
        .row("requirements", "scope=XAA capability=tank from_year=2020 quantity=6")
        .row("costs", "capability=tank equipment=badger kind=unit_procurement amount=10 price_year=2023")
        .row("costs", "capability=tank equipment=otter kind=unit_procurement amount=8 price_year=2023")
        .row("parameters", "on=equipment id=badger parameter=lead_years value=2")
        .base(&format!("price_year = 2023\n{budget}"))
}

#[test]
fn what_is_bought_has_a_price_a_lead_time_and_a_budget() {
    let found = plan(&buying("budgets = { investment = { XAA = 10 } }").model(), &["XAA"]);
    // The cheaper type has no lead time in the package, so nobody knows when it could be there.
    let bought: Vec<_> = found.decisions.iter().map(|row| (row.equipment.as_deref(), row.cost)).collect();
    assert_eq!(bought, [(Some("badger"), Some(20.0))]);
    let years: Vec<_> = found.decisions[0].years.iter().map(|year| (year.year, year.units)).collect();
    assert_eq!(years, [(2028, 1.0), (2029, 1.0)]);
    // Without a budget nothing is bought.
    assert!(plan(&buying("").model(), &["XAA"]).decisions.is_empty());
}

#[test]
fn what_another_pays_for_the_same_type_is_used_where_no_own_price_is_known_and_that_is_told() {
    let of = |holder: &str, amount: u32| {
        format!(
            "holder={holder} capability=tank equipment=otter kind=unit_procurement amount={amount} price_year=2023"
        )
    };
    let pack = |more: Option<String>| {
        let pack = Pack::new()
            .row("holdings", "holder=XAA capability=tank year=2025 quantity=4")
            .row("requirements", "scope=XAA capability=tank from_year=2020 quantity=5")
            .row("costs", &of("XBB", 9))
            .row("parameters", "on=equipment id=otter parameter=lead_years value=2")
            .base("price_year = 2023\nbudgets = { investment = { XAA = 10 } }");
        more.into_iter().fold(pack, |pack, row| pack.row("costs", &row))
    };
    let found = plan(&pack(None).model(), &["XAA"]);
    assert_eq!((found.decisions[0].cost, found.decisions[0].price_of.as_deref()), (Some(9.0), Some("XBB")));
    assert!(found.decisions[0].words.en.contains("at the price that"), "{}", found.decisions[0].words.en);
    let found = plan(&pack(Some(of("XAA", 10))).model(), &["XAA"]);
    assert_eq!((found.decisions[0].cost, found.decisions[0].price_of.as_deref()), (Some(10.0), None));
}

#[test]
fn no_more_is_bought_than_lowers_the_shortfall() {
    let budget = "budgets = { investment = { XAA = 20 } }";
    let pack = lending()
        .row("costs", "capability=tank equipment=badger kind=unit_procurement amount=10 price_year=2023")
        .row("parameters", "on=equipment id=badger parameter=lead_years value=1")
        .base(&format!("price_year = 2023\n{budget}"));
    let found = plan(&pack.model(), &["XAA"]);
    // From 2027 on two tanks of Borland can be used, which cost nothing.
    assert_eq!(found.objective.map(|reach| reach.cost), Some(0.0));
}

#[test]
fn what_costs_nothing_goes_on_costing_nothing_while_partners_are_counted() {
    let pack = lending()
        .row("costs", "capability=tank equipment=badger kind=unit_procurement amount=10 price_year=2023")
        .row("parameters", "on=equipment id=badger parameter=lead_years value=1")
        .base("price_year = 2023\nbudgets = { investment = { XAA = 100 } }");
    let found = plan(&pack.model(), &["XAA"]).objective.expect("there is a plan");
    // To buy both tanks would be as soon and need no partner.
    assert_eq!((found.cost, found.partners), (0.0, 1));
}

#[test]
fn no_partner_meets_more_of_all_needs_than_the_cap() {
    let found = plan(&lending().base("caps = { reliance = 0.2 }").model(), &["XAA"]);
    let most = found.decisions.iter().flat_map(|row| &row.years).map(|year| year.units).fold(0.0, f64::max);
    // A fifth of six tanks is one whole tank.
    assert_eq!(most, 1.0);
}
