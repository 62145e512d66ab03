// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What is left when partners are not there: for a nation, for its formats, for all.

use concordia_analysis::assess;
use concordia_analysis::view::{WithdrawalView, withdrawal, withdrawals};
use concordia_analysis::withdrawal::Fall;
use concordia_model::ids::{HolderId, NationId};
use concordia_model::{Model, Year};

use crate::BASE;
use crate::support::{Pack, symbol};

fn holders(model: &Model, ids: &[&str]) -> Vec<HolderId> {
    ids.iter().map(|id| HolderId::of(symbol(model, id))).collect()
}

fn without(model: &Model, nation: &str, gone: &[&str]) -> WithdrawalView {
    let nation = NationId::of(symbol(model, nation));
    withdrawal(&assess(model), nation, &holders(model, gone), Year(2026))
}

/// Two nations with ships of their own, of which one lends, and tanks in a pool that the other carries.
fn pack() -> Pack {
    Pack::new()
        .row("formats", "id=alliance")
        .row("memberships", "format=alliance nation=XAA from=2000-01-01")
        .row("memberships", "format=alliance nation=XBB from=2000-01-01")
        .row("cooperations", "id=pool starts=2020-01-01 notice_months=6")
        .row("participants", "cooperation=pool nation=XAA role=user use_share=0.5")
        .row("participants", "cooperation=pool nation=XBB role=operator use_share=0.5")
        .row("holdings", "holder=pool capability=tank year=2025 quantity=8")
        .row("holdings", "holder=XAA capability=tank year=2025 quantity=2")
        .row("holdings", "holder=XBB capability=tank year=2025 quantity=1")
        .row("holdings", "holder=XAA capability=ship year=2025 quantity=3")
        .row("holdings", "holder=XBB capability=ship year=2025 quantity=9")
        .row("access", "capability=ship provider=XBB receiver=XAA from=2020-01-01 quantity=2 notice_months=3")
        .row("requirements", "scope=XAA capability=ship from_year=2026 quantity=5")
        .row("requirements", "scope=XAA capability=tank from_year=2026 quantity=6")
        .row(
            "requirements",
            "scope=alliance capability=ship kind=collective_target from_year=2026 quantity=10",
        )
        .row(
            "requirements",
            "scope=alliance capability=tank kind=collective_target from_year=2026 quantity=9",
        )
}

#[test]
fn access_that_goes_is_short_for_certain_and_a_pool_without_its_operator_may_be() {
    let found = without(&pack().model(), "XAA", &["XBB"]);
    let told: Vec<_> = found
        .changed
        .iter()
        .map(|one| (one.capability.as_str(), one.falls, one.after.shortfall.value, one.notice_months))
        .collect();
    assert_eq!(
        told,
        [("ship", Some(Fall::Certain), Some(2.0), Some(3)), ("tank", Some(Fall::May), None, Some(6))]
    );
    let after = found.changed[1].after.shortfall;
    assert_eq!((after.low, after.high), (0.0, Some(4.0)));
    assert_eq!(found.breaks.len(), 2);
}

#[test]
fn a_format_loses_the_units_of_who_withdraws_and_may_lose_the_pool_it_operates() {
    let found = without(&pack().model(), "XAA", &["XBB"]);
    let [ships, tanks] = &found.collective[..] else { panic!("{:?}", found.collective) };
    assert_eq!((ships.capability.as_str(), tanks.capability.as_str()), ("ship", "tank"));
    assert_eq!((ships.units_before.value, ships.units_after.value), (Some(12.0), Some(3.0)));
    assert_eq!((ships.falls, ships.shortfall_after.value), (Some(Fall::Certain), Some(7.0)));
    assert_eq!((ships.members_before, ships.members_after), (2, 1));
    // Of 8 in the pool half stays or goes with its operator: 2 to 6 of 9.
    assert_eq!(tanks.units_before.value, Some(11.0));
    assert_eq!((tanks.units_after.low, tanks.units_after.high), (2.0, Some(6.0)));
    assert_eq!(tanks.falls, Some(Fall::Certain));
}

#[test]
fn all_nations_are_told_that_lose_anything_and_who_withdraws_is_not() {
    let model = pack().model();
    let found = withdrawals(&assess(&model), &holders(&model, &["XBB"]), Year(2026));
    let told: Vec<_> = found.nations.iter().map(|one| (one.nation.as_str(), one.certain, one.may)).collect();
    assert_eq!(told, [("XAA", 1, 1)]);
    assert_eq!(found.collective.len(), 2);
    let nobody = withdrawals(&assess(&model), &[], Year(2026));
    assert!(nobody.nations.is_empty() && nobody.collective.is_empty());
}

#[test]
fn without_the_united_states_the_european_package_tells_who_falls_below_its_need() {
    let assessment = assess(&BASE);
    let gone = holders(&BASE, &["USA", "DEU"]);
    let found = withdrawals(&assessment, &gone, Year(2030));
    assert!(found.nations.iter().all(|one| one.nation != "USA" && one.nation != "DEU"));
    assert!(!found.nations.is_empty() && !found.collective.is_empty());
    for one in &found.nations {
        let nation = NationId::of(symbol(&BASE, &one.nation));
        assert_eq!(withdrawal(&assessment, nation, &gone, Year(2030)).changed, one.changed);
    }
}
