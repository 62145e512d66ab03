// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Work that takes longer than an answer may: it runs beside the answers, tells how far it is, can be
//! cancelled, and is forgotten after a while.

use std::collections::BTreeMap;
use std::hash::{BuildHasher as _, RandomState};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use concordia_analysis::view::{Envelope, FindingsView, TextView};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;
use tokio::sync::{Semaphore, watch};
use tokio::time::Instant;

use crate::problem::{Code, Problem};

/// Jobs that wait or run at the same time; each holds its files in memory.
const OPEN: usize = 4;
/// Jobs that are remembered, finished ones included.
const REMEMBERED: usize = 32;
/// How long a finished job is remembered.
const MEMORY: Duration = Duration::from_secs(15 * 60);

/// How a job stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    /// It waits for another.
    Waiting,
    /// It runs.
    Running,
    /// It is done; the result is there.
    Done,
    /// It was cancelled.
    Cancelled,
    /// The server failed.
    Failed,
}

impl JobState {
    /// Whether nothing will change any more.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Cancelled | Self::Failed)
    }
}

/// How far a job is.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, JsonSchema)]
pub struct ProgressView {
    /// The file or sheet that is being read.
    pub file: String,
    /// Bytes read of it; of a workbook, sheets read.
    pub read: u64,
    /// Bytes of it; of a workbook, sheets.
    pub of: u64,
}

/// A job.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct JobView {
    /// Id; its address is /v1/jobs/ and this.
    pub id: String,
    /// How it stands.
    pub state: JobState,
    /// How far it is; null before it runs and once it is over.
    pub progress: Option<ProgressView>,
    /// The findings of the package that was checked, once they are there.
    #[schemars(with = "Option<Envelope<FindingsView>>")]
    pub result: Option<Value>,
}

/// One job.
pub struct Job {
    view: watch::Sender<JobView>,
    /// Set when nobody wants the result any more.
    pub stop: Arc<AtomicBool>,
    over: Mutex<Option<Instant>>,
}

impl Job {
    /// How the job stands, now and as it goes on.
    pub fn watch(&self) -> watch::Receiver<JobView> {
        self.view.subscribe()
    }

    /// Tells how far the job is.
    pub fn tell(&self, progress: ProgressView) {
        self.view.send_modify(|view| view.progress = Some(progress));
    }

    fn set(&self, state: JobState, result: Option<Value>) {
        if state.is_over() {
            *self.over.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
        }
        self.view.send_modify(|view| {
            view.state = state;
            view.progress = None;
            view.result = result;
        });
    }

    fn is_old(&self) -> bool {
        let over = *self.over.lock().unwrap_or_else(PoisonError::into_inner);
        over.is_some_and(|over| over.elapsed() > MEMORY)
    }

    fn is_over(&self) -> bool {
        self.view.borrow().state.is_over()
    }
}

/// All jobs of a server.
pub struct Jobs {
    jobs: Mutex<BTreeMap<u64, (String, Arc<Job>)>>,
    begun: AtomicU64,
    secret: RandomState,
    turn: Arc<Semaphore>,
}

impl Default for Jobs {
    fn default() -> Self {
        // One at a time: reading a package uses all threads already.
        let turn = Arc::new(Semaphore::new(1));
        Self { jobs: Mutex::default(), begun: AtomicU64::new(0), secret: RandomState::new(), turn }
    }
}

impl Jobs {
    /// Whether another job is taken now.
    pub fn has_room(&self) -> Result<(), Problem> {
        let mut jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.retain(|_, (_, job)| !job.is_old());
        if jobs.values().filter(|(_, job)| !job.is_over()).count() < OPEN {
            return Ok(());
        }
        Err(Code::TooMany.because(TextView::new(
            format!("{OPEN} jobs wait or run already"),
            format!("{OPEN} taken wachten of lopen al"),
        )))
    }

    /// Begins a job. `work` is given the job and makes the result, or nothing when it was told to stop.
    pub fn begin(
        &self,
        work: impl FnOnce(&Job) -> Option<Value> + Send + 'static,
    ) -> Result<JobView, Problem> {
        self.has_room()?;
        let number = self.begun.fetch_add(1, Ordering::Relaxed);
        // Cannot be guessed, so that who does not know a job cannot look at it.
        let id = format!("{number}-{:016x}", self.secret.hash_one(number));
        let view = JobView { id: id.clone(), state: JobState::Waiting, progress: None, result: None };
        let job = Arc::new(Job {
            view: watch::Sender::new(view.clone()),
            stop: Arc::default(),
            over: Mutex::default(),
        });
        self.remember(number, id, Arc::clone(&job));
        let turn = Arc::clone(&self.turn);
        tokio::spawn(async move {
            let Ok(_turn) = turn.acquire_owned().await else { return };
            run(job, work).await;
        });
        Ok(view)
    }

    fn remember(&self, number: u64, id: String, job: Arc<Job>) {
        let mut jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.insert(number, (id, job));
        while jobs.len() > REMEMBERED {
            let oldest = jobs.iter().find(|(_, (_, job))| job.is_over()).map(|(number, _)| *number);
            let Some(oldest) = oldest else { return };
            jobs.remove(&oldest);
        }
    }

    /// The job with this id.
    pub fn find(&self, id: &str) -> Result<Arc<Job>, Problem> {
        let mut jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.retain(|_, (_, job)| !job.is_old());
        let found = jobs.values().find(|(known, _)| known == id).map(|(_, job)| Arc::clone(job));
        found.ok_or_else(no_job)
    }

    /// Cancels a job if it is not over, and forgets it.
    pub fn remove(&self, id: &str) -> Result<(), Problem> {
        let job = self.find(id)?;
        job.stop.store(true, Ordering::Relaxed);
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner).retain(|_, (known, _)| known != id);
        Ok(())
    }

    /// Cancels all jobs.
    pub fn stop(&self) {
        for (_, job) in self.jobs.lock().unwrap_or_else(PoisonError::into_inner).values() {
            job.stop.store(true, Ordering::Relaxed);
        }
    }
}

async fn run(job: Arc<Job>, work: impl FnOnce(&Job) -> Option<Value> + Send + 'static) {
    let worker = Arc::clone(&job);
    let result = tokio::task::spawn_blocking(move || {
        if worker.stop.load(Ordering::Relaxed) {
            return None;
        }
        worker.set(JobState::Running, None);
        work(&worker)
    });
    match result.await {
        Ok(result) if !job.stop.load(Ordering::Relaxed) => job.set(JobState::Done, result),
        Ok(_) => job.set(JobState::Cancelled, None),
        Err(_) => job.set(JobState::Failed, None),
    }
}

fn no_job() -> Problem {
    Problem::not_found(TextView::new(
        "there is no such job; finished jobs are forgotten after a quarter of an hour",
        "die taak is er niet; afgeronde taken worden na een kwartier vergeten",
    ))
}
