// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Writing destroys nothing: not what is no package, not what lies beside one, not when it fails.

use std::fs;

use concordia_package::{WriteError, write};
use tempfile::tempdir;

use super::good::{files, model, with};

#[test]
fn a_folder_that_holds_other_things_is_left_alone() {
    let place = tempdir().expect("there is a temporary folder");
    fs::write(place.path().join("letter.txt"), "dear").expect("it is written");
    let refused = write(&model(&files()), place.path());
    assert!(matches!(refused, Err(WriteError::NotAPackage(_))));
    assert_eq!(fs::read_dir(place.path()).expect("it is a folder").count(), 1);
}

#[test]
fn what_lies_beside_a_package_stays_and_tables_that_are_gone_go() {
    let place = tempdir().expect("there is a temporary folder");
    write(&model(&files()), place.path()).expect("it is written");
    fs::write(place.path().join("README.md"), "mine").expect("it is written");
    fs::write(place.path().join("data/sources.txt"), "mine").expect("it is written");
    let mut fewer = with("data/costs.csv", "capability,kind,source,currency\n");
    fewer.remove("scenarios/fewer.toml");
    write(&model(&fewer), place.path()).expect("it is written");
    let there = |path: &str| place.path().join(path).exists();
    assert!(there("README.md") && there("data/sources.txt") && there("data/holdings.csv"));
    assert!(!there("data/costs.csv") && !there("scenarios/fewer.toml"));
    let hidden = fs::read_dir(place.path()).expect("it is a folder").flatten();
    assert!(hidden.into_iter().all(|entry| !entry.file_name().to_string_lossy().starts_with('.')));
}

#[test]
fn what_was_there_is_put_back_when_a_file_cannot_be_written() {
    let place = tempdir().expect("there is a temporary folder");
    write(&model(&files()), place.path()).expect("it is written");
    // A file where the new package needs a folder: the last files cannot be put in place.
    fs::remove_dir_all(place.path().join("scenarios")).expect("it is there");
    fs::write(place.path().join("scenarios"), "in the way").expect("it is written");
    let before = fs::read(place.path().join("data/costs.csv")).expect("it is there");
    let changed = with("data/costs.csv", "capability,kind,source,currency\ntank,use_hour,paper,EUR\n");
    let refused = write(&model(&changed), place.path());
    assert!(matches!(refused, Err(WriteError::System { .. })), "{refused:?}");
    assert_eq!(fs::read(place.path().join("data/costs.csv")).expect("it is there"), before);
    assert_eq!(fs::read(place.path().join("scenarios")).expect("it is there"), b"in the way");
    let names = fs::read_dir(place.path()).expect("it is a folder").flatten().map(|entry| entry.file_name());
    assert_eq!(names.filter(|name| name.to_string_lossy().starts_with('.')).count(), 0);
}

#[test]
fn a_workbook_that_cannot_be_written_leaves_nothing_behind() {
    let place = tempdir().expect("there is a temporary folder");
    let nowhere = place.path().join("no/such/folder/book.xlsx");
    let refused = write(&model(&files()), &nowhere);
    assert!(matches!(refused, Err(WriteError::System { .. })));
    assert_eq!(fs::read_dir(place.path()).expect("it is a folder").count(), 0);
}

#[test]
fn a_scenario_text_too_long_for_a_sheet_is_refused_with_its_place_and_kept_by_a_folder() {
    let title = format!("title = \"{}\"\n", "x".repeat(32_768));
    let long = model(&with("scenarios/long.toml", title));
    let place = tempdir().expect("there is a temporary folder");
    let refused = write(&long, &place.path().join("book.xlsx"));
    let Err(WriteError::TooLarge { table, column, .. }) = refused else { panic!("{refused:?}") };
    assert_eq!((table, column.as_deref()), ("scenarios", Some("value")));
    write(&long, &place.path().join("folder")).expect("it is written");
    let again = concordia_package::read(&place.path().join("folder"), &|_| {});
    assert_eq!(again.model.map(|model| model.hash), Some(long.hash));
}

#[test]
fn every_refusal_is_told_in_both_languages() {
    let refusals = [
        WriteError::NotAPackage("x".into()),
        WriteError::TooLarge { table: "holdings", row: 3, column: None },
        WriteError::TooLarge { table: "holdings", row: 3, column: Some("reason".to_owned()) },
        WriteError::Workbook("no".to_owned()),
        WriteError::System { path: "x".into(), error: std::io::Error::other("no") },
    ];
    for refusal in refusals {
        let words = refusal.words();
        assert!(!words.en.is_empty() && !words.nl.is_empty());
        assert_eq!(refusal.to_string(), words.en);
    }
}
