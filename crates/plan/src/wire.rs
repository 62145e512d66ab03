// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What the program and its solving process tell each other: a task on standard input, in binary; the log of
//! the solver and then the answer on standard output, in lines.

use std::io::{self, Read, Write};

use crate::matrix::Matrix;

/// A problem with what bounds its solving.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Task {
    /// The problem.
    pub matrix: Matrix,
    /// A plan that the program constructed; empty when there is none.
    pub start: Vec<f64>,
    /// Stop when the distance between plan and bound is this fraction of the plan's objective.
    pub gap: f64,
    /// Stop after this many seconds.
    pub seconds: f64,
    /// Stop after this many nodes; none when zero.
    pub nodes: u32,
    /// Seed of the solver's own choices.
    pub seed: u32,
    /// Whether the solver simplifies the problem first.
    pub presolve: bool,
}

/// How solving ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ended {
    /// The gap was reached.
    Gap,
    /// The number of nodes was reached.
    Nodes,
    /// Time was over.
    Time,
    /// No solution exists.
    Infeasible,
    /// The solver failed.
    Failed,
}

impl Ended {
    const NAMES: [(&'static str, Self); 5] = [
        ("gap", Self::Gap),
        ("nodes", Self::Nodes),
        ("time", Self::Time),
        ("infeasible", Self::Infeasible),
        ("failed", Self::Failed),
    ];
}

/// What the solver found.
#[derive(Clone, PartialEq, Debug)]
pub struct Answer {
    /// How it ended.
    pub ended: Ended,
    /// No solution is better than this.
    pub bound: f64,
    /// The best solution; `None` when none was found.
    pub solution: Option<Vec<f64>>,
}

impl Answer {
    /// An answer without a solution.
    pub fn none(ended: Ended) -> Self {
        Self { ended, bound: f64::NEG_INFINITY, solution: None }
    }
}

fn put(out: &mut impl Write, values: &[f64]) -> io::Result<()> {
    out.write_all(&(values.len() as u64).to_le_bytes())?;
    let bytes: Vec<u8> = values.iter().flat_map(|value| value.to_le_bytes()).collect();
    out.write_all(&bytes)
}

fn put_counts(out: &mut impl Write, values: &[u32]) -> io::Result<()> {
    out.write_all(&(values.len() as u64).to_le_bytes())?;
    let bytes: Vec<u8> = values.iter().flat_map(|value| value.to_le_bytes()).collect();
    out.write_all(&bytes)
}

fn take_bytes<const SIZE: usize>(input: &mut impl Read) -> io::Result<Vec<[u8; SIZE]>> {
    let mut length = [0; 8];
    input.read_exact(&mut length)?;
    let length = usize::try_from(u64::from_le_bytes(length)).map_err(io::Error::other)?;
    let mut bytes = Vec::new();
    input.take((length as u64).saturating_mul(SIZE as u64)).read_to_end(&mut bytes)?;
    let (chunks, rest) = bytes.as_chunks::<SIZE>();
    if chunks.len() != length || !rest.is_empty() {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(chunks.to_vec())
}

fn take(input: &mut impl Read) -> io::Result<Vec<f64>> {
    Ok(take_bytes::<8>(input)?.into_iter().map(f64::from_le_bytes).collect())
}

fn take_counts(input: &mut impl Read) -> io::Result<Vec<u32>> {
    Ok(take_bytes::<4>(input)?.into_iter().map(u32::from_le_bytes).collect())
}

impl Task {
    /// Writes the task.
    pub fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let matrix = &self.matrix;
        let integer: Vec<u32> = matrix.integer.iter().map(|integer| u32::from(*integer)).collect();
        put_counts(out, &[self.nodes, self.seed, u32::from(self.presolve)])?;
        put(out, &[self.gap, self.seconds])?;
        for values in [&matrix.cost, &matrix.lower, &matrix.upper, &matrix.values] {
            put(out, values)?;
        }
        put(out, &matrix.row_lower)?;
        put(out, &matrix.row_upper)?;
        put(out, &self.start)?;
        for counts in [&integer, &matrix.starts, &matrix.columns] {
            put_counts(out, counts)?;
        }
        out.flush()
    }

    /// Reads a task.
    pub fn read(input: &mut impl Read) -> io::Result<Self> {
        let invalid = || io::Error::from(io::ErrorKind::InvalidData);
        let [nodes, seed, presolve] = take_counts(input)?[..] else { return Err(invalid()) };
        let [gap, seconds] = take(input)?[..] else { return Err(invalid()) };
        let (cost, lower, upper, values) = (take(input)?, take(input)?, take(input)?, take(input)?);
        let (row_lower, row_upper, start) = (take(input)?, take(input)?, take(input)?);
        let integer = take_counts(input)?.into_iter().map(|integer| integer != 0).collect();
        let (starts, columns) = (take_counts(input)?, take_counts(input)?);
        let matrix = Matrix { cost, lower, upper, integer, starts, columns, values, row_lower, row_upper };
        Ok(Self { matrix, start, gap, seconds, nodes, seed, presolve: presolve != 0 })
    }
}

impl Answer {
    /// Writes the answer: one line of how it ended, one for each column that is not zero, and a last one.
    pub fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let name = Ended::NAMES.iter().find(|(_, ended)| *ended == self.ended).map_or("", |(name, _)| name);
        let solution = self.solution.as_ref();
        let width = solution.map_or_else(|| "none".to_owned(), |solution| solution.len().to_string());
        writeln!(out, "answer {name} {:016x} {width}", self.bound.to_bits())?;
        for (at, value) in solution.into_iter().flatten().enumerate().filter(|(_, value)| **value != 0.0) {
            writeln!(out, "column {at} {:016x}", value.to_bits())?;
        }
        writeln!(out, "end")?;
        out.flush()
    }

    /// Reads the first line of an answer; `None` for a line of the log.
    pub fn begin(line: &str) -> Option<Self> {
        let mut words = line.strip_prefix("answer ")?.split(' ');
        let name = words.next()?;
        let ended = Ended::NAMES.iter().find(|(known, _)| *known == name)?.1;
        let bound = f64::from_bits(u64::from_str_radix(words.next()?, 16).ok()?);
        let solution = words.next()?.parse().ok().map(|width| vec![0.0; width]);
        Some(Self { ended, bound, solution })
    }

    /// Reads one more line of an answer that was begun; `false` when it is complete.
    pub fn add(&mut self, line: &str) -> bool {
        let mut value = || {
            let (at, bits) = line.strip_prefix("column ")?.split_once(' ')?;
            let place = self.solution.as_mut()?.get_mut(at.parse::<usize>().ok()?)?;
            *place = f64::from_bits(u64::from_str_radix(bits, 16).ok()?);
            Some(())
        };
        value().is_some()
    }
}

/// The plan and the bound that a line of the solver's log tells of, and after how many seconds.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Progress {
    /// Seconds since solving began, by the solver's own clock.
    pub seconds: f64,
    /// Objective of the best plan so far.
    pub incumbent: Option<f64>,
    /// No plan is better than this.
    pub bound: f64,
}

impl Progress {
    /// Reads a line of the solver's table; `None` for any other line.
    pub fn read(line: &str) -> Option<Self> {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [bound, incumbent, gap, .., time] = words.get(words.len().checked_sub(8)?..)? else {
            return None;
        };
        let seconds = time.strip_suffix('s')?.parse().ok()?;
        let is_gap = gap.ends_with('%') || matches!(*gap, "inf" | "Large");
        let incumbent: f64 = incumbent.parse().ok()?;
        let bound = bound.parse().ok().filter(|_| is_gap)?;
        Some(Self { seconds, incumbent: Some(incumbent).filter(|value| value.is_finite()), bound })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_is_read_back_as_it_was_written() {
        let mut matrix = Matrix::new();
        let (a, b) = (matrix.column(0.0, 3.0, true), matrix.column(-1.0, f64::INFINITY, false));
        matrix.cost[a as usize] = 2.5;
        matrix.row(f64::NEG_INFINITY, 4.0, [(a, 1.0), (b, -2.0)]);
        let task = Task {
            matrix,
            start: vec![1.0, 0.5],
            gap: 0.01,
            seconds: 3.0,
            nodes: 7,
            seed: 5,
            presolve: true,
        };
        let mut bytes = Vec::new();
        task.write(&mut bytes).unwrap();
        assert_eq!(Task::read(&mut bytes.as_slice()).unwrap(), task);
        assert!(Task::read(&mut &bytes[..bytes.len() - 1]).is_err());
    }

    #[test]
    fn an_answer_is_read_back_to_the_last_bit() {
        let answer =
            Answer { ended: Ended::Time, bound: 0.1 + 0.2, solution: Some(vec![0.0, 1.0 / 3.0, 0.0, 2.0]) };
        let mut bytes = Vec::new();
        answer.write(&mut bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let mut lines = text.lines();
        let mut read = Answer::begin(lines.next().unwrap()).unwrap();
        while read.add(lines.next().unwrap()) {}
        assert_eq!(read, answer);
    }

    #[test]
    fn progress_is_read_from_the_table_of_the_solver_and_from_nothing_else() {
        let line = " T       0       0         0   0.00%   1201.1         12.5               98.96%        0      0      0      12     0.3s";
        let read = Progress::read(line).unwrap();
        assert_eq!((read.seconds, read.incumbent, read.bound), (0.3, Some(12.5), 1201.1));
        let none = "         0       0         0   0.00%   0               inf                  inf        0      0      0         0     0.0s";
        assert_eq!(Progress::read(none).unwrap().incumbent, None);
        assert_eq!(Progress::read("Presolving model"), None);
        assert_eq!(Progress::read("answer gap 0 3"), None);
    }
}
