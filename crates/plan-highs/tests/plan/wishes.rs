// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What is forbidden is left out, what is forced is taken, and what that costs is told.

use concordia_analysis::assess;
use concordia_model::Language;
use concordia_plan::asked::{Asked, Asks};
use concordia_plan::run::{self, Wishes};
use concordia_plan::view::{PlanView, Status, view};
use concordia_plan_highs::Here;
use proptest::prelude::*;

use crate::pack::Pack;
use crate::question;
use crate::world::world;

/// Arland needs six tanks and has four; Borland and Corland each have two more than they need.
pub fn two_lenders() -> Pack {
    let own =
        |nation: &str, units: u32| format!("holder={nation} capability=tank year=2025 quantity={units}");
    let need =
        |nation: &str, units: u32| format!("scope={nation} capability=tank from_year=2020 quantity={units}");
    Pack::new()
        .row("forms", "id=lend rung=1")
        .row("holdings", &own("XAA", 4))
        .row("requirements", &need("XAA", 6))
        .row("holdings", &own("XBB", 7))
        .row("requirements", &need("XBB", 5))
        .row("holdings", &own("XCC", 3))
        .row("requirements", &need("XCC", 1))
}

/// The plan of a package with something asked of it.
fn plan_with(pack: &Pack, nations: &[&str], asked: &[(&str, Asks)]) -> Result<PlanView, String> {
    let model = pack.model();
    let mut question = question(&model, nations);
    let asked = asked.iter().map(|(id, asks)| Asked { id: (*id).to_owned(), asks: *asks });
    question.wishes = Wishes { asked: asked.collect(), explain: true, ..Wishes::default() };
    let outcome = run::plan(&assess(&model), &question, &Here, &mut |_, _| true);
    let outcome = outcome.map_err(|words| words.in_language(Language::En).to_owned())?;
    Ok(view(&model, &question, &outcome))
}

fn ids(plan: &PlanView) -> Vec<&str> {
    plan.decisions.iter().map(|row| row.id.as_str()).collect()
}

#[test]
fn a_forbidden_use_is_left_out_and_costs_nothing_where_another_lends_as_much() {
    let forbidden = ("XAA.use.tank.XBB", Asks::Forbid);
    let found = plan_with(&two_lenders(), &["XAA"], &[forbidden]).unwrap();
    assert_eq!((found.verified, ids(&found)), (true, vec!["XAA.use.tank.XCC"]));
    assert_eq!(found.asked[0].words.en, "XAA.use.tank.XBB is forbidden.");
    assert_eq!(found.price.unwrap().shortfall, Some(0.0));
}

#[test]
fn forbidding_every_way_costs_what_is_then_short() {
    // An agreement of two that is forbidden leaves the group of three open.
    let pair = [("XAA.use.tank.XBB", Asks::Forbid), ("tank.lend.XAA.XCC", Asks::Forbid)];
    let found = plan_with(&two_lenders(), &["XAA"], &pair).unwrap();
    assert_eq!((ids(&found), found.agreements[0].members.len()), (vec!["XAA.use.tank.XCC"], 3));
    let group = ("tank.lend.XAA.XBB.XCC", Asks::Forbid);
    let forbidden = [pair[0], pair[1], group];
    let found = plan_with(&two_lenders(), &["XAA"], &forbidden).unwrap();
    assert!(found.verified && found.decisions.is_empty() && found.agreements.is_empty());
    // Two of six tanks in four of five years.
    let price = found.price.unwrap();
    assert!((price.shortfall.unwrap() - 2.0 / 6.0 * 0.8).abs() < 1e-9);
    assert_eq!(price.partners, -1);
}

#[test]
fn a_forced_use_and_a_forced_agreement_are_in_the_plan() {
    for (id, partner) in [("XAA.use.tank.XBB", "XBB"), ("XAA.use.tank.XCC", "XCC")] {
        let found = plan_with(&two_lenders(), &["XAA"], &[(id, Asks::Force)]).unwrap();
        assert_eq!((found.status, ids(&found)), (Status::Optimal, vec![id]), "{partner}");
    }
    let both = [("tank.lend.XAA.XBB", Asks::Force), ("tank.lend.XAA.XCC", Asks::Force)];
    let found = plan_with(&two_lenders(), &["XAA"], &both).unwrap();
    assert!(found.verified);
    assert_eq!(found.agreements.len(), 2);
    assert_eq!(found.price.unwrap().partners, 1);
}

#[test]
fn what_cannot_be_decided_is_said_to_be_unknown() {
    let error = plan_with(&two_lenders(), &["XAA"], &[("XAA.use.ship.XBB", Asks::Force)]).unwrap_err();
    assert!(error.contains("'XAA.use.ship.XBB'"), "{error}");
}

#[test]
fn what_is_asked_can_exclude_a_demand_of_the_scenario() {
    let pack = two_lenders().base("caps = { partners = 1 }");
    let both = [("tank.lend.XAA.XBB", Asks::Force), ("tank.lend.XAA.XCC", Asks::Force)];
    let found = plan_with(&pack, &["XAA"], &both).unwrap();
    assert_eq!(found.status, Status::Infeasible);
    let words: Vec<_> = found.conflict.iter().map(|row| row.words.en.as_str()).collect();
    let cap = "No nation has more than 1 new partners.";
    assert_eq!(words, ["tank.lend.XAA.XBB is forced.", "tank.lend.XAA.XCC is forced.", cap]);
    // The same asked twice over, once to take it and once to leave it.
    let both = [("XAA.use.tank.XBB", Asks::Force), ("XAA.use.tank.XBB", Asks::Forbid)];
    let found = plan_with(&two_lenders(), &["XAA"], &both).unwrap();
    assert_eq!((found.status, found.conflict.len()), (Status::Infeasible, 2));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn forbidding_or_forcing_never_makes_the_plan_better(world in world()) {
        let pack = world.pack();
        let free = plan_with(&pack, world.planning(), &[]).unwrap();
        let first = free.decisions.first().map(|row| row.id.clone());
        let agreement = free.agreements.last().map(|row| row.id.clone());
        for id in first.into_iter().chain(agreement) {
            for asks in [Asks::Forbid, Asks::Force] {
                let bound = plan_with(&pack, world.planning(), &[(&id, asks)]).unwrap();
                prop_assert!(bound.verified, "{asks:?} {id}: {bound:#?}");
                // Where no need is known an agreement may still save money.
                let price = bound.price.unwrap().shortfall.unwrap_or(0.0);
                prop_assert!(price >= -1e-9, "{asks:?} {id}: {price}");
                // What the free plan does anyway costs nothing to force.
                prop_assert!(asks == Asks::Forbid || price.abs() < 1e-9, "{id}: {price}");
            }
        }
    }
}
