// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Coordinated change (`docs/methods/coordinated-change.md`): a cut or purchase that a nation considers,
//! seen with everybody's eyes. The note of 2012 asks to consult others before a cut as before an
//! investment; this says whom, and on what.

use concordia_model::codes::Action;
use concordia_model::ids::{CapabilityId, FormatId, HolderId, NationId};
use concordia_model::table::Record;
use concordia_model::tables::PlannedChange;
use concordia_model::{Figure, Quantity, Share, Year};

use crate::assessment::Assessment;
use crate::balance::{Balance, Supply};
use crate::calendar;
use crate::context::Context;

/// How much is cut or bought.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Amount {
    /// A number of units.
    Units(Quantity),
    /// A share of what there is that year.
    Share(Share),
}

/// A change under consideration.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Considered {
    /// Who considers it.
    pub nation: NationId,
    /// The capability.
    pub capability: CapabilityId,
    /// How much.
    pub amount: Amount,
    /// In which year.
    pub year: Year,
    /// Whether units go; otherwise they come.
    pub cut: bool,
}

/// What a change under consideration means.
#[derive(Debug)]
pub struct Coordination<'m> {
    /// The capability whose balance changes: the one meant, or the one it rolls up into.
    pub capability: CapabilityId,
    /// Units that go or come; unknown when a share of an unknown stock is meant.
    pub units: Figure,
    /// The nation's balance as it is planned.
    pub before: Balance,
    /// The nation's balance with the change.
    pub after: Balance,
    /// Units of all together as planned.
    pub together_before: Figure,
    /// Units of all together with the change.
    pub together_after: Figure,
    /// Formats of the nation whose need a document states: shortfall as planned and with the change.
    pub collective: Vec<(FormatId, Figure, Figure)>,
    /// Nations that use what the nation provides, or share a cooperation for this capability with it:
    /// to be consulted.
    pub consult: Vec<Consulted>,
    /// What others plan in the same capability around that year.
    pub plans: Vec<&'m Record<PlannedChange>>,
    /// Others' surplus that could fill the gap (a cut), or shortfall that the units could fill.
    pub others: Vec<(NationId, Figure)>,
}

/// A nation to be consulted, and why.
#[derive(Clone, PartialEq, Debug)]
pub struct Consulted {
    /// The nation.
    pub nation: NationId,
    /// Cooperations for this capability in which both take part.
    pub cooperations: Vec<HolderId>,
    /// Whether it has access to the nation's units.
    pub receives_access: bool,
}

/// Years before and after within which plans of others are shown.
const WINDOW: u16 = 3;

/// What a change under consideration means for the nation, for all together and for others. `None` when
/// the year lies outside the horizon or the capability is unknown.
pub fn coordinate<'m>(assessment: &Assessment<'m>, considered: Considered) -> Option<Coordination<'m>> {
    let context = &assessment.context;
    let root = context.root_of(considered.capability)?;
    let group = assessment.group(root)?;
    let nation = context.nations.iter().position(|nation| *nation == considered.nation)?;
    let year = group.years.iter().position(|year| *year == considered.year)?;
    let before = *group.at(nation, year);
    let units = units(context, considered);
    let supply = Supply::of(context, root);
    let national = national(&supply, considered, before.national, units);
    let after = before.with(national, before.pooled, before.access_in);
    let together = |nations: &[NationId]| together(&supply, nations, considered, national);
    let formats = group.collective.iter().filter(|found| found.year == considered.year);
    let collective = formats.filter_map(|found| {
        let members = context.model.members(found.format, considered.year);
        let after = members.contains(&considered.nation).then(|| together(&members))?;
        Some((found.format, found.shortfall, found.need.units.lacking(after)))
    });
    let window = (Year(considered.year.0 - WINDOW), Year(considered.year.0 + WINDOW));
    let plans = calendar::changes(context, root, window).into_iter().filter(|record| {
        record.row.holder != considered.nation.into() && record.row.action != Action::Extend
    });
    let others =
        context.nations.iter().enumerate().filter(|(at, _)| *at != nation).filter_map(|(at, other)| {
            let balance = group.at(at, year);
            let figure = if considered.cut { balance.surplus } else { balance.shortfall };
            (figure.low > Quantity::ZERO || figure.value.is_some_and(|value| value > Quantity::ZERO))
                .then_some((*other, figure))
        });
    Some(Coordination {
        capability: root,
        units,
        collective: collective.collect(),
        before,
        after,
        together_before: group.together[year],
        together_after: together(&context.nations),
        consult: consult(assessment, considered, root),
        plans: plans.collect(),
        others: others.collect(),
    })
}

/// The nation's own units with the change. A cut is one of the stock that is meant, so what is not known of
/// that stock does not widen the rest.
fn national(supply: &Supply<'_, '_>, considered: Considered, before: Figure, units: Figure) -> Figure {
    if !considered.cut {
        return before.plus(units);
    }
    let meant = supply.context().with_below(considered.capability);
    let stock = |inside: bool| {
        let stock =
            supply.stock_of(considered.nation.into(), considered.year, |id| meant.contains(&id) == inside);
        stock.map(|stock| stock.units)
    };
    let Some(cut) = stock(true) else { return before.less(units) };
    let left = match considered.amount {
        Amount::Units(units) => cut.less(Figure::exact(units)),
        Amount::Share(share) => cut.times(Share::ONE - share),
    };
    stock(false).map_or(left, |rest| rest.plus(left))
}

/// Units of nations and their pools, each counted once, with what the nation then has of its own.
fn together(
    supply: &Supply<'_, '_>,
    nations: &[NationId],
    considered: Considered,
    national: Figure,
) -> Figure {
    let own = nations.iter().map(|nation| {
        let stock = || supply.stock((*nation).into(), considered.year).units;
        if *nation == considered.nation { national } else { stock() }
    });
    let pools = supply.pools(considered.year);
    let of_pools = pools.iter().map(|pool| supply.pool_of(nations, pool, considered.year));
    own.sum::<Figure>().plus(of_pools.sum())
}

/// The units meant; never more than there are.
fn units(context: &Context<'_>, considered: Considered) -> Figure {
    let supply = Supply::of(context, considered.capability);
    let stock = supply.stock(considered.nation.into(), considered.year).units;
    match considered.amount {
        Amount::Share(share) => stock.times(share),
        Amount::Units(units) if considered.cut => {
            let least = |have: Quantity| have.min(units);
            Figure {
                value: stock.value.map(least),
                low: least(stock.low),
                high: Some(stock.high.map_or(units, least)),
            }
        }
        Amount::Units(units) => Figure::exact(units),
    }
}

fn consult(assessment: &Assessment<'_>, considered: Considered, root: CapabilityId) -> Vec<Consulted> {
    let context = &assessment.context;
    let model = context.model;
    let below = context.with_below(root);
    let served = model.tables.cooperation_capabilities.rows().filter(|row| below.contains(&row.capability));
    let mut cooperations: Vec<HolderId> = served.map(|row| row.cooperation.into()).collect();
    cooperations.sort_by_key(|id| id.text(&model.names));
    cooperations.dedup();
    cooperations.retain(|id| {
        runs(assessment, *id, considered.year)
            && context.pool(*id).is_some_and(|pool| pool.has(considered.nation, considered.year))
    });
    let mut consulted = Vec::new();
    for nation in all_nations(model) {
        let shared: Vec<_> = cooperations
            .iter()
            .copied()
            .filter(|id| context.pool(*id).is_some_and(|pool| pool.has(nation, considered.year)))
            .collect();
        let rows = below.iter().flat_map(|id| context.access(*id, considered.year));
        let receives_access = rows
            .into_iter()
            .any(|record| record.row.provider == considered.nation.into() && record.row.receiver == nation);
        if nation != considered.nation && (receives_access || !shared.is_empty()) {
            consulted.push(Consulted { nation, cooperations: shared, receives_access });
        }
    }
    consulted
}

fn runs(assessment: &Assessment<'_>, id: HolderId, year: Year) -> bool {
    use concordia_model::codes::CooperationStatus::{Agreed, Running};
    let row = assessment.context.model.tables.cooperations.find(id.symbol());
    row.is_some_and(|row| {
        matches!(row.status, Agreed | Running) && row.ends.is_none_or(|ends| ends >= year.end())
    })
}

fn all_nations(model: &concordia_model::Model) -> Vec<NationId> {
    let mut nations: Vec<_> = model.tables.nations.rows().map(|row| row.id).collect();
    nations.sort_by_key(|id| id.text(&model.names));
    nations
}
