// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A source as it is cited.

use concordia_model::cell::Text;
use concordia_model::ids::DocumentId;
use concordia_model::tables::Document;
use concordia_model::{Date, Model};
use schemars::JsonSchema;
use serde::Serialize;

/// A document: a source of figures.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct DocumentView {
    /// Id.
    pub id: String,
    /// Title, in the language in which it was written.
    pub title: String,
    /// Kind of document.
    pub kind: Option<String>,
    /// Publisher.
    pub publisher: Option<String>,
    /// Authors.
    pub authors: Option<String>,
    /// Date, YYYY-MM-DD.
    #[schemars(with = "Option<crate::view::DateText>")]
    pub date: Option<Date>,
    /// Language, ISO 639-1.
    pub language: Option<String>,
    /// Number, such as 33 279, nr. 36.
    pub number: Option<String>,
    /// Dossier.
    pub dossier: Option<String>,
    /// Version.
    pub version: Option<String>,
    /// Topics.
    pub topics: Option<String>,
    /// Address.
    pub url: Option<String>,
    /// File beside the package.
    pub path: Option<String>,
    /// Licence.
    pub licence: Option<String>,
    /// Weight among sources that contradict: higher is used.
    pub precedence: Option<u32>,
}

/// A document as it is cited.
pub fn of(model: &Model, row: &Document) -> DocumentView {
    let text = |text: Option<Text>| text.map(|text| model.text(text.0).to_owned());
    DocumentView {
        id: row.id.text(&model.names).to_owned(),
        title: model.text(row.title.0).to_owned(),
        kind: text(row.kind),
        publisher: text(row.publisher),
        authors: text(row.authors),
        date: row.date,
        language: text(row.language),
        number: text(row.number),
        dossier: text(row.dossier),
        version: text(row.version),
        topics: text(row.topics),
        url: text(row.url),
        path: text(row.path),
        licence: text(row.licence),
        precedence: row.precedence,
    }
}

/// The documents that are cited, each once, in the order of their ids.
pub fn cited(model: &Model, ids: impl IntoIterator<Item = DocumentId>) -> Vec<DocumentView> {
    let ids: std::collections::HashSet<_> = ids.into_iter().collect();
    let rows = model.tables.documents.rows().filter(|row| ids.contains(&row.id));
    let mut documents: Vec<_> = rows.map(|row| of(model, row)).collect();
    documents.sort_by(|a, b| a.id.cmp(&b.id));
    documents
}
