// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A package to check is a job: it is begun, followed, looked at, cancelled.

use std::path::Path;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::StatusCode;
use serde_json::Value;

use crate::results::mistakes;
use crate::{Answer, ask, get, request, send, server};

const FORM: (&str, &str) = ("content-type", "multipart/form-data; boundary=xyz");

/// Files as a browser sends them.
fn form(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (path, bytes) in files {
        body.extend(
            format!("--xyz\r\ncontent-disposition: form-data; name=\"files\"; filename=\"{path}\"\r\n\r\n")
                .into_bytes(),
        );
        body.extend_from_slice(bytes);
        body.extend(b"\r\n");
    }
    body.extend(b"--xyz--\r\n");
    body
}

/// All files of the smallest example, below a folder.
fn example() -> Vec<(String, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/minimal");
    let mut files =
        vec![("datapackage.json".to_owned(), std::fs::read(root.join("datapackage.json")).unwrap())];
    for folder in ["data", "scenarios"] {
        for entry in std::fs::read_dir(root.join(folder)).unwrap().flatten() {
            let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
            files.push((name, std::fs::read(entry.path()).unwrap()));
        }
    }
    files.iter().map(|(name, bytes)| (format!("mine/{name}"), bytes.clone())).collect()
}

async fn check(server: &Router, files: &[(&str, &[u8])]) -> Answer {
    send(server, request("POST", "/v1/checks", &[FORM], form(files))).await
}

async fn check_example(server: &Router) -> Answer {
    let files = example();
    let files: Vec<_> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    check(server, &files).await
}

/// The job once it is over.
pub async fn over(server: &Router, location: &str) -> Value {
    for _ in 0..3_000 {
        let job = get(server, location).await.json();
        if !["waiting", "running"].contains(&job["state"].as_str().unwrap()) {
            return job;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("the job does not end");
}

#[tokio::test]
async fn a_folder_that_is_sent_is_checked_and_its_findings_come_in_both_languages() {
    let server = server();
    let begun = check_example(&server).await;
    assert_eq!(begun.status, StatusCode::ACCEPTED, "{}", begun.text());
    assert_eq!(mistakes(&begun.json(), "/checks", "post", "202"), Vec::<String>::new());
    let job = over(&server, begun.header("location")).await;
    assert_eq!(mistakes(&job, "/jobs/{job}", "get", "200"), Vec::<String>::new());
    assert_eq!(job["state"], "done", "{job}");
    assert_eq!(job["result"]["package"]["name"], "minimal");
    let own = get(&server, "/v1/findings").await.json();
    assert_eq!(job["result"]["package"]["hash"], own["package"]["hash"], "it is the package that is served");
    assert_eq!(job["result"]["result"], own["result"]);
}

#[tokio::test]
async fn a_folder_with_a_mistake_is_told_where_it_is() {
    let server = server();
    let mut files = example();
    for (name, bytes) in &mut files {
        if name.ends_with("holdings.csv") {
            *bytes = String::from_utf8_lossy(bytes).replacen("fighter", "figther", 1).into_bytes();
        }
    }
    let files: Vec<_> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let begun = check(&server, &files).await;
    let result = over(&server, begun.header("location")).await["result"]["result"].clone();
    assert_eq!(result["usable"], false);
    let group = &result["codes"][0];
    assert_eq!((group["code"].as_str(), group["severity"].as_str()), (Some("unknown_id"), Some("error")));
    let finding = &group["findings"][0];
    assert_eq!(finding["file"], "data/holdings.csv");
    assert!(finding["cause"]["nl"].as_str().unwrap().contains("figther"), "{finding}");
}

#[tokio::test]
async fn what_is_no_workbook_is_a_finding_and_no_failure() {
    let server = server();
    let begun = check(&server, &[("plan.xlsx", b"not a workbook")]).await;
    let job = over(&server, begun.header("location")).await;
    assert_eq!(job["result"]["result"]["usable"], false);
    assert_eq!(job["result"]["result"]["codes"][0]["code"], "broken_file");
}

#[tokio::test]
async fn events_tell_how_a_job_stands_until_it_is_over() {
    let server = server();
    let begun = check_example(&server).await;
    let events = get(&server, &format!("{}/events", begun.header("location"))).await;
    assert!(events.header("content-type").starts_with("text/event-stream"));
    let text = events.text();
    let last = text.lines().filter_map(|line| line.strip_prefix("data: ")).next_back().unwrap();
    let last: Value = serde_json::from_str(last).unwrap();
    assert_eq!((last["state"].as_str(), last["result"].is_null()), (Some("done"), true), "{text}");
}

#[tokio::test]
async fn a_job_that_is_cancelled_is_gone() {
    let server = server();
    let begun = check_example(&server).await;
    let location = begun.header("location");
    assert_eq!(ask(&server, "DELETE", location, &[]).await.status, StatusCode::NO_CONTENT);
    assert_eq!(get(&server, location).await.status, StatusCode::NOT_FOUND);
    assert_eq!(ask(&server, "DELETE", location, &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn files_in_another_form_or_none_are_refused() {
    let server = server();
    let post = |headers: &'static [(&str, &str)], body: Vec<u8>| request("POST", "/v1/checks", headers, body);
    for (headers, body, status) in [
        (&[("content-type", "application/json")] as &[_], b"{}".to_vec(), StatusCode::UNSUPPORTED_MEDIA_TYPE),
        (&[("content-type", "multipart/form-data")], Vec::new(), StatusCode::UNSUPPORTED_MEDIA_TYPE),
        (&[FORM], b"--xyz--\r\n".to_vec(), StatusCode::BAD_REQUEST),
        (&[FORM], b"--xyz\r\nbroken".to_vec(), StatusCode::BAD_REQUEST),
        (&[FORM, ("accept", "text/html")], form(&[("a.csv", b"")]), StatusCode::NOT_ACCEPTABLE),
    ] {
        let answer = send(&server, post(headers, body)).await;
        assert_eq!(answer.status, status, "{headers:?}: {}", answer.text());
        assert_eq!(answer.header("content-type"), "application/problem+json");
    }
}

#[tokio::test]
async fn a_body_above_the_bound_is_refused() {
    let large = vec![b'x'; 65 << 20];
    let body = form(&[("data/large.csv", &large)]);
    let answer = send(&server(), request("POST", "/v1/checks", &[FORM], Body::from(body))).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{}", answer.text());
}
