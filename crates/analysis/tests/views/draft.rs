// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Drafts over the European package, which equal coordinated change, and what they refuse.

use concordia_analysis::change::{Amount, Considered, coordinate};
use concordia_analysis::draft::{self, Change, UNDER_CONSIDERATION};
use concordia_analysis::{Assessment, asked, assess, reassess};
use concordia_model::{Model, Quantity, Scenario, Share, Year};

use crate::support::pack::told;
use crate::support::{Pack, balance};
use crate::{BASE, EUROPE};

fn drafted(model: &Model, changes: &[&str]) -> (Scenario, Model) {
    let read = |text: &&str| asked::change(model, text).unwrap_or_else(|words| panic!("{}", words.en));
    let changes: Vec<_> = changes.iter().map(read).collect();
    let draft = draft::scenario(model, UNDER_CONSIDERATION, "Try", &changes);
    let draft = draft.unwrap_or_else(|words| panic!("{}", words.en));
    let laid = model.with_draft(&draft).unwrap_or_else(|findings| panic!("{findings:#?}"));
    (draft, laid)
}

fn refused(model: &Model, change: &str) -> String {
    let change = match asked::change(model, change) {
        Ok(change) => change,
        Err(words) => return words.en,
    };
    draft::scenario(model, "try", "Try", &[change]).expect_err("it is refused").en
}

/// Whether a draft gives what coordinated change says: the nation's balance, all together, its formats.
fn equals(before: &Assessment<'_>, after: &Assessment<'_>, considered: Considered) {
    let expected = coordinate(before, considered).expect("it is in the horizon");
    let found = after.balance(considered.nation, expected.capability, considered.year);
    let found = found.expect("it has a balance");
    assert_eq!(found, expected.after, "{considered:?}");
    let group = after.group(expected.capability).expect("it has a group");
    let year = group.years.iter().position(|year| *year == considered.year).expect("it is there");
    assert_eq!(group.together[year], expected.together_after, "{considered:?}");
    for (format, _, shortfall) in expected.collective {
        let same = |one: &&concordia_analysis::collective::Collective| {
            one.format == format && one.year == considered.year
        };
        assert_eq!(group.collective.iter().find(same).map(|one| one.shortfall), Some(shortfall));
    }
}

/// Every cut and purchase of some sizes by every nation in every capability of which it has anything.
fn drafts_equal_coordinated_change(scenario: &str, years: &[u16]) {
    let model = EUROPE.with_scenario(scenario).expect("it can be laid over the package");
    let before = assess(&model);
    let kept = before.keep();
    let mut tried = 0;
    for capability in model.tables.planned_changes.blocks().iter().filter_map(|block| block.key) {
        let capability = concordia_model::ids::CapabilityId::of(capability);
        let root = before.context.root_of(capability).expect("it counts somewhere");
        for targets in [capability, root] {
            for nation in before.context.nations.clone() {
                let year = Year(years[tried % years.len()]);
                let amount = [
                    Amount::Units(Quantity::whole(3)),
                    Amount::Share(Share::nearest(0.5)),
                    Amount::Units(Quantity::whole(5000)),
                    Amount::Share(Share::ONE),
                ][tried % 4];
                let considered =
                    Considered { nation, capability: targets, amount, year, cut: tried % 3 != 0 };
                let Ok(draft) = draft::scenario(&model, "try", "Try", &[Change::Stock(considered)]) else {
                    continue;
                };
                tried += 1;
                let laid = model.with_draft(&draft).expect("a draft can be laid over its parent");
                equals(&before, &reassess(&kept, &laid), considered);
            }
        }
    }
    assert!(tried > 400, "{tried} drafts were tried");
}

#[test]
fn drafts_over_the_european_package_equal_coordinated_change() {
    drafts_equal_coordinated_change("base", &[2026, 2028, 2031, 2035]);
}

#[test]
fn drafts_leave_the_announced_ambition_alone() {
    drafts_equal_coordinated_change("ambition", &[2026, 2030, 2035]);
}

#[test]
fn a_draft_is_one_row_for_each_change_and_cites_its_own_document() {
    let (draft, laid) =
        drafted(&BASE, &["cut:NLD:main-battle-tank:18@2028", "buy:NLD:main-battle-tank:46@2030"]);
    assert_eq!(draft.parent.as_deref(), Some("base"));
    let tables: Vec<_> = draft.edits.iter().map(|edit| edit.table.as_str()).collect();
    assert_eq!(tables, ["documents", "planned_changes", "planned_changes"]);
    assert_eq!(laid.scenario, UNDER_CONSIDERATION);
    let units = |year| told(balance(&laid, "NLD", "main-battle-tank", year).national);
    // Without the draft 18, 29, 40 and 51; the package buys 46 over 2028 to 2031.
    assert_eq!([2027, 2028, 2029, 2030].map(units), ["18", "11", "22", "79"]);
}

#[test]
fn a_draft_laid_over_its_parent_equals_the_scenario_that_is_read_back_from_its_file() {
    let pack = Pack::new()
        .row("holdings", "holder=XAA capability=tank year=2025 quantity=10")
        .row("requirements", "scope=XAA capability=tank from_year=2026 quantity=12");
    let changes = ["cut:XAA:tank:25%@2027", "need:XAA:tank:7.5@2028", "buy:XBB:ship:2@2029"];
    let (draft, laid) = drafted(&pack.model(), &changes);
    let text = concordia_package::scenario_toml(&draft);
    let kept = pack.scenario(UNDER_CONSIDERATION, &text).under(UNDER_CONSIDERATION);
    assert_eq!(kept.scenarios[UNDER_CONSIDERATION], draft);
    let shown = |model: &Model| crate::support::shown(&assess(model));
    assert_eq!(shown(&kept), shown(&laid));
}

#[test]
fn a_need_that_is_considered_holds_from_its_year_on_whatever_sources_say() {
    let pack = Pack::new()
        .row("documents", "id=firm date=2025-06-01 precedence=99")
        .row("holdings", "holder=XAA capability=tank year=2025 quantity=10")
        .row("requirements", "scope=XAA capability=tank from_year=2026 quantity=12")
        .row("requirements", "scope=XAA capability=tank from_year=2029 quantity=20 source=firm")
        .row("requirements", "scope=XAA capability=tank task=guard from_year=2029 quantity=20 source=firm")
        .row("requirements", "scope=XAA capability=tank kind=own_minimum from_year=2027 quantity=9");
    let (_, laid) = drafted(&pack.model(), &["need:XAA:tank:4@2028"]);
    let need = |year| told(balance(&laid, "XAA", "tank", year).need.units);
    assert_eq!([2026, 2027, 2028, 2029, 2030].map(need), ["12", "12", "4", "4", "4"]);
}

#[test]
fn a_later_change_builds_on_the_ones_before_it() {
    let pack = Pack::new().row("holdings", "holder=XAA capability=tank year=2025 quantity=16");
    let (_, laid) = drafted(&pack.model(), &["cut:XAA:tank:50%@2027", "cut:XAA:tank:50%@2028"]);
    let units = |year| told(balance(&laid, "XAA", "tank", year).national);
    assert_eq!([2026, 2027, 2028].map(units), ["16", "8", "4"]);
}

#[test]
fn a_draft_on_a_draft_keeps_both() {
    let pack = Pack::new().row("holdings", "holder=XAA capability=tank year=2025 quantity=16");
    let (_, first) = drafted(&pack.model(), &["cut:XAA:tank:4@2027"]);
    let change = asked::change(&first, "cut:XAA:tank:4@2027").expect("it can be read");
    let draft = draft::scenario(&first, "second", "Second", &[change]).expect("it can be drafted");
    assert_eq!(draft.parent.as_deref(), Some(UNDER_CONSIDERATION));
    let laid = first.with_draft(&draft).expect("it can be laid over the first");
    assert_eq!(told(balance(&laid, "XAA", "tank", 2027).national), "8");
}

#[test]
fn a_draft_is_seen_as_of_the_day_that_counted_as_today() {
    let pack = Pack::new().row("holdings", "holder=XAA capability=tank year=2020 quantity=16");
    let seen = pack.model().as_of(Year(2022));
    let (draft, laid) = drafted(&seen, &["cut:XAA:tank:4@2024"]);
    let again = pack.model().with_draft(&draft).expect("it can be laid over the package").as_of(Year(2022));
    for model in [laid, again] {
        let units = |year| told(balance(&model, "XAA", "tank", year).national);
        assert_eq!([2023, 2024].map(units), ["16", "12"]);
    }
}

#[test]
fn a_change_of_what_nobody_knows_or_outside_the_horizon_is_refused_in_words() {
    let model = Pack::new().row("holdings", "holder=XAA capability=tank year=2025 quantity=16").model();
    let unknown = "what XAA has of ship in 2027 is not known; name a number of units to come";
    assert_eq!(refused(&model, "cut:XAA:ship:50%@2027"), unknown);
    assert_eq!(refused(&model, "cut:XAA:ship:2@2027"), unknown);
    let outside = "2025 lies outside 2026\u{2013}2030, the years that changes can be considered for";
    assert_eq!(refused(&model, "cut:XAA:tank:2@2025"), outside);
    for broken in
        ["need:XAA:tank:50%@2027", "need:XAA:tank@2027", "need:XAA:tank:4@soon", "sell:XAA:tank:4@2027"]
    {
        assert!(refused(&model, broken).contains("cannot be read"), "{broken}");
    }
}
