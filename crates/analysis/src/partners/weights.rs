// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Weights of the partner criteria (`docs/methods/partners.md`, *Weights*): drawn from what the scenario
//! states. Where it states nothing, the four criteria of the frame may weigh anything, and so may the
//! measures of each within it: how many measures there are data for says nothing about a criterion.

use concordia_methods::mcda::{Error, Sampling, WeightSpace, Weights};
use concordia_model::{Settings, Words};
use serde_json::Value;

use super::criteria::{DEFINITIONS, GROUPS};

/// The weights drawn, of all criteria and of those that tell what would fit.
pub struct Drawn {
    /// Of all criteria.
    pub all: Weights,
    /// Of the criteria that tell what would fit, adding up to one.
    pub fit: Weights,
}

/// What a scenario states: of the criteria of the frame, or of the measures themselves.
#[derive(Clone, PartialEq, Debug)]
pub enum Stated {
    /// Of the four criteria of the frame; the measures of each share its weight in any way.
    Groups(WeightSpace),
    /// Of the measures.
    Measures(WeightSpace),
}

/// Reads the setting `weights`: `{ order = ["operational-synergy", ...] }`, or ranges such as
/// `{ "operational-synergy" = [0.2, 0.5] }`.
pub fn stated(settings: &Settings) -> Result<Stated, Words> {
    let Some(value) = settings.other.get("weights") else { return Ok(Stated::Groups(WeightSpace::Any)) };
    let table = value.as_object().ok_or_else(unreadable)?;
    let named: Vec<&str> = match table.get("order") {
        Some(order) => order.as_array().ok_or_else(unreadable)?.iter().filter_map(Value::as_str).collect(),
        None => table.keys().map(String::as_str).collect(),
    };
    let ids: [&str; DEFINITIONS.len()] = std::array::from_fn(|at| DEFINITIONS[at].id);
    let (list, of): (&[&str], fn(WeightSpace) -> Stated) = if named.iter().all(|name| GROUPS.contains(name)) {
        (&GROUPS, Stated::Groups)
    } else if named.iter().all(|name| ids.contains(name)) {
        (&ids, Stated::Measures)
    } else {
        return Err(unreadable());
    };
    if table.contains_key("order") {
        // What the order does not name comes last, all alike.
        let place = |id: &&str| named.iter().position(|name| name == id).unwrap_or(named.len());
        let places = list.iter().map(|id| u32::try_from(place(id)).unwrap_or(u32::MAX));
        return Ok(of(WeightSpace::Order(places.collect())));
    }
    let range = |id: &&str| table.get(*id).map_or(Some((0.0, 1.0)), ends);
    Ok(of(WeightSpace::Ranges(list.iter().map(range).collect::<Option<_>>().ok_or_else(unreadable)?)))
}

fn ends(value: &Value) -> Option<(f64, f64)> {
    let [low, high] = value.as_array()?.as_slice() else { return None };
    Some((low.as_f64()?, high.as_f64()?))
}

fn unreadable() -> Words {
    let ids: Vec<_> = GROUPS.into_iter().chain(DEFINITIONS.iter().map(|found| found.id)).collect();
    let ids = ids.join(", ");
    Words::new(
        format!("the setting weights cannot be used: state an order or ranges [low, high] of {ids}"),
        format!(
            "de instelling weights is niet bruikbaar: geef een volgorde of bereiken [laag, hoog] van {ids}"
        ),
    )
}

impl Drawn {
    /// Draws from what is stated.
    pub fn of(stated: &Stated, sampling: Sampling) -> Result<Self, Error> {
        let rows = match stated {
            Stated::Measures(space) => {
                let weights = Weights::drawn(space, DEFINITIONS.len(), sampling)?;
                (0..sampling.samples).flat_map(|sample| weights.row(sample)).collect()
            }
            Stated::Groups(space) => grouped(space, sampling)?,
        };
        let fits: Vec<usize> = (0..DEFINITIONS.len()).filter(|at| DEFINITIONS[*at].fits).collect();
        let mut fit = Vec::with_capacity(sampling.samples * fits.len());
        for row in rows.chunks_exact(DEFINITIONS.len()) {
            let sum: f64 = fits.iter().map(|at| row[*at]).sum();
            // Where all weight is on the rest, what would fit is judged by all alike.
            let part = |at: &usize| if sum > 0.0 { row[*at] / sum } else { 1.0 / fits.len() as f64 };
            fit.extend(fits.iter().map(part));
        }
        Ok(Self { all: Weights::given(DEFINITIONS.len(), &rows)?, fit: Weights::given(fits.len(), &fit)? })
    }
}

/// Weights of the frame's criteria, each shared among its measures in any way.
fn grouped(space: &WeightSpace, sampling: Sampling) -> Result<Vec<f64>, Error> {
    let groups = Weights::drawn(space, GROUPS.len(), sampling)?;
    let inside = GROUPS.iter().zip(1..).map(|(group, at)| {
        let measures = DEFINITIONS.iter().filter(|found| found.group == *group).count();
        // Each group has a stream of its own.
        let seed = sampling.seed.wrapping_add(at << 32);
        Weights::drawn(&WeightSpace::Any, measures, Sampling { seed, ..sampling })
    });
    let inside: Vec<_> = inside.collect::<Result<_, _>>()?;
    let mut rows = Vec::with_capacity(sampling.samples * DEFINITIONS.len());
    for sample in 0..sampling.samples {
        for (weight, inside) in groups.row(sample).iter().zip(&inside) {
            rows.extend(inside.row(sample).iter().map(|part| weight * part));
        }
    }
    Ok(rows)
}
