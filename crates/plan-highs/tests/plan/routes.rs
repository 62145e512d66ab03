// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Routes side by side, each with its timetable.

use concordia_analysis::assess;
use concordia_model::Model;
use concordia_plan::routes::RouteName;
use concordia_plan::run::{self, Wishes};
use concordia_plan::view::{PlanView, RouteView, StepKind, view};
use concordia_plan_highs::Here;
use proptest::prelude::*;

use crate::pack::Pack;
use crate::question;
use crate::world::world;

fn routes(model: &Model, nations: &[&str]) -> PlanView {
    let mut question = question(model, nations);
    question.wishes = Wishes { routes: true, ..Wishes::default() };
    let outcome =
        run::plan(&assess(model), &question, &Here, &mut |_, _| true).expect("its settings are usable");
    view(model, &question, &outcome)
}

fn route(plan: &PlanView, name: RouteName) -> &RouteView {
    plan.routes.iter().find(|route| route.id == name).expect("every route is there")
}

fn partners(route: &RouteView) -> Vec<&str> {
    route.decisions.iter().filter_map(|row| row.partner.as_deref()).collect()
}

/// Arland lacks two tanks. Borland has the same type to lend, Corland another, and runs a cooperation with Arland.
fn pack() -> Pack {
    let own = |nation: &str, equipment: &str, units: u32| {
        format!("holder={nation} capability=tank equipment={equipment} year=2025 quantity={units}")
    };
    let need =
        |nation: &str, units: u32| format!("scope={nation} capability=tank from_year=2020 quantity={units}");
    Pack::new()
        .row("forms", "id=lend rung=1")
        .row("forms", "id=specialise rung=6")
        .row("holdings", &own("XAA", "badger", 4))
        .row("requirements", &need("XAA", 6))
        .row("holdings", &own("XBB", "badger", 8))
        .row("requirements", &need("XBB", 5))
        .row("holdings", &own("XCC", "otter", 3))
        .row("requirements", &need("XCC", 2))
        .row("cooperations", "id=corps status=running starts=2010-01-01 notice_months=18")
        .row("cooperation_capabilities", "cooperation=corps capability=tank")
        .row("participants", "cooperation=corps nation=XAA")
        .row("participants", "cooperation=corps nation=XCC")
}

#[test]
fn each_route_uses_only_the_agreements_that_fall_under_it() {
    let found = routes(&pack().model(), &["XAA"]);
    let of = |name| partners(route(&found, name));
    assert_eq!(of(RouteName::Free), ["XBB"]);
    assert_eq!(of(RouteName::Groups), ["XCC"]);
    assert_eq!(of(RouteName::Support), ["XBB"]);
    // They bear the form of rung 1 only, so nobody does it for the other.
    assert!(of(RouteName::Traditional).is_empty());
    assert_eq!(route(&found, RouteName::Traditional).candidates, 0);
    assert!(found.routes.iter().all(|route| route.verified));
    // In the group one tank can be lent, and one stays short.
    let groups = route(&found, RouteName::Groups);
    assert!(
        groups.objective.unwrap().shortfall > route(&found, RouteName::Free).objective.unwrap().shortfall
    );
    assert!(groups.pro.iter().any(|argument| argument.rows.iter().any(|row| row.key == "corps")));
    assert!(groups.against.iter().any(|argument| argument.text.en.contains("stay short")));
}

#[test]
fn where_one_form_is_the_deepest_it_is_traditional_specialisation() {
    let found = routes(&crate::wishes::two_lenders().model(), &["XAA"]);
    assert_eq!(partners(route(&found, RouteName::Traditional)).len(), 1);
}

#[test]
fn parliaments_are_informed_before_the_agreement_and_units_are_used_the_year_after() {
    let found = routes(&pack().model(), &["XAA"]);
    let steps = &route(&found, RouteName::Groups).steps;
    let told: Vec<_> = steps.iter().map(|step| (step.year, step.kind, step.notice_months)).collect();
    assert_eq!(
        told,
        [
            (2026, StepKind::InformParliaments, None),
            (2026, StepKind::Conclude, Some(18)),
            (2027, StepKind::Use, None)
        ]
    );
    assert_eq!(steps[0].nations, ["XAA", "XCC"]);
    assert_eq!(steps[1].rows[0].table, "cooperations");
}

#[test]
fn money_is_set_aside_and_ordered_the_lead_time_before_units_enter_service() {
    let pack = pack()
        .row("costs", "capability=tank equipment=badger kind=unit_procurement amount=10 price_year=2023")
        .row("parameters", "on=equipment id=badger parameter=lead_years value=2")
        .row("instruments", "id=fund closes=2029-12-31")
        .base("price_year = 2023\nbudgets = { investment = { XAA = 20 } }\ncaps = { partners = 0 }");
    let steps = routes(&pack.model(), &["XAA"]).steps;
    let told: Vec<_> = steps.iter().map(|step| (step.year, step.kind)).collect();
    let bought = [(2026, StepKind::Budget), (2026, StepKind::Order), (2028, StepKind::InService)];
    assert_eq!(told, [bought[0], bought[1], bought[2], (2029, StepKind::Calendar)]);
    assert_eq!(steps[3].day.as_deref(), Some("2029-12-31"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn no_route_is_less_short_than_the_one_with_every_way_open(world in world()) {
        let found = routes(&world.pack().model(), world.planning());
        let short = |route: &RouteView| route.objective.unwrap().shortfall.unwrap_or(0.0);
        let free = short(route(&found, RouteName::Free));
        prop_assert_eq!(found.routes.len(), 4);
        for route in &found.routes {
            prop_assert!(route.verified && short(route) >= free - 1e-9);
        }
    }
}
