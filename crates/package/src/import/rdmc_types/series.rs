// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Claims by holder, type and year. The data set leaves zeros out: a type that a nation lists in one year
//! and not in the next has gone, if the nation lists others of its class then; if it lists none at all,
//! the list itself may be missing, and nothing is known.

use std::collections::{BTreeMap, BTreeSet};

use concordia_model::Year;

use super::super::batch::NOTE;
use super::super::job::Job;
use super::super::sources::RDMC;

/// What one row says.
#[derive(Clone, Copy)]
pub(crate) struct Claim {
    /// Units; `None`: held, number unknown.
    pub(crate) count: Option<u32>,
    /// Whether it was put back from the author's source tables.
    pub(crate) put_back: bool,
    /// Whether the units are in reserve.
    pub(crate) in_reserve: bool,
}

/// What the data set says of a type in a year.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Held,
    None,
    Unknown,
}

/// Nation, capability, equipment, status.
type Key<'a> = (&'a str, &'static str, String, &'static str);

/// All claims.
#[derive(Default)]
pub(crate) struct Series<'a> {
    claims: BTreeMap<Key<'a>, (&'static str, BTreeMap<Year, Vec<Claim>>)>,
    listed: BTreeSet<(&'a str, &'static str, Year)>,
    years: BTreeMap<&'a str, BTreeSet<Year>>,
}

/// How many rows were added for types that are no longer listed.
#[derive(Default)]
pub(crate) struct Gone {
    pub(crate) zero: usize,
    pub(crate) unknown: usize,
}

impl<'a> Series<'a> {
    /// A nation lists something of a class in a year.
    pub(crate) fn listed(&mut self, nation: &'a str, group: &'static str, year: Year) {
        self.listed.insert((nation, group, year));
        self.years.entry(nation).or_default().insert(year);
    }

    /// Adds a claim.
    pub(crate) fn add(
        &mut self,
        (nation, capability, equipment, status): (&'a str, &'static str, &str, &'static str),
        group: &'static str,
        year: Year,
        claim: Claim,
    ) {
        let key = (nation, capability, equipment.to_owned(), status);
        let series = self.claims.entry(key).or_insert_with(|| (group, BTreeMap::new()));
        series.1.entry(year).or_default().push(claim);
    }

    /// Writes the holdings.
    pub(crate) fn write(&self, job: &mut Job<'_>) -> Gone {
        let mut gone = Gone::default();
        for (key, (group, claims)) in &self.claims {
            for (year, claims) in claims {
                put(job, key, *year, &sum(claims), &note(claims));
            }
            for (year, none) in self.gaps(key.0, group, claims) {
                let (quantity, note) = if none {
                    gone.zero += 1;
                    ("0", "no longer listed in this year, others of its class are: zero by rule")
                } else {
                    gone.unknown += 1;
                    ("", "no longer listed in this year, nor is anything of its class: unknown")
                };
                put(job, key, year, &(quantity.to_owned(), String::new()), note);
            }
        }
        gone
    }

    /// The years with which a gap begins, and whether there are none then or nothing is known.
    fn gaps(
        &self,
        nation: &'a str,
        group: &'static str,
        claims: &BTreeMap<Year, Vec<Claim>>,
    ) -> Vec<(Year, bool)> {
        let mut gaps = Vec::new();
        // What the year before said: `None` before the first claim, then held, none or unknown.
        let mut before = None;
        for year in self.years.get(nation).into_iter().flatten() {
            let now = if claims.contains_key(year) {
                State::Held
            } else if before == Some(State::None) || self.listed.contains(&(nation, group, *year)) {
                State::None
            } else {
                State::Unknown
            };
            if before.is_some_and(|before| before != now) && now != State::Held {
                gaps.push((*year, now == State::None));
            }
            if before.is_some() || now == State::Held {
                before = Some(now);
            }
        }
        gaps
    }
}

/// Quantity and lower bound: the sum, or unknown with at least what is known.
fn sum(claims: &[Claim]) -> (String, String) {
    let known: u64 = claims.iter().filter_map(|claim| claim.count).map(u64::from).sum();
    if claims.iter().all(|claim| claim.count.is_some()) {
        return (known.to_string(), String::new());
    }
    (String::new(), if known > 0 { known.to_string() } else { String::new() })
}

fn note(claims: &[Claim]) -> String {
    let mut notes = Vec::new();
    if claims.len() > 1 {
        notes.push(format!("sum of {} lines of the data set", claims.len()));
    }
    if claims.iter().any(|claim| claim.put_back) {
        notes.push("from the author's source tables".to_owned());
    }
    if claims.iter().any(|claim| claim.in_reserve) {
        notes.push("in reserve".to_owned());
    }
    notes.join("; ")
}

fn put(job: &mut Job<'_>, key: &Key<'_>, year: Year, (quantity, low): &(String, String), note: &str) {
    let (nation, capability, equipment, status) = key;
    let cells = [
        ("holder", (*nation).to_owned()),
        ("capability", (*capability).to_owned()),
        ("equipment", equipment.clone()),
        ("year", year.to_string()),
        ("status", (*status).to_owned()),
        ("quantity", quantity.clone()),
        ("low", low.clone()),
        (NOTE, note.to_owned()),
    ];
    job.put("holdings", &RDMC, cells);
}
