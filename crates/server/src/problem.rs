// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What is wrong with a request, as RFC 9457 problem details: a stable code, and cause and action in both
//! languages. Texts never repeat more than a short part of what was asked.

use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use axum::response::IntoResponse;
use concordia_analysis::view::TextView;
use schemars::JsonSchema;
use serde::Serialize;

/// Where in a request something is wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Place {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In the body.
    Body,
}

/// One thing that is wrong.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct Mistake {
    /// Where it stands.
    #[serde(rename = "in")]
    pub place: Place,
    /// Name of the parameter, field or header.
    pub name: String,
    /// What is wrong.
    pub cause: TextView,
}

/// Why a request is not answered.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct Problem {
    /// Names the kind of problem: `urn:concordia:problem:` and the code.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind in English.
    pub title: String,
    /// Status of the answer.
    pub status: u16,
    /// What is wrong, in English.
    pub detail: String,
    /// The path that was asked.
    pub instance: Option<String>,
    /// Stable code for programs.
    pub code: String,
    /// What is wrong, in both languages.
    pub cause: TextView,
    /// What to do.
    pub action: TextView,
    /// All that is wrong with the input, where it is wrong.
    pub errors: Vec<Mistake>,
}

macro_rules! codes {
    ($( $name:ident $status:ident $code:literal $title:literal action $en:literal / $nl:literal; )*) => {
        /// The kinds of problem.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Code {
            $( #[doc = $title] $name, )*
        }

        impl Code {
            /// All codes: the code, its status, its title.
            pub const ALL: &'static [(&'static str, StatusCode, &'static str)] =
                &[$( ($code, StatusCode::$status, $title) ),*];

            /// The problem with this code.
            pub fn because(self, cause: impl Into<TextView>) -> Problem {
                match self {
                    $( Self::$name => problem($code, StatusCode::$status, $title, cause.into(), TextView::new($en, $nl)), )*
                }
            }
        }
    };
}

codes! {
    InvalidInput BAD_REQUEST "invalid-input" "The input is not valid"
        action "correct what errors names; the document at /v1/openapi.json says what can be asked"
        / "herstel wat errors noemt; het document op /v1/openapi.json zegt wat kan worden gevraagd";
    UnknownHost BAD_REQUEST "unknown-host" "The server does not answer to this name"
        action "use the address that the server printed when it started"
        / "gebruik het adres dat de server bij het starten afdrukte";
    CrossSite FORBIDDEN "cross-site" "Another site may not change anything here"
        action "send the request from the workbench itself, or from a program"
        / "stuur het verzoek vanuit de werkbank zelf, of vanuit een programma";
    NotFound NOT_FOUND "not-found" "There is no such thing"
        action "look in /v1/catalogue for what there is; addresses end without a slash"
        / "kijk in /v1/catalogue wat er is; adressen eindigen zonder schuine streep";
    MethodNotAllowed METHOD_NOT_ALLOWED "method-not-allowed" "The method is not allowed here"
        action "use a method that the header Allow names" / "gebruik een methode die de header Allow noemt";
    NotAcceptable NOT_ACCEPTABLE "not-acceptable" "The answer does not exist in the form that is accepted"
        action "accept the media type that /v1/openapi.json names, or */*"
        / "accepteer het mediatype dat /v1/openapi.json noemt, of */*";
    TimedOut REQUEST_TIMEOUT "timed-out" "The request took too long to come in"
        action "send it again, with less in it" / "stuur het opnieuw, met minder erin";
    Conflict CONFLICT "conflict" "It is there already"
        action "choose another name" / "kies een andere naam";
    InUse CONFLICT "in-use" "It cannot be taken away"
        action "take away first what builds on it; the package itself is changed in its files"
        / "haal eerst weg wat erop bouwt; het pakket zelf wijzigt u in zijn bestanden";
    TooLarge PAYLOAD_TOO_LARGE "content-too-large" "The body is larger than is taken"
        action "send less; large packages are checked with: concordia check"
        / "stuur minder; grote pakketten controleert u met: concordia check";
    UnsupportedMediaType UNSUPPORTED_MEDIA_TYPE "unsupported-media-type" "The body has a form that is not read"
        action "send the media type that /v1/openapi.json names" / "stuur het mediatype dat /v1/openapi.json noemt";
    TooMany TOO_MANY_REQUESTS "too-many" "There is too much of this already"
        action "wait until something is done, or take something away" / "wacht tot iets klaar is, of haal iets weg";
    Busy SERVICE_UNAVAILABLE "busy" "The server is busy" action "try again in a moment" / "probeer het zo weer";
    Internal INTERNAL_SERVER_ERROR "internal" "The server failed"
        action "report this with what you asked" / "meld dit met wat u vroeg";
}

fn problem(code: &str, status: StatusCode, title: &str, cause: TextView, action: TextView) -> Problem {
    Problem {
        kind: format!("urn:concordia:problem:{code}"),
        title: title.to_owned(),
        status: status.as_u16(),
        detail: cause.en.clone(),
        instance: None,
        code: code.to_owned(),
        cause,
        action,
        errors: Vec::new(),
    }
}

impl Problem {
    /// Input that is wrong in one or more places.
    pub fn invalid(mistakes: Vec<Mistake>) -> Self {
        let join = |part: fn(&TextView) -> &str| {
            mistakes.iter().map(|mistake| part(&mistake.cause)).collect::<Vec<_>>().join("; ")
        };
        let cause = TextView::new(join(|cause| &cause.en), join(|cause| &cause.nl));
        Self { errors: mistakes, ..Code::InvalidInput.because(cause) }
    }

    /// A parameter of the query that is wrong.
    pub fn query(name: &str, cause: impl Into<TextView>) -> Self {
        Self::invalid(vec![Mistake { place: Place::Query, name: name.to_owned(), cause: cause.into() }])
    }

    /// A field of the body that is wrong.
    pub fn field(name: &str, cause: impl Into<TextView>) -> Self {
        Self::invalid(vec![Mistake { place: Place::Body, name: name.to_owned(), cause: cause.into() }])
    }

    /// The same about a field of the body.
    #[must_use]
    pub fn in_body(mut self, name: &str) -> Self {
        for mistake in &mut self.errors {
            mistake.place = Place::Body;
            name.clone_into(&mut mistake.name);
        }
        self
    }

    /// Something that the path names is not there.
    pub fn not_found(cause: impl Into<TextView>) -> Self {
        Code::NotFound.because(cause)
    }

    /// The problem as JSON.
    pub fn to_body(&self) -> Body {
        Body::from(serde_json::to_vec(self).unwrap_or_default())
    }

    /// The same with the path that was asked.
    #[must_use]
    pub fn at(mut self, path: &str) -> Self {
        self.instance = Some(path.chars().take(200).collect());
        self
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response<Body> {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = Response::new(self.to_body());
        *response.status_mut() = status;
        let json = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(header::CONTENT_TYPE, json);
        if matches!(status, StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS) {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
        }
        response.extensions_mut().insert(self);
        response
    }
}
