// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The planning calendar beside a timetable (`docs/methods/plan.md`, *Timetable*): instruments that open or close, and
//! processes that come back. What no source dates is told, not dated.

use concordia_analysis::view::{RowKeyView, TextView};
use concordia_model::cell::Text;
use concordia_model::ids::{FormatId, NationId};
use concordia_model::table::Record;
use concordia_model::tables::{Instrument, Process};
use concordia_model::{Date, Model, Year};

use super::{StepKind, StepView, UndatedView};

/// The days of the horizon on which instruments open or close.
pub(super) fn instruments(model: &Model) -> Vec<StepView> {
    let rows = model.tables.instruments.records();
    let dated = rows.flat_map(|record| {
        let days = [(record.row.opens, true), (record.row.closes, false)];
        days.into_iter().filter_map(move |(day, opens)| Some((record, day?, opens)))
    });
    let inside = |year: Year| (model.settings.horizon.0..=model.settings.horizon.1).contains(&year);
    dated
        .filter(|(_, day, _)| inside(day.year))
        .map(|(record, day, opens)| opening(model, record, day, opens))
        .collect()
}

fn opening(model: &Model, record: &Record<Instrument>, day: Date, opens: bool) -> StepView {
    let called = TextView::of(model, record.row.name_en, record.row.name_nl);
    let words = if opens {
        TextView::new(format!("{} opens.", called.en), format!("{} gaat open.", called.nl))
    } else {
        TextView::new(format!("{} closes.", called.en), format!("{} sluit.", called.nl))
    };
    let about = record.row.id.text(&model.names).to_owned();
    step((day.year, Some(day)), Vec::new(), about, words, RowKeyView::of(model, record))
}

fn step(
    (year, day): (Year, Option<Date>),
    nations: Vec<String>,
    about: String,
    words: TextView,
    row: RowKeyView,
) -> StepView {
    StepView {
        year: year.0,
        day: day.map(|day| day.to_string()),
        kind: StepKind::Calendar,
        nations,
        about: vec![about],
        notice_months: None,
        words,
        rows: vec![row],
    }
}

/// Processes of the nations in the horizon: the next by its day, later ones by their year, since the day may move
/// (a third Tuesday does).
pub(super) fn processes(model: &Model, planning: &[NationId]) -> Vec<StepView> {
    ours(model, planning).into_iter().flat_map(|record| occurrences(model, record)).collect()
}

/// Processes of the nations of which no date is known.
pub(super) fn undated(model: &Model, planning: &[NationId]) -> Vec<UndatedView> {
    let last = model.settings.horizon.1;
    let unknown = |record: &&Record<Process>| {
        record.row.next.is_none_or(|next| next.year <= last) && occurrences(model, record).is_empty()
    };
    ours(model, planning).into_iter().filter(unknown).map(|record| without_date(model, record)).collect()
}

fn occurrences(model: &Model, record: &Record<Process>) -> Vec<StepView> {
    let (row, names) = (&record.row, &model.names);
    let Some(next) = row.next else { return Vec::new() };
    let (first, last) = model.settings.horizon;
    let pace = row.recurs.and_then(|text| years(names.text(text.0)));
    let later = pace.into_iter().flat_map(|pace| (next.year.0..=last.0).step_by(pace.into()).skip(1));
    let all = std::iter::once((next.year, Some(next))).chain(later.map(|year| (Year(year), None)));
    let called = TextView::of(model, row.name_en, row.name_nl);
    let one = |(year, day): (Year, Option<Date>)| {
        let words = match day {
            Some(_) => TextView::new(format!("{}.", called.en), format!("{}.", called.nl)),
            None => TextView::new(
                format!("{}; the day may differ.", called.en),
                format!("{}; de dag kan verschillen.", called.nl),
            ),
        };
        let nations = row.nation.map(|id| id.text(names).to_owned()).into_iter().collect();
        step((year, day), nations, names.text(row.process.0).to_owned(), words, RowKeyView::of(model, record))
    };
    all.filter(|(year, _)| (first..=last).contains(year)).map(one).collect()
}

fn without_date(model: &Model, record: &Record<Process>) -> UndatedView {
    let (row, names) = (&record.row, &model.names);
    let called = TextView::of(model, row.name_en, row.name_nl);
    let recurs = row.recurs.map(|text| names.text(text.0));
    let [en, nl] = match recurs.map(|text| (text, years(text))) {
        None => [String::new(), String::new()],
        Some((_, Some(1))) => [", every year".to_owned(), ", elk jaar".to_owned()],
        Some((_, Some(pace))) => [format!(", every {pace} years"), format!(", elke {pace} jaar")],
        Some((text, None)) => [format!(" ({text})"), format!(" ({text})")],
    };
    UndatedView {
        process: names.text(row.process.0).to_owned(),
        nation: row.nation.map(|id| id.text(names).to_owned()),
        recurs: recurs.map(str::to_owned),
        words: TextView::new(
            format!("{}{en}: no source in the package states a date.", called.en),
            format!("{}{nl}: geen bron in het pakket vermeldt een datum.", called.nl),
        ),
        row: RowKeyView::of(model, record),
    }
}

/// Years between two occurrences: `P2Y` is 2; `None` for what is no whole number of years.
fn years(recurs: &str) -> Option<u16> {
    recurs.strip_prefix('P')?.strip_suffix('Y')?.parse().ok().filter(|years| *years > 0)
}

/// The processes that concern the nations, one row for each: of the source that is used.
fn ours<'m>(model: &'m Model, planning: &[NationId]) -> Vec<&'m Record<Process>> {
    let mut rows: Vec<_> =
        model.tables.calendar.records().filter(|record| concerns(model, planning, &record.row)).collect();
    let key = |record: &Record<Process>| {
        let row = &record.row;
        (model.text(row.process.0), row.nation.map(|nation| nation.text(&model.names)))
    };
    rows.sort_by(|a, b| {
        let claims = model.compare_claims((b.row.source, false), (a.row.source, false));
        key(a).cmp(&key(b)).then(claims)
    });
    rows.dedup_by(|later, used| key(later) == key(used));
    rows
}

/// Whether it is a process of one of the nations, of a format of which one is a member within the horizon, or of
/// nobody in particular.
fn concerns(model: &Model, planning: &[NationId], row: &Process) -> bool {
    if let Some(nation) = row.nation {
        return planning.contains(&nation);
    }
    let Some(format) = format_of(model, row) else { return true };
    let first = model.settings.horizon.0;
    model.members(format, first).iter().any(|nation| planning.contains(nation))
}

/// The format of a process: named itself, or as owner of the instrument that is named.
fn format_of(model: &Model, row: &Process) -> Option<FormatId> {
    let tables = &model.tables;
    // Equal texts of a package are equal symbols.
    let named = |text: Text| {
        tables.formats.rows().find(|format| format.id.symbol() == text.0 || format.name_en == text)
    };
    let owner = tables.instruments.rows().find(|found| found.id.symbol() == row.process.0);
    named(row.process).or_else(|| named(owner?.owner)).map(|format| format.id)
}
