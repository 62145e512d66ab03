// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What the program publishes from its own types: schemas, descriptor, template, reference pages.

use concordia_model::Language;
use concordia_model::cell::Kind;
use concordia_model::finding::FindingCode;
use concordia_model::tables::Tables;
use concordia_package::{descriptor, read, reference, schemas, table_schema, template};
use tempfile::tempdir;

use super::good::{files, model};

#[test]
fn every_table_has_a_schema_with_all_its_columns() {
    let schemas = schemas();
    assert_eq!(schemas.len(), Tables::INFOS.len());
    for (info, (name, schema)) in Tables::INFOS.iter().zip(&schemas) {
        assert_eq!(info.name, *name);
        assert_eq!(*schema, table_schema(info));
        let fields = schema["fields"].as_array().expect("there are fields");
        let names: Vec<_> = fields.iter().map(|field| field["name"].as_str().unwrap_or_default()).collect();
        assert_eq!(names, info.columns.iter().map(|column| column.name).collect::<Vec<_>>());
        for (field, column) in fields.iter().zip(info.columns) {
            assert_eq!(field["constraints"]["required"].as_bool().unwrap_or(false), column.required);
        }
    }
}

#[test]
fn the_descriptor_refers_to_tables_and_files_that_are_there() {
    let model = model(&files());
    let descriptor = descriptor(&model);
    assert_eq!(descriptor["profile"], "tabular-data-package");
    assert_eq!(descriptor["licenses"][0]["name"], "CC0-1.0");
    let resources = descriptor["resources"].as_array().expect("there are resources");
    let holdings =
        resources.iter().find(|resource| resource["name"] == "holdings").expect("there are holdings");
    assert_eq!(holdings["path"], serde_json::json!(["data/holdings.csv", "data/more/holdings-pool.csv"]));
    let last =
        holdings["schema"]["fields"].as_array().and_then(|fields| fields.last()).expect("there are fields");
    assert_eq!(last["name"], "x_note");
}

#[test]
fn a_template_is_a_workbook_without_mistakes_but_for_what_it_lacks() {
    let folder = tempdir().expect("there is a temporary folder");
    for language in [Language::En, Language::Nl] {
        let path = folder.path().join("template.xlsx");
        template(language, &path).expect("it is written");
        let reading = read(&path, &|_| {});
        let codes: Vec<_> = reading.findings.iter().map(|finding| finding.code).collect();
        // Nothing but the three tables that every package needs.
        assert_eq!(codes, [FindingCode::MissingTable; 3], "{:#?}", reading.findings);
    }
}

#[test]
fn the_reference_tells_every_table_column_and_finding_in_both_languages() {
    for language in [Language::En, Language::Nl] {
        let text = reference(language);
        for info in Tables::INFOS {
            assert!(text.contains(&format!("### `{}`", info.name)));
            assert!(
                info.columns
                    .iter()
                    .all(|column| text.contains(&language.of((column.en, column.nl)).replace('|', "\\|")))
            );
        }
        assert!(
            FindingCode::ALL.iter().all(|code| text.contains(&format!("### `{}`", code.describe().code)))
        );
    }
}

#[test]
fn lists_of_codes_fit_into_a_drop_down_list() {
    // A spreadsheet takes 255 characters.
    for column in Tables::INFOS.iter().flat_map(|info| info.columns) {
        if let Kind::Code(codes) = column.kind {
            assert!(codes.join(",").len() <= 255, "{}", column.name);
        }
    }
}

#[test]
fn examples_of_the_template_can_be_read() {
    for (name, schema) in schemas() {
        let info = Tables::info(name).expect("it is a table");
        let text = reference(Language::En);
        let section = text.split(&format!("### `{name}`")).nth(1).expect("it is told");
        let rows = section.lines().filter(|line| line.starts_with("| `") || line.starts_with("| **`"));
        let examples: Vec<_> =
            rows.take(info.columns.len()).filter_map(|line| line.rsplit('`').nth(1)).collect();
        for (column, example) in info.columns.iter().zip(examples) {
            let field = schema["fields"]
                .as_array()
                .and_then(|fields| fields.iter().find(|field| field["name"] == column.name));
            let constraints = &field.expect("there is a field")["constraints"];
            if let Some(codes) = constraints["enum"].as_array() {
                assert!(codes.iter().any(|code| code == example), "{name}.{} = {example}", column.name);
            }
            if column.kind == Kind::Id {
                assert!(concordia_model::row::is_id(example), "{name}.{} = {example}", column.name);
            }
        }
    }
}
