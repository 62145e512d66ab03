// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Candidates for cooperation (`docs/methods/opportunities.md`, *Candidates*): a capability, a group and a
//! form. Groups grow from pairs to the size where their value falls.

pub mod form;
pub mod need;
pub mod value;

use concordia_methods::mcda::Error;
use concordia_model::Year;
use concordia_model::ids::{CapabilityId, NationId};
use rayon::prelude::*;

use crate::assessment::Assessment;
use crate::opportunities::matter::Capability;
use crate::opportunities::{Prospect, Prospects, each_pair};
use crate::partners::shells::CLOSE_GROUP;
use crate::partners::snapshot::Snapshot;
use crate::partners::weights::Drawn;
use form::Borne;
use need::{Closing, Renewals};
use value::{Means, Parts};

/// Pairs from which groups grow, for each capability.
const STARTS: usize = 4;

/// Nations that are tried as the next member of a group.
const TRIED: usize = 3;

/// Candidates that one capability may have in a list over all capabilities.
const OF_ONE_CAPABILITY: usize = 2;

/// A group with a capability: what it would bring, and how deep it can go.
pub struct Candidate {
    /// The capability.
    pub capability: CapabilityId,
    /// The members, by code.
    pub members: Vec<NationId>,
    /// The deepest form that all pairs bear.
    pub borne: Borne,
    /// Prospects of all pairs, by code.
    pub pairs: Vec<(NationId, NationId, Prospect)>,
    /// What is short and what is over, where the capability has a balance.
    pub closing: Option<Closing>,
    /// Instruments.
    pub means: Means,
    /// What its value is made of.
    pub parts: Parts,
}

impl Candidate {
    /// Its name in results: the capability and the members.
    pub fn id(&self, names: &concordia_model::Names) -> String {
        let codes = self.members.iter().map(|nation| nation.text(names));
        std::iter::once(self.capability.text(names)).chain(codes).collect::<Vec<_>>().join(".")
    }
}

/// Where candidates are looked for: everything that holds at the end of a year.
pub struct Field<'s, 'g, 'c, 'm> {
    /// The balances.
    pub assessment: &'c Assessment<'m>,
    /// What nations do together.
    pub snapshot: &'s Snapshot<'g, 'c, 'm>,
    /// How promising pairs are.
    pub prospects: Prospects<'s, 'g, 'c, 'm>,
    /// The year.
    pub year: Year,
}

impl<'s, 'g, 'c, 'm> Field<'s, 'g, 'c, 'm> {
    /// Gathers it.
    pub fn of(
        assessment: &'c Assessment<'m>,
        snapshot: &'s Snapshot<'g, 'c, 'm>,
        weights: &Drawn,
        seed: u64,
    ) -> Result<Self, Error> {
        let prospects = Prospects::of(snapshot, weights, seed)?;
        Ok(Self { assessment, snapshot, prospects, year: snapshot.year })
    }

    /// A group with a capability, the members in any order; `None` where the capability cannot be taken up.
    pub fn candidate(&self, capability: CapabilityId, members: &[NationId]) -> Option<Candidate> {
        let found = self.prospects.capabilities().find(|found| found.id == capability)?;
        Some(self.judge(found, members))
    }

    fn judge(&self, capability: &Capability, members: &[NationId]) -> Candidate {
        let names = &self.snapshot.context().model.names;
        let mut members = members.to_vec();
        members.sort_by_key(|nation| nation.text(names));
        members.dedup();
        let pairs = each_pair(&members);
        let pairs: Vec<_> = pairs.map(|(a, b)| (a, b, self.prospects.prospect(a, b, capability))).collect();
        let closing = Closing::of(self, capability.id, &members);
        let borne = Borne::of(self, capability.id, &members);
        let means = Means::of(self, capability.id, &members, borne.form);
        let renewals = Renewals::of(self, capability.id, &members);
        let parts = Parts::of(value::fit(self, &pairs), &pairs, closing.as_ref(), &renewals, &means);
        Candidate { capability: capability.id, members, borne, pairs, closing, means, parts }
    }

    /// The candidates of a nation, the most promising first; a capability has few in a list over all.
    pub fn candidates(&self, nation: NationId, only: Option<CapabilityId>) -> Vec<Candidate> {
        let asked: Vec<_> =
            self.prospects.capabilities().filter(|found| only.is_none_or(|id| id == found.id)).collect();
        let most = if only.is_some() { STARTS } else { OF_ONE_CAPABILITY };
        let mut all: Vec<_> = asked
            .par_iter()
            .flat_map_iter(|capability| self.of_capability(nation, capability).into_iter().take(most))
            .collect();
        self.rank(&mut all);
        all
    }

    /// Grows groups from the best pairs that do not run the capability together yet.
    fn of_capability(&self, nation: NationId, capability: &Capability) -> Vec<Candidate> {
        let others = self.snapshot.context().nations.iter().copied().filter(|other| *other != nation);
        let fresh = others.filter(|other| !self.prospects.is_running(nation, *other, capability.id));
        let mut pairs: Vec<_> = fresh.map(|other| self.judge(capability, &[nation, other])).collect();
        self.rank(&mut pairs);
        let mut groups: Vec<Candidate> = Vec::new();
        for pair in pairs.into_iter().take(STARTS) {
            let grown = self.grow(capability, pair);
            if !groups.iter().any(|known| known.members == grown.members) {
                groups.push(grown);
            }
        }
        self.rank(&mut groups);
        groups
    }

    /// Adds members as long as the value of the group does not fall.
    fn grow(&self, capability: &Capability, mut group: Candidate) -> Candidate {
        while group.members.len() < CLOSE_GROUP {
            let tried = self.next_members(capability, &group.members);
            let mut larger: Vec<_> = tried
                .into_iter()
                .map(|next| self.judge(capability, &[group.members.as_slice(), &[next]].concat()))
                .collect();
            self.rank(&mut larger);
            match larger.into_iter().next() {
                Some(best) if best.parts.value().value >= group.parts.value().value => group = best,
                _ => break,
            }
        }
        group
    }

    /// The nations that fit all members best.
    fn next_members(&self, capability: &Capability, members: &[NationId]) -> Vec<NationId> {
        let names = &self.snapshot.context().model.names;
        let fit = |other: NationId| {
            members.iter().map(|member| self.prospects.prospect(*member, other, capability).value()).sum()
        };
        let others = self.snapshot.context().nations.iter().copied().filter(|other| !members.contains(other));
        let mut others: Vec<(f64, NationId)> = others.map(|other| (fit(other), other)).collect();
        others.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.text(names).cmp(b.1.text(names))));
        others.into_iter().take(TRIED).map(|(_, other)| other).collect()
    }

    /// By value; alike, by open instruments, by what is certain, by id.
    fn rank(&self, candidates: &mut [Candidate]) {
        let names = &self.snapshot.context().model.names;
        candidates.sort_by(|a, b| {
            let (of_a, of_b) = (a.parts.value(), b.parts.value());
            (of_b.value.total_cmp(&of_a.value))
                .then(b.means.open.cmp(&a.means.open))
                .then(of_b.low.total_cmp(&of_a.low))
                .then_with(|| a.id(names).cmp(&b.id(names)))
        });
    }
}
