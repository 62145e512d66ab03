// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Unknown is empty, never zero, in results as in rows.

use concordia_analysis::assess;
use concordia_analysis::view::{self, Question};
use concordia_model::Year;

use crate::support::pack::told;
use crate::support::{Pack, balance};

const NEEDS_SIX: &str = "scope=XAA capability=ship from_year=2026 quantity=6";

#[test]
fn a_need_beside_an_unknown_stock_leaves_the_shortfall_open_up_to_the_need() {
    let model = Pack::new().row("requirements", NEEDS_SIX).model();
    let found = balance(&model, "XAA", "ship", 2026);
    assert_eq!(told(found.shortfall), "unknown, 0 to 6");
    assert!(found.turns());
}

#[test]
fn a_need_beside_a_documented_zero_is_a_shortfall() {
    let model = Pack::new()
        .row("requirements", NEEDS_SIX)
        .row("holdings", "holder=XAA capability=ship year=2024 quantity=0")
        .model();
    let found = balance(&model, "XAA", "ship", 2026);
    assert_eq!((told(found.shortfall).as_str(), found.turns()), ("6", false));
}

#[test]
fn an_unknown_quantity_of_access_leaves_what_is_available_open() {
    let model = Pack::new()
        .row("holdings", "holder=XAA capability=ship year=2024 quantity=4")
        .row("requirements", NEEDS_SIX)
        .row("access", "capability=ship provider=XBB receiver=XAA from=2020-01-01")
        .model();
    let found = balance(&model, "XAA", "ship", 2026);
    assert_eq!(
        (told(found.available()), told(found.shortfall)),
        ("unknown, 4 or more".into(), "unknown, 0 to 2".into())
    );
}

#[test]
fn an_unknown_is_null_in_json_and_a_zero_is_a_number() {
    let model = Pack::new()
        .row("requirements", NEEDS_SIX)
        .row("holdings", "holder=XBB capability=ship year=2024 quantity=0")
        .model();
    let assessment = assess(&model);
    let question = Question { nation: None, year: Year(2026), considered: Vec::new() };
    let shown = serde_json::to_value(view::assessment(&assessment, &question)).unwrap();
    let national = |nation: &str| {
        let all = shown["balances"].as_array().unwrap();
        all.iter().find(|balance| balance["nation"] == nation).unwrap()["national"].clone()
    };
    assert_eq!(national("XAA"), serde_json::json!({ "value": null, "low": 0.0, "high": null }));
    assert_eq!(national("XBB"), serde_json::json!({ "value": 0.0, "low": 0.0, "high": 0.0 }));
}

#[test]
fn an_assumption_and_a_contradiction_mark_the_results_they_go_into() {
    let model = Pack::new()
        .row("documents", "id=low precedence=10")
        .row("holdings", "holder=XAA capability=ship year=2024 quantity=4")
        .row("holdings", "holder=XAA capability=ship year=2024 quantity=9 source=low")
        .row(
            "holdings",
            "holder=XBB capability=ship year=2024 quantity=4 low=2 high=6 assumption=true reason=guess",
        )
        .model();
    let marks = |nation| {
        let marks = balance(&model, nation, "ship", 2026).marks;
        (marks.assumption, marks.contradiction)
    };
    assert_eq!((marks("XAA"), marks("XBB"), marks("XCC")), ((false, true), (true, false), (false, false)));
}

#[test]
fn a_form_on_rung_zero_is_counted_nowhere_and_breaks_nothing() {
    let model = Pack::new()
        .row("forms", "id=odd rung=0")
        .row("cooperations", "id=pool form=odd starts=2020-01-01")
        .row("participants", "cooperation=pool nation=XAA")
        .model();
    assert!(!crate::support::shown(&assess(&model)).is_empty());
}
