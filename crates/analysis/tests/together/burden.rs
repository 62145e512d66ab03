// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
use concordia_analysis::view::{self, BurdenPageView, OrderView};
use concordia_model::Year;

use crate::{EUROPE, MINIMAL};

fn order<'a>(page: &'a BurdenPageView, measure: &str) -> &'a OrderView {
    page.orders.iter().find(|order| order.measure == measure).expect("the measure has an order")
}

fn places(order: &OrderView) -> Vec<(&str, usize)> {
    order.places.iter().map(|place| (place.nation.as_str(), place.place)).collect()
}

#[test]
fn the_order_of_nations_changes_with_the_measure_and_equals_share_a_place() {
    let page = view::burden_page(&MINIMAL, Year(2028));
    let spending = order(&page, "spending_share_of_gdp");
    assert_eq!(places(spending), [("XBB", 1), ("XAA", 2), ("XCC", 2), ("XDD", 2)]);
    let capability = order(&page, "capability_to_gdp");
    assert_ne!(capability.places[0].nation, "XBB");
    assert!(spending.places.iter().all(|place| !place.at_least));
}

#[test]
fn a_nation_without_a_value_has_no_place_and_is_named() {
    let page = view::burden_page(&EUROPE, Year(2026));
    for order in &page.orders {
        assert_eq!(order.places.len() + order.unknown.len(), page.burdens.nations.len(), "{}", order.measure);
        assert!(order.places.iter().all(|place| !order.unknown.contains(&place.nation)));
    }
}

#[test]
fn the_ship_that_the_netherlands_keeps_in_the_caribbean_stands_beside_the_money() {
    let page = view::burden_page(&EUROPE, Year(2026));
    let ship = page.overseas.iter().find(|row| row.nation == "NLD").expect("it is listed");
    assert_eq!((ship.region.as_str(), ship.capability.as_str()), ("Caribbean", "frigate-destroyer"));
    assert_eq!((ship.quantity, ship.must_be_own), (Some(1.0), Some(true)));
    assert!(ship.passages.iter().any(|passage| passage.document == "kst-33279-36"));
    assert!(page.documents.iter().any(|document| document.id == ship.source));
}

#[test]
fn what_a_nation_needs_at_home_is_not_overseas() {
    assert!(view::burden_page(&MINIMAL, Year(2028)).overseas.is_empty());
    let page = view::burden_page(&EUROPE, Year(2026));
    assert!(page.overseas.iter().all(|row| row.nation != "SVK"), "Slovakia is no region of its own");
}

#[test]
fn the_missions_listed_are_the_missions_counted() {
    let page = view::burden_page(&EUROPE, Year(2024));
    for burden in &page.burdens.nations {
        let given = |mission: &&view::ActivityView| {
            mission.contributions.iter().any(|row| row.nation == burden.nation)
        };
        assert_eq!(page.missions.iter().filter(given).count(), burden.missions, "{}", burden.nation);
    }
}
