// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The rows on which a reading of a partner criterion rests.

use concordia_model::codes::HoldingStatus::{InService, Leased};
use concordia_model::codes::MembershipRole;
use concordia_model::ids::{HolderId, NationId};
use concordia_model::table::Record;
use concordia_model::tables;
use concordia_model::tables::{Nation, Priority};

use super::criteria::Criterion;
use super::relations::Measure;
use super::snapshot::Snapshot;

/// A row on which a reading rests.
pub enum Behind<'m> {
    /// A nation's capital.
    Nation(&'m Record<Nation>),
    /// A measure of the relation.
    Relation(&'m Record<tables::Relation>),
    /// A membership.
    Membership(&'m Record<tables::Membership>),
    /// Defence expenditure.
    Economy(&'m Record<tables::Economy>),
    /// Units in service.
    Holding(&'m Record<tables::Holding>),
    /// A cooperation.
    Cooperation(&'m Record<tables::Cooperation>),
    /// A priority.
    Priority(&'m Record<Priority>),
}

impl<'m> Snapshot<'_, '_, 'm> {
    /// The rows on which a reading rests.
    pub fn behind(&self, criterion: Criterion, nation: NationId, partner: NationId) -> Vec<Behind<'m>> {
        let ground = self.ground;
        let row = |measure: &Measure<'m>| {
            measure.row(nation, partner, self.model(), self.year).map(Behind::Relation)
        };
        let capital = |nation| ground.nations.get(nation).copied().map(Behind::Nation);
        match criterion {
            Criterion::Voting => row(&ground.voting).into_iter().collect(),
            Criterion::Culture => row(&ground.culture).into_iter().collect(),
            Criterion::Contiguity => row(&ground.contiguity).into_iter().collect(),
            Criterion::Language => ground.languages.iter().filter_map(row).collect(),
            Criterion::Distance => [&nation, &partner].into_iter().filter_map(capital).collect(),
            Criterion::Frameworks => self.memberships(nation, partner),
            Criterion::Force => self.spending(partner),
            Criterion::Fleets => self.holdings(nation, partner),
            Criterion::Cooperations | Criterion::BottomUp => {
                self.shared(nation, partner).map(|found| Behind::Cooperation(found.record)).collect()
            }
            Criterion::Priorities => {
                self.priorities(nation, partner).map(|(record, _)| Behind::Priority(record)).collect()
            }
        }
    }

    fn memberships(&self, a: NationId, b: NationId) -> Vec<Behind<'m>> {
        let formats: Vec<_> = self.shared_frameworks(a, b).map(|(format, _)| *format).collect();
        let belongs = |row: &tables::Membership| {
            matches!(row.role, MembershipRole::Member | MembershipRole::Lead)
                && (row.nation == a || row.nation == b)
                && formats.contains(&row.format)
        };
        let rows = self.model().tables.memberships.records().filter(|record| belongs(&record.row));
        rows.map(Behind::Membership).collect()
    }

    fn spending(&self, partner: NationId) -> Vec<Behind<'m>> {
        let from = self.force.get(&partner).map_or(&[][..], |spent| &spent.from);
        from.iter().copied().map(Behind::Economy).collect()
    }

    fn holdings(&self, a: NationId, b: NationId) -> Vec<Behind<'m>> {
        let mut found = Vec::new();
        for (supply, fleets) in self.ground.supplies.iter().zip(&self.fleets) {
            let Some((of_a, of_b)) = fleets.get(&a).zip(fleets.get(&b)) else { continue };
            let shared =
                |family: &str| of_a.families().contains_key(family) && of_b.families().contains_key(family);
            let lines = supply.lines().iter().flat_map(|lines| lines.lines());
            for line in lines.filter(|line| [a, b].map(HolderId::from).contains(&line.holder)) {
                if line.equipment.is_some_and(|equipment| shared(self.ground.context.family(equipment))) {
                    let newest = [InService, Leased].map(|status| line.newest(status, self.year));
                    found.extend(newest.into_iter().flatten().map(Behind::Holding));
                }
            }
        }
        found
    }
}
