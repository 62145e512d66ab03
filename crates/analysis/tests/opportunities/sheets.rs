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

#[test]
fn every_sentence_with_a_figure_of_the_package_opens_to_its_rows() {
    let model = Pack::new()
        .row("forms", "id=hire rung=1")
        .row("forms", "id=sharing rung=3")
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2025 quantity=4")
        .row("holdings", "holder=XBB capability=tank equipment=badger year=2025 quantity=20")
        .row("requirements", "scope=XAA capability=tank kind=national_target from_year=2020 quantity=10")
        .row("requirements", "scope=XBB capability=tank kind=national_target from_year=2020 quantity=10")
        .row("measures", "id=un-voting-distance symmetric=true closer=lower")
        .row("relations", "nation_a=XAA nation_b=XBB year=2024 measure=un-voting-distance value=0.4")
        .model();
    let found = sheet(&model, "XAA", "tank.XAA.XBB");
    let tables = |id: &str| {
        let found = found.considerations.iter().find(|found| found.id == id).expect("a consideration");
        let arguments = found.pro.iter().chain(&found.against);
        let tables = arguments.flat_map(|argument| &argument.rows).map(|row| row.table.clone());
        tables.collect::<std::collections::BTreeSet<_>>()
    };
    assert!(tables("dependence").contains("forms"));
    assert!(
        tables("expertise-and-availability")
            .is_superset(&["holdings", "requirements"].map(str::to_owned).into())
    );
    assert!(tables("fragmentation").contains("holdings"));
    assert!(tables("alignment").contains("relations"));
}

#[test]
fn a_sentence_about_a_later_year_opens_to_the_rows_of_that_year() {
    let model = Pack::new()
        .row("forms", "id=sharing rung=3")
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2025 quantity=4")
        .row("holdings", "holder=XBB capability=tank equipment=badger year=2025 quantity=20")
        .row("requirements", "scope=XAA capability=tank kind=national_target from_year=2020 to_year=2027 quantity=5")
        .row("requirements", "scope=XAA capability=tank kind=national_target from_year=2028 quantity=9")
        .row("requirements", "scope=XBB capability=tank kind=national_target from_year=2020 quantity=10")
        .row("planned_changes", "id=late holder=XAA capability=tank equipment=badger action=retire quantity=1 from_year=2027 to_year=2027 firmness=decided")
        .model();
    let found = sheet(&model, "XAA", "tank.XAA.XBB");
    let found = found.considerations.iter().find(|found| found.id == "expertise-and-availability").unwrap();
    let argument = found.pro.iter().chain(&found.against).find(|one| one.text.en.contains("2028")).unwrap();
    let keys: Vec<_> = argument.rows.iter().map(|row| row.key.as_str()).collect();
    let has = |part: &str| keys.iter().any(|key| key.contains(part));
    assert!(has("XAA|tank|national_target||2028"), "{keys:?}");
    assert!(!has("XAA|tank|national_target||2020"), "{keys:?}");
    assert!(has("late"), "{keys:?}");
}

#[test]
fn the_industrial_base_of_a_candidate_is_judged_by_the_types_that_members_say_they_will_buy() {
    let pack = || {
        Pack::new()
            .row("forms", "id=hire rung=1")
            .row("equipment_origins", "equipment=badger nation=XAA role=assembly")
    };
    let found = sheet(&pack().model(), "XAA", "tank.XAA.XBB");
    assert_eq!(state(&found, "industrial-base", "XAA"), State::CannotBeJudged, "no type is stated");
    let bought = pack().row(
        "planned_changes",
        "id=buy holder=XBB capability=tank equipment=badger action=buy quantity=5 from_year=2027 to_year=2028",
    );
    let found = sheet(&bought.model(), "XAA", "tank.XAA.XBB");
    assert_eq!(state(&found, "industrial-base", "XAA"), State::Met);
    assert_eq!(state(&found, "industrial-base", "XBB"), State::CannotBeJudged, "not all makers are known");
}
