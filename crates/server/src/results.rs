// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The results that can be asked for, each by the function of `concordia-analysis` that makes it.

use concordia_analysis::asked;
use concordia_analysis::view::{
    self, AssessmentView, CatalogueView, ChangeView, HeatMapView, Question, TextView,
};
use concordia_model::Year;
use schemars::JsonSchema;
use serde::Serialize;

use crate::operation::{Asked, Operation, optional, repeated};
use crate::problem::Problem;

/// All results, in the order of the document.
pub fn operations() -> Vec<Operation> {
    let nation = optional("nation", "One nation, by its code; all if not given", "NLD");
    let consider = repeated(
        "consider",
        "A cut or purchase under consideration: cut or buy, nation, capability, units or per cent, year",
        "cut:NLD:main-battle-tank:50%@2028",
    );
    vec![
        Operation::of("/catalogue", "getCatalogue", "Names of all that can be asked about", &[], |asked| {
            Ok::<CatalogueView, _>(view::catalogue(asked.model))
        }),
        Operation::of(
            "/assessments",
            "getAssessments",
            "What a nation, or all, have, need and lack, and on whom they depend",
            &[nation],
            assessments,
        ),
        Operation::of("/heat-map", "getHeatMap", "All nations and capabilities in a year", &[], heat_map),
        Operation::of(
            "/considerations",
            "getConsiderations",
            "What changes under consideration mean: who is affected, what others plan, what could fill it",
            &[consider],
            considerations,
        ),
    ]
}

fn assessments(asked: &Asked<'_>) -> Result<AssessmentView, Problem> {
    let nation = asked.given.nation(asked.model, "nation")?;
    let question = Question { nation, year: asked.given.year(asked.model)?, considered: Vec::new() };
    Ok(view::assessment(asked.assessment, &question))
}

fn heat_map(asked: &Asked<'_>) -> Result<HeatMapView, Problem> {
    let year = asked.given.year(asked.model)?;
    view::heat_map(asked.assessment, year).ok_or_else(|| outside("year", year))
}

/// What changes under consideration mean.
#[derive(Serialize, JsonSchema)]
pub struct ConsiderationsView {
    /// One for each change, in the order in which they were asked.
    pub considerations: Vec<ChangeView>,
}

fn considerations(asked: &Asked<'_>) -> Result<ConsiderationsView, Problem> {
    let one = |text: &String| {
        let wrong = |words| Problem::query("consider", words);
        let considered = asked::considered(asked.model, text).map_err(wrong)?;
        view::coordination(asked.assessment, considered).ok_or_else(|| outside("consider", considered.year))
    };
    let considerations = asked.given.texts("consider").iter().map(one).collect::<Result<_, _>>()?;
    Ok(ConsiderationsView { considerations })
}

fn outside(parameter: &str, year: Year) -> Problem {
    Problem::query(
        parameter,
        TextView::new(format!("{year} lies outside the horizon"), format!("{year} ligt buiten de horizon")),
    )
}
