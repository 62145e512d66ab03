// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Acceptability against answers that are not ours.

use concordia_methods::mcda::{Acceptability, Problem, Sampling, Value, WeightSpace, Weights, smaa};
use proptest::prelude::*;

pub fn certain(values: &[&[f64]]) -> Problem {
    Problem {
        values: values.iter().map(|row| row.iter().map(|value| Value::Known(*value)).collect()).collect(),
        keys: (0..values.len() as u64).collect(),
        thresholds: vec![],
    }
}

pub fn free(problem: &Problem, samples: usize) -> Vec<Acceptability> {
    let sampling = Sampling { samples, seed: 7 };
    let weights = Weights::drawn(&WeightSpace::Any, problem.values[0].len(), sampling).expect("weights");
    smaa(problem, &weights, 7).expect("an answer")
}

fn near(one: &[f64], other: &[f64], tolerance: f64) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| (one - other).abs() <= tolerance)
}

/// By interval arithmetic on the weight of the first criterion; definition of Lahdelma and Salminen (2001).
#[test]
fn four_alternatives_on_two_criteria_have_the_acceptability_that_exact_arithmetic_gives() {
    let problem = certain(&[&[1.0, 0.0], &[0.7, 0.6], &[0.0, 1.0], &[0.5, 0.5]]);
    let all = free(&problem, 100_000);
    let ranks = [
        [1.0 / 3.0, 1.0 / 6.0, 0.0, 0.5],
        [10.0 / 33.0, 23.0 / 33.0, 0.0, 0.0],
        [4.0 / 11.0, 3.0 / 22.0, 0.0, 0.5],
        [0.0, 0.0, 1.0, 0.0],
    ];
    let central = [
        Some([5.0 / 6.0, 1.0 / 6.0]),
        Some([17.0 / 33.0, 16.0 / 33.0]),
        Some([2.0 / 11.0, 9.0 / 11.0]),
        None,
    ];
    for ((one, ranks), central) in all.iter().zip(ranks).zip(central) {
        assert!(near(&one.ranks, &ranks, 0.005), "{:?}", one.ranks);
        assert_eq!(one.central_weights.is_some(), central.is_some());
        assert_eq!(one.confidence, central.map(|_| 1.0), "values are certain");
        if let (Some(found), Some(central)) = (&one.central_weights, central) {
            assert!(near(found, &central, 0.005), "{found:?}");
        }
    }
    assert!((all[1].score - 0.65).abs() < 0.001, "mean of 0.7 and 0.6");
    assert!(
        (all[1].score_interval.0 - 0.605).abs() < 0.001 && (all[1].score_interval.1 - 0.695).abs() < 0.001
    );
}

/// One uncertain value: the second is first when it lies above the certain one, which is so in 70 %.
#[test]
fn an_unknown_value_makes_the_confidence_that_a_count_by_hand_gives() {
    let mut problem = certain(&[&[0.3], &[0.0], &[0.1]]);
    problem.values[1][0] = Value::Unknown;
    problem.thresholds = vec![0.75, 0.25];
    let all = free(&problem, 100_000);
    assert!(near(&all[0].ranks, &[0.3, 0.7, 0.0], 0.005));
    assert!(near(&all[1].ranks, &[0.7, 0.2, 0.1], 0.005));
    assert!(near(&all[1].classes, &[0.25, 0.5, 0.25], 0.005));
    assert_eq!(all[0].classes, [0.0, 1.0, 0.0]);
    let confidence: Vec<f64> = all.iter().map(|one| one.confidence.unwrap_or(0.0)).collect();
    assert!(near(&confidence, &[0.3, 0.7, 0.0], 0.005), "{confidence:?}");
    assert!((all[1].score_interval.0 - 0.05).abs() < 0.005 && (all[1].score_interval.1 - 0.95).abs() < 0.005);
    assert_eq!(all[0].score_interval, (0.3, 0.3));
}

#[test]
fn a_normal_value_is_where_its_mean_and_deviation_put_it() {
    let mut problem = certain(&[&[0.6], &[0.0]]);
    problem.values[1][0] = Value::Normal { mean: 0.5, deviation: 0.1 };
    let all = free(&problem, 100_000);
    assert!(near(&all[1].ranks, &[0.1587, 0.8413], 0.005), "{:?}", all[1].ranks);
    assert!((all[1].score - 0.5).abs() < 0.001);
    assert!((all[1].score_interval.0 - 0.3355).abs() < 0.005, "{:?}", all[1].score_interval);
}

#[test]
fn ties_share_the_ranks_they_span() {
    let all = free(&certain(&[&[0.5, 0.5], &[0.2, 0.1], &[0.5, 0.5]]), 1000);
    assert!(near(&all[0].ranks, &[0.5, 0.5, 0.0], 1e-12));
    assert!(near(&all[1].ranks, &[0.0, 0.0, 1.0], 1e-12));
    assert_eq!(all[0].confidence, Some(0.5));
    assert_eq!(all[0].central_weights, all[2].central_weights);
}

#[test]
fn a_score_on_a_threshold_is_in_the_higher_class() {
    let mut problem = certain(&[&[0.5], &[0.49]]);
    problem.thresholds = vec![0.5];
    let all = free(&problem, 100);
    assert_eq!((&all[0].classes[..], &all[1].classes[..]), (&[1.0, 0.0][..], &[0.0, 1.0][..]));
}

/// Ranks as anyone would write them down: how many are higher, how many equal.
fn scalar_ranks(values: &[Vec<f64>], weights: &Weights) -> Vec<Vec<f64>> {
    let mut ranks = vec![vec![0.0; values.len()]; values.len()];
    for sample in 0..weights.samples() {
        let row = weights.row(sample);
        let score = |values: &Vec<f64>| values.iter().zip(&row).fold(0.0, |sum, (v, w)| sum + w * v);
        let scores: Vec<f64> = values.iter().map(score).collect();
        for (own, ranks) in scores.iter().zip(&mut ranks) {
            let higher = scores.iter().filter(|other| *other > own).count();
            let tied = scores.iter().filter(|other| *other == own).count();
            ranks[higher..higher + tied].iter_mut().for_each(|count| *count += 1.0 / tied as f64);
        }
    }
    ranks.iter().map(|row| row.iter().map(|count| count / weights.samples() as f64).collect()).collect()
}

proptest! {
    /// Values so close that many scores differ in their last bits alone, and some are equal.
    #[test]
    fn ranks_are_those_of_scalar_code(
        rows in prop::collection::vec((0_usize..8, 0.0_f64..1.0), 1..90),
        step in prop_oneof![Just(0.0), Just(1e-16), Just(1e-9), Just(0.1)],
    ) {
        let values: Vec<Vec<f64>> =
            rows.iter().map(|(k, x)| (0..4).map(|c| 0.5 + step * ((k * c) as f64 - 12.0 * x)).map(|v| v.clamp(0.0, 1.0)).collect()).collect();
        let sampling = Sampling { samples: 150, seed: 5 };
        let weights = Weights::drawn(&WeightSpace::Any, 4, sampling).expect("weights");
        let rows: Vec<&[f64]> = values.iter().map(Vec::as_slice).collect();
        let all = smaa(&certain(&rows), &weights, 5).expect("an answer");
        for (one, scalar) in all.iter().zip(scalar_ranks(&values, &weights)) {
            prop_assert!(near(&one.ranks, &scalar, 1e-12), "{:?} {scalar:?}", one.ranks);
        }
    }
}
