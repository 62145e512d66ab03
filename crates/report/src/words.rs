// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Where a page comes from, and its words that no view brings: English, Dutch.

use std::collections::HashMap;

use concordia_analysis::view::{FigureView, LISTED, RangeView, TextView, VERSION, others};
use concordia_model::{Language, Model};

/// Where a page comes from, and the names of what it is about.
#[derive(Clone, Debug, Default)]
pub struct Trace {
    /// Name of the package.
    pub package: String,
    /// Its hash.
    pub hash: String,
    /// The scenario.
    pub scenario: String,
    /// Seed of what was drawn.
    pub seed: u64,
    /// Version of the program.
    pub version: String,
    /// Names of nations, forms, capabilities, types and cooperations, by id.
    pub names: HashMap<String, TextView>,
}

impl Trace {
    /// The trace of a result of a model.
    pub fn of(model: &Model, seed: u64) -> Self {
        let tables = &model.tables;
        let id = |symbol: concordia_model::Symbol| model.names.text(symbol).to_owned();
        let nations = tables.nations.rows().map(|row| (row.id.symbol(), row.name_en, row.name_nl));
        let forms = tables.forms.rows().map(|row| (row.id.symbol(), row.name_en, row.name_nl));
        let served = tables.capabilities.rows().map(|row| (row.id.symbol(), row.name_en, row.name_nl));
        let types = tables.equipment.rows().map(|row| (row.id.symbol(), row.name, row.name));
        let shared = tables.cooperations.rows().map(|row| (row.id.symbol(), row.name_en, row.name_nl));
        let named = nations.chain(forms).chain(served).chain(types).chain(shared);
        Self {
            package: model.name.clone(),
            hash: model.hash.to_string(),
            scenario: model.scenario.clone(),
            seed,
            version: VERSION.to_owned(),
            names: named.map(|(symbol, en, nl)| (id(symbol), TextView::of(model, en, nl))).collect(),
        }
    }

    /// The name of an id; the id itself where there is none.
    pub fn name(&self, id: &str, say: Say) -> String {
        self.names.get(id).map_or_else(|| id.to_owned(), |name| say.view(name))
    }

    /// Names, in the order of their ids.
    pub fn list(&self, ids: &[String], say: Say) -> String {
        ids.iter().map(|id| self.name(id, say)).collect::<Vec<_>>().join(", ")
    }
}

/// Chooses by language.
#[derive(Clone, Copy)]
pub struct Say(pub Language);

impl Say {
    /// One of two texts.
    pub fn of(self, en: &'static str, nl: &'static str) -> &'static str {
        self.0.of((en, nl))
    }

    /// A text of a view.
    pub fn view(self, text: &TextView) -> String {
        self.0.of((&text.en, &text.nl)).to_string()
    }

    /// A number with so many decimals.
    pub fn number(self, value: f64, decimals: usize) -> String {
        let text = format!("{value:.decimals$}");
        let text = if text.contains('.') {
            text.trim_end_matches('0').trim_end_matches('.').to_owned()
        } else {
            text
        };
        let text = text.replace('-', "\u{2212}");
        if self.0 == Language::Nl { text.replace('.', ",") } else { text }
    }

    /// Things in a row; of more than [`LISTED`] the first, and how many others.
    pub fn folded(self, things: &[String], between: &str) -> String {
        match things.len() {
            0..=LISTED => things.join(between),
            all => format!("{}{between}{}", things[..LISTED].join(between), others(all - LISTED, self.0)),
        }
    }

    /// The word for what is not known.
    pub fn unknown(self) -> String {
        self.of("unknown", "onbekend").to_owned()
    }

    /// A share as per cent, unknown as a word.
    pub fn percent(self, share: Option<f64>) -> String {
        share.map_or_else(|| self.unknown(), |share| format!("{} %", self.number(share * 100.0, 0)))
    }

    /// A figure with its range; unknown as a word, never as zero.
    pub fn figure(self, figure: FigureView) -> String {
        let show = |value| self.number(value, 1);
        match (figure.value, figure.high) {
            (Some(value), Some(high)) if figure.low == high => show(value),
            (Some(value), Some(high)) => {
                format!("{} ({}\u{2013}{})", show(value), show(figure.low), show(high))
            }
            (None, Some(high)) => format!("{}\u{2013}{}", show(figure.low), show(high)),
            (Some(value), None) => format!("{} (\u{2265} {})", show(value), show(figure.low)),
            (None, None) if figure.low > 0.0 => format!("\u{2265} {}", show(figure.low)),
            (None, None) => self.unknown(),
        }
    }

    /// A value with its range.
    pub fn range(self, range: RangeView) -> String {
        let show = |value| self.number(value, 2);
        format!("{} ({}\u{2013}{})", show(range.value), show(range.low), show(range.high))
    }
}
