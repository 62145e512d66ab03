// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The workbench over HTTP: results as JSON under `/v1`, and the web application. It holds no rule of the
//! domain: what is asked is read by `concordia_analysis::asked`, what is answered is made by
//! `concordia_analysis::view`. There is no session and no cookie; the package on disk is never written.

mod answer;
mod checks;
mod given;
mod guard;
mod job_routes;
mod jobs;
mod listen;
mod metrics;
mod openapi;
mod operation;
mod plans;
mod problem;
mod results;
mod router;
mod scenario_routes;
mod served;
mod state;
mod web;

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use concordia_model::{Finding, Model};
use concordia_plan::process::Solver;
use tokio::net::TcpListener;

pub use openapi::openapi;

/// How much is taken at once, and how long it may take.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Connections.
    pub connections: usize,
    /// Requests without an answer yet.
    pub requests: usize,
    /// How long an answer may take.
    pub patience: Duration,
    /// How long the head of a request may take to come in, and how long a connection may wait for the next.
    pub header_patience: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 512,
            requests: 256,
            patience: Duration::from_secs(30),
            header_patience: Duration::from_secs(30),
        }
    }
}

/// How to serve.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where to listen; port 0 takes any that is free.
    pub bind: SocketAddr,
    /// Whether each answer is told on standard error.
    pub log: bool,
    /// Bounds.
    pub limits: Limits,
}

/// A package to serve: what was read, and what was found meanwhile.
pub struct Package {
    /// The model.
    pub model: Model,
    /// Findings of reading it, none of them an error.
    pub findings: Vec<Finding>,
}

/// What solves the problem of a plan: the server itself names no solver.
pub type Planner = Arc<dyn Solver + Send + Sync>;

/// All routes, for a package and an address to listen at.
pub fn app(package: Package, solver: Planner, listens_at: IpAddr, limits: &Limits) -> Router {
    let state = Arc::new(state::State::new(package, solver));
    router::router(&state, guard::Guard::new(Arc::clone(&state), listens_at, limits, false))
}

/// Serves a package until the system asks to stop. `ready` is told the address once it listens.
pub fn serve(
    package: Package,
    solver: Planner,
    options: &Options,
    ready: impl FnOnce(SocketAddr),
) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind(options.bind).await?;
        ready(listener.local_addr()?);
        serve_until(listener, package, solver, options, listen::stop_signal()).await;
        io::Result::Ok(())
    })?;
    // Plans end their solvers when they see that they are cancelled; what else is computed is not waited for.
    runtime.shutdown_timeout(Duration::from_millis(500));
    Ok(())
}

/// Serves a package at a socket until `stop` is there; jobs are cancelled, running answers are finished.
pub async fn serve_until(
    listener: TcpListener,
    package: Package,
    solver: Planner,
    options: &Options,
    stop: impl Future<Output = ()>,
) {
    let state = Arc::new(state::State::new(package, solver));
    let guard = guard::Guard::new(Arc::clone(&state), options.bind.ip(), &options.limits, options.log);
    let app = router::router(&state, guard);
    let warm = Arc::clone(&state);
    tokio::task::spawn_blocking(move || warm.warm());
    let stop = async {
        stop.await;
        state.jobs.stop();
    };
    listen::listen(listener, app, &options.limits, stop).await;
}
