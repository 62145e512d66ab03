// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
use std::path::Path;

use concordia_analysis::partners::shells::Shell;
use concordia_model::Model;

use crate::{opportunities, sheet};

fn europe() -> Model {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/europe");
    let model = concordia_package::read(&folder, &|_| {}).model.expect("the package has no errors");
    model.with_scenario("base").expect("base can be laid over it")
}

#[test]
fn every_nation_has_candidates_in_order_with_ranges_and_bounded_groups() {
    let model = europe();
    for nation in model.assessed() {
        let code = nation.text(&model.names);
        let view = opportunities(&model, code);
        assert!((1..=12).contains(&view.opportunities.len()), "{code}");
        for found in &view.opportunities {
            let line = &found.candidate;
            assert!(line.value.low <= line.value.value && line.value.value <= line.value.high);
            assert!(line.members.iter().any(|member| member == code));
            assert!((2..=8).contains(&line.members.len()));
            let ad_hoc = found.pairs.iter().any(|pair| pair.shell_potential == Shell::AdHoc);
            assert!(!ad_hoc || found.freedom.rung.is_none_or(|rung| rung <= 1), "{}", line.id);
        }
        let values: Vec<_> = view.opportunities.iter().map(|found| found.candidate.value.value).collect();
        assert!(values.is_sorted_by(|a, b| a >= b), "{code}");
        assert_eq!(view.candidates.len(), view.found, "the list in lines has all");
        for (line, full) in view.candidates.iter().zip(&view.opportunities) {
            assert_eq!((line, line.rung), (&full.candidate, full.freedom.rung));
            let partners = line.parts.partners;
            assert!(partners.low < partners.value && partners.value < partners.high, "scores are uncertain");
        }
    }
}

#[test]
fn a_running_cooperation_has_a_sheet_for_all_its_members() {
    let found = sheet(&europe(), "NLD", "benesam");
    assert_eq!((found.principles.len(), found.considerations.len()), (3, 6));
    assert!(found.principles[0].tests.iter().any(|test| test.nation == "BEL"));
    assert!(!found.documents.is_empty());
}

#[test]
fn what_runs_with_a_nation_is_reviewed_as_on_its_sheet() {
    let model = europe();
    let sampling = crate::SAMPLING;
    let nation = concordia_analysis::asked::nation(&model, "NLD").expect("a nation");
    let assessment = concordia_analysis::assess(&model);
    let found = concordia_analysis::view::reviews(&assessment, nation, concordia_model::Year(2026), sampling);
    let found = found.expect("the weights are right");
    let benesam = found.reviews.iter().find(|one| one.cooperation == "benesam").expect("it runs");
    assert_eq!(benesam.courses, sheet(&model, "NLD", "benesam").courses);
    assert!(found.reviews.iter().all(|one| one.participants.iter().any(|nation| nation == "NLD")));
    assert!(found.reviews.iter().any(|one| one.courses.iter().any(|course| !course.rows.is_empty())));
}
