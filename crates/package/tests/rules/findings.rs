// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Findings: reading never stops at the first mistake, there is a model only when none is an error, and
//! every remark says where.

use concordia_model::FindingCode::{self, *};
use concordia_model::{Finding, Severity};

use crate::support::{Pack, places};

/// All findings of a package that is not valid: what, and where.
fn errors(pack: &Pack) -> Vec<(FindingCode, String)> {
    let reading = pack.read();
    assert!(reading.model.is_none(), "there is a model in spite of errors");
    let errors = reading.findings.iter().filter(|finding| finding.is_error());
    errors
        .map(|finding| (finding.code, places(std::slice::from_ref(finding), finding.code).concat()))
        .collect()
}

fn remark(pack: &Pack, code: FindingCode) -> Finding {
    let mut found = pack.remarks();
    found.retain(|finding| finding.code == code);
    assert_eq!(found.len(), 1, "{found:#?}");
    found.remove(0)
}

#[test]
fn a_good_package_has_a_model_and_no_error() {
    let reading = Pack::new().read();
    assert_eq!(reading.findings, []);
    assert!(reading.model.is_some());
}

#[test]
fn all_mistakes_of_a_package_are_told_at_once_each_at_its_place() {
    let pack = Pack::new()
        .row("holdings", "holder=XAA capability=tanks equipment=badger year=2024 quantity=5")
        .row("holdings", "holder=XAA capability=tank equipment=badger year=24 quantity=-5")
        .row("holdings", "holder=XQQ capability=tank year=2024 status=active quantity=many")
        .row("participants", "cooperation=pool nation=XAA use_share=40")
        .row("economy", "nation=XAA year=2024 measure=gdp value=1e9");
    let found = errors(&pack);
    let expected = [
        (UnknownId, "holdings 2 capability"),
        (WrongType, "holdings 3 year"),
        (OutOfRange, "holdings 3 quantity"),
        (UnlistedCode, "holdings 4 status"),
        (WrongType, "holdings 4 quantity"),
        (OutOfRange, "participants 2 use_share"),
        (WrongType, "economy 2 value"),
    ];
    for (code, place) in expected {
        assert!(found.contains(&(code, place.to_owned())), "{code:?} at {place} is missing in {found:#?}");
    }
}

#[test]
fn the_same_key_and_source_twice_is_an_error_and_another_source_is_a_claim() {
    let row = "holder=XAA capability=tank equipment=badger year=2024 quantity=5";
    let pack = Pack::new().row("documents", "id=other").row("holdings", row);
    assert_eq!(errors(&pack.clone().row("holdings", row)), [(DuplicateKey, "holdings 3 holder".to_owned())]);
    assert!(pack.row("holdings", &format!("{row} source=other")).read().model.is_some());
}

#[test]
fn an_id_that_stands_twice_is_an_error_even_under_two_capabilities() {
    let change = "id=buy holder=XAA action=buy quantity=1 from_year=2026";
    let pack = Pack::new()
        .row("planned_changes", &format!("{change} capability=tank"))
        .row("planned_changes", &format!("{change} capability=ship"));
    assert_eq!(errors(&pack), [(DuplicateKey, "planned_changes 3 id".to_owned())]);
}

#[test]
fn capabilities_that_stand_above_each_other_in_a_circle_are_an_error() {
    let pack = Pack::new()
        .row("capabilities", "id=one parent=two unit=tank")
        .row("capabilities", "id=two parent=one unit=tank");
    let at = |row: u32| (CircularParents, format!("capabilities {row} parent"));
    assert_eq!(errors(&pack), [at(4), at(5)]);
}

#[test]
fn a_period_that_ends_before_it_begins_is_an_error() {
    let pack = Pack::new().row(
        "planned_changes",
        "id=buy holder=XAA capability=tank action=buy quantity=1 from_year=2028 to_year=2026",
    );
    assert_eq!(errors(&pack), [(WrongPeriod, "planned_changes 2 to_year".to_owned())]);
}

#[test]
fn shares_that_add_up_to_more_than_one_are_told_where_the_last_begins() {
    let pool = Pack::new()
        .row("cooperations", "id=pool starts=2019-01-01")
        .row("participants", "cooperation=pool nation=XAA from=2019-01-01 use_share=0.6 to=2026-12-31")
        .row("participants", "cooperation=pool nation=XBB from=2019-01-01 use_share=0.4");
    let after = pool.clone().row("participants", "cooperation=pool nation=XCC from=2027-01-01 use_share=0.6");
    assert_eq!(places(&after.remarks(), SharesExceedOne), [""; 0]);
    let beside = pool.row("participants", "cooperation=pool nation=XCC from=2026-01-01 use_share=0.1");
    let finding = remark(&beside, SharesExceedOne);
    assert_eq!((finding.table, finding.row), (Some("participants"), Some(4)));
    assert!(finding.cause.en.contains("1.1 2026-01-01"), "{}", finding.cause.en);
}

#[test]
fn a_share_told_by_two_roles_of_one_nation_counts_once() {
    let pack = Pack::new()
        .row("cooperations", "id=pool starts=2019-01-01")
        .row("participants", "cooperation=pool nation=XAA role=user use_share=0.6")
        .row("participants", "cooperation=pool nation=XAA role=owner use_share=0.6")
        .row("participants", "cooperation=pool nation=XBB role=user use_share=0.4");
    assert_eq!(places(&pack.remarks(), SharesExceedOne), [""; 0]);
}

#[test]
fn a_claim_older_than_five_years_is_stale_and_an_old_documented_zero_is_not() {
    let row = |year, quantity| {
        let row = format!("holder=XAA capability=tank equipment=badger year={year} quantity={quantity}");
        Pack::new().row("holdings", &row)
    };
    // Today is 31 December 2025.
    assert_eq!(places(&row(2019, 5).remarks(), Stale), ["holdings 2 year"]);
    assert_eq!(places(&row(2020, 5).remarks(), Stale), [""; 0]);
    assert_eq!(places(&row(2009, 0).remarks(), Stale), [""; 0]);
}

#[test]
fn another_unit_than_the_capability_counts_is_told() {
    let pack = Pack::new()
        .row("requirements", "scope=XAA capability=tank from_year=2026 quantity=100 unit=hours")
        .row("requirements", "scope=XBB capability=tank from_year=2026 quantity=100 unit=tank")
        .row("access", "capability=ship provider=XAA receiver=XBB quantity=100 unit=days");
    assert_eq!(places(&pack.remarks(), NotAdded), ["access 2 unit", "requirements 2 unit"]);
}

#[test]
fn documents_and_types_that_nothing_refers_to_are_told_unless_a_scenario_uses_them() {
    let pack = Pack::new()
        .row("documents", "id=lonely")
        .row("documents", "id=borrowed")
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2024 quantity=5")
        .row("holdings", "holder=XAA capability=ship equipment=cove year=2024 quantity=5")
        .row("holdings", "holder=XAA capability=ship equipment=fjord year=2024 quantity=5")
        .scenario(
            "more",
            "[[add.holdings]]\nholder='XBB'\ncapability='tank'\nyear=2024\nstatus='in_service'\nquantity=1\nsource='borrowed'",
        );
    assert_eq!(places(&pack.remarks(), Unused), ["documents 3 id", "equipment 3 id"]);
}

#[test]
fn columns_with_x_are_kept_and_others_that_are_not_known_are_told() {
    let row = "holder=XAA capability=tank equipment=badger year=2024 quantity=5";
    let pack = Pack::new().row("holdings", &format!("{row} x_note=kept"));
    let reading = pack.read();
    assert_eq!(reading.findings, []);
    let model = reading.model.unwrap();
    let extra = model.tables.holdings.records().next().unwrap().extra.clone().unwrap();
    assert_eq!((model.text(extra[0].0), model.text(extra[0].1)), ("x_note", "kept"));
    let reading = Pack::new().row("holdings", &format!("{row} note=lost")).read();
    assert_eq!(places(&reading.findings, UnknownColumn), ["holdings 1 note"]);
    assert!(reading.model.is_some());
}

#[test]
fn remarks_come_in_order_with_file_row_cause_and_action_in_both_languages() {
    let remarks = Pack::new()
        .row("documents", "id=lonely")
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2014 quantity=5")
        .row("holdings", "holder=XBB capability=tank equipment=badger year=2024")
        .remarks();
    assert!(remarks.is_sorted_by_key(|finding| (
        finding.severity(),
        finding.code,
        finding.file.clone(),
        finding.row
    )));
    for finding in remarks {
        assert!(finding.severity() != Severity::Error);
        let table = finding.table.unwrap();
        assert_eq!(finding.file, Some(format!("data/{table}.csv")));
        assert!(finding.row.is_some_and(|row| row > 1) && finding.column.is_some());
        for words in [&finding.cause, &finding.action] {
            assert!(!words.en.is_empty() && !words.nl.is_empty() && words.en != words.nl);
        }
    }
}
