// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A package that is written and read again is the same package, in either form.

use std::fs;
use std::path::Path;

use concordia_model::Model;
use concordia_package::{read_workbook, write};
use proptest::prelude::*;
use tempfile::tempdir;

use super::good::{Files, files, model, with};

fn from_disk(path: &Path) -> Model {
    let reading = concordia_package::read(path, &|_| {});
    reading.model.unwrap_or_else(|| panic!("{:#?}", reading.findings))
}

fn files_in(folder: &Path) -> Files {
    let mut files = Files::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).expect("it is a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(folder).expect("it is inside").to_string_lossy().replace('\\', "/");
            files.insert(name, fs::read(path).expect("it is a file"));
        }
    }
    files
}

#[test]
fn a_folder_becomes_a_workbook_and_a_folder_again_and_keeps_hash_files_and_licences() {
    let place = tempdir().expect("there is a temporary folder");
    let [first, book, second] = ["first", "book.xlsx", "second"].map(|name| place.path().join(name));
    let good = model(&files());
    write(&good, &first).expect("it is written");
    write(&from_disk(&first), &book).expect("it is written");
    let through = from_disk(&book);
    write(&through, &second).expect("it is written");
    assert_eq!([good.hash, from_disk(&first).hash, through.hash], [from_disk(&second).hash; 3]);
    assert_eq!(through.name, "good");
    let (one, other) = (files_in(&first), files_in(&second));
    assert_eq!(one.keys().collect::<Vec<_>>(), files().keys().collect::<Vec<_>>());
    for (path, bytes) in &one {
        assert_eq!(String::from_utf8_lossy(&other[path]), String::from_utf8_lossy(bytes), "{path}");
    }
    let descriptor = String::from_utf8_lossy(&other["datapackage.json"]);
    assert!(descriptor.contains("\"licenses\"") && descriptor.contains("Table holdings"));
}

#[test]
fn writing_what_was_written_changes_no_byte() {
    let place = tempdir().expect("there is a temporary folder");
    write(&model(&files()), place.path()).expect("it is written");
    let before = files_in(place.path());
    write(&from_disk(place.path()), place.path()).expect("it is written");
    assert_eq!(files_in(place.path()), before);
}

#[test]
fn the_examples_come_through_both_forms_unchanged() {
    for name in ["minimal", "europe"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name);
        if !folder.join("datapackage.json").exists() {
            continue;
        }
        let example = from_disk(&folder);
        let place = tempdir().expect("there is a temporary folder");
        let [book, again] = ["book.xlsx", "again"].map(|name| place.path().join(name));
        write(&example, &book).expect("it is written");
        write(&from_disk(&book), &again).expect("it is written");
        assert_eq!(from_disk(&again).hash, example.hash, "{name}");
        let own = |files: Files| files.into_keys().filter(|path| path.ends_with(".csv")).collect::<Vec<_>>();
        let rows =
            |path: &str| fs::read_to_string(folder.join(path)).is_ok_and(|text| text.lines().count() > 1);
        let with_rows: Vec<_> = own(files_in(&folder))
            .into_iter()
            .filter(|path| path.starts_with("data/") && rows(path))
            .collect();
        assert_eq!(own(files_in(&again)), with_rows, "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_text_of_a_cell_comes_through_both_forms(text in "\\PC{1,40}|[\"',;\n\r\t_x0-9A-F\u{1}-\u{8}\u{7f}é\u{feff}]{1,40}|_x00[0-9a-f]{2}_") {
        prop_assume!(!text.trim().is_empty());
        let quoted = format!("id,capability,family,name\nbadger,tank,badger,\"{}\"\notter,tank,otter,Otter\npelican,tanker,pelican,Pelican\n", text.replace('"', "\"\""));
        let good = model(&with("data/equipment.csv", quoted));
        let place = tempdir().expect("there is a temporary folder");
        let [book, again] = ["book.xlsx", "again"].map(|name| place.path().join(name));
        write(&good, &book).expect("it is written");
        let through = from_disk(&book);
        write(&through, &again).expect("it is written");
        prop_assert_eq!((through.hash, from_disk(&again).hash), (good.hash, good.hash));
    }

    #[test]
    fn any_text_of_a_scenario_comes_through_both_forms(title in "\\PC{0,20}\\S|[\"'\n\r\t\\\\]{0,9}\\S", cell in "\\PC{0,20}\\S|-?[0-9]{1,9}\\.?[0-9]{0,3}|true|2026-01-01") {
        let toml = |text: &str| serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007F");
        let text = format!("title = {}\n[[replace.equipment]]\nid = \"otter\"\ncapability = \"tank\"\nname = {}\n", toml(&title), toml(&cell));
        let good = model(&with("scenarios/any.toml", text));
        let place = tempdir().expect("there is a temporary folder");
        let [book, again] = ["book.xlsx", "again"].map(|name| place.path().join(name));
        write(&good, &book).expect("it is written");
        let through = from_disk(&book);
        write(&through, &again).expect("it is written");
        prop_assert_eq!(&through.scenarios["any"].edits, &good.scenarios["any"].edits);
        prop_assert_eq!((through.hash, from_disk(&again).hash), (good.hash, good.hash));
    }
}

#[test]
fn a_workbook_is_read_from_memory_as_from_disk() {
    let place = tempdir().expect("there is a temporary folder");
    let book = place.path().join("book.xlsx");
    write(&model(&files()), &book).expect("it is written");
    let bytes = fs::read(&book).expect("it is there");
    let reading = read_workbook("good", &bytes, &concordia_package::Limits::default(), &|_| {});
    assert_eq!(reading.model.map(|model| model.hash), Some(from_disk(&book).hash));
}
