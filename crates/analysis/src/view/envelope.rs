// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Every result travels with its trace: package, hash, scenario, settings, seed, version.

use concordia_model::{Model, Settings};
use schemars::JsonSchema;
use serde::Serialize;

/// The package that a result is about.
#[derive(Serialize, JsonSchema)]
pub struct PackageTrace {
    /// Name of the package.
    pub name: String,
    /// Hash of its contents; null when there is no model.
    pub hash: Option<String>,
}

/// A result with its trace.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "{T}Envelope")]
pub struct Envelope<T> {
    /// The package.
    pub package: PackageTrace,
    /// Name of the scenario in force.
    pub scenario: String,
    /// Settings in force; null when there is no model.
    #[schemars(with = "Option<serde_json::Value>")]
    pub settings: Option<Settings>,
    /// Seed of methods that draw at random.
    pub seed: u64,
    /// Version of the program.
    pub version: &'static str,
    /// The result.
    pub result: T,
}

/// Version of the program.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

impl<T> Envelope<T> {
    /// A result about a model.
    pub fn of(model: &Model, seed: u64, result: T) -> Self {
        Self::about(model.name.clone(), Some(model), &model.scenario, seed, result)
    }

    /// A result about a package, which has no model when something in it is wrong.
    pub fn about(name: String, model: Option<&Model>, scenario: &str, seed: u64, result: T) -> Self {
        Self {
            package: PackageTrace { name, hash: model.map(|model| model.hash.to_string()) },
            scenario: scenario.to_owned(),
            settings: model.map(|model| model.settings.clone()),
            seed,
            version: VERSION,
            result,
        }
    }
}
