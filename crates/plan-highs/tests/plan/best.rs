// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The optimum of generated worlds is found by trying every plan, from the numbers of the world alone.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::world::{CAPABILITIES, NATIONS, World, YEARS, world};
use crate::{plan, shortfall};

/// The agreement of all three.
const GROUP: u32 = 8;

/// Tries every set of agreements, every purchase, every use and every turn: the least mean shortfall; with it the
/// least cost; with that the most of fixed costs saved.
fn least(world: &World, agreements: std::ops::Range<u32>) -> [f64; 3] {
    let mut best = [f64::INFINITY; 3];
    for partners in agreements.filter(|partners| allowed(world, *partners)) {
        for first in 0..=bought(world) {
            for second in 0..=bought(world) {
                let cost = f64::from(10 * (first + second));
                let short = with(world, partners, [0, first, first + second]);
                best = better(best, [short, cost, -saved(world, partners)]);
            }
        }
    }
    best
}

/// The one that is less where they first differ.
fn better(one: [f64; 3], other: [f64; 3]) -> [f64; 3] {
    let differ = one.iter().zip(&other).find(|(a, b)| (*a - *b).abs() >= 1e-9);
    if differ.is_some_and(|(a, b)| b < a) { other } else { one }
}

/// What the first nation saves of its fixed cost of tanks, in the years in which both have any.
fn saved(world: &World, partners: u32) -> f64 {
    let holds = |nation: usize, year: usize| world.fleets[nation][0].own_in(year) > 0;
    let shares = |year: &usize| {
        let with = |other| agree(partners, 0, other) && holds(other, *year) && !alone(world, other, 0);
        holds(0, *year) && !alone(world, 0, 0) && [1, 2].into_iter().any(with)
    };
    let years = (1..YEARS).filter(shares).count();
    0.4 * f64::from(world.fixed.unwrap_or(0)) * years as f64
}

/// Units that the budget buys in a year.
fn bought(world: &World) -> u32 {
    world.budget.unwrap_or(0) / 10
}

fn pair(a: usize, b: usize) -> u32 {
    1 << (a + b - 1)
}

/// Whether two nations agree, in a pair or in the group.
fn agree(partners: u32, a: usize, b: usize) -> bool {
    partners & (pair(a, b) | GROUP) != 0
}

fn is_planned(world: &World, nation: usize) -> bool {
    world.planning().contains(&NATIONS[nation])
}

fn allowed(world: &World, partners: u32) -> bool {
    let count =
        |nation: usize| (0..3).filter(|other| *other != nation && agree(partners, nation, *other)).count();
    (0..3).all(|nation| {
        !is_planned(world, nation) || world.partners.is_none_or(|most| count(nation) <= most as usize)
    })
}

/// The least mean shortfall with these partners and these units bought up to each year. Years and
/// capabilities do not meet in any other way, so each is tried by itself.
fn with(world: &World, partners: u32, bought: [u32; YEARS]) -> f64 {
    let some = |nation: usize| (0..2).filter(|k| world.fleets[nation][*k].need > 0).count();
    let needs = |nation: usize| some(nation).max(1) as f64;
    let periods = (YEARS * (0..world.planning().len()).filter(|at| some(*at) > 0).count()).max(1) as f64;
    let mut sum = 0.0;
    for (year, bought) in bought.into_iter().enumerate() {
        for k in 0..CAPABILITIES.len() {
            // What is agreed in the first year can be used from the second on.
            let partners = if year == 0 { 0 } else { partners };
            let extra = if k == 0 { bought } else { 0 };
            let (mut used, mut best) = (vec![0; 6], f64::INFINITY);
            try_uses(world, (k, year, partners, extra), 0, &mut used, &needs, &mut best);
            sum += best;
        }
    }
    sum / periods
}

/// Tries every use between every two nations in turn.
fn try_uses(
    world: &World,
    at: (usize, usize, u32, u32),
    way: usize,
    used: &mut Vec<u32>,
    needs: &impl Fn(usize) -> f64,
    best: &mut f64,
) {
    let (k, year, partners, extra) = at;
    let ways = [(0, 1), (1, 0), (0, 2), (2, 0), (1, 2), (2, 1)];
    let Some((to, from)) = ways.get(way).copied() else {
        *best = best.min(short(world, (k, year, partners, extra), used, &ways, needs));
        return;
    };
    let fleet = world.fleets[from][k];
    // Nobody makes available what it needs.
    let spare = fleet.own_in(year).saturating_sub(fleet.need);
    let given: u32 =
        ways.iter().zip(&used[..way]).filter(|(way, _)| way.1 == from).map(|(_, units)| units).sum();
    let alone = |nation: usize| alone(world, nation, k);
    let open = agree(partners, to, from) && is_planned(world, to) && !alone(to) && !alone(from);
    for units in 0..=if open { spare - given } else { 0 } {
        used[way] = units;
        try_uses(world, at, way + 1, used, needs, best);
    }
    used[way] = 0;
}

/// Who must have a capability alone does nothing with it for others, in the only form that there is.
fn alone(world: &World, nation: usize, k: usize) -> bool {
    world.fleets[nation][k].must_be_own && world.fleets[nation][k].need > 0
}

fn short(
    world: &World,
    at: (usize, usize, u32, u32),
    used: &[u32],
    ways: &[(usize, usize); 6],
    needs: &impl Fn(usize) -> f64,
) -> f64 {
    let (k, year, partners, extra) = at;
    let assurance = world.assurance.map_or(1.0, |tenths| f64::from(tenths) / 10.0);
    let lacking = |nation: usize| {
        let fleet = world.fleets[nation][k];
        let own = f64::from(fleet.own_in(year) + if nation == 0 { extra } else { 0 });
        let units: u32 =
            ways.iter().zip(used).filter(|(way, _)| way.0 == nation).map(|(_, units)| units).sum();
        let had = if fleet.must_be_own { own } else { own + assurance * f64::from(units) };
        (f64::from(fleet.need) - had).max(0.0)
    };
    let share = |nation: usize| {
        let need = f64::from(world.fleets[nation][k].need);
        if need > 0.0 && is_planned(world, nation) { 1.0 / need / needs(nation) } else { 0.0 }
    };
    let lacking = [0, 1, 2].map(lacking);
    let relieved = if world.alert && k == 1 { in_turns(world, year, partners, lacking, share) } else { 0.0 };
    (0..3).map(|nation| lacking[nation] * share(nation)).sum::<f64>() - relieved
}

/// By how much turns lower the sum of weighed shortfalls at most. Who meets its need relieves one other wholly or
/// two in part; in the group of all three, both wholly.
fn in_turns(
    world: &World,
    year: usize,
    partners: u32,
    lacking: [f64; 3],
    share: impl Fn(usize) -> f64,
) -> f64 {
    let fleet = |nation: usize| world.fleets[nation][1];
    let is_short = |nation: &usize| fleet(*nation).own_in(year) < fleet(*nation).need;
    let open = |nation: &usize| !fleet(*nation).must_be_own;
    let relieved: Vec<usize> = (0..3).filter(|n| is_short(n) && open(n) && is_planned(world, *n)).collect();
    let relieve: Vec<usize> = (0..3).filter(|n| !is_short(n) && open(n)).collect();
    let most = |to: usize, from: usize, part: f64| {
        if !agree(partners, to, from) {
            return 0.0;
        }
        (part * f64::from(fleet(to).need.min(fleet(from).need))).min(lacking[to]) * share(to)
    };
    match (&relieved[..], &relieve[..]) {
        ([to], _) => relieve.iter().map(|from| most(*to, *from, 1.0)).fold(0.0, f64::max),
        ([a, b], [from]) if partners & GROUP != 0 => most(*a, *from, 1.0) + most(*b, *from, 1.0),
        ([a, b], [from]) => {
            // The best division is at an end or where one of the two lacks no more.
            let whole = |to: usize| lacking[to] / f64::from(fleet(to).need.min(fleet(*from).need)).max(1e-9);
            let parts = [0.0, 1.0, whole(*a), 1.0 - whole(*b)].map(|part| part.clamp(0.0, 1.0));
            parts
                .map(|part| most(*a, *from, part) + most(*b, *from, 1.0 - part))
                .into_iter()
                .fold(0.0, f64::max)
        }
        _ => 0.0,
    }
}

#[test]
fn in_some_worlds_only_a_group_of_three_brings_the_best() {
    let mut runner = TestRunner::deterministic();
    let worlds = (0..500).map(|_| world().new_tree(&mut runner).expect("a world").current());
    let grouped = worlds.filter(|world| least(world, 0..16)[0] < least(world, 0..GROUP)[0] - 1e-9).count();
    assert!(grouped >= 5, "{grouped}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn no_plan_is_better_than_the_one_that_is_given(world in world()) {
        let found = plan(&world.pack().model(), world.planning());
        let [best, cost, saved] = least(&world, 0..16);
        prop_assert!((shortfall(&found) - best).abs() < 1e-6, "{} instead of {best}: {found:#?}", shortfall(&found));
        let reach = found.objective.expect("a plan has an objective");
        prop_assert!((reach.cost - cost).abs() < 1e-6, "{} instead of {cost}: {found:#?}", reach.cost);
        let told = reach.saved.unwrap_or(0.0);
        prop_assert!((told + saved).abs() < 1e-3, "{told} instead of {}: {found:#?}", -saved);
    }
}
