// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Speed and memory: the European package, and a generated one of 60 nations, 500 capabilities, 20
//! years and 5 types (3 million rows of holdings, about 200 MB). Medians of several runs; each run of
//! the large package is a process of its own, so that its peak of memory is its own.

#![expect(clippy::print_stdout, clippy::disallowed_methods, reason = "a benchmark measures and prints")]

use std::path::{Path, PathBuf};
use std::time::Instant;

use concordia_analysis::{assess, reassess, view};
use concordia_model::{Edit, Model, Operation};
use concordia_package::generate;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == "--one") {
        one(Path::new(&arguments[at + 1]));
        return;
    }
    let europe = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/europe");
    report("europe", &europe, 9);
    let big = std::env::temp_dir().join("concordia-bench-big");
    if !big.join("datapackage.json").exists() {
        generate::big(&big, generate::Size::BIG).expect("the large package can be written");
    }
    report("60 nations x 500 capabilities x 20 years x 5 types", &big, 5);
}

/// Runs one measurement after the other in processes of their own and prints the medians.
fn report(name: &str, package: &Path, runs: usize) {
    let program = std::env::current_exe().expect("this program has a path");
    let mut all: Vec<Vec<f64>> = Vec::new();
    for _ in 0..=runs {
        let output =
            std::process::Command::new(&program).arg("--one").arg(package).output().expect("it starts");
        let line = String::from_utf8_lossy(&output.stdout).into_owned();
        all.push(line.split_whitespace().filter_map(|word| word.parse().ok()).collect());
    }
    all.remove(0); // The first run warms the disk cache.
    println!("\n{name} ({runs} runs, median [lowest, highest])");
    for (at, label) in
        ["load, ms", "full assessment, ms", "one cell changed and reassessed, ms", "peak memory, MiB"]
            .iter()
            .enumerate()
    {
        let mut values: Vec<f64> = all.iter().map(|run| run[at]).collect();
        values.sort_by(f64::total_cmp);
        println!(
            "  {label:<38} {:>9.1} [{:.1}, {:.1}]",
            values[values.len() / 2],
            values[0],
            values[values.len() - 1]
        );
    }
}

/// Loads, assesses, changes one cell and assesses again; prints milliseconds and MiB.
fn one(package: &Path) {
    let start = Instant::now();
    let model = concordia_package::read(package, &|_| {}).model.expect("the package is valid");
    let model = model.with_scenario(concordia_model::BASE).expect("base can be laid over it");
    let loaded = start.elapsed();
    let start = Instant::now();
    let assessment = assess(&model);
    let year = model.settings.horizon.0;
    for nation in &assessment.context.nations {
        std::hint::black_box(view::dependence(&assessment, *nation, year));
    }
    std::hint::black_box(view::burdens(&assessment, year));
    let assessed = start.elapsed();
    let kept = assessment.keep();
    let edit = change_of_one_cell(&model);
    let start = Instant::now();
    let changed = model.edited(&[edit], "edit").expect("the change is valid");
    let again = reassess(&kept, &changed);
    let reassessed = start.elapsed();
    std::hint::black_box(again.groups().count());
    let milliseconds = |time: std::time::Duration| time.as_secs_f64() * 1000.0;
    println!(
        "{} {} {} {}",
        milliseconds(loaded),
        milliseconds(assessed),
        milliseconds(reassessed),
        peak_memory()
    );
}

/// The first holding with one unit more.
fn change_of_one_cell(model: &Model) -> Edit {
    use concordia_model::row::Row as _;
    let row = *model.tables.holdings.rows().find(|row| row.quantity.is_some()).expect("there are holdings");
    let more = concordia_model::tables::Holding {
        quantity: row.quantity.map(|units| units + concordia_model::Quantity::whole(1)),
        ..row
    };
    let columns = concordia_model::tables::Holding::INFO.columns;
    let cells = columns.iter().enumerate().map(|(at, column)| {
        let mut text = String::new();
        more.write(at, &model.names, &mut text);
        (column.name.to_owned(), text)
    });
    Edit {
        operation: Operation::Replace,
        table: "holdings".to_owned(),
        cells: cells.filter(|(_, text)| !text.is_empty()).collect(),
    }
}

/// The largest resident memory of this process so far, in MiB; 0 where the system does not tell.
fn peak_memory() -> f64 {
    let status = std::fs::read_to_string(PathBuf::from("/proc/self/status")).unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kib| kib.parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
}
