// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! One file a command.

mod assess;
mod check;
mod cluster;
mod conformance;
mod convert;
mod hindsight;
mod import;
mod opportunities;
mod partners;
mod plan;
mod schema;
mod serve;
mod sources;
mod specialisms;
mod template;

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use clap::CommandFactory as _;
use concordia_model::{Finding, Language};
use serde::Serialize;

use crate::args::{Arguments, Command};

/// What went wrong, for standard error: wrong use, or a file that cannot be written.
pub type Problem = String;

/// Runs a command.
pub fn run(arguments: &Arguments) -> Result<ExitCode, Problem> {
    match &arguments.command {
        Command::Check(arguments) => check::run(arguments),
        Command::Assess(arguments) => assess::run(arguments),
        Command::Cluster(arguments) => cluster::run(arguments),
        Command::Hindsight(arguments) => hindsight::run(arguments),
        Command::Partners(arguments) => partners::run(arguments),
        Command::Conformance(arguments) => conformance::run(arguments),
        Command::Opportunities(arguments) => opportunities::run(arguments),
        Command::Specialisms(arguments) => specialisms::run(arguments),
        Command::Plan(arguments) => plan::run(arguments),
        Command::Solve => plan::solve(),
        Command::Convert(arguments) => convert::run(arguments),
        Command::Template(arguments) => template::run(arguments),
        Command::Import(arguments) => import::run(arguments),
        Command::Serve(arguments) => serve::run(arguments),
        Command::Schema(arguments) => schema::run(arguments),
        Command::Completions { shell } => {
            let mut command = Arguments::command();
            clap_complete::generate(*shell, &mut command, "concordia", &mut std::io::stdout());
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// Prints text to standard output. A reader that went away (`| head`) is no problem.
pub fn print(text: &str) -> Result<(), Problem> {
    print_bytes(text.as_bytes())
}

/// Prints a file to standard output, as [`print()`] prints text.
pub fn print_bytes(bytes: &[u8]) -> Result<(), Problem> {
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}

/// Prints a value as JSON.
pub fn print_json(value: &impl Serialize) -> Result<(), Problem> {
    let text = serde_json::to_string_pretty(value).map_err(|error| error.to_string())?;
    print(&(text + "\n"))
}

/// Tells why a package cannot be used.
pub fn refuse(findings: &[Finding], package: &Path, language: Language) -> ExitCode {
    for finding in findings.iter().filter(|finding| finding.is_error()).take(10) {
        let place = finding.file.as_deref().unwrap_or_default();
        let row = finding.row.map(|row| format!(":{row}")).unwrap_or_default();
        eprintln!(
            "{place}{row}  {}: {}",
            finding.cause.in_language(language),
            finding.action.in_language(language)
        );
    }
    let package = package.display();
    eprintln!(
        "{}",
        say(
            language,
            &format!("the package has errors; all of them: concordia check {package}"),
            &format!("het pakket bevat fouten; allemaal: concordia check {package}")
        )
    );
    ExitCode::from(1)
}

/// A code as JSON has it.
pub fn code(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// Chooses by language.
pub fn say<'a>(language: Language, en: &'a str, nl: &'a str) -> &'a str {
    language.of((en, nl))
}
