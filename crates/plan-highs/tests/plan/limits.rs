// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The staff that carries agreements, a second provider where one is flagged, and where purchases come from.

use concordia_analysis::assess;
use concordia_plan::plan::Plan;
use concordia_plan::run::{self, with_field};
use concordia_plan::terms::Terms;
use concordia_plan::verify::Checked;
use concordia_plan::view::{PlanView, Status};
use concordia_plan_highs::Here;

use crate::pack::Pack;
use crate::wishes::two_lenders;
use crate::{plan, question};

fn units_in(found: &PlanView, year: u16) -> f64 {
    assert!(found.verified, "{:?}", found.violations);
    let years = found.decisions.iter().flat_map(|row| &row.years);
    years.filter(|row| row.year == year).map(|row| row.units).sum()
}

/// Arland is short of a tank and of a ship; Borland has one of each to spare.
fn staffed(capacity: u32) -> Pack {
    let mut pack = Pack::new().row("forms", "id=lend rung=1");
    for of in ["tank", "ship"] {
        pack = pack
            .row("holdings", &format!("holder=XAA capability={of} year=2025 quantity=1"))
            .row("requirements", &format!("scope=XAA capability={of} from_year=2020 quantity=2"))
            .row("holdings", &format!("holder=XBB capability={of} year=2025 quantity=2"))
            .row("requirements", &format!("scope=XBB capability={of} from_year=2020 quantity=1"));
    }
    pack.row("parameters", "on=form id=lend parameter=staff value=3")
        .row("parameters", &format!("on=nation id=XAA parameter=staff_capacity value={capacity}"))
}

#[test]
fn no_more_is_agreed_than_the_staff_of_a_nation_carries() {
    assert_eq!(plan(&staffed(6).model(), &["XAA"]).agreements.len(), 2);
    let one = plan(&staffed(5).model(), &["XAA"]);
    assert_eq!((one.agreements.len(), units_in(&one, 2028)), (1, 1.0));
    assert!(plan(&staffed(2).model(), &["XAA"]).agreements.is_empty());
}

#[test]
fn what_is_flagged_is_left_to_two_providers_or_to_none() {
    let flag = "on=capability id=tank parameter=min_providers value=2";
    let free = plan(&two_lenders().base("caps = { partners = 1 }").model(), &["XAA"]);
    assert!(units_in(&free, 2028) > 0.0);
    let flagged = two_lenders().row("parameters", flag);
    let with_two = plan(&flagged.model(), &["XAA"]);
    let providers: Vec<_> = with_two.decisions.iter().filter_map(|row| row.partner.as_deref()).collect();
    assert_eq!(providers, ["XBB", "XCC"]);
    let with_one = plan(&flagged.base("caps = { partners = 1 }").model(), &["XAA"]);
    assert_eq!(units_in(&with_one, 2028), 0.0);
}

/// Arland needs a tank more: the otter is made in the league and costs more than the badger.
fn origins(bands: &str) -> Pack {
    let cost = |of: &str, amount: u32| {
        format!("capability=tank equipment={of} kind=unit_procurement amount={amount} price_year=2023")
    };
    Pack::new()
        .row("holdings", "holder=XAA capability=tank year=2025 quantity=1")
        .row("requirements", "scope=XAA capability=tank from_year=2020 quantity=3")
        .row("costs", &cost("badger", 10))
        .row("costs", &cost("otter", 20))
        .row("parameters", "on=capability id=tank parameter=lead_years value=1")
        .row("formats", "id=league")
        .row("memberships", "format=league nation=XBB from=2020-01-01")
        .row("equipment_origins", "equipment=otter nation=XBB role=assembly")
        .row("equipment_origins", "equipment=badger nation=XBB role=supplier")
        .base(&format!("price_year = 2023\nbudgets = {{ investment = {{ XAA = 40 }} }}\n{bands}"))
}

fn types(found: &PlanView) -> Vec<(&str, f64)> {
    let rows = found.decisions.iter();
    let mut types: Vec<_> = rows
        .filter_map(|row| Some((row.equipment.as_deref()?, row.years.iter().map(|year| year.units).sum())))
        .collect();
    types.sort_by(|a, b| a.0.cmp(b.0));
    types
}

#[test]
fn the_share_of_purchases_that_the_scenario_wants_comes_from_the_format() {
    let bought = |bands: &str| {
        let found = plan(&origins(bands).model(), &["XAA"]);
        assert!(found.verified, "{:?}", found.violations);
        types(&found).into_iter().map(|(of, units)| (of.to_owned(), units)).collect::<Vec<_>>()
    };
    assert_eq!(bought(""), [("badger".to_owned(), 2.0)]);
    assert_eq!(
        bought("bands = { origin = { league = 0.6 } }"),
        [("badger".to_owned(), 1.0), ("otter".to_owned(), 1.0)]
    );
    assert_eq!(bought("bands = { origin = { league = 1 } }"), [("otter".to_owned(), 2.0)]);
}

#[test]
fn where_the_share_stands_in_the_way_of_a_need_the_smallest_concession_is_told() {
    let bands = "bands = { origin = { league = 1 }, met = { tank = 2027 } }";
    let pack = origins(bands).row("parameters", "on=equipment id=otter parameter=lead_years value=4");
    let found = plan(&pack.model(), &["XAA"]);
    assert_eq!(found.status, Status::Infeasible);
    let told: Vec<_> = found.conflict.iter().map(|row| row.words.en.as_str()).collect();
    assert!(told.iter().any(|words| words.contains("At least 100 % of new purchases")), "{told:?}");
    assert!(told.iter().any(|words| words.contains("the need is met from 2027 on")), "{told:?}");
    assert_eq!(found.concessions.len(), 1);
}

/// What is planted, under which number, and how.
type Plant = (u8, &'static str, fn(&mut Plan));

fn check(pack: &Pack, plants: &[Plant]) {
    let model = pack.model();
    let assessment = assess(&model);
    let question = question(&model, &["XAA"]);
    let outcome =
        run::plan(&assessment, &question, &Here, &mut |_, _| true).expect("the settings can be used");
    let (sound, _) = outcome.plan.expect("there is a plan");
    let terms = Terms::of(&model).expect("the terms can be used");
    let check = |plan: &Plan| {
        let found = with_field(&assessment, question.sampling, |field| {
            Checked { field, planning: &question.planning, terms: &terms, asked: &[], plan }.check().0
        });
        found.expect("the settings can be used")
    };
    assert_eq!(check(&sound), []);
    for (number, what, plant) in plants {
        let mut planted = sound.clone();
        plant(&mut planted);
        let found = check(&planted);
        assert!(found.iter().any(|row| row.number == *number), "{what} ({number}): {found:?}");
    }
}

#[test]
fn what_is_planted_against_staff_providers_and_origin_is_found() {
    let again: Plant = (8, "an agreement more than the staff carries", |plan| {
        let mut more = plan.agreements[0].clone();
        more.uses.clear();
        plan.agreements.push(more);
    });
    check(&staffed(6), &[again]);
    let single: Plant = (8, "a single provider", |plan| {
        for agreement in &mut plan.agreements {
            let first = agreement.members[1];
            agreement.uses.retain(|row| row.provider == first);
        }
        plan.agreements.truncate(1);
    });
    check(
        &two_lenders().row("parameters", "on=capability id=tank parameter=min_providers value=2"),
        &[single],
    );
    let elsewhere: Plant = (9, "what comes from the format left out", |plan| {
        plan.bought.retain(|row| row.cost < 15.0);
    });
    check(&origins("bands = { origin = { league = 0.6 } }"), &[elsewhere]);
}
