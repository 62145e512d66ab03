// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Around every answer: who may ask, how much at once and how long, the headers that browsers heed, and a
//! line in the log without content.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{MatchedPath, Request, State as Shared};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Response, Uri, header};
use axum::middleware::Next;
use axum::response::IntoResponse as _;
use concordia_analysis::view::TextView;
use tokio::sync::Semaphore;
use tokio::time::Instant;

use crate::problem::{Code, Problem};
use crate::state::State;

/// Version of the interface; its first number stands in the addresses.
pub const API_VERSION: &str = "1.0.0";

/// Scripts and styles come from the server itself and nowhere else; pictures may be made by the page.
const CONTENT_SECURITY: &str = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; \
base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const HEADERS: &[(&str, &str)] = &[
    ("api-version", API_VERSION),
    ("content-security-policy", CONTENT_SECURITY),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("cache-control", "no-store"),
];

/// What is looked at before a request is answered.
#[derive(Clone)]
pub struct Guard {
    state: Arc<State>,
    /// The server listens to this machine only, so any other name is a trick (DNS rebinding).
    only_local: bool,
    room: Arc<Semaphore>,
    patience: Duration,
    log: bool,
}

impl Guard {
    /// The guard of a server that listens at an address.
    pub fn new(state: Arc<State>, listens_at: IpAddr, limits: &crate::Limits, log: bool) -> Self {
        let room = Arc::new(Semaphore::new(limits.requests));
        Self { state, only_local: listens_at.is_loopback(), room, patience: limits.patience, log }
    }

    async fn answer(&self, request: Request, next: Next) -> Response<Body> {
        if let Err(problem) = self.admit(&request) {
            return problem.into_response();
        }
        let path = request.uri().path();
        let probe = matches!(path, "/livez" | "/readyz" | "/metrics");
        let Ok(_room) = self.room.try_acquire() else {
            if probe {
                return next.run(request).await;
            }
            return busy().into_response();
        };
        let sends = request.method() == Method::POST;
        let answer = next.run(request);
        tokio::time::timeout(self.patience, answer).await.unwrap_or_else(|_| too_late(sends))
    }

    fn admit(&self, request: &Request) -> Result<(), Problem> {
        let headers = request.headers();
        let host = host(headers, request.uri());
        if self.only_local && !host.as_deref().is_some_and(is_local) {
            let cause = TextView::new(
                "the name in the header Host is not that of this machine",
                "de naam in de header Host is niet die van deze machine",
            );
            return Err(Code::UnknownHost.because(cause));
        }
        let changes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
        if changes && !is_same_site(headers) {
            let cause = TextView::new(
                "the request comes from a page of another site",
                "het verzoek komt van een pagina van een andere site",
            );
            return Err(Code::CrossSite.because(cause));
        }
        Ok(())
    }
}

/// What is said when patience has run out: with a body to send, that did not come in time.
fn too_late(sends: bool) -> Response<Body> {
    if sends { slow().into_response() } else { busy().into_response() }
}

fn busy() -> Problem {
    let cause = TextView::new(
        "too many requests are being answered, or this one took too long",
        "te veel verzoeken worden beantwoord, of dit duurde te lang",
    );
    Code::Busy.because(cause)
}

fn slow() -> Problem {
    let cause = TextView::new("the body did not come in time", "de inhoud kwam niet op tijd");
    Code::TimedOut.because(cause)
}

/// The name that was asked for.
fn host(headers: &HeaderMap, uri: &Uri) -> Option<String> {
    let header = headers.get(header::HOST).and_then(|host| host.to_str().ok()).map(str::to_owned);
    uri.authority().map(ToString::to_string).or(header)
}

/// Whether a name, with or without a port, can only be this machine.
fn is_local(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|digit| digit.is_ascii_digit()) => name,
        _ => host,
    };
    let bare = name.trim_start_matches('[').trim_end_matches(']');
    name.eq_ignore_ascii_case("localhost")
        || bare.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Browsers say where a request comes from; programs do not, and need not.
fn is_same_site(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("unreadable"));
    let site = text("sec-fetch-site").is_none_or(|site| matches!(site, "same-origin" | "none"));
    let origin = text("origin").is_none_or(|origin| {
        let authority = origin.split_once("://").map(|(_, authority)| authority);
        authority.is_some() && authority == text("host")
    });
    site && origin
}

/// Watches over one request.
pub async fn watch(
    Shared(guard): Shared<Guard>,
    matched: Option<MatchedPath>,
    request: Request,
    next: Next,
) -> Response<Body> {
    let started = Instant::now();
    let running = guard.state.metrics.begin();
    let method = method_name(request.method());
    let route = matched.map_or_else(|| "(other)".to_owned(), |matched| matched.as_str().to_owned());
    let path = request.uri().path().to_owned();
    let mut response = guard.answer(request, next).await;
    // A problem does not know the address; it is told here.
    if let Some(problem) = response.extensions_mut().remove::<Problem>() {
        *response.body_mut() = problem.at(&path).to_body();
        response.headers_mut().remove(header::CONTENT_LENGTH);
    }
    for (name, value) in HEADERS {
        let headers = response.headers_mut();
        headers.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    }
    drop(running);
    let (status, took) = (response.status().as_u16(), started.elapsed());
    guard.state.metrics.count(method, &route, status, took);
    if guard.log {
        eprintln!("{method} {route} {status} {:.1} ms", took.as_secs_f64() * 1e3);
    }
    response
}

/// The method, if it is one of the standard; others would fill the counters.
fn method_name(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "(other)",
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use axum::Router;
    use axum::http::StatusCode;
    use axum::middleware::from_fn_with_state;
    use axum::routing::any;
    use concordia_plan::process::Process;
    use tower::ServiceExt as _;

    use super::*;
    use crate::{Limits, Package};

    #[tokio::test]
    async fn an_answer_that_takes_too_long_is_given_up() {
        let minimal = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/minimal");
        let model = concordia_package::read(&minimal, &|_| {}).model.unwrap();
        let solver = Process { program: "none".into(), arguments: Vec::new() };
        let limits = Limits { patience: Duration::ZERO, ..Limits::default() };
        let state = Arc::new(State::new(Package { model, findings: Vec::new() }, Arc::new(solver)));
        let guard = Guard::new(state, IpAddr::from([127, 0, 0, 1]), &limits, false);
        let never = Router::new()
            .route("/never", any(std::future::pending::<StatusCode>))
            .layer(from_fn_with_state(guard, watch));
        for (method, status) in
            [("GET", StatusCode::SERVICE_UNAVAILABLE), ("POST", StatusCode::REQUEST_TIMEOUT)]
        {
            let request = Request::builder().method(method).uri("/never").header("host", "localhost");
            let answer = never.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
            assert_eq!(answer.status(), status, "{method}");
        }
    }

    #[test]
    fn only_names_of_this_machine_are_local() {
        for local in ["localhost", "LOCALHOST:8080", "127.0.0.1:80", "127.0.0.9", "[::1]:8080", "[::1]"] {
            assert!(is_local(local), "{local}");
        }
        for other in ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", "", "10.0.0.1"] {
            assert!(!is_local(other), "{other}");
        }
    }
}
