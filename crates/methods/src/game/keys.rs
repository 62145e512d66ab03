// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Keys in real use, beside those of theory.

use super::{Game, Refusal};

/// Everybody the same.
pub fn equal(amount: f64, members: usize) -> Vec<f64> {
    vec![amount / members as f64; members]
}

/// In proportion to given figures, such as national income or hours flown.
pub fn proportional(amount: f64, figures: &[f64]) -> Result<Vec<f64>, Refusal> {
    let total: f64 = figures.iter().sum();
    if !(total > 0.0 && total.is_finite()) || figures.iter().any(|figure| *figure < 0.0) {
        return Err(Refusal::Key);
    }
    Ok(figures.iter().map(|figure| amount * (figure / total)).collect())
}

/// Separable costs, remaining benefits (Ransmeier 1942; Young 1985): each pays what it adds to the cost of all
/// others, and the rest is shared by what each would still gain: its benefit, or its cost alone where that is
/// less, above what it pays already.
pub fn separable_costs(costs: &Game, benefits: Option<&[f64]>) -> Result<Vec<f64>, Refusal> {
    let separable = costs.added_last();
    let alone = costs.alone();
    let gains = alone.iter().zip(&separable).enumerate().map(|(at, (alone, separable))| {
        let benefit =
            benefits.and_then(|benefits| benefits.get(at)).map_or(*alone, |benefit| benefit.min(*alone));
        (benefit - separable).max(0.0)
    });
    let rest = costs.together() - separable.iter().sum::<f64>();
    if rest.abs() <= costs.tolerance() {
        return Ok(separable);
    }
    let shared = proportional(rest, &gains.collect::<Vec<_>>())?;
    Ok(separable.iter().zip(shared).map(|(separable, more)| separable + more).collect())
}
