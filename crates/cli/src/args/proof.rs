// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What `concordia hindsight` and `conformance` take.

use std::path::PathBuf;

use clap::Args;

use super::{Common, Format, LanguageArgument, samples};

/// Arguments of `hindsight`.
#[derive(Args)]
pub struct HindsightArguments {
    #[command(flatten)]
    pub common: Common,
    /// File of cases: CSV with id, year, nations, capability, outcome
    #[arg(long)]
    pub cases: PathBuf,
    /// How often weights are drawn
    #[arg(long, default_value_t = concordia_analysis::view::SAMPLES, value_parser = samples)]
    pub samples: usize,
}

/// Arguments of `conformance`.
#[derive(Args)]
pub struct ConformanceArguments {
    /// File of cases: JSON, each with id, area, input, expected and tolerance
    pub file: PathBuf,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Language of reasons and messages
    #[arg(long, value_enum, default_value_t, env = "CONCORDIA_LANG")]
    pub(super) lang: LanguageArgument,
}
