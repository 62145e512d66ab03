// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The measures of relations that importers fill, as a package describes them.

use super::batch::Batch;

/// Id, English, Dutch, unit, closer.
const MEASURES: &[[&str; 5]] = &[
    [
        "alliance-defence",
        "Obligation of defence in an alliance (ATOP)",
        "Verdragsplicht tot verdediging (ATOP)",
        "0-1",
        "higher",
    ],
    ["capital-distance", "Distance between capitals", "Afstand tussen hoofdsteden", "km", "lower"],
    [
        "common-language-official",
        "Common official language",
        "Gemeenschappelijke officiële taal",
        "0-1",
        "higher",
    ],
    [
        "common-language-spoken",
        "Common language spoken by at least 9 per cent",
        "Gemeenschappelijke taal, gesproken door ten minste 9 procent",
        "0-1",
        "higher",
    ],
    [
        "contiguity",
        "Direct contiguity (5 land or river border, 4-1 up to 12, 24, 150, 400 miles of water, 0 none)",
        "Aangrenzendheid (5 land- of riviergrens, 4-1 tot 12, 24, 150, 400 mijl water, 0 geen)",
        "category",
        "higher",
    ],
    [
        "minimum-distance",
        "Shortest distance between the territories",
        "Kortste afstand tussen de grondgebieden",
        "km",
        "lower",
    ],
    [
        "political-culture-distance",
        "Difference in liberal democracy (V-Dem v2x_libdem)",
        "Verschil in liberale democratie (V-Dem v2x_libdem)",
        "0-1",
        "lower",
    ],
    [
        "un-voting-distance",
        "Distance of ideal points in the United Nations General Assembly",
        "Afstand van ideaalpunten in de Algemene Vergadering van de Verenigde Naties",
        "points",
        "lower",
    ],
];

/// Adds the description of a measure; rows that the package has already are taken out later.
pub(crate) fn describe(batch: &mut Batch, id: &str) {
    if let Some([id, en, nl, unit, closer]) = MEASURES.iter().find(|measure| measure[0] == id) {
        let cells = [
            ("id", *id),
            ("name_en", *en),
            ("name_nl", *nl),
            ("unit", *unit),
            ("symmetric", "true"),
            ("closer", *closer),
        ];
        batch.put("measures", "", cells.map(|(column, text)| (column, text.to_owned())));
    }
}
