// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Stock through time (`docs/methods/stock.md`): the newest chosen claim at or before a year, plus the
//! planned changes after that claim, minus what is past its last year in service.

mod change;
mod line;
mod sum;

pub use change::delivered;
pub use line::Line;

use std::collections::HashMap;

use crate::codes::Firmness;
use crate::figure::Figure;
use crate::ids::{CapabilityId, EquipmentId, HolderId};
use crate::model::Model;
use crate::table::Place;
use crate::tables::PlannedChange;
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

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
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
    /// Its units; `None` where it has none by itself, so that only what its steps bring and take counts:
    /// they are in the claim about the whole capability, or no type is named.
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
        Self::with_changes(model, capability, |_| true)
    }

    /// The lines of a capability without changes that are only considered.
    pub fn announced(model: &'m Model, capability: CapabilityId) -> Self {
        Self::with_changes(model, capability, |change| change.firmness != Firmness::Considered)
    }

    fn with_changes(
        model: &'m Model,
        capability: CapabilityId,
        counts: impl Fn(&PlannedChange) -> bool,
    ) -> Self {
        let key = Some(capability.symbol());
        let mut groups: FastMap<(HolderId, Option<EquipmentId>), Group<'m>> = FastMap::default();
        for record in model.tables.holdings.block(key).into_iter().flat_map(|block| &block.records) {
            groups.entry((record.row.holder, record.row.equipment)).or_default().holdings.push(record);
        }
        let changes = model.tables.planned_changes.block(key).into_iter().flat_map(|block| &block.records);
        for record in changes.filter(|record| counts(&record.row)) {
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
        sum::total(self.of_holder(holder), year)
    }

    /// Units of one type at the end of a year: none where a newer claim says that there is nothing of the
    /// whole capability.
    pub fn of_type(&self, line: &Line<'m>, year: Year) -> Stock {
        let whole = sum::whole_claim(self.of_holder(line.holder), year);
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
        sum::parts(self.of_holder(holder), year)
    }

    /// What a holder's changes bring and take where it has nothing else: no claim, and no change that
    /// names a type.
    pub fn changes_only(&self, holder: HolderId, year: Year) -> Option<(Figure, Figure)> {
        sum::changes_only(self.of_holder(holder), year)
    }

    /// Whether beside its lines a stock has an unknown rest that no row tells of.
    pub fn has_unknown_rest(&self, holder: HolderId, year: Year) -> bool {
        sum::has_unknown_rest(self.of_holder(holder), year)
    }
}
