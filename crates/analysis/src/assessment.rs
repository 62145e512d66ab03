// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The assessment of a whole package: one group of balances per capability, computed in parallel and
//! kept, so that a change computes again only the capabilities it touches.

use std::collections::HashMap;
use std::sync::Arc;

use concordia_model::Year;
use concordia_model::ids::{CapabilityId, NationId};
use concordia_model::model::Model;
use concordia_model::row::Row;
use concordia_model::table::Table;
use concordia_model::tables::Document;
use rayon::prelude::*;

use crate::balance::{self, Balance, Group};
use crate::context::Context;

/// The assessment of a model under its scenario.
pub struct Assessment<'m> {
    /// The look-ups.
    pub context: Context<'m>,
    groups: Vec<Arc<Group>>,
}

/// Groups of an earlier assessment, to be used again where nothing has changed. It keeps the model it
/// belongs to, so that blocks can be compared by address.
pub struct Kept {
    model: Model,
    groups: Vec<Arc<Group>>,
}

/// Assesses a model.
pub fn assess(model: &Model) -> Assessment<'_> {
    let context = Context::of(model);
    let groups = context.roots.par_iter().map(|root| Arc::new(balance::group(&context, *root))).collect();
    Assessment { context, groups }
}

/// Assesses a model, computing again only the capabilities that differ from an earlier one.
pub fn reassess<'m>(kept: &Kept, model: &'m Model) -> Assessment<'m> {
    if !same_ground(&kept.model, model) {
        return assess(model);
    }
    let context = Context::of(model);
    // A requirement may make a capability a root or no longer one, so places in the list say nothing.
    let old: HashMap<_, _> = kept.groups.iter().map(|group| (group.capability, group)).collect();
    let fresh = |root: &CapabilityId| {
        let untouched = context.with_below(*root).iter().all(|id| same_blocks(&kept.model, model, *id));
        match old.get(root).filter(|_| untouched) {
            Some(group) => Arc::clone(group),
            None => Arc::new(balance::group(&context, *root)),
        }
    };
    let groups = context.roots.par_iter().map(fresh).collect();
    Assessment { context, groups }
}

/// Whether everything that all capabilities rest on is unchanged.
fn same_ground(old: &Model, new: &Model) -> bool {
    let (a, b) = (&old.tables, &new.tables);
    old.settings == new.settings
        && old.as_of == new.as_of
        && same(&a.nations, &b.nations)
        && same(&a.capabilities, &b.capabilities)
        && same(&a.equipment, &b.equipment)
        && same_documents(&a.documents, &b.documents)
        && same(&a.access, &b.access)
        && same(&a.cooperations, &b.cooperations)
        && same(&a.participants, &b.participants)
        && same(&a.memberships, &b.memberships)
        && same(&a.economy, &b.economy)
        && same(&a.rates, &b.rates)
}

/// Whether the documents that both have are the same. One that only one of them has is named by no row that
/// they share.
fn same_documents(a: &Table<Document>, b: &Table<Document>) -> bool {
    if same(a, b) {
        return true;
    }
    let old: HashMap<_, _> = a.rows().map(|row| (row.id, row)).collect();
    b.rows().all(|row| old.get(&row.id).is_none_or(|old| *old == row))
}

fn same<R: Row>(a: &Table<R>, b: &Table<R>) -> bool {
    a.blocks().len() == b.blocks().len() && a.blocks().iter().zip(b.blocks()).all(|(a, b)| Arc::ptr_eq(a, b))
}

fn same_blocks(old: &Model, new: &Model, capability: CapabilityId) -> bool {
    fn same_block<R: Row>(a: &Table<R>, b: &Table<R>, capability: CapabilityId) -> bool {
        let key = Some(capability.symbol());
        match (a.block(key), b.block(key)) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        }
    }
    same_block(&old.tables.holdings, &new.tables.holdings, capability)
        && same_block(&old.tables.planned_changes, &new.tables.planned_changes, capability)
        && same_block(&old.tables.requirements, &new.tables.requirements, capability)
}

impl<'m> Assessment<'m> {
    /// Keeps the groups for [`reassess`].
    pub fn keep(&self) -> Kept {
        Kept { model: self.context.model.clone(), groups: self.groups.clone() }
    }

    /// All groups in the order of their capabilities.
    pub fn groups(&self) -> impl Iterator<Item = &Group> + Clone {
        self.groups.iter().map(Arc::as_ref)
    }

    /// The group of a capability that rolls up into no other.
    pub fn group(&self, root: CapabilityId) -> Option<&Group> {
        self.groups().find(|group| group.capability == root)
    }

    /// The balance of a nation in a capability and year of the horizon.
    pub fn balance(&self, nation: NationId, root: CapabilityId, year: Year) -> Option<Balance> {
        let group = self.group(root)?;
        let at = self.context.nations.iter().position(|known| *known == nation)?;
        let year = group.years.iter().position(|known| *known == year)?;
        Some(*group.at(at, year))
    }
}
