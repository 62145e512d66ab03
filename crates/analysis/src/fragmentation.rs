// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Fragmentation (`docs/methods/fragmentation.md`): types and families in use, Hill numbers of order 0
//! and 2 (Hill 1973), commonality of two fleets. Counted are units in service and leased, by type and
//! by family; a type without family is a family of its own.

use std::collections::BTreeMap;

use concordia_methods::index;
use concordia_model::ids::{HolderId, NationId};
use concordia_model::{Quantity, Year};
use serde::Serialize;

use crate::balance::Supply;

/// Types and families in use.
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize)]
pub struct Fragmentation {
    /// Types with at least one unit: Hill number of order 0.
    pub types: usize,
    /// Effective number of types: Hill number of order 2, the inverse of the Herfindahl index.
    pub effective_types: Option<f64>,
    /// Families with at least one unit.
    pub families: usize,
    /// Effective number of families.
    pub effective_families: Option<f64>,
    /// Units counted.
    pub units: Quantity,
    /// Lines whose number is unknown and that are left out.
    pub unknown_lines: usize,
}

/// Units by type of some holders; the name of a family, or of the type where it has none.
#[derive(Clone, Debug, Default)]
pub struct Fleet {
    types: BTreeMap<String, Quantity>,
    families: BTreeMap<String, Quantity>,
    unknown_lines: usize,
}

/// The fleet of some holders at the end of a year.
pub fn fleet(supply: &Supply<'_, '_>, holders: impl Fn(HolderId) -> bool, year: Year) -> Fleet {
    let context = supply.context();
    let mut fleet = Fleet::default();
    let all = supply.lines().iter().flat_map(|lines| lines.lines().iter().map(move |line| (lines, line)));
    for (lines, line) in all.filter(|(_, line)| holders(line.holder)) {
        let Some(equipment) = line.equipment else { continue };
        let Some(units) = lines.of_type(line, year).units.value else {
            fleet.unknown_lines += 1;
            continue;
        };
        if units > Quantity::ZERO {
            let add = |map: &mut BTreeMap<String, Quantity>, key: &str| {
                let sum = map.entry(key.to_owned()).or_default();
                *sum = *sum + units;
            };
            add(&mut fleet.types, equipment.text(&context.model.names));
            add(&mut fleet.families, context.family(equipment));
        }
    }
    fleet
}

/// Hill number of order 2 (`docs/methods/indices.md`); `None` without units.
pub fn hill_2(units: impl Iterator<Item = Quantity>) -> Option<f64> {
    // In whole thousandths: shares of units would be rounded before they are squared.
    #[expect(clippy::cast_precision_loss, reason = "a ratio needs no more than 53 bits")]
    let parts: Vec<f64> = units.map(|units| units.parts() as f64).collect();
    index::hill(&parts, 2.0)
}

impl Fleet {
    /// The numbers of the fleet.
    pub fn fragmentation(&self) -> Fragmentation {
        Fragmentation {
            types: self.types.len(),
            effective_types: hill_2(self.types.values().copied()),
            families: self.families.len(),
            effective_families: hill_2(self.families.values().copied()),
            units: self.types.values().copied().sum(),
            unknown_lines: self.unknown_lines,
        }
    }

    /// Units by type, by id.
    pub fn types(&self) -> &BTreeMap<String, Quantity> {
        &self.types
    }

    /// Units by family.
    pub fn families(&self) -> &BTreeMap<String, Quantity> {
        &self.families
    }
}

/// Fragmentation of all assessed nations and their pools together.
pub fn of(supply: &Supply<'_, '_>, nations: &[NationId], year: Year) -> Fragmentation {
    let model = supply.context().model;
    let counts = |holder: HolderId| {
        nations.iter().any(|nation| HolderId::from(*nation) == holder) || model.is_cooperation(holder)
    };
    fleet(supply, counts, year).fragmentation()
}

/// Commonality of two fleets: the sum over families of the smaller share, 0 to 1; `None` where one of
/// them has no known units.
pub fn commonality(a: &Fleet, b: &Fleet) -> Option<f64> {
    let total = |fleet: &Fleet| fleet.families.values().copied().sum::<Quantity>().as_f64();
    let (total_a, total_b) = (total(a), total(b));
    if total_a == 0.0 || total_b == 0.0 {
        return None;
    }
    let shared = a.families.iter().filter_map(|(family, units)| Some((*units, *b.families.get(family)?)));
    Some(shared.map(|(a, b)| (a.as_f64() / total_a).min(b.as_f64() / total_b)).sum())
}
