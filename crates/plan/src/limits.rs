// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! More of what bounds a plan (`docs/methods/plan.md`, constraints 8 and 9): the staff that carries agreements, a
//! second provider where one is flagged, and where purchases come from.

use std::collections::BTreeMap;

use concordia_model::codes::{OriginRole, ParameterOn};
use concordia_model::ids::{CapabilityId, EquipmentId, FormatId, NationId};
use concordia_model::{Model, Year};

use crate::ground::Ground;
use crate::problem::{Keeps, Problem};
use crate::terms::parameter;

/// What a nation's staff can carry, in the unit in which forms state theirs; `None` where no source bounds it.
pub fn staff_of(model: &Model, nation: NationId) -> Option<f64> {
    parameter(model, ParameterOn::Nation, nation.symbol(), "staff_capacity")
}

/// Whether a capability is flagged to be left to no single provider.
pub fn needs_two(model: &Model, capability: CapabilityId) -> bool {
    let least = parameter(model, ParameterOn::Capability, capability.symbol(), "min_providers");
    least.is_some_and(|least| least > 1.0)
}

/// Whether a type is designed or assembled in a nation of a format, in a year.
pub fn comes_from(model: &Model, equipment: Option<EquipmentId>, format: FormatId, year: Year) -> bool {
    let members = model.members(format, year);
    let makes = |role: OriginRole| matches!(role, OriginRole::DesignAuthority | OriginRole::Assembly);
    let mut rows = model.tables.equipment_origins.rows();
    rows.any(|row| Some(row.equipment) == equipment && makes(row.role) && members.contains(&row.nation))
}

impl Problem {
    /// (8) The staff of a nation carries the agreements that are in force at the end.
    pub(crate) fn staff(&mut self, ground: &Ground) {
        let last = ground.years.len().saturating_sub(2);
        for (nation, capacity) in &ground.staff {
            let carried =
                ground.candidates.iter().enumerate().filter(|(_, found)| found.members.contains(nation));
            let carried = carried.filter_map(|(at, found)| Some((self.active(at, last)?, found.staff?)));
            let entries: Vec<_> = carried.collect();
            if !entries.is_empty() {
                self.keep(Keeps::Staff { nation: *nation }, f64::NEG_INFINITY, *capacity, entries);
            }
        }
    }

    /// (8) Where a capability is flagged, what is used of one partner is used only beside another.
    pub(crate) fn second_provider(&mut self, ground: &Ground) {
        let mut used: BTreeMap<(usize, usize), Vec<(usize, u32)>> = BTreeMap::new();
        let uses = self.some(|decides| decides.way().filter(|way| !way.in_turns));
        for (column, way) in uses {
            let found = &ground.candidates[way.candidate];
            let cell = found.cells[way.receiver];
            if ground.flagged.contains(&ground.cells[cell].capability) {
                used.entry((cell, way.year)).or_default().push((found.members[way.provider], column));
            }
        }
        for ((cell, year), columns) in used {
            for (provider, column) in &columns {
                let most = self.matrix.upper[*column as usize];
                let others = columns.iter().filter(|(other, _)| other != provider);
                let others = others.map(|(_, column)| (*column, -most));
                let entries: Vec<_> = std::iter::once((*column, 1.0)).chain(others).collect();
                self.keep(Keeps::Second { cell, year }, f64::NEG_INFINITY, 0.0, entries);
            }
        }
    }

    /// (9) Of what a nation spends on new purchases the scenario wants a share to go to types of a format.
    pub(crate) fn origin(&mut self, ground: &Ground) {
        for (at, (_, share)) in ground.terms.origin.iter().enumerate() {
            let mut spent: BTreeMap<usize, Vec<(u32, f64)>> = BTreeMap::new();
            for (column, (purchase, _)) in self.buys() {
                let purchase = &ground.purchases[purchase];
                let counts = if purchase.origin.get(at) == Some(&true) { 1.0 } else { 0.0 };
                let nation = ground.cells[purchase.cell].nation;
                spent.entry(nation).or_default().push((column, (share - counts) * purchase.price));
            }
            for (nation, entries) in spent {
                self.keep(Keeps::Origin { nation, at }, f64::NEG_INFINITY, 0.0, entries);
            }
        }
    }
}

impl Ground {
    /// Reads staff, flags and origins of purchases from a model.
    pub fn limit(&mut self, model: &Model) {
        let planned = self.planning.iter().map(|at| (*at, staff_of(model, self.nations[*at])));
        self.staff = planned.filter_map(|(at, capacity)| Some((at, capacity?))).collect();
        let mut flagged: Vec<_> = self.cells.iter().map(|cell| cell.capability).collect();
        flagged.dedup();
        flagged.retain(|capability| needs_two(model, *capability));
        self.flagged = flagged;
        let first = model.settings.horizon.0;
        for purchase in &mut self.purchases {
            let from = |(format, _): &(FormatId, f64)| comes_from(model, purchase.equipment, *format, first);
            purchase.origin = self.terms.origin.iter().map(from).collect();
        }
    }
}
