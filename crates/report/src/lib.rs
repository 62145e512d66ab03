// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Results as pages to print and hand over, in Dutch or English. Nothing is computed here: every figure and
//! sentence comes from a view of `concordia-analysis`.

mod candidate;
mod docx;
mod html;
mod paper;
mod plan_book;
mod sheet;
mod widths;
mod words;

pub use paper::{Block, Paper};
pub use plan_book::{XLSX, plan_book};
pub use sheet::weighing_sheet;
pub use words::Trace;

/// Media type of a document for a word processor.
pub const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
