// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Axioms of cooperative games and of power in votes (`docs/methods/games.md`, `docs/methods/voting.md`).

use concordia_methods::game::{self, Game, Refusal};
use concordia_methods::voting::Vote;
use proptest::prelude::*;

/// Games of 1 to 6 members with whole worths, that of nobody being zero.
fn games() -> impl Strategy<Value = Game> {
    (1_usize..=6).prop_flat_map(worths).prop_map(|worths| Game::new(worths).expect("it is a game"))
}

fn worths(members: usize) -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(-50_i32..100, 1 << members).prop_map(|mut worths| {
        worths[0] = 0;
        worths.into_iter().map(f64::from).collect()
    })
}

/// Cost games in which a coalition pays the square root of its sizes: the more, the cheaper, so the core of
/// its savings is not empty.
fn convex_games() -> impl Strategy<Value = Game> {
    prop::collection::vec(1_u32..40, 2..7).prop_map(|sizes| {
        let cost = |set: usize| -> f64 {
            let size: u32 =
                sizes.iter().enumerate().map(|(at, size)| if set >> at & 1 == 1 { *size } else { 0 }).sum();
            f64::from(size).sqrt()
        };
        Game::savings(&(0..1 << sizes.len()).map(cost).collect::<Vec<_>>()).expect("it is a game")
    })
}

fn votes() -> impl Strategy<Value = (Vec<usize>, usize)> {
    prop::collection::vec(0_usize..12, 1..9)
        .prop_filter("somebody weighs something", |weights| weights.iter().sum::<usize>() > 0)
        .prop_flat_map(|weights| {
            let total = weights.iter().sum::<usize>();
            (Just(weights), 1..=total)
        })
}

fn close(one: &[f64], other: &[f64]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(a, b)| (a - b).abs() < 1e-6)
}

proptest! {
    #[test]
    fn shapley_shares_add_up_to_what_all_are_worth(game in games()) {
        prop_assert!((game.shapley().iter().sum::<f64>() - game.together()).abs() < 1e-9);
    }

    #[test]
    fn shapley_is_the_mean_over_all_orders_of_joining(game in games()) {
        let mut sums = vec![0.0; game.members()];
        let mut orders = 0.0;
        permute(&mut (0..game.members()).collect::<Vec<_>>(), 0, &mut |order| {
            let mut set = 0;
            for member in order {
                sums[*member] += game.worths()[set | 1 << member] - game.worths()[set];
                set |= 1 << member;
            }
            orders += 1.0;
        });
        sums.iter_mut().for_each(|sum| *sum /= orders);
        prop_assert!(close(&sums, &game.shapley()));
    }

    #[test]
    fn members_that_can_stand_for_each_other_get_the_same(game in games(), base in 0.0_f64..9.0) {
        // Worth only by the number of members.
        let by_size: Vec<f64> = (0..game.worths().len())
            .map(|set: usize| f64::from(set.count_ones()) * base + f64::from(set.count_ones().pow(2)))
            .collect();
        let shares = Game::new(by_size).unwrap().shapley();
        prop_assert!(shares.iter().all(|share| (share - shares[0]).abs() < 1e-9));
    }

    #[test]
    fn a_dummy_gets_its_own_worth(game in games(), own in -20_i32..20) {
        let own = f64::from(own);
        let wider: Vec<f64> = game.worths().iter().copied()
            .chain(game.worths().iter().map(|worth| worth + own)).collect();
        let wider = Game::new(wider).unwrap();
        let last = game.members();
        prop_assert!((wider.shapley()[last] - own).abs() < 1e-9);
        prop_assert!((wider.banzhaf()[last] - own).abs() < 1e-9);
        prop_assert!(close(&wider.shapley()[..last], &game.shapley()));
    }

    #[test]
    fn shapley_of_a_sum_is_the_sum_of_shapley(pair in (1_usize..=6).prop_flat_map(|n| (worths(n), worths(n)))) {
        let (one, other) = pair;
        let sum: Vec<f64> = one.iter().zip(&other).map(|(a, b)| a + b).collect();
        let shapley = |worths: Vec<f64>| Game::new(worths).unwrap().shapley();
        let apart: Vec<f64> = shapley(one).iter().zip(shapley(other)).map(|(a, b)| a + b).collect();
        prop_assert!(close(&shapley(sum), &apart));
    }

    #[test]
    fn the_nucleolus_lies_in_the_core_when_there_is_one(game in games(), convex in convex_games()) {
        for game in [game, convex] {
            match game.nucleolus() {
                Ok(shares) => {
                    prop_assert!((shares.iter().sum::<f64>() - game.together()).abs() < 1e-6);
                    let all = game.worths().len() - 1;
                    let most = game.excesses(&shares)[1..all].iter().copied().fold(f64::NEG_INFINITY, f64::max);
                    prop_assert!(game.core_is_empty().unwrap() || most < 1e-5, "{shares:?} {most}");
                }
                Err(refusal) => prop_assert_eq!(refusal, Refusal::NoImputation),
            }
        }
    }

    #[test]
    fn savings_of_scale_have_a_core_with_shapley_in_it(game in convex_games()) {
        prop_assert!(game.is_convex());
        prop_assert!(!game.core_is_empty().unwrap());
        prop_assert!(game.in_core(&game.shapley()));
        prop_assert!(game.better_elsewhere(&game.shapley()).is_empty());
    }

    #[test]
    fn the_order_of_members_changes_nothing(game in games(), by in 0_usize..6) {
        let n = game.members();
        let turn = |set: usize| ((set << (by % n)) | (set >> (n - by % n))) & ((1 << n) - 1);
        let mut worths = vec![0.0; 1 << n];
        (0..1 << n).for_each(|set| worths[turn(set)] = game.worths()[set]);
        let turned = Game::new(worths).unwrap();
        let back = |shares: Vec<f64>| (0..n).map(|at| shares[(at + by % n) % n]).collect::<Vec<_>>();
        prop_assert!(close(&game.shapley(), &back(turned.shapley())));
        if let Ok(shares) = game.nucleolus() {
            prop_assert!(close(&shares, &back(turned.nucleolus().unwrap())));
        }
    }

    #[test]
    fn keys_divide_the_whole_amount(amount in 0.0_f64..1e6, figures in prop::collection::vec(0.0_f64..1e3, 1..8)) {
        prop_assert!((game::equal(amount, figures.len()).iter().sum::<f64>() - amount).abs() < 1e-6);
        match game::proportional(amount, &figures) {
            Ok(shares) => prop_assert!((shares.iter().sum::<f64>() - amount).abs() < 1e-6),
            Err(refusal) => prop_assert_eq!(refusal, Refusal::Key),
        }
    }

    #[test]
    fn indices_of_a_vote_are_the_values_of_its_game((weights, quota) in votes()) {
        let vote = Vote::new(weights.clone(), quota).unwrap();
        let wins = |set: usize| vote.wins(|member| set >> member & 1 == 1);
        let game = Game::new((0..1_usize << weights.len()).map(|set| f64::from(wins(set))).collect()).unwrap();
        let power = vote.power();
        prop_assert!(close(&power.shapley_shubik(), &game.shapley()));
        prop_assert!(close(&power.banzhaf_absolute(), &game.banzhaf()));
        let (deegan, good) = smallest(weights.len(), &wins);
        prop_assert!(close(&power.deegan_packel(), &deegan));
        prop_assert!(close(&power.public_good(), &good));
    }

    #[test]
    fn sampled_shares_agree_with_exact_ones(game in games()) {
        let worth = |present: &[bool]| {
            game.worths()[present.iter().enumerate().map(|(at, there)| usize::from(*there) << at).sum::<usize>()]
        };
        let found = game::sampled_shapley(game.members(), worth, 4000, 7);
        for (estimate, exact) in found.iter().zip(game.shapley()) {
            prop_assert!((estimate.value - exact).abs() <= 6.0 * estimate.error + 1e-9);
        }
    }
}

fn permute(order: &mut Vec<usize>, from: usize, visit: &mut impl FnMut(&[usize])) {
    if from == order.len() {
        return visit(order);
    }
    for at in from..order.len() {
        order.swap(from, at);
        permute(order, from + 1, visit);
        order.swap(from, at);
    }
}

/// Deegan-Packel and public good index by listing all coalitions.
fn smallest(members: usize, wins: &impl Fn(usize) -> bool) -> (Vec<f64>, Vec<f64>) {
    let least = |set: usize| wins(set) && (0..members).all(|at| set >> at & 1 == 0 || !wins(set ^ 1 << at));
    let mut found = (vec![0.0; members], vec![0.0; members]);
    for set in (0..1_usize << members).filter(|set| least(*set)) {
        for at in (0..members).filter(|at| set >> at & 1 == 1) {
            found.0[at] += 1.0 / f64::from(set.count_ones());
            found.1[at] += 1.0;
        }
    }
    for shares in [&mut found.0, &mut found.1] {
        let total: f64 = shares.iter().sum();
        shares.iter_mut().for_each(|share| *share /= total);
    }
    found
}

#[test]
fn a_founder_can_lose_when_a_member_joins() {
    // Glove game: one left glove; the second right glove takes away what made the first one scarce.
    let pair = Game::new(vec![0.0, 0.0, 0.0, 1.0]).unwrap();
    let joined = Game::new(vec![0.0, 0.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0]).unwrap();
    assert!(joined.shapley()[1] < pair.shapley()[1]);
    assert!(joined.nucleolus().unwrap()[1] < pair.nucleolus().unwrap()[1]);
}

#[test]
fn three_equal_voters_have_no_core_and_a_pair_would_do_better() {
    let majority = Game::new(vec![0.0, 0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 1.0]).unwrap();
    assert!(majority.core_is_empty().unwrap());
    assert!((majority.least_core().unwrap().epsilon.unwrap() - 1.0 / 3.0).abs() < 1e-7);
    let found = majority.better_elsewhere(&[1.0, 0.0, 0.0]);
    assert_eq!(found.iter().map(|better| better.coalition).collect::<Vec<_>>(), [0b110]);
}

#[test]
fn separable_costs_of_the_tennessee_valley_are_those_of_the_literature() {
    // Ransmeier 1942; Straffin and Heaney 1981, thousands of dollars.
    let costs = [0.0, 163_520.0, 140_826.0, 301_607.0, 250_096.0, 378_821.0, 367_370.0, 412_584.0];
    let shares = game::separable_costs(&Game::new(costs.to_vec()).unwrap(), None).unwrap();
    let expected = [117_476.0, 99_157.0, 195_951.0];
    assert!(shares.iter().zip(expected).all(|(got, expected)| (got - expected).abs() < 1.0), "{shares:?}");
    assert!((shares.iter().sum::<f64>() - 412_584.0).abs() < 1e-6);
}

#[test]
fn what_is_no_game_is_refused() {
    assert_eq!(Game::new(vec![0.0, 1.0, 2.0]), Err(Refusal::Length(3)));
    assert_eq!(Game::new(vec![1.0, 1.0]), Err(Refusal::Worth(0)));
    assert_eq!(Game::new(vec![0.0, f64::NAN]), Err(Refusal::Worth(1)));
    assert_eq!(Game::new(vec![0.0; 1 << 21]), Err(Refusal::Members(21)));
    assert_eq!(Game::new(vec![0.0, 2.0, 2.0, 1.0]).unwrap().nucleolus(), Err(Refusal::NoImputation));
}

#[test]
fn a_council_of_twenty_eight_is_counted() {
    // Twenty-eight members by their people in thousandths of a per cent, quota 65 %: made-up shares.
    let weights: Vec<usize> = (1..=28).map(|at| 13 * at * at).collect();
    let quota = weights.iter().sum::<usize>() * 65 / 100;
    let power = Vote::new(weights, quota).unwrap().power();
    assert!((power.shapley_shubik().iter().sum::<f64>() - 1.0).abs() < 1e-9);
    assert!(power.swings().is_sorted());
}
