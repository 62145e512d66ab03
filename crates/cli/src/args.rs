// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What the command line takes.

mod cluster;
mod package;
mod partners;
mod plan;
mod proof;
mod serve;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use concordia_model::Language;

pub use cluster::ClusterArguments;
pub use package::{ConvertArguments, ImportArguments, TemplateArguments};
pub use partners::{OpportunitiesArguments, PaperForm, PartnersArguments, SpecialismsArguments};
pub use plan::PlanArguments;
pub use proof::{ConformanceArguments, HindsightArguments};
pub use serve::ServeArguments;

/// Concordia helps allied nations find, choose, plan, check and account for defence cooperation.
#[derive(Parser)]
#[command(name = "concordia", version, about, propagate_version = true, arg_required_else_help = true)]
pub struct Arguments {
    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

/// What the program does.
#[derive(Subcommand)]
pub enum Command {
    /// Check a package: what is wrong, contradictory, unknown or stale, and what to do about it
    Check(CheckArguments),
    /// Assess a package: what is lacking, on whom one depends, who changes the same
    Assess(AssessArguments),
    /// With whom: how others fit a nation on stated criteria, and in which shell they are and could be
    Partners(PartnersArguments),
    /// Run published cases with known answers through the methods of the program
    Conformance(ConformanceArguments),
    /// What could we do: candidates for cooperation, the most promising first, and the weighing sheet of one
    Opportunities(OpportunitiesArguments),
    /// Specialisms: where a nation has more than its share in means, and what it says it wants to excel in
    Specialisms(SpecialismsArguments),
    /// A cluster: fleets apart and together, what members save, and by which key they could share it
    Cluster(ClusterArguments),
    /// The plan: who buys, uses or leaves what to whom over the years, and what to agree on
    Plan(PlanArguments),
    /// Solve a task of the planner, from standard input to standard output
    #[command(hide = true)]
    Solve,
    /// Look back: would the prospects of a year have put forward the cooperation that came after it?
    Hindsight(HindsightArguments),
    /// Write a package in its other form: folder to workbook, workbook to folder
    Convert(ConvertArguments),
    /// Write an empty workbook with drop-downs and notes, to start from nothing
    Template(TemplateArguments),
    /// Read a public data set in its own format into a package
    Import(ImportArguments),
    /// Serve the workbench: the package in a browser, and its results over HTTP
    Serve(ServeArguments),
    /// Write the schemas of tables and results, or the reference pages
    Schema(SchemaArguments),
    /// Write completions for a shell to standard output
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

/// How results are printed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Default)]
pub enum Format {
    /// Tables for people
    #[default]
    Table,
    /// JSON with the trace of the result
    Json,
    /// The main table as CSV
    Csv,
}

#[derive(Clone, Copy, ValueEnum, Default)]
enum LanguageArgument {
    #[default]
    En,
    Nl,
}

/// What all commands on a package take.
#[derive(Args)]
pub struct Common {
    /// Folder or workbook of the package
    pub package: PathBuf,
    /// Scenario to lay over the package
    #[arg(long, default_value = concordia_model::BASE)]
    pub scenario: String,
    /// Use only what was knowable on 31 December of this year
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(u16).range(1900..=2200))]
    pub as_of: Option<u16>,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Language of what is printed
    #[arg(long, value_enum, default_value_t, env = "CONCORDIA_LANG")]
    lang: LanguageArgument,
    /// Seed of methods that draw at random
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Threads to use; results do not depend on it
    #[arg(long)]
    pub threads: Option<usize>,
}

impl Common {
    /// The language.
    pub fn language(&self) -> Language {
        self.lang.into()
    }
}

impl From<LanguageArgument> for Language {
    fn from(language: LanguageArgument) -> Self {
        match language {
            LanguageArgument::En => Self::En,
            LanguageArgument::Nl => Self::Nl,
        }
    }
}

/// Arguments of `check`.
#[derive(Args)]
pub struct CheckArguments {
    #[command(flatten)]
    pub common: Common,
    /// Print every finding, not only the first of each code
    #[arg(long)]
    pub all: bool,
    /// Print, nation by nation and capability by capability, how well holdings are sourced
    #[arg(long)]
    pub sources: bool,
    /// Let warnings count as errors
    #[arg(long)]
    pub strict: bool,
}

/// Arguments of `assess`.
#[derive(Args)]
pub struct AssessArguments {
    #[command(flatten)]
    pub common: Common,
    /// One nation, by its code; without it all are shown side by side
    #[arg(long)]
    pub nation: Option<String>,
    /// Year of the horizon to look at; the first one if not given
    #[arg(long, value_parser = clap::value_parser!(u16).range(1900..=2200))]
    pub year: Option<u16>,
    /// A cut under consideration, such as NLD:main-battle-tank:100%@2027
    #[arg(long, value_name = "NATION:CAPABILITY:AMOUNT@YEAR")]
    pub if_cut: Vec<String>,
    /// A purchase under consideration, such as NLD:main-battle-tank:46@2028
    #[arg(long, value_name = "NATION:CAPABILITY:AMOUNT@YEAR")]
    pub if_buy: Vec<String>,
}

/// A number of samples that a machine can hold.
fn samples(text: &str) -> Result<usize, String> {
    let number = text.parse().ok().filter(|number| (1..=10_000_000).contains(number));
    number.ok_or_else(|| "a number from 1 to 10000000".to_owned())
}

/// Arguments of `schema`.
#[derive(Args)]
pub struct SchemaArguments {
    /// Folder to write to
    #[arg(long)]
    pub out: PathBuf,
    /// Write the reference pages instead of the schemas
    #[arg(long)]
    pub reference: bool,
}

macro_rules! languages {
    ($($arguments:ident),*) => {$(
        impl $arguments {
            /// The language.
            pub fn language(&self) -> Language {
                self.lang.into()
            }
        }
    )*};
}
languages!(ConformanceArguments, ConvertArguments, TemplateArguments, ImportArguments, ServeArguments);
