// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The burden with what belongs beside it: how the order of nations changes with the measure, what a
//! nation must be able to do far from home, and the missions behind the numbers.

use concordia_model::codes::{ActivityKind, Assessed, RequirementKind};
use concordia_model::ids::DocumentId;
use concordia_model::row::key_text;
use concordia_model::tables::{Activity, Requirement};
use concordia_model::{Model, Quantity, Year};
use schemars::JsonSchema;
use serde::Serialize;

use super::fleets::{BurdenView, BurdensView};
use super::pair_rows::{self, ActivityView};
use super::policy::{self, EvidenceView};
use super::text::TextView;
use super::{DocumentView, cells};
use crate::assessment::Assessment;

/// The place of a nation in one measure.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PlaceView {
    /// The nation.
    pub nation: String,
    /// 1 for the largest value; nations with equal values share the first of their places.
    pub place: usize,
    /// The value.
    pub value: f64,
    /// Whether the value is a lower end: there may be contributions that the package does not have.
    pub at_least: bool,
}

/// The order of nations by one measure.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct OrderView {
    /// The measure: a field of the burden.
    pub measure: String,
    /// Name.
    pub name: TextView,
    /// Nations with a value, the largest first, equals by code.
    pub places: Vec<PlaceView>,
    /// Nations whose value is not known, by code.
    pub unknown: Vec<String>,
}

/// What a nation must be able to do in a region other than the nation itself.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct OverseasView {
    /// The nation.
    pub nation: String,
    /// The region, as the package names it.
    pub region: String,
    /// The capability.
    pub capability: String,
    /// Kind of requirement.
    #[schemars(with = "String")]
    pub kind: RequirementKind,
    /// The task it serves.
    pub task: Option<String>,
    /// First year.
    pub from_year: u16,
    /// Last year, or null.
    pub to_year: Option<u16>,
    /// How many; null when unknown or given as a range.
    pub quantity: Option<f64>,
    /// What is counted.
    pub unit: Option<String>,
    /// Whether only own units count, where a document says so.
    pub must_be_own: Option<bool>,
    /// Whether it is a value without source.
    pub assumption: bool,
    /// The document that states it.
    pub source: String,
    /// Passages it rests on.
    pub passages: Vec<EvidenceView>,
}

/// The burden with what belongs beside it.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct BurdenPageView {
    /// The measures, side by side.
    pub burdens: BurdensView,
    /// The order of nations, measure by measure: it changes, and that is the message.
    pub orders: Vec<OrderView>,
    /// What nations must be able to do overseas and in other regions than their own.
    pub overseas: Vec<OverseasView>,
    /// Missions during the year, with what each nation contributed.
    pub missions: Vec<ActivityView>,
    /// Every document that is cited here, by id.
    pub documents: Vec<DocumentView>,
}

/// The burden page of a year.
pub fn burden_page(assessment: &Assessment<'_>, year: Year) -> BurdenPageView {
    let model = assessment.context.model;
    let burdens = super::burdens(assessment, year);
    let orders = orders(&burdens.nations);
    let overseas = overseas(model, year);
    let missions = missions(model, year);
    let sources =
        overseas.iter().flat_map(|row| row.passages.iter().map(|row| &row.document).chain([&row.source]));
    let of_missions =
        missions.iter().flat_map(|row| row.contributions.iter().map(|row| &row.source).chain([&row.source]));
    let ids = sources.chain(of_missions).filter_map(|id| model.names.find(id));
    let documents = super::cited(model, ids.map(DocumentId::of));
    BurdenPageView { burdens, orders, overseas, missions, documents }
}

type Measured = fn(&BurdenView) -> Option<f64>;

fn orders(nations: &[BurdenView]) -> Vec<OrderView> {
    #[expect(clippy::cast_precision_loss, reason = "a handful of missions")]
    let measures: [(&str, &str, &str, Measured); 5] = [
        (
            "spending_share_of_gdp",
            "defence expenditure as a share of product",
            "defensie-uitgaven als aandeel van het product",
            |row| row.spending_share_of_gdp,
        ),
        (
            "equipment_share_of_spending",
            "equipment as a share of expenditure",
            "materieel als aandeel van de uitgaven",
            |row| row.equipment_share_of_spending,
        ),
        (
            "capability_to_gdp",
            "share in capability against share in product",
            "aandeel in capaciteit tegenover aandeel in product",
            |row| row.capability_to_gdp,
        ),
        ("missions", "missions during the year", "missies in het jaar", |row| Some(row.missions as f64)),
        ("mission_personnel", "people in missions", "mensen in missies", |row| {
            (row.mission_personnel > 0.0 || row.missions_without_personnel == 0)
                .then_some(row.mission_personnel)
        }),
    ];
    measures
        .into_iter()
        .map(|(measure, en, nl, value)| order(nations, measure, TextView::new(en, nl), value))
        .collect()
}

fn order(nations: &[BurdenView], measure: &str, name: TextView, value: Measured) -> OrderView {
    let at_least = measure.starts_with("mission");
    let mut known: Vec<_> = nations.iter().filter_map(|row| Some((value(row)?, row))).collect();
    known.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.nation.cmp(&b.1.nation)));
    let place = |value: f64| known.iter().filter(|(other, _)| *other > value).count() + 1;
    let places = known.iter().map(|(value, row)| PlaceView {
        nation: row.nation.clone(),
        place: place(*value),
        value: *value,
        at_least,
    });
    let unknown = nations.iter().filter(|row| value(row).is_none()).map(|row| row.nation.clone());
    OrderView { measure: measure.to_owned(), name, places: places.collect(), unknown: unknown.collect() }
}

/// Requirements of assessed nations in a region that does not bear the nation's own name.
fn overseas(model: &Model, year: Year) -> Vec<OverseasView> {
    let mut views = Vec::new();
    for row in model.tables.requirements.rows() {
        let Some(region) = row.region.map(|region| model.text(region.0)) else { continue };
        let nation = model.nation(row.scope.symbol()).and_then(|id| model.tables.nations.find(id.symbol()));
        let in_force = row.from_year <= year && row.to_year.is_none_or(|to| to >= year);
        let away = nation.filter(|nation| {
            nation.assessed == Assessed::Yes
                && ![nation.name_en, nation.name_nl].iter().any(|name| model.text(name.0) == region)
        });
        if away.is_some() && in_force && row.kind != RequirementKind::Context {
            views.push(requirement(model, row, region));
        }
    }
    views.sort_by(|a, b| {
        (&a.nation, &a.region, &a.capability, a.from_year, &a.source).cmp(&(
            &b.nation,
            &b.region,
            &b.capability,
            b.from_year,
            &b.source,
        ))
    });
    views
}

fn requirement(model: &Model, row: &Requirement, region: &str) -> OverseasView {
    let key = key_text(row, &model.names);
    let own_unit = || model.tables.capabilities.find(row.capability.symbol()).and_then(|found| found.unit);
    OverseasView {
        nation: cells::id(model, row.scope),
        region: region.to_owned(),
        capability: cells::id(model, row.capability),
        kind: row.kind,
        task: cells::some_text(model, row.task),
        from_year: row.from_year.0,
        to_year: row.to_year.map(|year| year.0),
        quantity: row.quantity.map(Quantity::as_f64),
        unit: cells::some_text(model, row.unit.or_else(own_unit)),
        must_be_own: row.must_be_own,
        assumption: row.assumption == Some(true),
        source: cells::id(model, row.source),
        passages: policy::evidence(model, |found| {
            model.text(found.table.0) == "requirements" && model.text(found.key.0) == key
        }),
    }
}

/// The missions to which anybody contributed during a year, by id, as the burden counts them.
fn missions(model: &Model, year: Year) -> Vec<ActivityView> {
    let mut rows: Vec<&Activity> =
        model.tables.activities.rows().filter(|row| row.kind == ActivityKind::Mission).collect();
    rows.sort_by_key(|row| row.id.text(&model.names));
    let view = |row: &Activity| {
        pair_rows::activity(model, row, |given| {
            let from = given.from.or_else(|| model.document_date(given.source));
            from.is_some_and(|from| from <= year.end()) && given.to.is_none_or(|to| to >= year.start())
        })
    };
    rows.into_iter().map(view).filter(|found| !found.contributions.is_empty()).collect()
}
