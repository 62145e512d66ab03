// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What bounds a plan (`docs/methods/plan.md`, *Settings*): the budgets, caps and bands of the scenario, and the
//! budgets of the package where the scenario states none.

use std::collections::BTreeMap;

use concordia_analysis::asked;
use concordia_model::claims;
use concordia_model::codes::{BudgetKind, ParameterOn};
use concordia_model::ids::{CapabilityId, FormatId, NationId};
use concordia_model::tables::Budget;
use concordia_model::{Model, Money, Number, Symbol, Words, Year};
use serde_json::Value;

use crate::prices::comparable;

/// What a nation may spend in a year, in the currency and prices of the settings.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Allowed {
    /// The nation.
    pub nation: NationId,
    /// On new purchases, or on what is run.
    pub kind: BudgetKind,
    /// The year; `None` for every year, as a scenario states it.
    pub year: Option<Year>,
    /// How much.
    pub amount: f64,
}

/// The terms of a scenario.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Terms {
    /// What may be spent; without a budget for purchases nothing is bought, without one for operation nothing is cut.
    pub budgets: Vec<Allowed>,
    /// Partners with whom a nation may conclude new agreements.
    pub partners: Option<u32>,
    /// Share of all needs of a nation that units of one partner may meet.
    pub reliance: Option<f64>,
    /// Capabilities whose need must be met from a year on.
    pub met: Vec<(CapabilityId, Year)>,
    /// Formats from which a share of what is spent on new purchases comes.
    pub origin: Vec<(FormatId, f64)>,
}

impl Terms {
    /// Reads the settings `budgets`, `caps` and `bands` of a model, and its table `budgets`.
    pub fn of(model: &Model) -> Result<Self, Words> {
        let mut terms = Self { budgets: budgets(model)?, ..Self::default() };
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
        for (name, value) in section(model, "bands", &["met", "origin"])? {
            for (id, year) in table("bands", name, value)? {
                if name == "origin" {
                    let share = year.as_f64().filter(|share| (0.0..=1.0).contains(share));
                    let share = share.ok_or_else(|| unreadable("bands", id))?;
                    terms.origin.push((asked::format(model, id)?, share));
                    continue;
                }
                let number = year.as_u64().and_then(|year| u16::try_from(year).ok());
                let year = number.map(Year).ok_or_else(|| unreadable("bands", id))?;
                terms.met.push((asked::capability(model, id)?, year));
            }
        }
        Ok(terms)
    }

    /// What a nation may spend in a year; `None` where nothing is stated.
    pub fn budget(&self, kind: BudgetKind, nation: NationId, year: Year) -> Option<f64> {
        let ours = |row: &&Allowed| (row.nation, row.kind) == (nation, kind);
        let row = self.budgets.iter().filter(ours).find(|row| row.year.is_none_or(|known| known == year));
        row.map(|row| row.amount)
    }

    /// Whether a nation may spend anything in some year, nothing included.
    pub fn has_budget(&self, kind: BudgetKind, nation: NationId) -> bool {
        self.budgets.iter().any(|row| (row.nation, row.kind) == (nation, kind))
    }

    /// The most that a nation may spend in any year.
    pub fn largest_budget(&self, kind: BudgetKind, nation: NationId) -> f64 {
        let ours = self.budgets.iter().filter(|row| (row.nation, row.kind) == (nation, kind));
        ours.map(|row| row.amount).fold(0.0, f64::max)
    }
}

/// The budgets of the scenario; of nations and kinds of which it states none, those of the package, year by year.
fn budgets(model: &Model) -> Result<Vec<Allowed>, Words> {
    let mut found = Vec::new();
    for (name, value) in section(model, "budgets", &["investment", "operation"])? {
        let kind = if name == "operation" { BudgetKind::Operation } else { BudgetKind::Investment };
        for (code, amount) in table("budgets", name, value)? {
            let amount = amount.as_f64().filter(|amount| *amount >= 0.0);
            let amount = amount.ok_or_else(|| unreadable("budgets", code))?;
            found.push(Allowed { nation: asked::nation(model, code)?, kind, year: None, amount });
        }
    }
    let stated = found.len();
    let mut rows: Vec<&Budget> = model.tables.budgets.rows().collect();
    rows.sort_by_key(|row| (row.nation.text(&model.names), row.year, row.kind));
    for claims in rows.chunk_by(|a, b| (a.nation, a.year, a.kind) == (b.nation, b.year, b.kind)) {
        let Some(row) = claims::used(model, claims.iter().copied()) else { continue };
        let in_scenario = |known: &Allowed| (known.nation, known.kind) == (row.nation, row.kind);
        let amount =
            row.amount.map(Money::as_f64).zip(row.price_year).and_then(|(amount, year)| {
                Some(amount * comparable(model, model.text(row.currency.0), year)?)
            });
        if let Some(amount) = amount.filter(|_| !found[..stated].iter().any(in_scenario)) {
            found.push(Allowed { nation: row.nation, kind: row.kind, year: Some(row.year), amount });
        }
    }
    Ok(found)
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
