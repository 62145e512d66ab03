// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What every row of every table can do. `rows!` writes it from one declaration per table, so that
//! reader, writer, schemas, template and reference page cannot disagree.

use crate::cell::{Cell, Kind, Problem};
use crate::names::{Interner, Names, Symbol};

/// One column, as the schemas and the reference page show it.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Name in the header.
    pub name: &'static str,
    /// What the cells hold.
    pub kind: Kind,
    /// Whether a cell may not be empty.
    pub required: bool,
    /// Whether it is part of the key.
    pub key: bool,
    /// Meaning, in English.
    pub en: &'static str,
    /// Meaning, in Dutch.
    pub nl: &'static str,
}

/// One table, as the schemas and the reference page show it.
#[derive(Clone, Copy, Debug)]
pub struct TableInfo {
    /// Name of the table and of its file.
    pub name: &'static str,
    /// Meaning, in English.
    pub en: &'static str,
    /// Meaning, in Dutch.
    pub nl: &'static str,
    /// Columns in their order.
    pub columns: &'static [Column],
}

impl TableInfo {
    /// The position of a column.
    pub fn position(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|c| c.name == column)
    }

    /// Whether rows define ids that must be unique by themselves, whatever their source.
    pub fn defines_ids(&self) -> bool {
        self.columns.iter().any(|c| c.kind == Kind::Id)
    }
}

/// Where the texts of one row come from: a record of a file, a row of a sheet, an edit of a scenario.
pub trait CellTexts {
    /// The trimmed text at a column of the table; empty where there is none.
    fn text(&self, column: usize) -> &str;
}

/// A problem of one cell, by column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CellProblem {
    /// The column's position in the table.
    pub column: usize,
    /// What is wrong; `None` means that a required cell is empty.
    pub problem: Option<Problem>,
}

/// Reads the cells of one row and keeps all problems, not only the first.
pub struct RowReader<'a, 'n, S> {
    texts: &'a S,
    interner: &'a mut Interner<'n>,
    problems: &'a mut Vec<CellProblem>,
}

impl<'a, 'n, S: CellTexts> RowReader<'a, 'n, S> {
    /// A reader over one row.
    pub fn new(texts: &'a S, interner: &'a mut Interner<'n>, problems: &'a mut Vec<CellProblem>) -> Self {
        Self { texts, interner, problems }
    }

    /// The value at a column, or a recorded problem.
    pub fn take<T: Cell>(&mut self, column: usize, own: bool) -> Option<T> {
        let text = self.texts.text(column);
        if text.is_empty() && T::REQUIRED {
            self.problems.push(CellProblem { column, problem: None });
            return None;
        }
        let value = if own && !is_id(text) { Err(Problem::WrongType) } else { T::parse(text, self.interner) };
        value.map_err(|problem| self.problems.push(CellProblem { column, problem: Some(problem) })).ok()
    }
}

/// Whether a text is an id: `kebab-case`, or an upper-case code.
pub fn is_id(text: &str) -> bool {
    let part = |p: &str, upper: bool| {
        !p.is_empty()
            && p.bytes().all(|b| {
                b.is_ascii_digit() || if upper { b.is_ascii_uppercase() } else { b.is_ascii_lowercase() }
            })
    };
    text.len() <= 100
        && (text.split('-').all(|p| part(p, false)) || text.split(['-', '_']).all(|p| part(p, true)))
}

/// A row of a table.
pub trait Row: Sized + Copy + PartialEq + Send + Sync + 'static {
    /// The table.
    const INFO: &'static TableInfo;
    /// Reads a row; `None` when a cell had a problem.
    fn read<S: CellTexts>(reader: &mut RowReader<'_, '_, S>) -> Option<Self>;
    /// Writes the canonical text of one cell.
    fn write(&self, column: usize, names: &Names, out: &mut String);
    /// The block a row belongs to: its capability, in tables that are kept by capability.
    fn block(&self) -> Option<Symbol>;
    /// A hash of the key; with the source, where the table does not define ids.
    fn key_hash(&self) -> u64;
    /// Whether two rows have the same key (and source, likewise).
    fn same_key(&self, other: &Self) -> bool;
    /// Shows every reference as column and id.
    fn references(&self, visit: &mut impl FnMut(usize, Symbol));
    /// The id that the row defines, if its table defines ids.
    fn own_id(&self) -> Option<Symbol>;
}

/// The key of a row as text, cells joined with `|`: how `evidence` and `judgements` name a row.
pub fn key_text<R: Row>(row: &R, names: &Names) -> String {
    let mut out = String::new();
    for (at, _) in R::INFO.columns.iter().enumerate().filter(|(_, c)| c.key) {
        if !out.is_empty() || at > 0 {
            out.push('|');
        }
        row.write(at, names, &mut out);
    }
    out
}

/// Declares row types: tables and columns with their meaning in two languages, keys, block.
///
/// Roles of columns: `own` defines the row's id; `key` is part of the key; `side` is no part of the
/// key, but rows that differ in it may stand side by side (the source of a claim); `col` is the rest.
macro_rules! rows {
    ($( $row:ident $name:literal $table_en:literal / $table_nl:literal $(by $block:ident)? {
        $( $role:ident $field:ident : $type:ty = $en:literal / $nl:literal; )*
    } )*) => {$(
        #[doc = $table_en]
        #[derive(Clone, Copy, PartialEq, Debug)]
        pub struct $row {
            $( #[doc = $en] pub $field: $type, )*
        }

        impl $crate::row::Row for $row {
            const INFO: &'static $crate::row::TableInfo = &$crate::row::TableInfo {
                name: $name,
                en: $table_en,
                nl: $table_nl,
                columns: &[$( $crate::row::Column {
                    name: stringify!($field),
                    kind: $crate::row::rows!(@kind $role $type),
                    required: <$type as $crate::cell::Cell>::REQUIRED,
                    key: $crate::row::rows!(@key $role),
                    en: $en,
                    nl: $nl,
                } ),*],
            };

            fn read<S: $crate::row::CellTexts>(reader: &mut $crate::row::RowReader<'_, '_, S>) -> Option<Self> {
                let mut columns = 0_usize..;
                $( let $field = reader.take::<$type>(columns.next()?, $crate::row::rows!(@own $role)); )*
                Some(Self { $( $field: $field? ),* })
            }

            fn write(&self, column: usize, names: &$crate::names::Names, out: &mut String) {
                let mut columns = 0_usize..;
                $( if columns.next() == Some(column) { $crate::cell::Cell::write(&self.$field, names, out); } )*
            }

            fn block(&self) -> Option<$crate::names::Symbol> {
                $crate::row::rows!(@block self $($block)?)
            }

            fn key_hash(&self) -> u64 {
                use std::hash::{BuildHasher as _, Hash as _, Hasher as _};
                let mut hasher = foldhash::fast::FixedState::with_seed(7).build_hasher();
                $( if $crate::row::rows!(@identity $role) { self.$field.hash(&mut hasher); } )*
                hasher.finish()
            }

            fn same_key(&self, other: &Self) -> bool {
                true $( && (!$crate::row::rows!(@identity $role) || self.$field == other.$field) )*
            }

            fn references(&self, visit: &mut impl FnMut(usize, $crate::names::Symbol)) {
                let columns = 0_usize..;
                let ids = [$( if $crate::row::rows!(@own $role) { None } else { $crate::cell::Cell::reference(&self.$field) } ),*];
                for (column, id) in columns.zip(ids) {
                    if let Some(id) = id { visit(column, id); }
                }
            }

            fn own_id(&self) -> Option<$crate::names::Symbol> {
                let mut id = None;
                $( if $crate::row::rows!(@own $role) { id = $crate::cell::Cell::reference(&self.$field); } )*
                id
            }
        }
    )*};
    (@kind own $type:ty) => { $crate::cell::Kind::Id };
    (@kind $role:ident $type:ty) => { <$type as $crate::cell::Cell>::KIND };
    (@key own) => { true };
    (@key key) => { true };
    (@key side) => { false };
    (@key col) => { false };
    (@own own) => { true };
    (@own $role:ident) => { false };
    (@block $self:ident) => { None };
    (@block $self:ident $block:ident) => { Some($self.$block.symbol()) };
    (@identity col) => { false };
    (@identity $role:ident) => { true };
}
pub(crate) use rows;
