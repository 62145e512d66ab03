// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Weights: surrogates as published, draws that keep to what is known.

use concordia_methods::mcda::weights::{equal, rank_order_centroid, rank_reciprocal, rank_sum};
use concordia_methods::mcda::{Error, Sampling, WeightSpace, Weights};
use proptest::prelude::*;

fn near(one: &[f64], other: &[f64], tolerance: f64) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| (one - other).abs() <= tolerance)
}

fn drawn(space: &WeightSpace, criteria: usize, samples: usize) -> Result<Vec<Vec<f64>>, Error> {
    let weights = Weights::drawn(space, criteria, Sampling { samples, seed: 11 })?;
    Ok((0..weights.samples()).map(|sample| weights.row(sample)).collect())
}

fn mean(rows: &[Vec<f64>]) -> Vec<f64> {
    let sum = |at: usize| rows.iter().map(|row| row[at]).sum::<f64>();
    (0..rows[0].len()).map(|at| sum(at) / rows.len() as f64).collect()
}

/// Barron and Barrett (1996).
#[test]
fn rank_order_centroid_weights_are_as_published() {
    assert!(near(&rank_order_centroid(3), &[11.0 / 18.0, 5.0 / 18.0, 1.0 / 9.0], 1e-12));
    let five = [137.0 / 300.0, 77.0 / 300.0, 47.0 / 300.0, 0.09, 0.04];
    assert!(near(&rank_order_centroid(5), &five, 1e-12));
}

/// Stillwell, Seaver and Edwards (1981).
#[test]
fn rank_sum_and_rank_reciprocal_weights_are_as_published() {
    assert!(near(&rank_sum(3), &[0.5, 1.0 / 3.0, 1.0 / 6.0], 1e-12));
    assert!(near(&rank_reciprocal(3), &[6.0 / 11.0, 3.0 / 11.0, 2.0 / 11.0], 1e-12));
    assert_eq!(equal(4), [0.25; 4]);
}

#[test]
fn the_mean_of_weights_under_an_order_is_the_centroid() {
    let rows = drawn(&WeightSpace::Order(vec![30, 10, 20]), 3, 100_000).expect("weights");
    assert!(near(&mean(&rows), &[1.0 / 9.0, 11.0 / 18.0, 5.0 / 18.0], 0.003), "{:?}", mean(&rows));
}

/// The mean of weights w1 >= w2 = w3: midway between (1, 0, 0) and (1/3, 1/3, 1/3).
#[test]
fn criteria_at_the_same_place_weigh_the_same() {
    let rows = drawn(&WeightSpace::Order(vec![1, 2, 2]), 3, 100_000).expect("weights");
    assert!(rows.iter().all(|row| row[1] == row[2] && row[0] >= row[1]));
    assert!(near(&mean(&rows), &[2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0], 0.003));
}

/// The distribution function of one weight of n that nobody restricts is 1 - (1 - x)^(n - 1).
#[test]
fn weights_of_which_nothing_is_known_are_uniform() {
    let rows = drawn(&WeightSpace::Any, 4, 100_000).expect("weights");
    for at in 0..4 {
        for x in [0.05_f64, 0.2, 0.5] {
            let share = rows.iter().filter(|row| row[at] <= x).count() as f64 / rows.len() as f64;
            assert!((share - (1.0 - (1.0 - x).powi(3))).abs() < 0.006, "criterion {at} below {x}: {share}");
        }
    }
}

/// Any way to draw within ranges must give what keeping the right ones of all weights gives.
#[test]
fn weights_within_ranges_are_uniform_whatever_way_they_are_drawn() {
    let cases: [[(f64, f64); 4]; 5] = [
        [(0.1, 0.6), (0.0, 0.5), (0.05, 0.9), (0.0, 1.0)],
        [(0.2, 0.3), (0.2, 0.35), (0.15, 0.3), (0.2, 0.4)],
        [(0.3, 0.35), (0.0, 1.0), (0.0, 1.0), (0.1, 0.15)],
        [(0.0, 0.3), (0.0, 0.35), (0.0, 0.3), (0.0, 0.4)],
        [(0.25, 0.25), (0.0, 0.6), (0.1, 0.6), (0.0, 0.2)],
    ];
    for ranges in cases {
        let within = |row: &&Vec<f64>| row.iter().zip(&ranges).all(|(w, (low, high))| low <= w && w <= high);
        let rows = drawn(&WeightSpace::Ranges(ranges.to_vec()), 4, 40_000).expect("weights");
        assert!(rows.iter().all(|row| within(&row)), "{ranges:?}");
        // A criterion whose weight is certain has no volume of its own: compare the other three.
        let fixed = ranges.iter().map(|(low, high)| if low == high { *low } else { 0.0 }).sum::<f64>();
        let open: Vec<usize> = (0..4).filter(|at| ranges[*at].0 < ranges[*at].1).collect();
        let all = drawn(&WeightSpace::Any, open.len(), 400_000).expect("weights");
        let spread = |row: &Vec<f64>| {
            let mut whole: Vec<f64> = ranges.iter().map(|range| range.0).collect();
            open.iter().zip(row).for_each(|(at, share)| whole[*at] = share * (1.0 - fixed));
            whole
        };
        let kept: Vec<Vec<f64>> = all.iter().map(spread).filter(|row| within(&row)).collect();
        assert!(kept.len() > 300, "{ranges:?}: {}", kept.len());
        let tolerance = 0.6 / (kept.len() as f64).sqrt() + 0.002;
        assert!(
            near(&mean(&rows), &mean(&kept), tolerance),
            "{ranges:?} {:?} {:?}",
            mean(&rows),
            mean(&kept)
        );
        let squares = |rows: &[Vec<f64>]| {
            mean(&rows.iter().map(|row| row.iter().map(|w| w * w).collect()).collect::<Vec<_>>())
        };
        assert!(near(&squares(&rows), &squares(&kept), tolerance), "{ranges:?}");
    }
}

#[test]
fn ranges_that_leave_nothing_are_refused_with_the_reason() {
    let refused = |ranges: Vec<(f64, f64)>| drawn(&WeightSpace::Ranges(ranges), 2, 10).err();
    assert_eq!(refused(vec![(0.6, 0.7), (0.5, 0.9)]), Some(Error::NoWeights));
    assert_eq!(refused(vec![(0.1, 0.2), (0.1, 0.7)]), Some(Error::NoWeights));
    assert_eq!(refused(vec![(0.1, 0.2), (0.9, 0.7)]), Some(Error::Range { criterion: 1 }));
    assert_eq!(refused(vec![(0.4, 0.5), (0.5, f64::NAN)]), Some(Error::Range { criterion: 1 }));
    assert_eq!(refused(vec![(0.5, 0.5)]), Some(Error::Length { expected: 2, found: 1 }));
    assert_eq!(drawn(&WeightSpace::Exact(vec![0.5, 0.6]), 2, 1).err(), Some(Error::Weights));
    assert_eq!(drawn(&WeightSpace::Any, 2, 0).err(), Some(Error::Nothing));
}

#[test]
fn ranges_that_leave_one_point_give_it() {
    for ranges in [vec![(0.4, 1.0), (0.6, 0.9)], vec![(0.0, 0.4), (0.2, 0.6)], vec![(0.4, 0.4), (0.6, 0.6)]] {
        let rows = drawn(&WeightSpace::Ranges(ranges), 2, 10).expect("one point");
        assert!(rows.iter().all(|row| near(row, &[0.4, 0.6], 1e-12)), "{rows:?}");
    }
}

proptest! {
    #[test]
    fn weights_add_up_to_one_and_keep_to_order_and_ranges(
        places in prop::collection::vec(0_u32..6, 1..13),
        centre in prop::collection::vec(0.01_f64..1.0, 1..13),
        around in 0.02_f64..3.0,
    ) {
        for row in drawn(&WeightSpace::Order(places.clone()), places.len(), 50).expect("weights") {
            prop_assert!((row.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            for (one, first) in row.iter().zip(&places) {
                for (other, second) in row.iter().zip(&places) {
                    prop_assert!(first > second || (one >= other && (first < second || one == other)));
                }
            }
        }
        let sum: f64 = centre.iter().sum();
        let range = |c: &f64| ((c / sum * (1.0 - around)).max(0.0), (c / sum * (1.0 + around)).min(1.0));
        let ranges: Vec<(f64, f64)> = centre.iter().map(range).collect();
        for row in drawn(&WeightSpace::Ranges(ranges.clone()), ranges.len(), 50).expect("weights") {
            prop_assert!((row.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            for (weight, (low, high)) in row.iter().zip(&ranges) {
                prop_assert!(*low - 1e-12 <= *weight && *weight <= *high + 1e-12);
            }
        }
    }
}
