// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Stock through time (`docs/methods/stock.md`): the newest chosen claim at or before a year, plus the
//! planned changes after that claim, minus what is past its last year in service.

use std::collections::HashMap;

use crate::claims;
use crate::codes::{Action, HoldingStatus};
use crate::figure::Figure;
use crate::ids::{CapabilityId, EquipmentId, HolderId};
use crate::model::Model;
use crate::table::{Place, Record};
use crate::tables::{Holding, PlannedChange};
use crate::time::Year;
use crate::units::Quantity;

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

/// A chosen claim of one year.
struct Chosen<'m> {
    record: &'m Record<Holding>,
    contradicted: bool,
}

impl Chosen<'_> {
    fn year(&self) -> Year {
        self.record.row.year
    }

    fn figure(&self) -> Figure {
        let row = &self.record.row;
        Figure::stated(row.quantity, row.low, row.high)
    }

    fn marks(&self) -> Marks {
        Marks { assumption: self.record.row.assumption == Some(true), contradiction: self.contradicted }
    }
}

/// All claims and changes about one type of one holder.
pub struct Line<'m> {
    /// Whose units.
    pub holder: HolderId,
    /// The type; `None`: figures about the whole capability.
    pub equipment: Option<EquipmentId>,
    in_service: Vec<Chosen<'m>>,
    leased: Vec<Chosen<'m>>,
    stored: Vec<Chosen<'m>>,
    on_order: Vec<Chosen<'m>>,
    changes: Vec<&'m Record<PlannedChange>>,
}

type FastMap<K, V> = HashMap<K, V, foldhash::fast::FixedState>;

/// All lines of one capability.
pub struct Lines<'m> {
    model: &'m Model,
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
        Self { model, lines }
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

    /// Units of a holder in store at the end of a year; unknown where nothing says so.
    pub fn stored(&self, holder: HolderId, year: Year) -> Figure {
        let lines = self.of_holder(holder).iter();
        let known: Vec<_> =
            lines.filter_map(|line| newest(&line.stored, year, None)).map(Chosen::figure).collect();
        if known.is_empty() { Figure::UNKNOWN } else { known.into_iter().sum() }
    }

    /// The rows that make up a stock, in the order of types.
    pub fn steps(&self, holder: HolderId, year: Year) -> Vec<Step> {
        let lines = self.of_holder(holder);
        let whole = whole_claim(lines, year);
        let mut steps = Vec::new();
        if let Some(claim) = whole.as_ref().filter(|_| !has_newer_types(lines, whole.as_ref(), year)) {
            steps.push(Step { kind: StepKind::Claim, units: claim.figure(), place: claim.record.place });
        }
        for line in lines.iter().filter(|line| line.equipment.is_some() || whole.is_none()) {
            line.units(year, whole.as_ref().map(|claim| claim.year()), &mut |step| steps.push(step));
        }
        steps
    }
}

#[derive(Default)]
struct Group<'m> {
    holdings: Vec<&'m Record<Holding>>,
    changes: Vec<&'m Record<PlannedChange>>,
}

impl<'m> Group<'m> {
    fn line(mut self, model: &Model, holder: HolderId, equipment: Option<EquipmentId>) -> Line<'m> {
        self.holdings.sort_by_key(|record| (record.row.status, record.row.year));
        let mut line = Line {
            holder,
            equipment,
            in_service: Vec::new(),
            leased: Vec::new(),
            stored: Vec::new(),
            on_order: Vec::new(),
            changes: self.changes,
        };
        for claims in self.holdings.chunk_by(|a, b| a.row.status == b.row.status && a.row.year == b.row.year)
        {
            let series = match claims[0].row.status {
                HoldingStatus::InService => &mut line.in_service,
                HoldingStatus::Leased => &mut line.leased,
                HoldingStatus::Stored => &mut line.stored,
                HoldingStatus::OnOrder => &mut line.on_order,
            };
            series.extend(choose(model, claims));
        }
        let names = &model.names;
        line.changes.sort_by_key(|record| (record.row.from_year, record.row.id.text(names)));
        line
    }
}

fn choose<'m>(model: &Model, claims: &[&'m Record<Holding>]) -> Option<Chosen<'m>> {
    if let [only] = claims {
        return Some(Chosen { record: only, contradicted: false });
    }
    let used = claims::used(model, claims.iter().map(|record| &record.row))?;
    let record = claims.iter().find(|record| std::ptr::eq(&raw const record.row, used))?;
    let contradicted = claims.iter().any(|other| claims::contradicts(used, &other.row));
    Some(Chosen { record, contradicted })
}

/// The newest claim at or before a year and, where a claim about the whole capability stands, after it.
fn newest<'a, 'm>(series: &'a [Chosen<'m>], year: Year, after: Option<Year>) -> Option<&'a Chosen<'m>> {
    let end = series.partition_point(|claim| claim.year() <= year);
    series[..end].last().filter(|claim| after.is_none_or(|after| claim.year() > after))
}

fn whole_claim<'a, 'm>(lines: &'a [Line<'m>], year: Year) -> Option<&'a Chosen<'m>> {
    let whole = lines.iter().filter(|line| line.equipment.is_none());
    whole.filter_map(|line| newest(&line.in_service, year, None)).max_by_key(|claim| claim.year())
}

/// Whether a type has a claim that is newer than the claim about the whole capability.
fn has_newer_types(lines: &[Line<'_>], whole: Option<&&Chosen<'_>>, year: Year) -> bool {
    let after = whole.map(|claim| claim.year());
    let typed = lines.iter().filter(|line| line.equipment.is_some());
    whole.is_some()
        && typed.clone().any(|line| {
            newest(&line.in_service, year, after).is_some() || newest(&line.leased, year, after).is_some()
        })
}

/// Units of one holder. A claim about the whole capability stands for all types with older claims;
/// types with newer claims replace it.
fn total(lines: &[Line<'_>], year: Year) -> Stock {
    let whole = whole_claim(lines, year);
    let after = whole.map(|claim| claim.year());
    let typed = lines.iter().filter(|line| line.equipment.is_some() || whole.is_none());
    let sum = typed.map(|line| line.units(year, after, &mut |_| ())).fold(Stock::NONE, Stock::plus);
    let Some(whole) = whole else {
        let claimed = lines.iter().any(|line| !line.in_service.is_empty() || !line.leased.is_empty());
        // Changes alone do not say what was there before them.
        return if claimed { sum } else { sum.plus(Stock::UNKNOWN) };
    };
    let stock = Stock { units: whole.figure(), marks: whole.marks() };
    if !has_newer_types(lines, Some(&whole), year) {
        return sum.plus(stock);
    }
    // Newer types replace the whole; how much of a whole above zero they replace, nobody says.
    if whole.figure() == Figure::ZERO { sum } else { sum.plus(Stock::UNKNOWN) }
}

impl<'m> Line<'m> {
    /// The planned changes of the line.
    pub fn changes(&self) -> impl Iterator<Item = &'m Record<PlannedChange>> + '_ {
        self.changes.iter().copied()
    }

    /// The newest chosen claim about units in service, leased, in store or on order.
    pub fn newest(&self, status: HoldingStatus, year: Year) -> Option<&'m Record<Holding>> {
        let series = match status {
            HoldingStatus::InService => &self.in_service,
            HoldingStatus::Leased => &self.leased,
            HoldingStatus::Stored => &self.stored,
            HoldingStatus::OnOrder => &self.on_order,
        };
        newest(series, year, None).map(|claim| claim.record)
    }

    /// Units of this type at the end of a year, outside any claim about the whole capability.
    pub fn stock(&self, year: Year) -> Stock {
        self.units(year, None, &mut |_| ())
    }

    fn units(&self, year: Year, after: Option<Year>, tell: &mut impl FnMut(Step)) -> Stock {
        let to_leased = |change: &PlannedChange| {
            change.action == Action::Lease
                || (is_out(change.action) && self.in_service.is_empty() && !self.leased.is_empty())
        };
        let in_service = self.part(&self.in_service, year, after, &|change| !to_leased(change), tell);
        in_service.plus(self.part(&self.leased, year, after, &to_leased, tell))
    }

    fn part(
        &self,
        series: &[Chosen<'_>],
        year: Year,
        after: Option<Year>,
        mine: &impl Fn(&PlannedChange) -> bool,
        tell: &mut impl FnMut(Step),
    ) -> Stock {
        let changes = || self.changes.iter().filter(|record| mine(&record.row));
        let claim = newest(series, year, after);
        let mut stock = match (claim, after) {
            (Some(claim), _) => self.claimed(claim, year, &mut *tell),
            (None, Some(_)) => Stock::NONE,
            (None, None) => match before_first(series, changes().map(|record| &record.row), year) {
                Some(stock) => stock,
                None => return Stock::UNKNOWN,
            },
        };
        let base = claim.map(|claim| claim.year()).or(after);
        for record in changes() {
            let units = delivered(&record.row, base, year);
            if units == Figure::ZERO {
                continue;
            }
            let out = is_out(record.row.action);
            stock.units = if out { stock.units.less(units) } else { stock.units.plus(units) };
            tell(Step {
                kind: if out { StepKind::Goes } else { StepKind::Comes },
                units,
                place: record.place,
            });
        }
        stock
    }

    fn claimed(&self, claim: &Chosen<'_>, year: Year, tell: &mut impl FnMut(Step)) -> Stock {
        tell(Step { kind: StepKind::Claim, units: claim.figure(), place: claim.record.place });
        let past = claim.record.row.out_of_service_year.is_some_and(|last| year > last);
        let retired =
            self.changes.iter().any(|record| is_out(record.row.action) && record.row.to_year > claim.year());
        if past && !retired {
            tell(Step { kind: StepKind::OutOfService, units: claim.figure(), place: claim.record.place });
            return Stock { units: Figure::ZERO, marks: claim.marks() };
        }
        Stock { units: claim.figure(), marks: claim.marks() }
    }
}

fn is_out(action: Action) -> bool {
    matches!(action, Action::Retire | Action::Transfer)
}

/// What a type without a claim so far has: none before its first purchase; unknown when a later claim
/// or a retirement shows that there was something.
fn before_first<'a>(
    series: &[Chosen<'_>],
    changes: impl Iterator<Item = &'a PlannedChange>,
    year: Year,
) -> Option<Stock> {
    let mut first_in: Option<Year> = None;
    let mut first_out: Option<Year> = None;
    for change in changes {
        let first = match change.action {
            Action::Buy | Action::Lease => &mut first_in,
            Action::Retire | Action::Transfer => &mut first_out,
            Action::Upgrade | Action::Extend => continue,
        };
        *first = Some(first.map_or(change.from_year, |known| known.min(change.from_year)));
    }
    let bought_first = first_in.is_some_and(|first| first_out.is_none_or(|out| first <= out));
    match (bought_first, first_in) {
        (true, Some(first)) if first > year => Some(Stock::NONE),
        (true, _) if series.is_empty() => Some(Stock::NONE),
        _ if series.is_empty() && first_out.is_none() => Some(Stock::NONE),
        _ => None,
    }
}

/// Units that a change has brought or taken by the end of a year, after the claim it builds on. With
/// `already_delivered` the rest is spread over the years after the claim; without, the whole is spread
/// over the whole period and the years up to the claim are in the claim.
pub fn delivered(change: &PlannedChange, base: Option<Year>, year: Year) -> Figure {
    let first_left = base.map_or(change.from_year, |base| base.next().max(change.from_year));
    if matches!(change.action, Action::Upgrade | Action::Extend)
        || year < first_left
        || change.to_year < first_left
    {
        return Figure::ZERO;
    }
    let Some(quantity) = change.quantity else { return Figure::UNKNOWN };
    let last = year.min(change.to_year);
    let units = match change.already_delivered {
        Some(done) => spread((quantity - done).positive(), first_left, change.to_year, first_left, last),
        None => spread(quantity, change.from_year, change.to_year, first_left, last),
    };
    Figure::exact(units)
}

/// The part of a quantity, spread evenly in whole units over a period with the remainder last, that
/// falls in the years from `from` to `to`.
fn spread(quantity: Quantity, first: Year, last: Year, from: Year, to: Year) -> Quantity {
    let years = i64::from(last.0 - first.0) + 1;
    let yearly = quantity.parts() / 1000 / years * 1000;
    let counted = i64::from(to.0) - i64::from(from.0) + 1;
    let remainder = if to == last { quantity.parts() - yearly * years } else { 0 };
    Quantity::from_parts(yearly * counted.max(0) + remainder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_spread_evenly_in_whole_units_with_the_remainder_last() {
        let part = |from, to| spread(Quantity::whole(11), Year(2026), Year(2029), Year(from), Year(to));
        assert_eq!(part(2026, 2026), Quantity::whole(2));
        assert_eq!(part(2026, 2028), Quantity::whole(6));
        assert_eq!(part(2026, 2029), Quantity::whole(11));
        assert_eq!(part(2029, 2029), Quantity::whole(5));
    }
}
