// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What a nation or a format needs (`docs/methods/balance.md`, *Needs*): requirements where documents
//! state them, a need rule of the scenario where none does.

use std::collections::BTreeMap;

use concordia_model::claims;
use concordia_model::codes::{EconomyMeasure, RequirementKind};
use concordia_model::ids::{CapabilityId, FormatId, NationId, ScopeId};
use concordia_model::stock::Marks;
use concordia_model::table::Record;
use concordia_model::tables::Requirement;
use concordia_model::{Figure, NeedRule, Share, Symbol, Year};

use crate::context::Context;
use crate::economy;

/// Where a need comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Rows of `requirements`.
    Requirement,
    /// The need rule of the scenario.
    NeedRule,
    /// Nothing says what is needed.
    None,
}

/// A need with its basis.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Need {
    /// Units needed; unknown where nothing says so.
    pub units: Figure,
    /// The part that only own units can meet.
    pub must_be_own: Figure,
    /// Where it comes from.
    pub basis: Basis,
    /// Marks of what went in.
    pub marks: Marks,
}

impl Need {
    /// Nothing says what is needed.
    pub const NONE: Self = Self {
        units: Figure::UNKNOWN,
        must_be_own: Figure::ZERO,
        basis: Basis::None,
        marks: Marks { assumption: false, contradiction: false },
    };
}

/// What one kind of requirement says in a year.
pub struct Stated<'m> {
    /// The kind.
    pub kind: RequirementKind,
    /// The sum over its tasks.
    pub need: Need,
    /// The statement used for each task.
    pub used: Vec<&'m Record<Requirement>>,
}

/// What documents say that a scope needs of a capability in a year: the largest of the kinds that the
/// scenario counts, each the sum of its tasks.
pub fn required(context: &Context<'_>, scope: ScopeId, capability: CapabilityId, year: Year) -> Option<Need> {
    let needs = stated(context, scope, capability, year).into_iter().map(|stated| stated.need);
    needs.reduce(|a, b| Need {
        units: a.units.larger(b.units),
        must_be_own: a.must_be_own.larger(b.must_be_own),
        basis: Basis::Requirement,
        marks: a.marks.and(b.marks),
    })
}

/// What documents say that a scope needs of a capability in a year, kind by kind.
pub fn stated<'m>(
    context: &Context<'m>,
    scope: ScopeId,
    capability: CapabilityId,
    year: Year,
) -> Vec<Stated<'m>> {
    let model = context.model;
    let kinds = &model.settings.requirement_kinds;
    let block = model.tables.requirements.block(Some(capability.symbol()));
    let in_force = block.into_iter().flat_map(|block| &block.records).filter(|record| {
        let row = &record.row;
        let period = row.from_year <= year && row.to_year.is_none_or(|to| to >= year);
        row.scope == scope && kinds.contains(&row.kind) && period && context.same_unit(capability, row.unit)
    });
    let mut by_kind: BTreeMap<RequirementKind, Vec<&'m Record<Requirement>>> = BTreeMap::new();
    for record in in_force {
        by_kind.entry(record.row.kind).or_default().push(record);
    }
    by_kind.into_iter().map(|(kind, records)| of_kind(context, kind, records)).collect()
}

/// The sum over tasks; for each task the newest statement, chosen among its claims.
fn of_kind<'m>(
    context: &Context<'m>,
    kind: RequirementKind,
    records: Vec<&'m Record<Requirement>>,
) -> Stated<'m> {
    let mut by_task: BTreeMap<Option<&str>, Vec<&'m Record<Requirement>>> = BTreeMap::new();
    for record in records {
        by_task.entry(record.row.task.map(|task| context.model.text(task.0))).or_default().push(record);
    }
    let need = Need { units: Figure::ZERO, basis: Basis::Requirement, ..Need::NONE };
    let mut stated = Stated { kind, need, used: Vec::new() };
    for records in by_task.into_values() {
        let newest = records.iter().map(|record| record.row.from_year).max();
        let claims: Vec<_> =
            records.into_iter().filter(|record| Some(record.row.from_year) == newest).collect();
        let Some(row) = claims::used(context.model, claims.iter().map(|record| &record.row)) else {
            continue;
        };
        let units = Figure::stated(row.quantity, row.low, row.high);
        stated.need.units = stated.need.units.plus(units);
        if row.must_be_own == Some(true) {
            stated.need.must_be_own = stated.need.must_be_own.plus(units);
        }
        let contradiction = claims.iter().any(|other| claims::contradicts(row, &other.row));
        let marks = Marks { assumption: row.assumption == Some(true), contradiction };
        stated.need.marks = stated.need.marks.and(marks);
        stated.used.extend(claims.iter().find(|record| std::ptr::eq(&raw const record.row, row)));
    }
    stated
}

/// What the need rule of the scenario supplies; `stock` gives the nation's own units in a year.
pub fn by_rule(
    context: &Context<'_>,
    nation: NationId,
    capability: CapabilityId,
    year: Year,
    stock: impl Fn(Year) -> concordia_model::stock::Stock,
) -> Need {
    let settings = &context.model.settings;
    // The rule defines the need by the value of a stock; the stock's own range is the stock's.
    let from_stock = |stock: concordia_model::stock::Stock| Need {
        units: stock.units.value.map_or(Figure::UNKNOWN, Figure::exact),
        must_be_own: Figure::ZERO,
        basis: Basis::NeedRule,
        marks: stock.marks,
    };
    match settings.need_rule {
        None => Need::NONE,
        Some(NeedRule::TodaysStock) => from_stock(stock(settings.today())),
        Some(NeedRule::AnnouncedAmbition) => from_stock(stock(settings.horizon.1)),
        Some(NeedRule::KeyOfCollectiveTarget) => {
            key_of_target(context, nation, capability, year).unwrap_or(Need::NONE)
        }
    }
}

/// A nation's share in the target of a format.
pub struct Key {
    /// The format.
    pub format: FormatId,
    /// What the format needs.
    pub target: Need,
    /// The nation's share by gross domestic product among the members.
    pub share: Share,
}

/// The nation's shares, by gross domestic product among the members, in the targets of the formats it
/// belongs to, by the id of the format.
pub fn keys(context: &Context<'_>, nation: NationId, capability: CapabilityId, year: Year) -> Vec<Key> {
    let model = context.model;
    let mut scopes: Vec<Symbol> =
        model.tables.requirements.of(capability.symbol()).map(|row| row.scope.symbol()).collect();
    scopes.sort_by_key(|scope| model.text(*scope));
    scopes.dedup();
    let formats = scopes.into_iter().filter_map(|scope| model.format(scope));
    let keys = formats.filter_map(|format| {
        let members = model.members(format, year.min(model.settings.today()));
        let target = required(context, format.into(), capability, year)?;
        let share = gdp_share(context, nation, &members, year)?;
        Some(Key { format, target, share })
    });
    keys.collect()
}

/// The largest of the nation's shares in collective targets.
fn key_of_target(
    context: &Context<'_>,
    nation: NationId,
    capability: CapabilityId,
    year: Year,
) -> Option<Need> {
    let needs = keys(context, nation, capability, year).into_iter().map(|key| Need {
        units: key.target.units.times(key.share),
        must_be_own: Figure::ZERO,
        basis: Basis::NeedRule,
        marks: key.target.marks,
    });
    needs.reduce(|a, b| Need { units: a.units.larger(b.units), marks: a.marks.and(b.marks), ..a })
}

fn gdp_share(context: &Context<'_>, nation: NationId, members: &[NationId], year: Year) -> Option<Share> {
    let at = members.iter().position(|member| *member == nation)?;
    let gdp = |nation: &NationId| economy::in_euro(context.model, *nation, EconomyMeasure::Gdp, year);
    let gdp: Vec<_> = members.iter().map(gdp).collect();
    let gdp = economy::comparable(context.model, &gdp);
    let total: f64 = gdp.iter().copied().sum::<Option<f64>>()?;
    (total > 0.0).then(|| gdp[at].map(|own| Share::nearest(own / total)))?
}
