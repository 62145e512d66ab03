// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Dependence (`docs/methods/dependence.md`): which needs fall when partners are not there. Singles and
//! pairs are tried in full, larger sets only where no smaller one breaks the same need.

use concordia_methods::index;
use concordia_model::codes::{ParticipantRole, Terms};
use concordia_model::ids::{CapabilityId, CooperationId, HolderId, NationId};
use concordia_model::tables::Access;
use concordia_model::{Figure, Quantity, Year};

use crate::balance::{self, Balance, PoolStock, Supply};
use crate::context::{Context, Pool};

/// What a nation uses of one provider in one capability.
#[derive(Clone, PartialEq, Debug)]
pub struct Reliance {
    /// The capability of the access row.
    pub capability: CapabilityId,
    /// The provider.
    pub provider: HolderId,
    /// Terms.
    pub terms: Terms,
    /// Units, or what the unit says.
    pub quantity: Option<Quantity>,
    /// Unit, where it is not the capability's.
    pub unit: Option<String>,
    /// Notice in months; `None`: unknown.
    pub notice_months: Option<u32>,
}

/// A need that falls short, or falls further short, when a set of partners is not there.
#[derive(Clone, PartialEq, Debug)]
pub struct Break {
    /// The capability.
    pub capability: CapabilityId,
    /// The partners.
    pub without: Vec<HolderId>,
    /// Shortfall with them.
    pub before: Figure,
    /// Shortfall without them.
    pub after: Figure,
    /// Shortest notice within which it can happen; `None`: unknown.
    pub notice_months: Option<u32>,
}

impl Break {
    /// Whether it breaks for certain; otherwise the range allows both.
    pub fn certain(&self) -> bool {
        self.before.high.is_some_and(|before| self.after.low > before)
    }
}

/// How one capability of a nation rests on others.
#[derive(Clone, PartialEq, Debug)]
pub struct Concentration {
    /// The capability.
    pub capability: CapabilityId,
    /// Share of what comes from abroad that the largest provider gives, 0 to 1.
    pub largest_share: f64,
    /// The largest provider; `None` where several give as much.
    pub largest: Option<HolderId>,
    /// Herfindahl index over providers, 0 to 1.
    pub herfindahl: f64,
}

/// What a nation depends on at the end of a year.
#[derive(Clone, Debug, Default)]
pub struct Dependence {
    /// Everything it uses of others.
    pub reliances: Vec<Reliance>,
    /// Smallest sets of partners whose absence breaks a need.
    pub breaks: Vec<Break>,
    /// Concentration of providers where quantities are known.
    pub concentration: Vec<Concentration>,
}

/// Largest set of partners that is tried.
const LARGEST_SET: usize = 4;

/// What a nation depends on in all capabilities.
pub fn of(
    context: &Context<'_>,
    nation: NationId,
    year: Year,
    balance_of: impl Fn(CapabilityId) -> Option<Balance>,
) -> Dependence {
    let mut all = Dependence::default();
    for root in &context.roots {
        for capability in context.with_below(*root) {
            let rows = context.access(capability, year).map(|record| &record.row);
            all.reliances.extend(rows.filter(|row| row.receiver == nation).map(|row| reliance(context, row)));
        }
        let Some(balance) = balance_of(*root) else { continue };
        if stands_alone(&balance) {
            continue;
        }
        let supply = Supply::of(context, *root);
        let (rows, pools) = (supply.access(year), supply.pools(year));
        let view = View { supply: &supply, nation, year, balance, rows: &rows, pools: &pools };
        all.breaks.extend(view.breaks(*root));
        all.concentration.extend(view.concentration(*root));
    }
    all
}

fn reliance(context: &Context<'_>, row: &Access) -> Reliance {
    let unit = row.unit.filter(|unit| !context.same_unit(row.capability, Some(*unit)));
    Reliance {
        capability: row.capability,
        provider: row.provider,
        terms: row.terms,
        quantity: row.quantity,
        unit: unit.map(|unit| context.model.text(unit.0).to_owned()),
        notice_months: notice(context, row),
    }
}

/// The notice of an access row, else of its cooperation.
fn notice(context: &Context<'_>, row: &Access) -> Option<u32> {
    row.notice_months.or_else(|| context.cooperation(row.cooperation?)?.notice_months)
}

/// Whether nothing comes from others, so that nobody's absence changes anything.
pub(crate) fn stands_alone(balance: &Balance) -> bool {
    balance.pooled == Figure::ZERO && balance.access_in == Figure::ZERO
}

/// One nation's balance of one capability in a year, with what it rests on.
pub(crate) struct View<'v, 'c, 'm> {
    pub supply: &'v Supply<'c, 'm>,
    pub nation: NationId,
    pub year: Year,
    pub balance: Balance,
    pub rows: &'v [&'m Access],
    pub pools: &'v [PoolStock],
}

impl View<'_, '_, '_> {
    /// Partners whose absence changes anything: providers of access, and those without whom a pool in
    /// which the nation shares cannot run.
    fn partners(&self) -> Vec<HolderId> {
        let mut partners: Vec<HolderId> =
            self.rows.iter().filter(|row| row.receiver == self.nation).map(|row| row.provider).collect();
        for pool in self.pools {
            partners.extend(self.carriers(pool));
        }
        partners.retain(|partner| *partner != self.nation.into());
        partners.sort_by_key(|partner| partner.text(&self.supply.context().model.names));
        partners.dedup();
        partners
    }

    /// Nations that own, operate, host or lead a pool in which the nation shares.
    fn carriers(&self, pool: &PoolStock) -> Vec<HolderId> {
        let Some(parts) =
            self.supply.context().pool(pool.holder).filter(|parts| parts.has(self.nation, self.year))
        else {
            return Vec::new();
        };
        carriers(parts, self.year)
    }

    /// The balance without some partners. What a pool does without one that carries it, no source says:
    /// the nation's share may stay or go.
    pub fn without(&self, gone: &[HolderId]) -> Balance {
        let access = balance::access_in(self.supply.context(), self.rows, self.nation, gone);
        let pooled = self.pools.iter().map(|pool| {
            let share = self.supply.pooled(std::slice::from_ref(pool), self.nation, self.year).units;
            let hit = self.carriers(pool).iter().any(|carrier| gone.contains(carrier));
            if hit { share.at_most() } else { share }
        });
        self.balance.with(self.balance.national, pooled.sum(), access)
    }

    pub fn notice_of(&self, gone: &[HolderId]) -> Option<u32> {
        let hit = self.rows.iter().filter(|row| row.receiver == self.nation && gone.contains(&row.provider));
        let pools =
            self.pools.iter().filter(|pool| self.carriers(pool).iter().any(|carrier| gone.contains(carrier)));
        let of_pool = |pool: &PoolStock| {
            self.supply.context().cooperation(CooperationId::of(pool.holder.symbol()))?.notice_months
        };
        let notices = hit.map(|row| notice(self.supply.context(), row)).chain(pools.map(of_pool));
        notices.collect::<Option<Vec<_>>>()?.into_iter().min()
    }

    fn breaks(&self, capability: CapabilityId) -> Vec<Break> {
        if self.balance.need.basis == crate::need::Basis::None {
            return Vec::new();
        }
        let partners = self.partners();
        let mut found: Vec<Break> = Vec::new();
        for size in 1..=LARGEST_SET.min(partners.len()) {
            for set in sets(partners.len(), size) {
                let without: Vec<_> = set.iter().map(|at| partners[*at]).collect();
                let covered =
                    found.iter().any(|known| known.without.iter().all(|partner| without.contains(partner)));
                let after = if covered { continue } else { self.without(&without).shortfall };
                if worse(self.balance.shortfall, after) {
                    let notice_months = self.notice_of(&without);
                    found.push(Break {
                        capability,
                        without,
                        before: self.balance.shortfall,
                        after,
                        notice_months,
                    });
                }
            }
            // Beyond pairs only what no smaller set breaks is searched.
            if size >= 2 && !found.is_empty() {
                break;
            }
        }
        found
    }

    fn concentration(&self, capability: CapabilityId) -> Option<Concentration> {
        let providers = self.partners();
        let given: Vec<_> = providers
            .iter()
            .filter_map(|provider| {
                let rows: Vec<_> =
                    self.rows.iter().copied().filter(|row| row.provider == *provider).collect();
                let units = balance::access_in(self.supply.context(), &rows, self.nation, &[]).value?;
                (units > Quantity::ZERO).then_some((*provider, units))
            })
            .collect();
        let total: Quantity = given.iter().map(|(_, units)| *units).sum();
        let most = given.iter().map(|(_, units)| *units).max()?;
        let mut first = given.iter().filter(|(_, units)| *units == most).map(|(provider, _)| *provider);
        // No id makes one of several that give as much the largest.
        let largest = first.next().filter(|_| first.next().is_none());
        let herfindahl =
            index::herfindahl(&given.iter().map(|(_, units)| units.as_f64()).collect::<Vec<_>>())?;
        Some(Concentration { capability, largest_share: most.as_f64() / total.as_f64(), largest, herfindahl })
    }
}

/// Nations that own, operate, host or lead a pool.
pub(crate) fn carriers(pool: &Pool, year: Year) -> Vec<HolderId> {
    use ParticipantRole::{Host, Lead, Operator, Owner};
    let carry = pool.parts(year).filter(|part| matches!(part.role, Owner | Operator | Host | Lead));
    carry.map(|part| part.nation.into()).collect()
}

/// Whether a need is met worse than before, in its value or in its worst case.
pub(crate) fn worse(before: Figure, after: Figure) -> bool {
    let more = |before: Option<Quantity>, after: Option<Quantity>| match (before, after) {
        (Some(before), Some(after)) => after > before,
        (Some(_), None) => true,
        (None, _) => false,
    };
    after.low > before.low || more(before.value, after.value) || more(before.high, after.high)
}

/// All sets of `size` positions out of `count`, in order.
fn sets(count: usize, size: usize) -> Vec<Vec<usize>> {
    if size == 0 {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for first in 0..count {
        for mut rest in sets(count - first - 1, size - 1) {
            rest.iter_mut().for_each(|at| *at += first + 1);
            rest.insert(0, first);
            all.push(rest);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_come_in_order_and_each_once() {
        assert_eq!(sets(4, 2), vec![vec![0, 1], vec![0, 2], vec![0, 3], vec![1, 2], vec![1, 3], vec![2, 3]]);
        assert_eq!(sets(2, 3), Vec::<Vec<usize>>::new());
    }
}
