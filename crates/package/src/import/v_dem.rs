// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Varieties of Democracy: the difference of the index of liberal democracy, with its credible interval.

use super::Kind;
use super::distances::{self, Positions};
use super::sources::V_DEM;

/// The kind.
pub(crate) const KIND: Kind = Kind {
    name: "v-dem",
    table: "relations",
    en: "Difference in liberal democracy (V-Dem v2x_libdem), with its interval",
    nl: "Verschil in liberale democratie (V-Dem v2x_libdem), met interval",
    file_en: "a CSV such as vdem_indices_1990_2024.csv; CC BY-SA 4.0, share-alike applies to what you publish",
    file_nl: "een CSV zoals vdem_indices_1990_2024.csv; CC BY-SA 4.0, gelijk delen geldt voor wat u publiceert",
    columns: &["iso3", "year", "v2x_libdem", "v2x_libdem_codelow", "v2x_libdem_codehigh"],
    run: |job| {
        let positions = Positions {
            value: "v2x_libdem",
            low: "v2x_libdem_codelow",
            high: "v2x_libdem_codehigh",
            measure: "political-culture-distance",
            source: &V_DEM,
        };
        distances::run(job, &positions)
    },
};
