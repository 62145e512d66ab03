// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! One file of a table, RFC 4180, from the first record to the last. Large files are tried in parallel
//! first (`pieces.rs`); whatever is odd there is read again here, where every finding is exact.

use std::io::{self, Read};

use concordia_model::finding::Words;
use concordia_model::row::Row;
use csv_core::ReadRecordResult;

use super::files::Files;
use super::header::Header;
use super::intake::Intake;
use super::rows::{Fields, Rows, Taker};
use super::{Step, say};
use crate::limits::Limits;

/// Reads one file of a table.
pub(crate) fn read<R: Row>(files: &Files<'_>, path: &str, intake: &mut Intake<'_>, rows: &mut Rows<R>) {
    let opened = match files.open(path) {
        Ok(opened) => opened,
        Err(refusal) => return fail::<R>(intake, say::refused(path, &refusal)),
    };
    let limits = intake.limits;
    if opened.size > limits.file_bytes {
        return fail::<R>(intake, say::too_large(path, opened.size, limits.file_bytes));
    }
    intake.bytes += opened.size;
    if intake.bytes > limits.package_bytes {
        return fail::<R>(intake, say::too_large(path, intake.bytes, limits.package_bytes));
    }
    let number = intake.file(path);
    // The file may have grown since its size was asked.
    let mut source = opened.bytes.take(limits.file_bytes);
    if opened.size <= limits.piece_bytes as u64 {
        return sequential(Records::new(Box::new(source), limits), number, opened.size, intake, rows);
    }
    if super::pieces::read(&mut source, number, opened.size, intake, rows) {
        return;
    }
    let again = match files.open(path) {
        Ok(opened) => opened,
        Err(refusal) => return fail::<R>(intake, say::refused(path, &refusal)),
    };
    let source = Box::new(again.bytes.take(limits.file_bytes));
    sequential(Records::new(source, limits), number, opened.size, intake, rows);
}

/// A file that cannot be read at all; what refers to its rows is not reported as well.
fn fail<R: Row>(intake: &mut Intake<'_>, mut finding: concordia_model::Finding) {
    finding.table = Some(R::INFO.name);
    intake.lost.tables.insert(R::INFO.name);
    intake.report(finding);
}

fn sequential<R: Row>(
    mut records: Records<'_>,
    file: u16,
    size: u64,
    intake: &mut Intake<'_>,
    rows: &mut Rows<R>,
) {
    let path = intake.files[usize::from(file)].clone();
    let Some(header) = first::<R>(&mut records, &path, intake) else { return };
    let names = std::sync::Arc::clone(&intake.names);
    let mut taker = Taker::new(intake, rows, &names, header, file);
    let mut reported = 0;
    loop {
        let shape = match records.next() {
            Ok(Some(shape)) => shape,
            Ok(None) => return,
            Err(error) => {
                let cause = Words::new(
                    format!("it cannot be read: {error}"),
                    format!("het is niet leesbaar: {error}"),
                );
                return fail::<R>(taker.intake, say::broken(&path, Some(records.number + 1), cause));
            }
        };
        body_record(&records, &shape, &path, &mut taker);
        if records.bytes - reported > 8 << 20 {
            reported = records.bytes;
            (taker.intake.progress)(Step { file: &path, bytes: records.bytes, of: size });
        }
    }
}

/// The header of a file, or a finding that says why there is none.
fn first<R: Row>(records: &mut Records<'_>, path: &str, intake: &mut Intake<'_>) -> Option<Header> {
    let cause = match records.next() {
        Ok(Some(Shape::Whole)) => match records.fields() {
            Ok(fields) => {
                let names = std::sync::Arc::clone(&intake.names);
                return Some(Header::read(&fields, R::INFO, path, &names, |finding| intake.report(finding)));
            }
            Err(bad) => {
                fail::<R>(intake, say::encoding(path, 1, bad.nul));
                return None;
            }
        },
        Ok(Some(_)) => {
            Words::new("the header is no header of a table", "de kopregel is geen kopregel van een tabel")
        }
        Ok(None) => Words::new("the file is empty", "het bestand is leeg"),
        Err(error) => {
            Words::new(format!("it cannot be read: {error}"), format!("het is niet leesbaar: {error}"))
        }
    };
    fail::<R>(intake, say::broken(path, Some(1), cause));
    None
}

/// One record below the header.
fn body_record<R: Row>(records: &Records<'_>, shape: &Shape, path: &str, taker: &mut Taker<'_, '_, R>) {
    let number = records.number;
    // Where a record cannot be taken apart, the id that it defines is lost, and nobody knows which.
    match shape {
        Shape::Unclosed => {
            let cause = Words::new(
                "the file ends inside a quoted cell",
                "het bestand eindigt midden in een cel tussen aanhalingstekens",
            );
            fail::<R>(taker.intake, say::broken(path, Some(number), cause));
        }
        Shape::Oversized(field) => {
            taker.oversized(number, Some(*field), &records.head(*field));
            taker.intake.lost.tables.insert(R::INFO.name);
        }
        Shape::Whole => match records.fields() {
            Ok(fields) => taker.take(number, fields),
            Err(bad) => {
                taker.at_field(number, Some(bad.field), &bad.text, say::encoding(path, number, bad.nul));
                taker.intake.lost.tables.insert(R::INFO.name);
            }
        },
    }
}

/// How a record ended.
pub(crate) enum Shape {
    /// As it should.
    Whole,
    /// It is larger than records may be, from this field on.
    Oversized(usize),
    /// The file ended inside quotation marks.
    Unclosed,
}

/// A field that is not UTF-8 or holds a NUL.
pub(crate) struct BadText {
    pub(crate) field: usize,
    pub(crate) nul: bool,
    pub(crate) text: String,
}

/// The records of a file, one at a time, in bounded memory.
pub(crate) struct Records<'a> {
    source: Box<dyn Read + 'a>,
    parser: csv_core::Reader,
    buffer: Vec<u8>,
    range: std::ops::Range<usize>,
    text: Vec<u8>,
    text_end: usize,
    ends: Vec<usize>,
    fields: usize,
    at_end: bool,
    limit: usize,
    columns: usize,
    /// Number of the record that was read last, header = 1.
    pub(crate) number: u32,
    /// Bytes read.
    pub(crate) bytes: u64,
}

impl<'a> Records<'a> {
    pub(crate) fn new(source: Box<dyn Read + 'a>, limits: &Limits) -> Self {
        Self {
            source,
            parser: csv_core::Reader::new(),
            buffer: vec![0; 1 << 18],
            range: 0..0,
            text: vec![0; 1 << 12],
            text_end: 0,
            ends: vec![0; 64],
            fields: 0,
            at_end: false,
            limit: limits.record_bytes,
            columns: limits.columns,
            number: 0,
            bytes: 0,
        }
    }

    /// Reads the next record; its texts are in [`Records::fields`] until the next call.
    pub(crate) fn next(&mut self) -> io::Result<Option<Shape>> {
        (self.text_end, self.fields) = (0, 0);
        let mut oversized = None;
        let mut odd_quotes = false;
        loop {
            if self.range.is_empty() && !self.at_end {
                self.fill()?;
            }
            let input = &self.buffer[self.range.clone()];
            let ended = input.is_empty();
            let (result, read, written, ends) = self.parser.read_record(
                input,
                &mut self.text[self.text_end..],
                &mut self.ends[self.fields..],
            );
            odd_quotes ^= memchr::memchr_iter(b'"', &input[..read]).count() % 2 == 1;
            self.range.start += read;
            self.text_end += written;
            self.fields += ends;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.more_text(&mut oversized),
                ReadRecordResult::OutputEndsFull => self.more_ends(&mut oversized),
                ReadRecordResult::End => return Ok(None),
                ReadRecordResult::Record => {
                    self.number = self.number.saturating_add(1);
                    // Only the end of the file closed the record, and a quotation mark stands alone.
                    let unclosed = ended && odd_quotes;
                    return Ok(Some(match oversized {
                        _ if unclosed => Shape::Unclosed,
                        Some(field) => Shape::Oversized(field),
                        None => Shape::Whole,
                    }));
                }
            }
        }
    }

    fn fill(&mut self) -> io::Result<()> {
        self.range = 0..0;
        // A byte order mark is only seen in one piece, so the buffer is filled as far as it goes.
        while self.range.end < self.buffer.len() {
            match self.source.read(&mut self.buffer[self.range.end..]) {
                Ok(0) => {
                    self.at_end = true;
                    break;
                }
                Ok(read) => self.range.end += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        self.bytes += self.range.end as u64;
        Ok(())
    }

    fn more_text(&mut self, oversized: &mut Option<usize>) {
        if self.text.len() < self.limit && oversized.is_none() {
            self.text.resize(self.text.len() * 2, 0);
            return;
        }
        // What comes is thrown away, but the record is followed to its end.
        oversized.get_or_insert(self.fields);
        self.text_end = self.text.len() / 2;
    }

    fn more_ends(&mut self, oversized: &mut Option<usize>) {
        if self.ends.len() < self.columns && oversized.is_none() {
            self.ends.resize(self.ends.len() * 2, 0);
            return;
        }
        oversized.get_or_insert(self.fields);
        self.fields = self.ends.len() / 2;
    }

    /// The fields of the record that was read last.
    pub(crate) fn fields(&self) -> Result<Fields<'_>, BadText> {
        let ends = &self.ends[..self.fields];
        let text = &self.text[..self.text_end];
        match std::str::from_utf8(text) {
            // A character torn over two cells looks whole once the comma between them is gone.
            Ok(text)
                if memchr::memchr(0, text.as_bytes()).is_none()
                    && ends.iter().all(|end| text.is_char_boundary(*end)) =>
            {
                Ok(Fields::new(text, ends))
            }
            _ => Err(bad_text(text, ends)),
        }
    }

    /// The beginning of a field of a record that was too large to keep.
    fn head(&self, field: usize) -> String {
        let start = field.checked_sub(1).map_or(0, |before| self.ends.get(before).copied().unwrap_or(0));
        let bytes = self.text.get(start..).unwrap_or_default();
        String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).into_owned()
    }
}

/// The first field that is not as it should be.
fn bad_text(text: &[u8], ends: &[usize]) -> BadText {
    let mut start = 0;
    for (field, end) in ends.iter().enumerate() {
        let bytes = text.get(start..*end).unwrap_or_default();
        let nul = memchr::memchr(0, bytes).is_some();
        if nul || std::str::from_utf8(bytes).is_err() {
            let shown = &bytes[..bytes.len().min(400)];
            return BadText { field, nul, text: String::from_utf8_lossy(shown).into_owned() };
        }
        start = *end;
    }
    BadText { field: 0, nul: false, text: String::new() }
}
