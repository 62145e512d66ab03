// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What is left when partners are not there, as it is shown.

use concordia_model::Year;
use concordia_model::ids::{HolderId, NationId};
use schemars::JsonSchema;
use serde::Serialize;

use super::balance::{self, BalanceView, FigureView};
use super::dependence::{BreakView, break_of};
use crate::assessment::Assessment;
use crate::dependence;
use crate::withdrawal::{self, CollectiveWithdrawn, Fall, Withdrawn};

/// A balance that the absence of partners changes.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct WithdrawnView {
    /// The capability.
    pub capability: String,
    /// Whether the nation falls below its need, or further below it: certain, or may where the ranges allow
    /// both; null where it does not, or where nothing says what it needs.
    pub falls: Option<Fall>,
    /// The balance with them.
    pub before: BalanceView,
    /// The balance without them.
    pub after: BalanceView,
    /// Shortest notice in months within which it can happen; null when unknown.
    pub notice_months: Option<u32>,
}

/// What a format has together, with and without partners.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct CollectiveWithdrawalView {
    /// The format.
    pub format: String,
    /// The capability.
    pub capability: String,
    /// What is counted.
    pub unit: Option<String>,
    /// Whether the format falls below its need, or further below it: certain, may or null.
    pub falls: Option<Fall>,
    /// What the format needs.
    pub need: FigureView,
    /// Members counted with them.
    pub members_before: usize,
    /// Members counted without them.
    pub members_after: usize,
    /// Units of all members and their pools with them.
    pub units_before: FigureView,
    /// Units without them.
    pub units_after: FigureView,
    /// Shortfall with them.
    pub shortfall_before: FigureView,
    /// Shortfall without them.
    pub shortfall_after: FigureView,
}

/// What a nation has left when partners are not there.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct WithdrawalView {
    /// The nation.
    pub nation: String,
    /// The partners that are not there, by id.
    pub without: Vec<String>,
    /// State on 31 December of this year.
    pub year: u16,
    /// Balances that change, those that fall below need first.
    pub changed: Vec<WithdrawnView>,
    /// Formats of the nation that lose units for which a need is stated.
    pub collective: Vec<CollectiveWithdrawalView>,
    /// Smallest sets of partners whose absence breaks a need, whoever is asked about.
    pub breaks: Vec<BreakView>,
}

/// What every assessed nation has left when partners are not there.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct WithdrawalsView {
    /// The partners that are not there, by id.
    pub without: Vec<String>,
    /// State on 31 December of this year.
    pub year: u16,
    /// Nations of which any balance changes, by code.
    pub nations: Vec<NationWithdrawalView>,
    /// Formats that lose units for which a need is stated.
    pub collective: Vec<CollectiveWithdrawalView>,
}

/// What one nation of all has left.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct NationWithdrawalView {
    /// The nation.
    pub nation: String,
    /// Capabilities in which it falls below need for certain.
    pub certain: usize,
    /// Capabilities in which it may fall below need.
    pub may: usize,
    /// Balances that change, those that fall below need first.
    pub changed: Vec<WithdrawnView>,
}

/// What a nation has left when partners are not there.
pub fn withdrawal(
    assessment: &Assessment<'_>,
    nation: NationId,
    without: &[HolderId],
    year: Year,
) -> WithdrawalView {
    let names = &assessment.context.model.names;
    let found =
        dependence::of(&assessment.context, nation, year, |root| assessment.balance(nation, root, year));
    WithdrawalView {
        nation: nation.text(names).to_owned(),
        without: texts(assessment, without),
        year: year.0,
        changed: changed(assessment, withdrawal::balances(assessment, &[nation], without, year), year),
        collective: collective(assessment, Some(nation), without, year),
        breaks: found.breaks.iter().map(|found| break_of(names, found)).collect(),
    }
}

/// What every assessed nation has left when partners are not there; these themselves are left out.
pub fn withdrawals(assessment: &Assessment<'_>, without: &[HolderId], year: Year) -> WithdrawalsView {
    let context = &assessment.context;
    let mut nations = context.nations.clone();
    nations.retain(|nation| !without.contains(&(*nation).into()));
    let found = withdrawal::balances(assessment, &nations, without, year);
    let of_nation = |nation: &NationId| {
        let mine = found.iter().filter(|one| one.nation == *nation).cloned().collect();
        let changed = changed(assessment, mine, year);
        let count = |fall| changed.iter().filter(|one| one.falls == Some(fall)).count();
        let (certain, may) = (count(Fall::Certain), count(Fall::May));
        let nation = nation.text(&context.model.names).to_owned();
        (!changed.is_empty()).then_some(NationWithdrawalView { nation, certain, may, changed })
    };
    WithdrawalsView {
        without: texts(assessment, without),
        year: year.0,
        nations: nations.iter().filter_map(of_nation).collect(),
        collective: collective(assessment, None, without, year),
    }
}

fn texts(assessment: &Assessment<'_>, holders: &[HolderId]) -> Vec<String> {
    let names = &assessment.context.model.names;
    let mut texts: Vec<_> = holders.iter().map(|holder| holder.text(names).to_owned()).collect();
    texts.sort();
    texts.dedup();
    texts
}

fn changed(assessment: &Assessment<'_>, mut found: Vec<Withdrawn>, year: Year) -> Vec<WithdrawnView> {
    found.sort_by_key(|one| match one.falls() {
        Some(Fall::Certain) => 0,
        Some(Fall::May) => 1,
        None => 2,
    });
    let shown = |one: Withdrawn| {
        let balance = |balance| balance::of(assessment, one.nation, one.capability, year, balance);
        WithdrawnView {
            capability: one.capability.text(&assessment.context.model.names).to_owned(),
            falls: one.falls(),
            before: balance(&one.before),
            after: balance(&one.after),
            notice_months: one.notice_months,
        }
    };
    found.into_iter().map(shown).collect()
}

fn collective(
    assessment: &Assessment<'_>,
    only: Option<NationId>,
    without: &[HolderId],
    year: Year,
) -> Vec<CollectiveWithdrawalView> {
    let names = &assessment.context.model.names;
    let shown = |one: CollectiveWithdrawn| CollectiveWithdrawalView {
        format: one.format.text(names).to_owned(),
        capability: one.capability.text(names).to_owned(),
        unit: assessment.context.unit(one.capability).map(str::to_owned),
        falls: withdrawal::fall(one.before.shortfall, one.after.shortfall),
        need: one.before.need.units.into(),
        members_before: one.before.members,
        members_after: one.after.members,
        units_before: one.before.units.into(),
        units_after: one.after.units.into(),
        shortfall_before: one.before.shortfall.into(),
        shortfall_after: one.after.shortfall.into(),
    };
    withdrawal::collective(assessment, only, without, year).into_iter().map(shown).collect()
}
