// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The operations that are no results: checks and their jobs.

use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::{headers, parameter, path_parameter, reference};
use crate::jobs::JobView;
use crate::operation::LANGUAGE;

/// The paths of jobs.
pub fn paths(generator: &mut SchemaGenerator) -> Map<String, Value> {
    let job = generator.subschema_for::<JobView>();
    let id = path_parameter("job", "Id of the job, as its address has it");
    let paths =
        [("/checks", check(&job)), ("/jobs/{job}", one(&job, &id)), ("/jobs/{job}/events", events(&id))];
    paths.into_iter().map(|(path, operations)| (path.to_owned(), operations)).collect()
}

fn check(job: &Schema) -> Value {
    json!({ "post": {
        "operationId": "postCheck",
        "summary": "Check a package: one workbook, or the files of a folder with their paths within it",
        "description": "The files stay in the memory of the server and go with the job.",
        "tags": ["jobs"],
        "requestBody": { "required": true, "content": { "multipart/form-data": { "schema": {
            "type": "object",
            "required": ["files"],
            "properties": { "files": {
                "type": "array",
                "minItems": 1,
                "description": "The name of each file is its path within the package",
                "items": { "type": "string", "format": "binary" },
            } },
        } } } },
        "responses": {
            "202": {
                "description": "The job has begun; it is looked at where Location says",
                "headers": headers(&["API-Version", "Location"]),
                "content": { "application/json": { "schema": job } },
            },
            "400": reference("400"), "403": reference("403"), "406": reference("406"),
            "408": reference("408"), "413": reference("413"), "415": reference("415"),
            "429": reference("429"), "503": reference("503"),
        },
    } })
}

fn one(job: &Schema, id: &Value) -> Value {
    json!({
        "get": {
            "operationId": "getJob",
            "summary": "How a job stands, and its result once it is done",
            "tags": ["jobs"],
            "description": "A plan that is made is a workbook too, for who does not take JSON.",
            "parameters": [id, parameter(&LANGUAGE)],
            "responses": {
                "200": {
                    "description": "The job",
                    "headers": headers(&["API-Version"]),
                    "content": {
                        "application/json": { "schema": job },
                        (concordia_report::XLSX): { "schema": { "type": "string", "format": "binary" } },
                    },
                },
                "400": reference("400"), "404": reference("404"), "406": reference("406"),
            },
        },
        "delete": {
            "operationId": "deleteJob",
            "summary": "Cancel a job if it is not over, and forget it",
            "tags": ["jobs"],
            "parameters": [id],
            "responses": {
                "204": { "description": "It is gone", "headers": headers(&["API-Version"]) },
                "400": reference("400"), "403": reference("403"), "404": reference("404"),
            },
        },
    })
}

fn events(id: &Value) -> Value {
    json!({ "get": {
        "operationId": "getJobEvents",
        "summary": "How a job stands, as it changes, until it is over: server-sent events named job",
        "tags": ["jobs"],
        "parameters": [id],
        "responses": {
            "200": {
                "description": "The data of each event is the job without its result",
                "headers": headers(&["API-Version"]),
                "content": { "text/event-stream": {} },
            },
            "400": reference("400"), "404": reference("404"), "406": reference("406"),
        },
    } })
}
