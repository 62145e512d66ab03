// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Chance from a seed. Each use has a stream of its own, named by the seed, what is drawn and the chunk of
//! samples, so that threads do not change a draw.

use rand::rngs::ChaCha8Rng;
use rand::{Rng, SeedableRng};

use super::value::Luck;

/// What a stream is for.
#[derive(Clone, Copy)]
pub(super) enum Purpose {
    Weights,
    Values(Luck),
}

/// The stream of one chunk of samples.
pub(super) fn stream(seed: u64, purpose: Purpose, chunk: usize) -> ChaCha8Rng {
    let purpose = match purpose {
        Purpose::Weights => 0,
        Purpose::Values(Luck::Flat) => 1,
        Purpose::Values(Luck::Bell) => 2,
    };
    let mut name = [0; 32];
    for (bytes, word) in name.chunks_exact_mut(8).zip([seed, 0, purpose, chunk as u64]) {
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

/// A place among so many, named by a key and a criterion: the output function of SplitMix64 (Steele, Lea and
/// Flood, *Fast splittable pseudorandom number generators*, OOPSLA 2014).
pub(super) fn place(key: u64, criterion: usize, places: usize) -> usize {
    let step = (criterion as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut word = key.wrapping_add(step);
    word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    usize::try_from((word ^ (word >> 31)) % places as u64).unwrap_or(0)
}
