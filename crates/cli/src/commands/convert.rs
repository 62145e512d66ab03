// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! `concordia convert`: the same package in its other form, with the same hash.

use std::process::ExitCode;

use super::{Problem, say};
use crate::args::ConvertArguments;
use crate::open;

/// Reads a package and writes it in the form that the name of the target asks for.
pub fn run(arguments: &ConvertArguments) -> Result<ExitCode, Problem> {
    let language = arguments.language();
    let reading = open::read(&arguments.package);
    let Some(model) = reading.model else {
        let package = arguments.package.display();
        eprintln!(
            "{}",
            say(
                language,
                &format!("{package} has errors: run concordia check {package}"),
                &format!("{package} bevat fouten: voer concordia check {package} uit")
            )
        );
        return Ok(ExitCode::from(1));
    };
    concordia_package::write(&model, &arguments.out)
        .map_err(|error| error.words().in_language(language).to_owned())?;
    eprintln!(
        "{} {} (hash {})",
        say(language, "written:", "geschreven:"),
        arguments.out.display(),
        model.hash
    );
    Ok(ExitCode::SUCCESS)
}
