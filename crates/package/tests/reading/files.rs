// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What can be wrong with the files of tables, and where the finding says it is.

use concordia_package::Limits;

use super::good::{assert_one, at, files, model, patched, read, with};

const HOLDINGS: &str = "data/holdings.csv";
const NATIONS: &str = "data/nations.csv";

fn text(path: &str) -> String {
    String::from_utf8(files()[path].clone()).expect("the package is UTF-8")
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let windows = format!("\u{feff}{}", text(NATIONS).replace('\n', "\r\n"));
    assert_eq!(model(&with(NATIONS, windows)).hash, model(&files()).hash);
}

#[test]
fn a_last_line_without_end_is_read() {
    let cut = text(NATIONS);
    assert_eq!(model(&with(NATIONS, cut.trim_end())).hash, model(&files()).hash);
}

#[test]
fn the_order_of_columns_and_rows_does_not_change_the_hash() {
    let turned: Vec<String> = text("data/memberships.csv")
        .lines()
        .map(|line| line.split(',').rev().collect::<Vec<_>>().join(","))
        .collect();
    let (header, rows) = turned.split_first().expect("there is a header");
    let rows: Vec<_> = rows.iter().rev().map(String::as_str).collect();
    let file = format!("{header}\n{}\n", rows.join("\n"));
    assert_eq!(model(&with("data/memberships.csv", file)).hash, model(&files()).hash);
}

#[test]
fn optional_columns_may_be_absent_and_mean_unknown() {
    let short = "id,name_en,name_nl,assessed\nXAA,Aland,Aland,yes\nXBB,B,B,yes\nXCC,C,C,yes\nXZZ,Z,Z,no\n";
    let model = model(&with(NATIONS, short));
    assert!(model.tables.nations.rows().all(|row| row.capital_lat.is_none()));
}

#[test]
fn columns_that_begin_with_x_are_kept_and_do_not_count_for_the_hash() {
    let changed = patched(HOLDINGS, "first", "another note");
    let model = model(&changed);
    assert_eq!(model.hash, super::good::model(&files()).hash);
    let record =
        model.tables.holdings.records().find(|record| record.place.record == 2 && record.extra.is_some());
    let (name, text) = record.and_then(|record| record.extra.as_ref()).expect("the note is kept")[0];
    assert_eq!((model.text(name), model.text(text)), ("x_note", "another note"));
}

#[test]
fn an_unknown_column_is_a_warning_with_the_name_that_is_near() {
    let reading = read(&patched(NATIONS, "capital_lat", "capital_latt"));
    let finding = assert_one(&reading, "unknown_column", NATIONS, Some(1), Some("capital_latt"));
    assert_eq!(finding.suggestion.as_deref(), Some("capital_lat"));
    assert!(reading.model.is_some());
}

#[test]
fn a_missing_required_column_is_told_once_and_other_mistakes_still_are() {
    let file = "id,name_en,assessed\nXAA,Aland,maybe\nXBB,B,yes\nXCC,C,yes\nXZZ,Z,no\n";
    let reading = read(&with(NATIONS, file));
    let places: Vec<_> = reading.findings.iter().map(at).collect();
    let missing = ("missing_column", Some(NATIONS), Some(1), Some("name_nl"));
    assert_eq!(places, [missing, ("unlisted_code", Some(NATIONS), Some(2), Some("assessed"))]);
}

#[test]
fn semicolons_instead_of_commas_are_recognised() {
    let reading = read(&with(NATIONS, text(NATIONS).replace(',', ";")));
    let finding = reading.findings.iter().find(|finding| finding.code.describe().code == "missing_column");
    assert!(finding.expect("a column is missing").action.en.contains("semicolons"));
}

#[test]
fn a_column_twice_is_an_error() {
    let reading = read(&patched(NATIONS, "capital_lon", "capital_lat"));
    assert_one(&reading, "duplicate_column", NATIONS, Some(1), Some("capital_lat"));
}

#[test]
fn a_record_with_a_cell_too_few_is_told_with_its_row() {
    let reading = read(&patched(HOLDINGS, "XAA,tank,badger,2025,", "XAA,tank,2025,"));
    assert_one(&reading, "wrong_field_count", HOLDINGS, Some(3), None);
}

#[test]
fn rows_are_records_and_not_lines() {
    // The record before it takes two lines.
    let reading = read(&patched(HOLDINGS, "XCC,tanker,,2025", "XCC,tanker,,20x5"));
    assert_one(&reading, "wrong_type", HOLDINGS, Some(5), Some("year"));
}

#[test]
fn a_file_that_ends_inside_quotes_is_broken_at_its_last_record() {
    let whole = text(HOLDINGS);
    let cut = &whole[..whole.find("not counted").expect("there is a quoted cell")];
    let reading = read(&with(HOLDINGS, cut));
    assert_one(&reading, "broken_file", HOLDINGS, Some(4), None);
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_found_even_if_it_swallows_the_file() {
    let mut file = text(HOLDINGS).replacen("XAA,tank,badger,2025", "\"XAA,tank,badger,2025", 1);
    file.push_str(&"x".repeat(9 << 20));
    let reading = read(&with(HOLDINGS, file));
    let first = reading.findings.iter().map(at).next().expect("there is a finding");
    assert_eq!((first.1, first.2), (Some(HOLDINGS), Some(3)), "{:#?}", reading.findings);
    assert!(reading.model.is_none());
}

#[test]
fn an_empty_file_has_no_header() {
    assert_one(&read(&with("data/costs.csv", "")), "broken_file", "data/costs.csv", Some(1), None);
}

#[test]
fn a_header_alone_is_an_empty_table() {
    let costs = text("data/costs.csv");
    let header = costs.lines().next().expect("there is a header");
    assert!(model(&with("data/costs.csv", header)).tables.costs.is_empty());
}

#[test]
fn a_text_that_is_not_utf8_is_told_with_row_and_column() {
    let mut file = text(NATIONS).into_bytes();
    let at = text(NATIONS).find("Bland").expect("there is a name");
    file[at] = 0xeb;
    assert_one(&read(&with(NATIONS, file)), "wrong_encoding", NATIONS, Some(3), Some("name_en"));
}

#[test]
fn a_character_torn_over_two_cells_is_not_utf8() {
    let mut file = text(NATIONS).into_bytes();
    let at = text(NATIONS).find("Bland,Bland").expect("there are names");
    file[at + 4] = 0xc3;
    file[at + 6] = 0xa9;
    assert_one(&read(&with(NATIONS, file)), "wrong_encoding", NATIONS, Some(3), Some("name_en"));
}

#[test]
fn a_nul_character_is_told_with_row_and_column() {
    let reading = read(&patched("data/equipment.csv", "Otter", "Ott\0er"));
    assert_one(&reading, "wrong_encoding", "data/equipment.csv", Some(3), Some("name"));
}

#[test]
fn a_cell_of_ten_megabytes_is_too_large_and_what_follows_is_read() {
    let long = "x".repeat(10 << 20);
    let file =
        text("data/equipment.csv").replacen("Otter", &long, 1).replacen("tanker,pelican", "tankr,pelican", 1);
    let reading = read(&with("data/equipment.csv", file));
    let places: Vec<_> = reading.findings.iter().map(at).collect();
    let path = Some("data/equipment.csv");
    assert_eq!(
        places,
        [("too_large", path, Some(3), Some("name")), ("unknown_id", path, Some(4), Some("capability"))]
    );
    assert!(reading.findings.iter().all(|finding| finding.cell.as_ref().is_none_or(|cell| cell.len() < 200)));
}

#[test]
fn a_cell_with_one_character_too_many_is_too_large() {
    let whole = "é".repeat(32_767);
    model(&patched("data/equipment.csv", "Otter", &whole));
    let reading = read(&patched("data/equipment.csv", "Otter", &format!("{whole}é")));
    assert_one(&reading, "too_large", "data/equipment.csv", Some(3), Some("name"));
}

#[test]
fn a_file_larger_than_the_limit_is_not_opened() {
    let limits = Limits { file_bytes: 100, ..Limits::default() };
    let reading = concordia_package::read_files("good", &files(), &limits, &|_| {});
    assert!(reading.findings.iter().any(|finding| at(finding) == ("too_large", Some(HOLDINGS), None, None)));
}

#[test]
fn wrong_cells_are_told_with_what_would_be_right() {
    for (path, from, to, code, row, column, suggestion) in [
        (HOLDINGS, "in_service,letter", "inservice,letter", "unlisted_code", 4, "status", Some("in_service")),
        (HOLDINGS, "120,2040", "-3,2040", "out_of_range", 2, "quantity", None),
        (HOLDINGS, "120,2040", "\"120,5\",2040", "wrong_type", 2, "quantity", Some("120.5")),
        (HOLDINGS, "letter,40,,true", "letter,40,,ja", "wrong_type", 4, "assumption", Some("true")),
        (HOLDINGS, "XBB,tank", "XBX,tank", "unknown_id", 4, "holder", Some("XBB")),
        ("data/formats.csv", "1949-04-04", "04/04/1949", "wrong_type", 2, "from", Some("1949-04-04")),
        ("data/formats.csv", "2001-01-01", "2001-02-30", "out_of_range", 3, "from", None),
        ("data/memberships.csv", "0.25", "25%", "wrong_type", 2, "share", Some("0.25")),
        ("data/costs.csv", "EUR", "euro", "wrong_type", 2, "currency", Some("EUR")),
        ("data/milestones.csv", "first-flight", "First Flight", "wrong_type", 3, "id", Some("first-flight")),
        (NATIONS, "Bland,yes", "Bland,", "missing_value", 3, "assessed", None),
    ] {
        let reading = read(&patched(path, from, to));
        let finding = assert_one(&reading, code, path, Some(row), Some(column));
        assert_eq!(finding.suggestion.as_deref(), suggestion, "{finding:#?}");
    }
}

#[test]
fn what_refers_to_a_row_that_was_refused_is_not_told_as_well() {
    let reading = read(&patched(NATIONS, "52.37", "north"));
    assert_one(&reading, "wrong_type", NATIONS, Some(2), Some("capital_lat"));
}

#[test]
fn all_mistakes_of_a_row_are_told() {
    let reading = read(&patched("data/economy.csv", "XAA,2025,gdp,paper,1000", "XXX,25,gpd,paper,x"));
    let columns: Vec<_> = reading.findings.iter().filter_map(|finding| finding.column.as_deref()).collect();
    assert_eq!(columns, ["year", "measure", "value"]);
}

#[test]
fn many_mistakes_of_a_kind_are_counted_and_not_all_shown() {
    let rows: String = (0..5_000).map(|at| format!("XAA,{},gdp,nowhere,1,EUR,\n", 1800 + at % 400)).collect();
    let header = "nation,year,measure,source,value,unit,price_year\n";
    let reading = read(&with("data/economy.csv", format!("{header}{rows}{}", rows.replace("gdp", "gpd"))));
    let count = |code: &str| reading.findings.iter().filter(|finding| at(finding).0 == code).count();
    assert_eq!((count("unknown_id"), count("unlisted_code"), count("duplicate_key")), (201, 201, 201));
    let more = reading.findings.iter().find(|finding| finding.cause.en.starts_with("4800 more"));
    assert_eq!(more.map(at), Some(("unlisted_code", Some("data/economy.csv"), None, None)));
}

#[test]
fn long_chains_are_fine_and_large_circles_are_found() {
    let header = "id,parent,name_en,name_nl,level,strategic_enabler,rolls_up\ntank,,T,T,capability,false,false\ntanker,,T,T,capability,false,false\n";
    let chain = |ends: &str| {
        let row = |at: usize| {
            let parent = if at == 0 { ends.to_owned() } else { format!("c-{}", at - 1) };
            format!("c-{at},{parent},C,C,area,false,false\n")
        };
        format!("{header}{}", (0..100_000).map(row).collect::<String>())
    };
    assert_eq!(model(&with("data/capabilities.csv", chain(""))).tables.capabilities.len(), 100_002);
    let reading = read(&with("data/capabilities.csv", chain("c-70000")));
    let circular: Vec<_> =
        reading.findings.iter().filter(|finding| at(finding).0 == "circular_parents").collect();
    assert_eq!((circular.len(), circular[0].row), (201, Some(4)));
    assert!(circular[200].cause.en.starts_with("69801 more"));
}
