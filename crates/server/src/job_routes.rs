// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The addresses of jobs: begin one, look at it, follow it, cancel it.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::multipart::MultipartRejection;
use axum::extract::rejection::PathRejection;
use axum::extract::{DefaultBodyLimit, Multipart, Path, RawQuery, State as Shared};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use axum::response::IntoResponse as _;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::routing::{get, post};
use concordia_analysis::view::Envelope;
use concordia_model::Language;
use concordia_plan::view::PlanView;
use futures_util::stream::{self, Stream};
use tokio::sync::watch;

use crate::answer::{accepts, json, not_there};
use crate::checks;
use crate::given::Given;
use crate::jobs::JobView;
use crate::operation::LANGUAGE;
use crate::plans;
use crate::problem::Problem;
use crate::state::{State, failed};

/// The addresses of jobs.
pub fn routes(state: &Arc<State>) -> Router {
    Router::new()
        .route("/v1/checks", post(begin).layer(DefaultBodyLimit::max(checks::BYTES)))
        .route("/v1/plans", post(plan))
        .route("/v1/jobs/{job}", get(look).delete(cancel))
        .route("/v1/jobs/{job}/events", get(follow))
        .with_state(Arc::clone(state))
}

async fn begin(
    Shared(state): Shared<Arc<State>>,
    headers: HeaderMap,
    body: Result<Multipart, MultipartRejection>,
) -> Result<Response<Body>, Problem> {
    accepts(&headers, "application/json")?;
    begun(&checks::begin(&state, body).await?)
}

async fn plan(
    Shared(state): Shared<Arc<State>>,
    query: RawQuery,
    headers: HeaderMap,
) -> Result<Response<Body>, Problem> {
    accepts(&headers, "application/json")?;
    begun(&plans::begin(&state, query.0.as_deref().unwrap_or_default()).await?)
}

fn begun(view: &JobView) -> Result<Response<Body>, Problem> {
    let mut response = shown(view)?;
    *response.status_mut() = StatusCode::ACCEPTED;
    let location = HeaderValue::from_str(&format!("/v1/jobs/{}", view.id)).map_err(|_| failed())?;
    response.headers_mut().insert(header::LOCATION, location);
    Ok(response)
}

async fn look(
    Shared(state): Shared<Arc<State>>,
    path: Result<Path<String>, PathRejection>,
    query: RawQuery,
    headers: HeaderMap,
) -> Result<Response<Body>, Problem> {
    let json = accepts(&headers, "application/json");
    let given = Given::read(&[LANGUAGE], &[], query.0.as_deref().unwrap_or_default())?;
    let job = state.jobs.find(&path.map_err(|_| not_there())?)?;
    match job.plan() {
        // A plan goes into a workbook too, for who does not take JSON.
        Some(plan) if json.is_err() => {
            accepts(&headers, concordia_report::XLSX)?;
            book(plan, given.language()?)
        }
        _ => json.and_then(|()| shown(&job.watch().borrow())),
    }
}

fn book(plan: &Envelope<PlanView>, language: Language) -> Result<Response<Body>, Problem> {
    let bytes = concordia_report::plan_book(plan, language).map_err(|_| failed())?;
    let mut response = Response::new(Body::from(bytes));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(concordia_report::XLSX));
    Ok(response)
}

async fn cancel(
    Shared(state): Shared<Arc<State>>,
    path: Result<Path<String>, PathRejection>,
) -> Result<StatusCode, Problem> {
    state.jobs.remove(&path.map_err(|_| not_there())?)?;
    Ok(StatusCode::NO_CONTENT)
}

async fn follow(
    Shared(state): Shared<Arc<State>>,
    path: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
) -> Result<Response<Body>, Problem> {
    accepts(&headers, "text/event-stream")?;
    let job = state.jobs.find(&path.map_err(|_| not_there())?)?;
    let keep_alive = KeepAlive::new().interval(Duration::from_secs(15));
    Ok(Sse::new(events(job.watch())).keep_alive(keep_alive).into_response())
}

/// One event for how the job stands now and for each change; the stream ends when the job is over.
fn events(mut job: watch::Receiver<JobView>) -> impl Stream<Item = Result<Event, Infallible>> {
    job.mark_changed();
    stream::unfold(Some(job), async |job| {
        let mut job = job?;
        job.changed().await.ok()?;
        let view = job.borrow_and_update().clone();
        let over = view.state.is_over();
        // The result is asked for at the job itself; events stay small.
        let data = serde_json::to_string(&JobView { result: None, ..view }).unwrap_or_default();
        let event = Event::default().event("job").data(data);
        Some((Ok(event), (!over).then_some(job)))
    })
}

fn shown(view: &JobView) -> Result<Response<Body>, Problem> {
    serde_json::to_vec(view).map(json).map_err(|_| failed())
}
