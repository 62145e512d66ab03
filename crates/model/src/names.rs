// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The texts of a package, each kept once. Rows hold small numbers (`Symbol`) that stand for them,
//! so three million rows fit in memory and compare quickly. The numbers never leave the program and
//! nothing is ever ordered by them: order is by text.

use std::hash::BuildHasher;
use std::num::NonZeroU32;
use std::sync::{Arc, RwLock};

use foldhash::fast::FixedState;
use hashbrown::HashTable;

/// A text of the package, as a number. Equal symbols of one [`Names`] are equal texts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Symbol(NonZeroU32);

impl Symbol {
    /// A dense index from 0, for side tables.
    pub fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

const HASHER: FixedState = FixedState::with_seed(0x00c0_4c04_d1a0);

/// Append-only table of texts, shared by a package and every scenario laid over it.
#[derive(Default)]
pub struct Names {
    texts: boxcar::Vec<Box<str>>,
    // The lock guards the index only; reading a text takes no lock.
    index: RwLock<HashTable<u32>>,
}

impl Names {
    /// An empty table, ready to be shared.
    pub fn shared() -> Arc<Self> {
        Arc::new(Self::default())
    }

    /// The text of a symbol of this table.
    pub fn text(&self, symbol: Symbol) -> &str {
        &self.texts[symbol.index()]
    }

    /// The text at a dense index, if there is one.
    pub fn at(&self, index: usize) -> Option<&str> {
        self.texts.get(index).map(|text| &**text)
    }

    /// The symbol of a text, if the package has it.
    pub fn find(&self, text: &str) -> Option<Symbol> {
        let index = self.index.read().unwrap_or_else(std::sync::PoisonError::into_inner);
        let hash = HASHER.hash_one(text);
        index.find(hash, |&at| &*self.texts[at as usize] == text).map(|&at| symbol(at))
    }

    /// The symbol of a text, adding the text if it is new.
    pub fn intern(&self, text: &str) -> Symbol {
        if let Some(found) = self.find(text) {
            return found;
        }
        let hash = HASHER.hash_one(text);
        let mut index = self.index.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(&at) = index.find(hash, |&at| &*self.texts[at as usize] == text) {
            return symbol(at);
        }
        let at = u32::try_from(self.texts.push(text.into())).unwrap_or(u32::MAX - 1);
        index.insert_unique(hash, at, |&other| HASHER.hash_one(&*self.texts[other as usize]));
        symbol(at)
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.texts.count()
    }

    /// Whether there is no text yet.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

fn symbol(at: u32) -> Symbol {
    // Readers bound the input far below u32::MAX texts, so the addition cannot wrap.
    Symbol(NonZeroU32::MIN.saturating_add(at))
}

/// A worker's private memory of symbols, so that workers do not wait for each other.
pub struct Interner<'a> {
    names: &'a Names,
    seen: HashTable<Symbol>,
}

impl<'a> Interner<'a> {
    /// A memory over `names`, empty at first.
    pub fn new(names: &'a Names) -> Self {
        Self { names, seen: HashTable::new() }
    }

    /// The shared table.
    pub fn names(&self) -> &'a Names {
        self.names
    }

    /// As [`Names::intern`], asking the shared table only for what this worker has not met.
    pub fn intern(&mut self, text: &str) -> Symbol {
        let hash = HASHER.hash_one(text);
        if let Some(&found) = self.seen.find(hash, |&s| self.names.text(s) == text) {
            return found;
        }
        let new = self.names.intern(text);
        self.seen.insert_unique(hash, new, |&s| HASHER.hash_one(self.names.text(s)));
        new
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_have_one_symbol_and_keep_their_text() {
        let names = Names::default();
        let first = names.intern("NLD");
        assert_eq!(first, names.intern("NLD"));
        assert_ne!(first, names.intern("BEL"));
        assert_eq!(names.text(first), "NLD");
        assert_eq!(names.find("DEU"), None);
        assert_eq!(names.len(), 2);
    }

    #[test]
    fn workers_agree_on_symbols() {
        let names = Names::default();
        let mut one = Interner::new(&names);
        let mut other = Interner::new(&names);
        assert_eq!(one.intern("tank"), other.intern("tank"));
    }
}
