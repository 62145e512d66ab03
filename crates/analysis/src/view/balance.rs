// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Balances as they are shown.

use concordia_model::ids::{CapabilityId, NationId};
use concordia_model::{Figure, Quantity, Year};
use schemars::JsonSchema;
use serde::Serialize;

use crate::assessment::Assessment;
use crate::balance::Balance;
use crate::collective::Collective;
use crate::context::Context;
use crate::need::Basis;

/// A number of units that may be unknown or a range.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, JsonSchema)]
pub struct FigureView {
    /// The best value; null when it is unknown.
    pub value: Option<f64>,
    /// At least this many.
    pub low: f64,
    /// At most this many; null when nothing bounds it.
    pub high: Option<f64>,
}

impl From<Figure> for FigureView {
    fn from(figure: Figure) -> Self {
        Self {
            value: figure.value.map(Quantity::as_f64),
            low: figure.low.as_f64(),
            high: figure.high.map(Quantity::as_f64),
        }
    }
}

/// What is needed, and what says so.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct NeedView {
    /// Units needed.
    pub units: FigureView,
    /// The part that only own units can meet.
    pub must_be_own: FigureView,
    /// requirement, need_rule or none.
    #[schemars(with = "String")]
    pub basis: Basis,
}

/// One nation, one capability, one year.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct BalanceView {
    /// The nation.
    pub nation: String,
    /// The capability.
    pub capability: String,
    /// What is counted.
    pub unit: Option<String>,
    /// State on 31 December of this year.
    pub year: u16,
    /// Units of the nation itself, in service and leased.
    pub national: FigureView,
    /// Its share of units held in common.
    pub pooled: FigureView,
    /// Units of others that it may use.
    pub access_in: FigureView,
    /// Own units that others may count on.
    pub access_out: FigureView,
    /// National and pooled, plus access, minus what others may count on.
    pub available: FigureView,
    /// What is needed.
    pub need: NeedView,
    /// Need that is not met.
    pub shortfall: FigureView,
    /// Available above need.
    pub surplus: FigureView,
    /// Whether the range allows both a shortfall and none.
    pub turns: bool,
    /// Whether a value without source went in.
    pub assumption: bool,
    /// Whether sources contradict a value that went in.
    pub contradiction: bool,
}

/// One balance as it is shown.
pub fn of(
    assessment: &Assessment<'_>,
    nation: NationId,
    capability: CapabilityId,
    year: Year,
    balance: &Balance,
) -> BalanceView {
    let names = &assessment.context.model.names;
    BalanceView {
        nation: nation.text(names).to_owned(),
        capability: capability.text(names).to_owned(),
        unit: assessment.context.unit(capability).map(str::to_owned),
        year: year.0,
        national: balance.national.into(),
        pooled: balance.pooled.into(),
        access_in: balance.access_in.into(),
        access_out: balance.access_out.into(),
        available: balance.available().into(),
        need: NeedView {
            units: balance.need.units.into(),
            must_be_own: balance.need.must_be_own.into(),
            basis: balance.need.basis,
        },
        shortfall: balance.shortfall.into(),
        surplus: balance.surplus.into(),
        turns: balance.turns(),
        assumption: balance.marks.assumption,
        contradiction: balance.marks.contradiction,
    }
}

/// All balances that have anything to tell: of one nation in every year, or of all nations in one year.
pub fn balances(assessment: &Assessment<'_>, only: Option<NationId>, year: Year) -> Vec<BalanceView> {
    let mut views = Vec::new();
    for group in assessment.groups().filter(|group| !group.is_empty()) {
        for (at, nation) in assessment.context.nations.iter().enumerate() {
            if only.is_some_and(|only| only != *nation) {
                continue;
            }
            for (position, known) in group.years.iter().enumerate() {
                let balance = group.at(at, position);
                if (only.is_some() || *known == year) && !balance.is_empty() {
                    views.push(of(assessment, *nation, group.capability, *known, balance));
                }
            }
        }
    }
    views
}

/// One format, one capability, one year: what the members have together.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct CollectiveView {
    /// The format.
    pub format: String,
    /// The capability.
    pub capability: String,
    /// What is counted.
    pub unit: Option<String>,
    /// State on 31 December of this year.
    pub year: u16,
    /// Members counted.
    pub members: usize,
    /// Units of all members and their pools, each counted once.
    pub units: FigureView,
    /// What the format needs.
    pub need: FigureView,
    /// Need that is not met.
    pub shortfall: FigureView,
}

/// Formats whose need a document states, in one year: all, or those to which a nation belongs.
pub fn collective(assessment: &Assessment<'_>, only: Option<NationId>, year: Year) -> Vec<CollectiveView> {
    let context = &assessment.context;
    let belongs = |format| only.is_none_or(|nation| context.model.members(format, year).contains(&nation));
    let mut views = Vec::new();
    for group in assessment.groups() {
        for found in group.collective.iter().filter(|found| found.year == year && belongs(found.format)) {
            views.push(of_format(context, group.capability, found));
        }
    }
    views
}

/// What the members of a format need and have of a capability.
pub fn of_format(context: &Context<'_>, capability: CapabilityId, found: &Collective) -> CollectiveView {
    let names = &context.model.names;
    CollectiveView {
        format: found.format.text(names).to_owned(),
        capability: capability.text(names).to_owned(),
        unit: context.unit(capability).map(str::to_owned),
        year: found.year.0,
        members: found.members,
        units: found.units.into(),
        need: found.need.units.into(),
        shortfall: found.shortfall.into(),
    }
}
