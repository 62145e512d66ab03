// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Weights drawn from what is known about them, kept so that a criterion's weights of neighbouring samples
//! lie side by side. Drawn once, they serve any number of problems with the same criteria.

use std::sync::Arc;

use rand::rngs::ChaCha8Rng;
use rayon::prelude::*;

use super::chance::{self, Purpose};
use super::draws::{Lists, Name};
use super::error::Error;
use super::lanes::{Lanes, TILE};
use super::weights::{self, WeightSpace};

/// Tiles that are drawn from one stream, and whose sums are added before those of others: so draws and sums
/// are the same at any number of threads.
pub(super) const CHUNK: usize = 256;

/// How much is drawn, and from which seed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sampling {
    /// Number of samples.
    pub samples: usize,
    /// Seed of all that is drawn.
    pub seed: u64,
}

/// Weights, one set for each sample; with them what problems draw of their values.
pub struct Weights {
    criteria: usize,
    samples: usize,
    /// By tile, criterion and sample; the last tile is filled up with zeros.
    tiles: Vec<Lanes>,
    /// Mean weight, by criterion.
    means: Vec<f64>,
    lists: Lists,
}

impl Weights {
    /// Drawn uniformly from all weights of so many criteria that keep to what is known.
    pub fn drawn(space: &WeightSpace, criteria: usize, sampling: Sampling) -> Result<Self, Error> {
        if criteria == 0 || sampling.samples == 0 {
            return Err(Error::Nothing);
        }
        if let Some(found) = space.criteria().filter(|found| *found != criteria) {
            return Err(Error::Length { expected: criteria, found });
        }
        let source = Source::new(space, criteria)?;
        Self::filled(criteria, sampling.samples, |chunk, tiles, samples| {
            let mut stream = chance::stream(sampling.seed, Purpose::Weights, chunk);
            let mut sample = vec![0.0; criteria];
            (0..samples).try_for_each(|at| {
                source.draw(&mut stream, &mut sample)?;
                put(tiles, at, &sample);
                Ok(())
            })
        })
    }

    /// Given weights, one sample after the other.
    pub fn given(criteria: usize, rows: &[f64]) -> Result<Self, Error> {
        if criteria == 0 || rows.is_empty() {
            return Err(Error::Nothing);
        }
        if !rows.len().is_multiple_of(criteria) {
            return Err(Error::Length { expected: criteria, found: rows.len() % criteria });
        }
        Self::filled(criteria, rows.len() / criteria, |chunk, tiles, samples| {
            let rows = rows[chunk * CHUNK * TILE * criteria..].chunks_exact(criteria).take(samples);
            rows.enumerate().try_for_each(|(at, row)| {
                weights::check(row)?;
                put(tiles, at, row);
                Ok(())
            })
        })
    }

    /// Filled chunk by chunk: each by its number, its tiles and its number of samples.
    fn filled(
        criteria: usize,
        samples: usize,
        fill: impl Fn(usize, &mut [Lanes], usize) -> Result<(), Error> + Sync,
    ) -> Result<Self, Error> {
        let mut tiles = vec![[0.0; TILE]; samples.div_ceil(TILE) * criteria];
        let chunks = tiles.par_chunks_mut(criteria * CHUNK).enumerate();
        let sums = chunks.map(|(chunk, tiles)| {
            fill(chunk, tiles, (CHUNK * TILE).min(samples - chunk * CHUNK * TILE))?;
            Ok(sums(tiles, criteria))
        });
        let sums = sums.collect::<Result<Vec<Vec<f64>>, Error>>()?;
        let mean = |at: usize| sums.iter().map(|sums| sums[at]).sum::<f64>() / samples as f64;
        let means = (0..criteria).map(mean).collect();
        Ok(Self { criteria, samples, means, tiles, lists: Lists::default() })
    }

    /// Number of criteria.
    pub fn criteria(&self) -> usize {
        self.criteria
    }

    /// Number of samples.
    pub fn samples(&self) -> usize {
        self.samples
    }

    /// The weights of one sample.
    pub fn row(&self, sample: usize) -> Vec<f64> {
        let tile = &self.tiles[sample / TILE * self.criteria..][..self.criteria];
        tile.iter().map(|lanes| lanes[sample % TILE]).collect()
    }

    /// Number of chunks of tiles.
    pub(super) fn chunks(&self) -> usize {
        self.samples.div_ceil(TILE * CHUNK)
    }

    /// Tiles of a chunk, each with its number of samples.
    pub(super) fn chunk(&self, chunk: usize) -> impl Iterator<Item = (&[Lanes], usize)> {
        let from = chunk * CHUNK;
        let tiles = self.tiles.chunks_exact(self.criteria).skip(from).take(CHUNK);
        tiles.zip(from..).map(|(tile, at)| (tile, TILE.min(self.samples - at * TILE)))
    }

    /// The list of draws of uncertain values in a chunk.
    pub(super) fn list(&self, name: Name) -> Arc<Vec<f32>> {
        self.lists.of(name, CHUNK.min(self.samples.div_ceil(TILE) - name.chunk * CHUNK))
    }

    /// Mean weight, by criterion.
    pub(super) fn means(&self) -> &[f64] {
        &self.means
    }
}

/// Sums of weights, by criterion; every eighth sample apart.
fn sums(tiles: &[Lanes], criteria: usize) -> Vec<f64> {
    let mut sums = vec![[0.0; 8]; criteria];
    for (at, lanes) in tiles.iter().enumerate() {
        for eight in lanes.as_chunks::<8>().0 {
            sums[at % criteria].iter_mut().zip(eight).for_each(|(sum, weight)| *sum += weight);
        }
    }
    sums.iter().map(|sums| sums.iter().sum()).collect()
}

/// Puts the weights of a sample in their place.
fn put(tiles: &mut [Lanes], sample: usize, weights: &[f64]) {
    let tile = &mut tiles[sample / TILE * weights.len()..][..weights.len()];
    tile.iter_mut().zip(weights).for_each(|(lanes, weight)| lanes[sample % TILE] = *weight);
}

/// A weight space, ready to be drawn from.
enum Source {
    Any,
    /// For each criterion its group; for each group the number of criteria up to its end.
    Order(Vec<usize>, Vec<usize>),
    Ranges(Ranges),
    Exact(Vec<f64>),
}

impl Source {
    fn new(space: &WeightSpace, criteria: usize) -> Result<Self, Error> {
        Ok(match space {
            WeightSpace::Any => Self::Any,
            WeightSpace::Order(places) => {
                let mut kinds = places.clone();
                kinds.sort_unstable();
                kinds.dedup();
                let up_to = |kind: &u32| places.iter().filter(|place| *place <= kind).count();
                let group = |place: &u32| kinds.partition_point(|kind| kind < place);
                Self::Order(places.iter().map(group).collect(), kinds.iter().map(up_to).collect())
            }
            WeightSpace::Ranges(ranges) => {
                weights::check_ranges(ranges)?;
                Self::Ranges(Ranges::new(ranges, criteria))
            }
            WeightSpace::Exact(exact) => {
                weights::check(exact)?;
                Self::Exact(exact.clone())
            }
        })
    }

    fn draw(&self, stream: &mut ChaCha8Rng, sample: &mut [f64]) -> Result<(), Error> {
        match self {
            Self::Any => simplex(stream, sample),
            Self::Order(groups, up_to) => ordered(stream, groups, up_to, sample),
            Self::Ranges(ranges) => return ranges.draw(stream, sample),
            Self::Exact(exact) => sample.copy_from_slice(exact),
        }
        Ok(())
    }
}

/// Uniform among all weights that add up to one: exponential draws by their sum.
fn simplex(stream: &mut ChaCha8Rng, sample: &mut [f64]) {
    sample.iter_mut().for_each(|weight| *weight = chance::exponential(stream));
    let sum: f64 = sample.iter().sum();
    sample.iter_mut().for_each(|weight| *weight /= sum);
}

/// Uniform among all weights that keep to an order. These form a simplex whose corners are the equal weights
/// of the first group, of the first two, and so on; shares of the corners are drawn as weights are.
fn ordered(stream: &mut ChaCha8Rng, groups: &[usize], up_to: &[usize], sample: &mut [f64]) {
    let mut shares = vec![0.0; up_to.len()];
    simplex(stream, &mut shares);
    let mut weight = 0.0;
    for (share, number) in shares.iter_mut().zip(up_to).rev() {
        weight += *share / *number as f64;
        *share = weight;
    }
    sample.iter_mut().zip(groups).for_each(|(weight, group)| *weight = shares[*group]);
}

/// Weights within ranges. Some criteria are drawn from their ranges, the others share what is left; a draw is
/// kept so often that all weights are equally likely. Which are which is chosen so that most are kept.
struct Ranges {
    ranges: Vec<(f64, f64)>,
    /// Criteria that share what is left, then those drawn from their ranges.
    order: Vec<usize>,
    sharing: usize,
    /// What is left when all others are at their lowest.
    most: f64,
    /// Whether highest and lowest change places: what is taken away is drawn instead of what is given.
    mirrored: bool,
}

/// Draws for one sample before the ranges are called too narrow.
const TRIES: usize = 100_000;

impl Ranges {
    fn new(ranges: &[(f64, f64)], criteria: usize) -> Self {
        let mut order: Vec<usize> = (0..criteria).collect();
        let width = |at: &usize| ranges[*at].1 - ranges[*at].0;
        order.sort_by(|one, other| width(other).total_cmp(&width(one)));
        let wide = order.iter().filter(|at| width(at) > 0.0).count().max(1);
        let mut best: Option<(f64, Self)> = None;
        for mirrored in [false, true] {
            let ranges: Vec<_> = ranges
                .iter()
                .map(|(low, high)| if mirrored { (-high, -low) } else { (*low, *high) })
                .collect();
            let total = if mirrored { -1.0 } else { 1.0 };
            let most = (total - ranges.iter().map(|range| range.0).sum::<f64>()).max(0.0);
            for sharing in 1..=wide {
                let drawn: f64 = order[sharing..wide].iter().map(|at| libm::log(width(at))).sum();
                let shared: f64 = (1..sharing).map(|k| libm::log(most / k as f64)).sum();
                let volume = drawn + shared;
                if best.as_ref().is_none_or(|(least, _)| volume < *least) {
                    best = Some((
                        volume,
                        Self { ranges: ranges.clone(), order: order.clone(), sharing, most, mirrored },
                    ));
                }
            }
        }
        best.expect("at least one way was tried").1
    }

    fn draw(&self, stream: &mut ChaCha8Rng, sample: &mut [f64]) -> Result<(), Error> {
        if (0..TRIES).any(|_| self.attempt(stream, sample)) {
            if self.mirrored {
                sample.iter_mut().for_each(|weight| *weight = -*weight);
            }
            return Ok(());
        }
        Err(Error::NarrowRanges)
    }

    fn attempt(&self, stream: &mut ChaCha8Rng, sample: &mut [f64]) -> bool {
        let (sharing, drawn) = self.order.split_at(self.sharing);
        let mut left = self.most;
        for at in drawn {
            let (low, high) = self.ranges[*at];
            let more = (high - low) * chance::uniform(stream);
            sample[*at] = low + more;
            left -= more;
        }
        let power = (sharing.len() - 1) as f64;
        let kept =
            left >= 0.0 && chance::uniform(stream) * libm::pow(self.most, power) <= libm::pow(left, power);
        if !kept {
            return false;
        }
        let mut shares = vec![0.0; sharing.len()];
        simplex(stream, &mut shares);
        sharing.iter().zip(&shares).all(|(at, share)| {
            let (low, high) = self.ranges[*at];
            sample[*at] = low + share * left;
            sample[*at] <= high
        })
    }
}
