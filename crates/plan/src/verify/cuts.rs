// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Cuts of a plan, checked from the model: (2) nothing goes on which others count, (5) what formats have together,
//! (6) what there is, and (7) what units are run for.

use concordia_analysis::need::Basis;
use concordia_model::codes::BudgetKind;
use concordia_model::ids::{CapabilityId, EquipmentId, NationId};
use concordia_model::{Quantity, Year};

use super::{Checked, NEAR, Violation, is_known};
use crate::cuts;
use crate::plan::Gone;
use crate::prices;

impl Checked<'_, '_, '_, '_, '_, '_> {
    /// Every cut by itself, then what is left.
    pub(super) fn cuts(&self, found: &mut Vec<Violation>) {
        for row in &self.plan.cut {
            if !self.is_spared(row) {
                let en = "units leave service at a cost that is not known, or without a budget for operation";
                let nl =
                    "eenheden gaan uit dienst tegen kosten die niet bekend zijn, of zonder exploitatiebudget";
                found.push(self.broken(7, row.nation, row.year, en, nl));
            }
            if !self.is_there(row) {
                let en = "more units leave service than there are";
                let nl = "er gaan meer eenheden uit dienst dan er zijn";
                found.push(self.broken(6, row.nation, row.year, en, nl));
            }
            self.balanced(row, found);
        }
        if !self.plan.cut.is_empty() {
            self.together(found);
        }
        self.operation(found);
    }

    /// Units of a nation in a capability, with all that rolls up into it, that have left service.
    pub(super) fn gone(&self, nation: NationId, root: CapabilityId, year: Year) -> f64 {
        let below = self.assessment().context.with_below(root);
        let ours = |row: &&Gone| row.nation == nation && row.year <= year && below.contains(&row.capability);
        self.plan.cut.iter().filter(ours).map(|row| row.units).sum()
    }

    /// Whether what a cut saves is what its units cost a year.
    fn is_spared(&self, row: &Gone) -> bool {
        let (first, last) = self.model().settings.horizon;
        let years = f64::from(last.0.saturating_sub(row.year.0)) + 1.0;
        let cost = prices::yearly(self.model(), row.nation, row.capability, row.equipment);
        let saved = cost.filter(|cost| cost.unit > 0.0).map(|cost| cost.unit * row.units * years);
        let told = saved.is_some_and(|saved| (saved - row.saved).abs() <= 1e-6 * saved.max(1.0));
        let inside = row.year > first && row.year <= last;
        let ours = self.planning.contains(&row.nation);
        ours && inside && told && self.terms.has_budget(BudgetKind::Operation, row.nation)
    }

    /// Whether there are whole units of the type, in that year and every later one.
    fn is_there(&self, row: &Gone) -> bool {
        let years: Vec<Year> = self.model().settings.years().collect();
        let units = cuts::stock(self.model(), row.nation, row.capability, row.equipment, &years);
        let same = |other: &&Gone| {
            (other.nation, other.capability, other.equipment) == (row.nation, row.capability, row.equipment)
        };
        let gone = |year: Year| -> f64 {
            let earlier = self.plan.cut.iter().filter(same).filter(|other| other.year <= year);
            earlier.map(|other| other.units).sum()
        };
        let left = |(year, units): (&Year, &f64)| *year < row.year || gone(*year) <= units + NEAR;
        let whole = row.units > 0.0 && (row.units - row.units.round()).abs() <= NEAR;
        whole && units.is_some_and(|units| years.iter().zip(&units).all(left))
    }

    /// Whether all balances that count the units are known, and what others may count on stays.
    fn balanced(&self, row: &Gone, found: &mut Vec<Violation>) {
        let context = &self.assessment().context;
        let (mut counted, mut known, mut held) = (false, true, true);
        for group in self.assessment().groups() {
            if !context.with_below(group.capability).contains(&row.capability) {
                continue;
            }
            let years = self.model().settings.years();
            let balances: Vec<_> = years
                .filter_map(|year| {
                    Some((year, self.assessment().balance(row.nation, group.capability, year)?))
                })
                .collect();
            if balances.iter().all(|(_, balance)| balance.need.basis == Basis::None) {
                continue;
            }
            counted = true;
            known &= balances.iter().all(|(_, balance)| is_known(balance));
            held &= balances.iter().filter(|(year, _)| *year >= row.year).all(|(year, balance)| {
                let own = balance.national.value.zip(balance.access_out.value);
                let own = own.map_or(0.0, |(own, given)| own.as_f64() - given.as_f64());
                self.gone(row.nation, group.capability, *year) <= own.max(0.0) + NEAR
            });
        }
        if !counted || !known {
            let en = "units leave service of which nobody knows whether they are needed";
            let nl = "eenheden gaan uit dienst waarvan niet bekend is of ze nodig zijn";
            found.push(self.broken(6, row.nation, row.year, en, nl));
        }
        if !held {
            let en = "units leave service on which others may count";
            let nl = "eenheden gaan uit dienst waar anderen op mogen rekenen";
            found.push(self.broken(2, row.nation, row.year, en, nl));
        }
    }

    /// (5) What members have together is known, and falls no further below what their format needs.
    fn together(&self, found: &mut Vec<Violation>) {
        for group in self.assessment().groups() {
            for row in &group.collective {
                let members = self.model().members(row.format, row.year);
                let gone: f64 =
                    members.iter().map(|nation| self.gone(*nation, group.capability, row.year)).sum();
                if gone <= 0.0 {
                    continue;
                }
                let below = self.assessment().context.with_below(group.capability);
                let come = self.plan.bought.iter().filter(|bought| {
                    let ours = members.contains(&bought.nation) && below.contains(&bought.capability);
                    ours && bought.year <= row.year
                });
                let come: f64 = come.map(|bought| bought.units).sum();
                let above = row.units.value.zip(row.need.units.value);
                let above = above.map(|(units, need)| (units.as_f64() - need.as_f64()).max(0.0));
                if above.is_none_or(|above| gone - come > above + NEAR) {
                    let (en, nl) = (
                        "a format is left with less than it needs",
                        "een verband houdt minder over dan nodig",
                    );
                    let first =
                        members.iter().find(|nation| self.gone(**nation, group.capability, row.year) > 0.0);
                    found.push(self.broken(5, first.copied().unwrap_or(members[0]), row.year, en, nl));
                }
            }
        }
    }

    /// (7) Units at a known cost are run within the budget for operation.
    fn operation(&self, found: &mut Vec<Violation>) {
        let years: Vec<Year> = self.model().settings.years().collect();
        for nation in self.planning {
            let mut run = vec![0.0; years.len()];
            let mut typed: Vec<CapabilityId> = Vec::new();
            for (of, equipment) in cuts::run(self.model()) {
                let units = cuts::stock(self.model(), *nation, of, equipment, &years);
                let Some(units) = units.filter(|_| equipment.is_some() || !typed.contains(&of)) else {
                    continue;
                };
                let Some(price) = prices::yearly(self.model(), *nation, of, equipment) else { continue };
                typed.extend(equipment.map(|_| of));
                for ((year, units), sum) in years.iter().zip(units).zip(&mut run) {
                    *sum += price.unit * (units + self.added(*nation, of, equipment, *year));
                }
            }
            for (year, run) in years.iter().zip(run).skip(1) {
                let budget = self.terms.budget(BudgetKind::Operation, *nation, *year);
                if budget.is_some_and(|budget| run > 0.0 && run > budget * (1.0 + 1e-9) + NEAR) {
                    let en = "more is run than the budget for operation";
                    let nl = "er wordt meer in stand gehouden dan het exploitatiebudget toelaat";
                    found.push(self.broken(7, *nation, *year, en, nl));
                }
            }
        }
    }

    /// Units of a type that have been bought by a year, less those that have left.
    fn added(&self, nation: NationId, of: CapabilityId, equipment: Option<EquipmentId>, year: Year) -> f64 {
        let gone = self.plan.cut.iter().filter(|row| {
            (row.nation, row.capability, row.equipment) == (nation, of, equipment) && row.year <= year
        });
        let come = self.plan.bought.iter().filter(|row| {
            let same = (row.nation, row.equipment) == (nation, equipment) && row.year <= year;
            same && self.assessment().context.with_below(row.capability).contains(&of)
        });
        come.map(|row| row.units).sum::<f64>() - gone.map(|row| row.units).sum::<f64>()
    }

    /// Units of its own that a nation still has and has not made available before.
    pub(super) fn kept(&self, nation: NationId, of: CapabilityId, year: Year) -> f64 {
        let balance = self.assessment().balance(nation, of, year);
        let own = balance.and_then(|balance| {
            Some(
                balance.national.value.map(Quantity::as_f64)?
                    - balance.access_out.value.map(Quantity::as_f64)?,
            )
        });
        own.map_or(0.0, |own| own.max(0.0) - self.gone(nation, of, year))
    }
}
