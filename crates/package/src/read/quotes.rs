// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Whether a text ends inside a quoted cell, followed as the parser does: a quotation mark opens a cell
//! only at its beginning, and two of them inside stand for one.

/// Where in a record the reading is.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum At {
    #[default]
    Start,
    Plain,
    Quoted,
    Closing,
}

/// Follows quotation marks through a file.
#[derive(Default)]
pub(crate) struct Quotes(At);

impl Quotes {
    /// Follows some more bytes.
    pub(crate) fn follow(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = match (self.0, byte) {
                (At::Start | At::Closing, b'"') => At::Quoted,
                (At::Quoted, b'"') => At::Closing,
                (At::Quoted, _) => At::Quoted,
                (_, b',' | b'\n' | b'\r') => At::Start,
                (At::Start | At::Plain | At::Closing, _) => At::Plain,
            };
        }
    }

    /// Whether a quoted cell is open.
    pub(crate) fn is_open(&self) -> bool {
        self.0 == At::Quoted
    }
}
