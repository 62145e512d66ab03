// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! `concordia specialisms`.

use crate::{concordia, json, output};

const FRIGATES: [&str; 4] = ["specialisms", "examples/minimal", "--nation", "XBB"];

#[test]
fn six_of_eighteen_frigates_exceed_a_share_of_240_of_880_in_product() {
    let found = json(&[&FRIGATES[..], &["--format", "json"]].concat(), 0);
    let frigates = found["result"]["specialisms"].as_array().unwrap();
    let frigates = frigates.iter().find(|one| one["capability"] == "frigate").unwrap();
    let against = &frigates["scopes"][0]["against"][0];
    assert_eq!((&against["means"], &against["together"]), (&"gdp".into(), &18.0.into()));
    let ratio = against["ratio"].as_f64().unwrap();
    assert!((ratio - (6.0 / 18.0) / (240.0 / 880.0)).abs() < 1e-9, "{ratio}");
    assert_eq!(frigates["scopes"][0]["class"], "shown");
}

#[test]
fn a_table_tells_class_and_shares_in_both_languages() {
    let english = output(&FRIGATES, 0);
    assert!(
        english.contains("ALLIANCE (4 members)")
            && english.contains("What it wants to excel in is not known")
    );
    let dutch = output(&[&FRIGATES[..], &["--lang", "nl"]].concat(), 0);
    assert!(dutch.contains("ALLIANCE (4 leden)") && dutch.contains("Door dit land aan anderen overgelaten"));
}

#[test]
fn csv_has_a_line_for_each_capability_format_and_measure_of_means() {
    let arguments = ["--scope", "ALLIANCE,north-cluster", "--format", "csv"];
    let text = output(&[&FRIGATES[..], &arguments].concat(), 0);
    let frigates = text.lines().filter(|line| line.starts_with("frigate,"));
    let keys: Vec<_> =
        frigates.map(|line| line.split(',').skip(1).take(3).collect::<Vec<_>>().join(" ")).collect();
    assert!(keys.contains(&"ALLIANCE shown gdp".to_owned()), "{keys:?}");
    assert!(
        keys.iter().any(|key| key.starts_with("north-cluster") && key.ends_with("defence_expenditure")),
        "{keys:?}"
    );
}

#[test]
fn an_unknown_format_nation_or_measure_is_wrong_use() {
    for wrong in [["--scope", "nobody"], ["--means", "gold"], ["--year", "1999"]] {
        let output = concordia(&[&FRIGATES[..], &wrong].concat());
        assert_eq!(output.status.code(), Some(2), "{wrong:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(wrong[1]), "{wrong:?}");
    }
}

#[test]
fn the_dutch_specialisms_are_told_apart_from_what_is_shown() {
    let text = output(&["specialisms", "examples/europe", "--nation", "NLD", "--scope", "EU,NATO"], 0);
    assert!(text.contains("said but not shown") && text.contains("shown but not said"), "{text}");
    assert!(text.contains("Left to it by others") && text.contains("Left by it to others"), "{text}");
}
