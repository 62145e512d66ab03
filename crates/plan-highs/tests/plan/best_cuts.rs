// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The most that cuts save in generated worlds of two nations is found by trying every cut, from the numbers of the
//! world alone.

use proptest::prelude::*;

use crate::pack::Pack;
use crate::{plan, shortfall};

const NATIONS: [&str; 2] = ["XAA", "XBB"];

/// Two nations with ships, which they may need for a task in turns; each ship costs its nation money every year.
#[derive(Clone, Copy, Debug)]
struct World {
    own: [u32; 2],
    need: [u32; 2],
    cost: [u32; 2],
    turns: bool,
    /// Whether the plan is for both, or for the first.
    together: bool,
}

impl World {
    fn planning(&self) -> &'static [&'static str] {
        if self.together { &NATIONS } else { &NATIONS[..1] }
    }

    fn pack(&self) -> Pack {
        let mut pack = Pack::new().row("forms", "id=lend rung=1");
        let turns = if self.turns { " task=alert sharing=turns" } else { "" };
        for (at, nation) in NATIONS.into_iter().enumerate() {
            let (own, need, cost) = (self.own[at], self.need[at], self.cost[at]);
            let of = "capability=ship";
            pack = pack
                .row("holdings", &format!("holder={nation} {of} year=2025 quantity={own}"))
                .row("requirements", &format!("scope={nation} {of} from_year=2020 quantity={need}{turns}"))
                .row(
                    "costs",
                    &format!("{of} holder={nation} kind=unit_annual amount={cost} price_year=2023"),
                );
        }
        let budgets = "budgets = { operation = { XAA = 9999, XBB = 9999 } }";
        pack.scenario("base", &format!("[settings]\nhorizon = [2026, 2028]\nprice_year = 2023\n{budgets}\n"))
    }

    fn is_planned(&self, nation: usize) -> bool {
        self.together || nation == 0
    }

    /// Units above the need that a nation can make available.
    fn spare(&self, nation: usize) -> u32 {
        self.own[nation].saturating_sub(self.need[nation])
    }

    /// The least sum of weighed shortfalls in a year with these cuts; `None` where more would be short than today.
    fn short(&self, cuts: [u32; 2]) -> Option<f64> {
        let mut best: Option<f64> = None;
        for first in 0..=self.spare(1) {
            for second in 0..=if self.is_planned(1) { self.spare(0) } else { 0 } {
                let given = [second, first];
                // Who makes units available cuts only what it needs for nothing.
                let fits =
                    |nation: usize| given[nation] == 0 || given[nation] + cuts[nation] <= self.spare(nation);
                if !fits(0) || !fits(1) {
                    continue;
                }
                let lacking = [0, 1].map(|at| {
                    let need = f64::from(self.need[at]);
                    need - f64::from(self.own[at]) + f64::from(cuts[at]) - f64::from([first, second][at])
                });
                for short in self.after_turns(lacking.map(|units| units.max(0.0)), cuts) {
                    let today = |at: usize| f64::from(self.need[at]) - f64::from(self.own[at]);
                    if (0..2).all(|at| !self.is_planned(at) || short[at] <= today(at).max(0.0) + 1e-9) {
                        let sum = self.weighed(short);
                        best = Some(best.map_or(sum, |best: f64| best.min(sum)));
                    }
                }
            }
        }
        best
    }

    /// What is short when one of the two, or each in part, is relieved by the other.
    fn after_turns(&self, lacking: [f64; 2], cuts: [u32; 2]) -> Vec<[f64; 2]> {
        let mut found = vec![lacking];
        let task = f64::from(self.need[0].min(self.need[1]));
        let most = [1, 0].map(|other: usize| task.min(f64::from(self.own[other])));
        let whole = [0, 1].map(|at| self.own[at] >= self.need[at]);
        if !self.turns {
            return found;
        }
        for part in 0..=60 {
            let parts = [f64::from(part) / 60.0, 1.0 - f64::from(part) / 60.0];
            let relief = [0, 1].map(|at: usize| {
                let other = 1 - at;
                let left = f64::from(self.own[other]) - f64::from(cuts[other]);
                let open = self.is_planned(at) && whole[other] && most[at] > 0.0;
                if open { (parts[at] * most[at]).min(left) } else { 0.0 }
            });
            found.push([0, 1].map(|at| (lacking[at] - relief[at]).max(0.0)));
        }
        found
    }

    fn weighed(&self, short: [f64; 2]) -> f64 {
        let part = |at: usize| if self.need[at] > 0 { short[at] / f64::from(self.need[at]) } else { 0.0 };
        (0..2).filter(|at| self.is_planned(*at)).map(part).sum()
    }

    /// The most that cuts save in the second and third year, with the shortfall at its least.
    fn most_saved(&self) -> f64 {
        let least = self.short([0, 0]).expect("nothing is cut");
        let cuts = |nation: usize| if self.is_planned(nation) { self.own[nation] } else { 0 };
        let all = (0..=cuts(0)).flat_map(|a| (0..=cuts(1)).map(move |b| [a, b]));
        let open = all.filter(|cuts| self.short(*cuts).is_some_and(|short| short <= least + 1e-9));
        // What is best in one year is best in the other: nothing changes between them.
        let saved = |cuts: [u32; 2]| (0..2).map(|at| 2 * self.cost[at] * cuts[at]).sum::<u32>();
        f64::from(open.map(saved).max().unwrap_or(0))
    }
}

fn world() -> impl Strategy<Value = World> {
    let units = || proptest::array::uniform2(0_u32..6);
    (units(), units(), proptest::array::uniform2(1_u32..40), any::<bool>(), any::<bool>())
        .prop_map(|(own, need, cost, turns, together)| World { own, need, cost, turns, together })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn no_cuts_save_more_than_those_of_the_plan_without_more_being_short(world in world()) {
        let found = plan(&world.pack().model(), world.planning());
        let periods = (0..2).filter(|at| world.is_planned(*at) && world.need[*at] > 0).count().max(1) * 3;
        let today = world.weighed([0, 1].map(|at| f64::from(world.need[at].saturating_sub(world.own[at]))));
        let least = (today + 2.0 * world.short([0, 0]).expect("nothing is cut")) / periods as f64;
        prop_assert!((shortfall(&found) - least).abs() < 1e-6, "{} instead of {least}: {found:#?}", shortfall(&found));
        let saved = found.objective.and_then(|reach| reach.saved).unwrap_or(0.0);
        prop_assert!((saved - world.most_saved()).abs() < 1e-3, "{saved} instead of {}: {found:#?}", world.most_saved());
    }
}
