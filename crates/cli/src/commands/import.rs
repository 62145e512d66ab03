// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! `concordia import`: public data sets in their own formats.
use std::process::ExitCode;

use super::Problem;
use crate::args::ImportArguments;

/// Imports a data set.
pub fn run(_arguments: &ImportArguments) -> Result<ExitCode, Problem> {
    Err("import: not yet".to_owned())
}
