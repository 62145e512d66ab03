// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
use concordia_analysis::specialism::{Class, means::Means};

use crate::support::Pack;
use crate::{against, in_first, near, of, specialisms};

/// An alliance of three: products 600, 300 and 100; tanks 30, 60 and 10.
fn alliance() -> Pack {
    let members = ["XAA", "XBB", "XCC"].iter().fold(Pack::new().row("formats", "id=pact"), |pack, nation| {
        pack.row("memberships", &format!("format=pact nation={nation} from=2000-01-01"))
    });
    let rich = [("XAA", 600, 30), ("XBB", 300, 60), ("XCC", 100, 10)];
    rich.iter().fold(members, |pack, (nation, product, tanks)| {
        pack.row("economy", &format!("nation={nation} year=2024 measure=gdp value={product}"))
            .row("holdings", &format!("holder={nation} capability=tank year=2025 quantity={tanks}"))
    })
}

const SAYS: &str = "id=p nation=XBB capability=tank topic=own-specialisms from=2022-01-01";

#[test]
fn sixty_of_a_hundred_tanks_against_three_tenths_of_the_product_is_twice_the_means() {
    let found = specialisms(&alliance().model(), "XBB", &[], Means::Gdp);
    let tanks = against(&found, "tank", Means::Gdp);
    assert!(near(tanks.units_share, 0.6) && near(tanks.means_share, 0.3) && near(tanks.ratio, 2.0));
    assert_eq!((tanks.together, tanks.members.len(), tanks.thin), (Some(100.0), 3, false));
}

#[test]
fn exactly_the_share_in_means_is_no_specialism() {
    let found = specialisms(&alliance().model(), "XCC", &[], Means::Gdp);
    assert!(near(against(&found, "tank", Means::Gdp).ratio, 1.0));
    assert_eq!(in_first(&found, "tank").class, Class::NotShown);
}

#[test]
fn said_and_shown_are_two_things() {
    let class =
        |pack: Pack, nation| in_first(&specialisms(&pack.model(), nation, &[], Means::Gdp), "tank").class;
    let says = |nation: &str| alliance().row("priorities", &SAYS.replace("XBB", nation));
    assert_eq!(class(says("XBB"), "XBB"), Class::SaidAndShown);
    assert_eq!(class(says("XAA"), "XAA"), Class::SaidNotShown);
    assert_eq!(class(says("XAA"), "XBB"), Class::Shown, "nothing tells what Borland wants to excel in");
    let ships = alliance().row("priorities", &SAYS.replace("tank", "ship"));
    assert_eq!(class(ships, "XBB"), Class::ShownNotSaid);
}

#[test]
fn what_is_said_and_not_counted_by_anybody_cannot_be_judged() {
    let pack = alliance().row("priorities", &SAYS.replace("tank", "ship"));
    let found = specialisms(&pack.model(), "XBB", &[], Means::Gdp);
    assert_eq!(in_first(&found, "ship").class, Class::SaidNotJudged);
    assert_eq!(of(&found, "ship").said, ["p"]);
}

#[test]
fn a_nation_whose_units_are_not_known_is_not_judged_and_counts_in_no_sum() {
    let pack = alliance()
        .row("holdings", "holder=XAA capability=ship year=2025 quantity=2")
        .row("holdings", "holder=XBB capability=ship year=2025");
    let found = specialisms(&pack.model(), "XBB", &[], Means::Gdp);
    let ships = against(&found, "ship", Means::Gdp);
    assert_eq!((in_first(&found, "ship").class, ships.units_share), (Class::NotJudged, None));
    assert_eq!(ships.members, ["XAA"]);
    let other = specialisms(&pack.model(), "XAA", &[], Means::Gdp);
    assert!(near(against(&other, "ship", Means::Gdp).ratio, 1.0), "alone, it has what its means are");
}

#[test]
fn another_priority_about_a_capability_is_no_wish_to_excel_in_it() {
    for topic in ["specialisation", "operations", ""] {
        let row = format!("id=p nation=XBB capability=tank topic={topic} from=2022-01-01");
        let found = specialisms(&alliance().row("priorities", &row).model(), "XBB", &[], Means::Gdp);
        assert!(!found.saying_known && of(&found, "tank").said.is_empty(), "{topic}");
        assert_eq!(of(&found, "tank").agenda, ["p"], "{topic}");
    }
}

#[test]
fn what_is_over_or_still_to_begin_is_not_said() {
    for dates in ["from=2027-01-01", "from=2020-01-01 to=2025-12-31"] {
        let row = format!("id=p nation=XBB capability=tank topic=specialisms {dates}");
        let found = specialisms(&alliance().row("priorities", &row).model(), "XBB", &[], Means::Gdp);
        assert!(!found.saying_known, "{dates}");
    }
}

#[test]
fn what_is_said_of_an_area_is_said_of_what_is_counted_in_it_and_stands_there_once() {
    let pack = alliance()
        .row("capabilities", "id=land level=domain")
        .row("capabilities", "id=gun parent=land unit=gun")
        .row("holdings", "holder=XBB capability=gun year=2025 quantity=9")
        .row("priorities", &SAYS.replace("tank", "land"));
    let found = specialisms(&pack.model(), "XBB", &[], Means::Gdp);
    assert_eq!(of(&found, "gun").said, ["p"]);
    assert!(found.specialisms.iter().all(|one| one.capability != "land"));
}

#[test]
fn expenditure_is_the_newest_amount_or_the_share_of_the_product_of_a_newer_year() {
    let spent = |share: &str, amount: &str| {
        let pack = alliance()
            .row("economy", "nation=XAA year=2023 measure=defence_expenditure value=12 price_year=2024")
            .row(
                "economy",
                &format!(
                    "nation=XBB year={share} measure=defence_expenditure source=b unit=share_gdp value=0.02"
                ),
            )
            .row("documents", "id=b date=2025-01-01 precedence=50")
            .row(
                "economy",
                &format!("nation=XBB year={amount} measure=defence_expenditure value=12 price_year=2024"),
            );
        let found = specialisms(&pack.model(), "XBB", &[], Means::Gdp);
        against(&found, "tank", Means::DefenceExpenditure).means_share
    };
    // A fiftieth of 300 is 6, beside 12 of the other; without it, 12 beside 12.
    assert!(near(spent("2024", "2023"), 6.0 / 18.0));
    assert!(near(spent("2023", "2023"), 0.5) && near(spent("2024", "2024"), 0.5));
}

#[test]
fn the_means_that_decide_can_be_chosen_and_the_others_stay_beside() {
    let pack = [("XAA", 10), ("XBB", 60), ("XCC", 10)].iter().fold(alliance(), |pack, (nation, spent)| {
        pack.row("economy", &format!("nation={nation} year=2024 measure=defence_expenditure value={spent}"))
    });
    let class = |means| in_first(&specialisms(&pack.model(), "XBB", &[], means), "tank").class;
    assert_eq!(class(Means::Gdp), Class::Shown);
    assert_eq!(class(Means::DefenceExpenditure), Class::NotShown);
    let both = specialisms(&pack.model(), "XBB", &[], Means::Gdp);
    assert_eq!(in_first(&both, "tank").against.len(), 2);
}

#[test]
fn two_known_members_or_less_than_half_of_all_means_are_thin_data() {
    let pack = alliance()
        .row("holdings", "holder=XBB capability=ship year=2025 quantity=2")
        .row("holdings", "holder=XCC capability=ship year=2025 quantity=2");
    let ships =
        |nation| against(&specialisms(&pack.model(), nation, &[], Means::Gdp), "ship", Means::Gdp).clone();
    assert!(ships("XBB").thin && near(ships("XBB").covered, 0.4));
}

#[test]
fn a_range_that_allows_both_answers_is_said_to_turn() {
    let ranged = |range: &str| {
        let row = format!("holder=XBB capability=ship year=2025 quantity=5 {range}");
        let pack = alliance()
            .row("holdings", &row)
            .row("holdings", "holder=XAA capability=ship year=2025 quantity=10");
        against(&specialisms(&pack.model(), "XBB", &[], Means::Gdp), "ship", Means::Gdp).clone()
    };
    let (wide, narrow) = (ranged("low=4 high=8"), ranged("low=5 high=5"));
    // Means 300 of 900: five ships beside ten are just a third, eight are 8/18.
    assert!(wide.turns && near(wide.low, (4.0 / 14.0) * 3.0) && near(wide.high, (8.0 / 18.0) * 3.0));
    assert!(!narrow.turns);
}

#[test]
fn needs_of_the_nation_and_of_the_format_stand_beside() {
    let pack = alliance()
        .row("requirements", "scope=XBB capability=tank from_year=2020 quantity=80")
        .row("requirements", "scope=pact capability=tank kind=collective_target from_year=2020 quantity=120");
    let found = specialisms(&pack.model(), "XBB", &[], Means::Gdp);
    assert!(near(of(&found, "tank").need_met, 0.75));
    let common = in_first(&found, "tank").need.as_ref().expect("the pact states a need");
    assert_eq!((common.units.value, common.shortfall.value), (Some(100.0), Some(20.0)));
}

#[test]
fn the_ratio_follows_what_is_planned_year_by_year() {
    let pack = alliance()
        .row("planned_changes", "id=more holder=XBB capability=tank action=buy quantity=20 from_year=2028");
    let found = specialisms(&pack.model(), "XBB", &[], Means::Gdp);
    let years: Vec<_> = in_first(&found, "tank").years.iter().map(|year| (year.year, year.ratio)).collect();
    let at = |year| years.iter().find(|(known, _)| *known == year).and_then(|(_, ratio)| *ratio);
    assert!(near(at(2027), 2.0) && near(at(2028), (80.0 / 120.0) / 0.3));
}

#[test]
fn without_a_format_alliances_and_unions_of_the_nation_are_looked_at_that_lie_in_no_other() {
    let pack = alliance()
        .row("formats", "id=band kind=cluster")
        .row("memberships", "format=band nation=XBB from=2000-01-01")
        .row("formats", "id=other")
        .row("memberships", "format=other nation=XAA from=2000-01-01")
        .row("formats", "id=core kind=union")
        .row("memberships", "format=core nation=XAA from=2000-01-01")
        .row("memberships", "format=core nation=XBB from=2000-01-01");
    let formats = |named: &[&str]| {
        let found = specialisms(&pack.model(), "XBB", named, Means::Gdp);
        found.scopes.into_iter().map(|scope| scope.format).collect::<Vec<_>>()
    };
    assert_eq!(formats(&[]), ["pact"]);
    assert_eq!(formats(&["band", "other"]), ["band", "other"]);
}

#[test]
fn a_nation_has_no_share_in_a_format_to_which_it_does_not_belong() {
    let pack =
        alliance().row("formats", "id=other").row("memberships", "format=other nation=XAA from=2000-01-01");
    let found = specialisms(&pack.model(), "XBB", &["other"], Means::Gdp);
    assert!(!found.scopes[0].member);
    assert_eq!(in_first(&found, "tank").class, Class::NotJudged);
}
