// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Fleets of a cluster apart and together, and how they change with what is assumed.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cluster::needs::Parts;
use crate::cluster::{self, Pool};

/// Fleets apart and together.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, JsonSchema)]
pub struct FleetsView {
    /// Common part of the needs, 0 to 1.
    pub common_share: f64,
    /// Wanted chance that an asset is there when needed.
    pub service_level: f64,
    /// Units of the members apart, added up.
    pub apart: usize,
    /// Units together.
    pub together: usize,
    /// Share of the units apart that the pool can do without. It may be below zero; null where nobody needs
    /// a unit.
    pub gain: Option<f64>,
}

/// The fleets of a pool.
pub fn fleets(pool: &Pool, common_share: f64, service_level: f64) -> FleetsView {
    let (apart, together) = (pool.apart().iter().sum(), pool.together());
    FleetsView { common_share, service_level, apart, together, gain: cluster::gain(apart, together) }
}

/// Twenty steps from nothing common to everything common.
pub fn by_common_share(parts: &[Parts], service_level: f64) -> Vec<FleetsView> {
    let shares = (0..=20_u8).map(|step| f64::from(step) / 20.0);
    curve(parts, shares.map(|share| (share, service_level)))
}

/// Wanted chances for which the curve is drawn.
const LEVELS: [f64; 13] = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.925, 0.95, 0.97, 0.98, 0.99, 0.999];

/// The same for wanted chances.
pub fn by_service_level(parts: &[Parts], common_share: f64) -> Vec<FleetsView> {
    curve(parts, LEVELS.into_iter().map(|level| (common_share, level)))
}

fn curve(parts: &[Parts], points: impl Iterator<Item = (f64, f64)>) -> Vec<FleetsView> {
    if parts.is_empty() {
        return Vec::new();
    }
    let point = |(share, level)| Some(fleets(&Pool::of(parts, share, level).ok()?, share, level));
    points.filter_map(point).collect()
}
