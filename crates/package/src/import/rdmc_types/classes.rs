// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! From the classes of the data set to capabilities. A class without a capability that counts the same
//! thing is left out whole; in a mixed class only types that are surely of a capability are taken.

use super::catalogue::Catalogue;
use super::names::TypeName;

/// A class of the data set.
pub(crate) struct Class {
    /// Its name in the data set.
    pub(crate) name: &'static str,
    /// The capability of its types, unless something below says otherwise.
    capability: Option<&'static str>,
    /// Capabilities of types whose key begins so; the first that fits.
    begins: &'static [(&'static str, &'static [&'static str])],
    /// Beginnings of keys of types that are no such materiel, although the data set codes them so.
    not: &'static [&'static str],
    /// Why the other types are left out: English, Dutch.
    why: (&'static str, &'static str),
}

/// Where a type belongs.
pub(crate) enum Fit {
    /// To a capability.
    Capability(&'static str),
    /// To none, for a reason in English and Dutch.
    Nothing((&'static str, &'static str)),
}

const MISCODED: (&str, &str) = (
    "types that are something else, although the data set codes them so",
    "typen die iets anders zijn, hoewel de gegevens ze zo coderen",
);
const NO_CAPABILITY: (&str, &str) = ("no capability fits the class", "geen capaciteit past bij de klasse");

impl Class {
    /// Classes of one group stand in for each other when the question is whether a nation lists any.
    pub(crate) fn group(&self) -> &'static str {
        self.capability.unwrap_or(self.name)
    }
}

/// The class of that name.
pub(crate) fn find(name: &str) -> Option<&'static Class> {
    CLASSES.iter().find(|class| class.name == name)
}

/// The capability of a type: that of the package's own type of the same name where the class allows it,
/// else by the beginning of its key, else the one of the class.
pub(crate) fn fit(class: &Class, name: &TypeName, catalogue: &Catalogue) -> Fit {
    let starts = |beginnings: &[&str]| beginnings.iter().any(|beginning| name.key.starts_with(beginning));
    if starts(class.not) {
        return Fit::Nothing(MISCODED);
    }
    let named = class.begins.iter().map(|(capability, _)| *capability).chain(class.capability);
    if let Some(capability) = named.clone().find(|capability| catalogue.find(capability, name).is_some()) {
        return Fit::Capability(capability);
    }
    let by_key = class.begins.iter().find(|(_, beginnings)| starts(beginnings));
    match by_key.map(|(capability, _)| *capability).or(class.capability) {
        Some(capability) => Fit::Capability(capability),
        None => Fit::Nothing(class.why),
    }
}

const fn all(name: &'static str, capability: &'static str, not: &'static [&'static str]) -> Class {
    Class { name, capability: Some(capability), begins: &[], not, why: NO_CAPABILITY }
}

const fn none(name: &'static str, why: (&'static str, &'static str)) -> Class {
    Class { name, capability: None, begins: &[], not: &[], why }
}

const CLASSES: &[Class] = &[
    all("main_battle_tank", "main-battle-tank", &["amx10rc", "erc90", "b1centauro"]),
    all("infantry_fighting_vehicle", "infantry-fighting-vehicle", &["lookalike"]),
    // Air-defence guns and mortar carriers are coded as self-propelled artillery.
    all(
        "self_propelled_artillery",
        "tube-artillery-sp",
        &[
            "gepard",
            "2s6",
            "bov",
            "type87",
            "sidam",
            "m42a1",
            "biho",
            "b1ho",
            "itpsv",
            "m5359",
            "m53",
            "m59",
            "strop",
            "zsu",
            "zpu",
            "l70",
            "kifv",
            "m163",
            "m167",
            "machbet",
            "tcm20",
            "spaag",
            "strv90lv",
            "m106",
            "m125",
            "lavm",
            "m113with",
            "bison",
            "m1129",
            "amxvtt",
            "kuerassier",
            "fh70",
            "m36",
            "bk1",
            "model50",
            "1a3",
            "m46",
        ],
    ),
    all("multiple_rocket_launcher", "rocket-artillery", &[]),
    all("attack_helicopter", "attack-helicopter", &["scout", "hc4", "oh6"]),
    Class {
        name: "combat_aircraft",
        capability: Some("fighter"),
        begins: &[
            ("fighter-5th", &["f35", "f22", "fa22"]),
            (
                "fighter-4th",
                &[
                    "f16",
                    "fa18",
                    "f18",
                    "ef18",
                    "efa18",
                    "cf18",
                    "f15",
                    "f14",
                    "av8b",
                    "tav8b",
                    "harriergr",
                    "mirage2000",
                    "miragem2000",
                    "m2000",
                    "rafale",
                    "eurofighter",
                    "typhoon",
                    "ef2000",
                    "f2000a",
                    "gripen",
                    "jas39",
                    "saabjas39",
                    "tornado",
                    "mig29",
                    "su27",
                ],
            ),
        ],
        not: &["mi24", "mi35", "beech350", "aw101", "ac130", "f27", "f50", "f60", "f117"],
        why: NO_CAPABILITY,
    },
    Class {
        name: "transport_aircraft",
        capability: None,
        begins: &[
            (
                "transport-strategic",
                &["c17", "c5a", "c5b", "c5c", "c5m", "c5galaxy", "c141", "il76", "an124", "a400m"],
            ),
            (
                "transport-tactical",
                &["c130", "hc130", "lc130", "c160", "c27", "g222", "c295", "cn235", "an26", "an32", "an12"],
            ),
        ],
        not: &[],
        why: (
            "light, liaison and passenger aircraft: no capability fits",
            "lichte, verbindings- en passagiersvliegtuigen: geen capaciteit past",
        ),
    },
    Class {
        name: "transport_helicopter",
        capability: None,
        begins: &[
            ("transport-helicopter-heavy", &["ch47", "mh47", "ch53", "mh53", "chinook", "mi26"]),
            (
                "transport-helicopter-medium",
                &[
                    "nh90", "as332", "as532", "sa330", "sa321", "ec725", "ec225", "eh101", "aw101", "merlin",
                    "mi8", "mi17", "mi171", "uh60", "mh60", "s70", "hh60", "seaking", "ch46", "uh46", "mi14",
                ],
            ),
        ],
        not: &[],
        why: (
            "light and utility helicopters: no capability fits",
            "lichte helikopters: geen capaciteit past",
        ),
    },
    all("maritime_helicopter", "maritime-helicopter", &["helsqn", "superleague"]),
    all("maritime_patrol_aircraft", "maritime-patrol", &["ab212", "sh30", "pzlts11"]),
    all("tanker_aircraft", "tanker-aircraft", &[]),
    all("airborne_early_warning", "awacs", &["dc8", "alize"]),
    all("submarine", "submarine", &["harpoon", "exocet", "trident", "alligator", "una"]),
    all("frigate", "frigate-destroyer", &[]),
    all("destroyer", "frigate-destroyer", &["324mm", "76mm", "mk41", "mk56"]),
    all("corvette", "corvette", &[]),
    all("amphibious_ship", "amphibious-ship", &[]),
    all("mine_warfare_vessel", "mine-countermeasures", &["cablemine", "inshore"]),
    Class {
        name: "unmanned_aircraft",
        capability: None,
        begins: &[("uav-male", &["mq1", "mq9", "rq1", "predator", "heron", "harfang", "hermes900"])],
        not: &["mq1c"],
        why: (
            "tactical drones: the capability counts systems, the data set aircraft",
            "tactische drones: de capaciteit telt systemen, de gegevens vliegtuigen",
        ),
    },
    none(
        "sam_launcher",
        (
            "launchers: the capabilities of air defence count fire units",
            "lanceerinrichtingen: de capaciteiten van luchtverdediging tellen vuureenheden",
        ),
    ),
    none("armoured_personnel_carrier", NO_CAPABILITY),
    none("recce_assault_vehicle", NO_CAPABILITY),
    none("isr_ew_aircraft", NO_CAPABILITY),
    none("replenishment_ship", NO_CAPABILITY),
    none("aircraft_carrier", NO_CAPABILITY),
    none("cruiser", NO_CAPABILITY),
];
