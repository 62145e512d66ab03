// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A cluster (`docs/methods/cluster.md`): what members need apart and together, what they save, by which key
//! they could share it, and who would do better in another group.

pub mod asked;
pub mod game;
pub mod hours;
pub mod keys;
pub mod needs;
pub mod organisations;
pub mod others;
pub mod prices;

use concordia_methods::pooling::{Groups, Refusal};
use concordia_model::ids::{CapabilityId, NationId};
use concordia_model::{Model, Words, Year};

use needs::Parts;
use prices::Measure;

/// Most members whose groups are all listed.
pub const EXACT_MEMBERS: usize = 12;
/// Most members of a cluster; above [`EXACT_MEMBERS`] the Shapley value is sampled.
pub const MOST_MEMBERS: usize = 24;
/// Wanted chance that an asset is there when needed, where nobody says it.
pub const SERVICE_LEVEL: f64 = 0.9;
/// Common part of the needs, where nobody says it: an assumption.
pub const COMMON_SHARE: f64 = 0.3;

/// How a stated need is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// As the fleet that serves it: the mean need is the largest that so many units serve.
    Fleet,
    /// As the mean need itself.
    Mean,
}

/// What is asked about a cluster.
#[derive(Clone, Debug)]
pub struct Question {
    /// The capability: one that has a balance.
    pub capability: CapabilityId,
    /// The members, each once.
    pub members: Vec<NationId>,
    /// State on 31 December of this year.
    pub year: Year,
    /// Wanted chance that an asset is there when needed, between 0 and 1.
    pub service_level: f64,
    /// Share of the needs that comes to all at the same time; `None`: as the package says, else assumed.
    pub common_share: Option<f64>,
    /// How a stated need is read.
    pub reading: Reading,
    /// Mean needs that the asker gives; they go before those of the package.
    pub means: Vec<(NationId, f64)>,
    /// In what is counted; `None`: in money where a price is known, else in units.
    pub measure: Option<Measure>,
    /// Seed of the sampled Shapley value.
    pub seed: u64,
}

impl Question {
    /// The question with what was not said.
    pub fn of(model: &Model, capability: CapabilityId, members: &[NationId], year: Year) -> Self {
        let mut members = members.to_vec();
        members.sort_by_key(|nation| nation.text(&model.names));
        members.dedup();
        Self {
            capability,
            members,
            year,
            service_level: SERVICE_LEVEL,
            common_share: None,
            reading: Reading::Fleet,
            means: Vec::new(),
            measure: None,
            seed: 1,
        }
    }
}

/// The fleets of all groups of some members. What must be own and what is exclusive adds up, of what is held in
/// turns the largest serves all, the rest is pooled.
pub struct Pool {
    parts: Vec<Parts>,
    groups: Groups,
}

impl Pool {
    /// The pool of members with these needs.
    pub fn of(parts: &[Parts], common_share: f64, service_level: f64) -> Result<Self, Refusal> {
        let means: Vec<f64> = parts.iter().map(|parts| parts.mean).collect();
        Ok(Self { parts: parts.to_vec(), groups: Groups::of(&means, common_share, service_level)? })
    }

    /// How many members.
    pub fn members(&self) -> usize {
        self.parts.len()
    }

    /// The fleet of a group, its members by position.
    pub fn fleet(&self, group: &[usize]) -> usize {
        let parts = || group.iter().map(|at| self.parts[*at]);
        let alone: usize = parts().map(|parts| parts.own + parts.exclusive).sum();
        alone + parts().map(|parts| parts.turns).max().unwrap_or(0) + self.groups.fleet(group)
    }

    /// The fleet of each member by itself.
    pub fn apart(&self) -> Vec<usize> {
        (0..self.members()).map(|at| self.fleet(&[at])).collect()
    }

    /// The fleet of all together.
    pub fn together(&self) -> usize {
        self.fleet(&(0..self.members()).collect::<Vec<_>>())
    }
}

/// Share of the units apart that a pool can do without; `None` where nobody needs a unit.
pub fn gain(apart: usize, together: usize) -> Option<f64> {
    (apart > 0).then(|| 1.0 - together as f64 / apart as f64)
}

/// Why a pool cannot be computed.
pub fn unusable(refusal: Refusal) -> Words {
    match refusal {
        Refusal::Means => Words::new(
            "the needs are too large to compute chances with: together at most 10,000 units",
            "de behoeften zijn te groot om kansen mee te berekenen: samen hoogstens 10.000 eenheden",
        ),
        Refusal::CommonShare => Words::new(
            "the common part must be 0 to 1",
            "het gemeenschappelijke deel moet 0 tot en met 1 zijn",
        ),
        Refusal::ServiceLevel => Words::new(
            "the service level must lie between 0 and 1",
            "het dienstniveau moet tussen 0 en 1 liggen",
        ),
    }
}
