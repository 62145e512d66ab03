// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What stands beside a plan: what was asked of it, its price, other plans on the front, routes, steps, reasons.

use concordia_analysis::view::{ArgumentView, RowKeyView, TextView};
use schemars::JsonSchema;
use serde::Serialize;

use super::{DecisionView, PlannedAgreementView, ReachView, ShortView, Status};
use crate::asked::Asks;
use crate::front::Axis;
use crate::routes::RouteName;

/// A decision or agreement that was forbidden or forced.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct AskedView {
    /// Id of the decision or agreement.
    pub id: String,
    /// What is asked of it.
    pub asks: Asks,
    /// What is asked, in words.
    pub words: TextView,
}

/// What a plan that is bound costs more than one that is free: each the one less the other.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PriceView {
    /// Mean share of needs that is not met; null where no need is known.
    pub shortfall: Option<f64>,
    /// By how much the shortfall may be off, because the two plans were solved to a gap.
    pub within: f64,
    /// Cost of new purchases, in the currency and prices of the settings.
    pub cost: f64,
    /// Freedom of action given up; null where no source states what a form takes.
    pub freedom_of_action: Option<f64>,
    /// New partners.
    pub partners: i64,
}

/// A bound that made a point of the front.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct LimitView {
    /// What is bounded.
    pub axis: Axis,
    /// Its highest value.
    pub at_most: f64,
    /// The bound in words.
    pub words: TextView,
}

/// A plan on the front: none that is shown is better on every axis.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PointView {
    /// Whether it is the present plan, in which nothing new is decided.
    pub present: bool,
    /// The bounds that made it; none for the plan that is free and for the present plan.
    pub limit: Vec<LimitView>,
    /// What it reaches.
    pub objective: ReachView,
    /// Distance between its shortfall and what no plan within its bounds is below, as a fraction of it.
    pub gap: f64,
    /// Whether it was verified without the solver.
    pub verified: bool,
    /// How many agreements it concludes.
    pub agreements: usize,
    /// Ids of its decisions.
    pub decisions: Vec<String>,
    /// Ids of its agreements.
    pub agreed: Vec<String>,
}

/// A route: the same question with some of the candidates only.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct RouteView {
    /// Which route.
    pub id: RouteName,
    /// Its name.
    pub title: TextView,
    /// What it is, and which agreements it may use.
    pub words: TextView,
    /// How its plan stands.
    pub status: Status,
    /// What its plan reaches; null when there is none.
    pub objective: Option<ReachView>,
    /// Distance between shortfall and bound, as a fraction of it; null when there is no plan.
    pub gap: Option<f64>,
    /// Whether its plan was verified without the solver.
    pub verified: bool,
    /// How many agreements it could conclude, each between two nations about one capability.
    pub candidates: usize,
    /// What is decided, by nation and capability.
    pub decisions: Vec<DecisionView>,
    /// What is agreed, by capability and members.
    pub agreements: Vec<PlannedAgreementView>,
    /// What is short in spite of it.
    pub short: Vec<ShortView>,
    /// What speaks for it.
    #[serde(rename = "for")]
    pub pro: Vec<ArgumentView>,
    /// What speaks against it.
    pub against: Vec<ArgumentView>,
    /// Its timetable, by year.
    pub steps: Vec<StepView>,
}

/// What a step of a timetable is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// A date of the planning calendar, as the package states it.
    Calendar,
    /// Parliaments are informed, before anything binds.
    InformParliaments,
    /// Money is set aside in the budgets of several years.
    Budget,
    /// An agreement is concluded.
    Conclude,
    /// A purchase is ordered.
    Order,
    /// Units that were bought enter service.
    InService,
    /// Units of others are used, or turns are taken, for the first time.
    Use,
    /// Units leave service, after what replaces them is there.
    OutOfService,
}

/// A step of a timetable.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct StepView {
    /// The year.
    pub year: u16,
    /// The day, where the package states one; later occurrences of a process have none.
    pub day: Option<String>,
    /// What it is.
    pub kind: StepKind,
    /// Whose step, by code.
    pub nations: Vec<String>,
    /// Ids of the decisions and agreements that it serves.
    pub about: Vec<String>,
    /// Months of notice that a running cooperation of the same nations in the same capability has; null
    /// where none is known.
    pub notice_months: Option<u32>,
    /// The step in words.
    pub words: TextView,
    /// The rows it rests on.
    pub rows: Vec<RowKeyView>,
}

/// A process of the planning calendar of which no date is known.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct UndatedView {
    /// The process: the id of a format or instrument, or a word of its own.
    pub process: String,
    /// Whose process, by code; null for that of a format.
    pub nation: Option<String>,
    /// How often, as the package states it; null where it does not.
    pub recurs: Option<String>,
    /// What is known of it, in words.
    pub words: TextView,
    /// The row that names it.
    pub row: RowKeyView,
}

/// What a reason tells of.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WhyKind {
    /// What is needed.
    Need,
    /// What the nation itself has.
    Stock,
    /// What it may use of others today.
    Access,
    /// What the partner has above its own need.
    Provider,
    /// Why this form and no deeper one.
    Form,
    /// Instruments that could carry it.
    Instrument,
    /// Price and lead time.
    Price,
    /// What keeps it from being larger or earlier.
    Bound,
    /// An assumption whose range would turn it.
    Turns,
}

/// A row that a reason rests on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct WhyRowView {
    /// The table.
    pub table: String,
    /// The key, cells joined with |.
    pub key: String,
    /// The document that states it, where the table has one.
    pub source: Option<String>,
    /// Whether it is a value without source.
    pub assumption: bool,
}

/// A reason for a decision.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct WhyView {
    /// What it tells of.
    pub kind: WhyKind,
    /// The reason in words.
    pub words: TextView,
    /// The rows it rests on.
    pub rows: Vec<WhyRowView>,
}
