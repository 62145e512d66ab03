// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! With whom: how others fit a nation on stated criteria, in which shell they are and could be, and why.

use std::collections::BTreeMap;

use concordia_model::ids::NationId;
use concordia_model::{Words, Year};
use schemars::JsonSchema;
use serde::Serialize;

use super::cells;
use super::partners_frame::{FrameView, frame};
use super::partners_rows::{MeasurementView, RowKeyView, measurements};
use super::partners_shells::{
    MarkView, MomentView, ShellsView, VetoView, WouldMoveView, marks, moments, vetoes, would_move,
};
use super::policy::{self, JudgementView};
use super::text::TextView;
use crate::context::Context;
use crate::partners::criteria::DEFINITIONS;
use crate::partners::shells::{self, Shell};
use crate::partners::snapshot::{Ground, Snapshot};
use crate::partners::weights::{self, Drawn};
use crate::partners::{self, Moment, Partner};

pub use concordia_methods::mcda::Sampling;

/// How often weights are drawn where nobody says how often.
pub const SAMPLES: usize = 10_000;

/// Who asks, and how often weights are drawn.
pub struct PartnersQuestion {
    /// The nation whose partners are looked at.
    pub nation: NationId,
    /// State on 31 December of this year.
    pub year: Year,
    /// How often weights are drawn, and from which seed.
    pub sampling: Sampling,
    /// First year of the movement; `None`: no movement.
    pub since: Option<Year>,
}

/// What the observed and the potential shell say beside each other.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Difference {
    /// More would fit than is done.
    Opportunity,
    /// More is done than would fit.
    Warning,
    /// Both are the same.
    None,
}

/// How one partner fits.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PartnerView {
    /// The partner.
    pub nation: String,
    /// Its name.
    pub name: TextView,
    /// Mean value over the sampled weights and uncertain values, 0 to 1: the order of the list.
    pub score: f64,
    /// Scores below which 5 and 95 per cent of the samples lie.
    pub score_interval: [f64; 2],
    /// Band of the score, 1 the closest; inside a band the order means nothing.
    pub band: usize,
    /// Share of samples in which it has each rank, the first rank first.
    pub rank_acceptability: Vec<f64>,
    /// Mean of the weights that make it first, by criterion; null where none do.
    pub central_weights: Option<BTreeMap<String, f64>>,
    /// Share of the uncertain values at which the central weights make it first.
    pub confidence: Option<f64>,
    /// From what runs.
    pub shell_observed: Shell,
    /// From what would fit, limited by the vetoes that no judgement lifts.
    pub shell_potential: Shell,
    /// What the two say beside each other.
    pub difference: Difference,
    /// Share of samples in which each shell is the potential one.
    pub shell_acceptability: ShellsView,
    /// Mean value of what would fit, 0 to 1.
    pub potential_score: f64,
    /// Mean of weight times value, by criterion; they add up to the score.
    pub contributions: BTreeMap<String, f64>,
    /// Criteria of which nothing is known: drawn from the whole scale.
    pub unknown: Vec<String>,
    /// What is measured, with the rows behind it, in the order of the criteria.
    pub measurements: Vec<MeasurementView>,
    /// The marks of the observed shell.
    pub marks: Vec<MarkView>,
    /// The running cooperations behind the marks.
    pub cooperations: Vec<RowKeyView>,
    /// Vetoes on distance that hold.
    pub vetoes: Vec<VetoView>,
    /// What persons of the nation decided about the shell, the oldest first.
    pub judgements: Vec<JudgementView>,
    /// What would have to change for the next deeper shell.
    pub would_move: Vec<WouldMoveView>,
    /// Through the years, the first year first.
    pub movement: Vec<MomentView>,
}

/// The partners of a nation.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PartnersView {
    /// The nation.
    pub nation: String,
    /// State on 31 December of this year.
    pub year: u16,
    /// How often weights were drawn.
    pub samples: usize,
    /// What is measured, and by which anchors and thresholds.
    pub frame: FrameView,
    /// All other assessed nations, by score.
    pub partners: Vec<PartnerView>,
}

/// The partners of a nation; what is wrong with the weights of the scenario comes as words.
pub fn partners(context: &Context<'_>, question: &PartnersQuestion) -> Result<PartnersView, Words> {
    let model = context.model;
    let ground = Ground::of(context);
    let stated = weights::stated(&model.settings)?;
    let (nation, year, sampling) = (question.nation, question.year, question.sampling);
    let drawn = Drawn::of(&stated, sampling).map_err(unusable)?;
    let snapshot = Snapshot::of(&ground, year);
    let found = partners::of(&snapshot, nation, &drawn, sampling.seed).map_err(unusable)?;
    let years = question.since.into_iter().flat_map(|since| since.to(year));
    let moments = partners::movements(&ground, &[nation], years, &drawn, sampling.seed).map_err(unusable)?;
    let moments = moments.first().map_or(&[][..], |moments| moments);
    Ok(PartnersView {
        nation: cells::id(model, nation),
        year: year.0,
        samples: sampling.samples,
        frame: frame(model, &stated),
        partners: found.iter().map(|found| of(&snapshot, nation, found, moments)).collect(),
    })
}

/// Methods tell in English what is wrong with weights; it comes from a setting, so both languages name that.
#[expect(clippy::needless_pass_by_value, reason = "an error is handed over")]
pub(super) fn unusable(error: concordia_methods::mcda::Error) -> Words {
    Words::new(
        format!("the setting weights cannot be used: {error}"),
        format!("de instelling weights is niet bruikbaar: {error}"),
    )
}

fn of(snapshot: &Snapshot<'_, '_, '_>, nation: NationId, found: &Partner, moments: &[Moment]) -> PartnerView {
    let model = snapshot.context().model;
    let by_criterion = |numbers: &[f64]| -> BTreeMap<String, f64> {
        DEFINITIONS
            .iter()
            .zip(numbers)
            .map(|(criterion, number)| (criterion.id.to_owned(), *number))
            .collect()
    };
    let unknown = DEFINITIONS.iter().zip(&found.readings).filter(|(_, reading)| reading.is_unknown());
    let shared = snapshot.shared(nation, found.nation);
    PartnerView {
        nation: cells::id(model, found.nation),
        name: TextView::of_nation(model, found.nation),
        score: found.fit.score,
        score_interval: found.fit.score_interval.into(),
        band: partners::band(found.fit.score),
        rank_acceptability: found.fit.ranks.clone(),
        central_weights: found.fit.central_weights.as_deref().map(by_criterion),
        confidence: found.fit.confidence,
        shell_observed: found.observed,
        shell_potential: found.potential,
        difference: match found.potential.cmp(&found.observed) {
            std::cmp::Ordering::Less => Difference::Opportunity,
            std::cmp::Ordering::Greater => Difference::Warning,
            std::cmp::Ordering::Equal => Difference::None,
        },
        shell_acceptability: ShellsView::from(found.shells),
        potential_score: found.potential_score,
        contributions: by_criterion(&found.fit.contributions),
        unknown: unknown.map(|(criterion, _)| criterion.id.to_owned()).collect(),
        measurements: measurements(snapshot, nation, found),
        marks: marks(&found.marks),
        cooperations: shared.map(|found| RowKeyView::of(model, found.record)).collect(),
        vetoes: vetoes(&found.vetoes),
        judgements: judgements(snapshot, nation, found.nation),
        would_move: would_move(found),
        movement: moments_of(found.nation, moments),
    }
}

fn moments_of(partner: NationId, all: &[Moment]) -> Vec<MomentView> {
    let of = |moment: &Moment| {
        let found = moment.partners.iter().find(|found| found.nation == partner)?;
        Some(moments(moment.year, found))
    };
    all.iter().filter_map(of).collect()
}

fn judgements(snapshot: &Snapshot<'_, '_, '_>, nation: NationId, partner: NationId) -> Vec<JudgementView> {
    let model = snapshot.context().model;
    policy::judgements(model, |row| shells::is_about(model, row, nation, partner, snapshot.year))
}
