// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Names for people, in one language, where results carry ids.

use concordia_analysis::view::{BalanceView, PlannedView};
use concordia_model::codes::Code as _;
use concordia_model::{Language, Model, NeedRule};

use crate::numbers;

/// Looks names up.
pub struct Labels<'m> {
    model: &'m Model,
    /// The language.
    pub language: Language,
}

impl<'m> Labels<'m> {
    /// Names of a model in a language.
    pub fn of(model: &'m Model, language: Language) -> Self {
        Self { model, language }
    }

    /// Chooses between English and Dutch.
    pub fn say<'a>(&self, en: &'a str, nl: &'a str) -> &'a str {
        self.language.of((en, nl))
    }

    fn pick(&self, en: concordia_model::cell::Text, nl: concordia_model::cell::Text) -> &'m str {
        match self.language {
            Language::En => self.model.text(en.0),
            Language::Nl => self.model.text(nl.0),
        }
    }

    /// Name of a capability.
    pub fn capability<'a>(&self, id: &'a str) -> &'a str
    where
        'm: 'a,
    {
        let row = self.model.names.find(id).and_then(|id| self.model.tables.capabilities.find(id));
        row.map_or(id, |row| self.pick(row.name_en, row.name_nl))
    }

    /// Name of a nation, a cooperation or a format.
    pub fn holder<'a>(&self, id: &'a str) -> &'a str
    where
        'm: 'a,
    {
        let Some(symbol) = self.model.names.find(id) else { return id };
        let nation = self.model.tables.nations.find(symbol).map(|row| self.pick(row.name_en, row.name_nl));
        nation
            .or_else(|| self.model.tables.formats.find(symbol).map(|row| self.pick(row.name_en, row.name_nl)))
            .or_else(|| {
                self.model.tables.cooperations.find(symbol).map(|row| self.pick(row.name_en, row.name_nl))
            })
            .unwrap_or(id)
    }

    /// Name of a type of equipment.
    pub fn equipment<'a>(&self, id: Option<&'a str>) -> &'a str
    where
        'm: 'a,
    {
        let Some(id) = id else { return self.say("type not stated", "type niet vermeld") };
        let row = self.model.names.find(id).and_then(|id| self.model.tables.equipment.find(id));
        row.map_or(id, |row| self.model.text(row.name.0))
    }

    /// A planned change in a few words.
    pub fn planned(&self, change: &PlannedView) -> String {
        let quantity = change.quantity.map_or_else(
            || numbers::unknown(self.language).to_owned(),
            |value| numbers::number(value, self.language),
        );
        let action = self.language.of(change.action.words());
        let firmness = self.language.of(change.firmness.words());
        let years = if change.from_year == change.to_year {
            change.from_year.to_string()
        } else {
            format!("{}\u{2013}{}", change.from_year, change.to_year)
        };
        format!("{action} {quantity} {} {years}, {firmness}", self.equipment(change.equipment.as_deref()))
    }

    /// The need rule in words.
    pub fn need_rule(&self, rule: Option<NeedRule>) -> &'static str {
        self.language.of(rule.map_or(("no need rule", "geen behoefteregel"), NeedRule::words))
    }

    /// Signs beside a balance: what it rests on.
    pub fn signs(&self, balance: &BalanceView) -> String {
        let mut signs = Vec::new();
        if matches!(balance.need.basis, concordia_analysis::need::Basis::NeedRule) {
            signs.push(self.say("need rule", "behoefteregel"));
        }
        if balance.turns {
            signs.push(self.say("can turn over", "kan omslaan"));
        }
        if balance.assumption {
            signs.push(self.say("assumption", "aanname"));
        }
        if balance.contradiction {
            signs.push(self.say("contradiction", "tegenspraak"));
        }
        signs.join(", ")
    }
}
