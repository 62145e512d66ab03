// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What a nation or a format needs (`docs/methods/balance.md`, *Needs*): requirements where documents
//! state them, a need rule of the scenario where none does.

use std::collections::BTreeMap;

use concordia_model::claims;
use concordia_model::codes::{EconomyMeasure, RequirementKind};
use concordia_model::ids::{CapabilityId, NationId, ScopeId};
use concordia_model::stock::Marks;
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

/// What documents say that a scope needs of a capability in a year: the largest of the kinds that the
/// scenario counts, each the sum of its tasks.
pub fn required(context: &Context<'_>, scope: ScopeId, capability: CapabilityId, year: Year) -> Option<Need> {
    let kinds = &context.model.settings.requirement_kinds;
    let rows = context.model.tables.requirements.of(capability.symbol());
    let in_force = rows.filter(|row| {
        let period = row.from_year <= year && row.to_year.is_none_or(|to| to >= year);
        row.scope == scope && kinds.contains(&row.kind) && period && context.same_unit(capability, row.unit)
    });
    let mut by_kind: BTreeMap<RequirementKind, Vec<&Requirement>> = BTreeMap::new();
    for row in in_force {
        by_kind.entry(row.kind).or_default().push(row);
    }
    let needs = by_kind.into_values().map(|rows| of_kind(context, &rows));
    needs.reduce(|a, b| Need {
        units: a.units.larger(b.units),
        must_be_own: a.must_be_own.larger(b.must_be_own),
        basis: Basis::Requirement,
        marks: a.marks.and(b.marks),
    })
}

/// The sum over tasks; for each task the newest statement, chosen among its claims.
fn of_kind(context: &Context<'_>, rows: &[&Requirement]) -> Need {
    let mut by_task: BTreeMap<Option<&str>, Vec<&Requirement>> = BTreeMap::new();
    for row in rows {
        by_task.entry(row.task.map(|task| context.model.text(task.0))).or_default().push(row);
    }
    let mut need = Need { units: Figure::ZERO, basis: Basis::Requirement, ..Need::NONE };
    for rows in by_task.into_values() {
        let newest = rows.iter().map(|row| row.from_year).max();
        let claims: Vec<_> = rows.into_iter().filter(|row| Some(row.from_year) == newest).collect();
        let Some(used) = claims::used(context.model, claims.iter().copied()) else { continue };
        let units = Figure::stated(used.quantity, used.low, used.high);
        need.units = need.units.plus(units);
        if used.must_be_own == Some(true) {
            need.must_be_own = need.must_be_own.plus(units);
        }
        let contradiction = claims.iter().any(|other| claims::contradicts(used, *other));
        need.marks = need.marks.and(Marks { assumption: used.assumption == Some(true), contradiction });
    }
    need
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

/// The nation's share, by gross domestic product among the members, of the largest target of a format
/// it belongs to.
fn key_of_target(
    context: &Context<'_>,
    nation: NationId,
    capability: CapabilityId,
    year: Year,
) -> Option<Need> {
    let mut scopes: Vec<Symbol> =
        context.model.tables.requirements.of(capability.symbol()).map(|row| row.scope.symbol()).collect();
    scopes.sort_by_key(|scope| context.model.text(*scope));
    scopes.dedup();
    let formats = scopes.into_iter().filter_map(|scope| context.model.format(scope));
    let needs = formats.filter_map(|format| {
        let members = context.model.members(format, year.min(context.model.settings.today()));
        let target = required(context, format.into(), capability, year)?;
        let share = gdp_share(context, nation, &members, year)?;
        Some(Need {
            units: target.units.times(share),
            must_be_own: Figure::ZERO,
            basis: Basis::NeedRule,
            marks: target.marks,
        })
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
