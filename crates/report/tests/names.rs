// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A sheet is read by people: it names nations, capabilities, forms, types and cooperations, never by their ids.

use std::collections::HashSet;
use std::path::Path;

use concordia_analysis::view::{self, Sampling, SheetQuestion, Weighed};
use concordia_analysis::{asked, assess};
use concordia_model::{Language, Model, Year};
use concordia_report::{Block, Paper, Trace, weighing_sheet};

fn europe() -> Model {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/europe");
    let model = concordia_package::read(&folder, &|_| {}).model.expect("the package has no errors");
    model.with_scenario("base").expect("base can be laid over it")
}

fn papers(model: &Model, weighed: Weighed) -> [Paper; 2] {
    let nation = asked::nation(model, "NLD").expect("a nation");
    let sampling = Sampling { samples: 20, seed: 1 };
    let question = SheetQuestion { weighed, nation, year: Year(2026), sampling };
    let found = view::weighing_sheet(&assess(model), &question);
    let found = found.unwrap_or_else(|words| panic!("{}", words.en)).expect("there is something to weigh");
    let trace = Trace::of(model, 1);
    [Language::En, Language::Nl].map(|language| weighing_sheet(&found, &trace, language, ""))
}

/// What is read on a page, but for the line of its trace and the list of sources, which are ids by intent.
fn read(paper: &Paper) -> Vec<&str> {
    let mut all: Vec<&String> = vec![&paper.title];
    for block in &paper.blocks {
        match block {
            Block::Title(text) | Block::Heading(text) | Block::Text(text) => all.push(text),
            Block::List(items) => all.extend(items),
            Block::Table { header, rows } => all.extend(header.iter().chain(rows.iter().flatten())),
            Block::Small(_) | Block::Room(_) => {}
        }
    }
    all.into_iter().map(String::as_str).collect()
}

/// Ids that have a name beside them.
fn ids(model: &Model) -> HashSet<&str> {
    let tables = &model.tables;
    let text = |symbol| model.names.text(symbol);
    let nations = tables.nations.rows().map(|row| (row.id.symbol(), row.name_en));
    let capabilities = tables.capabilities.rows().map(|row| (row.id.symbol(), row.name_en));
    let forms = tables.forms.rows().map(|row| (row.id.symbol(), row.name_en));
    let types = tables.equipment.rows().map(|row| (row.id.symbol(), row.name));
    let cooperations = tables.cooperations.rows().map(|row| (row.id.symbol(), row.name_en));
    let all = nations.chain(capabilities).chain(forms).chain(types).chain(cooperations);
    // An id that is a word of its own name, such as `frigate`, cannot be told from it.
    let words = |name: &str| name.to_lowercase();
    all.filter(|(id, name)| !words(model.text(name.0)).contains(&text(*id).to_lowercase()))
        .map(|(id, _)| text(id))
        .collect()
}

#[test]
fn no_id_stands_where_a_name_belongs() {
    let model = europe();
    let ids = ids(&model);
    assert!(ids.contains("NLD") && ids.contains("main-battle-tank") && ids.len() > 100);
    let candidate = |id| {
        let (capability, members) = asked::opportunity(&model, id).expect("a candidate");
        Weighed::Opportunity(capability, members)
    };
    let running = |id| Weighed::Cooperation(asked::cooperation(&model, id).expect("a cooperation"));
    let asked = [
        candidate("main-battle-tank.DEU.NLD"),
        candidate("tanker-aircraft.DEU.NLD"),
        running("mmf"),
        running("benesam"),
    ];
    for paper in asked.into_iter().flat_map(|weighed| papers(&model, weighed)) {
        for text in read(&paper) {
            let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
            let found: Vec<_> = words.filter(|word| ids.contains(word)).collect();
            assert!(found.is_empty(), "{found:?} in {text:?}");
        }
    }
}

#[test]
fn the_title_names_its_nations_in_the_language_of_the_sheet() {
    let model = europe();
    let (capability, members) = asked::opportunity(&model, "main-battle-tank.DEU.NLD").expect("a candidate");
    let [english, dutch] = papers(&model, Weighed::Opportunity(capability, members));
    assert_eq!(english.title, "Weighing sheet: Main battle tank: Germany and Netherlands");
    assert_eq!(dutch.title, "Afwegingskader: Gevechtstank: Duitsland en Nederland");
}

#[test]
fn a_sheet_of_twenty_members_is_folded_on_paper_and_whole_on_screen() {
    let model = europe();
    let capability = asked::capability(&model, "main-battle-tank").expect("a capability");
    let nation = asked::nation(&model, "NLD").expect("a nation");
    let codes = "BEL BGR CAN CZE DEU DNK ESP EST FRA GBR GRC HRV HUN ITA LTU LUX LVA NLD NOR POL";
    let members = codes.split(' ').map(|code| asked::nation(&model, code).expect("a nation")).collect();
    for paper in papers(&model, Weighed::Opportunity(capability, members)) {
        let (and, share) = match paper.language {
            Language::En => ("and 8 others", "Fair share"),
            Language::Nl => ("en 8 andere", "Eerlijke verdeling"),
        };
        assert!(paper.title.ends_with(and), "{}", paper.title);
        let rows = |blocks: &[Block], first: &str, columns: usize| -> Vec<Vec<String>> {
            let tables = blocks.iter().filter_map(|block| match block {
                Block::Table { rows, .. } if rows[0].len() == columns => Some(rows),
                _ => None,
            });
            tables.flatten().filter(|row| row[0].starts_with(first)).cloned().collect()
        };
        let needs = rows(&paper.blocks, "", 5);
        assert_eq!((needs.len(), needs[12][0].as_str(), rows(&paper.whole, "", 5).len()), (13, and, 20));
        assert!(needs[0][0].starts_with("Nederland") || needs[0][0] == "Netherlands", "us first");
        let (folded, whole) = (rows(&paper.blocks, share, 4), rows(&paper.whole, share, 4));
        assert!(folded.len() <= 4 && whole.len() > 12, "{folded:?}");
        assert_eq!(folded[0], whole[0], "our own figures");
        let told = |rows: &[Vec<String>]| {
            let names = rows
                .iter()
                .flat_map(|row| row[1].split(", ").map(move |name| (name.to_owned(), row[2].clone())));
            names.collect::<HashSet<_>>()
        };
        assert_eq!(told(&folded).len(), 20);
        assert_eq!(told(&folded), told(&whole), "of every one it is said what the test says");
        let html = paper.html();
        assert!(html.contains("<details class=\"whole\">") && html.contains(".whole{display:none}"));
    }
    let few = papers(
        &model,
        Weighed::Opportunity(capability, vec![nation, asked::nation(&model, "DEU").expect("a nation")]),
    );
    assert!(few.iter().all(|paper| paper.whole.is_empty() && !paper.html().contains("<details")));
}
