// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Changes under consideration in the query, and kept as scenarios.

use axum::Router;
use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::results::mistakes;
use crate::{Answer, ask, get, request, send, server};

const JSON: (&str, &str) = ("content-type", "application/json");

async fn keep(server: &Router, draft: &Value) -> Answer {
    send(server, request("POST", "/v1/scenarios", &[JSON], draft.to_string())).await
}

/// What a nation has of fighters at the end of 2028.
async fn fighters(server: &Router, query: &str) -> Value {
    let answer = get(server, &format!("/v1/assessments?nation=XAA&{query}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{query}: {}", answer.text());
    let result = answer.json();
    let balances = result["result"]["balances"].as_array().unwrap();
    let found = balances.iter().find(|row| row["capability"] == "fighter" && row["year"] == 2028);
    found.unwrap()["available"]["value"].clone()
}

/// The scenarios of the catalogue that may be forgotten.
fn kept_of(catalogue: &Value) -> Vec<&str> {
    let all = catalogue["result"]["scenarios"].as_array().unwrap();
    all.iter().filter(|one| one["kept"] == true).map(|one| one["name"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_change_in_the_query_changes_the_result_and_leaves_the_package_as_it_is() {
    let server = server();
    let before = fighters(&server, "").await;
    let after = fighters(&server, "change=cut:XAA:fighter-new:2@2028").await;
    assert_eq!(after.as_f64(), before.as_f64().map(|units| units - 2.0));
    let two = fighters(&server, "change=cut:XAA:fighter-new:2@2028&change=buy:XAA:fighter-new:5@2027").await;
    assert_eq!(two.as_f64(), before.as_f64().map(|units| units + 3.0));
    assert_eq!(fighters(&server, "").await, before);
    let names = ["etag"].map(|name| name.to_owned());
    let (plain, changed) = (
        get(&server, "/v1/heat-map").await,
        get(&server, "/v1/heat-map?change=cut:XAA:fighter-new:2@2028").await,
    );
    assert_ne!(plain.header(&names[0]), changed.header(&names[0]));
    assert_eq!(plain.json()["package"], changed.json()["package"], "the package is the same");
}

#[tokio::test]
async fn a_change_that_cannot_be_read_is_wrong_input() {
    let server = server();
    for change in [
        "cut:XAA",
        "sell:XAA:fighter-new:1@2028",
        "cut:XAA:fighter-new:1@1999",
        "cut:NLX:fighter-new:1@2028",
        "need:XAA:fighter-new:50%25@2028",
    ] {
        let answer = get(&server, &format!("/v1/heat-map?change={change}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{change}");
        assert_eq!(answer.json()["errors"][0]["name"], "change", "{change}");
    }
}

#[tokio::test]
async fn a_kept_scenario_gives_what_its_changes_give_and_can_be_taken_as_a_file() {
    let server = server();
    let expected = fighters(&server, "change=cut:XAA:fighter-new:2@2028").await;
    let etag = get(&server, "/v1/heat-map").await.header("etag").to_owned();
    let draft = json!({ "name": "fewer", "parent": "base", "changes": ["cut:XAA:fighter-new:2@2028"] });
    let kept = keep(&server, &draft).await;
    assert_eq!(kept.status, StatusCode::CREATED, "{}", kept.text());
    assert_eq!(kept.header("location"), "/v1/scenarios/fewer");
    assert_eq!(mistakes(&kept.json(), "/scenarios", "post", "201"), Vec::<String>::new());
    assert_eq!(fighters(&server, "scenario=fewer").await, expected);
    let catalogue = get(&server, "/v1/catalogue").await;
    assert_eq!(kept_of(&catalogue.json()), ["fewer"], "what belongs to the package is not kept here");
    assert_ne!(get(&server, "/v1/heat-map").await.header("etag"), etag, "what is there to ask has changed");
    let file = get(&server, "/v1/scenarios/fewer").await;
    assert_eq!(file.header("content-type"), "application/toml");
    assert!(file.header("content-disposition").contains("fewer.toml"));
    assert!(
        file.text().contains("parent = \"base\"") && file.text().contains("under-consideration"),
        "{}",
        file.text()
    );
}

#[tokio::test]
async fn a_kept_scenario_can_be_built_on_and_is_forgotten_from_the_top() {
    let server = server();
    let draft = |name: &str, parent: &str| json!({ "name": name, "parent": parent, "changes": ["cut:XAA:fighter-new:1@2028"] });
    assert_eq!(keep(&server, &draft("one", "base")).await.status, StatusCode::CREATED);
    assert_eq!(keep(&server, &draft("two", "one")).await.status, StatusCode::CREATED);
    let (one, two) = (fighters(&server, "scenario=one").await, fighters(&server, "scenario=two").await);
    assert_eq!(two.as_f64(), one.as_f64().map(|units| units - 1.0));
    let delete = async |path: &str| ask(&server, "DELETE", path, &[]).await.status;
    assert_eq!(delete("/v1/scenarios/one").await, StatusCode::CONFLICT, "two builds on it");
    assert_eq!(delete("/v1/scenarios/base").await, StatusCode::CONFLICT, "it belongs to the package");
    assert_eq!(delete("/v1/scenarios/two").await, StatusCode::NO_CONTENT);
    assert_eq!(delete("/v1/scenarios/one").await, StatusCode::NO_CONTENT);
    assert_eq!(delete("/v1/scenarios/one").await, StatusCode::NOT_FOUND);
    assert_eq!(get(&server, "/v1/heat-map?scenario=one").await.status, StatusCode::BAD_REQUEST);
    assert_eq!(
        keep(&server, &json!({ "name": "one", "changes": ["buy:XAA:fighter-new:9@2028"] })).await.status,
        StatusCode::CREATED
    );
    assert_ne!(fighters(&server, "scenario=one").await, one, "the name means something else now");
}

#[tokio::test]
async fn a_draft_that_is_wrong_is_told_all_that_is_wrong() {
    let server = server();
    let change = "cut:XAA:fighter-new:1@2028";
    for (draft, status, names) in [
        (json!({ "name": "No Name", "changes": [] }), 400, vec!["name", "changes"]),
        (json!({ "name": "x", "changes": ["nothing"] }), 400, vec!["changes"]),
        (json!({ "name": "x", "parent": "nothing", "changes": [change] }), 400, vec!["parent"]),
        (json!({ "name": "x", "colour": "red", "changes": [change] }), 400, vec!["body"]),
        (json!([1]), 400, vec!["body"]),
        (json!({ "name": "cut", "changes": [change] }), 409, vec![]),
        (json!({ "name": "x", "title": "x".repeat(70_000), "changes": [change] }), 413, vec![]),
    ] {
        let answer = keep(&server, &draft).await;
        assert_eq!(answer.status.as_u16(), status, "{}", answer.text());
        let problem = answer.json();
        let found = problem["errors"].as_array().unwrap().iter().map(|error| error["name"].as_str().unwrap());
        assert_eq!(found.collect::<Vec<_>>(), names, "{problem}");
    }
    let plain = request("POST", "/v1/scenarios", &[("content-type", "text/plain")], "{}");
    assert_eq!(send(&server, plain).await.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
}

#[tokio::test]
async fn no_more_scenarios_are_kept_than_there_is_room_for() {
    let server = server();
    let mut last = StatusCode::CREATED;
    for number in 0..=100 {
        let draft = json!({ "name": format!("s{number}"), "changes": ["cut:XAA:fighter-new:1@2028"] });
        last = keep(&server, &draft).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
}
