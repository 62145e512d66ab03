// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Families of equipment that two nations both have.

use std::collections::BTreeMap;

use concordia_model::ids::{HolderId, NationId};
use concordia_model::{Figure, Year};
use schemars::JsonSchema;
use serde::Serialize;

use super::balance::FigureView;
use super::cells;
use crate::balance::Supply;
use crate::context::Context;
use crate::fragmentation;

/// Units of one type.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct TypeView {
    /// The type.
    pub equipment: String,
    /// Units in service and leased.
    pub units: FigureView,
}

/// A family that both nations have.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct SharedFamilyView {
    /// The family; the id of the type where it belongs to none.
    pub family: String,
    /// Types of the first nation.
    pub of_a: Vec<TypeView>,
    /// Types of the second nation.
    pub of_b: Vec<TypeView>,
}

/// Families that both nations have in one capability.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct SharedFleetView {
    /// The capability.
    pub capability: String,
    /// Sum over families of the smaller share, 0 to 1, over known units; null where one of the two has none.
    pub commonality: Option<f64>,
    /// The families, by name.
    pub families: Vec<SharedFamilyView>,
}

/// The families that both have at the end of a year, capability by capability. A family of unknown size is
/// shown and has no part in the commonality.
pub fn shared_fleets(context: &Context<'_>, a: NationId, b: NationId, year: Year) -> Vec<SharedFleetView> {
    let mut views = Vec::new();
    for root in &context.roots {
        let supply = Supply::of(context, *root);
        let (of_a, mut of_b) = (families(&supply, a, year), families(&supply, b, year));
        let shared = of_a.into_iter().filter_map(|(family, of_a)| {
            let of_b = of_b.remove(&family)?;
            Some(SharedFamilyView { family, of_a, of_b })
        });
        let families: Vec<_> = shared.collect();
        if families.is_empty() {
            continue;
        }
        let fleet = |nation| fragmentation::fleet(&supply, |holder| holder == HolderId::from(nation), year);
        views.push(SharedFleetView {
            capability: cells::id(context.model, *root),
            commonality: fragmentation::commonality(&fleet(a), &fleet(b)),
            families,
        });
    }
    views
}

/// The types of a nation by family, without those of which it certainly has none.
fn families(supply: &Supply<'_, '_>, nation: NationId, year: Year) -> BTreeMap<String, Vec<TypeView>> {
    let context = supply.context();
    let mut families: BTreeMap<String, Vec<TypeView>> = BTreeMap::new();
    for (lines, line) in
        supply.lines().iter().flat_map(|lines| lines.lines().iter().map(move |line| (lines, line)))
    {
        let Some(equipment) = line.equipment.filter(|_| line.holder == nation.into()) else { continue };
        let units = lines.of_type(line, year).units;
        if units != Figure::ZERO {
            let view = TypeView { equipment: cells::id(context.model, equipment), units: units.into() };
            families.entry(context.family(equipment).to_owned()).or_default().push(view);
        }
    }
    families
}
