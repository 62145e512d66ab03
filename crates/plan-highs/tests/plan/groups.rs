// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Agreements of more than two.

use concordia_analysis::assess;
use concordia_model::Language;
use concordia_plan::asked::{Asked, Asks};
use concordia_plan::plan::Plan;
use concordia_plan::run::{self, Question, Wishes, with_field};
use concordia_plan::terms::Terms;
use concordia_plan::verify::Checked;
use concordia_plan::view::{PlanView, view};
use concordia_plan_highs::Here;

use crate::pack::Pack;
use crate::rules::alert;
use crate::violations::{Ids, Plant};
use crate::wishes::two_lenders;
use crate::world::NATIONS;
use crate::{plan, question};

/// A third nation with the same need and no ship.
fn alert_of_three() -> Pack {
    alert("sharing=turns").row("holdings", "holder=XCC capability=ship year=2025 quantity=0").row(
        "requirements",
        "scope=XCC capability=ship kind=own_minimum task=alert from_year=2020 quantity=2 sharing=turns",
    )
}

fn units_in(found: &PlanView, year: u16) -> f64 {
    let years = found.decisions.iter().flat_map(|row| &row.years);
    years.filter(|row| row.year == year).map(|row| row.units).sum()
}

#[test]
fn a_group_of_three_in_turns_needs_one_pair_by_one_agreement() {
    let found = plan(&alert_of_three().model(), &NATIONS);
    assert!(found.short.iter().flat_map(|row| &row.years).all(|year| year.year == 2026));
    assert_eq!(units_in(&found, 2028), 4.0);
    let agreed: Vec<_> = found.agreements.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(agreed, ["ship.share.XAA.XBB.XCC"]);
    let told = found.steps.iter().find(|step| step.about == ["ship.share.XAA.XBB.XCC"]).expect("it is told");
    assert!(told.words.en.contains("words, words and words"), "{}", told.words.en);
}

#[test]
fn one_pair_is_not_shared_among_three_by_two_agreements() {
    let model = alert_of_three().model();
    let id = "ship.share.XAA.XBB.XCC".to_owned();
    let asked = vec![Asked { id, asks: Asks::Forbid }];
    let question = Question { wishes: Wishes { asked, ..Wishes::default() }, ..question(&model, &NATIONS) };
    let outcome = run::plan(&assess(&model), &question, &Here, &mut |_, _| true).expect("it can be asked");
    let found = view(&model, &question, &outcome);
    assert!(found.verified);
    let in_turns = units_in(&found, 2028);
    assert!((in_turns - 2.0).abs() < 1e-6, "{in_turns}");
}

#[test]
fn one_agreement_of_three_is_made_instead_of_two_of_two() {
    // Half of what is lent can be counted on, so that it takes all that both have above their need.
    let pack = two_lenders().row("parameters", "on=form id=lend parameter=assurance value=0.5");
    let found = plan(&pack.model(), &["XAA"]);
    let agreed: Vec<_> = found.agreements.iter().map(|row| row.id.as_str()).collect();
    assert_eq!((agreed, units_in(&found, 2028)), (vec!["tank.lend.XAA.XBB.XCC"], 4.0));
    // With one new partner allowed there is no third member.
    let found = plan(&pack.base("caps = { partners = 1 }").model(), &["XAA"]);
    assert_eq!((found.agreements[0].members.len(), units_in(&found, 2028)), (2, 2.0));
}

/// Violations planted in a plan in which one pair of ships serves three nations in turns.
const GROUP_PLANTS: &[Plant] = &[
    (1, "members in another order", |plan, _| plan.agreements[0].members.reverse()),
    (2, "one that is no member takes turns", |plan, _| {
        plan.agreements[0].members.pop();
    }),
    (4, "one turn under two agreements", |plan, ids| {
        let mut apart = plan.agreements[0].clone();
        let [first, third] = [ids.nations[0], ids.nations[2]];
        apart.uses.retain(|row| row.receiver == third);
        apart.members.retain(|one| *one != first);
        plan.agreements[0].uses.retain(|row| row.receiver == first);
        plan.agreements.push(apart);
    }),
    (4, "the same turn twice", |plan, _| {
        let again = plan.agreements[0].uses[0];
        plan.agreements[0].uses.push(again);
    }),
    (4, "more than the largest of the needs", |plan, _| plan.agreements[0].uses[0].units = 4.0),
    (9, "a form that not all members bear", |plan, ids| plan.agreements[0].form = ids.specialise),
];

#[test]
fn every_violation_planted_in_a_group_is_found_under_its_number() {
    let model = alert_of_three().model();
    let assessment = assess(&model);
    let question = question(&model, &NATIONS);
    let outcome =
        run::plan(&assessment, &question, &Here, &mut |_, _| true).expect("the settings can be used");
    let (sound, _) = outcome.plan.expect("there is a plan");
    assert_eq!((sound.agreements.len(), sound.agreements[0].members.len()), (1, 3));
    let ids = Ids::of(&model);
    let check = |plan: &Plan, terms: &Terms| {
        let found = with_field(&assessment, question.sampling, |field| {
            Checked { field, planning: &question.planning, terms, asked: &[], plan }.check().0
        });
        found.expect("the settings can be used")
    };
    assert_eq!(check(&sound, &Terms::default()), []);
    // Each member has two partners.
    let capped = check(&sound, &Terms { partners: Some(1), ..Terms::default() });
    assert_eq!(capped.iter().map(|row| row.number).collect::<Vec<_>>(), [8, 8, 8]);
    for (number, what, plant) in GROUP_PLANTS {
        let mut planted = sound.clone();
        plant(&mut planted, &ids);
        assert_ne!(planted, sound, "{what}: nothing was planted");
        let found = check(&planted, &Terms::default());
        let told: Vec<_> =
            found.iter().map(|row| (row.number, row.words.in_language(Language::En))).collect();
        assert!(found.iter().any(|row| row.number == *number), "{what} ({number}): {told:?}");
    }
}
