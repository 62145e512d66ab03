// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! `concordia serve`: the workbench.

use std::process::{Command, ExitCode, Stdio};
use std::sync::Arc;

use concordia_server::{Limits, Options, Package};

use super::{Problem, print, refuse, say};
use crate::args::ServeArguments;
use crate::open;

/// Reads the package and serves it until it is told to stop.
pub fn run(arguments: &ServeArguments) -> Result<ExitCode, Problem> {
    let language = arguments.language();
    let reading = open::read(&arguments.package);
    let Some(model) = reading.model else {
        return Ok(refuse(&reading.findings, &arguments.package, language));
    };
    let options = Options { bind: arguments.bind, log: !arguments.quiet, limits: Limits::default() };
    let ready = |address| {
        let address = format!("http://{address}/");
        // Whoever started this waits for the line; that nobody reads it is no reason not to serve.
        let _ = print(&format!("ready: {address}\n"));
        if arguments.open {
            show(&address);
        }
    };
    let package = Package { model, findings: reading.findings };
    let solver = Arc::new(super::plan::solver()?);
    concordia_server::serve(package, solver, &options, ready).map_err(|error| {
        let bind = arguments.bind;
        say(
            language,
            &format!("cannot serve at {bind}: {error}"),
            &format!("kan niet dienen op {bind}: {error}"),
        )
        .to_owned()
    })?;
    Ok(ExitCode::SUCCESS)
}

/// Opens an address in the browser; where there is none, the line on the screen must do.
fn show(address: &str) {
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    let silent = Command::new(program).arg(address).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    drop(silent);
}
