// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What speaks for a capability between two nations (`docs/methods/opportunities.md`, *Definition*).

use concordia_analysis::context::Context;
use concordia_analysis::opportunities::matter::{Matters, PARTS};
use concordia_analysis::partners::snapshot::{Ground, Snapshot};
use concordia_model::ids::NationId;
use concordia_model::{Model, Year};

use crate::support::{Pack, symbol};

/// The parts of a pair in a capability at the end of 2025, by id.
fn parts(model: &Model, [a, b]: [&str; 2], capability: &str) -> Vec<(&'static str, Option<f64>)> {
    let context = Context::of(model);
    let ground = Ground::of(&context);
    let snapshot = Snapshot::of(&ground, Year(2025));
    let matters = Matters::of(&snapshot);
    let found = matters.capabilities().find(|found| found.id.text(&model.names) == capability);
    let of = |nation| NationId::of(symbol(model, nation));
    let parts = matters.parts(of(a), of(b), found.expect("a capability of the pack"));
    PARTS.iter().map(|part| part.0).zip(parts).collect()
}

fn part(model: &Model, pair: [&str; 2], capability: &str, id: &str) -> Option<f64> {
    let parts = parts(model, pair, capability);
    parts.iter().find(|(name, _)| *name == id).unwrap_or_else(|| panic!("no part {id}")).1
}

fn held(pack: Pack, holder: &str, equipment: &str) -> Pack {
    let cells = format!("holder={holder} capability=tank equipment={equipment} year=2025 quantity=5");
    pack.row("holdings", &cells)
}

fn badgers() -> Pack {
    held(held(Pack::new(), "XAA", "badger"), "XBB", "badger")
}

/// A union of the first two that needs tanks, of a kind and with more cells.
fn union(kind: &str, more: &str) -> Model {
    let pack = Pack::new().row("formats", "id=union");
    let pack = ["XAA", "XBB"].into_iter().fold(pack, |pack, nation| {
        pack.row("memberships", &format!("format=union nation={nation} from=2000-01-01"))
    });
    pack.row("requirements", &format!("scope=union capability=tank kind={kind} {more}")).model()
}

#[test]
fn the_order_of_a_pair_changes_nothing() {
    let model = badgers().model();
    for pair in [["XAA", "XBB"], ["XAA", "XCC"]] {
        assert_eq!(parts(&model, pair, "tank"), parts(&model, [pair[1], pair[0]], "tank"));
    }
}

#[test]
fn a_nation_that_shares_nothing_changes_no_pair() {
    let (without, with) = (badgers().model(), badgers().row("nations", "id=XDD").model());
    for capability in ["tank", "ship"] {
        assert_eq!(parts(&without, ["XAA", "XBB"], capability), parts(&with, ["XAA", "XBB"], capability));
    }
}

#[test]
fn where_nothing_is_known_no_part_that_can_be_unknown_speaks_against() {
    let parts = parts(&Pack::new().model(), ["XAA", "XBB"], "ship");
    let never_unknown = ["related", "practice", "delimited"];
    let mut others = parts.iter().filter(|(id, _)| !never_unknown.contains(id));
    assert!(others.all(|(_, part)| part.is_none_or(|part| part >= 0.5)), "{parts:?}");
}

#[test]
fn other_families_say_no_more_than_unknown_ones_and_the_same_family_speaks_for_it() {
    let (same, other) = (badgers(), held(held(Pack::new(), "XAA", "badger"), "XBB", "otter"));
    let fleets = |pack: Pack| part(&pack.model(), ["XAA", "XBB"], "tank", "fleets");
    assert_eq!((fleets(same), fleets(other), fleets(Pack::new())), (Some(1.0), Some(0.5), None));
}

#[test]
fn what_a_framework_of_both_needs_is_a_common_need_with_or_without_a_number() {
    for more in ["from_year=2020", "from_year=2020 quantity=9"] {
        let model = union("collective_target", more);
        let common = |pair, capability| part(&model, pair, capability, "common");
        assert_eq!(common(["XAA", "XBB"], "tank"), Some(1.0));
        assert_eq!(common(["XAA", "XBB"], "ship"), Some(0.5));
        assert_eq!(common(["XAA", "XCC"], "tank"), None);
    }
}

#[test]
fn what_is_no_requirement_or_holds_in_other_years_is_no_common_need() {
    for (kind, years) in [
        ("context", "from_year=2020"),
        ("collective_target", "from_year=2026"),
        ("collective_target", "from_year=2020 to_year=2024"),
    ] {
        let model = union(kind, years);
        assert_eq!(part(&model, ["XAA", "XBB"], "tank", "common"), None, "{kind} {years}");
    }
}
