// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Weighing sheets come as JSON, HTML or DOCX, as the asker takes them.

use axum::http::StatusCode;

use crate::{ask, get, server};

const SHEETS: [&str; 2] = [
    "/v1/opportunities/fighter.XAA.XBB/weighing-sheet?nation=XAA",
    "/v1/cooperations/tanker-pool/weighing-sheet?nation=XAA",
];

#[tokio::test]
async fn a_sheet_comes_in_the_form_that_is_accepted() {
    let server = server();
    for address in SHEETS {
        for (accept, told) in [
            ("*/*", "application/json"),
            ("text/html", "text/html"),
            ("text/html, application/json;q=0.5", "application/json"),
            (concordia_report::DOCX, concordia_report::DOCX),
        ] {
            let answer = ask(&server, "GET", address, &[("accept", accept)]).await;
            assert_eq!(answer.status, StatusCode::OK, "{address} {accept}");
            assert!(answer.header("content-type").starts_with(told), "{address} {accept}");
            let vary = answer.headers.get_all("vary").iter().any(|value| value == "accept");
            assert!(vary, "a cache keeps the forms apart");
        }
        let refused = ask(&server, "GET", address, &[("accept", "application/pdf")]).await;
        assert_eq!(refused.status, StatusCode::NOT_ACCEPTABLE);
    }
}

#[tokio::test]
async fn the_judgement_of_the_question_is_printed_in_its_language_and_kept_nowhere() {
    let server = server();
    let html = [("accept", "text/html")];
    let address = format!("{}&lang=nl&judgement=wacht%20%3Cnog%3E", SHEETS[0]);
    let told = ask(&server, "GET", &address, &html).await.text();
    assert!(told.contains("<html lang=\"nl\">") && told.contains("wacht &lt;nog&gt;"), "{told}");
    assert!(!ask(&server, "GET", SHEETS[0], &html).await.text().contains("wacht"));
    let wrong = ask(&server, "GET", &format!("{}&lang=fr", SHEETS[0]), &html).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    let long = format!("{}&judgement={}", SHEETS[0], "a".repeat(4_001));
    assert_eq!(get(&server, &long).await.status, StatusCode::BAD_REQUEST);
}
