// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A cluster as it is shown: fleets apart and together, the game of what is saved, and other groups.

use concordia_methods::game::Game;
use concordia_model::ids::NationId;
use concordia_model::{Model, Words};
use schemars::JsonSchema;
use serde::Serialize;

use super::cluster_fleets::{FleetsView, by_common_share, by_service_level, fleets};
use super::cluster_game::{DivisionView, OtherGroupView, divisions, others};
use super::cluster_rows::{
    ClusterMemberView, HoursPoolView, PriceView, SuggestionView, cost_rows, hours_pools, member, price,
    suggestions,
};
use super::cooperation_rows::CostView;
use super::explanation::cited::Cited;
use super::text::TextView;
use super::{DocumentView, RowView, cells};
use crate::assessment::Assessment;
use crate::cluster::game::{Costs, ORDERS};
use crate::cluster::keys::{Figures, Played};
use crate::cluster::needs::{self, Member, Parts};
use crate::cluster::organisations::Organisations;
use crate::cluster::others::Ground;
use crate::cluster::prices::{Measure, Prices};
use crate::cluster::{self, Pool, Question, Reading, hours};

/// What the common part of the needs rests on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CommonShareBasis {
    /// The asker gave it: an assumption.
    Given,
    /// A row of `parameters`.
    Package,
    /// Nobody said it: an assumption of the program.
    Assumed,
}

/// The common part of the needs: that which comes to all at the same time.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, JsonSchema)]
pub struct CommonShareView {
    /// Share, 0 to 1.
    pub value: f64,
    /// What it rests on.
    pub basis: CommonShareBasis,
    /// Position of the row that states it.
    pub row: Option<usize>,
}

/// The game of what groups save.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ClusterGameView {
    /// In what is counted: units of fleet, euro to buy them, euro a year to run them.
    pub measure: Measure,
    /// What members cost apart, added up.
    pub apart: f64,
    /// What they cost together.
    pub together: f64,
    /// What they save together.
    pub saved: f64,
    /// Whether every group was looked at; else the Shapley value is sampled and only members alone were.
    pub exact: bool,
    /// Members whose yearly fixed cost is not known, in a game of euro a year: fixed costs are then left out for all,
    /// and what is saved is that of the units only.
    pub unknown: Vec<String>,
    /// Orders of joining that were drawn; null where every group was looked at.
    pub orders: Option<usize>,
    /// Whether no division satisfies every group; null where not every group was looked at, or there is no
    /// answer.
    pub core_is_empty: Option<bool>,
    /// By how much the worst-off group falls short at best; at most zero when the core is not empty.
    pub least_core: Option<f64>,
    /// What each key gives each member, keys of theory first.
    pub divisions: Vec<DivisionView>,
}

/// A cluster.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ClusterView {
    /// The capability: the one that was asked for, or the one it counts in.
    pub capability: String,
    /// Its name.
    pub name: TextView,
    /// What is counted.
    pub unit: Option<String>,
    /// State on 31 December of this year.
    pub year: u16,
    /// Wanted chance that an asset is there when needed.
    pub service_level: f64,
    /// Common part of the needs.
    pub common_share: CommonShareView,
    /// How a stated need is read: as the fleet that serves it, or as the mean need.
    pub reading: Reading,
    /// The members, by code.
    pub members: Vec<ClusterMemberView>,
    /// Members whose need is not known: they are left out of every sum.
    pub unknown: Vec<String>,
    /// Fleets apart and together; null where no need is known.
    pub fleets: Option<FleetsView>,
    /// The same from nothing common to everything common.
    pub by_common_share: Vec<FleetsView>,
    /// The same for other wanted chances, at the same mean needs.
    pub by_service_level: Vec<FleetsView>,
    /// The game; null where no need is known.
    pub game: Option<ClusterGameView>,
    /// The cluster without each of its members.
    pub leaving: Vec<OtherGroupView>,
    /// The cluster with each other nation whose need is known, and whose fixed cost where that counts; null where the
    /// members are too many to try.
    pub joining: Option<Vec<OtherGroupView>>,
    /// The price of buying one unit that is used; null where the package has none for these members.
    pub purchase: Option<PriceView>,
    /// The cost of one unit a year that is used.
    pub yearly: Option<PriceView>,
    /// Every price and cost that the package has in the capability.
    pub costs: Vec<CostView>,
    /// Pools of hours.
    pub hours: Vec<HoursPoolView>,
    /// Cooperations that run in the capability, with those who take part.
    pub suggestions: Vec<SuggestionView>,
    /// Every row that is named here, once.
    pub rows: Vec<RowView>,
    /// Every document that is cited here, by id.
    pub documents: Vec<DocumentView>,
}

/// A cluster; what cannot be computed comes as words.
pub fn cluster(assessment: &Assessment<'_>, question: &Question) -> Result<ClusterView, Words> {
    let (context, model) = (&assessment.context, assessment.context.model);
    let mut cited = Cited::new(model);
    let common_share = common_share(assessment, question, &mut cited);
    let found: Vec<Member<'_>> =
        question.members.iter().map(|nation| needs::member(assessment, question, *nation)).collect();
    let known: Vec<(NationId, Parts)> =
        found.iter().filter_map(|member| Some((member.nation, member.parts?))).collect();
    let parts: Vec<Parts> = known.iter().map(|(_, parts)| *parts).collect();
    let pool = Pool::of(&parts, common_share.value, question.service_level).map_err(cluster::unusable)?;
    let pools = hours::pools(context, question);
    let nations: Vec<NationId> = known.iter().map(|(nation, _)| *nation).collect();
    let of_nations = nations.iter().map(|nation| hours::of(&pools, *nation)).collect();
    let figures = Figures::of(context, question, &nations, of_nations);
    let prices = Prices::of(context, question, &nations);
    let measure = prices.measure(question.measure);
    let organisations = Organisations::of(context, question, (&prices, measure), &known);
    let fixed = organisations.costs(&known).unwrap_or_else(|| vec![0.0; known.len()]);
    let costs = Costs::of(&pool, &prices, measure, fixed);
    let played = (!nations.is_empty()).then(|| Played::of(&costs).ok()).flatten();
    let savings = played.as_ref().and_then(Played::savings);
    let ground = Ground {
        members: &known,
        prices: &prices,
        measure,
        organisations: &organisations,
        common_share: common_share.value,
        service_level: question.service_level,
    };
    let divided = |played: &Played| {
        divisions(model, &nations, played, &played.divisions(&costs, &figures, question.seed))
    };
    let lacking = texts(model, organisations.unknown.iter().copied());
    let unknown = found.iter().filter(|member| member.parts.is_none());
    let view = ClusterView {
        capability: cells::id(model, question.capability),
        name: TextView::of_capability(context, question.capability),
        unit: context.unit(question.capability).map(str::to_owned),
        year: question.year.0,
        service_level: question.service_level,
        common_share,
        reading: question.reading,
        members: members(model, &found, &pool, (&figures, &organisations), &mut cited),
        unknown: texts(model, unknown.map(|member| member.nation)),
        fleets: (!known.is_empty()).then(|| fleets(&pool, common_share.value, question.service_level)),
        by_common_share: by_common_share(&parts, question.service_level),
        by_service_level: by_service_level(&parts, common_share.value),
        game: played.as_ref().map(|played| game(measure, played, divided(played), lacking)),
        leaving: others(model, &nations, &ground.leaving(), savings),
        joining: joining(assessment, question, &ground, savings),
        purchase: prices.purchase.as_ref().map(|found| price(found, &mut cited)),
        yearly: prices.unit.as_ref().map(|found| price(found, &mut cited)),
        costs: cost_rows(context, question),
        hours: hours_pools(model, &pools, &question.members, &mut cited),
        suggestions: suggestions(context, question),
        rows: Vec::new(),
        documents: Vec::new(),
    };
    let (_, _, rows, documents) = cited.finish();
    Ok(ClusterView { rows, documents, ..view })
}

fn common_share(assessment: &Assessment<'_>, question: &Question, cited: &mut Cited<'_>) -> CommonShareView {
    if let Some(value) = question.common_share {
        return CommonShareView { value, basis: CommonShareBasis::Given, row: None };
    }
    let record = needs::common_share(&assessment.context, question);
    let stated = record.and_then(|record| Some((record, record.row.value?.as_f64())));
    match stated.filter(|(_, value)| (0.0..=1.0).contains(value)) {
        Some((record, value)) => {
            CommonShareView { value, basis: CommonShareBasis::Package, row: Some(cited.row(record)) }
        }
        None => CommonShareView { value: cluster::COMMON_SHARE, basis: CommonShareBasis::Assumed, row: None },
    }
}

/// The members with what is known of them; figures and fleets are those of members whose need is known.
fn members(
    model: &Model,
    found: &[Member<'_>],
    pool: &Pool,
    (figures, organisations): (&Figures<'_>, &Organisations<'_>),
    cited: &mut Cited<'_>,
) -> Vec<ClusterMemberView> {
    let mut at = 0..;
    let mut next = |member: &Member<'_>| member.parts.and_then(|_| at.next());
    let apart = pool.apart();
    found
        .iter()
        .map(|one| {
            let at = next(one);
            let gni = at.and_then(|at| figures.gni[at].clone());
            let gdp = at.and_then(|at| figures.gdp[at].clone());
            let hours = at.and_then(|at| figures.hours[at]);
            let fixed = at.and_then(|_| organisations.known(one.nation)).map(|found| price(found, cited));
            let view = member(model, one, at.map(|at| apart[at]), (gni, gdp, hours), cited);
            ClusterMemberView { fixed, ..view }
        })
        .collect()
}

pub(super) fn texts(model: &Model, nations: impl Iterator<Item = NationId>) -> Vec<String> {
    nations.map(|nation| cells::id(model, nation)).collect()
}

fn game(
    measure: Measure,
    played: &Played,
    divisions: Vec<DivisionView>,
    unknown: Vec<String>,
) -> ClusterGameView {
    let savings = played.savings();
    let least = savings.and_then(|savings| savings.least_core().ok());
    ClusterGameView {
        measure,
        apart: played.alone.iter().sum(),
        together: played.together,
        saved: played.saved(),
        exact: savings.is_some(),
        unknown,
        orders: savings.is_none().then_some(ORDERS),
        core_is_empty: savings.zip(least.as_ref()).map(|(savings, least)| savings.core_is_empty_at(least)),
        least_core: least.and_then(|least| least.epsilon),
        divisions,
    }
}

/// The cluster with each nation that is not in it and whose need is known and more than nothing.
fn joining(
    assessment: &Assessment<'_>,
    question: &Question,
    ground: &Ground<'_, '_>,
    savings: Option<&Game>,
) -> Option<Vec<OtherGroupView>> {
    let context = &assessment.context;
    let outside = context.nations.iter().filter(|nation| !question.members.contains(nation));
    let known =
        outside.filter_map(|nation| Some((*nation, needs::member(assessment, question, *nation).parts?)));
    let candidates: Vec<_> = known.filter(|(_, parts)| *parts != Parts::default()).collect();
    let found = ground.joining(&candidates)?;
    let nations: Vec<NationId> = ground.members.iter().map(|(nation, _)| *nation).collect();
    Some(others(context.model, &nations, &found, savings))
}
