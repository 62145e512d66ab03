// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Opportunities (`docs/methods/opportunities.md`): how promising it is that two nations take up a capability
//! together. Groups are judged by their pairs.

mod common_need;
pub mod matter;

use std::collections::HashMap;

use concordia_methods::mcda::Error;
use concordia_model::ids::{CapabilityId, NationId};
use rayon::prelude::*;

use crate::context::Context;
use crate::partners::shells::Shell;
use crate::partners::snapshot::Snapshot;
use crate::partners::weights::Drawn;
use crate::partners::{self, Partner};
use matter::{Capability, Matters, PARTS};

/// How promising a pair is in a capability.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Prospect {
    /// How the two fit each other: mean of the two partner scores, 0 to 1.
    pub partners: f64,
    /// What speaks for the capability between the two, in the order of [`PARTS`]; `None`: unknown.
    pub parts: [Option<f64>; PARTS.len()],
}

impl Prospect {
    /// What speaks for the capability: the mean of all parts, the middle of the scale where one is unknown.
    pub fn matter(&self) -> f64 {
        self.parts.iter().map(|part| part.unwrap_or(0.5)).sum::<f64>() / PARTS.len() as f64
    }

    /// The prospect: partners and matter count alike, 0 to 1.
    pub fn value(&self) -> f64 {
        f64::midpoint(self.partners, self.matter())
    }
}

/// The prospects of all pairs of assessed nations at the end of a year.
pub struct Prospects<'s, 'g, 'c, 'm> {
    fits: HashMap<(NationId, NationId), (f64, Shell)>,
    /// Between which two values nine of ten sampled weights put the score.
    intervals: HashMap<(NationId, NationId), (f64, f64)>,
    matters: Matters<'s, 'g, 'c, 'm>,
}

impl<'s, 'g, 'c, 'm> Prospects<'s, 'g, 'c, 'm> {
    /// Gathers what all prospects need.
    pub fn of(snapshot: &'s Snapshot<'g, 'c, 'm>, weights: &Drawn, seed: u64) -> Result<Self, Error> {
        let nations = &snapshot.context().nations;
        let all: Vec<_> = nations
            .par_iter()
            .map(|nation| Ok((*nation, partners::without_confidence(snapshot, *nation, weights, seed)?)))
            .collect::<Result<_, Error>>()?;
        let fits = all.iter().flat_map(|(nation, found)| {
            let fit = |partner: &Partner| (partner.fit.score, partner.potential);
            found.iter().map(move |partner| ((*nation, partner.nation), fit(partner)))
        });
        let intervals = all.iter().flat_map(|(nation, found)| {
            found.iter().map(move |partner| ((*nation, partner.nation), partner.fit.score_interval))
        });
        Ok(Self { fits: fits.collect(), intervals: intervals.collect(), matters: Matters::of(snapshot) })
    }

    /// The capabilities that can be taken up, by id.
    pub fn capabilities(&self) -> impl Iterator<Item = &Capability> {
        self.matters.capabilities()
    }

    /// How well two nations fit each other.
    pub fn partners(&self, a: NationId, b: NationId) -> f64 {
        let score = |pair| self.fits.get(&pair).map_or(0.5, |(score, _)| *score);
        f64::midpoint(score((a, b)), score((b, a)))
    }

    /// Between which values that lies: the mean of the two intervals of nine in ten sampled weights.
    pub fn partners_interval(&self, a: NationId, b: NationId) -> (f64, f64) {
        let of = |pair| self.intervals.get(&pair).copied().unwrap_or((0.0, 1.0));
        let (ab, ba) = (of((a, b)), of((b, a)));
        (f64::midpoint(ab.0, ba.0), f64::midpoint(ab.1, ba.1))
    }

    /// The shell that two nations could be in, seen from both: the lesser of the two.
    pub fn shell(&self, a: NationId, b: NationId) -> Shell {
        let of = |pair| self.fits.get(&pair).map_or(Shell::AdHoc, |(_, shell)| *shell);
        of((a, b)).max(of((b, a)))
    }

    /// How promising a pair is in a capability.
    pub fn prospect(&self, a: NationId, b: NationId, capability: &Capability) -> Prospect {
        Prospect { partners: self.partners(a, b), parts: self.matters.parts(a, b, capability) }
    }

    /// Whether a cooperation in the capability runs between two nations.
    pub fn is_running(&self, a: NationId, b: NationId, capability: CapabilityId) -> bool {
        self.matters.is_running(a, b, capability)
    }
}

/// Every pair of assessed nations, by code.
pub fn pairs(context: &Context<'_>) -> Vec<(NationId, NationId)> {
    each_pair(&context.nations).collect()
}

/// Every pair of some nations, in their order.
pub fn each_pair(members: &[NationId]) -> impl Iterator<Item = (NationId, NationId)> + '_ {
    members.iter().enumerate().flat_map(|(at, a)| members[at + 1..].iter().map(move |b| (*a, *b)))
}
