// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Work that takes longer than an answer may: it runs beside the answers, tells how far it is, can be
//! cancelled, and is forgotten after a while.

mod view;

pub use view::{
    CheckProgressView, JobKind, JobResultView, JobState, JobView, PlanProgressView, ProgressView, Sought,
};

use std::collections::BTreeMap;
use std::hash::{BuildHasher as _, RandomState};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use concordia_analysis::view::{Envelope, TextView};
use concordia_plan::view::PlanView;
use serde_json::Value;
use tokio::sync::{Semaphore, watch};
use tokio::time::Instant;

use crate::problem::{Code, Problem};

/// Jobs of a kind that wait or run at the same time; each holds its files or its problem in memory.
const OPEN: usize = 4;
/// Jobs that are remembered, finished ones included.
const REMEMBERED: usize = 32;
/// How long a finished job is remembered.
const MEMORY: Duration = Duration::from_secs(15 * 60);

/// One job.
pub struct Job {
    view: watch::Sender<JobView>,
    /// Set when nobody wants the result any more.
    pub stop: Arc<AtomicBool>,
    over: Mutex<Option<Instant>>,
    made: OnceLock<JobResultView>,
}

impl Job {
    /// The plan, once it is made.
    pub fn plan(&self) -> Option<&Envelope<PlanView>> {
        match self.made.get()? {
            JobResultView::Plan(plan) => Some(plan),
            JobResultView::Check(_) => None,
        }
    }

    /// How the job stands, now and as it goes on.
    pub fn watch(&self) -> watch::Receiver<JobView> {
        self.view.subscribe()
    }

    /// Tells how far the job is.
    pub fn tell(&self, progress: ProgressView) {
        self.view.send_modify(|view| view.progress = Some(progress));
    }

    fn set(&self, state: JobState, result: Option<Value>, problem: Option<Problem>) {
        if state.is_over() {
            *self.over.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
        }
        self.view.send_modify(|view| {
            view.state = state;
            view.progress = None;
            view.result = result;
            view.problem = problem;
        });
    }

    fn is_old(&self) -> bool {
        let over = *self.over.lock().unwrap_or_else(PoisonError::into_inner);
        over.is_some_and(|over| over.elapsed() > MEMORY)
    }

    fn is_over(&self) -> bool {
        self.view.borrow().state.is_over()
    }

    /// Whether it is of this kind and waits or runs.
    fn is_open(&self, kind: JobKind) -> bool {
        let view = self.view.borrow();
        view.kind == kind && !view.state.is_over()
    }
}

/// All jobs of a server.
pub struct Jobs {
    jobs: Mutex<BTreeMap<u64, (String, Arc<Job>)>>,
    begun: AtomicU64,
    secret: RandomState,
    checks: Arc<Semaphore>,
    plans: Arc<Semaphore>,
}

impl Default for Jobs {
    fn default() -> Self {
        Self {
            jobs: Mutex::default(),
            begun: AtomicU64::new(0),
            secret: RandomState::new(),
            // One at a time: reading a package uses all threads already.
            checks: Arc::new(Semaphore::new(1)),
            // The solver uses one thread; two plans are made beside each other to be compared.
            plans: Arc::new(Semaphore::new(2)),
        }
    }
}

impl Jobs {
    /// Whether another job of this kind is taken now.
    pub fn has_room(&self, kind: JobKind) -> Result<(), Problem> {
        let mut jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.retain(|_, (_, job)| !job.is_old());
        if jobs.values().filter(|(_, job)| job.is_open(kind)).count() < OPEN {
            return Ok(());
        }
        Err(Code::TooMany.because(TextView::new(
            format!("{OPEN} jobs of this kind wait or run already"),
            format!("{OPEN} taken van deze soort wachten of lopen al"),
        )))
    }

    /// Begins a job. `work` is given the job and makes the result, or nothing when it was told to stop.
    pub fn begin(
        &self,
        kind: JobKind,
        work: impl FnOnce(&Job) -> Result<Option<JobResultView>, Problem> + Send + 'static,
    ) -> Result<JobView, Problem> {
        self.has_room(kind)?;
        let number = self.begun.fetch_add(1, Ordering::Relaxed);
        // Cannot be guessed, so that who does not know a job cannot look at it.
        let id = format!("{number}-{:016x}", self.secret.hash_one(number));
        let view = JobView {
            id: id.clone(),
            kind,
            state: JobState::Waiting,
            progress: None,
            result: None,
            problem: None,
        };
        let job = Arc::new(Job {
            view: watch::Sender::new(view.clone()),
            stop: Arc::default(),
            over: Mutex::default(),
            made: OnceLock::new(),
        });
        self.remember(number, id, Arc::clone(&job));
        let turn = Arc::clone(match kind {
            JobKind::Check => &self.checks,
            JobKind::Plan => &self.plans,
        });
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

async fn run(
    job: Arc<Job>,
    work: impl FnOnce(&Job) -> Result<Option<JobResultView>, Problem> + Send + 'static,
) {
    let worker = Arc::clone(&job);
    let result = tokio::task::spawn_blocking(move || {
        if worker.stop.load(Ordering::Relaxed) {
            return Ok(None);
        }
        worker.set(JobState::Running, None, None);
        work(&worker)
    });
    match result.await {
        _ if job.stop.load(Ordering::Relaxed) => job.set(JobState::Cancelled, None, None),
        Ok(Ok(Some(result))) => {
            let shown = serde_json::to_value(job.made.get_or_init(|| result));
            job.set(JobState::Done, shown.ok(), None);
        }
        Ok(Err(problem)) => job.set(JobState::Failed, None, Some(problem)),
        Ok(Ok(None)) | Err(_) => job.set(JobState::Failed, None, None),
    }
}

fn no_job() -> Problem {
    Problem::not_found(TextView::new(
        "there is no such job; finished jobs are forgotten after a quarter of an hour",
        "die taak is er niet; afgeronde taken worden na een kwartier vergeten",
    ))
}
