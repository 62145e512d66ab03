// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
use concordia_analysis::cluster::keys::Key;
use proptest::prelude::*;

use crate::{cluster, needing, question, saved};

const NATIONS: [&str; 3] = ["XAA", "XBB", "XCC"];

fn three(units: [usize; 3]) -> Vec<(&'static str, usize, &'static str)> {
    NATIONS.into_iter().zip(units).map(|(nation, units)| (nation, units, "")).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn nothing_is_gained_when_everything_is_common(
        units in prop::array::uniform3(0_usize..60),
        level in 0.5_f64..0.99,
    ) {
        let model = needing(&three(units)).model();
        let mut question = question(&model, &NATIONS);
        (question.common_share, question.service_level) = (Some(1.0), level);
        let fleets = cluster(&model, &question).fleets.unwrap();
        prop_assert_eq!(fleets.together, units.iter().sum::<usize>());
        prop_assert!(fleets.gain.is_none_or(|gain| gain == 0.0));
    }

    #[test]
    fn a_need_read_as_a_fleet_is_the_fleet_alone(units in prop::array::uniform3(0_usize..300), level in 0.5_f64..0.99) {
        let model = needing(&three(units)).model();
        let mut question = question(&model, &NATIONS);
        question.service_level = level;
        let alone: Vec<_> = cluster(&model, &question).members.iter().filter_map(|member| member.apart).collect();
        prop_assert_eq!(alone, units.to_vec());
    }

    #[test]
    fn shares_add_up_under_every_key(
        units in prop::array::uniform3(1_usize..60),
        share in 0.0_f64..1.0,
        level in 0.5_f64..0.99,
    ) {
        let model = needing(&three(units)).model();
        let mut question = question(&model, &NATIONS);
        (question.common_share, question.service_level) = (Some(share), level);
        let game = cluster(&model, &question).game.unwrap();
        for division in game.divisions.iter().filter(|division| division.lacking.is_none()) {
            let sum: f64 = division.shares.iter().map(|share| share.saved).sum();
            prop_assert!((sum - game.saved).abs() < 1e-6, "{:?}: {} is not {}", division.key, sum, game.saved);
            let paid: f64 = division.shares.iter().map(|share| share.cost).sum();
            prop_assert!((paid - game.together).abs() < 1e-6, "{:?}", division.key);
        }
    }

    #[test]
    fn equal_members_get_equal_shares(units in 1_usize..60, other in 0_usize..60, share in 0.0_f64..1.0) {
        let model = needing(&three([units, other, units])).model();
        let mut question = question(&model, &NATIONS);
        question.common_share = Some(share);
        let game = cluster(&model, &question).game.unwrap();
        for division in game.divisions.iter().filter(|division| division.lacking.is_none()) {
            let (first, last) = (division.shares[0].saved, division.shares[2].saved);
            prop_assert!((first - last).abs() < 1e-5, "{:?}: {first} and {last}", division.key);
        }
    }

    #[test]
    fn who_needs_nothing_saves_nothing_and_changes_nothing(units in prop::array::uniform2(1_usize..60)) {
        let model = needing(&three([units[0], 0, units[1]])).model();
        let with = cluster(&model, &question(&model, &NATIONS));
        let without = cluster(&model, &question(&model, &["XAA", "XCC"]));
        for key in [Key::Shapley, Key::Nucleolus, Key::SeparableCosts, Key::Fleet] {
            let (with, without) = (saved(&with, key), saved(&without, key));
            if with.is_empty() {
                continue;
            }
            prop_assert!((with[1]).abs() < 1e-6, "{key:?}: {with:?}");
            prop_assert!((with[0] - without[0]).abs() < 1e-5, "{key:?}: {with:?} and {without:?}");
        }
    }

    #[test]
    fn a_member_whose_need_is_unknown_changes_nobody_s_figures(units in prop::array::uniform2(1_usize..60)) {
        let model = needing(&[("XAA", units[0], ""), ("XCC", units[1], "")]).model();
        let with = cluster(&model, &question(&model, &NATIONS));
        let without = cluster(&model, &question(&model, &["XAA", "XCC"]));
        prop_assert_eq!(&with.unknown, &["XBB"]);
        prop_assert_eq!((with.members[1].apart, with.members[1].mean), (None, None));
        prop_assert_eq!(with.fleets, without.fleets);
        prop_assert_eq!(&with.game, &without.game);
        prop_assert_eq!(&with.by_common_share, &without.by_common_share);
        prop_assert_eq!([&with.members[0], &with.members[2]], [&without.members[0], &without.members[1]]);
    }

    #[test]
    fn the_order_of_members_changes_nothing(units in prop::array::uniform3(0_usize..60), turn in 0_usize..3) {
        let model = needing(&three(units)).model();
        let mut turned = NATIONS;
        turned.rotate_left(turn);
        turned.swap(0, 1);
        prop_assert_eq!(cluster(&model, &question(&model, &turned)), cluster(&model, &question(&model, &NATIONS)));
    }

    #[test]
    fn less_is_gained_as_more_is_common_among_equal_members(units in 2_usize..60, level in 0.8_f64..0.99) {
        let model = needing(&three([units; 3])).model();
        let mut question = question(&model, &NATIONS);
        question.service_level = level;
        let curve = cluster(&model, &question).by_common_share;
        let (first, last) = (curve[0].together, curve[20].together);
        prop_assert_eq!(curve.len(), 21);
        prop_assert!(first <= last, "{first} {last}");
    }
}
