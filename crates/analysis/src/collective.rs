// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What the members of a format have together against what a document says that the format needs
//! (`docs/methods/balance.md`, *Collective*). Each unit counts once; a target in another unit is never
//! compared.

use concordia_model::ids::{CapabilityId, FormatId};
use concordia_model::{Figure, Year};

use crate::balance::Supply;
use crate::context::Context;
use crate::need::{self, Need};

/// One format, one capability, one year.
#[derive(Clone, PartialEq, Debug)]
pub struct Collective {
    /// The format.
    pub format: FormatId,
    /// The year.
    pub year: Year,
    /// How many members are counted.
    pub members: usize,
    /// Units of the members and their pools, each counted once.
    pub units: Figure,
    /// What the format needs.
    pub need: Need,
    /// Need that is not met.
    pub shortfall: Figure,
}

/// The formats with a requirement for a capability, year by year, by the id of the format.
pub fn of(
    context: &Context<'_>,
    supply: &Supply<'_, '_>,
    capability: CapabilityId,
    years: &[Year],
) -> Vec<Collective> {
    let model = context.model;
    let rows = model.tables.requirements.of(capability.symbol());
    let mut formats: Vec<FormatId> = rows.filter_map(|row| model.format(row.scope.symbol())).collect();
    formats.sort_by_key(|format| format.text(&model.names));
    formats.dedup();
    let mut found = Vec::new();
    for format in formats {
        for year in years {
            let Some(need) = need::required(context, format.into(), capability, *year) else { continue };
            let members = model.members(format, *year);
            let pools = supply.pools(*year);
            let units =
                if members.is_empty() { Figure::UNKNOWN } else { supply.together(&members, &pools, *year) };
            found.push(Collective {
                format,
                year: *year,
                members: members.len(),
                units,
                need,
                shortfall: need.units.lacking(units),
            });
        }
    }
    found
}
