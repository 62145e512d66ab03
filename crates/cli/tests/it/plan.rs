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
    let reach = ["shortfall", "capacity_to_act", "cost", "freedom_of_action", "partners"];
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
