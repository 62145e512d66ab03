// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Planned and considered changes as they are shown.

use concordia_model::codes::{Action, Firmness};
use concordia_model::ids::NationId;
use concordia_model::table::Record;
use concordia_model::tables::PlannedChange;
use concordia_model::{Figure, Quantity};
use schemars::JsonSchema;
use serde::Serialize;

use super::balance::{BalanceView, FigureView};
use crate::assessment::Assessment;
use crate::change::{self, Considered};
use crate::context::Context;

/// A planned change of somebody.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PlannedView {
    /// Id of the row.
    pub id: String,
    /// Whose units change.
    pub holder: String,
    /// The capability.
    pub capability: String,
    /// The type.
    pub equipment: Option<String>,
    /// buy, retire, upgrade, extend, lease or transfer.
    #[schemars(with = "String")]
    pub action: Action,
    /// Units; null when not stated.
    pub quantity: Option<f64>,
    /// First year.
    pub from_year: u16,
    /// Last year.
    pub to_year: u16,
    /// considered, announced, decided or contracted.
    #[schemars(with = "String")]
    pub firmness: Firmness,
    /// The document that states it.
    pub source: String,
}

/// A planned change as it is shown.
pub fn planned(context: &Context<'_>, record: &Record<PlannedChange>) -> PlannedView {
    let (row, names) = (&record.row, &context.model.names);
    PlannedView {
        id: row.id.text(names).to_owned(),
        holder: row.holder.text(names).to_owned(),
        capability: row.capability.text(names).to_owned(),
        equipment: row.equipment.map(|id| id.text(names).to_owned()),
        action: row.action,
        quantity: row.quantity.map(Quantity::as_f64),
        from_year: row.from_year.0,
        to_year: row.to_year.0,
        firmness: row.firmness,
        source: row.source.text(names).to_owned(),
    }
}

/// A nation to be consulted, and why.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ConsultedView {
    /// The nation.
    pub nation: String,
    /// Cooperations for this capability in which both take part.
    pub cooperations: Vec<String>,
    /// Whether it has access to the nation's units.
    pub receives_access: bool,
}

/// Another nation's surplus or shortfall.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct OtherView {
    /// The nation.
    pub nation: String,
    /// Its surplus (a cut is considered) or shortfall (a purchase is considered).
    pub units: FigureView,
    /// Whether its need rests on the need rule.
    pub by_need_rule: bool,
}

/// What a change does to the shortfall of a format.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct CollectiveChangeView {
    /// The format.
    pub format: String,
    /// Shortfall as planned.
    pub shortfall_before: FigureView,
    /// Shortfall with the change.
    pub shortfall_after: FigureView,
}

/// What a change under consideration means.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ChangeView {
    /// Whether units go; otherwise they come.
    pub cut: bool,
    /// Units meant.
    pub units: FigureView,
    /// The nation's balance as planned.
    pub before: BalanceView,
    /// The nation's balance with the change.
    pub after: BalanceView,
    /// Units of all together as planned, each counted once.
    pub together_before: FigureView,
    /// Units of all together with the change.
    pub together_after: FigureView,
    /// Shortfall of the nation's formats whose need a document states.
    pub collective: Vec<CollectiveChangeView>,
    /// Nations to be consulted.
    pub consult: Vec<ConsultedView>,
    /// What others plan in the same capability around that year.
    pub plans: Vec<PlannedView>,
    /// Others whose surplus could fill the gap, or whose shortfall the units could fill.
    pub others: Vec<OtherView>,
    /// Price of what is bought or proceeds of what is sold: null, no source states proceeds.
    pub proceeds: Option<f64>,
}

/// A change under consideration as it is shown; `None` outside the horizon.
pub fn coordination(assessment: &Assessment<'_>, considered: Considered) -> Option<ChangeView> {
    let found = change::coordinate(assessment, considered)?;
    let context = &assessment.context;
    let names = &context.model.names;
    let shown = |balance| {
        super::balance::of(assessment, considered.nation, found.capability, considered.year, balance)
    };
    let rule = |nation: NationId| {
        let balance = assessment.balance(nation, found.capability, considered.year);
        balance.is_some_and(|balance| balance.need.basis == crate::need::Basis::NeedRule)
    };
    let other = |(nation, units): &(NationId, Figure)| OtherView {
        nation: nation.text(names).to_owned(),
        units: (*units).into(),
        by_need_rule: rule(*nation),
    };
    Some(ChangeView {
        cut: considered.cut,
        units: found.units.into(),
        before: shown(&found.before),
        after: shown(&found.after),
        together_before: found.together_before.into(),
        together_after: found.together_after.into(),
        collective: found
            .collective
            .iter()
            .map(|(format, before, after)| CollectiveChangeView {
                format: format.text(names).to_owned(),
                shortfall_before: (*before).into(),
                shortfall_after: (*after).into(),
            })
            .collect(),
        consult: found
            .consult
            .iter()
            .map(|consulted| ConsultedView {
                nation: consulted.nation.text(names).to_owned(),
                cooperations: consulted.cooperations.iter().map(|id| id.text(names).to_owned()).collect(),
                receives_access: consulted.receives_access,
            })
            .collect(),
        plans: found.plans.iter().map(|record| planned(context, record)).collect(),
        others: found.others.iter().map(other).collect(),
        proceeds: None,
    })
}
