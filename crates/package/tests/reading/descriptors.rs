// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What can be wrong with `datapackage.json` and the paths it names.

use std::fs;

use super::good::{assert_one, at, files, patched, read, with};

const DESCRIPTOR: &str = "datapackage.json";

#[test]
fn a_package_without_descriptor_says_so_and_nothing_more() {
    let mut files = files();
    files.remove(DESCRIPTOR);
    assert_one(&read(&files), "missing_file", DESCRIPTOR, None, None);
}

#[test]
fn a_descriptor_that_is_no_json_is_broken_at_its_line() {
    let reading = read(&with(DESCRIPTOR, "{\n\"name\": \"x\",\n\"resources\": [}\n"));
    assert_one(&reading, "broken_file", DESCRIPTOR, Some(3), None);
    assert_one(&read(&with(DESCRIPTOR, "[]")), "broken_file", DESCRIPTOR, Some(1), None);
    let deep = "[".repeat(100_000);
    assert_one(&read(&with(DESCRIPTOR, deep)), "broken_file", DESCRIPTOR, Some(1), None);
    assert_one(
        &read(&with(DESCRIPTOR, b"{\n\"name\": \"\xff\"}")),
        "wrong_encoding",
        DESCRIPTOR,
        Some(2),
        None,
    );
}

#[test]
fn a_descriptor_without_resources_is_told_with_the_tables_that_are_missing() {
    let reading = read(&with(DESCRIPTOR, "{\"name\": \"x\"}"));
    let codes: Vec<_> = reading.findings.iter().map(|finding| at(finding).0).collect();
    assert!(codes.contains(&"broken_file") && codes.contains(&"missing_table"), "{codes:?}");
}

#[test]
fn a_file_that_is_not_there_is_told_and_what_refers_to_it_is_not() {
    let reading = read(&patched(DESCRIPTOR, "data/equipment.csv", "data/equipmnt.csv"));
    let places: Vec<_> = reading.findings.iter().map(at).collect();
    let unlisted = ("unknown_table", Some("data/equipment.csv"), None, None);
    assert_eq!(places, [unlisted, ("missing_file", Some("data/equipmnt.csv"), None, None)]);
}

#[test]
fn a_table_that_every_package_needs_is_asked_for() {
    for table in ["nations", "capabilities", "documents"] {
        let reading = read(&patched(DESCRIPTOR, &format!("\"name\": \"{table}\""), "\"name\": \"other\""));
        let missing = reading.findings.iter().find(|finding| at(finding).0 == "missing_table");
        assert_eq!(missing.and_then(|finding| finding.table), Some(table));
    }
}

#[test]
fn a_resource_that_is_no_table_is_a_warning_with_the_name_that_is_near() {
    let reading = read(&patched(DESCRIPTOR, "\"name\": \"goals\"", "\"name\": \"goal\""));
    let finding =
        reading.findings.iter().find(|finding| at(finding).0 == "unknown_table").expect("it is told");
    assert_eq!((finding.cell.as_deref(), finding.suggestion.as_deref()), (Some("goal"), Some("goals")));
}

#[test]
fn paths_that_lead_out_of_the_package_are_refused() {
    for path in [
        "../data/goals.csv",
        "/etc/passwd",
        "data/../../goals.csv",
        "C:\\\\goals.csv",
        "https://example.org/goals.csv",
        "",
    ] {
        let reading = read(&patched(DESCRIPTOR, "\"data/goals.csv\"", &format!("\"{path}\"")));
        let refused = reading.findings.iter().find(|finding| at(finding).0 == "missing_file");
        assert!(refused.is_some_and(|finding| finding.cause.en.contains("out of the package")), "{path}");
    }
}

#[cfg(unix)]
#[test]
fn links_that_lead_out_of_the_package_are_refused() {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let (package, secret) = (folder.path().join("package"), folder.path().join("secret.csv"));
    fs::write(&secret, files()["data/goals.csv"].as_slice()).expect("it is written");
    write_out(&package);
    fs::remove_file(package.join("data/goals.csv")).expect("it is there");
    std::os::unix::fs::symlink(&secret, package.join("data/goals.csv")).expect("links can be made");
    let reading = concordia_package::read(&package, &|_| {});
    let refused = reading
        .findings
        .iter()
        .find(|finding| at(finding) == ("missing_file", Some("data/goals.csv"), None, None));
    assert!(refused.is_some(), "{:#?}", reading.findings);
}

#[cfg(unix)]
#[test]
fn a_folder_in_the_place_of_a_file_is_a_broken_file() {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    write_out(folder.path());
    fs::remove_file(folder.path().join("data/goals.csv")).expect("it is there");
    fs::create_dir(folder.path().join("data/goals.csv")).expect("it is made");
    let reading = concordia_package::read(folder.path(), &|_| {});
    assert_eq!(
        reading.findings.iter().map(at).next(),
        Some(("broken_file", Some("data/goals.csv"), None, None))
    );
}

#[test]
fn a_path_that_is_not_there_is_told() {
    let reading = concordia_package::read("/no/such/package".as_ref(), &|_| {});
    assert_one(&reading, "missing_file", DESCRIPTOR, None, None);
}

#[test]
fn a_package_is_read_from_disk_as_from_memory() {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    write_out(folder.path());
    let hash = read(&files()).model.map(|model| model.hash);
    for path in [folder.path().to_owned(), folder.path().join(DESCRIPTOR)] {
        assert_eq!(concordia_package::read(&path, &|_| {}).model.map(|model| model.hash), hash);
    }
}

fn write_out(folder: &std::path::Path) {
    for (path, bytes) in files() {
        let full = folder.join(path);
        fs::create_dir_all(full.parent().expect("it has a parent")).expect("it is made");
        fs::write(full, bytes).expect("it is written");
    }
}
