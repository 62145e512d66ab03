// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Stock through time (`docs/methods/stock.md`): the newest chosen claim at or before a year, plus the
//! planned changes after that claim, minus what is past its last year in service.

mod change;
mod line;

pub use change::delivered;
pub use line::Line;

use std::collections::HashMap;

use crate::figure::Figure;
use crate::ids::{CapabilityId, EquipmentId, HolderId};
use crate::model::Model;
use crate::table::Place;
use crate::time::Year;
use line::{Chosen, Group, newest};

/// Whether something else than a plain sourced figure went into a result.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, serde::Serialize)]
pub struct Marks {
    /// A value without source went in.
    pub assumption: bool,
    /// Sources contradict a value that went in.
    pub contradiction: bool,
}

impl Marks {
    /// Both sets of marks together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            assumption: self.assumption || other.assumption,
            contradiction: self.contradiction || other.contradiction,
        }
    }
}

/// Units at the end of a year, with their marks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stock {
    /// Units in service and leased.
    pub units: Figure,
    /// Marks of what went in.
    pub marks: Marks,
}

impl Stock {
    const NONE: Self = Self { units: Figure::ZERO, marks: Marks { assumption: false, contradiction: false } };
    const UNKNOWN: Self = Self { units: Figure::UNKNOWN, ..Self::NONE };

    fn plus(self, other: Self) -> Self {
        Self { units: self.units.plus(other.units), marks: self.marks.and(other.marks) }
    }
}

/// What one row does to a stock, for people who ask why.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Step {
    /// What the row does.
    pub kind: StepKind,
    /// How many units.
    pub units: Figure,
    /// The row.
    pub place: Place,
}

/// What a row does to a stock.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// The claim that is used.
    Claim,
    /// Units that come.
    Comes,
    /// Units that go.
    Goes,
    /// The claim's units are past their last year in service.
    OutOfService,
}

/// What one line adds to the stock of its holder.
pub struct Part<'a, 'm> {
    /// The line.
    pub line: &'a Line<'m>,
    /// Its units; `None` where these are in the claim about the whole capability, so that only what its
    /// steps bring and take counts.
    pub units: Option<Figure>,
    /// What its rows do.
    pub steps: Vec<Step>,
}

type FastMap<K, V> = HashMap<K, V, foldhash::fast::FixedState>;

/// All lines of one capability.
pub struct Lines<'m> {
    model: &'m Model,
    capability: CapabilityId,
    lines: Vec<Line<'m>>,
}

impl<'m> Lines<'m> {
    /// The lines of a capability, ordered by holder and type.
    pub fn of(model: &'m Model, capability: CapabilityId) -> Self {
        let key = Some(capability.symbol());
        let mut groups: FastMap<(HolderId, Option<EquipmentId>), Group<'m>> = FastMap::default();
        for record in model.tables.holdings.block(key).into_iter().flat_map(|block| &block.records) {
            groups.entry((record.row.holder, record.row.equipment)).or_default().holdings.push(record);
        }
        for record in model.tables.planned_changes.block(key).into_iter().flat_map(|block| &block.records) {
            groups.entry((record.row.holder, record.row.equipment)).or_default().changes.push(record);
        }
        let mut lines: Vec<_> = groups
            .into_iter()
            .map(|((holder, equipment), group)| group.line(model, holder, equipment))
            .collect();
        let names = &model.names;
        lines.sort_by_key(|line| (line.holder.text(names), line.equipment.map(|id| id.text(names))));
        Self { model, capability, lines }
    }

    /// The capability.
    pub fn capability(&self) -> CapabilityId {
        self.capability
    }

    /// The lines.
    pub fn lines(&self) -> &[Line<'m>] {
        &self.lines
    }

    /// Whether there is no row at all.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The holders that have any line, in the order of their ids.
    pub fn holders(&self) -> Vec<HolderId> {
        let mut holders: Vec<_> = self.lines.iter().map(|line| line.holder).collect();
        holders.dedup();
        holders
    }

    /// The lines of one holder.
    pub fn of_holder(&self, holder: HolderId) -> &[Line<'m>] {
        let text = holder.text(&self.model.names);
        let start = self.lines.partition_point(|line| line.holder.text(&self.model.names) < text);
        let length = self.lines[start..].iter().take_while(|line| line.holder == holder).count();
        &self.lines[start..start + length]
    }

    /// Units of a holder in service or leased at the end of a year.
    pub fn stock(&self, holder: HolderId, year: Year) -> Stock {
        total(self.of_holder(holder), year)
    }

    /// Units of one type at the end of a year: none where a newer claim says that there is nothing of the
    /// whole capability.
    pub fn of_type(&self, line: &Line<'m>, year: Year) -> Stock {
        let whole = whole_claim(self.of_holder(line.holder), year);
        let none = whole.filter(|claim| claim.figure() == Figure::ZERO).map(Chosen::year);
        line.units(year, none, &mut |_| ())
    }

    /// Units of a holder in store at the end of a year; unknown where nothing says so.
    pub fn stored(&self, holder: HolderId, year: Year) -> Figure {
        let lines = self.of_holder(holder).iter();
        let known: Vec<_> =
            lines.filter_map(|line| newest(&line.stored, year, None)).map(Chosen::figure).collect();
        if known.is_empty() { Figure::UNKNOWN } else { known.into_iter().sum() }
    }

    /// The lines that make up a stock, in the order of types, with the rows behind them.
    pub fn parts(&self, holder: HolderId, year: Year) -> Vec<Part<'_, 'm>> {
        let lines = self.of_holder(holder);
        let newer = has_newer_types(lines, whole_claim(lines, year), year);
        let mut parts = Vec::new();
        for (line, after) in counted(lines, year) {
            let mut steps = Vec::new();
            let units = line.units(year, after, &mut |step| steps.push(step)).units;
            let units = Some(units).filter(|_| after.is_none() || newer);
            parts.push(Part { line, units, steps });
        }
        parts
    }

    /// Whether beside its lines a stock has an unknown rest that no row tells of.
    pub fn has_unknown_rest(&self, holder: HolderId, year: Year) -> bool {
        let lines = self.of_holder(holder);
        let whole = whole_claim(lines, year);
        unknown_rest(lines, whole, has_newer_types(lines, whole, year), year)
    }
}

fn whole_claim<'a, 'm>(lines: &'a [Line<'m>], year: Year) -> Option<&'a Chosen<'m>> {
    let whole = lines.iter().filter(|line| line.equipment.is_none());
    whole.filter_map(|line| newest(&line.in_service, year, None)).max_by_key(|claim| claim.year())
}

/// Whether a type has a claim that is newer than the claim about the whole capability.
fn has_newer_types(lines: &[Line<'_>], whole: Option<&Chosen<'_>>, year: Year) -> bool {
    let after = whole.map(|claim| claim.year());
    let typed = lines.iter().filter(|line| line.equipment.is_some());
    whole.is_some()
        && typed.clone().any(|line| {
            newest(&line.in_service, year, after).is_some() || newest(&line.leased, year, after).is_some()
        })
}

/// The lines that make up a stock, each with the year of the claim that stands in for its older claims.
/// Rows about the whole capability count until types have newer claims.
fn counted<'a, 'm>(lines: &'a [Line<'m>], year: Year) -> impl Iterator<Item = (&'a Line<'m>, Option<Year>)> {
    let whole = whole_claim(lines, year);
    let after = whole.map(Chosen::year);
    let newer = has_newer_types(lines, whole, year);
    let lines = lines.iter().filter(move |line| line.equipment.is_some() || !newer);
    lines.map(move |line| (line, after.filter(|_| line.equipment.is_some())))
}

/// Units of one holder. A claim about the whole capability stands for all types with older claims;
/// types with newer claims replace it.
fn total(lines: &[Line<'_>], year: Year) -> Stock {
    let whole = whole_claim(lines, year);
    let newer = has_newer_types(lines, whole, year);
    let (mut sum, mut gone) = (Stock::NONE, Figure::ZERO);
    for (line, after) in counted(lines, year) {
        if after.is_none() || newer {
            sum = sum.plus(line.units(year, after, &mut |_| ()));
            continue;
        }
        // The units of this type are in the whole, so what leaves is taken from that.
        line.units(year, after, &mut |step| match step.kind {
            StepKind::Goes => gone = gone.plus(step.units),
            _ => sum.units = sum.units.plus(step.units),
        });
    }
    sum.units = sum.units.less(gone);
    if unknown_rest(lines, whole, newer, year) { sum.plus(Stock::UNKNOWN) } else { sum }
}

/// Before the first claim, purchases do not say what else was there. Newer types replace the claim about
/// the whole capability; how much of a whole above zero they replace, nobody says.
fn unknown_rest(lines: &[Line<'_>], whole: Option<&Chosen<'_>>, newer: bool, year: Year) -> bool {
    let claimed =
        |line: &Line<'_>| newest(&line.in_service, year, None).or(newest(&line.leased, year, None)).is_some();
    match whole {
        None => !lines.iter().any(claimed),
        Some(whole) => newer && whole.figure() != Figure::ZERO,
    }
}
