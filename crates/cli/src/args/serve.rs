// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What `concordia serve` takes.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;

use super::LanguageArgument;

/// Arguments of `serve`.
#[derive(Args)]
pub struct ServeArguments {
    /// Folder or workbook of the package
    pub package: PathBuf,
    /// Address to listen at; port 0 takes any that is free
    #[arg(long, default_value = "127.0.0.1:8080")]
    pub bind: SocketAddr,
    /// Open the browser, where there is one
    #[arg(long)]
    pub open: bool,
    /// Do not tell each answer on standard error
    #[arg(long)]
    pub quiet: bool,
    /// Language of messages
    #[arg(long, value_enum, default_value_t, env = "CONCORDIA_LANG")]
    pub(super) lang: LanguageArgument,
}
