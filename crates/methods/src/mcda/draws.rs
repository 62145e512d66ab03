// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Draws of uncertain values. They depend on the seed, the key of the alternative, the criterion and the sample
//! alone, so problems that share weights share them too: partners of many nations in many years ask for the
//! same again and again.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use rand::Rng;

use super::chance::{self, Purpose};
use super::lanes::TILE;
use super::normal;
use super::value::Luck;

/// Draws of one value in the tiles of a chunk.
pub(super) type Tiles = Arc<Vec<[f32; TILE]>>;

/// What names the draws of one value in a chunk.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Name {
    pub seed: u64,
    pub key: u64,
    pub criterion: usize,
    pub luck: Luck,
    pub chunk: usize,
}

/// Draws that are kept for whoever asks again.
#[derive(Default)]
pub(super) struct Draws {
    kept: RwLock<HashMap<Name, Tiles>>,
}

/// Most that is kept: 64 KiB each. What is drawn beyond is drawn anew, and comes out the same.
const KEPT: usize = 2048;

impl Draws {
    /// Draws for so many tiles.
    pub fn of(&self, name: Name, tiles: usize) -> Tiles {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner).get(&name).cloned();
        kept.unwrap_or_else(|| {
            let drawn = Arc::new(drawn(name, tiles));
            let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
            if kept.len() < KEPT {
                kept.insert(name, Arc::clone(&drawn));
            }
            drawn
        })
    }
}

fn drawn(name: Name, tiles: usize) -> Vec<[f32; TILE]> {
    let mut stream =
        chance::stream(name.seed, Purpose::Value { key: name.key, criterion: name.criterion }, name.chunk);
    let mut next = || match name.luck {
        Luck::Flat => (stream.next_u32() >> 8) as f32 * (1.0 / (1_u32 << 24) as f32),
        Luck::Bell => normal::quantile((f64::from(stream.next_u32()) + 0.5) * (1.0 / (1_u64 << 32) as f64)),
    };
    let mut all = vec![[0.0; TILE]; tiles];
    all.as_flattened_mut().iter_mut().for_each(|draw| *draw = next());
    all
}
