// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What frameworks have stated that they need (`docs/methods/opportunities.md`, *Definition*).

use std::collections::HashSet;

use concordia_model::ids::{CapabilityId, FormatId, NationId};
use concordia_model::{Model, Year};

/// What frameworks need at the end of a year, with or without a number: members and capabilities of each.
pub struct CommonNeeds(Vec<(HashSet<NationId>, HashSet<CapabilityId>)>);

impl CommonNeeds {
    /// The requirements of formats that hold in the year, of the kinds that the scenario counts.
    pub fn of(model: &Model, year: Year) -> Self {
        let kinds = &model.settings.requirement_kinds;
        let requirements = model.tables.requirements.rows().filter(|row| {
            kinds.contains(&row.kind) && row.from_year <= year && row.to_year.is_none_or(|to| to >= year)
        });
        let requirements: Vec<_> = requirements.collect();
        let needed = |format: FormatId| -> HashSet<_> {
            let own = requirements.iter().filter(|row| row.scope == format.into());
            own.map(|row| row.capability).collect()
        };
        let formats = model.tables.formats.rows().map(|row| (row.id, needed(row.id)));
        let stated = formats.filter(|(_, needed)| !needed.is_empty());
        Self(stated.map(|(id, needed)| (model.members(id, year).into_iter().collect(), needed)).collect())
    }

    /// Whether a framework of both needs it; unknown where no framework of both has stated any need.
    pub fn part(&self, a: NationId, b: NationId, capability: CapabilityId) -> Option<f64> {
        let both = self.0.iter().filter(|(members, _)| members.contains(&a) && members.contains(&b));
        both.map(|(_, needed)| f64::from(u8::from(needed.contains(&capability)))).reduce(f64::max)
    }
}
