// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Shares of members in units and in means (`docs/methods/specialisms.md`, *Shares*). Both are taken over the
//! same members: those whose units and whose means are known. So a nation with exactly its share in means
//! has a ratio of 1, and a member of which nothing is known moves no ratio.

use concordia_model::ids::{FormatId, NationId};
use concordia_model::{Figure, Quantity, Year};

use super::Question;
use super::means::{Means, Purse, Purses};
use crate::assessment::Assessment;
use crate::balance::Group;

/// A ratio above 1 by no more than this is rounding.
pub const ROUNDING: f64 = 1e-9;
/// With fewer members counted than this, data are thin.
pub const FEW: usize = 3;
/// Where those counted have less than this part of the means of all members, data are thin.
pub const PART: f64 = 0.5;

/// A share in units against a share in means.
#[derive(Clone, PartialEq, Debug)]
pub struct Against {
    /// The measure of means.
    pub means: Means,
    /// Members whose units and means are known, by code.
    pub members: Vec<NationId>,
    /// Their units together; `None` where that is none.
    pub together: Option<Quantity>,
    /// The nation's share in their units, 0 to 1; `None` where its units or means are not known.
    pub units_share: Option<f64>,
    /// The nation's share in their means, 0 to 1.
    pub means_share: Option<f64>,
    /// Share in units over share in means.
    pub ratio: Option<f64>,
    /// The least that the ranges of units allow.
    pub low: Option<f64>,
    /// The most that they allow; `None` where nothing bounds it.
    pub high: Option<f64>,
    /// The part that those counted have in the known means of all members, 0 to 1.
    pub covered: Option<f64>,
}

impl Against {
    /// Whether a share exceeds the means; `None` where that is not known.
    pub fn exceeds(&self) -> Option<bool> {
        self.ratio.map(|ratio| ratio > 1.0 + ROUNDING)
    }

    /// Whether the ranges of units allow both an answer and its opposite.
    pub fn turns(&self) -> bool {
        let above = |ratio: f64| ratio > 1.0 + ROUNDING;
        self.low.is_some_and(|low| !above(low)) && self.high.is_none_or(above) && self.ratio.is_some()
    }

    /// Whether so little is known of the others that the ratio says little.
    pub fn is_thin(&self) -> bool {
        self.ratio.is_some()
            && (self.members.len() < FEW || self.covered.is_none_or(|covered| covered < PART))
    }
}

/// Whether a share exceeds the means that decide.
pub fn shown(against: &[Against], means: Means) -> Option<bool> {
    against.iter().find(|found| found.means == means)?.exceeds()
}

/// A member of a format.
#[derive(Clone, Debug)]
pub struct Member<'m> {
    /// The nation.
    pub nation: NationId,
    /// Its place among the assessed nations; of another nothing is counted.
    pub at: Option<usize>,
    /// Its means, one measure after the other.
    pub purses: Vec<(Means, Option<Purse<'m>>)>,
}

impl Member<'_> {
    /// Its means in euro, where they are more than none.
    pub fn euro(&self, means: Means) -> Option<f64> {
        let purse = self.purses.iter().find(|(known, _)| *known == means)?.1.as_ref()?;
        purse.euro.filter(|euro| *euro > 0.0)
    }

    /// Its units.
    pub fn units(&self, group: &Group, year: usize) -> Figure {
        self.at.map_or(Figure::UNKNOWN, |at| group.at(at, year).own())
    }
}

/// The members of a format, seen from one nation.
#[derive(Debug)]
pub struct Scope<'m> {
    /// The format.
    pub format: FormatId,
    /// The nation.
    pub nation: NationId,
    /// Its members at the end of the year, by code.
    pub members: Vec<Member<'m>>,
    /// Measures of which anything is known.
    pub means: Vec<Means>,
}

impl<'m> Scope<'m> {
    /// The members of a format with their means.
    pub fn of(
        assessment: &Assessment<'m>,
        format: FormatId,
        question: &Question,
        purses: &Purses<'m>,
    ) -> Self {
        let context = &assessment.context;
        let members = context.model.members(format, question.year).into_iter().map(|nation| Member {
            nation,
            at: context.nations.iter().position(|known| *known == nation),
            purses: Means::ALL.map(|means| (means, purses.get(nation, means).cloned())).into(),
        });
        let members: Vec<_> = members.collect();
        let known = |means: &Means| members.iter().any(|member| member.euro(*means).is_some());
        let means = Means::ALL.into_iter().filter(known).collect();
        Self { format, nation: question.nation, members, means }
    }

    /// Shares in the units of one capability, by every measure of which anything is known.
    pub fn shares(&self, group: &Group, year: Year) -> Vec<Against> {
        let Some(at) = group.years.iter().position(|known| *known == year) else { return Vec::new() };
        self.means.iter().map(|means| self.against(group, at, *means)).collect()
    }

    /// The ratio year by year, by one measure.
    pub fn years(&self, group: &Group, means: Means) -> Vec<(Year, Option<f64>)> {
        let years = group.years.iter().enumerate();
        years.map(|(at, year)| (*year, self.against(group, at, means).ratio)).collect()
    }

    fn against(&self, group: &Group, year: usize, means: Means) -> Against {
        let counted = self.members.iter().filter_map(|member| {
            let units = member.units(group, year);
            Some((member.nation, units, units.value?, member.euro(means)?))
        });
        let counted: Vec<_> = counted.collect();
        let together: Quantity = counted.iter().map(|(_, _, value, _)| *value).sum();
        let together = Some(together).filter(|together| *together > Quantity::ZERO);
        let euro: f64 = counted.iter().map(|(.., euro)| euro).sum();
        let all: f64 = self.members.iter().filter_map(|member| member.euro(means)).sum();
        let own = counted.iter().find(|(nation, ..)| *nation == self.nation);
        let others: Figure =
            counted.iter().filter(|(nation, ..)| *nation != self.nation).map(|(_, units, ..)| *units).sum();
        let units_share = own.zip(together).map(|((_, _, value, _), all)| value.as_f64() / all.as_f64());
        let means_share = own.map(|(.., own)| own / euro);
        let over = |share: Option<f64>| share.zip(means_share).map(|(share, means)| share / means);
        let ranged = own.filter(|_| together.is_some()).map(|(_, units, ..)| *units);
        let part = |own: f64, others: f64| (own + others > 0.0).then(|| own / (own + others));
        let low = ranged
            .map(|own| others.high.and_then(|others| part(own.low.as_f64(), others.as_f64())).unwrap_or(0.0));
        let high = ranged.and_then(|own| part(own.high?.as_f64(), others.low.as_f64()));
        Against {
            means,
            members: counted.iter().map(|(nation, ..)| *nation).collect(),
            together,
            units_share,
            means_share,
            ratio: over(units_share),
            low: over(low),
            high: over(high),
            covered: (all > 0.0).then(|| euro / all),
        }
    }
}
