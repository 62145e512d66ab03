// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What the tests of the analysis share: the builder of small packages, and a few words to ask with.

#[path = "../../../package/tests/support/mod.rs"]
pub mod pack;

use concordia_analysis::balance::Balance;
use concordia_analysis::view::{self, Question};
use concordia_analysis::{Assessment, assess};
use concordia_model::ids::{CapabilityId, NationId};
use concordia_model::{Model, Year};

pub use pack::{Pack, symbol};

/// The balance of a nation in a capability at the end of a year.
pub fn balance(model: &Model, nation: &str, capability: &str, year: u16) -> Balance {
    let assessment = assess(model);
    let (nation, capability) = (symbol(model, nation), symbol(model, capability));
    let found = assessment.balance(NationId::of(nation), CapabilityId::of(capability), Year(year));
    found.unwrap_or_else(|| panic!("no balance of {year}"))
}

/// Everything that is shown of an assessment: of all nations and of each, in the first two years.
pub fn shown(assessment: &Assessment<'_>) -> String {
    let first = assessment.context.model.settings.today();
    let nations = assessment.context.nations.iter().map(|nation| Some(*nation));
    let mut text = String::new();
    for nation in std::iter::once(None).chain(nations) {
        for year in [first, first.next()] {
            let view = view::assessment(assessment, &Question { nation, year, considered: Vec::new() });
            text.push_str(&serde_json::to_string(&view).expect("a view is JSON"));
            text.push('\n');
        }
    }
    text
}
