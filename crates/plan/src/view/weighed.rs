// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What principles and considerations say of an agreement.

use concordia_analysis::view::TextView;
use concordia_analysis::weighing::State;
use schemars::JsonSchema;
use serde::Serialize;

/// A principle tested for one member of an agreement.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PlannedVerdictView {
    /// The member, by code.
    pub nation: String,
    /// met, at_risk, not_met or cannot_be_judged.
    pub state: State,
    /// Why.
    pub because: TextView,
}

/// A principle tested for every member of an agreement.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PlannedPrincipleView {
    /// The principle.
    pub id: String,
    /// Its name.
    pub name: TextView,
    /// The nation that weighs first, then its partners.
    pub verdicts: Vec<PlannedVerdictView>,
}

/// How many arguments a consideration has.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PlannedConsiderationView {
    /// The consideration.
    pub id: String,
    /// Its name.
    pub name: TextView,
    /// Arguments for.
    #[serde(rename = "for")]
    pub pro: usize,
    /// Arguments against.
    pub against: usize,
    /// What is not known.
    pub unknown: usize,
}

/// What the weighing sheet says of an agreement, in its form.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct WeighedView {
    /// The nation that weighs: the first member, by code, that is planned for.
    pub nation: String,
    /// State on 31 December of this year, the first of the horizon.
    pub year: u16,
    /// Id of the candidate with the same capability and members, whose weighing sheet has the arguments; null where the
    /// capability has no candidates.
    pub sheet: Option<String>,
    /// The principles.
    pub principles: Vec<PlannedPrincipleView>,
    /// The considerations.
    pub considerations: Vec<PlannedConsiderationView>,
}
