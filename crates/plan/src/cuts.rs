// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What could leave service before the package says so (`docs/methods/plan.md`, *Cuts*): only what is run at a
//! known cost, for nations with a budget for operation, and only where every balance that counts it is known.

use concordia_analysis::Assessment;
use concordia_analysis::balance::Group;
use concordia_analysis::need::Basis;
use concordia_model::codes::{BudgetKind, CostKind};
use concordia_model::ids::{CapabilityId, EquipmentId, FormatId, NationId};
use concordia_model::stock::Lines;
use concordia_model::{Model, Quantity, Year};

use crate::ground::Ground;
use crate::prices::{Price, yearly};

/// What a nation runs of one type, at a known cost.
#[derive(Clone, PartialEq, Debug)]
pub struct Fleet {
    /// Position of the nation in [`Ground::nations`].
    pub nation: usize,
    /// The capability in which it stands.
    pub capability: CapabilityId,
    /// The type; `None` where the cost is of the capability.
    pub equipment: Option<EquipmentId>,
    /// What a unit costs a year, in the currency and prices of the settings.
    pub yearly: f64,
    /// Whose cost it is where it is another's.
    pub payer: Option<NationId>,
    /// Units of its own at the end of each year.
    pub units: Vec<f64>,
    /// Cells in which they count; none where they cannot leave service, because a balance is not known.
    pub cells: Vec<usize>,
}

impl Fleet {
    /// Whole units that may have left service by the end of a year at most: no more than are there later.
    pub fn most(&self, year: usize) -> f64 {
        if year == 0 || self.cells.is_empty() {
            return 0.0;
        }
        self.units[year..].iter().copied().fold(f64::INFINITY, f64::min).max(0.0).floor()
    }
}

/// What members of a format have together above what the format needs, in a year.
#[derive(Clone, PartialEq, Debug)]
pub struct Together {
    /// The format.
    pub format: FormatId,
    /// The capability.
    pub capability: CapabilityId,
    /// The year.
    pub year: usize,
    /// Units above the need; 0 where the format is short.
    pub above: f64,
    /// Fleets that count, by their place in [`Ground::fleets`].
    pub fleets: Vec<usize>,
    /// Purchases that count, by their place in [`Ground::purchases`].
    pub purchases: Vec<usize>,
}

/// What the nations of the plan run at a known cost, where they have a budget for operation.
pub fn fleets(assessment: &Assessment<'_>, ground: &Ground) -> Vec<Fleet> {
    let model = assessment.context.model;
    let types = run(model);
    let mut found: Vec<Fleet> = Vec::new();
    for at in ground.planning.iter().copied() {
        let nation = ground.nations[at];
        if !ground.terms.has_budget(BudgetKind::Operation, nation) {
            continue;
        }
        for (capability, equipment) in &types {
            let by_type = |fleet: &Fleet| (fleet.nation, fleet.capability) == (at, *capability);
            if equipment.is_none() && found.iter().any(by_type) {
                continue;
            }
            let run = yearly(model, nation, *capability, *equipment).filter(|price| price.unit > 0.0);
            let units = stock(model, nation, *capability, *equipment, &ground.years);
            if let Some((Price { unit, payer }, units)) = run.zip(units) {
                let (capability, equipment, cells) =
                    (*capability, *equipment, counted(assessment, ground, at, *capability));
                found.push(Fleet { nation: at, capability, equipment, yearly: unit, payer, units, cells });
            }
        }
    }
    found
}

/// The types of which it is known what a unit costs a year; the capability as a whole, which stands for what no type
/// of it is known, after its types.
pub(crate) fn run(model: &Model) -> Vec<(CapabilityId, Option<EquipmentId>)> {
    let costs = model.tables.costs.rows().filter(|row| row.kind == CostKind::UnitAnnual);
    let mut types: Vec<_> = costs.map(|row| (row.capability, row.equipment)).collect();
    types.sort_by_key(|(of, equipment)| {
        (of.text(&model.names), equipment.is_none(), equipment.map(|id| id.text(&model.names)))
    });
    types.dedup();
    types
}

/// Units of a type that a nation has in each year; `None` where that is not known in some year, or none are.
pub(crate) fn stock(
    model: &Model,
    nation: NationId,
    capability: CapabilityId,
    equipment: Option<EquipmentId>,
    years: &[Year],
) -> Option<Vec<f64>> {
    let lines = Lines::of(model, capability);
    let of_holder = lines.of_holder(nation.into());
    let line = of_holder.iter().find(|line| line.equipment == equipment);
    let units = |year: &Year| match (equipment, line) {
        (Some(_), Some(line)) => lines.of_type(line, *year).units.value,
        (Some(_), None) => None,
        (None, _) => lines.stock(nation.into(), *year).units.value,
    };
    let units = years.iter().map(|year| units(year).map(Quantity::as_f64)).collect::<Option<Vec<_>>>()?;
    units.iter().any(|units| *units > 0.0).then_some(units)
}

/// The cells in which units of a capability count for a nation; none where a balance or a sum of a format that
/// counts them is not known.
fn counted(assessment: &Assessment<'_>, ground: &Ground, at: usize, capability: CapabilityId) -> Vec<usize> {
    let mut cells = Vec::new();
    for group in assessment.groups() {
        if !assessment.context.with_below(group.capability).contains(&capability) {
            continue;
        }
        let same = |cell: &crate::ground::Cell| (cell.nation, cell.capability) == (at, group.capability);
        match ground.cells.iter().position(same) {
            Some(cell) => cells.push(cell),
            None if needed(assessment, ground.nations[at], group, &ground.years) => return Vec::new(),
            None => {}
        }
        if sums(assessment, ground, group, at).any(|(_, _, above)| above.is_none()) {
            return Vec::new();
        }
    }
    cells
}

/// Whether a nation needs any of a capability in some year.
fn needed(assessment: &Assessment<'_>, nation: NationId, group: &Group, years: &[Year]) -> bool {
    let balance = |year: &Year| assessment.balance(nation, group.capability, *year);
    years.iter().filter_map(balance).any(|balance| balance.need.basis != Basis::None)
}

/// The formats of a nation with a need for a capability, with the place of the year and what members have above it;
/// `None` where that is not known.
fn sums<'g>(
    assessment: &'g Assessment<'_>,
    ground: &'g Ground,
    group: &'g Group,
    at: usize,
) -> impl Iterator<Item = (FormatId, usize, Option<f64>)> + 'g {
    let model = assessment.context.model;
    group.collective.iter().filter_map(move |row| {
        let year = ground.years.iter().position(|year| *year == row.year)?;
        let inside = model.members(row.format, row.year).contains(&ground.nations[at]);
        let above = row.units.value.zip(row.need.units.value);
        let above = above.map(|(units, need)| (units.as_f64() - need.as_f64()).max(0.0));
        inside.then_some((row.format, year, above))
    })
}

/// What formats have above their needs, where fleets of the plan count.
pub fn together(assessment: &Assessment<'_>, ground: &Ground) -> Vec<Together> {
    let mut found: Vec<Together> = Vec::new();
    for group in assessment.groups().filter(|group| !group.collective.is_empty()) {
        let below = assessment.context.with_below(group.capability);
        for (at, fleet) in ground.fleets.iter().enumerate() {
            if fleet.cells.is_empty() || !below.contains(&fleet.capability) {
                continue;
            }
            for (format, year, above) in sums(assessment, ground, group, fleet.nation) {
                let capability = group.capability;
                let same = |row: &&mut Together| {
                    (row.format, row.capability, row.year) == (format, capability, year)
                };
                if let Some(row) = found.iter_mut().find(same) {
                    row.fleets.push(at);
                } else if let Some(above) = above.filter(|_| year > 0) {
                    let (fleets, purchases) = (vec![at], Vec::new());
                    found.push(Together { format, capability, year, above, fleets, purchases });
                }
            }
        }
    }
    for row in &mut found {
        let members = assessment.context.model.members(row.format, ground.years[row.year]);
        let below = assessment.context.with_below(row.capability);
        let counts = |purchase: &crate::prices::Purchase| {
            let cell = &ground.cells[purchase.cell];
            below.contains(&cell.capability) && members.contains(&ground.nations[cell.nation])
        };
        let purchases = ground.purchases.iter().enumerate().filter(|(_, purchase)| counts(purchase));
        row.purchases = purchases.map(|(at, _)| at).collect();
    }
    found
}

/// What the units of a nation cost in a year as today, as far as their cost is known.
pub(crate) fn running(ground: &Ground, nation: usize, year: usize) -> f64 {
    let fleets = ground.fleets.iter().filter(|fleet| fleet.nation == nation);
    fleets.map(|fleet| fleet.yearly * fleet.units[year]).sum()
}
