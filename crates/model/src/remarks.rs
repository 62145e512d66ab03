// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Warnings and notes about a valid package: contradictions between sources, programmes that are
//! exceeded, shares above one, what is unknown, stale or unused. None of them stops anything.

pub mod contradictions;
mod stock;

use std::collections::HashSet;

use crate::as_of::AsOf;
use crate::cell::{Kind, Text};
use crate::codes::Action;
use crate::finding::{Finding, FindingCode, Words};
use crate::model::Model;
use crate::names::Symbol;
use crate::row::Row;
use crate::table::{Record, Table};
use crate::tables::Visit;

/// Most findings that are told of one code; beyond that one finding says how many more there are.
const MOST: usize = 1000;

/// All warnings and notes, in the order of codes and places.
pub fn remarks(model: &Model) -> Vec<Finding> {
    let mut findings = Vec::new();
    contradictions::find(model, &mut findings);
    stock::find(model, &mut findings);
    assumptions(model, &mut findings);
    not_added(model, &mut findings);
    unknown(model, &mut findings);
    unused(model, &mut findings);
    findings.sort_by_key(|finding| {
        (finding.severity(), finding.code, finding.file.clone(), finding.row, finding.cell.clone())
    });
    cap(&findings)
}

fn cap(findings: &[Finding]) -> Vec<Finding> {
    let mut kept = Vec::new();
    for group in findings.chunk_by(|a, b| a.code == b.code) {
        kept.extend_from_slice(&group[..group.len().min(MOST)]);
        if group.len() > MOST {
            let more = group.len() - MOST;
            let cause =
                Words::new(format!("{more} more of the same kind"), format!("nog {more} van dezelfde soort"));
            kept.push(Finding::new(group[0].code, cause, group[0].action.clone()));
        }
    }
    kept
}

/// A finding at one cell of a row.
pub(crate) fn at<R: Row>(
    model: &Model,
    record: &Record<R>,
    column: &str,
    code: FindingCode,
    cause: Words,
    action: Words,
) -> Finding {
    let mut cell = String::new();
    if let Some(position) = R::INFO.position(column) {
        record.row.write(position, &model.names, &mut cell);
    }
    model
        .finding_at::<R>(record.place, Finding::new(code, cause, action).at_cell(R::INFO.name, column, &cell))
}

/// `assumption_incomplete`: an assumption says why.
fn assumptions(model: &Model, findings: &mut Vec<Finding>) {
    fn look<R: Row>(model: &Model, table: &Table<R>, bare: impl Fn(&R) -> bool, findings: &mut Vec<Finding>) {
        for record in table.records().filter(|record| bare(&record.row)) {
            let cause = Words::new(
                "the value is an assumption without a reason",
                "de waarde is een aanname zonder reden",
            );
            let action =
                Words::new("say in reason why it was assumed", "zeg in reason waarom het is aangenomen");
            findings.push(at(model, record, "assumption", FindingCode::AssumptionIncomplete, cause, action));
        }
    }
    let bare = |assumption: Option<bool>, reason: Option<Text>| assumption == Some(true) && reason.is_none();
    look(model, &model.tables.holdings, |row| bare(row.assumption, row.reason), findings);
    look(model, &model.tables.requirements, |row| bare(row.assumption, row.reason), findings);
    look(model, &model.tables.costs, |row| bare(row.assumption, row.reason), findings);
    look(model, &model.tables.parameters, |row| bare(row.assumption, row.reason), findings);
}

/// `not_added`: a quantity in another unit than its capability's is shown and not added.
fn not_added(model: &Model, findings: &mut Vec<Finding>) {
    let unit_of = |capability: Symbol| model.tables.capabilities.find(capability).and_then(|row| row.unit);
    let mut tell = |finding: Finding| findings.push(finding);
    let words = |model: &Model, unit: Text, own: Option<Text>| {
        let own_en = own.map_or("no unit", |own| model.text(own.0));
        let own_nl = own.map_or("geen eenheid", |own| model.text(own.0));
        let told = model.text(unit.0);
        Words::new(
            format!("it counts '{told}', the capability counts '{own_en}'"),
            format!("het telt '{told}', de capaciteit telt '{own_nl}'"),
        )
    };
    let action =
        || Words::new("nothing; it is shown and not added", "niets; het wordt getoond en niet opgeteld");
    for record in model.tables.requirements.records() {
        let own = unit_of(record.row.capability.symbol());
        if let Some(unit) = record.row.unit.filter(|unit| Some(*unit) != own) {
            tell(at(model, record, "unit", FindingCode::NotAdded, words(model, unit, own), action()));
        }
    }
    for record in model.tables.access.records() {
        let own = unit_of(record.row.capability.symbol());
        if let Some(unit) = record.row.unit.filter(|unit| Some(*unit) != own) {
            tell(at(model, record, "unit", FindingCode::NotAdded, words(model, unit, own), action()));
        }
    }
}

/// `unknown`: quantities that no source states.
fn unknown(model: &Model, findings: &mut Vec<Finding>) {
    let cause = || Words::new("the quantity is not known", "de hoeveelheid is niet bekend");
    let action = || Words::new("fill it when a source states it", "vul het in zodra een bron het vermeldt");
    for record in model.tables.holdings.records().filter(|record| record.row.quantity.is_none()) {
        findings.push(at(model, record, "quantity", FindingCode::Unknown, cause(), action()));
    }
    let counts = |action: Action| !matches!(action, Action::Upgrade | Action::Extend);
    for record in model.tables.planned_changes.records() {
        if record.row.quantity.is_none() && counts(record.row.action) {
            findings.push(at(model, record, "quantity", FindingCode::Unknown, cause(), action()));
        }
    }
    for record in model.tables.requirements.records() {
        let row = &record.row;
        if row.quantity.is_none() && row.low.is_none() && row.high.is_none() {
            findings.push(at(model, record, "quantity", FindingCode::Unknown, cause(), action()));
        }
    }
}

/// `unused`: documents that no row cites, equipment that nobody holds or plans.
fn unused(model: &Model, findings: &mut Vec<Finding>) {
    struct Cited(HashSet<Symbol>);
    impl Visit for Cited {
        fn table<R: Row + AsOf>(&mut self, table: &Table<R>) {
            for row in table.rows() {
                row.references(&mut |column, id| {
                    if matches!(R::INFO.columns[column].kind, Kind::Reference(_)) {
                        self.0.insert(id);
                    }
                });
            }
        }
    }
    let mut cited = Cited(HashSet::new());
    model.tables.visit(&mut cited);
    // A scenario may cite what the package itself does not.
    let texts = model.scenarios.values().flat_map(|scenario| &scenario.edits).flat_map(|edit| &edit.cells);
    cited.0.extend(texts.filter_map(|(_, text)| model.names.find(text)));
    let cause = || Words::new("no row refers to it", "geen rij verwijst ernaar");
    let action = || {
        Words::new(
            "nothing; take it out if it was left behind",
            "niets; haal het weg als het is achtergebleven",
        )
    };
    for record in model.tables.documents.records().filter(|record| !cited.0.contains(&record.row.id.symbol()))
    {
        findings.push(at(model, record, "id", FindingCode::Unused, cause(), action()));
    }
    for record in model.tables.equipment.records().filter(|record| !cited.0.contains(&record.row.id.symbol()))
    {
        findings.push(at(model, record, "id", FindingCode::Unused, cause(), action()));
    }
}
