// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What people and machines put into workbooks: typed cells, odd sheets, damage and bombs.

use std::io::{Cursor, Write};

use concordia_model::Date;
use concordia_package::{Limits, Reading, read_workbook, write};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError};
use tempfile::tempdir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::good::{assert_one, at, files, model};

fn read(bytes: &[u8]) -> Reading {
    read_workbook("book.xlsx", bytes, &Limits::default(), &|_| {})
}

/// A workbook with the tables that every package needs, and more sheets.
fn book(more: impl FnOnce(&mut Workbook) -> Result<(), XlsxError>) -> Vec<u8> {
    let mut book = Workbook::new();
    let tables: [(&str, &[&[&str]]); 3] = [
        ("nations", &[&["id", "name_en", "name_nl", "assessed"], &["XAA", "Aland", "Aland", "yes"]]),
        ("documents", &[&["id", "title"], &["paper", "Paper"]]),
        (
            "capabilities",
            &[
                &["id", "name_en", "name_nl", "level", "strategic_enabler", "rolls_up"],
                &["tank", "Tank", "Tank", "capability", "false", "false"],
            ],
        ),
    ];
    for (name, rows) in tables {
        let sheet = book.add_worksheet();
        sheet.set_name(name).and_then(|sheet| write_rows(sheet, rows)).expect("it is written");
    }
    more(&mut book).expect("it is written");
    book.save_to_buffer().expect("it is written")
}

fn write_rows(sheet: &mut Worksheet, rows: &[&[&str]]) -> Result<(), XlsxError> {
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(*cells) {
            sheet.write_string(row, column, *text)?;
        }
    }
    Ok(())
}

fn sheet<'a>(book: &'a mut Workbook, name: &str, rows: &[&[&str]]) -> Result<&'a mut Worksheet, XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(name)?;
    write_rows(sheet, rows)?;
    Ok(sheet)
}

const HOLDINGS: &[&str] =
    &["holder", "capability", "year", "status", "source", "quantity", "assumption", "reason"];
const HOLDING: &[&str] = &["XAA", "tank", "", "in_service", "paper"];

#[test]
fn typed_cells_are_read_as_the_text_a_table_would_hold() {
    let bytes = book(|book| {
        let date = Format::new().set_num_format("dd-mm-yyyy");
        let sheet_of_holdings = sheet(book, "holdings", &[HOLDINGS, HOLDING])?;
        sheet_of_holdings
            .write_number(1, 2, 2025)?
            .write_number(1, 5, 57.0)?
            .write_boolean(1, 6, true)?
            .write_number(1, 7, 12)?;
        let formats = sheet(
            book,
            "formats",
            &[&["id", "name_en", "name_nl", "kind", "from"], &["club", "C", "C", "alliance"]],
        )?;
        formats.write_datetime_with_format(1, 4, &ExcelDateTime::from_ymd(1949, 4, 4)?, &date)?;
        let rates = sheet(
            book,
            "rates",
            &[&["currency", "year", "measure", "source", "value"], &["USD", "2025", "deflator", "paper"]],
        )?;
        rates.write_formula(1, 4, Formula::new("=0.1+0.2").set_result("0.30000000000000004"))?;
        Ok(())
    });
    let reading = read(&bytes);
    let model = reading.model.unwrap_or_else(|| panic!("{:#?}", reading.findings));
    let holding = model.tables.holdings.rows().next().expect("there is a holding");
    assert_eq!(
        (holding.year.0, holding.quantity.map(|quantity| quantity.to_string()), holding.assumption),
        (2025, Some("57".to_owned()), Some(true))
    );
    assert_eq!(holding.reason.map(|reason| model.text(reason.0)), Some("12"));
    let from = model.tables.formats.rows().next().and_then(|row| row.from);
    assert_eq!(from, Date::read("1949-04-04").ok());
    let rate = model.tables.rates.rows().next().and_then(|row| row.value);
    assert_eq!(rate.map(|value| value.to_string()), Some("0.3".to_owned()));
}

#[test]
fn rows_are_those_of_the_sheet_even_where_some_are_empty() {
    let bytes = book(|book| {
        sheet(
            book,
            "equipment",
            &[&["id", "capability", "name"], &[], &["otter", "tnk", "Otter"], &["", " ", ""]],
        )
        .map(drop)
    });
    let finding = assert_one(&read(&bytes), "unknown_id", "equipment", Some(3), Some("capability"));
    assert_eq!(finding.suggestion.as_deref(), Some("tank"));
}

#[test]
fn a_cell_beside_the_header_is_told() {
    let bytes = book(|book| {
        sheet(book, "equipment", &[&["id", "capability", "name"], &["otter", "tank", "Otter", "?"]]).map(drop)
    });
    assert_one(&read(&bytes), "wrong_field_count", "equipment", Some(2), None);
}

#[test]
fn a_formula_that_gives_an_error_is_told_with_its_cell() {
    let bytes = book(|book| {
        let sheet = sheet(book, "equipment", &[&["id", "capability", "name"], &["otter", "tank"]])?;
        sheet.write_formula(1, 2, Formula::new("=1/0").set_result("#DIV/0!")).map(drop)
    });
    let finding = assert_one(&read(&bytes), "wrong_type", "equipment", Some(2), Some("name"));
    assert_eq!(finding.cell.as_deref(), Some("#DIV/0!"));
}

#[test]
fn unknown_sheets_are_warned_of_and_empty_and_own_ones_are_not() {
    let bytes = book(|book| {
        book.add_worksheet();
        sheet(book, "x_notes", &[&["mine"]])?;
        sheet(book, "holding", &[HOLDINGS]).map(drop)
    });
    let finding = assert_one(&read(&bytes), "unknown_table", "holding", None, None);
    assert_eq!(finding.suggestion.as_deref(), Some("holdings"));
}

#[test]
fn mistakes_in_the_sheet_of_scenarios_are_told() {
    let header = &["scenario", "part", "item", "table", "column", "value"];
    for (row, column) in [
        (&["low", "tilte", "", "", "", "Low"], "part"),
        (&["a/b", "title", "", "", "", "Low"], "scenario"),
        (&["low", "add", "one", "goals", "id", "x"], "item"),
        (&["low", "setting", "", "", "", "x"], "column"),
        (&["low", "setting", "", "", "weights", "[null]"], "value"),
    ] {
        let bytes = book(|book| sheet(book, "scenarios", &[header, row]).map(drop));
        assert_one(&read(&bytes), "broken_scenario", "scenarios", Some(2), Some(column));
    }
    let rows: &[&[&str]] = &[
        header,
        &["low", "add", "1", "goals", "id", "x"],
        &["low", "add", "1", "forms", "id", "x"],
        &["low", "add", "1", "goals", "id", "y"],
    ];
    let bytes = book(|book| sheet(book, "scenarios", rows).map(drop));
    let places: Vec<_> =
        read(&bytes).findings.iter().map(|finding| (finding.row, finding.column.clone())).collect();
    assert_eq!(places[..2], [(Some(3), Some("item".to_owned())), (Some(4), Some("column".to_owned()))]);
}

#[test]
fn a_file_that_is_no_workbook_is_broken() {
    for bytes in [b"".as_slice(), b"id,name\n", b"PK\x03\x04 and nothing more", b"PK\x05\x06"] {
        assert_one(&read(bytes), "broken_file", "book.xlsx", None, None);
    }
    let folder = tempdir().expect("there is a temporary folder");
    let path = folder.path().join("book.xlsx");
    write(&model(&files()), &path).expect("it is written");
    let whole = std::fs::read(&path).expect("it is there");
    let cut = read(&whole[..whole.len() / 2]);
    assert_eq!(cut.findings.iter().map(at).next(), Some(("broken_file", Some("book.xlsx"), None, None)));
}

/// An archive with these parts.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        zip.start_file(*name, options).expect("it is written");
        zip.write_all(bytes).expect("it is written");
    }
    zip.finish().expect("it is written").into_inner()
}

const TYPES: &[u8] =
    br#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
const ROOT: &[u8] = br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const RELATIONS: &[u8] = br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const BOOK: &[u8] = br#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="equipment" sheetId="1" r:id="rId1"/></sheets></workbook>"#;

/// A workbook with one sheet `equipment` of these rows.
fn raw(rows: &str) -> Vec<u8> {
    let sheet = format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    );
    archive(&[
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", ROOT),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/workbook.xml", BOOK),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

fn inline(place: &str, text: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

#[test]
fn a_cell_in_the_farthest_corner_costs_nothing() {
    let rows = format!(
        "<row r=\"1\">{}{}{}</row><row r=\"1048576\">{}</row>",
        inline("A1", "id"),
        inline("B1", "capability"),
        inline("C1", "name"),
        inline("XFD1048576", "x")
    );
    let reading = read(&raw(&rows));
    let told = reading.findings.iter().map(at).find(|place| place.1 == Some("equipment"));
    assert_eq!(told, Some(("wrong_field_count", Some("equipment"), Some(1_048_576), None)));
}

#[test]
fn cells_out_of_order_make_a_broken_sheet() {
    for rows in [
        format!("<row r=\"2\">{}</row><row r=\"1\">{}</row>", inline("A2", "id"), inline("A1", "x")),
        format!("<row r=\"1\">{}{}</row>", inline("B1", "id"), inline("A1", "x")),
        format!(
            "<row r=\"1\">{}</row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>99</v></c></row>",
            inline("A1", "id")
        ),
        format!("<row r=\"1\">{}</row><row r=\"99999999999999\"><c", inline("A1", "id")),
    ] {
        let reading = read(&raw(&rows));
        let told = reading
            .findings
            .iter()
            .map(at)
            .find(|place| place.1 == Some("equipment") && place.0 == "broken_file");
        assert!(told.is_some(), "{rows}: {:#?}", reading.findings);
    }
}

#[test]
fn a_cell_longer_than_a_sheet_holds_is_too_large() {
    let rows = format!(
        "<row r=\"1\">{}{}{}</row><row r=\"2\">{}{}{}</row>",
        inline("A1", "id"),
        inline("B1", "capability"),
        inline("C1", "name"),
        inline("A2", "otter"),
        inline("B2", "tank"),
        inline("C2", &"x1y".repeat(1 << 20)),
    );
    let reading = read(&raw(&rows));
    let told = reading.findings.iter().map(at).find(|place| place.0 == "too_large");
    // So tight a cell is taken for a bomb, or told with its place.
    assert!(
        matches!(
            told,
            Some((_, Some("equipment"), Some(2), Some("name")) | (_, Some("book.xlsx"), None, None))
        ),
        "{told:?}"
    );
}

#[test]
fn bombs_are_not_unpacked() {
    let zeros = vec![b'0'; 64 << 20];
    let reading = read(&archive(&[("[Content_Types].xml", TYPES), ("xl/worksheets/sheet1.xml", &zeros)]));
    assert_one(&reading, "too_large", "book.xlsx", None, None);
    // Many parts that are each harmless.
    let part = vec![b'<'; 1 << 20];
    let names: Vec<_> = (0..600).map(|at| format!("xl/worksheets/sheet{at}.xml")).collect();
    let parts: Vec<_> = names.iter().map(|name| (name.as_str(), part.as_slice())).collect();
    assert_one(&read(&archive(&parts)), "too_large", "book.xlsx", None, None);
}

#[test]
fn a_bomb_that_lies_about_its_size_is_not_unpacked_whole() {
    let zeros = vec![b'0'; 32 << 20];
    let mut bytes = archive(&[("xl/worksheets/sheet1.xml", &zeros)]);
    let (size, lie) = ((32_u32 << 20).to_le_bytes(), 1000_u32.to_le_bytes());
    for at in 0..bytes.len() - 4 {
        if bytes[at..at + 4] == size {
            bytes[at..at + 4].copy_from_slice(&lie);
        }
    }
    let reading = read(&bytes);
    let codes: Vec<_> = reading.findings.iter().map(|finding| at(finding).0).collect();
    assert!(codes == ["too_large"] || codes == ["broken_file"], "{:#?}", reading.findings);
}

#[test]
fn a_file_beyond_the_limit_is_not_read() {
    let folder = tempdir().expect("there is a temporary folder");
    let path = folder.path().join("book.xlsx");
    write(&model(&files()), &path).expect("it is written");
    let limits = Limits { workbook_bytes: 1000, ..Limits::default() };
    let reading = concordia_package::read_within(&path, &limits, &|_| {});
    assert_one(&reading, "too_large", "book.xlsx", None, None);
}
