// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The command line of Concordia: parses arguments, calls, prints. Data go to standard output, the rest
//! to standard error. Exit codes: 0 done, 1 the package has errors, 2 wrong use.

mod args;
mod commands;
mod numbers;
mod open;
mod paint;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let arguments = args::Arguments::parse();
    match commands::run(&arguments) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}
