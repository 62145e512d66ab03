// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Specialisms of a nation as they are shown: what is said beside what is shown, whether it covers needs, and
//! who leaves what to whom.

use std::collections::BTreeSet;

use concordia_model::ids::{CapabilityId, DocumentId};
use concordia_model::{Quantity, Year};
use schemars::JsonSchema;
use serde::Serialize;

use super::balance::{BalanceView, CollectiveView};
use super::policy::{self, PriorityView};
use super::specialisms_left::{self, LeftView};
use super::text::TextView;
use super::{DocumentView, cells};
use crate::assessment::Assessment;
use crate::specialism::means::Means;
use crate::specialism::shares::{Against, Scope};
use crate::specialism::{self, Class, InScope, Question, Specialism};

/// The members of a format.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct ScopeView {
    /// The format.
    pub format: String,
    /// Its members at the end of the year, by code.
    pub members: Vec<String>,
    /// Whether the nation is one of them: only then it has a share.
    pub member: bool,
    /// How many capabilities fall in each class, in the order of the classes.
    pub classes: Vec<ClassCountView>,
}

/// How many capabilities fall in a class.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct ClassCountView {
    /// The class.
    #[schemars(with = "String")]
    pub class: Class,
    /// Its words.
    pub words: TextView,
    /// How many.
    pub capabilities: usize,
}

/// A share in units against a share in means: Balassa's index, with means in the place of all exports.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct AgainstView {
    /// gdp, gni or defence_expenditure.
    #[schemars(with = "String")]
    pub means: Means,
    /// Members whose units and means are known: both shares are taken over these, by code.
    pub members: Vec<String>,
    /// Their units together; null where they are known to have none.
    pub together: Option<f64>,
    /// The nation's share in these units, 0 to 1; null where its units or means are not known.
    pub units_share: Option<f64>,
    /// The nation's share in these means, 0 to 1.
    pub means_share: Option<f64>,
    /// Share in units over share in means: above 1 the share exceeds the means.
    pub ratio: Option<f64>,
    /// The least that the ranges of units allow.
    pub low: Option<f64>,
    /// The most that they allow; null where nothing bounds it.
    pub high: Option<f64>,
    /// Whether the ranges allow both more and less than the means.
    pub turns: bool,
    /// The part that the members counted have in the known means of all members, 0 to 1.
    pub covered: Option<f64>,
    /// Whether data are thin: fewer than three members counted, or less than half of all means.
    pub thin: bool,
}

/// The ratio in a year.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct YearRatioView {
    /// State on 31 December of this year.
    pub year: u16,
    /// Share in units of that year over share in means of the year asked for, by the measure that decides.
    pub ratio: Option<f64>,
}

/// One capability among the members of one format.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct InScopeView {
    /// The format.
    pub format: String,
    /// said_and_shown, said_not_shown, said_not_judged, shown_not_said, shown (what is said is not known),
    /// not_shown or not_judged.
    #[schemars(with = "String")]
    pub class: Class,
    /// The class in words.
    pub words: TextView,
    /// Shares in units against shares in means, by each measure of which anything is known.
    pub against: Vec<AgainstView>,
    /// Year by year.
    pub years: Vec<YearRatioView>,
    /// What the members need together, where a document states it; null where none does.
    pub need: Option<CollectiveView>,
}

/// One capability of a nation.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct SpecialismView {
    /// The capability.
    pub capability: String,
    /// Its name.
    pub name: TextView,
    /// What is counted.
    pub unit: Option<String>,
    /// Whether it is a strategic enabler.
    pub strategic_enabler: bool,
    /// Ids of the priorities by which the nation says that it wants to excel in it, or in what it belongs to.
    pub said: Vec<String>,
    /// Ids of its other priorities about it.
    pub agenda: Vec<String>,
    /// What the nation has and needs; null where it has no balance.
    pub balance: Option<BalanceView>,
    /// The part of its own need that is met, 0 to 1; null where no need or no stock is known.
    pub need_met: Option<f64>,
    /// Format by format.
    pub scopes: Vec<InScopeView>,
}

/// The specialisms of a nation.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct SpecialismsView {
    /// The nation.
    pub nation: String,
    /// State on 31 December of this year.
    pub year: u16,
    /// The measure of means that decides what is shown: gdp, gni or defence_expenditure.
    #[schemars(with = "String")]
    pub means: Means,
    /// The formats among whose members shares are taken.
    pub scopes: Vec<ScopeView>,
    /// Whether anything known tells what the nation wants to excel in. Where nothing does, nothing is held
    /// against it: what it shows is shown, not unsaid.
    pub saying_known: bool,
    /// By class in the first format, largest ratio first.
    pub specialisms: Vec<SpecialismView>,
    /// What others leave to the nation.
    pub left_to_nation: Vec<LeftView>,
    /// What the nation leaves to others.
    pub left_by_nation: Vec<LeftView>,
    /// The priorities that are named here, by id.
    pub priorities: Vec<PriorityView>,
    /// Every document that is cited here, by id.
    pub documents: Vec<DocumentView>,
}

/// The specialisms of a nation at the end of a year.
pub fn specialisms(assessment: &Assessment<'_>, question: &Question) -> SpecialismsView {
    let model = assessment.context.model;
    let found = specialism::of(assessment, question);
    let mut views: Vec<_> =
        found.capabilities.iter().map(|one| capability(assessment, question, &found.scopes, one)).collect();
    let means = question.means;
    views.sort_by(|a, b| order(a, means).partial_cmp(&order(b, means)).unwrap_or(std::cmp::Ordering::Equal));
    let named: BTreeSet<_> = views.iter().flat_map(|view| view.said.iter().chain(&view.agenda)).collect();
    let priorities = policy::priorities(model, |row| named.contains(&cells::id(model, row.id)));
    let (to, by): (Vec<_>, Vec<_>) = found.left.iter().partition(|left| left.giver == question.nation.into());
    let view = |lefts: Vec<_>| lefts.into_iter().map(|left| specialisms_left::of(model, left)).collect();
    let (left_to_nation, left_by_nation): (Vec<LeftView>, Vec<LeftView>) = (view(to), view(by));
    let lefts = left_to_nation.iter().chain(&left_by_nation).filter_map(|left| left.row.source.as_deref());
    let sources = priorities.iter().map(|row| row.source.as_str()).chain(lefts);
    let documents = super::cited(model, sources.filter_map(|id| model.names.find(id)).map(DocumentId::of));
    SpecialismsView {
        nation: cells::id(model, question.nation),
        year: question.year.0,
        means: question.means,
        scopes: found
            .scopes
            .iter()
            .enumerate()
            .map(|(at, scope)| members(assessment, scope, at, &views))
            .collect(),
        saying_known: found.saying_known,
        specialisms: views,
        left_to_nation,
        left_by_nation,
        priorities,
        documents,
    }
}

/// By class in the first format, then the largest ratio by the measure that decides, then the id.
fn order(view: &SpecialismView, means: Means) -> (Option<Class>, f64, &str) {
    let first = view.scopes.first();
    let ratio = first.and_then(|scope| scope.against.iter().find(|against| against.means == means)?.ratio);
    (first.map(|scope| scope.class), -ratio.unwrap_or(-1.0), &view.capability)
}

fn members(assessment: &Assessment<'_>, scope: &Scope<'_>, at: usize, views: &[SpecialismView]) -> ScopeView {
    let model = assessment.context.model;
    let count = |class: Class| views.iter().filter(|view| view.scopes[at].class == class).count();
    ScopeView {
        format: cells::id(model, scope.format),
        members: scope.members.iter().map(|member| cells::id(model, member.nation)).collect(),
        member: scope.members.iter().any(|member| member.nation == scope.nation),
        classes: Class::ALL
            .into_iter()
            .map(|class| ClassCountView { class, words: class.words().into(), capabilities: count(class) })
            .collect(),
    }
}

fn capability(
    assessment: &Assessment<'_>,
    question: &Question,
    scopes: &[Scope<'_>],
    found: &Specialism<'_>,
) -> SpecialismView {
    let (context, model) = (&assessment.context, assessment.context.model);
    let row = context.capability(found.capability);
    let ids = |rows: &[&concordia_model::table::Record<concordia_model::tables::Priority>]| {
        rows.iter().map(|record| cells::id(model, record.row.id)).collect()
    };
    let balance = found.balance.as_ref();
    SpecialismView {
        capability: cells::id(model, found.capability),
        name: TextView::of_capability(context, found.capability),
        unit: context.unit(found.capability).map(str::to_owned),
        strategic_enabler: row.is_some_and(|row| row.strategic_enabler),
        said: ids(&found.said),
        agenda: ids(&found.agenda),
        balance: balance.map(|balance| {
            super::balance::of(assessment, question.nation, found.capability, question.year, balance)
        }),
        need_met: balance.and_then(|balance| {
            let (have, need) = (balance.available().value?, balance.need.units.value?);
            (need > Quantity::ZERO).then(|| (have.as_f64() / need.as_f64()).min(1.0))
        }),
        scopes: found
            .scopes
            .iter()
            .zip(scopes)
            .map(|(one, scope)| in_scope(assessment, found.capability, scope, one))
            .collect(),
    }
}

fn in_scope(
    assessment: &Assessment<'_>,
    capability: CapabilityId,
    scope: &Scope<'_>,
    found: &InScope,
) -> InScopeView {
    let model = assessment.context.model;
    let year = |(year, ratio): &(Year, Option<f64>)| YearRatioView { year: year.0, ratio: *ratio };
    InScopeView {
        format: cells::id(model, scope.format),
        class: found.class,
        words: found.class.words().into(),
        against: found.against.iter().map(|against| of_measure(assessment, against)).collect(),
        years: found.years.iter().map(year).collect(),
        need: found
            .need
            .as_ref()
            .map(|need| super::balance::of_format(&assessment.context, capability, need)),
    }
}

fn of_measure(assessment: &Assessment<'_>, found: &Against) -> AgainstView {
    let model = assessment.context.model;
    AgainstView {
        means: found.means,
        members: found.members.iter().map(|nation| cells::id(model, *nation)).collect(),
        together: found.together.map(Quantity::as_f64),
        units_share: found.units_share,
        means_share: found.means_share,
        ratio: found.ratio,
        low: found.low,
        high: found.high,
        turns: found.turns(),
        covered: found.covered,
        thin: found.is_thin(),
    }
}
