// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! `concordia check`.

use crate::{golden, json, output};

#[test]
fn the_minimal_package_has_the_findings_that_its_readme_lists() {
    golden(
        "examples/minimal/expected/check.json",
        &output(&["check", "examples/minimal", "--format", "json"], 0),
    );
    golden(
        "examples/minimal/expected/check.nl.txt",
        &output(&["check", "examples/minimal", "--lang", "nl"], 0),
    );
}

#[test]
fn the_european_package_has_no_error_and_tells_its_contradictions() {
    let result = json(&["check", "examples/europe", "--format", "json"], 0);
    let findings = result["result"]["findings"].as_array().unwrap();
    assert!(findings.iter().all(|finding| finding["severity"] != "error"));
    let contradicts = |text: &str| {
        findings.iter().any(|finding| {
            finding["code"] == "contradiction" && finding["cause"].as_str().unwrap().contains(text)
        })
    };
    assert!(contradicts("58 aircraft in all by this source, 57 by the programme of record"));
    assert!(contradicts("it says 2010-01-01; 2012-01-01"));
    assert!(contradicts("other reports say 48 or 56"));
    assert!(contradicts("17 against 1 by another count"));
    assert!(!contradicts("8900") && !contradicts("9900"), "two dates are no contradiction");
}

#[test]
fn errors_end_with_code_1_and_the_json_has_no_hash() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("datapackage.json"), "{").unwrap();
    let package = folder.path().to_string_lossy().into_owned();
    let result = json(&["check", &package, "--format", "json"], 1);
    assert!(result["package"]["hash"].is_null());
    assert_eq!(result["result"]["findings"][0]["severity"], "error");
    assert_eq!(result["result"]["findings"][0]["file"], "datapackage.json");
}

#[test]
fn strict_lets_warnings_count() {
    output(&["check", "examples/minimal", "--strict"], 1);
}

#[test]
fn a_scenario_that_is_not_there_is_told_with_those_that_are() {
    let text = output(&["check", "examples/minimal", "--scenario", "nowhere"], 1);
    assert!(text.contains("nowhere") && text.contains("estimates"), "{text}");
}
