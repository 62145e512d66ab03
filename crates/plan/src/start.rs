// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Plans that the program constructs itself (`docs/methods/plan.md`, *Start*): the present plan, and one that
//! takes what helps most first. The solver always has one of them to begin with.

use std::collections::{HashMap, HashSet};

use concordia_model::codes::BudgetKind;

use crate::bounds::{part, today};
use crate::ground::Ground;
use crate::problem::{Decides, Keeps, Problem, Way};

/// The present plan: nothing is decided, and what is short stays so.
pub fn present(problem: &Problem) -> Vec<f64> {
    let short = |(at, decides): (usize, &Decides)| match decides {
        Decides::Short { .. } => problem.matrix.upper[at],
        _ => 0.0,
    };
    problem.decides.iter().enumerate().map(short).collect()
}

/// What is still to be had while a plan is made.
struct Left<'a> {
    ground: &'a Ground,
    lacking: HashMap<(usize, usize), f64>,
    spare: HashMap<(usize, usize), f64>,
    turned: HashMap<(usize, usize), f64>,
    relied: HashMap<(usize, usize, usize), f64>,
    partners: HashSet<(usize, usize)>,
}

impl Left<'_> {
    /// How many units a nation may still use of a partner, by the caps of the scenario.
    fn allowed(&self, nation: usize, partner: usize, cell: usize, year: usize) -> f64 {
        let ground = self.ground;
        let pairs = [(nation, partner), (partner, nation)];
        let full = |(one, other): (usize, usize)| {
            let known = self.partners.iter().filter(|pair| pair.0 == one).count();
            let most = ground.terms.partners.map_or(usize::MAX, |most| most as usize);
            ground.planning.contains(&one) && !self.partners.contains(&(one, other)) && known >= most
        };
        if pairs.into_iter().any(full) {
            return 0.0;
        }
        let Some(cap) = ground.terms.reliance else { return f64::INFINITY };
        let used = self.relied.get(&(nation, partner, year)).copied().unwrap_or(0.0);
        let room = (cap - today(ground, nation, partner, year)).max(0.0) - used;
        (room / part(ground, cell, year)).max(0.0)
    }

    /// What a use or a turn brings at most.
    fn most(&self, way: Way, upper: f64) -> f64 {
        let Way { candidate, receiver, provider, year, in_turns } = way;
        let found = &self.ground.candidates[candidate];
        let (to, from) = (found.cells[receiver], found.cells[provider]);
        let lacking = self.lacking.get(&(to, year)).copied().unwrap_or(0.0);
        let allowed = self.allowed(found.members[receiver], found.members[provider], to, year);
        if lacking <= 0.0 || year <= earliest(self.ground, candidate) {
            return 0.0;
        }
        if in_turns {
            let share = |cell| 1.0 - self.turned.get(&(cell, year)).copied().unwrap_or(0.0);
            return lacking.min(allowed).min(upper * share(to).min(share(from))).max(0.0);
        }
        let spare = self.spare.get(&(from, year)).copied().unwrap_or(0.0);
        let assurance = found.assurance.max(1e-3);
        (lacking / assurance).ceil().min(spare).min((allowed / assurance).floor()).min(upper)
    }

    fn take(&mut self, way: Way, upper: f64, units: f64) {
        let Way { candidate, receiver, provider, year, in_turns } = way;
        let found = &self.ground.candidates[candidate];
        let (to, from) = (found.cells[receiver], found.cells[provider]);
        let (nation, partner) = (found.members[receiver], found.members[provider]);
        let mut counts = units * found.assurance;
        if in_turns {
            counts = units;
            for cell in [to, from] {
                *self.turned.entry((cell, year)).or_default() += units / upper;
            }
        } else {
            *self.spare.entry((from, year)).or_default() -= units;
        }
        *self.lacking.entry((to, year)).or_default() -= counts;
        *self.relied.entry((nation, partner, year)).or_default() += counts * part(self.ground, to, year);
        self.partners.extend([(nation, partner), (partner, nation)]);
    }
}

/// The first year in which an agreement can be in force, by what has to come before it.
fn earliest(ground: &Ground, candidate: usize) -> usize {
    let mut at = candidate;
    let mut years = 0;
    while let Some((first, wait)) = ground.candidates[at].after {
        years += wait;
        at = first;
    }
    years
}

/// A plan that takes first what lowers the mean shortfall most: turns, then uses, then purchases. It agrees
/// between two only; what a group of more adds is left to the solver.
pub fn greedy(problem: &Problem, ground: &Ground) -> Vec<f64> {
    let mut x = present(problem);
    let mut left = Left {
        ground,
        lacking: HashMap::new(),
        spare: HashMap::new(),
        turned: HashMap::new(),
        relied: HashMap::new(),
        partners: HashSet::new(),
    };
    for (at, cell) in ground.cells.iter().enumerate() {
        for (year, state) in cell.states.iter().enumerate() {
            left.lacking.insert((at, year), state.lacking.max(0.0));
            left.spare.insert((at, year), state.spare);
        }
    }
    let shares = ground.shares();
    let worth = |decides: &Decides| {
        let way = decides.way()?;
        let found = &ground.candidates[way.candidate];
        let worth = shares.get(&(found.cells[way.receiver], way.year)).copied().unwrap_or(0.0);
        (!found.is_group()).then_some((way, worth * found.assurance))
    };
    let mut uses: Vec<_> = problem.some(worth).collect();
    let forced = |column: &u32| problem.forced.contains(column);
    uses.sort_by(|(a, one), (b, other)| {
        let worth = other.0.in_turns.cmp(&one.0.in_turns).then(other.1.total_cmp(&one.1));
        forced(b).cmp(&forced(a)).then(worth).then(a.cmp(b))
    });
    for (column, (way, _)) in uses {
        let upper = problem.matrix.upper[column as usize];
        let units = left.most(way, upper);
        if units > 0.0 {
            x[column as usize] = units;
            left.take(way, upper, units);
        }
    }
    buy(problem, ground, &mut x, &left.lacking);
    conclude(problem, ground, &mut x);
    x
}

/// Buys what is still short, the cheapest first, year by year, as far as budgets reach.
fn buy(problem: &Problem, ground: &Ground, x: &mut [f64], lacking: &HashMap<(usize, usize), f64>) {
    let mut buys = problem.buys();
    buys.sort_by(|(a, one), (b, other)| {
        let price = |purchase: usize| ground.purchases[purchase].price;
        let forced = |column: &u32| problem.forced.contains(column);
        let first = forced(b).cmp(&forced(a));
        first.then(one.1.cmp(&other.1)).then(price(one.0).total_cmp(&price(other.0))).then(a.cmp(b))
    });
    let mut spent: HashMap<(usize, usize), f64> = HashMap::new();
    let mut bought: HashMap<usize, f64> = HashMap::new();
    for (column, (at, year)) in buys {
        let purchase = &ground.purchases[at];
        let nation = ground.cells[purchase.cell].nation;
        let (id, at) = (ground.nations[nation], ground.years[year]);
        let budget = ground.terms.budget(BudgetKind::Investment, id, at).unwrap_or(0.0);
        let spent = spent.entry((nation, year)).or_default();
        let bought = bought.entry(purchase.cell).or_default();
        let own = ground.cells[purchase.cell].states[year].lacking_own.max(0.0);
        let short = lacking.get(&(purchase.cell, year)).copied().unwrap_or(0.0).max(own);
        let affordable = ((budget - *spent) / purchase.price).floor();
        let units =
            (short - *bought).ceil().min(affordable).min(problem.matrix.upper[column as usize]).max(0.0);
        x[column as usize] = units;
        *spent += units * purchase.price;
        *bought += units;
    }
}

/// Lets every agreement begin in the year before its first use, and those it needs before it; counts partners
/// and what is short. Whatever else stood there is overwritten.
pub fn conclude(problem: &Problem, ground: &Ground, x: &mut [f64]) {
    let mut begins: HashMap<usize, usize> = HashMap::new();
    for ((decides, value), column) in problem.decides.iter().zip(x.iter()).zip(0_u32..) {
        let used = decides.way().filter(|_| *value > 1e-9);
        let mut next = match *decides {
            Decides::Active { candidate, year } if problem.forced.contains(&column) => {
                Some((candidate, year))
            }
            Decides::Saves { candidate, year, .. } if *value > 1e-9 => {
                Some((candidate, year.saturating_sub(1)))
            }
            _ => used.map(|way| (way.candidate, way.year.saturating_sub(1))),
        };
        while let Some((at, year)) = next {
            let begin = begins.entry(at).or_insert(year);
            *begin = year.min(*begin);
            next = ground.candidates[at].after.map(|(first, wait)| (first, year.saturating_sub(wait)));
        }
    }
    let met = |at: &usize| {
        let found = &ground.candidates[*at];
        found.ways().map(|(one, other)| (found.members[one], found.members[other]))
    };
    let members: HashSet<_> = begins.keys().flat_map(met).collect();
    for (at, decides) in problem.decides.iter().enumerate() {
        match *decides {
            Decides::Active { candidate, year } => {
                x[at] = f64::from(begins.get(&candidate).is_some_and(|begin| *begin <= year));
            }
            Decides::Partner { nation, partner } => x[at] = f64::from(members.contains(&(nation, partner))),
            Decides::Short { .. } | Decides::Relieves { .. } => x[at] = 0.0,
            _ => {}
        }
    }
    relieve(problem, x);
    shorten(problem, x);
}

/// Sets the turn of every member of a group to the largest that another one is relieved by.
fn relieve(problem: &Problem, x: &mut [f64]) {
    for (row, _) in
        problem.keeps.iter().enumerate().filter(|(_, keeps)| matches!(keeps, Keeps::Relieved { .. }))
    {
        let mut entries = problem.matrix.entries(row);
        if let (Some((turns, share)), Some((turn, _))) = (entries.next(), entries.next()) {
            x[turn] = x[turn].max(x[turns] * share);
        }
    }
}

/// Sets every shortfall to the least that its rows allow.
fn shorten(problem: &Problem, x: &mut [f64]) {
    for (row, keeps) in problem.keeps.iter().enumerate() {
        let (Keeps::Need { .. } | Keeps::OwnNeed { .. }) = keeps else { continue };
        // The shortfall is the first entry of both rows, where anything can be short.
        let first = problem.matrix.entries(row).next();
        let is_short = |column: &usize| matches!(problem.decides[*column], Decides::Short { .. });
        let Some(short) = first.map(|(column, _)| column).filter(is_short) else { continue };
        let entries = problem.matrix.entries(row).filter(|(column, _)| *column != short);
        let met: f64 = entries.map(|(column, value)| value * x[column]).sum();
        x[short] = x[short].max(problem.matrix.row_lower[row] - met);
    }
}

/// Takes away what a plan does not need: uses beyond what is lacking, agreements without use.
pub fn tidy(problem: &Problem, ground: &Ground, x: &mut [f64]) {
    for (value, integer) in x.iter_mut().zip(&problem.matrix.integer) {
        *value = if *integer { value.round() } else { *value };
    }
    for (row, keeps) in problem.keeps.iter().enumerate() {
        let Keeps::Need { .. } = keeps else { continue };
        let entries: Vec<_> = problem.matrix.entries(row).collect();
        let is_short = |column: usize| matches!(problem.decides[column], Decides::Short { .. });
        let met = entries.iter().filter(|(column, _)| !is_short(*column));
        let mut over =
            met.map(|(column, value)| value * x[*column]).sum::<f64>() - problem.matrix.row_lower[row];
        for (column, value) in entries.into_iter().rev().filter(|(_, value)| *value > 0.0) {
            let less = match problem.decides[column] {
                _ if u32::try_from(column).is_ok_and(|column| problem.forced.contains(&column)) => 0.0,
                Decides::Use { .. } => (over / value + 1e-9).floor().min(x[column]),
                Decides::Turns { .. } => (over / value).min(x[column]),
                _ => 0.0,
            };
            if less > 0.0 {
                x[column] -= less;
                over -= less * value;
            }
        }
    }
    conclude(problem, ground, x);
}
