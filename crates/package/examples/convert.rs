// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Reads a package and writes it in the other form: `convert FROM TO`.
#![expect(clippy::print_stdout, clippy::disallowed_methods, reason = "an example that prints and measures")]

fn main() {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let [from, to] = &arguments[..] else { return println!("usage: convert FROM TO") };
    let start = std::time::Instant::now();
    let reading = concordia_package::read(from.as_ref(), &|_| {});
    let Some(model) = reading.model else { return println!("{} findings", reading.findings.len()) };
    let read = start.elapsed();
    let written = concordia_package::write(&model, to.as_ref());
    println!("{} read in {read:.2?}, written in {:.2?}: {written:?}", model.hash, start.elapsed() - read);
}
