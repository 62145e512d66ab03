// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Membership of multinational frameworks. Only rows whose evidence is a text that somebody read are
//! taken; what was written down from general knowledge is left out and counted.

use std::collections::{BTreeMap, BTreeSet};

use concordia_model::Year;

use super::Kind;
use super::batch::NOTE;
use super::error::ImportError;
use super::input::InputRow;
use super::job::Job;
use super::package::Package;
use super::sources::FRAMEWORKS;

/// The kind.
pub(crate) const KIND: Kind = Kind {
    name: "frameworks",
    table: "memberships",
    en: "Members of multinational defence frameworks, where a text naming them was read",
    nl: "Leden van multinationale defensieverbanden, waar een tekst die ze noemt is gelezen",
    file_en: "a CSV such as multinational_frameworks.csv; facts",
    file_nl: "een CSV zoals multinational_frameworks.csv; feiten",
    columns: &["framework", "iso3", "from_year", "evidence", "reference"],
    run,
};

/// The evidence that counts.
const READ: &str = "text seen";

/// Name in the file, id of the format, English, Dutch, kind.
const FORMATS: &[[&str; 5]] = &[
    ["MMF", "mmf", "Multinational MRTT Fleet", "Multinationale MRTT-vloot", "programme"],
    ["EATC", "eatc", "European Air Transport Command", "Europees Luchttransportcommando", "command"],
    ["EI2", "ei2", "European Intervention Initiative", "Europees Interventie-initiatief", "cluster"],
    ["JEF", "jef", "Joint Expeditionary Force", "Joint Expeditionary Force", "cluster"],
    ["FNC_DEU", "fnc-deu", "Framework Nations Concept, Germany", "Kadernatieconcept, Duitsland", "cluster"],
    [
        "SAC_C17",
        "sac",
        "Strategic Airlift Capability (C-17)",
        "Strategic Airlift Capability (C-17)",
        "programme",
    ],
    [
        "OCCAR",
        "occar",
        "Organisation for Joint Armament Cooperation",
        "Organisatie voor gezamenlijke bewapeningssamenwerking (OCCAR)",
        "organisation",
    ],
    ["NORDEFCO", "nordefco", "Nordic Defence Cooperation", "Noordse defensiesamenwerking", "cluster"],
    ["Visegrad", "visegrad", "Visegrád Group", "Visegrádgroep", "cluster"],
    ["Benelux", "benelux", "Benelux defence cooperation", "Benelux-defensiesamenwerking", "cluster"],
    [
        "PESCO",
        "pesco",
        "Permanent Structured Cooperation",
        "Permanente gestructureerde samenwerking (PESCO)",
        "union",
    ],
];

fn run(job: &mut Job<'_>) -> Result<(), ImportError> {
    let known = Known::of(job.package)?;
    for row in job.input.rows() {
        let year = if row.text("from_year").is_empty() { None } else { Some(row.year("from_year")?) };
        let Some(nation) = job.nation(&row, "iso3")? else { continue };
        let framework = row.text("framework");
        match judge(&row, nation, &known) {
            Ok(format) => {
                let day = if year.is_some() { "; day assumed" } else { "" };
                let from = year.map_or_else(String::new, |year| known.from(format[1], year));
                let note = format!("{}{day}", row.text("reference"));
                job.taken += usize::from(put(job, format, nation, from, note));
            }
            Err((en, nl)) => job.leave(en, nl, &format!("{framework} {nation}")),
        }
    }
    Ok(())
}

/// The format of a row, or why the row is left out.
fn judge(
    row: &InputRow<'_>,
    nation: &str,
    known: &Known,
) -> Result<&'static [&'static str; 5], (&'static str, &'static str)> {
    if row.text("evidence") != READ {
        return Err((
            "memberships of general knowledge, that nobody has read in a text",
            "lidmaatschappen uit algemene kennis, die niemand in een tekst heeft gelezen",
        ));
    }
    let format = FORMATS.iter().find(|format| format[0] == row.text("framework"));
    let format =
        format.ok_or(("frameworks that the importer does not know", "verbanden die de import niet kent"))?;
    if known.members.contains(&(format[1].to_owned(), nation.to_owned())) {
        return Err((
            "memberships that the package has from this source already, with a better date perhaps",
            "lidmaatschappen die het pakket al heeft uit deze bron, misschien met een betere datum",
        ));
    }
    Ok(format)
}

fn put(
    job: &mut Job<'_>,
    [_, id, en, nl, kind]: &'static [&'static str; 5],
    nation: &str,
    from: String,
    note: String,
) -> bool {
    let format =
        [("id", *id), ("name_en", *en), ("name_nl", *nl), ("kind", *kind), ("source", FRAMEWORKS.id)];
    job.batch.put("formats", "", format.map(|(column, text)| (column, text.to_owned())));
    let cells = [
        ("format", (*id).to_owned()),
        ("nation", nation.to_owned()),
        ("role", "member".to_owned()),
        ("from", from),
        (NOTE, note),
    ];
    job.put("memberships", &FRAMEWORKS, cells)
}

/// What the package says already.
struct Known {
    members: BTreeSet<(String, String)>,
    begins: BTreeMap<String, String>,
}

impl Known {
    fn of(package: &Package) -> Result<Self, ImportError> {
        let mut known = Self { members: BTreeSet::new(), begins: BTreeMap::new() };
        package.rows("memberships", &["format", "nation", "source"], |cells| {
            if let [format, nation, source] = cells
                && *source == FRAMEWORKS.id
            {
                known.members.insert(((*format).to_owned(), (*nation).to_owned()));
            }
        })?;
        package.rows("formats", &["id", "from"], |cells| {
            if let [id, from] = cells {
                known.begins.insert((*id).to_owned(), (*from).to_owned());
            }
        })?;
        Ok(known)
    }

    /// The first day of a year, or the day in it on which the format began.
    fn from(&self, format: &str, year: Year) -> String {
        let begins = self.begins.get(format).filter(|date| date.starts_with(&format!("{year}-")));
        begins.cloned().unwrap_or_else(|| year.start().to_string())
    }
}
