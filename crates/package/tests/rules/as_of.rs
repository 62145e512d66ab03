// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! As of: a year means its 31 December, and only what held and was knowable then is used. An event counts
//! by its own date, not by that of the document that tells of it.

use concordia_model::codes::{CommitmentState, CooperationStatus};
use concordia_model::{Model, Year};

use crate::support::{Pack, stock, symbol};

fn as_of(pack: &Pack, year: u16) -> Model {
    pack.model().as_of(Year(year))
}

/// How many rows of one kind are known at the end of each year.
fn known(pack: &Pack, rows: fn(&Model) -> usize, years: [u16; 3]) -> [usize; 3] {
    years.map(|year| rows(&as_of(pack, year)))
}

#[test]
fn today_becomes_the_year_and_the_horizon_keeps_its_length() {
    let model = as_of(&Pack::new(), 2014);
    assert_eq!(model.as_of, Some(Year(2014)));
    assert_eq!(model.settings.today(), Year(2014));
    assert_eq!(model.settings.horizon, (Year(2015), Year(2019)));
}

#[test]
fn a_claim_counts_from_its_year_on_even_when_its_document_is_late() {
    let pack = Pack::new()
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2010 quantity=10")
        .row("holdings", "holder=XAA capability=tank equipment=badger year=2020 quantity=20");
    assert_eq!(stock(&as_of(&pack, 2014), "XAA", "tank", 2020), "10");
    assert_eq!(stock(&as_of(&pack, 2020), "XAA", "tank", 2020), "20");
    assert_eq!(known(&pack, |model| model.tables.holdings.len(), [2009, 2010, 2020]), [0, 1, 2]);
}

#[test]
fn a_change_counts_from_the_day_it_was_announced() {
    let change =
        "id=buy holder=XAA capability=tank action=buy quantity=1 from_year=2012 announced=2014-01-01";
    let pack = Pack::new().row("planned_changes", change);
    assert_eq!(known(&pack, |model| model.tables.planned_changes.len(), [2013, 2014, 2015]), [0, 1, 1]);
}

#[test]
fn a_change_without_a_day_counts_from_its_document_or_first_year_whichever_is_earlier() {
    let pack = Pack::new()
        .row("documents", "id=early date=2013-12-31")
        .row("planned_changes", "id=future holder=XAA capability=tank action=buy from_year=2030 source=early")
        .row("planned_changes", "id=past holder=XAA capability=tank action=buy from_year=2014");
    assert_eq!(known(&pack, |model| model.tables.planned_changes.len(), [2012, 2013, 2014]), [0, 1, 2]);
}

#[test]
fn units_that_a_later_document_counts_as_delivered_are_not_known_before_it() {
    let claim = "holder=XAA capability=tank equipment=badger year=2022 quantity=10";
    let pack = Pack::new()
        .row("documents", "id=report date=2024-12-31")
        .row("holdings", claim)
        .row("holdings", &claim.replace("2022", "2024").replace("=10", "=20"))
        .row(
            "planned_changes",
            "id=buy holder=XAA capability=tank equipment=badger action=buy quantity=24 already_delivered=20 from_year=2021 to_year=2026 source=report",
        );
    // At the end of 2023 one claim was known, and of 24 in six years four come each year.
    assert_eq!(stock(&pack.model(), "XAA", "tank", 2023), "14");
    assert_eq!(stock(&as_of(&pack, 2023), "XAA", "tank", 2023), "14");
    assert_eq!(stock(&as_of(&pack, 2024), "XAA", "tank", 2026), "24");
}

#[test]
fn a_membership_without_a_first_day_counts_from_the_date_of_its_source() {
    let pack = Pack::new().row("formats", "id=group").row("memberships", "format=group nation=XAA");
    let model = pack.model();
    let group = model.format(symbol(&model, "group")).unwrap();
    assert_eq!([2024, 2025].map(|year| model.members(group, Year(year)).len()), [0, 1]);
    assert_eq!(known(&pack, |model| model.tables.memberships.len(), [2023, 2024, 2025]), [0, 0, 1]);
}

#[test]
fn a_membership_with_neither_day_nor_dated_source_is_never_used() {
    let pack = Pack::new()
        .row("documents", "id=undated")
        .row("formats", "id=group")
        .row("memberships", "format=group nation=XAA source=undated");
    let model = pack.model();
    let group = model.format(symbol(&model, "group")).unwrap();
    assert_eq!(model.members(group, Year(2100)).len(), 0);
    assert_eq!(known(&pack, |model| model.tables.memberships.len(), [2000, 2025, 2100]), [0, 0, 0]);
}

#[test]
fn observers_associates_and_third_states_are_no_members() {
    let pack = Pack::new()
        .row("formats", "id=group")
        .row("memberships", "format=group nation=XAA role=observer from=2000-01-01")
        .row("memberships", "format=group nation=XBB role=associate from=2000-01-01")
        .row("memberships", "format=group nation=XZZ role=third_state from=2000-01-01")
        .row("memberships", "format=group nation=XCC role=lead from=2000-01-01");
    let model = pack.model();
    let group = model.format(symbol(&model, "group")).unwrap();
    assert_eq!(model.members(group, Year(2010)).len(), 1);
}

#[test]
fn a_cooperation_counts_from_the_earlier_of_announcement_and_start() {
    let pack = Pack::new()
        .row("cooperations", "id=pool announced=2010-05-01 starts=2012-01-01 ends=2014-12-31 status=ended");
    let status = |year| {
        as_of(&pack, year).tables.cooperations.rows().next().map(|row| (row.status, row.ends.is_some()))
    };
    assert_eq!(status(2009), None);
    assert_eq!(status(2011), Some((CooperationStatus::Agreed, false)));
    assert_eq!(status(2013), Some((CooperationStatus::Running, false)));
    assert_eq!(status(2015), Some((CooperationStatus::Ended, true)));
}

#[test]
fn what_belongs_to_a_cooperation_that_is_not_known_yet_is_not_known_either() {
    let pack = Pack::new()
        .row("cooperations", "id=pool announced=2012-01-01 starts=2013-01-01")
        .row("cooperation_capabilities", "cooperation=pool capability=tank")
        .row("participants", "cooperation=pool nation=XAA")
        .row("participants", "cooperation=pool nation=XBB from=2014-01-01")
        .row(
            "access",
            "cooperation=pool capability=tank provider=XAA receiver=XBB from=2010-01-01 quantity=1",
        )
        .row("access", "capability=tank provider=pool receiver=XCC from=2010-01-01 quantity=1")
        .row("milestones", "cooperation=pool id=signed done=2014-06-01")
        .row("holdings", "holder=pool capability=tank equipment=badger year=2010 quantity=8")
        .row("planned_changes", "id=buy holder=pool capability=tank action=buy quantity=1 from_year=2010")
        .row("costs", "capability=tank holder=pool kind=unit_annual price_year=2010 amount=1")
        .row("costs", "capability=tank cooperation=pool kind=programme price_year=2010 amount=1");
    let count = |model: &Model| {
        let tables = &model.tables;
        tables.cooperations.len()
            + tables.cooperation_capabilities.len()
            + tables.participants.len()
            + tables.access.len()
            + tables.milestones.len()
            + tables.holdings.len()
            + tables.planned_changes.len()
            + tables.costs.len()
    };
    assert_eq!(known(&pack, count, [2011, 2012, 2014]), [0, 10, 11]);
    let done = |year| as_of(&pack, year).tables.milestones.rows().next().unwrap().done.is_some();
    assert_eq!([2013, 2014].map(done), [false, true]);
}

#[test]
fn a_process_counts_from_its_document_or_the_year_of_its_next_day_whichever_is_earlier() {
    let pack = Pack::new()
        .row("documents", "id=early date=2013-12-31")
        .row("calendar", "process=budget nation=XAA next=2014-09-16")
        .row("calendar", "process=cycle next=2030-01-01 source=early")
        .row("calendar", "process=undated");
    assert_eq!(known(&pack, |model| model.tables.calendar.len(), [2012, 2013, 2014]), [0, 1, 2]);
    assert_eq!(as_of(&pack, 2025).tables.calendar.len(), 3);
}

#[test]
fn later_ends_are_not_known() {
    let pack = Pack::new()
        .row("formats", "id=group")
        .row("memberships", "format=group nation=XAA from=2000-01-01 to=2020-06-30")
        .row("access", "capability=tank provider=XAA receiver=XBB from=2000-01-01 to=2020-06-30")
        .row("priorities", "id=wish nation=XAA from=2000-01-01 to=2020-06-30");
    let ends = |year| {
        let tables = as_of(&pack, year).tables;
        [
            tables.memberships.rows().next().unwrap().to.is_some(),
            tables.access.rows().next().unwrap().to.is_some(),
            tables.priorities.rows().next().unwrap().to.is_some(),
        ]
    };
    assert_eq!(ends(2019), [false; 3]);
    assert_eq!(ends(2020), [true; 3]);
}

#[test]
fn figures_of_later_years_are_not_known() {
    let pack = Pack::new()
        .row("economy", "nation=XAA year=2014 measure=gdp value=1")
        .row("rates", "currency=USD year=2014 measure=eur_per_unit value=1")
        .row("measures", "id=distance")
        .row("relations", "nation_a=XAA nation_b=XBB year=2014 measure=distance value=1")
        .row("costs", "capability=tank kind=unit_annual price_year=2014 amount=1");
    let count = |model: &Model| {
        let tables = &model.tables;
        tables.economy.len() + tables.rates.len() + tables.relations.len() + tables.costs.len()
    };
    assert_eq!(known(&pack, count, [2012, 2013, 2014]), [0, 0, 4]);
}

#[test]
fn requirements_count_from_their_first_year_or_their_document_and_parameters_from_their_document() {
    let pack = Pack::new()
        .row("documents", "id=plan date=2013-06-01")
        .row("requirements", "scope=XAA capability=tank from_year=2030 quantity=1 source=plan")
        .row("requirements", "scope=XBB capability=tank from_year=2014 quantity=1")
        .row("parameters", "on=capability id=tank parameter=weight value=2 source=plan");
    assert_eq!(known(&pack, |model| model.tables.requirements.len(), [2012, 2013, 2014]), [0, 1, 2]);
    assert_eq!(known(&pack, |model| model.tables.parameters.len(), [2012, 2013, 2014]), [0, 1, 1]);
}

#[test]
fn an_activity_and_its_contributions_count_from_their_day_and_a_judgement_from_its_date() {
    let pack = Pack::new()
        .row("activities", "id=watch from=2013-03-01")
        .row("contributions", "activity=watch nation=XAA from=2012-03-01 personnel=5")
        .row("contributions", "activity=watch nation=XBB from=2014-03-01 personnel=5")
        .row("judgements", "table=forms key=a aspect=b office=c date=2013-01-01");
    let count = |model: &Model| model.tables.contributions.len() + model.tables.judgements.len();
    assert_eq!(known(&pack, count, [2012, 2013, 2014]), [0, 2, 3]);
}

#[test]
fn a_commitment_that_a_later_document_closed_is_open() {
    let pack = Pack::new()
        .row("documents", "id=letter date=2013-05-01")
        .row("commitments", "id=promise document=letter state=done closed_by=doc");
    let state = |year| {
        as_of(&pack, year).tables.commitments.rows().next().map(|row| (row.state, row.closed_by.is_some()))
    };
    assert_eq!(state(2012), None);
    assert_eq!(state(2014), Some((Some(CommitmentState::Open), false)));
    assert_eq!(state(2025), Some((Some(CommitmentState::Done), true)));
}

#[test]
fn words_are_always_known() {
    let model = as_of(&Pack::new(), 1900);
    assert_eq!(
        (model.tables.nations.len(), model.tables.capabilities.len(), model.tables.documents.len()),
        (4, 2, 1)
    );
}
