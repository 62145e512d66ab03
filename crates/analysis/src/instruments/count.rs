// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Whom a rule of an instrument counts.

use concordia_model::codes::{MembershipRole, RuleCode};
use concordia_model::ids::{FormatId, NationId};
use concordia_model::tables::InstrumentRule;
use concordia_model::{Date, Model, Number};

use super::{Asked, State, format_of};

/// The nations of a group that a rule counts, by code.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Count {
    /// They count for certain.
    pub certain: Vec<NationId>,
    /// They may count.
    pub possible: Vec<NationId>,
    /// They do not count.
    pub outside: Vec<NationId>,
}

impl Count {
    /// Whom a rule counts among those who would take part.
    pub fn of(model: &Model, rule: &InstrumentRule, asked: &Asked) -> Self {
        let mut nations = asked.participants.clone();
        nations.sort_by_key(|nation| nation.text(&model.names));
        nations.dedup();
        let format = format_of(model, rule);
        if rule.rule == RuleCode::MinNations && format.is_none() {
            return Self { certain: nations, ..Self::default() };
        }
        let Some(format) = format else { return Self { possible: nations, ..Self::default() } };
        let members = model.members_on(format, asked.date);
        let may = Possible::of(model, format, asked.date);
        // A rule that names no format may count nations that are associated with the Union.
        let open = rule.format.is_none();
        let mut count = Self::default();
        for nation in nations {
            match members.contains(&nation) {
                true => count.certain.push(nation),
                false if open || may.has(nation) => count.possible.push(nation),
                false => count.outside.push(nation),
            }
        }
        count
    }

    /// Whether at least so many are counted.
    pub fn state(&self, least: Number) -> State {
        let at_least =
            |count: usize| i64::try_from(count).is_ok_and(|count| Number::whole(count.into()) >= least);
        if at_least(self.certain.len()) {
            State::Holds
        } else if at_least(self.certain.len() + self.possible.len()) {
            State::NotKnown
        } else {
            State::Fails
        }
    }
}

/// Nations whose membership on a day is not known.
struct Possible {
    undated: Vec<NationId>,
    nobody_known: bool,
}

impl Possible {
    fn of(model: &Model, format: FormatId, day: Date) -> Self {
        let rows = || model.tables.memberships.rows().filter(|row| row.format == format);
        let undated = rows().filter(|row| {
            matches!(row.role, MembershipRole::Member | MembershipRole::Lead)
                && row.from.is_none()
                && model.document_date(row.source).is_none_or(|known| known > day)
                && row.to.is_none_or(|to| to >= day)
        });
        Self { undated: undated.map(|row| row.nation).collect(), nobody_known: rows().next().is_none() }
    }

    fn has(&self, nation: NationId) -> bool {
        self.nobody_known || self.undated.contains(&nation)
    }
}
