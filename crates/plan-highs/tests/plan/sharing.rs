// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Fixed costs that nations share.

use concordia_analysis::assess;
use concordia_model::Year;
use concordia_plan::plan::Plan;
use concordia_plan::run::{self, with_field};
use concordia_plan::terms::Terms;
use concordia_plan::verify::Checked;
use concordia_plan_highs::Here;

use crate::pack::Pack;
use crate::violations::Ids;
use crate::{plan, question};

/// Arland and Borland have the tanks that they need; Arland knows what having them costs a year.
fn tanks() -> Pack {
    Pack::new()
        .row("forms", "id=lend rung=1")
        .row("holdings", "holder=XAA capability=tank year=2025 quantity=4")
        .row("requirements", "scope=XAA capability=tank from_year=2020 quantity=4")
        .row("holdings", "holder=XBB capability=tank year=2025 quantity=4")
        .row("requirements", "scope=XBB capability=tank from_year=2020 quantity=4")
        .row("costs", "capability=tank holder=XAA kind=fixed_annual amount=50 price_year=2023")
        .base("price_year = 2023")
}

/// With a form that saves two fifths of it.
fn sharing() -> Pack {
    tanks().row("parameters", "on=form id=lend parameter=fixed_cost_saved value=0.4")
}

/// A third nation that has tanks.
fn with_third(pack: Pack) -> Pack {
    pack.row("holdings", "holder=XCC capability=tank year=2025 quantity=4")
        .row("requirements", "scope=XCC capability=tank from_year=2020 quantity=4")
}

#[test]
fn a_fixed_cost_is_shared_from_the_year_after_the_agreement_on() {
    let found = plan(&sharing().model(), &["XAA"]);
    assert!(found.verified && found.decisions.is_empty());
    assert_eq!(found.objective.and_then(|reach| reach.saved), Some(80.0));
    let [agreed] = &found.agreements[..] else { panic!("{:?}", found.agreements) };
    assert_eq!((agreed.id.as_str(), agreed.year), ("tank.lend.XAA.XBB", 2026));
    let saves: Vec<_> = agreed.saves.iter().map(|row| (row.nation.as_str(), row.year, row.amount)).collect();
    assert_eq!(saves, [("XAA", 2027, 20.0), ("XAA", 2028, 20.0), ("XAA", 2029, 20.0), ("XAA", 2030, 20.0)]);
}

#[test]
fn nothing_is_saved_that_no_source_states() {
    let found = plan(&tanks().model(), &["XAA"]);
    assert_eq!((found.agreements.len(), found.objective.and_then(|reach| reach.saved)), (0, Some(0.0)));
    // Of Borland no fixed cost is known: nothing can be said of it.
    let found = plan(&sharing().model(), &["XBB"]);
    assert_eq!((found.agreements.len(), found.objective.and_then(|reach| reach.saved)), (0, None));
    // Who has no units has no cost that could be shared.
    let alone = sharing().row("holdings", "holder=XBB capability=tank year=2026 quantity=0");
    assert!(plan(&alone.model(), &["XAA"]).agreements.is_empty());
}

#[test]
fn a_fixed_cost_is_saved_once_with_however_many() {
    let reach = plan(&with_third(sharing()).model(), &["XAA"]).objective.expect("there is a plan");
    assert_eq!((reach.saved, reach.partners), (Some(80.0), 1));
}

#[test]
fn less_shortfall_goes_before_money_saved() {
    let pack = with_third(sharing())
        .row("holdings", "holder=XAA capability=ship year=2025 quantity=1")
        .row("requirements", "scope=XAA capability=ship from_year=2020 quantity=2")
        .row("holdings", "holder=XCC capability=ship year=2025 quantity=1")
        .row("requirements", "scope=XCC capability=ship from_year=2020 quantity=0")
        .row("holdings", "holder=XCC capability=tank year=2026 quantity=0")
        .base("price_year = 2023\ncaps = { partners = 1 }");
    let found = plan(&pack.model(), &["XAA"]);
    let ids: Vec<_> = found.agreements.iter().map(|row| row.id.as_str()).collect();
    assert_eq!((ids, found.objective.and_then(|reach| reach.saved)), (vec!["ship.lend.XAA.XCC"], Some(0.0)));
}

/// What is planted, and how.
type Plant = (&'static str, fn(&mut Plan, &Ids));

const PLANTS: &[Plant] = &[
    ("more than is saved", |plan, _| plan.agreements[0].saved[0].amount += 1.0),
    ("the whole cost", |plan, _| plan.agreements[0].saved[0].amount = 50.0),
    ("twice in a year", |plan, _| {
        let again = plan.agreements[0].saved[0];
        plan.agreements[0].saved.push(again);
    }),
    ("under two agreements", |plan, ids| {
        let mut other = plan.agreements[0].clone();
        other.members[1] = ids.nations[2];
        plan.agreements.push(other);
    }),
    ("in the year of the agreement", |plan, _| plan.agreements[0].saved[0].year = Year(2026)),
    ("after the horizon", |plan, _| plan.agreements[0].saved[0].year = Year(2031)),
    ("by one for which is not planned", |plan, ids| plan.agreements[0].saved[0].nation = ids.nations[1]),
    ("by one that is no member", |plan, ids| plan.agreements[0].members = ids.nations[1..].to_vec()),
    ("of a capability of which no cost is known", |plan, ids| plan.agreements[0].capability = ids.ship),
];

#[test]
fn every_planted_saving_is_found_under_the_number_of_money() {
    let model = with_third(sharing()).row("forms", "id=specialise rung=6").model();
    let assessment = assess(&model);
    let question = question(&model, &["XAA"]);
    let outcome =
        run::plan(&assessment, &question, &Here, &mut |_, _| true).expect("the settings can be used");
    let (sound, _) = outcome.plan.expect("there is a plan");
    let ids = Ids::of(&model);
    let terms = Terms::default();
    let check = |plan: &Plan| {
        let found = with_field(&assessment, question.sampling, |field| {
            Checked { field, planning: &question.planning, terms: &terms, asked: &[], plan }.check().0
        });
        found.expect("the settings can be used")
    };
    assert_eq!(check(&sound), []);
    for (what, plant) in PLANTS {
        let mut planted = sound.clone();
        plant(&mut planted, &ids);
        let found = check(&planted);
        assert!(found.iter().any(|row| row.number == 7), "{what}: {found:?}");
    }
}
