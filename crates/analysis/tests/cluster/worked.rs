// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
use concordia_analysis::cluster::keys::Key;
use concordia_analysis::cluster::needs::Basis;
use concordia_analysis::cluster::prices::Measure;
use concordia_analysis::cluster::{Reading, asked as cluster_asked};
use concordia_model::Model;

use crate::support::Pack;
use crate::{about, cluster, division, near, needing, question, saved};

const ALL: [&str; 3] = ["XAA", "XBB", "XCC"];

fn europe() -> Model {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/europe");
    let model = concordia_package::read(&folder, &|_| {}).model.expect("the package has no errors");
    model.with_scenario("base").expect("base can be laid over it")
}

#[test]
fn three_members_of_mean_four_save_six_units_and_two_each() {
    let model = needing(&[("XAA", 4, ""), ("XBB", 4, ""), ("XCC", 4, "")]).model();
    let mut question = question(&model, &ALL);
    (question.reading, question.common_share, question.service_level) = (Reading::Mean, Some(0.0), 0.95);
    let found = cluster(&model, &question);
    let fleets = found.fleets.unwrap();
    // Poisson of mean 4, 8 and 12: 8, 13 and 18 units are enough with 0.95.
    assert_eq!((fleets.apart, fleets.together, fleets.gain), (24, 18, Some(0.25)));
    for key in [Key::Shapley, Key::Nucleolus, Key::Banzhaf, Key::SeparableCosts, Key::Equal, Key::Fleet] {
        near(&saved(&found, key), &[2.0, 2.0, 2.0]);
        assert_eq!(division(&found, key).better_groups, 0);
    }
    let game = found.game.as_ref().unwrap();
    assert_eq!((game.measure, game.core_is_empty), (Measure::Units, Some(false)));
    // Without one member two are left: 16 apart, 13 together.
    assert_eq!(found.leaving.len(), 3);
    assert_eq!((found.leaving[0].apart, found.leaving[0].together, found.leaving[0].saved), (16, 13, 3.0));
    assert_eq!(found.leaving[0].lose, ["XBB", "XCC"]);
}

#[test]
fn what_is_held_in_turns_is_needed_once_and_its_cost_is_that_of_a_runway() {
    let model =
        needing(&[("XAA", 2, "sharing=turns"), ("XBB", 2, "sharing=turns"), ("XCC", 5, "sharing=turns")])
            .model();
    let found = cluster(&model, &question(&model, &ALL));
    let fleets = found.fleets.unwrap();
    assert_eq!((fleets.apart, fleets.together), (9, 5));
    // All three share the first two units, the last pays the other three: Littlechild and Owen 1973.
    near(&saved(&found, Key::Shapley), &[4.0 / 3.0, 4.0 / 3.0, 4.0 / 3.0]);
}

#[test]
fn what_must_be_own_or_is_exclusive_is_never_pooled() {
    let model = needing(&[("XAA", 6, "must_be_own=true"), ("XBB", 5, "sharing=exclusive")]).model();
    let found = cluster(&model, &question(&model, &["XAA", "XBB"]));
    let fleets = found.fleets.unwrap();
    assert_eq!((fleets.apart, fleets.together, fleets.gain), (11, 11, Some(0.0)));
    assert_eq!(
        (found.members[0].own, found.members[1].exclusive, found.members[0].mean),
        (Some(6), Some(5), Some(0.0))
    );
}

#[test]
fn an_own_minimum_stays_out_of_the_pool_when_a_larger_target_says_what_is_needed() {
    let model =
        needing(&[("XAA", 10, "kind=national_target"), ("XAA", 9, "kind=own_minimum must_be_own=true")])
            .model();
    let found = cluster(&model, &question(&model, &["XAA"]));
    assert_eq!((found.members[0].own, found.members[0].apart), (Some(9), Some(10)));
}

#[test]
fn a_key_that_charges_a_member_more_than_it_costs_alone_names_who_would_leave() {
    let pack = needing(&[("XAA", 2, ""), ("XBB", 40, "")])
        .row("economy", "nation=XAA year=2024 measure=gni value=900")
        .row("economy", "nation=XBB year=2024 measure=gni value=100");
    let model = pack.model();
    let found = cluster(&model, &question(&model, &["XAA", "XBB"]));
    let by_income = division(&found, Key::Gni);
    assert!(by_income.shares[0].saved < 0.0);
    assert_eq!(by_income.shares[0].better_with.as_ref().unwrap().members, ["XAA"]);
    assert_eq!(by_income.shares[1].better_with, None);
    assert_eq!(division(&found, Key::Hours).unknown, ["XAA", "XBB"]);
}

#[test]
fn the_rates_behind_a_key_are_among_its_rows_and_documents() {
    let pack = needing(&[("XAA", 4, ""), ("XBB", 4, "")])
        .row("economy", "nation=XAA year=2024 measure=gni value=900 unit=USD")
        .row("economy", "nation=XBB year=2024 measure=gni value=100 price_year=2015")
        .row("rates", "currency=USD year=2024 measure=eur_per_unit value=0.8")
        .row("rates", "currency=EUR year=2015 measure=deflator value=1")
        .row("rates", "currency=EUR year=2024 measure=deflator value=2");
    let model = pack.model();
    let found = cluster(&model, &question(&model, &["XAA", "XBB"]));
    let behind = |member: usize| {
        let figure = found.members[member].gni.as_ref().unwrap();
        let keys = figure.rate_rows.iter().map(|at| (&*found.rows[*at].table, &*found.rows[*at].key));
        (figure.euro, keys.collect::<Vec<_>>())
    };
    assert_eq!(behind(0), (720.0, vec![("rates", "USD|2024|eur_per_unit|doc")]));
    let deflators = ["EUR|2015|deflator|doc", "EUR|2024|deflator|doc"];
    assert_eq!(behind(1), (200.0, deflators.map(|key| ("rates", key)).to_vec()));
}

#[test]
fn money_comes_from_a_price_about_members_and_never_from_another_nation() {
    let needs = || needing(&[("XAA", 10, ""), ("XBB", 10, "")]);
    let price = |holder: &str| {
        needs().row(
            "costs",
            &format!("capability=tank kind=unit_procurement amount=3000000 price_year=2025 holder={holder}"),
        )
    };
    let game = |pack: Pack| {
        let model = pack.model();
        let mut question = question(&model, &["XAA", "XBB"]);
        question.common_share = Some(0.0);
        cluster(&model, &question).game.unwrap()
    };
    let (units, money) = (game(price("XCC")), game(price("XAA")));
    assert_eq!((units.measure, money.measure), (Measure::Units, Measure::Purchase));
    assert_eq!(money.saved, units.saved * 3e6);
    assert!(units.saved > 0.0);
}

#[test]
fn a_price_of_a_member_whose_need_is_unknown_changes_nothing_for_the_others() {
    let pack = needing(&[("XAA", 10, ""), ("XBB", 10, "")])
        .row("costs", "capability=tank kind=unit_procurement amount=3000000 price_year=2025 holder=XCC");
    let model = pack.model();
    let found = cluster(&model, &question(&model, &ALL));
    assert_eq!((found.unknown, found.game.unwrap().measure), (vec!["XCC".to_owned()], Measure::Units));
}

#[test]
fn one_organisation_is_paid_once_in_a_year() {
    let pack = needing(&[("XAA", 4, "must_be_own=true"), ("XBB", 4, "must_be_own=true")])
        .row("costs", "capability=tank kind=unit_annual amount=100 price_year=2025")
        .row("costs", "capability=tank kind=fixed_annual amount=1000 price_year=2025");
    let model = pack.model();
    let found = cluster(&model, &question(&model, &["XAA", "XBB"]));
    let game = found.game.as_ref().unwrap();
    assert_eq!((game.measure, game.apart, game.together), (Measure::Yearly, 2800.0, 1800.0));
    near(&saved(&found, Key::Nucleolus), &[500.0, 500.0]);
}

#[test]
fn fixed_costs_count_for_nobody_where_one_is_not_known_and_it_is_said_whose() {
    let pack = needing(&[("XAA", 4, "must_be_own=true"), ("XBB", 4, "must_be_own=true"), ("XCC", 0, "")])
        .row("costs", "capability=tank kind=unit_annual amount=100 price_year=2025")
        .row("costs", "capability=tank kind=fixed_annual amount=1000 price_year=2025 holder=XAA");
    let model = pack.model();
    let found = cluster(&model, &question(&model, &ALL));
    let game = found.game.as_ref().unwrap();
    assert_eq!(game.unknown, ["XBB"], "who needs nothing has no organisation");
    assert_eq!((game.apart, game.together, game.saved), (800.0, 800.0, 0.0));
    let fixed: Vec<_> =
        found.members.iter().map(|member| member.fixed.as_ref().map(|one| one.euro)).collect();
    assert_eq!(fixed, [Some(1000.0), None, None]);
    // Half of a fixed cost that only one is known to have would be a reason to leave that nobody knows of.
    assert!(division(&found, Key::Equal).better.iter().all(|better| better.members != ["XBB"]));
}

#[test]
fn of_organisations_that_cost_differently_the_largest_is_left() {
    let own = "must_be_own=true";
    let pack = needing(&[("XAA", 4, own), ("XBB", 4, own), ("XCC", 4, own)])
        .row("costs", "capability=tank kind=unit_annual amount=100 price_year=2025")
        .row("costs", "capability=tank kind=fixed_annual amount=1000 price_year=2025 holder=XAA")
        .row("costs", "capability=tank kind=fixed_annual amount=300 price_year=2025 holder=XBB");
    let model = pack.model();
    let found = cluster(&model, &question(&model, &["XAA", "XBB"]));
    let game = found.game.as_ref().unwrap();
    assert_eq!((game.apart, game.together, game.unknown.len()), (2100.0, 1800.0, 0));
    // XCC could join, but a cluster with its unknown fixed cost cannot be set beside this one.
    assert_eq!(found.joining.as_deref(), Some(&[][..]));
}

#[test]
fn in_units_no_fixed_cost_is_missed() {
    let model = needing(&[("XAA", 4, ""), ("XBB", 4, "")]).model();
    let game = cluster(&model, &question(&model, &["XAA", "XBB"])).game.unwrap();
    assert_eq!((game.measure, game.unknown.len()), (Measure::Units, 0));
}

#[test]
fn a_mean_that_is_given_leaves_what_must_be_own_as_it_is_stated() {
    let model = needing(&[("XAA", 4, "must_be_own=true"), ("XBB", 4, "must_be_own=true")]).model();
    let mut question = question(&model, &["XAA", "XBB"]);
    question.means = vec![cluster_asked::mean(&model, "XBB:4").unwrap()];
    let found = cluster(&model, &question);
    let given = &found.members[1];
    // Poisson of mean 4: 7 units are enough with 0.9, beside the four that are nobody else's.
    assert_eq!((given.own, given.mean, given.apart), (Some(4), Some(4.0), Some(11)));
    let fleets = found.fleets.unwrap();
    assert_eq!((fleets.apart, fleets.together), (15, 15), "nobody else has a need that can be pooled");
}

#[test]
fn a_mean_that_the_asker_gives_goes_first_and_is_an_assumption() {
    let model = needing(&[("XAA", 4, "")]).model();
    let mut question = question(&model, &["XAA", "XBB"]);
    question.means = vec![cluster_asked::mean(&model, "XBB:4").unwrap()];
    let found = cluster(&model, &question);
    assert_eq!((found.members[1].basis, found.members[1].assumption), (Basis::Given, true));
    assert!(found.unknown.is_empty());
}

#[test]
fn many_members_are_sampled_with_their_error_and_too_many_are_refused() {
    let model = europe();
    let nations = model.assessed();
    let mut question = about(&model, "tanker-aircraft", &[]);
    question.members = nations.iter().copied().take(24).collect();
    let found = cluster(&model, &question);
    let game = found.game.unwrap();
    let known = found.members.iter().filter(|member| member.apart.is_some()).count();
    assert!(known <= 12 && game.exact && game.orders.is_none(), "{known} members");
    question.capability = about(&model, "main-battle-tank", &[]).capability;
    let game = cluster(&model, &question).game.unwrap();
    assert!(!game.exact && game.orders.is_some());
    assert!(game.divisions[0].shares.iter().all(|share| share.error.is_some()));
    assert!(cluster_asked::members(nations.iter().copied().take(25).collect()).is_err());
}

#[test]
fn the_hours_of_the_tanker_fleet_are_a_key_for_those_whose_hours_are_known() {
    let model = europe();
    let found = cluster(&model, &about(&model, "tanker-aircraft", &["BEL", "DEU", "LUX", "NLD"]));
    let pool = found.hours.iter().find(|pool| pool.provider == "mmf").expect("the pool");
    let hours =
        |nation: &str| pool.receivers.iter().find(|one| one.nation == nation).and_then(|one| one.hours);
    assert_eq!((hours("NLD"), hours("DEU"), hours("DNK")), (Some(2000.0), Some(5500.0), None));
    assert!(pool.unknown.contains(&"DNK".to_owned()));
    assert!(found.suggestions.iter().any(|one| one.cooperation == "mmf"));
}
