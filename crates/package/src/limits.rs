// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! How much the reader takes in. Every input has a bound, so that a broken or hostile package costs
//! seconds and not the machine.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Bounds of one package.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Bytes of one table file.
    pub file_bytes: u64,
    /// Bytes of all files together.
    pub package_bytes: u64,
    /// Bytes of `datapackage.json`.
    pub descriptor_bytes: u64,
    /// Bytes of one scenario.
    pub scenario_bytes: u64,
    /// Scenarios.
    pub scenarios: usize,
    /// Files of tables.
    pub files: usize,
    /// Bytes of one record; a quotation mark that is never closed runs into it.
    pub record_bytes: usize,
    /// Columns of one file.
    pub columns: usize,
    /// Characters of one cell, as in a workbook.
    pub cell_characters: usize,
    /// Findings shown per code and file; the rest is counted.
    pub findings: usize,
    /// Bytes of a workbook as it lies on the disk.
    pub workbook_bytes: u64,
    /// Bytes of a workbook after unpacking.
    pub unpacked_bytes: u64,
    /// Bytes of a part of a workbook that is no sheet, after unpacking.
    pub part_bytes: u64,
    /// Bytes of one text within a workbook.
    pub text_bytes: usize,
    /// How many times smaller a part may be packed.
    pub ratio: u64,
    /// Parts of a workbook.
    pub parts: usize,
    /// Files from this size on are read in parallel, in pieces of this size.
    pub piece_bytes: usize,
    /// Set by whoever no longer wants the package: reading stops, and there is no model.
    pub stop: Arc<AtomicBool>,
}

impl Limits {
    /// Whether nobody wants the package any more.
    pub fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 1 << 30,
            package_bytes: 2 << 30,
            descriptor_bytes: 16 << 20,
            scenario_bytes: 4 << 20,
            scenarios: 1_000,
            files: 10_000,
            record_bytes: 4 << 20,
            columns: 1_000,
            cell_characters: 32_767,
            findings: 200,
            workbook_bytes: 128 << 20,
            unpacked_bytes: 512 << 20,
            part_bytes: 128 << 20,
            text_bytes: 12 << 20,
            ratio: 250,
            parts: 10_000,
            piece_bytes: 4 << 20,
            stop: Arc::default(),
        }
    }
}
