// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What the server holds while it runs: the package, a few prepared assessments, jobs, counters.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use axum::body::Bytes;
use concordia_analysis::assessment::Kept;
use concordia_analysis::draft::{self, UNDER_CONSIDERATION};
use concordia_analysis::view::{TextView, VERSION};
use concordia_analysis::{asked, assess, reassess};
use concordia_model::finding::shorten;
use concordia_model::{BASE, Finding, Model, Year};
use tokio::sync::Semaphore;

use crate::given::Given;
use crate::jobs::Jobs;
use crate::metrics::Metrics;
use crate::operation::{Answer, Asked, Operation};
use crate::problem::{Code, Problem};
use crate::scenario_routes::ScenarioDraft;
use crate::served::{Current, Served};
use crate::{Package, Planner};

/// Prepared assessments that are kept; each may take some tens of megabytes for a very large package.
const PREPARED: usize = 16;

/// What the server holds.
pub struct State {
    /// The package as it was read, with the scenarios that are kept.
    pub current: Current,
    /// Counters.
    pub metrics: Metrics,
    /// The document of the interface.
    pub openapi: Bytes,
    /// What takes longer than an answer may.
    pub jobs: Jobs,
    /// What solves the problem of a plan.
    pub solver: Planner,
    findings: Vec<Finding>,
    prepared: Mutex<VecDeque<(Key, Cell)>>,
    work: Arc<Semaphore>,
}

/// What an assessment is made for.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Key {
    edition: String,
    scenario: String,
    as_of: Option<Year>,
    changes: Vec<String>,
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
    pub fn new(package: Package, solver: Planner) -> Self {
        let Package { model, findings } = package;
        let workers = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
        Self {
            current: Current::new(model),
            metrics: Metrics::default(),
            openapi: serde_json::to_vec(&crate::openapi()).unwrap_or_default().into(),
            jobs: Jobs::default(),
            solver,
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

    /// Makes what most questions rest on, before the first of them comes.
    pub fn warm(&self) {
        let served = self.current.get();
        // What is wrong with it is told to whoever asks.
        let _ = self.prepare(&served, &key(&served, &Given::default()));
    }

    /// The bytes that answer a question about what is served.
    pub fn answer(&self, served: &Served, make: &Answer, given: &Given) -> Result<Vec<u8>, Problem> {
        self.about(served, given, |asked| make(asked))
    }

    /// Makes something of what a question is about.
    pub fn about<T>(
        &self,
        served: &Served,
        given: &Given,
        make: impl FnOnce(&Asked<'_>) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let prepared = self.prepare(served, &key(served, given))?;
        let assessment = reassess(&prepared.kept, &prepared.model);
        let findings = &self.findings;
        make(&Asked { model: &prepared.model, assessment: &assessment, findings, given, served })
    }

    /// Keeps changes under consideration as a scenario.
    pub fn keep(&self, draft: &ScenarioDraft) -> Result<(), Problem> {
        let served = self.current.get();
        let parent = draft.parent.as_deref().unwrap_or(BASE);
        let wrong =
            |problem: Problem| if problem.status == 400 { problem.in_body("changes") } else { problem };
        if !served.has(parent) {
            return Err(no_scenario(&served.model, parent).in_body("parent"));
        }
        let model = served.model.with_scenario(parent).map_err(|findings| refused("parent", &findings))?;
        let title = draft.title.as_deref().unwrap_or(&draft.name);
        let scenario = drafted(&model, &draft.name, title, &draft.changes).map_err(wrong)?;
        self.current.keep(scenario)
    }

    fn prepare(&self, served: &Served, key: &Key) -> Result<Arc<Prepared>, Problem> {
        if !served.has(&key.scenario) {
            return Err(no_scenario(&served.model, &key.scenario));
        }
        self.cell(key).get_or_init(|| self.make(served, key)).clone()
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

    fn make(&self, served: &Served, key: &Key) -> Result<Arc<Prepared>, Problem> {
        if key.changes.is_empty() {
            let model = served.model.seen(&key.scenario, key.as_of);
            let model = model.map_err(|findings| refused("scenario", &findings))?;
            let kept = assess(&model).keep();
            return Ok(Arc::new(Prepared { model, kept }));
        }
        // What the changes leave alone is taken from the assessment without them.
        let before = self.prepare(served, &Key { changes: Vec::new(), ..key.clone() })?;
        let draft = drafted(&before.model, UNDER_CONSIDERATION, UNDER_CONSIDERATION, &key.changes)?;
        let model = before.model.with_draft(&draft).map_err(|findings| refused("change", &findings))?;
        let kept = reassess(&before.kept, &model).keep();
        Ok(Arc::new(Prepared { model, kept }))
    }
}

/// Names the answer to a question: equal names, equal bytes.
pub fn etag(served: &Served, operation: &Operation, media_type: &str, given: &Given) -> String {
    let mut hasher = blake3::Hasher::new();
    let (hash, edition) = (served.model.hash.to_string(), served.edition());
    for part in [&hash, &edition, VERSION, operation.id, media_type, &format!("{given:?}")] {
        hasher.update(part.as_bytes()).update(&[0]);
    }
    format!("W/\"{}\"", &hasher.finalize().to_hex()[..32])
}

fn key(served: &Served, given: &Given) -> Key {
    Key {
        edition: served.edition(),
        scenario: given.text("scenario").unwrap_or(BASE).to_owned(),
        as_of: given.number("asOf").map(Year),
        changes: given.texts("change").to_vec(),
    }
}

/// The changes as a scenario.
fn drafted(
    model: &Model,
    name: &str,
    title: &str,
    changes: &[String],
) -> Result<concordia_model::Scenario, Problem> {
    let read = changes.iter().map(|text| asked::change(model, text));
    let changes = read.collect::<Result<Vec<_>, _>>().map_err(|words| Problem::query("change", words))?;
    draft::scenario(model, name, title, &changes).map_err(|words| Problem::query("change", words))
}

fn refused(parameter: &str, findings: &[Finding]) -> Problem {
    let cause = findings.first().map(|finding| TextView::from(finding.cause.clone()));
    Problem::query(parameter, cause.unwrap_or_else(|| TextView::new("it is wrong", "het is onjuist")))
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
