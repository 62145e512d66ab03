// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! From a request to an answer: what is accepted, what was given, whether the asker has it already.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use axum::response::IntoResponse as _;
use concordia_analysis::view::TextView;

use crate::given::Given;
use crate::operation::{Answer, Operation};
use crate::problem::{Code, Problem};
use crate::state::{State, etag};

const JSON: &str = "application/json";

/// The parts of a path that stand for something, by name.
pub type PathTexts = Result<Path<Vec<(String, String)>>, PathRejection>;

/// Answers a question.
pub async fn answer(
    state: Arc<State>,
    operation: Operation,
    path: PathTexts,
    query: RawQuery,
    headers: HeaderMap,
) -> Result<Response<Body>, Problem> {
    let (media_type, make) = form(&operation, &headers)?;
    let path = path.map_err(|_| not_there())?;
    let given = Given::read(&operation.parameters, &path.0, query.0.as_deref().unwrap_or_default())?;
    let served = state.current.get();
    let etag = etag(&served, &operation, media_type, &given);
    let known = headers.get(header::IF_NONE_MATCH).and_then(|known| known.to_str().ok());
    if known.is_some_and(|known| known.split(',').any(|known| same(known, &etag))) {
        return Ok(tagged(StatusCode::NOT_MODIFIED.into_response(), &etag));
    }
    let shared = Arc::clone(&state);
    let bytes = state.compute(move || shared.answer(&served, &make, &given)).await?;
    let mut response = tagged(typed(bytes, media_type), &etag);
    if !operation.papers.is_empty() {
        response.headers_mut().append(header::VARY, HeaderValue::from_static("accept"));
    }
    Ok(response)
}

/// In which form the asker takes the answer: JSON where that will do, else the first that will.
fn form(operation: &Operation, headers: &HeaderMap) -> Result<(&'static str, Answer), Problem> {
    let refused = match accepts(headers, JSON) {
        Ok(()) => return Ok((JSON, Arc::clone(&operation.answer))),
        Err(problem) => problem,
    };
    let mut papers = operation.papers.iter();
    let found = papers.find(|(media_type, _)| accepts(headers, media_type).is_ok());
    found.map(|(media_type, make)| (*media_type, Arc::clone(make))).ok_or(refused)
}

/// Bytes of JSON as an answer.
pub fn json(bytes: impl Into<Body>) -> Response<Body> {
    typed(bytes, JSON)
}

fn typed(bytes: impl Into<Body>, media_type: &'static str) -> Response<Body> {
    ([(header::CONTENT_TYPE, media_type)], bytes.into()).into_response()
}

/// There is nothing at this address.
pub fn not_there() -> Problem {
    Problem::not_found(TextView::new("nothing has this address", "niets heeft dit adres"))
}

fn same(known: &str, etag: &str) -> bool {
    let bare = |text: &str| text.trim().trim_start_matches("W/").to_owned();
    bare(known) == bare(etag)
}

fn tagged(mut response: Response<Body>, etag: &str) -> Response<Body> {
    let headers = response.headers_mut();
    // Kept by whoever asked, and asked again each time: most answers are then a few bytes.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    if let Ok(etag) = HeaderValue::from_str(etag) {
        headers.insert(header::ETAG, etag);
    }
    response
}

/// Whether the header Accept allows a media type, or is not there.
pub fn accepts(headers: &HeaderMap, media_type: &str) -> Result<(), Problem> {
    let mut ranges = headers.get_all(header::ACCEPT).iter().peekable();
    let group = media_type.split_once('/').map_or("", |(group, _)| group);
    let fits = |range: &str| {
        let mut parts = range.split(';').map(str::trim);
        let name = parts.next().unwrap_or_default().to_ascii_lowercase();
        let refused = parts.any(|part| matches!(part, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"));
        !refused && (name == "*/*" || name == media_type || name.strip_suffix("/*") == Some(group))
    };
    if ranges.peek().is_none() || ranges.any(|list| list.to_str().is_ok_and(|list| list.split(',').any(fits)))
    {
        return Ok(());
    }
    Err(Code::NotAcceptable.because(TextView::new(
        format!("the answer is {media_type}"),
        format!("het antwoord is {media_type}"),
    )))
}
