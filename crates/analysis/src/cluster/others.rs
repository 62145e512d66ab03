// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The same cluster with one member less or one more: a member can lose when another joins.

use concordia_methods::game::Game;
use concordia_model::ids::NationId;

use super::game::Costs;
use super::needs::Parts;
use super::organisations::Organisations;
use super::prices::{Measure, Prices};
use super::{EXACT_MEMBERS, Pool};

/// Most members of a cluster for which every nation that could join is tried.
pub const TRIED_MEMBERS: usize = 8;

/// A cluster that differs by one nation.
pub struct Other {
    /// The nation.
    pub nation: NationId,
    /// Whether it joins; else it leaves.
    pub joins: bool,
    /// Units apart, of all who are in it.
    pub apart: usize,
    /// Units together.
    pub together: usize,
    /// What all save.
    pub saved: f64,
    /// What each who is in it saves by the Shapley value.
    pub shares: Vec<(NationId, f64)>,
}

/// How clusters are made that differ by one nation.
pub struct Ground<'p, 'm> {
    /// The members whose need is known, in order.
    pub members: &'p [(NationId, Parts)],
    /// Prices.
    pub prices: &'p Prices<'m>,
    /// In what is counted.
    pub measure: Measure,
    /// Yearly fixed costs, where they count.
    pub organisations: &'p Organisations<'m>,
    /// Common part of the needs.
    pub common_share: f64,
    /// Wanted chance.
    pub service_level: f64,
}

impl Ground<'_, '_> {
    /// Without each member, where at least two are left.
    pub fn leaving(&self) -> Vec<Other> {
        if !(3..=EXACT_MEMBERS).contains(&self.members.len()) {
            return Vec::new();
        }
        let without = |at: usize| {
            let mut left = self.members.to_vec();
            let (nation, _) = left.remove(at);
            self.other(nation, false, &left)
        };
        (0..self.members.len()).filter_map(without).collect()
    }

    /// With each of some nations, where the members are few; not with one whose fixed cost would count and is not
    /// known.
    pub fn joining(&self, candidates: &[(NationId, Parts)]) -> Option<Vec<Other>> {
        let with = |candidate: &(NationId, Parts)| {
            let mut more = self.members.to_vec();
            more.push(*candidate);
            self.other(candidate.0, true, &more)
        };
        let few = (1..=TRIED_MEMBERS).contains(&self.members.len());
        few.then(|| candidates.iter().filter_map(with).collect())
    }

    fn other(&self, nation: NationId, joins: bool, members: &[(NationId, Parts)]) -> Option<Other> {
        let parts: Vec<Parts> = members.iter().map(|(_, parts)| *parts).collect();
        let pool = Pool::of(&parts, self.common_share, self.service_level).ok()?;
        let costs = Costs::of(&pool, self.prices, self.measure, self.organisations.costs(members)?);
        let savings = Game::savings(&costs.listed()?).ok()?;
        let shares = members.iter().map(|(nation, _)| *nation).zip(savings.shapley()).collect();
        let apart = pool.apart().iter().sum();
        Some(Other { nation, joins, apart, together: pool.together(), saved: savings.together(), shares })
    }
}
