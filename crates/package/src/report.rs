// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Findings as they come in, capped per code and file: a broken file of three million rows must not
//! bury the rest.

use std::collections::BTreeMap;

use concordia_model::finding::{Finding, FindingCode, Words};

/// Findings in the order in which they came, with a count of those left out.
pub(crate) struct Report {
    shown: Vec<Finding>,
    counts: BTreeMap<(FindingCode, Option<String>), usize>,
    cap: usize,
}

impl Report {
    /// An empty report that shows `cap` findings per code and file.
    pub(crate) fn new(cap: usize) -> Self {
        Self { shown: Vec::new(), counts: BTreeMap::new(), cap }
    }

    /// Adds a finding, or counts it if there are enough like it.
    pub(crate) fn push(&mut self, finding: Finding) {
        let count = self.counts.entry((finding.code, finding.file.clone())).or_default();
        *count += 1;
        if *count <= self.cap {
            self.shown.push(finding);
        }
    }

    /// The findings; where some were left out, one more says how many.
    pub(crate) fn finish(self) -> Vec<Finding> {
        let cap = self.cap;
        let more = self.counts.into_iter().filter(|(_, count)| *count > cap).map(|((code, file), count)| {
            let rest = count - cap;
            let place = file.as_deref().unwrap_or("-");
            let mut finding = Finding::new(
                code,
                Words::new(
                    format!("{rest} more findings of this kind in {place} are not shown"),
                    format!("nog {rest} bevindingen van deze soort in {place} zijn niet getoond"),
                ),
                Words::new(
                    "repair the first ones and check again",
                    "herstel de eerste en controleer opnieuw",
                ),
            );
            finding.file = file;
            finding
        });
        self.shown.into_iter().chain(more).collect()
    }
}
