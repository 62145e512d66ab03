// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Hindsight (`docs/methods/hindsight.md`): would the prospects of a year have put forward the cooperation
//! that came after it?

pub mod cases;

use concordia_model::ids::NationId;

use crate::opportunities::matter::Capability;
use crate::opportunities::{Prospects, pairs};
use crate::partners::criteria::Criterion;
use crate::partners::snapshot::Snapshot;
use crate::ranking::{self, auc};
use cases::{Apart, Case, Uncovered};

type Pair = (NationId, NationId);

/// A case among all pairs at its capability.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Placed {
    /// Pairs that stand above the case, and one.
    pub rank: usize,
    /// Pairs that are compared, the case as one of them.
    pub of: usize,
    /// By prospect, distance and what the pair does already.
    pub who: [f64; 3],
    /// The same among the capabilities of the pair.
    pub what: [f64; 3],
}

/// How a case came out.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Its capability, where the package has it.
    pub capability: Option<String>,
    /// Where it stands, or why it has no place.
    pub placed: Result<Placed, Uncovered>,
    /// Why it does not count in the sums.
    pub apart: Option<Apart>,
}

/// A mean with the ends of its interval.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Mean {
    /// The mean over the cases that count.
    pub value: f64,
    /// Where it lies in 95 % of the cases drawn again.
    pub interval: (f64, f64),
}

/// What the cases say together.
#[derive(Clone, Debug)]
pub struct Hindsight {
    /// Case by case, in the order given.
    pub outcomes: Vec<Outcome>,
    /// By prospect: pairs within a capability; `None` where no case counts.
    pub who: Option<Mean>,
    /// By prospect: capabilities within a pair.
    pub what: Option<Mean>,
    /// By distance and by what the pair does already: pairs, capabilities.
    pub baselines: Option<[(f64, f64); 2]>,
    /// How far the pairs by prospect lie above those by distance.
    pub difference: Option<Mean>,
}

/// Places all cases and sums up those that count.
pub fn of(
    snapshot: &Snapshot<'_, '_, '_>,
    prospects: &Prospects<'_, '_, '_, '_>,
    cases: &[Case],
    seed: u64,
) -> Hindsight {
    let all = pairs(snapshot.context());
    let outcomes: Vec<_> = cases.iter().map(|case| outcome(snapshot, prospects, &all, case)).collect();
    let counted = outcomes.iter().filter(|outcome| outcome.apart.is_none());
    let counted: Vec<Placed> = counted.filter_map(|outcome| outcome.placed.ok()).collect();
    let mean_of = |figure: fn(&Placed) -> f64| {
        let figures: Vec<f64> = counted.iter().map(figure).collect();
        mean(&figures, seed)
    };
    let baseline = |at: usize| {
        let mean = |figures: fn(&Placed) -> [f64; 3]| {
            counted.iter().map(|placed| figures(placed)[at]).sum::<f64>() / counted.len() as f64
        };
        (mean(|placed| placed.who), mean(|placed| placed.what))
    };
    Hindsight {
        who: mean_of(|placed| placed.who[0]),
        what: mean_of(|placed| placed.what[0]),
        difference: mean_of(|placed| placed.who[0] - placed.who[1]),
        baselines: (!counted.is_empty()).then(|| [baseline(1), baseline(2)]),
        outcomes,
    }
}

fn mean(figures: &[f64], seed: u64) -> Option<Mean> {
    let of = |figures: &[f64]| figures.iter().sum::<f64>() / figures.len() as f64;
    let interval = ranking::interval(seed, |draw| {
        let again: Vec<f64> = figures.iter().map(|_| figures[draw(figures.len())]).collect();
        (!again.is_empty()).then(|| of(&again))
    })?;
    Some(Mean { value: of(figures), interval })
}

fn outcome(
    snapshot: &Snapshot<'_, '_, '_>,
    prospects: &Prospects<'_, '_, '_, '_>,
    all: &[Pair],
    case: &Case,
) -> Outcome {
    let model = snapshot.context().model;
    let capability = cases::capability(model, case, prospects.capabilities());
    let nations = cases::nations(snapshot.context(), case);
    let own: Vec<Pair> =
        all.iter().copied().filter(|(a, b)| nations.contains(a) && nations.contains(b)).collect();
    let placed = match capability {
        None => Err(Uncovered::Capability),
        Some(_) if own.is_empty() => Err(Uncovered::Nations),
        Some(capability) => place(snapshot, prospects, all, &own, capability).ok_or(Uncovered::Running),
    };
    Outcome {
        capability: capability.map(|found| found.id.text(&model.names).to_owned()),
        placed,
        apart: case.apart(snapshot.year),
    }
}

/// Where a case stands; `None` where all its pairs run it already.
fn place(
    snapshot: &Snapshot<'_, '_, '_>,
    prospects: &Prospects<'_, '_, '_, '_>,
    all: &[Pair],
    own: &[Pair],
    capability: &Capability,
) -> Option<Placed> {
    let open = |pair: &&Pair| !prospects.is_running(pair.0, pair.1, capability.id);
    let own: Vec<Pair> = own.iter().filter(open).copied().collect();
    let others: Vec<Pair> = all.iter().filter(open).filter(|pair| !own.contains(pair)).copied().collect();
    let score = |order, pair, of| by_order(snapshot, prospects, order, pair, of);
    let of_pairs = |order, pairs: &[Pair]| -> Vec<f64> {
        pairs.iter().map(|pair| score(order, *pair, capability)).collect()
    };
    let who = |order| auc(&of_pairs(order, &own), &of_pairs(order, &others));
    let what = |order| {
        let within = |pair: &Pair| {
            let free = prospects
                .capabilities()
                .filter(|other| other.id != capability.id && !prospects.is_running(pair.0, pair.1, other.id));
            let others: Vec<f64> = free.map(|other| score(order, *pair, other)).collect();
            auc(&[score(order, *pair, capability)], &others)
        };
        let all: Option<Vec<f64>> = own.iter().map(within).collect();
        all.filter(|all| !all.is_empty()).map(|all| all.iter().sum::<f64>() / all.len() as f64)
    };
    let group = of_pairs(Order::Prospect, &own).iter().sum::<f64>() / own.len() as f64;
    let above = of_pairs(Order::Prospect, &others).iter().filter(|other| **other > group).count();
    Some(Placed {
        rank: above + 1,
        of: others.len() + 1,
        who: [who(Order::Prospect)?, who(Order::Distance)?, who(Order::Already)?],
        what: [what(Order::Prospect)?, what(Order::Distance)?, what(Order::Already)?],
    })
}

/// By what pairs are put in an order.
#[derive(Clone, Copy)]
enum Order {
    Prospect,
    Distance,
    Already,
}

fn by_order(
    snapshot: &Snapshot<'_, '_, '_>,
    prospects: &Prospects<'_, '_, '_, '_>,
    order: Order,
    (a, b): Pair,
    of: &Capability,
) -> f64 {
    match order {
        Order::Prospect => prospects.prospect(a, b, of).value(),
        Order::Distance => -snapshot.reading(Criterion::Distance, a, b).value.unwrap_or(f64::MAX),
        Order::Already => {
            let done = snapshot.reading(Criterion::Cooperations, a, b);
            done.value.or(done.range.map(|(low, high)| f64::midpoint(low, high))).unwrap_or(0.0)
        }
    }
}
