// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! One order of the register: what of it was known at the end of a year.

use concordia_model::Year;

use super::super::error::ImportError;
use super::super::input::InputRow;
use super::super::rdmc_types::names::TypeName;

/// An order that can be used.
pub(super) struct Order<'a> {
    pub(super) nation: &'a str,
    pub(super) class: &'a str,
    pub(super) designation: &'a str,
    pub(super) capability: &'static str,
    pub(super) name: TypeName,
    pub(super) terms: Terms,
}

/// When it was placed, for how many, and what came when.
pub(super) struct Terms {
    pub(super) placed: Year,
    pub(super) ordered: Option<u32>,
    /// Delivered by the time of the register.
    pub(super) delivered: Option<u32>,
    /// The years with deliveries, in order.
    pub(super) came: Vec<Year>,
    pub(super) is_new: bool,
    pub(super) is_leased: bool,
}

impl Terms {
    /// Reads them.
    pub(super) fn read(row: &InputRow<'_>) -> Result<Self, ImportError> {
        let mut came = Vec::new();
        for text in row.text("delivery_years").split(';').map(str::trim).filter(|text| !text.is_empty()) {
            let year = text.parse().map(Year).ok();
            let year = year.filter(|year| *year >= Year::BOUNDS.0 && *year <= Year::BOUNDS.1);
            came.push(year.ok_or_else(|| {
                row.wrong_cell(
                    "delivery_years",
                    "a list of years such as 2012; 2014",
                    "een lijst jaren zoals 2012; 2014",
                )
            })?);
        }
        came.sort();
        Ok(Self {
            placed: row.year("order_year")?,
            ordered: row.count("number_ordered")?,
            delivered: row.count("number_delivered")?,
            came,
            is_new: row.text("status") == "New",
            is_leased: is_leased(row.text("comments")),
        })
    }

    /// The last year that these terms tell of.
    pub(super) fn last(&self) -> Year {
        self.came.last().copied().unwrap_or(self.placed).max(self.placed)
    }

    /// The years with deliveries up to the end of a year.
    pub(super) fn came_by(&self, year: Year) -> &[Year] {
        &self.came[..self.came.partition_point(|came| *came <= year)]
    }

    /// Whether something was still to come at the end of a year, and how many; the register gives no numbers
    /// by year, so of what came in part the rest is unknown.
    pub(super) fn to_come(&self, year: Year) -> Option<Option<u32>> {
        let by_then = self.came_by(year).len();
        if self.placed > year {
            None
        } else if by_then == 0 {
            Some(self.ordered)
        } else if by_then < self.came.len() {
            Some(None)
        } else {
            let rest = self.ordered?.checked_sub(self.delivered?)?;
            (rest > 0).then_some(Some(rest))
        }
    }

    /// Years from order to first and last delivery, once all had come by the end of a year.
    pub(super) fn took(&self, year: Year) -> Option<(u16, u16)> {
        let came = self.came_by(year);
        let (first, last) = (came.first()?, came.last()?);
        let done = self.to_come(year).is_none();
        let since = |came: &Year| came.0.saturating_sub(self.placed.0);
        done.then(|| (since(first), since(last)))
    }
}

/// Whether a remark says that the units are leased.
fn is_leased(remark: &str) -> bool {
    let mut words = remark.split(|c: char| !c.is_ascii_alphabetic());
    words.any(|word| ["lease", "leased", "Lease", "Leased"].contains(&word))
}

/// Whether a remark says that others than the armed forces have the units: companies that give training, police.
pub(super) fn is_of_others(remark: &str) -> bool {
    let company = ["company for training", "companies for training", "operated by civilian company"];
    let owned = remark.contains("owned and operated by") && remark.contains("company");
    let police = remark.split(';').any(|part| part.trim().starts_with("for police"));
    owned || police || company.iter().any(|text| remark.contains(text))
}

/// Designations of the register for what others call otherwise.
const OTHERWISE: &[(&str, &str)] = &[
    ("Perry", "Oliver Hazard Perry"),
    ("Doorman", "Karel Doorman"),
    ("Type-212", "Type 212A"),
    ("P-3CUP Orion", "P-3C"),
    ("NF-90 NFH", "NH-90 NFH"),
    ("Boeing-737 AEW&C", "E-7A"),
    ("MQ-9 Reaper", "MQ-9A"),
];

/// The name of a type as other sources spell it: without calibre, and without a popular name or a batch with
/// a number (`F-35A Lightning-2`, `F-16C Block-50/52`), which would pass for a version.
pub(super) fn type_name(designation: &str) -> Option<TypeName> {
    if let Some((_, name)) = OTHERWISE.iter().find(|(theirs, _)| *theirs == designation) {
        return TypeName::read(name);
    }
    let is_number = |text: &str| text.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
    let is_calibre = |word: &str| word.ends_with("mm") && is_number(word);
    let is_numbered = |word: &str| {
        let (letters, number) = word.split_once('-').unwrap_or_default();
        letters.len() >= 4 && letters.bytes().all(|byte| byte.is_ascii_alphabetic()) && is_number(number)
    };
    let mut words = designation.split_whitespace();
    let first = words.next()?;
    let more = words.filter(|word| !is_calibre(word) && !is_numbered(word));
    TypeName::read(&std::iter::once(first).chain(more).collect::<Vec<_>>().join(" "))
}
