// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What the scenario asks of a plan and bounds (`docs/methods/plan.md`, *Settings*): budgets, caps and bands.

use std::collections::BTreeMap;

use concordia_analysis::asked;
use concordia_model::claims;
use concordia_model::codes::ParameterOn;
use concordia_model::ids::{CapabilityId, NationId};
use concordia_model::{Model, Number, Symbol, Words, Year};
use serde_json::Value;

/// The terms of a scenario.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Terms {
    /// What may be spent on new purchases in a year, by nation; where nothing is stated nothing is bought.
    pub budgets: Vec<(NationId, f64)>,
    /// Partners with whom a nation may conclude new agreements.
    pub partners: Option<u32>,
    /// Share of all needs of a nation that units of one partner may meet.
    pub reliance: Option<f64>,
    /// Capabilities whose need must be met from a year on.
    pub met: Vec<(CapabilityId, Year)>,
}

impl Terms {
    /// Reads the settings `budgets`, `caps` and `bands` of a model.
    pub fn of(model: &Model) -> Result<Self, Words> {
        let mut terms = Self::default();
        for (name, value) in section(model, "budgets", &["investment"])? {
            for (code, amount) in table("budgets", name, value)? {
                let amount = amount.as_f64().filter(|amount| *amount >= 0.0);
                let amount = amount.ok_or_else(|| unreadable("budgets", code))?;
                terms.budgets.push((asked::nation(model, code)?, amount));
            }
        }
        for (name, value) in section(model, "caps", &["partners", "reliance"])? {
            let bad = || unreadable("caps", name);
            if name == "partners" {
                terms.partners =
                    Some(value.as_u64().and_then(|count| u32::try_from(count).ok()).ok_or_else(bad)?);
            } else {
                let share = value.as_f64().filter(|share| (0.0..=1.0).contains(share));
                terms.reliance = Some(share.ok_or_else(bad)?);
            }
        }
        for (name, value) in section(model, "bands", &["met"])? {
            for (id, year) in table("bands", name, value)? {
                let number = year.as_u64().and_then(|year| u16::try_from(year).ok());
                let year = number.map(Year).ok_or_else(|| unreadable("bands", id))?;
                terms.met.push((asked::capability(model, id)?, year));
            }
        }
        Ok(terms)
    }

    /// What a nation may spend on new purchases in a year.
    pub fn budget(&self, nation: NationId) -> Option<f64> {
        self.budgets.iter().find(|(known, _)| *known == nation).map(|(_, amount)| *amount)
    }
}

/// The entries of a setting, by name; a name that nobody reads is a mistake.
fn section<'m>(
    model: &'m Model,
    setting: &str,
    known: &[&str],
) -> Result<BTreeMap<&'m str, &'m Value>, Words> {
    let Some(value) = model.settings.other.get(setting) else { return Ok(BTreeMap::new()) };
    let table = value.as_object().ok_or_else(|| unreadable(setting, setting))?;
    match table.keys().find(|name| !known.contains(&name.as_str())) {
        Some(name) => Err(unreadable(setting, name)),
        None => Ok(table.iter().map(|(name, value)| (name.as_str(), value)).collect()),
    }
}

fn table<'m>(setting: &str, name: &str, value: &'m Value) -> Result<BTreeMap<&'m str, &'m Value>, Words> {
    let table = value.as_object().ok_or_else(|| unreadable(setting, name))?;
    Ok(table.iter().map(|(name, value)| (name.as_str(), value)).collect())
}

fn unreadable(setting: &str, name: &str) -> Words {
    Words::new(
        format!("the setting {setting} cannot be used: {name}; see the page of the method plan"),
        format!("de instelling {setting} is niet bruikbaar: {name}; zie de pagina van de methode plan"),
    )
}

/// The stated weight of a capability; 1 where nothing states one.
pub fn weight(model: &Model, capability: CapabilityId) -> f64 {
    parameter(model, ParameterOn::Capability, capability.symbol(), "weight").unwrap_or(1.0)
}

/// A parameter, as its used claim states it.
pub fn parameter(model: &Model, on: ParameterOn, id: Symbol, name: &str) -> Option<f64> {
    let about = |row: &&concordia_model::tables::Parameter| {
        row.on == on && row.id.0 == id && model.text(row.parameter.0) == name
    };
    claims::used(model, model.tables.parameters.rows().filter(about))?.value.map(Number::as_f64)
}
