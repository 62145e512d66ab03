// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The model: the tables of a package that hold together. A `Model` that exists is valid: every
//! reference leads to a row, keys are unique, trees have no circles (`docs/methods/model.md`).

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use crate::as_of::{AsOf, Moment};
use crate::check::{self, Ids};
use crate::digest::Digest;
use crate::finding::Finding;
use crate::ids::{ActivityId, CooperationId, DocumentId, FormatId, HolderId, NationId};
use crate::names::{Names, Symbol};
use crate::row::Row;
use crate::scenario::Scenario;
use crate::settings::Settings;
use crate::table::{Place, Table};
use crate::tables::{Document, Membership, Tables, VisitMut};
use crate::time::{Date, Year};

/// What a reader hands over: tables that were read, and where.
#[derive(Default)]
pub struct Parts {
    /// Name of the package.
    pub name: String,
    /// All texts.
    pub names: Arc<Names>,
    /// The tables.
    pub tables: Tables,
    /// Files or sheets, by [`Place::file`].
    pub files: Vec<String>,
    /// Scenarios by name.
    pub scenarios: BTreeMap<String, Scenario>,
    /// Sum of the digests of rows and scenarios.
    pub hash: Digest,
    /// The descriptor as it was read: titles, licences and what else is kept and written back.
    pub descriptor: serde_json::Map<String, serde_json::Value>,
}

/// A valid package, perhaps with a scenario laid over it and seen as of a year.
#[derive(Clone)]
pub struct Model {
    /// Name of the package.
    pub name: String,
    /// All texts of the package and its scenarios.
    pub names: Arc<Names>,
    /// The tables.
    pub tables: Tables,
    /// Files or sheets, by [`Place::file`].
    pub files: Arc<Vec<String>>,
    /// All scenarios of the package.
    pub scenarios: Arc<BTreeMap<String, Scenario>>,
    /// Name of the scenario in force; `base` when none was named.
    pub scenario: String,
    /// The settings in force.
    pub settings: Settings,
    /// Hash of the package without the scenario's changes.
    pub hash: Digest,
    /// The descriptor as it was read; only writers of packages look at it.
    pub descriptor: Arc<serde_json::Map<String, serde_json::Value>>,
    /// The year as of which the package is seen, if any.
    pub as_of: Option<Year>,
    pub(crate) ids: Arc<Ids>,
    documents: Arc<HashMap<DocumentId, (u32, Option<Date>)>>,
}

/// The scenario that is used when none is named.
pub const BASE: &str = "base";

impl Model {
    /// Puts the parts together if they hold together. All findings come in full either way; a scenario
    /// that cannot be laid over the package is an error too. The model stands without any scenario:
    /// [`Model::with_scenario`] lays one over it.
    pub fn build(parts: Parts) -> (Option<Self>, Vec<Finding>) {
        let ids = Arc::new(Ids::of(&parts.tables));
        let mut findings = check::tables(&parts, &ids);
        if findings.iter().any(Finding::is_error) {
            return (None, findings);
        }
        let documents = Arc::new(document_ranks(&parts.tables.documents));
        let model = Self {
            name: parts.name,
            names: parts.names,
            tables: parts.tables,
            files: Arc::new(parts.files),
            scenarios: Arc::new(parts.scenarios),
            scenario: BASE.to_owned(),
            settings: Settings::default(),
            hash: parts.hash,
            descriptor: Arc::new(parts.descriptor),
            as_of: None,
            ids,
            documents,
        };
        for name in model.scenarios.keys() {
            if let Err(found) = model.with_scenario(name) {
                findings.extend(found);
            }
        }
        let valid = !findings.iter().any(Finding::is_error);
        (valid.then_some(model), findings)
    }

    /// The package as it was knowable on 31 December of a year. That year becomes today: the horizon
    /// moves with it and keeps its length.
    #[must_use]
    pub fn as_of(&self, year: Year) -> Self {
        let dates = |document: DocumentId| self.document_date(document);
        let mut moment =
            Moment { year, document_dates: &dates, cooperations: HashSet::new(), activities: HashSet::new() };
        moment.cooperations = self
            .tables
            .cooperations
            .rows()
            .filter(|row| row.known(&moment).is_some())
            .map(|row| row.id)
            .collect();
        moment.activities = self
            .tables
            .activities
            .rows()
            .filter(|row| row.known(&moment).is_some())
            .map(|row| row.id)
            .collect();
        let mut seen = self.clone();
        seen.tables.visit_mut(&mut Filter { moment: &moment, names: &self.names });
        let cooperations = &moment.cooperations;
        let gone = |holder: HolderId| {
            self.is_cooperation(holder) && !cooperations.contains(&CooperationId::of(holder.symbol()))
        };
        retain(&mut seen.tables.holdings, &self.names, |row| !gone(row.holder));
        retain(&mut seen.tables.planned_changes, &self.names, |row| !gone(row.holder));
        retain(&mut seen.tables.access, &self.names, |row| !gone(row.provider));
        retain(&mut seen.tables.costs, &self.names, |row| {
            !row.holder.is_some_and(gone) && row.cooperation.is_none_or(|id| cooperations.contains(&id))
        });
        seen.as_of = Some(year);
        let (first, last) = self.settings.horizon;
        seen.settings.horizon = (year.next(), Year(year.next().0 + (last.0 - first.0)));
        seen.ids = Arc::new(Ids::of(&seen.tables));
        seen
    }

    /// Looks up anew by what documents rank, after an edit of them.
    pub(crate) fn rank_documents(&mut self) {
        self.documents = Arc::new(document_ranks(&self.tables.documents));
    }

    /// The text of a symbol.
    pub fn text(&self, symbol: Symbol) -> &str {
        self.names.text(symbol)
    }

    /// Whether a holder is a cooperation that holds units in common.
    pub fn is_cooperation(&self, holder: HolderId) -> bool {
        self.ids.defines(holder.symbol(), "cooperations")
    }

    /// The nation that a holder, scope or partner id stands for.
    pub fn nation(&self, id: Symbol) -> Option<NationId> {
        self.ids.defines(id, "nations").then(|| NationId::of(id))
    }

    /// The format that a scope or partner id stands for.
    pub fn format(&self, id: Symbol) -> Option<FormatId> {
        self.ids.defines(id, "formats").then(|| FormatId::of(id))
    }

    /// The date of a document.
    pub fn document_date(&self, document: DocumentId) -> Option<Date> {
        self.documents.get(&document).and_then(|(_, date)| *date)
    }

    /// The precedence of a document; 0 where none is stated.
    pub fn precedence(&self, document: DocumentId) -> u32 {
        self.documents.get(&document).map_or(0, |(precedence, _)| *precedence)
    }

    /// Which of two claims is used: an assumption ranks below every source; then the higher precedence,
    /// the newer date, the first id (`docs/methods/claims.md`). `Greater` means that the first is used.
    pub fn compare_claims(&self, first: (DocumentId, bool), second: (DocumentId, bool)) -> Ordering {
        let rank = |(document, assumption): (DocumentId, bool)| {
            let (precedence, date) = self.documents.get(&document).copied().unwrap_or_default();
            (!assumption, precedence, date)
        };
        rank(first).cmp(&rank(second)).then_with(|| second.0.text(&self.names).cmp(first.0.text(&self.names)))
    }

    /// A finding about a row of the package.
    pub fn finding_at<R: Row>(&self, place: Place, mut finding: Finding) -> Finding {
        finding.table = Some(R::INFO.name);
        finding.file = self.files.get(usize::from(place.file)).cloned();
        finding.row = Some(place.record);
        finding
    }

    /// The nations that are assessed, in the order of their codes.
    pub fn assessed(&self) -> Vec<NationId> {
        let rows = self.tables.nations.rows();
        let mut nations: Vec<_> =
            rows.filter(|row| row.assessed == crate::codes::Assessed::Yes).map(|row| row.id).collect();
        nations.sort_by_key(|id| id.text(&self.names));
        nations
    }

    /// The members of a format at the end of a year: dated rows by their dates, undated ones from the
    /// date of their source on; observers, associates and third states do not count.
    pub fn members(&self, format: FormatId, year: Year) -> Vec<NationId> {
        self.members_on(format, year.end())
    }

    /// The members of a format on a day, likewise.
    pub fn members_on(&self, format: FormatId, day: Date) -> Vec<NationId> {
        use crate::codes::MembershipRole::{Lead, Member};
        let rows: Vec<_> = self.tables.memberships.rows().filter(|row| row.format == format).collect();
        let held = rows.iter().filter(|row| !self.is_overruled(row, &rows)).filter(|row| {
            let from = row.from.or_else(|| self.document_date(row.source));
            let inside = from.is_some_and(|from| from <= day) && row.to.is_none_or(|to| to >= day);
            matches!(row.role, Member | Lead) && inside
        });
        let mut nations: Vec<_> = held.map(|row| row.nation).collect();
        nations.sort_by_key(|id| id.text(&self.names));
        nations.dedup();
        nations
    }

    /// Whether another source that gives another first day of the same open membership is used instead.
    fn is_overruled(&self, row: &Membership, others: &[&Membership]) -> bool {
        let claims = |row: &Membership| row.from.is_some() && row.to.is_none();
        let same = |other: &Membership| (other.nation, other.role) == (row.nation, row.role);
        claims(row)
            && others.iter().filter(|other| claims(other) && same(other) && other.source != row.source).any(
                |other| self.compare_claims((other.source, false), (row.source, false)) == Ordering::Greater,
            )
    }

    /// The cooperation row of an id.
    pub fn cooperation(&self, id: CooperationId) -> Option<&crate::tables::Cooperation> {
        self.tables.cooperations.find(id.symbol())
    }

    /// The activity row of an id.
    pub fn activity(&self, id: ActivityId) -> Option<&crate::tables::Activity> {
        self.tables.activities.find(id.symbol())
    }
}

fn document_ranks(documents: &Table<Document>) -> HashMap<DocumentId, (u32, Option<Date>)> {
    documents.rows().map(|row| (row.id, (row.precedence.unwrap_or(0), row.date))).collect()
}

struct Filter<'a> {
    moment: &'a Moment<'a>,
    names: &'a Names,
}

impl VisitMut for Filter<'_> {
    fn table<R: Row + AsOf>(&mut self, table: &mut Table<R>) {
        let known = table.records().filter_map(|record| {
            let row = record.row.known(self.moment)?;
            Some(crate::table::Record { row, ..record.clone() })
        });
        *table = Table::from_records(known.collect::<Vec<_>>(), self.names);
    }
}

fn retain<R: Row>(table: &mut Table<R>, names: &Names, keep: impl Fn(&R) -> bool) {
    if table.rows().all(&keep) {
        return;
    }
    let kept: Vec<_> = table.records().filter(|record| keep(&record.row)).cloned().collect();
    *table = Table::from_records(kept, names);
}
