// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A draft of a cut or a purchase gives what coordinated change says, whatever else the package holds.

use concordia_analysis::change::{Amount, Considered, coordinate};
use concordia_analysis::draft::{self, Change};
use concordia_analysis::{assess, reassess};
use concordia_model::ids::{CapabilityId, NationId};
use concordia_model::{Quantity, Year};
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::symbol;
use crate::world::{NATIONS, World, need_rule, world};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_draft_of_units_equals_coordinated_change(
        world in world(),
        rule in need_rule(),
        nation in select(&NATIONS[..]),
        capability in select(vec!["tank", "ship", "jet", "jet-new"]),
        (year, units, cut) in (2026..2031_u16, 0..30_i64, any::<bool>()),
    ) {
        // Beside other rows without a type the order in which units come and go decides what is left.
        let typed = |(table, cells): &(&str, String)| {
            !matches!(*table, "holdings" | "planned_changes") || cells.contains("equipment=")
        };
        let world = World { rows: world.rows.into_iter().filter(typed).collect() };
        let model = world.pack(rule).model();
        let before = assess(&model);
        let considered = Considered {
            nation: NationId::of(symbol(&model, nation)),
            capability: CapabilityId::of(symbol(&model, capability)),
            amount: Amount::Units(Quantity::whole(units)),
            year: Year(year),
            cut,
        };
        let draft = draft::scenario(&model, "try", "Try", &[Change::Stock(considered)]);
        // What nobody knows to be there cannot be cut.
        let Ok(draft) = draft else { return Ok(()) };
        let laid = model.with_draft(&draft).unwrap();
        let after = reassess(&before.keep(), &laid);
        let expected = coordinate(&before, considered).unwrap();
        let found = after.balance(considered.nation, expected.capability, considered.year).unwrap();
        prop_assert_eq!(found, expected.after);
    }
}
