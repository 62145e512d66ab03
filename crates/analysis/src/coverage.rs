// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! How well the holdings of a package are sourced, nation by nation and capability by capability
//! (`docs/methods/coverage.md`).

use concordia_model::claims;
use concordia_model::ids::{CapabilityId, HolderId, NationId};
use concordia_model::model::Model;
use concordia_model::tables::Holding;

/// How well it is known what a nation has of a capability, the best row of all years counted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Coverage {
    /// Nobody says anything.
    Unknown,
    /// Only rows without source, which a scenario may add.
    Unsourced,
    /// Only documents of low precedence, or a source that gives no number.
    Weak,
    /// A document of at least ordinary precedence.
    Sourced,
    /// Sources contradict each other.
    Contradictory,
}

impl Coverage {
    /// All, from nothing to most.
    pub const ALL: [Self; 5] =
        [Self::Unknown, Self::Unsourced, Self::Weak, Self::Sourced, Self::Contradictory];

    /// A sign that needs no colour.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Unknown => "\u{00b7}",
            Self::Unsourced => "u",
            Self::Weak => "w",
            Self::Sourced => "S",
            Self::Contradictory => "\u{2260}",
        }
    }

    /// The word: English, Dutch.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Unknown => ("unknown", "onbekend"),
            Self::Unsourced => ("unsourced", "zonder bron"),
            Self::Weak => ("weakly sourced", "zwak onderbouwd"),
            Self::Sourced => ("sourced", "onderbouwd"),
            Self::Contradictory => ("contradictory", "tegenstrijdig"),
        }
    }
}

/// Documents below this precedence are weak: encyclopaedias, forums, aggregators.
pub const ORDINARY: u32 = 50;

/// The capabilities of which anybody holds anything, by id.
pub fn capabilities(model: &Model) -> Vec<CapabilityId> {
    model.tables.holdings.blocks().iter().filter_map(|block| block.key).map(CapabilityId::of).collect()
}

/// How well it is known what a nation has of a capability. `with_unsourced` is the same package with
/// the rows that have no source.
pub fn of(model: &Model, with_unsourced: &Model, nation: NationId, capability: CapabilityId) -> Coverage {
    let rows: Vec<&Holding> = rows(model, nation, capability).collect();
    if rows.is_empty() {
        let added = rows_any(with_unsourced, nation, capability);
        return if added { Coverage::Unsourced } else { Coverage::Unknown };
    }
    let mut keyed = rows.clone();
    keyed.sort_by_key(|row| (row.equipment.map(|id| id.text(&model.names)), row.year, row.status));
    let groups =
        keyed.chunk_by(|a, b| a.equipment == b.equipment && a.year == b.year && a.status == b.status);
    let torn = groups.into_iter().any(|group| {
        let used = claims::used(model, group.iter().copied());
        used.is_some_and(|used| group.iter().any(|other| claims::contradicts(used, *other)))
    });
    if torn {
        return Coverage::Contradictory;
    }
    let strong = rows.iter().any(|row| row.quantity.is_some() && model.precedence(row.source) >= ORDINARY);
    if strong { Coverage::Sourced } else { Coverage::Weak }
}

fn rows(model: &Model, nation: NationId, capability: CapabilityId) -> impl Iterator<Item = &Holding> {
    let rows = model.tables.holdings.of(capability.symbol());
    rows.filter(move |row| row.holder == HolderId::from(nation) && row.assumption != Some(true))
}

fn rows_any(model: &Model, nation: NationId, capability: CapabilityId) -> bool {
    model.tables.holdings.of(capability.symbol()).any(|row| row.holder == HolderId::from(nation))
}
