// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What leaves service: nothing before its replacement, and only where that saves what is known.

use concordia_analysis::assess;
use concordia_model::Year;
use concordia_plan::plan::{Gone, Plan};
use concordia_plan::run::{self, with_field};
use concordia_plan::terms::Terms;
use concordia_plan::verify::Checked;
use concordia_plan::view::{Does, PlanView, Status, StepKind};
use concordia_plan_highs::Here;

use crate::pack::Pack;
use crate::rules::alert;
use crate::violations::Ids;
use crate::{decided, plan, question};

/// What a tank or a ship costs Arland a year, and what it may spend on it.
fn running(pack: Pack, budget: u32) -> Pack {
    let cost = |of: &str| format!("capability={of} holder=XAA kind=unit_annual amount=10 price_year=2023");
    pack.row("costs", &cost("tank"))
        .row("costs", &cost("ship"))
        .base(&format!("price_year = 2023\nbudgets = {{ operation = {{ XAA = {budget} }} }}"))
}

/// Tanks of Arland and Borland, and what they need.
fn tanks(own: [u32; 2], need: [u32; 2]) -> Pack {
    let mut pack = Pack::new().row("forms", "id=lend rung=1");
    for (at, nation) in ["XAA", "XBB"].into_iter().enumerate() {
        pack = pack
            .row("holdings", &format!("holder={nation} capability=tank year=2025 quantity={}", own[at]))
            .row(
                "requirements",
                &format!("scope={nation} capability=tank from_year=2020 quantity={}", need[at]),
            );
    }
    pack
}

/// What is cut: year and units.
fn cut(found: &PlanView) -> Vec<(u16, f64)> {
    assert!(found.verified, "{:?}", found.violations);
    let cuts = found.decisions.iter().filter(|row| row.action == Does::Cut);
    cuts.flat_map(|row| &row.years).map(|year| (year.year, year.units)).collect()
}

#[test]
fn what_is_more_than_needed_and_costs_money_is_cut_from_the_second_year_on() {
    let found = plan(&running(tanks([6, 4], [4, 4]), 1000).model(), &["XAA"]);
    assert_eq!(cut(&found), [(2027, 2.0)]);
    // Two tanks at 10 a year, for four years.
    assert_eq!(found.objective.and_then(|reach| reach.saved), Some(80.0));
    assert_eq!(found.decisions[0].saved, Some(80.0));
    let step = found.steps.iter().find(|step| step.kind == StepKind::OutOfService).expect("it is told");
    assert_eq!((step.year, step.words.en.contains("more than is needed")), (2027, true));
    assert!(found.decisions[0].why.iter().any(|why| why.words.en.contains("more than is needed")));
}

#[test]
fn nothing_is_cut_without_a_budget_for_operation_a_cost_or_a_known_need() {
    let costed = tanks([6, 4], [4, 4])
        .row("costs", "capability=tank holder=XAA kind=unit_annual amount=10 price_year=2023");
    assert_eq!(cut(&plan(&costed.base("price_year = 2023").model(), &["XAA"])), []);
    let budget = "price_year = 2023\nbudgets = { operation = { XAA = 1000 } }";
    assert_eq!(cut(&plan(&tanks([6, 4], [4, 4]).base(budget).model(), &["XAA"])), []);
    let unknown = Pack::new().row("holdings", "holder=XAA capability=tank year=2025 quantity=6");
    assert_eq!(cut(&plan(&running(unknown, 1000).model(), &["XAA"])), []);
}

#[test]
fn what_is_needed_goes_only_when_units_of_another_stand_in() {
    let found = plan(&running(tanks([4, 8], [4, 5]), 1000).model(), &["XAA"]);
    assert_eq!(cut(&found), [(2027, 3.0)]);
    assert!(decided(&found).contains("uses up to 3"), "{}", decided(&found));
    assert!(found.short.is_empty());
    let step = found.steps.iter().find(|step| step.kind == StepKind::OutOfService).expect("it is told");
    assert!(step.words.en.contains("stand in"), "{}", step.words.en);
    // The agreement comes first, then the use, and only then the cut.
    let order: Vec<_> = found.steps.iter().map(|step| step.kind).collect();
    let at = |kind| order.iter().position(|known| *known == kind).expect("it is told");
    assert!(at(StepKind::Conclude) < at(StepKind::Use) && at(StepKind::Use) < at(StepKind::OutOfService));
}

#[test]
fn what_must_be_own_and_what_others_count_on_stays() {
    let own = tanks([6, 8], [4, 5]).row(
        "requirements",
        "scope=XAA capability=tank kind=own_minimum from_year=2020 quantity=3 must_be_own=true",
    );
    // Who must have tanks alone does not bear the only form, so nobody stands in.
    assert_eq!(cut(&plan(&running(own, 1000).model(), &["XAA"])), [(2027, 2.0)]);
    let promised = tanks([6, 8], [0, 8])
        .row(
            "access",
            "cooperation=pool capability=tank provider=XAA receiver=XBB from=2020-01-01 quantity=5",
        )
        .row("cooperations", "id=pool form=lend");
    assert_eq!(cut(&plan(&running(promised, 1000).model(), &["XAA"])), [(2027, 1.0)]);
}

#[test]
fn a_format_is_not_left_with_less_than_it_needs() {
    let need = "scope=league capability=tank kind=collective_target from_year=2020 quantity=";
    let league = |quantity: &str| {
        let members = ["XAA", "XBB"].into_iter().fold(tanks([6, 4], [4, 4]), |pack, nation| {
            pack.row("memberships", &format!("format=league nation={nation} from=2020-01-01"))
        });
        members.row("formats", "id=league").row("requirements", &format!("{need}{quantity}"))
    };
    assert_eq!(cut(&plan(&running(league("9"), 1000).model(), &["XAA"])), [(2027, 1.0)]);
    assert_eq!(cut(&plan(&running(league("12"), 1000).model(), &["XAA"])), []);
    // What the format needs is not known: nothing goes.
    assert_eq!(cut(&plan(&running(league(""), 1000).model(), &["XAA"])), []);
}

#[test]
fn two_nations_in_turns_keep_one_alert_pair() {
    let pack = alert("sharing=turns").row("holdings", "holder=XAA capability=ship year=2026 quantity=2");
    let found = plan(&running(pack, 1000).model(), &["XAA"]);
    assert_eq!(cut(&found), [(2027, 2.0)]);
    assert!(decided(&found).contains("meets 2 in turns"), "{}", decided(&found));
    // Each its own: both pairs stay.
    let apart = alert("sharing=exclusive").row("holdings", "holder=XAA capability=ship year=2026 quantity=2");
    assert_eq!(cut(&plan(&running(apart, 1000).model(), &["XAA"])), []);
}

#[test]
fn where_nothing_can_go_a_budget_for_operation_that_is_too_small_is_told_with_what_would_do() {
    let found = plan(&running(tanks([4, 4], [4, 4]), 30).model(), &["XAA"]);
    assert_eq!(found.status, Status::Infeasible);
    let [demand] = &found.conflict[..] else { panic!("{:?}", found.conflict) };
    assert!(demand.words.en.contains("budget for operation"), "{}", demand.words.en);
    let [concession] = &found.concessions[..] else { panic!("{:?}", found.concessions) };
    assert_eq!(concession.change.as_deref(), Some("set:budgets.operation.XAA:40"));
    // Where one can go, the budget is kept.
    assert_eq!(cut(&plan(&running(tanks([5, 4], [4, 4]), 40).model(), &["XAA"])), [(2027, 1.0)]);
}

#[test]
fn budgets_of_the_package_hold_year_by_year_and_the_scenario_goes_before_them() {
    let pack = tanks([4, 4], [6, 4])
        .row("costs", "capability=tank kind=unit_procurement amount=10 price_year=2023")
        .row("parameters", "on=capability id=tank parameter=lead_years value=1")
        .row("budgets", "nation=XAA year=2028 kind=investment amount=10 price_year=2023")
        .row("budgets", "nation=XAA year=2029 kind=investment amount=100 price_year=2023");
    let bought = |settings: &str| -> Vec<(u16, f64)> {
        let found = plan(&pack.clone().base(&format!("price_year = 2023\n{settings}")).model(), &["XAA"]);
        found.decisions.iter().flat_map(|row| &row.years).map(|year| (year.year, year.units)).collect()
    };
    assert_eq!(bought(""), [(2028, 1.0), (2029, 1.0)]);
    assert_eq!(bought("budgets = { investment = { XAA = 20 } }"), [(2027, 2.0)]);
}

#[test]
fn no_more_is_bought_in_a_year_than_can_be_delivered() {
    let pack = tanks([4, 4], [7, 4])
        .row("costs", "capability=tank kind=unit_procurement amount=10 price_year=2023")
        .row("parameters", "on=capability id=tank parameter=lead_years value=1")
        .row("parameters", "on=capability id=tank parameter=max_per_year value=2")
        .base("price_year = 2023\nbudgets = { investment = { XAA = 1000 } }");
    let found = plan(&pack.model(), &["XAA"]);
    assert!(found.verified);
    let years: Vec<_> = found.decisions[0].years.iter().map(|year| (year.year, year.units)).collect();
    assert_eq!(years, [(2027, 2.0), (2028, 1.0)]);
}

/// What is planted, under which number, and how.
type Plant = (u8, &'static str, fn(&mut Plan, &Ids));

const PLANTS: &[Plant] = &[
    (6, "a cut before what stands in", |plan, _| plan.agreements.clear()),
    (6, "one more than is needed less", |plan, _| more(&mut plan.cut[0], 1.0)),
    (6, "more than there are", |plan, _| more(&mut plan.cut[0], 9.0)),
    (6, "half a unit", |plan, _| more(&mut plan.cut[0], -0.5)),
    (6, "a unit twice", |plan, _| plan.cut.push(plan.cut[0])),
    (6, "a cut of what nobody knows to be needed", |plan, ids| plan.cut[0].capability = ids.ship),
    (7, "a cut in the first year", |plan, _| plan.cut[0].year = Year(2026)),
    (7, "a cut after the horizon", |plan, _| plan.cut[0].year = Year(2031)),
    (7, "less saved than is told", |plan, _| plan.cut[0].saved += 1.0),
    (7, "a cut of one for which is not planned", |plan, ids| plan.cut[0].nation = ids.nations[1]),
    (7, "nothing cut, and more run than the budget", |plan, _| plan.cut.clear()),
    (3, "what stands in given up", |plan, _| plan.agreements[0].uses.truncate(1)),
    (2, "what stands in taken twice", |plan, _| {
        let again = plan.agreements[0].uses[0];
        plan.agreements[0].uses.push(again);
    }),
];

fn more(row: &mut Gone, units: f64) {
    row.saved *= (row.units + units) / row.units;
    row.units += units;
}

#[test]
fn every_planted_cut_is_found_under_its_number() {
    let model = running(tanks([4, 8], [4, 5]), 10).row("forms", "id=specialise rung=6").model();
    let assessment = assess(&model);
    let question = question(&model, &["XAA"]);
    let outcome =
        run::plan(&assessment, &question, &Here, &mut |_, _| true).expect("the settings can be used");
    let (sound, _) = outcome.plan.expect("there is a plan");
    let (ids, terms) = (Ids::of(&model), Terms::of(&model).expect("the terms can be used"));
    let check = |plan: &Plan| {
        let found = with_field(&assessment, question.sampling, |field| {
            Checked { field, planning: &question.planning, terms: &terms, asked: &[], plan }.check().0
        });
        found.expect("the settings can be used")
    };
    assert_eq!(check(&sound), []);
    for (number, what, plant) in PLANTS {
        let mut planted = sound.clone();
        plant(&mut planted, &ids);
        let found = check(&planted);
        assert!(found.iter().any(|row| row.number == *number), "{what} ({number}): {found:?}");
    }
}
