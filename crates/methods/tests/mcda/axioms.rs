// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What must hold for any alternatives.

use concordia_methods::mcda::{
    Acceptability, Error, Problem, Sampling, Value, WeightSpace, Weights, classes, smaa,
};
use proptest::prelude::*;

const SAMPLES: usize = 700;

fn value() -> impl Strategy<Value = Value> {
    let grid = || (0_u8..=10).prop_map(|tenths| f64::from(tenths) / 10.0);
    prop_oneof![
        4 => grid().prop_map(Value::Known),
        1 => (grid(), grid()).prop_map(|(a, b)| Value::Between { low: a.min(b), high: a.max(b) }),
        1 => (grid(), 0.0_f64..0.4).prop_map(|(mean, deviation)| Value::Normal { mean, deviation }),
        1 => Just(Value::Unknown),
    ]
}

prop_compose! {
    fn problem(value: fn() -> BoxedStrategy<Value>)(alternatives in 1_usize..9, criteria in 1_usize..5)
        (values in prop::collection::vec(prop::collection::vec(value(), criteria), alternatives)) -> Problem {
        let keys = (0..values.len() as u64).map(|key| key * 31 + 5).collect();
        Problem { values, keys, thresholds: vec![0.6, 0.3] }
    }
}

fn any() -> BoxedStrategy<Value> {
    value().boxed()
}

fn known() -> BoxedStrategy<Value> {
    (0_u8..=10).prop_map(|tenths| Value::Known(f64::from(tenths) / 10.0)).boxed()
}

fn weights(criteria: usize) -> Weights {
    Weights::drawn(&WeightSpace::Any, criteria, Sampling { samples: SAMPLES, seed: 3 }).expect("weights")
}

fn solve(problem: &Problem) -> Vec<Acceptability> {
    smaa(problem, &weights(problem.values[0].len()), 3).expect("an answer")
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9
}

fn alike(one: &Acceptability, other: &Acceptability) -> bool {
    let flat = |one: &Acceptability| -> Vec<f64> {
        let (low, high) = one.score_interval;
        let central = one.central_weights.clone().unwrap_or_default();
        let lists = [&one.ranks, &central, &one.contributions, &one.classes];
        lists
            .into_iter()
            .flatten()
            .copied()
            .chain([low, high, one.score, one.confidence.unwrap_or(-1.0)])
            .collect()
    };
    let (one, other) = (flat(one), flat(other));
    one.len() == other.len() && one.iter().zip(&other).all(|(one, other)| near(*one, *other))
}

proptest! {
    #[test]
    fn ranks_of_an_alternative_and_holders_of_a_rank_add_up_to_one(problem in problem(any)) {
        let all = solve(&problem);
        for (at, one) in all.iter().enumerate() {
            prop_assert!(near(one.ranks.iter().sum(), 1.0));
            prop_assert!(near(all.iter().map(|other| other.ranks[at]).sum(), 1.0));
            prop_assert!(near(one.classes.iter().sum(), 1.0));
            prop_assert!(near(one.contributions.iter().sum(), one.score));
            prop_assert!(one.score_interval.0 <= one.score_interval.1);
            prop_assert_eq!(one.central_weights.is_some(), one.ranks[0] > 0.0);
            prop_assert_eq!(one.confidence.is_some(), one.ranks[0] > 0.0);
            if let Some(central) = &one.central_weights {
                prop_assert!(near(central.iter().sum(), 1.0));
            }
        }
    }

    #[test]
    fn a_dominated_alternative_never_scores_above_its_dominator(problem in problem(known), worse in prop::collection::vec(0.0_f64..0.3, 4)) {
        let mut problem = problem;
        let less = |(value, less): (&Value, &f64)| match value {
            Value::Known(value) => Value::Known((value - less).max(0.0)),
            other => *other,
        };
        let row = problem.values[0].iter().zip(&worse).map(less).collect();
        problem.values.push(row);
        problem.keys.push(1);
        let all = solve(&problem);
        let (dominator, dominated) = (&all[0], &all[all.len() - 1]);
        prop_assert!(dominated.score <= dominator.score);
        prop_assert!(dominated.score_interval.1 <= dominator.score_interval.1 + 1e-3);
        let up_to = |one: &Acceptability, rank: usize| one.ranks[..=rank].iter().sum::<f64>();
        for rank in 0..all.len() {
            prop_assert!(up_to(dominated, rank) <= up_to(dominator, rank) + 1e-9);
        }
    }

    #[test]
    fn the_order_of_alternatives_changes_nothing(problem in problem(any), turn in 0_usize..9) {
        let mut turned = problem.clone();
        let turn = turn % problem.keys.len();
        turned.values.rotate_left(turn);
        turned.keys.rotate_left(turn);
        let mut there = solve(&turned);
        there.rotate_right(turn);
        for (one, other) in solve(&problem).iter().zip(&there) {
            prop_assert!(alike(one, other), "{one:?} {other:?}");
        }
    }

    #[test]
    fn one_more_alternative_changes_nobodys_score(problem in problem(any), more in prop::collection::vec(value(), 4)) {
        let mut larger = problem.clone();
        larger.values.insert(0, more[..problem.values[0].len()].to_vec());
        larger.keys.insert(0, 1_000_003);
        for (one, other) in solve(&problem).iter().zip(&solve(&larger)[1..]) {
            prop_assert_eq!(one.score, other.score);
            prop_assert_eq!(one.score_interval, other.score_interval);
            prop_assert_eq!(&one.contributions, &other.contributions);
            prop_assert_eq!(&one.classes, &other.classes);
        }
    }

    #[test]
    fn classes_alone_are_those_beside_the_ranks(problem in problem(any)) {
        let alone = classes(&problem, &weights(problem.values[0].len()), 3).expect("an answer");
        for (one, other) in solve(&problem).iter().zip(&alone) {
            prop_assert_eq!((one.score, &one.classes), (other.score, &other.shares));
        }
    }

    #[test]
    fn a_range_without_width_is_certain(problem in problem(any)) {
        let mut ranged = problem.clone();
        for value in ranged.values.iter_mut().flatten() {
            if let Value::Known(known) = *value {
                *value = Value::Between { low: known, high: known };
            }
        }
        prop_assert_eq!(solve(&problem), solve(&ranged));
    }

    #[test]
    fn exact_weights_give_the_weighted_sum(problem in problem(known)) {
        let criteria = problem.values[0].len();
        let exact = concordia_methods::mcda::weights::rank_order_centroid(criteria);
        let sampling = Sampling { samples: 3, seed: 1 };
        let drawn = Weights::drawn(&WeightSpace::Exact(exact.clone()), criteria, sampling).expect("weights");
        for (one, row) in smaa(&problem, &drawn, 1).expect("an answer").iter().zip(&problem.values) {
            let sum: f64 = row.iter().zip(&exact).map(|(value, weight)| value.ends().0 * weight).sum();
            prop_assert!(near(one.score, sum) && near(one.score_interval.0, sum) && near(one.score_interval.1, sum));
        }
    }
}

#[test]
fn one_two_and_eight_threads_give_the_same_bytes() {
    let values = (0..30_usize).map(|a| {
        (0..6_usize).map(move |c| match (a * 7 + c * 3) % 5 {
            0 => Value::Unknown,
            1 => Value::Normal { mean: 0.4, deviation: 0.2 },
            other => Value::Known(other as f64 / 5.0 + a as f64 / 900.0),
        })
    });
    let problem = Problem {
        values: values.map(Iterator::collect).collect(),
        keys: (0..30).collect(),
        thresholds: vec![0.5],
    };
    let run = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| {
            let sampling = Sampling { samples: 40_000, seed: 9 };
            let weights =
                Weights::drawn(&WeightSpace::Order(vec![1, 2, 3, 4, 5, 6]), 6, sampling).expect("weights");
            format!("{:?}", smaa(&problem, &weights, 9).expect("an answer"))
        })
    };
    let one = run(1);
    assert!(one == run(2) && one == run(8));
}

#[test]
fn what_cannot_be_computed_is_refused_with_the_reason() {
    let good = Problem { values: vec![vec![Value::Known(0.5); 2]; 2], keys: vec![1, 2], thresholds: vec![] };
    let refused = |change: &dyn Fn(&mut Problem)| {
        let mut wrong = good.clone();
        change(&mut wrong);
        smaa(&wrong, &weights(2), 1).err()
    };
    assert_eq!(refused(&|_| ()), None);
    assert_eq!(refused(&|wrong| wrong.values.clear()), Some(Error::Nothing));
    assert_eq!(refused(&|wrong| wrong.keys.push(3)), Some(Error::Length { expected: 2, found: 3 }));
    assert_eq!(
        refused(&|wrong| wrong.values[1].push(Value::Unknown)),
        Some(Error::Length { expected: 2, found: 3 })
    );
    let value = Some(Error::Value { alternative: 1, criterion: 0 });
    assert_eq!(refused(&|wrong| wrong.values[1][0] = Value::Known(f64::NAN)), value);
    assert_eq!(refused(&|wrong| wrong.values[1][0] = Value::Between { low: 0.6, high: 0.5 }), value);
    assert_eq!(refused(&|wrong| wrong.thresholds = vec![0.3, 0.6]), Some(Error::Thresholds));
}
