// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The problem in the order of `docs/methods/plan.md`: columns, then the numbered constraints, each in a
//! function of its own. Beside the arrays stands what each column and row means.

use std::collections::{BTreeMap, HashSet};

use crate::asked::Bound;
use crate::by_state::ByState;
use crate::cutting::GoneColumns;
use crate::ground::Ground;
use crate::matrix::Matrix;
pub use crate::meaning::{Decides, Keeps, Way};

/// Entries of rows by cell and year.
pub(crate) type Entries = ByState<(u32, f64)>;

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
    let gone = problem.cuts(ground);
    problem.access(ground, &gone);
    problem.needs(ground, &gone);
    problem.turns(ground, &gone);
    problem.together(ground);
    problem.budgets(ground);
    problem.operation(ground);
    problem.savings(ground);
    problem.still_held(ground, &gone);
    problem.dependence(ground);
    problem.staff(ground);
    problem.second_provider(ground);
    problem.origin(ground);
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

    /// Purchases: from the first year after their lead time, never more than what is short in the worst year, nor
    /// than can enter service in a year.
    fn purchases(&mut self, ground: &Ground) {
        for (at, purchase) in ground.purchases.iter().enumerate() {
            let states = &ground.cells[purchase.cell].states;
            for year in purchase.lead.max(1)..ground.years.len() {
                let worst = states[year..].iter().map(crate::ground::State::short).fold(0.0, f64::max);
                let most = worst.ceil().min(purchase.most.unwrap_or(f64::INFINITY));
                if most > 0.0 {
                    self.decide(Decides::Buy { purchase: at, year }, most, true);
                }
            }
        }
    }

    /// (2) Units are used only under an agreement of the year before, one row for each use, and a nation makes
    /// available no more than it has above its need.
    fn access(&mut self, ground: &Ground, gone: &GoneColumns) {
        let mut given = ByState::of(ground);
        for (at, candidate) in ground.candidates.iter().enumerate().filter(|(_, candidate)| candidate.gives) {
            let planned = |(receiver, _): &(usize, usize)| ground.is_planned(candidate.cells[*receiver]);
            for (receiver, provider) in candidate.ways().filter(planned) {
                let (to, from) = (candidate.cells[receiver], candidate.cells[provider]);
                for year in 1..ground.years.len() {
                    let (short, other) = (&ground.cells[to].states[year], &ground.cells[from].states[year]);
                    let wanted = (short.wants() / candidate.assurance.max(1e-3)).ceil();
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
            let state = &ground.cells[cell].states[year];
            let left = gone.of_state(cell, year);
            let mut entries: Vec<_> = used.into_iter().map(|used| (used, 1.0)).collect();
            if !left.is_empty() {
                // Who lets go of units that it needs, so that others serve it, makes none available.
                let served = self.decide(Decides::Served { cell, year }, 1.0, true);
                let either = entries.iter().copied().chain([(served, state.spare)]);
                self.keep(
                    Keeps::Spare { cell, year },
                    f64::NEG_INFINITY,
                    state.spare,
                    either.collect::<Vec<_>>(),
                );
                entries.extend(left.iter().map(|column| (*column, 1.0)));
                entries.push((served, -state.held));
            }
            self.keep(Keeps::Spare { cell, year }, f64::NEG_INFINITY, state.spare, entries);
        }
    }

    /// What is used in a year is there only when the agreement was in force the year before.
    pub(crate) fn only_under(&mut self, keeps: Keeps, used: u32, most: f64, candidate: usize, year: usize) {
        let active = self.active(candidate, year - 1).map(|active| (active, -most));
        self.keep(keeps, f64::NEG_INFINITY, 0.0, std::iter::once((used, 1.0)).chain(active));
    }

    /// (3) What is lacking, with what has left service, is met or short; what must be own is met by own units or
    /// short; what the scenario wants met is not short.
    fn needs(&mut self, ground: &Ground, gone: &GoneColumns) {
        let (mut meets, mut bought) = self.supplies(ground);
        let mut turned = self.turned(ground);
        let mut shorts = ByState::of(ground);
        for (column, (cell, year)) in self.shorts() {
            shorts.add(cell, year, (column, 1.0));
        }
        for (cell, year) in
            (0..ground.cells.len()).flat_map(|cell| (0..ground.years.len()).map(move |at| (cell, at)))
        {
            let (short, left) = (shorts.take(cell, year), gone.of_state(cell, year));
            if short.is_empty() && left.is_empty() {
                continue;
            }
            let state = &ground.cells[cell].states[year];
            let left = left.iter().map(|column| (*column, -1.0));
            let own: Vec<_> =
                short.iter().copied().chain(bought.take(cell, year)).chain(left.clone()).collect();
            let others = meets.take(cell, year).into_iter().chain(turned.take(cell, year));
            let entries = own.iter().copied().chain(others);
            self.keep(Keeps::Need { cell, year }, state.lacking, f64::INFINITY, entries);
            if state.lacking_own > 0.0 || left.len() > 0 {
                self.keep(Keeps::OwnNeed { cell, year }, state.lacking_own, f64::INFINITY, own);
            }
            let wanted =
                |(id, from): &(_, _)| ground.cells[cell].capability == *id && ground.years[year] >= *from;
            if !short.is_empty() && ground.terms.met.iter().any(wanted) {
                self.keep(Keeps::Met { cell, year }, f64::NEG_INFINITY, 0.0, short);
            }
        }
    }

    /// What meets a need by cell and year: units of others, as far as they can be counted on, and purchases up to then.
    fn supplies(&self, ground: &Ground) -> (Entries, Entries) {
        let (mut meets, mut bought) = (ByState::of(ground), ByState::of(ground));
        let uses = self.some(|decides| match *decides {
            Decides::Use { candidate, receiver, year, .. } => Some((candidate, receiver, year)),
            _ => None,
        });
        for (column, (candidate, receiver, year)) in uses {
            let candidate = &ground.candidates[candidate];
            meets.add(candidate.cells[receiver], year, (column, candidate.assurance));
        }
        for (column, (purchase, from)) in self.buys() {
            for year in from..ground.years.len() {
                bought.add(ground.purchases[purchase].cell, year, (column, 1.0));
            }
        }
        (meets, bought)
    }

    /// The shortfalls with their columns.
    fn shorts(&self) -> Vec<(u32, (usize, usize))> {
        let pick = |decides: &Decides| match *decides {
            Decides::Short { cell, year } => Some((cell, year)),
            _ => None,
        };
        self.some(pick).collect()
    }
}
