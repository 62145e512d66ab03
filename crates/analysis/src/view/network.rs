// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Who works with whom, by rung of the ladder.

use std::collections::BTreeMap;

use concordia_model::Year;
use schemars::JsonSchema;
use serde::Serialize;

use super::cells;
use super::text::TextView;
use crate::context::Context;
use crate::register;

/// Two nations that take part in the same running cooperations.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, JsonSchema)]
pub struct LinkView {
    /// The nation whose code comes first.
    pub a: String,
    /// The other nation.
    pub b: String,
    /// The highest rung on which both take part; null where no form is stated.
    pub highest_rung: Option<u32>,
    /// Cooperations by rung; position 0 is rung 1.
    pub by_rung: Vec<usize>,
    /// Cooperations whose form is not stated.
    pub without_rung: usize,
    /// Ids of the cooperations.
    pub cooperations: Vec<String>,
}

/// A running cooperation: how many take part, so that those of very many can be left out.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct NetworkCooperationView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: TextView,
    /// Rung of its form, or null.
    pub rung: Option<u32>,
    /// Nations that take part; observers do not count.
    pub participants: usize,
}

/// The network of cooperation at the end of a year.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct NetworkView {
    /// State on 31 December of this year.
    pub year: u16,
    /// Number of rungs of the ladder.
    pub rungs: usize,
    /// Pairs with at least one running cooperation, by code.
    pub links: Vec<LinkView>,
    /// The running cooperations, by id.
    pub cooperations: Vec<NetworkCooperationView>,
}

/// The network of all nations, assessed or not, at the end of a year.
pub fn network(context: &Context<'_>, year: Year) -> NetworkView {
    let model = context.model;
    let rungs = register::rungs(model);
    let mut rows: Vec<_> = model.tables.cooperations.rows().filter(|row| register::runs(row, year)).collect();
    rows.sort_by_key(|row| row.id.text(&model.names));
    let mut links: BTreeMap<(String, String), LinkView> = BTreeMap::new();
    let mut cooperations = Vec::new();
    for row in rows {
        let pool = context.pool(row.id.into());
        let nations: Vec<_> = pool.map(|pool| pool.nations(year)).unwrap_or_default();
        let nations: Vec<_> = nations.into_iter().map(|nation| cells::id(model, nation)).collect();
        let (id, rung) = (cells::id(model, row.id), register::rung(model, row));
        for (at, a) in nations.iter().enumerate() {
            for b in &nations[at + 1..] {
                let new = || LinkView {
                    a: a.clone(),
                    b: b.clone(),
                    by_rung: vec![0; rungs],
                    ..LinkView::default()
                };
                links.entry((a.clone(), b.clone())).or_insert_with(new).add(&id, rung);
            }
        }
        cooperations.push(NetworkCooperationView {
            id,
            name: TextView::of(model, row.name_en, row.name_nl),
            rung,
            participants: nations.len(),
        });
    }
    NetworkView { year: year.0, rungs, links: links.into_values().collect(), cooperations }
}

impl LinkView {
    fn add(&mut self, cooperation: &str, rung: Option<u32>) {
        self.cooperations.push(cooperation.to_owned());
        self.highest_rung = self.highest_rung.max(rung);
        let position = rung.and_then(|rung| (rung as usize).checked_sub(1));
        match position.and_then(|position| self.by_rung.get_mut(position)) {
            Some(count) => *count += 1,
            None => self.without_rung += 1,
        }
    }
}
