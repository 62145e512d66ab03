// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! (8) The staff that carries agreements and a second provider; (9) where purchases come from.

use std::collections::BTreeMap;

use concordia_model::Year;

use super::{Checked, NEAR, Violation};
use crate::limits::{comes_from, needs_two, staff_of};

impl Checked<'_, '_, '_, '_, '_, '_> {
    pub(super) fn limits(&self, found: &mut Vec<Violation>) {
        let (model, first) = (self.model(), self.model().settings.horizon.0);
        for nation in self.planning {
            let ours = self.plan.agreements.iter().filter(|row| row.members.contains(nation));
            let carried: f64 = ours.filter_map(|row| self.of_form(row.form, "staff")).sum();
            if staff_of(model, *nation).is_some_and(|capacity| carried > capacity + NEAR) {
                let (en, nl) =
                    ("more agreements than its staff carries", "meer afspraken dan de staf aankan");
                found.push(self.broken(8, *nation, first, en, nl));
            }
            for (format, share) in &self.terms.origin {
                let bought = || self.plan.bought.iter().filter(|row| row.nation == *nation);
                let all: f64 = bought().map(|row| row.cost).sum();
                let inside = bought().filter(|row| comes_from(model, row.equipment, *format, first));
                let inside: f64 = inside.map(|row| row.cost).sum();
                if inside < share * all - 1e-6 * all.max(1.0) {
                    let en = "less of what is bought comes from the format than is wanted";
                    let nl = "er komt minder van de aankopen uit het verband dan gewenst";
                    found.push(self.broken(9, *nation, first, en, nl));
                }
            }
        }
        self.second(found);
    }

    /// What is flagged is left to no single provider.
    fn second(&self, found: &mut Vec<Violation>) {
        let names = &self.model().names;
        let mut providers: BTreeMap<(&str, &str, u16), (Vec<&str>, _)> = BTreeMap::new();
        for agreement in &self.plan.agreements {
            for row in agreement.uses.iter().filter(|row| !row.in_turns) {
                let place = (row.receiver.text(names), agreement.capability.text(names), row.year.0);
                let new = (Vec::new(), (row.receiver, agreement.capability));
                providers.entry(place).or_insert(new).0.push(row.provider.text(names));
            }
        }
        for ((.., year), (mut others, (nation, capability))) in providers {
            others.sort_unstable();
            others.dedup();
            if others.len() < 2 && needs_two(self.model(), capability) {
                let (en, nl) = ("is left to a single provider", "is aan één aanbieder overgelaten");
                found.push(self.broken(8, nation, Year(year), en, nl));
            }
        }
    }
}
