// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A plan as decisions about nations and capabilities: what the solver's numbers mean, and what is verified.

use concordia_model::Year;
use concordia_model::ids::{CapabilityId, EquipmentId, FormId, NationId};

use crate::ground::Ground;
use crate::problem::{Decides, Problem};

/// Units that enter service beyond the planned changes of the package.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Bought {
    /// Who buys.
    pub nation: NationId,
    /// The capability.
    pub capability: CapabilityId,
    /// The type; `None` where the price is of the capability.
    pub equipment: Option<EquipmentId>,
    /// When they enter service and are paid.
    pub year: Year,
    /// How many.
    pub units: f64,
    /// Price of all of them, in the currency and prices of the settings.
    pub cost: f64,
    /// Whose price it is where it is another's.
    pub payer: Option<NationId>,
}

/// Units that leave service before the package says so.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Gone {
    /// Whose units.
    pub nation: NationId,
    /// The capability in which they stand.
    pub capability: CapabilityId,
    /// The type; `None` where the cost is of the capability.
    pub equipment: Option<EquipmentId>,
    /// The year by whose end they have left.
    pub year: Year,
    /// How many.
    pub units: f64,
    /// What they would have cost from that year to the end of the horizon, in the currency and prices of the settings.
    pub saved: f64,
    /// Whose yearly cost it is where it is another's.
    pub payer: Option<NationId>,
}

/// What one member uses of another under an agreement in a year.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Used {
    /// Who uses.
    pub receiver: NationId,
    /// Who makes available.
    pub provider: NationId,
    /// The year.
    pub year: Year,
    /// Units used, or units by which the need of the receiver falls because the two take turns.
    pub units: f64,
    /// Whether the two take turns.
    pub in_turns: bool,
}

/// What a member saves of its fixed costs in a year.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Saved {
    /// Who saves.
    pub nation: NationId,
    /// The year.
    pub year: Year,
    /// What that saves, in the currency and prices of the settings.
    pub amount: f64,
}

/// An agreement that the plan concludes.
#[derive(Clone, PartialEq, Debug)]
pub struct Agreement {
    /// The capability.
    pub capability: CapabilityId,
    /// The form.
    pub form: FormId,
    /// The members, by code.
    pub members: Vec<NationId>,
    /// The year in which it is concluded; units can be used from the year after on.
    pub year: Year,
    /// What is used under it.
    pub uses: Vec<Used>,
    /// Fixed costs that it saves.
    pub saved: Vec<Saved>,
}

impl Agreement {
    /// The first of the members, under whose name it is told.
    pub(crate) fn signer(&self) -> NationId {
        self.members[0]
    }
}

/// A need that is not met.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Short {
    /// Whose need.
    pub nation: NationId,
    /// The capability.
    pub capability: CapabilityId,
    /// The year.
    pub year: Year,
    /// Units short.
    pub units: f64,
}

/// A plan: what is decided beyond what is planned today.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Plan {
    /// Purchases, by nation, capability and year.
    pub bought: Vec<Bought>,
    /// Cuts, by nation, capability and year.
    pub cut: Vec<Gone>,
    /// Agreements, by capability and members.
    pub agreements: Vec<Agreement>,
    /// What is short in spite of it.
    pub short: Vec<Short>,
}

/// The plan that a solution stands for.
pub fn read(problem: &Problem, ground: &Ground, x: &[f64]) -> Plan {
    let mut plan = Plan::default();
    let mut agreements: Vec<Option<Agreement>> = vec![None; ground.candidates.len()];
    let set = problem.decides.iter().zip(x).filter(|(_, value)| **value > 1e-6);
    for (decides, value) in set {
        match *decides {
            Decides::Short { cell, year } => {
                let cell = &ground.cells[cell];
                let (nation, year) = (ground.nations[cell.nation], ground.years[year]);
                plan.short.push(Short { nation, capability: cell.capability, year, units: *value });
            }
            Decides::Buy { purchase, year } => {
                let purchase = &ground.purchases[purchase];
                let cell = &ground.cells[purchase.cell];
                plan.bought.push(Bought {
                    nation: ground.nations[cell.nation],
                    capability: cell.capability,
                    equipment: purchase.equipment,
                    year: ground.years[year],
                    units: *value,
                    cost: value * purchase.price,
                    payer: purchase.payer,
                });
            }
            Decides::Active { candidate, year } => {
                // The columns of an agreement stand in the order of years.
                agreements[candidate].get_or_insert_with(|| concluded(ground, candidate, year));
            }
            _ => {}
        }
    }
    for (decides, value) in problem.decides.iter().zip(x).filter(|(_, value)| **value > 1e-6) {
        let Some(way) = decides.way() else { continue };
        let members = &ground.candidates[way.candidate].members;
        if let Some(agreement) = &mut agreements[way.candidate] {
            agreement.uses.push(Used {
                receiver: ground.nations[members[way.receiver]],
                provider: ground.nations[members[way.provider]],
                year: ground.years[way.year],
                units: *value,
                in_turns: way.in_turns,
            });
        }
    }
    save(problem, ground, x, &mut agreements);
    plan.cut = cut(problem, ground, x);
    plan.agreements = agreements.into_iter().flatten().collect();
    plan
}

/// What leaves service.
fn cut(problem: &Problem, ground: &Ground, x: &[f64]) -> Vec<Gone> {
    let mut gone = Vec::new();
    for (column, saved) in problem.spared(ground) {
        let (Decides::Cut { fleet, year }, units) = (problem.decides[column as usize], x[column as usize])
        else {
            continue;
        };
        let fleet = &ground.fleets[fleet];
        if units > 1e-6 {
            gone.push(Gone {
                nation: ground.nations[fleet.nation],
                capability: fleet.capability,
                equipment: fleet.equipment,
                year: ground.years[year],
                units,
                saved: units * saved,
                payer: fleet.payer,
            });
        }
    }
    gone
}

/// Puts what is saved under its agreements.
fn save(problem: &Problem, ground: &Ground, x: &[f64], agreements: &mut [Option<Agreement>]) {
    for (column, amount) in problem.saved(ground) {
        let Decides::Saves { candidate, member, year } = problem.decides[column as usize] else { continue };
        if let Some(agreement) = agreements[candidate].as_mut().filter(|_| x[column as usize] > 0.5) {
            let (nation, year) = (agreement.members[member], ground.years[year]);
            agreement.saved.push(Saved { nation, year, amount });
        }
    }
}

fn concluded(ground: &Ground, candidate: usize, year: usize) -> Agreement {
    let found = &ground.candidates[candidate];
    Agreement {
        capability: found.capability,
        form: found.form,
        members: found.nations(ground),
        year: ground.years[year],
        uses: Vec::new(),
        saved: Vec::new(),
    }
}
