// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! How the lines of one holder add up: claims about the whole capability, types with newer claims,
//! changes that name no type.

use super::line::{Chosen, Line, newest};
use super::{Marks, Part, Step, StepKind, Stock};
use crate::figure::Figure;
use crate::time::Year;

/// How a line counts in the stock of its holder.
#[derive(Clone, Copy)]
enum Counts {
    /// By its own units, without claims of or before that year.
    Own(Option<Year>),
    /// As the claim about the whole capability: what goes is taken from all there is.
    Whole,
    /// By what its changes bring and take after that year: its units are in the claim about the whole.
    Within(Year),
    /// By what its changes bring and take: no type is named, and no claim about the whole stands.
    Loose,
}

/// The newest claim about the whole capability.
pub(super) fn whole_claim<'a, 'm>(lines: &'a [Line<'m>], year: Year) -> Option<&'a Chosen<'m>> {
    let whole = lines.iter().filter(|line| line.equipment.is_none());
    whole.filter_map(|line| newest(&line.in_service, year, None)).max_by_key(|claim| claim.year())
}

/// The newest year of a claim about a type, where it is after another year.
fn newest_of_types(lines: &[Line<'_>], year: Year, after: Option<Year>) -> Option<Year> {
    let typed = lines.iter().filter(|line| line.equipment.is_some());
    let claims = typed.flat_map(|line| [&line.in_service, &line.leased]);
    claims.filter_map(|series| newest(series, year, after)).map(Chosen::year).max()
}

/// Whether a type has a claim that is newer than the claim about the whole capability.
fn has_newer_types(lines: &[Line<'_>], whole: Option<&Chosen<'_>>, year: Year) -> bool {
    whole.is_some_and(|claim| newest_of_types(lines, year, Some(claim.year())).is_some())
}

/// The lines that make up a stock, each with how it counts.
fn counted<'a, 'm>(lines: &'a [Line<'m>], year: Year) -> impl Iterator<Item = (&'a Line<'m>, Counts)> {
    let whole = whole_claim(lines, year);
    let after = whole.map(Chosen::year);
    let newer = has_newer_types(lines, whole, year);
    lines.iter().map(move |line| {
        let counts = match (line.equipment, after) {
            (Some(_), Some(after)) if !newer => Counts::Within(after),
            (Some(_), after) => Counts::Own(after),
            (None, Some(_)) if !newer => Counts::Whole,
            (None, None) if line.is_claimed() => Counts::Own(None),
            (None, _) => Counts::Loose,
        };
        (line, counts)
    })
}

/// What a line has by itself, telling its steps; `None` where only these count.
fn walk(
    line: &Line<'_>,
    counts: Counts,
    lines: &[Line<'_>],
    year: Year,
    tell: &mut impl FnMut(Step),
) -> (Option<Figure>, Marks) {
    match counts {
        Counts::Own(after) => {
            let own = line.units(year, after, tell);
            return (Some(own.units), own.marks);
        }
        Counts::Whole => {
            let mut steps = Vec::new();
            let own = line.units(year, None, &mut |step| steps.push(step));
            let (come, gone) = brought(&steps);
            steps.into_iter().for_each(tell);
            return (Some(own.units).filter(|units| come.less(gone) != *units), own.marks);
        }
        Counts::Within(after) => drop(line.units(year, Some(after), tell)),
        Counts::Loose => line.loose(newest_of_types(lines, year, None), year, tell),
    }
    (None, Marks::default())
}

/// What steps bring and take.
fn brought(steps: &[Step]) -> (Figure, Figure) {
    let is_out = |step: &&Step| matches!(step.kind, StepKind::Goes | StepKind::OutOfService);
    let sum = |out: bool| steps.iter().filter(|step| is_out(step) == out).map(|step| step.units).sum();
    (sum(false), sum(true))
}

/// The lines that make up a stock with the rows behind them.
pub(super) fn parts<'a, 'm>(lines: &'a [Line<'m>], year: Year) -> Vec<Part<'a, 'm>> {
    let part = |(line, counts)| {
        let mut steps = Vec::new();
        let (units, _) = walk(line, counts, lines, year, &mut |step| steps.push(step));
        Part { line, units, steps }
    };
    counted(lines, year).map(part).collect()
}

/// Units of one holder. A claim about the whole capability stands for all types with older claims; types
/// with newer claims replace it. What goes without a type of its own is taken from all there is.
pub(super) fn total(lines: &[Line<'_>], year: Year) -> Stock {
    let (mut sum, mut come, mut gone) = (Stock::NONE, Figure::ZERO, Figure::ZERO);
    let mut steps = Vec::new();
    for (line, counts) in counted(lines, year) {
        steps.clear();
        let (own, marks) = walk(line, counts, lines, year, &mut |step| steps.push(step));
        sum = sum.plus(Stock { units: own.unwrap_or(Figure::ZERO), marks });
        if own.is_none() {
            let (comes, goes) = brought(&steps);
            (come, gone) = (come.plus(comes), gone.plus(goes));
        }
    }
    if has_unknown_rest(lines, year) {
        sum = sum.plus(Stock::UNKNOWN);
    }
    Stock { units: sum.units.plus(come).less(gone), ..sum }
}

/// What changes bring and take where they name no type and stand alone.
pub(super) fn changes_only(lines: &[Line<'_>], year: Year) -> Option<(Figure, Figure)> {
    let [line] = lines else { return None };
    if line.equipment.is_some() || line.is_claimed() {
        return None;
    }
    let mut steps = Vec::new();
    line.loose(None, year, &mut |step| steps.push(step));
    Some(brought(&steps))
}

/// Before the first claim, purchases do not say what else was there. Newer types replace the claim about
/// the whole capability; how much of a whole above zero they replace, nobody says.
pub(super) fn has_unknown_rest(lines: &[Line<'_>], year: Year) -> bool {
    let claimed =
        |line: &Line<'_>| newest(&line.in_service, year, None).or(newest(&line.leased, year, None)).is_some();
    match whole_claim(lines, year) {
        None => !lines.iter().any(claimed),
        Some(whole) => has_newer_types(lines, Some(whole), year) && whole.figure() != Figure::ZERO,
    }
}
