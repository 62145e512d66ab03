// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
use std::collections::BTreeMap;

use concordia_analysis::context::Context;
use concordia_analysis::hindsight::cases::Case;
use concordia_analysis::view::{self, HindsightView, Sampling};
use concordia_model::{Model, Year};

use crate::support::Pack;

fn case(id: &str, nations: &str, capability: &str, more: &[(&str, &str)]) -> Case {
    let cells = [("id", id), ("year", "2030"), ("nations", nations), ("capability", capability)];
    let cells = cells.iter().chain(more).map(|(column, text)| ((*column).to_owned(), (*text).to_owned()));
    Case::of(&cells.collect::<BTreeMap<_, _>>())
}

fn look_back(model: &Model, cases: &[Case]) -> HindsightView {
    let sampling = Sampling { samples: 200, seed: 1 };
    let found = view::hindsight(&Context::of(model), cases, Year(2025), sampling);
    found.unwrap_or_else(|words| panic!("{}", words.en))
}

/// Two nations that fit in everything, above all in tanks; a third that shares nothing.
fn pack() -> Pack {
    let pack = Pack::new()
        .row("measures", "id=un-voting-distance symmetric=true")
        .row("relations", "nation_a=XAA nation_b=XBB year=2020 measure=un-voting-distance value=0")
        .row("relations", "nation_a=XAA nation_b=XCC year=2020 measure=un-voting-distance value=2")
        .row("relations", "nation_a=XBB nation_b=XCC year=2020 measure=un-voting-distance value=2")
        .row("capabilities", "id=tactical-drone name_en=Drone");
    ["XAA", "XBB"].into_iter().fold(pack, |pack, nation| {
        pack.row(
            "holdings",
            &format!("holder={nation} capability=tank equipment=badger year=2024 quantity=5"),
        )
    })
}

#[test]
fn the_pair_and_the_capability_that_fit_come_first() {
    let found = look_back(&pack().model(), &[case("one", "XAA;XBB", "tank", &[])]);
    let case = &found.cases[0];
    assert_eq!((case.rank, case.of), (Some(1), Some(3)));
    assert_eq!((found.auc_who, found.auc_what), (Some(1.0), Some(1.0)));
    assert_eq!((found.covered, found.counted, found.cases_given), (1, 1, 1));
}

#[test]
fn a_capability_is_found_by_id_name_plural_or_words() {
    let cases = ["tactical-drone", "Drones", "small drone", "submarine"]
        .map(|words| case(words, "XAA;XBB", words, &[]));
    let found = look_back(&pack().model(), &cases);
    let ids: Vec<_> = found.cases.iter().map(|case| case.capability.as_deref()).collect();
    assert_eq!(ids, [Some("tactical-drone"), Some("tactical-drone"), Some("tactical-drone"), None]);
    assert_eq!(found.cases[3].reason.as_ref().unwrap().en, "the package has no such capability");
}

#[test]
fn one_word_finds_a_capability_where_only_one_name_holds_it() {
    let pack = ["infantry-vehicle", "light-vehicle"]
        .into_iter()
        .fold(pack(), |pack, id| pack.row("capabilities", &format!("id={id} name_en={id}")));
    let cases = ["Infantry", "vehicles"].map(|words| case(words, "XAA;XBB", words, &[]));
    let found = look_back(&pack.model(), &cases);
    let ids: Vec<_> = found.cases.iter().map(|case| case.capability.as_deref()).collect();
    assert_eq!(ids, [Some("infantry-vehicle"), None]);
}

#[test]
fn what_had_begun_or_failed_has_a_place_and_does_not_count() {
    let cases = [
        case("seeded", "XAA;XBB", "tank", &[("seeded_before_2025", "yes")]),
        case("failed", "XAA;XBB", "tank", &[("outcome", "failed")]),
        case("counts", "XAA;XBB", "tank", &[("seeded_before_2025", "no"), ("outcome", "came")]),
    ];
    let found = look_back(&pack().model(), &cases);
    assert_eq!(found.cases.iter().map(|case| case.counts).collect::<Vec<_>>(), [false, false, true]);
    assert_eq!((found.covered, found.counted), (3, 1));
}

#[test]
fn what_all_pairs_of_a_case_run_already_has_no_place() {
    let running = pack()
        .row("cooperations", "id=corps starts=2010-01-01")
        .row("cooperation_capabilities", "cooperation=corps capability=tank")
        .row("participants", "cooperation=corps nation=XAA")
        .row("participants", "cooperation=corps nation=XBB");
    let found = look_back(&running.model(), &[case("one", "XAA;XBB", "tank", &[])]);
    assert_eq!(found.cases[0].rank, None);
    assert_eq!((found.auc_who, found.auc_who_interval.len()), (None, 0));
}

#[test]
fn a_case_of_nations_that_are_not_assessed_has_no_place() {
    let found = look_back(&pack().model(), &[case("one", "XAA;XZZ", "tank", &[])]);
    assert_eq!(found.cases[0].reason.as_ref().unwrap().en, "fewer than two of its nations are assessed");
}

#[test]
fn an_order_that_does_not_know_the_capability_is_chance_among_capabilities() {
    let found = look_back(&pack().model(), &[case("one", "XAA;XCC", "ship", &[])]);
    assert_eq!(found.baselines.distance.auc_what, Some(0.5));
    assert_eq!(found.baselines.already_cooperating.auc_what, Some(0.5));
}
