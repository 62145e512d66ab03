// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Fragmentation, commonality and burden as they are shown.

use concordia_model::Year;
use concordia_model::ids::{HolderId, NationId};
use schemars::JsonSchema;
use serde::Serialize;

use crate::assessment::Assessment;
use crate::balance::Supply;
use crate::burden::{self, Dated};
use crate::fragmentation as fragments;

/// Types and families in use in one capability, all assessed nations and pools together.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct FragmentationView {
    /// The capability.
    pub capability: String,
    /// State on 31 December of this year.
    pub year: u16,
    /// Types in use (Hill number of order 0).
    pub types: usize,
    /// Effective number of types (Hill number of order 2).
    pub effective_types: Option<f64>,
    /// Families in use.
    pub families: usize,
    /// Effective number of families.
    pub effective_families: Option<f64>,
    /// Units counted: in service and leased, known numbers only.
    pub units: f64,
    /// Lines left out because their number is unknown.
    pub unknown_lines: usize,
}

/// Fragmentation in one year, capability by capability, the most fragmented first.
pub fn fragmentation(assessment: &Assessment<'_>, year: Year) -> Vec<FragmentationView> {
    let names = &assessment.context.model.names;
    let mut views = Vec::new();
    for group in assessment.groups() {
        let Some(at) = group.years.iter().position(|known| *known == year) else { continue };
        let found = group.fragmentation[at];
        if found.types > 0 {
            views.push(FragmentationView {
                capability: group.capability.text(names).to_owned(),
                year: year.0,
                types: found.types,
                effective_types: found.effective_types,
                families: found.families,
                effective_families: found.effective_families,
                units: found.units.as_f64(),
                unknown_lines: found.unknown_lines,
            });
        }
    }
    views.sort_by(|a, b| b.effective_types.unwrap_or(0.0).total_cmp(&a.effective_types.unwrap_or(0.0)));
    views
}

/// How alike two nations' fleets are in one capability.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct CommonalityView {
    /// The capability.
    pub capability: String,
    /// The other nation.
    pub partner: String,
    /// Sum over families of the smaller share, 0 to 1.
    pub commonality: f64,
}

/// With whom a nation's fleets have families in common at the end of a year.
pub fn commonality(assessment: &Assessment<'_>, nation: NationId, year: Year) -> Vec<CommonalityView> {
    let context = &assessment.context;
    let names = &context.model.names;
    let mut views = Vec::new();
    for root in &context.roots {
        let supply = Supply::of(context, *root);
        let fleet = |id: NationId| fragments::fleet(&supply, |holder| holder == HolderId::from(id), year);
        let own = fleet(nation);
        if own.families().is_empty() {
            continue;
        }
        for partner in context.nations.iter().filter(|partner| **partner != nation) {
            if let Some(commonality) =
                fragments::commonality(&own, &fleet(*partner)).filter(|common| *common > 0.0)
            {
                views.push(CommonalityView {
                    capability: root.text(names).to_owned(),
                    partner: partner.text(names).to_owned(),
                    commonality,
                });
            }
        }
    }
    views
}

/// What one nation carries, measure by measure; null is unknown.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct BurdenView {
    /// The nation.
    pub nation: String,
    /// Defence expenditure as a share of gross domestic product, 0 to 1.
    pub spending_share_of_gdp: Option<f64>,
    /// The year of that figure.
    pub spending_year: Option<u16>,
    /// Equipment as a share of defence expenditure, 0 to 1.
    pub equipment_share_of_spending: Option<f64>,
    /// Share in the product of all nations with a figure, 0 to 1.
    pub gdp_share: Option<f64>,
    /// Mean share in known units over capabilities, 0 to 1.
    pub capability_share: Option<f64>,
    /// Share in capability divided by share in product.
    pub capability_to_gdp: Option<f64>,
    /// Missions in which it took part during the year.
    pub missions: usize,
    /// People in those missions where a figure is known.
    pub mission_personnel: f64,
    /// Missions without a known number of people.
    pub missions_without_personnel: usize,
}

/// Inequality over nations that have a value.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, JsonSchema)]
pub struct InequalityView {
    /// Gini coefficient, 0 to 1.
    pub gini: Option<f64>,
    /// Theil index.
    pub theil: Option<f64>,
    /// Nations counted.
    pub nations: usize,
}

impl From<burden::Inequality> for InequalityView {
    fn from(found: burden::Inequality) -> Self {
        Self { gini: found.gini, theil: found.theil, nations: found.nations }
    }
}

/// The burden of all nations, never fused into one index.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct BurdensView {
    /// State on 31 December of this year, by the newest figures.
    pub year: u16,
    /// By nation.
    pub nations: Vec<BurdenView>,
    /// Inequality of spending as a share of product.
    pub spending: InequalityView,
    /// Inequality of capability against product.
    pub capability: InequalityView,
    /// Share of high-risk tasks: null, no source states risks.
    pub risk: Option<f64>,
}

/// The burden at the end of a year as it is shown.
pub fn burdens(assessment: &Assessment<'_>, year: Year) -> BurdensView {
    let names = &assessment.context.model.names;
    let found = burden::of(assessment, year);
    let value = |dated: Option<Dated>| dated.map(|dated| dated.value);
    let nations = found.nations.iter().map(|burden| BurdenView {
        nation: burden.nation.text(names).to_owned(),
        spending_share_of_gdp: value(burden.spending_share),
        spending_year: burden.spending_share.map(|dated| dated.year.0),
        equipment_share_of_spending: value(burden.equipment_share),
        gdp_share: burden.gdp_share,
        capability_share: burden.capability_share,
        capability_to_gdp: burden.capability_to_gdp,
        missions: burden.missions,
        mission_personnel: burden.mission_personnel.as_f64(),
        missions_without_personnel: burden.missions_without_personnel,
    });
    BurdensView {
        year: year.0,
        nations: nations.collect(),
        spending: found.spending.into(),
        capability: found.capability.into(),
        risk: None,
    }
}
