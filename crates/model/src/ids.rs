// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Ids as types: a nation is not a capability, and the compiler knows it.

use crate::cell::{Cell, Kind, Problem};
use crate::names::{Interner, Names, Symbol};

macro_rules! ids {
    ($( $(#[$doc:meta])* $name:ident = [$($table:literal),+]; )*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub struct $name(Symbol);

        impl $name {
            /// The id that a symbol stands for, without asking whether a row defines it.
            pub const fn of(symbol: Symbol) -> Self {
                Self(symbol)
            }

            /// The symbol.
            pub const fn symbol(self) -> Symbol {
                self.0
            }

            /// The id as text.
            pub fn text(self, names: &Names) -> &str {
                names.text(self.0)
            }
        }

        impl Cell for $name {
            const KIND: Kind = Kind::Reference(&[$($table),+]);

            fn parse(text: &str, interner: &mut Interner<'_>) -> Result<Self, Problem> {
                Ok(Self(interner.intern(text)))
            }

            fn write(&self, names: &Names, out: &mut String) {
                out.push_str(names.text(self.0));
            }

            fn reference(&self) -> Option<Symbol> {
                Some(self.0)
            }
        }
    )*};
}

ids! {
    /// A nation, ISO 3166-1 alpha-3.
    NationId = ["nations"];
    /// A format: alliance, union, cluster, command, user group ...
    FormatId = ["formats"];
    /// Who holds units: a nation, or the cooperation that holds them in common.
    HolderId = ["nations", "cooperations"];
    /// For whom a requirement holds: a nation or a format.
    ScopeId = ["nations", "formats"];
    /// With whom a priority is: a nation or a format.
    PartnerId = ["nations", "formats"];
    /// A measure of the relation between two nations.
    MeasureId = ["measures"];
    /// A capability, an area or a domain of the capability tree.
    CapabilityId = ["capabilities"];
    /// A type of equipment.
    EquipmentId = ["equipment"];
    /// A planned change.
    PlannedChangeId = ["planned_changes"];
    /// A goal of cooperation.
    GoalId = ["goals"];
    /// A priority of a policy agenda.
    PriorityId = ["priorities"];
    /// A form of cooperation.
    FormId = ["forms"];
    /// A criterion, principle or consideration.
    CriterionId = ["criteria"];
    /// An instrument of NATO, the EU or another owner.
    InstrumentId = ["instruments"];
    /// A cooperation of the register.
    CooperationId = ["cooperations"];
    /// A mission, standby force or exercise.
    ActivityId = ["activities"];
    /// A milestone; unique within its cooperation.
    MilestoneId = ["milestones"];
    /// A commitment.
    CommitmentId = ["commitments"];
    /// A document: every figure's source.
    DocumentId = ["documents"];
}

impl From<NationId> for HolderId {
    fn from(nation: NationId) -> Self {
        Self(nation.0)
    }
}

impl From<CooperationId> for HolderId {
    fn from(cooperation: CooperationId) -> Self {
        Self(cooperation.0)
    }
}

impl From<NationId> for ScopeId {
    fn from(nation: NationId) -> Self {
        Self(nation.0)
    }
}

impl From<FormatId> for ScopeId {
    fn from(format: FormatId) -> Self {
        Self(format.0)
    }
}
