// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! How well scores tell some from others (`docs/methods/hindsight.md`, *AUC*), with intervals by resampling.

/// The chance that one that should stand out scores above one that should not; a tie counts half. `None`
/// where either is missing.
pub fn auc(should: &[f64], others: &[f64]) -> Option<f64> {
    if should.is_empty() || others.is_empty() {
        return None;
    }
    let above = |one: &f64| -> f64 {
        let wins = |other: &f64| f64::from(u8::from(one > other)) + 0.5 * f64::from(u8::from(one == other));
        others.iter().map(wins).sum()
    };
    Some(should.iter().map(above).sum::<f64>() / (should.len() * others.len()) as f64)
}

/// Chance from a seed: SplitMix64 (Steele, Lea and Flood 2014).
pub struct Chance(u64);

impl Chance {
    /// Starts from a seed.
    pub fn of(seed: u64) -> Self {
        Self(seed)
    }

    /// A place among so many.
    pub fn below(&mut self, many: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        word ^= word >> 31;
        // The high half of a product of 128 bits is below `many`.
        usize::try_from((u128::from(word) * many as u128) >> 64).unwrap_or(0)
    }
}

/// Times that a sample is drawn again.
pub const RESAMPLES: usize = 2000;

/// Between which ends a figure lies in 95 % of the samples drawn again, with as many as there are.
pub fn interval(
    seed: u64,
    figure: impl Fn(&mut dyn FnMut(usize) -> usize) -> Option<f64>,
) -> Option<(f64, f64)> {
    let mut chance = Chance::of(seed);
    let mut draw = |many: usize| chance.below(many);
    let mut figures: Vec<f64> = (0..RESAMPLES).filter_map(|_| figure(&mut draw)).collect();
    figures.sort_by(f64::total_cmp);
    let last = figures.len().checked_sub(1)?;
    Some((figures[last * 25 / 1000], figures[last - last * 25 / 1000]))
}

/// AUC with its interval: both sides drawn again, each by itself.
pub fn auc_with_interval(should: &[f64], others: &[f64], seed: u64) -> Option<(f64, (f64, f64))> {
    let again = interval(seed, |draw| {
        let one: Vec<f64> = should.iter().map(|_| should[draw(should.len())]).collect();
        let other: Vec<f64> = others.iter().map(|_| others[draw(others.len())]).collect();
        auc(&one, &other)
    });
    Some((auc(should, others)?, again?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn auc_counts_pairs_in_order_and_ties_half() {
        assert_eq!(auc(&[3.0, 1.0], &[2.0, 1.0]), Some((2.0 + 0.5) / 4.0));
        assert_eq!(auc(&[1.0], &[]), None);
    }

    #[test]
    fn the_interval_holds_the_figure_and_repeats() {
        let (one, other) = ([5.0, 4.0, 2.5], [3.0, 2.0, 1.0, 0.5]);
        let (value, (low, high)) = auc_with_interval(&one, &other, 7).unwrap();
        assert!(low <= value && value <= high && low < high);
        assert_eq!(auc_with_interval(&one, &other, 7), Some((value, (low, high))));
    }
}
