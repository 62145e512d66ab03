// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What is shown beside a plan: what was asked, its price, points of the front.

use concordia_analysis::view::TextView;
use concordia_model::Model;

use super::{AskedView, LimitView, PointView, PriceView, build, words};
use crate::asked::Asked;
use crate::front::{Axis, Point};
use crate::plan::Plan;
use crate::verify::Figures;

pub(super) fn asked(wish: &Asked) -> AskedView {
    AskedView { id: wish.id.clone(), asks: wish.asks, words: words::asked(wish) }
}

/// What a plan takes more than another.
pub(crate) fn price(bound: &Figures, free: &Figures, within: f64) -> PriceView {
    let count = |figures: &Figures| i64::try_from(figures.partners).unwrap_or(i64::MAX);
    let freedom = bound.freedom_of_action.zip(free.freedom_of_action);
    PriceView {
        shortfall: (bound.counted > 0).then_some(bound.shortfall - free.shortfall),
        within,
        cost: bound.cost - free.cost,
        freedom_of_action: freedom.map(|(bound, free)| bound - free),
        partners: count(bound) - count(free),
    }
}

/// Ids of the decisions of a plan.
pub(crate) fn ids(model: &Model, plan: &Plan) -> Vec<String> {
    build::decisions(model, plan).into_iter().map(|row| row.id).collect()
}

pub(super) fn point(model: &Model, point: &Point) -> PointView {
    let agreed = point.plan.agreements.iter().map(|agreement| build::agreed(model, agreement).id);
    PointView {
        present: point.present,
        limit: point.limits.iter().map(|(axis, most)| limit(model, *axis, *most)).collect(),
        objective: point.figures.into(),
        gap: point.gap,
        verified: true,
        agreements: point.plan.agreements.len(),
        decisions: ids(model, &point.plan),
        agreed: agreed.collect(),
    }
}

fn limit(model: &Model, axis: Axis, at_most: f64) -> LimitView {
    let words = match axis {
        Axis::Cost => {
            let (whole, currency) = (at_most.round(), &model.settings.currency);
            TextView::new(
                format!("New purchases cost at most {whole} {currency}."),
                format!("Nieuwe aankopen kosten hooguit {whole} {currency}."),
            )
        }
        Axis::FreedomOfAction => {
            let percent = (at_most * 1e4).ceil() / 100.0;
            TextView::new(
                format!("Freedom of action given up is at most {percent} %."),
                format!("Hooguit {percent}% handelingsvrijheid wordt ingeleverd."),
            )
        }
        Axis::Partners => TextView::new(
            format!("New partners: at most {at_most}."),
            format!("Nieuwe partners: hooguit {at_most}."),
        ),
    };
    LimitView { axis, at_most, words }
}
