// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The entries of the catalogue.

use concordia_model::codes::{CapabilityLevel, FormatKind};
use schemars::JsonSchema;
use serde::Serialize;

use crate::view::text::TextView;

/// A licence of the package.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct LicenceEntry {
    /// Short name, such as CC-BY-4.0.
    pub name: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// Address of the text.
    pub path: Option<String>,
}

/// A scenario.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ScenarioEntry {
    /// Name.
    pub name: String,
    /// Title, in the language in which it was written.
    pub title: Option<String>,
    /// The scenario it builds on.
    pub parent: Option<String>,
    /// Whether it is kept by the server only, until it stops, and so may be forgotten.
    pub kept: bool,
    /// What supplies a need where no requirement exists; null when nothing does.
    pub need_rule: Option<TextView>,
}

/// A nation.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct NationEntry {
    /// ISO 3166-1 alpha-3 code.
    pub id: String,
    /// Name.
    pub name: TextView,
    /// Whether it is assessed; otherwise it only occurs as a partner.
    pub assessed: bool,
    /// Latitude of the capital, degrees north.
    pub capital_lat: Option<f64>,
    /// Longitude of the capital, degrees east.
    pub capital_lon: Option<f64>,
}

/// A capability, area or domain.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct CapabilityEntry {
    /// Id.
    pub id: String,
    /// The capability, area or domain above.
    pub parent: Option<String>,
    /// Name.
    pub name: TextView,
    /// domain, area or capability.
    #[schemars(with = "String")]
    pub level: CapabilityLevel,
    /// What is counted.
    pub unit: Option<String>,
    /// Whether it supports operations (tankers, transport aircraft, intelligence ...).
    pub strategic_enabler: bool,
    /// Priority of the EU Capability Development Plan it maps to.
    pub cdp_priority: Option<String>,
    /// Whether it has balances of its own; otherwise it counts in the one above.
    pub assessed: bool,
    /// Whether the package says anything of it or of what rolls up into it.
    pub data: bool,
}

/// A format: alliance, union, cluster, command, user group ...
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct FormatEntry {
    /// Id.
    pub id: String,
    /// Name.
    pub name: TextView,
    /// alliance, union, cluster, command, agency, user_group, programme or organisation.
    #[schemars(with = "String")]
    pub kind: FormatKind,
}

/// A form of cooperation.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct FormEntry {
    /// Id.
    pub id: String,
    /// Rung of the ladder, from 1.
    pub rung: u32,
    /// Name.
    pub name: TextView,
    /// The frame it belongs to.
    pub frame: String,
}

/// A type of equipment.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct EquipmentEntry {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Family of like types.
    pub family: Option<String>,
    /// The capability it serves.
    pub capability: String,
}

/// An instrument that can carry a cooperation.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct InstrumentEntry {
    /// Id.
    pub id: String,
    /// Name.
    pub name: TextView,
    /// Whose instrument.
    pub owner: String,
}

/// An id with its name.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct NameEntry {
    /// Id.
    pub id: String,
    /// Name.
    pub name: TextView,
}
