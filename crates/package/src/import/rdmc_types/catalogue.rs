// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Which types the package knows, and which id, name and family each type of the file gets.

use std::collections::{BTreeMap, BTreeSet};

use super::super::error::ImportError;
use super::super::package::Package;
use super::names::{TypeName, slug, squeeze};
use super::{Types, aliases};

/// The spellings of one type, how often each stands, and the first of each.
type Spellings<'n> = BTreeMap<&'n str, (usize, &'n TypeName)>;

/// Ids by capability and key.
type Known = BTreeMap<(String, String), Option<String>>;

/// The types, families and capabilities of a package.
pub(crate) struct Catalogue {
    capabilities: BTreeSet<String>,
    /// By capability and the key of the id; `None` where two types would answer to it.
    by_id: Known,
    /// By capability and the key of the name, likewise.
    by_name: Known,
    /// Ids with their capabilities.
    ids: BTreeMap<String, String>,
    families: BTreeMap<String, String>,
    /// Ids that a scenario adds: a row of the package with one of them would break the scenario.
    reserved: BTreeSet<String>,
}

/// A type as it goes into the package.
#[derive(Clone, Debug)]
pub(crate) struct Equipment {
    pub(crate) id: String,
    pub(crate) capability: &'static str,
    pub(crate) family: Option<String>,
    pub(crate) name: String,
    /// Whether the package does not have it yet.
    pub(crate) new: bool,
}

impl Catalogue {
    /// What a package knows.
    pub(crate) fn of(package: &Package) -> Result<Self, ImportError> {
        let mut catalogue = Self {
            capabilities: package.ids("capabilities")?,
            by_id: Known::new(),
            by_name: Known::new(),
            ids: BTreeMap::new(),
            families: BTreeMap::new(),
            reserved: package.scenario_ids("equipment")?,
        };
        package.rows("equipment", &["id", "capability", "family", "name"], |cells| {
            if let [id, capability, family, name] = cells {
                catalogue.add(id, capability, family, name);
            }
        })?;
        Ok(catalogue)
    }

    fn add(&mut self, id: &str, capability: &str, family: &str, name: &str) {
        self.ids.insert(id.to_owned(), capability.to_owned());
        if !family.is_empty() {
            self.families.entry(squeeze(family)).or_insert_with(|| family.to_owned());
        }
        // A name with a note in brackets means less, or more, than the name alone.
        let name = name.trim_end_matches(" (all versions)");
        let name = if name.contains('(') { "" } else { name };
        let stems = [(id, "-class", &mut self.by_id), (name, " class", &mut self.by_name)];
        for (text, ending, known) in stems {
            let keys: BTreeSet<_> = [squeeze(text), squeeze(text.trim_end_matches(ending))].into();
            for key in keys.into_iter().filter(|key| !key.is_empty()) {
                let entry = known.entry((capability.to_owned(), key));
                entry.and_modify(|known| *known = None).or_insert_with(|| Some(id.to_owned()));
            }
        }
    }

    /// Whether the package has a capability.
    pub(crate) fn has_capability(&self, capability: &str) -> bool {
        self.capabilities.contains(capability)
    }

    /// The package's own type of that name under that capability.
    pub(crate) fn find(&self, capability: &str, name: &TypeName) -> Option<String> {
        let of_capability = |id: &&str| self.ids.get(*id).is_some_and(|own| own == capability);
        let alias = aliases::find(&name.key).filter(of_capability).map(str::to_owned);
        let at = (capability.to_owned(), name.key.clone());
        let known = |map: &Known| map.get(&at).cloned().flatten();
        alias.or_else(|| known(&self.by_id)).or_else(|| known(&self.by_name))
    }

    /// One type for each capability and key; its name is the spelling that stands most often.
    pub(crate) fn types<'n>(
        &self,
        lines: impl Iterator<Item = (&'static str, &'n TypeName)>,
    ) -> Types<'static> {
        let mut spellings: BTreeMap<_, Spellings<'n>> = BTreeMap::new();
        for (capability, name) in lines {
            let counts = spellings.entry((capability, name.key.clone())).or_default();
            counts.entry(name.name.as_str()).or_insert((0, name)).0 += 1;
        }
        let mut used: BTreeSet<String> = self.ids.keys().chain(&self.reserved).cloned().collect();
        let mut types = Types::new();
        for (at, counts) in spellings {
            let most = counts.values().rev().max_by_key(|(count, _)| *count);
            let Some((_, name)) = most else { continue };
            let equipment = self.find(at.0, name).map_or_else(
                || self.new_type(at.0, name, &mut used),
                |id| Equipment { id, capability: at.0, family: None, name: name.name.clone(), new: false },
            );
            types.insert(at, equipment);
        }
        types
    }

    fn new_type(&self, capability: &'static str, name: &TypeName, used: &mut BTreeSet<String>) -> Equipment {
        let plain = name.slug();
        let further = (2..).map(|number| format!("{plain}-{capability}-{number}"));
        let mut ids = [plain.clone(), format!("{plain}-{capability}")].into_iter().chain(further);
        let id = ids.find(|id| !used.contains(id)).unwrap_or(plain);
        used.insert(id.clone());
        let family = aliases::family(&name.key).map(str::to_owned).or_else(|| name.family());
        let known =
            |family: String| self.families.get(&squeeze(&family)).cloned().unwrap_or_else(|| slug(&family));
        let family = family.map(known);
        Equipment { id, capability, family, name: name.name.clone(), new: true }
    }
}
