// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The ground of all partner criteria, gathered once, and a snapshot of it at the end of a year.

use std::collections::HashMap;

use concordia_model::Year;
use concordia_model::codes::{EconomyMeasure, Rank};
use concordia_model::ids::{FormatId, HolderId, NationId};
use concordia_model::model::Model;
use concordia_model::table::Record;
use concordia_model::tables::{Economy, Nation, Priority};

use super::criteria::{Criterion, Reading};
use super::relations::{self, Measure};
use super::ties::{self, Running};
use crate::balance::Supply;
use crate::context::Context;
use crate::economy;
use crate::fragmentation::{self, Fleet};
use crate::register;

/// What does not depend on the year.
pub struct Ground<'c, 'm> {
    /// The look-ups.
    pub context: &'c Context<'m>,
    pub(super) supplies: Vec<Supply<'c, 'm>>,
    pub(super) voting: Measure<'m>,
    pub(super) culture: Measure<'m>,
    pub(super) contiguity: Measure<'m>,
    pub(super) languages: [Measure<'m>; 2],
    pub(super) nations: HashMap<NationId, &'m Record<Nation>>,
    rungs: usize,
}

impl<'c, 'm> Ground<'c, 'm> {
    /// Gathers it.
    pub fn of(context: &'c Context<'m>) -> Self {
        let model = context.model;
        let supplies = context.roots.iter().map(|root| Supply::of(context, *root));
        Self {
            context,
            supplies: supplies.filter(|supply| !supply.lines().is_empty()).collect(),
            voting: Measure::of(model, "un-voting-distance", false),
            culture: Measure::of(model, "political-culture-distance", false),
            contiguity: Measure::of(model, "contiguity", true),
            languages: ["common-language-official", "common-language-spoken"]
                .map(|id| Measure::of(model, id, true)),
            nations: model.tables.nations.records().map(|record| (record.row.id, record)).collect(),
            rungs: register::rungs(model),
        }
    }
}

/// What holds at the end of a year.
pub struct Snapshot<'g, 'c, 'm> {
    pub(super) ground: &'g Ground<'c, 'm>,
    /// The year.
    pub year: Year,
    frameworks: Vec<(FormatId, Vec<NationId>)>,
    running: Vec<Running<'m>>,
    /// Places in `running` of what a pair does together, by id; each pair both ways.
    together: HashMap<(NationId, NationId), Vec<usize>>,
    /// By capability and nation.
    pub(super) fleets: Vec<HashMap<NationId, Fleet>>,
    pub(super) force: HashMap<NationId, Spending<'m>>,
    priorities: Vec<&'m Record<Priority>>,
}

impl<'g, 'c, 'm> Snapshot<'g, 'c, 'm> {
    /// The ground at the end of a year.
    pub fn of(ground: &'g Ground<'c, 'm>, year: Year) -> Self {
        let (context, model) = (ground.context, ground.context.model);
        let fleets = |supply: &Supply<'_, '_>| {
            let of = |nation| fragmentation::fleet(supply, |holder| holder == HolderId::from(nation), year);
            let held = context.nations.iter().map(|nation| (*nation, of(*nation)));
            held.filter(|(_, fleet)| !fleet.families().is_empty()).collect()
        };
        let force = |nation: &NationId| Some((*nation, spending(model, *nation, year)?));
        let running = ties::running(context, year);
        Self {
            ground,
            year,
            frameworks: ties::frameworks(model, year),
            together: ties::together(&running),
            running,
            fleets: ground.supplies.iter().map(fleets).collect(),
            force: context.nations.iter().filter_map(force).collect(),
            priorities: priorities(model, year),
        }
    }

    /// The look-ups.
    pub fn context(&self) -> &'c Context<'m> {
        self.ground.context
    }

    pub(super) fn model(&self) -> &'m Model {
        self.ground.context.model
    }

    /// What is measured of a partner, seen from a nation.
    pub fn reading(&self, criterion: Criterion, nation: NationId, partner: NationId) -> Reading {
        let ground = self.ground;
        let measured =
            |measure: &Measure<'m>| relations::reading(measure.row(nation, partner, self.model(), self.year));
        match criterion {
            Criterion::Voting => measured(&ground.voting),
            Criterion::Culture => measured(&ground.culture),
            Criterion::Contiguity => measured(&ground.contiguity),
            Criterion::Language => sum(ground.languages.iter().map(measured)),
            Criterion::Distance => self.distance(nation, partner),
            Criterion::Frameworks => Reading::known(
                self.shared_frameworks(nation, partner)
                    .fold(0.0, |sum, (_, members)| sum + ties::closeness(members.len())),
            ),
            Criterion::Force => self
                .force
                .get(&partner)
                .filter(|spent| spent.euro > 0.0)
                .map_or(Reading::UNKNOWN, |spent| Reading::known(libm::log10(spent.euro / 1e6))),
            Criterion::Fleets => self.commonality(nation, partner),
            Criterion::Cooperations => ties::depth(self.shared(nation, partner), ground.rungs),
            Criterion::BottomUp => ties::bottom_up(self.shared(nation, partner)),
            Criterion::Priorities => self.wanted(nation, partner),
        }
    }

    /// The running cooperations in which both take part, by id.
    pub fn shared(&self, a: NationId, b: NationId) -> impl Iterator<Item = &Running<'m>> {
        self.together.get(&(a, b)).into_iter().flatten().map(|at| &self.running[*at])
    }

    pub(super) fn shared_frameworks(
        &self,
        a: NationId,
        b: NationId,
    ) -> impl Iterator<Item = &(FormatId, Vec<NationId>)> {
        self.frameworks.iter().filter(move |(_, members)| members.contains(&a) && members.contains(&b))
    }

    /// Great-circle distance of the capitals.
    fn distance(&self, a: NationId, b: NationId) -> Reading {
        let place = |nation| {
            let row = &self.ground.nations.get(&nation)?.row;
            Some((row.capital_lat?.as_f64().to_radians(), row.capital_lon?.as_f64().to_radians()))
        };
        let Some(((lat_a, lon_a), (lat_b, lon_b))) = place(a).zip(place(b)) else {
            return Reading::UNKNOWN;
        };
        let half = |angle: f64| libm::sin(angle / 2.0) * libm::sin(angle / 2.0);
        let part = half(lat_b - lat_a) + libm::cos(lat_a) * libm::cos(lat_b) * half(lon_b - lon_a);
        Reading::known(2.0 * EARTH_RADIUS_KM * libm::asin(libm::sqrt(part.clamp(0.0, 1.0))))
    }

    /// Sum of the commonality of all capabilities of which both have known units.
    fn commonality(&self, a: NationId, b: NationId) -> Reading {
        let of =
            |fleets: &HashMap<NationId, Fleet>| fragmentation::commonality(fleets.get(&a)?, fleets.get(&b)?);
        let known: Vec<f64> = self.fleets.iter().filter_map(of).collect();
        if known.is_empty() { Reading::UNKNOWN } else { Reading::known(known.iter().sum()) }
    }

    /// The cooperations that run, by id.
    pub fn running(&self) -> impl Iterator<Item = &Running<'m>> {
        self.running.iter()
    }

    /// The priorities of a nation, by id.
    pub fn agenda(&self, nation: NationId) -> impl Iterator<Item = &'m Record<Priority>> {
        self.priorities.iter().copied().filter(move |record| record.row.nation == nation)
    }

    /// The priorities of a nation that name the partner, or a framework of which it is a member, with the
    /// part of each that falls to the partner.
    pub fn priorities(
        &self,
        nation: NationId,
        partner: NationId,
    ) -> impl Iterator<Item = (&'m Record<Priority>, f64)> {
        self.agenda(nation).filter_map(move |record| {
            let named = record.row.partner?.symbol();
            if named == partner.symbol() {
                return Some((record, 1.0));
            }
            let (_, members) = self.frameworks.iter().find(|(format, _)| format.symbol() == named)?;
            members.contains(&partner).then(|| (record, ties::closeness(members.len())))
        })
    }

    /// What a nation's agenda says of the partner; unknown where there is no agenda. A priority whose rank is
    /// not stated may have any.
    fn wanted(&self, nation: NationId, partner: NationId) -> Reading {
        if self.agenda(nation).next().is_none() {
            return Reading::UNKNOWN;
        }
        let (mut low, mut high) = (0.0, 0.0);
        for (record, part) in self.priorities(nation, partner) {
            let (least, most) = match record.row.rank {
                Some(Rank::High) => (1.0, 1.0),
                Some(Rank::Medium) => (2.0 / 3.0, 2.0 / 3.0),
                Some(Rank::Low) => (1.0 / 3.0, 1.0 / 3.0),
                None => (1.0 / 3.0, 1.0),
            };
            low += least * part;
            high += most * part;
        }
        Reading::between(low, high)
    }
}

/// What a nation spends on defence.
pub struct Spending<'m> {
    /// In euro of the year of the figure.
    pub euro: f64,
    /// The rows it is made from.
    pub from: Vec<&'m Record<Economy>>,
}

/// The newest expenditure in money; where there is none, the share of gross domestic product times that
/// product.
fn spending(model: &Model, nation: NationId, year: Year) -> Option<Spending<'_>> {
    use EconomyMeasure::{DefenceExpenditure, Gdp};
    if let Some(spent) = economy::in_euro(model, nation, DefenceExpenditure, year) {
        return Some(Spending { euro: spent.amount, from: vec![spent.row] });
    }
    let share = economy::in_unit(model, nation, DefenceExpenditure, year, "share_gdp")?;
    let product = economy::in_euro(model, nation, Gdp, year)?;
    Some(Spending { euro: share.amount * product.amount, from: vec![share.row, product.row] })
}

/// Mean radius of the earth, as the International Union of Geodesy and Geophysics has it.
const EARTH_RADIUS_KM: f64 = 6371.0;

/// The priorities that hold at the end of a year, by id.
fn priorities(model: &Model, year: Year) -> Vec<&Record<Priority>> {
    let holds = |row: &Priority| {
        let from = row.from.or_else(|| model.document_date(row.source));
        from.is_some_and(|from| from <= year.end()) && row.to.is_none_or(|to| to >= year.end())
    };
    let mut rows: Vec<_> = model.tables.priorities.records().filter(|record| holds(&record.row)).collect();
    rows.sort_by_key(|record| record.row.id.text(&model.names));
    rows
}

/// The sum of certain readings; unknown when one is.
fn sum(readings: impl Iterator<Item = Reading>) -> Reading {
    let sum: Option<f64> = readings.map(|reading| reading.value).sum();
    sum.map_or(Reading::UNKNOWN, Reading::known)
}
