// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A table as shared immutable blocks, one per capability where the table is kept by capability. A
//! scenario replaces only the blocks it touches; all others are shared with the package.

use std::sync::Arc;

use crate::names::{Names, Symbol};
use crate::row::Row;

/// Where a row was read: a file (or sheet) of the package and a record number, header = 1.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place {
    /// Position in [`crate::Model::files`].
    pub file: u16,
    /// Record number, header = 1.
    pub record: u32,
}

/// A row with its place and the columns `x_*` that are kept and ignored.
#[derive(Clone, PartialEq, Debug)]
pub struct Record<R> {
    /// The typed row.
    pub row: R,
    /// Where it was read.
    pub place: Place,
    /// Kept columns: name and text.
    pub extra: Option<Box<Vec<(Symbol, Symbol)>>>,
}

/// Rows of one table that share a capability (or all rows of a table that is not kept so).
#[derive(Clone)]
pub struct Block<R> {
    /// The capability, if any.
    pub key: Option<Symbol>,
    /// The rows in the order in which they were read.
    pub records: Vec<Record<R>>,
}

/// All rows of one kind.
#[derive(Clone)]
pub struct Table<R> {
    blocks: Vec<Arc<Block<R>>>,
}

impl<R> Default for Table<R> {
    fn default() -> Self {
        Self { blocks: Vec::new() }
    }
}

impl<R: Row> Table<R> {
    /// A table from finished blocks, put in the order of their keys' texts.
    pub fn from_blocks(blocks: impl IntoIterator<Item = Block<R>>, names: &Names) -> Self {
        let mut blocks: Vec<_> = blocks.into_iter().filter(|b| !b.records.is_empty()).map(Arc::new).collect();
        blocks.sort_by_key(|block| block.key.map(|key| names.text(key)));
        Self { blocks }
    }

    /// A table from records in any order.
    pub fn from_records(records: impl IntoIterator<Item = Record<R>>, names: &Names) -> Self {
        let mut builder = Builder::default();
        for record in records {
            builder.push(record);
        }
        builder.finish(names)
    }

    /// The blocks, ordered by the text of their key.
    pub fn blocks(&self) -> &[Arc<Block<R>>] {
        &self.blocks
    }

    /// The block of one capability.
    pub fn block(&self, key: Option<Symbol>) -> Option<&Arc<Block<R>>> {
        self.blocks.iter().find(|block| block.key == key)
    }

    /// The rows of one capability.
    pub fn of(&self, key: Symbol) -> impl Iterator<Item = &R> + Clone {
        self.block(Some(key)).into_iter().flat_map(|block| block.records.iter().map(|record| &record.row))
    }

    /// All rows with their places.
    pub fn records(&self) -> impl Iterator<Item = &Record<R>> + Clone {
        self.blocks.iter().flat_map(|block| block.records.iter())
    }

    /// All rows.
    pub fn rows(&self) -> impl Iterator<Item = &R> + Clone {
        self.records().map(|record| &record.row)
    }

    /// The row that defines an id.
    pub fn find(&self, id: Symbol) -> Option<&R> {
        self.rows().find(|row| row.own_id() == Some(id))
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.blocks.iter().map(|block| block.records.len()).sum()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// Changes the rows of one block, leaving all other blocks shared.
    pub fn edit_block(&mut self, key: Option<Symbol>, names: &Names, edit: impl FnOnce(&mut Vec<Record<R>>)) {
        let at = self.blocks.iter().position(|block| block.key == key);
        // A block that an edit before this one has made already is not shared and need not be copied.
        let block = at.map(|at| Arc::unwrap_or_clone(self.blocks.remove(at)));
        let mut records = block.map(|block| block.records).unwrap_or_default();
        edit(&mut records);
        if records.is_empty() {
            return;
        }
        let text = key.map(|key| names.text(key));
        let at = self.blocks.partition_point(|block| block.key.map(|key| names.text(key)) < text);
        self.blocks.insert(at, Arc::new(Block { key, records }));
    }
}

/// Gathers records into blocks as they are read.
pub struct Builder<R> {
    plain: Vec<Record<R>>,
    // Side table from symbol to block: symbols are dense, and millions of rows come by.
    at: Vec<u32>,
    keyed: Vec<Block<R>>,
}

impl<R> Default for Builder<R> {
    fn default() -> Self {
        Self { plain: Vec::new(), at: Vec::new(), keyed: Vec::new() }
    }
}

impl<R: Row> Builder<R> {
    /// Adds one record to the block of its capability.
    pub fn push(&mut self, record: Record<R>) {
        let Some(key) = record.row.block() else {
            self.plain.push(record);
            return;
        };
        if self.at.len() <= key.index() {
            self.at.resize(key.index() + 1, 0);
        }
        if self.at[key.index()] == 0 {
            // A bad file may name as many capabilities as it has rows.
            self.keyed.push(Block { key: Some(key), records: Vec::with_capacity(1) });
            self.at[key.index()] = u32::try_from(self.keyed.len()).unwrap_or(u32::MAX);
        }
        self.keyed[self.at[key.index()] as usize - 1].records.push(record);
    }

    /// Adds the records of another builder behind these, block by block.
    pub fn append(&mut self, other: Self) {
        if self.plain.is_empty() && self.keyed.is_empty() {
            *self = other;
            return;
        }
        let blocks = other.keyed.into_iter().map(|block| block.records);
        blocks.chain(std::iter::once(other.plain)).flatten().for_each(|record| self.push(record));
    }

    /// The table.
    pub fn finish(self, names: &Names) -> Table<R> {
        let plain = Block { key: None, records: self.plain };
        let blocks = std::iter::once(plain).chain(self.keyed).map(|mut block| {
            block.records.shrink_to_fit();
            block
        });
        Table::from_blocks(blocks, names)
    }
}
