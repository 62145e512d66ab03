// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What is hostile or too much never leads to a failure of the server.

use axum::http::StatusCode;
use concordia_server::Limits;

use crate::{ask, get, server, server_within};

#[tokio::test]
async fn a_path_that_tries_to_leave_finds_nothing() {
    let server = server();
    for path in [
        "/../Cargo.toml",
        "/..%2f..%2fetc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/assets/../../Cargo.toml",
        "/assets/%00.js",
        "/.git/config",
        "//etc/passwd",
        "/..\\..\\etc",
        "/v1/../v1/catalogue",
        "/v1/cooperations/..%2f..%2fcatalogue",
        "/v1/cooperations/%ff",
    ] {
        let Ok(uri) = path.parse::<axum::http::Uri>() else { continue };
        let answer = get(&server, &uri.to_string()).await;
        assert!(
            matches!(answer.status, StatusCode::NOT_FOUND | StatusCode::BAD_REQUEST),
            "{path}: {} {}",
            answer.status,
            answer.text()
        );
    }
}

#[tokio::test]
async fn an_address_of_the_application_gives_its_page_and_a_file_that_is_not_there_does_not() {
    let server = server();
    for path in ["/", "/partner", "/cooperations/tanker-pool?nation=XAA"] {
        let page = get(&server, path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(page.header("content-type").starts_with("text/html"), "{path}");
        assert!(page.text().contains("Concordia"), "{path}");
    }
    assert_eq!(get(&server, "/assets/nothing-12345678.js").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_server_of_this_machine_answers_to_its_own_names_only() {
    let server = server();
    for (host, status) in [
        ("localhost", StatusCode::OK),
        ("127.0.0.1:8080", StatusCode::OK),
        ("[::1]:8080", StatusCode::OK),
        ("evil.example", StatusCode::BAD_REQUEST),
        ("localhost.evil.example:8080", StatusCode::BAD_REQUEST),
    ] {
        let answer = ask(&server, "GET", "/v1/catalogue", &[("host", host)]).await;
        assert_eq!(answer.status, status, "{host}");
    }
}

#[tokio::test]
async fn a_page_of_another_site_cannot_begin_anything_here() {
    let server = server();
    for headers in [
        [("origin", "https://evil.example"), ("content-type", "text/plain")],
        [("sec-fetch-site", "cross-site"), ("content-type", "text/plain")],
        [("origin", "null"), ("content-type", "text/plain")],
    ] {
        let answer = ask(&server, "POST", "/v1/checks", &headers).await;
        assert_eq!(
            (answer.status, answer.json()["code"].as_str()),
            (StatusCode::FORBIDDEN, Some("cross-site"))
        );
    }
    let own = [("origin", "http://localhost:8080"), ("sec-fetch-site", "same-origin")];
    assert_eq!(ask(&server, "POST", "/v1/checks", &own).await.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
}

#[tokio::test]
async fn more_requests_than_there_is_room_for_are_asked_to_come_back() {
    let server = server_within(&Limits { requests: 0, ..Limits::default() });
    let answer = get(&server, "/v1/catalogue").await;
    assert_eq!((answer.status, answer.header("retry-after")), (StatusCode::SERVICE_UNAVAILABLE, "1"));
    assert_eq!(get(&server, "/livez").await.status, StatusCode::OK, "who looks after the server is answered");
}

#[tokio::test]
async fn counters_name_routes_and_never_what_was_asked() {
    let server = server();
    get(&server, "/v1/assessments?nation=XAA").await;
    get(&server, "/v1/cooperations/tanker-pool").await;
    let text = get(&server, "/metrics").await.text();
    assert!(text.contains("route=\"/v1/assessments\",status=\"200\"} 1"), "{text}");
    assert!(text.contains("route=\"/v1/cooperations/{cooperation}\",status=\"200\"} 1"), "{text}");
    assert!(!text.contains("XAA") && !text.contains("tanker"), "{text}");
}

#[tokio::test]
async fn large_answers_are_packed_for_those_who_can_unpack() {
    let server = server();
    let plain = get(&server, "/v1/assessments").await;
    for coding in ["br", "gzip"] {
        let packed = ask(&server, "GET", "/v1/assessments", &[("accept-encoding", coding)]).await;
        assert_eq!(packed.header("content-encoding"), coding);
        assert!(packed.bytes.len() * 3 < plain.bytes.len());
    }
}
