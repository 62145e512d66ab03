// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Turns (`docs/methods/plan.md`, constraint 4).

use std::collections::BTreeMap;

use crate::by_state::ByState;
use crate::candidates::in_turns;
use crate::cutting::GoneColumns;
use crate::ground::Ground;
use crate::problem::{Decides, Entries, Keeps, Problem, Way};

impl Problem {
    /// (4) The columns by which a need falls in turns, by cell and year.
    pub(crate) fn turned(&mut self, ground: &Ground) -> Entries {
        let mut turned = ByState::of(ground);
        for (at, candidate) in ground.candidates.iter().enumerate().filter(|(_, candidate)| candidate.gives) {
            let planned = |(receiver, _): &(usize, usize)| ground.is_planned(candidate.cells[*receiver]);
            for (receiver, provider) in candidate.ways().filter(planned) {
                let (to, from) = (candidate.cells[receiver], candidate.cells[provider]);
                for year in 1..ground.years.len() {
                    let most = in_turns(&ground.cells[to].states[year], &ground.cells[from].states[year]);
                    if most > 0.0 {
                        let decides = Decides::Turns { candidate: at, receiver, provider, year };
                        let column = self.decide(decides, most, false);
                        turned.add(to, year, (column, 1.0));
                    }
                }
            }
        }
        turned
    }

    /// (4) Turns are taken under an agreement of the year before, and whoever takes turns, with however many,
    /// is relieved or relieves once; within a group one turn relieves each of the others.
    pub(crate) fn turns(&mut self, ground: &Ground, gone: &GoneColumns) {
        let turns = self.some(|decides| decides.way().filter(|way| way.in_turns));
        let mut by_cell = ByState::of(ground);
        let mut relieves: BTreeMap<(usize, usize, usize), u32> = BTreeMap::new();
        for (column, Way { candidate, receiver, provider, year, .. }) in turns.collect::<Vec<_>>() {
            let most = self.matrix.upper[column as usize];
            let keeps = Keeps::Agreed { candidate, receiver, provider, year };
            self.only_under(keeps, column, most, candidate, year);
            let found = &ground.candidates[candidate];
            // What a nation is relieved of, as a share of what it could be relieved of: at most once.
            by_cell.add(found.cells[receiver], year, (column, 1.0 / most));
            let from = found.cells[provider];
            self.own_turn(ground, gone, (from, year), column);
            if !found.is_group() {
                by_cell.add(from, year, (column, 1.0 / most));
                continue;
            }
            let turn = *relieves.entry((candidate, provider, year)).or_insert_with(|| {
                let turn = self.decide(Decides::Relieves { candidate, provider, year }, 1.0, false);
                by_cell.add(from, year, (turn, 1.0));
                turn
            });
            let keeps = Keeps::Relieved { candidate, provider, year };
            self.keep(keeps, f64::NEG_INFINITY, 0.0, [(column, 1.0 / most), (turn, -1.0)]);
        }
        for (cell, year, entries) in by_cell.all().filter(|(_, _, entries)| entries.len() > 1) {
            self.keep(Keeps::OneTurn { cell, year }, f64::NEG_INFINITY, 1.0, entries);
        }
    }

    /// (4) Who relieves others keeps as many units of its own.
    fn own_turn(&mut self, ground: &Ground, gone: &GoneColumns, (cell, year): (usize, usize), turns: u32) {
        let left = gone.of_state(cell, year);
        if !left.is_empty() {
            let held = ground.cells[cell].states[year].held;
            let entries = std::iter::once(turns).chain(left.iter().copied()).map(|column| (column, 1.0));
            self.keep(Keeps::OwnTurn { cell, year }, f64::NEG_INFINITY, held, entries);
        }
    }
}
