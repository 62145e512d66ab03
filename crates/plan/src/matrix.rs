// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A mixed-integer linear problem in flat arrays: what is handed to a solver and written as MPS. It knows no
//! nation; what its columns and rows mean stands beside it ([`crate::problem`]).

/// Minimise `cost` x, with bounds on columns and rows; rows are kept one after another.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Matrix {
    /// Cost of a unit of each column.
    pub cost: Vec<f64>,
    /// Lowest value of each column.
    pub lower: Vec<f64>,
    /// Highest value of each column.
    pub upper: Vec<f64>,
    /// Whether a column takes whole values only.
    pub integer: Vec<bool>,
    /// Where each row begins in `columns` and `values`, and where the last one ends.
    pub starts: Vec<u32>,
    /// Columns of the entries, row by row.
    pub columns: Vec<u32>,
    /// Values of the entries, row by row.
    pub values: Vec<f64>,
    /// Lowest value of each row.
    pub row_lower: Vec<f64>,
    /// Highest value of each row.
    pub row_upper: Vec<f64>,
}

impl Matrix {
    /// An empty problem.
    pub fn new() -> Self {
        Self { starts: vec![0], ..Self::default() }
    }

    /// Adds a column and returns its number.
    pub fn column(&mut self, lower: f64, upper: f64, integer: bool) -> u32 {
        let at = count(self.cost.len());
        self.cost.push(0.0);
        self.lower.push(lower);
        self.upper.push(upper);
        self.integer.push(integer);
        at
    }

    /// Adds a row and returns its number.
    pub fn row(&mut self, lower: f64, upper: f64, entries: impl IntoIterator<Item = (u32, f64)>) -> u32 {
        let at = count(self.row_lower.len());
        for (column, value) in entries {
            self.columns.push(column);
            self.values.push(value);
        }
        self.starts.push(count(self.columns.len()));
        self.row_lower.push(lower);
        self.row_upper.push(upper);
        at
    }

    /// The entries of a row.
    pub fn entries(&self, row: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        let range = self.starts[row] as usize..self.starts[row + 1] as usize;
        range.map(|at| (self.columns[at] as usize, self.values[at]))
    }

    /// Number of columns.
    pub fn width(&self) -> usize {
        self.cost.len()
    }

    /// Number of rows.
    pub fn height(&self) -> usize {
        self.row_lower.len()
    }

    /// What a solution costs.
    pub fn objective(&self, x: &[f64]) -> f64 {
        self.cost.iter().zip(x).map(|(cost, x)| cost * x).sum()
    }

    /// The first row or column that a solution breaks by more than a millionth, if any: rows count from 0,
    /// columns come after them.
    pub fn broken(&self, x: &[f64]) -> Option<usize> {
        let slack = |bound: f64| 1e-6 * (1.0 + bound.abs().min(1e6));
        let outside =
            |value: f64, low: f64, high: f64| value < low - slack(low) || value > high + slack(high);
        let row = (0..self.height()).find(|row| {
            let value: f64 = self.entries(*row).map(|(column, value)| value * x[column]).sum();
            outside(value, self.row_lower[*row], self.row_upper[*row])
        });
        let broken = |at: &usize| {
            let fraction = (x[*at] - x[*at].round()).abs();
            outside(x[*at], self.lower[*at], self.upper[*at]) || (self.integer[*at] && fraction > 1e-6)
        };
        row.or_else(|| (0..self.width()).find(broken).map(|at| self.height() + at))
    }
}

/// Columns, rows and entries are counted in 32 bits, as the solver does.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
