// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The addresses of scenarios: keep changes under consideration under a name, take them as a file, forget
//! them. The package on disk is never written.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::rejection::{BytesRejection, PathRejection};
use axum::extract::{Path, State as Shared};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use concordia_analysis::view::TextView;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::answer::{accepts, json, not_there};
use crate::operation::{MOST_CHARACTERS, MOST_VALUES};
use crate::problem::{Code, Mistake, Place, Problem};
use crate::served::no_scenario;
use crate::state::{State, failed};

/// Changes to keep as a scenario.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScenarioDraft {
    /// Name: small letters, digits and hyphens.
    #[schemars(regex(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*$"), length(min = 1, max = 60))]
    pub name: String,
    /// Title for people; the name if not given.
    #[schemars(length(min = 1, max = 200))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The scenario it builds on; base if not given.
    #[schemars(length(min = 1, max = 200))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// The changes, as in the query of a result.
    #[schemars(length(min = 1, max = 50), inner(length(min = 1, max = 200)))]
    pub changes: Vec<String>,
}

/// The addresses of scenarios.
pub fn routes(state: &Arc<State>) -> Router {
    Router::new()
        .route("/v1/scenarios", post(keep))
        .route("/v1/scenarios/{scenario}", get(file).delete(forget))
        .with_state(Arc::clone(state))
}

async fn keep(
    Shared(state): Shared<Arc<State>>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response<Body>, Problem> {
    accepts(&headers, "application/json")?;
    let draft = read(&headers, body)?;
    let shared = Arc::clone(&state);
    let draft = state.compute(move || shared.keep(&draft).map(|()| draft)).await?;
    let mut response = serde_json::to_vec(&draft).map(json).map_err(|_| failed())?;
    *response.status_mut() = StatusCode::CREATED;
    let location = HeaderValue::from_str(&format!("/v1/scenarios/{}", draft.name)).map_err(|_| failed())?;
    response.headers_mut().insert(header::LOCATION, location);
    Ok(response)
}

fn read(headers: &HeaderMap, body: Result<Bytes, BytesRejection>) -> Result<ScenarioDraft, Problem> {
    let media_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let media_type = media_type.and_then(|value| value.split(';').next()).unwrap_or_default();
    if !media_type.trim().eq_ignore_ascii_case("application/json") {
        let cause =
            TextView::new("a scenario is sent as application/json", "een scenario komt als application/json");
        return Err(Code::UnsupportedMediaType.because(cause));
    }
    let body = body.map_err(|_| {
        Code::TooLarge.because(TextView::new("a scenario is smaller", "een scenario is kleiner"))
    })?;
    let draft: ScenarioDraft = serde_json::from_slice(&body).map_err(|error| {
        let error: String = error.to_string().chars().take(200).collect();
        let (en, nl) = ("the body is no scenario", "de inhoud is geen scenario");
        Problem::field("body", TextView::new(format!("{en}: {error}"), format!("{nl}: {error}")))
    })?;
    let mistakes = mistakes(&draft);
    if mistakes.is_empty() { Ok(draft) } else { Err(Problem::invalid(mistakes)) }
}

/// What is wrong with the form of a draft.
fn mistakes(draft: &ScenarioDraft) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    let mut wrong = |name: &str, en: &str, nl: &str| {
        mistakes.push(Mistake { place: Place::Body, name: name.to_owned(), cause: TextView::new(en, nl) });
    };
    let named = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    if draft.name.len() > 60 || !draft.name.split('-').all(named) {
        wrong(
            "name",
            "a name has at most 60 small letters, digits and hyphens, such as fewer-tanks",
            "een naam heeft hooguit 60 kleine letters, cijfers en koppeltekens, zoals minder-tanks",
        );
    }
    let long = |text: &String| {
        text.is_empty() || text.chars().count() > MOST_CHARACTERS || text.chars().any(char::is_control)
    };
    for (field, text) in [("title", &draft.title), ("parent", &draft.parent)] {
        if text.as_ref().is_some_and(long) {
            wrong(
                field,
                "it is empty, too long or has no plain text",
                "het is leeg, te lang of geen gewone tekst",
            );
        }
    }
    if draft.changes.is_empty() || draft.changes.len() > MOST_VALUES || draft.changes.iter().any(long) {
        wrong(
            "changes",
            "there are 1 to 50 changes, each a short text",
            "er zijn 1 tot 50 wijzigingen, elk een korte tekst",
        );
    }
    mistakes
}

async fn file(
    Shared(state): Shared<Arc<State>>,
    path: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
) -> Result<Response<Body>, Problem> {
    accepts(&headers, "application/toml")?;
    let Path(name) = path.map_err(|_| not_there())?;
    let served = state.current.get();
    let scenario = served.model.scenarios.get(&name).ok_or_else(|| no_scenario(&name))?;
    let mut response = concordia_package::scenario_toml(scenario).into_response();
    let set = response.headers_mut();
    set.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/toml"));
    // Names of scenarios are those of files, so they need no quoting; another one goes without.
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}.toml\"")) {
        set.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}

async fn forget(
    Shared(state): Shared<Arc<State>>,
    path: Result<Path<String>, PathRejection>,
) -> Result<StatusCode, Problem> {
    state.current.forget(&path.map_err(|_| not_there())?)?;
    Ok(StatusCode::NO_CONTENT)
}
