// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The weighing sheet (`docs/methods/weighing-sheet.md`): the three principles tested for every member, the
//! six considerations as arguments for and against. It never decides.

mod alignment;
pub mod considerations;
pub mod principles;
pub mod review;

use std::collections::HashSet;

use concordia_model::codes::Action;
use concordia_model::codes::HoldingStatus::{InService, Leased};
use concordia_model::ids::{CapabilityId, CooperationId, EquipmentId, FormId, HolderId, NationId};
use concordia_model::row::{Row, key_text};
use concordia_model::stock::Line;
use concordia_model::table::Record;
use concordia_model::{Words, Year};
use schemars::JsonSchema;
use serde::Serialize;

use crate::candidates::need::Renewals;
use crate::candidates::{Candidate, Field};
use crate::register;
use crate::supply::Supply;

/// What the test of a principle says.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It is met as far as the rows tell.
    Met,
    /// It holds today, and the form or the figures can undo it.
    AtRisk,
    /// The figures say that it is not met.
    NotMet,
    /// The package has no data to judge by.
    CannotBeJudged,
}

impl State {
    /// The words: English, Dutch.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Met => ("met", "voldaan"),
            Self::AtRisk => ("at risk", "onder druk"),
            Self::NotMet => ("not met", "niet voldaan"),
            Self::CannotBeJudged => ("cannot be judged", "niet te beoordelen"),
        }
    }
}

/// A row that a sentence of the sheet rests on.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Behind {
    /// Its table.
    pub table: &'static str,
    /// Its key.
    pub key: String,
    /// The document that states it.
    pub source: Option<String>,
}

/// What is weighed: a candidate, or a cooperation of the register.
pub struct Subject<'f, 's, 'g, 'c, 'm> {
    /// Everything that holds at the end of the year.
    pub field: &'f Field<'s, 'g, 'c, 'm>,
    /// Capabilities that it serves, by id.
    pub capabilities: Vec<CapabilityId>,
    /// Who takes part, by code.
    pub members: Vec<NationId>,
    /// Its form.
    pub form: Option<FormId>,
    /// Its rung.
    pub rung: Option<u32>,
    /// The cooperation, where it is one of the register.
    pub cooperation: Option<CooperationId>,
}

impl<'f, 's, 'g, 'c, 'm> Subject<'f, 's, 'g, 'c, 'm> {
    /// A candidate.
    pub fn candidate(field: &'f Field<'s, 'g, 'c, 'm>, found: &Candidate) -> Self {
        Self {
            field,
            capabilities: vec![found.capability],
            members: found.members.clone(),
            form: found.borne.form,
            rung: found.borne.rung,
            cooperation: None,
        }
    }

    /// A cooperation; `None` where no row has that id.
    pub fn cooperation(field: &'f Field<'s, 'g, 'c, 'm>, id: CooperationId) -> Option<Self> {
        let context = field.snapshot.context();
        let model = context.model;
        let row = context.cooperation(id)?;
        let served = model.tables.cooperation_capabilities.rows().filter(|served| served.cooperation == id);
        let mut capabilities: Vec<_> = served.map(|served| served.capability).collect();
        capabilities.sort_by_key(|id| id.text(&model.names));
        capabilities.dedup();
        let members = context.pool(id.into()).map_or_else(Vec::new, |pool| pool.nations(field.year));
        let (form, rung) = (row.form, register::rung(model, row));
        Some(Self { field, capabilities, members, form, rung, cooperation: Some(id) })
    }

    /// Whether the form is the deepest of the ladder, in which one does it for others.
    pub fn is_specialisation(&self) -> bool {
        let top = register::rungs(self.field.snapshot.context().model);
        self.rung.is_some_and(|rung| rung as usize >= top)
    }

    /// Which row it is.
    pub fn behind<R: Row>(&self, record: &Record<R>) -> Behind {
        let names = &self.field.snapshot.context().model.names;
        let source = crate::view::documents_of(&record.row).first().map(|id| id.text(names).to_owned());
        Behind { table: R::INFO.name, key: key_text(&record.row, names), source }
    }

    /// The row that states the form: of the cooperation, else of the ladder.
    pub fn behind_form(&self) -> Vec<Behind> {
        let tables = &self.field.snapshot.context().model.tables;
        if let Some(id) = self.cooperation {
            let rows = tables.cooperations.records().filter(|found| found.row.id == id);
            return rows.map(|found| self.behind(found)).collect();
        }
        let rows = tables.forms.records().filter(|found| Some(found.row.id) == self.form);
        rows.map(|found| self.behind(found)).collect()
    }

    /// The newest units of members in a capability.
    pub fn behind_units(&self, capability: CapabilityId) -> Vec<Behind> {
        let supply = Supply::of(self.field.snapshot.context(), capability);
        let lines = supply.lines().iter().flat_map(|lines| lines.lines());
        let own = lines.filter(|line| self.members.iter().any(|nation| line.holder == (*nation).into()));
        let newest =
            own.flat_map(|line| [InService, Leased].map(|status| line.newest(status, self.field.year)));
        let mut rows: Vec<_> = newest.flatten().map(|record| self.behind(record)).collect();
        rows.sort();
        rows
    }

    /// What members need of a capability in a year, by a requirement in force, the units they have, and the
    /// changes that count by then.
    pub fn behind_balance(&self, capability: CapabilityId, year: Year) -> Vec<Behind> {
        let context = self.field.snapshot.context();
        let blocks = context.with_below(capability).into_iter();
        let blocks = blocks.filter_map(|id| context.model.tables.requirements.block(Some(id.symbol())));
        let asked = blocks.flat_map(|block| &block.records).filter(|record| {
            let row = &record.row;
            self.members.iter().any(|nation| row.scope == (*nation).into())
                && row.from_year <= year
                && row.to_year.is_none_or(|to| to >= year)
        });
        let mut rows: Vec<_> = asked.map(|record| self.behind(record)).collect();
        rows.sort();
        rows.extend(self.behind_units(capability));
        rows.extend(self.behind_changes(capability, year));
        rows
    }

    /// Changes of members in a capability that have begun by the end of a year.
    fn behind_changes(&self, capability: CapabilityId, year: Year) -> Vec<Behind> {
        let supply = Supply::of(self.field.snapshot.context(), capability);
        let lines = supply.lines().iter().flat_map(|lines| lines.lines());
        let own = lines.filter(|line| self.members.iter().any(|nation| line.holder == (*nation).into()));
        let begun = own.flat_map(Line::changes).filter(|change| change.row.from_year <= year);
        let mut rows: Vec<_> = begun.map(|change| self.behind(change)).collect();
        rows.sort();
        rows
    }

    /// Types that members of a candidate intend to buy or lease; nothing of a cooperation, which has its own.
    pub fn bought(&self) -> HashSet<EquipmentId> {
        if self.cooperation.is_some() {
            return HashSet::new();
        }
        let renewals = self.capabilities.iter().map(|id| Renewals::of(self.field, *id, &self.members));
        let rows = renewals.flat_map(|found| found.all).map(|record| &record.row);
        rows.filter(|row| row.action != Action::Upgrade).filter_map(|row| row.equipment).collect()
    }

    /// Types that the cooperation holds in common, else those that members use in its capabilities.
    pub fn types(&self) -> HashSet<EquipmentId> {
        let context = self.field.snapshot.context();
        let mut own = HashSet::new();
        let mut members = HashSet::new();
        for capability in &self.capabilities {
            let supply = Supply::of(context, *capability);
            for lines in supply.lines() {
                for line in lines.lines() {
                    let Some(equipment) = line.equipment else { continue };
                    if lines.of_type(line, self.field.year).units.low <= concordia_model::Quantity::ZERO {
                        continue;
                    }
                    if self.cooperation.is_some_and(|id| HolderId::from(id) == line.holder) {
                        own.insert(equipment);
                    } else if self.members.iter().any(|nation| HolderId::from(*nation) == line.holder) {
                        members.insert(equipment);
                    }
                }
            }
        }
        if own.is_empty() { members } else { own }
    }
}

/// A number for a sentence: at most one decimal, with the decimal sign of each language.
pub(crate) fn told(value: f64) -> [String; 2] {
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text).to_owned();
    [text.clone(), text.replace('.', ",")]
}

/// Words of a sentence in both languages.
pub(crate) fn words(en: impl Into<String>, nl: impl Into<String>) -> Words {
    Words::new(en, nl)
}
