// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The figures that the README of `examples/minimal` works out by hand.

use std::path::Path;
use std::sync::LazyLock;

use concordia_analysis::assess;
use concordia_analysis::need::Basis;
use concordia_model::ids::CapabilityId;
use concordia_model::{Model, Year};

use crate::support::pack::told;
use crate::support::{balance, symbol};

static MINIMAL: LazyLock<Model> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/minimal");
    concordia_package::read(&folder, &|_| {})
        .model
        .expect("it is valid")
        .with_scenario("base")
        .expect("base can be laid over it")
});

fn shortfalls(nation: &str, capability: &str) -> [String; 5] {
    [2026, 2027, 2028, 2029, 2030].map(|year| told(balance(&MINIMAL, nation, capability, year).shortfall))
}

#[test]
fn arland_lacks_eight_fighters_from_2028_on() {
    assert_eq!(shortfalls("XAA", "fighter"), ["0", "0", "8", "8", "8"]);
}

#[test]
fn borland_lacks_two_frigates_every_year_and_arland_one_and_later_three() {
    assert_eq!(shortfalls("XBB", "frigate"), ["2"; 5]);
    assert_eq!(shortfalls("XAA", "frigate"), ["1", "1", "3", "3", "3"]);
}

#[test]
fn the_tanker_pool_is_shared_as_its_dated_shares_say() {
    let pooled = |nation| {
        [2026, 2027, 2028, 2029, 2030]
            .map(|year| told(balance(&MINIMAL, nation, "tanker-aircraft", year).pooled))
    };
    assert_eq!(pooled("XAA"), ["4", "3", "3", "3.75", "3.75"]);
    assert_eq!(pooled("XBB"), ["2", "2", "2", "2.5", "2.5"]);
    assert_eq!(pooled("XCC"), ["2", "2", "2", "2.5", "2.5"]);
    assert_eq!(pooled("XDD"), ["0", "1", "1", "1.25", "1.25"]);
}

#[test]
fn the_alliance_lacks_two_tankers_until_the_pool_grows() {
    let assessment = assess(&MINIMAL);
    let group = assessment.group(CapabilityId::of(symbol(&MINIMAL, "tanker-aircraft"))).unwrap();
    let found: Vec<_> = group
        .collective
        .iter()
        .filter(|found| found.year > Year(2025))
        .map(|found| (told(found.units), told(found.shortfall)))
        .collect();
    let expected = [("10", "2"), ("10", "2"), ("10", "2"), ("12", "0"), ("12", "0")];
    assert_eq!(found, expected.map(|(units, shortfall)| (units.to_owned(), shortfall.to_owned())));
}

#[test]
fn the_estimate_of_an_institute_counts_in_the_scenario_that_asks_for_it() {
    let estimates = MINIMAL.with_scenario("estimates").unwrap();
    let base = balance(&MINIMAL, "XDD", "frigate", 2026).need.basis;
    assert_eq!(base, Basis::NeedRule);
    let lacks = [2026, 2027, 2028, 2029, 2030]
        .map(|year| told(balance(&estimates, "XDD", "frigate", year).shortfall));
    assert_eq!(lacks, ["1", "1", "0", "0", "0"]);
}
