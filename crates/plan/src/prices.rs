// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What could be bought (`docs/methods/plan.md`, *Purchases*): only what has a price and a lead time in the
//! package, for nations with a budget in the scenario. Nothing is priced by analogy of types; where a nation has no
//! price of its own for a type, what another one pays for the same type is used, and told.

use concordia_analysis::context::Context;
use concordia_model::claims;
use concordia_model::codes::{BudgetKind, CostKind, ParameterOn, RateMeasure};
use concordia_model::ids::{CapabilityId, EquipmentId, HolderId, NationId};
use concordia_model::tables::{Cost, Rate};
use concordia_model::{Model, Money, Number, Quantity, Year};

use crate::ground::Ground;
use crate::terms;

/// A purchase that could be made.
#[derive(Clone, PartialEq, Debug)]
pub struct Purchase {
    /// The cell that it adds to.
    pub cell: usize,
    /// The type; `None` where the price is of the capability.
    pub equipment: Option<EquipmentId>,
    /// Price of a unit, in the currency and prices of the settings.
    pub price: f64,
    /// Whose price it is where it is another's.
    pub payer: Option<NationId>,
    /// Years from the decision to the first unit.
    pub lead: usize,
    /// Units that can enter service in a year; `None` where no source bounds them.
    pub most: Option<f64>,
    /// Whether the type comes from each of the formats of which the scenario wants a share.
    pub origin: Vec<bool>,
}

/// The purchases that could be made for the nations of the plan.
pub fn purchases(context: &Context<'_>, ground: &Ground) -> Vec<Purchase> {
    let model = context.model;
    let mut found = Vec::new();
    for (at, cell) in ground.cells.iter().enumerate() {
        let nation = ground.nations[cell.nation];
        let budget = ground.terms.largest_budget(BudgetKind::Investment, nation);
        if !ground.is_planned(at) || budget <= 0.0 {
            continue;
        }
        for (capability, equipment) in types(context, cell.capability) {
            let priced = price(model, nation, capability, equipment).zip(lead(model, capability, equipment));
            let most = a_year(model, capability, equipment);
            if let Some((Price { unit, payer }, lead)) = priced.filter(|(price, _)| price.unit > 0.0) {
                found.push(Purchase {
                    cell: at,
                    equipment,
                    price: unit,
                    payer,
                    lead,
                    most,
                    origin: Vec::new(),
                });
            }
        }
    }
    found
}

/// The types with a cost that count in a capability, by id, and the capability without a type.
pub(crate) fn types(context: &Context<'_>, root: CapabilityId) -> Vec<(CapabilityId, Option<EquipmentId>)> {
    let model = context.model;
    let below = context.with_below(root);
    let rows = model.tables.costs.rows().filter(|row| below.contains(&row.capability));
    let mut types: Vec<_> = rows.map(|row| (row.capability, row.equipment)).collect();
    types.sort_by_key(|(capability, equipment)| {
        (capability.text(&model.names), equipment.map(|id| id.text(&model.names)))
    });
    types.dedup();
    types
}

/// The price of a unit.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Price {
    /// In the currency and prices of the settings.
    pub unit: f64,
    /// Whose price it is where it is another's.
    pub payer: Option<NationId>,
}

/// The price of a unit for a nation: what it pays itself, else what no holder is named for, else what another
/// nation pays for the same type (the first by code); a price of one unit before the share of a programme.
/// `None` where none can be made comparable.
pub fn price(
    model: &Model,
    nation: NationId,
    capability: CapabilityId,
    equipment: Option<EquipmentId>,
) -> Option<Price> {
    paid(model, nation, capability, equipment, &[CostKind::UnitProcurement, CostKind::Programme])
}

/// What a unit costs a nation a year, found as [`price`] is.
pub fn yearly(
    model: &Model,
    nation: NationId,
    capability: CapabilityId,
    equipment: Option<EquipmentId>,
) -> Option<Price> {
    paid(model, nation, capability, equipment, &[CostKind::UnitAnnual])
}

fn paid(
    model: &Model,
    nation: NationId,
    capability: CapabilityId,
    equipment: Option<EquipmentId>,
    kinds: &[CostKind],
) -> Option<Price> {
    let of = |kind: CostKind, holder: Option<HolderId>| {
        let fits = |row: &&Cost| {
            row.capability == capability
                && row.equipment == equipment
                && row.kind == kind
                && row.holder == holder
                && (kind != CostKind::Programme || row.units.is_some())
        };
        let row = claims::used(model, model.tables.costs.rows().filter(fits))?;
        let units = row.units.map_or(1.0, Quantity::as_f64);
        let amount = row.amount.map(Money::as_f64).filter(|_| units > 0.0)?;
        Some(amount / units * comparable(model, model.text(row.currency.0), row.price_year?)?)
    };
    let holder = |holder| kinds.iter().find_map(|kind| of(*kind, holder));
    let own = holder(Some(HolderId::from(nation))).or_else(|| holder(None));
    let others = model.assessed().into_iter().filter(|other| *other != nation && equipment.is_some());
    let another = |payer| Some(Price { unit: holder(Some(HolderId::from(payer)))?, payer: Some(payer) });
    own.map(|unit| Price { unit, payer: None }).or_else(|| others.into_iter().find_map(another))
}

/// Years from the decision to the first unit: of the type, else of the capability.
fn lead(model: &Model, capability: CapabilityId, equipment: Option<EquipmentId>) -> Option<usize> {
    let years = of_type(model, capability, equipment, "lead_years");
    let years = years.filter(|years| (0.0..=100.0).contains(years))?;
    (0..=100_usize).find(|whole| *whole as f64 >= years)
}

/// Whole units that can enter service in a year: of the type, else of the capability.
pub fn a_year(model: &Model, capability: CapabilityId, equipment: Option<EquipmentId>) -> Option<f64> {
    of_type(model, capability, equipment, "max_per_year").map(|most| most.max(0.0).floor())
}

/// A parameter of the type, else of the capability.
pub(crate) fn of_type(
    model: &Model,
    capability: CapabilityId,
    equipment: Option<EquipmentId>,
    name: &str,
) -> Option<f64> {
    let of_type = equipment.and_then(|id| terms::parameter(model, ParameterOn::Equipment, id.symbol(), name));
    of_type.or_else(|| terms::parameter(model, ParameterOn::Capability, capability.symbol(), name))
}

/// What one unit of a currency of a year is in the currency and prices of the settings (`docs/methods/money.md`).
pub(crate) fn comparable(model: &Model, currency: &str, year: Year) -> Option<f64> {
    let rate = |measure: RateMeasure, currency: &str, year: Year| {
        let fits = |row: &&Rate| {
            row.measure == measure && row.year == year && model.text(row.currency.0) == currency
        };
        let row = claims::used(model, model.tables.rates.rows().filter(fits))?;
        row.value.map(Number::as_f64).filter(|value| *value > 0.0)
    };
    let settings = &model.settings;
    let target = settings.price_year?;
    let euro = |currency: &str, year: Year| {
        if currency == "EUR" { Some(1.0) } else { rate(RateMeasure::EurPerUnit, currency, year) }
    };
    let level = |year: Year| rate(RateMeasure::Deflator, "EUR", year);
    let inflation = if year == target { 1.0 } else { level(target)? / level(year)? };
    Some(euro(currency, year)? * inflation / euro(&settings.currency, target)?)
}
