// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Texts for people, in both languages.

use std::borrow::Cow;

use concordia_model::cell::Text;
use concordia_model::ids::{CapabilityId, NationId};
use concordia_model::{Language, Model, Words};
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

    /// The name of a nation; its code where the package gives none.
    pub fn of_nation(model: &Model, id: NationId) -> Self {
        let row = model.tables.nations.find(id.symbol());
        let code = || Self::new(id.text(&model.names), id.text(&model.names));
        row.map_or_else(code, |row| Self::of(model, row.name_en, row.name_nl))
    }

    /// The names of nations as a list, folded as [`listed`] does.
    pub fn of_nations(model: &Model, ids: &[NationId]) -> Self {
        let names: Vec<_> = ids.iter().map(|id| Self::of_nation(model, *id)).collect();
        let list = |language: Language| {
            let names: Vec<_> = names.iter().map(|name| language.of((&*name.en, &*name.nl))).collect();
            listed(&names, language)
        };
        Self::new(list(Language::En), list(Language::Nl))
    }

    /// The name that the package gives a criterion of the frame; its id where it gives none.
    pub fn of_criterion(model: &Model, id: &str) -> Self {
        let row = model.names.find(id).and_then(|id| model.tables.criteria.find(id));
        row.map_or_else(|| Self::new(id, id), |row| Self::of(model, row.name_en, row.name_nl))
    }
}

/// Most names of a list in a title or on paper.
pub const LISTED: usize = 12;

/// Names in a sentence: "Belgium, Germany and France"; of a long list the first [`LISTED`], and how many others.
pub fn listed(names: &[&str], language: Language) -> String {
    let and = language.of(("and", "en"));
    match names {
        _ if names.len() > LISTED => {
            format!("{} {}", names[..LISTED].join(", "), others(names.len() - LISTED, language))
        }
        [first @ .., last] if !first.is_empty() => format!("{} {and} {last}", first.join(", ")),
        _ => names.concat(),
    }
}

/// What is said of those that a list leaves out: "and 8 others".
pub fn others(count: usize, language: Language) -> String {
    match count {
        1 => language.of(("and 1 other", "en 1 ander")).to_owned(),
        _ => language.of((&format!("and {count} others"), &format!("en {count} andere"))).to_owned(),
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
