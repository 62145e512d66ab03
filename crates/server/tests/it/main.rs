// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The server, asked within one process; `socket.rs` asks it over the network.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod jobs;
mod plans;
mod results;
mod robust;
mod rules;
mod scenarios;
mod sheets;
mod socket;

use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use concordia_plan::process::Process;
use concordia_server::{Limits, Package, Planner};
use serde_json::Value;
use tower::ServiceExt as _;

/// The smallest example.
pub(crate) fn package() -> Package {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/minimal");
    let reading = concordia_package::read(&folder, &|_| {});
    Package { model: reading.model.unwrap(), findings: reading.findings }
}

/// No solver: the plan is what the program constructs itself.
pub(crate) fn solver() -> Planner {
    Arc::new(Process { program: "no-such-program".into(), arguments: Vec::new() })
}

pub(crate) fn server() -> Router {
    server_within(&Limits::default())
}

pub(crate) fn server_within(limits: &Limits) -> Router {
    concordia_server::app(package(), solver(), IpAddr::V4(Ipv4Addr::LOCALHOST), limits)
}

pub(crate) fn server_with(solver: Planner) -> Router {
    concordia_server::app(package(), solver, IpAddr::V4(Ipv4Addr::LOCALHOST), &Limits::default())
}

/// An answer that was read whole.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
}

pub(crate) async fn send(server: &Router, request: Request<Body>) -> Answer {
    let response = server.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
    Answer { status: parts.status, headers: parts.headers, bytes }
}

pub(crate) fn request(
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: impl Into<Body>,
) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(path);
    if !headers.iter().any(|(name, _)| *name == "host") {
        request = request.header("host", "localhost:8080");
    }
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(body.into()).unwrap()
}

pub(crate) async fn ask(server: &Router, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
    send(server, request(method, path, headers, Body::empty())).await
}

pub(crate) async fn get(server: &Router, path: &str) -> Answer {
    ask(server, "GET", path, &[]).await
}
