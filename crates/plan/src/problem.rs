// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The problem in the order of `docs/methods/plan.md`: columns, then the numbered constraints, each in a
//! function of its own. Beside the arrays stands what each column and row means.

use std::collections::{BTreeMap, HashSet};

use crate::asked::Bound;
use crate::by_state::ByState;
use crate::candidates::in_turns;
use crate::ground::Ground;
use crate::matrix::Matrix;
pub use crate::meaning::{Decides, Keeps, Way};

/// The arrays with what they mean.
#[derive(Clone, Debug, Default)]
pub struct Problem {
    /// The arrays.
    pub matrix: Matrix,
    /// What each column decides.
    pub decides: Vec<Decides>,
    /// What each row keeps.
    pub keeps: Vec<Keeps>,
    /// What is forbidden and forced, in the order of the rows that force it.
    pub asked: Vec<Bound>,
    /// Columns of what is forced.
    pub forced: HashSet<u32>,
    at: Places,
}

/// Where columns stand to which rows tie others.
#[derive(Clone, Debug, Default)]
struct Places {
    /// The first candidate in the first year; the others follow, by candidate and year.
    active: u32,
    /// Years in which a candidate can be in force.
    years: usize,
    /// By nation and partner.
    partner: BTreeMap<(usize, usize), u32>,
}

/// The problem of a ground, without an objective.
pub fn build(ground: &Ground) -> Problem {
    let mut problem = Problem { matrix: Matrix::new(), ..Problem::default() };
    problem.shortfalls(ground);
    problem.agreements(ground);
    problem.purchases(ground);
    problem.access(ground);
    problem.needs(ground);
    problem.turns(ground);
    problem.budgets(ground);
    problem.savings(ground);
    problem.dependence(ground);
    problem
}

impl Problem {
    /// The column of an agreement in a year; the last year has none.
    pub(crate) fn active(&self, candidate: usize, year: usize) -> Option<u32> {
        let place = u32::try_from(candidate * self.at.years + year).ok()?;
        (year < self.at.years).then_some(self.at.active + place)
    }

    /// The column of a nation and a partner, made when it is asked for first.
    pub(crate) fn partner(&mut self, nation: usize, partner: usize) -> u32 {
        if let Some(column) = self.at.partner.get(&(nation, partner)) {
            return *column;
        }
        let column = self.decide(Decides::Partner { nation, partner }, 1.0, true);
        self.at.partner.insert((nation, partner), column);
        column
    }

    pub(crate) fn decide(&mut self, decides: Decides, upper: f64, integer: bool) -> u32 {
        let column = self.matrix.column(0.0, upper, integer);
        self.decides.push(decides);
        column
    }

    pub(crate) fn keep(
        &mut self,
        keeps: Keeps,
        lower: f64,
        upper: f64,
        entries: impl IntoIterator<Item = (u32, f64)>,
    ) {
        self.matrix.row(lower, upper, entries);
        self.keeps.push(keeps);
    }

    /// Bounds a sum from above: what an earlier objective reached.
    pub fn reached(&mut self, most: f64, entries: Vec<(u32, f64)>) {
        self.keep(Keeps::Reached, f64::NEG_INFINITY, most, entries);
    }

    /// The columns that fit, with what they decide.
    pub(crate) fn some<'a, T>(
        &'a self,
        pick: impl Fn(&Decides) -> Option<T> + 'a,
    ) -> impl Iterator<Item = (u32, T)> + 'a {
        self.decides.iter().zip(0_u32..).filter_map(move |(decides, at)| Some((at, pick(decides)?)))
    }

    /// Shortfalls: never more than in the present plan, so nothing goes before its replacement (6).
    fn shortfalls(&mut self, ground: &Ground) {
        for cell in (0..ground.cells.len()).filter(|cell| ground.is_planned(*cell)) {
            for (year, state) in ground.cells[cell].states.iter().enumerate() {
                if state.short() > 0.0 {
                    self.decide(Decides::Short { cell, year }, state.short(), false);
                }
            }
        }
    }

    /// (1) Agreements last to the end of the horizon; a deeper form comes after the one that it needs. What
    /// is agreed in the last year brings nothing any more.
    fn agreements(&mut self, ground: &Ground) {
        let last = ground.years.len().saturating_sub(1);
        self.at.active = u32::try_from(self.matrix.width()).unwrap_or(u32::MAX);
        self.at.years = last;
        for (at, candidate) in ground.candidates.iter().enumerate() {
            for year in 0..last {
                let active = self.decide(Decides::Active { candidate: at, year }, 1.0, true);
                if let Some(before) = year.checked_sub(1).and_then(|before| self.active(at, before)) {
                    let keeps = Keeps::Lasting { candidate: at, year };
                    self.keep(keeps, 0.0, f64::INFINITY, [(active, 1.0), (before, -1.0)]);
                }
                let Some((first, wait)) = candidate.after else { continue };
                let needed = year.checked_sub(wait);
                let needed = needed.and_then(|year| self.active(first, year));
                let entries = std::iter::once((active, 1.0)).chain(needed.map(|needed| (needed, -1.0)));
                let keeps = Keeps::Nested { candidate: at, year };
                self.keep(keeps, f64::NEG_INFINITY, 0.0, entries);
            }
        }
    }

    /// Purchases: from the first year after their lead time, never more than what is short in the worst year.
    fn purchases(&mut self, ground: &Ground) {
        for (at, purchase) in ground.purchases.iter().enumerate() {
            let states = &ground.cells[purchase.cell].states;
            for year in purchase.lead.max(1)..ground.years.len() {
                let worst = states[year..].iter().map(crate::ground::State::short).fold(0.0, f64::max);
                if worst > 0.0 {
                    self.decide(Decides::Buy { purchase: at, year }, worst.ceil(), true);
                }
            }
        }
    }

    /// (2) Units are used only under an agreement of the year before, one row for each use, and a nation makes
    /// available no more than it has above its need.
    fn access(&mut self, ground: &Ground) {
        let mut given = ByState::of(ground);
        for (at, candidate) in ground.candidates.iter().enumerate().filter(|(_, candidate)| candidate.gives) {
            let planned = |(receiver, _): &(usize, usize)| ground.is_planned(candidate.cells[*receiver]);
            for (receiver, provider) in candidate.ways().filter(planned) {
                let (to, from) = (candidate.cells[receiver], candidate.cells[provider]);
                for year in 1..ground.years.len() {
                    let (short, other) = (&ground.cells[to].states[year], &ground.cells[from].states[year]);
                    let wanted = (short.lacking.max(0.0) / candidate.assurance.max(1e-3)).ceil();
                    let most = wanted.min(other.spare);
                    if most <= 0.0 {
                        continue;
                    }
                    let decides = Decides::Use { candidate: at, receiver, provider, year };
                    let used = self.decide(decides, most, true);
                    let keeps = Keeps::Agreed { candidate: at, receiver, provider, year };
                    self.only_under(keeps, used, most, at, year);
                    given.add(from, year, used);
                }
            }
        }
        for (cell, year, used) in given.all().filter(|(_, _, used)| !used.is_empty()) {
            let spare = ground.cells[cell].states[year].spare;
            let entries = used.into_iter().map(|used| (used, 1.0));
            self.keep(Keeps::Spare { cell, year }, f64::NEG_INFINITY, spare, entries);
        }
    }

    /// What is used in a year is there only when the agreement was in force the year before.
    pub(crate) fn only_under(&mut self, keeps: Keeps, used: u32, most: f64, candidate: usize, year: usize) {
        let active = self.active(candidate, year - 1).map(|active| (active, -most));
        self.keep(keeps, f64::NEG_INFINITY, 0.0, std::iter::once((used, 1.0)).chain(active));
    }

    /// (3) What is lacking is met or short; what must be own is met by own units or short; what the scenario
    /// wants met is not short.
    fn needs(&mut self, ground: &Ground) {
        let mut meets = ByState::of(ground);
        let mut bought = ByState::of(ground);
        let uses = self.some(|decides| match *decides {
            Decides::Use { candidate, receiver, year, .. } => Some((candidate, receiver, year)),
            _ => None,
        });
        for (column, (candidate, receiver, year)) in uses {
            let candidate = &ground.candidates[candidate];
            meets.add(candidate.cells[receiver], year, (column, candidate.assurance));
        }
        let buys = self.some(|decides| match *decides {
            Decides::Buy { purchase, year } => Some((purchase, year)),
            _ => None,
        });
        for (column, (purchase, from)) in buys {
            for year in from..ground.years.len() {
                bought.add(ground.purchases[purchase].cell, year, (column, 1.0));
            }
        }
        let mut turned = self.turned(ground);
        for (short, (cell, year)) in self.shorts() {
            let state = &ground.cells[cell].states[year];
            let (own, used) = (bought.take(cell, year), meets.take(cell, year));
            let turns = turned.take(cell, year);
            let entries = std::iter::once((short, 1.0)).chain(used).chain(own.iter().copied()).chain(turns);
            self.keep(Keeps::Need { cell, year }, state.lacking, f64::INFINITY, entries);
            if state.lacking_own > 0.0 {
                let entries = std::iter::once((short, 1.0)).chain(own);
                self.keep(Keeps::OwnNeed { cell, year }, state.lacking_own, f64::INFINITY, entries);
            }
            let wanted =
                |(id, from): &(_, _)| ground.cells[cell].capability == *id && ground.years[year] >= *from;
            if ground.terms.met.iter().any(wanted) {
                self.keep(Keeps::Met { cell, year }, f64::NEG_INFINITY, 0.0, [(short, 1.0)]);
            }
        }
    }

    /// The shortfalls with their columns.
    fn shorts(&self) -> Vec<(u32, (usize, usize))> {
        let pick = |decides: &Decides| match *decides {
            Decides::Short { cell, year } => Some((cell, year)),
            _ => None,
        };
        self.some(pick).collect()
    }

    /// (4) The columns by which a need falls in turns, by cell and year.
    fn turned(&mut self, ground: &Ground) -> ByState<(u32, f64)> {
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
    fn turns(&mut self, ground: &Ground) {
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
}
