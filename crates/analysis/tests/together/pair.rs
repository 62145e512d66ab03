// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
use concordia_analysis::Assessment;
use concordia_analysis::view::{self, PairView};
use concordia_model::Year;
use concordia_model::codes::{MembershipRole, ParticipantRole};
use concordia_model::ids::NationId;

use crate::{EUROPE, MINIMAL, symbol};

fn pair(assessment: &Assessment<'_>, a: &str, b: &str, year: u16) -> PairView {
    let nation = |code| NationId::of(symbol(&assessment.context, code));
    view::pair(assessment, nation(a), nation(b), Year(year)).expect("both nations have a row")
}

#[test]
fn a_measure_that_is_not_the_same_both_ways_is_told_both_ways() {
    let found = pair(&MINIMAL, "XAA", "XBB", 2026);
    let trust = found.measures.iter().filter(|row| row.measure == "trust-survey");
    let values: Vec<_> = trust.map(|row| (row.from.as_str(), row.value, row.low)).collect();
    assert_eq!(values, [("XAA", Some(0.8), Some(0.75)), ("XBB", Some(0.6), Some(0.55))]);
    let distance: Vec<_> = found.measures.iter().filter(|row| row.measure == "un-voting-distance").collect();
    assert_eq!((distance.len(), distance[0].value, distance[0].value_year), (1, Some(0.2), Some(2024)));
}

#[test]
fn a_measure_without_a_value_is_unknown_and_stays_in_the_list() {
    let found = pair(&MINIMAL, "XAA", "XEE", 2026);
    assert_eq!(found.measures.len(), 4);
    assert!(found.measures.iter().all(|row| row.value.is_none() && row.source.is_none()));
}

#[test]
fn formats_tell_the_role_of_each_and_whether_both_belong_now() {
    let found = pair(&MINIMAL, "XAA", "XCC", 2026);
    let formats: Vec<_> = found.formats.iter().map(|row| (row.format.as_str(), row.together)).collect();
    assert_eq!(formats, [("ALLIANCE", true), ("north-cluster", false), ("old-pact", false)]);
    assert_eq!(found.formats[1].of_a[0].role, MembershipRole::Lead);
}

#[test]
fn priorities_name_the_other_or_a_format_to_which_the_other_belongs() {
    let found = pair(&MINIMAL, "XAA", "XBB", 2026);
    let told = |rows: &[view::PairPriorityView]| {
        rows.iter().map(|row| (row.priority.id.clone(), row.via.clone())).collect::<Vec<_>>()
    };
    let (direct, via) = (("p-xaa-1".into(), None), ("p-xaa-2".into(), Some("ALLIANCE".into())));
    assert_eq!(told(&found.priorities_of_a), [direct, via]);
    assert_eq!(told(&found.priorities_of_b), [("p-xbb-1".into(), None)]);
    assert_eq!(told(&pair(&MINIMAL, "XAA", "XEE", 2026).priorities_of_a), []);
}

#[test]
fn cooperations_tell_who_owns_and_who_decides() {
    let found = pair(&MINIMAL, "XAA", "XBB", 2026);
    let pool = found.cooperations.iter().find(|row| row.cooperation.id == "tanker-pool").unwrap();
    assert!(pool.together && pool.roles_of_a.contains(&ParticipantRole::Owner));
    assert!(pool.roles_of_b.contains(&ParticipantRole::Decides));
    let ids: Vec<_> =
        found.cooperations.iter().map(|row| (row.cooperation.id.as_str(), row.together)).collect();
    assert_eq!(ids, [("frigate-access", true), ("swift-training", false), ("tanker-pool", true)]);
}

#[test]
fn the_rungs_of_a_pair_are_those_of_its_link_in_the_network() {
    let network = view::network(&EUROPE.context, Year(2026));
    for partner in ["BEL", "DEU", "FRA", "GBR", "NOR", "USA"] {
        let (a, b) = if partner < "NLD" { (partner, "NLD") } else { ("NLD", partner) };
        let link = network.links.iter().find(|link| link.a == a && link.b == b).unwrap();
        let found = pair(&EUROPE, "NLD", partner, 2026);
        assert_eq!((&link.by_rung, link.without_rung), (&found.by_rung, found.without_rung), "{partner}");
    }
}

#[test]
fn access_and_dependence_are_told_both_ways() {
    let found = pair(&MINIMAL, "XBB", "XAA", 2026);
    assert!(
        found.access.iter().any(|row| row.provider == "XAA" && row.quantity == Some(2.0) && row.in_force)
    );
    assert_eq!(found.dependence_of_a.reliances[0].capability, "frigate");
    assert!(found.dependence_of_a.breaks.iter().any(|row| row.capability == "frigate"));
    assert_eq!(found.dependence_of_b.reliances, []);
}

#[test]
fn two_nations_seen_from_the_other_side_change_places_and_nothing_else() {
    let (here, there) = (pair(&EUROPE, "NLD", "DEU", 2026), pair(&EUROPE, "DEU", "NLD", 2026));
    assert_eq!(here.priorities_of_a, there.priorities_of_b);
    assert_eq!(here.dependence_of_a, there.dependence_of_b);
    assert_eq!(here.judgements_of_a, there.judgements_of_b);
    assert_eq!((&here.access, &here.activities), (&there.access, &there.activities));
    assert_eq!((&here.by_rung, here.changes.len()), (&there.by_rung, there.changes.len()));
    assert_eq!(here.documents, there.documents);
}

#[test]
fn the_netherlands_and_germany_both_have_leopards_and_a_corps() {
    let found = pair(&EUROPE, "NLD", "DEU", 2026);
    let tanks = found.fleets.iter().find(|fleet| fleet.capability == "main-battle-tank").unwrap();
    assert!(tanks.families.iter().any(|family| family.family.contains("leopard")), "{tanks:?}");
    assert!(found.cooperations.iter().any(|row| row.cooperation.id == "gnc1" && row.together));
    assert!(found.formats.iter().any(|row| row.format == "1gnc" && row.together));
    let named: Vec<_> = found.judgements_of_a.iter().map(|row| (row.date.year, row.value.as_str())).collect();
    assert!(named.contains(&(Year(2022), "strategic")), "{named:?}");
    assert_eq!(found.judgements_of_b, []);
}

#[test]
fn belgium_and_the_netherlands_renew_mine_hunters_in_the_same_years() {
    let found = pair(&EUROPE, "NLD", "BEL", 2026);
    let ships = found.changes.iter().find(|row| row.own.capability == "mine-countermeasures").unwrap();
    assert_eq!((ships.own.holder.as_str(), ships.other.holder.as_str()), ("NLD", "BEL"));
    assert!(found.changes.iter().all(|row| row.other.holder == "BEL"));
}

#[test]
fn a_nation_has_no_page_with_itself() {
    let nation = NationId::of(symbol(&MINIMAL.context, "XAA"));
    assert_eq!(view::pair(&MINIMAL, nation, nation, Year(2026)), None);
}

#[test]
fn every_source_of_a_pair_is_in_its_list_of_documents() {
    let found = pair(&EUROPE, "NLD", "BEL", 2026);
    let known = |id: &str| found.documents.iter().any(|document| document.id == id);
    assert!(found.measures.iter().filter_map(|row| row.source.as_deref()).all(known));
    assert!(found.cooperations.iter().all(|row| known(&row.cooperation.source)));
    assert!(found.priorities_of_a.iter().all(|row| known(&row.priority.source)));
}
