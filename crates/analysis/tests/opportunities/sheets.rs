// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
use concordia_analysis::view::WeighingSheetView;
use concordia_analysis::weighing::State;

use crate::sheet;
use crate::support::Pack;

fn state(sheet: &WeighingSheetView, principle: &str, nation: &str) -> State {
    let found = sheet.principles.iter().find(|found| found.id == principle).expect("a principle");
    found.tests.iter().find(|test| test.nation == nation).expect("a member").state
}

#[test]
fn a_principle_without_data_cannot_be_judged() {
    let found = sheet(&Pack::new().model(), "XAA", "tank.XAA.XBB");
    for principle in ["last-line-first-responder", "fair-share", "industrial-base"] {
        for nation in ["XAA", "XBB"] {
            assert_eq!(state(&found, principle, nation), State::CannotBeJudged, "{principle} {nation}");
        }
    }
}

#[test]
fn the_own_minimum_is_tested_for_us_and_for_the_partner() {
    let model = Pack::new()
        .row("forms", "id=hire rung=1")
        .row("forms", "id=sharing rung=3")
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2025 quantity=12")
        .row("holdings", "holder=XBB capability=tank equipment=badger year=2025 quantity=4")
        .row("requirements", "scope=XAA capability=tank kind=own_minimum from_year=2020 quantity=10")
        .row("requirements", "scope=XBB capability=tank kind=own_minimum from_year=2020 quantity=10")
        .model();
    let found = sheet(&model, "XBB", "tank.XAA.XBB");
    assert_eq!(state(&found, "last-line-first-responder", "XAA"), State::Met);
    assert_eq!(state(&found, "last-line-first-responder", "XBB"), State::NotMet);
    let tests = &found.principles[0].tests;
    assert_eq!(tests[0].nation, "XBB", "the nation that weighs comes first");
    assert_eq!(tests[0].rows[0].table, "requirements");
}

#[test]
fn a_running_cooperation_is_reviewed_by_cost_beside_use() {
    let model = Pack::new()
        .row("forms", "id=sharing rung=3")
        .row("cooperations", "id=pool form=sharing starts=2020-01-01")
        .row("cooperation_capabilities", "cooperation=pool capability=tank")
        .row("participants", "cooperation=pool nation=XAA cost_share=0.2 use_share=0.5")
        .row("participants", "cooperation=pool nation=XBB cost_share=0.8 use_share=0.5")
        .model();
    let found = sheet(&model, "XAA", "pool");
    assert_eq!(state(&found, "fair-share", "XAA"), State::AtRisk);
    assert_eq!(state(&found, "fair-share", "XBB"), State::Met);
    assert!(!found.courses.is_empty() && found.opportunity.is_none());
}

#[test]
fn a_judgement_on_a_candidate_stands_on_its_sheet() {
    let model = Pack::new()
        .row(
            "judgements",
            "table=opportunities key=tank.XAA.XBB aspect=weighing office=desk date=2025-02-01 value=wait reason=later",
        )
        .model();
    let found = sheet(&model, "XAA", "tank.XBB.XAA");
    assert_eq!(found.id, "tank.XAA.XBB", "members are told by code");
    assert_eq!(found.judgements[0].value, "wait");
}
