// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The rows that an explanation names, each once, with the claims beside them, their passages and
//! documents.

use std::collections::{HashMap, HashSet};

use concordia_model::cell::Text;
use concordia_model::claims::{self, Claim};
use concordia_model::ids::DocumentId;
use concordia_model::model::Model;
use concordia_model::row::Row;
use concordia_model::table::{Place, Record};
use concordia_model::tables::{Holding, Requirement};

use super::{ClaimsExplanation, OtherClaim, PassageView};
use crate::view::{DocumentView, RowView, cited, documents_of, row_of};

/// The rows named so far.
pub struct Cited<'m> {
    model: &'m Model,
    at: HashMap<(u16, u32), usize>,
    rows: Vec<RowView>,
    documents: Vec<DocumentId>,
    claims: Vec<ClaimsExplanation>,
    compared: HashSet<usize>,
}

impl<'m> Cited<'m> {
    /// No rows yet.
    pub fn new(model: &'m Model) -> Self {
        Self {
            model,
            at: HashMap::new(),
            rows: Vec::new(),
            documents: Vec::new(),
            claims: Vec::new(),
            compared: HashSet::new(),
        }
    }

    /// The position of a row that was named before.
    pub fn known(&self, place: Place) -> Option<usize> {
        self.at.get(&(place.file, place.record)).copied()
    }

    /// The position of a row.
    pub fn row<R: Row>(&mut self, record: &Record<R>) -> usize {
        if let Some(at) = self.known(record.place) {
            return at;
        }
        self.documents.extend(documents_of(&record.row));
        self.rows.push(row_of(self.model, record));
        self.at.insert((record.place.file, record.place.record), self.rows.len() - 1);
        self.rows.len() - 1
    }

    /// The position of the claim about a stock that is used; the claims beside it are named too.
    pub fn holding(&mut self, used: &'m Record<Holding>) -> usize {
        let same = |row: &Holding| {
            (row.holder, row.equipment, row.year, row.status)
                == (used.row.holder, used.row.equipment, used.row.year, used.row.status)
        };
        let block = self.model.tables.holdings.block(Some(used.row.capability.symbol()));
        self.claim(used, block.into_iter().flat_map(|block| &block.records).filter(|one| same(&one.row)))
    }

    /// The position of the requirement that is used; the claims beside it are named too.
    pub fn requirement(&mut self, used: &'m Record<Requirement>) -> usize {
        let same = |row: &Requirement| {
            (row.scope, row.kind, row.task, row.from_year)
                == (used.row.scope, used.row.kind, used.row.task, used.row.from_year)
        };
        let block = self.model.tables.requirements.block(Some(used.row.capability.symbol()));
        self.claim(used, block.into_iter().flat_map(|block| &block.records).filter(|one| same(&one.row)))
    }

    fn claim<R: Row + Claim>(
        &mut self,
        used: &'m Record<R>,
        same: impl Iterator<Item = &'m Record<R>>,
    ) -> usize {
        let model = self.model;
        let at = self.row(used);
        if !self.compared.insert(at) {
            return at;
        }
        let claim = |record: &Record<R>| (record.row.source(), record.row.assumption());
        let mut others: Vec<_> = same.filter(|other| other.place != used.place).collect();
        others.sort_by(|a, b| model.compare_claims(claim(b), claim(a)));
        let others = others.into_iter().map(|other| OtherClaim {
            row: self.row(other),
            contradicts: claims::contradicts(&used.row, &other.row),
        });
        let others: Vec<_> = others.collect();
        if !others.is_empty() {
            self.claims.push(ClaimsExplanation { used: at, others });
        }
        at
    }

    fn passages(&mut self) -> Vec<PassageView> {
        let model = self.model;
        let text = |text: Option<Text>| text.map(|text| model.text(text.0).to_owned());
        let at: HashMap<_, _> =
            self.rows.iter().enumerate().map(|(at, row)| ((&*row.table, &*row.key), at)).collect();
        let mut passages = Vec::new();
        for row in model.tables.evidence.rows() {
            let Some(at) = at.get(&(model.text(row.table.0), model.text(row.key.0))) else { continue };
            self.documents.push(row.document);
            passages.push(PassageView {
                row: *at,
                document: row.document.text(&model.names).to_owned(),
                locator: text(row.locator),
                note: text(row.note),
            });
        }
        passages.sort_by(|a, b| (a.row, &a.document, &a.locator).cmp(&(b.row, &b.document, &b.locator)));
        passages
    }

    /// Claims side by side, passages, rows and documents.
    pub fn finish(mut self) -> (Vec<ClaimsExplanation>, Vec<PassageView>, Vec<RowView>, Vec<DocumentView>) {
        let passages = self.passages();
        (self.claims, passages, self.rows, cited(self.model, self.documents))
    }
}
