// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What a group needs, renews, uses and can use: needs, renewals, families and instruments of a candidate.

use std::collections::{BTreeMap, BTreeSet};

use concordia_model::codes::{Action, Firmness};
use concordia_model::ids::{CapabilityId, HolderId};
use concordia_model::{Model, Quantity};
use schemars::JsonSchema;
use serde::Serialize;

use super::balance::FigureView;
use super::text::TextView;
use super::{cells, instrument_words};
use crate::candidates::need::{Closing, Renewals};
use crate::candidates::{Candidate, Field};
use crate::context::Context;
use crate::fragmentation;
use crate::instruments::{self, Asked, Verdict};
use crate::supply::Supply;

/// One member in the year in which most is short.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct MemberNeedView {
    /// The nation.
    pub nation: String,
    /// What it needs.
    pub need: FigureView,
    /// What it has and may use.
    pub available: FigureView,
    /// The part of its shortfall that others can close.
    pub shortfall: FigureView,
    /// Own units above its need.
    pub surplus: FigureView,
    /// What it would get, in units; null where it is unknown.
    pub gained: Option<f64>,
    /// Whether the need is that of the need rule.
    pub by_need_rule: bool,
}

/// What a group is short of and has over.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct GroupNeedView {
    /// The first year in which most is short.
    pub year: u16,
    /// The members.
    pub members: Vec<MemberNeedView>,
    /// All shortfalls that others can close.
    pub shortfall: FigureView,
    /// All own units above need.
    pub surplus: FigureView,
    /// What the surplus closes of the shortfall.
    pub closed: FigureView,
    /// Documents that state holdings and requirements of the members in the capability.
    pub sources: Vec<String>,
}

/// What a group needs, as it is shown.
pub fn need(field: &Field<'_, '_, '_, '_>, capability: CapabilityId, closing: &Closing) -> GroupNeedView {
    let context = field.snapshot.context();
    let model = context.model;
    let members = closing.members.iter().map(|member| MemberNeedView {
        nation: cells::id(model, member.nation),
        need: member.balance.need.units.into(),
        available: member.balance.available().into(),
        shortfall: member.closable.into(),
        surplus: member.usable.into(),
        gained: closing.gained(member.nation),
        by_need_rule: member.balance.need.basis == crate::need::Basis::NeedRule,
    });
    GroupNeedView {
        year: closing.year.0,
        members: members.collect(),
        shortfall: closing.shortfall.into(),
        surplus: closing.surplus.into(),
        closed: closing.closed.into(),
        sources: stated(context, capability, closing),
    }
}

fn stated(context: &Context<'_>, capability: CapabilityId, closing: &Closing) -> Vec<String> {
    let model = context.model;
    let is_member =
        |id: concordia_model::Symbol| closing.members.iter().any(|member| member.nation.symbol() == id);
    let mut sources = BTreeSet::new();
    for id in context.with_below(capability) {
        let held = model.tables.holdings.of(id.symbol()).filter(|row| is_member(row.holder.symbol()));
        sources.extend(held.map(|row| cells::id(model, row.source)));
        let asked = model.tables.requirements.of(id.symbol()).filter(|row| is_member(row.scope.symbol()));
        sources.extend(asked.map(|row| cells::id(model, row.source)));
    }
    sources.into_iter().collect()
}

/// A renewal that a member intends.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct RenewalView {
    /// The planned change.
    pub id: String,
    /// Whose.
    pub holder: String,
    /// The type.
    pub equipment: Option<String>,
    /// buy, lease or upgrade.
    #[schemars(with = "String")]
    pub action: Action,
    /// Units; null where it is not stated.
    pub quantity: Option<f64>,
    /// First year.
    pub from_year: u16,
    /// Last year.
    pub to_year: u16,
    /// considered, announced, decided or contracted.
    #[schemars(with = "String")]
    pub firmness: Firmness,
    /// Whether another member renews in the same years.
    pub together: bool,
    /// The document that states it.
    pub source: String,
}

/// What members renew.
pub fn renewals(model: &Model, found: &Renewals<'_>) -> Vec<RenewalView> {
    let view = |record: &&concordia_model::table::Record<concordia_model::tables::PlannedChange>| {
        let row = &record.row;
        RenewalView {
            id: cells::id(model, row.id),
            holder: cells::id(model, row.holder),
            equipment: cells::some_id(model, row.equipment),
            action: row.action,
            quantity: row.quantity.map(Quantity::as_f64),
            from_year: row.from_year.0,
            to_year: row.to_year.0,
            firmness: row.firmness,
            together: found.together.iter().any(|other| other.row.id == row.id),
            source: cells::id(model, row.source),
        }
    };
    found.all.iter().map(view).collect()
}

/// A family that more than one member uses.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct SharedFamiliesView {
    /// The family.
    pub family: String,
    /// Units of each member that uses it.
    pub units: BTreeMap<String, f64>,
    /// Documents that state them.
    pub sources: Vec<String>,
}

/// Families in use by more than one member.
pub fn families(field: &Field<'_, '_, '_, '_>, found: &Candidate) -> Vec<SharedFamiliesView> {
    let context = field.snapshot.context();
    let model = context.model;
    let supply = Supply::of(context, found.capability);
    let mut all: BTreeMap<String, BTreeMap<String, f64>> = BTreeMap::new();
    for nation in &found.members {
        let fleet = fragmentation::fleet(&supply, |holder| holder == HolderId::from(*nation), field.year);
        for (family, units) in fleet.families() {
            all.entry(family.clone()).or_default().insert(cells::id(model, *nation), units.as_f64());
        }
    }
    let sources = |family: &str| {
        let below = context.with_below(found.capability).into_iter();
        let rows = below.flat_map(|id| model.tables.holdings.of(id.symbol()));
        let of = rows.filter(|row| {
            row.equipment.is_some_and(|id| context.family(id) == family)
                && found.members.iter().any(|nation| row.holder == (*nation).into())
        });
        of.map(|row| cells::id(model, row.source)).collect::<BTreeSet<_>>().into_iter().collect()
    };
    let shared = all.into_iter().filter(|(_, units)| units.len() > 1);
    shared.map(|(family, units)| SharedFamiliesView { sources: sources(&family), family, units }).collect()
}

/// An instrument with the reason of its verdict.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct InstrumentReasonView {
    /// The instrument.
    pub id: String,
    /// Its name.
    pub name: TextView,
    /// Why, with the articles.
    pub because: TextView,
}

/// Instruments for a group.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, JsonSchema)]
pub struct OpenInstrumentsView {
    /// Open.
    pub open: Vec<InstrumentReasonView>,
    /// Not open, by which article.
    pub not_open: Vec<InstrumentReasonView>,
    /// Not known.
    pub not_known: Vec<InstrumentReasonView>,
    /// Documents that state their rules.
    pub sources: Vec<String>,
}

/// What the instrument router says of the group.
pub fn instruments(
    context: &Context<'_>,
    field: &Field<'_, '_, '_, '_>,
    found: &Candidate,
) -> OpenInstrumentsView {
    let model = context.model;
    let asked = Asked {
        participants: found.members.clone(),
        capability: Some(found.capability),
        form: found.borne.form,
        date: field.year.end(),
    };
    let mut view = OpenInstrumentsView::default();
    let mut sources = BTreeSet::new();
    for routed in instruments::route(model, &asked) {
        let row = routed.instrument;
        let reason = InstrumentReasonView {
            id: cells::id(model, row.id),
            name: TextView::of(model, row.name_en, row.name_nl),
            because: instrument_words::because(model, &routed),
        };
        sources.insert(cells::id(model, row.source));
        sources.extend(routed.rules.iter().map(|judged| cells::id(model, judged.rule.source)));
        match routed.verdict {
            Verdict::Open => view.open.push(reason),
            Verdict::NotOpen => view.not_open.push(reason),
            Verdict::NotKnown => view.not_known.push(reason),
        }
    }
    view.sources = sources.into_iter().collect();
    view
}
