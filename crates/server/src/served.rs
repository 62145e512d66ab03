// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The package as it was read, with the scenarios that are kept while the server runs. A request sees one
//! state of it from beginning to end.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use concordia_analysis::view::TextView;
use concordia_model::digest::Digest;
use concordia_model::finding::shorten;
use concordia_model::{BASE, Model, Scenario};

use crate::problem::{Code, Problem};

/// Most scenarios that are kept.
const KEPT: usize = 100;

/// What is served.
#[derive(Clone)]
pub struct Served {
    /// The package with all scenarios, those that are kept among them.
    pub model: Arc<Model>,
    /// The scenarios that are kept, by name, with their digests.
    kept: BTreeMap<String, Digest>,
}

impl Served {
    /// Whether there is such a scenario.
    pub fn has(&self, scenario: &str) -> bool {
        scenario == BASE || self.model.scenarios.contains_key(scenario)
    }

    /// Whether the scenario is kept, and no part of the package.
    pub fn keeps(&self, scenario: &str) -> bool {
        self.kept.contains_key(scenario)
    }

    /// Names the content of what is kept: results may differ when it differs.
    pub fn edition(&self) -> String {
        let sum = self.kept.values().fold(Digest::default(), |sum, digest| sum.plus(*digest));
        if self.kept.is_empty() { String::new() } else { sum.to_string() }
    }

    fn with(
        &self,
        change: impl FnOnce(&mut BTreeMap<String, Scenario>, &mut BTreeMap<String, Digest>),
    ) -> Self {
        let mut model = (*self.model).clone();
        let mut kept = self.kept.clone();
        change(Arc::make_mut(&mut model.scenarios), &mut kept);
        Self { model: Arc::new(model), kept }
    }
}

/// What is served, now and after the next change.
pub struct Current(RwLock<Arc<Served>>);

impl Current {
    /// A package without kept scenarios.
    pub fn new(model: Model) -> Self {
        Self(RwLock::new(Arc::new(Served { model: Arc::new(model), kept: BTreeMap::new() })))
    }

    /// What is served now.
    pub fn get(&self) -> Arc<Served> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Keeps a scenario.
    pub fn keep(&self, scenario: Scenario) -> Result<(), Problem> {
        let mut served = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if served.has(&scenario.name) {
            let name = &scenario.name;
            return Err(Code::Conflict.because(TextView::new(
                format!("there is a scenario '{name}' already"),
                format!("er is al een scenario '{name}'"),
            )));
        }
        if served.kept.len() >= KEPT {
            return Err(Code::TooMany.because(TextView::new(
                format!("{KEPT} scenarios are kept already"),
                format!("er worden al {KEPT} scenario's bewaard"),
            )));
        }
        *served = Arc::new(served.with(|scenarios, kept| {
            kept.insert(scenario.name.clone(), scenario.digest());
            scenarios.insert(scenario.name.clone(), scenario);
        }));
        Ok(())
    }

    /// Forgets a scenario that was kept.
    pub fn forget(&self, name: &str) -> Result<(), Problem> {
        let mut served = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if !served.has(name) {
            return Err(no_scenario(name));
        }
        let builds_on = |other: &&Scenario| other.parent.as_deref() == Some(name);
        let cause = if !served.keeps(name) {
            TextView::new("the scenario belongs to the package", "het scenario hoort bij het pakket")
        } else if let Some(other) = served.model.scenarios.values().find(builds_on) {
            let other = &other.name;
            TextView::new(
                format!("scenario '{other}' builds on it"),
                format!("scenario '{other}' bouwt erop"),
            )
        } else {
            *served = Arc::new(served.with(|scenarios, kept| {
                kept.remove(name);
                scenarios.remove(name);
            }));
            return Ok(());
        };
        Err(Code::InUse.because(cause))
    }
}

/// There is no scenario of this name.
pub fn no_scenario(name: &str) -> Problem {
    let name = shorten(name);
    Problem::not_found(TextView::new(
        format!("there is no scenario '{name}'"),
        format!("er is geen scenario '{name}'"),
    ))
}
