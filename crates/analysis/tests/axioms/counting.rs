// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Units held in common count once; a split never lowers fragmentation; inequality has its bounds; the
//! claim of highest precedence is used.

use concordia_analysis::assess;
use concordia_analysis::burden::inequality;
use concordia_analysis::fragmentation::Fragmentation;
use concordia_model::codes::HoldingStatus;
use concordia_model::ids::{CapabilityId, HolderId};
use concordia_model::stock::Lines;
use concordia_model::{Model, Quantity, Year};
use proptest::prelude::*;

use crate::support::{Pack, balance, symbol};
use crate::world::{NATIONS, world};

fn fragmentation(model: &Model) -> Fragmentation {
    let assessment = assess(model);
    let group = assessment.group(CapabilityId::of(symbol(model, "tank"))).expect("tanks are assessed");
    group.fragmentation[0]
}

fn together(model: &Model, capability: &str) -> Option<Quantity> {
    let assessment = assess(model);
    let group = assessment.group(CapabilityId::of(symbol(model, capability)));
    group.and_then(|group| group.together[0].value)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_unit_shared_among_nations_is_counted_once(
        own in [0..30_u16, 0..30_u16, 0..30_u16],
        pooled in 1..30_u16,
        cuts in (0..=100_u16, 0..=100_u16),
    ) {
        let (first, second) = (cuts.0.min(cuts.1), cuts.0.max(cuts.1));
        let shares = [first, second - first, 100 - second];
        let mut pack = Pack::new()
            .row("cooperations", "id=pool starts=2020-01-01")
            .row("holdings", &format!("holder=pool capability=tank equipment=badger year=2024 quantity={pooled}"));
        for (at, nation) in NATIONS.iter().enumerate() {
            let share = f64::from(shares[at]) / 100.0;
            pack = pack
                .row("holdings", &format!("holder={nation} capability=tank equipment=badger year=2024 quantity={}", own[at]))
                .row("participants", &format!("cooperation=pool nation={nation} role=user use_share={share}"))
                .row("participants", &format!("cooperation=pool nation={nation} role=owner"));
        }
        let model = pack.model();
        let all = i64::from(own.iter().sum::<u16>() + pooled);
        prop_assert_eq!(together(&model, "tank"), Some(Quantity::whole(all)));
        let mine = NATIONS.map(|nation| balance(&model, nation, "tank", 2026).own().value.unwrap().parts());
        prop_assert!((mine.iter().sum::<i64>() - all * 1000).abs() <= 2, "{mine:?} are not {all}");
    }

    #[test]
    fn splitting_a_type_in_two_never_lowers_fragmentation(
        fleets in prop::collection::vec((0..3_usize, 0..4_u8, 1..60_u16, 0..=60_u16), 1..8),
        family in prop::bool::ANY,
    ) {
        let pack = |split: bool| {
            let mut pack = Pack::new().row("equipment", "id=t0 capability=tank family=f0");
            for at in 1..4 {
                pack = pack.row("equipment", &format!("id=t{at} capability=tank"));
            }
            pack = pack.row("equipment", if family { "id=new capability=tank family=f0" } else { "id=new capability=tank" });
            let mut seen = std::collections::BTreeSet::new();
            for (nation, kind, units, moved) in &fleets {
                if !seen.insert((nation, kind)) { continue; }
                let moved = if split && *kind == 0 { *moved.min(units) } else { 0 };
                let row = |kind: &str, units| format!("holder={} capability=tank equipment={kind} year=2024 quantity={units}", NATIONS[*nation]);
                pack = pack.row("holdings", &row(&format!("t{kind}"), units - moved));
                if moved > 0 { pack = pack.row("holdings", &row("new", moved)); }
            }
            pack
        };
        let (before, after) = (fragmentation(&pack(false).model()), fragmentation(&pack(true).model()));
        prop_assert_eq!(before.units, after.units);
        prop_assert!(after.types >= before.types);
        prop_assert!(after.families >= before.families);
        prop_assert!(after.effective_types.unwrap() >= before.effective_types.unwrap() - 1e-12);
        prop_assert!(after.effective_families.unwrap() >= before.effective_families.unwrap() - 1e-12);
        // Between one and the number of types; equal only for equal fleets.
        prop_assert!((1.0 - 1e-12..=after.types as f64 + 1e-12).contains(&after.effective_types.unwrap()));
        if family { prop_assert_eq!(before.effective_families, after.effective_families); }
    }

    #[test]
    fn a_claim_of_higher_precedence_always_wins(world in world(), holder in 0..3_usize, year in 2019..2028_u16, units in 0..99_u16) {
        let pack = world.pack("none")
            .row("documents", "id=top date=1990-01-01 precedence=1000")
            .row("holdings", &format!("holder={} capability=tank equipment=badger year={year} quantity={units} source=top", NATIONS[holder]))
            .row("requirements", &format!("scope={} capability=ship from_year=2029 quantity={units} source=top", NATIONS[holder]));
        let model = pack.model();
        let lines = Lines::of(&model, CapabilityId::of(symbol(&model, "tank")));
        let holder_id = HolderId::of(symbol(&model, NATIONS[holder]));
        let line = lines.of_holder(holder_id).iter().find(|line| line.equipment.is_some_and(|id| id.text(&model.names) == "badger")).unwrap();
        let used = line.newest(HoldingStatus::InService, Year(year)).unwrap();
        prop_assert_eq!(used.row.source.text(&model.names), "top");
        prop_assert_eq!(used.row.quantity, Some(Quantity::whole(i64::from(units))));
        // No other statement of that task is newer than 2029.
        let need = balance(&model, NATIONS[holder], "ship", 2029).need;
        prop_assert!(need.units.low >= Quantity::whole(i64::from(units)));
        let alone = Pack::new().row("documents", "id=top precedence=1000").row("documents", "id=other precedence=999")
            .row("requirements", &format!("scope=XAA capability=ship from_year=2026 quantity={} source=other", units + 1))
            .row("requirements", &format!("scope=XAA capability=ship from_year=2026 quantity={units} source=top"));
        prop_assert_eq!(balance(&alone.model(), "XAA", "ship", 2026).need.units.value, Some(Quantity::whole(i64::from(units))));
    }

    #[test]
    fn gini_lies_between_none_and_one_and_is_zero_for_equals(values in prop::collection::vec(0.0..1e6_f64, 2..40), scale in 1e-3..1e3_f64) {
        let found = inequality(values.iter().copied());
        prop_assume!(values.iter().sum::<f64>() > 0.0);
        let (gini, theil) = (found.gini.unwrap(), found.theil.unwrap());
        prop_assert!((-1e-12..1.0).contains(&gini), "{gini}");
        prop_assert!(theil >= -1e-12, "{theil}");
        let mut turned = values.clone();
        turned.reverse();
        prop_assert!((inequality(turned.into_iter()).gini.unwrap() - gini).abs() < 1e-9);
        prop_assert!((inequality(values.iter().map(|value| value * scale)).gini.unwrap() - gini).abs() < 1e-9);
        let equal = inequality(std::iter::repeat_n(values[0].max(1.0), values.len()));
        prop_assert!(equal.gini.unwrap().abs() < 1e-9 && equal.theil.unwrap().abs() < 1e-9);
        // A gift from the poorest to the richest makes it no smaller.
        let mut wider = values.clone();
        wider.sort_by(f64::total_cmp);
        let gift = wider[0] / 2.0;
        wider[0] -= gift;
        *wider.last_mut().unwrap() += gift;
        prop_assert!(inequality(wider.into_iter()).gini.unwrap() >= gini - 1e-9);
    }
}
