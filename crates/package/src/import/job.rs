// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! One import at work: the file, the package, the rows made so far, and what was left out.

use std::collections::BTreeSet;
use std::path::Path;

use concordia_model::finding::Words;
use concordia_model::{Number, Year};

use super::batch::{Batch, NOTE};
use super::error::ImportError;
use super::input::{Input, InputRow};
use super::package::Package;
use super::report::{ImportReport, LeftOut, leave};
use super::sources::Source;
use super::{Kind, measures, write};

/// What `package_2014` asks of importers.
#[derive(Clone, Copy, Default)]
pub(crate) struct Options {
    /// Year that is given to features of geography, instead of the year of their measurement.
    pub(crate) geography: Option<Year>,
    /// Year at whose end only what was known then is taken from a register, instead of its last year.
    pub(crate) year: Option<Year>,
}

/// One import.
pub(crate) struct Job<'a> {
    pub(crate) package: &'a Package,
    pub(crate) input: &'a Input,
    pub(crate) options: Options,
    pub(crate) batch: Batch,
    /// Rows of the file that were used.
    pub(crate) taken: usize,
    pub(crate) notes: Vec<Words>,
    nations: BTreeSet<String>,
    left: Vec<LeftOut>,
    cited: Vec<&'static Source>,
}

impl<'a> Job<'a> {
    /// A job before its first row.
    pub(crate) fn new(package: &'a Package, input: &'a Input, options: Options) -> Result<Self, ImportError> {
        let nations = package.ids("nations")?;
        Ok(Self {
            package,
            input,
            options,
            batch: Batch::default(),
            taken: 0,
            notes: Vec::new(),
            nations,
            left: Vec::new(),
            cited: Vec::new(),
        })
    }

    /// Counts a row that is left out, with the first of its sort as an example.
    pub(crate) fn leave(&mut self, en: &str, nl: &str, example: &str) {
        leave(&mut self.left, en, nl, example);
    }

    /// The nation in a cell, where the package has it; else the row is left out.
    pub(crate) fn nation(
        &mut self,
        row: &InputRow<'a>,
        column: &str,
    ) -> Result<Option<&'a str>, ImportError> {
        let nation = row.nation(column)?;
        if nation.is_empty() {
            self.leave(
                "rows without a nation's code (totals of groups)",
                "rijen zonder landcode (totalen van groepen)",
                "",
            );
        } else if self.nations.contains(nation) {
            return Ok(Some(nation));
        } else {
            self.leave(
                "rows of nations that the package does not have",
                "rijen van landen die het pakket niet heeft",
                nation,
            );
        }
        Ok(None)
    }

    /// The pair in two cells, first nation first; `None` and left out where the package lacks one.
    pub(crate) fn pair(&mut self, row: &InputRow<'a>) -> Result<Option<(&'a str, &'a str)>, ImportError> {
        let (first, second) = (row.nation("iso3_a")?, row.nation("iso3_b")?);
        if first.is_empty() || first == second {
            return Err(row.wrong_cell("iso3_a", "one of two nations", "een van twee landen"));
        }
        if !self.nations.contains(first) || !self.nations.contains(second) {
            let example = format!("{first} {second}");
            self.leave(
                "pairs with a nation that the package does not have",
                "paren met een land dat het pakket niet heeft",
                &example,
            );
            return Ok(None);
        }
        Ok(Some((first.min(second), first.max(second))))
    }

    /// Adds a row; one whose key the file gave before is left out.
    pub(crate) fn put(
        &mut self,
        table: &'static str,
        source: &'static Source,
        cells: impl IntoIterator<Item = (&'static str, String)>,
    ) -> bool {
        self.cite(source);
        let cells: Vec<_> = cells.into_iter().chain([("source", source.id.to_owned())]).collect();
        let first: Vec<_> = cells.iter().take(4).map(|(_, text)| text.as_str()).collect();
        let first = first.join(" ");
        let new = self.batch.put(table, source.part, cells);
        if !new {
            self.leave(
                "rows that stand twice in the file; the first was taken",
                "rijen die tweemaal in het bestand staan; de eerste is genomen",
                &first,
            );
        }
        new
    }

    /// Adds a row of `economy`.
    pub(crate) fn put_economy(
        &mut self,
        source: &'static Source,
        (nation, year, measure): (&str, Year, &'static str),
        (value, unit): (Number, &'static str),
        note: &str,
    ) -> bool {
        // Amounts are in the prices of their year.
        let money = unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase());
        let cells = [
            ("nation", nation.to_owned()),
            ("price_year", if money { year.to_string() } else { String::new() }),
            ("year", year.to_string()),
            ("measure", measure.to_owned()),
            ("value", value.to_string()),
            ("unit", unit.to_owned()),
            (NOTE, note.to_owned()),
        ];
        self.put("economy", source, cells)
    }

    /// Adds a row of `relations`; the measure is described where the package does not do so.
    pub(crate) fn put_relation(
        &mut self,
        source: &'static Source,
        (first, second, year): (&str, &str, Year),
        measure: &'static str,
        value: Number,
        range: Option<(Number, Number)>,
        note: &str,
    ) -> bool {
        measures::describe(&mut self.batch, measure);
        let cells = [
            ("nation_a", first.to_owned()),
            ("nation_b", second.to_owned()),
            ("year", year.to_string()),
            ("measure", measure.to_owned()),
            ("value", value.to_string()),
            ("low", range.map_or_else(String::new, |(low, _)| low.to_string())),
            ("high", range.map_or_else(String::new, |(_, high)| high.to_string())),
            (NOTE, note.to_owned()),
        ];
        self.put("relations", source, cells)
    }

    /// Makes sure that the package has the document that rows cite.
    pub(crate) fn cite(&mut self, source: &'static Source) {
        if !self.cited.iter().any(|known| std::ptr::eq(*known, source)) {
            self.cited.push(source);
            self.batch.put("documents", "", source.row());
        }
    }

    /// Writes what the package does not have yet.
    pub(crate) fn finish(mut self, kind: &'static Kind, file: &Path) -> Result<ImportReport, ImportError> {
        self.batch.bounded(file)?;
        for (table, key) in self.batch.without_known(self.package)? {
            if table == kind.table {
                self.leave(
                    "rows of the table that the package has already, with this key and source",
                    "rijen van de tabel die het pakket al heeft, met deze sleutel en bron",
                    &key,
                );
            }
        }
        let written = write::write(self.package, &self.batch, &self.cited)?;
        Ok(ImportReport {
            kind: kind.name,
            table: kind.table,
            taken: self.taken,
            rows: self.batch.count(kind.table),
            left: self.left,
            notes: self.notes,
            written,
        })
    }
}
