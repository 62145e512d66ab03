// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The shipped packages: `minimal` gives the findings and the stocks that its README works out by hand;
//! `europe` has no error, tells of the contradictions in the facts, and of none where dates resolve one.

use std::path::Path;
use std::sync::LazyLock;

use concordia_model::FindingCode::{self, *};
use concordia_model::{Finding, Model, Quantity, Share, Year};

use crate::support::{places, stock};

struct Shipped {
    model: Model,
    remarks: Vec<Finding>,
}

fn shipped(name: &str) -> Shipped {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name);
    let reading = concordia_package::read(&folder, &|_| {});
    assert_eq!(reading.findings, [], "reading {name}");
    let model = reading.model.and_then(|model| model.with_scenario("base").ok()).expect("it is valid");
    let remarks = concordia_model::remarks::remarks(&model);
    Shipped { model, remarks }
}

static MINIMAL: LazyLock<Shipped> = LazyLock::new(|| shipped("minimal"));
static EUROPE: LazyLock<Shipped> = LazyLock::new(|| shipped("europe"));

#[test]
fn minimal_has_the_findings_that_its_readme_lists_and_no_other() {
    let expected: [(FindingCode, &[&str]); 6] = [
        (Contradiction, &["costs 6 amount", "holdings 9 quantity"]),
        (OrderBesideChange, &["holdings 4 status"]),
        (NotAdded, &["access 3 unit", "requirements 11 unit"]),
        (Unknown, &["holdings 11 quantity", "planned_changes 4 quantity"]),
        (Unused, &["documents 16 id"]),
        (Stale, &["holdings 14 year"]),
    ];
    for (code, expected) in expected {
        assert_eq!(places(&MINIMAL.remarks, code), expected, "{code:?}");
    }
    assert_eq!(MINIMAL.remarks.len(), 9, "{:#?}", MINIMAL.remarks);
}

#[test]
fn minimal_has_the_stocks_that_its_readme_works_out() {
    let years = |holder: &str, capability: &str| -> Vec<String> {
        (2024..=2032).map(|year| stock(&MINIMAL.model, holder, capability, year)).collect()
    };
    assert_eq!(years("XAA", "fighter-new"), ["49", "51", "53", "55", "57", "57", "57", "57", "57"]);
    assert_eq!(years("XBB", "fighter-old"), ["11", "11", "9", "7", "5", "0", "0", "0", "0"]);
    assert_eq!(years("XAA", "fighter-old"), ["12", "12", "12", "12", "0", "0", "0", "0", "0"]);
    assert_eq!(years("XAA", "frigate")[..5], ["9", "9", "9", "9", "7"]);
    assert_eq!(years("XBB", "main-battle-tank"), ["58"; 9]);
    assert_eq!(years("XAA", "main-battle-tank")[0], "20 of 16 to 24");
    assert_eq!(years("XCC", "main-battle-tank")[0], "unknown, 0 or more");
    // The claim of equal precedence with the newer date, and 14 of a stale one.
    assert_eq!(years("XDD", "main-battle-tank")[0], "55");
    assert_eq!(years("XBB", "fighter-new")[..4], ["0", "0", "0", "unknown, 0 or more"]);
    assert_eq!(years("XCC", "transport-aircraft")[..5], ["2", "2", "2", "3", "4"]);
    assert_eq!(years("tanker-pool", "tanker-aircraft")[4..6], ["8", "10"]);
}

#[test]
fn the_scenario_cut_of_minimal_changes_what_its_comments_say() {
    let cut = MINIMAL.model.with_scenario("cut").unwrap();
    let swift: Vec<_> = (2024..=2029).map(|year| stock(&cut, "XAA", "fighter-new", year)).collect();
    assert_eq!(swift, ["49", "50", "51", "52", "53", "53"]);
    let tanks: Vec<_> = (2026..=2029).map(|year| stock(&cut, "XBB", "main-battle-tank", year)).collect();
    assert_eq!(tanks, ["58", "44", "29", "29"]);
    assert_eq!(stock(&cut, "tanker-pool", "tanker-aircraft", 2030), "8");
    assert_eq!(cut.tables.access.len() + 1, MINIMAL.model.tables.access.len());
    assert_eq!((cut.hash, cut.settings.horizon), (MINIMAL.model.hash, (Year(2026), Year(2032))));
}

#[test]
fn minimal_remembers_when_a_membership_was_known() {
    let model = &MINIMAL.model;
    let cluster = model.format(crate::support::symbol(model, "north-cluster")).unwrap();
    let members = |year| {
        let members = model.members(cluster, Year(year));
        members.into_iter().map(|nation| nation.text(&model.names).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(members(2020), ["XAA", "XCC"]);
    assert_eq!(members(2024), ["XAA"]);
    assert_eq!(members(2025), ["XAA", "XBB"]);
}

/// Rows that contradict: what they are about, what they say, and the sentence of the finding.
fn contradictions() -> impl Iterator<Item = (&'static str, String)> {
    let found = EUROPE.remarks.iter().filter(|finding| finding.code == Contradiction);
    found.map(|finding| (finding.table.unwrap_or_default(), finding.cause.en.clone()))
}

#[test]
fn europe_has_no_error() {
    assert!(!EUROPE.remarks.iter().any(Finding::is_error));
    assert_eq!(EUROPE.model.assessed().len(), 36);
}

#[test]
fn europe_tells_of_the_contradictions_in_the_facts() {
    let among = |needles: &[&str]| {
        let found = contradictions().any(|(_, cause)| needles.iter().all(|needle| cause.contains(needle)));
        assert!(found, "no contradiction speaks of {needles:?}");
    };
    among(&["nld-buy-f-35a-2019", "58", "57"]);
    among(&["AUT|main-battle-tank|leopard-2a4", "58", "48 or 56"]);
    among(&["capabilities main-battle-tank", "19 types"]);
    among(&["capabilities main-battle-tank", "17 types"]);
}

#[test]
fn europe_tells_for_every_member_of_the_northern_group_that_sources_date_it_2010_and_2012() {
    let rows: Vec<_> = EUROPE.model.tables.memberships.records().collect();
    let about: Vec<_> = EUROPE
        .remarks
        .iter()
        .filter(|finding| finding.code == Contradiction && finding.table == Some("memberships"))
        .collect();
    assert!(!about.is_empty());
    for finding in about {
        let row = rows.iter().find(|record| Some(record.place.record) == finding.row).unwrap().row;
        assert_eq!(row.format.text(&EUROPE.model.names), "northern-group");
        assert!(finding.cause.en.contains("2010-01-01") && finding.cause.en.contains("2012-01-01"));
    }
}

#[test]
fn tanker_hours_of_8900_and_later_9900_are_no_contradiction_because_each_has_its_dates() {
    assert!(!contradictions().any(|(table, _)| table == "participants" || table == "access"));
    let model = &EUROPE.model;
    let hours = |day: &str| -> Quantity {
        let day = concordia_model::Date::read(day).unwrap();
        let rows = model.tables.participants.rows().filter(|row| {
            row.cooperation.text(&model.names) == "mmf"
                && row.unit.is_some_and(|unit| model.text(unit.0) == "flying_hours_per_year")
                && row.from.is_none_or(|from| from <= day)
                && row.to.is_none_or(|to| to >= day)
        });
        rows.filter_map(|row| row.amount).sum()
    };
    assert_eq!(hours("2020-05-31"), Quantity::whole(8_900));
    assert_eq!(hours("2020-09-30"), Quantity::whole(9_900));
}

#[test]
fn shares_in_the_tanker_pool_and_in_every_other_never_add_up_to_more_than_one() {
    assert_eq!(places(&EUROPE.remarks, SharesExceedOne), [""; 0]);
    let model = &EUROPE.model;
    for year in 2020..=2030 {
        let end = Year(year).end();
        let rows = model.tables.participants.rows().filter(|row| {
            row.cooperation.text(&model.names) == "mmf"
                && row.from.is_some_and(|from| from <= end)
                && row.to.is_none_or(|to| to >= end)
        });
        let sum: Share = rows.filter_map(|row| row.use_share).sum();
        assert!(sum > Share::from_parts(990_000) && sum <= Share::ONE, "{sum} in {year}");
    }
}
