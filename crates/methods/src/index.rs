// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Indices of concentration and of inequality (`docs/methods/indices.md`). All take amounts from zero up and
//! are the same whatever the unit; `None` where there is nothing to divide.

/// The amounts, sorted so that their order cannot matter, and their sum.
fn sorted(amounts: &[f64]) -> Option<(Vec<f64>, f64)> {
    let mut sorted = amounts.to_vec();
    sorted.sort_by(f64::total_cmp);
    let total: f64 = sorted.iter().sum();
    (total > 0.0 && total.is_finite() && sorted[0] >= 0.0).then_some((sorted, total))
}

/// Herfindahl index (Hirschman 1945; Herfindahl 1950): the sum of squared shares, 1 over the number to 1.
pub fn herfindahl(amounts: &[f64]) -> Option<f64> {
    let (amounts, total) = sorted(amounts)?;
    Some(amounts.iter().map(|amount| (amount / total) * (amount / total)).sum())
}

/// Hill number (Hill 1973): the number of equal parts that are as diverse. Order 0 counts parts, order 1 is the
/// exponential of Shannon's entropy, order 2 the inverse of the Herfindahl index, and with order infinity only
/// the largest counts.
pub fn hill(amounts: &[f64], order: f64) -> Option<f64> {
    let (amounts, total) = sorted(amounts)?;
    let parts = || amounts.iter().filter(|amount| **amount > 0.0);
    if order == 0.0 {
        return Some(parts().count() as f64);
    }
    if order == f64::INFINITY {
        return Some(total / amounts[amounts.len() - 1]);
    }
    if order == 2.0 {
        // Squares of whole amounts add exactly, shares would not.
        return Some(total * total / amounts.iter().map(|amount| amount * amount).sum::<f64>());
    }
    if (order - 1.0).abs() < 1e-9 {
        return Some(libm::exp(shannon(&amounts)?));
    }
    let sum: f64 = parts().map(|amount| libm::pow(amount / total, order)).sum();
    Some(libm::pow(sum, 1.0 / (1.0 - order))).filter(|number| number.is_finite())
}

/// Entropy of the shares (Shannon 1948), with the natural logarithm.
pub fn shannon(amounts: &[f64]) -> Option<f64> {
    let (amounts, total) = sorted(amounts)?;
    let parts = amounts.iter().filter(|amount| **amount > 0.0);
    Some(-parts.map(|amount| amount / total * libm::log(amount / total)).sum::<f64>())
}

/// Gini coefficient of a whole population (Gini 1912): 0 when all have the same, (n - 1) / n when one has all.
pub fn gini(amounts: &[f64]) -> Option<f64> {
    let (amounts, total) = sorted(amounts)?;
    let count = amounts.len() as f64;
    let ranked: f64 = amounts.iter().enumerate().map(|(at, value)| (at as f64 + 1.0) * value).sum();
    Some(2.0 * ranked / (count * total) - (count + 1.0) / count)
}

/// Gini coefficient of a sample, corrected by n / (n - 1): 1 when one has all (Deltas 2003).
pub fn gini_of_sample(amounts: &[f64]) -> Option<f64> {
    let count = amounts.len() as f64;
    gini(amounts).filter(|_| amounts.len() > 1).map(|gini| gini * count / (count - 1.0))
}

/// Theil index T (Theil 1967): 0 when all have the same, the logarithm of the number when one has all.
pub fn theil(amounts: &[f64]) -> Option<f64> {
    let (amounts, total) = sorted(amounts)?;
    let count = amounts.len() as f64;
    let mean = total / count;
    let parts = amounts.iter().filter(|amount| **amount > 0.0);
    Some(parts.map(|amount| amount / mean * libm::log(amount / mean)).sum::<f64>() / count)
}

/// Theil index L, the mean logarithmic deviation; `None` also where somebody has nothing.
pub fn mean_log_deviation(amounts: &[f64]) -> Option<f64> {
    let (amounts, total) = sorted(amounts)?;
    let mean = total / amounts.len() as f64;
    let logs: f64 = amounts.iter().map(|amount| libm::log(mean / amount)).sum();
    Some(logs / amounts.len() as f64).filter(|deviation| deviation.is_finite())
}

/// Atkinson index (Atkinson 1970): the share of the total that could be given up for equality, at an aversion
/// to inequality from zero up.
pub fn atkinson(amounts: &[f64], aversion: f64) -> Option<f64> {
    let (amounts, total) = sorted(amounts).filter(|_| aversion >= 0.0)?;
    let count = amounts.len() as f64;
    let mean = total / count;
    if (aversion - 1.0).abs() < 1e-9 {
        let logs: f64 = amounts.iter().map(|amount| libm::log(amount / mean)).sum();
        return Some(1.0 - libm::exp(logs / count));
    }
    let power = 1.0 - aversion;
    let sum: f64 = amounts.iter().map(|amount| libm::pow(amount / mean, power)).sum();
    Some(1.0 - libm::pow(sum / count, 1.0 / power)).filter(|index| index.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn equal_amounts_are_no_inequality_and_one_holder_has_all_of_it() {
        let equal = [2.0; 3];
        for index in [gini(&equal), gini_of_sample(&equal), theil(&equal), mean_log_deviation(&equal)] {
            assert!(index.unwrap().abs() < 1e-12);
        }
        assert!(atkinson(&equal, 0.5).unwrap().abs() < 1e-12);
        let one = [0.0, 0.0, 0.0, 1.0];
        assert_eq!((gini(&one), gini_of_sample(&one)), (Some(0.75), Some(1.0)));
        assert!((theil(&one).unwrap() - libm::log(4.0)).abs() < 1e-12);
        assert_eq!((mean_log_deviation(&one), herfindahl(&one)), (None, Some(1.0)));
    }

    #[test]
    fn without_an_amount_there_is_no_index() {
        for nothing in [&[][..], &[0.0, 0.0], &[-1.0, 2.0], &[f64::NAN], &[f64::INFINITY]] {
            assert_eq!((gini(nothing), theil(nothing), hill(nothing, 1.0)), (None, None, None));
            assert_eq!((herfindahl(nothing), atkinson(nothing, 1.0)), (None, None));
        }
        assert_eq!(gini_of_sample(&[3.0]), None);
    }

    proptest! {
        #[test]
        fn hill_numbers_fall_with_their_order_and_count_equal_parts(
            amounts in prop::collection::vec(0.01_f64..100.0, 1..12),
            parts in 1_usize..12,
        ) {
            let orders = [0.0, 0.5, 1.0, 2.0, 5.0, f64::INFINITY];
            let numbers: Vec<f64> = orders.iter().filter_map(|order| hill(&amounts, *order)).collect();
            prop_assert_eq!(numbers.len(), orders.len());
            prop_assert!(numbers.is_sorted_by(|more, less| *more >= less - 1e-9), "{:?}", numbers);
            for order in orders {
                prop_assert!((hill(&vec![3.0; parts], order).unwrap() - parts as f64).abs() < 1e-9);
            }
            prop_assert!((1.0 / herfindahl(&amounts).unwrap() - hill(&amounts, 2.0).unwrap()).abs() < 1e-9);
        }

        #[test]
        fn neither_unit_nor_order_nor_copies_of_all_change_inequality(
            amounts in prop::collection::vec(0.01_f64..100.0, 2..12),
            scale in 0.01_f64..100.0,
        ) {
            let scaled: Vec<f64> = amounts.iter().rev().map(|amount| amount * scale).collect();
            let twice: Vec<f64> = amounts.iter().chain(&amounts).copied().collect();
            for index in [gini, theil, mean_log_deviation, |amounts: &[f64]| atkinson(amounts, 0.5)] {
                let value = index(&amounts).unwrap();
                prop_assert!((index(&scaled).unwrap() - value).abs() < 1e-9);
                prop_assert!((index(&twice).unwrap() - value).abs() < 1e-9);
                prop_assert!((-1e-9..).contains(&value));
            }
        }
    }
}
