// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What two nations have in common, row by row: measures of their relation, formats, activities.

use std::collections::BTreeSet;

use concordia_model::codes::{ActivityKind, Closer, FormatKind, MembershipRole};
use concordia_model::ids::{FormatId, NationId};
use concordia_model::tables::{Activity, Contribution, Measure, Membership, Relation};
use concordia_model::{Date, Model, Number, Quantity, Year, claims};
use schemars::JsonSchema;
use serde::Serialize;

use super::cells;
use super::text::TextView;

/// The newest value of a measure of the relation between two nations.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PairMeasureView {
    /// The measure.
    pub measure: String,
    /// Name.
    pub name: TextView,
    /// Unit.
    pub unit: String,
    /// Which end means closer: higher or lower.
    #[schemars(with = "String")]
    pub closer: Closer,
    /// Whether the value is the same both ways.
    pub symmetric: bool,
    /// Whose view it is, where it is not the same both ways.
    pub from: String,
    /// Of whom.
    pub to: String,
    /// Year of the value; null where none is known.
    pub value_year: Option<u16>,
    /// The value; null where none is known.
    pub value: Option<f64>,
    /// Lowest plausible value.
    pub low: Option<f64>,
    /// Highest plausible value.
    pub high: Option<f64>,
    /// The document that states it.
    pub source: Option<String>,
}

/// The measures of two nations by id, each with its newest value at or before a year.
pub fn measures(model: &Model, a: NationId, b: NationId, year: Year) -> Vec<PairMeasureView> {
    let of_pair = |row: &&Relation| {
        ((row.nation_a, row.nation_b) == (a, b) || (row.nation_a, row.nation_b) == (b, a)) && row.year <= year
    };
    let rows: Vec<_> = model.tables.relations.rows().filter(of_pair).collect();
    let mut measures: Vec<_> = model.tables.measures.rows().collect();
    measures.sort_by_key(|row| row.id.text(&model.names));
    let mut views = Vec::new();
    for measure in measures {
        let of_measure = rows.iter().copied().filter(|row| row.measure == measure.id);
        if measure.symmetric {
            views.push(value(model, measure, (a, b), of_measure));
        } else {
            views.push(value(model, measure, (a, b), of_measure.clone().filter(|row| row.nation_a == a)));
            views.push(value(model, measure, (b, a), of_measure.filter(|row| row.nation_a == b)));
        }
    }
    views
}

fn value<'m>(
    model: &Model,
    measure: &Measure,
    (from, to): (NationId, NationId),
    rows: impl Iterator<Item = &'m Relation> + Clone,
) -> PairMeasureView {
    let newest = rows.clone().filter(|row| row.value.is_some()).map(|row| row.year).max();
    let used = claims::used(model, rows.filter(|row| Some(row.year) == newest));
    PairMeasureView {
        measure: cells::id(model, measure.id),
        name: TextView::of(model, measure.name_en, measure.name_nl),
        unit: model.text(measure.unit.0).to_owned(),
        closer: measure.closer,
        symmetric: measure.symmetric,
        from: cells::id(model, from),
        to: cells::id(model, to),
        value_year: newest.map(|year| year.0),
        value: used.and_then(|row| row.value).map(Number::as_f64),
        low: used.and_then(|row| row.low).map(Number::as_f64),
        high: used.and_then(|row| row.high).map(Number::as_f64),
        source: used.map(|row| cells::id(model, row.source)),
    }
}

/// How a nation belongs to a format.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct MembershipView {
    /// member, lead, observer, associate or third_state.
    #[schemars(with = "String")]
    pub role: MembershipRole,
    /// Since when; null where the source gives no day.
    #[schemars(with = "Option<crate::view::DateText>")]
    pub from: Option<Date>,
    /// Last day.
    #[schemars(with = "Option<crate::view::DateText>")]
    pub to: Option<Date>,
    /// Whether it holds on 31 December of the year that was asked for; one without a first day counts from
    /// the date of its source on.
    pub in_force: bool,
    /// The document that states it.
    pub source: String,
}

/// A format to which two nations belong.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct SharedFormatView {
    /// The format.
    pub format: String,
    /// Name.
    pub name: TextView,
    /// alliance, union, cluster, command, agency, user_group, programme or organisation.
    #[schemars(with = "String")]
    pub kind: FormatKind,
    /// Whether both belong to it on 31 December of the year that was asked for.
    pub together: bool,
    /// How the first nation belongs to it.
    pub of_a: Vec<MembershipView>,
    /// How the second nation belongs to it.
    pub of_b: Vec<MembershipView>,
}

/// The formats to which both belong or belonged, in any role, by id.
pub fn shared_formats(model: &Model, a: NationId, b: NationId, year: Year) -> Vec<SharedFormatView> {
    let mut formats: Vec<_> = model.tables.formats.rows().collect();
    formats.sort_by_key(|row| row.id.text(&model.names));
    let mut views = Vec::new();
    for format in formats {
        let (of_a, of_b) = (belongs(model, format.id, a, year), belongs(model, format.id, b, year));
        if of_a.is_empty() || of_b.is_empty() {
            continue;
        }
        let now = |rows: &[MembershipView]| rows.iter().any(|row| row.in_force);
        views.push(SharedFormatView {
            format: cells::id(model, format.id),
            name: TextView::of(model, format.name_en, format.name_nl),
            kind: format.kind,
            together: now(&of_a) && now(&of_b),
            of_a,
            of_b,
        });
    }
    views
}

fn belongs(model: &Model, format: FormatId, nation: NationId, year: Year) -> Vec<MembershipView> {
    let in_force = |row: &Membership| {
        let from = row.from.or_else(|| model.document_date(row.source));
        from.is_some_and(|from| from <= year.end()) && row.to.is_none_or(|to| to >= year.end())
    };
    let rows = model.tables.memberships.rows().filter(|row| row.format == format && row.nation == nation);
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by_key(|row| (row.from, row.role, row.source.text(&model.names)));
    let view = |row: &Membership| MembershipView {
        role: row.role,
        from: row.from,
        to: row.to,
        in_force: in_force(row),
        source: cells::id(model, row.source),
    };
    rows.into_iter().map(view).collect()
}

/// What a nation contributed to an activity.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ContributionView {
    /// The nation.
    pub nation: String,
    /// Since when.
    #[schemars(with = "Option<crate::view::DateText>")]
    pub from: Option<Date>,
    /// Last day.
    #[schemars(with = "Option<crate::view::DateText>")]
    pub to: Option<Date>,
    /// The capability.
    pub capability: Option<String>,
    /// Number of people; null when unknown.
    pub personnel: Option<f64>,
    /// Number of units; null when unknown.
    pub quantity: Option<f64>,
    /// The document that states it.
    pub source: String,
}

/// A mission, standby force or exercise with what nations contributed to it.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ActivityView {
    /// The activity.
    pub activity: String,
    /// Name.
    pub name: TextView,
    /// mission, standby or exercise.
    #[schemars(with = "String")]
    pub kind: ActivityKind,
    /// Lead nation.
    pub lead: Option<String>,
    /// Region.
    pub region: Option<String>,
    /// First day.
    #[schemars(with = "Option<crate::view::DateText>")]
    pub from: Option<Date>,
    /// Last day.
    #[schemars(with = "Option<crate::view::DateText>")]
    pub to: Option<Date>,
    /// What the nations that were asked about contributed, by nation and first day.
    pub contributions: Vec<ContributionView>,
    /// The document that states it.
    pub source: String,
}

/// The activities to which both contributed, by id.
pub fn shared_activities(model: &Model, a: NationId, b: NationId) -> Vec<ActivityView> {
    let mut activities: Vec<_> = model.tables.activities.rows().collect();
    activities.sort_by_key(|row| row.id.text(&model.names));
    let both = |given: &Contribution| given.nation == a || given.nation == b;
    let views = activities.into_iter().map(|row| activity(model, row, both));
    let by_both = |view: &ActivityView| {
        view.contributions.iter().map(|given| &given.nation).collect::<BTreeSet<_>>().len() == 2
    };
    views.filter(by_both).collect()
}

/// An activity with the contributions that a test keeps, by nation and first day.
pub fn activity(model: &Model, row: &Activity, keep: impl Fn(&Contribution) -> bool) -> ActivityView {
    let rows = model.tables.contributions.rows().filter(|given| given.activity == row.id && keep(given));
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by_key(|given| {
        (given.nation.text(&model.names), given.from, given.to, given.source.text(&model.names))
    });
    ActivityView {
        activity: cells::id(model, row.id),
        name: TextView::of(model, row.name_en, row.name_nl),
        kind: row.kind,
        lead: cells::some_id(model, row.lead),
        region: cells::some_text(model, row.region),
        from: row.from,
        to: row.to,
        contributions: rows.into_iter().map(|given| contribution(model, given)).collect(),
        source: cells::id(model, row.source),
    }
}

fn contribution(model: &Model, row: &Contribution) -> ContributionView {
    ContributionView {
        nation: cells::id(model, row.nation),
        from: row.from,
        to: row.to,
        capability: cells::some_id(model, row.capability),
        personnel: row.personnel.map(Quantity::as_f64),
        quantity: row.quantity.map(Quantity::as_f64),
        source: cells::id(model, row.source),
    }
}
