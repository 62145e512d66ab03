// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
use concordia_analysis::view;
use concordia_model::FindingCode;
use concordia_model::ids::DocumentId;

use crate::{EUROPE_MODEL, MINIMAL_MODEL, symbol};

#[test]
fn every_table_is_told_with_its_rows_and_files() {
    let tables = view::tables(&MINIMAL_MODEL);
    assert_eq!(tables.len(), concordia_model::tables::Tables::INFOS.len());
    let nations = tables.iter().find(|table| table.table == "nations").unwrap();
    assert_eq!((nations.rows, nations.files.len()), (5, 1));
    assert!(nations.files[0].ends_with("nations.csv") && nations.meaning.nl.starts_with("Landen"));
    let held = tables.iter().find(|table| table.table == "holdings").unwrap();
    assert_eq!((held.rows, held.assumptions), (MINIMAL_MODEL.tables.holdings.len(), 1));
}

#[test]
fn a_table_of_two_files_names_both() {
    let tables = view::tables(&EUROPE_MODEL);
    let relations = tables.iter().find(|table| table.table == "relations").unwrap();
    assert_eq!(relations.files.len(), 2);
}

#[test]
fn documents_come_by_id_with_the_rows_that_cite_them() {
    let documents = view::documents(&MINIMAL_MODEL);
    assert!(documents.is_sorted_by(|a, b| a.document.id < b.document.id));
    let rows = |id: &str| documents.iter().find(|found| found.document.id == id).unwrap().rows;
    assert_eq!((rows("cluster-declaration"), rows("unread-report")), (3, 0));
}

#[test]
fn one_document_shows_the_rows_that_cite_it_and_counts_those_left_out() {
    let id = DocumentId::of(symbol(&crate::MINIMAL.context, "cluster-declaration"));
    let found = view::document_rows(&MINIMAL_MODEL, id, 2).unwrap();
    assert_eq!((found.cited.rows, found.rows.len(), found.left_out), (3, 2, 1));
    let tables: Vec<_> =
        found.cited.by_table.iter().map(|count| (count.table.as_str(), count.rows)).collect();
    assert_eq!(tables, [("formats", 1), ("memberships", 2)]);
    assert_eq!(found.rows[0].source.as_deref(), Some("cluster-declaration"));
}

#[test]
fn the_list_of_documents_and_the_page_of_each_count_alike() {
    for cited in view::documents(&MINIMAL_MODEL) {
        let id = DocumentId::of(symbol(&crate::MINIMAL.context, &cited.document.id));
        assert_eq!(view::document_rows(&MINIMAL_MODEL, id, 0).unwrap().cited, cited);
    }
}

#[test]
fn contradicting_claims_stand_side_by_side_with_the_used_one() {
    let found = view::contradictions(&MINIMAL_MODEL, 100);
    let tables: Vec<_> = found.claims.iter().map(|claim| claim.table.as_str()).collect();
    assert_eq!(tables, ["holdings", "costs"]);
    let tanks = &found.claims[0];
    assert_eq!(
        (tanks.value.as_deref(), tanks.used.source.as_deref()),
        (Some("58"), Some("borland-annual-report"))
    );
    assert_eq!((tanks.others[0].difference, tanks.others[0].row.row), (Some(-10.0), 9));
    assert!((tanks.others[0].relative.unwrap() + 10.0 / 58.0).abs() < 1e-12);
    let about: Vec<_> = tanks.about.iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(about, ["XBB", "main-battle-tank", "badger-2", "2024", "in_service"]);
    assert!(found.documents.iter().any(|document| document.id == "trade-weekly"));
}

#[test]
fn the_page_of_contradictions_tells_what_the_check_finds() {
    let remarks = concordia_model::remarks::remarks(&EUROPE_MODEL);
    let told = remarks.iter().filter(|finding| finding.code == FindingCode::Contradiction).count();
    let found = view::contradictions(&EUROPE_MODEL, usize::MAX);
    let shown: usize = found.claims.iter().map(|claim| claim.others.len()).sum();
    assert!(told > 10, "{told}");
    assert_eq!(shown + found.passages.len(), told);
    let first = view::contradictions(&EUROPE_MODEL, 5);
    assert_eq!((first.claims.len(), first.left_out), (5, found.claims.len() - 5));
    assert_eq!(first.claims[..], found.claims[..5]);
}

#[test]
fn what_rests_on_no_source_is_listed_with_the_settings_that_assume() {
    let found = view::assumptions(&MINIMAL_MODEL, 100);
    let tables: Vec<_> = found.rows.iter().map(|row| (row.table.as_str(), row.row)).collect();
    assert_eq!(tables[..4], [("holdings", 15), ("requirements", 4), ("costs", 9), ("parameters", 3)]);
    assert_eq!((tables.len(), tables.last()), (14, Some(&("access", 5))));
    assert_eq!(found.forms.len(), 2);
    assert!(found.rows.iter().all(|row| row.assumption));
    assert_eq!(found.settings[0].setting, "need_rule");
    assert_eq!(found.settings[0].text.nl, "behoefte = huidige voorraad");
    assert_eq!(view::assumptions(&MINIMAL_MODEL, 1).left_out, found.rows.len() - 1);
}

#[test]
fn a_scenario_that_counts_estimates_says_so() {
    let model = MINIMAL_MODEL.with_scenario("estimates").unwrap();
    let settings = view::assumptions(&model, 0).settings;
    assert!(settings.iter().any(|setting| setting.setting == "requirement_kinds"), "{settings:?}");
}
