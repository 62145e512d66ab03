// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What a nation says it wants to excel in (`docs/methods/specialisms.md`, *Said*): priorities in force whose
//! topic is specialisms. A priority about a capability says no more than that the nation wants something of
//! it, so the others stand beside and decide nothing.

use concordia_model::Year;
use concordia_model::ids::{CapabilityId, NationId};
use concordia_model::table::Record;
use concordia_model::tables::Priority;

use super::Specialism;
use crate::context::Context;

/// What a topic about specialisms has in it, in both languages: specialism, specialismen. Specialisation is
/// another thing: it is also leaving something to a partner.
const WORD: &str = "specialism";

/// The policy agenda of a nation, as far as it names capabilities.
pub struct Agenda<'m> {
    /// By id: those about specialisms, with the capability each names.
    said: Vec<(CapabilityId, &'m Record<Priority>)>,
    others: Vec<(CapabilityId, &'m Record<Priority>)>,
}

/// The agenda at the end of a year.
pub fn agenda<'m>(context: &Context<'m>, nation: NationId, year: Year) -> Agenda<'m> {
    let model = context.model;
    let holds = |row: &Priority| {
        let from = row.from.or_else(|| model.document_date(row.source));
        row.nation == nation
            && from.is_some_and(|from| from <= year.end())
            && row.to.is_none_or(|to| to >= year.end())
    };
    let mut rows: Vec<_> = model.tables.priorities.records().filter(|record| holds(&record.row)).collect();
    rows.sort_by_key(|record| record.row.id.text(&model.names));
    let about = |record: &'m Record<Priority>| Some((record.row.capability?, record));
    let is_said = |(_, record): &(CapabilityId, &'m Record<Priority>)| {
        record.row.topic.is_some_and(|topic| model.text(topic.0).to_lowercase().contains(WORD))
    };
    let (said, others) = rows.into_iter().filter_map(about).partition(is_said);
    Agenda { said, others }
}

type Found<'m> = Vec<&'m Record<Priority>>;

impl<'m> Agenda<'m> {
    /// Whether anything tells what the nation wants to excel in.
    pub fn is_known(&self) -> bool {
        !self.said.is_empty()
    }

    /// What is said about a capability, and what else the agenda has about it.
    pub fn about(&self, context: &Context<'m>, capability: CapabilityId) -> (Found<'m>, Found<'m>) {
        let find = |rows: &[(CapabilityId, &'m Record<Priority>)]| {
            let about = rows.iter().filter(|(named, _)| covers(context, *named, capability));
            about.map(|(_, record)| *record).collect()
        };
        (find(&self.said), find(&self.others))
    }

    /// Whether something said names just this capability.
    pub fn names(&self, context: &Context<'_>, capability: CapabilityId) -> bool {
        self.said.iter().any(|(named, _)| counts_in(context, *named) == capability)
    }
}

/// The row of the balances in which a capability counts.
fn counts_in(context: &Context<'_>, capability: CapabilityId) -> CapabilityId {
    context.root_of(capability).unwrap_or(capability)
}

/// Whether what is said of one capability is said of another: the same, or one below it in the tree.
fn covers(context: &Context<'_>, named: CapabilityId, capability: CapabilityId) -> bool {
    let mut above = Some(capability);
    // The tree of a checked package has no circles.
    while let Some(at) = above {
        if at == named {
            return true;
        }
        above = context.capability(at).and_then(|row| row.parent);
    }
    counts_in(context, named) == capability
}

/// Leaves out a capability in which nothing is counted where some below it are: what is said of it shows
/// there.
pub fn without_repeats<'m>(context: &Context<'m>, found: Vec<(bool, Specialism<'m>)>) -> Vec<Specialism<'m>> {
    let counted: Vec<_> =
        found.iter().filter(|(counted, _)| *counted).map(|(_, one)| one.capability).collect();
    let repeats = |one: &Specialism<'_>| counted.iter().any(|below| covers(context, one.capability, *below));
    let kept = found.into_iter().filter(|(counted, one)| *counted || !repeats(one));
    kept.map(|(_, one)| one).collect()
}
