// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! More units never enlarge a shortfall; the absence of more partners never makes one smaller.

use concordia_analysis::assess;
use concordia_analysis::balance::Balance;
use concordia_analysis::dependence;
use concordia_analysis::need::Basis;
use concordia_model::{Figure, Model, Year};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::world::{NATIONS, World, world};

/// All balances of all nations: nation, capability, year, balance.
fn balances(model: &Model) -> Vec<(String, String, u16, Balance)> {
    let assessment = assess(model);
    let names = &model.names;
    let mut all = Vec::new();
    for group in assessment.groups() {
        for (nation, id) in assessment.context.nations.iter().enumerate() {
            for (at, year) in group.years.iter().enumerate() {
                let key = (id.text(names).to_owned(), group.capability.text(names).to_owned());
                all.push((key.0, key.1, year.0, *group.at(nation, at)));
            }
        }
    }
    all
}

/// Whether a shortfall is nowhere larger than another: in its value, its lower and its upper end.
pub fn at_most(less: Figure, more: Figure) -> bool {
    let value = less.value.zip(more.value).is_none_or(|(less, more)| less <= more);
    let high = more.high.is_none_or(|more| less.high.is_some_and(|less| less <= more));
    value && less.low <= more.low && high
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn more_units_never_enlarge_a_shortfall(world in world(), which: Index, more in 1..30_u32) {
        let quantified = |(table, cells): &(&str, String)| *table == "holdings" && cells.contains("quantity=");
        let rows: Vec<_> = (0..world.rows.len()).filter(|at| quantified(&world.rows[*at])).collect();
        prop_assume!(!rows.is_empty());
        let at = rows[which.index(rows.len())];
        let mut larger = world.clone();
        larger.rows[at].1 = world.rows[at].1.split(' ').map(|cell| match cell.strip_prefix("quantity=") {
            Some(units) => format!("quantity={}", units.parse::<u32>().unwrap() + more),
            None => cell.to_owned(),
        }).collect::<Vec<_>>().join(" ");
        // With a need rule that follows the stock, more units mean more need; that is another question.
        let (before, after) = (balances(&world.pack("none").model()), balances(&larger.pack("none").model()));
        for (before, after) in before.iter().zip(&after) {
            prop_assert_eq!((&before.0, &before.1, before.2), (&after.0, &after.1, after.2));
            prop_assert!(at_most(after.3.shortfall, before.3.shortfall), "{before:?}\n{after:?}");
        }
    }

    #[test]
    fn the_withdrawal_of_more_partners_never_shrinks_a_shortfall(world in world(), few: u8, more: u8) {
        let partners = ["XAA", "XBB", "XCC", "pool-a", "pool-b"];
        let without = |set: u8| {
            let gone: Vec<_> = (0..5).filter(|at| set >> at & 1 == 1).map(|at| format!("provider={} ", partners[at])).collect();
            let rows = world.rows.iter().filter(|(table, cells)| {
                *table != "access" || !gone.iter().any(|provider| cells.contains(provider))
            });
            balances(&World { rows: rows.cloned().collect() }.pack("none").model())
        };
        for (before, after) in without(few).iter().zip(&without(few | more)) {
            // Who withdraws keeps what it gave.
            let withdrew = NATIONS.iter().position(|nation| *nation == before.0).is_some_and(|at| (few | more) >> at & 1 == 1);
            prop_assert!(withdrew || at_most(before.3.shortfall, after.3.shortfall), "{before:?}\n{after:?}");
        }
    }

    #[test]
    fn every_break_is_worse_than_before_and_no_smaller_set_of_it_breaks(world in world()) {
        let model = world.pack("none").model();
        let assessment = assess(&model);
        for nation in assessment.context.nations.clone() {
            let year = Year(2026);
            let found = dependence::of(&assessment.context, nation, year, |root| assessment.balance(nation, root, year));
            for one in &found.breaks {
                prop_assert!(at_most(one.before, one.after) && one.before != one.after);
                let smaller = found.breaks.iter().any(|other| {
                    other.capability == one.capability
                        && other.without.len() < one.without.len()
                        && other.without.iter().all(|partner| one.without.contains(partner))
                });
                prop_assert!(!smaller);
            }
            for one in &found.concentration {
                prop_assert!(one.largest_share > 0.0 && one.largest_share <= 1.0);
                prop_assert!(one.herfindahl <= one.largest_share + 1e-9 && one.herfindahl >= one.largest_share * one.largest_share - 1e-9);
            }
        }
    }

    #[test]
    fn a_shortfall_and_a_surplus_never_stand_together_and_every_figure_holds_its_value(world in world()) {
        for (.., balance) in balances(&world.pack("todays_stock").model()) {
            let sure = balance.shortfall.low.parts() > 0 && balance.surplus.low.parts() > 0;
            prop_assert!(!sure || balance.need.must_be_own != Figure::ZERO);
            prop_assert!(balance.need.basis != Basis::None || balance.surplus == Figure::UNKNOWN);
            for figure in [balance.national, balance.pooled, balance.access_in, balance.access_out, balance.available(), balance.shortfall] {
                let inside = |value| figure.low <= value && figure.high.is_none_or(|high| value <= high);
                prop_assert!(figure.value.is_none_or(inside), "{figure:?}");
                prop_assert!(figure.high.is_none_or(|high| figure.low <= high), "{figure:?}");
            }
        }
    }
}
