// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Folder and workbook, template, importers, schemas, completions.

use crate::{concordia, json, output};

fn hash(package: &str) -> String {
    json(&["check", package, "--format", "json"], 0)["package"]["hash"]
        .as_str()
        .expect("there is a model")
        .to_owned()
}

#[test]
fn a_package_keeps_its_hash_from_folder_to_workbook_and_back() {
    for package in ["examples/minimal", "examples/europe"] {
        let folder = tempfile::tempdir().unwrap();
        let workbook = folder.path().join("package.xlsx").to_string_lossy().into_owned();
        let again = folder.path().join("again").to_string_lossy().into_owned();
        output(&["convert", package, &workbook], 0);
        output(&["convert", &workbook, &again], 0);
        assert_eq!(hash(package), hash(&workbook), "{package} as a workbook");
        assert_eq!(hash(package), hash(&again), "{package} as a folder again");
    }
}

#[test]
fn a_package_with_errors_is_not_converted() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("datapackage.json"), "{").unwrap();
    let out = folder.path().join("out.xlsx");
    output(&["convert", &folder.path().to_string_lossy(), &out.to_string_lossy()], 1);
    assert!(!out.exists());
}

#[test]
fn the_template_is_a_workbook_that_lacks_only_rows() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("leeg.xlsx").to_string_lossy().into_owned();
    output(&["template", "--lang", "nl", &out], 0);
    let result = json(&["check", &out, "--format", "json"], 1);
    let findings = result["result"]["findings"].as_array().unwrap();
    assert!(
        !findings.is_empty() && findings.iter().all(|finding| finding["code"] == "missing_table"),
        "{findings:?}"
    );
}

#[test]
fn importers_are_listed_in_both_languages() {
    let text = output(&["import", "list"], 0);
    assert!(text.contains("un-ideal-points") && text.contains("relations"));
    assert_ne!(text, output(&["import", "list", "--lang", "nl"], 0));
}

#[test]
fn an_import_of_a_wrong_file_says_so_and_leaves_the_package_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let package = folder.path().join("package").to_string_lossy().into_owned();
    output(&["convert", "examples/minimal", &package], 0);
    let before = hash(&package);
    let wrong = folder.path().join("wrong.csv");
    std::fs::write(&wrong, "a,b\n1,2\n").unwrap();
    let output = concordia(&["import", "v-dem", &wrong.to_string_lossy(), "--into", &package]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("iso3"));
    assert_eq!(hash(&package), before);
}

#[test]
fn completions_are_written_for_a_shell() {
    assert!(output(&["completions", "bash"], 0).contains("concordia"));
}

#[test]
fn results_have_the_shape_that_their_schema_says() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().to_string_lossy().into_owned();
    output(&["schema", "--out", &out], 0);
    let schema: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(folder.path().join("results/assess.json")).unwrap())
            .unwrap();
    let result = json(&["assess", "examples/minimal", "--nation", "XAA", "--format", "json"], 0);
    let properties = schema["properties"].as_object().unwrap();
    for name in ["package", "scenario", "settings", "seed", "version", "result"] {
        assert!(properties.contains_key(name) && result.get(name).is_some(), "{name}");
    }
    let view = schema["$defs"]["AssessmentView"]["properties"].as_object().unwrap();
    let printed = result["result"].as_object().unwrap();
    assert_eq!(
        view.keys().collect::<Vec<_>>().len(),
        printed.len(),
        "every property is in the schema and printed"
    );
    assert!(printed.keys().all(|key| view.contains_key(key)));
}
