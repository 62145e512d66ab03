// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Results about who works together, who could, and by what means.

use concordia_analysis::asked;
use concordia_analysis::instruments;
use concordia_analysis::specialism::{self, means::Means};
use concordia_analysis::view::{self, CooperationView};
use concordia_model::{Date, Year};
use concordia_report::{Paper, Trace};
use schemars::JsonSchema;
use serde::Serialize;

use super::{CAPABILITY, Result};
use crate::operation::{
    Asked, Form, LANGUAGE, Operation, Parameter, SEED, any_number, date, in_path, optional, repeated,
    required,
};
use crate::problem::Problem;

/// With whom, on what, and who works together by what means.
pub fn cooperations() -> Vec<Operation> {
    [could(), sheets(), excels(), running()].concat()
}

/// Who runs what, and by what means.
fn running() -> Vec<Operation> {
    let participants = repeated("participant", "A nation that would take part, by its code", "NLD");
    let form = optional("form", "The form of cooperation", "joint-procurement");
    let day = date("date", "The day; 31 December of the year if not given", "2026-12-31");
    vec![
        Operation::of("/network", "getNetwork", "Who with whom, by rung", &[], |asked| {
            Ok(view::network(&asked.assessment.context, asked.year()?))
        }),
        Operation::of("/cooperations", "getCooperations", "The register of cooperations", &[], |asked| {
            let year = asked.year()?;
            let cooperations = view::cooperations(&asked.assessment.context, year);
            Ok(CooperationsView { year: year.0, cooperations })
        }),
        Operation::of(
            "/cooperations/{cooperation}",
            "getCooperation",
            "One cooperation: roles, form, instrument, goals, milestones, documents",
            &[in_path("cooperation", "Id of the cooperation", "bnmcm")],
            |asked| {
                let id = asked.given.in_path(asked.model, "cooperation", asked::cooperation)?;
                let found = view::cooperation(&asked.assessment.context, id, asked.year()?);
                found.ok_or_else(crate::answer::not_there)
            },
        ),
        Operation::of(
            "/instruments",
            "getInstruments",
            "Which instruments are open to a group, which are not and by which article, and what is not known",
            &[participants, CAPABILITY, form, day],
            instruments,
        ),
    ]
}

/// What a nation excels in, says that it wants to excel in, and leaves to others.
fn excels() -> Vec<Operation> {
    vec![
        Operation::of(
            "/specialisms",
            "getSpecialisms",
            "Where a nation has more than its share in means, what it wants to excel in, who leaves what to whom",
            &[
                required("nation", "The nation, by its code", "NLD"),
                any_number(
                    "scope",
                    "A format whose members are looked at together; alliances and unions of the nation if not given",
                    "EU",
                ),
                optional(
                    "means",
                    "Means that decide: gdp, gni or defence_expenditure; gdp if not given",
                    "gdp",
                ),
            ],
            specialisms,
        ),
        Operation::of(
            "/formats/{format}/specialisms/{capability}",
            "getSpecialismRows",
            "What shares in a capability rest on: member by member its units and means, with their rows",
            &[
                in_path("format", "The format", "EU"),
                in_path("capability", "The capability", "main-battle-tank"),
            ],
            |asked| {
                let format = asked.given.in_path(asked.model, "format", asked::format)?;
                let capability = asked.given.in_path(asked.model, "capability", asked::capability)?;
                Ok(view::specialism_rows(asked.assessment, capability, format, asked.year()?))
            },
        ),
    ]
}

fn specialisms(asked: &Asked<'_>) -> Result<view::SpecialismsView> {
    let nation = asked.given.must_find(asked.model, "nation", asked::nation)?;
    let year = asked.year()?;
    let mut formats = asked.given.find_all(asked.model, "scope", asked::format)?;
    if formats.is_empty() {
        formats = specialism::formats(asked.assessment, nation, year);
    }
    let means = asked.given.find(asked.model, "means", |_, code| Means::read(code))?;
    let question = specialism::Question { nation, year, formats, means: means.unwrap_or(Means::Gdp) };
    Ok(view::specialisms(asked.assessment, &question))
}

/// With whom, and on what.
fn could() -> Vec<Operation> {
    vec![
        Operation::of(
            "/partners",
            "getPartners",
            "With whom: how others fit a nation on stated criteria, in which shell they are and could be",
            &[required("nation", "The nation, by its code", "NLD")],
            partners,
        ),
        Operation::of(
            "/opportunities",
            "getOpportunities",
            "What could we do: candidates for cooperation, the most promising first, with what each rests on",
            &[required("nation", "The nation, by its code", "NLD"), CAPABILITY],
            opportunities,
        ),
        Operation::of(
            "/reviews",
            "getReviews",
            "Review: what runs with a nation, with what speaks for keeping, deepening, adapting or ending it",
            &[required("nation", "The nation, by its code", "NLD")],
            reviews,
        ),
    ]
}

/// Weighing sheets: JSON, or HTML or DOCX for who asks for that.
fn sheets() -> Vec<Operation> {
    let weighs = required("nation", "The nation that weighs, by its code", "NLD");
    let judgement = Parameter {
        form: Form::Passage,
        ..optional(
            "judgement",
            "What a person wrote: printed in the room for a judgement, kept nowhere",
            "wait",
        )
    };
    let candidate =
        in_path("opportunity", "Capability and members, joined with points", "main-battle-tank.DEU.NLD");
    let cooperation = in_path("cooperation", "Id of the cooperation", "bnmcm");
    vec![
        Operation::of(
            "/opportunities/{opportunity}/weighing-sheet",
            "getOpportunitySheet",
            "The weighing sheet of a candidate: principles tested, considerations for and against",
            &[candidate, weighs, LANGUAGE, judgement],
            |asked| sheet(asked, candidate_of(asked)?),
        )
        .printed(|asked| paper(asked, candidate_of(asked)?)),
        Operation::of(
            "/cooperations/{cooperation}/weighing-sheet",
            "getCooperationSheet",
            "The weighing sheet of a cooperation of the register, with what speaks for keeping, deepening, adapting or ending it",
            &[cooperation, weighs, LANGUAGE, judgement],
            |asked| sheet(asked, cooperation_of(asked)?),
        )
        .printed(|asked| paper(asked, cooperation_of(asked)?)),
    ]
}

fn candidate_of(asked: &Asked<'_>) -> Result<view::Weighed> {
    let found = asked.given.in_path(asked.model, "opportunity", asked::opportunity)?;
    Ok(view::Weighed::Opportunity(found.0, found.1))
}

fn cooperation_of(asked: &Asked<'_>) -> Result<view::Weighed> {
    Ok(view::Weighed::Cooperation(asked.given.in_path(asked.model, "cooperation", asked::cooperation)?))
}

fn reviews(asked: &Asked<'_>) -> Result<view::ReviewsView> {
    let nation = asked.given.must_find(asked.model, "nation", asked::nation)?;
    let sampling = view::Sampling { samples: view::SAMPLES, seed: SEED };
    let found = view::reviews(asked.assessment, nation, asked.year()?, sampling);
    found.map_err(|words| Problem::query("scenario", words))
}

/// The sheet to print or hand over, with the judgement that came with the question.
fn paper(asked: &Asked<'_>, weighed: view::Weighed) -> Result<Paper> {
    let language = asked.given.language()?;
    let found = sheet(asked, weighed)?;
    let trace = Trace::of(asked.model, SEED);
    let judgement = asked.given.text("judgement").unwrap_or_default();
    Ok(concordia_report::weighing_sheet(&found, &trace, language, judgement))
}

fn partners(asked: &Asked<'_>) -> Result<view::PartnersView> {
    let nation = asked.given.must_find(asked.model, "nation", asked::nation)?;
    let year = asked::state_year(asked.model, asked.given.number("year"));
    let question = view::PartnersQuestion {
        nation,
        year: year.map_err(|words| Problem::query("year", words))?,
        sampling: view::Sampling { samples: view::SAMPLES, seed: SEED },
        since: Some(asked::FIRST_YEAR),
    };
    view::partners(&asked.assessment.context, &question).map_err(|words| Problem::query("scenario", words))
}

fn opportunities(asked: &Asked<'_>) -> Result<view::OpportunitiesView> {
    let question = view::OpportunitiesQuestion {
        nation: asked.given.must_find(asked.model, "nation", asked::nation)?,
        capability: asked.given.find(asked.model, "capability", asked::capability)?,
        year: asked.year()?,
        sampling: view::Sampling { samples: view::SAMPLES, seed: SEED },
        most: view::CANDIDATES,
    };
    view::opportunities(asked.assessment, &question).map_err(|words| Problem::query("scenario", words))
}

fn sheet(asked: &Asked<'_>, weighed: view::Weighed) -> Result<view::WeighingSheetView> {
    let question = view::SheetQuestion {
        weighed,
        nation: asked.given.must_find(asked.model, "nation", asked::nation)?,
        year: asked.year()?,
        sampling: view::Sampling { samples: view::SAMPLES, seed: SEED },
    };
    let found = view::weighing_sheet(asked.assessment, &question);
    found.map_err(|words| Problem::query("scenario", words))?.ok_or_else(crate::answer::not_there)
}

fn instruments(asked: &Asked<'_>) -> Result<view::InstrumentsView> {
    let (given, model) = (asked.given, asked.model);
    let day = given.text("date").and_then(|text| Date::read(text).ok());
    let question = instruments::Asked {
        participants: given.find_all(model, "participant", asked::any_nation)?,
        capability: given.find(model, "capability", asked::capability)?,
        form: given.find(model, "form", asked::form)?,
        date: day.map_or_else(|| asked.year().map(Year::end), Ok)?,
    };
    Ok(view::instruments(&asked.assessment.context, &question))
}

/// The register.
#[derive(Serialize, JsonSchema)]
pub struct CooperationsView {
    /// State on 31 December of this year.
    pub year: u16,
    /// Every cooperation from idea to ended, by id.
    pub cooperations: Vec<CooperationView>,
}
