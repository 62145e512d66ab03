// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! `conformance`: published cases, files that hold none, and exit codes.

use crate::{concordia, json, output};

const PUBLISHED: &str = "crates/methods/tests/cases/published.json";

#[test]
fn published_cases_pass_and_those_without_data_are_not_covered() {
    let result = json(&["conformance", PUBLISHED, "--format", "json"], 0);
    assert!(result["package"].is_null());
    for case in result["result"]["cases"].as_array().unwrap() {
        let expected = if case["id"] == "smaa-thrombo-rsmaa" { "not_covered" } else { "pass" };
        assert_eq!(case["status"], expected, "{case}");
    }
}

#[test]
fn a_case_that_fails_ends_with_one_and_says_why_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cases.json").to_string_lossy().into_owned();
    let case = r#"[{"id": "a", "area": "index.gini", "input": {"x": [1, 2]}, "expected": {"gini": 0.5}}]"#;
    std::fs::write(&file, case).unwrap();
    assert!(output(&["conformance", &file], 1).contains("gini differs"));
    assert!(output(&["conformance", &file, "--lang", "nl"], 1).contains("gini wijkt af"));
    assert!(output(&["conformance", &file, "--format", "csv"], 1).contains("a,index.gini,fail"));
}

#[test]
fn a_file_without_cases_is_wrong_use() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cases.json").to_string_lossy().into_owned();
    for text in ["", "{}", "[3]"] {
        std::fs::write(&file, text).unwrap();
        let run = concordia(&["conformance", &file]);
        assert_eq!(run.status.code(), Some(2), "{text}");
        assert!(
            run.stdout.is_empty() && String::from_utf8_lossy(&run.stderr).contains("cases.json"),
            "{text}"
        );
    }
    assert_eq!(concordia(&["conformance", "absent.json"]).status.code(), Some(2));
}
