// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A plan as a workbook (`docs/methods/plan.md`): what it reaches, what is decided and why, agreements, timetable,
//! what stays short, what stands beside it. Ids stand beside the words, so that rows can be joined.

mod beside;

use concordia_analysis::view::{Envelope, TextView};
use concordia_model::Language;
use concordia_plan::view::{PlanView, ReachView, UnitsView};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use serde::Serialize;

use crate::words::Say;

/// Media type of a workbook.
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Characters that a cell holds.
const CHARACTERS: usize = 32_767;

/// A cell; what is not known or does not apply stays empty.
enum Cell {
    Text(String),
    Number(f64),
    Empty,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }
}

impl From<&Option<String>> for Cell {
    fn from(text: &Option<String>) -> Self {
        text.as_deref().unwrap_or_default().into()
    }
}

impl From<Option<f64>> for Cell {
    fn from(number: Option<f64>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }
}

impl From<u16> for Cell {
    fn from(year: u16) -> Self {
        Self::Number(year.into())
    }
}

/// A code as JSON has it: the same word in every form of the result.
fn code(value: impl Serialize) -> Cell {
    serde_json::to_value(value).ok().as_ref().and_then(serde_json::Value::as_str).unwrap_or_default().into()
}

/// A number of things.
fn count(many: usize) -> Cell {
    Cell::Number(u32::try_from(many).unwrap_or(u32::MAX).into())
}

/// A sheet: its name, header, rows.
struct Sheet {
    name: &'static str,
    header: Vec<String>,
    rows: Vec<Vec<Cell>>,
}

impl Sheet {
    fn of(name: &'static str, header: &[&str], rows: impl IntoIterator<Item = Vec<Cell>>) -> Self {
        let header = header.iter().map(|&title| title.to_owned()).collect();
        Self { name, header, rows: rows.into_iter().collect() }
    }

    /// Adds a column for each year of the horizon.
    fn through(mut self, [first, last]: [u16; 2]) -> Self {
        self.header.extend((first..=last).map(|year| year.to_string()));
        self
    }
}

/// The units of each year of the horizon; a year without stays empty.
fn years(units: &[UnitsView], [first, last]: [u16; 2]) -> impl Iterator<Item = Cell> {
    (first..=last).map(|year| units.iter().find(|found| found.year == year).map(|found| found.units).into())
}

/// The plan as the bytes of a workbook.
///
/// # Errors
///
/// More rows than a sheet holds. Of a text longer than a cell holds, the end is left out and marked with an ellipsis.
pub fn plan_book(plan: &Envelope<PlanView>, language: Language) -> Result<Vec<u8>, XlsxError> {
    let say = Say(language);
    let mut book = Workbook::new();
    // The same plan gives the same bytes: the workbook does not tell when it was written.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    for sheet in sheets(plan, say) {
        write(book.add_worksheet(), &sheet)?;
    }
    book.save_to_buffer()
}

fn write(sheet: &mut Worksheet, content: &Sheet) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    sheet.set_name(content.name)?.set_freeze_panes(1, 0)?;
    for (column, title) in (0_u16..).zip(&content.header) {
        sheet.write_with_format(0, column, title, &bold)?;
    }
    for (row, cells) in (1_u32..).zip(&content.rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                // Written as a text, whatever it begins with: never as a formula.
                Cell::Text(text) => sheet.write_string(row, column, fitting(text))?,
                Cell::Number(number) => sheet.write_number(row, column, *number)?,
                Cell::Empty => sheet,
            };
        }
    }
    sheet.set_autofit_max_width(480).autofit();
    Ok(())
}

/// As much of a text as a cell holds.
fn fitting(text: &str) -> String {
    if text.chars().count() <= CHARACTERS {
        return text.to_owned();
    }
    text.chars().take(CHARACTERS - 1).chain(['\u{2026}']).collect()
}

fn sheets(plan: &Envelope<PlanView>, say: Say) -> Vec<Sheet> {
    let result = &plan.result;
    let all = [
        about(plan, say),
        reached(result, say),
        decisions(result, say),
        reasons(result, say),
        agreements(result),
        beside::weighed(result, say),
        short(result),
        beside::steps(&result.steps, say),
        beside::undated(result, say),
        beside::front(result, say),
        beside::routes(result, say),
        beside::conflict(result, say),
        beside::left_out(result, say),
    ];
    // A sheet without rows says nothing.
    all.into_iter().filter(|sheet| !sheet.rows.is_empty()).collect()
}

/// Where the plan comes from, and how it stands.
fn about(plan: &Envelope<PlanView>, say: Say) -> Sheet {
    let result = &plan.result;
    let [first, last] = result.horizon;
    let row = |field: &str, value: Cell| vec![field.into(), value];
    let verified = if result.verified {
        say.of("yes, without the solver", "ja, zonder de solver")
    } else {
        say.of("no", "nee")
    };
    let rows = vec![
        row("package", plan.package.name.as_str().into()),
        row("hash", (&plan.package.hash).into()),
        row("scenario", plan.scenario.as_str().into()),
        row("seed", Cell::Text(plan.seed.to_string())),
        row("version", plan.version.into()),
        row("nations", result.nations.join(" ").as_str().into()),
        row("horizon", format!("{first}\u{2013}{last}").as_str().into()),
        row("status", code(result.status)),
        row("gap", result.gap.into()),
        row("bound", result.bound.into()),
        row("ended_by", result.ended_by.map_or(Cell::Empty, code)),
        row("verified", verified.into()),
    ];
    Sheet::of("about", &[say.of("field", "veld"), say.of("value", "waarde")], rows)
}

/// What the plan reaches beside the present plan.
fn reached(result: &PlanView, say: Say) -> Sheet {
    let rows = [
        (say.of("present plan", "huidig plan"), Some(&result.present_plan)),
        (say.of("this plan", "dit plan"), result.objective.as_ref()),
    ];
    let rows = rows.into_iter().filter_map(|(name, reach)| {
        Some([vec![name.into()], reach_cells(reach?)].into_iter().flatten().collect())
    });
    Sheet::of("reached", &[&["plan"], REACH].concat(), rows)
}

/// The columns of what a plan reaches.
const REACH: &[&str] = &["shortfall", "capacity_to_act", "cost", "freedom_of_action", "partners", "saved"];

fn reach_cells(reach: &ReachView) -> Vec<Cell> {
    let ReachView { shortfall, capacity_to_act, cost, freedom_of_action, partners, saved } = *reach;
    vec![
        shortfall.into(),
        capacity_to_act.into(),
        Some(cost).into(),
        freedom_of_action.into(),
        count(partners),
        saved.into(),
    ]
}

fn decisions(result: &PlanView, say: Say) -> Sheet {
    let header = [
        "id",
        "nation",
        "action",
        "capability",
        "equipment",
        "partner",
        "cost",
        "saved",
        "price_of",
        "words",
    ];
    let rows = result.decisions.iter().map(|row| {
        let mut cells: Vec<Cell> = vec![
            row.id.as_str().into(),
            row.nation.as_str().into(),
            code(row.action),
            row.capability.as_str().into(),
            (&row.equipment).into(),
            (&row.partner).into(),
            row.cost.into(),
            row.saved.into(),
            (&row.price_of).into(),
            words(&row.words, say),
        ];
        cells.extend(years(&row.years, result.horizon));
        cells
    });
    Sheet::of("decisions", &header, rows).through(result.horizon)
}

/// A row for each row of the package that a reason rests on; one for a reason that rests on none.
fn reasons(result: &PlanView, say: Say) -> Sheet {
    let header = ["decision", "kind", "words", "table", "key", "source", "assumption"];
    let mut rows = Vec::new();
    for (decision, why) in
        result.decisions.iter().flat_map(|row| row.why.iter().map(move |why| (&row.id, why)))
    {
        let head = || vec![decision.as_str().into(), code(why.kind), words(&why.words, say)];
        rows.extend(why.rows.is_empty().then(head));
        rows.extend(why.rows.iter().map(|row| {
            let assumption = if row.assumption { "true" } else { "false" };
            let tail =
                [row.table.as_str().into(), row.key.as_str().into(), (&row.source).into(), assumption.into()];
            head().into_iter().chain(tail).collect()
        }));
    }
    Sheet::of("reasons", &header, rows)
}

fn agreements(result: &PlanView) -> Sheet {
    let rows = result.agreements.iter().map(|row| {
        let members = row.members.join(" ");
        let texts = [&row.id, &row.capability, &row.form, &members];
        texts.into_iter().map(|text| text.as_str().into()).chain([row.year.into()]).collect()
    });
    Sheet::of("agreements", &["id", "capability", "form", "members", "year"], rows)
}

fn short(result: &PlanView) -> Sheet {
    let rows = result.short.iter().map(|row| {
        let head = [row.nation.as_str().into(), row.capability.as_str().into()];
        head.into_iter().chain(years(&row.years, result.horizon)).collect()
    });
    Sheet::of("short", &["nation", "capability"], rows).through(result.horizon)
}

fn words(text: &TextView, say: Say) -> Cell {
    say.view(text).as_str().into()
}
