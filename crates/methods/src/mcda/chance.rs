// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Chance from a seed. Each use has a stream of its own, named by the seed, what is drawn and the chunk of
//! samples, so that neither threads nor the order of alternatives change a draw.

use rand::rngs::ChaCha8Rng;
use rand::{Rng, SeedableRng};

/// What a stream is for.
#[derive(Clone, Copy)]
pub(super) enum Purpose {
    Weights,
    Value { key: u64, criterion: usize },
}

/// The stream of one chunk of samples.
pub(super) fn stream(seed: u64, purpose: Purpose, chunk: usize) -> ChaCha8Rng {
    let (key, criterion) = match purpose {
        Purpose::Weights => (0, 0),
        Purpose::Value { key, criterion } => (key, criterion as u64 + 1),
    };
    let mut name = [0; 32];
    for (bytes, word) in name.chunks_exact_mut(8).zip([seed, key, criterion, chunk as u64]) {
        bytes.copy_from_slice(&word.to_le_bytes());
    }
    ChaCha8Rng::from_seed(name)
}

/// A draw from 0 up to, not including, 1: 53 bits.
pub(super) fn uniform(stream: &mut ChaCha8Rng) -> f64 {
    (stream.next_u64() >> 11) as f64 * (1.0 / (1u64 << 53) as f64)
}

/// A draw from the exponential distribution of mean 1.
pub(super) fn exponential(stream: &mut ChaCha8Rng) -> f64 {
    -libm::log(1.0 - uniform(stream))
}
