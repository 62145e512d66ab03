// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Opens a package: reads it with progress, lays the scenario over it, sees it as of a year.

use std::io::IsTerminal;
use std::path::Path;

use concordia_model::{Finding, Model, Year};
use concordia_package::{Reading, Step};
use indicatif::{ProgressBar, ProgressStyle};

use crate::args::Common;

/// Reads a package and shows progress when somebody watches.
pub fn read(path: &Path) -> Reading {
    if !std::io::stderr().is_terminal() {
        return concordia_package::read(path, &|_| {});
    }
    let style = ProgressStyle::with_template("{msg} {wide_bar} {bytes}/{total_bytes}")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    let bar = ProgressBar::hidden().with_style(style);
    let reading = concordia_package::read(path, &|step: Step<'_>| {
        // Small files are read faster than a bar can be drawn.
        if step.of > 4_000_000 {
            bar.set_draw_target(indicatif::ProgressDrawTarget::stderr());
        }
        bar.set_length(step.of);
        bar.set_position(step.bytes);
        bar.set_message(step.file.to_owned());
    });
    bar.finish_and_clear();
    reading
}

/// The model under the scenario and as of the year that were asked for, or all findings.
pub fn model(common: &Common) -> Result<Model, Vec<Finding>> {
    if let Some(threads) = common.threads {
        // The pool can be set up once only; a second attempt changes nothing, and nothing depends on it.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(threads).build_global();
    }
    let reading = read(&common.package);
    let Some(model) = reading.model else { return Err(reading.findings) };
    model.seen(&common.scenario, common.as_of.map(Year))
}
