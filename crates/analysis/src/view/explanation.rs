// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Why a number: one balance through the years with every row that went in, so that a person can compute
//! it again by hand. Rows are listed once; whatever rests on one names its position in that list.

mod build;
pub(super) mod cited;
mod words;

use concordia_model::codes::{RequirementKind, Terms};
use concordia_model::stock::StepKind;
use schemars::JsonSchema;
use serde::Serialize;

pub use build::explain;

use super::{BalanceView, DocumentView, FigureView, PlannedView, RowView, TextView};

/// One balance of one nation through the years, with everything that it rests on.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ExplanationView {
    /// The nation.
    pub nation: String,
    /// The capability: the one that was asked for, or the one it counts in.
    pub capability: String,
    /// What is counted.
    pub unit: Option<String>,
    /// How the balance is computed.
    pub formula: TextView,
    /// Pages in docs/methods that tell how, without their ending.
    pub methods: Vec<String>,
    /// Today and every year of the horizon.
    pub years: Vec<YearExplanation>,
    /// Planned changes of the nation and of the pools in which it takes part.
    pub changes: Vec<ChangeExplanation>,
    /// Claims of several sources about one thing, side by side.
    pub claims: Vec<ClaimsExplanation>,
    /// Passages of documents on which rows rest.
    pub passages: Vec<PassageView>,
    /// Every row that is named here, once.
    pub rows: Vec<RowView>,
    /// Every document that a row or a passage names, by id.
    pub documents: Vec<DocumentView>,
}

/// One year of a balance.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct YearExplanation {
    /// The balance.
    pub balance: BalanceView,
    /// The formula with the numbers of this year filled in.
    pub sum: TextView,
    /// What the nation itself has, by capability that counts here. Their sum is the national part.
    pub stocks: Vec<StockExplanation>,
    /// The pools in which the nation takes part. The sum of its parts is the pooled part.
    pub pools: Vec<PoolExplanation>,
    /// What it may use of others.
    pub access_in: Vec<AccessExplanation>,
    /// What others may count on. Under one cooperation the largest counts, different cooperations add.
    pub access_out: Vec<AccessExplanation>,
    /// What says what is needed.
    pub need: NeedExplanation,
}

/// Units of one holder in one capability: the sum of its lines.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct StockExplanation {
    /// Whose units: a nation or a cooperation.
    pub holder: String,
    /// The capability: the one of the balance, or one that rolls up into it.
    pub capability: String,
    /// Units in service and leased; null where only what its steps bring and take counts, on top of what
    /// the holder has in the other capabilities.
    pub units: Option<FigureView>,
    /// Units in store, which count nowhere.
    pub stored: FigureView,
    /// Whether beside the lines there is an unknown rest that no row tells of.
    pub unknown_rest: bool,
    /// Its types.
    pub lines: Vec<LineExplanation>,
}

/// Units of one type.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct LineExplanation {
    /// The type; null for figures about the whole capability.
    pub equipment: Option<String>,
    /// Its units: the claim, plus what comes, minus what goes and what is out of service, not below zero.
    /// Null where only its steps count: the claim about the whole capability holds its units, or they name
    /// no type.
    pub units: Option<FigureView>,
    /// What its rows do.
    pub steps: Vec<StepExplanation>,
}

/// What one row does to a stock.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct StepExplanation {
    /// claim, comes, goes or out_of_service.
    #[schemars(with = "String")]
    pub kind: StepKind,
    /// How many units by the end of the year.
    pub units: FigureView,
    /// Position of the row in the list of rows.
    pub row: usize,
}

/// A nation's part in a pool.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PoolExplanation {
    /// The cooperation that holds the units.
    pub cooperation: String,
    /// Its units.
    pub units: FigureView,
    /// The nation's share in use, 0 to 1; null where none is stated, so that its part is anything from
    /// nothing to all.
    pub use_share: Option<f64>,
    /// Position of the row that states the share.
    pub row: Option<usize>,
    /// The nation's part.
    pub part: FigureView,
    /// What the pool has, by capability that counts here.
    pub stocks: Vec<StockExplanation>,
}

/// Access in force at the end of the year.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct AccessExplanation {
    /// The provider: a nation or a cooperation.
    pub provider: String,
    /// The receiver.
    pub receiver: String,
    /// The cooperation that gives it.
    pub cooperation: Option<String>,
    /// guaranteed, hours, priority or on_consent.
    #[schemars(with = "String")]
    pub terms: Terms,
    /// How much; null when unknown.
    pub quantity: Option<f64>,
    /// Units that it assures.
    pub units: FigureView,
    /// Whether these count in the balance.
    pub counts: bool,
    /// Why so many, or why they do not count.
    pub reason: TextView,
    /// Position of the row.
    pub row: usize,
    /// Position of the row that states the assurance of its form, where that is used.
    pub assurance_row: Option<usize>,
}

/// What says what is needed.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct NeedExplanation {
    /// How the need follows, in words with its numbers.
    pub reason: TextView,
    /// Kinds of requirement in force that the scenario counts: the largest is the need.
    pub kinds: Vec<KindExplanation>,
    /// Positions of all other requirements of the nation for this capability: not in force in this year,
    /// not counted by the scenario, of another unit, or overruled by a newer or better source.
    pub not_used: Vec<usize>,
}

/// What one kind of requirement says.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct KindExplanation {
    /// own_minimum, national_target, allied_pledge, collective_target, study_estimate or press_report.
    #[schemars(with = "String")]
    pub kind: RequirementKind,
    /// The sum over its tasks.
    pub units: FigureView,
    /// Positions of the rows that are used, one for each task.
    pub rows: Vec<usize>,
}

/// A planned change with its row.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ChangeExplanation {
    /// The change.
    pub change: PlannedView,
    /// Position of the row.
    pub row: usize,
}

/// Claims of several sources about one thing.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ClaimsExplanation {
    /// Position of the row that is used.
    pub used: usize,
    /// The others.
    pub others: Vec<OtherClaim>,
}

/// A claim that is not used.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct OtherClaim {
    /// Position of the row.
    pub row: usize,
    /// Whether it contradicts the one that is used; otherwise they agree well enough.
    pub contradicts: bool,
}

/// A passage of a document on which a row rests.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PassageView {
    /// Position of the row.
    pub row: usize,
    /// The document.
    pub document: String,
    /// Place in the document.
    pub locator: Option<String>,
    /// Note.
    pub note: Option<String>,
}
