// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! One cell of a table: what kinds there are, how text becomes a value and a value text again.
//! The text written is canonical: equal values give equal text, which the package hash relies on.

use std::fmt::Write as _;

use crate::names::{Interner, Names, Symbol};

/// What a column holds; the reader, the schemas, the template and the reference page use the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// The row's own id: kebab-case, or an upper-case code.
    Id,
    /// The id of a row in one of these tables.
    Reference(&'static [&'static str]),
    /// Free text.
    Text,
    /// One of the listed codes.
    Code(&'static [&'static str]),
    /// `true` or `false`.
    Flag,
    /// A year `YYYY`, 1800 to 2200.
    Year,
    /// A date `YYYY-MM-DD`.
    Date,
    /// Units, at most three decimals, not negative.
    Quantity,
    /// A number, at most six decimals.
    Number,
    /// A share from 0 to 1, at most six decimals.
    Share,
    /// An amount of money in whole currency units, at most two decimals.
    Money,
    /// A whole number from 0.
    Integer,
    /// A currency, ISO 4217.
    Currency,
}

/// Why a cell could not be read. The reader turns it into a finding.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Problem {
    /// The text does not have the form that the kind asks for.
    WrongType,
    /// The form is right and the value lies outside what is allowed.
    OutOfRange,
    /// The code is not in the list.
    UnlistedCode,
}

/// A value that stands in one cell.
pub trait Cell: Sized {
    /// What the column holds.
    const KIND: Kind;
    /// Whether the cell may not be empty.
    const REQUIRED: bool = true;
    /// Reads a value from text that is trimmed; empty text reaches optional cells only.
    fn parse(text: &str, interner: &mut Interner<'_>) -> Result<Self, Problem>;
    /// Writes the canonical text; an absent value writes nothing.
    fn write(&self, names: &Names, out: &mut String);
    /// The id this cell refers to, if it is a reference.
    fn reference(&self) -> Option<Symbol> {
        None
    }
}

impl<T: Cell> Cell for Option<T> {
    const KIND: Kind = T::KIND;
    const REQUIRED: bool = false;

    fn parse(text: &str, interner: &mut Interner<'_>) -> Result<Self, Problem> {
        if text.is_empty() { Ok(None) } else { T::parse(text, interner).map(Some) }
    }

    fn write(&self, names: &Names, out: &mut String) {
        if let Some(value) = self {
            value.write(names, out);
        }
    }

    fn reference(&self) -> Option<Symbol> {
        self.as_ref().and_then(Cell::reference)
    }
}

/// Free text of a cell.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Text(pub Symbol);

impl Cell for Text {
    const KIND: Kind = Kind::Text;

    fn parse(text: &str, interner: &mut Interner<'_>) -> Result<Self, Problem> {
        Ok(Self(interner.intern(text)))
    }

    fn write(&self, names: &Names, out: &mut String) {
        out.push_str(names.text(self.0));
    }
}

impl Cell for bool {
    const KIND: Kind = Kind::Flag;

    fn parse(text: &str, _: &mut Interner<'_>) -> Result<Self, Problem> {
        match text {
            "true" | "TRUE" | "True" => Ok(true),
            "false" | "FALSE" | "False" => Ok(false),
            _ => Err(Problem::WrongType),
        }
    }

    fn write(&self, _: &Names, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }
}

/// A whole number from 0 (precedence, months, rungs).
impl Cell for u32 {
    const KIND: Kind = Kind::Integer;

    fn parse(text: &str, _: &mut Interner<'_>) -> Result<Self, Problem> {
        let (digits, negative) = text.strip_prefix('-').map_or((text, false), |rest| (rest, true));
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Problem::WrongType);
        }
        if negative { Err(Problem::OutOfRange) } else { digits.parse().map_err(|_| Problem::OutOfRange) }
    }

    fn write(&self, _: &Names, out: &mut String) {
        let _ = write!(out, "{self}");
    }
}

/// A currency code of ISO 4217, three capitals.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Currency(pub Symbol);

impl Cell for Currency {
    const KIND: Kind = Kind::Currency;

    fn parse(text: &str, interner: &mut Interner<'_>) -> Result<Self, Problem> {
        let good = text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase());
        if good { Ok(Self(interner.intern(text))) } else { Err(Problem::WrongType) }
    }

    fn write(&self, names: &Names, out: &mut String) {
        out.push_str(names.text(self.0));
    }
}
