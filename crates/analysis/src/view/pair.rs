// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Everything between two nations, for the page of a partner and the brief for a visit.

use std::collections::BTreeSet;

use concordia_model::Year;
use concordia_model::codes::ParticipantRole;
use concordia_model::ids::{DocumentId, NationId};
use schemars::JsonSchema;
use serde::Serialize;

use super::cooperation_rows::{self, AccessView};
use super::dependence::{BreakView, RelianceView};
use super::nation::{self, CoincidenceView};
use super::pair_fleets::{SharedFleetView, shared_fleets};
use super::pair_rows::{
    ActivityView, PairMeasureView, SharedFormatView, measures, shared_activities, shared_formats,
};
use super::policy::{self, CommitmentView, JudgementView, PriorityView};
use super::register::{self as register_view, CooperationView};
use super::text::TextView;
use super::{DocumentView, cells};
use crate::assessment::Assessment;
use crate::context::Pool;
use crate::register;

/// What one nation wants with another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct PairPriorityView {
    /// The priority.
    pub priority: PriorityView,
    /// The format named in it, of which the other is a member; null where it names the other itself.
    pub via: Option<String>,
}

/// A cooperation in which both are named.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PairCooperationView {
    /// Its row in the register.
    pub cooperation: CooperationView,
    /// Whether it runs and both take part on 31 December of the year that was asked for.
    pub together: bool,
    /// Roles that the first nation has or had.
    #[schemars(with = "Vec<String>")]
    pub roles_of_a: Vec<ParticipantRole>,
    /// Roles that the second nation has or had.
    #[schemars(with = "Vec<String>")]
    pub roles_of_b: Vec<ParticipantRole>,
}

/// What one nation depends on the other for.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PairDependenceView {
    /// What it uses of the other.
    pub reliances: Vec<RelianceView>,
    /// Needs that fall short without the other, alone or with more partners.
    pub breaks: Vec<BreakView>,
}

/// Everything between two nations.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PairView {
    /// State on 31 December of this year.
    pub year: u16,
    /// The first nation.
    pub a: String,
    /// The second nation.
    pub b: String,
    /// Name of the first.
    pub name_of_a: TextView,
    /// Name of the second.
    pub name_of_b: TextView,
    /// Measures of the relation, each with its newest value; one without a value is unknown.
    pub measures: Vec<PairMeasureView>,
    /// Formats to which both belong in any role.
    pub formats: Vec<SharedFormatView>,
    /// What the first wants with the second.
    pub priorities_of_a: Vec<PairPriorityView>,
    /// What the second wants with the first.
    pub priorities_of_b: Vec<PairPriorityView>,
    /// Cooperations that run with both, by rung; position 0 is rung 1.
    pub by_rung: Vec<usize>,
    /// Cooperations that run with both and whose form is not stated.
    pub without_rung: usize,
    /// Cooperations in which both are named, running or not, by id.
    pub cooperations: Vec<PairCooperationView>,
    /// What each lets the other use.
    pub access: Vec<AccessView>,
    /// Families of equipment that both have, capability by capability.
    pub fleets: Vec<SharedFleetView>,
    /// What both renew in the same years; `own` is the first nation's.
    pub changes: Vec<CoincidenceView>,
    /// Commitments about a cooperation in which both are named.
    pub commitments: Vec<CommitmentView>,
    /// What persons of the first nation decided about the second.
    pub judgements_of_a: Vec<JudgementView>,
    /// What persons of the second nation decided about the first.
    pub judgements_of_b: Vec<JudgementView>,
    /// Missions, standby forces and exercises to which both contributed.
    pub activities: Vec<ActivityView>,
    /// What the first depends on the second for.
    pub dependence_of_a: PairDependenceView,
    /// What the second depends on the first for.
    pub dependence_of_b: PairDependenceView,
    /// Every document that is cited here, by id.
    pub documents: Vec<DocumentView>,
}

/// Everything between two nations at the end of a year; `None` where one of them has no row, or both are
/// the same.
pub fn pair(assessment: &Assessment<'_>, a: NationId, b: NationId, year: Year) -> Option<PairView> {
    let context = &assessment.context;
    let model = context.model;
    let name = |nation: NationId| {
        model.tables.nations.find(nation.symbol()).map(|row| TextView::of(model, row.name_en, row.name_nl))
    };
    let (name_of_a, name_of_b) = (name(a)?, name(b).filter(|_| a != b)?);
    let cooperations = cooperations(assessment, a, b, year);
    let together = cooperations.iter().filter(|found| found.together);
    let (by_rung, without_rung) = register::by_rung(model, together.map(|found| found.cooperation.rung));
    let shared: BTreeSet<_> = cooperations.iter().map(|found| found.cooperation.id.as_str()).collect();
    let commitments = policy::commitments(model, |row| {
        row.cooperation.is_some_and(|id| shared.contains(id.text(&model.names)))
    });
    let mut view = PairView {
        year: year.0,
        a: cells::id(model, a),
        b: cells::id(model, b),
        name_of_a,
        name_of_b,
        measures: measures(model, a, b, year),
        formats: shared_formats(model, a, b, year),
        priorities_of_a: priorities(assessment, a, b, year),
        priorities_of_b: priorities(assessment, b, a, year),
        by_rung,
        without_rung,
        commitments,
        cooperations,
        access: cooperation_rows::access(context, year, |row| {
            (row.provider == a.into() && row.receiver == b) || (row.provider == b.into() && row.receiver == a)
        }),
        fleets: shared_fleets(context, a, b, year),
        changes: nation::coincidences(assessment, a, Some(b)),
        judgements_of_a: judgements(assessment, a, b),
        judgements_of_b: judgements(assessment, b, a),
        activities: shared_activities(model, a, b),
        dependence_of_a: dependence(assessment, a, b, year),
        dependence_of_b: dependence(assessment, b, a, year),
        documents: Vec::new(),
    };
    view.documents = super::cited(model, documents(assessment, &view));
    Some(view)
}

/// What one nation wants with another: where it names the other, and where it names a format of which the
/// other is a member.
fn priorities(
    assessment: &Assessment<'_>,
    of: NationId,
    with: NationId,
    year: Year,
) -> Vec<PairPriorityView> {
    let model = assessment.context.model;
    let format = |row: &concordia_model::tables::Priority| model.format(row.partner?.symbol());
    let named = |row: &concordia_model::tables::Priority| {
        row.partner.is_some_and(|partner| partner.symbol() == with.symbol())
            || format(row).is_some_and(|format| model.members(format, year).contains(&with))
    };
    let found = policy::priorities(model, |row| row.nation == of && named(row));
    let id = cells::id(model, with);
    let via = |priority: &PriorityView| priority.partner.clone().filter(|partner| *partner != id);
    found.into_iter().map(|priority| PairPriorityView { via: via(&priority), priority }).collect()
}

fn cooperations(
    assessment: &Assessment<'_>,
    a: NationId,
    b: NationId,
    year: Year,
) -> Vec<PairCooperationView> {
    let context = &assessment.context;
    let roles = |pool: &Pool, nation| {
        let parts = pool.all().filter(|part| part.nation == nation);
        parts.map(|part| part.role).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>()
    };
    let mut views = Vec::new();
    for row in context.model.tables.cooperations.rows() {
        let Some(pool) = context.pool(row.id.into()) else { continue };
        let (roles_of_a, roles_of_b) = (roles(pool, a), roles(pool, b));
        if roles_of_a.is_empty() || roles_of_b.is_empty() {
            continue;
        }
        let both = pool.has(a, year) && pool.has(b, year);
        views.push(PairCooperationView {
            cooperation: register_view::of(context, row, year),
            together: both && register::runs(row, year),
            roles_of_a,
            roles_of_b,
        });
    }
    views.sort_by(|x, y| x.cooperation.id.cmp(&y.cooperation.id));
    views
}

/// Judgements about a nation whose aspect ends in the code of the nation that judges, such as
/// `shell-seen-from-NLD`.
fn judgements(assessment: &Assessment<'_>, of: NationId, about: NationId) -> Vec<JudgementView> {
    let model = assessment.context.model;
    let (of, about) = (of.text(&model.names), about.text(&model.names));
    policy::judgements(model, |row| {
        model.text(row.table.0) == "nations"
            && model.text(row.key.0) == about
            && model.text(row.aspect.0).rsplit('-').next() == Some(of)
    })
}

fn dependence(assessment: &Assessment<'_>, of: NationId, on: NationId, year: Year) -> PairDependenceView {
    let found = super::dependence(assessment, of, year);
    let on = cells::id(assessment.context.model, on);
    PairDependenceView {
        reliances: found.reliances.into_iter().filter(|found| found.provider == on).collect(),
        breaks: found.breaks.into_iter().filter(|found| found.without.contains(&on)).collect(),
    }
}

fn documents(assessment: &Assessment<'_>, view: &PairView) -> Vec<DocumentId> {
    let mut ids: Vec<&String> = view.measures.iter().filter_map(|row| row.source.as_ref()).collect();
    let memberships = view.formats.iter().flat_map(|row| row.of_a.iter().chain(&row.of_b));
    ids.extend(memberships.map(|row| &row.source));
    ids.extend(view.priorities_of_a.iter().chain(&view.priorities_of_b).map(|row| &row.priority.source));
    ids.extend(view.cooperations.iter().map(|row| &row.cooperation.source));
    ids.extend(view.access.iter().map(|row| &row.source));
    ids.extend(view.changes.iter().flat_map(|row| [&row.own.source, &row.other.source]));
    ids.extend(view.commitments.iter().flat_map(|row| row.closed_by.iter().chain([&row.document])));
    let judgements = view.judgements_of_a.iter().chain(&view.judgements_of_b);
    ids.extend(judgements.filter_map(|row| row.document.as_ref()));
    ids.extend(
        view.activities
            .iter()
            .flat_map(|row| row.contributions.iter().map(|row| &row.source).chain([&row.source])),
    );
    let names = &assessment.context.model.names;
    ids.into_iter().filter_map(|id| names.find(id)).map(DocumentId::of).collect()
}
