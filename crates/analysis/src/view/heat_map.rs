// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The heat map: all assessed nations and capabilities in one year, in columns rather than objects, so
//! that 60 nations and 500 capabilities stay small.

use concordia_model::codes::CapabilityLevel;
use concordia_model::{Figure, Quantity, Year};
use schemars::JsonSchema;
use serde::Serialize;

use crate::assessment::Assessment;
use crate::balance::{Balance, Group};
use crate::need::Basis;

/// All nations and capabilities in a year.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct HeatMapView {
    /// State on 31 December of this year.
    pub year: u16,
    /// The assessed nations, by code: every column has one entry for each, in this order.
    pub nations: Vec<String>,
    /// The capabilities of which anything is known or needed, by id.
    pub capabilities: Vec<HeatMapRow>,
    /// Capabilities of which nobody has, needs or may use anything that the package knows of.
    pub without_data: Vec<String>,
}

/// One capability in the heat map.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct HeatMapRow {
    /// The capability.
    pub capability: String,
    /// What is counted.
    pub unit: Option<String>,
    /// Whether it supports operations.
    pub strategic_enabler: bool,
    /// Types in use by all together.
    pub types: usize,
    /// Effective number of types; null where no units of a known type are counted.
    pub effective_types: Option<f64>,
    /// What is told of each nation.
    pub columns: HeatMapColumns,
}

/// One entry for each nation; null where there is nothing to tell or the value is unknown.
#[derive(Clone, PartialEq, Debug, Default, Serialize, JsonSchema)]
pub struct HeatMapColumns {
    /// How need and what is available compare; null where the package says nothing of either.
    pub state: Vec<Option<CellState>>,
    /// What says what is needed: requirement, need_rule or none.
    #[schemars(with = "Vec<Option<String>>")]
    pub basis: Vec<Option<Basis>>,
    /// Need that is not met.
    pub shortfall: Vec<Option<f64>>,
    /// At least this much of it; null also where nothing says what is needed.
    pub shortfall_low: Vec<Option<f64>>,
    /// At most this much of it; null also where nothing bounds it.
    pub shortfall_high: Vec<Option<f64>>,
    /// Available above need.
    pub surplus: Vec<Option<f64>>,
    /// National and pooled, plus access, minus what others may count on.
    pub available: Vec<Option<f64>>,
    /// What is needed.
    pub need: Vec<Option<f64>>,
    /// Units of others among what is available.
    pub from_abroad: Vec<Option<f64>>,
    /// What else than plain sourced figures went in.
    pub marks: Vec<Option<CellMark>>,
}

/// How need and what is available compare.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CellState {
    /// Short for certain.
    Shortfall,
    /// The range allows both a shortfall and none.
    MayFallShort,
    /// The need is met; whether there is more is not certain.
    Met,
    /// More than is needed for certain.
    Surplus,
    /// No document states a need and the scenario has no rule that supplies one.
    NoNeed,
    /// Too little is known to compare.
    Unknown,
}

/// What else than plain sourced figures went into a cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CellMark {
    /// A value without source.
    Assumption,
    /// A value that sources contradict.
    Contradiction,
    /// Both.
    AssumptionAndContradiction,
}

/// The heat map of a year; `None` when the year is neither today's nor in the horizon.
pub fn heat_map(assessment: &Assessment<'_>, year: Year) -> Option<HeatMapView> {
    let context = &assessment.context;
    let names = &context.model.names;
    let settings = &context.model.settings;
    let position = settings.today().to(settings.horizon.1).position(|known| known == year)?;
    let told = |group: &&Group| !group.is_empty() || !group.collective.is_empty();
    let (some, none): (Vec<_>, Vec<_>) = assessment.groups().partition(told);
    let counted = |group: &&Group| {
        context.capability(group.capability).is_some_and(|row| row.level == CapabilityLevel::Capability)
    };
    Some(HeatMapView {
        year: year.0,
        nations: context.nations.iter().map(|nation| nation.text(names).to_owned()).collect(),
        capabilities: some.into_iter().map(|group| row(assessment, group, position)).collect(),
        without_data: none
            .into_iter()
            .filter(counted)
            .map(|group| group.capability.text(names).to_owned())
            .collect(),
    })
}

fn row(assessment: &Assessment<'_>, group: &Group, year: usize) -> HeatMapRow {
    let context = &assessment.context;
    let mut columns = HeatMapColumns::default();
    for nation in 0..context.nations.len() {
        columns.push(group.at(nation, year));
    }
    HeatMapRow {
        capability: group.capability.text(&context.model.names).to_owned(),
        unit: context.unit(group.capability).map(str::to_owned),
        strategic_enabler: context.capability(group.capability).is_some_and(|row| row.strategic_enabler),
        types: group.fragmentation[year].types,
        effective_types: group.fragmentation[year].effective_types,
        columns,
    }
}

impl HeatMapColumns {
    fn push(&mut self, balance: &Balance) {
        let state = state(balance);
        let told = Some(balance).filter(|_| state.is_some());
        let needed = told.filter(|balance| balance.need.basis != Basis::None);
        let value = |figure: Figure| figure.value.map(Quantity::as_f64);
        self.state.push(state);
        self.basis.push(told.map(|balance| balance.need.basis));
        self.shortfall.push(needed.and_then(|balance| value(balance.shortfall)));
        self.shortfall_low.push(needed.map(|balance| balance.shortfall.low.as_f64()));
        self.shortfall_high.push(needed.and_then(|balance| balance.shortfall.high.map(Quantity::as_f64)));
        self.surplus.push(needed.and_then(|balance| value(balance.surplus)));
        self.available.push(told.and_then(|balance| value(balance.available())));
        self.need.push(needed.and_then(|balance| value(balance.need.units)));
        self.from_abroad.push(told.and_then(|balance| value(balance.access_in)));
        self.marks.push(told.and_then(mark));
    }
}

/// How need and what is available compare; `None` where there is nothing to tell.
pub fn state(balance: &Balance) -> Option<CellState> {
    if balance.is_empty() {
        return None;
    }
    let nothing = |figure: Figure| figure == Figure::UNKNOWN;
    Some(if balance.need.basis == Basis::None {
        CellState::NoNeed
    } else if balance.shortfall.low > Quantity::ZERO {
        CellState::Shortfall
    } else if nothing(balance.available()) || nothing(balance.need.units) {
        CellState::Unknown
    } else if balance.turns() {
        CellState::MayFallShort
    } else if balance.surplus.low > Quantity::ZERO {
        CellState::Surplus
    } else {
        CellState::Met
    })
}

fn mark(balance: &Balance) -> Option<CellMark> {
    match (balance.marks.assumption, balance.marks.contradiction) {
        (true, true) => Some(CellMark::AssumptionAndContradiction),
        (true, false) => Some(CellMark::Assumption),
        (false, true) => Some(CellMark::Contradiction),
        (false, false) => None,
    }
}
