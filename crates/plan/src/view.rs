// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The plan as it leaves the program: JSON with names, in both languages where a person reads it.

mod beside;
mod build;
mod calendar;
mod parts;
mod routes;
mod settings;
mod steps;
mod weighed;
mod words;

pub(crate) use beside::{ids, price};
pub use build::view;
pub use parts::{
    AskedView, LimitView, PointView, PriceView, RouteView, StepKind, StepView, UndatedView, WhyKind,
    WhyRowView, WhyView,
};
pub use settings::{PlanSettingsView, settings};
pub use weighed::{PlannedConsiderationView, PlannedPrincipleView, PlannedVerdictView, WeighedView};
pub(crate) use words::{form as form_called, name as called};

use concordia_analysis::view::TextView;
use schemars::JsonSchema;
use serde::Serialize;

use crate::verify::Figures;

/// How a plan stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// No plan is better by more than the gap that was asked for.
    Optimal,
    /// It holds, and may be bettered by no more than the gap that is told.
    Feasible,
    /// The demands of the scenario cannot hold together.
    Infeasible,
    /// No plan was found that holds, and none was shown to be impossible.
    Failed,
}

/// What ended solving.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EndedBy {
    /// The gap was reached.
    Gap,
    /// The number of nodes was reached.
    Nodes,
    /// Time was over.
    Time,
}

/// What a plan reaches.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ReachView {
    /// Mean share of needs that is not met, over nations and years with a known need, 0 to 1; null where no
    /// need is known.
    pub shortfall: Option<f64>,
    /// Mean share of needs that is met with what is available, over nations and years with a known need, 0 to
    /// 1; null where no need is known.
    pub capacity_to_act: Option<f64>,
    /// What the plan buys beyond planned changes, in the currency and prices of the settings.
    pub cost: f64,
    /// Yearly costs that new agreements and cuts save over the horizon, in the currency and prices of the settings;
    /// null where no nation of the plan has a fixed cost that is known, or a budget for operation.
    pub saved: Option<f64>,
    /// Freedom of action given up by new agreements: mean share of needs met under them, each weighted by
    /// what its form takes; null where no source states what a form takes.
    pub freedom_of_action: Option<f64>,
    /// New partners, counted for each nation.
    pub partners: usize,
}

impl From<Figures> for ReachView {
    fn from(figures: Figures) -> Self {
        let known = figures.counted > 0;
        Self {
            shortfall: known.then_some(figures.shortfall),
            capacity_to_act: known.then_some(figures.capacity_to_act),
            cost: figures.cost,
            saved: figures.saved,
            freedom_of_action: figures.freedom_of_action,
            partners: figures.partners,
        }
    }
}

/// What a decision does.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Does {
    /// Buys units.
    Buy,
    /// Takes units out of service before the package says so.
    Cut,
    /// Uses units that a partner makes available.
    Use,
    /// Meets a need in turns with a partner.
    Turns,
}

/// Units in a year.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, JsonSchema)]
pub struct UnitsView {
    /// The year.
    pub year: u16,
    /// Units.
    pub units: f64,
}

/// A decision about the units of a nation.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct DecisionView {
    /// Id: nation, action, capability, and the type or the partner.
    pub id: String,
    /// Whose decision.
    pub nation: String,
    /// What it does.
    pub action: Does,
    /// The capability.
    pub capability: String,
    /// The type that is bought or cut; null where price or cost is of the capability.
    pub equipment: Option<String>,
    /// The partner whose units are used, or who takes turns.
    pub partner: Option<String>,
    /// Units, year by year: those that enter or leave service, are used, or by which the need falls.
    pub years: Vec<UnitsView>,
    /// What it costs, in the currency and prices of the settings; null where nothing is bought.
    pub cost: Option<f64>,
    /// What it saves over the horizon, in the currency and prices of the settings; null where nothing is cut.
    pub saved: Option<f64>,
    /// The nation whose price or yearly cost for the type is used, where the package has none of the nation's own.
    pub price_of: Option<String>,
    /// The decision in words.
    pub words: TextView,
    /// Why: what it rests on and what binds it.
    pub why: Vec<WhyView>,
    /// What it would cost to forbid it; null where that was not asked or time was over.
    pub price: Option<PriceView>,
}

/// What a member saves of its fixed costs in a year.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct SavingView {
    /// Who saves.
    pub nation: String,
    /// The year.
    pub year: u16,
    /// How much, in the currency and prices of the settings.
    pub amount: f64,
}

/// An agreement to conclude.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PlannedAgreementView {
    /// Id: capability, form and members.
    pub id: String,
    /// The capability.
    pub capability: String,
    /// The form.
    pub form: String,
    /// The members, by code.
    pub members: Vec<String>,
    /// The year in which it is concluded; units can be used from the year after on.
    pub year: u16,
    /// Fixed costs that it saves, by member and year.
    pub saves: Vec<SavingView>,
    /// What principles and considerations say of it; null in routes, which are not weighed.
    pub weighed: Option<WeighedView>,
}

/// A need that is not met in spite of the plan.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ShortView {
    /// Whose need.
    pub nation: String,
    /// The capability.
    pub capability: String,
    /// Units short, year by year.
    pub years: Vec<UnitsView>,
}

/// What cannot be planned.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct LeftOutView {
    /// The nation.
    pub nation: String,
    /// The capability.
    pub capability: String,
    /// The first year for which the figure is not known.
    pub year: u16,
    /// Why.
    pub because: TextView,
}

/// A demand of the scenario.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct DemandView {
    /// The demand in words.
    pub words: TextView,
}

/// A demand that gives way.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ConcessionView {
    /// How far it gives way, as a fraction of what is demanded.
    pub fraction: f64,
    /// How far it gives way, in its own unit.
    pub amount: f64,
    /// The change of the scenario that accepts it, as in the query of a result; null where it is no setting.
    pub change: Option<String>,
    /// The concession in words.
    pub words: TextView,
}

/// The size of the problem that was solved.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct SizeView {
    /// Columns: what can be decided.
    pub columns: usize,
    /// Rows: what must hold.
    pub rows: usize,
    /// Entries that are not zero.
    pub entries: usize,
}

/// A multi-year plan.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PlanView {
    /// The nations for which is planned, by code.
    pub nations: Vec<String>,
    /// First and last year.
    pub horizon: [u16; 2],
    /// How the plan stands.
    pub status: Status,
    /// What the plan reaches; null when there is none.
    pub objective: Option<ReachView>,
    /// What the present plan reaches: nothing is decided beyond what runs and is planned today.
    pub present_plan: ReachView,
    /// Distance between the plan's shortfall and the bound, as a fraction of it; null when there is no plan.
    pub gap: Option<f64>,
    /// Mean shortfall that no plan is below, 0 to 1; null when there is no plan.
    pub bound: Option<f64>,
    /// What ended solving; null when there is no plan.
    pub ended_by: Option<EndedBy>,
    /// Whether the plan was verified: computed again from the model, without the solver.
    pub verified: bool,
    /// What the verification found against a plan that is not given.
    pub violations: Vec<TextView>,
    /// What is decided, by nation and capability.
    pub decisions: Vec<DecisionView>,
    /// What is agreed, by capability and members.
    pub agreements: Vec<PlannedAgreementView>,
    /// What is short in spite of it.
    pub short: Vec<ShortView>,
    /// Its timetable, by year.
    pub steps: Vec<StepView>,
    /// Processes of its planning calendar of which no date is known.
    pub undated: Vec<UndatedView>,
    /// What was forbidden and forced.
    pub asked: Vec<AskedView>,
    /// What that costs beside the plan that is free; null where nothing was asked, or the price was not.
    pub price: Option<PriceView>,
    /// Plans side by side, where a front was asked for: by shortfall, the least first.
    pub front: Vec<PointView>,
    /// Routes side by side, where they were asked for.
    pub routes: Vec<RouteView>,
    /// Demands that cannot hold together.
    pub conflict: Vec<DemandView>,
    /// The smallest concessions that together let a plan exist.
    pub concessions: Vec<ConcessionView>,
    /// What is not planned because a figure is not known.
    pub left_out: Vec<LeftOutView>,
    /// Size of the problem.
    pub size: SizeView,
}
