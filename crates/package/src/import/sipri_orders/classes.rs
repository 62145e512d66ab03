// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! From the classes of the register to capabilities, judged by what a class is. Where rDMC has a class of
//! the same things, its rules are used, so that both sources put a type under one capability.

use concordia_model::finding::Words;

use super::super::rdmc_types::catalogue::Catalogue;
use super::super::rdmc_types::classes::{Fit, find, fit};
use super::super::rdmc_types::names::TypeName;

/// Capabilities with the beginnings of the keys of their types.
type Begins = &'static [(&'static str, &'static [&'static str])];

/// Where the types of a class belong.
enum To {
    /// Where rDMC puts its class of that name.
    Rdmc(&'static str),
    /// To the first capability with a beginning that fits, else to the last, if any, but for these beginnings.
    Types(Begins, Option<&'static str>, &'static [&'static str]),
    /// To a capability, but for types with these beginnings.
    But(&'static str, &'static [&'static str]),
}

use To::{But, Rdmc, Types};

/// Tracked carriers: the capability is of wheeled vehicles.
const TRACKED: &[&str] = &[
    "m113", "m577", "mtlb", "bvs10", "bv206", "bv308", "cv90", "aifv", "acv", "aav7", "spartan", "amxvci",
    "mtvl", "bronco", "pmmcg5", "lynx", "scoutsv", "4k7fa", "k10", "bmp",
];

const CLASSES: &[(&[&str], To)] = &[
    (&["tank"], Rdmc("main_battle_tank")),
    (&["infantry fighting vehicle"], Rdmc("infantry_fighting_vehicle")),
    (&["self-propelled gun"], Rdmc("self_propelled_artillery")),
    (&["multiple rocket launcher"], Rdmc("multiple_rocket_launcher")),
    (&["combat helicopter"], Rdmc("attack_helicopter")),
    (&["FGA aircraft", "fighter aircraft", "ground-attack aircraft"], Rdmc("combat_aircraft")),
    (&["transport aircraft", "heavy transport aircraft"], Rdmc("transport_aircraft")),
    (&["transport helicopter", "helicopter", "light helicopter"], Rdmc("transport_helicopter")),
    (&["anti-submarine helicopter"], Rdmc("maritime_helicopter")),
    (&["anti-submarine aircraft", "maritime patrol aircraft"], Rdmc("maritime_patrol_aircraft")),
    (&["tanker/transport aircraft"], Rdmc("tanker_aircraft")),
    (&["airborne early-warning aircraft"], Rdmc("airborne_early_warning")),
    (&["submarine"], Rdmc("submarine")),
    (&["frigate"], Rdmc("frigate")),
    (&["destroyer"], Rdmc("destroyer")),
    (&["corvette"], Rdmc("corvette")),
    (&["amphibious assault ship", "landing ship"], Rdmc("amphibious_ship")),
    (&["MCM ship", "minehunter", "minesweeper"], Rdmc("mine_warfare_vessel")),
    (
        &["APC", "armoured reconnaissance vehicle", "armoured car", "fire-support vehicle"],
        But("wheeled-armour", TRACKED),
    ),
    (
        &["UAV", "armed UAV", "maritime patrol UAV"],
        Types(
            &[(
                "uav-male",
                &["mq1", "mq9", "rq1", "gnat", "heron", "harfang", "hermes900", "bayraktartb2", "protector"],
            )],
            Some("tactical-uav"),
            // Neither: it flies high.
            &["rq4"],
        ),
    ),
    (
        &["SAM system", "mobile SAM system"],
        Types(
            &[
                ("air-defence-long", &["patriot", "s300", "s400", "sampt", "aster"]),
                (
                    "air-defence-medium",
                    &["nasams", "ihawk", "hawk", "buk", "spada", "irist", "barak", "spydermr"],
                ),
            ],
            Some("air-defence-short"),
            &[],
        ),
    ),
    (
        &[
            "self-propelled anti-aircraft gun",
            "air-defence system",
            "anti-aircraft gun",
            "anti-aircraft gun system",
        ],
        But("air-defence-short", &[]),
    ),
    (&["ABM system"], But("missile-defence", &[])),
    // Missiles of ships belong to the ships.
    (
        &["SAM", "portable SAM", "ABM missile"],
        But("air-defence-missile", &["standard", "essm", "rim", "umkhonto", "aster15", "seasparrow"]),
    ),
    (
        &[
            "anti-ship missile",
            "anti-ship/land-attack missile",
            "air-to-surface/anti-ship missile",
            "anti-ship missile/ASM/SAM",
        ],
        But("anti-ship-missile", &[]),
    ),
    (&["surface-to-surface missile"], But("deep-strike", &[])),
    // Cruise missiles; the others are munitions like any other.
    (
        &["air-to-surface missile"],
        Types(&[("deep-strike", &["agm158", "agm84h", "stormshadow", "taurus"])], Some("ammunition"), &[]),
    ),
    (
        &[
            "guided bomb",
            "guided glide bomb",
            "guided shell",
            "guided rocket",
            "anti-tank missile",
            "anti-tank/air-to-surface missile",
            "air-to-surface/surface-to-surface missile",
            "long-range air-to-air missile",
            "short-range air-to-air missile",
            "anti-radar missile",
            "anti-submarine torpedo",
            "anti-ship torpedo",
            "anti-ship/anti-submarine torpedo",
            "loitering munition",
        ],
        But("ammunition", &[]),
    ),
    (
        &["naval gun"],
        Types(
            &[("close-in-weapon-system", &["mk15", "goalkeeper", "ak630", "seaguard", "gdm35"])],
            None,
            &[],
        ),
    ),
    (&["ground surveillance aircraft"], But("ground-surveillance", &[])),
    (&["cargo ship", "transport ship"], But("sealift", &[])),
];

/// Capabilities of which the register counts something else: launchers or aircraft, not fire units or systems.
const OTHER_UNIT: &[&str] = &[
    "air-defence-long",
    "air-defence-medium",
    "air-defence-short",
    "missile-defence",
    "tactical-uav",
    "ammunition",
];

/// Capabilities of what is used up: what came is not what is there.
const USED_UP: &[&str] = &["ammunition", "air-defence-missile", "anti-ship-missile", "deep-strike"];

/// Whether the register counts what the capability counts.
pub(super) fn is_counted(capability: &str) -> bool {
    !OTHER_UNIT.contains(&capability)
}

/// Whether what came stays.
pub(super) fn stays(capability: &str) -> bool {
    !USED_UP.contains(&capability)
}

/// The capability of a type, or why there is none.
pub(super) fn capability(class: &str, name: &TypeName, catalogue: &Catalogue) -> Result<&'static str, Words> {
    let starts = |beginnings: &[&str]| beginnings.iter().any(|beginning| name.key.starts_with(beginning));
    let to = CLASSES.iter().find(|(names, _)| names.contains(&class)).map(|(_, to)| to);
    let found = match to {
        Some(Rdmc(theirs)) => match find(theirs).map(|theirs| fit(theirs, name, catalogue)) {
            Some(Fit::Capability(capability)) => Some(capability),
            _ => None,
        },
        Some(Types(begins, otherwise, not)) => {
            let named = begins.iter().find(|(_, beginnings)| starts(beginnings));
            named.map(|(capability, _)| *capability).or(*otherwise).filter(|_| !starts(not))
        }
        Some(But(capability, not)) => Some(*capability).filter(|_| !starts(not)),
        None => None,
    };
    let known = found.filter(|capability| catalogue.has_capability(capability));
    known.ok_or_else(|| left(class, found, to.is_some()))
}

/// Why a type has no capability.
fn left(class: &str, found: Option<&str>, is_known: bool) -> Words {
    match found {
        Some(capability) => Words::new(
            format!("{class}: the package has no capability {capability}"),
            format!("{class}: het pakket heeft geen capaciteit {capability}"),
        ),
        None if is_known => Words::new(
            format!("{class}: types for which there is no capability"),
            format!("{class}: typen waarvoor geen capaciteit is"),
        ),
        None => Words::new(
            "classes for which there is no capability: engines, radars, guns, trainers, patrol boats and others",
            "klassen waarvoor geen capaciteit is: motoren, radars, kanonnen, lesvliegtuigen, patrouilleboten en andere",
        ),
    }
}
