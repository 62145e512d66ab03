// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The document of the interface, OpenAPI 3.1: paths from the list of operations, schemas from the types of
//! the results themselves. There is no second list to keep in step.

mod jobs;
mod plans;
mod scenarios;

use concordia_analysis::view::VERSION;
use schemars::generate::SchemaSettings;
use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::guard::API_VERSION;
use crate::operation::{Form, MOST_CHARACTERS, MOST_OF_A_PASSAGE, MOST_VALUES, Operation, Parameter, Times};
use crate::problem::{Code, Problem};
use crate::results::operations;

/// The document.
pub fn openapi() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize().with(|settings| {
        settings.definitions_path = "/components/schemas".into();
        settings.meta_schema = None;
    });
    let mut generator = settings.into_generator();
    let mut paths = Map::new();
    for operation in operations() {
        paths.insert(operation.path.to_owned(), json!({ "get": result(&operation, &mut generator) }));
    }
    paths.extend(jobs::paths(&mut generator));
    paths.extend(plans::paths(&mut generator));
    paths.extend(scenarios::paths(&mut generator));
    paths.insert("/openapi.json".to_owned(), json!({ "get": document() }));
    let problem = generator.subschema_for::<Problem>();
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Concordia",
            "summary": "International defence cooperation: what is lacking, on whom one depends, who changes what",
            "description": DESCRIPTION,
            "version": API_VERSION,
            "contact": { "name": "The Concordia authors" },
            "license": { "name": "EUPL-1.2", "identifier": "EUPL-1.2" },
            "x-program-version": VERSION,
        },
        "servers": [{ "url": "/v1", "description": "The server that gave this document" }],
        "tags": [
            { "name": "results", "description": "What follows from the package" },
            { "name": "scenarios", "description": "Changes that are kept under a name while the server runs" },
            { "name": "jobs", "description": "What takes longer than an answer may" },
            { "name": "document", "description": "This document" },
        ],
        "security": [],
        "paths": paths,
        "components": { "schemas": generator.take_definitions(true), "responses": problems(&problem) },
    })
}

const DESCRIPTION: &str = "Every result is an envelope with the package and its hash, the scenario, the \
settings, the seed and the version that made it. Null is unknown, never zero. Names for people are in English and \
Dutch. Nation, year, scenario and filters stand in the query, so an address holds a whole view. Answers carry an \
ETag made from package, version and query. Errors are problem details (RFC 9457) with a stable code.";

fn result(operation: &Operation, generator: &mut SchemaGenerator) -> Value {
    let schema = (operation.schema)(generator);
    let mut content = Map::new();
    content.insert("application/json".to_owned(), json!({ "schema": schema }));
    for (media_type, _) in &operation.papers {
        content.insert((*media_type).to_owned(), json!({ "schema": { "type": "string" } }));
    }
    let mut responses = Map::new();
    responses.insert(
        "200".to_owned(),
        json!({
            "description": "The result",
            "headers": headers(&["API-Version", "ETag"]),
            "content": content,
        }),
    );
    responses.insert(
        "304".to_owned(),
        json!({ "description": "What If-None-Match names is still the answer", "headers": headers(&["API-Version", "ETag"]) }),
    );
    let parts = operation.parameters.iter().any(|parameter| parameter.in_path);
    for status in ["400", "404", "406", "500", "503"] {
        if status != "404" || parts {
            responses.insert(status.to_owned(), reference(status));
        }
    }
    json!({
        "operationId": operation.id,
        "summary": operation.summary,
        "tags": ["results"],
        "parameters": operation.parameters.iter().map(parameter).collect::<Vec<_>>(),
        "responses": responses,
    })
}

fn document() -> Value {
    json!({
        "operationId": "getOpenapi",
        "summary": "This document",
        "tags": ["document"],
        "responses": {
            "200": {
                "description": "The document",
                "headers": headers(&["API-Version", "Access-Control-Allow-Origin"]),
                "content": { "application/json": { "schema": { "type": "object" } } },
            },
            "406": reference("406"),
        },
    })
}

/// A part of the path that names something.
fn path_parameter(name: &str, meaning: &str) -> Value {
    json!({ "name": name, "in": "path", "required": true, "description": meaning,
            "schema": { "type": "string", "minLength": 1, "maxLength": MOST_CHARACTERS } })
}

/// A response that problems with this status share.
fn reference(status: &str) -> Value {
    json!({ "$ref": format!("#/components/responses/Problem{status}") })
}

/// The headers of a response, all of them texts.
fn headers(names: &[&str]) -> Value {
    let meaning = |name: &str| match name {
        "API-Version" => "Version of the interface",
        "ETag" => "Names the answer: equal names, equal answers",
        "Location" => "Address of what was made",
        _ => "Who may read it",
    };
    let one = |name: &&str| {
        (String::from(*name), json!({ "description": meaning(name), "schema": { "type": "string" } }))
    };
    Value::Object(names.iter().map(one).collect())
}

fn problems(problem: &Schema) -> Value {
    let mut responses = Map::new();
    for (_, status, title) in Code::ALL {
        responses.entry(format!("Problem{}", status.as_u16())).or_insert_with(|| {
            json!({
                "description": title,
                "headers": headers(&["API-Version"]),
                "content": { "application/problem+json": { "schema": problem } },
            })
        });
    }
    Value::Object(responses)
}

/// A parameter as the document describes it.
fn parameter(parameter: &Parameter) -> Value {
    let text = json!({ "type": "string", "minLength": 1, "maxLength": MOST_CHARACTERS });
    let one = match parameter.form {
        Form::Text => text,
        Form::Passage => json!({ "type": "string", "minLength": 1, "maxLength": MOST_OF_A_PASSAGE }),
        Form::Year => json!({ "type": "integer", "minimum": 1900, "maximum": 2200 }),
        Form::Date => json!({ "type": "string", "format": "date" }),
        Form::Share => json!({ "type": "number", "minimum": 0, "maximum": 1 }),
        Form::Count { least, most } => json!({ "type": "integer", "minimum": least, "maximum": most }),
    };
    let (schema, required) = match parameter.times {
        Times::Once => (one, true),
        Times::AtMostOnce => (one, false),
        Times::Repeated => {
            (json!({ "type": "array", "items": one, "minItems": 1, "maxItems": MOST_VALUES }), true)
        }
        Times::AnyNumber => (json!({ "type": "array", "items": one, "maxItems": MOST_VALUES }), false),
    };
    let number = serde_json::from_str::<Value>(parameter.example).ok();
    let number = number.filter(|value| value.is_number() && parameter.form != Form::Text);
    let example = number.unwrap_or_else(|| json!(parameter.example));
    let example = if schema["type"] == "array" { json!([example]) } else { example };
    json!({
        "name": parameter.name,
        "in": if parameter.in_path { "path" } else { "query" },
        "required": required,
        "description": parameter.meaning,
        "schema": schema,
        "example": example,
    })
}
