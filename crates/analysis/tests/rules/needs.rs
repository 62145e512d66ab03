// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Needs: a requirement from a source, else the need rule of the scenario, and results say which;
//! estimates only where asked for, context never, another unit never.

use concordia_analysis::assess;
use concordia_analysis::balance::Balance;
use concordia_analysis::need::Basis;
use concordia_model::Year;

use crate::support::pack::told;
use crate::support::{Pack, balance};

/// Arland has ten tanks, fifteen from 2028 on; Borland has thirty.
fn tanks() -> Pack {
    Pack::new()
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2024 quantity=10")
        .row("holdings", "holder=XBB capability=tank equipment=badger year=2024 quantity=30")
        .row(
            "planned_changes",
            "id=buy holder=XAA capability=tank equipment=badger action=buy quantity=5 from_year=2028",
        )
}

fn under(pack: &Pack, rule: &str, year: u16) -> Balance {
    balance(&pack.clone().base(&format!("need_rule = \"{rule}\"")).model(), "XAA", "tank", year)
}

fn need(balance: &Balance) -> (Basis, String) {
    (balance.need.basis, told(balance.need.units))
}

#[test]
fn a_requirement_comes_before_the_need_rule() {
    let pack = tanks().row("requirements", "scope=XAA capability=tank from_year=2026 quantity=44");
    for rule in ["none", "todays_stock", "announced_ambition", "key_of_collective_target"] {
        let found = under(&pack, rule, 2027);
        assert_eq!(need(&found), (Basis::Requirement, "44".to_owned()));
        assert_eq!(told(found.shortfall), "34");
    }
}

#[test]
fn without_a_requirement_and_a_rule_no_need_is_known_and_no_shortfall_either() {
    let found = under(&tanks(), "none", 2027);
    assert_eq!(need(&found), (Basis::None, "unknown, 0 or more".to_owned()));
    assert_eq!(
        (told(found.shortfall), told(found.surplus)),
        ("unknown, 0 or more".to_owned(), "unknown, 0 or more".to_owned())
    );
}

#[test]
fn todays_stock_is_what_there_is_at_the_end_of_the_year_before_the_horizon() {
    for year in [2026, 2030] {
        assert_eq!(need(&under(&tanks(), "todays_stock", year)), (Basis::NeedRule, "10".to_owned()));
    }
    assert_eq!(told(under(&tanks(), "todays_stock", 2028).surplus), "5");
}

#[test]
fn announced_ambition_is_what_there_is_at_the_end_of_the_horizon() {
    let found = under(&tanks(), "announced_ambition", 2026);
    assert_eq!((need(&found), told(found.shortfall).as_str()), ((Basis::NeedRule, "15".to_owned()), "5"));
}

/// The members of an alliance, of which Arland has a quarter of the product, and its target of forty.
fn alliance() -> Pack {
    tanks()
        .row("formats", "id=alliance")
        .row("memberships", "format=alliance nation=XAA from=2000-01-01")
        .row("memberships", "format=alliance nation=XBB from=2000-01-01")
        .row("memberships", "format=alliance nation=XZZ role=observer from=2000-01-01")
        .row("economy", "nation=XAA year=2024 measure=gdp value=100")
        .row("economy", "nation=XBB year=2024 measure=gdp value=300")
        .row(
            "requirements",
            "scope=alliance capability=tank kind=collective_target from_year=2026 quantity=40",
        )
}

#[test]
fn the_key_of_a_collective_target_is_the_share_in_the_product_of_the_members() {
    assert_eq!(
        need(&under(&alliance(), "key_of_collective_target", 2026)),
        (Basis::NeedRule, "10".to_owned())
    );
    // Before the target holds there is nothing to divide.
    let early = alliance().row("requirements", "scope=XBB capability=tank from_year=2026 quantity=1");
    assert_eq!(need(&under(&early, "key_of_collective_target", 2025)).0, Basis::None);
    // Who is no member has no share in it.
    let model = alliance().base("need_rule = \"key_of_collective_target\"").model();
    assert_eq!(balance(&model, "XCC", "tank", 2026).need.basis, Basis::None);
}

#[test]
fn a_key_with_an_unknown_product_is_unknown() {
    let pack = alliance().row("memberships", "format=alliance nation=XCC from=2000-01-01");
    assert_eq!(need(&under(&pack, "key_of_collective_target", 2026)).0, Basis::None);
}

#[test]
fn context_estimates_and_press_reports_count_only_where_a_scenario_asks_and_context_never() {
    for kind in ["study_estimate", "press_report", "context"] {
        let row = format!("scope=XAA capability=tank kind={kind} from_year=2026 quantity=99");
        let pack = tanks().row("requirements", &row);
        assert_eq!(need(&under(&pack, "todays_stock", 2026)), (Basis::NeedRule, "10".to_owned()), "{kind}");
        let asked = format!("requirement_kinds = [\"{kind}\"]");
        let model = pack.base(&asked).read().model.map(|model| model.with_scenario("base").unwrap());
        let found = model.map(|model| need(&balance(&model, "XAA", "tank", 2026)));
        let expected = (kind != "context").then(|| (Basis::Requirement, "99".to_owned()));
        assert_eq!(found, expected, "{kind}");
    }
}

#[test]
fn a_requirement_in_another_unit_is_never_subtracted() {
    let hours =
        tanks().row("requirements", "scope=XAA capability=tank from_year=2026 quantity=6000 unit=hours");
    assert_eq!(need(&under(&hours, "todays_stock", 2026)), (Basis::NeedRule, "10".to_owned()));
    let tank = tanks().row("requirements", "scope=XAA capability=tank from_year=2026 quantity=12 unit=tank");
    assert_eq!(need(&under(&tank, "todays_stock", 2026)), (Basis::Requirement, "12".to_owned()));
}

#[test]
fn a_collective_target_is_compared_with_stock_in_its_own_unit_only() {
    let collective = |pack: &Pack| {
        let model = pack.model();
        let assessment = assess(&model);
        let found =
            assessment.groups().flat_map(|group| &group.collective).find(|found| found.year == Year(2026));
        found.map(|found| (told(found.units), told(found.shortfall)))
    };
    assert_eq!(collective(&alliance()), Some(("40".to_owned(), "0".to_owned())));
    let hours = "scope=alliance capability=tank kind=collective_target from_year=2026 quantity=40 unit=hours";
    let other = tanks().row("formats", "id=alliance").row("requirements", hours);
    assert_eq!(collective(&other), None);
}

#[test]
fn kinds_of_requirement_are_alternatives_and_tasks_of_one_kind_add_up() {
    let pack = tanks()
        .row("requirements", "scope=XAA capability=tank kind=own_minimum from_year=2026 quantity=50")
        .row(
            "requirements",
            "scope=XAA capability=tank kind=allied_pledge task=north from_year=2026 quantity=40",
        )
        .row(
            "requirements",
            "scope=XAA capability=tank kind=allied_pledge task=south from_year=2026 quantity=20",
        );
    assert_eq!(need(&under(&pack, "none", 2026)).1, "60");
}

#[test]
fn of_one_task_the_newest_statement_holds_and_it_ends_with_its_last_year() {
    let pack = tanks()
        .row("requirements", "scope=XAA capability=tank from_year=2026 quantity=50 to_year=2028")
        .row("requirements", "scope=XAA capability=tank from_year=2027 quantity=20 to_year=2028");
    let needs = [2025, 2026, 2027, 2028, 2029].map(|year| need(&under(&pack, "none", year)));
    let known = |units: &str| (Basis::Requirement, units.to_owned());
    let none = (Basis::None, "unknown, 0 or more".to_owned());
    assert_eq!(needs, [none.clone(), known("50"), known("20"), known("20"), none]);
}

#[test]
fn a_need_that_must_be_own_counts_nothing_from_abroad() {
    let access = "capability=tank provider=XBB receiver=XAA from=2020-01-01 quantity=8";
    let pack = |own: &str| {
        let row = format!("scope=XAA capability=tank kind=own_minimum from_year=2026 quantity=14 {own}");
        tanks().row("access", access).row("requirements", &row)
    };
    assert_eq!(told(under(&pack(""), "none", 2026).shortfall), "0");
    assert_eq!(told(under(&pack("must_be_own=true"), "none", 2026).shortfall), "4");
}

#[test]
fn a_need_that_must_be_own_is_not_met_with_units_that_others_may_count_on() {
    let pack = tanks()
        .row("access", "capability=tank provider=XBB receiver=XAA from=2020-01-01 quantity=8")
        .row("access", "capability=tank provider=XAA receiver=XCC from=2020-01-01 quantity=6")
        .row("requirements", "scope=XAA capability=tank from_year=2026 quantity=10 must_be_own=true");
    let found = under(&pack, "none", 2026);
    assert_eq!((told(found.available()), told(found.shortfall)), ("12".to_owned(), "6".to_owned()));
}

#[test]
fn a_need_given_as_a_range_leaves_a_shortfall_that_may_turn() {
    let pack = tanks().row("requirements", "scope=XAA capability=tank from_year=2026 low=8 high=13");
    let found = under(&pack, "none", 2026);
    assert_eq!((told(found.shortfall).as_str(), found.turns()), ("unknown, 0 to 3", true));
}

#[test]
fn a_capability_that_rolls_up_is_judged_with_the_one_above_unless_a_document_asks_for_it() {
    let pack = Pack::new()
        .row("capabilities", "id=jet unit=aircraft")
        .row("capabilities", "id=jet-old parent=jet unit=aircraft rolls_up=true")
        .row("capabilities", "id=jet-new parent=jet unit=aircraft rolls_up=true")
        .row("holdings", "holder=XAA capability=jet-old year=2024 quantity=12")
        .row("holdings", "holder=XAA capability=jet-new year=2024 quantity=49")
        .row("requirements", "scope=XAA capability=jet from_year=2026 quantity=65");
    let found = balance(&pack.model(), "XAA", "jet", 2026);
    assert_eq!((told(found.national), told(found.shortfall)), ("61".to_owned(), "4".to_owned()));
    let asked = pack.row("requirements", "scope=XAA capability=jet-new from_year=2026 quantity=50").model();
    assert_eq!(told(balance(&asked, "XAA", "jet-new", 2026).shortfall), "1");
    assert_eq!(told(balance(&asked, "XAA", "jet", 2026).shortfall), "4");
}

#[test]
fn capacity_to_act_says_how_many_needs_rest_on_the_rule() {
    let pack = tanks()
        .row("holdings", "holder=XAA capability=ship year=2024 quantity=4")
        .row("requirements", "scope=XAA capability=ship from_year=2026 quantity=8")
        .base("need_rule = \"todays_stock\"");
    let model = pack.model();
    let assessment = assess(&model);
    let capacity = assessment.capacity(assessment.context.nations[0], Year(2026));
    assert_eq!((capacity.capabilities, capacity.by_need_rule), (2, 1));
    // All of the tanks and half of the ships.
    assert_eq!(capacity.value, Some(0.75));
}
