// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A job as it is shown: how it stands, how far it is, what it gives.

use concordia_analysis::view::{Envelope, FindingsView};
use concordia_plan::view::PlanView;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::problem::Problem;

/// How a job stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    /// It waits for another.
    Waiting,
    /// It runs.
    Running,
    /// It is done; the result is there.
    Done,
    /// It was cancelled.
    Cancelled,
    /// The server failed.
    Failed,
}

impl JobState {
    /// Whether nothing will change any more.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Cancelled | Self::Failed)
    }
}

/// What a job does.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum JobKind {
    /// Checks a package.
    Check,
    /// Makes a plan.
    Plan,
}

/// How far a job is.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum ProgressView {
    /// How far a package is read.
    Check(CheckProgressView),
    /// How far the search for a plan is.
    Plan(PlanProgressView),
}

/// What a plan is sought for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sought {
    /// The least mean shortfall, 0 to 1.
    Shortfall,
    /// Then the least cost of what is bought, in parts of the largest price.
    Cost,
    /// Then the most of yearly costs saved, in parts of the largest saving of one decision.
    Saved,
    /// For a front: the least freedom of action given up, 0 to 1.
    FreedomOfAction,
    /// Then the fewest partners, and a hundredth for each agreement.
    Partners,
}

/// How far the search for a plan is.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, JsonSchema)]
pub struct PlanProgressView {
    /// What is sought now.
    pub objective: Sought,
    /// Seconds since this was begun to be sought.
    pub seconds: f64,
    /// What the best plan so far reaches; null when there is none yet.
    pub incumbent: Option<f64>,
    /// What no plan is below, or of what is saved above; null when nothing is proven yet.
    pub bound: Option<f64>,
}

/// How far a package is read.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, JsonSchema)]
pub struct CheckProgressView {
    /// The file or sheet that is being read.
    pub file: String,
    /// Bytes read of it; of a workbook, sheets read.
    pub read: u64,
    /// Bytes of it; of a workbook, sheets.
    pub of: u64,
}

/// What a job gives.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub enum JobResultView {
    /// The findings of the package that was checked.
    Check(Box<Envelope<FindingsView>>),
    /// The plan.
    Plan(Box<Envelope<PlanView>>),
}

/// A job.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct JobView {
    /// Id; its address is /v1/jobs/ and this.
    pub id: String,
    /// What it does.
    pub kind: JobKind,
    /// How it stands.
    pub state: JobState,
    /// How far it is; null before it runs and once it is over.
    pub progress: Option<ProgressView>,
    /// The findings of the package that was checked, or the plan, once they are there.
    #[schemars(with = "Option<JobResultView>")]
    pub result: Option<Value>,
    /// Why it failed, where what was asked is the reason.
    pub problem: Option<Problem>,
}
