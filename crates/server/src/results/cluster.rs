// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A cluster: fleets apart and together, and the game of what is saved.

use concordia_analysis::asked;
use concordia_analysis::cluster::{Question, asked as cluster_asked};
use concordia_analysis::view;

use super::Result;
use crate::operation::{Asked, Operation, SEED, any_number, optional, repeated, required};
use crate::problem::Problem;

/// The operation.
pub fn operations() -> Vec<Operation> {
    let parameters = [
        required("capability", "The capability", "main-battle-tank"),
        repeated("member", "A member, by its code; at most 24", "NLD"),
        optional("serviceLevel", "Wanted chance that an asset is there when needed; 0.9 if not given", "0.9"),
        optional(
            "commonShare",
            "Share of the needs that comes to all at the same time, 0 to 1; as the package says, else 0.3",
            "0.3",
        ),
        optional(
            "reading",
            "How a stated need is read: fleet (as the fleet that serves it) or mean",
            "fleet",
        ),
        any_number(
            "mean",
            "A mean need that is assumed: nation, mean; it goes before what the package says",
            "NLD:4",
        ),
        optional(
            "measure",
            "In what is counted: units, purchase or yearly; in money where a price is known, if not given",
            "units",
        ),
    ];
    vec![Operation::of(
        "/cluster",
        "getCluster",
        "A cluster: fleets apart and together, what members save, by which key they could share it, who would do better elsewhere",
        &parameters,
        cluster,
    )]
}

fn cluster(asked: &Asked<'_>) -> Result<view::ClusterView> {
    let (given, model) = (asked.given, asked.model);
    let capability = given.must_find(model, "capability", asked::capability)?;
    let capability = cluster_asked::counted(&asked.assessment.context, capability)
        .map_err(|words| Problem::query("capability", words))?;
    let members = given.find_all(model, "member", asked::nation)?;
    let members = cluster_asked::members(members).map_err(|words| Problem::query("member", words))?;
    let mut question = Question::of(model, capability, &members, asked.year()?);
    if let Some(level) = given.find(model, "serviceLevel", cluster_asked::service_level)? {
        question.service_level = level;
    }
    if let Some(reading) = given.find(model, "reading", cluster_asked::reading)? {
        question.reading = reading;
    }
    question.common_share = given.find(model, "commonShare", cluster_asked::common_share)?;
    question.measure = given.find(model, "measure", cluster_asked::measure)?;
    question.means = given.find_all(model, "mean", cluster_asked::mean)?;
    question.seed = SEED;
    view::cluster(asked.assessment, &question).map_err(|words| Problem::query("member", words))
}
