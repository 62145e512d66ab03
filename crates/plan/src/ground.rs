// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What a plan starts from (`docs/methods/plan.md`, *Sets*): for each nation and capability the figures of the
//! present plan, year by year, where all of them are known; and what is left out, with the reason.

use std::collections::HashMap;

use concordia_analysis::Assessment;
use concordia_analysis::balance::Balance;
use concordia_analysis::need::{self, Basis};
use concordia_model::codes::Sharing;
use concordia_model::ids::{CapabilityId, NationId};
use concordia_model::{Quantity, Year};

use crate::candidates::Candidate;
use crate::cuts::{Fleet, Together};
use crate::prices::Purchase;
use crate::terms::Terms;

/// One nation and one capability, all of whose figures are known in every year.
#[derive(Clone, PartialEq, Debug)]
pub struct Cell {
    /// Position of the nation in [`Ground::nations`].
    pub nation: usize,
    /// The capability.
    pub capability: CapabilityId,
    /// Weight of the capability.
    pub weight: f64,
    /// The years of the horizon.
    pub states: Vec<State>,
}

/// The present plan of a cell at the end of a year, in units.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct State {
    /// Need.
    pub need: f64,
    /// Need less what is available; below zero where more is available.
    pub lacking: f64,
    /// What must be own less what is own and not made available; below zero where more is own.
    pub lacking_own: f64,
    /// Whole units that can be made available to others: its own, above its whole need.
    pub spare: f64,
    /// Whether the nation has units of its own.
    pub holds: bool,
    /// Units of its own that are not made available.
    pub held: f64,
    /// Units of its own that could leave service by then, at most.
    pub cuttable: f64,
    /// Tasks whose need may be met in turns with others, with their units.
    pub turns: Vec<(String, f64)>,
}

impl State {
    /// Shortfall of the present plan.
    pub fn short(&self) -> f64 {
        self.lacking.max(self.lacking_own).max(0.0)
    }

    /// Units that others could serve at most: what is lacking, were all that could leave service gone.
    pub fn wants(&self) -> f64 {
        (self.lacking + self.cuttable).max(0.0)
    }

    fn of(balance: &Balance) -> Result<Self, Gap> {
        let known = |figure: concordia_model::Figure| figure.value.map(Quantity::as_f64);
        let need =
            known(balance.need.units).filter(|_| balance.need.basis != Basis::None).ok_or(Gap::Need)?;
        let must_be_own = known(balance.need.must_be_own).ok_or(Gap::Need)?;
        let national = known(balance.national).ok_or(Gap::Stock)?;
        let pooled = known(balance.pooled).ok_or(Gap::Pool)?;
        let access_in = known(balance.access_in).ok_or(Gap::Access)?;
        let access_out = known(balance.access_out).ok_or(Gap::Access)?;
        let own = national + pooled - access_out;
        Ok(Self {
            need,
            lacking: need - (own + access_in).max(0.0),
            lacking_own: must_be_own - (national - access_out).max(0.0),
            // What is held in common is not one nation's to make available.
            spare: (own - need).min(national - access_out - must_be_own).max(0.0).floor(),
            holds: national > 0.0,
            held: (national - access_out).max(0.0),
            cuttable: 0.0,
            turns: Vec::new(),
        })
    }
}

/// Why a capability of a nation is left out.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Gap {
    /// What is needed is not known.
    Need,
    /// What the nation has is not known.
    Stock,
    /// Its share of what is held in common is not known.
    Pool,
    /// What it may use of others, or has made available, is not known.
    Access,
}

/// A capability of a nation that cannot be planned.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct LeftOut {
    /// The nation.
    pub nation: NationId,
    /// The capability.
    pub capability: CapabilityId,
    /// Why.
    pub gap: Gap,
    /// The first year in which that is so.
    pub year: Year,
}

/// All that a plan is made from, in plain numbers.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Ground {
    /// The nations, by code.
    pub nations: Vec<NationId>,
    /// Positions of those for which is planned.
    pub planning: Vec<usize>,
    /// The years of the horizon.
    pub years: Vec<Year>,
    /// Cells with known figures, of all nations, by capability and nation.
    pub cells: Vec<Cell>,
    /// What cannot be planned for the nations of the plan.
    pub left_out: Vec<LeftOut>,
    /// What having it costs a nation of the plan a year, by cell; empty or `None` where nothing is known.
    pub fixed: Vec<Option<f64>>,
    /// Agreements that could be concluded.
    pub candidates: Vec<Candidate>,
    /// Purchases that could be made.
    pub purchases: Vec<Purchase>,
    /// What the staff of nations of the plan can carry, by position, where a source bounds it.
    pub staff: Vec<(usize, f64)>,
    /// Capabilities that are left to no single provider.
    pub flagged: Vec<CapabilityId>,
    /// What is run at a known cost, and could leave service.
    pub fleets: Vec<Fleet>,
    /// What members of formats have together above what the formats need.
    pub together: Vec<Together>,
    /// Share of all needs of a nation that units of a partner meet today: nation, partner, year, share.
    pub relied: Vec<(usize, usize, usize, f64)>,
    /// What the scenario asks and bounds.
    pub terms: Terms,
}

impl Ground {
    /// The cells of an assessment, without candidates and purchases.
    pub fn cells(assessment: &Assessment<'_>, planning: &[NationId], terms: Terms) -> Self {
        let context = &assessment.context;
        let years: Vec<Year> = context.model.settings.years().collect();
        let positions = planning.iter().filter_map(|id| context.nations.iter().position(|known| known == id));
        let mut ground = Self {
            nations: context.nations.clone(),
            planning: positions.collect(),
            years,
            terms,
            ..Self::default()
        };
        for group in assessment.groups().filter(|group| !group.is_empty()) {
            for at in 0..ground.nations.len() {
                ground.cell(assessment, group.capability, at);
            }
        }
        ground
    }

    fn cell(&mut self, assessment: &Assessment<'_>, capability: CapabilityId, at: usize) {
        let context = &assessment.context;
        let nation = self.nations[at];
        let mut states = Vec::with_capacity(self.years.len());
        for year in &self.years {
            let Some(balance) = assessment.balance(nation, capability, *year) else { return };
            match State::of(&balance) {
                Ok(state) => {
                    let turns = turns(assessment, nation, capability, *year);
                    states.push(State { turns, ..state });
                }
                Err(_) if balance.is_empty() => return,
                Err(gap) if self.planning.contains(&at) => {
                    self.left_out.push(LeftOut { nation, capability, gap, year: *year });
                    return;
                }
                Err(_) => return,
            }
        }
        // Where nothing is needed nothing can be short, but what is there can be used by others.
        let weight = crate::terms::weight(context.model, capability);
        self.cells.push(Cell { nation: at, capability, weight, states });
    }

    /// Whether a cell is of a nation for which is planned.
    pub fn is_planned(&self, cell: usize) -> bool {
        self.planning.contains(&self.cells[cell].nation)
    }

    /// Puts what could leave service into the states that count it.
    pub fn count_cuttable(&mut self) {
        for fleet in &self.fleets {
            for cell in &fleet.cells {
                for (year, state) in self.cells[*cell].states.iter_mut().enumerate() {
                    state.cuttable = (state.cuttable + fleet.most(year)).min(state.held);
                }
            }
        }
    }

    /// The planned cells that count in capacity to act: those with a need in that year.
    pub fn counted(&self, year: usize) -> impl Iterator<Item = usize> + '_ {
        let counts = move |cell: &usize| self.is_planned(*cell) && self.cells[*cell].states[year].need > 0.0;
        (0..self.cells.len()).filter(counts)
    }

    /// What a unit that is short of a cell in a year weighs in the mean shortfall over nations and years in
    /// which a need is known: of whom nothing is known nothing is said, neither that it is met nor that it is short.
    pub fn shares(&self) -> HashMap<(usize, usize), f64> {
        let mut sums: HashMap<(usize, usize), f64> = HashMap::new();
        let years = 0..self.years.len();
        for (year, at) in years.clone().flat_map(|year| self.counted(year).map(move |at| (year, at))) {
            *sums.entry((self.cells[at].nation, year)).or_default() += self.cells[at].weight;
        }
        let periods = sums.values().filter(|weight| **weight > 0.0).count() as f64;
        let mut shares = HashMap::new();
        for (year, at) in years.flat_map(|year| self.counted(year).map(move |at| (year, at))) {
            let cell = &self.cells[at];
            let weight = sums.get(&(cell.nation, year)).copied().unwrap_or(0.0);
            if weight > 0.0 {
                shares.insert((at, year), cell.weight / cell.states[year].need / weight / periods);
            }
        }
        shares
    }
}

/// The tasks of a nation whose need a document lets it meet in turns with others. Where several kinds of
/// requirement count, a task in turns lowers the need only as far as the other kinds allow; such needs are
/// left as they are.
fn turns(
    assessment: &Assessment<'_>,
    nation: NationId,
    capability: CapabilityId,
    year: Year,
) -> Vec<(String, f64)> {
    let context = &assessment.context;
    let stated = need::stated(context, nation.into(), capability, year);
    let [only] = stated.as_slice() else { return Vec::new() };
    let rows = only.used.iter().map(|record| &record.row);
    let mut tasks: Vec<_> = rows
        .filter(|row| row.sharing == Some(Sharing::Turns) && row.must_be_own != Some(true))
        .filter_map(|row| Some((context.model.text(row.task?.0).to_owned(), row.quantity?.as_f64())))
        .collect();
    tasks.sort_by(|a, b| a.0.cmp(&b.0));
    tasks
}
