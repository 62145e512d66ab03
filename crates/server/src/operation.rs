// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What can be asked: one entry for each method and path, with its parameters and the type of its result.
//! Router, checks of the query and the OpenAPI document all follow from this list.

use std::sync::Arc;

use concordia_analysis::Assessment;
use concordia_analysis::view::Envelope;
use concordia_model::{Finding, Model};
use concordia_report::Paper;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;

use crate::given::Given;
use crate::problem::Problem;
use crate::served::Served;

/// What the text of a parameter must look like.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// Any text that is not empty.
    Text,
    /// A year.
    Year,
    /// A date, YYYY-MM-DD.
    Date,
    /// A text of several paragraphs.
    Passage,
    /// A number from 0 to 1.
    Share,
    /// A whole number.
    Count {
        /// The smallest.
        least: u32,
        /// The largest.
        most: u32,
    },
}

/// How often a parameter may stand in the query.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Times {
    /// Once.
    Once,
    /// Once or not at all.
    AtMostOnce,
    /// At least once.
    Repeated,
    /// Any number of times.
    AnyNumber,
}

/// Most values of one parameter.
pub const MOST_VALUES: usize = 50;
/// Most characters of one value.
pub const MOST_CHARACTERS: usize = 200;
/// Most characters of a passage.
pub const MOST_OF_A_PASSAGE: usize = 4_000;

/// A parameter of the path or the query.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// Whether it stands in the path.
    pub in_path: bool,
    /// How often it may be given.
    pub times: Times,
    /// What it looks like.
    pub form: Form,
    /// What it means.
    pub meaning: &'static str,
    /// An example.
    pub example: &'static str,
}

/// What an answer is made from.
pub struct Asked<'a> {
    /// The package under its scenario, with the changes under consideration, as of the year.
    pub model: &'a Model,
    /// Its assessment.
    pub assessment: &'a Assessment<'a>,
    /// What was found when the package was read.
    pub findings: &'a [Finding],
    /// The parameters.
    pub given: &'a Given,
    /// What is served, with the scenarios that are kept.
    pub served: &'a Served,
}

/// Makes the bytes of an answer.
pub type Answer = Arc<dyn Fn(&Asked<'_>) -> Result<Vec<u8>, Problem> + Send + Sync>;

/// Writes a paper in one of its forms.
pub type Writer = fn(&Paper) -> Vec<u8>;

/// The answer as a page to print or hand over, by media type.
pub const PAPERS: [(&str, Writer); 2] =
    [("text/html", |paper| paper.html().into_bytes()), (concordia_report::DOCX, Paper::docx)];

/// A result that can be asked for with GET.
#[derive(Clone)]
pub struct Operation {
    /// Path below `/v1`.
    pub path: &'static str,
    /// Name of the operation.
    pub id: &'static str,
    /// What it gives, in one line.
    pub summary: &'static str,
    /// The parameters, those of every result included.
    pub parameters: Vec<Parameter>,
    /// Schema of the result.
    pub schema: fn(&mut SchemaGenerator) -> Schema,
    /// Makes the answer.
    pub answer: Answer,
    /// What makes it in other forms than JSON, by media type.
    pub papers: Vec<(&'static str, Answer)>,
}

/// The seed of methods that draw at random; results of the workbench are those of the command line.
pub const SEED: u64 = 1;

impl Operation {
    /// A result in its envelope.
    pub fn of<T: Serialize + JsonSchema + 'static>(
        path: &'static str,
        id: &'static str,
        summary: &'static str,
        parameters: &[Parameter],
        answer: fn(&Asked<'_>) -> Result<T, Problem>,
    ) -> Self {
        Self {
            path,
            id,
            summary,
            parameters: parameters.iter().chain(COMMON).copied().collect(),
            schema: |generator| generator.subschema_for::<Envelope<T>>(),
            answer: Arc::new(move |asked| {
                let envelope = Envelope::of(asked.model, SEED, answer(asked)?);
                serde_json::to_vec(&envelope).map_err(|_| crate::state::failed())
            }),
            papers: Vec::new(),
        }
    }

    /// The same result on paper too, for who asks for HTML or DOCX.
    pub fn printed(mut self, paper: fn(&Asked<'_>) -> Result<Paper, Problem>) -> Self {
        let form = |(media_type, write): (&'static str, Writer)| {
            let make: Answer = Arc::new(move |asked| paper(asked).map(|paper| write(&paper)));
            (media_type, make)
        };
        self.papers = PAPERS.into_iter().map(form).collect();
        self
    }
}

/// A parameter that stands in the query once or not at all.
pub const fn optional(name: &'static str, meaning: &'static str, example: &'static str) -> Parameter {
    Parameter { name, in_path: false, times: Times::AtMostOnce, form: Form::Text, meaning, example }
}

/// The language of what is made to print or hand over.
pub const LANGUAGE: Parameter =
    optional("lang", "Language of HTML, DOCX and workbooks: en or nl; en if not given", "nl");

/// A parameter that must stand in the query.
pub const fn required(name: &'static str, meaning: &'static str, example: &'static str) -> Parameter {
    Parameter { times: Times::Once, ..optional(name, meaning, example) }
}

/// A part of the path.
pub const fn in_path(name: &'static str, meaning: &'static str, example: &'static str) -> Parameter {
    Parameter { in_path: true, ..required(name, meaning, example) }
}

/// A parameter that stands in the query once or more.
pub const fn repeated(name: &'static str, meaning: &'static str, example: &'static str) -> Parameter {
    Parameter { times: Times::Repeated, ..optional(name, meaning, example) }
}

/// A parameter that stands in the query any number of times.
pub const fn any_number(name: &'static str, meaning: &'static str, example: &'static str) -> Parameter {
    Parameter { times: Times::AnyNumber, ..optional(name, meaning, example) }
}

/// A year in the query.
pub const fn year(name: &'static str, meaning: &'static str, example: &'static str) -> Parameter {
    Parameter { form: Form::Year, ..optional(name, meaning, example) }
}

/// A day in the query.
pub const fn date(name: &'static str, meaning: &'static str, example: &'static str) -> Parameter {
    Parameter { form: Form::Date, ..optional(name, meaning, example) }
}

/// The query of every result.
pub const COMMON: &[Parameter] = &[
    optional("scenario", "Scenario to lay over the package; base if not given", "base"),
    any_number(
        "change",
        "A change under consideration: cut or buy, nation, capability, units or per cent, year; or need, nation, \
         capability, units, year; or set, a budget, cap or band of the plan, its value or none",
        "cut:NLD:main-battle-tank:18@2028",
    ),
    year("asOf", "Use only what was knowable on 31 December of this year", "2024"),
    year("year", "Year of the horizon to look at; the first one if not given", "2026"),
];
