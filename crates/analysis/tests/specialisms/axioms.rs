// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
use concordia_analysis::specialism::{Class, means::Means};
use concordia_analysis::view::AgainstView;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::specialisms;
use crate::support::Pack;

const NATIONS: [&str; 3] = ["XAA", "XBB", "XCC"];

/// Of each of three nations its product and its units, which may not be known.
type World = Vec<(u32, Option<u32>)>;

fn world() -> impl Strategy<Value = World> {
    vec((1..1_000_u32, option::weighted(0.85, 0..500_u32)), 3)
}

fn pack_of(world: &World, names: [&str; 3]) -> Pack {
    let pack = Pack::new().row("formats", "id=pact");
    world.iter().zip(names).fold(pack, |pack, ((product, units), nation)| {
        let quantity = units.map(|units| format!("quantity={units}")).unwrap_or_default();
        pack.row("memberships", &format!("format=pact nation={nation} from=2000-01-01"))
            .row("economy", &format!("nation={nation} year=2024 measure=gdp value={product}"))
            .row("holdings", &format!("holder={nation} capability=tank year=2025 {quantity}"))
    })
}

/// What is shown of a nation in tanks; nothing where nobody is known to have any.
fn found(pack: &Pack, nation: &str) -> Option<(Class, AgainstView)> {
    let found = specialisms(&pack.model(), nation, &["pact"], Means::Gdp);
    let tanks = found.specialisms.iter().find(|one| one.capability == "tank")?;
    Some((tanks.scopes[0].class, tanks.scopes[0].against[0].clone()))
}

fn ratios(pack: &Pack) -> Vec<Option<f64>> {
    NATIONS.iter().map(|nation| found(pack, nation)?.1.ratio).collect()
}

fn alike(a: &[Option<f64>], b: &[Option<f64>]) -> bool {
    a.iter().zip(b).all(|(a, b)| match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * a.abs().max(1.0),
        (a, b) => a == b,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn shares_over_the_members_add_to_one(world in world()) {
        let pack = pack_of(&world, NATIONS);
        let all: Vec<_> = NATIONS.iter().filter_map(|nation| found(&pack, nation)).collect();
        let units: Vec<_> = all.iter().filter_map(|(_, one)| one.units_share).collect();
        let means: Vec<_> = all.iter().filter_map(|(_, one)| one.means_share).collect();
        for shares in [units, means] {
            prop_assert!(shares.is_empty() || (shares.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{shares:?}");
        }
    }

    #[test]
    fn more_units_for_all_in_proportion_change_no_ratio(world in world(), times in 2..20_u32) {
        let more = world.iter().map(|(product, units)| (*product, units.map(|units| units * times))).collect();
        prop_assert!(alike(&ratios(&pack_of(&world, NATIONS)), &ratios(&pack_of(&more, NATIONS))));
    }

    #[test]
    fn more_means_for_all_in_proportion_change_no_ratio(world in world(), times in 2..20_u32) {
        let more = world.iter().map(|(product, units)| (product * times, *units)).collect();
        prop_assert!(alike(&ratios(&pack_of(&world, NATIONS)), &ratios(&pack_of(&more, NATIONS))));
    }

    #[test]
    fn who_has_exactly_its_means_shows_no_specialism(products in vec(1..1_000_u32, 3), times in 1..9_u32) {
        let world = products.iter().map(|product| (*product, Some(product * times))).collect();
        let pack = pack_of(&world, NATIONS);
        for nation in NATIONS {
            let (class, one) = found(&pack, nation).expect("all have units");
            prop_assert_eq!(class, Class::NotShown);
            prop_assert!(one.ratio.is_some_and(|ratio| (ratio - 1.0).abs() < 1e-9));
        }
    }

    #[test]
    fn not_all_can_have_more_than_their_means(world in world()) {
        let all = ratios(&pack_of(&world, NATIONS));
        let known: Vec<_> = all.iter().flatten().collect();
        prop_assert!(known.is_empty() || known.iter().any(|ratio| **ratio <= 1.0 + 1e-9));
    }

    #[test]
    fn a_nation_outside_the_format_changes_nothing(world in world(), product in 1..1_000_u32, units in 0..500_u32) {
        let pack = pack_of(&world, NATIONS);
        let with = pack
            .clone()
            .row("nations", "id=XDD")
            .row("economy", &format!("nation=XDD year=2024 measure=gdp value={product}"))
            .row("holdings", &format!("holder=XDD capability=tank year=2025 quantity={units}"));
        for nation in NATIONS {
            prop_assert_eq!(found(&pack, nation), found(&with, nation));
        }
    }

    #[test]
    fn other_names_change_nothing(world in world()) {
        let names = ["XCC", "XAA", "XBB"];
        let (pack, renamed) = (pack_of(&world, NATIONS), pack_of(&world, names));
        let again: Vec<_> = names.iter().map(|nation| found(&renamed, nation).and_then(|one| one.1.ratio)).collect();
        prop_assert!(alike(&ratios(&pack), &again));
    }

    #[test]
    fn one_more_unit_of_its_own_never_lowers_the_ratio_of_a_nation(world in world()) {
        let more = world.iter().enumerate().map(|(at, (product, units))| {
            (*product, units.map(|units| units + u32::from(at == 0)))
        }).collect();
        let (before, after) = (ratios(&pack_of(&world, NATIONS))[0], ratios(&pack_of(&more, NATIONS))[0]);
        if let (Some(before), Some(after)) = (before, after) {
            prop_assert!(after >= before - 1e-9);
        }
    }

    #[test]
    fn the_range_of_a_ratio_holds_the_ratio(world in world()) {
        let pack = pack_of(&world, NATIONS);
        for nation in NATIONS {
            let Some((_, one)) = found(&pack, nation) else { continue };
            if let (Some(low), Some(ratio), Some(high)) = (one.low, one.ratio, one.high) {
                prop_assert!(low <= ratio + 1e-9 && ratio <= high + 1e-9);
            }
        }
    }
}
