// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Decisions and agreements have ids, and each can be forbidden or forced (`docs/methods/plan.md`, *Asked*).

use concordia_model::Names;
use concordia_model::ids::{CapabilityId, EquipmentId, FormId, NationId};
use schemars::JsonSchema;
use serde::Serialize;

/// What is asked of a decision or agreement.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Asks {
    /// It is not taken in any year.
    Forbid,
    /// It is taken: at least one unit in some year, or in force at the end.
    Force,
}

/// A wish about a decision or agreement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asked {
    /// Its id.
    pub id: String,
    /// What is asked of it.
    pub asks: Asks,
}

/// Id of a purchase.
pub fn bought(names: &Names, nation: NationId, of: CapabilityId, equipment: Option<EquipmentId>) -> String {
    let parts = [nation.text(names), "buy", of.text(names)];
    parts.into_iter().chain(equipment.map(|id| id.text(names))).collect::<Vec<_>>().join(".")
}

/// Id of a use, or of turns.
pub fn used(
    names: &Names,
    receiver: NationId,
    in_turns: bool,
    of: CapabilityId,
    provider: NationId,
) -> String {
    let action = if in_turns { "turns" } else { "use" };
    [receiver.text(names), action, of.text(names), provider.text(names)].join(".")
}

/// Id of an agreement.
pub fn agreed(names: &Names, of: CapabilityId, form: FormId, members: [NationId; 2]) -> String {
    let [a, b] = members.map(|nation| nation.text(names));
    [of.text(names), form.text(names), a, b].join(".")
}
