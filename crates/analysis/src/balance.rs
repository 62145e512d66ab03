// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The balance (`docs/methods/balance.md`): what each nation has, may use, gives away and needs of each
//! capability, year by year; shortfall and surplus with their ranges; what all have together, each unit
//! counted once.

use concordia_model::codes::Terms;
use concordia_model::ids::{CapabilityId, HolderId, NationId};
use concordia_model::stock::{Marks, Stock};
use concordia_model::tables::Access;
use concordia_model::{Figure, NeedRule, Quantity, Share, Year};

use crate::context::Context;
use crate::need::{self, Basis, Need};
pub use crate::supply::{PoolStock, Supply};

/// One nation, one capability, one year.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Balance {
    /// Units of the nation itself.
    pub national: Figure,
    /// Its share of units held in common.
    pub pooled: Figure,
    /// Units of others that it may use.
    pub access_in: Figure,
    /// Own units that others may count on.
    pub access_out: Figure,
    /// What is needed.
    pub need: Need,
    /// Need that what is available does not meet.
    pub shortfall: Figure,
    /// What is available above need.
    pub surplus: Figure,
    /// Marks of what went in.
    pub marks: Marks,
}

impl Balance {
    /// Own units: national and the share of pools.
    pub fn own(&self) -> Figure {
        self.national.plus(self.pooled)
    }

    /// Own units, plus access, minus what others may count on.
    pub fn available(&self) -> Figure {
        self.own().plus(self.access_in).less(self.access_out)
    }

    /// Whether the range allows both a shortfall and none: the result can turn over.
    pub fn turns(&self) -> bool {
        self.need.basis != Basis::None
            && self.shortfall.low == Quantity::ZERO
            && self.shortfall.high != Some(Quantity::ZERO)
    }

    /// Whether there is anything to tell.
    pub fn is_empty(&self) -> bool {
        self.need.basis != Basis::Requirement
            && self.own() == Figure::UNKNOWN
            && self.access_in == Figure::ZERO
    }

    /// The balance after the supply has changed.
    #[must_use]
    pub fn with(mut self, national: Figure, pooled: Figure, access_in: Figure) -> Self {
        (self.national, self.pooled, self.access_in) = (national, pooled, access_in);
        self.settle()
    }

    /// Computes shortfall and surplus. A part that must be own counts nothing from abroad.
    fn settle(mut self) -> Self {
        let available = self.available();
        let own_part = self.need.must_be_own.lacking(self.national.less(self.access_out));
        self.shortfall = self.need.units.lacking(available).larger(own_part);
        self.surplus =
            if self.need.basis == Basis::None { Figure::UNKNOWN } else { available.lacking(self.need.units) };
        self
    }
}

/// All balances of one capability with everything that rolls up into it.
pub struct Group {
    /// The capability.
    pub capability: CapabilityId,
    /// The years, first today's.
    pub years: Vec<Year>,
    /// By nation, then by year.
    balances: Vec<Balance>,
    /// By year: units of all assessed nations and their pools, each counted once.
    pub together: Vec<Figure>,
    /// Formats whose need a document states, year by year.
    pub collective: Vec<crate::collective::Collective>,
    /// By year: types and families in use.
    pub fragmentation: Vec<crate::fragmentation::Fragmentation>,
}

impl Group {
    /// The balance of the nation at that position of [`Context::nations`], in the year at that position.
    pub fn at(&self, nation: usize, year: usize) -> &Balance {
        &self.balances[nation * self.years.len() + year]
    }

    /// Whether no nation has anything to tell of this capability.
    pub fn is_empty(&self) -> bool {
        self.balances.iter().all(Balance::is_empty)
    }
}

/// Units that an access row assures: the quantity weighted by its assurance, stated by the row or for
/// its form; without one, all of it where it is guaranteed and none for certain where it is not.
pub fn assured(context: &Context<'_>, row: &Access) -> Figure {
    let quantity = Figure::stated(row.quantity, None, None);
    let of_form = || context.form_parameter(row.cooperation, "assurance").map(Share::nearest);
    if let Some(assurance) = row.assurance.or_else(of_form) {
        let low = quantity.times(row.low.unwrap_or(assurance)).low;
        let high = quantity.times(row.high.unwrap_or(assurance)).high;
        return Figure { low, high, ..quantity.times(assurance) };
    }
    if row.terms == Terms::Guaranteed {
        quantity
    } else {
        Figure { value: Some(Quantity::ZERO), low: Quantity::ZERO, high: quantity.high }
    }
}

/// What a nation may use of others, without the providers that are left out.
pub fn access_in(context: &Context<'_>, rows: &[&Access], nation: NationId, without: &[HolderId]) -> Figure {
    rows.iter()
        .filter(|row| row.receiver == nation && !without.contains(&row.provider))
        .map(|row| assured(context, row))
        .sum()
}

/// Marks of the access rows that a nation receives or gives.
fn access_marks(rows: &[&Access], nation: NationId) -> Marks {
    let mut concerned = rows.iter().filter(|row| row.receiver == nation || row.provider == nation.into());
    Marks { assumption: concerned.any(|row| row.assumption == Some(true)), contradiction: false }
}

/// What a nation has made available: under one cooperation the same units serve all receivers, so the
/// largest counts; what is promised under different cooperations adds up.
pub fn access_out(context: &Context<'_>, rows: &[&Access], nation: NationId) -> Figure {
    let mut given: Vec<_> = rows.iter().filter(|row| row.provider == nation.into()).collect();
    given.sort_by_key(|row| row.cooperation.map(|id| id.text(&context.model.names)));
    let by_cooperation = given.chunk_by(|a, b| a.cooperation.is_some() && a.cooperation == b.cooperation);
    by_cooperation
        .map(|rows| rows.iter().map(|row| assured(context, row)).fold(Figure::ZERO, Figure::larger))
        .sum()
}

/// Balances of one capability for all assessed nations, for today and every year of the horizon.
pub fn group(context: &Context<'_>, capability: CapabilityId) -> Group {
    let settings = &context.model.settings;
    let years: Vec<_> = settings.today().to(settings.horizon.1).collect();
    let supply = Supply::of(context, capability);
    let mut by_year: Vec<Vec<Balance>> = Vec::with_capacity(years.len());
    let mut together = Vec::with_capacity(years.len());
    let mut fragmentation = Vec::with_capacity(years.len());
    // What is only considered is no ambition yet: a cut under consideration would lower the need with it.
    let by_ambition = settings.need_rule == Some(NeedRule::AnnouncedAmbition);
    let announced = by_ambition.then(|| Supply::announced(context, capability));
    let of_rule = announced.as_ref().unwrap_or(&supply);
    let pools_today = of_rule.pools(settings.today());
    let pools_last = of_rule.pools(settings.horizon.1);
    for year in &years {
        let pools = supply.pools(*year);
        let rows = supply.access(*year);
        let own_at = |nation: NationId, at: Year| {
            let pools = if at == settings.today() { &pools_today } else { &pools_last };
            let (national, pooled) = (of_rule.stock(nation.into(), at), of_rule.pooled(pools, nation, at));
            Stock { units: national.units.plus(pooled.units), marks: national.marks.and(pooled.marks) }
        };
        let balances = context
            .nations
            .iter()
            .map(|nation| balance(&supply, *nation, *year, &pools, &rows, |at| own_at(*nation, at)));
        by_year.push(balances.collect());
        together.push(supply.together(&context.nations, &pools, *year));
        fragmentation.push(crate::fragmentation::of(&supply, &context.nations, *year));
    }
    let balances = (0..context.nations.len())
        .flat_map(|nation| by_year.iter().map(move |balances| balances[nation]))
        .collect();
    let collective = crate::collective::of(context, &supply, capability, &years);
    Group { capability, years, balances, together, collective, fragmentation }
}

fn balance(
    supply: &Supply<'_, '_>,
    nation: NationId,
    year: Year,
    pools: &[PoolStock],
    rows: &[&Access],
    own_at: impl Fn(Year) -> Stock,
) -> Balance {
    let context = supply.context();
    let national = supply.stock(nation.into(), year);
    let pooled = supply.pooled(pools, nation, year);
    // A capability that rolls up is judged with the one above, unless a document asks for it by itself:
    // a fighter of the next generation may take the place of one of the last.
    let need = match need::required(context, nation.into(), supply.capability(), year) {
        Some(need) => need,
        None if context.rolls_up(supply.capability()) => Need::NONE,
        None => need::by_rule(context, nation, supply.capability(), year, own_at),
    };
    let balance = Balance {
        national: national.units,
        pooled: pooled.units,
        access_in: access_in(context, rows, nation, &[]),
        access_out: access_out(context, rows, nation),
        marks: national.marks.and(pooled.marks).and(need.marks).and(access_marks(rows, nation)),
        need,
        shortfall: Figure::ZERO,
        surplus: Figure::ZERO,
    };
    balance.settle()
}
