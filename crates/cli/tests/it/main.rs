// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The program as a user starts it. Golden results lie beside the examples in `expected/`; after a wanted
//! change write them anew with `CONCORDIA_BLESS=1 cargo test -p concordia-cli`.

mod assess;
mod check;
mod cluster;
mod conformance;
mod forms;
mod plan;
mod specialisms;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Starts the program in the repository.
fn concordia(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_concordia"));
    command.current_dir(root()).env_remove("CONCORDIA_LANG").args(arguments);
    command.output().expect("the program starts")
}

/// Standard output of a run that ends with this code.
fn output(arguments: &[&str], code: i32) -> String {
    let output = concordia(arguments);
    let error = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {error}");
    String::from_utf8(output.stdout).expect("the output is UTF-8")
}

fn json(arguments: &[&str], code: i32) -> serde_json::Value {
    serde_json::from_str(&output(arguments, code)).expect("the output is JSON")
}

/// Compares with a golden result, or writes it when asked to.
fn golden(name: &str, text: &str) {
    let path = root().join(name);
    if std::env::var_os("CONCORDIA_BLESS").is_some() {
        std::fs::create_dir_all(path.parent().expect("it has a folder")).expect("the folder can be made");
        std::fs::write(&path, text).expect("it can be written");
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(text == expected, "{name} differs from what the program prints; see crates/cli/tests/it/main.rs");
}
