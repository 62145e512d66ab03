// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What a reader gathers, whatever the form of the package: findings, files, texts, the hash.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use concordia_model::cell::Kind;
use concordia_model::digest::Digest;
use concordia_model::tables::Tables;
use concordia_model::{Finding, FindingCode, Model, Names, Parts, Scenario};

use super::{Reading, Step};
use crate::limits::Limits;
use concordia_model::report::Report;

/// What a reader gathers beside the tables themselves.
pub(crate) struct Intake<'a> {
    pub(crate) name: String,
    pub(crate) limits: &'a Limits,
    pub(crate) progress: &'a dyn Fn(Step<'_>),
    pub(crate) names: Arc<Names>,
    pub(crate) files: Vec<String>,
    pub(crate) scenarios: BTreeMap<String, Scenario>,
    pub(crate) hash: Digest,
    pub(crate) descriptor: serde_json::Map<String, serde_json::Value>,
    pub(crate) report: Report,
    pub(crate) lost: Lost,
    pub(crate) bytes: u64,
}

/// What could not be read and was reported for that; what refers to it is not reported again.
#[derive(Default)]
pub(crate) struct Lost {
    /// Ids that rows define which were left out.
    pub(crate) ids: HashSet<String>,
    /// Tables of which it is not known which ids they define.
    pub(crate) tables: HashSet<&'static str>,
    /// Tables that lack rows.
    pub(crate) rows: HashSet<&'static str>,
}

impl<'a> Intake<'a> {
    /// An intake without anything yet.
    pub(crate) fn new(name: String, limits: &'a Limits, progress: &'a dyn Fn(Step<'_>)) -> Self {
        Self {
            name,
            limits,
            progress,
            names: Names::shared(),
            files: Vec::new(),
            scenarios: BTreeMap::new(),
            hash: Digest::default(),
            descriptor: serde_json::Map::new(),
            report: Report::new(limits.findings),
            lost: Lost::default(),
            bytes: 0,
        }
    }

    /// Reports a finding.
    pub(crate) fn report(&mut self, finding: Finding) {
        self.report.push(finding);
    }

    /// The number of a file in the model.
    pub(crate) fn file(&mut self, path: &str) -> u16 {
        self.files.push(path.to_owned());
        u16::try_from(self.files.len() - 1).unwrap_or(u16::MAX)
    }

    /// Adds a scenario that was read.
    pub(crate) fn scenario(&mut self, scenario: Scenario) {
        self.hash = self.hash.plus(scenario.digest());
        self.scenarios.insert(scenario.name.clone(), scenario);
    }

    /// Puts everything together and checks whether it holds together.
    pub(crate) fn finish(self, tables: Tables) -> Reading {
        if self.limits.stopped() {
            return Reading { model: None, findings: self.report.finish(), name: self.name };
        }
        let parts = Parts {
            name: self.name.clone(),
            names: self.names,
            tables,
            files: self.files,
            scenarios: self.scenarios,
            hash: self.hash,
            descriptor: self.descriptor,
        };
        let (model, checked) = Model::build(parts);
        let model = model.filter(|_| !self.report.has_errors());
        let mut findings = self.report.finish();
        let mut told = HashSet::new();
        for finding in checked {
            let group = (finding.code, finding.file.clone());
            // What stands for more of a kind means nothing where all of that kind was explained.
            let follows =
                self.lost.explains(&finding) || (stands_for_more(&finding) && !told.contains(&group));
            if !follows {
                told.insert(group);
                findings.push(finding);
            }
        }
        Reading { model, findings, name: self.name }
    }
}

fn stands_for_more(finding: &Finding) -> bool {
    finding.code == FindingCode::UnknownId && finding.row.is_none()
}

impl Lost {
    /// Whether a finding only follows from something that was reported already.
    fn explains(&self, finding: &Finding) -> bool {
        let lacks = |table| self.tables.contains(table) || self.rows.contains(table);
        let Some(table) = finding.table else { return false };
        match finding.code {
            FindingCode::MissingTable => lacks(table),
            // An edit of a row that was left out finds no such row.
            FindingCode::BrokenScenario => lacks(table),
            FindingCode::UnknownId => {
                let column = finding.column.as_deref().unwrap_or_default();
                let cell = finding.cell.as_deref().unwrap_or_default();
                let at = Tables::info(table).and_then(|info| Some(info.columns[info.position(column)?].kind));
                let Some(Kind::Reference(targets)) = at else { return false };
                self.ids.contains(cell) || targets.iter().any(|target| self.tables.contains(target))
            }
            _ => false,
        }
    }
}
