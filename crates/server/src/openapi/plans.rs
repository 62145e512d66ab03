// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The operation that begins a plan.

use schemars::SchemaGenerator;
use serde_json::{Map, Value, json};

use super::{headers, parameter, reference};
use crate::jobs::JobView;
use crate::plans::parameters;

/// The path of plans.
pub fn paths(generator: &mut SchemaGenerator) -> Map<String, Value> {
    let job = generator.subschema_for::<JobView>();
    let plan = json!({ "post": {
        "operationId": "postPlan",
        "summary": "Make a multi-year plan for a nation, or for the members of formats together",
        "description": "Either nation or scope is given. The events of the job tell the search: seconds, \
            objective, incumbent, bound. Who cancels the job ends the solver.",
        "tags": ["jobs"],
        "parameters": parameters().iter().map(parameter).collect::<Vec<_>>(),
        "responses": {
            "202": {
                "description": "The job has begun; it is looked at where Location says",
                "headers": headers(&["API-Version", "Location"]),
                "content": { "application/json": { "schema": job } },
            },
            "400": reference("400"), "403": reference("403"), "406": reference("406"),
            "429": reference("429"), "500": reference("500"), "503": reference("503"),
        },
    } });
    Map::from_iter([("/plans".to_owned(), plan)])
}
