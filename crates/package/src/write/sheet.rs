// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The frame of a table's sheet: header, column formats, drop-down lists. Workbooks that are written and
//! the empty template share it.

use concordia_model::cell::Kind;
use concordia_model::row::{Column, TableInfo};
use concordia_model::tables::Tables;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Format, FormatBorder,
    Formula, Worksheet, XlsxError,
};

/// Rows that a sheet holds, with its header.
pub(crate) const ROWS: u32 = 1_048_576;
/// Characters that a cell holds.
pub(crate) const CHARACTERS: usize = 32_767;

/// Last row in which drop-down lists look for ids; long lists make spreadsheets slow.
const LIST_ROWS: u32 = 20_000;

/// The formats of a workbook.
pub(crate) struct Formats {
    required: Format,
    optional: Format,
    text: Format,
    date: Format,
}

impl Formats {
    pub(crate) fn new() -> Self {
        let header = Format::new().set_bold().set_border_bottom(FormatBorder::Thin);
        Self {
            required: header.clone().set_background_color(Color::RGB(0x00d6_e4f0)),
            optional: header.set_background_color(Color::RGB(0x00f2_f2f2)),
            text: Format::new().set_num_format("@"),
            date: Format::new().set_num_format("yyyy-mm-dd"),
        }
    }

    /// How a column is shown.
    fn of(&self, kind: Kind) -> Option<&Format> {
        match kind {
            Kind::Id | Kind::Reference(_) | Kind::Text | Kind::Code(_) | Kind::Currency => Some(&self.text),
            Kind::Date => Some(&self.date),
            Kind::Flag
            | Kind::Year
            | Kind::Quantity
            | Kind::Number
            | Kind::Share
            | Kind::Money
            | Kind::Integer => None,
        }
    }
}

/// Writes the header of a table's sheet and sets up its columns; `extra` are columns beside the table's.
pub(crate) fn frame(
    sheet: &mut Worksheet,
    info: &TableInfo,
    extra: &[&str],
    formats: &Formats,
) -> Result<(), XlsxError> {
    sheet.set_freeze_panes(1, 0)?;
    for (at, column) in (0..).zip(info.columns) {
        let format = if column.required { &formats.required } else { &formats.optional };
        sheet.set_column_width(at, width(column))?;
        if let Some(format) = formats.of(column.kind) {
            sheet.set_column_format(at, format)?;
        }
        sheet.write_string_with_format(0, at, column.name, format)?;
        if let Some(rule) = validation(column)? {
            sheet.add_data_validation(1, at, ROWS - 1, at, &rule)?;
        }
    }
    for (at, name) in (u16::try_from(info.columns.len()).unwrap_or(u16::MAX)..).zip(extra) {
        sheet.set_column_width(at, 18)?;
        sheet.set_column_format(at, &formats.text)?;
        sheet.write_string_with_format(0, at, *name, &formats.optional)?;
    }
    Ok(())
}

/// A sheet that is no table: plain text columns.
pub(crate) fn plain_frame(
    sheet: &mut Worksheet,
    columns: &[(&str, f64)],
    formats: &Formats,
) -> Result<(), XlsxError> {
    sheet.set_freeze_panes(1, 0)?;
    for (at, (name, width)) in (0..).zip(columns) {
        sheet.set_column_width(at, *width)?;
        sheet.set_column_format(at, &formats.text)?;
        sheet.write_string_with_format(0, at, *name, &formats.required)?;
    }
    Ok(())
}

/// Writes one cell as what it is: numbers, dates and flags as such, everything else as text.
pub(crate) fn put(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    kind: Kind,
    text: &str,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match kind {
        _ if text.is_empty() => return Ok(()),
        Kind::Flag => sheet.write_boolean(row, column, text == "true")?,
        Kind::Year | Kind::Quantity | Kind::Number | Kind::Share | Kind::Money | Kind::Integer => {
            match exact(text) {
                Some(number) => sheet.write_number(row, column, number)?,
                None => sheet.write_string(row, column, text)?,
            }
        }
        Kind::Date => match date(text) {
            Some(date) => sheet.write_datetime_with_format(row, column, date, &formats.date)?,
            None => sheet.write_string(row, column, text)?,
        },
        Kind::Id | Kind::Reference(_) | Kind::Text | Kind::Code(_) | Kind::Currency => {
            sheet.write_string(row, column, text)?
        }
    };
    Ok(())
}

/// A number that a spreadsheet shows as it was written: it keeps fifteen digits.
fn exact(text: &str) -> Option<f64> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    text.parse().ok().filter(|_| digits <= 15)
}

/// Spreadsheets count days from 1900 and take that year for a leap year, so older dates stay text.
fn date(text: &str) -> Option<ExcelDateTime> {
    let date = concordia_model::Date::read(text).ok().filter(|date| date.year.0 > 1900)?;
    ExcelDateTime::from_ymd(date.year.0, date.month, date.day).ok()
}

fn width(column: &Column) -> f64 {
    let least: f64 = match column.kind {
        Kind::Text => 28.0,
        Kind::Id | Kind::Reference(_) => 20.0,
        Kind::Code(_) => 16.0,
        _ => 11.0,
    };
    let name = u32::try_from(column.name.len()).unwrap_or(0);
    least.max(f64::from(name) + 2.0)
}

/// The drop-down list or the bounds of a column.
fn validation(column: &Column) -> Result<Option<DataValidation>, XlsxError> {
    let rule = DataValidation::new();
    Ok(match column.kind {
        Kind::Code(codes) => Some(rule.allow_list_strings(codes)?),
        Kind::Flag => Some(rule.allow_list_strings(&["true", "false"])?),
        Kind::Year => Some(rule.allow_whole_number(DataValidationRule::Between(1800, 2200))),
        // An id may be used before its row is written, so the list only advises.
        Kind::Reference([table]) => id_range(table).map(|range| {
            rule.allow_list_formula(Formula::new(range))
                .set_error_style(DataValidationErrorStyle::Information)
        }),
        _ => None,
    })
}

/// Where the ids of a table stand in its sheet.
fn id_range(table: &str) -> Option<String> {
    let info = Tables::info(table)?;
    let at = info.columns.iter().position(|column| column.kind == Kind::Id)?;
    let letter = char::from(b'A' + u8::try_from(at).ok()?);
    Some(format!("={table}!${letter}$2:${letter}${LIST_ROWS}"))
}
