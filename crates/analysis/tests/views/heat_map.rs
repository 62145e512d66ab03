// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The heat map says what the balances say, in columns.

use concordia_analysis::assess;
use concordia_analysis::view::{CellMark, CellState, HeatMapView, heat_map};
use concordia_model::Year;

use crate::BASE;
use crate::support::{Pack, pack::told};

fn map(pack: &Pack) -> HeatMapView {
    let model = pack.model();
    heat_map(&assess(&model), Year(2026)).expect("2026 is in the horizon")
}

/// The states of the tanks of the three nations.
fn states(pack: &Pack) -> Vec<Option<CellState>> {
    let found = map(pack);
    let row = found.capabilities.iter().find(|row| row.capability == "tank");
    row.expect("tanks are told of").columns.state.clone()
}

#[test]
fn a_cell_says_short_for_certain_perhaps_or_not_at_all() {
    let pack = Pack::new()
        .row("holdings", "holder=XAA capability=tank year=2024 quantity=8")
        .row("holdings", "holder=XBB capability=tank year=2024 quantity=12 low=8 high=14")
        .row("holdings", "holder=XCC capability=tank year=2024 quantity=12")
        .row("requirements", "scope=XAA capability=tank from_year=2026 quantity=10")
        .row("requirements", "scope=XBB capability=tank from_year=2026 quantity=10")
        .row("requirements", "scope=XCC capability=tank from_year=2026 quantity=10");
    assert_eq!(
        states(&pack),
        [Some(CellState::Shortfall), Some(CellState::MayFallShort), Some(CellState::Surplus)]
    );
}

#[test]
fn a_need_that_is_met_one_that_nobody_states_and_one_of_which_nothing_is_known_differ() {
    let pack = Pack::new()
        .row("holdings", "holder=XAA capability=tank year=2024 quantity=10")
        .row("holdings", "holder=XBB capability=tank year=2024 quantity=10")
        .row("requirements", "scope=XAA capability=tank from_year=2026 quantity=10")
        .row("requirements", "scope=XCC capability=tank from_year=2026 quantity=10");
    assert_eq!(states(&pack), [Some(CellState::Met), Some(CellState::NoNeed), Some(CellState::Unknown)]);
}

#[test]
fn a_nation_of_which_nothing_is_told_has_an_empty_cell_in_every_column() {
    let found = map(&Pack::new().row("holdings", "holder=XAA capability=tank year=2024 quantity=10"));
    let columns = serde_json::to_value(&found.capabilities[0].columns).expect("a view is JSON");
    for (name, column) in columns.as_object().expect("it has columns") {
        assert!(
            column[1].is_null() && column[2].is_null() && column.as_array().unwrap().len() == 3,
            "{name}"
        );
    }
    assert_eq!(found.without_data, ["ship"]);
}

#[test]
fn marks_say_what_went_in() {
    let pack = Pack::new()
        .row("documents", "id=other date=2024-01-01 precedence=10")
        .row("holdings", "holder=XAA capability=tank year=2024 quantity=10 assumption=true")
        .row("holdings", "holder=XBB capability=tank year=2024 quantity=10")
        .row("holdings", "holder=XBB capability=tank year=2024 quantity=20 source=other");
    let marks = map(&pack).capabilities[0].columns.marks.clone();
    assert_eq!(marks, [Some(CellMark::Assumption), Some(CellMark::Contradiction), None]);
}

#[test]
fn every_cell_of_the_european_map_says_what_its_balance_says() {
    let assessment = assess(&BASE);
    let found = heat_map(&assessment, Year(2030)).expect("2030 is in the horizon");
    let names = &BASE.names;
    let mut cells = 0;
    for group in assessment.groups().filter(|group| !group.is_empty()) {
        let id = group.capability.text(names);
        let row = found.capabilities.iter().find(|row| row.capability == id).expect("it has a row");
        for (nation, code) in found.nations.iter().enumerate() {
            let balance = group.at(nation, 5);
            let columns = &row.columns;
            assert_eq!(columns.state[nation].is_none(), balance.is_empty(), "{id} {code}");
            let value = columns.shortfall[nation].map(|value| value.to_string());
            if let Some(value) = value {
                assert_eq!(balance.shortfall.value.map(|units| units.as_f64().to_string()), Some(value));
                cells += 1;
            }
            if columns.state[nation] == Some(CellState::Shortfall) {
                assert!(columns.shortfall_low[nation] > Some(0.0), "{}", told(balance.shortfall));
            }
        }
    }
    assert!(cells > 150, "{cells} cells have a known shortfall");
    assert!(heat_map(&assessment, Year(2050)).is_none());
}
