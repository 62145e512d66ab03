// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Years and dates. A year means its state on 31 December (`docs/methods/time.md`).

use std::fmt;

use crate::cell::{Cell, Kind, Problem};
use crate::names::{Interner, Names};

/// A year; as a moment, its 31 December.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize)]
pub struct Year(pub u16);

impl Year {
    /// First and last year that a package may name.
    pub const BOUNDS: (Self, Self) = (Self(1800), Self(2200));

    /// The year after this one.
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }

    /// The year before this one.
    pub fn previous(self) -> Self {
        Self(self.0 - 1)
    }

    /// The years from this one to `last`, both included.
    pub fn to(self, last: Self) -> impl DoubleEndedIterator<Item = Self> + Clone {
        (self.0..=last.0).map(Self)
    }

    /// Its 31 December.
    pub fn end(self) -> Date {
        Date { year: self, month: 12, day: 31 }
    }

    /// Its 1 January.
    pub fn start(self) -> Date {
        Date { year: self, month: 1, day: 1 }
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

impl Cell for Year {
    const KIND: Kind = Kind::Year;

    fn parse(text: &str, _: &mut Interner<'_>) -> Result<Self, Problem> {
        if text.len() != 4 || !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Problem::WrongType);
        }
        let year = Self(text.parse().map_err(|_| Problem::WrongType)?);
        if year < Self::BOUNDS.0 || year > Self::BOUNDS.1 { Err(Problem::OutOfRange) } else { Ok(year) }
    }

    fn write(&self, _: &Names, out: &mut String) {
        let _ = crate::units::write_digits(u64::from(self.0), 4, out);
    }
}

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Date {
    /// The year.
    pub year: Year,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Date {
    fn days_in_month(year: u16, month: u8) -> u8 {
        match month {
            4 | 6 | 9 | 11 => 30,
            2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
            2 => 28,
            _ => 31,
        }
    }

    /// Reads `YYYY-MM-DD`.
    pub fn read(text: &str) -> Result<Self, Problem> {
        let bytes = text.as_bytes();
        let shape = bytes.len() == 10
            && bytes
                .iter()
                .enumerate()
                .all(|(i, b)| if i == 4 || i == 7 { *b == b'-' } else { b.is_ascii_digit() });
        if !shape {
            return Err(Problem::WrongType);
        }
        let number =
            |range: std::ops::Range<usize>| text[range].parse::<u16>().map_err(|_| Problem::WrongType);
        let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
        let month = u8::try_from(month).map_err(|_| Problem::OutOfRange)?;
        let day = u8::try_from(day).map_err(|_| Problem::OutOfRange)?;
        let bounds = (Year::BOUNDS.0.0..=Year::BOUNDS.1.0).contains(&year);
        if !bounds || !(1..=12).contains(&month) || day == 0 || day > Self::days_in_month(year, month) {
            return Err(Problem::OutOfRange);
        }
        Ok(Self { year: Year(year), month, day })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl serde::Serialize for Date {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Cell for Date {
    const KIND: Kind = Kind::Date;

    fn parse(text: &str, _: &mut Interner<'_>) -> Result<Self, Problem> {
        Self::read(text)
    }

    fn write(&self, _: &Names, out: &mut String) {
        use fmt::Write as _;
        let _ = write!(out, "{self}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_checked_against_the_calendar() {
        assert!(Date::read("2024-02-29").is_ok());
        assert_eq!(Date::read("2023-02-29"), Err(Problem::OutOfRange));
        assert_eq!(Date::read("1900-02-29"), Err(Problem::OutOfRange));
        assert_eq!(Date::read("2023-13-01"), Err(Problem::OutOfRange));
        assert_eq!(Date::read("2023-1-1"), Err(Problem::WrongType));
        assert_eq!(Date::read("2023-10-0é"), Err(Problem::WrongType));
    }
}
