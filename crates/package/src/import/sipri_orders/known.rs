// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What the package says already of plans and holdings, so that nothing is counted twice.

use std::collections::{BTreeMap, BTreeSet};

use concordia_model::Year;

use super::super::error::ImportError;
use super::super::package::Package;

/// Plans and holdings of the package.
pub(super) struct Known {
    /// The capability into which the units of a capability roll up.
    roots: BTreeMap<String, String>,
    /// Holders with the capabilities of which they have purchases to come.
    planned: BTreeSet<(String, String)>,
    /// Holders with the capabilities of which they have any claim.
    held: BTreeSet<(String, String)>,
    /// The first claim about a type of a holder.
    first: BTreeMap<(String, String), Year>,
}

impl Known {
    /// What a package says of plans after a year, and of holdings.
    pub(super) fn of(package: &Package, year: Year) -> Result<Self, ImportError> {
        let mut known = Self {
            roots: BTreeMap::new(),
            planned: BTreeSet::new(),
            held: BTreeSet::new(),
            first: BTreeMap::new(),
        };
        package.rows("capabilities", &["id", "parent", "rolls_up"], |cells| {
            if let [id, parent, "true"] = cells {
                known.roots.insert((*id).to_owned(), (*parent).to_owned());
            }
        })?;
        package.rows("planned_changes", &["holder", "capability", "action", "to_year"], |cells| {
            let [holder, capability, action, to_year] = cells else { return };
            let to_come = to_year.parse().is_ok_and(|to: u16| to > year.0);
            if to_come && matches!(*action, "buy" | "lease") {
                known.planned.insert(known.key(holder, capability));
            }
        })?;
        package.rows("holdings", &["holder", "capability", "equipment", "year"], |cells| {
            let [holder, capability, equipment, year] = cells else { return };
            known.held.insert(known.key(holder, capability));
            let Ok(year) = year.parse().map(Year) else { return };
            let first = known.first.entry(((*holder).to_owned(), (*equipment).to_owned())).or_insert(year);
            *first = year.min(*first);
        })?;
        Ok(known)
    }

    /// A holder and the capability where units roll up.
    fn key(&self, holder: &str, capability: &str) -> (String, String) {
        let root = self.roots.get(capability).map_or(capability, String::as_str);
        (holder.to_owned(), root.to_owned())
    }

    /// Whether the package has purchases to come of a holder in a capability.
    pub(super) fn is_planned(&self, holder: &str, capability: &str) -> bool {
        self.planned.contains(&self.key(holder, capability))
    }

    /// Whether nothing is said of a holder's units in the year and thereafter of which these units could be
    /// a part: nothing at all of the capability, or of this type later claims only.
    pub(super) fn is_free(&self, holder: &str, capability: &str, equipment: &str, year: Year) -> bool {
        let first = self.first.get(&(holder.to_owned(), equipment.to_owned()));
        first.map_or_else(|| !self.held.contains(&self.key(holder, capability)), |first| year < *first)
    }
}
