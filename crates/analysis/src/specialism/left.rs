// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Who leaves what to whom (`docs/methods/specialisms.md`, *Left to others*): access to another's units, the
//! direction of a purchase, and what one does for others in a variant of specialisation.

use concordia_model::Year;
use concordia_model::codes::ParticipantRole;
use concordia_model::ids::{CapabilityId, HolderId, NationId};
use concordia_model::table::Record;
use concordia_model::tables::{Access, Cooperation, CooperationCapability, Participant};
use serde::Serialize;

use crate::context::Context;
use crate::register;

/// What is left to another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// Units: the receivers may use those of the giver.
    Units,
    /// Its direction, mostly that of a purchase.
    Direction,
    /// The task itself: it operates for them.
    Operation,
    /// Training.
    Training,
    /// Maintenance.
    Maintenance,
}

impl What {
    /// The words: English, Dutch.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Units => ("use of units", "gebruik van eenheden"),
            Self::Direction => ("direction", "regie"),
            Self::Operation => ("operation", "uitvoering"),
            Self::Training => ("training", "opleiding"),
            Self::Maintenance => ("maintenance", "onderhoud"),
        }
    }
}

/// The row that says so.
#[derive(Clone, Copy, Debug)]
pub enum Says<'m> {
    /// An access row.
    Access(&'m Record<Access>),
    /// A capability of a cooperation, with the nation that directs.
    Directs(&'m Record<CooperationCapability>),
    /// A role in a cooperation.
    Role(&'m Record<Participant>),
}

/// Something that is left to another.
#[derive(Clone, Debug)]
pub struct Left<'m> {
    /// What.
    pub what: What,
    /// Who does it or has it: a nation, or a cooperation that provides.
    pub giver: HolderId,
    /// Who leave it, by code.
    pub receivers: Vec<NationId>,
    /// The capabilities, by id.
    pub capabilities: Vec<CapabilityId>,
    /// The cooperation in which.
    pub cooperation: Option<&'m Cooperation>,
    /// The row that says so.
    pub says: Says<'m>,
}

/// Everything that a nation leaves to others and they to it, at the end of a year: by cooperation, what,
/// giver and capability.
pub fn of<'m>(context: &Context<'m>, nation: NationId, year: Year) -> Vec<Left<'m>> {
    let names = &context.model.names;
    let mut found = access(context, year);
    for record in context.model.tables.cooperations.records() {
        let row = &record.row;
        if row.variant.is_some() && register::runs(row, year) {
            found.extend(direction(context, row, year));
            found.extend(roles(context, row, year));
        }
    }
    found.retain(|left| left.giver == nation.into() || left.receivers.contains(&nation));
    found.sort_by_cached_key(|left| {
        let cooperation = left.cooperation.map(|row| row.id.text(names).to_owned());
        let capability = left.capabilities.first().map(|id| id.text(names).to_owned());
        let receiver = left.receivers.first().map(|id| id.text(names).to_owned());
        (cooperation, left.what, left.giver.text(names).to_owned(), capability, receiver)
    });
    found
}

/// Access in force, save to what is held in common with the receiver: that is its own by its share.
fn access<'m>(context: &Context<'m>, year: Year) -> Vec<Left<'m>> {
    let capabilities = context.model.tables.capabilities.rows().map(|row| row.id);
    let rows = capabilities.flat_map(|id| context.access(id, year));
    let common = |row: &Access| context.pool(row.provider).is_some_and(|pool| pool.has(row.receiver, year));
    rows.filter(|record| !common(&record.row))
        .map(|record| Left {
            what: What::Units,
            giver: record.row.provider,
            receivers: vec![record.row.receiver],
            capabilities: vec![record.row.capability],
            cooperation: record.row.cooperation.and_then(|id| context.cooperation(id)),
            says: Says::Access(record),
        })
        .collect()
}

fn served<'m>(context: &Context<'m>, row: &Cooperation) -> Vec<&'m Record<CooperationCapability>> {
    let names = &context.model.names;
    let records = context.model.tables.cooperation_capabilities.records();
    let mut records: Vec<_> = records.filter(|record| record.row.cooperation == row.id).collect();
    records.sort_by_key(|record| record.row.capability.text(names));
    records
}

/// What one nation directs and the others therefore leave to it.
fn direction<'m>(context: &Context<'m>, row: &'m Cooperation, year: Year) -> Vec<Left<'m>> {
    let members = context.pool(row.id.into()).map(|pool| pool.nations(year)).unwrap_or_default();
    let left = |record: &'m Record<CooperationCapability>| {
        let giver = record.row.directs?;
        let receivers: Vec<_> = members.iter().copied().filter(|nation| *nation != giver).collect();
        (!receivers.is_empty()).then(|| Left {
            what: What::Direction,
            giver: giver.into(),
            receivers,
            capabilities: vec![record.row.capability],
            cooperation: Some(row),
            says: Says::Directs(record),
        })
    };
    served(context, row).into_iter().filter_map(left).collect()
}

/// What some do for those who take part and do not do it themselves.
fn roles<'m>(context: &Context<'m>, row: &'m Cooperation, year: Year) -> Vec<Left<'m>> {
    let Some(pool) = context.pool(row.id.into()) else { return Vec::new() };
    let capabilities: Vec<_> = served(context, row).iter().map(|record| record.row.capability).collect();
    let mut found = Vec::new();
    for part in pool.parts(year) {
        let what = match part.role {
            ParticipantRole::Operator => What::Operation,
            ParticipantRole::Trainer => What::Training,
            ParticipantRole::Maintainer => What::Maintenance,
            _ => continue,
        };
        let too = |nation| pool.parts(year).any(|other| (other.nation, other.role) == (nation, part.role));
        let receivers: Vec<_> = pool.nations(year).into_iter().filter(|nation| !too(*nation)).collect();
        let mut records = context.model.tables.participants.records();
        let Some(record) = records.find(|record| record.place == part.place) else { continue };
        if !receivers.is_empty() {
            let (giver, capabilities, says) = (part.nation.into(), capabilities.clone(), Says::Role(record));
            found.push(Left { what, giver, receivers, capabilities, cooperation: Some(row), says });
        }
    }
    found
}
