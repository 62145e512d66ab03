// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The file that is imported: read whole, in bounds, with the row and the column of what is wrong.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use concordia_model::cell::Problem;
use concordia_model::finding::{Words, shorten};
use concordia_model::{Number, Year};
use csv::{ByteRecord, ReaderBuilder, StringRecord};

use super::decimal;
use super::error::ImportError;

/// Bytes of one file.
pub(crate) const MAX_BYTES: u64 = 64 << 20;
/// Characters of one cell, as in a package.
const MAX_CHARACTERS: usize = 32_767;

/// A table that somebody else published.
pub(crate) struct Input {
    path: PathBuf,
    needed: &'static [&'static str],
    positions: Vec<usize>,
    records: Vec<StringRecord>,
}

impl Input {
    /// Reads a file with a header in which the needed columns stand, in any order, beside others.
    pub(crate) fn read(path: &Path, needed: &'static [&'static str]) -> Result<Self, ImportError> {
        let bytes = bytes(path)?;
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
        let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
        let mut input = Self { path: path.to_owned(), needed, positions: Vec::new(), records: Vec::new() };
        let header = input.next(&mut reader, 1, None)?.ok_or_else(|| input.empty())?;
        input.positions = input.find_columns(&header)?;
        let mut number = 2;
        while let Some(record) = input.next(&mut reader, number, Some(&header))? {
            input.records.push(record);
            number += 1;
        }
        if input.records.is_empty() { Err(input.empty()) } else { Ok(input) }
    }

    fn next(
        &self,
        reader: &mut csv::Reader<&[u8]>,
        number: u32,
        header: Option<&StringRecord>,
    ) -> Result<Option<StringRecord>, ImportError> {
        let mut record = ByteRecord::new();
        let more = reader.read_byte_record(&mut record).map_err(|error| {
            let cause = Words::new(format!("it is no CSV: {error}"), format!("het is geen CSV: {error}"));
            self.wrong(cause).at_row(number)
        })?;
        if !more {
            return Ok(None);
        }
        for (at, cell) in record.iter().enumerate() {
            if let Some(cause) = bad_text(cell) {
                let error = self.wrong(cause).at_row(number);
                return Err(match header.and_then(|header| header.get(at)) {
                    Some(column) => error.at_column(column),
                    None => error,
                });
            }
        }
        if let Some(header) = header.filter(|header| header.len() != record.len()) {
            return Err(self.uneven(number, record.len(), header.len()));
        }
        let mut record = StringRecord::from_byte_record_lossy(record);
        record.trim();
        Ok(Some(record))
    }

    fn uneven(&self, number: u32, cells: usize, columns: usize) -> ImportError {
        let cause = Words::new(
            format!("{cells} cells under a header of {columns} columns"),
            format!("{cells} cellen onder een kopregel van {columns} kolommen"),
        );
        self.wrong(cause).at_row(number)
    }

    fn find_columns(&self, header: &StringRecord) -> Result<Vec<usize>, ImportError> {
        let find = |column: &&str| {
            header.iter().position(|name| name == *column).ok_or_else(|| {
                let cause = Words::new(
                    format!("the column {column} is missing"),
                    format!("de kolom {column} ontbreekt"),
                );
                self.wrong(cause).at_row(1).at_column(column)
            })
        };
        self.needed.iter().map(find).collect()
    }

    fn empty(&self) -> ImportError {
        self.wrong(Words::new("there is no row in it", "er staat geen rij in"))
    }

    /// An error about the file: it is not what the importer expects.
    pub(crate) fn wrong(&self, cause: Words) -> ImportError {
        let columns = self.needed.join(", ");
        let action = Words::new(
            format!("take the file as its publisher gives it, UTF-8 with the columns {columns}"),
            format!("neem het bestand zoals de uitgever het geeft, UTF-8 met de kolommen {columns}"),
        );
        ImportError::new(&self.path, cause, action)
    }

    /// The rows below the header.
    pub(crate) fn rows(&self) -> impl Iterator<Item = InputRow<'_>> {
        (2_u32..).zip(&self.records).map(|(number, record)| InputRow { input: self, number, record })
    }
}

fn bytes(path: &Path) -> Result<Vec<u8>, ImportError> {
    // Asked before opening: opening a pipe would wait for its other end.
    let meta = fs::metadata(path).map_err(|error| ImportError::system(path, &error))?;
    if !meta.is_file() {
        let cause = Words::new("it is not a file", "het is geen bestand");
        let action = Words::new("name the data file itself", "noem het gegevensbestand zelf");
        return Err(ImportError::new(path, cause, action));
    }
    let file = File::open(path).map_err(|error| ImportError::system(path, &error))?;
    let mut bytes = Vec::new();
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(|error| ImportError::system(path, &error))?;
    if bytes.len() as u64 > MAX_BYTES {
        let cause = Words::new(
            format!("it is larger than {} MB", MAX_BYTES >> 20),
            format!("het is groter dan {} MB", MAX_BYTES >> 20),
        );
        let action = Words::new("take out what is not needed", "haal weg wat niet nodig is");
        return Err(ImportError::new(path, cause, action));
    }
    Ok(bytes)
}

fn bad_text(cell: &[u8]) -> Option<Words> {
    let Ok(text) = std::str::from_utf8(cell) else {
        return Some(Words::new("the text is not UTF-8", "de tekst is geen UTF-8"));
    };
    if text.contains('\0') {
        return Some(Words::new("the text holds a NUL character", "de tekst bevat een NUL-teken"));
    }
    (text.len() > MAX_CHARACTERS && text.chars().count() > MAX_CHARACTERS).then(|| {
        Words::new(
            format!("a cell is longer than {MAX_CHARACTERS} characters; is a quotation mark open?"),
            format!("een cel is langer dan {MAX_CHARACTERS} tekens; staat er een aanhalingsteken open?"),
        )
    })
}

/// One row of the file.
#[derive(Clone, Copy)]
pub(crate) struct InputRow<'a> {
    input: &'a Input,
    number: u32,
    record: &'a StringRecord,
}

impl<'a> InputRow<'a> {
    /// The trimmed text of a needed column.
    pub(crate) fn text(&self, column: &str) -> &'a str {
        let at = self.input.needed.iter().position(|name| *name == column);
        at.and_then(|at| self.record.get(*self.input.positions.get(at)?)).unwrap_or_default()
    }

    /// A year.
    pub(crate) fn year(&self, column: &str) -> Result<Year, ImportError> {
        let text = self.text(column);
        let four = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        let year = text.parse().ok().filter(|_| four).map(Year);
        year.filter(|year| *year >= Year::BOUNDS.0 && *year <= Year::BOUNDS.1)
            .ok_or_else(|| self.wrong_cell(column, "a year such as 2014", "een jaar zoals 2014"))
    }

    /// A nation's code; empty where the file gives none.
    pub(crate) fn nation(&self, column: &str) -> Result<&'a str, ImportError> {
        let text = self.text(column);
        let code = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase());
        if code || text.is_empty() {
            return Ok(text);
        }
        Err(self.wrong_cell(
            column,
            "a code of three capitals such as NLD",
            "een code van drie hoofdletters zoals NLD",
        ))
    }

    /// A number; `None` where the cell is empty.
    pub(crate) fn number(&self, column: &str) -> Result<Option<Number>, ImportError> {
        self.shifted(column, 0)
    }

    /// A number times ten to the power `shift`; `None` where the cell is empty.
    pub(crate) fn shifted(&self, column: &str, shift: i32) -> Result<Option<Number>, ImportError> {
        match self.text(column) {
            "" => Ok(None),
            text => decimal::read(text, shift).map(Some).map_err(|problem| match problem {
                Problem::OutOfRange => self.wrong_cell(
                    column,
                    "a smaller number, or one with fewer digits",
                    "een kleiner getal, of een met minder cijfers",
                ),
                _ => self.wrong_cell(column, "a number such as 1.5", "een getal zoals 1.5"),
            }),
        }
    }

    /// A number that is not below zero; `None` where the cell is empty.
    pub(crate) fn not_negative(&self, column: &str, shift: i32) -> Result<Option<Number>, ImportError> {
        let value = self.shifted(column, shift)?;
        match value {
            Some(value) if value < Number::ZERO => {
                Err(self.wrong_cell(column, "a number from 0", "een getal vanaf 0"))
            }
            _ => Ok(value),
        }
    }

    /// A whole number from 0; `None` where the cell is empty.
    pub(crate) fn count(&self, column: &str) -> Result<Option<u32>, ImportError> {
        match self.text(column) {
            "" => Ok(None),
            text => text
                .parse()
                .map(Some)
                .map_err(|_| self.wrong_cell(column, "a whole number from 0", "een geheel getal vanaf 0")),
        }
    }

    /// `0` or `1`; `None` where the cell is empty.
    pub(crate) fn yes(&self, column: &str) -> Result<Option<bool>, ImportError> {
        match self.text(column) {
            "" => Ok(None),
            "0" | "0.0" => Ok(Some(false)),
            "1" | "1.0" => Ok(Some(true)),
            _ => Err(self.wrong_cell(column, "0 or 1", "0 of 1")),
        }
    }

    /// An error about one cell.
    pub(crate) fn wrong_cell(&self, column: &str, expected_en: &str, expected_nl: &str) -> ImportError {
        let shown = shorten(self.text(column));
        let cause =
            Words::new(format!("'{shown}' is not {expected_en}"), format!("'{shown}' is niet {expected_nl}"));
        self.input.wrong(cause).at_row(self.number).at_column(column)
    }
}
