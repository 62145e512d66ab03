// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Draws of uncertain values. A chunk of samples has one list of draws, from which all problems that share
//! weights read: partners of many nations in many years ask for millions, and to draw each of them anew would
//! take longer than all the rest. Where a value begins in the list depends on the key of the alternative and
//! on the criterion alone.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use rand::Rng;

use super::chance::{self, Purpose};
use super::lanes::TILE;
use super::normal;
use super::value::Luck;

/// What names a list of draws.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Name {
    pub seed: u64,
    pub luck: Luck,
    pub chunk: usize,
}

/// Places at which draws may begin. Of 35 values that are drawn on one criterion, two begin at the same place
/// in one problem of 110, and of 140 on four criteria in one of 7; all others are independent in every sample.
const PLACES: usize = 1 << 16;

/// Draws of one value in the tiles of a chunk.
pub(super) struct Draws {
    list: Arc<Vec<f32>>,
    from: usize,
}

impl Draws {
    /// The draws of an alternative on a criterion.
    pub fn of(list: Arc<Vec<f32>>, key: u64, criterion: usize) -> Self {
        Self { list, from: chance::place(key, criterion, PLACES) }
    }

    /// The draws in a tile.
    #[inline(always)]
    pub fn tile(&self, tile: usize) -> &[f32] {
        &self.list[self.from + tile * TILE..][..TILE]
    }
}

/// Lists of draws, each made when it is first asked for.
#[derive(Default)]
pub(super) struct Lists {
    kept: RwLock<HashMap<Name, Arc<Vec<f32>>>>,
}

impl Lists {
    /// A list for so many tiles.
    pub fn of(&self, name: Name, tiles: usize) -> Arc<Vec<f32>> {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner).get(&name).cloned();
        kept.unwrap_or_else(|| {
            // Two threads may draw it at once; both draw the same.
            let drawn = Arc::new(drawn(name, PLACES + tiles * TILE));
            let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(kept.entry(name).or_insert(drawn))
        })
    }
}

fn drawn(name: Name, number: usize) -> Vec<f32> {
    let mut stream = chance::stream(name.seed, Purpose::Values(name.luck), name.chunk);
    let mut next = || match name.luck {
        Luck::Flat => (stream.next_u32() >> 8) as f32 * (1.0 / (1_u32 << 24) as f32),
        Luck::Bell => normal::quantile((f64::from(stream.next_u32()) + 0.5) * (1.0 / (1_u64 << 32) as f64)),
    };
    (0..number).map(|_| next()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_that_share_weights_share_a_list_and_values_begin_at_places_of_their_own() {
        let lists = Lists::default();
        let name = Name { seed: 1, luck: Luck::Flat, chunk: 0 };
        let (one, other) = (lists.of(name, 2), lists.of(name, 2));
        assert!(Arc::ptr_eq(&one, &other));
        let first: Vec<f32> = (0..8)
            .flat_map(|key| (0..8).map(move |criterion| (key, criterion)))
            .map(|(key, criterion)| Draws::of(Arc::clone(&one), key, criterion).tile(1)[0])
            .collect();
        let mut sorted = first.clone();
        sorted.sort_by(f32::total_cmp);
        sorted.dedup();
        assert_eq!(sorted.len(), first.len());
    }
}
