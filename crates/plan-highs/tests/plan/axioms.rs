// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
use proptest::prelude::*;

use crate::world::{NATIONS, World, world};
use crate::{plan, shortfall};

fn least(world: &World) -> f64 {
    shortfall(&plan(&world.pack().model(), world.planning()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_is_never_worse_than_the_present_plan(world in world()) {
        let found = plan(&world.pack().model(), world.planning());
        prop_assert!(shortfall(&found) <= found.present_plan.shortfall.unwrap_or(0.0) + 1e-9);
    }

    #[test]
    fn more_budget_never_makes_the_plan_worse(world in world(), more in 1_u32..30) {
        let richer = World { budget: Some(world.budget.unwrap_or(0) + more), ..world.clone() };
        prop_assert!(least(&richer) <= least(&world) + 1e-9);
    }

    #[test]
    fn a_looser_cap_never_makes_the_plan_worse(world in world()) {
        let looser = World { partners: None, ..world.clone() };
        prop_assert!(least(&looser) <= least(&world) + 1e-9);
    }

    #[test]
    fn a_partner_with_more_to_spare_never_makes_the_plan_worse(world in world()) {
        let mut larger = world.clone();
        larger.fleets[1][0].own += 2;
        let alone = |world: &World| World { together: false, ..world.clone() };
        prop_assert!(least(&alone(&larger)) <= least(&alone(&world)) + 1e-9);
    }

    #[test]
    fn renaming_nations_changes_no_shortfall(world in world()) {
        let mut swapped = World { budget: None, together: true, ..world };
        let before = least(&swapped);
        swapped.fleets.reverse();
        prop_assert!((least(&swapped) - before).abs() < 1e-9);
    }

    #[test]
    fn the_same_question_gives_the_same_plan(world in world()) {
        let model = world.pack().model();
        prop_assert_eq!(plan(&model, &NATIONS), plan(&model, &NATIONS));
    }
}
