// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What `concordia partners`, `specialisms` and `opportunities` take.

use clap::{Args, ValueEnum};

use super::{Common, samples};

/// Arguments of `partners`.
#[derive(Args)]
pub struct PartnersArguments {
    #[command(flatten)]
    pub common: Common,
    /// The nation whose partners are looked at, by its code
    #[arg(long)]
    pub nation: String,
    /// State on 31 December of this year; today's if not given
    #[arg(long, value_parser = clap::value_parser!(u16).range(1900..=2200))]
    pub year: Option<u16>,
    /// How often weights are drawn
    #[arg(long, default_value_t = concordia_analysis::view::SAMPLES, value_parser = samples)]
    pub samples: usize,
}

/// Arguments of `specialisms`.
#[derive(Args)]
pub struct SpecialismsArguments {
    #[command(flatten)]
    pub common: Common,
    /// The nation, by its code
    #[arg(long)]
    pub nation: String,
    /// Formats whose members are looked at together, such as EU,NATO; alliances and unions of the nation if not given
    #[arg(long, value_delimiter = ',', value_name = "FORMATS")]
    pub scope: Vec<String>,
    /// Year of the horizon to look at; the first one if not given
    #[arg(long, value_parser = clap::value_parser!(u16).range(1900..=2200))]
    pub year: Option<u16>,
    /// Means that decide: gdp, gni or defence_expenditure; all that are known are shown
    #[arg(long, default_value = "gdp")]
    pub means: String,
}

/// Arguments of `opportunities`.
#[derive(Args)]
pub struct OpportunitiesArguments {
    #[command(flatten)]
    pub common: Common,
    /// The nation that looks for cooperation, by its code
    #[arg(long)]
    pub nation: String,
    /// One capability; all if not given
    #[arg(long)]
    pub capability: Option<String>,
    /// State on 31 December of this year of the horizon; what is short is looked for from then on
    #[arg(long, value_parser = clap::value_parser!(u16).range(1900..=2200))]
    pub year: Option<u16>,
    /// How many candidates
    #[arg(long, default_value_t = concordia_analysis::view::CANDIDATES)]
    pub top: usize,
    /// The weighing sheet of one: id of a candidate, such as main-battle-tank.DEU.NLD, or of a cooperation;
    /// one file, or JSON with --format json
    #[arg(long, value_name = "ID")]
    pub sheet: Option<String>,
    /// The form of that file
    #[arg(long = "as", value_enum, default_value_t, requires = "sheet")]
    pub paper: PaperForm,
    /// How often weights of the partner criteria are drawn
    #[arg(long, default_value_t = concordia_analysis::view::SAMPLES, value_parser = samples)]
    pub samples: usize,
}

/// In which form a page is written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Default)]
pub enum PaperForm {
    /// A page for a browser
    #[default]
    Html,
    /// A document for a word processor
    Docx,
}
