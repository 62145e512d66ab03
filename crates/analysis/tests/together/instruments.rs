// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
use concordia_analysis::context::Context;
use concordia_analysis::instruments::{Asked, State, Verdict, route};
use concordia_analysis::view::{self, InstrumentView, RuleView};
use concordia_model::Date;
use concordia_model::codes::Code;
use concordia_model::ids::{CapabilityId, NationId};
use proptest::prelude::*;

use crate::{EUROPE, MINIMAL, symbol};

fn asked(context: &Context<'_>, nations: &str, date: &str) -> Asked {
    let nation = |code| NationId::of(symbol(context, code));
    Asked {
        participants: nations.split_whitespace().map(nation).collect(),
        capability: None,
        form: None,
        date: Date::read(date).expect("a date"),
    }
}

fn instrument(context: &Context<'_>, id: &str, nations: &str, date: &str) -> InstrumentView {
    let found = view::instruments(context, &asked(context, nations, date)).instruments;
    found.into_iter().find(|found| found.id == id).expect("the instrument is in the package")
}

fn europe(id: &str, nations: &str, date: &str) -> InstrumentView {
    instrument(&EUROPE.context, id, nations, date)
}

fn verdict(id: &str, nations: &str, date: &str) -> Verdict {
    europe(id, nations, date).verdict
}

fn rule<'a>(found: &'a InstrumentView, article: &str) -> &'a RuleView {
    let rule = found.rules.iter().find(|rule| rule.article.as_deref() == Some(article));
    rule.expect("the article is in force")
}

#[test]
fn edirpa_asked_for_three_member_states_by_article_8() {
    let two = europe("edirpa", "NLD DEU", "2024-06-01");
    assert_eq!((two.verdict, rule(&two, "Art 8(1)(c)").state), (Verdict::NotOpen, State::Fails));
    assert_eq!(two.because.en, "Not met: least number of member states (Art 8(1)(c)).");
    assert_eq!(two.because.nl, "Niet voldaan: minimumaantal lidstaten (Art 8(1)(c)).");
    let three = europe("edirpa", "NLD DEU BEL", "2024-06-01");
    assert_eq!((three.verdict, rule(&three, "Art 8(1)(c)").state), (Verdict::NotKnown, State::Holds));
    assert_eq!(verdict("edirpa", "NLD DEU USA GBR", "2024-06-01"), Verdict::NotOpen);
}

#[test]
fn the_groups_that_edirpa_paid_for_were_not_turned_away() {
    for group in ["FRA BEL CYP EST ESP HUN SVN ROU DNK", "DEU SVN BGR AUT EST LVA"] {
        assert_eq!(verdict("edirpa", group, "2024-11-14"), Verdict::NotKnown, "{group}");
    }
}

#[test]
fn edirpa_is_closed_to_everybody_after_its_end() {
    let found = europe("edirpa", "NLD DEU BEL", "2026-01-01");
    assert_eq!(
        (found.verdict, found.because.en.as_str()),
        (Verdict::NotOpen, "It was open until 2025-12-31.")
    );
    assert_eq!(verdict("edirpa", "NLD DEU BEL", "2025-12-31"), Verdict::NotKnown);
}

#[test]
fn asap_is_closed_since_july_2025() {
    assert_eq!(verdict("asap", "NLD DEU BEL", "2025-07-01"), Verdict::NotOpen);
}

#[test]
fn safe_takes_two_or_for_a_year_one_member_state() {
    assert_eq!(verdict("safe", "NLD", "2026-01-01"), Verdict::NotKnown);
    let alone = europe("safe", "NLD", "2026-06-01");
    assert_eq!((alone.verdict, rule(&alone, "Art 2(3)").rule.code()), (Verdict::NotOpen, "min_nations"));
    assert_eq!(verdict("safe", "GBR USA", "2026-06-01"), Verdict::NotOpen);
    assert_eq!(verdict("safe", "NLD NOR", "2026-06-01"), Verdict::NotKnown);
    assert_eq!(europe("safe", "NLD DEU", "2025-05-28").because.en, "It opens on 2025-05-29.");
}

#[test]
fn edf_asks_for_three_states_save_for_studies_and_disruptive_technologies() {
    let two = europe("edf", "NLD DEU", "2026-01-01");
    let states = |found: &InstrumentView| (rule(found, "Art 10(5)").state, found.verdict);
    assert_eq!(states(&two), (State::Holds, Verdict::NotKnown));
    let three_states = |nations: &str| {
        let found = europe("edf", nations, "2026-01-01");
        found.rules.into_iter().find(|rule| rule.rule.code() == "min_member_states").map(|rule| rule.state)
    };
    assert_eq!(three_states("NLD DEU"), Some(State::Fails));
    assert_eq!(three_states("NLD DEU NOR"), Some(State::NotKnown));
    assert_eq!(three_states("NLD DEU BEL"), Some(State::Holds));
}

#[test]
fn a_part_of_edip_that_asks_for_more_does_not_close_the_others() {
    let three = europe("edip", "NLD DEU BEL", "2026-06-01");
    assert_eq!(three.verdict, Verdict::NotKnown);
    assert!(three.rules.iter().any(|rule| rule.state == State::Fails && rule.value == Some(4.0)));
    assert!(three.because.en.contains("Not met, for a part only"), "{}", three.because.en);
    assert_eq!(verdict("edip", "NLD", "2026-06-01"), Verdict::NotOpen);
    assert_eq!(verdict("edip", "NLD GBR USA", "2026-06-01"), Verdict::NotOpen);
}

#[test]
fn pesco_is_of_the_members_of_the_union_without_malta() {
    assert_eq!(verdict("pesco", "MLT", "2026-06-01"), Verdict::NotOpen);
    assert_eq!(verdict("pesco", "NOR USA", "2026-06-01"), Verdict::NotOpen);
    assert_eq!(verdict("pesco", "NLD NOR", "2026-06-01"), Verdict::NotKnown);
    let model = EUROPE.context.model;
    let members = |format: &str| {
        let format = concordia_model::ids::FormatId::of(symbol(&EUROPE.context, format));
        model.members_on(format, Date::read("2026-06-01").unwrap())
    };
    let union = members("EU");
    assert!(members("pesco").iter().all(|nation| union.contains(nation)));
    for nation in union {
        let expected = if nation.text(&model.names) == "MLT" { Verdict::NotOpen } else { Verdict::NotKnown };
        assert_eq!(verdict("pesco", nation.text(&model.names), "2026-06-01"), expected);
    }
}

#[test]
fn denmark_could_not_bring_a_pesco_project_before_it_joined_in_2023() {
    assert_eq!(verdict("pesco", "DNK", "2023-05-22"), Verdict::NotOpen);
    assert_eq!(verdict("pesco", "DNK", "2023-05-23"), Verdict::NotKnown);
}

#[test]
fn the_united_kingdom_counts_as_a_member_state_no_more() {
    let found = europe("edirpa", "DEU FRA GBR", "2024-06-01");
    assert_eq!(rule(&found, "Art 8(1)(c)").why.en, "2 of at least 3 (DEU, FRA). Not counted: GBR.");
    let found = europe("edf", "GBR", "2026-06-01");
    assert_eq!(rule(&found, "Art 10(5)").why.en, "0 of at least 1. May count: GBR.");
}

#[test]
fn nsip_is_judged_by_words_that_are_shown() {
    let found = europe("nsip", "NLD DEU", "2026-06-01");
    assert_eq!(found.verdict, Verdict::NotKnown);
    assert!(found.rules.iter().all(|rule| rule.text.is_some() && rule.state == State::NotKnown));
}

#[test]
fn a_support_partnership_of_nspa_takes_two_of_nato() {
    assert_eq!(verdict("nspa-support-partnership", "NLD CHE AUT", "2026-06-01"), Verdict::NotOpen);
    let found = europe("nspa-support-partnership", "NLD DEU CHE", "2026-06-01");
    let founders = found.rules.iter().find(|rule| rule.applies_to.as_deref() == Some("founders")).unwrap();
    assert_eq!(founders.state, State::Holds);
    assert_eq!(founders.why.nl, "2 van ten minste 2 (DEU, NLD). Tellen niet mee: CHE.");
}

#[test]
fn an_instrument_without_a_rule_is_not_known_and_says_so() {
    let found = europe("ndpp", "NLD", "2026-06-01");
    assert_eq!(found.verdict, Verdict::NotKnown);
    assert!(found.because.en.starts_with("No rule"));
}

#[test]
fn every_rule_and_instrument_leads_to_a_document() {
    let found = view::instruments(&EUROPE.context, &asked(&EUROPE.context, "NLD DEU", "2026-06-01"));
    let known = |id: &String| found.documents.iter().any(|document| document.id == *id);
    assert!(
        found
            .instruments
            .iter()
            .all(|row| known(&row.source) && row.rules.iter().all(|rule| known(&rule.source)))
    );
}

#[test]
fn a_rule_of_two_counts_of_the_same_whole_needs_both() {
    let found = |nations| instrument(&MINIMAL.context, "joint-fund", nations, "2026-06-01").verdict;
    assert_eq!(found("XAA XBB"), Verdict::NotOpen);
    assert_eq!(found("XAA XEE"), Verdict::NotOpen);
    assert_eq!(found("XAA XBB XEE"), Verdict::NotKnown);
}

#[test]
fn a_rate_that_changes_with_the_year_is_told_as_of_the_day() {
    let rate = |date| {
        let found = instrument(&MINIMAL.context, "joint-fund", "XAA XBB XCC", date);
        let rates = found.rules.into_iter().filter(|rule| rule.rule.code() == "max_funding_rate");
        rates.map(|rule| (rule.value, rule.state)).collect::<Vec<_>>()
    };
    assert_eq!(rate("2025-12-31"), [(Some(0.4), State::Informs)]);
    assert_eq!(rate("2026-01-01"), [(Some(0.5), State::Informs)]);
}

#[test]
fn with_a_capability_the_cooperations_that_an_instrument_carries_are_those_that_serve_it() {
    let context = &MINIMAL.context;
    let carried = |capability: Option<&str>| {
        let capability = capability.map(|id| CapabilityId::of(symbol(context, id)));
        let asked = Asked { capability, ..asked(context, "XAA XBB XCC", "2026-06-01") };
        let found = view::instruments(context, &asked).instruments;
        found.into_iter().find(|found| found.id == "joint-fund").unwrap().cooperations
    };
    assert_eq!(carried(Some("tanker-aircraft")), ["tanker-pool"]);
    assert_eq!(carried(None), ["tanker-pool"]);
    assert_eq!(carried(Some("frigate")), Vec::<String>::new());
}

#[test]
fn where_every_rule_can_be_judged_and_is_met_the_instrument_is_open() {
    let model = crate::support::Pack::new()
        .row("formats", "id=PACT")
        .row("memberships", "format=PACT nation=XAA from=2020-01-01")
        .row("memberships", "format=PACT nation=XBB from=2020-01-01")
        .row("instruments", "id=fund opens=2021-01-01")
        .row("instrument_rules", "instrument=fund rule=min_nations value=2")
        .row("instrument_rules", "instrument=fund rule=min_nations_of_format format=PACT value=2")
        .row("instrument_rules", "instrument=fund rule=bonus value=0.1")
        .model();
    let context = Context::of(&model);
    let found = |nations| instrument(&context, "fund", nations, "2026-06-01").verdict;
    assert_eq!(found("XAA XBB"), Verdict::Open);
    assert_eq!(found("XAA XCC"), Verdict::NotOpen);
}

/// All nations of the European package.
fn nations() -> Vec<&'static str> {
    let model = EUROPE.context.model;
    let mut codes: Vec<_> = model.tables.nations.rows().map(|row| row.id.text(&model.names)).collect();
    codes.sort_unstable();
    codes
}

fn group() -> impl Strategy<Value = Vec<&'static str>> {
    proptest::sample::subsequence(nations(), 1..8)
}

fn day() -> impl Strategy<Value = String> {
    (2015_u16..2033, 1_u8..13, 1_u8..29).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}"))
}

proptest! {
    #[test]
    fn one_nation_more_never_closes_an_instrument(group in group(), one in proptest::sample::select(nations()), day in day()) {
        let context = &EUROPE.context;
        let few = route(context.model, &asked(context, &group.join(" "), &day));
        let more = route(context.model, &asked(context, &format!("{} {one}", group.join(" ")), &day));
        for (few, more) in few.iter().zip(&more) {
            prop_assert!(few.verdict == Verdict::NotOpen || more.verdict != Verdict::NotOpen);
            for (before, after) in few.rules.iter().zip(&more.rules) {
                prop_assert!(before.state != State::Holds || after.state == State::Holds);
            }
        }
    }

    #[test]
    fn outside_its_period_an_instrument_is_open_to_nobody(group in group(), day in day()) {
        let context = &EUROPE.context;
        let asked = asked(context, &group.join(" "), &day);
        for routed in route(context.model, &asked) {
            let opens = routed.instrument.opens.is_some_and(|opens| opens > asked.date);
            let closes = routed.instrument.closes.is_some_and(|closes| closes < asked.date);
            prop_assert!(!(opens || closes) || routed.verdict == Verdict::NotOpen);
        }
    }

    #[test]
    fn the_order_in_which_nations_are_named_does_not_matter(group in group(), day in day()) {
        let context = &EUROPE.context;
        let turned: Vec<_> = group.iter().rev().chain(&group[..1]).copied().collect();
        prop_assert_eq!(
            view::instruments(context, &asked(context, &group.join(" "), &day)),
            view::instruments(context, &asked(context, &turned.join(" "), &day))
        );
    }
}
