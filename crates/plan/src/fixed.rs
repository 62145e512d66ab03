// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Fixed costs that nations share (`docs/methods/plan.md`, constraint 7): what having a capability costs a year,
//! however many units there are, and the part that an agreement saves. Nothing is assumed: the package states the
//! cost of the nation and the part of the form, or nothing is saved.

use concordia_analysis::context::Context;
use concordia_model::Money;
use concordia_model::claims;
use concordia_model::codes::CostKind;
use concordia_model::ids::{CapabilityId, HolderId, NationId};
use concordia_model::tables::Cost;

use crate::by_state::ByState;
use crate::ground::Ground;
use crate::prices::{comparable, types};
use crate::problem::{Decides, Keeps, Problem};

/// What a nation pays a year for having a capability, in the currency and prices of the settings: the sum over types
/// of what is stated of it; what is stated of no nation counts where nothing is of this one. What a cooperation pays is
/// shared already. `None` where nothing is known.
pub fn yearly(context: &Context<'_>, nation: NationId, root: CapabilityId) -> Option<f64> {
    let model = context.model;
    let of = |capability: CapabilityId, equipment, holder: Option<HolderId>| {
        let fits = |row: &&Cost| {
            (row.capability, row.equipment) == (capability, equipment)
                && row.kind == CostKind::FixedAnnual
                && row.holder == holder
                && row.cooperation.is_none()
        };
        let row = claims::used(model, model.tables.costs.rows().filter(fits))?;
        let amount = row.amount.map(Money::as_f64)?;
        Some(amount * comparable(model, model.text(row.currency.0), row.price_year?)?)
    };
    let known = |(capability, equipment)| {
        of(capability, equipment, Some(HolderId::from(nation))).or_else(|| of(capability, equipment, None))
    };
    let known: Vec<f64> = types(context, root).into_iter().filter_map(known).collect();
    let sum = known.iter().sum::<f64>();
    (sum > 0.0).then_some(sum)
}

/// The fixed costs of the nations of the plan, by cell; `None` where nothing is known.
pub fn fixed(context: &Context<'_>, ground: &Ground) -> Vec<Option<f64>> {
    let of = |(at, cell): (usize, &crate::ground::Cell)| {
        let nation = ground.nations[cell.nation];
        ground.is_planned(at).then(|| yearly(context, nation, cell.capability)).flatten()
    };
    ground.cells.iter().enumerate().map(of).collect()
}

impl Problem {
    /// (7) Fixed costs are saved under an agreement of the year before, by a member that has units with another
    /// that has, and once.
    pub(crate) fn savings(&mut self, ground: &Ground) {
        if ground.fixed.iter().flatten().next().is_none() {
            return;
        }
        let mut once = ByState::of(ground);
        let saves = ground.candidates.iter().enumerate();
        for (at, candidate) in saves.filter(|(_, candidate)| candidate.gives && candidate.saves > 0.0) {
            for (member, cell) in candidate.cells.iter().copied().enumerate() {
                if ground.fixed[cell].is_none() {
                    continue;
                }
                for year in 1..ground.years.len() {
                    let holds = |cell: usize| ground.cells[cell].states[year].holds;
                    let others = || candidate.cells.iter().any(|other| *other != cell && holds(*other));
                    if holds(cell) && others() {
                        let column = self.decide(Decides::Saves { candidate: at, member, year }, 1.0, true);
                        let keeps = Keeps::Shared { candidate: at, member, year };
                        self.only_under(keeps, column, 1.0, at, year);
                        once.add(cell, year, column);
                    }
                }
            }
        }
        for (cell, year, saves) in once.all().filter(|(_, _, saves)| saves.len() > 1) {
            let entries = saves.into_iter().map(|column| (column, 1.0));
            self.keep(Keeps::SavedOnce { cell, year }, f64::NEG_INFINITY, 1.0, entries);
        }
    }

    /// What each part of a fixed cost saves, in the currency of the settings.
    pub(crate) fn saved(&self, ground: &Ground) -> Vec<(u32, f64)> {
        let pick = |decides: &Decides| match *decides {
            Decides::Saves { candidate, member, .. } => {
                let found = &ground.candidates[candidate];
                Some(ground.fixed[found.cells[member]]? * found.saves)
            }
            _ => None,
        };
        self.some(pick).collect()
    }
}
