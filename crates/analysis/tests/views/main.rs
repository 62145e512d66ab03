// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What the views of the workbench say, on small packages and on the European one.

#[path = "../support/mod.rs"]
#[expect(dead_code, reason = "the rules and axioms ask more")]
mod support;

mod catalogue;
mod draft;
mod explanation;
mod figures;
mod heat_map;
mod withdrawal;

use std::path::Path;
use std::sync::LazyLock;

use concordia_model::Model;

/// The European package without any scenario.
pub static EUROPE: LazyLock<Model> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/europe");
    concordia_package::read(&folder, &|_| {}).model.expect("the European package has no errors")
});

/// The European package under its scenario `base`.
pub static BASE: LazyLock<Model> =
    LazyLock::new(|| EUROPE.with_scenario("base").expect("base can be laid over it"));
