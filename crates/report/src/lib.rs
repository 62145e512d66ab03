// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Results as pages to print and hand over, in Dutch or English. Nothing is computed here: every figure and
//! sentence comes from a view of `concordia-analysis`.

mod html;
mod sheet;
mod words;

pub use sheet::{Trace, weighing_sheet};
