// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What there is of one capability with all that rolls up into it: the lines of every holder, pools and
//! their shares, access in force (`docs/methods/balance.md`, `docs/methods/stock.md`).

use concordia_model::ids::{CapabilityId, HolderId, NationId};
use concordia_model::stock::{Lines, Marks, Stock};
use concordia_model::tables::Access;
use concordia_model::{Figure, Model, Year};

use crate::context::Context;

/// A pool's units in a year and who shares them.
#[derive(Clone, PartialEq, Debug)]
pub struct PoolStock {
    /// The cooperation that holds them.
    pub holder: HolderId,
    /// Its units.
    pub stock: Stock,
}

/// All lines that count for one capability.
pub struct Supply<'c, 'm> {
    context: &'c Context<'m>,
    capability: CapabilityId,
    below: Vec<CapabilityId>,
    lines: Vec<Lines<'m>>,
}

impl<'c, 'm> Supply<'c, 'm> {
    /// The lines of a capability and of all that rolls up into it, where anybody has any.
    pub fn of(context: &'c Context<'m>, capability: CapabilityId) -> Self {
        Self::gathered(context, capability, Lines::of)
    }

    /// The same without changes that are only considered.
    pub fn announced(context: &'c Context<'m>, capability: CapabilityId) -> Self {
        Self::gathered(context, capability, Lines::announced)
    }

    fn gathered(
        context: &'c Context<'m>,
        capability: CapabilityId,
        lines: impl Fn(&'m Model, CapabilityId) -> Lines<'m>,
    ) -> Self {
        let below = context.with_below(capability);
        let lines = below.iter().map(|id| lines(context.model, *id)).filter(|lines| !lines.is_empty());
        let lines = lines.collect();
        Self { context, capability, below, lines }
    }

    /// The look-ups.
    pub fn context(&self) -> &'c Context<'m> {
        self.context
    }

    /// The capability.
    pub fn capability(&self) -> CapabilityId {
        self.capability
    }

    /// The lines, capability by capability.
    pub fn lines(&self) -> &[Lines<'m>] {
        &self.lines
    }

    /// Units of one holder. Nothing is known of a holder that has no row.
    pub fn stock(&self, holder: HolderId, year: Year) -> Stock {
        let unknown = Stock { units: Figure::UNKNOWN, marks: Marks::default() };
        self.stock_of(holder, year, |_| true).unwrap_or(unknown)
    }

    /// Units of one holder in some of the capabilities that count; `None` where it has no row. What comes
    /// or goes of a capability of which it has nothing else comes on top of, or is taken from, the sum.
    pub fn stock_of(
        &self,
        holder: HolderId,
        year: Year,
        counts: impl Fn(CapabilityId) -> bool,
    ) -> Option<Stock> {
        let lines = self.lines.iter().filter(|lines| counts(lines.capability()));
        let (mut sum, mut come, mut gone): (Option<Stock>, _, _) = (None, None, Figure::ZERO);
        for lines in lines.filter(|lines| !lines.of_holder(holder).is_empty()) {
            if let Some((comes, goes)) = lines.changes_only(holder, year) {
                come = Some(come.unwrap_or(Figure::ZERO).plus(comes));
                gone = gone.plus(goes);
                continue;
            }
            let stock = lines.stock(holder, year);
            sum = Some(sum.map_or(stock, |sum| sum.plus(stock)));
        }
        let Some(come) = come else { return sum };
        let sum = sum.unwrap_or(Stock { units: Figure::UNKNOWN, marks: Marks::default() });
        Some(Stock { units: sum.units.plus(come).less(gone), ..sum })
    }

    /// The cooperations that hold units in common.
    pub fn pools(&self, year: Year) -> Vec<PoolStock> {
        let mut holders: Vec<_> = self
            .lines
            .iter()
            .flat_map(Lines::holders)
            .filter(|holder| self.context.model.is_cooperation(*holder))
            .collect();
        holders.sort_by_key(|holder| holder.text(&self.context.model.names));
        holders.dedup();
        holders.into_iter().map(|holder| PoolStock { holder, stock: self.stock(holder, year) }).collect()
    }

    /// A nation's share of the pools: by use share; where it takes part and no share is known, anything
    /// from none to all.
    pub fn pooled(&self, pools: &[PoolStock], nation: NationId, year: Year) -> Stock {
        let mut sum = Stock { units: Figure::ZERO, marks: Marks::default() };
        for pool in pools {
            let Some(parts) = self.context.pool(pool.holder).filter(|parts| parts.has(nation, year)) else {
                continue;
            };
            let part = parts
                .use_share(nation, year)
                .map_or(pool.stock.units.at_most(), |share| pool.stock.units.times(share));
            sum = Stock { units: sum.units.plus(part), marks: sum.marks.and(pool.stock.marks) };
        }
        sum
    }

    /// Access rows in force that count what the capability counts. What a pool provides to a nation that
    /// shares in its units is in the share already.
    pub fn access(&self, year: Year) -> Vec<&'m Access> {
        let rows = self.below.iter().flat_map(|id| self.context.access(*id, year)).map(|record| &record.row);
        rows.filter(|row| self.context.same_unit(row.capability, row.unit) && !self.shares(row, year))
            .collect()
    }

    fn shares(&self, row: &Access, year: Year) -> bool {
        let pool = self.context.pool(row.provider);
        let holds = self.lines.iter().any(|lines| !lines.of_holder(row.provider).is_empty());
        holds && pool.is_some_and(|pool| pool.use_share(row.receiver, year).is_some())
    }

    /// Units of all nations and pools, each counted once.
    pub fn together(&self, nations: &[NationId], pools: &[PoolStock], year: Year) -> Figure {
        let own: Figure = nations.iter().map(|nation| self.stock((*nation).into(), year).units).sum();
        own.plus(pools.iter().map(|pool| self.pool_of(nations, pool, year)).sum())
    }

    /// What nations have of a pool. One that is shared with others than these nations counts by their
    /// shares; where these are not known, at most as a whole.
    pub fn pool_of(&self, nations: &[NationId], pool: &PoolStock, year: Year) -> Figure {
        let Some(parts) = self.context.pool(pool.holder) else { return pool.stock.units };
        let members = parts.nations(year);
        if members.iter().all(|nation| nations.contains(nation)) {
            return pool.stock.units;
        }
        self.shares_of(nations, pool, year).unwrap_or(pool.stock.units.at_most())
    }

    /// The sum of the shares of nations in a pool; `None` where one that takes part has no known share.
    pub fn shares_of(&self, nations: &[NationId], pool: &PoolStock, year: Year) -> Option<Figure> {
        let parts = self.context.pool(pool.holder)?;
        let inside = parts.nations(year).into_iter().filter(|nation| nations.contains(nation));
        let shares: Option<Vec<_>> = inside.map(|nation| parts.use_share(nation, year)).collect();
        Some(shares?.into_iter().map(|share| pool.stock.units.times(share)).sum())
    }
}
