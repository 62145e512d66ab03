// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Counting once: units held in common are divided by use shares and counted once together; a unit made
//! available to others is not also one's own.

use concordia_analysis::assess;
use concordia_model::ids::CapabilityId;
use concordia_model::{Figure, Model};

use crate::support::pack::told;
use crate::support::{Pack, balance, symbol};

/// A pool of eight tanks; nobody has any of its own.
fn pool() -> Pack {
    let pack = Pack::new()
        .row("cooperations", "id=pool starts=2020-01-01")
        .row("holdings", "holder=pool capability=tank equipment=badger year=2024 quantity=8");
    ["XAA", "XBB", "XCC"].iter().fold(pack, |pack, nation| {
        pack.row("holdings", &format!("holder={nation} capability=tank year=2024 quantity=0"))
    })
}

fn together(model: &Model) -> Figure {
    assess(model).group(CapabilityId::of(symbol(model, "tank"))).expect("it is assessed").together[1]
}

fn owned(model: &Model, year: u16) -> [String; 3] {
    ["XAA", "XBB", "XCC"].map(|nation| told(balance(model, nation, "tank", year).own()))
}

#[test]
fn a_pool_is_divided_by_use_shares_and_counted_once_together() {
    let model = pool()
        .row("participants", "cooperation=pool nation=XAA role=user use_share=0.5")
        .row("participants", "cooperation=pool nation=XAA role=owner")
        .row("participants", "cooperation=pool nation=XBB role=user use_share=0.25")
        .row("participants", "cooperation=pool nation=XCC role=user use_share=0.25")
        .model();
    assert_eq!(owned(&model, 2026), ["4", "2", "2"]);
    assert_eq!(told(together(&model)), "8");
}

#[test]
fn shares_change_on_their_dates() {
    let model = pool()
        .row(
            "participants",
            "cooperation=pool nation=XAA role=user from=2020-01-01 use_share=1 to=2026-12-31",
        )
        .row("participants", "cooperation=pool nation=XAA role=user from=2027-01-01 use_share=0.75")
        .row("participants", "cooperation=pool nation=XBB role=user from=2027-12-31 use_share=0.25")
        .model();
    assert_eq!(owned(&model, 2026), ["8", "0", "0"]);
    assert_eq!(owned(&model, 2027), ["6", "2", "0"]);
}

#[test]
fn of_two_sources_for_one_share_the_one_of_higher_precedence_is_used() {
    let low = "cooperation=pool nation=XAA role=user use_share=0.75 source=low";
    let high = "cooperation=pool nation=XAA role=user use_share=0.5 source=high";
    for rows in [[low, high], [high, low]] {
        let pack = pool().row("documents", "id=low precedence=10").row("documents", "id=high precedence=90");
        let pack = rows.iter().fold(pack, |pack, row| pack.row("participants", row));
        assert_eq!(owned(&pack.model(), 2026)[0], "4");
    }
}

#[test]
fn who_takes_part_without_a_known_share_has_anything_from_none_to_all_and_an_observer_has_none() {
    let model = pool()
        .row("participants", "cooperation=pool nation=XAA role=user")
        .row("participants", "cooperation=pool nation=XBB role=observer use_share=0.5")
        .model();
    assert_eq!(owned(&model, 2026), ["unknown, 0 to 8", "0", "0"]);
    assert_eq!(told(together(&model)), "8");
}

#[test]
fn a_pool_shared_with_a_nation_that_is_not_assessed_counts_by_the_shares_of_the_others() {
    let model = pool()
        .row("participants", "cooperation=pool nation=XAA role=user use_share=0.5")
        .row("participants", "cooperation=pool nation=XZZ role=user use_share=0.5")
        .model();
    assert_eq!(told(together(&model)), "4");
}

#[test]
fn a_unit_made_available_to_others_is_not_also_ones_own() {
    let model = Pack::new()
        .row("holdings", "holder=XAA capability=ship equipment=cove year=2024 quantity=9")
        .row("holdings", "holder=XBB capability=ship equipment=cove year=2024 quantity=6")
        .row("holdings", "holder=XCC capability=ship year=2024 quantity=0")
        .row("access", "capability=ship provider=XAA receiver=XBB from=2022-01-01 quantity=2")
        .model();
    let (giver, taker) = (balance(&model, "XAA", "ship", 2026), balance(&model, "XBB", "ship", 2026));
    assert_eq!(
        (told(giver.national), told(giver.access_out), told(giver.available())),
        ("9".into(), "2".into(), "7".into())
    );
    assert_eq!(
        (told(taker.national), told(taker.access_in), told(taker.available())),
        ("6".into(), "2".into(), "8".into())
    );
    let all = assess(&model).group(CapabilityId::of(symbol(&model, "ship"))).unwrap().together[1];
    assert_eq!(told(all), "15");
}

#[test]
fn access_is_weighted_by_its_assurance_and_without_one_only_a_guarantee_is_certain() {
    let has = |more: &str| {
        let access = format!("capability=ship provider=XAA receiver=XBB from=2022-01-01 quantity=4 {more}");
        told(balance(&Pack::new().row("access", &access).model(), "XBB", "ship", 2026).access_in)
    };
    assert_eq!(has("terms=guaranteed"), "4");
    assert_eq!(has("terms=on_consent assurance=0.5"), "2");
    assert_eq!(has("terms=on_consent assurance=0.5 low=0.25 high=0.75"), "2 of 1 to 3");
    assert_eq!(has("terms=on_consent"), "0 of 0 to 4");
}

#[test]
fn access_counts_only_while_it_is_in_force() {
    let row = "capability=ship provider=XAA receiver=XBB from=2026-12-31 to=2028-12-30 quantity=4";
    let model = Pack::new().row("access", row).model();
    let years = [2025, 2026, 2027, 2028].map(|year| told(balance(&model, "XBB", "ship", year).access_in));
    assert_eq!(years, ["0", "4", "4", "0"]);
    let row = "cooperation=pool capability=ship provider=XAA receiver=XBB quantity=4";
    let coop = "id=pool starts=2026-06-01 ends=2027-12-31";
    let model = Pack::new().row("cooperations", coop).row("access", row).model();
    let years = [2025, 2026, 2027, 2028].map(|year| told(balance(&model, "XBB", "ship", year).access_in));
    assert_eq!(years, ["0", "4", "4", "0"]);
}

#[test]
fn access_that_two_sources_tell_of_counts_once_as_the_higher_says() {
    let row = "capability=ship provider=XAA receiver=XBB from=2022-01-01";
    let model = Pack::new()
        .row("documents", "id=high precedence=90")
        .row("access", &format!("{row} quantity=4"))
        .row("access", &format!("{row} quantity=3 source=high"))
        .model();
    assert_eq!(told(balance(&model, "XBB", "ship", 2026).access_in), "3");
    assert_eq!(told(balance(&model, "XAA", "ship", 2026).access_out), "3");
}

#[test]
fn units_promised_to_several_under_one_cooperation_go_out_once_and_under_several_they_add_up() {
    let given = |first: &str, second: &str| {
        let model = Pack::new()
            .row("cooperations", "id=one starts=2020-01-01")
            .row("cooperations", "id=two starts=2020-01-01")
            .row(
                "access",
                &format!("{first} capability=ship provider=XAA receiver=XBB from=2022-01-01 quantity=2"),
            )
            .row(
                "access",
                &format!("{second} capability=ship provider=XAA receiver=XCC from=2022-01-01 quantity=3"),
            )
            .model();
        told(balance(&model, "XAA", "ship", 2026).access_out)
    };
    assert_eq!(given("cooperation=one", "cooperation=one"), "3");
    assert_eq!(given("cooperation=one", "cooperation=two"), "5");
    assert_eq!(given("", ""), "5");
}

#[test]
fn access_to_a_pool_in_which_one_shares_is_in_the_share_already() {
    let row = "cooperation=pool capability=tank provider=pool receiver=XAA from=2022-01-01 quantity=3";
    let model = pool()
        .row("participants", "cooperation=pool nation=XAA role=user use_share=0.5")
        .row("access", row)
        .row("access", &row.replace("XAA", "XBB"))
        .model();
    let available = |nation| told(balance(&model, nation, "tank", 2026).available());
    assert_eq!((available("XAA"), available("XBB")), ("4".to_owned(), "3".to_owned()));
}

#[test]
fn hours_of_use_are_never_added_to_units() {
    let row =
        "capability=tank provider=pool receiver=XAA from=2022-01-01 terms=hours quantity=200 unit=hours";
    assert_eq!(told(balance(&pool().row("access", row).model(), "XAA", "tank", 2026).available()), "0");
}

#[test]
fn what_rolls_up_is_counted_in_the_capability_above_and_nowhere_else() {
    let model = Pack::new()
        .row("capabilities", "id=jet unit=aircraft")
        .row("capabilities", "id=jet-old parent=jet unit=aircraft rolls_up=true")
        .row("holdings", "holder=XAA capability=jet-old year=2024 quantity=12")
        .model();
    let assessment = assess(&model);
    let told_of: Vec<_> = assessment
        .groups()
        .filter(|group| !group.is_empty())
        .map(|group| group.capability.text(&model.names))
        .collect();
    assert_eq!(told_of, ["jet"]);
}

#[test]
fn types_that_a_newer_documented_zero_has_ended_are_no_fragmentation() {
    let model = Pack::new()
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2020 quantity=5")
        .row("holdings", "holder=XAA capability=tank year=2024 quantity=0")
        .row("holdings", "holder=XBB capability=tank equipment=otter year=2024 quantity=5")
        .model();
    let assessment = assess(&model);
    let found = assessment.group(CapabilityId::of(symbol(&model, "tank"))).unwrap().fragmentation[0];
    assert_eq!(found.types, 1);
}
