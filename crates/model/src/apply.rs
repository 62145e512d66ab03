// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Lays a scenario over a package: only the blocks that an edit touches are replaced, and only what an
//! edit can break is checked again.

mod edit;

use std::sync::Arc;

use edit::Editor;

use crate::as_of::AsOf;
use crate::check::{self, Context};
use crate::finding::{Finding, FindingCode, Words, shorten};
use crate::model::{BASE, Model};
use crate::report::Report;
use crate::row::Row;
use crate::scenario::{Edit, Operation, Scenario};
use crate::settings::{SettingProblem, Settings};
use crate::table::Table;
use crate::tables::{Tables, Visit};
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
