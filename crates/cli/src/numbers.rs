// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Numbers for people: real minus signs, thin spaces between thousands, the decimal sign of the
//! language, unknown as a word and never as zero.

use concordia_analysis::view::FigureView;
use concordia_model::Language;

/// A number with at most one decimal.
pub fn number(value: f64, language: Language) -> String {
    decimal(value, if (value - value.round()).abs() < 0.05 { 0 } else { 1 }, language)
}

/// A number with so many decimals.
pub fn decimal(value: f64, decimals: usize, language: Language) -> String {
    let text = format!("{:.decimals$}", value.abs());
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let mut out = String::new();
    if value < 0.0 && text.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) {
        out.push('\u{2212}');
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) && whole.len() > 4 {
            out.push('\u{2009}');
        }
        out.push(digit);
    }
    if !part.is_empty() {
        out.push(if language == Language::Nl { ',' } else { '.' });
        out.push_str(part);
    }
    out
}

/// A share as per cent.
pub fn percent(share: f64, language: Language) -> String {
    format!(
        "{}\u{2009}%",
        decimal(share * 100.0, if share.abs() < 0.0995 && share != 0.0 { 1 } else { 0 }, language)
    )
}

/// A share with its range; the range alone where the share is not known.
pub fn share_range(value: Option<f64>, low: Option<f64>, high: Option<f64>, language: Language) -> String {
    let (Some(low), Some(high)) = (low, high) else { return unknown(language).to_owned() };
    let range = format!("{}\u{2013}{}", decimal(low * 100.0, 0, language), percent(high, language));
    match value {
        Some(value) if high - low < 1e-9 => percent(value, language),
        Some(value) => format!("{} ({range})", percent(value, language)),
        None => range,
    }
}

/// The word for what is not known.
pub fn unknown(language: Language) -> &'static str {
    language.of(("unknown", "onbekend"))
}

/// A figure with its range where it has one.
pub fn figure(figure: FigureView, language: Language) -> String {
    let show = |value| number(value, language);
    match (figure.value, figure.high) {
        (Some(value), Some(high)) if figure.low == high => show(value),
        (Some(value), Some(high)) => format!("{} ({}\u{2013}{})", show(value), show(figure.low), show(high)),
        (Some(value), None) => format!("{} (\u{2265} {})", show(value), show(figure.low)),
        (None, Some(high)) if figure.low == high => show(high),
        (None, Some(high)) => format!("{}\u{2013}{}", show(figure.low), show(high)),
        (None, None) if figure.low > 0.0 => format!("\u{2265} {}", show(figure.low)),
        (None, None) => unknown(language).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_language_and_unknown_is_a_word() {
        assert_eq!(number(12345.0, Language::En), "12\u{2009}345");
        assert_eq!(number(-3.25, Language::Nl), "\u{2212}3,2");
        assert_eq!(percent(0.021, Language::Nl), "2,1\u{2009}%");
        let figure_of = |value, low, high| figure(FigureView { value, low, high }, Language::En);
        assert_eq!(figure_of(None, 0.0, None), "unknown");
        assert_eq!(figure_of(None, 4.0, None), "\u{2265} 4");
        assert_eq!(figure_of(Some(5.0), 5.0, Some(5.0)), "5");
        assert_eq!(figure_of(Some(5.0), 4.0, Some(6.0)), "5 (4\u{2013}6)");
    }
}
