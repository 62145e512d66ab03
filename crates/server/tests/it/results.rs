// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Every result answers as the document says.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::{get, server};

/// An address for each path of the document that answers with a result.
const ADDRESSES: &[(&str, &str)] = &[
    ("/assessments", "/v1/assessments?nation=XAA"),
    ("/withdrawals", "/v1/withdrawals?nation=XAA&without=XBB"),
    ("/heat-map", "/v1/heat-map?year=2027"),
    ("/nations/{nation}/capabilities/{capability}", "/v1/nations/XAA/capabilities/fighter"),
    ("/nations/{nation}/figures", "/v1/nations/XAA/figures"),
    ("/pairs/{nation}/{partner}", "/v1/pairs/XAA/XBB"),
    ("/burdens", "/v1/burdens"),
    ("/considerations", "/v1/considerations?consider=cut:XAA:fighter:50%25@2028"),
    ("/planned-changes", "/v1/planned-changes"),
    ("/partners", "/v1/partners?nation=XAA"),
    ("/opportunities", "/v1/opportunities?nation=XAA"),
    (
        "/opportunities/{opportunity}/weighing-sheet",
        "/v1/opportunities/fighter.XAA.XBB/weighing-sheet?nation=XAA",
    ),
    ("/cooperations/{cooperation}/weighing-sheet", "/v1/cooperations/tanker-pool/weighing-sheet?nation=XAA"),
    ("/specialisms", "/v1/specialisms?nation=XAA"),
    ("/formats/{format}/specialisms/{capability}", "/v1/formats/ALLIANCE/specialisms/frigate"),
    ("/cluster", "/v1/cluster?capability=fighter&member=XAA&member=XBB"),
    ("/plan-settings", "/v1/plan-settings?scope=ALLIANCE"),
    ("/reviews", "/v1/reviews?nation=XAA"),
    ("/network", "/v1/network"),
    ("/cooperations", "/v1/cooperations"),
    ("/cooperations/{cooperation}", "/v1/cooperations/tanker-pool"),
    ("/instruments", "/v1/instruments?participant=XAA&participant=XBB&date=2026-05-01"),
    ("/catalogue", "/v1/catalogue"),
    ("/tables", "/v1/tables"),
    ("/documents", "/v1/documents"),
    ("/documents/{document}", "/v1/documents/alliance-review"),
    ("/contradictions", "/v1/contradictions"),
    ("/assumptions", "/v1/assumptions"),
    ("/findings", "/v1/findings"),
];

/// The mistakes of a value against the schema of a response.
pub fn mistakes(value: &Value, path: &str, method: &str, status: &str) -> Vec<String> {
    let mut document = concordia_server::openapi();
    let response = &document["paths"][path][method]["responses"][status];
    let response = match response["$ref"].as_str() {
        Some(reference) => document.pointer(&reference[1..]).unwrap().clone(),
        None => response.clone(),
    };
    let content = response["content"].as_object().unwrap_or_else(|| panic!("{method} {path} {status}"));
    let schema = content.values().next().unwrap()["schema"].clone();
    let members = schema.as_object().unwrap().clone();
    document.as_object_mut().unwrap().extend(members);
    let validator = jsonschema::draft202012::new(&document).unwrap();
    validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[tokio::test]
async fn every_result_answers_as_the_document_says() {
    let (server, document) = (server(), concordia_server::openapi());
    for (path, operations) in document["paths"].as_object().unwrap() {
        if operations["get"]["tags"] != json!(["results"]) {
            continue;
        }
        let known = ADDRESSES.iter().find(|(known, _)| known == path);
        let (_, address) = known.unwrap_or_else(|| panic!("give {path} an address above"));
        let answer = get(&server, address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.text());
        assert_eq!(mistakes(&answer.json(), path, "get", "200"), Vec::<String>::new(), "{address}");
        assert_eq!(answer.json()["package"]["hash"].as_str().map(str::len), Some(64), "{address}");
    }
}

#[tokio::test]
async fn scenario_year_and_moment_stand_in_the_query_of_every_result() {
    let server = server();
    for (_, address) in ADDRESSES {
        let sign = if address.contains('?') { '&' } else { '?' };
        let year = if address.contains("year=") { "" } else { "&year=2027" };
        let answer = get(&server, &format!("{address}{sign}scenario=cut&asOf=2025{year}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.text());
        assert_eq!(answer.json()["scenario"], "cut", "{address}");
    }
}

#[tokio::test]
async fn an_assessment_is_that_of_the_command_line() {
    let expected = std::fs::read_to_string(
        std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../examples/minimal/expected/assess-XAA.json"),
    );
    let expected: Value = serde_json::from_str(&expected.unwrap()).unwrap();
    assert_eq!(get(&server(), "/v1/assessments?nation=XAA").await.json(), expected);
}

#[tokio::test]
async fn the_same_question_has_the_same_bytes() {
    let (first, second) = (server(), server());
    for (_, address) in ADDRESSES {
        assert_eq!(get(&first, address).await.bytes, get(&second, address).await.bytes, "{address}");
    }
}

#[tokio::test]
async fn every_schema_of_the_document_can_be_used() {
    let document = concordia_server::openapi();
    let names: Vec<_> = document["components"]["schemas"].as_object().unwrap().keys().cloned().collect();
    assert!(names.len() > 40);
    for name in names {
        let mut schema = document.clone();
        schema["$ref"] = json!(format!("#/components/schemas/{name}"));
        jsonschema::draft202012::new(&schema).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}
