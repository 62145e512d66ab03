// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The register of cooperations as a list.

use concordia_model::codes::{Binding, CooperationStatus, Level, Origin, Variant};
use concordia_model::ids::CooperationId;
use concordia_model::tables::Cooperation;
use concordia_model::{Date, Quantity, Year};
use schemars::JsonSchema;
use serde::Serialize;

use super::cells;
use super::text::TextView;
use crate::context::{Context, Pool};
use crate::register::{self, Progress};

/// How many milestones stand where, today.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, JsonSchema)]
pub struct MilestonesView {
    /// Done.
    pub done: usize,
    /// Not done though their day has passed.
    pub late: usize,
    /// Still to come, or without a day.
    pub open: usize,
}

/// A cooperation of the register.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct CooperationView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: TextView,
    /// Form of cooperation.
    pub form: Option<String>,
    /// Rung of that form, from 1.
    pub rung: Option<u32>,
    /// Variant of specialisation: group, support or traditional.
    #[schemars(with = "Option<String>")]
    pub variant: Option<Variant>,
    /// political_strategic, operational or materiel.
    #[schemars(with = "Option<String>")]
    pub level: Option<Level>,
    /// Topic.
    pub topic: Option<String>,
    /// bottom_up or top_down.
    #[schemars(with = "Option<String>")]
    pub origin: Option<Origin>,
    /// Lead nation.
    pub lead: Option<String>,
    /// Instrument that carries it.
    pub instrument: Option<String>,
    /// Format it belongs to.
    pub format: Option<String>,
    /// treaty, mou, loi or informal.
    #[schemars(with = "Option<String>")]
    pub binding: Option<Binding>,
    /// Notice period in months.
    pub notice_months: Option<u32>,
    /// When it was announced, YYYY-MM-DD.
    #[schemars(with = "Option<crate::view::DateText>")]
    pub announced: Option<Date>,
    /// First day.
    #[schemars(with = "Option<crate::view::DateText>")]
    pub starts: Option<Date>,
    /// Last day.
    #[schemars(with = "Option<crate::view::DateText>")]
    pub ends: Option<Date>,
    /// idea, explored, agreed, running or ended.
    #[schemars(with = "String")]
    pub status: CooperationStatus,
    /// Whether it runs on 31 December of the year that was asked for.
    pub running: bool,
    /// Total that is shared, such as hours a year.
    pub total: Option<f64>,
    /// Unit of that total.
    pub unit: Option<String>,
    /// Nations that take part on 31 December of that year, by code; observers do not.
    pub participants: Vec<String>,
    /// Nations named in any other way: before, later, or as observer.
    pub other_nations: Vec<String>,
    /// Capabilities that it serves.
    pub capabilities: Vec<String>,
    /// Its milestones.
    pub milestones: MilestonesView,
    /// The document that states it.
    pub source: String,
}

/// The register: every cooperation from idea to ended, by id.
pub fn cooperations(context: &Context<'_>, year: Year) -> Vec<CooperationView> {
    let model = context.model;
    let mut rows: Vec<_> = model.tables.cooperations.rows().collect();
    rows.sort_by_key(|row| row.id.text(&model.names));
    rows.into_iter().map(|row| of(context, row, year)).collect()
}

/// One cooperation at the end of a year.
pub fn of(context: &Context<'_>, row: &Cooperation, year: Year) -> CooperationView {
    let model = context.model;
    let participants = participants(context, row.id, year);
    CooperationView {
        id: cells::id(model, row.id),
        name: TextView::of(model, row.name_en, row.name_nl),
        form: cells::some_id(model, row.form),
        rung: register::rung(model, row),
        variant: row.variant,
        level: row.level,
        topic: cells::some_text(model, row.topic),
        origin: row.origin,
        lead: cells::some_id(model, row.lead),
        instrument: cells::some_id(model, row.instrument),
        format: cells::some_id(model, row.format),
        binding: row.binding,
        notice_months: row.notice_months,
        announced: row.announced,
        starts: row.starts,
        ends: row.ends,
        status: row.status,
        running: register::runs(row, year),
        total: row.total.map(Quantity::as_f64),
        unit: cells::some_text(model, row.unit),
        other_nations: other_nations(context, row.id, &participants),
        participants,
        capabilities: capabilities(context, row.id),
        milestones: milestones(context, row.id),
        source: cells::id(model, row.source),
    }
}

fn participants(context: &Context<'_>, id: CooperationId, year: Year) -> Vec<String> {
    let nations = context.pool(id.into()).map(|pool| pool.nations(year)).unwrap_or_default();
    nations.into_iter().map(|nation| cells::id(context.model, nation)).collect()
}

fn other_nations(context: &Context<'_>, id: CooperationId, participants: &[String]) -> Vec<String> {
    let parts = context.pool(id.into()).into_iter().flat_map(Pool::all);
    let mut nations: Vec<_> = parts.map(|part| cells::id(context.model, part.nation)).collect();
    nations.retain(|nation| !participants.contains(nation));
    nations.dedup();
    nations
}

fn capabilities(context: &Context<'_>, id: CooperationId) -> Vec<String> {
    let rows = context.model.tables.cooperation_capabilities.rows().filter(|row| row.cooperation == id);
    let mut capabilities: Vec<_> = rows.map(|row| cells::id(context.model, row.capability)).collect();
    capabilities.sort();
    capabilities
}

fn milestones(context: &Context<'_>, id: CooperationId) -> MilestonesView {
    let today = register::today(context.model);
    let mut counts = MilestonesView::default();
    for row in context.model.tables.milestones.rows().filter(|row| row.cooperation == id) {
        match register::progress(row, today) {
            Progress::Done => counts.done += 1,
            Progress::Late => counts.late += 1,
            Progress::Open => counts.open += 1,
        }
    }
    counts
}
