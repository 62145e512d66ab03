// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Lays a scenario over a package: only the blocks that an edit touches are replaced, and only what an
//! edit can break is checked again.

use std::sync::Arc;

use crate::as_of::AsOf;
use crate::cell::Kind;
use crate::check::{self, Context};
use crate::finding::{Finding, FindingCode, Words, shorten};
use crate::model::{BASE, Model};
use crate::names::{Interner, Names};
use crate::report::Report;
use crate::row::{CellTexts, Row, RowReader};
use crate::scenario::{Edit, Operation, Scenario};
use crate::settings::{SettingProblem, Settings};
use crate::table::{Place, Record, Table};
use crate::tables::{Tables, Visit, VisitMut};
use crate::time::Year;

impl Model {
    /// The package with a scenario and its parents laid over it. Without a scenario `base` the default
    /// settings stand in for it.
    pub fn with_scenario(&self, name: &str) -> Result<Self, Vec<Finding>> {
        let mut model = self.clone();
        name.clone_into(&mut model.scenario);
        if name == BASE && !self.scenarios.contains_key(BASE) {
            return Ok(model);
        }
        let chain = chain(self, name)?;
        let mut findings = Vec::new();
        for scenario in chain {
            for (setting, value) in &scenario.settings {
                if let Err(problem) = model.settings.set(setting, value) {
                    findings.push(setting_finding(scenario, &problem));
                }
            }
            match model.edited(&scenario.edits, &scenario.file) {
                Ok(edited) => model = edited,
                Err(found) => findings.extend(found),
            }
        }
        if findings.is_empty() { Ok(model) } else { Err(findings) }
    }

    /// The package with a scenario laid over it, as it was knowable at the end of a year where one is given.
    pub fn seen(&self, scenario: &str, as_of: Option<Year>) -> Result<Self, Vec<Finding>> {
        let model = self.with_scenario(scenario)?;
        Ok(match as_of {
            Some(year) => model.as_of(year),
            None => model,
        })
    }

    /// The package as it is, with a draft laid over the scenario in force, which is its parent.
    pub fn with_draft(&self, draft: &Scenario) -> Result<Self, Vec<Finding>> {
        let mut model = self.edited(&draft.edits, &draft.file)?;
        for (setting, value) in &draft.settings {
            model.settings.set(setting, value).map_err(|problem| vec![setting_finding(draft, &problem)])?;
        }
        model.scenario.clone_from(&draft.name);
        Arc::make_mut(&mut model.scenarios).insert(draft.name.clone(), draft.clone());
        Ok(model)
    }

    /// The package with some rows changed. `file` is named in findings and as the place of new rows.
    pub fn edited(&self, edits: &[Edit], file: &str) -> Result<Self, Vec<Finding>> {
        let mut model = self.clone();
        if edits.is_empty() {
            return Ok(model);
        }
        let file_at = u16::try_from(model.files.len()).unwrap_or(u16::MAX);
        Arc::make_mut(&mut model.files).push(file.to_owned());
        let mut work = Editor {
            names: Arc::clone(&self.names),
            edit: &edits[0],
            at: 0,
            file_at,
            file,
            findings: Vec::new(),
        };
        for (at, edit) in edits.iter().enumerate() {
            work.edit = edit;
            work.at = u32::try_from(at).unwrap_or(u32::MAX) + 1;
            if !model.tables.visit_named_mut(&edit.table, &mut work) {
                work.findings.push(unknown_table(file, work.at, &edit.table));
            }
        }
        let mut findings = work.findings;
        if findings.is_empty() {
            recheck(&mut model, edits, file_at, &mut findings);
        }
        if findings.is_empty() { Ok(model) } else { Err(findings) }
    }
}

/// The scenario and its parents, the eldest first.
fn chain<'a>(model: &'a Model, name: &str) -> Result<Vec<&'a Scenario>, Vec<Finding>> {
    let mut chain: Vec<&Scenario> = Vec::new();
    let mut next = Some(name.to_owned());
    while let Some(name) = next.take() {
        let scenario = model.scenarios.get(&name);
        let circle = chain.iter().any(|known| known.name == name);
        let Some(scenario) = scenario.filter(|_| !circle) else {
            let file = chain.last().map_or("scenarios", |scenario| &scenario.file);
            let why = if circle {
                Words::new(
                    format!("scenario '{name}' builds on itself"),
                    format!("scenario '{name}' bouwt op zichzelf"),
                )
            } else {
                Words::new(
                    format!("there is no scenario '{}'", shorten(&name)),
                    format!("er is geen scenario '{}'", shorten(&name)),
                )
            };
            let names = model.scenarios.keys().cloned().collect::<Vec<_>>().join(", ");
            let action = Words::new(format!("name one of: {names}"), format!("noem een van: {names}"));
            let mut finding = Finding::new(FindingCode::BrokenScenario, why, action).in_file(file);
            finding.column = Some("parent".to_owned());
            finding.cell = Some(shorten(&name));
            return Err(vec![finding]);
        };
        next.clone_from(&scenario.parent);
        chain.push(scenario);
    }
    chain.reverse();
    Ok(chain)
}

fn setting_finding(scenario: &Scenario, problem: &SettingProblem) -> Finding {
    let (en, nl) = problem.expected;
    let mut finding = Finding::new(
        FindingCode::BrokenScenario,
        Words::new(
            format!("setting {} = {} cannot be used", problem.name, shorten(&problem.value)),
            format!("instelling {} = {} is niet bruikbaar", problem.name, shorten(&problem.value)),
        ),
        Words::new(format!("write {en}"), format!("schrijf {nl}")),
    )
    .in_file(&scenario.file);
    finding.column = Some(problem.name.clone());
    finding.cell = Some(shorten(&problem.value));
    let near = Settings::NAMES.iter().map(|name| (strsim::levenshtein(name, &problem.name), *name)).min();
    finding.suggestion =
        near.filter(|(distance, _)| (1..=3).contains(distance)).map(|(_, name)| name.to_owned());
    finding
}

fn unknown_table(file: &str, at: u32, table: &str) -> Finding {
    let mut finding = Finding::new(
        FindingCode::BrokenScenario,
        Words::new(
            format!("there is no table '{}'", shorten(table)),
            format!("er is geen tabel '{}'", shorten(table)),
        ),
        Words::new("name a table of the reference page", "noem een tabel uit het naslagwerk"),
    )
    .in_file(file);
    finding.row = Some(at);
    finding.cell = Some(shorten(table));
    let near = Tables::INFOS.iter().map(|info| (strsim::levenshtein(info.name, table), info.name)).min();
    finding.suggestion = near.filter(|(distance, _)| *distance <= 3).map(|(_, name)| name.to_owned());
    finding
}

/// The texts of an edit, by column of the table.
struct EditTexts(Vec<String>);

impl CellTexts for EditTexts {
    fn text(&self, column: usize) -> &str {
        self.0.get(column).map_or("", |text| text.trim())
    }
}

struct Editor<'a> {
    names: Arc<Names>,
    edit: &'a Edit,
    at: u32,
    file_at: u16,
    file: &'a str,
    findings: Vec<Finding>,
}

impl Editor<'_> {
    fn report(&mut self, table: &'static str, column: Option<&str>, cell: &str, cause: Words, action: Words) {
        let mut finding = Finding::new(FindingCode::BrokenScenario, cause, action).in_file(self.file);
        finding.table = Some(table);
        finding.row = Some(self.at);
        finding.column = column.map(str::to_owned);
        finding.cell = Some(shorten(cell));
        self.findings.push(finding);
    }

    /// The texts by column, and the columns that are kept beside them.
    fn texts<R: Row>(&mut self) -> Option<(EditTexts, Vec<(String, String)>)> {
        let mut texts = vec![String::new(); R::INFO.columns.len()];
        let mut kept = Vec::new();
        let before = self.findings.len();
        for (column, text) in self.edit.cells.clone() {
            if let Some(at) = R::INFO.position(&column) {
                texts[at] = text;
            } else if column.starts_with("x_") {
                kept.push((column, text));
            } else {
                self.report(
                    R::INFO.name,
                    Some(&column),
                    &text,
                    Words::new(
                        format!("{} has no column '{}'", R::INFO.name, shorten(&column)),
                        format!("{} heeft geen kolom '{}'", R::INFO.name, shorten(&column)),
                    ),
                    Words::new("use a column of the reference page", "gebruik een kolom uit het naslagwerk"),
                );
            }
        }
        (self.findings.len() == before).then_some((EditTexts(texts), kept))
    }

    fn read<R: Row>(&mut self) -> Option<Record<R>> {
        let (texts, kept) = self.texts::<R>()?;
        let names = Arc::clone(&self.names);
        let mut interner = Interner::new(&names);
        let mut problems = Vec::new();
        let row = R::read(&mut RowReader::new(&texts, &mut interner, &mut problems));
        for problem in problems {
            let column = &R::INFO.columns[problem.column];
            let cell = texts.text(problem.column).to_owned();
            let (cause, action) = crate::explain::cell(column, problem.problem.as_ref(), &cell);
            self.report(R::INFO.name, Some(column.name), &cell, cause, action);
        }
        let extra: Vec<_> =
            kept.iter().map(|(name, text)| (interner.intern(name), interner.intern(text))).collect();
        let extra = (!extra.is_empty()).then(|| Box::new(extra));
        Some(Record { row: row?, place: Place { file: self.file_at, record: self.at }, extra })
    }

    /// Whether a row has the texts that the edit names.
    fn matches<R: Row>(&self, row: &R, texts: &EditTexts) -> bool {
        let mut cell = String::new();
        R::INFO.columns.iter().enumerate().filter(|(at, _)| !texts.text(*at).is_empty()).all(|(at, _)| {
            cell.clear();
            row.write(at, &self.names, &mut cell);
            cell == texts.text(at)
        })
    }

    fn no_such_row(&mut self, table: &'static str) {
        let cells: Vec<_> =
            self.edit.cells.iter().map(|(column, text)| format!("{column} = {text}")).collect();
        self.report(
            table,
            None,
            &cells.join(", "),
            Words::new(format!("{table} has no such row"), format!("{table} heeft zo'n rij niet")),
            Words::new(
                "give the cells of the key as they stand in the table",
                "geef de cellen van de sleutel zoals ze in de tabel staan",
            ),
        );
    }

    fn remove<R: Row>(&mut self, table: &mut Table<R>) {
        let Some((texts, _)) = self.texts::<R>() else { return };
        let capability =
            R::INFO.position("capability").map(|at| texts.text(at)).and_then(|text| self.names.find(text));
        let blocks: Vec<_> = table
            .blocks()
            .iter()
            .filter(|block| block.key.is_none() || capability.is_none() || block.key == capability)
            .map(|block| block.key)
            .collect();
        let names = Arc::clone(&self.names);
        let mut removed = 0;
        for key in blocks {
            let hits = table
                .block(key)
                .is_some_and(|block| block.records.iter().any(|record| self.matches(&record.row, &texts)));
            if hits {
                table.edit_block(key, &names, |records| {
                    let before = records.len();
                    records.retain(|record| !self.matches(&record.row, &texts));
                    removed += before - records.len();
                });
            }
        }
        if removed == 0 {
            self.no_such_row(R::INFO.name);
        }
    }
}

impl VisitMut for Editor<'_> {
    fn table<R: Row + AsOf>(&mut self, table: &mut Table<R>) {
        if self.edit.operation == Operation::Remove {
            self.remove(table);
            return;
        }
        let Some(record) = self.read::<R>() else { return };
        let key = record.row.block();
        // Ids are unique over all blocks, other keys within the block of their capability.
        let over_blocks = R::INFO.columns[0].kind == Kind::Id;
        let at = table.blocks().iter().filter(|block| over_blocks || block.key == key).find_map(|block| {
            let at = block.records.iter().position(|old| old.row.same_key(&record.row))?;
            Some((block.key, at))
        });
        let names = Arc::clone(&self.names);
        match (self.edit.operation, at) {
            (Operation::Replace, Some((old, at))) if old == key => {
                table.edit_block(key, &names, |records| records[at] = record);
            }
            (Operation::Replace, Some((old, at))) => {
                table.edit_block(old, &names, |records| drop(records.remove(at)));
                table.edit_block(key, &names, |records| records.push(record));
            }
            (Operation::Replace, None) => self.no_such_row(R::INFO.name),
            (_, Some(_)) => self.report(
                R::INFO.name,
                None,
                &crate::row::key_text(&record.row, &names),
                Words::new(
                    "the package has a row with this key already",
                    "het pakket heeft al een rij met deze sleutel",
                ),
                Words::new("use replace, or cite another source", "gebruik replace, of noem een andere bron"),
            ),
            (_, None) => table.edit_block(key, &names, |records| records.push(record)),
        }
    }
}

/// Checks again what edits can break: their own references always, all references when a row that
/// defines an id went away.
fn recheck(model: &mut Model, edits: &[Edit], file: u16, findings: &mut Vec<Finding>) {
    let defines = |edit: &Edit| Tables::info(&edit.table).is_some_and(crate::row::TableInfo::defines_ids);
    if edits.iter().any(defines) {
        model.ids = Arc::new(check::Ids::of(&model.tables));
    }
    if edits.iter().any(|edit| edit.table == "documents") {
        model.rank_documents();
    }
    let gone = edits.iter().any(|edit| edit.operation == Operation::Remove && defines(edit));
    let context = Context { names: &model.names, files: &model.files, ids: &model.ids };
    let mut visitor = References { context, file: (!gone).then_some(file), findings };
    let mut tables: Vec<_> = edits.iter().map(|edit| edit.table.as_str()).collect();
    tables.sort_unstable();
    tables.dedup();
    let mut report = Report::default();
    check::shapes(&visitor.context, &model.tables, &|table| tables.contains(&table), &mut report);
    visitor.findings.extend(check::finish(&visitor.context, report));
    if gone {
        model.tables.visit(&mut visitor);
    } else {
        for table in tables {
            model.tables.visit_named(table, &mut visitor);
        }
    }
}

struct References<'a> {
    context: Context<'a>,
    file: Option<u16>,
    findings: &'a mut Vec<Finding>,
}

impl Visit for References<'_> {
    fn table<R: Row + AsOf>(&mut self, table: &Table<R>) {
        let (mut report, targets) = (Report::default(), check::targets::<R>());
        for record in table.records().filter(|record| self.file.is_none_or(|file| record.place.file == file))
        {
            check::unknown_ids(&self.context, &targets, record, &mut report);
        }
        self.findings.extend(check::finish(&self.context, report));
    }
}
