// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Findings as they come in, capped per code and file: a broken file of three million rows must not
//! bury the rest, nor cost more than it would whole.

use std::collections::BTreeMap;

use crate::finding::{Finding, FindingCode, Words};

/// How many findings are shown of one code in one file, unless a reader says otherwise.
pub const SHOWN: usize = 200;

/// Findings in the order in which they came, with a count of those left out.
pub struct Report {
    shown: Vec<Finding>,
    counts: BTreeMap<String, BTreeMap<FindingCode, usize>>,
    cap: usize,
    errors: bool,
}

impl Default for Report {
    fn default() -> Self {
        Self::new(SHOWN)
    }
}

impl Report {
    /// An empty report that shows `cap` findings per code and file.
    pub fn new(cap: usize) -> Self {
        Self { shown: Vec::new(), counts: BTreeMap::new(), cap, errors: false }
    }

    /// Adds a finding, or counts it if there are enough like it.
    pub fn push(&mut self, finding: Finding) {
        let file = finding.file.clone();
        self.push_with(finding.code, file.as_deref(), || finding);
    }

    /// As [`Report::push`], without making a finding that would not be shown.
    pub fn push_with(&mut self, code: FindingCode, file: Option<&str>, finding: impl FnOnce() -> Finding) {
        let file = file.unwrap_or_default();
        if !self.counts.contains_key(file) {
            self.counts.insert(file.to_owned(), BTreeMap::new());
        }
        let Some(codes) = self.counts.get_mut(file) else { return };
        let count = codes.entry(code).or_default();
        *count += 1;
        self.errors |= code.describe().severity == crate::Severity::Error;
        if *count <= self.cap {
            self.shown.push(finding());
        }
    }

    /// Adds what another report holds behind what this one holds.
    pub fn append(&mut self, other: Self) {
        let mut room = BTreeMap::new();
        for (file, codes) in other.counts {
            for (code, count) in codes {
                let sum = self.counts.entry(file.clone()).or_default().entry(code).or_default();
                room.insert((file.clone(), code), self.cap.saturating_sub(*sum));
                *sum += count;
            }
        }
        for finding in other.shown {
            let key = (finding.file.clone().unwrap_or_default(), finding.code);
            if let Some(left) = room.get_mut(&key).filter(|left| **left > 0) {
                *left -= 1;
                self.shown.push(finding);
            }
        }
        self.errors |= other.errors;
    }

    /// Whether any finding is an error, shown or not.
    pub fn has_errors(&self) -> bool {
        self.errors
    }

    /// The findings; where some were left out, one more says how many.
    pub fn finish(self) -> Vec<Finding> {
        let cap = self.cap;
        let counts = self.counts.into_iter().flat_map(|(file, codes)| {
            codes.into_iter().map(move |(code, count)| (file.clone(), code, count))
        });
        let more = counts
            .filter(|(.., count)| *count > cap)
            .map(|(file, code, count)| more(code, file, count - cap));
        self.shown.into_iter().chain(more).collect()
    }
}

/// What stands for the findings that are not shown: it has a code and a file, and no row.
fn more(code: FindingCode, file: String, rest: usize) -> Finding {
    let mut finding = Finding::new(
        code,
        Words::new(
            format!("{rest} more findings of this kind in this file are not shown"),
            format!("nog {rest} bevindingen van deze soort in dit bestand zijn niet getoond"),
        ),
        Words::new("repair the first ones and check again", "herstel de eerste en controleer opnieuw"),
    );
    finding.file = Some(file).filter(|file| !file.is_empty());
    finding
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(row: u32) -> Finding {
        let mut finding =
            Finding::new(FindingCode::UnknownId, Words::default(), Words::default()).in_file("a.csv");
        finding.row = Some(row);
        finding
    }

    #[test]
    fn a_report_shows_the_first_findings_and_counts_the_rest_however_it_was_put_together() {
        let mut whole = Report::new(3);
        (1..=10).for_each(|row| whole.push(finding(row)));
        let mut parts = Report::new(3);
        for rows in [1..=2, 3..=9, 10..=10] {
            let mut part = Report::new(3);
            rows.for_each(|row| part.push(finding(row)));
            parts.append(part);
        }
        let (whole, parts) = (whole.finish(), parts.finish());
        assert_eq!(whole, parts);
        assert_eq!(
            whole.iter().map(|finding| finding.row).collect::<Vec<_>>(),
            [Some(1), Some(2), Some(3), None]
        );
        assert!(whole[3].cause.en.starts_with("7 more"));
    }
}
