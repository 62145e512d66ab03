// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What the organisations of members cost in a year, whatever their units. It counts only where it is known of every
//! member: an unknown cost beside known ones would be a cost of zero, and a reason to leave that nobody knows of.

use std::collections::HashMap;

use concordia_model::codes::CostKind;
use concordia_model::ids::NationId;

use super::Question;
use super::needs::Parts;
use super::prices::{Measure, Price, Prices, price};
use crate::context::Context;
use crate::economy;

/// Yearly fixed costs as they count in a cluster.
pub struct Organisations<'m> {
    known: HashMap<NationId, Price<'m>>,
    /// Members that need something and whose fixed cost is not known, where fixed costs would count.
    pub unknown: Vec<NationId>,
    counted: bool,
}

impl<'m> Organisations<'m> {
    /// Of the members, and of every nation that could join them.
    pub fn of(
        context: &Context<'m>,
        question: &Question,
        (prices, measure): (&Prices<'m>, Measure),
        members: &[(NationId, Parts)],
    ) -> Self {
        let nations = members.iter().map(|(nation, _)| nation).chain(&context.nations);
        let fixed = |nation: NationId| fixed(context, question, prices.unit.as_ref()?, nation);
        let known: HashMap<_, _> = nations.filter_map(|nation| Some((*nation, fixed(*nation)?))).collect();
        let yearly = measure == Measure::Yearly;
        let lacks =
            |(nation, parts): &&(NationId, Parts)| needs(parts) && yearly && !known.contains_key(nation);
        let unknown: Vec<_> = members.iter().filter(lacks).map(|(nation, _)| *nation).collect();
        Self { counted: yearly && unknown.is_empty(), known, unknown }
    }

    /// What is known of a nation: its own cost, else that of nobody in particular.
    pub fn known(&self, nation: NationId) -> Option<&Price<'m>> {
        self.known.get(&nation)
    }

    /// What counts of each of some nations, in euro; `None` where one is not known. Who needs nothing has no
    /// organisation.
    pub fn costs(&self, members: &[(NationId, Parts)]) -> Option<Vec<f64>> {
        let cost = |(nation, parts): &(NationId, Parts)| match self.counted && needs(parts) {
            true => self.known(*nation).map(|price| price.euro),
            false => Some(0.0),
        };
        members.iter().map(cost).collect()
    }
}

fn needs(parts: &Parts) -> bool {
    *parts != Parts::default()
}

/// The fixed cost of one nation, in the prices of the year of the cost of a unit.
fn fixed<'m>(
    context: &Context<'m>,
    question: &Question,
    unit: &Price<'m>,
    nation: NationId,
) -> Option<Price<'m>> {
    let found = price(context, question, &[nation], CostKind::FixedAnnual)?;
    let euro = economy::in_prices(context.model, found.euro, found.prices, unit.prices)?;
    let deflators = economy::deflators(context.model, found.prices, unit.prices);
    let rates = found.rates.iter().copied().chain(deflators).collect();
    Some(Price { euro, prices: unit.prices, rates, ..found })
}
