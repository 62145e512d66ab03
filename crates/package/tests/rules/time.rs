// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Time: a year is its 31 December; stock is the newest claim plus the planned changes after it, minus
//! what is past its last year in service.

use concordia_model::FindingCode::{NegativeStock, OrderBesideChange, ProgrammeExceeded};

use crate::support::{Pack, places, stock};

fn stocks(pack: &Pack, years: std::ops::RangeInclusive<u16>) -> Vec<String> {
    let model = pack.model();
    years.map(|year| stock(&model, "XAA", "tank", year)).collect()
}

#[test]
fn a_year_is_its_last_day_so_an_access_from_31_december_counts_in_that_year() {
    let year = concordia_model::Year(2025);
    assert_eq!(year.end().to_string(), "2025-12-31");
    assert!(concordia_model::Date::read("2025-12-31").unwrap() <= year.end());
    assert!(concordia_model::Date::read("2026-01-01").unwrap() > year.end());
}

#[test]
fn the_newest_claim_at_or_before_a_year_is_its_stock() {
    let pack = Pack::new()
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2023 quantity=49")
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2020 quantity=40")
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2026 quantity=60");
    assert_eq!(stocks(&pack, 2020..=2026), ["40", "40", "40", "49", "49", "49", "60"]);
}

#[test]
fn claims_about_several_types_add_up() {
    let pack = Pack::new()
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2024 quantity=10")
        .row("holdings", "holder=XAA capability=tank equipment=otter year=2023 quantity=5");
    assert_eq!(stocks(&pack, 2024..=2024), ["15"]);
}

#[test]
fn a_change_is_spread_evenly_in_whole_units_with_the_remainder_last() {
    let pack = Pack::new()
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2024 quantity=20")
        .row(
            "planned_changes",
            "id=buy holder=XAA capability=tank equipment=badger action=buy quantity=11 from_year=2026 to_year=2029",
        );
    assert_eq!(stocks(&pack, 2024..=2030), ["20", "20", "22", "24", "26", "31", "31"]);
    let pack = Pack::new()
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2024 quantity=20")
        .row(
            "planned_changes",
            "id=retire holder=XAA capability=tank equipment=badger action=retire quantity=3 from_year=2026 to_year=2029",
        );
    assert_eq!(stocks(&pack, 2025..=2030), ["20", "20", "20", "20", "17", "17"]);
}

#[test]
fn changes_up_to_the_claim_are_in_the_claim() {
    let pack = Pack::new()
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2024 quantity=20")
        .row(
            "planned_changes",
            "id=before holder=XAA capability=tank equipment=badger action=buy quantity=8 from_year=2020 to_year=2024",
        )
        .row(
            "planned_changes",
            "id=across holder=XAA capability=tank equipment=badger action=buy quantity=4 from_year=2023 to_year=2026",
        );
    assert_eq!(stocks(&pack, 2024..=2027), ["20", "21", "22", "22"]);
}

#[test]
fn what_is_past_its_last_year_in_service_counts_no_more() {
    let pack = Pack::new().row(
        "holdings",
        "holder=XAA capability=tank equipment=badger year=2024 quantity=12 out_of_service_year=2027",
    );
    assert_eq!(stocks(&pack, 2026..=2029), ["12", "12", "0", "0"]);
}

#[test]
fn a_planned_retirement_and_a_last_year_in_service_take_units_away_once() {
    let pack = Pack::new()
        .row(
            "holdings",
            "holder=XAA capability=tank equipment=badger year=2024 quantity=12 out_of_service_year=2027",
        )
        .row(
            "planned_changes",
            "id=retire holder=XAA capability=tank equipment=badger action=retire quantity=8 from_year=2026 to_year=2029",
        )
        .row(
            "planned_changes",
            "id=buy holder=XAA capability=tank equipment=badger action=buy quantity=5 from_year=2026",
        );
    // Past 2027 nothing of the claim is left, whatever the retirement has left of it; what was bought stays.
    assert_eq!(stocks(&pack, 2025..=2030), ["12", "15", "13", "5", "5", "5"]);
}

#[test]
fn an_upgrade_and_an_extension_change_no_count() {
    let pack =
        Pack::new().row("holdings", "holder=XAA capability=tank equipment=badger year=2024 quantity=12");
    let pack = ["upgrade", "extend"].into_iter().fold(pack, |pack, action| {
        let change =
            format!("id={action} holder=XAA capability=tank equipment=badger action={action} quantity=12 from_year=2026");
        let unknown =
            format!("id={action}-more holder=XAA capability=tank equipment=badger action={action} from_year=2027");
        pack.row("planned_changes", &change).row("planned_changes", &unknown)
    });
    assert_eq!(stocks(&pack, 2025..=2028), ["12", "12", "12", "12"]);
}

#[test]
fn a_lease_adds_units_and_a_transfer_takes_them_away() {
    let pack = Pack::new()
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2024 quantity=12")
        .row(
            "planned_changes",
            "id=lease holder=XAA capability=tank equipment=otter action=lease quantity=3 from_year=2026",
        )
        .row(
            "planned_changes",
            "id=transfer holder=XAA capability=tank equipment=badger action=transfer quantity=5 from_year=2027",
        );
    assert_eq!(stocks(&pack, 2025..=2027), ["12", "15", "10"]);
}

#[test]
fn leased_units_are_stock_and_stored_units_and_units_on_order_are_not() {
    let pack = ["in_service 10", "leased 2", "stored 30", "on_order 8"].into_iter().fold(
        Pack::new(),
        |pack, told| {
            let (status, quantity) = told.split_once(' ').unwrap();
            let row = format!(
                "holder=XAA capability=tank equipment=badger year=2024 status={status} quantity={quantity}"
            );
            pack.row("holdings", &row)
        },
    );
    assert_eq!(stocks(&pack, 2024..=2030).last().unwrap(), "12");
}

#[test]
fn units_on_order_never_count_beside_a_change_of_the_same_type_and_a_note_says_so() {
    let pack = Pack::new()
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2024 quantity=12")
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2024 status=on_order quantity=8")
        .row("holdings", "holder=XAA capability=tank equipment=otter year=2024 status=on_order quantity=9")
        .row(
            "planned_changes",
            "id=buy holder=XAA capability=tank equipment=badger action=buy quantity=8 from_year=2026",
        );
    assert_eq!(stocks(&pack, 2025..=2026), ["12", "20"]);
    assert_eq!(places(&pack.remarks(), OrderBesideChange), ["holdings 3 status"]);
}

/// 57 ordered, 49 delivered by the claim of 2024.
fn fifty_seven(delivered: &str) -> Pack {
    Pack::new().row("holdings", "holder=XAA capability=tank equipment=badger year=2024 quantity=49").row(
        "planned_changes",
        &format!(
            "id=buy holder=XAA capability=tank equipment=badger action=buy quantity=57 {delivered} from_year=2019 to_year=2027 programme_total=57"
        ),
    )
}

#[test]
fn fifty_seven_ordered_and_forty_nine_delivered_are_fifty_seven_in_the_end() {
    let pack = fifty_seven("already_delivered=49");
    assert_eq!(stocks(&pack, 2024..=2028), ["49", "51", "53", "57", "57"]);
    assert_eq!(places(&pack.remarks(), ProgrammeExceeded), [""; 0]);
}

#[test]
fn a_warning_tells_when_stock_and_changes_exceed_the_programme() {
    assert_eq!(places(&fifty_seven("").remarks(), ProgrammeExceeded), ["planned_changes 2 programme_total"]);
}

#[test]
fn the_warning_about_a_programme_does_not_go_away_because_units_retire_later() {
    let pack = fifty_seven("").row(
        "planned_changes",
        "id=retire holder=XAA capability=tank equipment=badger action=retire quantity=49 from_year=2040",
    );
    assert_eq!(places(&pack.remarks(), ProgrammeExceeded), ["planned_changes 2 programme_total"]);
}

#[test]
fn a_programme_of_which_nothing_is_claimed_counts_once() {
    let pack = Pack::new()
        .row("holdings", "holder=XAA capability=tank equipment=otter year=2024 quantity=3")
        .row(
            "planned_changes",
            "id=buy holder=XAA capability=tank equipment=badger action=buy quantity=57 already_delivered=0 from_year=2026 to_year=2028",
        );
    assert_eq!(stocks(&pack, 2025..=2028), ["3", "22", "41", "60"]);
}

#[test]
fn a_claim_about_a_whole_capability_stands_for_its_types_and_changes_go_on_from_it() {
    let pack = Pack::new()
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2020 quantity=70")
        .row("holdings", "holder=XAA capability=tank year=2024 quantity=100")
        .row(
            "planned_changes",
            "id=buy holder=XAA capability=tank equipment=otter action=buy quantity=5 from_year=2026",
        );
    assert_eq!(stocks(&pack, 2024..=2026), ["100", "100", "105"]);
}

#[test]
fn what_leaves_of_a_type_is_taken_from_the_claim_about_the_whole_that_it_is_in() {
    let pack = Pack::new()
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2020 quantity=70")
        .row("holdings", "holder=XAA capability=tank year=2024 quantity=100")
        .row(
            "planned_changes",
            "id=retire holder=XAA capability=tank equipment=badger action=retire quantity=20 from_year=2026",
        );
    assert_eq!(stocks(&pack, 2025..=2026), ["100", "80"]);
}

#[test]
fn a_change_without_a_type_counts_after_a_claim_without_a_type() {
    let pack = Pack::new().row("holdings", "holder=XAA capability=tank year=2024 quantity=100").row(
        "planned_changes",
        "id=retire holder=XAA capability=tank action=retire quantity=20 from_year=2026",
    );
    assert_eq!(stocks(&pack, 2024..=2027), ["100", "100", "80", "80"]);
}

#[test]
fn a_change_without_a_type_is_taken_from_the_sum_of_the_types() {
    let retire = "id=retire holder=XAA capability=tank action=retire quantity=9 from_year=2027";
    let pack = Pack::new()
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2025 quantity=10")
        .row("holdings", "holder=XAA capability=tank equipment=otter year=2025 quantity=6")
        .row("planned_changes", retire);
    assert_eq!(stocks(&pack, 2026..=2028), ["16", "7", "7"]);
}

#[test]
fn a_change_without_a_type_is_in_the_claim_of_its_year_unless_it_says_that_none_of_it_is() {
    let pack = |told: &str| {
        let change =
            format!("id=retire holder=XAA capability=tank action=retire quantity=4 {told} from_year=2026");
        Pack::new()
            .row("holdings", "holder=XAA capability=tank equipment=badger year=2026 quantity=10")
            .row("planned_changes", &change)
    };
    assert_eq!(stocks(&pack(""), 2026..=2027), ["10", "10"]);
    assert_eq!(stocks(&pack("already_delivered=0"), 2026..=2027), ["6", "6"]);
}

#[test]
fn what_leaves_without_a_type_is_taken_from_the_claim_about_the_whole_and_what_types_bring() {
    let buy = "id=buy holder=XAA capability=tank equipment=badger action=buy quantity=7 from_year=2026";
    let retire = "id=retire holder=XAA capability=tank action=retire quantity=3 from_year=2027";
    let pack = Pack::new()
        .row("holdings", "holder=XAA capability=tank year=2020 quantity=0")
        .row("planned_changes", buy)
        .row("planned_changes", retire);
    assert_eq!(stocks(&pack, 2025..=2027), ["0", "7", "4"]);
}

#[test]
fn a_claim_without_a_type_has_a_last_year_in_service_too() {
    let row = "holder=XAA capability=tank year=2024 quantity=100 out_of_service_year=2026";
    assert_eq!(stocks(&Pack::new().row("holdings", row), 2026..=2027), ["100", "0"]);
}

#[test]
fn leased_units_without_a_type_are_stock_beside_units_in_service() {
    let pack = Pack::new()
        .row("holdings", "holder=XAA capability=tank year=2024 quantity=100")
        .row("holdings", "holder=XAA capability=tank year=2024 status=leased quantity=4");
    assert_eq!(stocks(&pack, 2024..=2024), ["104"]);
}

#[test]
fn a_type_with_a_newer_claim_replaces_a_documented_zero_of_the_whole() {
    let pack = Pack::new()
        .row("holdings", "holder=XAA capability=tank year=2020 quantity=0")
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2024 quantity=3");
    assert_eq!(stocks(&pack, 2023..=2024), ["0", "3"]);
}

#[test]
fn more_units_taken_away_than_there_are_give_none_and_a_warning() {
    let pack =
        Pack::new().row("holdings", "holder=XAA capability=tank equipment=badger year=2024 quantity=4").row(
            "planned_changes",
            "id=retire holder=XAA capability=tank equipment=badger action=retire quantity=6 from_year=2026",
        );
    assert_eq!(stocks(&pack, 2025..=2026), ["4", "0"]);
    assert_eq!(places(&pack.remarks(), NegativeStock), ["planned_changes 2 quantity"]);
}
