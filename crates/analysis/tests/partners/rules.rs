// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
use concordia_analysis::partners::shells::Shell;
use concordia_analysis::view::PartnersView;

use crate::support::Pack;
use crate::{partner, partners};

fn measured(view: &PartnersView, nation: &str, criterion: &str) -> Option<f64> {
    let found = partner(view, nation);
    found.measurements.iter().find(|row| row.criterion == criterion).and_then(|row| row.measured)
}

fn duo(pack: Pack, id: &str, more: &str) -> Pack {
    pack.row("cooperations", &format!("id={id} {more}"))
        .row("participants", &format!("cooperation={id} nation=XAA"))
        .row("participants", &format!("cooperation={id} nation=XBB"))
}

/// A pair with all marks of a strategic partner.
fn deep() -> Pack {
    let pack = Pack::new().row("forms", "id=pooling rung=2").row("forms", "id=integrated rung=4");
    let more = "form=integrated origin=bottom_up level=operational binding=treaty starts=2010-01-01";
    let pack = duo(pack, "corps", more);
    ["tank", "ship"].into_iter().fold(
        duo(pack, "school", "form=pooling topic=schooling starts=2020-01-01"),
        |pack, served| {
            pack.row("cooperation_capabilities", &format!("cooperation=corps capability={served}"))
        },
    )
}

#[test]
fn a_framework_counts_by_one_over_its_other_members() {
    let mut pack = Pack::new().row("formats", "id=duo").row("formats", "id=trio");
    for (format, nation) in
        [("duo", "XAA"), ("duo", "XBB"), ("trio", "XAA"), ("trio", "XBB"), ("trio", "XCC")]
    {
        pack = pack.row("memberships", &format!("format={format} nation={nation} from=2000-01-01"));
    }
    let view = partners(&pack.model(), "XAA", 2025);
    assert_eq!(measured(&view, "XBB", "frameworks"), Some(1.5));
    assert_eq!(measured(&view, "XCC", "frameworks"), Some(0.5));
}

#[test]
fn what_nothing_is_known_of_is_named_and_never_zero() {
    let view = partners(&Pack::new().model(), "XAA", 2025);
    let found = partner(&view, "XBB");
    for criterion in ["un-voting", "distance", "culture", "language", "force", "fleets", "priorities"] {
        assert!(found.unknown.iter().any(|id| id == criterion), "{criterion}");
        assert_eq!(measured(&view, "XBB", criterion), None);
        assert!(found.contributions[criterion] > 0.0, "an unknown value is drawn from the whole scale");
    }
    assert_eq!(measured(&view, "XBB", "cooperations"), Some(0.0));
}

#[test]
fn marks_of_a_deep_lasting_own_cooperation_show_a_strategic_partner() {
    let view = partners(&deep().model(), "XAA", 2025);
    assert_eq!(partner(&view, "XBB").shell_observed, Shell::Strategic);
    assert_eq!(partner(&view, "XCC").shell_observed, Shell::AdHoc);
    // Before it had lasted five years it was not: the treaty is of 2010.
    assert_eq!(partner(&partners(&deep().model(), "XAA", 2014), "XBB").shell_observed, Shell::Affiliated);
}

#[test]
fn what_would_move_an_observed_shell_is_the_marks_that_fail() {
    let view = partners(&deep().model(), "XAA", 2014);
    let moves = &partner(&view, "XBB").would_move[0];
    let lacks: Vec<_> = moves.lacks.iter().map(|lack| (lack.of.as_str(), lack.has, lack.lacks)).collect();
    assert_eq!(moves.to, Shell::Strategic);
    assert_eq!(lacks, [("goals", 2.0, 1.0), ("duration", 4.0, 1.0)]);
}

#[test]
fn a_cooperation_that_has_ended_counts_for_the_years_in_which_it_ran() {
    let pack = duo(Pack::new(), "old", "status=ended starts=2010-01-01 ends=2015-06-30 origin=bottom_up");
    let share = |year| measured(&partners(&pack.model(), "XAA", year), "XBB", "bottom-up");
    assert_eq!([2009, 2014, 2016].map(share), [Some(0.0), Some(1.0), Some(0.0)]);
}

#[test]
fn what_has_no_origin_stated_may_have_begun_either_way() {
    let view = partners(&deep().model(), "XAA", 2025);
    let found = partner(&view, "XBB");
    let begun = found.measurements.iter().find(|row| row.criterion == "bottom-up").expect("it is measured");
    assert_eq!((begun.measured, begun.low, begun.high), (None, Some(1.0), Some(2.0)));
}

#[test]
fn without_money_the_weight_of_a_force_is_its_share_of_the_product() {
    let pack = Pack::new()
        .row("economy", "nation=XBB year=2024 measure=gdp value=1000000000")
        .row("economy", "nation=XBB year=2024 measure=defence_expenditure value=0.01 unit=share_gdp");
    let view = partners(&pack.model(), "XAA", 2025);
    assert_eq!(measured(&view, "XBB", "force"), Some(1.0), "ten million euro");
}

#[test]
fn an_order_of_weights_is_kept() {
    let stated = "weights = { order = [\"concrete-goals\", \"operational-synergy\"] }";
    let view = partners(&deep().base(stated).model(), "XAA", 2025);
    let free = partners(&deep().model(), "XAA", 2025);
    let goals = |view: &PartnersView| partner(view, "XBB").contributions["bottom-up"];
    assert!(goals(&view) > 1.5 * goals(&free), "what begins bottom-up weighs most");
}

#[test]
fn a_weight_of_nothing_that_is_known_is_refused() {
    use concordia_analysis::partners::weights;
    let model = Pack::new().base("weights = { nonsense = [0, 1] }").model();
    let words = weights::stated(&model.settings).expect_err("there is no such criterion");
    assert!(words.en.contains("operational-synergy"));
}
