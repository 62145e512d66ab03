// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! One line of stock: all claims and planned changes about one type of one holder.

use super::change::{before_first, delivered, is_out};
use super::{Marks, Step, StepKind, Stock};
use crate::claims;
use crate::codes::{Action, HoldingStatus};
use crate::figure::Figure;
use crate::ids::{EquipmentId, HolderId};
use crate::model::Model;
use crate::table::Record;
use crate::tables::{Holding, PlannedChange};
use crate::time::Year;

/// A chosen claim of one year.
pub(super) struct Chosen<'m> {
    pub(super) record: &'m Record<Holding>,
    contradicted: bool,
}

impl Chosen<'_> {
    pub(super) fn year(&self) -> Year {
        self.record.row.year
    }

    pub(super) fn figure(&self) -> Figure {
        let row = &self.record.row;
        Figure::stated(row.quantity, row.low, row.high)
    }

    pub(super) fn marks(&self) -> Marks {
        Marks { assumption: self.record.row.assumption == Some(true), contradiction: self.contradicted }
    }
}

/// All claims and changes about one type of one holder.
pub struct Line<'m> {
    /// Whose units.
    pub holder: HolderId,
    /// The type; `None`: figures about the whole capability.
    pub equipment: Option<EquipmentId>,
    pub(super) in_service: Vec<Chosen<'m>>,
    pub(super) leased: Vec<Chosen<'m>>,
    pub(super) stored: Vec<Chosen<'m>>,
    on_order: Vec<Chosen<'m>>,
    changes: Vec<&'m Record<PlannedChange>>,
}

#[derive(Default)]
pub(super) struct Group<'m> {
    pub(super) holdings: Vec<&'m Record<Holding>>,
    pub(super) changes: Vec<&'m Record<PlannedChange>>,
}

impl<'m> Group<'m> {
    pub(super) fn line(
        mut self,
        model: &Model,
        holder: HolderId,
        equipment: Option<EquipmentId>,
    ) -> Line<'m> {
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

pub(super) fn choose<'m>(model: &Model, claims: &[&'m Record<Holding>]) -> Option<Chosen<'m>> {
    if let [only] = claims {
        return Some(Chosen { record: only, contradicted: false });
    }
    let used = claims::used(model, claims.iter().map(|record| &record.row))?;
    let record = claims.iter().find(|record| std::ptr::eq(&raw const record.row, used))?;
    let contradicted = claims.iter().any(|other| claims::contradicts(used, &other.row));
    Some(Chosen { record, contradicted })
}

/// The newest claim at or before a year and, where a claim about the whole capability stands, after it.
pub(super) fn newest<'a, 'm>(
    series: &'a [Chosen<'m>],
    year: Year,
    after: Option<Year>,
) -> Option<&'a Chosen<'m>> {
    let end = series.partition_point(|claim| claim.year() <= year);
    series[..end].last().filter(|claim| after.is_none_or(|after| claim.year() > after))
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

    /// Whether any claim tells of units in service or leased.
    pub(super) fn is_claimed(&self) -> bool {
        !self.in_service.is_empty() || !self.leased.is_empty()
    }

    /// The rows that make up the stock of this type at the end of a year.
    pub fn steps(&self, year: Year, tell: &mut impl FnMut(Step)) {
        self.units(year, None, tell);
    }

    /// Units of this type at the end of a year, outside any claim about the whole capability.
    pub fn stock(&self, year: Year) -> Stock {
        self.units(year, None, &mut |_| ())
    }

    pub(super) fn units(&self, year: Year, after: Option<Year>, tell: &mut impl FnMut(Step)) -> Stock {
        let to_leased = |change: &PlannedChange| {
            change.action == Action::Lease
                || (is_out(change.action) && self.in_service.is_empty() && !self.leased.is_empty())
        };
        let in_service = self.part(&self.in_service, year, after, &|change| !to_leased(change), tell);
        in_service.plus(self.part(&self.leased, year, after, &to_leased, tell))
    }

    /// What the changes of a line without claims bring and take. Those up to the newest claim about a
    /// type are in that claim, unless they say how much of them is.
    pub(super) fn loose(&self, newest: Option<Year>, year: Year, tell: &mut impl FnMut(Step)) {
        for record in &self.changes {
            let row = &record.row;
            let stated = row.already_delivered.is_some();
            let base = newest.filter(|newest| !stated || *newest < row.to_year);
            let units = delivered(row, base, stated, year);
            if units != Figure::ZERO {
                let kind = if is_out(row.action) { StepKind::Goes } else { StepKind::Comes };
                tell(Step { kind, units, place: record.place });
            }
        }
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
        let start = match (claim, after) {
            (Some(claim), _) => Stock { units: claim.figure(), marks: claim.marks() },
            (None, Some(_)) => Stock::NONE,
            (None, None) => match before_first(series, changes().map(|record| &record.row), year) {
                Some(stock) => stock,
                None => return Stock::UNKNOWN,
            },
        };
        if let Some(claim) = claim {
            tell(Step { kind: StepKind::Claim, units: claim.figure(), place: claim.record.place });
        }
        let base = claim.map(Chosen::year).or(after);
        let is_newest =
            claim.is_some_and(|claim| series.last().is_some_and(|last| last.year() == claim.year()));
        let (mut come, mut gone) = (Figure::ZERO, Figure::ZERO);
        for record in changes() {
            let units = delivered(&record.row, base, is_newest, year);
            if units == Figure::ZERO {
                continue;
            }
            let (sum, kind) = if is_out(record.row.action) {
                (&mut gone, StepKind::Goes)
            } else {
                (&mut come, StepKind::Comes)
            };
            *sum = sum.plus(units);
            tell(Step { kind, units, place: record.place });
        }
        let stock = Stock { units: start.units.plus(come).less(gone), ..start };
        let past = claim.filter(|claim| claim.record.row.out_of_service_year.is_some_and(|last| year > last));
        past.map_or(stock, |claim| {
            // What planned changes have not taken away of the claim is past its last year.
            let rest = claim.figure().less(gone);
            tell(Step { kind: StepKind::OutOfService, units: rest, place: claim.record.place });
            Stock { units: stock.units.less(rest), ..stock }
        })
    }
}
