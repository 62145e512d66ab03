// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The partner criteria (`docs/methods/partners.md`): what is measured, in which unit, and which measurement
//! has which value. Anchors are stated, never taken from the nations present, so that no nation changes the
//! value of another.

/// A measure of how well a partner fits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Criterion {
    /// Distance of ideal points in the United Nations.
    Voting,
    /// Distance between the capitals.
    Distance,
    /// Contiguity.
    Contiguity,
    /// Shared frameworks.
    Frameworks,
    /// Difference in liberal democracy.
    Culture,
    /// Common language.
    Language,
    /// Weight of the other's force.
    Force,
    /// Commonality of fleets.
    Fleets,
    /// Running cooperations.
    Cooperations,
    /// Cooperations begun bottom-up.
    BottomUp,
    /// Priorities with the partner.
    Priorities,
}

/// What a criterion means.
pub struct Definition {
    /// The criterion.
    pub criterion: Criterion,
    /// Its id.
    pub id: &'static str,
    /// The criterion of the frame that it is a measure of.
    pub group: &'static str,
    /// Name: English, Dutch.
    pub name: (&'static str, &'static str),
    /// Unit: English, Dutch.
    pub unit: (&'static str, &'static str),
    /// Where it comes from: English, Dutch.
    pub source: (&'static str, &'static str),
    /// Measurements and their values; straight lines between them, level outside.
    pub anchors: &'static [(f64, f64)],
    /// Whether it tells what would fit, rather than what is done or wanted already.
    pub fits: bool,
}

const DISTANCE: &str = "political-strategic-distance";
const CULTURE: &str = "political-culture";
const SYNERGY: &str = "operational-synergy";
const GOALS: &str = "concrete-goals";

/// The criteria of the frame, by the order in which it names them.
pub const GROUPS: [&str; 4] = [DISTANCE, CULTURE, SYNERGY, GOALS];

/// All criteria, group by group.
pub const DEFINITIONS: [Definition; 11] = [
    Definition {
        criterion: Criterion::Voting,
        id: "un-voting",
        group: DISTANCE,
        name: ("UN voting distance", "Afstand in VN-stemgedrag"),
        unit: ("points", "punten"),
        source: ("relations: un-voting-distance", "relations: un-voting-distance"),
        anchors: &[(0.0, 1.0), (2.0, 0.0)],
        fits: true,
    },
    Definition {
        criterion: Criterion::Distance,
        id: "distance",
        group: DISTANCE,
        name: ("Distance between capitals", "Afstand tussen hoofdsteden"),
        unit: ("km", "km"),
        source: ("nations: capital_lat, capital_lon", "nations: capital_lat, capital_lon"),
        anchors: &[(250.0, 1.0), (1000.0, 0.6), (3000.0, 0.2), (6000.0, 0.0)],
        fits: true,
    },
    Definition {
        criterion: Criterion::Contiguity,
        id: "contiguity",
        group: DISTANCE,
        name: ("Contiguity", "Aangrenzendheid"),
        unit: ("0 none to 5 land border", "0 geen tot 5 landgrens"),
        source: ("relations: contiguity", "relations: contiguity"),
        anchors: &[(0.0, 0.0), (5.0, 1.0)],
        fits: true,
    },
    Definition {
        criterion: Criterion::Frameworks,
        id: "frameworks",
        group: DISTANCE,
        name: ("Shared frameworks by closeness", "Gedeelde verbanden naar beslotenheid"),
        unit: ("sum of 1/(members \u{2212} 1)", "som van 1/(leden \u{2212} 1)"),
        source: ("memberships", "memberships"),
        anchors: &[(0.0, 0.0), (0.1, 0.2), (0.5, 0.6), (2.0, 1.0)],
        fits: true,
    },
    Definition {
        criterion: Criterion::Culture,
        id: "culture",
        group: CULTURE,
        name: ("Difference in liberal democracy", "Verschil in liberale democratie"),
        unit: ("0-1", "0-1"),
        source: ("relations: political-culture-distance", "relations: political-culture-distance"),
        anchors: &[(0.0, 1.0), (0.5, 0.0)],
        fits: true,
    },
    Definition {
        criterion: Criterion::Language,
        id: "language",
        group: CULTURE,
        name: ("Common language", "Gemeenschappelijke taal"),
        unit: ("0 none, 1 spoken or official, 2 both", "0 geen, 1 gesproken of officieel, 2 beide"),
        source: (
            "relations: common-language-official, common-language-spoken",
            "relations: common-language-official, common-language-spoken",
        ),
        anchors: &[(0.0, 0.0), (2.0, 1.0)],
        fits: true,
    },
    Definition {
        criterion: Criterion::Force,
        id: "force",
        group: SYNERGY,
        name: ("Weight of the other's force", "Gewicht van de krijgsmacht van de ander"),
        unit: ("defence expenditure, log10 of million euro", "defensie-uitgaven, log10 van miljoen euro"),
        source: ("economy: defence_expenditure", "economy: defence_expenditure"),
        anchors: &[(2.0, 0.0), (5.0, 1.0)],
        fits: true,
    },
    Definition {
        criterion: Criterion::Fleets,
        id: "fleets",
        group: SYNERGY,
        name: ("Commonality of fleets", "Overeenkomst van vloten"),
        unit: ("capabilities of the same mix", "capaciteiten van gelijke samenstelling"),
        source: ("holdings, planned_changes", "holdings, planned_changes"),
        anchors: &[(0.0, 0.0), (1.0, 0.4), (4.0, 1.0)],
        fits: true,
    },
    Definition {
        criterion: Criterion::Cooperations,
        id: "cooperations",
        group: SYNERGY,
        name: (
            "Running cooperations by rung and closeness",
            "Lopende samenwerkingen naar trede en beslotenheid",
        ),
        unit: (
            "sum of rung/highest rung/(participants \u{2212} 1)",
            "som van trede/hoogste trede/(deelnemers \u{2212} 1)",
        ),
        source: ("cooperations, participants, forms", "cooperations, participants, forms"),
        anchors: &[(0.0, 0.0), (0.25, 0.3), (1.0, 0.6), (4.0, 1.0)],
        fits: false,
    },
    Definition {
        criterion: Criterion::BottomUp,
        id: "bottom-up",
        group: GOALS,
        name: ("Begun bottom-up", "Bottom-up begonnen"),
        unit: (
            "cooperations begun bottom-up, sum of 1/(participants \u{2212} 1)",
            "bottom-up begonnen samenwerkingen, som van 1/(deelnemers \u{2212} 1)",
        ),
        source: ("cooperations: origin", "cooperations: origin"),
        // Those of running cooperations: a number, so that one more never makes a partner lesser.
        anchors: &[(0.0, 0.0), (0.25, 0.3), (1.0, 0.6), (4.0, 1.0)],
        fits: false,
    },
    Definition {
        criterion: Criterion::Priorities,
        id: "priorities",
        group: GOALS,
        name: ("Priorities with the partner", "Prioriteiten met de partner"),
        unit: ("own priorities by rank and closeness", "eigen prioriteiten naar rang en beslotenheid"),
        source: ("priorities", "priorities"),
        anchors: &[(0.0, 0.0), (1.0, 0.4), (3.0, 0.7), (8.0, 1.0)],
        fits: false,
    },
];

/// What is known of a measurement.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Reading {
    /// The best value; `None`: unknown.
    pub value: Option<f64>,
    /// The ends between which it may lie, where they are stated.
    pub range: Option<(f64, f64)>,
}

impl Reading {
    /// Nothing is known.
    pub const UNKNOWN: Self = Self { value: None, range: None };

    /// A certain value.
    pub fn known(value: f64) -> Self {
        Self { value: Some(value), range: None }
    }

    /// Anywhere between two ends.
    pub fn between(low: f64, high: f64) -> Self {
        if low < high { Self { value: None, range: Some((low, high)) } } else { Self::known(low) }
    }

    /// Whether nothing is known.
    pub fn is_unknown(self) -> bool {
        self.value.is_none() && self.range.is_none()
    }
}
