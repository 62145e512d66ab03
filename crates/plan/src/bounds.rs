// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Constraints 7 and 8 and the objectives, in the order of `docs/methods/plan.md`.

use std::collections::BTreeMap;

use concordia_analysis::Assessment;
use concordia_analysis::balance;
use concordia_model::Quantity;
use concordia_model::codes::BudgetKind;

use crate::ground::Ground;
use crate::problem::{Decides, Keeps, Problem};

/// What a plan strives for: the first before the second before the third.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Objective {
    /// Mean share of needs that is not met.
    Shortfall,
    /// What new purchases cost.
    Cost,
    /// What agreements and cuts save of yearly costs.
    Saved,
    /// Freedom of action given up.
    Freedom,
    /// New partners, and then agreements.
    Partners,
}

impl Problem {
    /// (7) What enters service in a year is paid in that year, within the budget of the nation.
    pub(crate) fn budgets(&mut self, ground: &Ground) {
        let mut spent: BTreeMap<(usize, usize), Vec<(u32, f64)>> = BTreeMap::new();
        for (column, (purchase, year)) in self.buys() {
            let purchase = &ground.purchases[purchase];
            let nation = ground.cells[purchase.cell].nation;
            spent.entry((nation, year)).or_default().push((column, purchase.price));
        }
        for ((nation, year), entries) in spent {
            let (id, at) = (ground.nations[nation], ground.years[year]);
            let budget = ground.terms.budget(BudgetKind::Investment, id, at).unwrap_or(0.0);
            self.keep(Keeps::Budget { nation, year }, f64::NEG_INFINITY, budget, entries);
        }
    }

    /// The purchases with their columns.
    pub(crate) fn buys(&self) -> Vec<(u32, (usize, usize))> {
        let pick = |decides: &Decides| match *decides {
            Decides::Buy { purchase, year } => Some((purchase, year)),
            _ => None,
        };
        self.some(pick).collect()
    }

    /// (8) New partners are counted and bounded, and so is the share of all needs that one partner meets:
    /// within the cap, or no more than today.
    pub(crate) fn dependence(&mut self, ground: &Ground) {
        let last = ground.years.len().saturating_sub(2);
        for (at, candidate) in ground.candidates.iter().enumerate() {
            let Some(active) = self.active(at, last) else { continue };
            for (one, other) in candidate.ways() {
                let (nation, partner) = (candidate.members[one], candidate.members[other]);
                if !ground.planning.contains(&nation) {
                    continue;
                }
                let partner = self.partner(nation, partner);
                let entries = [(active, 1.0), (partner, -1.0)];
                self.keep(Keeps::Counted { candidate: at }, f64::NEG_INFINITY, 0.0, entries);
            }
        }
        if let Some(most) = ground.terms.partners {
            let pick = |decides: &Decides| match *decides {
                Decides::Partner { nation, .. } => Some(nation),
                _ => None,
            };
            let mut partners: BTreeMap<usize, Vec<(u32, f64)>> = BTreeMap::new();
            for (column, nation) in self.some(pick) {
                partners.entry(nation).or_default().push((column, 1.0));
            }
            for (nation, entries) in partners {
                self.keep(Keeps::Partners { nation }, f64::NEG_INFINITY, f64::from(most), entries);
            }
        }
        if let Some(cap) = ground.terms.reliance {
            self.reliance(ground, cap);
        }
    }

    fn reliance(&mut self, ground: &Ground, cap: f64) {
        let mut relied: BTreeMap<(usize, usize, usize), Vec<(u32, f64)>> = BTreeMap::new();
        for (column, way) in self.some(|decides| decides.way()) {
            let found = &ground.candidates[way.candidate];
            let (nation, partner) = (found.members[way.receiver], found.members[way.provider]);
            let counts = if way.in_turns { 1.0 } else { found.assurance };
            let share = counts * part(ground, found.cells[way.receiver], way.year);
            relied.entry((nation, partner, way.year)).or_default().push((column, share));
        }
        for ((nation, partner, year), entries) in relied {
            let today = today(ground, nation, partner, year);
            let keeps = Keeps::Reliance { nation, partner, year };
            self.keep(keeps, f64::NEG_INFINITY, (cap - today).max(0.0), entries);
        }
    }

    /// The problem with an objective.
    pub fn striving(mut self, ground: &Ground, objective: Objective) -> Self {
        let entries = self.strives(ground, objective);
        self.minimise(&entries);
        self
    }

    /// Sets what is minimised.
    pub(crate) fn minimise(&mut self, entries: &[(u32, f64)]) {
        self.matrix.cost.fill(0.0);
        for (column, value) in entries {
            self.matrix.cost[*column as usize] = *value;
        }
    }

    /// The entries of an objective.
    pub(crate) fn strives(&self, ground: &Ground, objective: Objective) -> Vec<(u32, f64)> {
        match objective {
            Objective::Shortfall => {
                let shares = ground.shares();
                let pick = |decides: &Decides| match *decides {
                    Decides::Short { cell, year } => shares.get(&(cell, year)).map(|share| share * SCALE),
                    _ => None,
                };
                self.some(pick).collect()
            }
            Objective::Cost => {
                // In parts of the largest price: the solver overlooks what is far below one.
                let largest = largest_price(ground);
                let of = |(column, (purchase, _)): (u32, (usize, usize))| {
                    (column, ground.purchases[purchase].price / largest)
                };
                self.buys().into_iter().map(of).collect()
            }
            Objective::Saved => {
                let saved: Vec<_> = self.saved(ground).into_iter().chain(self.spared(ground)).collect();
                let largest = saved.iter().map(|(_, amount)| *amount).fold(f64::MIN_POSITIVE, f64::max);
                saved.into_iter().map(|(column, amount)| (column, -amount / largest)).collect()
            }
            Objective::Freedom => {
                self.taken(ground).into_iter().map(|(at, part)| (at, part * SCALE)).collect()
            }
            Objective::Partners => {
                let last = ground.years.len().saturating_sub(2);
                let pick = |decides: &Decides| match *decides {
                    Decides::Partner { .. } => Some(1.0),
                    Decides::Active { year, .. } if year == last => Some(0.01),
                    _ => None,
                };
                self.some(pick).collect()
            }
        }
    }
}

/// The largest price of a unit.
pub(crate) fn largest_price(ground: &Ground) -> f64 {
    ground.purchases.iter().map(|row| row.price).fold(f64::MIN_POSITIVE, f64::max)
}

impl Problem {
    /// The columns that count partners.
    pub(crate) fn partners(&self) -> Vec<(u32, f64)> {
        self.some(|decides| matches!(decides, Decides::Partner { .. }).then_some(1.0)).collect()
    }

    /// What each use takes of freedom of action, where sources state it for its form.
    pub(crate) fn taken(&self, ground: &Ground) -> Vec<(u32, f64)> {
        let shares = ground.shares();
        let pick = |decides: &Decides| {
            let way = decides.way()?;
            let found = &ground.candidates[way.candidate];
            Some(shares.get(&(found.cells[way.receiver], way.year))? * (1.0 - found.freedom?))
        };
        self.some(pick).collect()
    }
}

/// Shortfalls are solved in parts of a million, so that the tolerances of the solver lie far below them.
pub const SCALE: f64 = 1e6;

/// Share of all needs of a nation that one unit meets of one need.
pub fn part(ground: &Ground, cell: usize, year: usize) -> f64 {
    let of = &ground.cells[cell];
    let all = ground.cells.iter().filter(|other| other.nation == of.nation);
    let weights: f64 = all.filter(|other| other.states[year].need > 0.0).map(|other| other.weight).sum();
    of.weight / of.states[year].need / weights
}

/// Share of all needs of a nation that units of a partner meet today.
pub fn today(ground: &Ground, nation: usize, partner: usize, year: usize) -> f64 {
    let same = |row: &&(usize, usize, usize, f64)| (row.0, row.1, row.2) == (nation, partner, year);
    ground.relied.iter().filter(same).map(|row| row.3).sum()
}

/// What nations of the plan rely on today, from the access that is in force.
pub fn relied(assessment: &Assessment<'_>, ground: &Ground) -> Vec<(usize, usize, usize, f64)> {
    let context = &assessment.context;
    let mut relied = Vec::new();
    for (at, cell) in ground.cells.iter().enumerate().filter(|(at, _)| ground.is_planned(*at)) {
        for (year, state) in cell.states.iter().enumerate().filter(|(_, state)| state.need > 0.0) {
            let below = context.with_below(cell.capability);
            let rows = below.iter().flat_map(|id| context.access(*id, ground.years[year]));
            for row in rows.map(|record| &record.row) {
                let provider = ground.nations.iter().position(|nation| row.provider == (*nation).into());
                let units =
                    balance::assured(context, row).value.map_or(0.0, Quantity::as_f64).min(state.need);
                let ours = row.receiver == ground.nations[cell.nation];
                if let Some(provider) = provider.filter(|_| ours && units > 0.0) {
                    relied.push((cell.nation, provider, year, units * part(ground, at, year)));
                }
            }
        }
    }
    relied
}
