// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The rows of a sheet, one at a time and as text. What people typed as numbers, dates or flags becomes
//! the text that a table would hold. The parser is another's, so a panic in it is a broken file here.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Cell, DataRef, ExcelDateTime, Xlsx, XlsxCellReader};

use super::rows::Fields;

/// A workbook in memory.
pub(crate) type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Calls the parser and turns a panic into a mistake of the file.
pub(crate) fn guarded<T, E: std::fmt::Display>(call: impl FnOnce() -> Result<T, E>) -> Result<T, String> {
    match catch_unwind(AssertUnwindSafe(call)) {
        Ok(result) => result.map_err(|error| error.to_string()),
        Err(_) => Err("the parts do not fit each other".to_owned()),
    }
}

/// The rows of one sheet.
pub(crate) struct SheetRows<'a, 'b> {
    cells: XlsxCellReader<'a, Cursor<&'b [u8]>>,
    next: Option<Cell<DataRef<'a>>>,
    text: String,
    ends: Vec<usize>,
    columns: usize,
    /// Characters that a cell may have.
    pub(crate) characters: usize,
    /// Record number of the row that was read last, header = 1.
    pub(crate) number: u32,
    /// Columns of that row in which a formula gave an error, with what it shows.
    pub(crate) errors: Vec<(usize, String)>,
}

impl<'a, 'b> SheetRows<'a, 'b> {
    /// The rows of a sheet; cells beyond `columns` and characters beyond `characters` are cut off after
    /// the first one too many, which is enough to tell that there are too many.
    pub(crate) fn new(
        book: &'a mut Book<'b>,
        sheet: &str,
        columns: usize,
        characters: usize,
    ) -> Result<Self, String> {
        let cells = guarded(|| book.worksheet_cells_reader(sheet))?;
        let mut rows = Self {
            cells,
            next: None,
            text: String::new(),
            ends: Vec::new(),
            columns,
            characters,
            number: 0,
            errors: Vec::new(),
        };
        rows.advance()?;
        Ok(rows)
    }

    fn advance(&mut self) -> Result<(), String> {
        self.next = guarded(|| self.cells.next_cell())?;
        Ok(())
    }

    /// Reads the next row that is not empty; `false` at the end.
    pub(crate) fn next(&mut self) -> Result<bool, String> {
        loop {
            self.text.clear();
            self.ends.clear();
            self.errors.clear();
            let Some(row) = self.next.as_ref().map(|cell| cell.get_position().0) else { return Ok(false) };
            let number = row.checked_add(1).ok_or("a row number is too large")?;
            if number <= self.number {
                return Err(format!("row {number} stands behind row {}", self.number));
            }
            self.number = number;
            while let Some(cell) = self.next.take_if(|cell| cell.get_position().0 == row) {
                self.take(&cell)?;
                self.advance()?;
            }
            if !self.ends.is_empty() {
                return Ok(true);
            }
        }
    }

    fn take(&mut self, cell: &Cell<DataRef<'a>>) -> Result<(), String> {
        let column = usize::try_from(cell.get_position().1).unwrap_or(usize::MAX).min(self.columns);
        let start = self.text.len();
        write(cell.get_value(), self.characters, &mut self.text);
        if self.text[start..].trim().is_empty() {
            self.text.truncate(start);
            return Ok(());
        }
        if column < self.ends.len() && column < self.columns {
            return Err(format!("row {} has a column twice", self.number));
        }
        if let DataRef::Error(_) = cell.get_value() {
            self.errors.push((column, self.text[start..].to_owned()));
        }
        self.ends.resize(column.max(self.ends.len()), start);
        self.ends.push(self.text.len());
        Ok(())
    }

    /// Fills the row up to a number of fields.
    pub(crate) fn fill(&mut self, fields: usize) {
        let end = self.text.len();
        self.ends.resize(fields.max(self.ends.len()), end);
    }

    /// Whether a cell of the row has more characters than it may have; such a cell is not whole here.
    pub(crate) fn is_oversized(&self) -> bool {
        self.fields().oversized(self.characters).is_some()
    }

    /// The fields of the row that was read last.
    pub(crate) fn fields(&self) -> Fields<'_> {
        Fields::new(&self.text, &self.ends)
    }
}

/// Writes what a cell shows, as a table would hold it.
fn write(value: &DataRef<'_>, characters: usize, out: &mut String) {
    use std::fmt::Write as _;
    match value {
        DataRef::Empty => {}
        DataRef::String(text) => out.push_str(first(text, characters)),
        DataRef::SharedString(text) => out.push_str(first(text, characters)),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            out.push_str(first(text.strip_suffix("T00:00:00").unwrap_or(text), characters));
        }
        DataRef::Bool(flag) => {
            let _ = write!(out, "{flag}");
        }
        DataRef::Int(number) => {
            let _ = write!(out, "{number}");
        }
        DataRef::Float(number) => write_number(*number, out),
        DataRef::DateTime(date) => write_date(date, out),
        DataRef::Error(error) => {
            let _ = write!(out, "{error}");
        }
    }
}

/// As much of a text as shows whether it is too long.
fn first(text: &str, characters: usize) -> &str {
    if text.len() <= characters {
        return text;
    }
    text.char_indices().nth(characters + 1).map_or(text, |(end, _)| &text[..end])
}

/// Spreadsheets keep fifteen digits of a number; what a calculation leaves behind them is noise.
fn write_number(number: f64, out: &mut String) {
    use std::fmt::Write as _;
    let kept = format!("{number:.14e}").parse::<f64>().unwrap_or(number);
    // Without the sign of a negative zero.
    let _ = write!(out, "{}", if kept == 0.0 { 0.0 } else { kept });
}

fn write_date(date: &ExcelDateTime, out: &mut String) {
    use std::fmt::Write as _;
    // Beyond the year 9999 there is no date, and below 0 neither; a duration is none at all.
    if date.is_duration() || !(0.0..2_958_466.0).contains(&date.as_f64()) {
        return write_number(date.as_f64(), out);
    }
    let (year, month, day, hour, minute, second, milli) = date.to_ymd_hms_milli();
    let _ = write!(out, "{year:04}-{month:02}-{day:02}");
    if (hour, minute, second, milli) != (0, 0, 0, 0) {
        let _ = write!(out, "T{hour:02}:{minute:02}:{second:02}");
    }
}
