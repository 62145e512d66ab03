// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Time of cooperative games and votes. Run: `cargo bench -p concordia-methods --bench games`.
//!
//! Beside NumPy and SciPy on the same games: `crates/methods/benches/peers/games.sh`, which calls this program
//! with `--write FOLDER`. Figures stand in `docs/methods/games.md`.
#![expect(clippy::print_stdout, clippy::disallowed_methods, reason = "a benchmark measures and prints")]

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use concordia_methods::game::Game;
use concordia_methods::voting::Vote;
use coopgame::{ExplicitGame, values};

const RUNS: usize = 9;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == "--write") {
        write(Path::new(&arguments[at + 1]));
        return;
    }
    let game = chance(20);
    let peer = ExplicitGame::from_binary(&game.worths()[1..]).expect("it is a game");
    println!("Shapley, 20 members: {:.2} ms", median(|| game.shapley()));
    println!("Shapley, 20 members, coopgame: {:.2} ms", median(|| values::shapley(&peer)));
    for members in [12, 16] {
        println!("nucleolus, {members} members, chance: {:.1} ms", median(|| chance(members).nucleolus()));
        println!("nucleolus, {members} members, savings: {:.1} ms", median(|| savings(members).nucleolus()));
    }
    let weights: Vec<usize> = (1..=28).map(|at| 13 * at * at).collect();
    let quota = weights.iter().sum::<usize>() * 65 / 100;
    let vote = Vote::new(weights, quota).expect("it is a vote");
    println!("power of 28 members of weight 100 000 in all: {:.0} ms", median(|| vote.power()));
}

/// Milliseconds, the median of several runs.
fn median<T>(mut run: impl FnMut() -> T) -> f64 {
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[RUNS / 2]
}

/// Whole worths that look like chance, larger for larger coalitions, and are the same everywhere.
fn chance(members: usize) -> Game {
    let mut state = 12_345_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as f64 / (1_u64 << 31) as f64
    };
    let worth = |set: usize| {
        if set.count_ones() < 2 { 0.0 } else { (100.0 * f64::from(set.count_ones()) * next()).floor() }
    };
    Game::new((0..1 << members).map(worth).collect()).expect("it is a game")
}

/// Savings of nations whose costs grow with the square root of what they keep together, in whole units.
fn savings(members: usize) -> Game {
    let cost = |set: usize| {
        let kept: usize = (0..members).filter(|at| set >> at & 1 == 1).map(|at| 1 + at * 37 % 23).sum();
        (1000.0 * (kept as f64).sqrt()).ceil()
    };
    Game::savings(&(0..1 << members).map(cost).collect::<Vec<_>>()).expect("it is a game")
}

/// The same games for peers: worths as 64-bit numbers, and what came of them.
fn write(folder: &Path) {
    for (name, game) in [
        ("chance-12", chance(12)),
        ("savings-12", savings(12)),
        ("chance-16", chance(16)),
        ("savings-16", savings(16)),
        ("chance-20", chance(20)),
    ] {
        let shares = if game.members() == 20 { Ok(game.shapley()) } else { game.nucleolus() };
        let bytes =
            |figures: &[f64]| figures.iter().flat_map(|figure| figure.to_le_bytes()).collect::<Vec<_>>();
        std::fs::write(folder.join(format!("{name}.worths")), bytes(game.worths()))
            .expect("the folder is there");
        std::fs::write(folder.join(format!("{name}.shares")), bytes(&shares.expect("there is a division")))
            .expect("the folder is there");
    }
}
