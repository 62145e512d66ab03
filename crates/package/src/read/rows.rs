// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! From the fields of a record to a row of its table, with a finding for every cell that is wrong.
//! Tables of a folder and sheets of a workbook come by here alike.

use concordia_model::cell::Kind;
use concordia_model::digest::Digest;
use concordia_model::explain;
use concordia_model::finding::{Finding, FindingCode, Words};
use concordia_model::names::{Interner, Names};
use concordia_model::row::{CellProblem, CellTexts, Row, RowReader, TableInfo};
use concordia_model::table::{Builder, Place, Record};

use super::header::Header;
use super::intake::Intake;
use super::say;

/// The fields of one record: their texts one after the other, and where each ends.
#[derive(Clone, Copy)]
pub(crate) struct Fields<'a> {
    text: &'a str,
    ends: &'a [usize],
}

impl<'a> Fields<'a> {
    /// Fields from one text and the ends within it.
    pub(crate) fn new(text: &'a str, ends: &'a [usize]) -> Self {
        Self { text, ends }
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text of a field; empty where there is none.
    pub(crate) fn get(&self, at: usize) -> &'a str {
        let start = at.checked_sub(1).map_or(0, |before| self.ends.get(before).copied().unwrap_or(0));
        self.ends.get(at).and_then(|end| self.text.get(start..*end)).unwrap_or_default()
    }

    /// The first field with more characters than a cell may have.
    pub(crate) fn oversized(&self, characters: usize) -> Option<usize> {
        // Fewer bytes than that are fewer characters too.
        if self.text.len() <= characters {
            return None;
        }
        (0..self.len()).find(|at| {
            let text = self.get(*at);
            text.len() > characters && text.chars().nth(characters).is_some()
        })
    }
}

struct Texts<'a> {
    fields: Fields<'a>,
    header: &'a Header,
}

impl CellTexts for Texts<'_> {
    fn text(&self, column: usize) -> &str {
        self.header.fields[column].map_or("", |at| self.fields.get(at).trim())
    }
}

/// Reads one record; `None` when `problems` says why.
pub(crate) fn record<R: Row>(
    header: &Header,
    fields: Fields<'_>,
    place: Place,
    interner: &mut Interner<'_>,
    problems: &mut Vec<CellProblem>,
) -> Option<Record<R>> {
    let row = R::read(&mut RowReader::new(&Texts { fields, header }, interner, problems))?;
    let mut extra = Vec::new();
    for (at, name) in &header.kept {
        let text = fields.get(*at).trim();
        if !text.is_empty() {
            extra.push((*name, interner.intern(text)));
        }
    }
    Some(Record { row, place, extra: (!extra.is_empty()).then(|| Box::new(extra)) })
}

/// The rows of one table as they come in, from one file or several.
pub(crate) struct Rows<R> {
    pub(crate) builder: Builder<R>,
    pub(crate) hash: Digest,
}

impl<R: Row> Rows<R> {
    pub(crate) fn new() -> Self {
        Self { builder: Builder::default(), hash: Digest::default() }
    }

    /// Adds the rows of another file behind these.
    pub(crate) fn append(&mut self, other: Self) {
        self.hash = self.hash.plus(other.hash);
        self.builder.append(other.builder);
    }
}

/// Takes the records of one file or sheet in their order and reports what is wrong with each.
pub(crate) struct Taker<'a, 'i, R> {
    pub(crate) intake: &'a mut Intake<'i>,
    pub(crate) rows: &'a mut Rows<R>,
    header: Header,
    interner: Interner<'a>,
    file: u16,
    path: String,
    scratch: String,
    problems: Vec<CellProblem>,
}

impl<'a, 'i, R: Row> Taker<'a, 'i, R> {
    /// A taker for a file whose header is read.
    pub(crate) fn new(
        intake: &'a mut Intake<'i>,
        rows: &'a mut Rows<R>,
        names: &'a Names,
        header: Header,
        file: u16,
    ) -> Self {
        let path = intake.files.get(usize::from(file)).cloned().unwrap_or_default();
        if header.lacks_required {
            intake.lost.tables.insert(R::INFO.name);
        }
        let interner = Interner::new(names);
        Self { intake, rows, header, interner, file, path, scratch: String::new(), problems: Vec::new() }
    }

    /// Takes one record.
    pub(crate) fn take(&mut self, number: u32, fields: Fields<'_>) {
        if fields.len() != self.header.names.len() {
            self.lose(fields);
            let finding = field_count(fields.len(), self.header.names.len());
            return self.report(number, finding);
        }
        if let Some(at) = fields.oversized(self.intake.limits.cell_characters) {
            self.lose(fields);
            return self.oversized(number, Some(at), fields.get(at));
        }
        let place = Place { file: self.file, record: number };
        match record::<R>(&self.header, fields, place, &mut self.interner, &mut self.problems) {
            Some(record) => {
                let digest = Digest::of_row(&record.row, self.interner.names(), &mut self.scratch);
                self.rows.hash = self.rows.hash.plus(digest);
                self.rows.builder.push(record);
            }
            None => self.refuse(number, fields),
        }
    }

    fn refuse(&mut self, number: u32, fields: Fields<'_>) {
        self.lose(fields);
        for problem in std::mem::take(&mut self.problems) {
            // A column that is not there is reported once, at the header.
            let Some(field) = self.header.fields[problem.column] else { continue };
            let (code, path) = (explain::code(problem.problem.as_ref()), &self.path);
            self.intake.report.push_with(code, Some(path), || {
                let mut finding = cell::<R>(&problem, fields.get(field).trim());
                finding.file = Some(path.clone());
                finding.row = Some(number);
                finding
            });
        }
    }

    /// A cell longer than a cell may be, in the field of that number.
    pub(crate) fn oversized(&mut self, number: u32, field: Option<usize>, text: &str) {
        let finding = say::long_cell(&self.path, self.intake.limits.cell_characters);
        self.at_field(number, field, text, finding);
    }

    /// A finding at a field of a record.
    pub(crate) fn at_field(&mut self, number: u32, field: Option<usize>, text: &str, finding: Finding) {
        let column = field.and_then(|at| self.header.name(at)).unwrap_or_default().to_owned();
        self.report(number, finding.at_cell(R::INFO.name, &column, text));
    }

    fn report(&mut self, number: u32, mut finding: Finding) {
        finding.table = Some(R::INFO.name);
        finding.file = Some(self.path.clone());
        finding.row = Some(number);
        self.intake.report(finding);
    }

    /// Remembers the id of a row that is left out, so that what refers to it is not reported as well.
    pub(crate) fn lose(&mut self, fields: Fields<'_>) {
        self.intake.lost.rows.insert(R::INFO.name);
        if let Some(at) = own_id(R::INFO).and_then(|column| self.header.fields[column]) {
            self.intake.lost.ids.insert(fields.get(at).trim().to_owned());
        }
    }
}

fn own_id(info: &TableInfo) -> Option<usize> {
    info.columns.iter().position(|column| column.kind == Kind::Id)
}

fn cell<R: Row>(problem: &CellProblem, text: &str) -> Finding {
    let column = &R::INFO.columns[problem.column];
    let why = problem.problem.as_ref();
    let (cause, action) = explain::cell(column, why, text);
    let mut finding =
        Finding::new(explain::code(why), cause, action).at_cell(R::INFO.name, column.name, text);
    finding.suggestion = super::suggest::cell(column.kind, why, text);
    finding
}

fn field_count(found: usize, expected: usize) -> Finding {
    Finding::new(
        FindingCode::WrongFieldCount,
        Words::new(
            format!("the record has {found} cells, the header {expected}"),
            format!("de regel heeft {found} cellen, de kopregel {expected}"),
        ),
        Words::new(
            "quote cells that contain a comma; fill up missing cells",
            "zet cellen met een komma tussen aanhalingstekens; vul ontbrekende cellen aan",
        ),
    )
}
