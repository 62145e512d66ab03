// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! rDMC (Gannon 2023): what nations held, by type and year, 1995-2014. Claims are taken as they stand,
//! year by year; spellings are brought together only where they differ in case, spaces, hyphens and
//! trailing notes. A number that the data set does not give stays empty.

mod aliases;
pub(super) mod catalogue;
pub(super) mod classes;
pub(super) mod names;
mod series;

use std::collections::BTreeMap;

use concordia_model::Year;
use concordia_model::finding::Words;

use super::Kind;
use super::error::ImportError;
use super::job::Job;
use catalogue::Catalogue;
use classes::{Class, Fit};
use names::TypeName;
use series::{Claim, Gone, Series};

/// The kind.
pub(crate) const KIND: Kind = Kind {
    name: "rdmc-types",
    table: "holdings",
    en: "Equipment held by type and year, 1995-2014 (rDMC), with the types and their families",
    nl: "Materieel naar type en jaar, 1995-2014 (rDMC), met de typen en hun families",
    file_en: "a CSV such as rdmc_types_1995_2014.csv; figures from IISS The Military Balance: do not publish them as a data set without asking",
    file_nl: "een CSV zoals rdmc_types_1995_2014.csv; cijfers uit IISS The Military Balance: niet als gegevensset publiceren zonder te vragen",
    columns: &["iso3", "year", "class", "type_name", "count", "source"],
    run,
};

/// One row of the file that has a nation, a capability and a type.
struct Line<'a> {
    nation: &'a str,
    year: Year,
    group: &'static str,
    capability: &'static str,
    name: TypeName,
    count: Option<u32>,
    put_back: bool,
}

fn run(job: &mut Job<'_>) -> Result<(), ImportError> {
    let catalogue = Catalogue::of(job.package)?;
    let mut series = Series::default();
    let lines = lines(job, &catalogue, &mut series)?;
    let types = catalogue.types(lines.iter().map(|line| (line.capability, &line.name)));
    for line in &lines {
        let Some(equipment) = types.get(&(line.capability, line.name.key.clone())) else { continue };
        let claim = Claim { count: line.count, put_back: line.put_back, in_reserve: line.name.in_reserve };
        let status = if line.name.stored { "stored" } else { "in_service" };
        series.add((line.nation, line.capability, &equipment.id, status), line.group, line.year, claim);
    }
    job.taken = lines.len();
    describe(job, &types);
    let gone = series.write(job);
    note(job, &types, &gone);
    Ok(())
}

/// The rows of `equipment` for types that the package does not have.
fn describe(job: &mut Job<'_>, types: &Types<'_>) {
    for equipment in types.values().filter(|equipment| equipment.new) {
        let cells = [
            ("id", equipment.id.clone()),
            ("capability", equipment.capability.to_owned()),
            ("family", equipment.family.clone().unwrap_or_default()),
            ("name", equipment.name.clone()),
            (super::batch::NOTE, "spelling and family by rule, from rDMC".to_owned()),
        ];
        job.batch.put("equipment", "", cells);
    }
}

/// What the reader of the report should know.
fn note(job: &mut Job<'_>, types: &Types<'_>, gone: &Gone) {
    let (all, new) = (types.len(), types.values().filter(|equipment| equipment.new).count());
    job.notes.push(Words::new(
        format!("{all} types, {new} of them new to the package"),
        format!("{all} typen, waarvan {new} nieuw in het pakket"),
    ));
    job.notes.push(Words::new(
        "the data end in 2014: where a package has newer fleets under other types, the last claims here would count beside them; use concordia import package-2014 for a package of that time",
        "de gegevens eindigen in 2014: waar een pakket nieuwere vloten onder andere typen heeft, zouden de laatste opgaven hier daarnaast tellen; gebruik concordia import package-2014 voor een pakket van die tijd",
    ));
    job.notes.push(Words::new(
        format!(
            "{} rows say zero and {} say unknown, because the type is no longer listed: zero where the nation lists other types of the class that year, unknown where it lists none",
            gone.zero, gone.unknown
        ),
        format!(
            "{} rijen zeggen nul en {} onbekend, omdat het type niet meer is vermeld: nul waar het land dat jaar andere typen van de klasse vermeldt, onbekend waar het er geen vermeldt",
            gone.zero, gone.unknown
        ),
    ));
}

/// The rows of the file that can be used; the others are left out with a reason.
fn lines<'a>(
    job: &mut Job<'a>,
    catalogue: &Catalogue,
    series: &mut Series<'a>,
) -> Result<Vec<Line<'a>>, ImportError> {
    let mut lines = Vec::new();
    for row in job.input.rows() {
        let (year, count) = (row.year("year")?, row.count("count")?);
        let (class_name, text) = (row.text("class"), row.text("type_name"));
        let Some(nation) = job.nation(&row, "iso3")? else { continue };
        let Some(class) = classes::find(class_name) else {
            let example = format!("{class_name} {nation} {year}");
            job.leave(
                "rows of classes that the importer does not know",
                "rijen van klassen die de import niet kent",
                &example,
            );
            continue;
        };
        series.listed(nation, class.group(), year);
        match type_of(class, text, catalogue) {
            Ok((name, capability)) => {
                let put_back = row.text("source") == "rdmc_source_tables";
                lines.push(Line { nation, year, group: class.group(), capability, name, count, put_back });
            }
            Err(why) => job.leave(&why.en, &why.nl, &format!("{nation} {year} {text}")),
        }
    }
    Ok(lines)
}

/// The type and the capability of a row, or why it is left out.
fn type_of(class: &Class, text: &str, catalogue: &Catalogue) -> Result<(TypeName, &'static str), Words> {
    let name = TypeName::read(text);
    let name = name.ok_or_else(|| Words::new("rows without the name of a type", "rijen zonder typenaam"))?;
    let class_name = class.name;
    match classes::fit(class, &name, catalogue) {
        Fit::Capability(capability) if catalogue.has_capability(capability) => Ok((name, capability)),
        Fit::Capability(capability) => Err(Words::new(
            format!("{class_name}: the package has no capability {capability}"),
            format!("{class_name}: het pakket heeft geen capaciteit {capability}"),
        )),
        Fit::Nothing(why) => {
            Err(Words::new(format!("{class_name}: {}", why.0), format!("{class_name}: {}", why.1)))
        }
    }
}

/// Types by capability and key.
type Types<'a> = BTreeMap<(&'a str, String), catalogue::Equipment>;
