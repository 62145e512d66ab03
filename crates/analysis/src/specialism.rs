// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Specialisms (`docs/methods/specialisms.md`): where a nation's share in what the members of a format have
//! together exceeds its share in their means, beside what the nation says it wants to excel in. What is
//! said and what is shown stay two things; what is not known is neither.

pub mod left;
pub mod means;
mod said;
pub mod shares;

use concordia_model::ids::{CapabilityId, FormatId, NationId};
use concordia_model::table::Record;
use concordia_model::tables::Priority;
use concordia_model::{Figure, Year};
use serde::Serialize;

use crate::assessment::Assessment;
use crate::balance::Balance;
use crate::collective::Collective;
use left::Left;
use means::{Means, Purses};
use shares::{Against, Scope};

/// What is asked.
#[derive(Clone, Debug)]
pub struct Question {
    /// The nation.
    pub nation: NationId,
    /// The year, inside the horizon.
    pub year: Year,
    /// Formats whose members are looked at together.
    pub formats: Vec<FormatId>,
    /// The means that decide what is shown.
    pub means: Means,
}

/// What is said and what is shown of one capability among the members of one format.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// It wants to excel in it, and its share exceeds its means.
    SaidAndShown,
    /// It wants to excel in it, and its share does not exceed its means.
    SaidNotShown,
    /// It wants to excel in it; whether its share exceeds its means cannot be judged.
    SaidNotJudged,
    /// Its share exceeds its means, and it does not name it.
    ShownNotSaid,
    /// Its share exceeds its means; what it wants to excel in is not known.
    Shown,
    /// Its share does not exceed its means, and nothing known says that it wants to excel in it.
    NotShown,
    /// Nothing is said, and nothing can be judged.
    NotJudged,
}

impl Class {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::SaidAndShown,
        Self::SaidNotShown,
        Self::SaidNotJudged,
        Self::ShownNotSaid,
        Self::Shown,
        Self::NotShown,
        Self::NotJudged,
    ];

    /// The class: `said` is unknown where nothing tells what the nation wants to excel in, `shown` where
    /// shares or means are not known.
    fn of(said: Option<bool>, shown: Option<bool>) -> Self {
        match (said, shown) {
            (Some(true), Some(true)) => Self::SaidAndShown,
            (Some(true), Some(false)) => Self::SaidNotShown,
            (Some(true), None) => Self::SaidNotJudged,
            (Some(false), Some(true)) => Self::ShownNotSaid,
            (None, Some(true)) => Self::Shown,
            (_, Some(false)) => Self::NotShown,
            (_, None) => Self::NotJudged,
        }
    }

    /// The words: English, Dutch.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::SaidAndShown => ("said and shown", "gezegd en getoond"),
            Self::SaidNotShown => ("said but not shown", "gezegd maar niet getoond"),
            Self::SaidNotJudged => ("said; cannot be judged", "gezegd; niet te beoordelen"),
            Self::ShownNotSaid => ("shown but not said", "getoond maar niet gezegd"),
            Self::Shown => ("shown; what is said is not known", "getoond; wat wordt gezegd is onbekend"),
            Self::NotShown => ("not shown", "niet getoond"),
            Self::NotJudged => ("cannot be judged", "niet te beoordelen"),
        }
    }
}

/// One capability among the members of one format.
#[derive(Clone, Debug)]
pub struct InScope {
    /// What is said and shown, by the means that decide.
    pub class: Class,
    /// Shares in units against shares in means, one measure after the other.
    pub against: Vec<Against>,
    /// The ratio year by year: units of that year, members and means of the year that was asked for.
    pub years: Vec<(Year, Option<f64>)>,
    /// What the format needs and has, where a document states a need that counts the same unit.
    pub need: Option<Collective>,
}

/// One capability.
#[derive(Clone, Debug)]
pub struct Specialism<'m> {
    /// The capability.
    pub capability: CapabilityId,
    /// The priorities by which the nation says that it wants to excel in it.
    pub said: Vec<&'m Record<Priority>>,
    /// Its other priorities about the capability: these say no more than that it wants something of it.
    pub agenda: Vec<&'m Record<Priority>>,
    /// The balance of the nation, where it has one.
    pub balance: Option<Balance>,
    /// Format by format, in the order asked for.
    pub scopes: Vec<InScope>,
}

impl Specialism<'_> {
    /// Units of the nation.
    pub fn own(&self) -> Figure {
        self.balance.map_or(Figure::UNKNOWN, |balance| balance.own())
    }
}

/// The specialisms of a nation.
#[derive(Debug)]
pub struct Specialisms<'m> {
    /// The members of each format, with what is known of their means.
    pub scopes: Vec<Scope<'m>>,
    /// Whether anything known tells what the nation wants to excel in.
    pub saying_known: bool,
    /// By capability: those of which anybody is known to have units, and those that the nation names.
    pub capabilities: Vec<Specialism<'m>>,
    /// Who leaves what to whom, where the nation is one of them.
    pub left: Vec<Left<'m>>,
}

/// The formats that are looked at where none is named: alliances and unions of which the nation is a
/// member, by id, save those whose members all belong to another of them.
pub fn formats(assessment: &Assessment<'_>, nation: NationId, year: Year) -> Vec<FormatId> {
    use concordia_model::codes::FormatKind::{Alliance, Union};
    let model = assessment.context.model;
    let large = model.tables.formats.rows().filter(|row| matches!(row.kind, Alliance | Union));
    let members = large.map(|row| (row.id, model.members(row.id, year)));
    let mut formats: Vec<_> = members.filter(|(_, members)| members.contains(&nation)).collect();
    formats.sort_by_key(|(id, members)| (std::cmp::Reverse(members.len()), id.text(&model.names)));
    let mut kept: Vec<(FormatId, Vec<NationId>)> = Vec::new();
    for (id, members) in formats {
        if !kept.iter().any(|(_, larger)| members.iter().all(|nation| larger.contains(nation))) {
            kept.push((id, members));
        }
    }
    kept.sort_by_key(|(id, _)| id.text(&model.names));
    kept.into_iter().map(|(id, _)| id).collect()
}

/// The specialisms of a nation at the end of a year.
pub fn of<'m>(assessment: &Assessment<'m>, question: &Question) -> Specialisms<'m> {
    let context = &assessment.context;
    let agenda = said::agenda(context, question.nation, question.year);
    let purses = Purses::of(assessment, question.year);
    let scopes: Vec<_> =
        question.formats.iter().map(|format| Scope::of(assessment, *format, question, &purses)).collect();
    let mut capabilities = Vec::new();
    for group in assessment.groups() {
        let capability = group.capability;
        let (said, others) = agenda.about(context, capability);
        let balance = assessment.balance(question.nation, capability, question.year);
        let shares: Vec<_> = scopes.iter().map(|scope| scope.shares(group, question.year)).collect();
        let has = balance.is_some_and(|balance| balance.own().low > concordia_model::Quantity::ZERO);
        let counted = has || shares.iter().any(|shares| shares.iter().any(|found| found.together.is_some()));
        if !counted && !agenda.names(context, capability) {
            continue;
        }
        let said_here = agenda.is_known().then_some(!said.is_empty());
        let in_scope = |(scope, against): (&Scope<'m>, Vec<Against>)| InScope {
            class: Class::of(said_here, shares::shown(&against, question.means)),
            years: scope.years(group, question.means),
            need: group
                .collective
                .iter()
                .find(|found| (found.format, found.year) == (scope.format, question.year))
                .cloned(),
            against,
        };
        let in_scopes = scopes.iter().zip(shares).map(in_scope).collect();
        capabilities
            .push((counted, Specialism { capability, said, agenda: others, balance, scopes: in_scopes }));
    }
    Specialisms {
        saying_known: agenda.is_known(),
        capabilities: said::without_repeats(context, capabilities),
        left: left::of(context, question.nation, question.year),
        scopes,
    }
}
