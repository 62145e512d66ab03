// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Burden (`docs/methods/burden.md`): several measures side by side, never one fused index; risk stays
//! apart from money. The order of nations may differ from measure to measure, and that is the message.

use std::collections::BTreeSet;

use concordia_methods::index;
use concordia_model::codes::{ActivityKind, EconomyMeasure};
use concordia_model::ids::{CapabilityId, NationId};
use concordia_model::table::Record;
use concordia_model::tables::Contribution;
use concordia_model::{Model, Quantity, Year};
use serde::Serialize;

use crate::assessment::Assessment;
use crate::context::Context;
use crate::economy;

/// A measure with the year it is about.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Dated {
    /// The value.
    pub value: f64,
    /// The year.
    pub year: Year,
}

/// A measure with the figures that it was made from.
#[derive(Clone, Debug)]
pub struct Made<'m> {
    /// The measure.
    pub dated: Dated,
    /// The figures.
    pub from: Vec<economy::Value<'m>>,
}

/// What one nation carries, measure by measure; `None` is unknown.
#[derive(Clone, Debug)]
pub struct Burden {
    /// The nation.
    pub nation: NationId,
    /// Defence expenditure as a share of gross domestic product, 0 to 1.
    pub spending_share: Option<Dated>,
    /// Equipment expenditure as a share of defence expenditure, 0 to 1.
    pub equipment_share: Option<Dated>,
    /// Share in the product of all assessed nations with a figure, 0 to 1.
    pub gdp_share: Option<f64>,
    /// Mean share in the units that all have together, over capabilities where all units of the nation
    /// are known, 0 to 1.
    pub capability_share: Option<f64>,
    /// Share in capability divided by share in product.
    pub capability_to_gdp: Option<f64>,
    /// Missions in which it took part during the year.
    pub missions: usize,
    /// People in those missions, by the newest figure of each; contributions without a figure add nothing.
    pub mission_personnel: Quantity,
    /// Contributions without a number of people.
    pub missions_without_personnel: usize,
}

/// The measures of all nations, with how unequal each is.
#[derive(Clone, Debug)]
pub struct Burdens {
    /// By nation, in the order of codes.
    pub nations: Vec<Burden>,
    /// Inequality of spending as a share of product.
    pub spending: Inequality,
    /// Inequality of capability against product.
    pub capability: Inequality,
}

/// Inequality over nations that have a value (Gini 1912, Theil 1967).
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize)]
pub struct Inequality {
    /// Gini coefficient, 0 (equal) to 1.
    pub gini: Option<f64>,
    /// Theil index, 0 (equal) upwards.
    pub theil: Option<f64>,
    /// How many nations have a value.
    pub nations: usize,
}

/// The burden of all assessed nations at the end of a year.
pub fn of(assessment: &Assessment<'_>, year: Year) -> Burdens {
    let context = &assessment.context;
    let model = context.model;
    let gdp: Vec<_> = context
        .nations
        .iter()
        .map(|nation| economy::in_euro(model, *nation, EconomyMeasure::Gdp, year))
        .collect();
    let gdp = economy::comparable(model, &gdp);
    let total: f64 = gdp.iter().flatten().sum();
    let shares = capability_shares(assessment, year);
    let nations: Vec<_> = context
        .nations
        .iter()
        .enumerate()
        .map(|(at, nation)| {
            let gdp_share = gdp[at].map(|amount| amount / total);
            let (missions, mission_personnel, missions_without_personnel) = missions(context, *nation, year);
            let capability_share = shares[at];
            Burden {
                nation: *nation,
                spending_share: spending_share(context, *nation, year).map(|made| made.dated),
                equipment_share: equipment_share(context, *nation, year).map(|made| made.dated),
                gdp_share,
                capability_share,
                capability_to_gdp: capability_share.zip(gdp_share).map(|(capability, gdp)| capability / gdp),
                missions,
                mission_personnel,
                missions_without_personnel,
            }
        })
        .collect();
    let spending =
        inequality(nations.iter().filter_map(|burden| burden.spending_share).map(|dated| dated.value));
    let capability = inequality(nations.iter().filter_map(|burden| burden.capability_to_gdp));
    Burdens { nations, spending, capability }
}

fn share<'m>(
    context: &Context<'m>,
    nation: NationId,
    measure: EconomyMeasure,
    year: Year,
    unit: &str,
) -> Option<Made<'m>> {
    let value = economy::in_unit(context.model, nation, measure, year, unit)?;
    Some(Made { dated: Dated { value: value.amount, year: value.year }, from: vec![value] })
}

/// The stated share, or expenditure over product of one and the same year where that is newer.
pub fn spending_share<'m>(context: &Context<'m>, nation: NationId, year: Year) -> Option<Made<'m>> {
    let measure = EconomyMeasure::DefenceExpenditure;
    let stated = share(context, nation, measure, year, "share_gdp");
    newest(stated, ratio(context, nation, measure, EconomyMeasure::Gdp, year))
}

/// The stated share of equipment, or equipment over all expenditure where that is newer.
pub fn equipment_share<'m>(context: &Context<'m>, nation: NationId, year: Year) -> Option<Made<'m>> {
    let measure = EconomyMeasure::EquipmentExpenditure;
    let stated = share(context, nation, measure, year, "share_defence");
    newest(stated, ratio(context, nation, measure, EconomyMeasure::DefenceExpenditure, year))
}

fn newest<'m>(stated: Option<Made<'m>>, computed: Option<Made<'m>>) -> Option<Made<'m>> {
    match (stated, computed) {
        (Some(stated), Some(computed)) if computed.dated.year > stated.dated.year => Some(computed),
        (stated, computed) => stated.or(computed),
    }
}

/// One measure over another, both of the year of the first.
fn ratio<'m>(
    context: &Context<'m>,
    nation: NationId,
    part: EconomyMeasure,
    whole: EconomyMeasure,
    year: Year,
) -> Option<Made<'m>> {
    let part = economy::in_euro(context.model, nation, part, year)?;
    let whole = economy::in_euro(context.model, nation, whole, part.year)?;
    let amounts = economy::comparable(context.model, &[Some(part), Some(whole)]);
    let [Some(over), Some(under)] = amounts[..] else { return None };
    let dated = Dated { value: over / under, year: part.year };
    (whole.year == part.year).then(|| Made { dated, from: vec![part, whole] })
}

/// Shares in the known units of one capability, by nation in the order of codes; `None` where the units
/// of the nation are not known.
#[derive(Clone, Debug)]
pub struct Shares {
    /// The capability.
    pub capability: CapabilityId,
    /// Shares, 0 to 1.
    pub shares: Vec<Option<f64>>,
}

/// Shares in every capability of which anybody is known to have units.
pub fn shares(assessment: &Assessment<'_>, year: Year) -> Vec<Shares> {
    let count = assessment.context.nations.len();
    let mut found = Vec::new();
    for group in assessment.groups() {
        let Some(at) = group.years.iter().position(|known| *known == year) else { continue };
        let known: Vec<_> = (0..count).map(|nation| group.at(nation, at).own().value).collect();
        let total: Quantity = known.iter().flatten().copied().sum();
        if total != Quantity::ZERO {
            let share = |units: Quantity| units.as_f64() / total.as_f64();
            let shares = known.into_iter().map(|units| units.map(share)).collect();
            found.push(Shares { capability: group.capability, shares });
        }
    }
    found
}

/// Mean share of each nation over capabilities where its units are known.
fn capability_shares(assessment: &Assessment<'_>, year: Year) -> Vec<Option<f64>> {
    let all = shares(assessment, year);
    let mean = |nation: usize| {
        let known: Vec<f64> = all.iter().filter_map(|found| found.shares[nation]).collect();
        #[expect(clippy::cast_precision_loss, reason = "counts of capabilities are small")]
        let count = known.len() as f64;
        (!known.is_empty()).then(|| known.iter().sum::<f64>() / count)
    };
    (0..assessment.context.nations.len()).map(mean).collect()
}

/// What a nation contributed to missions in force during a year.
pub fn contributions(
    model: &Model,
    nation: NationId,
    year: Year,
) -> impl Iterator<Item = &Record<Contribution>> {
    let is_mission = |id| model.activity(id).is_some_and(|row| row.kind == ActivityKind::Mission);
    model.tables.contributions.records().filter(move |Record { row, .. }| {
        let from = row.from.or_else(|| model.document_date(row.source));
        row.nation == nation
            && is_mission(row.activity)
            && from.is_some_and(|from| from <= year.end())
            && row.to.is_none_or(|to| to >= year.start())
    })
}

/// Missions in force during a year, people by the newest dated figure, contributions without a figure.
fn missions(context: &Context<'_>, nation: NationId, year: Year) -> (usize, Quantity, usize) {
    let model = context.model;
    let rows: Vec<_> = contributions(model, nation, year).map(|record| &record.row).collect();
    let activities: BTreeSet<_> = rows.iter().map(|row| row.activity.text(&model.names)).collect();
    let mut people = Quantity::ZERO;
    let mut without = 0;
    for activity in &activities {
        let told =
            rows.iter().filter(|row| row.activity.text(&model.names) == *activity && row.personnel.is_some());
        match told.max_by_key(|row| (row.from, row.personnel)).and_then(|row| row.personnel) {
            Some(personnel) => people = people + personnel,
            None => without += 1,
        }
    }
    (activities.len(), people, without)
}

/// Gini and Theil of values from zero up (`docs/methods/indices.md`).
pub fn inequality(values: impl Iterator<Item = f64>) -> Inequality {
    let values: Vec<_> = values.filter(|value| *value >= 0.0).collect();
    let known = |index: fn(&[f64]) -> Option<f64>| index(&values).filter(|_| values.len() > 1);
    Inequality { gini: known(index::gini), theil: known(index::theil), nations: values.len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_burdens_have_no_inequality_and_one_bearer_has_all_but_one_share() {
        let equal = inequality([2.0, 2.0, 2.0].into_iter());
        assert!(equal.gini.unwrap().abs() < 1e-12 && equal.theil.unwrap().abs() < 1e-12);
        let one = inequality([0.0, 0.0, 0.0, 1.0].into_iter());
        assert!((one.gini.unwrap() - 0.75).abs() < 1e-12);
        assert!((one.theil.unwrap() - libm::log(4.0)).abs() < 1e-12);
    }
}
