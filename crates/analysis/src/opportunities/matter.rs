// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What speaks for a capability between two nations (`docs/methods/opportunities.md`, *Parts*).

use std::collections::{HashMap, HashSet};

use concordia_model::codes::{Action, CapabilityLevel, HoldingStatus, OriginRole};
use concordia_model::ids::{CapabilityId, HolderId, NationId};
use concordia_model::stock::Line;
use concordia_model::table::Record;
use concordia_model::tables::Priority;
use concordia_model::{Quantity, Symbol, Year};

use super::common_need::CommonNeeds;
use crate::balance::Supply;
use crate::context::Context;
use crate::fragmentation::{self, Fleet};
use crate::need;
use crate::partners::snapshot::Snapshot;
use crate::partners::ties::Running;

/// The parts, each 0 to 1: id, English, Dutch.
pub const PARTS: [(&str, &str, &str); 10] = [
    ("units", "one or both have it", "een of beide hebben het"),
    ("fleets", "same family in use", "dezelfde familie in gebruik"),
    ("renewal", "both renew it in the same years", "beide vernieuwen het in dezelfde jaren"),
    ("shortfall", "one or both are short", "een of beide komen tekort"),
    ("related", "they run something related", "er loopt iets verwants"),
    ("wanted", "one or both want it", "een of beide willen het"),
    ("common", "a framework of both needs it", "een verband van beide heeft het nodig"),
    ("practice", "others do it together", "anderen doen het samen"),
    ("industry", "their industry makes it", "hun industrie maakt het"),
    ("delimited", "it can be counted", "het is te tellen"),
];

/// A capability with what nations have of it.
pub struct Capability {
    /// The capability.
    pub id: CapabilityId,
    area: Option<Symbol>,
    domain: Option<Symbol>,
    has: HashMap<NationId, bool>,
    fleets: HashMap<NationId, Fleet>,
    /// Share of units of types held for fifteen years; absent where the package does not reach so far back.
    aged: HashMap<NationId, f64>,
    renewals: HashMap<NationId, Vec<(Year, Year)>>,
    short: HashMap<NationId, bool>,
    /// Running cooperations that serve it, whoever takes part.
    practice: usize,
    /// Nations whose industry designs, assembles or supplies it.
    makers: HashSet<NationId>,
    /// Whether it is delimited enough to be counted.
    delimited: bool,
}

/// Years after which half of a service life of thirty years has passed.
const HALF_LIFE: u16 = 15;

/// Years between two renewals that can still be brought together.
const APART: u16 = 2;

/// What speaks for any capability between any two nations.
pub struct Matters<'s, 'g, 'c, 'm> {
    snapshot: &'s Snapshot<'g, 'c, 'm>,
    capabilities: Vec<Capability>,
    /// Area and domain of each capability.
    places: HashMap<Symbol, (Option<Symbol>, Option<Symbol>)>,
    common: CommonNeeds,
}

impl<'s, 'g, 'c, 'm> Matters<'s, 'g, 'c, 'm> {
    /// Gathers it.
    pub fn of(snapshot: &'s Snapshot<'g, 'c, 'm>) -> Self {
        let model = snapshot.context().model;
        let parent =
            |id: Symbol| model.tables.capabilities.find(id).and_then(|row| row.parent).map(|id| id.symbol());
        let place = |id: Symbol| (parent(id), parent(id).and_then(parent));
        let places: HashMap<_, _> =
            model.tables.capabilities.rows().map(|row| (row.id.symbol(), place(row.id.symbol()))).collect();
        let rows = model.tables.capabilities.rows().filter(|row| row.level == CapabilityLevel::Capability);
        let mut ids: Vec<_> = rows.map(|row| row.id).collect();
        ids.sort_by_key(|id| id.text(&model.names));
        let capabilities = ids.into_iter().map(|id| Capability::of(snapshot, id, &places)).collect();
        Self { snapshot, capabilities, places, common: CommonNeeds::of(model, snapshot.year) }
    }

    /// The capabilities, by id.
    pub fn capabilities(&self) -> impl Iterator<Item = &Capability> {
        self.capabilities.iter()
    }

    /// The parts of a pair in a capability, in the order of [`PARTS`].
    pub fn parts(&self, a: NationId, b: NationId, of: &Capability) -> [Option<f64>; PARTS.len()] {
        let fleets = of.fleets.get(&a).zip(of.fleets.get(&b));
        [
            Some(f64::midpoint(of.having(a), of.having(b))),
            fleets.and_then(|(a, b)| fragmentation::commonality(a, b)).map(speaks),
            of.renewal(a, b),
            of.shortfall(a, b),
            Some(self.related(a, b, of)),
            self.wanted(a, b, of),
            self.common.part(a, b, of.id).map(speaks),
            Some(steps(of.practice as f64, &[(0.0, 0.0), (1.0, 0.5), (4.0, 1.0)])),
            of.industry(a, b).map(speaks),
            Some(f64::from(u8::from(of.delimited))),
        ]
    }

    /// Whether a cooperation in the capability runs between the two.
    pub fn is_running(&self, a: NationId, b: NationId, capability: CapabilityId) -> bool {
        self.snapshot.shared(a, b).any(|found| found.subjects.contains(&capability.symbol()))
    }

    /// What the two do together in the same area, and at half its weight in the same domain, by closeness.
    fn related(&self, a: NationId, b: NationId, of: &Capability) -> f64 {
        let near = |subject: &Symbol| match self.places.get(subject) {
            Some((area, _)) if area.is_some() && *area == of.area => 1.0,
            Some((_, domain)) if domain.is_some() && *domain == of.domain => 0.5,
            _ => 0.0,
        };
        let weight =
            |found: &Running<'_>| found.subjects.iter().map(near).fold(0.0, f64::max) * found.closeness();
        let sum = self.snapshot.shared(a, b).fold(0.0, |sum, found| sum + weight(found));
        steps(sum, &[(0.0, 0.0), (0.25, 0.3), (1.0, 0.6), (4.0, 1.0)])
    }

    /// Whether one of the two wants it: with the other, or at all (a half); unknown where neither has an agenda.
    fn wanted(&self, a: NationId, b: NationId, of: &Capability) -> Option<f64> {
        let wants = |nation, partner| -> Option<f64> {
            let named = |record: &&Record<Priority>| record.row.capability == Some(of.id);
            let mut agenda = self.snapshot.agenda(nation).peekable();
            agenda.peek()?;
            let at_all = agenda.find(named).map_or(0.0, |_| 0.5);
            let with = self.snapshot.priorities(nation, partner).filter(|(record, _)| named(record));
            Some(with.map(|(_, part)| 0.5 + part / 2.0).fold(at_all, f64::max))
        };
        wants(a, b).into_iter().chain(wants(b, a)).reduce(f64::max)
    }
}

impl Capability {
    fn of(
        snapshot: &Snapshot<'_, '_, '_>,
        id: CapabilityId,
        places: &HashMap<Symbol, (Option<Symbol>, Option<Symbol>)>,
    ) -> Self {
        let context = snapshot.context();
        let supply = Supply::of(context, id);
        let year = snapshot.year;
        let (area, domain) = places.get(&id.symbol()).copied().unwrap_or_default();
        let mut this = Self {
            id,
            area,
            domain,
            has: HashMap::new(),
            fleets: HashMap::new(),
            aged: HashMap::new(),
            renewals: HashMap::new(),
            short: HashMap::new(),
            practice: snapshot.running().filter(|found| found.subjects.contains(&id.symbol())).count(),
            makers: makers(context, id),
            delimited: context.unit(id).is_some(),
        };
        for nation in context.nations.iter().copied() {
            let units = supply.stock(nation.into(), year).units;
            if units.low > Quantity::ZERO || units.value.is_some() {
                this.has.insert(nation, units.low > Quantity::ZERO);
            }
            let fleet = fragmentation::fleet(&supply, |holder| holder == HolderId::from(nation), year);
            if !fleet.families().is_empty() {
                this.fleets.insert(nation, fleet);
            }
            if let Some(aged) = aged(&supply, nation, year) {
                this.aged.insert(nation, aged);
            }
            let need = need::required(context, nation.into(), id, year);
            if let Some(need) = need.and_then(|need| need.units.value) {
                let short = units.high.is_some_and(|high| high < need);
                if short || units.low >= need {
                    this.short.insert(nation, short);
                }
            }
        }
        this.gather_renewals(&supply);
        this
    }

    fn gather_renewals(&mut self, supply: &Supply<'_, '_>) {
        let lines = supply.lines().iter().flat_map(|lines| lines.lines());
        let changes = lines.flat_map(|line| line.changes().map(move |change| (line.holder, &change.row)));
        for (holder, change) in changes {
            let nation = NationId::of(holder.symbol());
            if matches!(change.action, Action::Buy | Action::Retire | Action::Lease) {
                self.renewals.entry(nation).or_default().push((change.from_year, change.to_year));
            }
        }
    }

    /// 1 where a nation has it, 0 where it certainly has none, else the middle.
    fn having(&self, nation: NationId) -> f64 {
        self.has.get(&nation).map_or(0.5, |has| f64::from(u8::from(*has)))
    }

    /// Whether both have planned changes in years that can be brought together; where no plans are known, how
    /// much of what both have is past half its life.
    fn renewal(&self, a: NationId, b: NationId) -> Option<f64> {
        if let Some((of_a, of_b)) = self.renewals.get(&a).zip(self.renewals.get(&b)) {
            let meet = |one: &(Year, Year)| {
                of_b.iter().any(|other| one.0.0 <= other.1.0 + APART && other.0.0 <= one.1.0 + APART)
            };
            return Some(if of_a.iter().any(meet) { 1.0 } else { 0.0 });
        }
        self.aged.get(&a).zip(self.aged.get(&b)).map(|(a, b)| speaks(a.min(*b)))
    }

    /// The part of the two whose industry makes it; unknown where no maker of it is known.
    fn industry(&self, a: NationId, b: NationId) -> Option<f64> {
        let makes = |nation| f64::from(u8::from(self.makers.contains(&nation)));
        (!self.makers.is_empty()).then(|| f64::midpoint(makes(a), makes(b)))
    }

    /// 1 where one is short by a stated requirement, 0 where neither is; unknown where nothing is required.
    fn shortfall(&self, a: NationId, b: NationId) -> Option<f64> {
        let known = [a, b].into_iter().filter_map(|nation| self.short.get(&nation));
        known.map(|short| f64::from(u8::from(*short))).reduce(f64::max)
    }
}

/// The nations whose industry designs, assembles or supplies equipment of a capability.
fn makers(context: &Context<'_>, capability: CapabilityId) -> HashSet<NationId> {
    let tables = &context.model.tables;
    let types = tables.equipment.rows().filter(|row| row.capability == capability).map(|row| row.id);
    let types: HashSet<_> = types.collect();
    let made = tables
        .equipment_origins
        .rows()
        .filter(|row| types.contains(&row.equipment) && row.role != OriginRole::Maintenance);
    made.map(|row| row.nation).collect()
}

/// Share of a nation's units whose type it held half a life ago already; `None` where no claim of anybody is
/// so old or the nation has no known units.
fn aged(supply: &Supply<'_, '_>, nation: NationId, year: Year) -> Option<f64> {
    let before = Year(year.0.saturating_sub(HALF_LIFE));
    let all = || supply.lines().iter().flat_map(|lines| lines.lines().iter().map(move |line| (lines, line)));
    let claimed = |line: &Line<'_>| {
        line.newest(HoldingStatus::InService, before).and_then(|record| record.row.quantity)
    };
    if !all().any(|(_, line)| claimed(line).is_some()) {
        return None;
    }
    let (mut old, mut sum) = (0.0, 0.0);
    for (lines, line) in all().filter(|(_, line)| line.holder == nation.into() && line.equipment.is_some()) {
        let units = lines.of_type(line, year).units.value.map_or(0.0, Quantity::as_f64);
        let held = claimed(line);
        sum += units;
        old += if held.is_some_and(|held| held > Quantity::ZERO) { units } else { 0.0 };
    }
    (sum > 0.0).then(|| old / sum)
}

/// The part of what can be unknown and can only speak for a capability: where it is known to be absent the part
/// says nothing, as where it is unknown. Else what is known to be small would count less than what nobody knows.
fn speaks(of: f64) -> f64 {
    f64::midpoint(1.0, of)
}

/// A line through anchors, level outside.
fn steps(at: f64, anchors: &[(f64, f64)]) -> f64 {
    let mut last = anchors[0];
    for next in anchors {
        if at <= next.0 {
            let width = next.0 - last.0;
            return if width > 0.0 { last.1 + (next.1 - last.1) * (at - last.0) / width } else { next.1 };
        }
        last = *next;
    }
    last.1
}
