// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
use concordia_analysis::view::{self, LinkView, NetworkView};
use concordia_model::Year;

use crate::{EUROPE, MINIMAL};

fn link<'a>(network: &'a NetworkView, a: &str, b: &str) -> Option<&'a LinkView> {
    network.links.iter().find(|link| link.a == a && link.b == b)
}

#[test]
fn arland_and_borland_share_a_pool_and_a_specialisation_in_2026() {
    let network = view::network(&MINIMAL.context, Year(2026));
    let found = link(&network, "XAA", "XBB").unwrap();
    assert_eq!(found.cooperations, ["frigate-access", "tanker-pool"]);
    assert_eq!(found.highest_rung, Some(4));
    assert_eq!(found.by_rung.iter().sum::<usize>() + found.without_rung, found.cooperations.len());
}

#[test]
fn what_is_agreed_explored_an_idea_or_ended_links_nobody() {
    let network = view::network(&MINIMAL.context, Year(2028));
    let ids: Vec<_> = network.cooperations.iter().map(|cooperation| cooperation.id.as_str()).collect();
    assert_eq!(ids, ["frigate-access", "lift-pool", "tanker-pool"]);
}

#[test]
fn dorland_is_linked_through_the_tanker_pool_only_once_it_has_joined() {
    assert!(link(&view::network(&MINIMAL.context, Year(2026)), "XAA", "XDD").is_none());
    assert!(link(&view::network(&MINIMAL.context, Year(2027)), "XAA", "XDD").is_some());
}

#[test]
fn an_observer_takes_no_part() {
    let network = view::network(&MINIMAL.context, Year(2027));
    assert!(network.links.iter().all(|link| link.a != "XEE" && link.b != "XEE"));
    assert_eq!(network.cooperations.iter().find(|found| found.id == "tanker-pool").unwrap().participants, 4);
}

#[test]
fn every_pair_stands_once_and_in_the_order_of_codes() {
    let network = view::network(&EUROPE.context, Year(2026));
    assert!(network.links.iter().all(|link| link.a < link.b));
    assert!(network.links.is_sorted_by(|x, y| (&x.a, &x.b) < (&y.a, &y.b)));
}

#[test]
fn the_network_counts_for_a_nation_what_its_capacity_to_act_counts() {
    let network = view::network(&EUROPE.context, Year(2026));
    let of_nld = |link: &&LinkView| link.a == "NLD" || link.b == "NLD";
    let mut shared: Vec<_> =
        network.links.iter().filter(of_nld).flat_map(|link| &link.cooperations).collect();
    shared.sort();
    shared.dedup();
    let question = view::Question {
        nation: Some(concordia_model::ids::NationId::of(crate::symbol(&EUROPE.context, "NLD"))),
        year: Year(2026),
        considered: Vec::new(),
    };
    let counted = &view::assessment(&EUROPE, &question).capacity[0].cooperations_by_rung;
    let rung = |id: &str| network.cooperations.iter().find(|found| found.id == id).unwrap().rung;
    for (at, count) in counted.iter().enumerate() {
        let on_rung = shared.iter().filter(|id| rung(id) == u32::try_from(at + 1).ok()).count();
        assert!(on_rung <= *count, "rung {}: {on_rung} are shared, {count} are counted", at + 1);
    }
    assert!(shared.contains(&&"gnc1".to_owned()) && shared.contains(&&"benesam".to_owned()));
}
