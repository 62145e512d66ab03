// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Cells as text: ids and free texts.

use concordia_model::Model;
use concordia_model::cell::{Cell, Text};

/// The id in a cell.
pub fn id(model: &Model, cell: impl Cell + Copy) -> String {
    some_id(model, Some(cell)).unwrap_or_default()
}

/// The id in a cell that may be empty.
pub fn some_id<C: Cell + Copy>(model: &Model, cell: Option<C>) -> Option<String> {
    cell.reference().map(|symbol| model.text(symbol).to_owned())
}

/// The text in a cell that may be empty.
pub fn some_text(model: &Model, cell: Option<Text>) -> Option<String> {
    cell.map(|text| model.text(text.0).to_owned())
}
