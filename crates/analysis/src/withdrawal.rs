// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Withdrawal (`docs/methods/dependence.md`): what is left, for nations and for formats, when some
//! partners are not there.

use concordia_model::ids::{CapabilityId, FormatId, HolderId, NationId};
use concordia_model::{Figure, Year};

use crate::assessment::Assessment;
use crate::balance::{Balance, Group};
use crate::collective::Collective;
use crate::dependence::{self, View};
use crate::supply::{PoolStock, Supply};

/// One balance that the absence of partners changes.
#[derive(Clone, PartialEq, Debug)]
pub struct Withdrawn {
    /// Whose balance.
    pub nation: NationId,
    /// The capability.
    pub capability: CapabilityId,
    /// With the partners.
    pub before: Balance,
    /// Without them.
    pub after: Balance,
    /// Shortest notice within which it can happen; `None`: unknown.
    pub notice_months: Option<u32>,
}

/// What a format has together without some partners.
#[derive(Clone, PartialEq, Debug)]
pub struct CollectiveWithdrawn {
    /// The format.
    pub format: FormatId,
    /// The capability.
    pub capability: CapabilityId,
    /// With the partners.
    pub before: Collective,
    /// Without them.
    pub after: Collective,
}

/// How sure it is that a need is met worse than before.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Fall {
    /// Short, or further short, for certain.
    Certain,
    /// The ranges allow both.
    May,
}

/// How sure it is that a shortfall grows; `None` where it does not.
pub fn fall(before: Figure, after: Figure) -> Option<Fall> {
    let certain = before.high.is_some_and(|before| after.low > before);
    dependence::worse(before, after).then_some(if certain { Fall::Certain } else { Fall::May })
}

impl Withdrawn {
    /// Whether the nation falls below its need, or further below it; `None` where it does not or nothing
    /// says what it needs.
    pub fn falls(&self) -> Option<Fall> {
        let needed = self.before.need.basis != crate::need::Basis::None;
        fall(self.before.shortfall, self.after.shortfall).filter(|_| needed)
    }
}

/// The balances of some nations that change when partners are not there, by capability, then by nation.
/// A partner that is one of these nations keeps what it has.
pub fn balances(
    assessment: &Assessment<'_>,
    nations: &[NationId],
    without: &[HolderId],
    year: Year,
) -> Vec<Withdrawn> {
    let mut all = Vec::new();
    for group in assessment.groups() {
        all.extend(of_group(assessment, group, nations, without, year));
    }
    all
}

fn of_group(
    assessment: &Assessment<'_>,
    group: &Group,
    nations: &[NationId],
    without: &[HolderId],
    year: Year,
) -> Vec<Withdrawn> {
    let context = &assessment.context;
    let Some(position) = group.years.iter().position(|known| *known == year) else { return Vec::new() };
    let known = context.nations.iter().enumerate().filter(|(_, nation)| nations.contains(nation));
    let reliant: Vec<_> = known
        .map(|(at, nation)| (*nation, *group.at(at, position)))
        .filter(|(_, balance)| !dependence::stands_alone(balance))
        .collect();
    if reliant.is_empty() {
        return Vec::new();
    }
    let supply = Supply::of(context, group.capability);
    let (rows, pools) = (supply.access(year), supply.pools(year));
    let withdrawn = reliant.into_iter().filter_map(|(nation, balance)| {
        let gone: Vec<_> = without.iter().copied().filter(|gone| *gone != nation.into()).collect();
        let view = View { supply: &supply, nation, year, balance, rows: &rows, pools: &pools };
        let after = view.without(&gone);
        (after != balance).then(|| Withdrawn {
            nation,
            capability: group.capability,
            before: balance,
            after,
            notice_months: view.notice_of(&gone),
        })
    });
    withdrawn.collect()
}

/// The formats with a stated need that lose units when partners are not there: all, or those to which a
/// nation belongs.
pub fn collective(
    assessment: &Assessment<'_>,
    only: Option<NationId>,
    without: &[HolderId],
    year: Year,
) -> Vec<CollectiveWithdrawn> {
    let context = &assessment.context;
    let mut all = Vec::new();
    for group in assessment.groups().filter(|group| !group.collective.is_empty()) {
        let supply = Supply::of(context, group.capability);
        let pools = supply.pools(year);
        for before in group.collective.iter().filter(|found| found.year == year) {
            let members = context.model.members(before.format, year);
            if only.is_some_and(|nation| !members.contains(&nation)) {
                continue;
            }
            let after = without_members(&supply, &pools, before, &members, without);
            if after != *before {
                let (format, capability) = (before.format, group.capability);
                all.push(CollectiveWithdrawn { format, capability, before: before.clone(), after });
            }
        }
    }
    all
}

fn without_members(
    supply: &Supply<'_, '_>,
    pools: &[PoolStock],
    before: &Collective,
    members: &[NationId],
    without: &[HolderId],
) -> Collective {
    let year = before.year;
    let gone = |nation: &NationId| without.contains(&(*nation).into());
    let left: Vec<_> = members.iter().copied().filter(|nation| !gone(nation)).collect();
    let own: Figure = left.iter().map(|nation| supply.stock((*nation).into(), year).units).sum();
    let of_pools: Figure = pools.iter().map(|pool| pool_without(supply, pool, members, without, year)).sum();
    let units = if members.is_empty() { Figure::UNKNOWN } else { own.plus(of_pools) };
    let shortfall = before.need.units.lacking(units);
    Collective { members: left.len(), units, shortfall, ..before.clone() }
}

/// What members have of a pool without some partners: the shares of those who stay. Without one that
/// carries it, the pool may stay or go; where a share is not known, so may any part of it.
fn pool_without(
    supply: &Supply<'_, '_>,
    pool: &PoolStock,
    members: &[NationId],
    without: &[HolderId],
    year: Year,
) -> Figure {
    let whole = supply.pool_of(members, pool, year);
    let Some(parts) = supply.context().pool(pool.holder) else { return whole };
    let takes_part = |nation: &&NationId| parts.has(**nation, year);
    let inside: Vec<_> = members.iter().filter(takes_part).copied().collect();
    let left: Vec<_> = inside.iter().copied().filter(|nation| !without.contains(&(*nation).into())).collect();
    let stays = match supply.shares_of(&inside, pool, year) {
        _ if left.len() == inside.len() => whole,
        _ if left.is_empty() => Figure::ZERO,
        Some(_) => supply.shares_of(&left, pool, year).unwrap_or(whole.at_most()),
        None => whole.at_most(),
    };
    let carried = dependence::carriers(parts, year).iter().any(|carrier| without.contains(carrier));
    if carried { stays.at_most() } else { stays }
}
