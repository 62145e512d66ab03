// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Names of types as the data set spells them. Two spellings are one type only where they differ in case,
//! spaces, hyphens, trailing notes or a popular name after the designation (`F-16C Fighting Falcon`).
//! Typing errors (`Ml09`) are not repaired: a rule that did so would also join what is different.

/// A name of a type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct TypeName {
    /// The spelling without notes.
    pub(crate) name: String,
    /// Letters and digits of the designation: what makes two spellings one type.
    pub(crate) key: String,
    /// Whether the units are in store or in reserve.
    pub(crate) stored: bool,
    /// Whether they are in reserve.
    pub(crate) in_reserve: bool,
}

/// What begins a note at the end of a name.
const NOTES: &[&str] = &["(", " with ", " opcon ", " on lease", "\u{2020}", ";"];

impl TypeName {
    /// Reads a name; `None` where nothing is left beside notes.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let lower = text.to_ascii_lowercase();
        let (in_store, in_reserve) = (lower.contains("(in store)"), lower.contains("(in reserve)"));
        let end = NOTES.iter().filter_map(|note| lower.find(note)).min().unwrap_or(text.len());
        let plain: Vec<_> = text.get(..end)?.split_whitespace().collect();
        let name = plain.join(" ").trim_matches(|c: char| c.is_ascii_punctuation()).to_owned();
        let key = squeeze(designation(&name));
        let named = key.bytes().any(|byte| byte.is_ascii_alphabetic());
        named.then_some(Self { name, key, stored: in_store || in_reserve, in_reserve })
    }

    /// The id that this spelling gives.
    pub(crate) fn slug(&self) -> String {
        slug(designation(&self.name))
    }

    /// The family: the leading word, with the number where one follows it; `None` for several families.
    pub(crate) fn family(&self) -> Option<String> {
        let name = designation(&self.name).replace("F/A-", "FA-").replace("F/A ", "FA-");
        let (first, others) = name.split_once('/').unwrap_or((&name, ""));
        let family = family_of(first);
        // `Leopard 2A4/5`: a number alone goes on from a version.
        let version = matches!(first.trim().as_bytes(), [.., letter, digit] if letter.is_ascii_alphabetic() && digit.is_ascii_digit());
        let number = |part: &str| version && part.bytes().all(|byte| byte.is_ascii_digit());
        let other = |part: &str| !number(part.trim()) && names_other_family(part.trim(), &family);
        let several = others.split('/').filter(|part| !part.trim().is_empty()).any(other);
        // A name that no letter or digit of ours stands in first names no family.
        Some(family).filter(|family| !several && !family.is_empty())
    }
}

/// The designation: what stands before a popular name of letters only.
fn designation(name: &str) -> &str {
    let tokens: Vec<_> = name.split(' ').collect();
    let has_digit = |token: &&str| token.bytes().any(|byte| byte.is_ascii_digit());
    let letters = |token: &&str| token.bytes().any(|byte| byte.is_ascii_alphabetic());
    // A number that leads is part of a name only together with what follows.
    let designates = |(at, token): (usize, &&str)| has_digit(token) && (at > 0 || letters(token));
    let Some(first) = tokens.iter().enumerate().position(designates) else { return name };
    let more = tokens[first + 1..]
        .iter()
        .take_while(|token| has_digit(token) && !token.contains('/') || token.len() <= 3 && !is_roman(token));
    let end = first + 1 + more.count();
    let length: usize = tokens[..end].iter().map(|token| token.len() + 1).sum();
    name.get(..length - 1).unwrap_or(name)
}

fn is_roman(token: &str) -> bool {
    token.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
}

/// Letters and digits only, in lower case.
pub(crate) fn squeeze(text: &str) -> String {
    text.chars().filter_map(plain).filter(char::is_ascii_alphanumeric).collect()
}

/// Kebab-case.
pub(crate) fn slug(text: &str) -> String {
    let text: String = text.chars().map(|c| plain(c).unwrap_or(' ')).collect();
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut slug = words.collect::<Vec<_>>().join("-");
    slug.truncate(60);
    slug.trim_end_matches('-').to_owned()
}

/// A letter without its accent, in lower case; an apostrophe joins what it stands between.
fn plain(letter: char) -> Option<char> {
    Some(match letter.to_lowercase().next()? {
        'à'..='å' | 'æ' => 'a',
        'ç' | 'č' | 'ć' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' | 'ı' => 'i',
        'ñ' => 'n',
        'ò'..='ö' | 'ø' => 'o',
        'ù'..='ü' => 'u',
        'ş' | 'š' => 's',
        'ğ' => 'g',
        '\'' | '\u{2019}' => return None,
        other => other,
    })
}

/// The leading word and number of one name.
fn family_of(name: &str) -> String {
    let name = slug(name);
    let mut parts = name.split('-');
    let first = parts.next().unwrap_or_default();
    let next = parts.next().unwrap_or_default();
    if let Some(run) = run_with_digits(first) {
        return run;
    }
    let digits: String = next.chars().take_while(char::is_ascii_digit).collect();
    if !digits.is_empty() {
        return format!("{first}-{digits}");
    }
    // `Mirage F-1CT`, `Mirage F1-CT`: one letter and a number belong to the name of the family.
    let number = next.strip_prefix(|c: char| c.is_ascii_alphabetic()).unwrap_or_default();
    let number = if next.len() == 1 { parts.next().unwrap_or_default() } else { number };
    let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
    if !digits.is_empty() && first.len() > 3 {
        return format!("{first}-{}{digits}", &next[..1]);
    }
    let word = first.len() > 3 && name.bytes().any(|byte| byte.is_ascii_digit());
    if word { first.to_owned() } else { name }
}

/// The first run of letters and digits of a word such as `m60a3` or `2s1`: `m-60`, `2s1`.
fn run_with_digits(word: &str) -> Option<String> {
    let lead: String = word.chars().take_while(char::is_ascii_digit).collect();
    let rest = &word[lead.len()..];
    let letters: String = rest.chars().take_while(char::is_ascii_alphabetic).collect();
    let digits: String = rest[letters.len()..].chars().take_while(char::is_ascii_digit).collect();
    match (lead.is_empty(), digits.is_empty()) {
        (_, true) => None,
        (true, false) => Some(format!("{letters}-{digits}")),
        (false, false) => Some(format!("{lead}{letters}{digits}")),
    }
}

/// Whether a part behind a slash names another family than the first part, not a version of it.
fn names_other_family(part: &str, family: &str) -> bool {
    let digits = part.bytes().filter(u8::is_ascii_digit).count();
    let bytes = part.as_bytes();
    let version = digits == 0
        || matches!(bytes, [b'A'..=b'H', b'0'..=b'9', ..])
        || matches!(bytes, [b'-', b'A'..=b'H', ..]);
    if version {
        // A version has a letter or two; a whole word is a name of its own.
        return digits == 0 && part.len() > 3;
    }
    let letters: String = family.chars().take_while(char::is_ascii_alphabetic).collect();
    let whole = if bytes.first().is_some_and(|byte| byte.is_ascii_alphabetic()) {
        family_of(part)
    } else {
        family_of(&format!("{letters}-{}", part.trim_start_matches('-')))
    };
    squeeze(&whole) != squeeze(family)
}

#[cfg(test)]
mod tests {
    use super::*;
    use concordia_model::row::is_id;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_gives_ids_or_nothing(text in "[A-Za-z0-9 /().†é'-]{0,30}|\\PC{0,200}") {
            if let Some(name) = TypeName::read(&text) {
                prop_assert!(is_id(&name.slug()), "{}", name.slug());
                prop_assert!(name.family().is_none_or(|family| is_id(&slug(&family))), "{:?}", name.family());
            }
        }
    }

    fn key(text: &str) -> String {
        TypeName::read(text).unwrap().key
    }

    fn family(text: &str) -> Option<String> {
        TypeName::read(text).unwrap().family()
    }

    #[test]
    fn a_name_that_begins_in_another_script_has_no_family() {
        assert_eq!(family("ﯓ/a"), None);
    }

    #[test]
    fn spellings_that_differ_in_case_spaces_hyphens_and_notes_are_one_type() {
        for (one, other) in [
            ("Leopard 2A6", "leopard 2 A6"),
            ("M-60A3", "M60A3"),
            ("T- 72M", "T-72M"),
            ("F-16C Fighting Falcon", "F-16C"),
            ("F-16AM/BM Fighting Falcon", "F-16AM/BM"),
            ("C-130H Hercules", "C-130-H"),
            ("C-130H (in store)", "C-130H"),
            ("NH90 NFH opcon Navy", "NH90 NFH"),
            ("CH-47D Chinook (HC2/4)", "CH-47D Chinook"),
            ("Chang Bogo with 8 single 533mm TT with SUT HWT", "Chang Bogo"),
            ("Mirage F-1CT", "Mirage F1-CT"),
            ("Type-212A", "Type 212A"),
            ("MiG-21bis Fishbed", "MiG-21bis"),
        ] {
            assert_eq!(key(one), key(other), "{one} and {other}");
        }
    }

    #[test]
    fn different_versions_stay_different_types() {
        for (one, other) in [
            ("Leopard 2A5", "Leopard 2A6"),
            ("F-16A", "F-16C"),
            ("Ml09", "M109"),
            ("Elli Batch I", "Elli Batch II"),
        ] {
            assert_ne!(key(one), key(other), "{one} and {other}");
        }
    }

    #[test]
    fn the_family_is_the_leading_word_and_number() {
        for (name, expected) in [
            ("Leopard 2A6", "leopard-2"),
            ("Leopard 1A1/1A3/1A4/1A5", "leopard-1"),
            ("F-16AM/F-16BM Fighting Falcon", "f-16"),
            ("F/A-18C Hornet", "fa-18"),
            ("M109A1/A2/A6", "m-109"),
            ("Leopard 2A4/5", "leopard-2"),
            ("2S1 Carnation", "2s1"),
            ("Lynx Mk88A", "lynx"),
            ("Mirage 2000D", "mirage-2000"),
            ("Mirage F-1CT", "mirage-f1"),
            ("Type 206A", "type-206"),
            ("Karel Doorman", "karel-doorman"),
            ("MiG-29A/UB Fulcrum", "mig-29"),
        ] {
            assert_eq!(family(name).as_deref(), Some(expected), "{name}");
        }
    }

    #[test]
    fn a_name_of_several_families_has_none() {
        for name in [
            "Leopard 2A4/T-72",
            "T-54/-55",
            "T-34/-55/AMX-30/M-60A3",
            "BMP-1/BMP-2",
            "BMP-2/3",
            "Typhoon/Tornado",
        ] {
            assert_eq!(family(name), None, "{name}");
        }
    }

    #[test]
    fn notes_tell_what_is_in_store_and_a_note_alone_is_no_type() {
        assert!(TypeName::read("Tornado IDS (in store)").unwrap().stored);
        assert!(TypeName::read("E-3D Sentry (in reserve)").unwrap().in_reserve);
        for text in ["(more)", "(trials)", "", "12", "---", "†"] {
            assert_eq!(TypeName::read(text), None, "{text}");
        }
    }
}
