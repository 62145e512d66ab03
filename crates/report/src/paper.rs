// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A page as blocks: the one content from which the HTML and the DOCX are written.

use concordia_analysis::view::LISTED;
use concordia_model::Language;

use crate::{docx, html};

/// A part of a page, from top to bottom.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Block {
    /// The title of the page.
    Title(String),
    /// The title of a part.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A paragraph in small type.
    Small(String),
    /// A list.
    List(Vec<String>),
    /// A table under its header; the first cell of a row names it.
    Table {
        /// What the columns hold.
        header: Vec<String>,
        /// The rows.
        rows: Vec<Vec<String>>,
    },
    /// A box to write in, with what was written in it already.
    Room(String),
}

/// A page to print or hand over.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Paper {
    /// Its language.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// What stands on it.
    pub blocks: Vec<Block>,
    /// In full what is folded on it: for the screen only.
    pub whole: Vec<Block>,
}

impl Paper {
    /// An empty page.
    pub fn new(language: Language, title: String) -> Self {
        Self { language, title, blocks: Vec::new(), whole: Vec::new() }
    }

    /// Adds the title of a part.
    pub fn heading(&mut self, text: &str) {
        self.blocks.push(Block::Heading(text.to_owned()));
    }

    /// Adds a paragraph.
    pub fn text(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Text(text.into()));
    }

    /// Adds a list; nothing where it is empty.
    pub fn list(&mut self, items: impl IntoIterator<Item = String>) {
        let items: Vec<_> = items.into_iter().collect();
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }

    /// Adds a table; nothing where it has no rows.
    pub fn table(&mut self, header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) {
        self.blocks.extend(table(header, rows.into_iter().collect()));
    }

    /// Adds a table of which the rows are folded, with all of its rows for the screen where they are others.
    pub fn folded(&mut self, title: &str, header: &[&str], rows: Vec<Vec<String>>, all: Vec<Vec<String>>) {
        if rows != all {
            self.whole.push(Block::Heading(title.to_owned()));
            self.whole.extend(table(header, all));
        }
        self.table(header, rows);
    }

    /// Adds a list for the screen, where it is too long for paper.
    pub fn in_full(&mut self, title: &str, things: Vec<String>) {
        if things.len() > LISTED {
            self.whole.push(Block::Heading(title.to_owned()));
            self.whole.push(Block::List(things));
        }
    }

    /// The page as one HTML file; what is folded on paper is there in full to open on screen.
    pub fn html(&self) -> String {
        html::write(self)
    }

    /// The page as a document for a word processor (Office Open XML).
    pub fn docx(&self) -> Vec<u8> {
        docx::write(self)
    }
}

fn table(header: &[&str], rows: Vec<Vec<String>>) -> Option<Block> {
    let header = header.iter().map(|cell| (*cell).to_owned()).collect();
    (!rows.is_empty()).then_some(Block::Table { header, rows })
}
