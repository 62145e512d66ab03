// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A look at a workbook before it is opened: whether it is an archive, and whether it unpacks to a size
//! that can be read. The sizes it declares are not believed; everything is unpacked once, and thrown away.

use std::io::{Cursor, Read};

use concordia_model::Words;

use crate::limits::Limits;

/// Why a workbook is not opened.
pub(crate) enum Refused {
    /// It is no archive, or a damaged one.
    Broken(String),
    /// It unpacks to more than is read.
    TooLarge(Words),
}

/// Looks at the whole archive.
pub(crate) fn check(bytes: &[u8], limits: &Limits) -> Result<(), Refused> {
    let broken = |error: zip::result::ZipError| Refused::Broken(error.to_string());
    // Counted before the archive is opened, as its directory is read whole.
    if memchr::memmem::find_iter(bytes, b"PK\x01\x02").count() > limits.parts {
        return Err(too_many(limits.parts));
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let mut declared = 0_u64;
    for at in 0..archive.len() {
        let part = archive.by_index_raw(at).map_err(broken)?;
        declared = declared.saturating_add(part.size());
        bound_part(&part.name().map_err(broken)?, part.size(), limits)?;
        if declared > limits.unpacked_bytes || is_bomb(part.size(), part.compressed_size(), limits) {
            return Err(too_large(declared, limits.unpacked_bytes));
        }
    }
    let mut left = limits.unpacked_bytes;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(broken)?;
        left = unpack(part, left, limits)?;
    }
    Ok(())
}

/// Unpacks one part and tells how many bytes are left for the others.
fn unpack(part: impl Read, left: u64, limits: &Limits) -> Result<u64, Refused> {
    let mut part = part.take(left + 1);
    let mut buffer = vec![0; 1 << 16];
    let (mut total, mut run) = (0_u64, 0);
    loop {
        let read = part.read(&mut buffer).map_err(|error| Refused::Broken(error.to_string()))?;
        if read == 0 || limits.stopped() {
            return Ok(left - total);
        }
        total += read as u64;
        if total > left {
            return Err(too_large(limits.unpacked_bytes + 1, limits.unpacked_bytes));
        }
        // One text or tag of a workbook is held in memory whole, several times over.
        run = match memchr::memrchr(b'<', &buffer[..read]) {
            Some(at) => read - at,
            None => run + read,
        };
        if run > limits.text_bytes {
            return Err(too_large(run as u64, limits.text_bytes as u64));
        }
    }
}

/// What is packed much tighter than tables ever are, is there to fill the memory.
fn is_bomb(size: u64, packed: u64, limits: &Limits) -> bool {
    size > 1 << 20 && size / packed.max(1) > limits.ratio
}

/// Sheets are read bit by bit; the other parts are held in memory.
fn bound_part(name: &str, size: u64, limits: &Limits) -> Result<(), Refused> {
    let streamed = name.contains("worksheets/");
    if streamed || size <= limits.part_bytes { Ok(()) } else { Err(too_large(size, limits.part_bytes)) }
}

fn too_large(bytes: u64, limit: u64) -> Refused {
    Refused::TooLarge(Words::new(
        format!("it unpacks to {} MB or more, where at most {} MB are read", bytes >> 20, limit >> 20),
        format!("uitgepakt is het {} MB of meer, waar hooguit {} MB wordt gelezen", bytes >> 20, limit >> 20),
    ))
}

fn too_many(limit: usize) -> Refused {
    Refused::TooLarge(Words::new(
        format!("it holds more than {limit} parts"),
        format!("het bevat meer dan {limit} onderdelen"),
    ))
}
