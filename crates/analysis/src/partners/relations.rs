// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Measures of the relation between two nations, looked up by year.

use std::collections::HashMap;

use concordia_model::ids::NationId;
use concordia_model::table::Record;
use concordia_model::tables::Relation;
use concordia_model::{Model, Number, Year, claims};

use super::criteria::Reading;

/// The rows of one measure by pair, each list by year.
pub struct Measure<'m> {
    rows: HashMap<(NationId, NationId), Vec<&'m Record<Relation>>>,
    /// Whether the oldest row stands for the years before it: borders and languages do not come and go.
    lasting: bool,
}

impl<'m> Measure<'m> {
    /// The rows of a measure that have a value.
    pub fn of(model: &'m Model, id: &str, lasting: bool) -> Self {
        let mut rows: HashMap<_, Vec<&'m Record<Relation>>> = HashMap::new();
        let measure = model.names.find(id);
        let of_measure =
            |record: &&Record<Relation>| Some(record.row.measure.symbol()) == measure && says(&record.row);
        for record in model.tables.relations.records().filter(of_measure) {
            let (a, b) = (record.row.nation_a, record.row.nation_b);
            rows.entry((a, b)).or_default().push(record);
            rows.entry((b, a)).or_default().push(record);
        }
        for records in rows.values_mut() {
            records.sort_by_key(|record| record.row.year);
        }
        Self { rows, lasting }
    }

    /// The row that is used for a pair at the end of a year.
    pub fn row(&self, a: NationId, b: NationId, model: &Model, year: Year) -> Option<&'m Record<Relation>> {
        let rows = self.rows.get(&(a, b))?;
        let newest = rows.iter().map(|record| record.row.year).rev().find(|told| *told <= year);
        let year = newest.or_else(|| rows.first().filter(|_| self.lasting).map(|record| record.row.year))?;
        claims::used(model, rows.iter().copied().filter(|record| record.row.year == year))
    }
}

fn says(row: &Relation) -> bool {
    row.value.is_some() || (row.low.is_some() && row.high.is_some())
}

/// What a row says.
pub fn reading(record: Option<&Record<Relation>>) -> Reading {
    let Some(Record { row, .. }) = record else { return Reading::UNKNOWN };
    let range = row.low.zip(row.high).map(|(low, high)| (low.as_f64(), high.as_f64()));
    Reading { value: row.value.map(Number::as_f64), range }
}
