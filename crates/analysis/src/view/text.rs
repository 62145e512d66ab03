// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Texts for people, in both languages.

use std::borrow::Cow;

use concordia_model::cell::Text;
use concordia_model::ids::CapabilityId;
use concordia_model::{Model, Words};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;

use crate::context::Context;

/// A date as JSON has it; only its schema is used.
pub struct DateText;

impl JsonSchema for DateText {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date" })
    }
}

/// A text for people, in both languages.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct TextView {
    /// In English.
    pub en: String,
    /// In Dutch.
    pub nl: String,
}

impl TextView {
    /// A text of which both languages are known.
    pub fn new(en: impl Into<String>, nl: impl Into<String>) -> Self {
        Self { en: en.into(), nl: nl.into() }
    }

    /// The two names that a row has.
    pub fn of(model: &Model, en: Text, nl: Text) -> Self {
        Self::new(model.text(en.0), model.text(nl.0))
    }

    /// The name of a capability.
    pub fn of_capability(context: &Context<'_>, id: CapabilityId) -> Self {
        let row = context.capability(id);
        row.map_or_else(|| Self::new("", ""), |row| Self::of(context.model, row.name_en, row.name_nl))
    }

    /// The name that the package gives a criterion of the frame; its id where it gives none.
    pub fn of_criterion(model: &Model, id: &str) -> Self {
        let row = model.names.find(id).and_then(|id| model.tables.criteria.find(id));
        row.map_or_else(|| Self::new(id, id), |row| Self::of(model, row.name_en, row.name_nl))
    }
}

impl From<(&str, &str)> for TextView {
    fn from((en, nl): (&str, &str)) -> Self {
        Self::new(en, nl)
    }
}

impl From<Words> for TextView {
    fn from(words: Words) -> Self {
        Self { en: words.en, nl: words.nl }
    }
}
