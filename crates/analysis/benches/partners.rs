// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Time of all partners of all nations of the European package in every year since 2000, at 10,000 weights:
//! drawing the weights, gathering the years, scores, rank acceptabilities and shells. Loading is apart. Run:
//! `cargo bench --profile release -p concordia-analysis --bench partners`. Figures stand in
//! `docs/developer/measuring.md`.
#![expect(clippy::print_stdout, clippy::disallowed_methods, reason = "a benchmark measures and prints")]

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use concordia_analysis::asked;
use concordia_analysis::context::Context;
use concordia_analysis::partners::snapshot::Ground;
use concordia_analysis::partners::weights::{self, Drawn};
use concordia_analysis::partners::{self, Moment};
use concordia_methods::mcda::Sampling;
use concordia_model::Year;

const SAMPLING: Sampling = Sampling { samples: 10_000, seed: 1 };
const RUNS: usize = 9;

fn main() {
    let europe = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/europe");
    let model = concordia_package::read(&europe, &|_| {}).model.expect("the package is valid");
    let model = model.with_scenario(concordia_model::BASE).expect("base can be laid over it");
    let context = Context::of(&model);
    let last = asked::state_year(&model, None).expect("the package has a date");
    let all = black_box(every(&context, last));
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            black_box(every(&context, last));
            start.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let pairs: usize = all.iter().flatten().map(|moment| moment.partners.len()).sum();
    println!(
        "all {pairs} partners of {} nations in {} years at {} weights, {} threads: {:.3} s [{:.3}, {:.3}]",
        all.len(),
        all[0].len(),
        SAMPLING.samples,
        rayon::current_num_threads(),
        times[RUNS / 2],
        times[0],
        times[RUNS - 1]
    );
}

fn every(context: &Context<'_>, last: Year) -> Vec<Vec<Moment>> {
    let ground = Ground::of(context);
    let stated = weights::stated(&context.model.settings).expect("the scenario states usable weights");
    let drawn = Drawn::of(&stated, SAMPLING).expect("weights can be drawn");
    let years = asked::FIRST_YEAR.to(last);
    partners::movements(&ground, &context.nations, years, &drawn, SAMPLING.seed).expect("an answer")
}
