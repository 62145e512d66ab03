// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! `concordia template`: an empty workbook to start from nothing.

use std::process::ExitCode;

use super::{Problem, say};
use crate::args::TemplateArguments;

/// Writes the template.
pub fn run(arguments: &TemplateArguments) -> Result<ExitCode, Problem> {
    let language = arguments.language();
    concordia_package::template(language, &arguments.out)
        .map_err(|error| error.words().in_language(language).to_owned())?;
    let out = arguments.out.display();
    eprintln!(
        "{}",
        say(
            language,
            &format!("written: {out}; fill it and run concordia check {out}"),
            &format!("geschreven: {out}; vul het in en voer concordia check {out} uit")
        )
    );
    Ok(ExitCode::SUCCESS)
}
