// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The document for a word processor says what the HTML says, in the language that was asked for.

use std::io::{Cursor, Read as _};
use std::path::Path;

use concordia_analysis::assess;
use concordia_analysis::view::{self, Sampling, SheetQuestion, Weighed};
use concordia_model::{Language, Model, Year};
use concordia_report::{Block, Paper, Trace, weighing_sheet};
use quick_xml::Reader;
use quick_xml::events::Event;

fn model() -> Model {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/minimal");
    let model = concordia_package::read(&folder, &|_| {}).model.expect("the package has no errors");
    model.with_scenario("base").expect("base can be laid over it")
}

/// The sheet of a candidate, with a judgement that only XML could trip over.
fn paper(model: &Model, language: Language) -> Paper {
    let capability = model.tables.capabilities.rows().find(|row| row.unit.is_some()).expect("a capability");
    let members: Vec<_> = model.assessed().into_iter().take(2).collect();
    let nation = members[0];
    let weighed = Weighed::Opportunity(capability.id, members);
    let sampling = Sampling { samples: 20, seed: 1 };
    let question = SheetQuestion { weighed, nation, year: Year(2026), sampling };
    let found = view::weighing_sheet(&assess(model), &question);
    let found = found.unwrap_or_else(|words| panic!("{}", words.en)).expect("there is something to weigh");
    weighing_sheet(&found, &Trace::of(model, 1), language, "wait & see <later>\nof\u{1}fice")
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    archive.by_name(name).expect(name).read_to_string(&mut text).expect("text");
    text
}

/// The paragraphs of a part; a part that is not well-formed stops the test.
fn paragraphs(xml: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let (mut all, mut now, mut depth) = (Vec::new(), String::new(), 0_usize);
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error}: {xml}")) {
            Event::Eof => break,
            Event::Start(start) => {
                depth += 1;
                if start.name().as_ref() == "w:p" {
                    now.clear();
                }
            }
            Event::End(end) => {
                depth = depth.checked_sub(1).expect("an end has its start");
                if end.name().as_ref() == "w:p" {
                    all.push(std::mem::take(&mut now));
                }
            }
            Event::Text(text) => now.push_str(&text),
            Event::GeneralRef(name) => now.push_str(match name.as_ref() {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                _ => "'",
            }),
            _ => {}
        }
    }
    assert_eq!(depth, 0, "every start has its end");
    all
}

/// Every heading, sentence and cell, in order.
fn told(paper: &Paper) -> Vec<String> {
    let mut all = Vec::new();
    for block in &paper.blocks {
        match block {
            Block::Title(text) | Block::Heading(text) | Block::Text(text) | Block::Small(text) => {
                all.push(text.clone());
            }
            Block::List(items) => all.extend(items.iter().cloned()),
            Block::Table { header, rows } => all.extend(header.iter().chain(rows.iter().flatten()).cloned()),
            Block::Room(text) => all.extend(text.lines().map(|line| line.replace('\u{1}', ""))),
        }
    }
    all.retain(|text| !text.is_empty());
    all
}

#[test]
fn it_says_what_the_html_says_in_the_same_order() {
    let model = model();
    for (language, name) in [(Language::En, "Weighing sheet"), (Language::Nl, "Afwegingskader")] {
        let paper = paper(&model, language);
        let mut found = paragraphs(&part(&paper.docx(), "word/document.xml"));
        found.retain(|text| !text.is_empty());
        let told = told(&paper);
        assert_eq!(found, told);
        assert!(told[0].starts_with(name), "{}", told[0]);
        let html = paper.html();
        let escaped = |text: &String| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        for text in told.iter().filter(|text| !text.contains(['\'', '"'])) {
            assert!(html.contains(&escaped(text)), "{text}");
        }
    }
}

#[test]
fn every_part_is_well_formed_and_the_language_is_told() {
    let model = model();
    for (language, code) in [(Language::En, "en-GB"), (Language::Nl, "nl-NL")] {
        let bytes = paper(&model, language).docx();
        let archive = zip::ZipArchive::new(Cursor::new(&bytes)).expect("an archive");
        let names: Vec<_> = archive.file_names().map(|name| name.expect("a name").into_owned()).collect();
        assert!(names.iter().any(|name| name == "[Content_Types].xml"), "{names:?}");
        for name in &names {
            paragraphs(&part(&bytes, name));
        }
        assert!(part(&bytes, "word/styles.xml").contains(&format!("<w:lang w:val=\"{code}\"/>")));
        assert!(part(&bytes, "docProps/core.xml").contains(&format!("<dc:language>{code}</dc:language>")));
    }
}

#[test]
fn the_same_sheet_is_the_same_file() {
    let model = model();
    assert_eq!(paper(&model, Language::Nl).docx(), paper(&model, Language::Nl).docx());
    assert_ne!(paper(&model, Language::Nl).docx(), paper(&model, Language::En).docx());
}
