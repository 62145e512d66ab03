// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Routes side by side (`docs/methods/plan.md`, *Routes*): the same problem with some of the candidates only.

use schemars::JsonSchema;
use serde::Serialize;

/// A route.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RouteName {
    /// All candidates.
    Free,
    /// Capability groups: among members of a small group that runs.
    Groups,
    /// Support: between nations that hold the same equipment.
    Support,
    /// Traditional specialisation: in the deepest form only.
    Traditional,
}
