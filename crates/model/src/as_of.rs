// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What was knowable at the end of a year (`docs/methods/time.md`, *As of*). A row counts when what it
//! tells had happened or been announced by then; later ends and outcomes are taken out again. A late
//! document about an early event counts by the event.

use std::collections::HashSet;

use crate::codes::{CommitmentState, CooperationStatus};
use crate::ids::{ActivityId, CooperationId, DocumentId};
use crate::names::Symbol;
use crate::tables::*;
use crate::time::{Date, Year};

/// The end of a year, with what is needed to judge what was known then.
pub struct Moment<'a> {
    /// The year.
    pub year: Year,
    pub(crate) document_dates: &'a dyn Fn(DocumentId) -> Option<Date>,
    pub(crate) cooperations: HashSet<CooperationId>,
    pub(crate) activities: HashSet<ActivityId>,
}

impl Moment<'_> {
    fn past(&self, date: Date) -> bool {
        date <= self.year.end()
    }

    /// Whether an event was known: by its own date, else by the date of the document; neither: not used.
    fn happened(&self, event: Option<Date>, source: DocumentId) -> bool {
        event.or_else(|| (self.document_dates)(source)).is_some_and(|date| self.past(date))
    }

    /// Whether a statement about the future was known: from its document or from its first year on.
    fn stated(&self, first: Year, source: DocumentId) -> bool {
        first <= self.year || (self.document_dates)(source).is_some_and(|date| self.past(date))
    }

    /// A date, unless it lies later.
    fn seen(&self, date: Option<Date>) -> Option<Date> {
        date.filter(|date| self.past(*date))
    }

    fn cooperation(&self, id: Symbol) -> bool {
        self.cooperations.contains(&CooperationId::of(id))
    }
}

/// A row as it was known at a moment; rows without a date of their own are known at all times.
pub trait AsOf: Sized + Copy {
    /// The row as it was known, or `None` when it was not.
    fn known(&self, _moment: &Moment<'_>) -> Option<Self> {
        Some(*self)
    }
}

/// Keeps a row under a condition.
fn keep<R: Copy>(row: &R, condition: bool) -> Option<R> {
    condition.then_some(*row)
}

macro_rules! always_known {
    ($($row:ident),*) => {$( impl AsOf for $row {} )*};
}
always_known!(
    Nation,
    Format,
    Measure,
    Capability,
    Equipment,
    EquipmentOrigin,
    Goal,
    Form,
    Criterion,
    Instrument,
    Document,
    Evidence
);

impl AsOf for Economy {
    fn known(&self, moment: &Moment<'_>) -> Option<Self> {
        keep(self, self.year <= moment.year)
    }
}

impl AsOf for Rate {
    fn known(&self, moment: &Moment<'_>) -> Option<Self> {
        keep(self, self.year <= moment.year)
    }
}

impl AsOf for Relation {
    fn known(&self, moment: &Moment<'_>) -> Option<Self> {
        keep(self, self.year <= moment.year)
    }
}

impl AsOf for Membership {
    fn known(&self, moment: &Moment<'_>) -> Option<Self> {
        let row = Self { to: moment.seen(self.to), ..*self };
        keep(&row, moment.happened(self.from, self.source))
    }
}

impl AsOf for Holding {
    fn known(&self, moment: &Moment<'_>) -> Option<Self> {
        keep(self, self.year <= moment.year)
    }
}

impl AsOf for PlannedChange {
    fn known(&self, moment: &Moment<'_>) -> Option<Self> {
        let known = match self.announced {
            Some(announced) => moment.past(announced),
            None => moment.stated(self.from_year, self.source),
        };
        // What a later document counts as delivered was not known.
        let already_delivered = self.already_delivered.filter(|_| moment.happened(None, self.source));
        keep(&Self { already_delivered, ..*self }, known)
    }
}

impl AsOf for Requirement {
    fn known(&self, moment: &Moment<'_>) -> Option<Self> {
        keep(self, moment.stated(self.from_year, self.source))
    }
}

impl AsOf for Cost {
    fn known(&self, moment: &Moment<'_>) -> Option<Self> {
        keep(self, moment.happened(self.price_year.map(Year::start), self.source))
    }
}

impl AsOf for Budget {
    fn known(&self, moment: &Moment<'_>) -> Option<Self> {
        keep(self, moment.stated(self.year, self.source))
    }
}

impl AsOf for Parameter {
    fn known(&self, moment: &Moment<'_>) -> Option<Self> {
        keep(self, moment.happened(None, self.source))
    }
}

impl AsOf for Priority {
    fn known(&self, moment: &Moment<'_>) -> Option<Self> {
        let row = Self { to: moment.seen(self.to), ..*self };
        keep(&row, moment.happened(self.from, self.source))
    }
}

impl AsOf for InstrumentRule {
    fn known(&self, moment: &Moment<'_>) -> Option<Self> {
        keep(self, moment.happened(self.valid_from, self.source))
    }
}

impl AsOf for Cooperation {
    fn known(&self, moment: &Moment<'_>) -> Option<Self> {
        let first = self.announced.into_iter().chain(self.starts).min();
        let started = self.starts.is_none_or(|date| moment.past(date));
        let status = match self.status {
            _ if !started => CooperationStatus::Agreed,
            CooperationStatus::Ended if self.ends.is_some_and(|date| date >= moment.year.end()) => {
                CooperationStatus::Running
            }
            status => status,
        };
        let row = Self { ends: moment.seen(self.ends), status, ..*self };
        keep(&row, moment.happened(first, self.source))
    }
}

impl AsOf for CooperationCapability {
    fn known(&self, moment: &Moment<'_>) -> Option<Self> {
        keep(self, moment.cooperation(self.cooperation.symbol()))
    }
}

impl AsOf for Participant {
    fn known(&self, moment: &Moment<'_>) -> Option<Self> {
        let row = Self { to: moment.seen(self.to), ..*self };
        let known = moment.cooperation(self.cooperation.symbol());
        keep(&row, known && self.from.is_none_or(|date| moment.past(date)))
    }
}

impl AsOf for Access {
    fn known(&self, moment: &Moment<'_>) -> Option<Self> {
        let row = Self { to: moment.seen(self.to), ..*self };
        let known = self.cooperation.is_none_or(|id| moment.cooperation(id.symbol()));
        keep(&row, known && moment.happened(self.from, self.source))
    }
}

impl AsOf for Activity {
    fn known(&self, moment: &Moment<'_>) -> Option<Self> {
        let row = Self { to: moment.seen(self.to), ..*self };
        keep(&row, moment.happened(self.from, self.source))
    }
}

impl AsOf for Contribution {
    fn known(&self, moment: &Moment<'_>) -> Option<Self> {
        let row = Self { to: moment.seen(self.to), ..*self };
        keep(&row, moment.activities.contains(&self.activity) && moment.happened(self.from, self.source))
    }
}

impl AsOf for Milestone {
    fn known(&self, moment: &Moment<'_>) -> Option<Self> {
        let row = Self { done: moment.seen(self.done), ..*self };
        keep(&row, moment.cooperation(self.cooperation.symbol()))
    }
}

impl AsOf for Process {
    fn known(&self, moment: &Moment<'_>) -> Option<Self> {
        let known = match self.next {
            Some(next) => moment.stated(next.year, self.source),
            None => moment.happened(None, self.source),
        };
        keep(self, known)
    }
}

impl AsOf for Commitment {
    fn known(&self, moment: &Moment<'_>) -> Option<Self> {
        let closed_by = self.closed_by.filter(|document| moment.happened(None, *document));
        let reopened = self.closed_by.is_some() && closed_by.is_none();
        let state = if reopened { Some(CommitmentState::Open) } else { self.state };
        let cooperation = self.cooperation.filter(|id| moment.cooperation(id.symbol()));
        let row = Self { closed_by, state, cooperation, ..*self };
        keep(&row, moment.happened(None, self.document))
    }
}

impl AsOf for Judgement {
    fn known(&self, moment: &Moment<'_>) -> Option<Self> {
        keep(self, moment.past(self.date))
    }
}
