// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Time of SMAA. Run: `cargo bench -p concordia-methods --bench smaa [-- large, certain, ranges or normal]`.
//!
//! Beside NumPy and Numba on the same weights: `crates/methods/benches/peers/smaa.sh`, which calls this program
//! with `--write FOLDER` (values and weights for all) and `--read FOLDER` (this crate on them). Figures stand
//! in `docs/developer/measuring.md`.
#![expect(clippy::print_stdout, clippy::disallowed_methods, reason = "a benchmark measures and prints")]

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Instant;

use concordia_methods::mcda::{Problem, Sampling, Value, WeightSpace, Weights, smaa};
use rayon::prelude::*;

const ALTERNATIVES: usize = 60;
const CRITERIA: usize = 12;
const SAMPLES: usize = 1_000_000;
const RUNS: usize = 9;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let folder = |flag: &str| {
        let at = arguments.iter().position(|argument| argument == flag)?;
        arguments.get(at + 1).map(PathBuf::from)
    };
    if let Some(folder) = folder("--write") {
        write(&folder);
    } else if let Some(folder) = folder("--read") {
        read(&folder);
    } else {
        own(arguments.get(1).map(String::as_str).filter(|argument| *argument != "--bench"));
    }
}

/// Known values on 0 to 1 that look like chance and are the same everywhere.
fn values(alternatives: usize, criteria: usize) -> Vec<Vec<f64>> {
    let mut state = 1_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as f64 / (1_u64 << 31) as f64
    };
    (0..alternatives).map(|_| (0..criteria).map(|_| next()).collect()).collect()
}

fn problem(values: &[Vec<f64>]) -> Problem {
    Problem {
        values: values.iter().map(|row| row.iter().map(|value| Value::Known(*value)).collect()).collect(),
        keys: (0..values.len() as u64).collect(),
        thresholds: vec![0.6, 0.45],
    }
}

fn drawn(criteria: usize, samples: usize) -> Weights {
    Weights::drawn(&WeightSpace::Any, criteria, Sampling { samples, seed: 1 }).expect("weights can be drawn")
}

fn write(folder: &Path) {
    let weights = drawn(CRITERIA, SAMPLES);
    let bytes = |rows: &mut dyn Iterator<Item = Vec<f64>>| -> Vec<u8> {
        rows.flatten().flat_map(f64::to_le_bytes).collect()
    };
    let rows = bytes(&mut (0..SAMPLES).map(|sample| weights.row(sample)));
    std::fs::write(folder.join("weights.f64"), rows).expect("the folder can be written");
    let rows = bytes(&mut values(ALTERNATIVES, CRITERIA).into_iter());
    std::fs::write(folder.join("values.f64"), rows).expect("the folder can be written");
}

fn read(folder: &Path) {
    let numbers = |name: &str| -> Vec<f64> {
        let bytes = std::fs::read(folder.join(name)).expect("the file was written before");
        bytes.as_chunks().0.iter().map(|bytes| f64::from_le_bytes(*bytes)).collect()
    };
    let rows: Vec<Vec<f64>> = numbers("values.f64").chunks_exact(CRITERIA).map(<[f64]>::to_vec).collect();
    let (problem, given) = (problem(&rows), numbers("weights.f64"));
    let (loading, weights) = median(|| Weights::given(CRITERIA, &given).expect("these are weights"));
    let (time, all) = median(|| smaa(&problem, &weights, 1).expect("an answer"));
    let counts = all.iter().flat_map(|one| &one.ranks).map(|share| (share * SAMPLES as f64).round());
    let text: String = counts.map(|count| format!("{count}\n")).collect();
    std::fs::write(folder.join("concordia.txt"), text).expect("the folder can be written");
    println!("{time:.1} {loading:.1}");
}

fn own(only: Option<&str>) {
    let asked = |name: &str| only.is_none_or(|only| only == name);
    if asked("large") {
        let (time, weights) = median(|| drawn(CRITERIA, SAMPLES));
        println!("{SAMPLES} weights of {CRITERIA} criteria drawn                 {time:>9.1} ms");
        let problem = problem(&values(ALTERNATIVES, CRITERIA));
        let (time, _) = median(|| smaa(&problem, &weights, 1).expect("an answer"));
        println!("{ALTERNATIVES} x {CRITERIA}, {SAMPLES} weights                         {time:>9.1} ms");
    }
    for (name, uncertain) in [("certain", None), ("ranges", Some(false)), ("normal", Some(true))] {
        if !asked(name) {
            continue;
        }
        let problems = partners(uncertain);
        let (time, _) = median(|| {
            let weights = drawn(11, 10_000);
            let all = problems.par_iter().map(|problem| smaa(problem, &weights, 1).expect("an answer"));
            all.collect::<Vec<_>>()
        });
        println!("{} problems of 35 x 11, 10000 weights, {name:<7} {time:>9.1} ms", problems.len());
    }
}

/// All partners of 36 nations in 26 years: two of eleven values uncertain, one alternative in seven unknown on one.
fn partners(uncertain: Option<bool>) -> Vec<Problem> {
    let all = values(36 * 35, 11);
    let of = |at: usize| {
        let mut problem = problem(&all[at % 36 * 35..][..35]);
        for (alternative, row) in problem.values.iter_mut().enumerate() {
            let Some(normal) = uncertain else { continue };
            for value in &mut row[..2] {
                let middle = value.ends().0;
                *value = if normal {
                    Value::Normal { mean: middle, deviation: 0.05 }
                } else {
                    Value::Between { low: (middle - 0.1).max(0.0), high: (middle + 0.1).min(1.0) }
                };
            }
            if alternative % 7 == 0 {
                row[10] = Value::Unknown;
            }
        }
        problem
    };
    (0..36 * 26).map(of).collect()
}

/// Median milliseconds, and the last answer. The first run warms up.
fn median<T>(mut work: impl FnMut() -> T) -> (f64, T) {
    let mut last = black_box(work());
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            last = black_box(work());
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    (times[RUNS / 2], last)
}
