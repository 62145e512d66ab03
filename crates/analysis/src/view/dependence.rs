// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Dependence as it is shown.

use concordia_model::codes::Terms;
use concordia_model::ids::{HolderId, NationId};
use concordia_model::{Names, Quantity, Year};
use schemars::JsonSchema;
use serde::Serialize;

use super::balance::FigureView;
use crate::assessment::Assessment;
use crate::dependence::{self, Break};

/// What a nation uses of one provider in one capability.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct RelianceView {
    /// The capability.
    pub capability: String,
    /// The provider: a nation or a cooperation.
    pub provider: String,
    /// guaranteed, hours, priority or on_consent.
    #[schemars(with = "String")]
    pub terms: Terms,
    /// How much; null when unknown.
    pub quantity: Option<f64>,
    /// What is counted, where it is not the capability's unit.
    pub unit: Option<String>,
    /// Notice in months; null when unknown.
    pub notice_months: Option<u32>,
}

/// A need that falls short when partners are not there.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct BreakView {
    /// The capability.
    pub capability: String,
    /// The smallest set of partners whose absence does it.
    pub without: Vec<String>,
    /// Shortfall with them.
    pub shortfall_before: FigureView,
    /// Shortfall without them.
    pub shortfall_after: FigureView,
    /// Whether it breaks for certain; otherwise the range allows both.
    pub certain: bool,
    /// Shortest notice in months; null when unknown.
    pub notice_months: Option<u32>,
}

/// How concentrated what comes from abroad is.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ConcentrationView {
    /// The capability.
    pub capability: String,
    /// The largest provider; null where several give as much.
    pub largest: Option<String>,
    /// Its share, 0 to 1.
    pub largest_share: f64,
    /// Herfindahl index over providers, 0 to 1.
    pub herfindahl: f64,
}

/// What a nation depends on.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct DependenceView {
    /// State on 31 December of this year.
    pub year: u16,
    /// Everything it uses of others.
    pub reliances: Vec<RelianceView>,
    /// Smallest sets of partners whose absence breaks a need.
    pub breaks: Vec<BreakView>,
    /// Concentration of providers where quantities are known.
    pub concentration: Vec<ConcentrationView>,
}

/// A break as it is shown.
pub fn break_of(names: &Names, found: &Break) -> BreakView {
    BreakView {
        capability: found.capability.text(names).to_owned(),
        without: found.without.iter().map(|partner| partner.text(names).to_owned()).collect(),
        shortfall_before: found.before.into(),
        shortfall_after: found.after.into(),
        certain: found.certain(),
        notice_months: found.notice_months,
    }
}

/// The dependence of a nation as it is shown.
pub fn dependence(assessment: &Assessment<'_>, nation: NationId, year: Year) -> DependenceView {
    let found =
        dependence::of(&assessment.context, nation, year, |root| assessment.balance(nation, root, year));
    let names = &assessment.context.model.names;
    let text = |holder: &HolderId| holder.text(names).to_owned();
    DependenceView {
        year: year.0,
        reliances: found
            .reliances
            .into_iter()
            .map(|reliance| RelianceView {
                capability: reliance.capability.text(names).to_owned(),
                provider: text(&reliance.provider),
                terms: reliance.terms,
                quantity: reliance.quantity.map(Quantity::as_f64),
                unit: reliance.unit,
                notice_months: reliance.notice_months,
            })
            .collect(),
        breaks: found.breaks.iter().map(|found| break_of(names, found)).collect(),
        concentration: found
            .concentration
            .into_iter()
            .map(|found| ConcentrationView {
                capability: found.capability.text(names).to_owned(),
                largest: found.largest.as_ref().map(text),
                largest_share: found.largest_share,
                herfindahl: found.herfindahl,
            })
            .collect(),
    }
}
