// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The plan as a user asks for it: the program starts itself once more to solve.

use serde_json::Value;

use crate::{concordia, json, output};

const MINIMAL: &str = "examples/minimal";

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().expect("it is an object").keys().map(String::as_str).collect()
}

#[test]
fn a_plan_of_one_nation_is_verified_and_told_with_its_bound() {
    let found = json(&["plan", MINIMAL, "--nation", "XBB", "--format", "json"], 0);
    let result = &found["result"];
    for key in [
        "status",
        "gap",
        "bound",
        "ended_by",
        "verified",
        "decisions",
        "agreements",
        "conflict",
        "concessions",
    ] {
        assert!(!result[key].is_null(), "{key} is missing");
    }
    let reach = ["shortfall", "capacity_to_act", "cost", "saved", "freedom_of_action", "partners"];
    assert_eq!(keys(&result["objective"]), reach);
    assert_eq!(keys(&result["present_plan"]), reach);
    assert_eq!((&result["status"], &result["verified"]), (&Value::from("optimal"), &Value::from(true)));
    let shortfall = |of: &str| result[of]["shortfall"].as_f64().expect("it is a number");
    assert!(shortfall("objective") <= shortfall("present_plan"));
}

#[test]
fn members_of_a_format_are_planned_for_together() {
    let found = json(&["plan", MINIMAL, "--scope", "ALLIANCE", "--format", "json"], 0);
    assert_eq!(found["result"]["nations"], serde_json::json!(["XAA", "XBB", "XCC", "XDD"]));
    assert_eq!(found["result"]["verified"], true);
}

#[test]
fn a_plan_goes_into_a_workbook_beside_what_is_printed() {
    let folder = tempfile::tempdir().expect("a folder");
    let book = folder.path().join("plan.xlsx");
    let file = book.to_str().expect("it is a text");
    let asked = ["plan", MINIMAL, "--nation", "XBB", "--xlsx"];
    let printed = output(&[&asked[..], &[file]].concat(), 0);
    assert!(!printed.is_empty());
    let bytes = std::fs::read(&book).expect("it is written");
    assert!(bytes.starts_with(b"PK"), "a workbook is a ZIP file");
    let nowhere = folder.path().join("none/plan.xlsx");
    let refused = concordia(&[&asked[..], &[nowhere.to_str().expect("it is a text")]].concat());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("none/plan.xlsx"));
}

#[test]
fn the_same_question_gives_the_same_plan_again() {
    let asked = ["plan", MINIMAL, "--scope", "ALLIANCE", "--format", "json"];
    assert_eq!(output(&asked, 0), output(&asked, 0));
}

#[test]
fn a_plan_needs_a_nation_or_formats_that_exist() {
    assert_eq!(concordia(&["plan", MINIMAL]).status.code(), Some(2));
    assert_eq!(
        concordia(&["plan", MINIMAL, "--nation", "XAA", "--scope", "ALLIANCE"]).status.code(),
        Some(2)
    );
    let unknown = concordia(&["plan", MINIMAL, "--scope", "ALLIANCE,NOBODY"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert_eq!(String::from_utf8_lossy(&unknown.stderr), "no format 'NOBODY'\n");
}

#[test]
fn a_nation_with_a_budget_and_no_partner_buys_within_it_and_the_problem_can_be_taken_along() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("problem.mps");
    let question =
        ["plan", "examples/europe", "--nation", "NLD", "--scenario", "on-our-own", "--format", "json"];
    let found = json(&[&question[..], &["--mps", file.to_str().unwrap()]].concat(), 0);
    let result = &found["result"];
    let number = |value: &Value| value.as_f64().expect("it is a number");
    assert_eq!(result["verified"], true);
    assert!(number(&result["objective"]["shortfall"]) < number(&result["present_plan"]["shortfall"]));
    assert!((1.0..=10e9).contains(&number(&result["objective"]["cost"])), "{}", result["objective"]);
    assert_eq!(result["objective"]["partners"], 0);
    let text = std::fs::read_to_string(file).unwrap();
    assert!(text.starts_with("NAME concordia\nROWS\n") && text.ends_with("ENDATA\n"));
    assert!(text.contains("7_") && text.contains("_budget"), "the budget is a row");
}
