// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What a planned change does to a stock, year by year.

use super::Stock;
use super::line::Chosen;
use crate::codes::Action;
use crate::figure::Figure;
use crate::tables::PlannedChange;
use crate::time::Year;
use crate::units::Quantity;

pub(super) fn is_out(action: Action) -> bool {
    matches!(action, Action::Retire | Action::Transfer)
}

/// What a type without a claim so far has: none before its first purchase; unknown when a later claim
/// or a retirement shows that there was something.
pub(super) fn before_first<'a>(
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

/// Units that a change has brought or taken by the end of a year, after the claim it builds on. Units
/// already delivered are in the newest claim: built on that, only the rest is spread, over the years
/// after it. Built on an older claim or on none, the whole is spread over the whole period, and the
/// years up to the claim are in the claim.
pub fn delivered(change: &PlannedChange, base: Option<Year>, is_newest: bool, year: Year) -> Figure {
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
        Some(done) if is_newest => {
            spread((quantity - done).positive(), first_left, change.to_year, first_left, last)
        }
        _ => spread(quantity, change.from_year, change.to_year, first_left, last),
    };
    Figure::exact(units)
}

/// The part of a quantity, spread evenly in whole units over a period with the remainder last, that
/// falls in the years from `from` to `to`.
pub(super) fn spread(quantity: Quantity, first: Year, last: Year, from: Year, to: Year) -> Quantity {
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
