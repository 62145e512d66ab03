// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What `concordia plan` takes.

use std::path::PathBuf;

use clap::Args;

use super::{Common, samples};

/// Arguments of `plan`.
#[derive(Args)]
pub struct PlanArguments {
    #[command(flatten)]
    pub common: Common,
    /// Plan for one nation, by its code; of others the planned changes of the package hold
    #[arg(long, required_unless_present = "scope", conflicts_with = "scope")]
    pub nation: Option<String>,
    /// Plan for all assessed members of formats together, such as NATO,EU
    #[arg(long, value_name = "FORMATS")]
    pub scope: Option<String>,
    /// Stop when the shortfall is this fraction from what no plan can better
    #[arg(long, default_value_t = 0.005, value_parser = fraction)]
    pub gap: f64,
    /// Stop after this many seconds
    #[arg(long, default_value_t = 300, value_name = "SECONDS", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub time_limit: u32,
    /// Stop each solving after this many nodes of the search; the plan then repeats on any machine
    #[arg(long, default_value_t = 0)]
    pub nodes: u32,
    /// Forbid a decision or an agreement, by its id, such as NLD.use.frigate.BEL; may be given again
    #[arg(long, value_name = "ID")]
    pub forbid: Vec<String>,
    /// Force a decision or an agreement, by its id; may be given again
    #[arg(long, value_name = "ID")]
    pub force: Vec<String>,
    /// Set plans side by side: shortfall against cost, freedom_of_action, partners; two at most
    #[arg(long, value_name = "AXES", value_delimiter = ',')]
    pub front: Vec<String>,
    /// Set three routes side by side: capability groups, support, traditional specialisation
    #[arg(long)]
    pub routes: bool,
    /// Also tell what each decision costs to forbid, and which assumptions would turn it
    #[arg(long)]
    pub explain: bool,
    /// Also write the problem, with its first objective, as MPS for any solver
    #[arg(long, value_name = "FILE")]
    pub mps: Option<PathBuf>,
    /// Also write the plan as a workbook
    #[arg(long, value_name = "FILE")]
    pub xlsx: Option<PathBuf>,
    /// How often weights of the partner criteria are drawn
    #[arg(long, default_value_t = concordia_analysis::view::SAMPLES, value_parser = samples)]
    pub samples: usize,
}

/// A fraction from 0 to 1.
fn fraction(text: &str) -> Result<f64, String> {
    let number = text.parse().ok().filter(|number| (0.0..=1.0).contains(number));
    number.ok_or_else(|| "a number from 0 to 1".to_owned())
}
