// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A likely right text for a cell that is wrong.

use concordia_model::cell::{Kind, Problem};

/// The nearest of some words, if one is near.
pub(crate) fn nearest<'a>(text: &str, words: impl Iterator<Item = &'a str>) -> Option<String> {
    if text.len() > 100 {
        return None;
    }
    let text = text.to_lowercase();
    let near = words.map(|word| (strsim::damerau_levenshtein(&text, &word.to_lowercase()), word)).min()?;
    (near.0 <= 1.max(text.len() / 3)).then(|| near.1.to_owned())
}

/// A likely right text for a cell of this kind.
pub(crate) fn cell(kind: Kind, problem: Option<&Problem>, text: &str) -> Option<String> {
    if problem.is_none() || text.len() > 100 {
        return None;
    }
    match kind {
        Kind::Code(codes) => nearest(&text.replace([' ', '-'], "_"), codes.iter().copied()),
        Kind::Flag => flag(text),
        Kind::Date => date(text),
        Kind::Quantity | Kind::Number | Kind::Share | Kind::Money | Kind::Integer => number(kind, text),
        Kind::Year => date(text).and_then(|date| date.get(..4).map(str::to_owned)),
        Kind::Id => id(text),
        Kind::Currency => match text {
            "€" | "euro" | "Euro" | "EURO" => Some("EUR".to_owned()),
            "$" => Some("USD".to_owned()),
            _ => Some(text.to_uppercase())
                .filter(|t| t.len() == 3 && t.bytes().all(|b| b.is_ascii_uppercase())),
        },
        Kind::Text | Kind::Reference(_) => None,
    }
}

fn flag(text: &str) -> Option<String> {
    match text.to_lowercase().as_str() {
        "yes" | "y" | "ja" | "j" | "1" | "waar" | "true" => Some("true".to_owned()),
        "no" | "n" | "nee" | "0" | "onwaar" | "false" => Some("false".to_owned()),
        _ => None,
    }
}

/// A day first, as people in Europe write it.
fn date(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let [first, month, last] = parts[..] else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let number = |part: &str| part.parse::<u16>().ok().filter(|_| part.len() <= 2);
    let text = format!("{year}-{:02}-{:02}", number(month)?, number(day)?);
    concordia_model::Date::read(&text).is_ok().then_some(text)
}

/// A decimal comma, a percentage, or an exponent.
fn number(kind: Kind, text: &str) -> Option<String> {
    let plain = text.replace([' ', '\u{a0}', '_'], "");
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if let (Some(percent), Kind::Share) = (plain.strip_suffix('%'), kind) {
        let whole: u32 = percent.parse().ok().filter(|whole| *whole <= 100)?;
        let share = format!("{}.{:02}", whole / 100, whole % 100);
        return Some(share.trim_end_matches('0').trim_end_matches('.').to_owned());
    }
    let (whole, part) = plain.split_once(',').unwrap_or((&plain, ""));
    let unsigned = whole.strip_prefix('-').unwrap_or(whole);
    let comma = plain.contains(',') && digits(part) && part.len() != 3;
    match (digits(unsigned), comma) {
        (true, true) => Some(format!("{whole}.{part}")),
        // With three digits behind it, a comma may separate thousands: no guess.
        (true, false) if !plain.contains(',') && plain != text => Some(plain),
        _ => None,
    }
}

/// Kebab-case of what was written.
fn id(text: &str) -> Option<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let kebab = words.map(str::to_lowercase).collect::<Vec<_>>().join("-");
    concordia_model::row::is_id(&kebab).then_some(kebab)
}
