// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What each member of a cluster needs, and which part of it can be shared.

use concordia_methods::pooling;
use concordia_model::claims;
use concordia_model::codes::{ParameterOn, Sharing};
use concordia_model::ids::NationId;
use concordia_model::table::Record;
use concordia_model::tables::{Parameter, Requirement};
use concordia_model::{Figure, Quantity, Share};

use super::{Question, Reading};
use crate::assessment::Assessment;
use crate::context::Context;
use crate::need::{self, Need, Stated};

/// What a need rests on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// The asker gave a mean need: an assumption.
    Given,
    /// Rows of `requirements`.
    Requirement,
    /// The need rule of the scenario.
    NeedRule,
    /// Nothing says what is needed, or not how much.
    Unknown,
    /// More units than chances are computed with.
    TooLarge,
}

/// A need by how it can be shared.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Parts {
    /// Units that must be own.
    pub own: usize,
    /// Units that a document calls exclusive.
    pub exclusive: usize,
    /// Units held in turns: the largest of the members serves all.
    pub turns: usize,
    /// Mean of the need that can be pooled.
    pub mean: f64,
}

/// What a member needs.
pub struct Member<'m> {
    /// The nation.
    pub nation: NationId,
    /// Its need as the balance has it.
    pub need: Need,
    /// What that rests on.
    pub basis: Basis,
    /// The need by how it can be shared; `None`: unknown.
    pub parts: Option<Parts>,
    /// The requirements that are used.
    pub rows: Vec<&'m Record<Requirement>>,
}

/// What a nation needs of the capability that is asked about.
pub fn member<'m>(assessment: &Assessment<'m>, question: &Question, nation: NationId) -> Member<'m> {
    let context = &assessment.context;
    let balance = assessment.balance(nation, question.capability, question.year);
    let need = balance.map_or(Need::NONE, |balance| balance.need);
    let unknown = Member { nation, need, basis: Basis::Unknown, parts: None, rows: Vec::new() };
    let (basis, shared, rows) = match need.basis {
        need::Basis::None => (Basis::Unknown, None, Vec::new()),
        need::Basis::NeedRule => (Basis::NeedRule, Shared::all(need.units), Vec::new()),
        need::Basis::Requirement => {
            let stated = need::stated(context, nation.into(), question.capability, question.year);
            let used = largest(stated).map(|largest| largest.used).unwrap_or_default();
            let shared = Shared::of(&used).and_then(|shared| shared.keeping(need.must_be_own));
            (Basis::Requirement, shared.filter(|_| !used.is_empty()), used)
        }
    };
    if let Some((_, mean)) = question.means.iter().find(|(given, _)| *given == nation) {
        // It is the mean of what can be pooled: what a requirement keeps out of the pool stays out of it.
        let stated = shared.filter(|_| basis == Basis::Requirement);
        let held = stated.map_or_else(Parts::default, |shared| shared.held());
        return Member { basis: Basis::Given, parts: Some(Parts { mean: *mean, ..held }), rows, ..unknown };
    }
    let Some(shared) = shared else { return Member { rows, ..unknown } };
    match shared.mean(question) {
        Ok(mean) => Member { basis, parts: Some(Parts { mean, ..shared.held() }), rows, ..unknown },
        Err(_) => Member { basis: Basis::TooLarge, rows, ..unknown },
    }
}

/// The kind of requirement that says most, the first of equals; `None` where one is not known, for it could be
/// the largest.
fn largest(stated: Vec<Stated<'_>>) -> Option<Stated<'_>> {
    let known = stated.iter().all(|stated| stated.need.units.is_known());
    // The last of equals would win.
    known.then(|| stated.into_iter().rev().max_by_key(|stated| stated.need.units.value))?
}

/// Units by how they can be shared, with the service level that their requirements state.
struct Shared {
    own: Quantity,
    exclusive: Quantity,
    turns: Quantity,
    pooled: Quantity,
    level: Option<Share>,
}

impl Shared {
    const NONE: Self = Self {
        own: Quantity::ZERO,
        exclusive: Quantity::ZERO,
        turns: Quantity::ZERO,
        pooled: Quantity::ZERO,
        level: None,
    };

    /// Everything can be pooled.
    fn all(units: Figure) -> Option<Self> {
        Some(Self { pooled: units.value?, ..Self::NONE })
    }

    fn of(rows: &[&Record<Requirement>]) -> Option<Self> {
        let mut shared = Self::NONE;
        for Record { row, .. } in rows {
            let units = Figure::stated(row.quantity, row.low, row.high).value?;
            let part = match row.sharing {
                _ if row.must_be_own == Some(true) => &mut shared.own,
                Some(Sharing::Exclusive) => &mut shared.exclusive,
                Some(Sharing::Turns) => &mut shared.turns,
                Some(Sharing::Pooled) | None => &mut shared.pooled,
            };
            *part = *part + units;
            // Of several levels the strictest holds for all.
            shared.level = shared.level.max(row.service_level);
        }
        Some(shared)
    }

    /// What must be own by any kind of requirement is kept out of what can be shared; `None`: not known how much.
    fn keeping(mut self, must_be_own: Figure) -> Option<Self> {
        let mut more = (must_be_own.value? - self.own).positive();
        for part in [&mut self.pooled, &mut self.turns, &mut self.exclusive] {
            let taken = more.min(*part);
            *part = *part - taken;
            self.own = self.own + taken;
            more = more - taken;
        }
        Some(self)
    }

    /// What is kept out of the pool.
    fn held(&self) -> Parts {
        Parts { own: whole(self.own), exclusive: whole(self.exclusive), turns: whole(self.turns), mean: 0.0 }
    }

    /// The mean of what can be pooled.
    fn mean(&self, question: &Question) -> Result<f64, pooling::Refusal> {
        let stated = self.level.map(Share::as_f64).filter(|level| *level > 0.0 && *level < 1.0);
        let level = stated.unwrap_or(question.service_level);
        match question.reading {
            Reading::Fleet => pooling::served(whole(self.pooled), level),
            Reading::Mean if self.pooled.as_f64() > pooling::MOST => Err(pooling::Refusal::Means),
            Reading::Mean => Ok(self.pooled.as_f64()),
        }
    }
}

/// Whole units: a part of one is met by one.
#[expect(
    clippy::cast_sign_loss,
    clippy::cast_possible_truncation,
    reason = "a need is not below zero, and small"
)]
fn whole(units: Quantity) -> usize {
    units.positive().as_f64().ceil() as usize
}

/// The common part that the package states for the capability.
pub fn common_share<'m>(context: &Context<'m>, question: &Question) -> Option<&'m Record<Parameter>> {
    let model = context.model;
    let about = |row: &Parameter| {
        row.on == ParameterOn::Capability
            && row.id.0 == question.capability.symbol()
            && model.text(row.parameter.0) == "common_share"
            && row.value.is_some()
    };
    claims::used(model, model.tables.parameters.records().filter(|record| about(&record.row)))
}
