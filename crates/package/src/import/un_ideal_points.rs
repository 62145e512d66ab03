// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Ideal points of nations in the General Assembly of the United Nations (Bailey, Strezhnev, Voeten 2017):
//! political distance is the difference of two points. Among allies it is a coarse measure.

use super::Kind;
use super::distances::{self, Positions};
use super::sources::IDEAL_POINTS;

/// The kind.
pub(crate) const KIND: Kind = Kind {
    name: "un-ideal-points",
    table: "relations",
    en: "Distance of ideal points in the General Assembly of the United Nations, with its interval",
    nl: "Afstand van ideaalpunten in de Algemene Vergadering van de Verenigde Naties, met interval",
    file_en: "a CSV such as unga_ideal_points_1990_2023.csv; CC0",
    file_nl: "een CSV zoals unga_ideal_points_1990_2023.csv; CC0",
    columns: &["iso3", "year", "ideal_all", "q05_all", "q95_all"],
    run: |job| {
        let positions = Positions {
            value: "ideal_all",
            low: "q05_all",
            high: "q95_all",
            measure: "un-voting-distance",
            source: &IDEAL_POINTS,
        };
        distances::run(job, &positions)
    },
};
