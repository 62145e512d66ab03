// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The Dutch government's rules for the design of REST interfaces (version 2.1), rule by rule. Transport
//! security (TLS) is left to whoever puts a proxy before the server.

use axum::http::StatusCode;
use serde_json::Value;

use crate::results::mistakes;
use crate::{Answer, ask, get, server};

/// Path, method and description of every operation of the document.
fn operations() -> Vec<(String, String, Value)> {
    let document = concordia_server::openapi();
    let paths = document["paths"].as_object().unwrap();
    let all = paths.iter().flat_map(|(path, operations)| {
        let operations = operations.as_object().unwrap().iter();
        operations.map(|(method, operation)| (path.clone(), method.clone(), operation.clone()))
    });
    all.collect()
}

fn is_problem(answer: &Answer, status: StatusCode, code: &str) {
    assert_eq!(answer.status, status, "{}", answer.text());
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let problem = answer.json();
    assert_eq!(
        (problem["status"].as_u64(), problem["code"].as_str()),
        (Some(status.as_u16().into()), Some(code))
    );
    for text in ["type", "title", "detail", "instance"] {
        assert!(problem[text].as_str().is_some_and(|text| !text.is_empty()), "{text}: {problem}");
    }
    for (words, language) in [("cause", "en"), ("cause", "nl"), ("action", "en"), ("action", "nl")] {
        assert!(problem[words][language].as_str().is_some_and(|text| !text.is_empty()), "{words}: {problem}");
    }
}

#[test]
fn collections_have_plural_names_in_kebab_case_without_a_slash_at_the_end() {
    // One of its kind each, not collections.
    let single = ["heat-map", "catalogue", "cluster", "network", "openapi.json"];
    for (path, ..) in operations() {
        assert!(path.starts_with('/') && !path.ends_with('/'), "{path}");
        for (at, part) in path[1..].split('/').enumerate() {
            if part.starts_with('{') {
                continue;
            }
            assert!(part.bytes().all(|c| c.is_ascii_lowercase() || c == b'-' || c == b'.'), "{path}");
            assert!(
                part.ends_with('s') || single.contains(&part) || at > 1,
                "{part} of {path} is not plural"
            );
        }
    }
}

#[test]
fn keys_of_the_query_are_in_camel_case() {
    for (path, _, operation) in operations() {
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            let name = parameter["name"].as_str().unwrap();
            assert!(name.bytes().all(|c| c.is_ascii_alphanumeric()), "{path}: {name}");
            assert!(name.starts_with(|c: char| c.is_ascii_lowercase()), "{path}: {name}");
            assert!(parameter["description"].as_str().is_some_and(|text| !text.is_empty()), "{path}: {name}");
        }
    }
}

#[test]
fn only_standard_methods_are_used_and_every_operation_has_its_own_name() {
    let mut names = Vec::new();
    for (path, method, operation) in operations() {
        assert!(["get", "post", "delete"].contains(&method.as_str()), "{method} {path}");
        names.push(operation["operationId"].as_str().unwrap().to_owned());
    }
    names.sort();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count);
}

#[tokio::test]
async fn an_address_with_a_slash_at_the_end_is_not_found() {
    is_problem(&get(&server(), "/v1/heat-map/").await, StatusCode::NOT_FOUND, "not-found");
}

#[tokio::test]
async fn only_the_major_version_stands_in_the_address_and_the_whole_one_in_every_answer() {
    let (server, document) = (server(), concordia_server::openapi());
    assert_eq!(document["servers"][0]["url"], "/v1");
    let version = document["info"]["version"].as_str().unwrap();
    assert_eq!(version.split('.').count(), 3);
    for path in [
        "/v1/heat-map",
        "/v1/heat-map?year=1",
        "/v1/nothing",
        "/v1/openapi.json",
        "/",
        "/nothing.js",
        "/livez",
    ] {
        assert_eq!(get(&server, path).await.header("api-version"), version, "{path}");
    }
    for (path, _, operation) in operations() {
        for (status, response) in operation["responses"].as_object().unwrap() {
            let told = response["headers"]["API-Version"].is_object() || response["$ref"].is_string();
            assert!(told, "{path} {status}");
        }
    }
}

#[tokio::test]
async fn the_document_is_openapi_3_1_and_may_be_read_from_any_site() {
    let answer = get(&server(), "/v1/openapi.json").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    assert_eq!(answer.header("content-type"), "application/json");
    assert!(answer.json()["openapi"].as_str().unwrap().starts_with("3.1."));
    let elsewhere = get(&server(), "/v1/catalogue").await;
    assert_eq!(elsewhere.header("access-control-allow-origin"), "", "results are for this site only");
}

#[tokio::test]
async fn wrong_input_is_status_400_with_all_that_is_wrong_together() {
    let answer = get(&server(), "/v1/instruments?date=2026-13-01&year=soon&colour=red").await;
    is_problem(&answer, StatusCode::BAD_REQUEST, "invalid-input");
    let problem = answer.json();
    let names: Vec<_> =
        problem["errors"].as_array().unwrap().iter().map(|error| error["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["colour", "participant", "date", "year"]);
    assert_eq!(mistakes(&problem, "/instruments", "get", "400"), Vec::<String>::new());
    for path in [
        "/v1/heat-map?scenario=nothing",
        "/v1/heat-map?year=2099",
        "/v1/heat-map?year=2027&year=2028",
        "/v1/heat-map?scenario=",
        "/v1/assessments?nation=NLX",
        "/v1/considerations?consider=cut:XAA",
        "/v1/considerations?consider=cut:XAA:fighter:1@1999",
        "/v1/considerations",
        "/v1/cluster?capability=fighter",
        "/v1/cluster?capability=fighter&member=NLX",
        "/v1/cluster?capability=nothing&member=XAA",
        "/v1/cluster?capability=fighter&member=XAA&serviceLevel=1",
        "/v1/cluster?capability=fighter&member=XAA&commonShare=-0.1",
        "/v1/cluster?capability=fighter&member=XAA&commonShare=NaN",
        "/v1/cluster?capability=fighter&member=XAA&mean=XAA:1e9",
        "/v1/cluster?capability=fighter&member=XAA&measure=gold",
        "/v1/cluster?capability=fighter&member=XAA&reading=both",
    ] {
        is_problem(&get(&server(), path).await, StatusCode::BAD_REQUEST, "invalid-input");
    }
    let many = format!("/v1/cluster?capability=fighter{}", "&member=XAA".repeat(25));
    is_problem(&get(&server(), &many).await, StatusCode::BAD_REQUEST, "invalid-input");
}

#[tokio::test]
async fn what_the_path_names_and_is_not_there_is_status_404() {
    for path in [
        "/v1/cooperations/nothing",
        "/v1/nations/NLX/capabilities/fighter",
        "/v1/jobs/1-0",
        "/v1/nothing",
        "/v2/catalogue/x.y",
    ] {
        is_problem(&get(&server(), path).await, StatusCode::NOT_FOUND, "not-found");
    }
}

#[tokio::test]
async fn a_method_that_is_not_there_is_status_405_with_those_that_are() {
    for (method, path, allowed) in [
        ("POST", "/v1/heat-map", "GET,HEAD"),
        ("DELETE", "/v1/catalogue", "GET,HEAD"),
        ("PUT", "/v1/checks", "POST"),
        ("PATCH", "/partners", "GET, HEAD"),
    ] {
        let answer = ask(&server(), method, path, &[]).await;
        is_problem(&answer, StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed");
        assert_eq!(answer.header("allow"), allowed, "{method} {path}");
    }
}

#[tokio::test]
async fn an_answer_in_another_form_than_is_accepted_is_status_406() {
    let server = server();
    for accept in ["text/html", "application/xml, text/*;q=0.5", "application/json;q=0"] {
        let answer = ask(&server, "GET", "/v1/heat-map", &[("accept", accept)]).await;
        is_problem(&answer, StatusCode::NOT_ACCEPTABLE, "not-acceptable");
    }
    for accept in ["*/*", "application/json", "text/html, application/*;q=0.1", "APPLICATION/JSON"] {
        assert_eq!(ask(&server, "GET", "/v1/heat-map", &[("accept", accept)]).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn who_has_the_answer_is_told_so_in_304_until_package_version_or_query_differ() {
    let server = server();
    let first = get(&server, "/v1/heat-map").await;
    let etag = first.header("etag").to_owned();
    for known in [etag.clone(), format!("\"other\", {etag}"), etag.trim_start_matches("W/").to_owned()] {
        let again = ask(&server, "GET", "/v1/heat-map", &[("if-none-match", &known)]).await;
        assert_eq!((again.status, again.bytes.len()), (StatusCode::NOT_MODIFIED, 0), "{known}");
        assert_eq!(again.header("etag"), etag);
    }
    let other = ask(&server, "GET", "/v1/heat-map?scenario=cut", &[("if-none-match", &etag)]).await;
    assert_eq!(other.status, StatusCode::OK);
    assert_ne!(other.header("etag"), etag);
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_browsers_heed() {
    let server = server();
    for path in ["/v1/catalogue", "/v1/nothing", "/", "/metrics"] {
        let answer = get(&server, path).await;
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'none'"), "{path}");
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("x-frame-options"), "DENY", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{path}");
        assert!(!answer.header("cache-control").is_empty(), "{path}");
    }
}
