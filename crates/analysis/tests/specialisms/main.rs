// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Specialisms (`docs/methods/specialisms.md`): cases worked by hand, axioms on generated fleets and
//! economies, and what the European package says.

#[path = "../support/mod.rs"]
#[expect(dead_code, reason = "other tests ask more")]
mod support;

mod axioms;
mod cases;
mod europe;
mod left;

use concordia_analysis::assess;
use concordia_analysis::specialism::{self, Question, means::Means};
use concordia_analysis::view::{self, AgainstView, InScopeView, SpecialismView, SpecialismsView};
use concordia_model::ids::{FormatId, NationId};
use concordia_model::{Model, Year};

use support::symbol;

/// The specialisms of a nation in 2026; formats by default where none is named.
fn specialisms(model: &Model, nation: &str, formats: &[&str], means: Means) -> SpecialismsView {
    let assessment = assess(model);
    let nation = NationId::of(symbol(model, nation));
    let named: Vec<_> = formats.iter().map(|id| FormatId::of(symbol(model, id))).collect();
    let formats = if named.is_empty() { specialism::formats(&assessment, nation, Year(2026)) } else { named };
    view::specialisms(&assessment, &Question { nation, year: Year(2026), formats, means })
}

fn of<'v>(found: &'v SpecialismsView, capability: &str) -> &'v SpecialismView {
    let one = found.specialisms.iter().find(|one| one.capability == capability);
    one.unwrap_or_else(|| panic!("no row for {capability}"))
}

fn in_first<'v>(found: &'v SpecialismsView, capability: &str) -> &'v InScopeView {
    &of(found, capability).scopes[0]
}

fn against<'v>(found: &'v SpecialismsView, capability: &str, means: Means) -> &'v AgainstView {
    let all = &in_first(found, capability).against;
    all.iter().find(|against| against.means == means).unwrap_or_else(|| panic!("no {means:?}"))
}

/// Whether two numbers are the same but for rounding.
fn near(a: Option<f64>, b: f64) -> bool {
    a.is_some_and(|a| (a - b).abs() < 1e-9)
}
