// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Time and memory of the arrays of a problem of about 200,000 columns (`docs/methods/plan.md`), before anything
//! is handed to a solver. Run: `cargo bench -p concordia-plan --bench arrays [-- --mps FILE]`.
//!
//! Beside highspy, linopy and Pyomo building the same problem: `crates/plan/benches/peers/arrays.sh`, which
//! calls this program with `--mps FILE`. Figures stand in `docs/developer/measuring.md`.
#![expect(clippy::print_stdout, clippy::disallowed_methods, reason = "a benchmark measures and prints")]

use std::hint::black_box;
use std::time::Instant;

use concordia_model::ids::{CapabilityId, FormId, NationId};
use concordia_model::{Names, Year};
use concordia_plan::candidates::Candidate;
use concordia_plan::ground::{Cell, Ground, State};
use concordia_plan::problem::{Problem, build};
use concordia_plan::terms::Terms;

const NATIONS: usize = 60;
const CAPABILITIES: usize = 22;
const YEARS: u16 = 10;
const RUNS: usize = 9;

fn main() {
    let names = Names::shared();
    let ground = ground(&names);
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let begin = Instant::now();
            black_box(build(black_box(&ground)));
            begin.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let problem = build(&ground);
    println!(
        "{} columns, {} rows, {} entries: {:.1} ms [{:.1}, {:.1}] (median of {RUNS}), {:.1} MB held",
        problem.matrix.width(),
        problem.matrix.height(),
        problem.matrix.values.len(),
        times[RUNS / 2] * 1e3,
        times[0] * 1e3,
        times[RUNS - 1] * 1e3,
        bytes(&problem) as f64 / 1e6,
    );
    let mut arguments = std::env::args().skip_while(|argument| argument != "--mps").skip(1);
    if let Some(file) = arguments.next() {
        std::fs::write(file, concordia_plan::mps::write(&problem, &ground, &names)).expect("a file to write");
    }
}

/// What the arrays and their meanings hold, without the table from meaning to column.
fn bytes(problem: &Problem) -> usize {
    let matrix = &problem.matrix;
    let wide = matrix.width() * (3 * size_of::<f64>() + size_of::<bool>());
    let high = matrix.height() * (2 * size_of::<f64>() + size_of::<u32>());
    let entries = matrix.values.len() * (size_of::<f64>() + size_of::<u32>());
    wide + high + entries + size_of_val(&problem.decides[..]) + size_of_val(&problem.keeps[..])
}

/// Nations of which every fourth is short of each capability, differently, and the others have more than they
/// need: no real nation, only a problem of the size of one.
fn ground(names: &Names) -> Ground {
    let nations: Vec<_> = (0..NATIONS).map(|at| NationId::of(names.intern(&format!("N{at:02}")))).collect();
    let form = FormId::of(names.intern("lend"));
    let mut ground = Ground {
        planning: (0..NATIONS).collect(),
        years: (0..YEARS).map(|year| Year(2026 + year)).collect(),
        nations,
        terms: Terms { partners: Some(8), ..Terms::default() },
        ..Ground::default()
    };
    for at in 0..CAPABILITIES {
        let capability = CapabilityId::of(names.intern(&format!("capability-{at:02}")));
        let first = ground.cells.len();
        for nation in 0..NATIONS {
            let states = (0..usize::from(YEARS)).map(|year| state(nation, at, year)).collect();
            ground.cells.push(Cell { nation, capability, weight: 1.0, states });
        }
        for (a, b) in (0..NATIONS).flat_map(|a| (a + 1..NATIONS).map(move |b| (a, b))) {
            if is_short(a, at) != is_short(b, at) {
                ground.candidates.push(Candidate {
                    capability,
                    members: vec![a, b],
                    cells: vec![first + a, first + b],
                    form,
                    assurance: 1.0,
                    freedom: None,
                    saves: 0.0,
                    staff: None,
                    after: None,
                    gives: true,
                });
            }
        }
    }
    ground
}

fn is_short(nation: usize, capability: usize) -> bool {
    (nation + capability).is_multiple_of(4)
}

fn state(nation: usize, capability: usize, year: usize) -> State {
    let need = 10.0 + ((nation * 7 + capability * 3) % 40) as f64;
    let moves = ((nation + capability + year) % 5) as f64;
    if is_short(nation, capability) {
        State { need, lacking: 2.0 + moves, lacking_own: -need, holds: true, ..State::default() }
    } else {
        State { need, lacking: -moves, lacking_own: -need, spare: moves, holds: true, ..State::default() }
    }
}
