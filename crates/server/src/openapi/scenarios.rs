// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The operations of scenarios that are kept.

use schemars::SchemaGenerator;
use serde_json::{Map, Value, json};

use super::{headers, path_parameter, reference};
use crate::scenario_routes::ScenarioDraft;

/// The paths of scenarios.
pub fn paths(generator: &mut SchemaGenerator) -> Map<String, Value> {
    let draft = generator.subschema_for::<ScenarioDraft>();
    let name = path_parameter("scenario", "Name of the scenario");
    let example =
        json!({ "name": "fewer-tanks", "parent": "base", "changes": ["cut:NLD:main-battle-tank:18@2028"] });
    let paths = json!({
        "/scenarios": { "post": {
            "operationId": "postScenario",
            "summary": "Keep changes under consideration as a scenario, until the server stops",
            "tags": ["scenarios"],
            "requestBody": {
                "required": true,
                "content": { "application/json": { "schema": draft, "example": example } },
            },
            "responses": {
                "201": {
                    "description": "It is kept; Location has its file",
                    "headers": headers(&["API-Version", "Location"]),
                    "content": { "application/json": { "schema": draft } },
                },
                "400": reference("400"), "403": reference("403"), "406": reference("406"), "408": reference("408"),
                "409": reference("409"), "413": reference("413"), "415": reference("415"), "429": reference("429"),
                "500": reference("500"), "503": reference("503"),
            },
        } },
        "/scenarios/{scenario}": {
            "get": {
                "operationId": "getScenario",
                "summary": "A scenario as a file for the folder scenarios of the package",
                "tags": ["scenarios"],
                "parameters": [name],
                "responses": {
                    "200": {
                        "description": "The file",
                        "headers": headers(&["API-Version"]),
                        "content": { "application/toml": { "schema": { "type": "string" } } },
                    },
                    "400": reference("400"), "404": reference("404"), "406": reference("406"),
                },
            },
            "delete": {
                "operationId": "deleteScenario",
                "summary": "Forget a scenario that was kept",
                "tags": ["scenarios"],
                "parameters": [name],
                "responses": {
                    "204": { "description": "It is gone", "headers": headers(&["API-Version"]) },
                    "400": reference("400"), "403": reference("403"), "404": reference("404"), "409": reference("409"),
                },
            },
        },
    });
    match paths {
        Value::Object(paths) => paths,
        _ => Map::new(),
    }
}
