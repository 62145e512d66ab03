// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Why a plan decides what it decides (`docs/methods/plan.md`, *Reasons*): the rows that a decision rests on,
//! what keeps it from being larger or earlier, what it costs to forbid, and which assumption would turn it.

mod binds;
mod costs;
mod turning;

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};

use concordia_analysis::candidates::form::Borne;
use concordia_analysis::instruments::{self, Verdict};
use concordia_analysis::view::{
    ExplanationView, RowView, TextView, YearExplanation, explain, limits_of, row_of,
};
use concordia_model::ids::{CapabilityId, NationId};
use concordia_model::row::Row;
use concordia_model::table::Record;
use concordia_model::{Model, Year};

pub use turning::{Deeper, deeper};

use crate::asked;
use crate::plan::{Agreement, Plan};
use crate::search::Search;
use crate::view::{WhyKind, WhyRowView, WhyView, called, form_called};

/// Reasons by the id of a decision.
pub type Reasons = BTreeMap<String, Vec<WhyView>>;

/// The reasons of a plan.
pub fn reasons(search: &Search<'_, '_, '_, '_, '_, '_>, plan: &Plan) -> Reasons {
    let mut why = Why { search, plan, known: HashMap::new() };
    let names = &why.model().names;
    let mut reasons = Reasons::new();
    // Purchases and uses stand in the order of years: the first of an id is its earliest.
    for row in &plan.bought {
        let id = asked::bought(names, row.nation, row.capability, row.equipment);
        if let Entry::Vacant(entry) = reasons.entry(id) {
            let mut found = why.needs(row.nation, row.capability, row.year);
            found.push(why.priced(row.capability, row.equipment, row.nation));
            found.extend(why.bounds_of_purchase(row));
            entry.insert(found);
        }
    }
    for row in &plan.cut {
        let id = asked::cut(names, row.nation, row.capability, row.equipment);
        if let Entry::Vacant(entry) = reasons.entry(id) {
            let mut found = why.needs(row.nation, row.capability, row.year);
            found.push(why.run(row.capability, row.equipment, row.nation));
            found.extend(why.bounds_of_cut(row));
            entry.insert(found);
        }
    }
    let uses =
        plan.agreements.iter().flat_map(|agreement| agreement.uses.iter().map(move |row| (agreement, row)));
    for (agreement, row) in uses {
        let id = asked::used(names, row.receiver, row.in_turns, agreement.capability, row.provider);
        if let Entry::Vacant(entry) = reasons.entry(id) {
            let mut found = why.needs(row.receiver, agreement.capability, row.year);
            found.push(why.provider(agreement.capability, row.provider, row.year, row.in_turns));
            found.push(why.form(agreement));
            found.extend(why.instruments(agreement));
            found.extend(why.bounds_of_use(agreement, row));
            entry.insert(found);
        }
    }
    reasons
}

/// A reason without rows.
pub(crate) fn reason(kind: WhyKind, en: String, nl: String) -> WhyView {
    WhyView { kind, words: TextView::new(en, nl), rows: Vec::new() }
}

fn behind(row: &RowView) -> WhyRowView {
    WhyRowView {
        table: row.table.clone(),
        key: row.key.clone(),
        source: row.source.clone(),
        assumption: row.assumption,
    }
}

fn record<R: Row>(model: &Model, record: &Record<R>) -> WhyRowView {
    behind(&row_of(model, record))
}

struct Why<'w, 'a, 'f, 's, 'g, 'c, 'm> {
    search: &'w Search<'a, 'f, 's, 'g, 'c, 'm>,
    plan: &'w Plan,
    known: HashMap<(NationId, CapabilityId), Option<ExplanationView>>,
}

impl<'m> Why<'_, '_, '_, '_, '_, '_, 'm> {
    fn model(&self) -> &'m Model {
        self.search.field.assessment.context.model
    }

    fn explained(&mut self, nation: NationId, of: CapabilityId) -> Option<&ExplanationView> {
        let assessment = self.search.field.assessment;
        self.known.entry((nation, of)).or_insert_with(|| explain(assessment, nation, of)).as_ref()
    }

    /// What is needed, what the nation has itself, and what it may use of others already.
    fn needs(&mut self, nation: NationId, of: CapabilityId, year: Year) -> Vec<WhyView> {
        let name = called(self.model(), nation.text(&self.model().names));
        let Some((found, at)) =
            self.explained(nation, of).and_then(|found| Some((found, year_of(found, year)?)))
        else {
            return Vec::new();
        };
        let rows = |positions: &[usize]| positions.iter().map(|at| behind(&found.rows[*at])).collect();
        let mut all =
            vec![WhyView { kind: WhyKind::Need, words: at.need.reason.clone(), rows: rows(&needed(at)) }];
        let own =
            at.balance.national.value.zip(at.balance.pooled.value).map(|(a, b)| a + b).unwrap_or_default();
        let (en, nl) = (
            format!("{} has {own} in {year}.", name.en),
            format!("{} heeft er {} in {year}.", name.nl, dutch(own)),
        );
        all.push(WhyView { kind: WhyKind::Stock, words: TextView::new(en, nl), rows: rows(&held(at)) });
        let access: Vec<_> = at.access_in.iter().filter(|row| row.counts).map(|row| row.row).collect();
        if !access.is_empty() {
            let units = at.balance.access_in.value.unwrap_or_default();
            let (en, nl) = (
                format!("{} may use {units} of others already.", name.en),
                format!("{} mag er al {} van anderen gebruiken.", name.nl, dutch(units)),
            );
            all.push(WhyView { kind: WhyKind::Access, words: TextView::new(en, nl), rows: rows(&access) });
        }
        all
    }

    /// What the partner has above its own need, or that it meets the same task.
    fn provider(&mut self, of: CapabilityId, provider: NationId, year: Year, in_turns: bool) -> WhyView {
        let name = called(self.model(), provider.text(&self.model().names));
        let found = self.explained(provider, of).and_then(|found| Some((found, year_of(found, year)?)));
        let positions = found.map_or_else(Vec::new, |(_, at)| [needed(at), held(at)].concat());
        let rows = found.map_or_else(Vec::new, |(found, _)| {
            positions.iter().map(|at| behind(&found.rows[*at])).collect()
        });
        let (need, own) = found.map_or((0.0, 0.0), |(_, at)| {
            let value = |figure: concordia_analysis::view::FigureView| figure.value.unwrap_or_default();
            let balance = &at.balance;
            (value(balance.need.units), value(balance.national) + value(balance.pooled))
        });
        let (own_nl, need_nl) = (dutch(own), dutch(need));
        let (en, nl) = if in_turns {
            (
                format!(
                    "{} meets the same task with {own}; in turns the larger of the two needs is enough.",
                    name.en
                ),
                format!(
                    "{} vervult dezelfde taak met {own_nl}; bij toerbeurt volstaat de grootste behoefte.",
                    name.nl
                ),
            )
        } else {
            (
                format!("{} has {own} in {year} and needs {need}.", name.en),
                format!("{} heeft er {own_nl} in {year} en heeft er {need_nl} nodig.", name.nl),
            )
        };
        WhyView { kind: WhyKind::Provider, words: TextView::new(en, nl), rows }
    }

    /// Why this form and no deeper one.
    fn form(&self, agreement: &Agreement) -> WhyView {
        let model = self.model();
        let borne = Borne::of(self.search.field, agreement.capability, &agreement.members);
        let name = form_called(model, agreement.form);
        let limits = limits_of(model, &borne.limits);
        let told = |text: fn(&TextView) -> &str| {
            limits
                .iter()
                .map(|limit| format!("{}: {}", limit.nations.join("–"), text(&limit.because)))
                .collect::<Vec<_>>()
                .join("; ")
        };
        let who = called_together(agreement);
        let (en, nl) = if limits.is_empty() {
            (
                format!("{}: the deepest form there is.", name.en),
                format!("{}: de diepste vorm die er is.", name.nl),
            )
        } else {
            let (en, nl) = (told(|text| text.en.as_str()), told(|text| text.nl.as_str()));
            (
                format!("{}: the deepest form that {} bear ({en}).", name.en, who.0),
                format!("{}: de diepste vorm die {} verdragen ({nl}).", name.nl, who.1),
            )
        };
        let rows = model.tables.forms.records().filter(|row| row.row.id == agreement.form);
        let rows = rows.map(|row| record(model, row)).collect();
        WhyView { kind: WhyKind::Form, words: TextView::new(en, nl), rows }
    }

    /// Instruments that are open to the members in the year of the agreement.
    fn instruments(&self, agreement: &Agreement) -> Option<WhyView> {
        let model = self.model();
        let asked = instruments::Asked {
            participants: agreement.members.clone(),
            capability: Some(agreement.capability),
            form: Some(agreement.form),
            date: agreement.year.end(),
        };
        let routed = instruments::route(model, &asked);
        let open: Vec<_> = routed
            .iter()
            .filter(|found| found.verdict == Verdict::Open)
            .map(|found| found.instrument)
            .collect();
        if open.is_empty() {
            return None;
        }
        let named = open.iter().map(|row| TextView::of(model, row.name_en, row.name_nl)).collect::<Vec<_>>();
        let list = |text: fn(&TextView) -> &str| named.iter().map(text).collect::<Vec<_>>().join(", ");
        let rows =
            model.tables.instruments.records().filter(|row| open.iter().any(|open| open.id == row.row.id));
        let who = called_together(agreement);
        Some(WhyView {
            kind: WhyKind::Instrument,
            words: TextView::new(
                format!("Open to {} in {}: {}.", who.0, agreement.year, list(|text| text.en.as_str())),
                format!("Open voor {} in {}: {}.", who.1, agreement.year, list(|text| text.nl.as_str())),
            ),
            rows: rows.map(|row| record(model, row)).collect(),
        })
    }
}

/// How the members of an agreement are called together.
fn called_together(agreement: &Agreement) -> (&'static str, &'static str) {
    if agreement.members.len() > 2 { ("all members", "alle leden") } else { ("the two", "de twee") }
}

/// A number with the decimal sign of Dutch.
fn dutch(units: f64) -> String {
    units.to_string().replace('.', ",")
}

fn year_of(found: &ExplanationView, year: Year) -> Option<&YearExplanation> {
    found.years.iter().find(|at| at.balance.year == year.0)
}

/// The rows of the kind of requirement that counts: the largest.
fn needed(at: &YearExplanation) -> Vec<usize> {
    let size = |kind: &concordia_analysis::view::KindExplanation| kind.units.value.unwrap_or_default();
    let largest = at.need.kinds.iter().max_by(|a, b| size(a).total_cmp(&size(b)));
    largest.map_or_else(Vec::new, |kind| kind.rows.clone())
}

/// The rows of what a nation holds itself and in pools.
fn held(at: &YearExplanation) -> Vec<usize> {
    let pools = at.pools.iter().flat_map(|pool| &pool.stocks);
    let lines = at.stocks.iter().chain(pools).flat_map(|stock| &stock.lines);
    let mut rows: Vec<_> = lines.flat_map(|line| &line.steps).map(|step| step.row).collect();
    rows.extend(at.pools.iter().filter_map(|pool| pool.row));
    rows.sort_unstable();
    rows.dedup();
    rows
}
