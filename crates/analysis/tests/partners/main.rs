// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Partners (`docs/methods/partners.md`): axioms on generated packages, rules on small tables, and what the
//! European package says.

#[path = "../support/mod.rs"]
#[expect(dead_code, reason = "other tests ask more")]
mod support;

mod axioms;
mod europe;
mod hindsight;
mod rules;

use concordia_analysis::context::Context;
use concordia_analysis::view::{self, PartnerView, PartnersQuestion, PartnersView, Sampling};
use concordia_model::ids::NationId;
use concordia_model::{Model, Year};

use support::symbol;

const SAMPLES: usize = 400;

fn partners(model: &Model, nation: &str, year: u16) -> PartnersView {
    let question = PartnersQuestion {
        nation: NationId::of(symbol(model, nation)),
        year: Year(year),
        sampling: Sampling { samples: SAMPLES, seed: 1 },
        since: None,
    };
    view::partners(&Context::of(model), &question).unwrap_or_else(|words| panic!("{}", words.en))
}

fn partner<'v>(view: &'v PartnersView, nation: &str) -> &'v PartnerView {
    view.partners.iter().find(|found| found.nation == nation).unwrap_or_else(|| panic!("no {nation}"))
}
