// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Claims, not facts: rows of one key with different sources stand side by side; one is used and the
//! others stay visible (`docs/methods/claims.md`).

use crate::ids::DocumentId;
use crate::model::Model;
use crate::table::Record;
use crate::tables::{Budget, Cost, Economy, Holding, Parameter, Rate, Relation, Requirement};

/// A row that states a value on the authority of a source.
pub trait Claim {
    /// The source.
    fn source(&self) -> DocumentId;
    /// Whether it is a value without source.
    fn assumption(&self) -> bool;
    /// The value in its smallest part; `None` when unknown.
    fn value(&self) -> Option<i128>;
    /// The stated range in the smallest part.
    fn range(&self) -> (Option<i128>, Option<i128>);
}

macro_rules! claims {
    ($( $row:ident $value:ident $(assumption $assumption:ident)? $(range $low:ident $high:ident)? ),* $(,)?) => {$(
        impl Claim for $row {
            fn source(&self) -> DocumentId {
                self.source
            }

            fn assumption(&self) -> bool {
                false $( || self.$assumption == Some(true) )?
            }

            fn value(&self) -> Option<i128> {
                self.$value.map(|value| value.parts().into())
            }

            fn range(&self) -> (Option<i128>, Option<i128>) {
                let range: (Option<i128>, Option<i128>) = (None, None);
                $( let _ = range; let range = (self.$low.map(|low| low.parts().into()), self.$high.map(|high| high.parts().into())); )?
                range
            }
        }
    )*};
}

claims! {
    Holding quantity assumption assumption range low high,
    Requirement quantity assumption assumption range low high,
    Cost amount assumption assumption range low high,
    Budget amount assumption assumption range low high,
    Parameter value assumption assumption range low high,
    Relation value range low high,
    Economy value,
    Rate value,
}

/// A record is the claim of its row.
impl<C: Claim> Claim for Record<C> {
    fn source(&self) -> DocumentId {
        self.row.source()
    }

    fn assumption(&self) -> bool {
        self.row.assumption()
    }

    fn value(&self) -> Option<i128> {
        self.row.value()
    }

    fn range(&self) -> (Option<i128>, Option<i128>) {
        self.row.range()
    }
}

/// Whether a claim says anything.
fn says<C: Claim>(claim: &C) -> bool {
    claim.value().is_some() || claim.range() != (None, None)
}

/// The claim that is used among claims about one thing: one that says something before one that does
/// not, then by [`Model::compare_claims`].
pub fn used<'a, C: Claim>(model: &Model, claims: impl IntoIterator<Item = &'a C>) -> Option<&'a C> {
    claims.into_iter().max_by(|a, b| {
        let order = says(*a).cmp(&says(*b));
        order.then_with(|| model.compare_claims((a.source(), a.assumption()), (b.source(), b.assumption())))
    })
}

/// Whether another claim contradicts the one that is used: outside its stated range, or, where it has
/// none, more than 5 % away.
pub fn contradicts<C: Claim>(used: &C, other: &C) -> bool {
    let Some(told) = other.value() else { return false };
    match (used.range(), used.value()) {
        ((None, None), Some(value)) => value.abs_diff(told) * 20 > value.unsigned_abs(),
        ((low, high), value) => {
            let end = |end: Option<i128>, pick: fn(i128, i128) -> i128| match (end, value) {
                (Some(end), Some(value)) => Some(pick(end, value)),
                (end, value) => end.or(value),
            };
            end(low, i128::min).is_some_and(|low| told < low)
                || end(high, i128::max).is_some_and(|high| told > high)
        }
    }
}
