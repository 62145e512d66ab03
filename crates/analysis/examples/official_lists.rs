// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Official lists (`docs/guide/official-lists.md`): how the partners that the Dutch government named
//! strategic score among all others, with and without the rows that come from Dutch government papers.
//! Run: `cargo run --release -p concordia-analysis --example official_lists [PACKAGE]`.

#![expect(clippy::print_stdout, reason = "an example prints")]

use std::collections::HashSet;
use std::path::PathBuf;

use concordia_analysis::context::Context;
use concordia_analysis::partners::snapshot::{Ground, Snapshot};
use concordia_analysis::partners::weights::{self, Drawn};
use concordia_analysis::partners::{self, Partner, shells};
use concordia_analysis::ranking;
use concordia_methods::mcda::Sampling;
use concordia_model::ids::{DocumentId, NationId};
use concordia_model::row::Row;
use concordia_model::table::Table;
use concordia_model::{Model, Year};

const SAMPLING: Sampling = Sampling { samples: 10_000, seed: 1 };
/// Publishers of Dutch government papers.
const PUBLISHERS: [&str; 3] =
    ["Ministerie van Defensie", "Netherlands Ministry of Defence", "Tweede Kamer der Staten-Generaal"];

fn main() {
    let default = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/europe"));
    let folder = std::env::args().nth(1).map_or(default, PathBuf::from);
    let model = concordia_package::read(&folder, &|_| {}).model.expect("the package has no errors");
    let model = model.with_scenario("base").expect("base can be laid over it");
    let without = without_dutch_papers(&model);
    println!("year  rows     AUC    95 %           places of those named");
    for year in [2012, 2014, 2020, 2022] {
        for (label, model) in [("all", &model), ("without", &without)] {
            report(&model.as_of(Year(year)), year, label);
        }
    }
}

fn report(model: &Model, year: u16, label: &str) {
    let context = Context::of(model);
    let ground = Ground::of(&context);
    let snapshot = Snapshot::of(&ground, Year(year));
    let stated = weights::stated(&model.settings).expect("the scenario states usable weights");
    let weights = Drawn::of(&stated, SAMPLING).expect("weights can be drawn");
    let nation = NationId::of(model.names.find("NLD").expect("the package has the Netherlands"));
    let found = partners::of(&snapshot, nation, &weights, SAMPLING.seed).expect("there are partners");
    let named = |partner: &Partner| {
        model.tables.judgements.rows().any(|row| {
            row.date.year == Year(year)
                && model.text(row.value.0) == shells::Shell::Strategic.code()
                && shells::is_about(model, row, nation, partner.nation, Year(year))
        })
    };
    let scores = |want: bool| -> Vec<f64> {
        found.iter().filter(|partner| named(partner) == want).map(|partner| partner.fit.score).collect()
    };
    let (auc, (low, high)) =
        ranking::auc_with_interval(&scores(true), &scores(false), 1).expect("some are named, some are not");
    let places = found.iter().enumerate().filter(|(_, partner)| named(partner));
    let places = places.map(|(at, partner)| format!("{} {}", partner.nation.text(&model.names), at + 1));
    println!("{year}  {label:8} {auc:.3}  {low:.3}-{high:.3}    {}", places.collect::<Vec<_>>().join(", "));
}

/// The package without rows of the register, of memberships and of priorities that Dutch papers state.
fn without_dutch_papers(model: &Model) -> Model {
    let published = |row: &&concordia_model::tables::Document| {
        row.publisher.is_some_and(|publisher| PUBLISHERS.contains(&model.text(publisher.0)))
    };
    let papers: HashSet<_> = model.tables.documents.rows().filter(published).map(|row| row.id).collect();
    let mut model = model.clone();
    let names = model.names.clone();
    fn keep<R: Row>(
        table: &mut Table<R>,
        names: &concordia_model::Names,
        papers: &HashSet<DocumentId>,
        source: impl Fn(&R) -> DocumentId,
    ) {
        let kept: Vec<_> =
            table.records().filter(|record| !papers.contains(&source(&record.row))).cloned().collect();
        *table = Table::from_records(kept, names);
    }
    keep(&mut model.tables.cooperations, &names, &papers, |row| row.source);
    keep(&mut model.tables.participants, &names, &papers, |row| row.source);
    keep(&mut model.tables.memberships, &names, &papers, |row| row.source);
    keep(&mut model.tables.priorities, &names, &papers, |row| row.source);
    model
}
