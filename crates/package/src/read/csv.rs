// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! One file of a table, RFC 4180, from the first record to the last. Large files are tried in parallel
//! first (`pieces.rs`); whatever is odd there is read again here, where every finding is exact.

use std::io::Read;

use concordia_model::finding::Words;
use concordia_model::row::Row;

use super::files::Files;
use super::header::Header;
use super::intake::Intake;
use super::records::{Records, Shape};
use super::rows::{Rows, Taker};
use super::{Step, say};

/// Reads one file of a table.
pub(crate) fn read<R: Row>(files: &Files<'_>, path: &str, intake: &mut Intake<'_>, rows: &mut Rows<R>) {
    let opened = match files.open(path) {
        Ok(opened) => opened,
        Err(refusal) => return fail::<R>(intake, say::refused(path, &refusal)),
    };
    let limits = intake.limits;
    if limits.stopped() {
        return;
    }
    (intake.progress)(Step { file: path, bytes: 0, of: opened.size });
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
    while !taker.intake.limits.stopped() {
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
