// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The tables of a data package, by noun, and what goes over all of them.

mod commitments;
mod cooperations;
mod equipment;
mod nations;
mod policy;

pub use commitments::*;
pub use cooperations::*;
pub use equipment::*;
pub use nations::*;
pub use policy::*;

use crate::row::{Row, TableInfo};
use crate::table::Table;

/// A visitor over all tables of a package, each with its own row type.
pub trait Visit {
    /// Sees one table.
    fn table<R: Row + crate::as_of::AsOf>(&mut self, table: &Table<R>);
}

/// A visitor that may change tables.
pub trait VisitMut {
    /// Sees one table.
    fn table<R: Row + crate::as_of::AsOf>(&mut self, table: &mut Table<R>);
}

macro_rules! tables {
    ($( $field:ident : $row:ident ),* $(,)?) => {
        /// All tables of a package.
        #[derive(Clone, Default)]
        pub struct Tables {
            $( #[doc = concat!("Rows of `", stringify!($field), "`.")] pub $field: Table<$row>, )*
        }

        impl Tables {
            /// Every table in the order of the documentation.
            pub const INFOS: &'static [&'static TableInfo] = &[$( <$row as Row>::INFO ),*];

            /// Shows every table to a visitor.
            pub fn visit(&self, visitor: &mut impl Visit) {
                $( visitor.table(&self.$field); )*
            }

            /// Lends every table to a visitor.
            pub fn visit_mut(&mut self, visitor: &mut impl VisitMut) {
                $( visitor.table(&mut self.$field); )*
            }

            /// Shows the table of that name, if there is one.
            pub fn visit_named(&self, name: &str, visitor: &mut impl Visit) -> bool {
                $( if name == stringify!($field) { visitor.table(&self.$field); return true; } )*
                false
            }

            /// Lends the table of that name, if there is one.
            pub fn visit_named_mut(&mut self, name: &str, visitor: &mut impl VisitMut) -> bool {
                $( if name == stringify!($field) { visitor.table(&mut self.$field); return true; } )*
                false
            }
        }
    };
}

tables! {
    nations: Nation,
    economy: Economy,
    rates: Rate,
    formats: Format,
    memberships: Membership,
    measures: Measure,
    relations: Relation,
    capabilities: Capability,
    equipment: Equipment,
    equipment_origins: EquipmentOrigin,
    holdings: Holding,
    planned_changes: PlannedChange,
    requirements: Requirement,
    costs: Cost,
    budgets: Budget,
    parameters: Parameter,
    goals: Goal,
    priorities: Priority,
    forms: Form,
    criteria: Criterion,
    instruments: Instrument,
    instrument_rules: InstrumentRule,
    cooperations: Cooperation,
    cooperation_capabilities: CooperationCapability,
    participants: Participant,
    access: Access,
    activities: Activity,
    contributions: Contribution,
    milestones: Milestone,
    calendar: Process,
    commitments: Commitment,
    documents: Document,
    evidence: Evidence,
    judgements: Judgement,
}

impl Tables {
    /// The description of a table, by name.
    pub fn info(name: &str) -> Option<&'static TableInfo> {
        Self::INFOS.iter().copied().find(|info| info.name == name)
    }
}
