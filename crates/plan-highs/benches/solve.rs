// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Time from a ground to the solved first objective, on the European package, for all members of NATO and the EU
//! (`docs/methods/plan.md`). Run: `cargo bench -p concordia-plan-highs --bench solve [-- --mps FILE]`.
//!
//! Beside HiGHS on the same problem as MPS: `crates/plan-highs/benches/peers/plan.sh`, which calls this program
//! with `--mps FILE`. Figures stand in `docs/developer/measuring.md`.
#![expect(clippy::print_stdout, clippy::disallowed_methods, reason = "a benchmark measures and prints")]

use std::path::Path;
use std::time::Instant;

use concordia_analysis::assess;
use concordia_analysis::view::Sampling;
use concordia_model::Model;
use concordia_plan::bounds::Objective;
use concordia_plan::ground::Ground;
use concordia_plan::problem::build;
use concordia_plan::run::{ground, scope, with_field};
use concordia_plan::start;
use concordia_plan::terms::Terms;
use concordia_plan::wire::Task;

const RUNS: usize = 7;

fn main() {
    let scenario = std::env::var("SCENARIO").unwrap_or_else(|_| "base".to_owned());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/europe");
    let model = concordia_package::read(&path, &|_| {}).model.expect("the package is valid");
    let model = model.with_scenario(&scenario).expect("the scenario can be laid over it");
    let ground = members(&model);
    let mut times: Vec<(f64, f64)> = (0..RUNS).map(|_| timed(&ground)).collect();
    times.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (median, objective) = times[RUNS / 2];
    println!(
        "built and solved: {:.0} ms [{:.0}, {:.0}] (median of {RUNS}), objective {objective:.4}",
        median * 1e3,
        times[0].0 * 1e3,
        times[RUNS - 1].0 * 1e3
    );
    let mut arguments = std::env::args().skip_while(|argument| argument != "--mps").skip(1);
    if let Some(file) = arguments.next() {
        let problem = build(&ground).striving(&ground, Objective::Shortfall);
        std::fs::write(file, concordia_plan::mps::write(&problem, &ground, &model.names))
            .expect("a file to write");
    }
}

fn members(model: &Model) -> Ground {
    let planning = scope(model, "NATO,EU").expect("the formats are in the package");
    let terms = Terms::of(model).expect("the settings can be used");
    let sampling = Sampling { samples: 10_000, seed: 1 };
    with_field(&assess(model), sampling, |field| ground(field, &planning, terms))
        .expect("weights can be drawn")
}

/// Seconds, and the objective reached.
fn timed(ground: &Ground) -> (f64, f64) {
    let begin = Instant::now();
    let problem = build(ground).striving(ground, Objective::Shortfall);
    let start = start::greedy(&problem, ground);
    let task =
        Task { matrix: problem.matrix, start, gap: 0.005, seconds: 300.0, nodes: 0, seed: 1, presolve: true };
    let answer = concordia_plan_highs::solve(&task, false);
    let seconds = begin.elapsed().as_secs_f64();
    (seconds, task.matrix.objective(&answer.solution.expect("there is a plan")))
}
