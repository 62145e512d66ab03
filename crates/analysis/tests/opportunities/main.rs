// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Candidates and the weighing sheet (`docs/methods/opportunities.md`, `docs/methods/weighing-sheet.md`):
//! rules on small tables, and what the European package says.

#[path = "../support/mod.rs"]
#[expect(dead_code, reason = "other tests ask more")]
mod support;

mod europe;
mod prospects;
mod rules;
mod sheets;

use concordia_analysis::view::{
    self, OpportunitiesQuestion, OpportunitiesView, Sampling, SheetQuestion, Weighed, WeighingSheetView,
};
use concordia_analysis::{asked, assess};
use concordia_model::ids::NationId;
use concordia_model::{Model, Year};

use support::symbol;

const SAMPLING: Sampling = Sampling { samples: 60, seed: 1 };

fn opportunities(model: &Model, nation: &str) -> OpportunitiesView {
    let question = OpportunitiesQuestion {
        nation: NationId::of(symbol(model, nation)),
        capability: None,
        year: Year(2026),
        sampling: SAMPLING,
        most: 12,
    };
    view::opportunities(&assess(model), &question).unwrap_or_else(|words| panic!("{}", words.en))
}

fn sheet(model: &Model, nation: &str, id: &str) -> WeighingSheetView {
    let weighed = match asked::cooperation(model, id) {
        Ok(id) => Weighed::Cooperation(id),
        Err(_) => {
            let (capability, members) = asked::opportunity(model, id).expect("an id of a candidate");
            Weighed::Opportunity(capability, members)
        }
    };
    let nation = NationId::of(symbol(model, nation));
    let question = SheetQuestion { weighed, nation, year: Year(2026), sampling: SAMPLING };
    let found = view::weighing_sheet(&assess(model), &question);
    found.unwrap_or_else(|words| panic!("{}", words.en)).expect("there is something to weigh")
}
