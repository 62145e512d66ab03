// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Large files are read in pieces and in parallel; what comes out is what one reader would have read.

use concordia_model::as_of::AsOf;
use concordia_model::row::Row;
use concordia_model::table::Table;
use concordia_model::tables::Visit;
use concordia_package::generate::{self, Size};
use concordia_package::{Limits, Reading, read_files, read_within};
use proptest::prelude::*;
use tempfile::tempdir;

use super::good::with;

/// Everything that a reading holds, as text.
fn told(reading: &Reading) -> String {
    struct Rows<'a>(&'a concordia_model::Model, String);
    impl Visit for Rows<'_> {
        fn table<R: Row + AsOf>(&mut self, table: &Table<R>) {
            for record in table.records() {
                self.1.push_str(&format!("{:?}", record.place));
                for at in 0..R::INFO.columns.len() {
                    self.1.push('|');
                    record.row.write(at, &self.0.names, &mut self.1);
                }
                for (name, text) in record.extra.iter().flat_map(|cells| cells.iter()) {
                    self.1.push_str(&format!("|{}={}", self.0.text(*name), self.0.text(*text)));
                }
                self.1.push('\n');
            }
        }
    }
    let mut text = format!("{:?}\n", reading.findings);
    if let Some(model) = &reading.model {
        let mut rows = Rows(model, String::new());
        model.tables.visit(&mut rows);
        text.push_str(&format!("{}\n{}", model.hash, rows.1));
    }
    text
}

#[test]
fn a_generated_package_is_valid_and_the_same_at_any_number_of_threads() {
    let folder = tempdir().expect("there is a temporary folder");
    let size = Size { nations: 6, capabilities: 30, years: 5, types: 3 };
    generate::big(folder.path(), size).expect("it is written");
    let read = |threads: usize, piece_bytes: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("there are threads");
        let limits = Limits { piece_bytes, ..Limits::default() };
        told(&pool.install(|| read_within(folder.path(), &limits, &|_| {})))
    };
    let alone = read(1, usize::MAX);
    assert!(alone.starts_with("[]\n"), "{}", &alone[..200]);
    assert_eq!(alone.matches("in_service").count() as u64, size.holdings());
    for threads in [1, 2, 8] {
        for piece in [700, 10_000] {
            assert!(read(threads, piece) == alone, "{threads} threads, pieces of {piece}");
        }
    }
}

/// Cells that are fine, odd or wrong, quoted or not.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => "[a-z]{0,6}",
        2 => "\"[a-z,\n]{0,9}\"",
        1 => "\"(\"\"|[a-z\n]){0,5}\"",
        1 => Just("a\"b".to_owned()),
        1 => Just("\"a\"b".to_owned()),
        1 => Just("\"open".to_owned()),
        1 => Just("é".to_owned()),
        1 => Just("\u{feff}".to_owned()),
        1 => Just("\0".to_owned()),
        1 => Just(String::new()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn pieces_of_any_size_give_what_the_whole_gives(
        rows in prop::collection::vec((cell(), cell(), "\n|\r\n|\n\n"), 0..30),
        cut in 0_usize..3,
        piece_bytes in 40_usize..400,
    ) {
        let mut text = "id,capability,family,name,x_note\nbadger,tank,b,B,\notter,tank,o,O,\npelican,tanker,p,P,\n".to_owned();
        for (at, (family, name, end)) in rows.iter().enumerate() {
            text.push_str(&format!("id-{at},tank,{family},{name},note{end}"));
        }
        text.truncate(text.floor_char_boundary(text.len() - cut));
        let files = with("data/equipment.csv", text);
        let read = |piece_bytes| told(&read_files("good", &files, &Limits { piece_bytes, ..Limits::default() }, &|_| {}));
        prop_assert_eq!(read(piece_bytes), read(usize::MAX));
    }
}
