// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The records of a file, one after the other and in bounded memory, whatever the file holds.

use std::io::{self, Read};

use csv_core::ReadRecordResult;

use super::quotes::Quotes;
use super::rows::Fields;
use crate::limits::Limits;

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
    quotes: Quotes,
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
            quotes: Quotes::default(),
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
        loop {
            if self.range.is_empty() && !self.at_end {
                self.fill()?;
            }
            let input = &self.buffer[self.range.clone()];
            let (result, read, written, ends) = self.parser.read_record(
                input,
                &mut self.text[self.text_end..],
                &mut self.ends[self.fields..],
            );
            self.quotes.follow(&input[..read]);
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
                    return Ok(Some(match oversized {
                        _ if self.quotes.is_open() => Shape::Unclosed,
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
    pub(crate) fn head(&self, field: usize) -> String {
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
