// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Claims, not facts: of rows with one key the source of highest precedence is used, then the newest,
//! then the first id; the others stay, and what differs beyond 5 % or lies outside a range is told.

use concordia_model::FindingCode::{AssumptionIncomplete, Contradiction};

use crate::support::{Pack, places, stock};

/// A package in which documents, each `id precedence date`, tell how many tanks there are.
fn told_by(claims: &[(&str, &str)]) -> Pack {
    claims.iter().fold(Pack::new(), |pack, (document, told)| {
        let id = document.split_whitespace().next().expect("a document has an id");
        pack.row("documents", document.replacen(id, &format!("id={id}"), 1).as_str()).row(
            "holdings",
            &format!("holder=XAA capability=tank equipment=badger year=2024 source={id} {told}"),
        )
    })
}

fn used(pack: &Pack) -> String {
    stock(&pack.model(), "XAA", "tank", 2025)
}

fn contradictions(pack: &Pack) -> Vec<String> {
    places(&pack.remarks(), Contradiction)
}

const NONE: [&str; 0] = [];

#[test]
fn the_source_of_highest_precedence_is_used_however_old_it_is() {
    let low = ("a precedence=50 date=2025-06-01", "quantity=48");
    let high = ("b precedence=90 date=2001-01-01", "quantity=58");
    for pack in [told_by(&[low, high]), told_by(&[high, low])] {
        assert_eq!(used(&pack), "58");
    }
}

#[test]
fn of_equal_precedence_the_newest_document_is_used_and_one_without_a_date_comes_last() {
    let old = ("z precedence=50 date=2024-01-01", "quantity=41");
    let new = ("m precedence=50 date=2024-01-02", "quantity=40");
    let undated = ("a precedence=50", "quantity=39");
    for pack in [told_by(&[old, new, undated]), told_by(&[undated, new, old])] {
        assert_eq!(used(&pack), "40");
    }
    assert_eq!(used(&told_by(&[undated, old])), "41");
}

#[test]
fn of_equal_precedence_and_date_the_first_id_is_used() {
    let one = ("a-one precedence=50 date=2024-01-01", "quantity=41");
    let other = ("b-other precedence=50 date=2024-01-01", "quantity=40");
    for pack in [told_by(&[one, other]), told_by(&[other, one])] {
        assert_eq!(used(&pack), "41");
    }
}

#[test]
fn a_document_without_precedence_ranks_below_every_other() {
    let bare = ("a date=2025-01-01", "quantity=41");
    assert_eq!(used(&told_by(&[bare, ("b precedence=1", "quantity=40")])), "40");
}

#[test]
fn an_assumption_ranks_below_every_source_whatever_its_precedence() {
    let source = ("a precedence=1 date=2001-01-01", "quantity=58");
    let assumed =
        ("b precedence=99 date=2025-01-01", "quantity=60 assumption=true low=50 high=70 reason=guess");
    assert_eq!(used(&told_by(&[source, assumed])), "58");
}

#[test]
fn a_source_that_does_not_know_leaves_the_word_to_one_that_does() {
    let silent = ("a precedence=90 date=2025-01-01", "");
    assert_eq!(used(&told_by(&[silent, ("b precedence=1", "quantity=40")])), "40");
}

#[test]
fn an_assumption_without_a_reason_is_told() {
    let pack = told_by(&[("a precedence=1", "quantity=58 assumption=true low=50 high=60")]);
    assert_eq!(places(&pack.remarks(), AssumptionIncomplete), ["holdings 2 assumption"]);
}

#[test]
fn a_difference_beyond_five_per_cent_is_a_contradiction_and_one_of_five_is_none() {
    let used = ("a precedence=90", "quantity=100");
    for (value, found) in [(94, true), (95, false), (105, false), (106, true)] {
        let other = format!("quantity={value}");
        let pack = told_by(&[used, ("b precedence=50", &other)]);
        let expected = if found { vec!["holdings 3 quantity"] } else { vec![] };
        assert_eq!(contradictions(&pack), expected, "{value}");
    }
}

#[test]
fn a_difference_from_a_documented_zero_is_a_contradiction() {
    let pack = told_by(&[("a precedence=90", "quantity=0"), ("b precedence=50", "quantity=1")]);
    assert_eq!(contradictions(&pack), ["holdings 3 quantity"]);
}

#[test]
fn a_stated_range_decides_in_place_of_five_per_cent() {
    let used = ("a precedence=90", "quantity=100 low=80 high=130");
    for (value, found) in [(79, true), (80, false), (130, false), (131, true)] {
        let other = format!("quantity={value}");
        let pack = told_by(&[used, ("b precedence=50", &other)]);
        assert_eq!(!contradictions(&pack).is_empty(), found, "{value}");
    }
}

#[test]
fn a_value_outside_a_range_without_a_best_value_is_a_contradiction() {
    let used = ("a precedence=90", "low=80 high=130");
    for (value, found) in [(79, true), (100, false), (131, true)] {
        let other = format!("quantity={value}");
        let pack = told_by(&[used, ("b precedence=50", &other)]);
        assert_eq!(!contradictions(&pack).is_empty(), found, "{value}");
    }
}

#[test]
fn claims_of_other_years_holders_types_and_states_do_not_contradict() {
    let row = "holder=XAA capability=tank equipment=badger year=2024 quantity=10";
    let others = [
        "holder=XAA capability=tank equipment=badger year=2023 quantity=90",
        "holder=XBB capability=tank equipment=badger year=2024 quantity=90",
        "holder=XAA capability=tank equipment=otter year=2024 quantity=90",
        "holder=XAA capability=tank equipment=badger year=2024 status=stored quantity=90",
    ];
    let pack = Pack::new().row("documents", "id=other precedence=10").row("holdings", row);
    let pack =
        others.into_iter().fold(pack, |pack, row| pack.row("holdings", &format!("{row} source=other")));
    assert_eq!(contradictions(&pack), NONE);
}

#[test]
fn an_amount_and_a_share_of_one_measure_do_not_contradict_and_two_amounts_do() {
    let pack = Pack::new()
        .row("documents", "id=other precedence=10")
        .row("economy", "nation=XAA year=2024 measure=defence_expenditure value=20000000 unit=EUR")
        .row(
            "economy",
            "nation=XAA year=2024 measure=defence_expenditure value=0.02 unit=share_gdp source=other",
        );
    assert_eq!(contradictions(&pack), NONE);
    let row = "nation=XAA year=2024 measure=defence_expenditure value=30000000 unit=EUR source=third";
    let pack = pack.row("documents", "id=third precedence=5").row("economy", row);
    assert_eq!(contradictions(&pack), ["economy 4 value"]);
}

#[test]
fn the_claims_that_are_not_used_stay_in_the_model_and_the_finding_names_both() {
    let pack = told_by(&[("a precedence=90", "quantity=58"), ("b precedence=50", "quantity=48")]);
    assert_eq!(pack.model().tables.holdings.len(), 2);
    let remarks = pack.remarks();
    let finding = remarks.iter().find(|finding| finding.code == Contradiction).unwrap();
    assert_eq!(finding.cell.as_deref(), Some("48"));
    assert_eq!(finding.cause.en, "it says 48; 58 of a is used");
}

#[test]
fn first_days_of_a_membership_that_differ_are_a_contradiction_and_the_used_source_decides() {
    let pack = Pack::new()
        .row("documents", "id=low precedence=10")
        .row("documents", "id=high precedence=90")
        .row("formats", "id=group")
        .row("memberships", "format=group nation=XAA from=2010-01-01 source=low")
        .row("memberships", "format=group nation=XAA from=2012-01-01 source=high");
    assert_eq!(contradictions(&pack), ["memberships 2 from"]);
    let model = pack.model();
    let group = model.format(crate::support::symbol(&model, "group")).unwrap();
    let members = |year| model.members(group, concordia_model::Year(year)).len();
    assert_eq!([members(2009), members(2011), members(2012)], [0, 0, 1]);
}

#[test]
fn a_nation_that_left_and_came_back_is_no_contradiction() {
    let pack = Pack::new()
        .row("formats", "id=group")
        .row("memberships", "format=group nation=XAA from=2000-01-01 to=2004-12-31")
        .row("memberships", "format=group nation=XAA from=2010-01-01");
    assert_eq!(contradictions(&pack), NONE);
    let model = pack.model();
    let group = model.format(crate::support::symbol(&model, "group")).unwrap();
    let members = |year| model.members(group, concordia_model::Year(year)).len();
    // On 31 December 2004 it was still a member.
    assert_eq!([1999, 2003, 2004, 2007, 2010].map(members), [0, 1, 1, 0, 1]);
}

#[test]
fn a_passage_that_contradicts_the_row_it_belongs_to_is_told() {
    let pack = Pack::new()
        .row("evidence", "table=planned_changes key=buy note=agrees")
        .row("evidence", "table=planned_changes key=buy locator=2 note=contradicts:58");
    assert_eq!(contradictions(&pack), ["evidence 3 note"]);
}
