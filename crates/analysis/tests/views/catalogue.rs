// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The names of all that can be asked about.

use concordia_analysis::view::{TextView, catalogue};

use crate::BASE;
use crate::support::Pack;

#[test]
fn every_list_of_the_catalogue_stands_in_the_order_of_its_ids_and_misses_no_row() {
    let found = serde_json::to_value(catalogue(&BASE, |_| false)).expect("a view is JSON");
    let rows = [
        ("nations", BASE.tables.nations.len()),
        ("capabilities", BASE.tables.capabilities.len()),
        ("formats", BASE.tables.formats.len()),
        ("forms", BASE.tables.forms.len()),
        ("equipment", BASE.tables.equipment.len()),
        ("cooperations", BASE.tables.cooperations.len()),
        ("instruments", BASE.tables.instruments.len()),
        ("goals", BASE.tables.goals.len()),
        ("measures", BASE.tables.measures.len()),
        ("activities", BASE.tables.activities.len()),
    ];
    for (list, rows) in rows {
        let list = found[list].as_array().expect("it is a list");
        let ids: Vec<_> = list.iter().map(|entry| entry["id"].as_str().expect("it has an id")).collect();
        assert!(ids.is_sorted() && rows > 0 && ids.len() == rows, "{ids:?}");
    }
}

#[test]
fn the_european_catalogue_names_its_title_licence_years_and_scenarios() {
    let found = catalogue(&BASE, |_| false);
    assert_eq!(found.title.as_deref(), Some("European defence cooperation, from open sources"));
    assert_eq!(found.licences[0].name.as_deref(), Some("CC-BY-4.0"));
    assert_eq!((found.today, found.first_year, found.last_year), (2025, 2026, 2035));
    assert_eq!(found.years, (2025..=2035).collect::<Vec<_>>());
    let names: Vec<_> = found.scenarios.iter().map(|scenario| scenario.name.as_str()).collect();
    assert_eq!(names, ["ambition", "base", "estimates", "on-our-own", "unsourced"]);
    let netherlands = found.nations.iter().find(|nation| nation.id == "NLD").expect("it is there");
    assert_eq!(netherlands.name, TextView::new("Netherlands", "Nederland"));
    assert!(netherlands.assessed && netherlands.capital_lat.is_some());
}

#[test]
fn a_scenario_without_a_need_rule_of_its_own_has_that_of_its_parent() {
    let pack = Pack::new()
        .base("need_rule = \"todays_stock\"")
        .scenario("child", "parent = \"base\"")
        .scenario("none", "parent = \"base\"\n[settings]\nneed_rule = \"none\"");
    let rules: Vec<_> =
        catalogue(&pack.model(), |_| false).scenarios.into_iter().map(|one| one.need_rule).collect();
    let rule = Some(TextView::new("need = today's stock", "behoefte = huidige voorraad"));
    assert_eq!(rules, [rule.clone(), rule, None]);
}

#[test]
fn a_capability_has_data_when_a_row_tells_of_it_or_of_what_rolls_up_into_it() {
    let pack = Pack::new()
        .row("capabilities", "id=jet unit=aircraft")
        .row("capabilities", "id=jet-new parent=jet unit=aircraft rolls_up=true")
        .row("requirements", "scope=XAA capability=ship from_year=2026 quantity=2")
        .row("holdings", "holder=XAA capability=jet-new year=2024 quantity=49");
    let found = catalogue(&pack.model(), |_| false).capabilities;
    let told: Vec<_> = found.iter().map(|one| (one.id.as_str(), one.assessed, one.data)).collect();
    assert_eq!(
        told,
        [("jet", true, true), ("jet-new", false, true), ("ship", true, true), ("tank", true, false)]
    );
}
