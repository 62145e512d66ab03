// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The Shapley value of games with more members than can be listed.

use coopgame::{PlayerSet, SetFunction, values};

/// A mean with its standard error.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Estimate {
    /// The mean.
    pub value: f64,
    /// Its standard error; not a number with one order only.
    pub error: f64,
}

struct Oracle<F> {
    members: usize,
    worth: F,
}

impl<F: Fn(&[bool]) -> f64> SetFunction for Oracle<F> {
    fn players(&self) -> usize {
        self.members
    }

    fn value(&self, coalition: &PlayerSet) -> f64 {
        let mut present = vec![false; self.members];
        coalition.members().for_each(|member| present[member] = true);
        (self.worth)(&present)
    }
}

/// The Shapley value from random orders of joining (Castro, Gómez and Tejada 2009). `worth` is told who is
/// present. The same seed gives the same orders.
pub fn sampled_shapley(
    members: usize,
    worth: impl Fn(&[bool]) -> f64,
    orders: usize,
    seed: u64,
) -> Vec<Estimate> {
    let found = values::shapley_sampling(&Oracle { members, worth }, orders, seed);
    let pairs = found.values().iter().zip(found.standard_errors());
    pairs
        .map(|(value, error)| Estimate {
            value: *value,
            error: if error.is_finite() { *error } else { f64::NAN },
        })
        .collect()
}
