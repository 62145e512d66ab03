// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What could we do: candidates for cooperation, the most promising first, with what each rests on.

use concordia_model::ids::{CapabilityId, DocumentId, NationId};
use concordia_model::{Number, Words, Year};
use schemars::JsonSchema;
use serde::Serialize;

use super::candidates::{self, CandidateView};
use super::cooperation_rows::{CostView, costs};
use super::opportunities_group::{
    GroupNeedView, OpenInstrumentsView, RenewalView, SharedFamiliesView, families, instruments, need,
    renewals,
};
use super::opportunities_rows::{
    GoalReasonView, LimitView, ProspectView, RangeView, goals, limits, prospects,
};
use super::partners::{Sampling, unusable};
use super::policy::{self, CommitmentView, JudgementView, PriorityView};
use super::row::{self, RowView};
use super::{DocumentView, cells};
use crate::assessment::Assessment;
use crate::candidates::need::Renewals;
use crate::candidates::value::Parts;
use crate::candidates::{Candidate, Field};
use crate::context::{Context, of_form};
use crate::partners::snapshot::{Ground, Snapshot};
use crate::partners::weights::{self, Drawn};
use crate::register;

/// Who asks for what.
pub struct OpportunitiesQuestion {
    /// The nation.
    pub nation: NationId,
    /// One capability, or all.
    pub capability: Option<CapabilityId>,
    /// State on 31 December of this year; what is short is looked for from then on.
    pub year: Year,
    /// How often weights of the partner criteria are drawn, and from which seed.
    pub sampling: Sampling,
    /// Most candidates that are told.
    pub most: usize,
}

/// How many candidates are told where nobody says how many.
pub const CANDIDATES: usize = 12;

/// What the value of a candidate is made of: four parts that count alike, each 0 to 1.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PartsView {
    /// How the members fit each other.
    pub partners: RangeView,
    /// What speaks for the capability.
    pub theme: RangeView,
    /// How concrete the yield is: share of the shortfall that surplus closes, or of renewals in the same years.
    #[serde(rename = "yield")]
    pub yielded: RangeView,
    /// Share of instruments that is open.
    pub means: RangeView,
}

impl From<&Parts> for PartsView {
    fn from(parts: &Parts) -> Self {
        Self {
            partners: parts.partners.into(),
            theme: parts.theme.into(),
            yielded: parts.yielded.into(),
            means: parts.means.into(),
        }
    }
}

/// What the form takes beside what the group returns.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct FreedomView {
    /// Rung of the form; null where no form is borne.
    pub rung: Option<u32>,
    /// How many rungs the ladder has.
    pub rungs: usize,
    /// Freedom of action that the form leaves, 0 to 1; null where the package does not state it.
    pub freedom_of_action: Option<f64>,
    /// The row that states it.
    pub stated: Option<RowView>,
    /// Share of the nation's need that is met without the candidate, 0 to 1.
    pub met_before: Option<f64>,
    /// The same with it: the capacity to act that it returns.
    pub met_after: Option<f64>,
}

/// A candidate for cooperation, with all that its line in the list rests on.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct OpportunityView {
    /// The line.
    #[serde(flatten)]
    pub candidate: CandidateView,
    /// What bounds it.
    pub limits: Vec<LimitView>,
    /// The route: forms that come first, then the form itself. One entry: the package states none before it.
    pub route: Vec<String>,
    /// Goals that it serves, by category, with the reason.
    pub goals: Vec<GoalReasonView>,
    /// How promising each pair is.
    pub pairs: Vec<ProspectView>,
    /// What is short and over in the year in which most is short; null where the capability has no balance.
    pub need: Option<GroupNeedView>,
    /// What members renew; those in the same years are marked.
    pub renewals: Vec<RenewalView>,
    /// Families in use by more than one member.
    pub families: Vec<SharedFamiliesView>,
    /// Priorities of the members that it serves.
    pub priorities: Vec<PriorityView>,
    /// Instruments for the group.
    pub instruments: OpenInstrumentsView,
    /// Costs that the package knows of the capability; what the candidate itself would cost is not known.
    pub costs: Vec<CostView>,
    /// Freedom of action given up beside capacity to act gained.
    pub freedom: FreedomView,
    /// Commitments on cooperations of members in the capability.
    pub commitments: Vec<CommitmentView>,
    /// What persons decided about this candidate.
    pub judgements: Vec<JudgementView>,
}

/// The candidates of a nation.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct OpportunitiesView {
    /// The nation.
    pub nation: String,
    /// State on 31 December of this year.
    pub year: u16,
    /// How often weights were drawn.
    pub samples: usize,
    /// How many candidates were found.
    pub found: usize,
    /// Every one of them in one line, the most promising first.
    pub candidates: Vec<CandidateView>,
    /// The first of them in full.
    pub opportunities: Vec<OpportunityView>,
    /// Every document that is cited here, by id.
    pub documents: Vec<DocumentView>,
}

/// The candidates of a nation; what is wrong with the weights of the scenario comes as words.
pub fn opportunities(
    assessment: &Assessment<'_>,
    question: &OpportunitiesQuestion,
) -> Result<OpportunitiesView, Words> {
    let context = &assessment.context;
    let (model, sampling) = (context.model, question.sampling);
    let drawn = Drawn::of(&weights::stated(&model.settings)?, sampling).map_err(unusable)?;
    let ground = Ground::of(context);
    let snapshot = Snapshot::of(&ground, question.year);
    let field = Field::of(assessment, &snapshot, &drawn, sampling.seed).map_err(unusable)?;
    let all = field.candidates(question.nation, question.capability);
    let told = all.iter().take(question.most);
    let opportunities: Vec<_> = told.map(|found| of(&field, question.nation, found)).collect();
    let documents = super::cited(model, opportunities.iter().flat_map(|found| documents(context, found)));
    Ok(OpportunitiesView {
        nation: cells::id(model, question.nation),
        year: question.year.0,
        samples: sampling.samples,
        found: all.len(),
        candidates: all.iter().map(|found| candidates::of(context, found)).collect(),
        opportunities,
        documents,
    })
}

/// A candidate as it is shown to a nation.
pub fn of(field: &Field<'_, '_, '_, '_>, nation: NationId, found: &Candidate) -> OpportunityView {
    let context = field.snapshot.context();
    let model = context.model;
    let together = Renewals::of(field, found.capability, &found.members);
    let priorities = served(context, field.year, found);
    let candidate = candidates::of(context, found);
    OpportunityView {
        limits: limits(model, &found.borne.limits),
        route: found.borne.route.iter().map(|form| cells::id(model, *form)).collect(),
        goals: goals(model, found, &together, &priorities),
        pairs: prospects(field, found),
        need: found.closing.as_ref().map(|closing| need(field, found.capability, closing)),
        renewals: renewals(model, &together),
        families: families(field, found),
        instruments: instruments(context, field, found),
        costs: costs(context, |row| context.with_below(found.capability).contains(&row.capability)),
        freedom: freedom(context, nation, found),
        commitments: touching(context, found),
        judgements: policy::judgements(model, |row| {
            model.text(row.table.0) == "opportunities" && model.text(row.key.0) == candidate.id
        }),
        priorities,
        candidate,
    }
}

/// What members want in the capability at the end of the year.
fn served(context: &Context<'_>, year: Year, found: &Candidate) -> Vec<PriorityView> {
    let model = context.model;
    policy::priorities(model, |row| {
        let from = row.from.or_else(|| model.document_date(row.source));
        row.capability == Some(found.capability)
            && found.members.contains(&row.nation)
            && from.is_some_and(|from| from <= year.end())
            && row.to.is_none_or(|to| to >= year.end())
    })
}

fn freedom(context: &Context<'_>, nation: NationId, found: &Candidate) -> FreedomView {
    let model = context.model;
    let member = found.closing.as_ref().and_then(|closing| {
        let member = closing.members.iter().find(|member| member.nation == nation)?;
        let need = member.balance.need.units.value?.as_f64();
        let before = member.balance.shortfall.value?.as_f64();
        let met = |short: f64| if need > 0.0 { (1.0 - short / need).clamp(0.0, 1.0) } else { 1.0 };
        Some((met(before), closing.gained(nation).map(|gained| met(before - gained))))
    });
    let stated = found.borne.form.and_then(|form| of_form(model, form, "freedom_of_action"));
    FreedomView {
        rung: found.borne.rung,
        rungs: register::rungs(model),
        freedom_of_action: stated.and_then(|record| record.row.value).map(Number::as_f64),
        stated: stated.map(|record| row::of(model, record)),
        met_before: member.map(|(before, _)| before),
        met_after: member.and_then(|(_, after)| after),
    }
}

/// Commitments on cooperations in the capability in which a member takes part.
fn touching(context: &Context<'_>, found: &Candidate) -> Vec<CommitmentView> {
    let model = context.model;
    let below = context.with_below(found.capability);
    let served = model.tables.cooperation_capabilities.rows().filter(|row| below.contains(&row.capability));
    let served: Vec<_> = served.map(|row| row.cooperation).collect();
    policy::commitments(model, |row| {
        row.cooperation.is_some_and(|id| {
            served.contains(&id)
                && context
                    .pool(id.into())
                    .is_some_and(|pool| pool.all().any(|part| found.members.contains(&part.nation)))
        })
    })
}

/// The documents that a candidate cites.
pub fn documents(context: &Context<'_>, view: &OpportunityView) -> Vec<DocumentId> {
    let own = view.priorities.iter().map(|row| &row.source);
    let rows = own.chain(view.renewals.iter().map(|row| &row.source));
    let rows = rows.chain(view.costs.iter().map(|row| &row.source));
    let rows = rows.chain(view.commitments.iter().map(|row| &row.document));
    let rows = rows.chain(view.need.iter().flat_map(|need| &need.sources));
    let rows = rows.chain(view.families.iter().flat_map(|family| &family.sources));
    let rows = rows.chain(view.instruments.sources.iter());
    let names = &context.model.names;
    rows.filter_map(|id| names.find(id)).map(DocumentId::of).collect()
}
