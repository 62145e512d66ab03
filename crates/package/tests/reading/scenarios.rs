// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What can be wrong with scenarios, and in which order their edits are read.

use super::good::{assert_one, at, files, model, patched, read, with};

const FEWER: &str = "scenarios/fewer.toml";

#[test]
fn edits_and_their_cells_are_read_in_the_order_of_the_file() {
    let model = model(&files());
    let edits = &model.scenarios["fewer"].edits;
    let told: Vec<_> = edits.iter().map(|edit| format!("{} {}", edit.operation.name(), edit.table)).collect();
    assert_eq!(told, ["replace holdings", "remove planned_changes", "add memberships", "remove relations"]);
    let cells: Vec<_> =
        edits[2].cells.iter().map(|(column, text)| (column.as_str(), text.as_str())).collect();
    let expected = [
        ("format", "alliance"),
        ("nation", "XCC"),
        ("role", "member"),
        ("from", "2026-01-01"),
        ("source", "paper"),
        ("x_why", "because"),
    ];
    assert_eq!(cells, expected);
}

#[test]
fn a_scenario_counts_for_the_hash() {
    let changed = patched(FEWER, "100.5", "100");
    assert_ne!(model(&changed).hash, model(&files()).hash);
    let spaced = patched(FEWER, "quantity = 100.5", "quantity    =    100.5 # as told");
    assert_eq!(model(&spaced).hash, model(&files()).hash);
}

#[test]
fn a_text_that_is_no_toml_is_told_with_its_line() {
    assert_one(
        &read(&patched(FEWER, "year = 2025", "year = = 2025")),
        "broken_scenario",
        FEWER,
        Some(8),
        None,
    );
    let deep = format!("x = {}", "[".repeat(50_000));
    let reading = read(&with(FEWER, deep));
    assert!(reading.findings.iter().all(|finding| at(finding).0 == "broken_scenario"));
}

#[test]
fn an_unknown_part_is_told_with_the_one_that_is_near() {
    let finding = assert_one(
        &read(&patched(FEWER, "parent", "parents")),
        "broken_scenario",
        FEWER,
        Some(2),
        Some("parents"),
    );
    assert_eq!(finding.suggestion.as_deref(), Some("parent"));
    assert_one(
        &read(&patched(FEWER, "parent = \"base\"", "parent = 3")),
        "broken_scenario",
        FEWER,
        Some(2),
        Some("parent"),
    );
}

#[test]
fn a_cell_that_is_a_list_is_told_with_its_line() {
    let reading = read(&patched(FEWER, "quantity = 100.5", "quantity = [1, 2]"));
    let first = reading.findings.first().map(at);
    assert_eq!(first, Some(("broken_scenario", Some(FEWER), Some(11), Some("quantity"))));
}

#[test]
fn unknown_tables_columns_settings_and_parents_are_told() {
    for (from, to, row, column) in [
        ("replace.holdings", "replace.holding", Some(1), None),
        ("[[remove.relations]]\nnation_a", "[[remove.relations]]\nnation", Some(4), Some("nation")),
        ("parent = \"base\"", "parent = \"bse\"", None, Some("parent")),
        ("parent = \"base\"", "parent = \"fewer\"", None, Some("parent")),
        ("year = 2025", "year = 1925", Some(1), None),
        ("role = \"member\"", "role = \"membr\"", Some(3), Some("role")),
    ] {
        assert_one(&read(&patched(FEWER, from, to)), "broken_scenario", FEWER, row, column);
    }
    let base = "scenarios/base.toml";
    let reading = read(&patched(base, "horizon = [2026, 2035]", "horizon = [2035, 2026]"));
    assert!(
        reading
            .findings
            .iter()
            .any(|finding| at(finding) == ("broken_scenario", Some(base), None, Some("horizon")))
    );
}

#[test]
fn numbers_that_no_table_could_hold_are_told() {
    let reading = read(&patched("scenarios/base.toml", "[0.1, 0.3]", "[nan, 0.3]"));
    assert!(
        reading
            .findings
            .iter()
            .any(|finding| at(finding) == ("broken_scenario", Some("scenarios/base.toml"), Some(6), None))
    );
}

#[test]
fn a_scenario_that_is_not_utf8_is_told_with_its_line() {
    assert_one(&read(&with(FEWER, b"title = 'x'\n# \xe9\n")), "wrong_encoding", FEWER, Some(2), None);
}

#[test]
fn a_scenario_larger_than_the_limit_is_not_read() {
    assert_one(&read(&with(FEWER, vec![b'\n'; 5 << 20])), "too_large", FEWER, None, None);
}
