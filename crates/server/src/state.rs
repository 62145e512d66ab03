// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What the server holds while it runs: the package as it was read, a few prepared assessments, counters.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use axum::body::Bytes;
use concordia_analysis::assessment::Kept;
use concordia_analysis::view::{TextView, VERSION};
use concordia_analysis::{assess, reassess};
use concordia_model::finding::shorten;
use concordia_model::{BASE, Finding, Model, Year};
use tokio::sync::Semaphore;

use crate::given::Given;
use crate::jobs::Jobs;
use crate::metrics::Metrics;
use crate::operation::{Asked, Operation};
use crate::problem::{Code, Problem};

/// Prepared assessments that are kept; each may take some tens of megabytes for a very large package.
const PREPARED: usize = 16;

/// What the server holds.
pub struct State {
    /// The package as it was read.
    pub model: Arc<Model>,
    /// Counters.
    pub metrics: Metrics,
    /// The document of the interface.
    pub openapi: Bytes,
    /// What takes longer than an answer may.
    pub jobs: Jobs,
    findings: Vec<Finding>,
    prepared: Mutex<VecDeque<(Key, Cell)>>,
    work: Arc<Semaphore>,
}

/// What an assessment is made for.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Key {
    scenario: String,
    as_of: Option<Year>,
}

/// An assessment that is made once, however many ask for it at the same time.
type Cell = Arc<OnceLock<Result<Arc<Prepared>, Problem>>>;

/// A model as it was asked for, with its assessment.
struct Prepared {
    model: Model,
    kept: Kept,
}

/// What is answered when something that cannot fail did.
pub fn failed() -> Problem {
    Code::Internal
        .because(TextView::new("the answer could not be made", "het antwoord kon niet worden gemaakt"))
}

impl State {
    /// The state of a server for this package.
    pub fn new(model: Model, findings: Vec<Finding>) -> Self {
        let workers = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
        Self {
            model: Arc::new(model),
            metrics: Metrics::default(),
            openapi: serde_json::to_vec(&crate::openapi()).unwrap_or_default().into(),
            jobs: Jobs::default(),
            findings,
            prepared: Mutex::default(),
            work: Arc::new(Semaphore::new(workers.max(2))),
        }
    }

    /// Runs what takes time, away from the threads that talk, and only so much of it at once.
    pub async fn compute<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let permit = Arc::clone(&self.work).acquire_owned().await.map_err(|_| failed())?;
        let work = tokio::task::spawn_blocking(move || {
            let result = work();
            drop(permit);
            result
        });
        work.await.unwrap_or_else(|_| Err(failed()))
    }

    /// Names the answer to a question: equal names, equal bytes.
    pub fn etag(&self, operation: &Operation, given: &Given) -> String {
        let mut hasher = blake3::Hasher::new();
        for part in [&self.model.hash.to_string(), VERSION, operation.id, &format!("{given:?}")] {
            hasher.update(part.as_bytes()).update(&[0]);
        }
        format!("W/\"{}\"", &hasher.finalize().to_hex()[..32])
    }

    /// The bytes that answer a question.
    pub fn answer(&self, operation: &Operation, given: &Given) -> Result<Vec<u8>, Problem> {
        let prepared = self.prepare(given)?;
        let assessment = reassess(&prepared.kept, &prepared.model);
        (operation.answer)(&Asked {
            model: &prepared.model,
            assessment: &assessment,
            findings: &self.findings,
            given,
        })
    }

    fn prepare(&self, given: &Given) -> Result<Arc<Prepared>, Problem> {
        let scenario = given.text("scenario").unwrap_or(BASE);
        if scenario != BASE && !self.model.scenarios.contains_key(scenario) {
            return Err(no_scenario(&self.model, scenario));
        }
        let key = Key { scenario: scenario.to_owned(), as_of: given.number("asOf").map(Year) };
        self.cell(&key).get_or_init(|| self.make(&key)).clone()
    }

    /// The place of an assessment among those that are kept; the one not used for longest goes.
    fn cell(&self, key: &Key) -> Cell {
        let mut prepared = self.prepared.lock().unwrap_or_else(PoisonError::into_inner);
        let at = prepared.iter().position(|(known, _)| known == key);
        let cell = at.and_then(|at| prepared.remove(at)).map_or_else(Cell::default, |(_, cell)| cell);
        prepared.push_front((key.clone(), Arc::clone(&cell)));
        prepared.truncate(PREPARED);
        cell
    }

    fn make(&self, key: &Key) -> Result<Arc<Prepared>, Problem> {
        let refused = |findings: Vec<Finding>| {
            let cause = findings.into_iter().next().map(|finding| TextView::from(finding.cause));
            Problem::query(
                "scenario",
                cause.unwrap_or_else(|| TextView::new("it is wrong", "het is onjuist")),
            )
        };
        let model = self.model.with_scenario(&key.scenario).map_err(refused)?;
        let model = key.as_of.map_or(model.clone(), |year| model.as_of(year));
        let kept = assess(&model).keep();
        Ok(Arc::new(Prepared { model, kept }))
    }
}

fn no_scenario(model: &Model, name: &str) -> Problem {
    let names: Vec<_> = model.scenarios.keys().map(String::as_str).collect();
    let (name, names) = (shorten(name), names.join(", "));
    Problem::query(
        "scenario",
        TextView::new(
            format!("there is no scenario '{name}'; there are {names}"),
            format!("er is geen scenario '{name}'; er zijn {names}"),
        ),
    )
}
