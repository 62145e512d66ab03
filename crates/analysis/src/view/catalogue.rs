// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The names of all that can be asked about. It needs the model only, not its assessment.

mod entry;

use concordia_model::cell::Text;
use concordia_model::codes::Assessed;
use concordia_model::ids::CapabilityId;
use concordia_model::row::Row;
use concordia_model::table::Table;
use concordia_model::{Model, Number, Settings, Year};
use schemars::JsonSchema;
use serde::Serialize;

use super::text::TextView;
use crate::context::Context;
pub use entry::{
    CapabilityEntry, EquipmentEntry, FormEntry, FormatEntry, InstrumentEntry, LicenceEntry, NameEntry,
    NationEntry, ScenarioEntry,
};

/// The names of all that can be asked about, each list in the order of its ids.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct CatalogueView {
    /// Title of the package, where it has one.
    pub title: Option<String>,
    /// Licences of the package, where it states any.
    pub licences: Vec<LicenceEntry>,
    /// The year whose 31 December counts as today: the one before the horizon.
    pub today: u16,
    /// First year of the horizon.
    pub first_year: u16,
    /// Last year of the horizon.
    pub last_year: u16,
    /// All years that can be asked about: today's and those of the horizon.
    pub years: Vec<u16>,
    /// The scenarios.
    pub scenarios: Vec<ScenarioEntry>,
    /// The nations.
    pub nations: Vec<NationEntry>,
    /// The capabilities with the areas and domains above them.
    pub capabilities: Vec<CapabilityEntry>,
    /// The formats.
    pub formats: Vec<FormatEntry>,
    /// The forms of cooperation.
    pub forms: Vec<FormEntry>,
    /// The types of equipment.
    pub equipment: Vec<EquipmentEntry>,
    /// The cooperations.
    pub cooperations: Vec<NameEntry>,
    /// The instruments.
    pub instruments: Vec<InstrumentEntry>,
    /// The goals.
    pub goals: Vec<NameEntry>,
    /// The measures of the relation between two nations.
    pub measures: Vec<NameEntry>,
    /// The missions, standby forces and exercises.
    pub activities: Vec<NameEntry>,
}

/// The catalogue of a package under its scenario; `kept` tells which scenarios are no part of the package.
pub fn catalogue(model: &Model, kept: impl Fn(&str) -> bool) -> CatalogueView {
    let tables = &model.tables;
    let settings = &model.settings;
    let years = settings.today().to(settings.horizon.1);
    CatalogueView {
        title: model.descriptor.get("title").and_then(|title| title.as_str()).map(str::to_owned),
        licences: licences(model),
        today: settings.today().0,
        first_year: settings.horizon.0.0,
        last_year: settings.horizon.1.0,
        years: years.map(|Year(year)| year).collect(),
        scenarios: scenarios(model, kept),
        nations: nations(model),
        capabilities: capabilities(model),
        formats: formats(model),
        forms: forms(model),
        equipment: equipment(model),
        cooperations: named(model, &tables.cooperations, |row| (row.name_en, row.name_nl)),
        instruments: instruments(model),
        goals: named(model, &tables.goals, |row| (row.name_en, row.name_nl)),
        measures: named(model, &tables.measures, |row| (row.name_en, row.name_nl)),
        activities: named(model, &tables.activities, |row| (row.name_en, row.name_nl)),
    }
}

/// What is made of the rows of a table that defines ids, in the order of these.
fn listed<R: Row, T>(model: &Model, table: &Table<R>, make: impl Fn(String, &R) -> T) -> Vec<T> {
    let mut rows: Vec<_> = table.rows().filter_map(|row| Some((model.text(row.own_id()?), row))).collect();
    rows.sort_by_key(|(id, _)| *id);
    rows.into_iter().map(|(id, row)| make(id.to_owned(), row)).collect()
}

/// The ids and names of a table.
fn named<R: Row>(model: &Model, table: &Table<R>, name: impl Fn(&R) -> (Text, Text)) -> Vec<NameEntry> {
    listed(model, table, |id, row| {
        let (en, nl) = name(row);
        NameEntry { id, name: TextView::of(model, en, nl) }
    })
}

fn nations(model: &Model) -> Vec<NationEntry> {
    listed(model, &model.tables.nations, |id, row| NationEntry {
        id,
        name: TextView::of(model, row.name_en, row.name_nl),
        assessed: row.assessed == Assessed::Yes,
        capital_lat: row.capital_lat.map(Number::as_f64),
        capital_lon: row.capital_lon.map(Number::as_f64),
    })
}

fn formats(model: &Model) -> Vec<FormatEntry> {
    listed(model, &model.tables.formats, |id, row| FormatEntry {
        id,
        name: TextView::of(model, row.name_en, row.name_nl),
        kind: row.kind,
    })
}

fn forms(model: &Model) -> Vec<FormEntry> {
    listed(model, &model.tables.forms, |id, row| FormEntry {
        id,
        rung: row.rung,
        name: TextView::of(model, row.name_en, row.name_nl),
        frame: model.text(row.frame.0).to_owned(),
    })
}

fn equipment(model: &Model) -> Vec<EquipmentEntry> {
    listed(model, &model.tables.equipment, |id, row| EquipmentEntry {
        id,
        name: model.text(row.name.0).to_owned(),
        family: row.family.map(|family| model.text(family.0).to_owned()),
        capability: row.capability.text(&model.names).to_owned(),
    })
}

fn instruments(model: &Model) -> Vec<InstrumentEntry> {
    listed(model, &model.tables.instruments, |id, row| InstrumentEntry {
        id,
        name: TextView::of(model, row.name_en, row.name_nl),
        owner: model.text(row.owner.0).to_owned(),
    })
}

fn licences(model: &Model) -> Vec<LicenceEntry> {
    let list = model.descriptor.get("licenses").and_then(|list| list.as_array());
    let licence = |value: &serde_json::Value| {
        let text = |name: &str| value.get(name).and_then(|text| text.as_str()).map(str::to_owned);
        LicenceEntry { name: text("name"), title: text("title"), path: text("path") }
    };
    list.into_iter().flatten().map(licence).collect()
}

fn scenarios(model: &Model, kept: impl Fn(&str) -> bool) -> Vec<ScenarioEntry> {
    let entry = |(name, scenario): (&String, &concordia_model::Scenario)| ScenarioEntry {
        name: name.clone(),
        title: scenario.title.clone(),
        parent: scenario.parent.clone(),
        kept: kept(name),
        need_rule: need_rule(model, name),
    };
    model.scenarios.iter().map(entry).collect()
}

/// The need rule of a scenario: its own, else its parent's.
fn need_rule(model: &Model, name: &str) -> Option<TextView> {
    let mut next = Some(name);
    while let Some(scenario) = next.and_then(|name| model.scenarios.get(name)) {
        if let Some(value) = scenario.settings.get("need_rule") {
            let mut settings = Settings::default();
            // A scenario of a model can be laid over it, so its settings can be read.
            let _ = settings.set("need_rule", value);
            return settings.need_rule.map(|rule| rule.words().into());
        }
        next = scenario.parent.as_deref();
    }
    None
}

fn capabilities(model: &Model) -> Vec<CapabilityEntry> {
    let context = Context::of(model);
    listed(model, &model.tables.capabilities, |id, row| CapabilityEntry {
        id,
        parent: row.parent.map(|parent| parent.text(&model.names).to_owned()),
        name: TextView::of(model, row.name_en, row.name_nl),
        level: row.level,
        unit: context.unit(row.id).map(str::to_owned),
        strategic_enabler: row.strategic_enabler,
        cdp_priority: row.cdp_priority.map(|text| model.text(text.0).to_owned()),
        assessed: context.roots.contains(&row.id),
        data: context.with_below(row.id).into_iter().any(|id| has_data(model, id)),
    })
}

/// Whether any row tells what somebody has, changes, needs or may use of a capability.
fn has_data(model: &Model, id: CapabilityId) -> bool {
    let key = Some(id.symbol());
    let tables = &model.tables;
    tables.holdings.block(key).is_some()
        || tables.planned_changes.block(key).is_some()
        || tables.requirements.block(key).is_some()
        || tables.access.rows().any(|row| row.capability == id)
}
