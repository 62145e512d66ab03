// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Unknown is empty, never zero: what cannot be computed without it is unknown, with what is certain as
//! its lower end. A documented zero is a row.

use concordia_model::FindingCode::Unknown;

use crate::support::{Pack, places, stock};

fn tanks(pack: &Pack, year: u16) -> String {
    stock(&pack.model(), "XAA", "tank", year)
}

#[test]
fn a_holder_without_a_row_has_an_unknown_stock() {
    assert_eq!(tanks(&Pack::new(), 2025), "unknown, 0 or more");
}

#[test]
fn an_empty_quantity_makes_the_stock_unknown_and_is_told() {
    let pack = Pack::new().row("holdings", "holder=XAA capability=tank equipment=badger year=2024");
    assert_eq!(tanks(&pack, 2025), "unknown, 0 or more");
    assert_eq!(places(&pack.remarks(), Unknown), ["holdings 2 quantity"]);
}

#[test]
fn an_unknown_type_leaves_the_known_ones_as_a_lower_end() {
    let pack = Pack::new()
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2024")
        .row("holdings", "holder=XAA capability=tank equipment=otter year=2024 quantity=12");
    assert_eq!(tanks(&pack, 2025), "unknown, 12 or more");
}

#[test]
fn a_documented_zero_is_known() {
    let pack = Pack::new().row("holdings", "holder=XAA capability=tank year=2024 quantity=0");
    assert_eq!(tanks(&pack, 2025), "0");
    assert_eq!(places(&pack.remarks(), Unknown), [""; 0]);
}

#[test]
fn before_the_first_claim_nothing_is_known() {
    let pack =
        Pack::new().row("holdings", "holder=XAA capability=tank equipment=badger year=2024 quantity=5");
    assert_eq!(tanks(&pack, 2023), "unknown, 0 or more");
}

#[test]
fn a_change_without_a_quantity_makes_the_stock_unknown_from_its_first_year_on() {
    let pack =
        Pack::new().row("holdings", "holder=XAA capability=tank equipment=badger year=2024 quantity=5").row(
            "planned_changes",
            "id=buy holder=XAA capability=tank equipment=badger action=buy from_year=2027 to_year=2029",
        );
    assert_eq!(tanks(&pack, 2026), "5");
    assert_eq!(tanks(&pack, 2027), "unknown, 5 or more");
    assert_eq!(places(&pack.remarks(), Unknown), ["planned_changes 2 quantity"]);
    let pack =
        Pack::new().row("holdings", "holder=XAA capability=tank equipment=badger year=2024 quantity=5").row(
            "planned_changes",
            "id=retire holder=XAA capability=tank equipment=badger action=retire from_year=2027",
        );
    assert_eq!(tanks(&pack, 2027), "unknown, 0 to 5");
}

#[test]
fn a_range_is_carried_through_the_changes() {
    let pack = Pack::new()
        .row(
            "holdings",
            "holder=XAA capability=tank equipment=badger year=2024 quantity=20 low=16 high=24 assumption=true reason=guess",
        )
        .row(
            "planned_changes",
            "id=buy holder=XAA capability=tank equipment=badger action=buy quantity=10 from_year=2026",
        )
        .row(
            "planned_changes",
            "id=retire holder=XAA capability=tank equipment=badger action=retire quantity=18 from_year=2028",
        );
    assert_eq!(tanks(&pack, 2026), "30 of 26 to 34");
    assert_eq!(tanks(&pack, 2028), "12 of 8 to 16");
}

#[test]
fn purchases_of_a_holder_without_any_claim_are_a_lower_end() {
    let pack = Pack::new().row(
        "planned_changes",
        "id=buy holder=XAA capability=tank equipment=badger action=buy quantity=10 from_year=2026",
    );
    assert_eq!(tanks(&pack, 2027), "unknown, 10 or more");
}

#[test]
fn a_new_type_has_none_before_its_first_purchase() {
    let pack =
        Pack::new().row("holdings", "holder=XAA capability=tank equipment=otter year=2024 quantity=12").row(
            "planned_changes",
            "id=buy holder=XAA capability=tank equipment=badger action=buy quantity=10 from_year=2026",
        );
    assert_eq!(tanks(&pack, 2025), "12");
    assert_eq!(tanks(&pack, 2026), "22");
}

#[test]
fn a_requirement_without_any_figure_is_told_and_one_with_a_range_is_not() {
    let pack = Pack::new()
        .row("requirements", "scope=XAA capability=tank from_year=2026")
        .row("requirements", "scope=XBB capability=tank from_year=2026 low=3 high=5");
    assert_eq!(places(&pack.remarks(), Unknown), ["requirements 2 quantity"]);
}
