// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What keys give the members of a cluster, and who would do better elsewhere.

use concordia_methods::game::{Better, Game};
use concordia_model::Model;
use concordia_model::ids::NationId;
use schemars::JsonSchema;
use serde::Serialize;

use super::cells;
use super::cluster::texts;
use crate::cluster::gain;
use crate::cluster::game::positions;
use crate::cluster::keys::{Division, Key, Lack, Played};
use crate::cluster::others::Other;

/// A group that would do better by itself.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct BetterView {
    /// Its members, by code.
    pub members: Vec<String>,
    /// What it saves by itself beyond what its members save together in the cluster.
    pub more: f64,
}

/// What a key gives a member.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct DivisionShareView {
    /// The nation.
    pub nation: String,
    /// What it pays or brings.
    pub cost: f64,
    /// What it saves: what it costs alone, less that.
    pub saved: f64,
    /// Standard error of both; null where it was not sampled.
    pub error: Option<f64>,
    /// The group with which it would do best beyond this; null where there is none.
    pub better_with: Option<BetterView>,
}

/// What a key gives every member.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct DivisionView {
    /// The key.
    pub key: Key,
    /// What each member gets, by code; empty where the key gives nothing.
    pub shares: Vec<DivisionShareView>,
    /// Why it gives nothing: unknown (the figure of members is not known), too_many (groups are too many to
    /// list) or none (there is nothing to divide by, or no division exists); null where it does.
    pub lacking: Option<String>,
    /// Members whose figure is not known.
    pub unknown: Vec<String>,
    /// Groups that would do better by themselves, the one that gains most first; the first few.
    pub better: Vec<BetterView>,
    /// How many such groups there are.
    pub better_groups: usize,
}

/// A member's share in a cluster that differs by one nation.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct OtherShareView {
    /// The nation.
    pub nation: String,
    /// What it saves in the cluster as it is, by the Shapley value; null for the nation that joins.
    pub before: Option<f64>,
    /// What it saves in the other.
    pub after: f64,
}

/// A cluster that differs by one nation.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct OtherGroupView {
    /// The nation that joins or leaves.
    pub nation: String,
    /// Units of all apart.
    pub apart: usize,
    /// Units of all together.
    pub together: usize,
    /// Pooling gain; null where nobody needs a unit.
    pub gain: Option<f64>,
    /// What all save together, in the measure of the game.
    pub saved: f64,
    /// What each saves by the Shapley value.
    pub shares: Vec<OtherShareView>,
    /// Members that save less than before.
    pub lose: Vec<String>,
}

/// Groups that are told of a key.
const TOLD: usize = 5;

/// What every key gives.
pub fn divisions(
    model: &Model,
    nations: &[NationId],
    played: &Played,
    found: &[Division],
) -> Vec<DivisionView> {
    found.iter().map(|found| division(model, nations, played, found)).collect()
}

fn division(model: &Model, nations: &[NationId], played: &Played, found: &Division) -> DivisionView {
    let view = |better: &Better| BetterView {
        members: texts(model, positions(better.coalition).into_iter().map(|at| nations[at])),
        more: better.excess,
    };
    let share = |(at, saved): (usize, &f64)| DivisionShareView {
        nation: cells::id(model, nations[at]),
        cost: played.alone[at] - saved,
        saved: *saved,
        // With one order only there is no error, which is no number.
        error: found.errors.as_ref().map(|errors| errors[at]).filter(|error| error.is_finite()),
        better_with: found.better.iter().find(|better| better.coalition >> at & 1 == 1).map(view),
    };
    let shares = found.saved.as_ref().map(|saved| saved.iter().enumerate().map(share).collect());
    let (lacking, unknown) = match &found.saved {
        Ok(_) => (None, Vec::new()),
        Err(Lack::Unknown(lacking)) => (Some("unknown"), texts(model, lacking.iter().map(|at| nations[*at]))),
        Err(Lack::TooMany) => (Some("too_many"), Vec::new()),
        Err(Lack::Refused(_)) => (Some("none"), Vec::new()),
    };
    DivisionView {
        key: found.key,
        shares: shares.unwrap_or_default(),
        lacking: lacking.map(str::to_owned),
        unknown,
        better: found.better.iter().take(TOLD).map(view).collect(),
        better_groups: found.better.len(),
    }
}

/// Clusters that differ by one nation, beside the one with these members.
pub fn others(
    model: &Model,
    nations: &[NationId],
    found: &[Other],
    savings: Option<&Game>,
) -> Vec<OtherGroupView> {
    let Some(savings) = savings else { return Vec::new() };
    let before = savings.shapley();
    let slack = crate::cluster::game::slack(savings).max(1e-9);
    found.iter().map(|other| of_other(model, (nations, &before), other, slack)).collect()
}

fn of_other(
    model: &Model,
    (nations, before): (&[NationId], &[f64]),
    other: &Other,
    slack: f64,
) -> OtherGroupView {
    let was = |nation: NationId| nations.iter().position(|known| *known == nation).map(|at| before[at]);
    let mut shares: Vec<_> = other
        .shares
        .iter()
        .map(|(nation, after)| OtherShareView {
            nation: cells::id(model, *nation),
            before: was(*nation),
            after: *after,
        })
        .collect();
    shares.sort_by(|a, b| a.nation.cmp(&b.nation));
    let lose = shares.iter().filter(|share| share.before.is_some_and(|before| share.after < before - slack));
    let lose = lose.map(|share| share.nation.clone()).collect();
    OtherGroupView {
        nation: cells::id(model, other.nation),
        apart: other.apart,
        together: other.together,
        gain: gain(other.apart, other.together),
        saved: other.saved,
        shares,
        lose,
    }
}
