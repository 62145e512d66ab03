// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
use concordia_analysis::partners::shells::Shell;

use crate::support::Pack;
use crate::{opportunities, sheet};

fn ladder(pack: Pack) -> Pack {
    pack.row("forms", "id=hire rung=1")
        .row("forms", "id=sharing rung=3 needs=hire")
        .row("forms", "id=specialisation rung=6 needs=sharing")
}

/// One is short of six tanks, the other has ten over.
fn short_and_over(must_be_own: &str) -> Pack {
    ladder(Pack::new())
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2025 quantity=4")
        .row("holdings", "holder=XBB capability=tank equipment=badger year=2025 quantity=20")
        .row(
            "requirements",
            &format!("scope=XAA capability=tank kind=own_minimum from_year=2020 quantity=10 {must_be_own}"),
        )
        .row("requirements", "scope=XBB capability=tank kind=national_target from_year=2020 quantity=10")
}

fn apart(distance: &str) -> Pack {
    short_and_over("").row("measures", "id=un-voting-distance symmetric=true closer=lower").row(
        "relations",
        &format!("nation_a=XAA nation_b=XBB year=2024 measure=un-voting-distance value={distance}"),
    )
}

#[test]
fn surplus_of_one_closes_the_shortfall_of_another() {
    let found = sheet(&short_and_over("").model(), "XAA", "tank.XAA.XBB").opportunity.expect("a candidate");
    let need = found.need.expect("a balance");
    assert_eq!(
        [need.shortfall.value, need.surplus.value, need.closed.value],
        [Some(6.0), Some(10.0), Some(6.0)]
    );
    assert_eq!((found.freedom.met_before, found.freedom.met_after), (Some(0.4), Some(1.0)));
    assert_eq!(found.candidate.parts.yielded.value, 1.0);
}

#[test]
fn nobody_depends_on_others_for_what_must_be_its_own() {
    let model = short_and_over("must_be_own=true").model();
    let found = sheet(&model, "XAA", "tank.XAA.XBB").opportunity.expect("a candidate");
    let need = found.need.expect("a balance");
    assert_eq!([need.shortfall.value, need.closed.value], [Some(0.0), Some(0.0)]);
    assert_eq!(found.freedom.met_after, found.freedom.met_before);
    assert_ne!(found.candidate.form.as_deref(), Some("specialisation"));
    assert!(found.limits.iter().any(|limit| limit.kind == "own_minimum" && limit.nations == ["XAA"]));
}

#[test]
fn a_pair_under_a_veto_gets_no_deep_form() {
    for (distance, highest) in [("1.5", "sharing"), ("2.5", "hire")] {
        let found = sheet(&apart(distance).model(), "XAA", "tank.XAA.XBB").opportunity.expect("a candidate");
        let rung = ["hire", "sharing", "specialisation"];
        let at = |form: &str| rung.iter().position(|known| *known == form).expect("a form of the ladder");
        assert!(at(found.candidate.form.as_deref().expect("a form")) <= at(highest), "{distance}");
        assert_ne!(found.pairs[0].shell_potential, Shell::Strategic);
    }
}

#[test]
fn the_route_is_what_each_form_needs_the_first_one_first() {
    let model = apart("1.5").model();
    let found = sheet(&model, "XAA", "tank.XAA.XBB").opportunity.expect("a candidate");
    if found.candidate.form.as_deref() == Some("sharing") {
        assert_eq!(found.route, ["hire", "sharing"]);
    } else {
        assert_eq!(found.route, ["hire"]);
    }
}

#[test]
fn one_more_open_instrument_never_ranks_lower() {
    let with = |least: u32| {
        short_and_over("")
            .row("instruments", "id=fund opens=2020-01-01")
            .row("instrument_rules", &format!("instrument=fund rule=min_nations value={least}"))
            .model()
    };
    let place = |least| {
        let view = opportunities(&with(least), "XAA");
        let at = view.opportunities.iter().position(|found| found.candidate.id.starts_with("tank.XAA.XBB"));
        let found = &view.opportunities[at.expect("it is a candidate")];
        (found.candidate.value.value, at, found.instruments.open.len())
    };
    let (closed, open) = (place(9), place(2));
    assert_eq!((closed.2, open.2), (0, 1));
    assert!(open.0 > closed.0 && open.1 <= closed.1);
}

#[test]
fn what_nobody_knows_opens_the_range_and_is_no_yield() {
    let found = sheet(&ladder(Pack::new()).model(), "XAA", "ship.XAA.XBB").opportunity.expect("a candidate");
    assert_eq!((found.candidate.parts.yielded.value, found.candidate.parts.yielded.high), (0.0, 1.0));
    assert!(
        found.candidate.value.low < found.candidate.value.value
            && found.candidate.value.value < found.candidate.value.high
    );
}
