// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! One cooperation with everything that belongs to it: who owns, operates, uses and decides; what it
//! gives, costs and holds; its steps, promises, judgements and sources.

use std::collections::HashSet;

use concordia_model::Year;
use concordia_model::ids::{CooperationId, DocumentId};
use concordia_model::tables::Cooperation;
use schemars::JsonSchema;
use serde::Serialize;

use super::cooperation_rows::{
    AccessView, CostView, HeldView, MilestoneView, RoleView, ServedView, access, costs, held, milestones,
    roles, served,
};
use super::policy::{self, CommitmentView, EvidenceView, JudgementView, PriorityView};
use super::register::{self, CooperationView};
use super::{DocumentView, cells};
use crate::context::{Context, Pool};

/// A cooperation with everything that belongs to it.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct CooperationDetailView {
    /// The year that was asked for; state on its 31 December.
    pub year: u16,
    /// Its row in the register.
    pub cooperation: CooperationView,
    /// Who takes part in which role. Use is pooled, the decision to use is not, so these stand apart.
    pub roles: Vec<RoleView>,
    /// Capabilities it serves.
    pub capabilities: Vec<ServedView>,
    /// What it lets nations use.
    pub access: Vec<AccessView>,
    /// What its participants want in the capabilities it serves.
    pub priorities: Vec<PriorityView>,
    /// Its steps.
    pub milestones: Vec<MilestoneView>,
    /// Commitments that name it.
    pub commitments: Vec<CommitmentView>,
    /// What persons decided about it.
    pub judgements: Vec<JudgementView>,
    /// Which passages it rests on.
    pub evidence: Vec<EvidenceView>,
    /// What it costs.
    pub costs: Vec<CostView>,
    /// Units held in common.
    pub holdings: Vec<HeldView>,
    /// Every document that is cited here, by id.
    pub documents: Vec<DocumentView>,
}

/// One cooperation at the end of a year; `None` where no row has that id.
pub fn cooperation(context: &Context<'_>, id: CooperationId, year: Year) -> Option<CooperationDetailView> {
    let model = context.model;
    let row = context.cooperation(id)?;
    let text = cells::id(model, id);
    let about = |table: &str, key: &str| concerns(&text, table, key);
    let mut view = CooperationDetailView {
        year: year.0,
        cooperation: register::of(context, row, year),
        roles: roles(context, id, year),
        capabilities: served(context, id),
        access: access(context, year, |row| row.cooperation == Some(id) || row.provider == id.into()),
        priorities: priorities(context, row),
        milestones: milestones(context, id),
        commitments: policy::commitments(model, |row| row.cooperation == Some(id)),
        judgements: policy::judgements(model, |row| about(model.text(row.table.0), model.text(row.key.0))),
        evidence: policy::evidence(model, |row| about(model.text(row.table.0), model.text(row.key.0))),
        costs: costs(context, |row| row.cooperation == Some(id) || row.holder == Some(id.into())),
        holdings: held(context, id, year),
        documents: Vec::new(),
    };
    view.documents = super::cited(model, documents(context, &view));
    Some(view)
}

/// Whether a key of a table names a cooperation or a row that belongs to it.
fn concerns(id: &str, table: &str, key: &str) -> bool {
    match table {
        "cooperations" => key == id,
        "participants" | "cooperation_capabilities" | "milestones" | "access" => {
            key.split('|').next() == Some(id)
        }
        _ => false,
    }
}

/// What the nations in it want in the capabilities it serves.
fn priorities(context: &Context<'_>, row: &Cooperation) -> Vec<PriorityView> {
    let tables = &context.model.tables;
    let parts = context.pool(row.id.into()).into_iter().flat_map(Pool::all);
    let nations: HashSet<_> = parts.map(|part| part.nation).collect();
    let served = tables.cooperation_capabilities.rows().filter(|served| served.cooperation == row.id);
    let served: HashSet<_> = served.map(|served| served.capability).collect();
    policy::priorities(context.model, |priority| {
        nations.contains(&priority.nation) && priority.capability.is_some_and(|id| served.contains(&id))
    })
}

fn documents(context: &Context<'_>, view: &CooperationDetailView) -> Vec<DocumentId> {
    let own = std::iter::once(&view.cooperation.source);
    let rows = view.roles.iter().map(|row| &row.source);
    let rows = rows.chain(view.access.iter().map(|row| &row.source));
    let rows = rows.chain(view.priorities.iter().map(|row| &row.source));
    let rows = rows.chain(view.milestones.iter().map(|row| &row.source));
    let rows =
        rows.chain(view.commitments.iter().flat_map(|row| row.closed_by.iter().chain([&row.document])));
    let rows = rows.chain(view.judgements.iter().filter_map(|row| row.document.as_ref()));
    let rows = rows.chain(view.evidence.iter().map(|row| &row.document));
    let rows = rows.chain(view.costs.iter().map(|row| &row.source));
    let rows = rows.chain(view.holdings.iter().flat_map(|row| &row.sources));
    let names = &context.model.names;
    own.chain(rows).filter_map(|id| names.find(id)).map(DocumentId::of).collect()
}
