// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Money of a plan, checked from the model: (7) prices, lead times and budgets; and what nations rely on (8).

use std::collections::{BTreeMap, BTreeSet};

use concordia_analysis::balance;
use concordia_model::codes::{BudgetKind, ParameterOn};
use concordia_model::ids::{CapabilityId, HolderId, NationId};
use concordia_model::{Quantity, Year};

use super::{Checked, NEAR, Violation};
use crate::fixed;
use crate::plan::{Agreement, Bought, Saved};
use crate::prices;
use crate::terms;

impl Checked<'_, '_, '_, '_, '_, '_> {
    /// (7) What is bought has a price and a lead time in the package and fits the budget of its year.
    pub(super) fn money(&self, found: &mut Vec<Violation>) {
        let mut spent: BTreeMap<(&str, u16), (NationId, f64)> = BTreeMap::new();
        for row in &self.plan.bought {
            let ours = self.planning.contains(&row.nation);
            let whole = row.units > 0.0 && (row.units - row.units.round()).abs() <= NEAR;
            let price = self.price(row).map(|price| price.unit * row.units);
            let priced = price.is_some_and(|price| (price - row.cost).abs() <= 1e-6 * price.max(1.0));
            if !ours || !whole || !priced {
                found.push(self.broken(
                    7,
                    row.nation,
                    row.year,
                    "a purchase that no price or lead time bears",
                    "een aankoop waar geen prijs of levertijd voor is",
                ));
            }
            spent.entry((self.text(row.nation), row.year.0)).or_insert((row.nation, 0.0)).1 += row.cost;
        }
        self.rates(found);
        for ((_, year), (nation, spent)) in spent {
            let budget = self.terms.budget(BudgetKind::Investment, nation, Year(year)).unwrap_or(0.0);
            if spent > budget * (1.0 + 1e-9) + NEAR {
                found.push(self.broken(
                    7,
                    nation,
                    Year(year),
                    "more is spent than the budget",
                    "er wordt meer uitgegeven dan het budget",
                ));
            }
        }
    }

    /// (7) No more of a type enters service in a year than can.
    fn rates(&self, found: &mut Vec<Violation>) {
        let model = self.model();
        for row in &self.plan.bought {
            let same = |other: &&Bought| {
                let of = |row: &Bought| (row.nation, row.capability, row.equipment, row.year);
                of(other) == of(row)
            };
            let units: f64 = self.plan.bought.iter().filter(same).map(|other| other.units).sum();
            let below = self.assessment().context.with_below(row.capability);
            let priced = |id: &CapabilityId| prices::price(model, row.nation, *id, row.equipment).is_some();
            let most = below.into_iter().find(priced).and_then(|id| prices::a_year(model, id, row.equipment));
            if most.is_some_and(|most| units > most + NEAR) {
                let (en, nl) = (
                    "more is bought than can be delivered in a year",
                    "er wordt meer gekocht dan in een jaar geleverd kan worden",
                );
                found.push(self.broken(7, row.nation, row.year, en, nl));
            }
        }
    }

    /// (7) Fixed costs are saved once, under an agreement of the year before, by a member that has units with
    /// another that has. Gives their sum.
    pub(super) fn savings(&self, found: &mut Vec<Violation>) -> Option<f64> {
        let (names, mut sum) = (&self.model().names, 0.0);
        let mut seen = BTreeSet::new();
        for agreement in &self.plan.agreements {
            for row in &agreement.saved {
                let place = (row.nation.text(names), agreement.capability.text(names), row.year.0);
                sum += row.amount;
                if !seen.insert(place) || !self.saves(agreement, row) {
                    let en = "a fixed cost is saved that is not known, or not shared so";
                    let nl = "een vaste last wordt bespaard die niet bekend is, of niet zo wordt gedeeld";
                    found.push(self.broken(7, row.nation, row.year, en, nl));
                }
            }
        }
        let context = &self.assessment().context;
        let known = |nation: &NationId| {
            self.assessment()
                .groups()
                .any(|group| fixed::yearly(context, *nation, group.capability).is_some())
        };
        let cut: f64 = self.plan.cut.iter().map(|row| row.saved).sum();
        let run = |nation: &NationId| self.terms.has_budget(BudgetKind::Operation, *nation);
        self.planning.iter().any(|nation| known(nation) || run(nation)).then_some(sum + cut)
    }

    /// Whether a member saves as much of its fixed cost as is told.
    fn saves(&self, agreement: &Agreement, row: &Saved) -> bool {
        let holds = |nation: NationId| {
            let balance = self.assessment().balance(nation, agreement.capability, row.year);
            let gone = self.gone(nation, agreement.capability, row.year);
            balance.is_some_and(|balance| balance.national.value.map(Quantity::as_f64) > Some(gone))
        };
        let mut others = agreement.members.iter().filter(|other| **other != row.nation);
        let cost = fixed::yearly(&self.assessment().context, row.nation, agreement.capability);
        let saved = self.of_form(agreement.form, "fixed_cost_saved").map_or(0.0, |part| part.clamp(0.0, 1.0));
        let amount = cost.unwrap_or(0.0) * saved;
        let ours = self.planning.contains(&row.nation) && agreement.members.contains(&row.nation);
        let inside = row.year > agreement.year && row.year <= self.model().settings.horizon.1;
        let told = amount > 0.0 && (amount - row.amount).abs() <= 1e-6 * amount.max(1.0);
        ours && inside && told && holds(row.nation) && others.any(|other| holds(*other))
    }

    /// The price of a unit, where the type counts in the capability and can be there in time.
    fn price(&self, row: &Bought) -> Option<prices::Price> {
        let model = self.model();
        let below = self.assessment().context.with_below(row.capability);
        let first = model.settings.horizon.0;
        let priced = |capability: &CapabilityId| {
            let of_type = row.equipment.map(|id| (ParameterOn::Equipment, id.symbol()));
            let of_capability = Some((ParameterOn::Capability, capability.symbol()));
            let lead = [of_type, of_capability].into_iter().flatten();
            let lead = lead.filter_map(|(on, id)| terms::parameter(model, on, id, "lead_years")).next()?;
            let in_time = f64::from(first.0) + lead.max(1.0) <= f64::from(row.year.0);
            prices::price(model, row.nation, *capability, row.equipment).filter(|_| in_time)
        };
        below.iter().find_map(priced)
    }

    /// Share of all needs of a nation that units of a partner meet: today, and with the plan.
    pub(super) fn relied(&self, nation: NationId, partner: NationId, year: Year) -> (f64, f64) {
        let context = &self.assessment().context;
        let (mut all, mut today, mut planned) = (0.0, 0.0, 0.0);
        for group in self.assessment().groups() {
            let Some([present, _]) = self.planned(nation, group.capability, year) else { continue };
            let need = present.need.units.value.map_or(0.0, Quantity::as_f64);
            if need <= 0.0 {
                continue;
            }
            let weight = terms::weight(self.model(), group.capability);
            all += weight;
            for id in context.with_below(group.capability) {
                let rows = context.access(id, year).map(|record| &record.row);
                let ours =
                    rows.filter(|row| row.receiver == nation && row.provider == HolderId::from(partner));
                let units = ours.filter_map(|row| balance::assured(context, row).value);
                today += units.map(|units| units.as_f64().min(need)).sum::<f64>() * weight / need;
            }
            for agreement in self.plan.agreements.iter().filter(|row| row.capability == group.capability) {
                let assurance = self.of_form(agreement.form, "assurance").unwrap_or(1.0);
                let uses = agreement
                    .uses
                    .iter()
                    .filter(|row| row.year == year && row.receiver == nation && row.provider == partner);
                let counts = uses.map(|row| if row.in_turns { row.units } else { row.units * assurance });
                planned += counts.sum::<f64>() * weight / need;
            }
        }
        if all > 0.0 { (today / all, (today + planned) / all) } else { (0.0, 0.0) }
    }
}
