// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The results that can be asked for, each by the function of `concordia-analysis` that makes it.

mod cluster;
pub mod plan;
mod together;

use concordia_analysis::asked;
use concordia_analysis::view::{self, ChangeView, Question, TextView};
use concordia_model::Year;
use concordia_model::ids::HolderId;
use concordia_model::remarks::remarks;
use schemars::JsonSchema;
use serde::Serialize;

use crate::operation::{Asked, Operation, Parameter, in_path, optional, repeated, required};
use crate::problem::Problem;

type Result<T> = std::result::Result<T, Problem>;

const NATION: Parameter = optional("nation", "One nation, by its code; all if not given", "NLD");
const CAPABILITY: Parameter = optional("capability", "One capability; all if not given", "main-battle-tank");

/// All results, in the order of the document.
pub fn operations() -> Vec<Operation> {
    [
        capabilities(),
        changes(),
        together::cooperations(),
        cluster::operations(),
        plan::operations(),
        package(),
    ]
    .concat()
}

/// What nations have, need and lack.
fn capabilities() -> Vec<Operation> {
    vec![
        Operation::of(
            "/assessments",
            "getAssessments",
            "What a nation, or all, have, need and lack, and on whom they depend",
            &[NATION],
            assessments,
        ),
        Operation::of(
            "/withdrawals",
            "getWithdrawals",
            "What a nation has left when partners are not there",
            &[
                required("nation", "The nation, by its code", "NLD"),
                repeated("without", "A partner that is not there: a nation, by its code", "USA"),
            ],
            withdrawals,
        ),
        Operation::of("/heat-map", "getHeatMap", "All nations and capabilities in a year", &[], heat_map),
        Operation::of(
            "/nations/{nation}/capabilities/{capability}",
            "getExplanation",
            "One balance through the years: types, changes, rows, sources, formula",
            &[
                in_path("nation", "The nation, by its code", "NLD"),
                in_path("capability", "The capability", "main-battle-tank"),
            ],
            explanation,
        ),
        Operation::of(
            "/nations/{nation}/figures",
            "getFigures",
            "What the figures of a nation rest on: capabilities and rows, figure by figure",
            &[in_path("nation", "The nation, by its code", "NLD")],
            |asked| {
                let nation = asked.given.in_path(asked.model, "nation", asked::nation)?;
                Ok(view::figures(asked.assessment, nation, asked.year()?))
            },
        ),
        Operation::of(
            "/pairs/{nation}/{partner}",
            "getPair",
            "Everything between two nations",
            &[
                in_path("nation", "The nation, by its code", "NLD"),
                in_path("partner", "The other nation, by its code", "DEU"),
            ],
            pair,
        ),
        Operation::of("/burdens", "getBurdens", "The burden, several measures side by side", &[], |asked| {
            Ok(view::burden_page(asked.assessment, asked.year()?))
        }),
    ]
}

/// What is planned, and what is considered.
fn changes() -> Vec<Operation> {
    let consider = repeated(
        "consider",
        "A cut or purchase under consideration: cut or buy, nation, capability, units or per cent, year",
        "cut:NLD:main-battle-tank:50%@2028",
    );
    vec![
        Operation::of(
            "/considerations",
            "getConsiderations",
            "What changes under consideration mean: who is affected, what others plan, what could fill it",
            &[consider],
            considerations,
        ),
        Operation::of(
            "/planned-changes",
            "getPlannedChanges",
            "The replacement calendar: who buys, renews or retires what, and when",
            &[CAPABILITY, NATION],
            |asked| {
                let capability = asked.given.find(asked.model, "capability", asked::capability)?;
                let holder = asked.given.find(asked.model, "nation", asked::any_nation)?.map(HolderId::from);
                Ok(view::planned_changes(&asked.assessment.context, capability, holder))
            },
        ),
    ]
}

/// The package about itself.
fn package() -> Vec<Operation> {
    vec![
        Operation::of("/catalogue", "getCatalogue", "Names of all that can be asked about", &[], |asked| {
            Ok(view::catalogue(asked.model, |name| asked.served.keeps(name)))
        }),
        Operation::of("/tables", "getTables", "The tables, and how many rows they have", &[], |asked| {
            Ok(TablesView { tables: view::tables(asked.model) })
        }),
        Operation::of(
            "/documents",
            "getDocuments",
            "Every source, and how many rows cite it",
            &[],
            |asked| Ok(DocumentsView { documents: view::documents(asked.model) }),
        ),
        Operation::of(
            "/documents/{document}",
            "getDocument",
            "One source with the rows that cite it",
            &[in_path("document", "Id of the document", "balance-2026")],
            |asked| {
                let id = asked.given.in_path(asked.model, "document", asked::document)?;
                view::document_rows(asked.model, id, MOST_ROWS).ok_or_else(crate::answer::not_there)
            },
        ),
        Operation::of(
            "/contradictions",
            "getContradictions",
            "Values that sources contradict, side by side",
            &[],
            |asked| Ok(view::contradictions(asked.model, MOST_ROWS)),
        ),
        Operation::of(
            "/assumptions",
            "getAssumptions",
            "What has no source, and why it was assumed",
            &[],
            |asked| Ok(view::assumptions(asked.model, MOST_ROWS)),
        ),
        Operation::of(
            "/findings",
            "getFindings",
            "What the program reports about the package: contradictory, unknown, stale, unused",
            &[],
            |asked| Ok(view::findings([asked.findings, &remarks(asked.model)].concat())),
        ),
    ]
}

impl Asked<'_> {
    /// The year to look at.
    pub fn year(&self) -> Result<Year> {
        self.given.year(self.model)
    }
}

fn assessments(asked: &Asked<'_>) -> Result<view::AssessmentView> {
    let nation = asked.given.find(asked.model, "nation", asked::nation)?;
    let question = Question { nation, year: asked.year()?, considered: Vec::new() };
    Ok(view::assessment(asked.assessment, &question))
}

fn heat_map(asked: &Asked<'_>) -> Result<view::HeatMapView> {
    let year = asked.year()?;
    view::heat_map(asked.assessment, year).ok_or_else(|| outside("year", year))
}

fn withdrawals(asked: &Asked<'_>) -> Result<view::WithdrawalView> {
    let nation = asked.given.must_find(asked.model, "nation", asked::nation)?;
    let without = asked.given.find_all(asked.model, "without", asked::any_nation)?;
    let without: Vec<HolderId> = without.into_iter().map(HolderId::from).collect();
    Ok(view::withdrawal(asked.assessment, nation, &without, asked.year()?))
}

fn explanation(asked: &Asked<'_>) -> Result<view::ExplanationView> {
    let nation = asked.given.in_path(asked.model, "nation", asked::nation)?;
    let capability = asked.given.in_path(asked.model, "capability", asked::capability)?;
    view::explain(asked.assessment, nation, capability).ok_or_else(crate::answer::not_there)
}

fn pair(asked: &Asked<'_>) -> Result<view::PairView> {
    let nation = asked.given.in_path(asked.model, "nation", asked::any_nation)?;
    let partner = asked.given.in_path(asked.model, "partner", asked::any_nation)?;
    view::pair(asked.assessment, nation, partner, asked.year()?).ok_or_else(crate::answer::not_there)
}

/// Most rows of a list that a package can make very long; what is left out is counted.
const MOST_ROWS: usize = 500;

/// The tables.
#[derive(Serialize, JsonSchema)]
pub struct TablesView {
    /// All tables in the order of the documentation, those without rows too.
    pub tables: Vec<view::TableView>,
}

/// The sources.
#[derive(Serialize, JsonSchema)]
pub struct DocumentsView {
    /// Every document, by id.
    pub documents: Vec<view::CitedDocumentView>,
}

/// What changes under consideration mean.
#[derive(Serialize, JsonSchema)]
pub struct ConsiderationsView {
    /// One for each change, in the order in which they were asked.
    pub considerations: Vec<ChangeView>,
}

fn considerations(asked: &Asked<'_>) -> Result<ConsiderationsView> {
    let one = |considered| {
        view::coordination(asked.assessment, considered).ok_or_else(|| outside("consider", considered.year))
    };
    let considered = asked.given.find_all(asked.model, "consider", asked::considered)?;
    Ok(ConsiderationsView { considerations: considered.into_iter().map(one).collect::<Result<_>>()? })
}

fn outside(parameter: &str, year: Year) -> Problem {
    Problem::query(
        parameter,
        TextView::new(format!("{year} lies outside the horizon"), format!("{year} ligt buiten de horizon")),
    )
}
