// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What a candidate is worth (`docs/methods/opportunities.md`, *Value*): four parts that count alike, after
//! the note of 2012: how the partners fit, how delimited the theme is, how concrete the yield; and the means.

use concordia_model::ids::{CapabilityId, FormId, NationId};

use super::Field;
use super::need::{Closing, Renewals};
use crate::instruments::{self, Asked, Verdict};
use crate::opportunities::Prospect;
use crate::opportunities::matter::PARTS;

/// A number from 0 to 1 with the range that unknowns leave.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Range {
    /// What is known of it.
    pub value: f64,
    /// At the worst of all unknowns.
    pub low: f64,
    /// At the best of all unknowns.
    pub high: f64,
}

impl Range {
    fn certain(value: f64) -> Self {
        Self { value, low: value, high: value }
    }
}

/// Instruments that are open to a group, by count.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Means {
    /// Open.
    pub open: usize,
    /// Not known.
    pub not_known: usize,
    /// All that the package has.
    pub all: usize,
}

impl Means {
    /// Asks the instrument router.
    pub fn of(
        field: &Field<'_, '_, '_, '_>,
        capability: CapabilityId,
        members: &[NationId],
        form: Option<FormId>,
    ) -> Self {
        let model = field.snapshot.context().model;
        let asked = Asked {
            participants: members.to_vec(),
            capability: Some(capability),
            form,
            date: field.year.end(),
        };
        let routed = instruments::route(model, &asked);
        let count = |verdict| routed.iter().filter(|routed| routed.verdict == verdict).count();
        Self { open: count(Verdict::Open), not_known: count(Verdict::NotKnown), all: routed.len() }
    }

    /// Share of instruments that is open; what is not known counts half.
    fn part(self) -> Range {
        let all = self.all.max(1) as f64;
        let (open, unknown) = (self.open as f64, self.not_known as f64);
        Range { value: (open + unknown / 2.0) / all, low: open / all, high: (open + unknown) / all }
    }
}

/// What the value of a candidate is made of.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Parts {
    /// How the members fit each other: mean over the pairs.
    pub partners: Range,
    /// What speaks for the capability: mean over the pairs.
    pub theme: Range,
    /// Share of the shortfall that surplus closes, or of renewals in the same years; the larger. What is not
    /// known is no concrete yield and counts as none, but opens the range.
    pub yielded: Range,
    /// Share of instruments that is open.
    pub means: Range,
}

impl Parts {
    /// The parts of a candidate.
    pub fn of(
        fit: Range,
        pairs: &[(NationId, NationId, Prospect)],
        closing: Option<&Closing>,
        renewals: &Renewals<'_>,
        means: &Means,
    ) -> Self {
        let theme = mean(pairs.iter().map(|(_, _, prospect)| theme(prospect)));
        let together = match renewals.share() {
            Some(share) => Range::certain(share),
            None if renewals.together.is_empty() => Range::certain(0.0),
            None => Range { value: 0.0, low: 0.0, high: 1.0 },
        };
        let closed = closed(closing);
        let yielded = Range {
            value: closed.value.max(together.value),
            low: closed.low.max(together.low),
            high: closed.high.max(together.high),
        };
        Self { partners: fit, theme, yielded, means: means.part() }
    }

    /// Mean of the four parts.
    pub fn value(&self) -> Range {
        mean([self.partners, self.theme, self.yielded, self.means].into_iter())
    }
}

/// What speaks for the capability: the middle of the scale where a part is unknown, its ends in the range.
fn theme(prospect: &Prospect) -> Range {
    let mean = |unknown: f64| {
        prospect.parts.iter().map(|part| part.unwrap_or(unknown)).sum::<f64>() / PARTS.len() as f64
    };
    Range { value: prospect.matter(), low: mean(0.0), high: mean(1.0) }
}

/// Share of the shortfall that is closed; nothing where nothing is short.
fn closed(closing: Option<&Closing>) -> Range {
    let unknown = Range { value: 0.0, low: 0.0, high: 1.0 };
    let Some(closing) = closing else { return unknown };
    let (closed, shortfall) = (closing.closed, closing.shortfall);
    let share = |part: f64, of: f64| if of > 0.0 { (part / of).clamp(0.0, 1.0) } else { 0.0 };
    let low = shortfall.high.map_or(0.0, |most| share(closed.low.as_f64(), most.as_f64()));
    let high = match closed.high {
        Some(most) if most.as_f64() == 0.0 => 0.0,
        Some(most) if shortfall.low.as_f64() > 0.0 => share(most.as_f64(), shortfall.low.as_f64()),
        _ => 1.0,
    };
    let known = closed.value.zip(shortfall.value);
    let value = known.map_or(low, |(part, of)| share(part.as_f64(), of.as_f64()));
    Range { value, low: low.min(value), high: high.max(value) }
}

/// How the members fit each other: the mean over the pairs, with the spread of the sampled weights.
pub fn fit(field: &Field<'_, '_, '_, '_>, pairs: &[(NationId, NationId, Prospect)]) -> Range {
    mean(pairs.iter().map(|(a, b, prospect)| {
        let (low, high) = field.prospects.partners_interval(*a, *b);
        let value = prospect.partners;
        Range { value, low: low.min(value), high: high.max(value) }
    }))
}

fn mean(ranges: impl Iterator<Item = Range>) -> Range {
    let (mut sum, mut count) = (Range::certain(0.0), 0.0);
    for range in ranges {
        sum = Range { value: sum.value + range.value, low: sum.low + range.low, high: sum.high + range.high };
        count += 1.0;
    }
    if count == 0.0 {
        return sum;
    }
    Range { value: sum.value / count, low: sum.low / count, high: sum.high / count }
}
