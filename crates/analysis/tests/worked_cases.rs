// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The cases that `docs/guide/worked-cases.md` works by hand from the rows of the European package.

use std::path::Path;
use std::sync::LazyLock;

use concordia_analysis::balance::Supply;
use concordia_analysis::change::{Amount, Considered};
use concordia_analysis::context::Context;
use concordia_analysis::need::Basis;
use concordia_analysis::{Assessment, assess, view};
use concordia_model::ids::{CapabilityId, HolderId, NationId};
use concordia_model::{Figure, Model, Quantity, Year};

static EUROPE: LazyLock<Model> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/europe");
    let reading = concordia_package::read(&folder, &|_| {});
    let model = reading.model.expect("the European package has no errors");
    model.with_scenario("base").expect("base can be laid over it")
});

fn capability(id: &str) -> CapabilityId {
    CapabilityId::of(EUROPE.names.find(id).expect("the capability occurs"))
}

/// The stock as the guide writes it: `18`, `?` for unknown, `?12` for unknown but at least 12.
fn written(figure: Figure) -> String {
    match figure.value {
        Some(value) => value.to_string(),
        None if figure.low > Quantity::ZERO => format!("?{}", figure.low),
        None => "?".to_owned(),
    }
}

/// Compares the stock of a holder through years with parts `first-last:stock`.
fn check(holder: &str, id: &str, expected: &str) {
    let context = Context::of(&EUROPE);
    let supply = Supply::of(&context, capability(id));
    let holder_id = HolderId::of(EUROPE.names.find(holder).expect("the holder occurs"));
    let mut wrong = Vec::new();
    for part in expected.split_whitespace() {
        let (years, stock) = part.split_once(':').expect("years:stock");
        let (first, last) = years.split_once('-').unwrap_or((years, years));
        for year in Year(first.parse().expect("a year")).to(Year(last.parse().expect("a year"))) {
            let got = written(supply.stock(holder_id, year).units);
            if got != stock {
                wrong.push(format!("{year}: {got}, the guide says {stock}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{holder} {id}: {wrong:?}");
}

#[test]
fn dutch_tanks_leave_in_2011_come_back_on_lease_in_2016_and_as_own_from_2028() {
    check(
        "NLD",
        "main-battle-tank",
        "2009:? 2010:115 2011-2015:0 2016-2027:18 2028:29 2029:40 2030:51 2031-2035:64",
    );
}

#[test]
fn dutch_f_35_end_at_57_and_not_at_106() {
    check("NLD", "fighter-5th", "2024:? 2025:49 2026:53 2027-2035:57");
}

#[test]
fn dutch_fourth_generation_fighters_are_unknown_before_the_documented_none_of_2025() {
    check("NLD", "fighter-4th", "2024:? 2025-2035:0");
}

#[test]
fn belgian_mine_hunters_pass_from_old_to_new_between_2025_and_2030() {
    check("BEL", "mine-countermeasures", "2024:? 2025-2027:5 2028:4 2029:5 2030-2035:6");
}

#[test]
fn dutch_mine_hunters_pass_from_old_to_new_between_2023_and_2030() {
    check("NLD", "mine-countermeasures", "2022:? 2023:4 2024-2025:3 2026:4 2027:5 2028:3 2029:4 2030-2035:6");
}

#[test]
fn belgian_frigates_are_replaced_one_for_one_and_become_three() {
    check("BEL", "frigate-destroyer", "2022:? 2023-2035:2 2036:3");
}

#[test]
fn dutch_frigates_stay_six_while_two_are_replaced() {
    check("NLD", "frigate-destroyer", "2024-2033:6 2034-2035:6");
}

#[test]
fn the_tanker_pool_grows_from_eight_to_twelve() {
    check("mmf", "tanker-aircraft", "2023:? 2024:8 2025:9 2026-2027:10 2028:11 2029-2035:12");
}

#[test]
fn denmark_has_no_submarines_since_2004_and_what_comes_is_not_known() {
    check("DNK", "submarine", "2003:? 2004-2029:0 2030-2035:?");
}

#[test]
fn german_tanks_grow_with_the_leopard_2a8() {
    check(
        "DEU",
        "main-battle-tank",
        "2021:? 2022:320 2023-2024:302 2025:300 2026:307 2027:344 2028:381 2029:418 2030:458 2035:498",
    );
}

#[test]
fn norwegian_submarines_are_replaced_while_old_ones_leave() {
    check("NOR", "submarine", "2020:? 2021-2028:6");
}

static ASSESSMENT: LazyLock<Assessment<'static>> = LazyLock::new(|| assess(&EUROPE));

fn nation(code: &str) -> NationId {
    NationId::of(EUROPE.names.find(code).expect("the nation occurs"))
}

fn whole(units: i64) -> Figure {
    Figure::exact(Quantity::whole(units))
}

#[test]
fn belgium_is_one_mine_hunter_short_in_2028() {
    let balance = ASSESSMENT.balance(nation("BEL"), capability("mine-countermeasures"), Year(2028)).unwrap();
    assert_eq!((balance.need.units, balance.available(), balance.shortfall), (whole(5), whole(4), whole(1)));
    assert_eq!(balance.need.basis, Basis::NeedRule);
}

#[test]
fn luxembourg_rests_on_belgium_and_the_netherlands_in_equal_parts_for_its_air_policing() {
    let found = view::dependence(&ASSESSMENT, nation("LUX"), Year(2026));
    let policing = found.concentration.iter().find(|found| found.capability == "air-policing").unwrap();
    // Neither is the largest.
    assert_eq!((policing.largest.as_deref(), policing.largest_share, policing.herfindahl), (None, 0.5, 0.5));
}

#[test]
fn strategic_transport_flies_two_types_that_count_as_one_and_a_quarter() {
    let found = view::fragmentation(&ASSESSMENT, Year(2026));
    let transport = found.iter().find(|found| found.capability == "transport-strategic").unwrap();
    assert_eq!((transport.types, transport.units), (2, 149.0));
    assert!((transport.effective_types.unwrap() - 22201.0 / 17945.0).abs() < 1e-12);
}

#[test]
fn the_netherlands_spend_two_and_a_half_per_cent_with_two_per_cent_of_the_product() {
    let found = view::burdens(&ASSESSMENT, Year(2026));
    let own = found.nations.iter().find(|burden| burden.nation == "NLD").unwrap();
    assert_eq!((own.spending_share_of_gdp, own.spending_year), (Some(0.0253), Some(2025)));
    assert!((own.gdp_share.unwrap() - 0.0212).abs() < 0.0001);
}

#[test]
fn a_belgian_frigate_less_in_2028_leaves_one_of_two_and_concerns_the_netherlands() {
    let considered = Considered {
        nation: nation("BEL"),
        capability: capability("frigate-destroyer"),
        amount: Amount::Units(Quantity::whole(1)),
        year: Year(2028),
        cut: true,
    };
    let found = view::coordination(&ASSESSMENT, considered).unwrap();
    assert_eq!((found.before.shortfall.value, found.after.shortfall.value), (Some(0.0), Some(1.0)));
    assert_eq!(found.together_before.low - found.together_after.low, 1.0);
    let consulted: Vec<_> = found.consult.iter().map(|consulted| consulted.nation.as_str()).collect();
    assert_eq!(consulted, ["NLD"]);
    assert!(found.others.iter().any(|other| other.nation == "NLD" && other.units.value == Some(5.0)));
}
