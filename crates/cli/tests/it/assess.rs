// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! `concordia assess`.

use crate::{concordia, golden, json, output};

#[test]
fn the_minimal_package_is_assessed_as_expected() {
    golden(
        "examples/minimal/expected/assess-XAA.json",
        &output(&["assess", "examples/minimal", "--nation", "XAA", "--format", "json"], 0),
    );
    golden(
        "examples/minimal/expected/assess-XBB.nl.txt",
        &output(&["assess", "examples/minimal", "--nation", "XBB", "--lang", "nl"], 0),
    );
    golden("examples/minimal/expected/assess.txt", &output(&["assess", "examples/minimal"], 0));
    golden(
        "examples/minimal/expected/assess-cut.csv",
        &output(&["assess", "examples/minimal", "--scenario", "cut", "--format", "csv"], 0),
    );
}

#[test]
fn the_european_screens_are_as_expected() {
    golden(
        "examples/europe/expected/assess-NLD.txt",
        &output(&["assess", "examples/europe", "--nation", "NLD"], 0),
    );
    golden(
        "examples/europe/expected/assess-NLD.nl.txt",
        &output(&["assess", "examples/europe", "--nation", "NLD", "--lang", "nl"], 0),
    );
    golden("examples/europe/expected/assess.txt", &output(&["assess", "examples/europe"], 0));
}

#[test]
fn one_nation_fits_on_one_screen_names_the_need_rule_and_the_next_question() {
    let text = output(&["assess", "examples/europe", "--nation", "NLD"], 0);
    assert!(text.lines().count() <= 50, "{} lines", text.lines().count());
    assert!(
        text.contains("need rule") && text.contains("concordia assess examples/europe --nation NLD --if-cut")
    );
}

#[test]
fn a_considered_cut_tells_whom_to_consult() {
    let arguments = [
        "assess",
        "examples/europe",
        "--nation",
        "NLD",
        "--if-cut",
        "NLD:main-battle-tank:100%@2027",
        "--format",
        "json",
    ];
    let result = json(&arguments, 0);
    let considered = &result["result"]["considered"][0];
    assert_eq!(considered["units"]["value"], 18.0);
    assert_eq!(considered["after"]["shortfall"]["value"], 18.0);
    let consulted = considered["consult"].as_array().unwrap();
    assert!(consulted.iter().any(|consulted| consulted["nation"] == "DEU"), "{consulted:?}");
}

#[test]
fn a_considered_purchase_adds_units() {
    let arguments = [
        "assess",
        "examples/europe",
        "--nation",
        "BEL",
        "--if-buy",
        "BEL:mine-countermeasures:1@2028",
        "--format",
        "json",
    ];
    let considered = &json(&arguments, 0)["result"]["considered"][0];
    assert_eq!(considered["before"]["shortfall"]["value"], 1.0);
    assert_eq!(considered["after"]["shortfall"]["value"], 0.0);
}

#[test]
fn results_are_the_same_bytes_at_one_two_and_eight_threads() {
    let run = |threads| output(&["assess", "examples/europe", "--format", "json", "--threads", threads], 0);
    assert!(run("1") == run("2") && run("2") == run("8"));
}

#[test]
fn as_of_2014_knows_no_f_35_in_service() {
    let result =
        json(&["assess", "examples/europe", "--nation", "NLD", "--as-of", "2014", "--format", "json"], 0);
    assert_eq!(result["result"]["as_of"], 2014);
    let years: Vec<_> = result["result"]["balances"]
        .as_array()
        .unwrap()
        .iter()
        .map(|balance| balance["year"].as_u64().unwrap())
        .collect();
    assert_eq!(years.iter().min(), Some(&2014));
    assert!(
        !output(&["assess", "examples/europe", "--nation", "NLD", "--as-of", "2014"], 0).contains("2025")
    );
}

#[test]
fn wrong_use_ends_with_code_2_and_says_what_to_write() {
    for (arguments, told) in [
        (vec!["assess", "examples/europe", "--nation", "NLX"], "NLD"),
        (
            vec!["assess", "examples/europe", "--if-cut", "NLD:main-battle-tank"],
            "NLD:main-battle-tank:100%@2027",
        ),
        (vec!["assess", "examples/europe", "--year", "1999"], "2025"),
        (vec!["assess", "examples/europe", "--if-cut", "NLD:main-battle-tank:120%@2027"], "100%@2027"),
        (vec!["frobnicate"], "unrecognized subcommand"),
    ] {
        let output = concordia(&arguments);
        let error = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(error.contains(told), "{arguments:?}: {error}");
        assert!(output.stdout.is_empty(), "nothing but results goes to standard output");
    }
}
