// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Findings as they are shown: on the command line in one language, on a screen in both.

use concordia_model::{Finding, FindingCode, Language, Severity, Words};
use schemars::JsonSchema;
use serde::Serialize;

use super::text::TextView;

/// One finding.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[schemars(rename = "{W}Finding")]
pub struct FindingView<W> {
    /// Code of the reference page.
    #[schemars(with = "String")]
    pub code: FindingCode,
    /// error, warning or note.
    #[schemars(with = "String")]
    pub severity: Severity,
    /// The table.
    pub table: Option<&'static str>,
    /// The file, relative to the package, or the sheet.
    pub file: Option<String>,
    /// Record number, header = 1.
    pub row: Option<u32>,
    /// The column.
    pub column: Option<String>,
    /// The text of the cell.
    pub cell: Option<String>,
    /// What is wrong.
    pub cause: W,
    /// What to do.
    pub action: W,
    /// A likely right text.
    pub suggestion: Option<String>,
}

impl<W> FindingView<W> {
    fn of(finding: &Finding, say: impl Fn(&Words) -> W) -> Self {
        Self {
            code: finding.code,
            severity: finding.severity(),
            table: finding.table,
            file: finding.file.clone(),
            row: finding.row,
            column: finding.column.clone(),
            cell: finding.cell.clone(),
            cause: say(&finding.cause),
            action: say(&finding.action),
            suggestion: finding.suggestion.clone(),
        }
    }
}

impl FindingView<String> {
    /// A finding in one language.
    pub fn in_language(finding: &Finding, language: Language) -> Self {
        Self::of(finding, |words| words.in_language(language).to_owned())
    }
}

/// The findings of one code.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct FindingGroupView {
    /// The code.
    #[schemars(with = "String")]
    pub code: FindingCode,
    /// error, warning or note.
    #[schemars(with = "String")]
    pub severity: Severity,
    /// What the code means.
    pub meaning: TextView,
    /// The findings, in the order of tables and rows.
    pub findings: Vec<FindingView<TextView>>,
}

/// All findings of a package.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct FindingsView {
    /// Whether the package can be used: none of the findings is an error.
    pub usable: bool,
    /// How many are errors.
    pub errors: usize,
    /// How many are warnings.
    pub warnings: usize,
    /// How many are notes.
    pub notes: usize,
    /// By code, errors first.
    pub codes: Vec<FindingGroupView>,
}

/// Findings as they are shown, errors first, by code.
pub fn findings(mut found: Vec<Finding>) -> FindingsView {
    found.sort_by_key(|finding| (finding.severity(), finding.code));
    let count = |severity| found.iter().filter(|finding| finding.severity() == severity).count();
    let both = |words: &Words| TextView::from(words.clone());
    let group = |group: &[Finding]| FindingGroupView {
        code: group[0].code,
        severity: group[0].severity(),
        meaning: group[0].code.describe().meaning.into(),
        findings: group.iter().map(|finding| FindingView::of(finding, both)).collect(),
    };
    FindingsView {
        usable: count(Severity::Error) == 0,
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        notes: count(Severity::Note),
        codes: found.chunk_by(|a, b| a.code == b.code).map(group).collect(),
    }
}
