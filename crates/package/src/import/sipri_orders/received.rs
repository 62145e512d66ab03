// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Since when a nation has had a type: at the end of each year with deliveries, what had come by then. The
//! register gives the number of a whole order only, so while an order runs at least one unit of each year
//! with deliveries is known.

use std::collections::{BTreeMap, BTreeSet};

use concordia_model::Year;

use super::super::batch::NOTE;
use super::super::job::Job;
use super::super::sources::SIPRI_ORDERS;
use super::classes;
use super::known::Known;
use super::order::Terms;

/// Orders by nation, capability and type.
pub(super) type Received<'o> = BTreeMap<(&'o str, &'static str, String), Vec<&'o Terms>>;

/// Writes the holdings up to a year; the types named, and how many the package tells of itself.
pub(super) fn write(
    job: &mut Job<'_>,
    received: &Received<'_>,
    known: &Known,
    until: Year,
) -> (BTreeSet<String>, usize) {
    let (mut named, mut left) = (BTreeSet::new(), 0);
    for ((nation, capability, equipment), orders) in received {
        let years: BTreeSet<Year> = orders.iter().flat_map(|order| order.came_by(until)).copied().collect();
        let all = years.len();
        let free = |year: &Year| known.is_free(nation, capability, equipment, *year);
        let free: Vec<_> = years.into_iter().filter(free).collect();
        left += usize::from(all > 0 && free.is_empty());
        for year in free {
            let (units, least) = had_come(orders, year);
            let units = units.filter(|_| classes::is_counted(capability));
            let least = if classes::is_counted(capability) { least } else { 1 };
            let cells = [
                ("holder", (*nation).to_owned()),
                ("capability", (*capability).to_owned()),
                ("equipment", equipment.clone()),
                ("year", year.to_string()),
                ("status", "in_service".to_owned()),
                ("quantity", units.map_or_else(String::new, |units| units.to_string())),
                ("low", units.map_or_else(|| least.to_string(), |_| String::new())),
                (NOTE, "what had come by then; losses and sales are not in the register".to_owned()),
            ];
            job.put("holdings", &SIPRI_ORDERS, cells);
            named.insert(equipment.clone());
        }
    }
    (named, left)
}

/// How many had come by the end of a year, where that is known, and at least how many.
fn had_come(orders: &[&Terms], year: Year) -> (Option<u64>, u64) {
    let (mut units, mut least) = (Some(0), 0);
    for order in orders.iter().filter(|order| !order.came_by(year).is_empty()) {
        let by_then = order.came_by(year).len();
        let whole = order.delivered.filter(|_| by_then == order.came.len()).map(u64::from);
        units = units.zip(whole).map(|(sum, whole)| sum + whole);
        least += whole.unwrap_or(by_then as u64);
    }
    (units, least)
}
