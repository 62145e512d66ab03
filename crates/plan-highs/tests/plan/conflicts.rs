// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
use concordia_analysis::{asked, draft};
use concordia_model::Model;
use concordia_plan::view::{PlanView, Status};

use crate::pack::Pack;
use crate::plan;

/// The model with all that is to be conceded.
fn accepted(model: &Model, found: &PlanView) -> Model {
    let read = |text: &str| asked::change(model, text).expect("it can be read");
    let changes: Vec<_> =
        found.concessions.iter().filter_map(|row| row.change.as_deref().map(read)).collect();
    let draft = draft::scenario(model, "accepted", "Accepted", &changes).expect("it can be drafted");
    model.with_draft(&draft).expect("it can be laid over its parent")
}

/// Arland lacks two tanks that it could buy for 10 each, one a year.
fn pack(settings: &str) -> Pack {
    Pack::new()
        .row("forms", "id=lend rung=1")
        .row("holdings", "holder=XAA capability=tank year=2025 quantity=4")
        .row("requirements", "scope=XAA capability=tank from_year=2020 quantity=6")
        .row("costs", "capability=tank kind=unit_procurement amount=10 price_year=2023")
        .row("parameters", "on=capability id=tank parameter=lead_years value=1")
        .base(&format!("price_year = 2023\n{settings}"))
}

#[test]
fn demands_that_clash_are_named_with_the_smallest_concession() {
    let settings =
        "budgets = { investment = { XAA = 9 } }\nbands = { met = { tank = 2028 } }\ncaps = { partners = 3 }";
    let model = pack(settings).model();
    let found = plan(&model, &["XAA"]);
    assert_eq!((found.status, found.verified, found.objective), (Status::Infeasible, false, None));
    let clash: Vec<_> = found.conflict.iter().map(|row| row.words.en.as_str()).collect();
    assert_eq!(
        clash,
        ["words: the need is met from 2028 on.", "New purchases of words stay within its budget."]
    );
    // One tank more a year costs a ninth of the budget more; a third of the need would be more to concede.
    let conceded: Vec<_> =
        found.concessions.iter().map(|row| (row.words.en.as_str(), row.words.nl.as_str())).collect();
    assert_eq!(
        conceded,
        [(
            "Raise the yearly budget of words by 1 EUR (2023 prices).",
            "Verhoog het jaarlijkse budget van words met 1 EUR (prijspeil 2023)."
        )]
    );
    assert_eq!(found.concessions[0].change.as_deref(), Some("set:budgets.investment.XAA:10"));
    assert_eq!(plan(&accepted(&model, &found), &["XAA"]).status, Status::Optimal);
}

#[test]
fn a_need_that_can_be_met_in_time_is() {
    let settings = "budgets = { investment = { XAA = 10 } }\nbands = { met = { tank = 2028 } }";
    let found = plan(&pack(settings).model(), &["XAA"]);
    assert_eq!(found.status, Status::Optimal);
    assert!(found.short.iter().flat_map(|row| &row.years).all(|year| year.year < 2028));
}

#[test]
fn a_need_that_nothing_can_meet_clashes_with_itself() {
    // What a nation needs for which is not planned is nothing to concede.
    let pack = pack("bands = { met = { tank = 2028 } }")
        .row("holdings", "holder=XBB capability=tank year=2025 quantity=60")
        .row("requirements", "scope=XBB capability=tank from_year=2020 quantity=60");
    let model = pack.model();
    let found = plan(&model, &["XAA"]);
    assert_eq!(plan(&accepted(&model, &found), &["XAA"]).status, Status::Optimal);
    assert_eq!((found.status, found.conflict.len(), found.concessions.len()), (Status::Infeasible, 1, 1));
    assert!((found.concessions[0].fraction - 2.0 / 6.0).abs() < 1e-6);
    assert!((found.concessions[0].amount - 2.0).abs() < 1e-6);
}
