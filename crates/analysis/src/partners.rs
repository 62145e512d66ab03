// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Partners (`docs/methods/partners.md`): how others fit a nation on stated criteria, whatever weights the
//! scenario leaves open, and in which shell they are and could be.

pub mod behind;
pub mod criteria;
mod relations;
pub mod shells;
pub mod snapshot;
pub mod ties;
pub mod weights;

use concordia_methods::mcda::{
    Acceptability, Classes, Error, Problem, Value, ValueFunction, Weights, classes, ranked, smaa,
};
use concordia_model::Year;
use concordia_model::ids::NationId;
use rayon::prelude::*;

use criteria::{DEFINITIONS, Reading};
use shells::{Marks, POTENTIAL, Shell, Veto};
use snapshot::{Ground, Snapshot};
use weights::Drawn;

/// Lowest scores of the bands; below the last one lies one more.
pub const BANDS: [f64; 4] = [0.6, 0.5, 0.4, 0.3];

/// The band of a score, the first the closest.
pub fn band(score: f64) -> usize {
    BANDS.iter().take_while(|lowest| score < **lowest).count() + 1
}

/// How a partner fits.
pub struct Partner {
    /// The partner.
    pub nation: NationId,
    /// What is measured, in the order of the criteria.
    pub readings: Vec<Reading>,
    /// Value of each measurement at its best, 0 to 1; `None`: unknown.
    pub values: Vec<Option<f64>>,
    /// What the sampled weights say.
    pub fit: Acceptability,
    /// Mean value of what would fit, 0 to 1.
    pub potential_score: f64,
    /// The marks of what runs.
    pub marks: Marks,
    /// Vetoes that hold.
    pub vetoes: Vec<Veto>,
    /// From what runs.
    pub observed: Shell,
    /// Share of samples in which what would fit reaches each shell, before any veto; the deepest first.
    pub unlimited: [f64; 3],
    /// The same under the vetoes that no judgement lifts.
    pub shells: [f64; 3],
    /// From what would fit.
    pub potential: Shell,
}

/// How all others fit a nation at the end of a year, the best first; alike, by code.
pub fn of(
    snapshot: &Snapshot<'_, '_, '_>,
    nation: NationId,
    weights: &Drawn,
    seed: u64,
) -> Result<Vec<Partner>, Error> {
    compared(snapshot, nation, smaa, weights, seed)
}

/// As [`of`], without the confidence factor, which takes longer than all the rest.
pub fn without_confidence(
    snapshot: &Snapshot<'_, '_, '_>,
    nation: NationId,
    weights: &Drawn,
    seed: u64,
) -> Result<Vec<Partner>, Error> {
    compared(snapshot, nation, ranked, weights, seed)
}

fn compared(
    snapshot: &Snapshot<'_, '_, '_>,
    nation: NationId,
    judge: fn(&Problem, &Weights, u64) -> Result<Vec<Acceptability>, Error>,
    weights: &Drawn,
    seed: u64,
) -> Result<Vec<Partner>, Error> {
    let context = snapshot.context();
    let others: Vec<_> = context.nations.iter().copied().filter(|other| *other != nation).collect();
    if others.is_empty() {
        return Ok(Vec::new());
    }
    let functions = functions()?;
    let readings: Vec<Vec<Reading>> = others
        .iter()
        .map(|partner| {
            DEFINITIONS.iter().map(|found| snapshot.reading(found.criterion, nation, *partner)).collect()
        })
        .collect();
    let [all, fitting] = problems(&readings, &functions);
    let fit = judge(&all, &weights.all, seed)?;
    let potential = classes(&fitting, &weights.fit, seed)?;
    let mut partners: Vec<_> = others
        .into_iter()
        .zip(readings)
        .zip(fit.into_iter().zip(potential))
        .map(|((partner, readings), (fit, potential))| {
            settle(snapshot, (nation, partner), readings, &functions, (fit, &potential))
        })
        .collect();
    let names = &context.model.names;
    partners.sort_by(|a, b| {
        let by_code = || a.nation.text(names).cmp(b.nation.text(names));
        b.fit.score.total_cmp(&a.fit.score).then_with(by_code)
    });
    Ok(partners)
}

/// What is compared over all criteria, and over those that tell what would fit.
fn problems(readings: &[Vec<Reading>], functions: &[ValueFunction]) -> [Problem; 2] {
    let values = |readings: &Vec<Reading>| -> Vec<Value> {
        readings.iter().zip(functions).map(|(reading, function)| value(*reading, function)).collect()
    };
    let values: Vec<_> = readings.iter().map(values).collect();
    let keys: Vec<_> = values.iter().map(|row| key(row)).collect();
    let fitting = |row: &Vec<Value>| -> Vec<Value> {
        row.iter().zip(&DEFINITIONS).filter(|(_, found)| found.fits).map(|(value, _)| *value).collect()
    };
    let fit = Problem {
        values: values.iter().map(fitting).collect(),
        keys: keys.clone(),
        thresholds: POTENTIAL.to_vec(),
    };
    [Problem { values, keys, thresholds: Vec::new() }, fit]
}

fn settle(
    snapshot: &Snapshot<'_, '_, '_>,
    (nation, partner): (NationId, NationId),
    readings: Vec<Reading>,
    functions: &[ValueFunction],
    (fit, potential): (Acceptability, &Classes),
) -> Partner {
    let marks = shells::marks(snapshot, nation, partner);
    let vetoes = shells::vetoes(snapshot, nation, partner);
    let classes = std::array::from_fn(|at| potential.shares[at]);
    let limited = shells::limited(classes, &vetoes);
    let at_best = |(reading, function): (&Reading, &ValueFunction)| reading.value.map(|raw| function.at(raw));
    Partner {
        nation: partner,
        values: readings.iter().zip(functions).map(at_best).collect(),
        readings,
        potential_score: potential.score,
        observed: shells::observed(&marks),
        potential: shells::potential(limited),
        unlimited: classes,
        shells: limited,
        marks,
        vetoes,
        fit,
    }
}

fn functions() -> Result<Vec<ValueFunction>, Error> {
    DEFINITIONS.iter().map(|found| ValueFunction::new(found.anchors.to_vec())).collect()
}

/// The value of a measurement: drawn from its range where it has one, from the whole scale where it is
/// unknown.
fn value(reading: Reading, function: &ValueFunction) -> Value {
    match (reading.value, reading.range) {
        (_, Some((low, high))) => {
            let (one, other) = (function.at(low), function.at(high));
            Value::Between { low: one.min(other), high: one.max(other) }
        }
        (Some(raw), None) => Value::Known(function.at(raw)),
        (None, None) => Value::Unknown,
    }
}

/// What names a partner's luck: what is known of it, so that no label changes a draw.
fn key(row: &[Value]) -> u64 {
    let words = row.iter().flat_map(|value| match value {
        Value::Known(value) => [value.to_bits(), 1],
        Value::Between { low, high } => [low.to_bits(), high.to_bits()],
        Value::Normal { mean, deviation } => [mean.to_bits(), deviation.to_bits()],
        Value::Unknown => [2, 2],
    });
    // FNV-1a over whole words.
    words.fold(0xcbf2_9ce4_8422_2325, |hash, word| {
        (hash ^ word).wrapping_mul(0x0100_0000_01b3).rotate_left(29)
    })
}

/// How the partners of a nation stood at the end of a year.
pub struct Moment {
    /// The year.
    pub year: Year,
    /// The partners.
    pub partners: Vec<Partner>,
}

/// The partners of nations through the years: by nation and year, as they are given; without the confidence
/// factor.
pub fn movements(
    ground: &Ground<'_, '_>,
    nations: &[NationId],
    years: impl Iterator<Item = Year>,
    weights: &Drawn,
    seed: u64,
) -> Result<Vec<Vec<Moment>>, Error> {
    let years: Vec<_> = years.collect();
    // What a year says of all is gathered once for whoever asks.
    let snapshots: Vec<_> = years.par_iter().map(|year| Snapshot::of(ground, *year)).collect();
    let moment = |nation: NationId, snapshot: &Snapshot<'_, '_, '_>| {
        Ok(Moment { year: snapshot.year, partners: without_confidence(snapshot, nation, weights, seed)? })
    };
    let of_nation = |nation: &NationId| snapshots.par_iter().map(|found| moment(*nation, found)).collect();
    nations.par_iter().map(of_nation).collect()
}
