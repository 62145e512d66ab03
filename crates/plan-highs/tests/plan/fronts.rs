// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Plans side by side: what is less short takes more.

use concordia_analysis::assess;
use concordia_model::{Language, Model};
use concordia_plan::front::Axis;
use concordia_plan::run::{self, Wishes};
use concordia_plan::view::{PlanView, PointView, view};
use concordia_plan_highs::Here;
use proptest::prelude::*;

use crate::pack::Pack;
use crate::world::{World, world};
use crate::{plan, question, shortfall};

fn front(model: &Model, nations: &[&str], axes: &[Axis]) -> Result<PlanView, String> {
    let mut question = question(model, nations);
    question.wishes = Wishes { front: axes.to_vec(), ..Wishes::default() };
    let outcome = run::plan(&assess(model), &question, &Here, &mut |_, _| true);
    let outcome = outcome.map_err(|words| words.in_language(Language::En).to_owned())?;
    Ok(view(model, &question, &outcome))
}

/// Shortfall, and what a point takes of one axis.
fn values(point: &PointView, axis: Axis) -> (f64, f64) {
    let reach = &point.objective;
    let taken = match axis {
        Axis::Cost => reach.cost,
        Axis::FreedomOfAction => reach.freedom_of_action.unwrap_or(0.0),
        Axis::Partners => reach.partners as f64,
    };
    (reach.shortfall.unwrap_or(0.0), taken)
}

/// Arland lacks four tanks; Borland and Corland can each lend two, and a tank costs 10.
fn lenders() -> Pack {
    crate::wishes::two_lenders()
        .row("holdings", "holder=XAA capability=ship year=2025 quantity=0")
        .row("requirements", "scope=XAA capability=ship from_year=2020 quantity=2")
        .row("holdings", "holder=XCC capability=ship year=2025 quantity=3")
        .row("requirements", "scope=XCC capability=ship from_year=2020 quantity=1")
        .row("costs", "capability=tank kind=unit_procurement amount=10 price_year=2023")
        .row("parameters", "on=capability id=tank parameter=lead_years value=1")
}

#[test]
fn each_partner_more_lowers_the_shortfall_and_the_present_plan_is_one_of_the_points() {
    let found = front(&lenders().model(), &["XAA"], &[Axis::Partners]).unwrap();
    let points: Vec<_> = found.front.iter().map(|point| (point.present, point.objective.partners)).collect();
    // Corland alone can lend both, so no plan needs Borland.
    assert_eq!(points, [(false, 1), (true, 0)]);
    let ids: Vec<_> = found.front[0].decisions.iter().map(String::as_str).collect();
    assert_eq!(ids, ["XAA.use.ship.XCC", "XAA.use.tank.XCC"]);
    assert_eq!(found.front[1].objective, found.present_plan);
}

#[test]
fn money_buys_less_shortfall_step_by_step() {
    let base = "price_year = 2023\nbudgets = { investment = { XAA = 20 } }\ncaps = { partners = 0 }";
    let found = front(&lenders().base(base).model(), &["XAA"], &[Axis::Cost]).unwrap();
    let points: Vec<_> = found.front.iter().map(|point| point.objective.cost).collect();
    assert_eq!(points, [20.0, 10.0, 0.0]);
    // What bounds a point is what the free plan takes, in steps.
    let limit = &found.front[1].limit[0];
    assert!(limit.axis == Axis::Cost && (10.0..20.0).contains(&limit.at_most));
}

#[test]
fn freedom_of_action_is_set_against_the_shortfall_only_where_a_source_states_it() {
    let error = front(&lenders().model(), &["XAA"], &[Axis::FreedomOfAction]).unwrap_err();
    assert!(error.contains("no source states"), "{error}");
    let stated = lenders().row("parameters", "on=form id=lend parameter=freedom_of_action value=0.75");
    let found = front(&stated.model(), &["XAA"], &[Axis::FreedomOfAction]).unwrap();
    assert!(found.front.len() > 3, "{:#?}", found.front);
    let three = [Axis::Cost, Axis::FreedomOfAction, Axis::Partners];
    assert!(front(&stated.model(), &["XAA"], &three).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn no_point_is_as_good_as_another_everywhere(world in world()) {
        let found = front(&world.pack().model(), world.planning(), &[Axis::Cost, Axis::Partners]).unwrap();
        prop_assert!(found.front.iter().filter(|point| point.present).count() == 1);
        let shown: Vec<_> = found.front.iter().filter(|point| !point.present).collect();
        prop_assert!(shown.len() <= 9);
        for (at, one) in shown.iter().enumerate() {
            for limit in &one.limit {
                prop_assert!(values(one, limit.axis).1 <= limit.at_most + 1e-6);
            }
            for other in shown.iter().skip(at + 1) {
                let (a, b) = (values(one, Axis::Cost), values(other, Axis::Cost));
                let (p, q) = (one.objective.partners, other.objective.partners);
                let better = a.0 <= b.0 + 1e-9 && a.1 <= b.1 + 1e-9 && p <= q;
                let worse = b.0 <= a.0 + 1e-9 && b.1 <= a.1 + 1e-9 && q <= p;
                prop_assert!(!better && !worse, "{one:#?} {other:#?}");
            }
        }
    }

    #[test]
    fn the_front_has_the_least_shortfall_for_each_number_of_partners(world in world()) {
        let free = World { partners: None, together: false, ..world };
        let found = front(&free.pack().model(), free.planning(), &[Axis::Partners]).unwrap();
        for most in 0..=2_u32 {
            let capped = World { partners: Some(most), ..free.clone() };
            let least = shortfall(&plan(&capped.pack().model(), capped.planning()));
            let within = found.front.iter().filter(|point| point.objective.partners <= most as usize);
            let shown = within.map(|point| values(point, Axis::Partners).0).fold(f64::INFINITY, f64::min);
            prop_assert!((shown - least).abs() < 1e-7, "{most}: {shown} instead of {least}");
        }
    }
}
