// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The whole assessment as it is shown, for one nation or for all.

use concordia_model::ids::NationId;
use concordia_model::tables::Cooperation;
use concordia_model::{Quantity, Year};
use schemars::JsonSchema;
use serde::Serialize;

use super::{
    BalanceView, BurdensView, ChangeView, CollectiveView, CommonalityView, DependenceView, FragmentationView,
    PlannedView,
};
use crate::assessment::Assessment;
use crate::calendar;
use crate::capacity::Capacity;
use crate::change::Considered;
use crate::register;

/// What is asked of an assessment.
#[derive(Clone, Debug)]
pub struct Question {
    /// One nation; `None`: all.
    pub nation: Option<NationId>,
    /// The year, inside the horizon.
    pub year: Year,
    /// Cuts and purchases under consideration.
    pub considered: Vec<Considered>,
}

/// The part of needs that is met.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct CapacityView {
    /// The nation.
    pub nation: String,
    /// The year.
    pub year: u16,
    /// Mean share of needs that are met, 0 to 1; null when one of them cannot be judged.
    pub capacity_to_act: Option<f64>,
    /// The same at the worst of all ranges.
    pub low: Option<f64>,
    /// The same at the best of all ranges.
    pub high: Option<f64>,
    /// Mean share of needs met with units of others, 0 to 1: beside it stands the freedom of action that
    /// the terms of access leave.
    pub met_from_abroad: Option<f64>,
    /// Capabilities counted.
    pub capabilities: usize,
    /// Of these, how many cannot be judged because what is available is not known.
    pub not_judged: usize,
    /// Of these, how many rest on the need rule.
    pub by_need_rule: usize,
    /// Capabilities with data whose need is not known.
    pub without_need: usize,
    /// Running cooperations by rung of the ladder: what freedom of action is given up for, in ordinal terms.
    pub cooperations_by_rung: Vec<usize>,
    /// Freedom of action given up, 0 to 1: null where no parameter states it.
    pub freedom_of_action_given_up: Option<f64>,
    /// Whether what a form takes is assumed, of any form that counts in it.
    pub freedom_of_action_assumed: bool,
}

/// Another holder's change in the same years as a nation's.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct CoincidenceView {
    /// The nation's own change.
    pub own: PlannedView,
    /// The other holder's.
    pub other: PlannedView,
    /// First year in which both run.
    pub first: u16,
    /// Last year in which both run.
    pub last: u16,
    /// Whether both concern one family of equipment.
    pub same_family: bool,
}

/// An assessment.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct AssessmentView {
    /// The nation, or null for all.
    pub nation: Option<String>,
    /// The year that was asked for.
    pub year: u16,
    /// The year as of which the package was seen, or null.
    pub as_of: Option<u16>,
    /// What supplies a need where no requirement exists, or null.
    pub need_rule: Option<String>,
    /// Capacity to act, by nation.
    pub capacity: Vec<CapacityView>,
    /// Balances: of the nation in every year, or of all nations in the year.
    pub balances: Vec<BalanceView>,
    /// What formats need and have together in the year.
    pub collective: Vec<CollectiveView>,
    /// What the nation depends on; empty when all are asked.
    pub dependence: Vec<DependenceView>,
    /// Types and families in use, the most fragmented capability first.
    pub fragmentation: Vec<FragmentationView>,
    /// Whose fleets have families in common with the nation's.
    pub commonality: Vec<CommonalityView>,
    /// Who renews the same capability in the same years as the nation.
    pub calendar: Vec<CoincidenceView>,
    /// The burden, several measures side by side.
    pub burden: BurdensView,
    /// What cuts and purchases under consideration mean.
    pub considered: Vec<ChangeView>,
}

/// The assessment as it is shown.
pub fn assessment(assessment: &Assessment<'_>, question: &Question) -> AssessmentView {
    let context = &assessment.context;
    let model = context.model;
    let nations = question.nation.map_or_else(|| context.nations.clone(), |nation| vec![nation]);
    let rule = model.settings.need_rule.and_then(|rule| serde_json::to_value(rule).ok());
    AssessmentView {
        nation: question.nation.map(|nation| nation.text(&model.names).to_owned()),
        year: question.year.0,
        as_of: model.as_of.map(|year| year.0),
        need_rule: rule.and_then(|rule| rule.as_str().map(str::to_owned)),
        capacity: nations.iter().map(|nation| capacity(assessment, *nation, question.year)).collect(),
        balances: super::balances(assessment, question.nation, question.year),
        collective: super::collective(assessment, question.nation, question.year),
        dependence: question
            .nation
            .into_iter()
            .map(|nation| super::dependence(assessment, nation, question.year))
            .collect(),
        fragmentation: super::fragmentation(assessment, question.year),
        commonality: question
            .nation
            .map(|nation| super::commonality(assessment, nation, question.year))
            .unwrap_or_default(),
        calendar: question.nation.map(|nation| coincidences(assessment, nation, None)).unwrap_or_default(),
        burden: super::burdens(assessment, question.year),
        considered: question
            .considered
            .iter()
            .filter_map(|considered| super::coordination(assessment, *considered))
            .collect(),
    }
}

fn capacity(assessment: &Assessment<'_>, nation: NationId, year: Year) -> CapacityView {
    let Capacity { value, low, high, from_abroad, capabilities, unknown, by_need_rule, without_need } =
        assessment.capacity(nation, year);
    let given_up = freedom_given_up(assessment, nation, year);
    CapacityView {
        nation: nation.text(&assessment.context.model.names).to_owned(),
        year: year.0,
        capacity_to_act: value,
        low,
        high,
        met_from_abroad: from_abroad,
        capabilities,
        not_judged: unknown,
        by_need_rule,
        without_need,
        cooperations_by_rung: by_rung(assessment, nation, year),
        freedom_of_action_given_up: given_up.map(|(share, _)| share),
        freedom_of_action_assumed: given_up.is_some_and(|(_, assumed)| assumed),
    }
}

/// Freedom of action given up: for every need that is partly met with units of others, that part times
/// what the form of the arrangement takes; `None` where no parameter states what a form takes. Nothing
/// is given up where nothing is met from abroad. Beside it whether any such parameter is an assumption.
fn freedom_given_up(assessment: &Assessment<'_>, nation: NationId, year: Year) -> Option<(f64, bool)> {
    let context = &assessment.context;
    let (mut given_up, mut needs, mut assumed) = (0.0, 0.0, false);
    for group in assessment.groups() {
        let Some(balance) = assessment.balance(nation, group.capability, year) else { continue };
        let Some(need) = balance.need.units.value.filter(|need| *need > Quantity::ZERO) else { continue };
        needs += 1.0;
        let alone = balance.own().value?.as_f64().min(need.as_f64());
        let from_abroad = balance.available().value?.as_f64().min(need.as_f64()) - alone;
        if from_abroad <= 0.0 {
            continue;
        }
        let below = context.with_below(group.capability);
        let rows = below.iter().flat_map(|id| context.access(*id, year)).map(|record| &record.row);
        let rows = rows.filter(|row| row.receiver == nation && context.same_unit(row.capability, row.unit));
        let taken: Vec<f64> = rows
            .map(|row| {
                let stated = &context.form_parameter_row(row.cooperation, "freedom_of_action")?.row;
                assumed |= stated.assumption == Some(true);
                stated.value.map(|left| 1.0 - left.as_f64())
            })
            .collect::<Option<_>>()?;
        #[expect(clippy::cast_precision_loss, reason = "a handful of rows")]
        let mean = taken.iter().sum::<f64>() / taken.len().max(1) as f64;
        given_up += mean * from_abroad / need.as_f64();
    }
    (needs > 0.0).then_some((given_up / needs, assumed))
}

/// Running cooperations in which a nation takes part, by rung; position 0 is rung 1.
fn by_rung(assessment: &Assessment<'_>, nation: NationId, year: Year) -> Vec<usize> {
    let context = &assessment.context;
    let takes_part = |row: &&Cooperation| {
        register::runs(row, year) && context.pool(row.id.into()).is_some_and(|pool| pool.has(nation, year))
    };
    let rows = context.model.tables.cooperations.rows().filter(takes_part);
    register::by_rung(context.model, rows.map(|row| register::rung(context.model, row))).0
}

/// Who renews the same as a nation in the same years: everybody, or one other nation.
pub(super) fn coincidences(
    assessment: &Assessment<'_>,
    nation: NationId,
    other: Option<NationId>,
) -> Vec<CoincidenceView> {
    let context = &assessment.context;
    let period = context.model.settings.horizon;
    let family = |record: &concordia_model::table::Record<concordia_model::tables::PlannedChange>| {
        record.row.equipment.map(|id| context.family(id))
    };
    let found =
        context.roots.iter().flat_map(|root| calendar::coincidences(context, *root, nation.into(), period));
    found
        .filter(|found| other.is_none_or(|other| found.other.row.holder == other.into()))
        .map(|found| CoincidenceView {
            own: super::planned(context, found.own),
            other: super::planned(context, found.other),
            first: found.first.0,
            last: found.last.0,
            same_family: family(found.own).is_some() && family(found.own) == family(found.other),
        })
        .collect()
}
