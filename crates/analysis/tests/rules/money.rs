// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Money is added only after rates have made it comparable; what no rate reaches is unknown.

use concordia_analysis::burden::Burden;
use concordia_analysis::economy;
use concordia_analysis::{assess, burden};
use concordia_model::Year;
use concordia_model::codes::EconomyMeasure::Gdp;
use concordia_model::ids::NationId;

use crate::support::{Pack, symbol};

fn burdens(pack: &Pack) -> Vec<Burden> {
    let model = pack.model();
    burden::of(&assess(&model), Year(2026)).nations
}

fn in_euro(pack: &Pack, nation: &str) -> Option<f64> {
    let model = pack.model();
    let nation = NationId::of(symbol(&model, nation));
    economy::in_euro(&model, nation, Gdp, Year(2026)).map(|value| value.amount)
}

#[test]
fn an_amount_in_another_currency_is_converted_by_the_rate_of_its_own_year() {
    let pack = Pack::new()
        .row("rates", "currency=USD year=2023 measure=eur_per_unit value=0.5")
        .row("rates", "currency=USD year=2024 measure=eur_per_unit value=0.8")
        .row("rates", "currency=USD year=2025 measure=eur_per_unit value=0.9")
        .row("economy", "nation=XAA year=2024 measure=gdp value=1000 unit=USD")
        .row("economy", "nation=XBB year=2024 measure=gdp value=200");
    assert_eq!((in_euro(&pack, "XAA"), in_euro(&pack, "XBB")), (Some(800.0), Some(200.0)));
    let shares: Vec<_> = burdens(&pack).iter().map(|burden| burden.gdp_share).collect();
    assert_eq!(shares, [Some(0.8), Some(0.2), None]);
}

#[test]
fn an_amount_without_a_rate_of_its_year_is_unknown_and_not_counted_as_zero() {
    let pack = Pack::new()
        .row("rates", "currency=USD year=2023 measure=eur_per_unit value=0.5")
        .row("economy", "nation=XAA year=2024 measure=gdp value=1000 unit=USD")
        .row("economy", "nation=XBB year=2024 measure=gdp value=200");
    assert_eq!(in_euro(&pack, "XAA"), None);
    let shares: Vec<_> = burdens(&pack).iter().map(|burden| burden.gdp_share).collect();
    assert_eq!(shares, [None, Some(1.0), None]);
}

#[test]
fn the_newest_amount_at_or_before_the_year_is_used() {
    let pack = Pack::new()
        .row("economy", "nation=XAA year=2022 measure=gdp value=1")
        .row("economy", "nation=XAA year=2024 measure=gdp value=2")
        .row("economy", "nation=XAA year=2027 measure=gdp value=3");
    assert_eq!(in_euro(&pack, "XAA"), Some(2.0));
}

#[test]
fn spending_is_a_share_of_the_product_of_the_same_year_or_the_share_that_is_stated() {
    let pack = Pack::new()
        .row("economy", "nation=XAA year=2024 measure=gdp value=1000")
        .row("economy", "nation=XAA year=2024 measure=defence_expenditure value=20")
        .row("economy", "nation=XBB year=2024 measure=gdp value=1000")
        .row("economy", "nation=XBB year=2023 measure=defence_expenditure value=20")
        .row("economy", "nation=XCC year=2024 measure=defence_expenditure value=0.03 unit=share_gdp");
    let shares: Vec<_> =
        burdens(&pack).iter().map(|burden| burden.spending_share.map(|dated| dated.value)).collect();
    assert_eq!(shares, [Some(0.02), None, Some(0.03)]);
}

#[test]
fn an_amount_and_a_stated_share_are_never_mixed() {
    let pack = Pack::new().row("economy", "nation=XAA year=2024 measure=gdp value=0.5 unit=share_gdp");
    assert_eq!(in_euro(&pack, "XAA"), None);
}

#[test]
fn amounts_in_prices_of_different_years_are_added_only_after_the_deflator() {
    let pack = |more: &str| {
        let pack = Pack::new()
            .row("economy", "nation=XAA year=2024 measure=gdp value=100 price_year=2024")
            .row("economy", "nation=XBB year=2024 measure=gdp value=100 price_year=2015");
        if more.is_empty() {
            pack
        } else {
            pack.row("rates", "currency=EUR year=2015 measure=deflator value=1").row("rates", more)
        }
    };
    let shares = |pack: &Pack| burdens(pack).iter().map(|burden| burden.gdp_share).collect::<Vec<_>>();
    // 100 of 2015 are 300 of 2024.
    assert_eq!(
        shares(&pack("currency=EUR year=2024 measure=deflator value=3")),
        [Some(0.25), Some(0.75), None]
    );
    assert_ne!(shares(&pack("")), [Some(0.5), Some(0.5), None]);
}
