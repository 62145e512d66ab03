// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What nations do together, as pages show it: network, register, instruments, pairs; and what a package
//! says of itself. Rules are tested on `examples/minimal`, real cases on `examples/europe`.

use std::path::Path;
use std::sync::LazyLock;

use concordia_analysis::context::Context;
use concordia_analysis::{Assessment, assess};
use concordia_model::{Model, Symbol};

#[path = "../support/mod.rs"]
#[expect(dead_code, reason = "the axioms ask more")]
mod support;

mod burden;
mod instruments;
mod network;
mod package;
mod pair;
mod register;

fn example(name: &str) -> Model {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name);
    let model = concordia_package::read(&folder, &|_| {}).model.expect("the package has no errors");
    model.with_scenario("base").expect("base can be laid over it")
}

static MINIMAL_MODEL: LazyLock<Model> = LazyLock::new(|| example("minimal"));
static EUROPE_MODEL: LazyLock<Model> = LazyLock::new(|| example("europe"));
static MINIMAL: LazyLock<Assessment<'static>> = LazyLock::new(|| assess(&MINIMAL_MODEL));
static EUROPE: LazyLock<Assessment<'static>> = LazyLock::new(|| assess(&EUROPE_MODEL));

fn symbol(context: &Context<'_>, id: &str) -> Symbol {
    context.model.names.find(id).unwrap_or_else(|| panic!("the package has no '{id}'"))
}
