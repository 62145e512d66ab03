// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Which address is answered by what.

use std::sync::Arc;

use axum::extract::{DefaultBodyLimit, RawQuery};
use axum::http::{HeaderMap, header};
use axum::response::IntoResponse as _;
use axum::routing::get;
use axum::{Router, middleware};
use concordia_analysis::view::TextView;
use tower_http::compression::CompressionLayer;

use crate::answer::{self, PathTexts};
use crate::guard::{self, Guard};
use crate::job_routes;
use crate::problem::Code;
use crate::results::operations;
use crate::scenario_routes;
use crate::state::State;
use crate::web;

/// Most bytes of a body where nothing else is said.
const BODY: usize = 64 << 10;

/// All routes.
pub fn router(state: &Arc<State>, guard: Guard) -> Router {
    let mut router = Router::new();
    for operation in operations() {
        let (state, path) = (Arc::clone(state), format!("/v1{}", operation.path));
        let handler = move |path: PathTexts, query: RawQuery, headers: HeaderMap| {
            answer::answer(Arc::clone(&state), operation.clone(), path, query, headers)
        };
        router = router.route(&path, get(handler));
    }
    router
        .merge(about(state))
        .merge(job_routes::routes(state))
        .merge(scenario_routes::routes(state))
        .fallback(web::file)
        .method_not_allowed_fallback(wrong_method)
        .layer(DefaultBodyLimit::max(BODY))
        .layer(middleware::from_fn_with_state(guard, guard::watch))
        .layer(CompressionLayer::new())
}

/// What the server tells about itself.
fn about(state: &Arc<State>) -> Router {
    let (document, counted) = (Arc::clone(state), Arc::clone(state));
    let openapi = async move |headers: HeaderMap| {
        answer::accepts(&headers, "application/json")?;
        let mut response = answer::json(document.openapi.clone());
        let open = [("access-control-allow-origin", "*"), ("cross-origin-resource-policy", "cross-origin")];
        for (name, value) in open {
            response.headers_mut().insert(name, header::HeaderValue::from_static(value));
        }
        Ok::<_, crate::problem::Problem>(response)
    };
    let metrics = async move || {
        ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], counted.metrics.text())
    };
    Router::new()
        .route("/v1/openapi.json", get(openapi))
        .route("/livez", get(async || "ok\n"))
        // The package is read before the server listens, so it is ready as soon as it lives.
        .route("/readyz", get(async || "ok\n"))
        .route("/metrics", get(metrics))
}

async fn wrong_method() -> impl axum::response::IntoResponse {
    let cause = TextView::new("this address does not know the method", "dit adres kent de methode niet");
    Code::MethodNotAllowed.because(cause).into_response()
}
