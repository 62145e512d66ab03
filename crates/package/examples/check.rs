// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Reads a package and prints its findings: a look at the reader by itself, with its time.
#![expect(clippy::print_stdout, clippy::disallowed_methods, reason = "an example that prints and measures")]

fn main() {
    for path in std::env::args().skip(1) {
        let start = std::time::Instant::now();
        let reading = concordia_package::read(path.as_ref(), &|_| {});
        let hash = reading.model.as_ref().map(|model| model.hash.to_string());
        println!("{} {hash:?} {} findings, {:?}", reading.name, reading.findings.len(), start.elapsed());
        for finding in &reading.findings {
            let json = finding.to_json(concordia_model::Language::En);
            println!("{}", serde_json::to_string(&json).unwrap_or_default());
        }
    }
}
