// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The planning calendar beside a timetable: what is dated, what is not, and whose it is.

use concordia_plan::view::{PlanView, StepKind};

use crate::pack::Pack;
use crate::plan;
use crate::wishes::two_lenders;

/// Arland uses tanks of others, so its plan has a timetable; the horizon is 2026 to 2030.
fn pack() -> Pack {
    two_lenders()
        .row("formats", "id=ALLY name_en=Ally")
        .row("memberships", "format=ALLY nation=XAA from=2000-01-01")
}

/// Year and day of each date of the calendar, by process.
fn dates<'p>(plan: &'p PlanView, process: &str) -> Vec<(u16, Option<&'p str>)> {
    let of = plan.steps.iter().filter(|step| step.kind == StepKind::Calendar && step.about == [process]);
    of.map(|step| (step.year, step.day.as_deref())).collect()
}

fn undated(plan: &PlanView) -> Vec<&str> {
    plan.undated.iter().map(|row| row.process.as_str()).collect()
}

#[test]
fn the_next_occurrence_has_its_day_and_later_ones_their_year() {
    let pack = pack().row("calendar", "process=review recurs=P2Y next=2026-06-01 name_en=Review");
    let found = plan(&pack.model(), &["XAA"]);
    assert_eq!(dates(&found, "review"), [(2026, Some("2026-06-01")), (2028, None), (2030, None)]);
    let told = found.steps.iter().filter(|step| step.about == ["review"]).map(|step| step.words.en.as_str());
    assert_eq!(told.take(2).collect::<Vec<_>>(), ["Review.", "Review; the day may differ."]);
    let step = found.steps.iter().find(|step| step.about == ["review"]).unwrap();
    assert_eq!((step.rows[0].table.as_str(), step.rows[0].source.as_deref()), ("calendar", Some("doc")));
    assert!(found.undated.is_empty());
}

#[test]
fn what_recurs_in_other_words_is_dated_once_and_what_lies_outside_the_horizon_not_at_all() {
    let pack = pack()
        .row("calendar", "process=now-and-then recurs=sometimes next=2027-01-31")
        .row("calendar", "process=began recurs=P1Y next=2024-03-01")
        .row("calendar", "process=later recurs=P1Y next=2031-01-01")
        .row("calendar", "process=odd recurs=P0Y next=2029-01-01");
    let found = plan(&pack.model(), &["XAA"]);
    assert_eq!(dates(&found, "now-and-then"), [(2027, Some("2027-01-31"))]);
    assert_eq!(dates(&found, "began"), [2026, 2027, 2028, 2029, 2030].map(|year| (year, None)));
    assert_eq!(dates(&found, "odd").len(), 1);
    assert!(dates(&found, "later").is_empty() && undated(&found).is_empty());
}

#[test]
fn a_process_without_a_date_is_told_and_not_dated() {
    let pack = pack()
        .row("calendar", "process=cycle recurs=P4Y name_en=Cycle name_nl=Cyclus")
        .row("calendar", "process=past next=2020-01-01")
        .row("calendar", "process=unknown");
    let found = plan(&pack.model(), &["XAA"]);
    assert_eq!(undated(&found), ["cycle", "past", "unknown"]);
    assert!(found.steps.iter().all(|step| step.kind != StepKind::Calendar));
    let row = &found.undated[0];
    assert_eq!(row.words.en, "Cycle, every 4 years: no source in the package states a date.");
    assert_eq!(row.words.nl, "Cyclus, elke 4 jaar: geen bron in het pakket vermeldt een datum.");
    assert_eq!((row.recurs.as_deref(), row.row.source.as_deref()), (Some("P4Y"), Some("doc")));
}

#[test]
fn only_processes_of_planned_nations_and_of_their_formats_are_shown() {
    let pack = pack()
        .row("formats", "id=others")
        .row("memberships", "format=others nation=XBB from=2000-01-01")
        .row("instruments", "id=ours owner=Ally")
        .row("instruments", "id=theirs owner=others")
        .row("calendar", "process=ours")
        .row("calendar", "process=theirs")
        .row("calendar", "process=ALLY")
        .row("calendar", "process=others")
        .row("calendar", "process=budget nation=XAA next=2027-09-01")
        .row("calendar", "process=budget nation=XBB next=2027-10-01");
    let found = plan(&pack.model(), &["XAA"]);
    assert_eq!(undated(&found), ["ALLY", "ours"]);
    assert_eq!(dates(&found, "budget"), [(2027, Some("2027-09-01"))]);
    let budget = found.steps.iter().find(|step| step.about == ["budget"]).unwrap();
    assert_eq!(budget.nations, ["XAA"]);
    let both = plan(&pack.model(), &["XAA", "XBB"]);
    assert_eq!(undated(&both), ["ALLY", "others", "ours", "theirs"]);
    assert_eq!(dates(&both, "budget").len(), 2);
}

#[test]
fn of_two_sources_of_one_process_the_one_that_ranks_higher_is_used() {
    let pack = pack()
        .row("documents", "id=better precedence=90")
        .row("calendar", "process=review next=2027-06-01")
        .row("calendar", "process=review next=2028-06-01 source=better");
    let found = plan(&pack.model(), &["XAA"]);
    assert_eq!(dates(&found, "review"), [(2028, Some("2028-06-01"))]);
}
