// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! How long orders take, as far as that was known at the end of a year: the medians of the orders of a class
//! that were all delivered by then. Later deliveries are not looked at.

use std::collections::BTreeMap;

use concordia_model::Year;

use super::order::{Order, Terms};

/// Orders before this year are in the register only if they came late.
const COMPLETE_SINCE: Year = Year(1990);
/// Orders of a class below which all classes are taken together.
const FEWEST: usize = 5;

/// Years from order to first and to last delivery.
type Took = (u16, u16);

/// Past orders, by class and whether what was ordered was new.
pub(super) struct Leads<'a> {
    by_class: BTreeMap<(&'a str, bool), Vec<Took>>,
    all: BTreeMap<bool, Vec<Took>>,
}

impl<'a> Leads<'a> {
    /// Those done by the end of a year.
    pub(super) fn of(orders: &[Order<'a>], year: Year) -> Self {
        let mut leads = Self { by_class: BTreeMap::new(), all: BTreeMap::new() };
        for Order { class, terms, .. } in orders.iter().filter(|order| order.terms.placed >= COMPLETE_SINCE) {
            let Some(took) = terms.took(year) else { continue };
            leads.by_class.entry((class, terms.is_new)).or_default().push(took);
            leads.all.entry(terms.is_new).or_default().push(took);
        }
        leads
    }

    /// The years in which what is still to come of an order may come, after a year; `None` where no past
    /// order tells.
    pub(super) fn years(&self, class: &str, terms: &Terms, after: Year) -> Option<(Year, Year)> {
        let own = self.by_class.get(&(class, terms.is_new)).filter(|orders| orders.len() >= FEWEST);
        let orders = own.or_else(|| self.all.get(&terms.is_new))?;
        let first = median(orders.iter().map(|took| took.0))?;
        let last = median(orders.iter().map(|took| took.1))?;
        let (next, end) = (Year(after.0 + 1), Year(terms.placed.0 + last));
        if !terms.came_by(after).is_empty() {
            return Some((next, end.max(next)));
        }
        // What is late comes from the next year on, over as many years as others took.
        let from = Year(terms.placed.0 + first).max(next);
        Some((from, Year(from.0 + last.saturating_sub(first))))
    }
}

/// The middle value, the lower of two.
fn median(values: impl Iterator<Item = u16>) -> Option<u16> {
    let mut values: Vec<_> = values.collect();
    values.sort_unstable();
    values.get(values.len().saturating_sub(1) / 2).copied()
}
