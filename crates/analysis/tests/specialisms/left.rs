// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
use concordia_analysis::specialism::{left::What, means::Means};
use concordia_analysis::view::LeftView;

use crate::specialisms;
use crate::support::Pack;

/// What is left to a nation, and what it leaves: what, giver and receivers.
fn left(pack: &Pack, nation: &str) -> [Vec<(What, String, String)>; 2] {
    let found = specialisms(&pack.model(), nation, &[], Means::Gdp);
    let tell = |rows: Vec<LeftView>| {
        rows.into_iter().map(|row| (row.what, row.giver, row.receivers.join(" "))).collect()
    };
    [tell(found.left_to_nation), tell(found.left_by_nation)]
}

fn one(what: What, giver: &str, receivers: &str) -> Vec<(What, String, String)> {
    vec![(what, giver.to_owned(), receivers.to_owned())]
}

#[test]
fn who_may_use_the_units_of_another_leaves_them_to_it() {
    let pack = Pack::new().row("access", "capability=tank provider=XAA receiver=XBB from=2020-01-01");
    assert_eq!(left(&pack, "XAA"), [one(What::Units, "XAA", "XBB"), vec![]]);
    assert_eq!(left(&pack, "XBB"), [vec![], one(What::Units, "XAA", "XBB")]);
    assert_eq!(left(&pack, "XCC"), [vec![], vec![]]);
}

#[test]
fn a_fleet_held_in_common_is_left_to_nobody() {
    let pool = |receiver: &str| {
        Pack::new()
            .row("cooperations", "id=pool starts=2020-01-01")
            .row("participants", "cooperation=pool nation=XAA use_share=0.5")
            .row(
                "access",
                &format!(
                    "cooperation=pool capability=tank provider=pool receiver={receiver} from=2020-01-01"
                ),
            )
    };
    assert_eq!(left(&pool("XAA"), "XAA"), [vec![], vec![]]);
    assert_eq!(left(&pool("XBB"), "XBB"), [vec![], one(What::Units, "pool", "XBB")]);
}

#[test]
fn in_a_variant_of_specialisation_training_is_left_to_who_trains_and_a_purchase_to_who_directs() {
    let of = |variant: &str| {
        Pack::new()
            .row("cooperations", &format!("id=school starts=2020-01-01 {variant}"))
            .row("cooperation_capabilities", "cooperation=school capability=ship directs=XBB")
            .row("participants", "cooperation=school nation=XAA role=trainer")
            .row("participants", "cooperation=school nation=XBB")
    };
    let [to, by] = left(&of("variant=support"), "XAA");
    assert_eq!(to, one(What::Training, "XAA", "XBB"));
    assert_eq!(by, one(What::Direction, "XBB", "XAA"));
    assert_eq!(left(&of(""), "XAA"), [vec![], vec![]], "without a variant it is no specialisation");
}

#[test]
fn who_does_it_too_leaves_nothing() {
    let pack = Pack::new()
        .row("cooperations", "id=watch starts=2020-01-01 variant=traditional")
        .row("participants", "cooperation=watch nation=XAA role=operator")
        .row("participants", "cooperation=watch nation=XBB role=operator")
        .row("participants", "cooperation=watch nation=XCC role=user");
    assert_eq!(left(&pack, "XAA"), [one(What::Operation, "XAA", "XCC"), vec![]]);
    let [to, by] = left(&pack, "XCC");
    assert!(to.is_empty() && by.len() == 2, "two operate for it");
}

#[test]
fn what_is_over_is_left_to_nobody() {
    let pack = Pack::new()
        .row("cooperations", "id=school starts=2010-01-01 ends=2020-01-01 variant=support status=ended")
        .row("participants", "cooperation=school nation=XAA role=trainer")
        .row("participants", "cooperation=school nation=XBB")
        .row("access", "capability=tank provider=XAA receiver=XBB from=2010-01-01 to=2020-01-01");
    assert_eq!(left(&pack, "XAA"), [vec![], vec![]]);
}
