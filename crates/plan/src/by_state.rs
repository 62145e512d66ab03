// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Entries of rows while they are gathered, by cell and year.

use crate::ground::Ground;

/// Entries by cell and year: every row of that cell and year takes its own.
pub(crate) struct ByState<T> {
    years: usize,
    entries: Vec<Vec<T>>,
}

impl<T> ByState<T> {
    /// None yet.
    pub(crate) fn of(ground: &Ground) -> Self {
        let (cells, years) = (ground.cells.len(), ground.years.len());
        Self { years, entries: std::iter::repeat_with(Vec::new).take(cells * years).collect() }
    }

    /// One more.
    pub(crate) fn add(&mut self, cell: usize, year: usize, entry: T) {
        self.entries[cell * self.years + year].push(entry);
    }

    /// Those of a cell and year.
    pub(crate) fn of_state(&self, cell: usize, year: usize) -> &[T] {
        &self.entries[cell * self.years + year]
    }

    /// The cells and years that have any.
    pub(crate) fn filled(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        let years = self.years.max(1);
        let some = self.entries.iter().enumerate().filter(|(_, entries)| !entries.is_empty());
        some.map(move |(at, _)| (at / years, at % years))
    }

    /// Those of a cell and year, which are gone then.
    pub(crate) fn take(&mut self, cell: usize, year: usize) -> Vec<T> {
        std::mem::take(&mut self.entries[cell * self.years + year])
    }

    /// All of them, with their cell and year.
    pub(crate) fn all(self) -> impl Iterator<Item = (usize, usize, Vec<T>)> {
        let years = self.years.max(1);
        let of = move |(at, entries)| (at / years, at % years, entries);
        self.entries.into_iter().enumerate().map(of)
    }
}
