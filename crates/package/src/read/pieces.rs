// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A large file in parallel: it is cut into pieces where records end, workers read the pieces, and their
//! rows are put together in order, so the result does not depend on the number of threads. This is only
//! for files without a mistake: at the first oddity the attempt is dropped and `csv.rs` reads the file.

use std::io::Read;

use concordia_model::digest::Digest;
use concordia_model::names::{Interner, Names};
use concordia_model::row::Row;
use concordia_model::table::{Place, Record};
use csv_core::ReadRecordResult;
use rayon::prelude::*;

use super::Step;
use super::header::Header;
use super::intake::Intake;
use super::quotes::Quotes;
use super::rows::{Fields, Rows, record};

/// Reads a file whole, or takes nothing of it and returns `false`.
pub(crate) fn read<R: Row>(
    source: &mut (dyn Read + Send),
    file: u16,
    size: u64,
    intake: &mut Intake<'_>,
    rows: &mut Rows<R>,
) -> bool {
    let path = intake.files[usize::from(file)].clone();
    let mut pieces = Pieces { source, rest: Vec::new(), size: intake.limits.piece_bytes, at_end: false };
    let names = std::sync::Arc::clone(&intake.names);
    let mut findings = Vec::new();
    let Some(mut batch) = pieces.batch() else { return false };
    let Some(first) = batch.first_mut() else { return false };
    let bom = "\u{feff}".as_bytes();
    if first.bytes.starts_with(bom) {
        first.start = bom.len();
    }
    let Some((header, length)) =
        header::<R>(&first.bytes[first.start..], &path, &names, |finding| findings.push(finding))
    else {
        return false;
    };
    first.start += length;
    let work = Work { header, names: &names, file, cell: intake.limits.cell_characters };
    let mut gathered = Gathered { rows: Rows::new(), records: 1 };
    let mut parsed = Vec::new();
    let mut bytes = 0;
    while !batch.is_empty() {
        bytes += batch.iter().map(|piece| piece.bytes.len() as u64).sum::<u64>();
        let ready = std::mem::take(&mut parsed);
        let (next, found) = rayon::join(
            || {
                gathered.add(ready);
                pieces.batch()
            },
            || batch.par_iter().map(|piece| work.parse::<R>(piece)).collect::<Option<Vec<_>>>(),
        );
        (intake.progress)(Step { file: &path, bytes, of: size });
        let (Some(next), Some(found)) = (next, found) else { return false };
        if intake.limits.stopped() {
            return true;
        }
        (batch, parsed) = (next, found);
    }
    gathered.add(parsed);
    rows.append(gathered.rows);
    findings.into_iter().for_each(|finding| intake.report(finding));
    true
}

/// The header and how many bytes it takes.
fn header<R: Row>(
    bytes: &[u8],
    path: &str,
    names: &Names,
    report: impl FnMut(concordia_model::Finding),
) -> Option<(Header, usize)> {
    let (mut text, mut ends) = (vec![0; 1 << 16], vec![0; 1 << 10]);
    let (result, read, written, count) = csv_core::Reader::new().read_record(bytes, &mut text, &mut ends);
    let text = std::str::from_utf8(&text[..written]).ok()?;
    let plain = result == ReadRecordResult::Record && !text.contains('\0');
    plain.then(|| (Header::read(&Fields::new(text, &ends[..count]), R::INFO, path, names, report), read))
}

/// A part of the file that begins and ends with a record.
struct Piece {
    bytes: Vec<u8>,
    start: usize,
    last: bool,
}

/// Cuts a file into pieces.
struct Pieces<'a> {
    source: &'a mut (dyn Read + Send),
    rest: Vec<u8>,
    size: usize,
    at_end: bool,
}

impl Pieces<'_> {
    /// As many pieces as keep all workers busy; none at the end of the file, `None` at an oddity.
    fn batch(&mut self) -> Option<Vec<Piece>> {
        let wanted = rayon::current_num_threads() * 2;
        let mut batch = Vec::with_capacity(wanted);
        while batch.len() < wanted && !self.at_end {
            batch.push(self.piece()?);
        }
        Some(batch)
    }

    fn piece(&mut self) -> Option<Piece> {
        let mut bytes = Vec::with_capacity(self.size + self.rest.len());
        bytes.append(&mut self.rest);
        let wanted = self.size as u64;
        let read = (&mut *self.source).take(wanted).read_to_end(&mut bytes).ok()?;
        self.at_end = read < self.size;
        if !self.at_end {
            let end = record_end(&bytes)?;
            self.rest = bytes.split_off(end);
        }
        Some(Piece { bytes, start: 0, last: self.at_end })
    }
}

/// The last line end that has an even number of quotation marks before it. In a file without stray
/// marks that is the end of a record; where there are stray ones, the worker finds a record open.
fn record_end(bytes: &[u8]) -> Option<usize> {
    let mut odd = memchr::memchr_iter(b'"', bytes).count() % 2 == 1;
    let mut end = bytes.len();
    while let Some(at) = memchr::memrchr(b'\n', &bytes[..end]) {
        odd ^= memchr::memchr_iter(b'"', &bytes[at..end]).count() % 2 == 1;
        if !odd {
            return Some(at + 1);
        }
        end = at;
    }
    None
}

/// What workers share.
struct Work<'a> {
    header: Header,
    names: &'a Names,
    file: u16,
    cell: usize,
}

/// The rows of one piece; their record numbers count from 1 within it.
struct Parsed<R> {
    records: Vec<Record<R>>,
    hash: Digest,
}

impl Work<'_> {
    /// The rows of a piece, or `None` when anything is not as it should be.
    fn parse<R: Row>(&self, piece: &Piece) -> Option<Parsed<R>> {
        let bytes = &piece.bytes[piece.start..];
        let odd = std::str::from_utf8(bytes).is_err()
            || memchr::memchr(0, bytes).is_some()
            || bytes.starts_with("\u{feff}".as_bytes());
        if odd {
            return None;
        }
        let mut state = Worker::new(self);
        let mut parser = csv_core::Reader::new();
        let (mut text, mut ends) = (vec![0; 1 << 16], vec![0; self.header.names.len() + 1]);
        let mut at = 0;
        loop {
            let (result, read, written, fields) = parser.read_record(&bytes[at..], &mut text, &mut ends);
            let closed = at < bytes.len();
            at += read;
            match result {
                ReadRecordResult::Record if closed => state.take(&text[..written], &ends[..fields])?,
                ReadRecordResult::End => return Some(state.parsed),
                // The last line of a file may lack its end; the parser wants to be asked once more.
                ReadRecordResult::InputEmpty if piece.last && written > 0 => {
                    let (result, _, more, more_fields) =
                        parser.read_record(&[], &mut text[written..], &mut ends[fields..]);
                    let mut quotes = Quotes::default();
                    quotes.follow(bytes);
                    if result != ReadRecordResult::Record || quotes.is_open() {
                        return None;
                    }
                    state.take(&text[..written + more], &ends[..fields + more_fields])?;
                }
                ReadRecordResult::InputEmpty if written == 0 && fields == 0 => {}
                _ => return None,
            }
        }
    }
}

/// What one worker keeps from record to record.
struct Worker<'a, R> {
    work: &'a Work<'a>,
    interner: Interner<'a>,
    scratch: String,
    parsed: Parsed<R>,
}

impl<'a, R: Row> Worker<'a, R> {
    fn new(work: &'a Work<'a>) -> Self {
        let parsed = Parsed { records: Vec::new(), hash: Digest::default() };
        Self { work, interner: Interner::new(work.names), scratch: String::new(), parsed }
    }

    fn take(&mut self, text: &[u8], ends: &[usize]) -> Option<()> {
        let header = &self.work.header;
        let fields = Fields::new(std::str::from_utf8(text).ok()?, ends);
        if fields.len() != header.names.len() || fields.oversized(self.work.cell).is_some() {
            return None;
        }
        let number = u32::try_from(self.parsed.records.len()).ok()? + 1;
        let place = Place { file: self.work.file, record: number };
        let record = record::<R>(header, fields, place, &mut self.interner, &mut Vec::new())?;
        let digest = Digest::of_row(&record.row, self.work.names, &mut self.scratch);
        self.parsed.hash = self.parsed.hash.plus(digest);
        self.parsed.records.push(record);
        Some(())
    }
}

/// The rows of all pieces so far.
struct Gathered<R> {
    rows: Rows<R>,
    records: u32,
}

impl<R: Row> Gathered<R> {
    fn add(&mut self, pieces: Vec<Parsed<R>>) {
        for piece in pieces {
            let before = self.records;
            self.rows.hash = self.rows.hash.plus(piece.hash);
            self.records = before.saturating_add(u32::try_from(piece.records.len()).unwrap_or(u32::MAX));
            for mut record in piece.records {
                record.place.record = record.place.record.saturating_add(before);
                self.rows.builder.push(record);
            }
        }
    }
}
