// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The web application, built into the program. Where it was not there when the program was built, a plain
//! page says so; the interface under `/v1` answers all the same.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode, Uri, header};
use axum::response::IntoResponse as _;
use concordia_analysis::view::TextView;

use crate::answer::not_there;
use crate::problem::{Code, Problem};

#[derive(rust_embed::Embed)]
#[folder = "../../web/dist"]
#[allow_missing = true]
struct Files;

const PLAIN: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Concordia</title>\
<h1>Concordia</h1><p>The pages of the workbench are not built into this program. The interface answers: \
<a href=\"/v1/openapi.json\">/v1/openapi.json</a>.</p>\
<p lang=\"nl\">De pagina's van de werkbank zijn niet in dit programma ingebouwd. De interface antwoordt: \
<a href=\"/v1/openapi.json\">/v1/openapi.json</a>.</p></html>\n";

/// Answers everything that no other route does.
pub async fn file(method: Method, uri: Uri, headers: HeaderMap) -> Result<Response<Body>, Problem> {
    let path = uri.path().trim_start_matches('/');
    if path == "v1" || path.starts_with("v1/") || !is_plain(uri.path()) {
        return Err(not_there());
    }
    if method != Method::GET && method != Method::HEAD {
        let cause = TextView::new("pages can only be read", "pagina's kunnen alleen worden gelezen");
        let mut response = Code::MethodNotAllowed.because(cause).at(uri.path()).into_response();
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        return Ok(response);
    }
    match Files::get(path) {
        Some(file) if !path.is_empty() => Ok(found(path, file, &headers)),
        // Addresses of the application have no ending; what has one is a file that is not there.
        None if path.rsplit('/').next().is_some_and(|last| last.contains('.')) => Err(not_there()),
        _ => Ok(index(&headers)),
    }
}

/// Whether a path can be the name of a file: nothing is decoded, so nothing can hide in it.
fn is_plain(path: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./~@".contains(c);
    let inside = !path.contains("//") && path.split('/').all(|part| !part.starts_with('.'));
    path.chars().all(plain) && inside
}

fn index(headers: &HeaderMap) -> Response<Body> {
    match Files::get("index.html") {
        Some(file) => found("index.html", file, headers),
        None => ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], PLAIN).into_response(),
    }
}

fn found(path: &str, file: rust_embed::EmbeddedFile, headers: &HeaderMap) -> Response<Body> {
    let hash =
        file.metadata.sha256_hash().iter().take(12).map(|byte| format!("{byte:02x}")).collect::<String>();
    let etag = format!("W/\"{hash}\"");
    let known = headers.get(header::IF_NONE_MATCH).and_then(|known| known.to_str().ok());
    let mut response = if known.is_some_and(|known| known.contains(&hash)) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        packed(path, headers).unwrap_or_else(|| Body::from(file.data.into_owned()).into_response())
    };
    let set = response.headers_mut();
    set.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type(path)));
    let keep = if has_hash(path) { "public, max-age=31536000, immutable" } else { "no-cache" };
    set.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        set.insert(header::ETAG, etag);
    }
    response
}

/// The file as the build of the pages packed it, better than there is time for now.
fn packed(path: &str, headers: &HeaderMap) -> Option<Response<Body>> {
    let accepted = headers.get(header::ACCEPT_ENCODING)?.to_str().ok()?;
    accepted.split(',').any(|coding| coding.trim() == "br").then_some(())?;
    let file = Files::get(&format!("{path}.br"))?;
    let mut response = Body::from(file.data.into_owned()).into_response();
    response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    Some(response)
}

/// Whether the name of a file changes with its content, as `assets/index-B1ffT_2c.js` does.
fn has_hash(path: &str) -> bool {
    let stem = path.strip_prefix("assets/").and_then(|name| name.rsplit_once('.')).map(|(stem, _)| stem);
    stem.and_then(|stem| stem.get(stem.len().checked_sub(9)?..))
        .is_some_and(|end| end.starts_with(['-', '.']))
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "geojson" | "topojson") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
