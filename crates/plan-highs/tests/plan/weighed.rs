// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What principles and considerations say of an agreement: what the weighing sheet of the same candidate says.

use concordia_analysis::view::{
    Sampling, SheetQuestion, TextView, Weighed, WeighingSheetView, weighing_sheet,
};
use concordia_analysis::weighing::State;
use concordia_analysis::{asked, assess};
use concordia_model::Model;
use concordia_plan::view::{PlanView, PlannedAgreementView, WeighedView};

use crate::pack::Pack;
use crate::plan;
use crate::wishes::two_lenders;

/// The weighing sheet of an agreement's members and capability, by a nation.
fn sheet(model: &Model, row: &PlannedAgreementView, nation: &str) -> WeighingSheetView {
    let code = |code: &String| asked::nation(model, code).expect("it is assessed");
    let members = row.members.iter().map(code).collect();
    let question = SheetQuestion {
        weighed: Weighed::Opportunity(
            asked::capability(model, &row.capability).expect("it is known"),
            members,
        ),
        nation: asked::nation(model, nation).expect("it is assessed"),
        year: model.settings.horizon.0,
        sampling: Sampling { samples: 50, seed: 1 },
    };
    weighing_sheet(&assess(model), &question).expect("its weights are usable").expect("it is a candidate")
}

type Verdicts = Vec<(String, String, State, TextView)>;

fn told(weighed: &WeighedView) -> (Verdicts, Vec<[usize; 3]>) {
    let principles = weighed.principles.iter().flat_map(|found| {
        let verdicts = found.verdicts.iter();
        verdicts.map(|row| (found.id.clone(), row.nation.clone(), row.state, row.because.clone()))
    });
    let counts = weighed.considerations.iter().map(|found| [found.pro, found.against, found.unknown]);
    (principles.collect(), counts.collect())
}

fn on(sheet: &WeighingSheetView) -> (Verdicts, Vec<[usize; 3]>) {
    let principles = sheet.principles.iter().flat_map(|found| {
        let tests = found.tests.iter();
        tests.map(|row| (found.id.clone(), row.nation.clone(), row.state, row.because.clone()))
    });
    let counts =
        sheet.considerations.iter().map(|found| [found.pro.len(), found.against.len(), found.unknown.len()]);
    (principles.collect(), counts.collect())
}

/// A plan in which some can be judged and some not.
fn made() -> (Model, PlanView) {
    let model = two_lenders()
        .row("economy", "nation=XAA year=2025 measure=gdp value=1000")
        .row("economy", "nation=XAA year=2025 measure=defence_expenditure value=20")
        .row("economy", "nation=XBB year=2025 measure=gdp value=1000")
        .row("economy", "nation=XBB year=2025 measure=defence_expenditure value=5")
        .model();
    let found = plan(&model, &["XAA"]);
    (model, found)
}

#[test]
fn an_agreement_has_the_verdicts_and_arguments_of_the_weighing_sheet() {
    let (model, found) = made();
    assert!(!found.agreements.is_empty());
    for row in &found.agreements {
        let weighed = row.weighed.as_ref().expect("every agreement is weighed");
        let sheet = sheet(&model, row, "XAA");
        assert_eq!(told(weighed), on(&sheet));
        assert_eq!((weighed.nation.as_str(), weighed.sheet.as_deref()), ("XAA", Some(sheet.id.as_str())));
        assert_eq!(weighed.year, sheet.year);
    }
    let states: Vec<_> = told(found.agreements[0].weighed.as_ref().unwrap()).0;
    assert!(states.iter().any(|row| row.2 != State::CannotBeJudged), "{states:?}");
    assert!(states.iter().any(|row| row.2 == State::CannotBeJudged), "{states:?}");
}

#[test]
fn the_member_that_is_planned_for_weighs_and_stands_first() {
    let own = |nation, units| format!("holder={nation} capability=tank year=2025 quantity={units}");
    let need = |nation, units| format!("scope={nation} capability=tank from_year=2020 quantity={units}");
    let pack = Pack::new()
        .row("forms", "id=lend rung=1")
        .row("holdings", &own("XAA", 6))
        .row("holdings", &own("XBB", 4))
        .row("requirements", &need("XAA", 4))
        .row("requirements", &need("XBB", 6));
    let found = plan(&pack.model(), &["XBB"]);
    assert_eq!(found.agreements[0].members, ["XAA", "XBB"]);
    let weighed = found.agreements[0].weighed.as_ref().unwrap();
    let nations: Vec<_> = weighed.principles[0].verdicts.iter().map(|row| row.nation.as_str()).collect();
    assert_eq!((weighed.nation.as_str(), nations), ("XBB", vec!["XBB", "XAA"]));
}
