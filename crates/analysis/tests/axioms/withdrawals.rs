// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The absence of nobody changes nothing, of more partners never shrinks a shortfall, and of a breaking set
//! is what the dependence says.

use concordia_analysis::withdrawal::{self, Fall};
use concordia_analysis::{Assessment, assess, dependence};
use concordia_model::ids::HolderId;
use concordia_model::{Figure, Model, Year};
use proptest::prelude::*;

use crate::shortfalls::at_most;
use crate::support::symbol;
use crate::world::{need_rule, world};

const YEAR: Year = Year(2026);

fn partners(model: &Model, set: u8) -> Vec<HolderId> {
    let all = ["XAA", "XBB", "XCC", "pool-a", "pool-b"];
    let chosen = all.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1);
    chosen.map(|(_, id)| HolderId::of(symbol(model, id))).collect()
}

/// The shortfalls of all nations and formats without some partners.
fn shortfalls(assessment: &Assessment<'_>, without: &[HolderId]) -> Vec<Figure> {
    let nations = &assessment.context.nations;
    let changed = withdrawal::balances(assessment, nations, without, YEAR);
    let lost = withdrawal::collective(assessment, None, without, YEAR);
    let mut all = Vec::new();
    for group in assessment.groups() {
        for nation in nations {
            let own =
                |one: &&withdrawal::Withdrawn| (one.nation, one.capability) == (*nation, group.capability);
            let before = assessment.balance(*nation, group.capability, YEAR).expect("it has a balance");
            all.push(changed.iter().find(own).map_or(before, |one| one.after).shortfall);
        }
        for before in group.collective.iter().filter(|found| found.year == YEAR) {
            let same = |one: &&withdrawal::CollectiveWithdrawn| {
                (one.format, one.capability) == (before.format, group.capability)
            };
            all.push(lost.iter().find(same).map_or(before, |one| &one.after).shortfall);
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_absence_of_nobody_changes_nothing(world in world(), rule in need_rule()) {
        let model = world.pack(rule).model();
        let assessment = assess(&model);
        let nations = assessment.context.nations.clone();
        prop_assert!(withdrawal::balances(&assessment, &nations, &[], YEAR).is_empty());
        prop_assert!(withdrawal::collective(&assessment, None, &[], YEAR).is_empty());
    }

    #[test]
    fn the_absence_of_more_partners_never_shrinks_a_shortfall_of_a_nation_or_a_format(
        world in world(), rule in need_rule(), few: u8, more: u8,
    ) {
        let model = world.pack(rule).model();
        let assessment = assess(&model);
        let less = shortfalls(&assessment, &partners(&model, few));
        let worse = shortfalls(&assessment, &partners(&model, few | more));
        for (less, worse) in less.iter().zip(&worse) {
            prop_assert!(at_most(*less, *worse), "{less:?} {worse:?}");
        }
    }

    #[test]
    fn the_absence_of_a_breaking_set_is_what_the_dependence_says(world in world(), rule in need_rule()) {
        let model = world.pack(rule).model();
        let assessment = assess(&model);
        for nation in assessment.context.nations.clone() {
            let found = dependence::of(&assessment.context, nation, YEAR, |root| {
                assessment.balance(nation, root, YEAR)
            });
            for one in &found.breaks {
                let changed = withdrawal::balances(&assessment, &[nation], &one.without, YEAR);
                let same = changed.iter().find(|found| found.capability == one.capability).unwrap();
                prop_assert_eq!((same.before.shortfall, same.after.shortfall), (one.before, one.after));
                prop_assert_eq!(same.falls().map(|fall| fall == Fall::Certain), Some(one.certain()));
                prop_assert_eq!(same.notice_months, one.notice_months);
            }
        }
    }
}
