// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
use std::path::Path;

use concordia_analysis::partners::shells::Shell;
use concordia_model::{Model, Year};

use crate::{partner, partners};

fn europe() -> Model {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/europe");
    let model = concordia_package::read(&folder, &|_| {}).model.expect("the package has no errors");
    model.with_scenario("base").expect("base can be laid over it")
}

#[test]
fn every_nation_has_all_others_as_partners_with_ranks_that_add_up() {
    let model = europe();
    for nation in ["NLD", "ISL", "USA"] {
        let view = partners(&model, nation, 2025);
        assert_eq!(view.partners.len(), 35);
        for rank in 0..35 {
            let sum: f64 = view.partners.iter().map(|found| found.rank_acceptability[rank]).sum();
            assert!((sum - 1.0).abs() < 1e-9);
        }
        for found in &view.partners {
            let sum: f64 = found.contributions.values().sum();
            assert!((sum - found.score).abs() < 1e-9, "contributions add up to the score");
        }
    }
}

#[test]
fn belgium_and_germany_are_closest_to_the_netherlands_and_the_rows_behind_are_told() {
    let view = partners(&europe(), "NLD", 2025);
    let first: Vec<_> = view.partners.iter().take(2).map(|found| found.nation.as_str()).collect();
    assert_eq!(first, ["BEL", "DEU"]);
    let belgium = partner(&view, "BEL");
    assert_eq!(belgium.shell_observed, Shell::Strategic);
    let rows = belgium.measurements.iter().find(|row| row.criterion == "cooperations").expect("measured");
    assert!(rows.rows.iter().any(|row| row.key == "benesam" && row.table == "cooperations"));
}

#[test]
fn the_veto_on_the_united_states_is_lifted_by_the_judgement_and_both_are_shown() {
    let view = partners(&europe(), "NLD", 2020);
    let found = partner(&view, "USA");
    let veto = found.vetoes.iter().find(|veto| veto.criterion == "un-voting").expect("far apart in votes");
    assert!(veto.lifted && veto.limit == Shell::Affiliated);
    assert_eq!(found.judgements.last().expect("a minister judged").value, "strategic");
    let poland = partner(&view, "POL");
    assert!(poland.judgements.is_empty());
}

#[test]
fn as_of_a_year_says_what_the_same_year_of_the_movement_was_made_from() {
    let model = europe().as_of(Year(2014));
    let view = partners(&model, "NLD", 2014);
    let germany = partner(&view, "DEU");
    assert!(germany.cooperations.iter().all(|row| row.key != "apollo"), "it began in 2016");
    assert!(germany.judgements.iter().all(|row| row.date.year <= Year(2014)));
}
