// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Plans side by side (`docs/methods/plan.md`, *Front*): less short, or less of what it takes.

use schemars::JsonSchema;
use serde::Serialize;

/// What a plan takes, to be set against the shortfall.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Axis {
    /// What new purchases cost.
    Cost,
    /// Freedom of action given up.
    FreedomOfAction,
    /// New partners.
    Partners,
}
