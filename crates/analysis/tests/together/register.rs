// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
use concordia_analysis::view::{self, CooperationDetailView, CooperationView, MilestonesView};
use concordia_model::Year;
use concordia_model::codes::ParticipantRole;
use concordia_model::ids::CooperationId;

use crate::{EUROPE, MINIMAL, symbol};

fn listed(id: &str, year: u16) -> CooperationView {
    let register = view::cooperations(&MINIMAL.context, Year(year));
    register.into_iter().find(|found| found.id == id).expect("it is in the register")
}

fn detail(id: &str, year: u16) -> CooperationDetailView {
    let id = CooperationId::of(symbol(&MINIMAL.context, id));
    view::cooperation(&MINIMAL.context, id, Year(year)).expect("it has a page")
}

#[test]
fn the_register_lists_every_cooperation_from_idea_to_ended_by_id() {
    let ids: Vec<_> =
        view::cooperations(&MINIMAL.context, Year(2026)).into_iter().map(|row| row.id).collect();
    let expected = [
        "frigate-access",
        "hospital-idea",
        "lift-pool",
        "old-lift",
        "swift-training",
        "tank-maintenance",
        "tanker-pool",
    ];
    assert_eq!(ids, expected);
}

#[test]
fn an_ended_cooperation_stays_in_the_register_with_those_who_took_part() {
    let found = listed("old-lift", 2026);
    assert!(!found.running && found.participants.is_empty());
    assert_eq!(found.other_nations, ["XAA", "XCC"]);
}

#[test]
fn a_nation_that_joins_later_and_an_observer_stand_apart_from_the_participants() {
    let before = listed("tanker-pool", 2026);
    assert_eq!(before.participants, ["XAA", "XBB", "XCC"]);
    assert_eq!(before.other_nations, ["XDD", "XEE"]);
    assert_eq!(listed("tanker-pool", 2027).other_nations, ["XEE"]);
}

#[test]
fn a_milestone_is_late_when_its_day_passed_and_nothing_says_it_was_done() {
    assert_eq!(listed("tank-maintenance", 2026).milestones, MilestonesView { done: 0, late: 1, open: 0 });
    assert_eq!(listed("swift-training", 2026).milestones, MilestonesView { done: 1, late: 0, open: 2 });
}

#[test]
fn owner_operator_user_host_and_who_decides_stand_apart() {
    let found = detail("tanker-pool", 2026);
    let of = |role| {
        let roles = found.roles.iter().filter(|row| row.role == role && row.in_force);
        roles.map(|row| row.nation.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(of(ParticipantRole::Owner), ["XAA"]);
    assert_eq!(of(ParticipantRole::Decides), ["XBB"]);
    assert_eq!(of(ParticipantRole::User), ["XAA", "XBB", "XCC"]);
    assert_eq!(of(ParticipantRole::Observer), ["XEE"]);
}

#[test]
fn the_share_of_arland_in_use_changes_when_dorland_joins() {
    let share = |year| {
        let roles = detail("tanker-pool", year).roles;
        let own =
            roles.into_iter().find(|row| row.nation == "XAA" && row.use_share.is_some() && row.in_force);
        own.unwrap().use_share
    };
    assert_eq!((share(2026), share(2027)), (Some(0.5), Some(0.375)));
}

#[test]
fn what_the_pool_holds_in_common_is_its_stock_of_that_year() {
    let units = |year| detail("tanker-pool", year).holdings[0].units.value;
    assert_eq!((units(2026), units(2029)), (Some(8.0), Some(10.0)));
}

#[test]
fn promises_judgements_and_priorities_stand_with_their_documents() {
    let found = detail("frigate-access", 2026);
    let commitments: Vec<_> = found.commitments.iter().map(|row| (row.id.as_str(), row.late)).collect();
    assert_eq!(commitments, [("c-1", false), ("c-2", false)]);
    let priorities: Vec<_> = found.priorities.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(priorities, ["p-xaa-1", "p-xbb-1"]);
    assert_eq!(found.evidence[0].key, "frigate-access|frigate|XAA|XBB|2022-01-01");
    assert_eq!(detail("tanker-pool", 2026).judgements[0].aspect, "fair-share");
    let documents: Vec<_> = found.documents.iter().map(|document| document.id.as_str()).collect();
    assert!(documents.is_sorted() && documents.contains(&"arland-white-paper"));
    assert!(documents.contains(&"arrangements-register") && documents.contains(&"borland-annual-report"));
}

#[test]
fn a_commitment_whose_day_passed_while_it_was_open_is_late() {
    assert!(detail("tank-maintenance", 2026).commitments[0].late);
    assert!(!detail("tanker-pool", 2026).commitments[0].late);
}

#[test]
fn an_unknown_id_has_no_page() {
    let id = CooperationId::of(symbol(&MINIMAL.context, "XAA"));
    assert_eq!(view::cooperation(&MINIMAL.context, id, Year(2026)), None);
}

#[test]
fn the_tanker_fleet_of_europe_holds_ten_aircraft_of_six_and_more_nations_in_2026() {
    let id = CooperationId::of(symbol(&EUROPE.context, "mmf"));
    let found = view::cooperation(&EUROPE.context, id, Year(2026)).unwrap();
    assert!(found.cooperation.running && found.cooperation.participants.len() >= 6);
    let tankers = found.holdings.iter().find(|held| held.capability == "tanker-aircraft").unwrap();
    assert_eq!(tankers.units.value, Some(10.0));
    assert!(found.documents.iter().any(|document| document.id == found.cooperation.source));
}
