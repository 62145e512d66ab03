// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Hindsight as it is shown: what came, and where the prospects of the year had put it.

use concordia_model::{Words, Year};
use schemars::JsonSchema;
use serde::Serialize;

use super::partners::{Sampling, unusable};
use super::text::TextView;
use crate::context::Context;
use crate::hindsight::cases::{Apart, Case, Uncovered};
use crate::hindsight::{self, Outcome};
use crate::opportunities::Prospects;
use crate::partners::snapshot::{Ground, Snapshot};
use crate::partners::weights::{self, Drawn};

/// AUC of an order of pairs and of capabilities.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, JsonSchema)]
pub struct AucView {
    /// Pairs within the capability.
    pub auc_who: Option<f64>,
    /// Capabilities within the pair.
    pub auc_what: Option<f64>,
}

/// What simpler orders reach.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, JsonSchema)]
pub struct BaselinesView {
    /// No order.
    pub chance: AucView,
    /// By distance of the capitals.
    pub distance: AucView,
    /// By what the pair does together already.
    pub already_cooperating: AucView,
}

/// A case.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct CaseView {
    /// Its id.
    pub id: String,
    /// Its capability, where the package has it.
    pub capability: Option<String>,
    /// Pairs that stood above it, and one; null where it is not covered.
    pub rank: Option<usize>,
    /// Pairs that are compared, the case as one of them.
    pub of: Option<usize>,
    /// Share of the other pairs that stood below its pairs.
    pub auc_who: Option<f64>,
    /// Share of the other capabilities that stood below it within its pairs.
    pub auc_what: Option<f64>,
    /// Whether it counts in the sums.
    pub counts: bool,
    /// Why it is not covered, or does not count.
    pub reason: Option<TextView>,
}

/// What came, and where the prospects of the year had put it.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct HindsightView {
    /// The prospects are those of 31 December of this year.
    pub year: u16,
    /// Mean over the cases that count: pairs within the capability; null where none counts.
    pub auc_who: Option<f64>,
    /// Capabilities within the pair.
    pub auc_what: Option<f64>,
    /// Interval of 95 %, cases drawn again; empty where none counts.
    pub auc_who_interval: Vec<f64>,
    /// Interval of 95 %, cases drawn again; empty where none counts.
    pub auc_what_interval: Vec<f64>,
    /// Cases that have a place.
    pub covered: usize,
    /// Cases that have a place and count in the sums.
    pub counted: usize,
    /// Cases that were given.
    pub cases_given: usize,
    /// What simpler orders reach.
    pub baselines: BaselinesView,
    /// How far pairs by prospect lie above pairs by distance.
    pub difference: Option<f64>,
    /// Its interval of 95 %, cases drawn again in pairs; empty where none counts.
    pub difference_interval: Vec<f64>,
    /// Case by case, in the order given.
    pub cases: Vec<CaseView>,
}

/// Looks back at cases from the end of a year.
pub fn hindsight(
    context: &Context<'_>,
    cases: &[Case],
    year: Year,
    sampling: Sampling,
) -> Result<HindsightView, Words> {
    let ground = Ground::of(context);
    let snapshot = Snapshot::of(&ground, year);
    let drawn = Drawn::of(&weights::stated(&context.model.settings)?, sampling).map_err(unusable)?;
    let prospects = Prospects::of(&snapshot, &drawn, sampling.seed).map_err(unusable)?;
    let found = hindsight::of(&snapshot, &prospects, cases, sampling.seed);
    let ends = |mean: Option<hindsight::Mean>| -> Vec<f64> {
        mean.map(|mean| [mean.interval.0, mean.interval.1]).into_iter().flatten().collect()
    };
    let baseline = |at: usize| AucView {
        auc_who: found.baselines.map(|all| all[at].0),
        auc_what: found.baselines.map(|all| all[at].1),
    };
    let counts = |outcome: &&Outcome| outcome.placed.is_ok() && outcome.apart.is_none();
    let half = found.baselines.map(|_| 0.5);
    Ok(HindsightView {
        year: year.0,
        auc_who: found.who.map(|mean| mean.value),
        auc_what: found.what.map(|mean| mean.value),
        auc_who_interval: ends(found.who),
        auc_what_interval: ends(found.what),
        covered: found.outcomes.iter().filter(|outcome| outcome.placed.is_ok()).count(),
        counted: found.outcomes.iter().filter(counts).count(),
        cases_given: cases.len(),
        baselines: BaselinesView {
            chance: AucView { auc_who: half, auc_what: half },
            distance: baseline(0),
            already_cooperating: baseline(1),
        },
        difference: found.difference.map(|mean| mean.value),
        difference_interval: ends(found.difference),
        cases: cases.iter().zip(&found.outcomes).map(|(case, outcome)| view(case, outcome)).collect(),
    })
}

fn view(case: &Case, outcome: &Outcome) -> CaseView {
    let placed = outcome.placed.as_ref().ok();
    let reason = match (&outcome.placed, outcome.apart) {
        (Err(Uncovered::Capability), _) => {
            Some(("the package has no such capability", "het pakket heeft zo'n capaciteit niet"))
        }
        (Err(Uncovered::Nations), _) => Some((
            "fewer than two of its nations are assessed",
            "minder dan twee van de landen worden beoordeeld",
        )),
        (Err(Uncovered::Running), _) => Some(("all its pairs ran it already", "al zijn paren deden het al")),
        (Ok(_), Some(Apart::Announced)) => {
            Some(("it had been announced or begun already", "het was al aangekondigd of begonnen"))
        }
        (Ok(_), Some(Apart::Failed)) => Some(("it failed", "het mislukte")),
        (Ok(_), None) => None,
    };
    CaseView {
        id: case.id.clone(),
        capability: outcome.capability.clone(),
        rank: placed.map(|placed| placed.rank),
        of: placed.map(|placed| placed.of),
        auc_who: placed.map(|placed| placed.who[0]),
        auc_what: placed.map(|placed| placed.what[0]),
        counts: placed.is_some() && outcome.apart.is_none(),
        reason: reason.map(TextView::from),
    }
}
