// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What `concordia convert`, `template` and `import` take.

use std::path::PathBuf;

use clap::Args;

use super::LanguageArgument;

/// Arguments of `convert`.
#[derive(Args)]
pub struct ConvertArguments {
    /// Folder or workbook of the package
    pub package: PathBuf,
    /// Where to write: a name that ends in .xlsx for a workbook, else a folder
    pub out: PathBuf,
    /// Language of messages
    #[arg(long, value_enum, default_value_t, env = "CONCORDIA_LANG")]
    pub(super) lang: LanguageArgument,
}

/// Arguments of `template`.
#[derive(Args)]
pub struct TemplateArguments {
    /// Workbook to write
    pub out: PathBuf,
    /// Language of notes and explanations
    #[arg(long, value_enum, default_value_t, env = "CONCORDIA_LANG")]
    pub(super) lang: LanguageArgument,
}

/// Arguments of `import`.
#[derive(Args)]
pub struct ImportArguments {
    /// Kind of data set; `list` shows all
    pub kind: String,
    /// File of the data set
    pub file: Option<PathBuf>,
    /// Package folder to add the rows to
    #[arg(long)]
    pub into: Option<PathBuf>,
    /// Package to build on, for kinds that write a new package
    #[arg(long)]
    pub from: Option<PathBuf>,
    /// Language of messages
    #[arg(long, value_enum, default_value_t, env = "CONCORDIA_LANG")]
    pub(super) lang: LanguageArgument,
}
