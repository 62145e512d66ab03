// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A scenario: a named set of changes and settings laid over a package. It never alters the package.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::digest::Digest;

/// What an edit does with a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operation {
    /// Adds a row.
    Add,
    /// Puts a row in the place of the row with the same key.
    Replace,
    /// Takes out the row that has these cells.
    Remove,
}

impl Operation {
    /// All operations with their names in scenario files.
    pub const ALL: &'static [(&'static str, Self)] =
        &[("add", Self::Add), ("replace", Self::Replace), ("remove", Self::Remove)];

    /// The name in scenario files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Replace => "replace",
            Self::Remove => "remove",
        }
    }
}

/// One change of one row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edit {
    /// What happens.
    pub operation: Operation,
    /// The table.
    pub table: String,
    /// Columns and texts.
    pub cells: Vec<(String, String)>,
}

/// A named set of changes and settings.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Scenario {
    /// Name of the file without its ending.
    pub name: String,
    /// Title for people.
    pub title: Option<String>,
    /// The scenario it builds on.
    pub parent: Option<String>,
    /// Settings that differ from the parent's.
    pub settings: BTreeMap<String, Value>,
    /// Changes, in order.
    pub edits: Vec<Edit>,
    /// File or sheet it was read from.
    pub file: String,
}

impl Scenario {
    /// The scenario's part in the package hash. Order of edits matters, so it is part of it.
    pub fn digest(&self) -> Digest {
        let mut sum = Digest::default();
        let mut add = |parts: &[&str]| {
            let text = parts.join("\u{1f}");
            sum = sum.plus(Digest::of_bytes(format!("scenarios\u{1e}{}\u{1e}{text}", self.name).as_bytes()));
        };
        add(&["title", self.title.as_deref().unwrap_or_default()]);
        add(&["parent", self.parent.as_deref().unwrap_or_default()]);
        for (name, value) in &self.settings {
            add(&["setting", name, &value.to_string()]);
        }
        for (at, edit) in self.edits.iter().enumerate() {
            let position = at.to_string();
            for (column, text) in &edit.cells {
                add(&[edit.operation.name(), &position, &edit.table, column, text]);
            }
        }
        sum
    }
}
