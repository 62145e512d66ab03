// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Cases of cooperation that came or failed, as a file gives them.

use std::collections::{BTreeMap, BTreeSet};

use concordia_model::ids::NationId;
use concordia_model::{Model, Year};

use crate::context::Context;
use crate::opportunities::matter::Capability;

/// A case.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Case {
    /// Its id.
    pub id: String,
    /// When it came.
    pub year: Option<Year>,
    /// Who took part, by code.
    pub nations: Vec<String>,
    /// The capability, by id, name or other words.
    pub capability: String,
    /// The capability by id, where the file gives it.
    pub capability_id: String,
    /// Whether it had begun before the year in the name of the column.
    pub seeded: bool,
    /// Whether it failed.
    pub failed: bool,
}

/// Why a case does not count in the sums.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Apart {
    /// It had been announced or begun.
    Announced,
    /// It failed.
    Failed,
}

/// Why a case has no place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Uncovered {
    /// The package has no such capability.
    Capability,
    /// Fewer than two of its nations are assessed.
    Nations,
    /// All its pairs run it already.
    Running,
}

impl Case {
    /// A case from the cells of a row.
    pub fn of(row: &BTreeMap<String, String>) -> Self {
        let cell = |column: &str| row.get(column).cloned().unwrap_or_default();
        let seeded = row.iter().filter(|(column, _)| column.starts_with("seeded"));
        let codes = cell("nations");
        Self {
            id: cell("id"),
            year: cell("year").parse().ok().map(Year),
            nations: codes
                .split([';', ',', ' '])
                .filter(|code| !code.is_empty())
                .map(str::to_owned)
                .collect(),
            capability: cell("capability"),
            capability_id: cell("capability_id"),
            seeded: seeded.into_iter().any(|(_, text)| text.eq_ignore_ascii_case("yes")),
            failed: cell("outcome").eq_ignore_ascii_case("failed"),
        }
    }

    /// Why it does not count in the sums of a year.
    pub fn apart(&self, seen_from: Year) -> Option<Apart> {
        if self.failed {
            Some(Apart::Failed)
        } else if self.seeded || self.year.is_some_and(|year| year <= seen_from) {
            Some(Apart::Announced)
        } else {
            None
        }
    }
}

/// The assessed nations of a case.
pub fn nations(context: &Context<'_>, case: &Case) -> Vec<NationId> {
    let names = &context.model.names;
    let named = |nation: &&NationId| case.nations.iter().any(|code| code == nation.text(names));
    context.nations.iter().filter(named).copied().collect()
}

/// The capability of a case: by its id, by its name, or, where only one capability fits, by the words of a
/// name that holds all words of the case or that the case holds.
pub fn capability<'c>(
    model: &Model,
    case: &Case,
    all: impl Iterator<Item = &'c Capability>,
) -> Option<&'c Capability> {
    let all: Vec<_> = all.collect();
    let by_id = |text: &str| all.iter().copied().find(|found| found.id.text(&model.names) == text);
    if let Some(found) = by_id(&case.capability_id).or_else(|| by_id(&case.capability)) {
        return Some(found);
    }
    let asked = words(&case.capability);
    let names: Vec<(&Capability, BTreeSet<String>)> = all
        .iter()
        .filter_map(|found| Some((*found, model.tables.capabilities.find(found.id.symbol())?)))
        .flat_map(|(found, row)| [row.name_en, row.name_nl].map(|name| (found, words(model.text(name.0)))))
        .collect();
    let exact = names.iter().find(|(_, name)| *name == asked);
    let only = |fits: &dyn Fn(&BTreeSet<String>) -> bool| {
        let mut found = names.iter().filter(|(_, name)| !name.is_empty() && fits(name));
        let first = found.next()?.0;
        found.all(|(other, _)| other.id == first.id).then_some(first)
    };
    exact
        .map(|(found, _)| *found)
        .or_else(|| only(&|name| !asked.is_empty() && asked.is_subset(name)))
        .or_else(|| only(&|name| name.is_subset(&asked)))
}

/// The words of a name, in small letters and without a plural s.
fn words(text: &str) -> BTreeSet<String> {
    let parts = text.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let part = part.to_lowercase();
            part.strip_suffix('s').map_or_else(|| part.clone(), str::to_owned)
        })
        .collect()
}
