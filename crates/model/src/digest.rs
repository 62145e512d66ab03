// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The package hash: a sum modulo 2^256 of row digests over canonical typed values. Order of files and
//! rows does not matter, a folder and a workbook agree, and a changed cell costs one subtraction and
//! one addition (`docs/methods/hash.md`).

use std::fmt;

use crate::names::Names;
use crate::row::Row;

/// A sum of row digests.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Digest([u64; 4]);

impl Digest {
    /// The digest of one row: table, then name and canonical text of every cell that is not empty.
    /// `buffer` is scratch space that callers keep, because three million rows come by.
    pub fn of_row<R: Row>(row: &R, names: &Names, buffer: &mut String) -> Self {
        buffer.clear();
        buffer.push_str(R::INFO.name);
        for (at, column) in R::INFO.columns.iter().enumerate() {
            buffer.push('\u{1e}');
            let start = buffer.len();
            buffer.push_str(column.name);
            buffer.push('\u{1f}');
            let before = buffer.len();
            row.write(at, names, buffer);
            if buffer.len() == before {
                // Empty cells leave no trace, so a column added later changes no old hash.
                buffer.truncate(start - 1);
            }
        }
        Self::of_bytes(buffer.as_bytes())
    }

    /// The digest of a text that belongs to the package, such as one edit of a scenario.
    pub fn of_bytes(bytes: &[u8]) -> Self {
        let hash = blake3::hash(bytes);
        let mut parts = [0; 4];
        for (part, chunk) in parts.iter_mut().zip(hash.as_bytes().chunks_exact(8)) {
            *part = chunk.iter().rev().fold(0, |sum, byte| (sum << 8) | u64::from(*byte));
        }
        Self(parts)
    }

    /// The sum of two digests.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let mut carry = false;
        let mut sum = [0; 4];
        for (at, part) in sum.iter_mut().enumerate() {
            let (first, over) = self.0[at].overflowing_add(other.0[at]);
            let (second, again) = first.overflowing_add(u64::from(carry));
            *part = second;
            carry = over || again;
        }
        Self(sum)
    }

    /// The digest that was there before `other` was added.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        let complement = Self(other.0.map(|part| !part)).plus(Self([1, 0, 0, 0]));
        self.plus(complement)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().rev().try_for_each(|part| write!(f, "{part:016x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn taking_away_what_was_added_gives_the_old_digest(a: Vec<u8>, b: Vec<u8>, c: Vec<u8>) {
            let [a, b, c] = [a, b, c].map(|x| Digest::of_bytes(&x));
            prop_assert_eq!(a.plus(b).plus(c), c.plus(a).plus(b));
            prop_assert_eq!(a.plus(b).minus(b), a);
        }
    }
}
