// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Nothing that a file can hold makes the reader panic.

use std::sync::LazyLock;

use concordia_package::{Limits, read_workbook, write};
use proptest::prelude::*;

use super::good::{files, model, read, with};

static WORKBOOK: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let path = folder.path().join("book.xlsx");
    write(&model(&files()), &path).expect("it is written");
    std::fs::read(path).expect("it is there")
});

/// A file of the good package with some bytes changed, taken out or put in.
fn bent(bytes: &[u8], bends: &[(prop::sample::Index, u8, u8)]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for (at, kind, byte) in bends {
        let at = at.index(bytes.len().max(1));
        match kind % 4 {
            0 if at < bytes.len() => bytes[at] = *byte,
            1 if at < bytes.len() => drop(bytes.remove(at)),
            2 => bytes.truncate(at),
            _ => bytes.insert(at.min(bytes.len()), *byte),
        }
    }
    bytes
}

fn bends() -> impl Strategy<Value = Vec<(prop::sample::Index, u8, u8)>> {
    prop::collection::vec(any::<(prop::sample::Index, u8, u8)>(), 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_in_the_place_of_a_file(bytes: Vec<u8>, at: prop::sample::Index) {
        let path = at.get(&files().into_keys().collect::<Vec<_>>()).clone();
        read(&with(&path, &bytes));
        read_workbook("any", &bytes, &Limits::default(), &|_| {});
    }

    #[test]
    fn a_file_with_some_bytes_bent(at: prop::sample::Index, bends in bends()) {
        let good = files();
        let path = at.get(&good.keys().cloned().collect::<Vec<_>>()).clone();
        read(&with(&path, bent(&good[&path], &bends)));
    }

    #[test]
    fn a_workbook_with_some_bytes_bent(bends in bends()) {
        read_workbook("bent", &bent(&WORKBOOK, &bends), &Limits::default(), &|_| {});
    }

    #[test]
    fn any_text_in_a_cell(text in "\\PC*", at: prop::sample::Index) {
        let good = files();
        let tables: Vec<_> = good.keys().filter(|path| path.ends_with(".csv")).cloned().collect();
        let path = at.get(&tables).clone();
        let table = String::from_utf8(good[&path].clone()).expect("the package is UTF-8");
        let cell = format!(",\"{}\"", text.replace('"', "\"\""));
        read(&with(&path, table.replacen(',', &cell, 9)));
    }
}
