// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Names of the data set for types that packages know under another id. An alias is used only where the
//! package has that id, under a capability that fits the class.

/// Beginning of the key in the data set (with `$`: the whole key), id in the package.
const ALIASES: &[(&str, &str)] = &[
    ("eurofighter", "eurofighter"),
    ("typhoon$", "eurofighter"),
    ("ef2000", "eurofighter"),
    ("f2000a", "eurofighter"),
    ("f16am", "f-16am-bm"),
    ("f16bm", "f-16am-bm"),
    ("f16mlu", "f-16am-bm"),
    ("f16c", "f-16c-d"),
    ("f16d", "f-16c-d"),
    ("fa18c", "f-a-18c-d"),
    ("fa18d", "f-a-18c-d"),
    ("gripenc", "gripen-c-d"),
    ("gripend", "gripen-c-d"),
    ("jas39c", "gripen-c-d"),
    ("jas39d", "gripen-c-d"),
    ("tornadoids", "tornado"),
    ("tornadogr4", "tornado"),
    ("tornadoecr", "tornado"),
    ("rafale", "rafale"),
    ("a330$", "a330-mrtt"),
    ("ch47sd", "ch-47d"),
    ("ch53g", "ch-53g"),
    ("nh90tth", "nh90"),
    ("a129mangusta", "a129-mangusta"),
    ("e3asentry", "e-3a"),
    ("zevenprovincien", "de-zeven-provincien"),
    ("kareldorman", "karel-doorman"),
    ("brandenburg", "f123"),
    ("sachsen", "f124"),
    ("alvaro", "f-100"),
    ("santamaria", "f-80"),
    ("fridtjofnansen", "nansen-class"),
    ("arleighburke", "arleigh-burke"),
    ("daring", "type-45"),
    ("norfolk", "type-23"),
    ("oliverhazardperry", "ohp"),
    ("alkmaar", "tripartite"),
    ("flower", "tripartite"),
    ("aster", "tripartite"),
    ("eridan", "tripartite"),
    ("frankenthal", "type-332"),
    ("gaeta", "gaeta-lerici-class"),
    ("lerici", "gaeta-lerici-class"),
    ("oksoy", "oksoey-alta-class"),
    ("alta$", "oksoey-alta-class"),
    ("ula", "ula-class"),
    ("gotland", "gotland-soedermanland"),
    ("sodermanland", "gotland-soedermanland"),
    ("salvatoretodaro", "type-212a"),
    ("todaro", "type-212a"),
    ("letriomphant", "triomphant-class"),
    ("victoria", "upholder-victoria"),
    ("rotterdam", "rotterdam-class-lpd"),
    ("johandewitt", "rotterdam-class-lpd"),
    ("juancarlosi", "juan-carlos-i-lhd"),
    ("m270mlrs", "m270"),
    ("mlrs$", "m270"),
    ("himars", "m142-himars"),
    ("m142himars", "m142-himars"),
    ("cv9030", "cv9030"),
    ("cy9035n", "cv9035"),
    ("galerna", "agosta-s-70"),
    ("orzel", "kilo-class"),
    ("cv9035", "cv9035"),
];

/// The id under which packages know a type.
pub(crate) fn find(key: &str) -> Option<&'static str> {
    of(ALIASES, key)
}

/// Beginning of the key in the data set, family: where the rule of the leading word and number would
/// part what belongs together.
const FAMILIES: &[(&str, &str)] = &[
    ("ec665", "tiger"),
    ("as665", "tiger"),
    ("aw129", "a129"),
    ("wahmk1", "ah-64"),
    ("cv90", "cv90"),
    ("strf90", "cv90"),
    ("marder", "marder"),
    ("typhoon", "eurofighter"),
    ("ef2000", "eurofighter"),
    ("ef18", "f-a-18"),
    ("efa18", "f-a-18"),
    ("cf18", "f-a-18"),
    ("f18", "f-a-18"),
    ("fa18", "f-a-18"),
    ("jas39", "gripen"),
    ("saabjas39", "gripen"),
    ("harrier", "harrier"),
    ("av8b", "harrier"),
    ("tav8b", "harrier"),
    ("tornado", "tornado"),
    ("m1a", "m1-abrams"),
    ("mlrs", "m270"),
    ("gmlrs", "m270"),
    ("ap3", "p-3"),
    ("kc130", "c-130"),
    ("hc130", "c-130"),
    ("lc130", "c-130"),
    ("mh47", "ch-47"),
    ("mh53", "ch-53"),
    ("mh60", "h-60"),
    ("sh60", "h-60"),
    ("uh60", "h-60"),
    ("hh60", "h-60"),
    ("superlynx", "lynx"),
];

/// Length of a key from which on it may hold several types.
const LONGEST: usize = 14;

/// The family of a type, where the rule does not find it.
pub(crate) fn family(key: &str) -> Option<&'static str> {
    of(FAMILIES, key).filter(|_| key.len() <= LONGEST)
}

fn of(table: &[(&str, &'static str)], key: &str) -> Option<&'static str> {
    let fits = |beginning: &str| match beginning.strip_suffix('$') {
        Some(whole) => key == whole,
        None => key.starts_with(beginning),
    };
    table.iter().find(|(beginning, _)| fits(beginning)).map(|(_, found)| *found)
}
