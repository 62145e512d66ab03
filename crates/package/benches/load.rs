// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! How long it takes to read three million holdings, at several numbers of threads. Figures go to
//! `docs/` with the machine they were measured on. Usage: `cargo bench -p concordia-package [-- FOLDER]`.
#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a benchmark prints, measures and may stop"
)]

use std::path::PathBuf;
use std::time::Instant;

use concordia_package::generate::{self, Size};

fn main() {
    let argument = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let folder = argument.map_or_else(|| std::env::temp_dir().join("concordia-big"), PathBuf::from);
    if !folder.join("datapackage.json").exists() {
        let start = Instant::now();
        generate::big(&folder, Size::BIG).unwrap();
        println!("generated {} holdings in {:?}", Size::BIG.holdings(), start.elapsed());
    }
    for threads in [2, 1, 2, 8] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let start = Instant::now();
        let reading = pool.install(|| concordia_package::read(&folder, &|_| {}));
        let elapsed = start.elapsed();
        let hash = reading.model.as_ref().map(|model| model.hash.to_string()).unwrap_or_default();
        println!(
            "{threads} threads: {elapsed:.2?}, peak {} MiB, hash {}",
            peak(),
            hash.get(..16).unwrap_or("none")
        );
        reading.findings.iter().take(5).for_each(|finding| println!("{finding:?}"));
    }
}

/// Most memory that the process has held, MiB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0");
    line.split_whitespace().next().and_then(|kib| kib.parse::<u64>().ok()).unwrap_or(0) / 1024
}
