// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Counters in the text format of Prometheus: what was asked and how long it took, never what about.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Upper bounds of the buckets of durations, in seconds.
const BUCKETS: &[f64] = &[0.001, 0.005, 0.02, 0.1, 0.5, 2.0];

/// The counters of a server.
#[derive(Default)]
pub struct Metrics {
    answers: Mutex<BTreeMap<(String, String, u16), u64>>,
    durations: Mutex<BTreeMap<String, Durations>>,
    running: AtomicI64,
}

#[derive(Default)]
struct Durations {
    buckets: [u64; BUCKETS.len()],
    count: u64,
    seconds: f64,
}

/// Counts a request as running until it is dropped.
pub struct Running<'a>(&'a AtomicI64);

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Metrics {
    /// Counts a request that begins.
    pub fn begin(&self) -> Running<'_> {
        self.running.fetch_add(1, Ordering::Relaxed);
        Running(&self.running)
    }

    /// Counts an answer. `route` is the template of the path, so that there are only a few.
    pub fn count(&self, method: &str, route: &str, status: u16, took: Duration) {
        let key = (method.to_owned(), route.to_owned(), status);
        *self.answers.lock().unwrap_or_else(PoisonError::into_inner).entry(key).or_default() += 1;
        let mut durations = self.durations.lock().unwrap_or_else(PoisonError::into_inner);
        let durations = durations.entry(route.to_owned()).or_default();
        let seconds = took.as_secs_f64();
        for (bucket, bound) in durations.buckets.iter_mut().zip(BUCKETS) {
            *bucket += u64::from(seconds <= *bound);
        }
        durations.count += 1;
        durations.seconds += seconds;
    }

    /// All counters as text.
    pub fn text(&self) -> String {
        let mut out = String::from(
            "# HELP http_requests_total Requests that were answered.\n# TYPE http_requests_total counter\n",
        );
        for ((method, route, status), count) in
            self.answers.lock().unwrap_or_else(PoisonError::into_inner).iter()
        {
            let labels = format!("method=\"{method}\",route=\"{route}\",status=\"{status}\"");
            let _ = writeln!(out, "http_requests_total{{{labels}}} {count}");
        }
        out.push_str("# HELP http_request_duration_seconds Time until an answer began.\n");
        out.push_str("# TYPE http_request_duration_seconds histogram\n");
        for (route, found) in self.durations.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            let name = "http_request_duration_seconds";
            for (bound, count) in BUCKETS.iter().zip(found.buckets) {
                let _ = writeln!(out, "{name}_bucket{{route=\"{route}\",le=\"{bound}\"}} {count}");
            }
            let _ = writeln!(out, "{name}_bucket{{route=\"{route}\",le=\"+Inf\"}} {}", found.count);
            let _ = writeln!(out, "{name}_sum{{route=\"{route}\"}} {}", found.seconds);
            let _ = writeln!(out, "{name}_count{{route=\"{route}\"}} {}", found.count);
        }
        out.push_str("# HELP http_requests_running Requests without an answer yet.\n");
        out.push_str("# TYPE http_requests_running gauge\n");
        let _ = writeln!(out, "http_requests_running {}", self.running.load(Ordering::Relaxed));
        if let Some(bytes) = memory() {
            out.push_str("# HELP process_resident_memory_bytes Memory in use.\n");
            out.push_str("# TYPE process_resident_memory_bytes gauge\n");
            let _ = writeln!(out, "process_resident_memory_bytes {bytes}");
        }
        out
    }
}

/// Memory of this process, where the system tells.
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kilobytes| kilobytes << 10)
}
