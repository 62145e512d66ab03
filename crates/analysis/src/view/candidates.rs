// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Every candidate in one line: what a list of all of them needs.

use schemars::JsonSchema;
use serde::Serialize;

use super::balance::FigureView;
use super::cells;
use super::opportunities::PartsView;
use super::opportunities_rows::RangeView;
use super::text::TextView;
use crate::candidates::Candidate;
use crate::context::Context;

/// A candidate for cooperation in one line.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct CandidateView {
    /// Id: the capability and the members, joined with a point.
    pub id: String,
    /// The capability.
    pub capability: String,
    /// Its name.
    pub name: TextView,
    /// What is counted.
    pub unit: Option<String>,
    /// The members, by code.
    pub members: Vec<String>,
    /// Mean of the four parts, 0 to 1: the order of the list.
    pub value: RangeView,
    /// The four parts.
    pub parts: PartsView,
    /// The deepest form that all pairs bear; null where none is borne.
    pub form: Option<String>,
    /// Its rung.
    pub rung: Option<u32>,
    /// The year in which most is short; null where the capability has no balance.
    pub year: Option<u16>,
    /// All shortfalls in that year that others can close.
    pub shortfall: Option<FigureView>,
    /// What the surplus of members closes of it.
    pub closed: Option<FigureView>,
    /// How many instruments are open.
    pub instruments_open: usize,
    /// Of how many instruments it is not known whether they are open.
    pub instruments_not_known: usize,
    /// How many instruments the package has.
    pub instruments_all: usize,
}

/// A candidate in one line.
pub fn of(context: &Context<'_>, found: &Candidate) -> CandidateView {
    let model = context.model;
    let closing = found.closing.as_ref();
    CandidateView {
        id: found.id(&model.names),
        capability: cells::id(model, found.capability),
        name: TextView::of_capability(context, found.capability),
        unit: context.unit(found.capability).map(str::to_owned),
        members: found.members.iter().map(|nation| cells::id(model, *nation)).collect(),
        value: found.parts.value().into(),
        parts: (&found.parts).into(),
        form: cells::some_id(model, found.borne.form),
        rung: found.borne.rung,
        year: closing.map(|closing| closing.year.0),
        shortfall: closing.map(|closing| closing.shortfall.into()),
        closed: closing.map(|closing| closing.closed.into()),
        instruments_open: found.means.open,
        instruments_not_known: found.means.not_known,
        instruments_all: found.means.all,
    }
}
