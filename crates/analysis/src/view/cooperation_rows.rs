// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The rows that belong to cooperations, as they are shown.

use concordia_model::codes::{CostKind, ParticipantRole, Terms};
use concordia_model::ids::CooperationId;
use concordia_model::tables::{Access, Cost, Participant};
use concordia_model::{Date, Money, Quantity, Share, Year};
use schemars::JsonSchema;
use serde::Serialize;

use super::balance::FigureView;
use super::cells;
use super::text::TextView;
use crate::balance::Supply;
use crate::context::Context;
use crate::register::{self, Progress};

/// A nation in a role.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct RoleView {
    /// The nation.
    pub nation: String,
    /// participant, lead, owner, operator, user, trainer, maintainer, host, decides or observer.
    #[schemars(with = "String")]
    pub role: ParticipantRole,
    /// Since when; null means since the cooperation starts.
    #[schemars(with = "Option<crate::view::DateText>")]
    pub from: Option<Date>,
    /// Last day.
    #[schemars(with = "Option<crate::view::DateText>")]
    pub to: Option<Date>,
    /// Whether it holds on 31 December of the year that was asked for.
    pub in_force: bool,
    /// Share in cost, 0 to 1.
    pub cost_share: Option<f64>,
    /// Share in use, 0 to 1.
    pub use_share: Option<f64>,
    /// Amount that the share stands for.
    pub amount: Option<f64>,
    /// Unit of that amount.
    pub unit: Option<String>,
    /// The document that states it.
    pub source: String,
}

/// Who takes part in a cooperation in which role: by role, nation and first day.
pub fn roles(context: &Context<'_>, id: CooperationId, year: Year) -> Vec<RoleView> {
    let model = context.model;
    let mut rows: Vec<_> = model.tables.participants.rows().filter(|row| row.cooperation == id).collect();
    rows.sort_by_key(|row| {
        (row.role, row.nation.text(&model.names), row.from, row.source.text(&model.names))
    });
    let starts = context.cooperation(id).and_then(|row| row.starts);
    let in_force = |row: &Participant| {
        row.from.or(starts).is_none_or(|from| from <= year.end()) && row.to.is_none_or(|to| to >= year.end())
    };
    let view = |row: &Participant| RoleView {
        nation: cells::id(model, row.nation),
        role: row.role,
        from: row.from,
        to: row.to,
        in_force: in_force(row),
        cost_share: row.cost_share.map(Share::as_f64),
        use_share: row.use_share.map(Share::as_f64),
        amount: row.amount.map(Quantity::as_f64),
        unit: cells::some_text(model, row.unit),
        source: cells::id(model, row.source),
    };
    rows.into_iter().map(view).collect()
}

/// A capability that a cooperation serves.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct ServedView {
    /// The capability.
    pub capability: String,
    /// The nation that directs the procurement.
    pub directs: Option<String>,
}

/// The capabilities that a cooperation serves, by id.
pub fn served(context: &Context<'_>, id: CooperationId) -> Vec<ServedView> {
    let model = context.model;
    let rows = model.tables.cooperation_capabilities.rows().filter(|row| row.cooperation == id);
    let mut views: Vec<_> = rows
        .map(|row| ServedView {
            capability: cells::id(model, row.capability),
            directs: cells::some_id(model, row.directs),
        })
        .collect();
    views.sort_by(|a, b| a.capability.cmp(&b.capability));
    views
}

/// Who may use whose capability.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct AccessView {
    /// The cooperation that gives it.
    pub cooperation: Option<String>,
    /// The capability.
    pub capability: String,
    /// Who provides: a nation or a cooperation.
    pub provider: String,
    /// Who may use it.
    pub receiver: String,
    /// Since when.
    #[schemars(with = "Option<crate::view::DateText>")]
    pub from: Option<Date>,
    /// Last day.
    #[schemars(with = "Option<crate::view::DateText>")]
    pub to: Option<Date>,
    /// Whether it is the claim that counts on 31 December of the year that was asked for.
    pub in_force: bool,
    /// guaranteed, hours, priority or on_consent.
    #[schemars(with = "String")]
    pub terms: Terms,
    /// Who decides on use.
    pub decides: Option<String>,
    /// How much; null when unknown.
    pub quantity: Option<f64>,
    /// What is counted.
    pub unit: Option<String>,
    /// Notice in months, of the row or of its cooperation; null when unknown.
    pub notice_months: Option<u32>,
    /// Chance that it is there when needed, 0 to 1; null when unknown.
    pub assurance: Option<f64>,
    /// Whether the assurance is a value without source.
    pub assumption: bool,
    /// The document that states it.
    pub source: String,
}

/// The access that a test keeps: by capability, provider, receiver and first day.
pub fn access(context: &Context<'_>, year: Year, keep: impl Fn(&Access) -> bool) -> Vec<AccessView> {
    let model = context.model;
    let records = model.tables.access.records().filter(|record| keep(&record.row));
    let mut views: Vec<_> = records
        .map(|record| {
            let row = &record.row;
            let of_cooperation = || context.cooperation(row.cooperation?)?.notice_months;
            AccessView {
                cooperation: cells::some_id(model, row.cooperation),
                capability: cells::id(model, row.capability),
                provider: cells::id(model, row.provider),
                receiver: cells::id(model, row.receiver),
                from: row.from,
                to: row.to,
                in_force: context.access(row.capability, year).any(|used| used.place == record.place),
                terms: row.terms,
                decides: cells::some_text(model, row.decides),
                quantity: row.quantity.map(Quantity::as_f64),
                unit: cells::some_text(model, row.unit)
                    .or_else(|| context.unit(row.capability).map(str::to_owned)),
                notice_months: row.notice_months.or_else(of_cooperation),
                assurance: row.assurance.map(Share::as_f64),
                assumption: row.assumption == Some(true),
                source: cells::id(model, row.source),
            }
        })
        .collect();
    views.sort_by(|a, b| {
        let key = |view: &AccessView| (view.capability.clone(), view.provider.clone(), view.receiver.clone());
        key(a).cmp(&key(b)).then(a.from.cmp(&b.from)).then_with(|| a.source.cmp(&b.source))
    });
    views
}

/// A step of a cooperation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct MilestoneView {
    /// Id within the cooperation.
    pub id: String,
    /// Title.
    pub title: TextView,
    /// When it is due.
    #[schemars(with = "Option<crate::view::DateText>")]
    pub due: Option<Date>,
    /// When it was done.
    #[schemars(with = "Option<crate::view::DateText>")]
    pub done: Option<Date>,
    /// done, late (its day has passed and nothing says that it was done) or open.
    #[schemars(with = "String")]
    pub state: Progress,
    /// The office that owns it.
    pub owner: Option<String>,
    /// Another milestone that comes first.
    pub needs: Option<String>,
    /// The document that states it.
    pub source: String,
}

/// The steps of a cooperation by the day on which they were done or are due; those without a day last.
pub fn milestones(context: &Context<'_>, id: CooperationId) -> Vec<MilestoneView> {
    let model = context.model;
    let mut rows: Vec<_> = model.tables.milestones.rows().filter(|row| row.cooperation == id).collect();
    rows.sort_by_key(|row| {
        let day = row.done.or(row.due);
        (day.is_none(), day, row.id.text(&model.names))
    });
    let view = |row: &concordia_model::tables::Milestone| MilestoneView {
        id: cells::id(model, row.id),
        title: TextView::of(model, row.title_en, row.title_nl),
        due: row.due,
        done: row.done,
        state: register::progress(row, register::today(model)),
        owner: cells::some_text(model, row.owner),
        needs: cells::some_id(model, row.needs),
        source: cells::id(model, row.source),
    };
    rows.into_iter().map(view).collect()
}

/// A price or cost as a document states it.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct CostView {
    /// The capability.
    pub capability: String,
    /// The type.
    pub equipment: Option<String>,
    /// Whose cost.
    pub holder: Option<String>,
    /// unit_procurement, programme, unit_annual, fixed_annual or use_hour.
    #[schemars(with = "String")]
    pub kind: CostKind,
    /// Amount in whole currency units; null when unknown.
    pub amount: Option<f64>,
    /// Lowest amount.
    pub low: Option<f64>,
    /// Highest amount.
    pub high: Option<f64>,
    /// Units that the amount covers.
    pub units: Option<f64>,
    /// Currency, ISO 4217.
    pub currency: String,
    /// Year of the prices.
    pub price_year: Option<u16>,
    /// Whether it is a value without source.
    pub assumption: bool,
    /// The document that states it.
    pub source: String,
}

/// The costs that a test keeps, in the order of the package.
pub fn costs(context: &Context<'_>, keep: impl Fn(&Cost) -> bool) -> Vec<CostView> {
    let model = context.model;
    let view = |row: &Cost| CostView {
        capability: cells::id(model, row.capability),
        equipment: cells::some_id(model, row.equipment),
        holder: cells::some_id(model, row.holder),
        kind: row.kind,
        amount: row.amount.map(Money::as_f64),
        low: row.low.map(Money::as_f64),
        high: row.high.map(Money::as_f64),
        units: row.units.map(Quantity::as_f64),
        currency: model.text(row.currency.0).to_owned(),
        price_year: row.price_year.map(|year| year.0),
        assumption: row.assumption == Some(true),
        source: cells::id(model, row.source),
    };
    model.tables.costs.rows().filter(|row| keep(row)).map(view).collect()
}

/// Units that a cooperation holds in common.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct HeldView {
    /// The capability.
    pub capability: String,
    /// What is counted.
    pub unit: Option<String>,
    /// Units on 31 December of the year that was asked for, in service and leased.
    pub units: FigureView,
    /// The documents that state holdings.
    pub sources: Vec<String>,
}

/// What a cooperation holds in common at the end of a year, capability by capability.
pub fn held(context: &Context<'_>, id: CooperationId, year: Year) -> Vec<HeldView> {
    let model = context.model;
    let mut views = Vec::new();
    for root in &context.roots {
        let below = context.with_below(*root);
        let rows = below.iter().flat_map(|id| model.tables.holdings.of(id.symbol()));
        let mut sources: Vec<_> =
            rows.filter(|row| row.holder == id.into()).map(|row| cells::id(model, row.source)).collect();
        if sources.is_empty() {
            continue;
        }
        sources.sort();
        sources.dedup();
        views.push(HeldView {
            capability: cells::id(model, *root),
            unit: context.unit(*root).map(str::to_owned),
            units: Supply::of(context, *root).stock(id.into(), year).units.into(),
            sources,
        });
    }
    views
}
