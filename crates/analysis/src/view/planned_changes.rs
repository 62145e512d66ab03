// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The replacement calendar as it is shown: what everybody plans within the horizon.

use concordia_model::ids::{CapabilityId, HolderId};
use schemars::JsonSchema;
use serde::Serialize;

use super::change::PlannedView;
use super::document::{self, DocumentView};
use crate::calendar;
use crate::context::Context;

/// What one capability has coming.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct CapabilityPlansView {
    /// The capability, with all that rolls up into it.
    pub capability: String,
    /// What is counted.
    pub unit: Option<String>,
    /// The changes, by first year.
    pub changes: Vec<PlannedView>,
}

/// The replacement calendar.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PlannedChangesView {
    /// First year of the horizon.
    pub first_year: u16,
    /// Last year of the horizon.
    pub last_year: u16,
    /// By capability, in the order of ids; without those for which nobody plans anything.
    pub capabilities: Vec<CapabilityPlansView>,
    /// The documents that state the changes.
    pub documents: Vec<DocumentView>,
}

/// The replacement calendar of one capability, or of all; of one holder, or of all.
pub fn planned_changes(
    context: &Context<'_>,
    only: Option<CapabilityId>,
    holder: Option<HolderId>,
) -> PlannedChangesView {
    let model = context.model;
    let horizon = model.settings.horizon;
    let mut sources = Vec::new();
    let mut capabilities = Vec::new();
    for root in context.roots.iter().filter(|root| only.is_none_or(|only| only == **root)) {
        let mut changes = calendar::changes(context, *root, horizon);
        changes.retain(|record| holder.is_none_or(|holder| record.row.holder == holder));
        sources.extend(changes.iter().map(|record| record.row.source));
        capabilities.push(CapabilityPlansView {
            capability: root.text(&model.names).to_owned(),
            unit: context.unit(*root).map(str::to_owned),
            changes: changes.into_iter().map(|record| super::planned(context, record)).collect(),
        });
    }
    capabilities.retain(|plans| !plans.changes.is_empty());
    PlannedChangesView {
        first_year: horizon.0.0,
        last_year: horizon.1.0,
        capabilities,
        documents: document::cited(model, sources),
    }
}
