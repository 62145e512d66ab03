// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Columns and rows of cuts and of budgets for operation, in the order of `docs/methods/plan.md`.

use concordia_model::codes::BudgetKind;

use crate::by_state::ByState;
use crate::cuts::running;
use crate::ground::Ground;
use crate::problem::{Decides, Keeps, Problem};

/// Columns of units that have left service, by cell and year.
pub(crate) type GoneColumns = ByState<u32>;

impl Problem {
    /// Cuts: no more than there is of a type, and nothing that others may count on. Gives what has left service by
    /// each year.
    pub(crate) fn cuts(&mut self, ground: &Ground) -> GoneColumns {
        let mut gone = ByState::of(ground);
        let years = 1..ground.years.len();
        for (at, fleet) in ground.fleets.iter().enumerate() {
            let mut columns = Vec::new();
            for year in years.clone() {
                if fleet.most(year) > 0.0 {
                    columns.push(self.decide(Decides::Cut { fleet: at, year }, fleet.most(year), true));
                }
                if columns.is_empty() {
                    continue;
                }
                let entries = columns.iter().map(|column| (*column, 1.0));
                self.keep(Keeps::Stock { fleet: at, year }, f64::NEG_INFINITY, fleet.most(year), entries);
                for (cell, column) in
                    fleet.cells.iter().flat_map(|cell| columns.iter().map(|at| (*cell, *at)))
                {
                    gone.add(cell, year, column);
                }
            }
        }
        for (cell, year) in gone.filled().collect::<Vec<_>>() {
            let entries = gone.of_state(cell, year).iter().map(|column| (*column, 1.0));
            let held = ground.cells[cell].states[year].held;
            self.keep(Keeps::Held { cell, year }, f64::NEG_INFINITY, held, entries);
        }
        gone
    }

    /// (5) What members of a format have together falls no further below what it needs.
    pub(crate) fn together(&mut self, ground: &Ground) {
        let columns = self.cut_columns();
        let buys = self.buys();
        for (at, row) in ground.together.iter().enumerate() {
            let gone =
                columns.iter().filter(|(_, (fleet, year))| row.fleets.contains(fleet) && *year <= row.year);
            let gone: Vec<_> = gone.map(|(column, _)| (*column, 1.0)).collect();
            if gone.is_empty() {
                continue;
            }
            let come = buys.iter().filter(|(_, (at, year))| row.purchases.contains(at) && *year <= row.year);
            let come = come.map(|(column, _)| (*column, -1.0));
            let entries: Vec<_> = gone.into_iter().chain(come).collect();
            self.keep(Keeps::Together { at }, f64::NEG_INFINITY, row.above, entries);
        }
    }

    /// (7) What units at a known cost are run for stays within the budget for operation: those in service with those
    /// that are bought, less those that have left.
    pub(crate) fn operation(&mut self, ground: &Ground) {
        let (cuts, buys) = (self.cut_columns(), self.buys());
        for (nation, id) in ground.planning.iter().map(|at| (*at, ground.nations[*at])) {
            for year in 1..ground.years.len() {
                let today = running(ground, nation, year);
                let budget = ground.terms.budget(BudgetKind::Operation, id, ground.years[year]);
                let Some(budget) = budget.filter(|_| today > 0.0) else { continue };
                let by_then = |from: usize| from <= year;
                let gone = cuts
                    .iter()
                    .filter(|(_, (at, from))| by_then(*from) && ground.fleets[*at].nation == nation);
                let gone = gone.map(|(column, (at, _))| (*column, -ground.fleets[*at].yearly));
                let come = buys.iter().filter(|(_, (_, from))| by_then(*from));
                let come = come.filter_map(|(column, (at, _))| Some((*column, run(ground, nation, *at)?)));
                let entries: Vec<_> = gone.chain(come).collect();
                self.keep(Keeps::Operation { nation, year }, f64::NEG_INFINITY, budget - today, entries);
            }
        }
    }

    /// The cuts with their columns.
    pub(crate) fn cut_columns(&self) -> Vec<(u32, (usize, usize))> {
        let pick = |decides: &Decides| match *decides {
            Decides::Cut { fleet, year } => Some((fleet, year)),
            _ => None,
        };
        self.some(pick).collect()
    }

    /// What each cut saves over the horizon, in the currency of the settings.
    pub(crate) fn spared(&self, ground: &Ground) -> Vec<(u32, f64)> {
        let years = ground.years.len();
        let saved = |(column, (fleet, year)): (u32, (usize, usize))| {
            (column, ground.fleets[fleet].yearly * (years - year) as f64)
        };
        self.cut_columns().into_iter().map(saved).collect()
    }

    /// (7) A fixed cost is shared only by a member that still has units, with another that still has.
    pub(crate) fn still_held(&mut self, ground: &Ground, gone: &GoneColumns) {
        let pick = |decides: &Decides| match *decides {
            Decides::Saves { candidate, member, year } => Some((candidate, member, year)),
            _ => None,
        };
        for (column, (candidate, member, year)) in self.some(pick).collect::<Vec<_>>() {
            let cells = &ground.candidates[candidate].cells;
            let holds = |cell: &usize| ground.cells[*cell].states[year].holds;
            let others = cells.iter().copied().filter(|cell| *cell != cells[member] && holds(cell));
            for side in [vec![cells[member]], others.collect()] {
                // One that can cut nothing still has units.
                if side.iter().any(|cell| gone.of_state(*cell, year).is_empty()) {
                    continue;
                }
                let held = side.iter().map(|cell| ground.cells[*cell].states[year].held).sum();
                let left = side.iter().flat_map(|cell| gone.of_state(*cell, year)).map(|at| (*at, 1.0));
                let entries: Vec<_> = std::iter::once((column, 1.0)).chain(left).collect();
                self.keep(Keeps::Shared { candidate, member, year }, f64::NEG_INFINITY, held, entries);
            }
        }
    }
}

/// What a bought unit costs a year, where the same type is run at a known cost.
fn run(ground: &Ground, nation: usize, purchase: usize) -> Option<f64> {
    let purchase = &ground.purchases[purchase];
    let same = |fleet: &&crate::cuts::Fleet| {
        let ours = fleet.nation == nation && ground.cells[purchase.cell].nation == nation;
        ours && fleet.equipment == purchase.equipment && fleet.cells.contains(&purchase.cell)
    };
    ground.fleets.iter().find(same).map(|fleet| fleet.yearly)
}
