// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What the columns and rows of the problem mean (`docs/methods/plan.md`, *Columns* and *Constraints*).

/// What a column decides.
#[expect(missing_docs, reason = "the sentence of each variant names its fields")]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Decides {
    /// Units that a cell is short of in a year.
    Short { cell: usize, year: usize },
    /// Whether an agreement is in force at the end of a year.
    Active { candidate: usize, year: usize },
    /// Units that a member may use of another under an agreement in a year; both by their place among the members.
    Use { candidate: usize, receiver: usize, provider: usize, year: usize },
    /// Units by which the need of a member falls because it takes turns with another.
    Turns { candidate: usize, receiver: usize, provider: usize, year: usize },
    /// The part of its turn with which a member of a group of more than two relieves all others.
    Relieves { candidate: usize, provider: usize, year: usize },
    /// Units of a purchase that enter service in a year.
    Buy { purchase: usize, year: usize },
    /// Units of a fleet that leave service in a year.
    Cut { fleet: usize, year: usize },
    /// Whether a nation that could make units available lets go of units that it needs.
    Served { cell: usize, year: usize },
    /// Whether a member shares its fixed cost under an agreement in a year.
    Saves { candidate: usize, member: usize, year: usize },
    /// Whether a nation concludes any agreement with another.
    Partner { nation: usize, partner: usize },
}

/// One member drawing on another: what uses and turns have in common.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Way {
    /// The agreement.
    pub candidate: usize,
    /// Who uses or is relieved, by its place among the members.
    pub receiver: usize,
    /// Who makes available or relieves.
    pub provider: usize,
    /// The year.
    pub year: usize,
    /// Whether they take turns.
    pub in_turns: bool,
}

impl Decides {
    /// Who draws on whom, where a column says that.
    pub fn way(self) -> Option<Way> {
        match self {
            Self::Use { candidate, receiver, provider, year } => {
                Some(Way { candidate, receiver, provider, year, in_turns: false })
            }
            Self::Turns { candidate, receiver, provider, year } => {
                Some(Way { candidate, receiver, provider, year, in_turns: true })
            }
            _ => None,
        }
    }
}

/// What a row keeps.
#[expect(missing_docs, reason = "the sentence of each variant names its fields")]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Keeps {
    /// 1: an agreement that is in force stays in force.
    Lasting { candidate: usize, year: usize },
    /// 1: a deeper form comes after the one that it needs.
    Nested { candidate: usize, year: usize },
    /// 2: units are used only under an agreement of the year before.
    Agreed { candidate: usize, receiver: usize, provider: usize, year: usize },
    /// 2: a nation makes available no more than it has above its need.
    Spare { cell: usize, year: usize },
    /// 2: no more leaves service than is not made available to others.
    Held { cell: usize, year: usize },
    /// 3: what is lacking is met or short.
    Need { cell: usize, year: usize },
    /// 3: what must be own is met by own units or short.
    OwnNeed { cell: usize, year: usize },
    /// 3: a need that the scenario wants met.
    Met { cell: usize, year: usize },
    /// 4: whoever takes turns, with however many, is relieved or relieves once.
    OneTurn { cell: usize, year: usize },
    /// 4: in a group one turn of a member relieves each of the others.
    Relieved { candidate: usize, provider: usize, year: usize },
    /// 4: who relieves others keeps as many units of its own.
    OwnTurn { cell: usize, year: usize },
    /// 5: what members of a format have together falls no further below its need.
    Together { at: usize },
    /// 6: no more leaves service than there is of a type.
    Stock { fleet: usize, year: usize },
    /// 7: what is run stays within the budget of a nation.
    Operation { nation: usize, year: usize },
    /// 7: new purchases stay within the budget of a nation.
    Budget { nation: usize, year: usize },
    /// 7: fixed costs are shared only under an agreement of the year before.
    Shared { candidate: usize, member: usize, year: usize },
    /// 7: a fixed cost is saved once.
    SavedOnce { cell: usize, year: usize },
    /// 8: units of one partner meet a bounded share of all needs.
    Reliance { nation: usize, partner: usize, year: usize },
    /// 8: a nation that concludes an agreement has a partner.
    Counted { candidate: usize },
    /// 8: new partners of a nation are bounded.
    Partners { nation: usize },
    /// 8: the staff of a nation carries its agreements.
    Staff { nation: usize },
    /// 8: what is flagged is left to no single provider.
    Second { cell: usize, year: usize },
    /// 9: a share of new purchases comes from a format.
    Origin { nation: usize, at: usize },
    /// 10: what is forced is decided at some time.
    Forced { asked: usize },
    /// What an earlier objective reached is kept, or a point of the front is bounded to.
    Reached,
}

impl Keeps {
    /// The number of the constraint in `docs/methods/plan.md`; 0 for what bounds an objective.
    pub fn number(self) -> u8 {
        match self {
            Self::Lasting { .. } | Self::Nested { .. } => 1,
            Self::Agreed { .. } | Self::Spare { .. } | Self::Held { .. } => 2,
            Self::Need { .. } | Self::OwnNeed { .. } | Self::Met { .. } => 3,
            Self::OneTurn { .. } | Self::Relieved { .. } | Self::OwnTurn { .. } => 4,
            Self::Together { .. } => 5,
            Self::Stock { .. } => 6,
            Self::Budget { .. } | Self::Operation { .. } | Self::Shared { .. } | Self::SavedOnce { .. } => 7,
            Self::Reliance { .. }
            | Self::Counted { .. }
            | Self::Partners { .. }
            | Self::Staff { .. }
            | Self::Second { .. } => 8,
            Self::Origin { .. } => 9,
            Self::Forced { .. } => 10,
            Self::Reached => 0,
        }
    }
}
