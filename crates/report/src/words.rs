// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The words of a page that no view brings: English, Dutch.

use concordia_analysis::view::{FigureView, RangeView, TextView};
use concordia_model::Language;

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
