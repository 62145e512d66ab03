// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What `concordia cluster` takes.

use clap::Args;

use super::Common;

/// Arguments of `cluster`.
#[derive(Args)]
pub struct ClusterArguments {
    #[command(flatten)]
    pub common: Common,
    /// The capability
    #[arg(long)]
    pub capability: String,
    /// The members, by code, such as NLD,BEL,LUX
    #[arg(long, value_delimiter = ',', required = true)]
    pub members: Vec<String>,
    /// Year of the horizon to look at; the first one if not given
    #[arg(long, value_parser = clap::value_parser!(u16).range(1900..=2200))]
    pub year: Option<u16>,
    /// Wanted chance that an asset is there when needed; 0.9 if not given
    #[arg(long, value_name = "CHANCE")]
    pub service_level: Option<String>,
    /// Share of the needs that comes to all at the same time, 0 to 1; as the package says, else 0.3
    #[arg(long = "common", value_name = "SHARE")]
    pub common_share: Option<String>,
    /// How a stated need is read: as the fleet that serves it, or as the mean need
    #[arg(long, value_name = "fleet|mean")]
    pub reading: Option<String>,
    /// A mean need that you assume, such as NLD=4; it goes before what the package says
    #[arg(long, value_name = "NATION=MEAN")]
    pub mean: Vec<String>,
    /// In what to count; in money where a price is known, if not given
    #[arg(long, value_name = "units|purchase|yearly")]
    pub measure: Option<String>,
}
