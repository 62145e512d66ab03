// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What the Dutch government told parliament that its forces need: letters about materiel projects, by their
//! subject. A subject names the project, not the number or the partner; more is not read into it.

use std::collections::BTreeSet;

use concordia_model::Date;

use super::Kind;
use super::batch::NOTE;
use super::error::ImportError;
use super::input::InputRow;
use super::job::Job;
use super::sources::TWEEDE_KAMER;

/// The kind.
pub(crate) const KIND: Kind = Kind {
    name: "tk-letters",
    table: "priorities",
    en: "Materiel that the Dutch government told parliament it needs (subjects of letters)",
    nl: "Materieel dat de regering volgens brieven aan de Tweede Kamer nodig heeft (onderwerpen)",
    file_en: "a CSV such as tk_zaken_defence_2010_2025.csv; open data of the Tweede Kamer, CC0",
    file_nl: "een CSV zoals tk_zaken_defence_2010_2025.csv; open data van de Tweede Kamer, CC0",
    columns: &["nummer", "soort", "onderwerp", "gestart_op"],
    run,
};

const NATION: &str = "NLD";
/// The kind of paper that a minister writes.
const LETTER: &str = "Brief regering";

/// What a subject holds, in lower case, and the capability that it is about. Projects without a capability of
/// their own (trucks, bridge layers, guards, camp networks) are not here.
const PROJECTS: &[(&str, &str)] = &[
    ("instandhouding goalkeeper", "close-in-weapon-system"),
    ("mijnenveegcapaciteit", "mine-countermeasures"),
    ("cougar midlife", "transport-helicopter-medium"),
    ("chinook midlife", "transport-helicopter-heavy"),
    ("chinook vervanging", "transport-helicopter-heavy"),
    ("helikopterproject nh-90", "maritime-helicopter"),
    ("ah-64d", "attack-helicopter"),
    ("vervanging f-16", "fighter-5th"),
    ("vervanging van de f-16", "fighter-5th"),
    ("langer doorvliegen f-16", "fighter-4th"),
    ("f-16 verbetering", "fighter-4th"),
    ("ballistic missile defence", "missile-defence"),
    ("militaire satelliet capaciteit", "satellite-communication"),
    ("joint logistiek ondersteuningsschip", "sealift"),
    ("lc-fregatten", "frigate-destroyer"),
    ("medium power radar", "air-surveillance"),
    ("multi role tanker transport", "tanker-aircraft"),
    ("infanterie gevechtsvoertuig", "infantry-fighting-vehicle"),
    ("precision guided munition", "ammunition"),
    ("operationeel soldaat systeem", "soldier-equipment"),
    ("warmtebeeldkijker", "soldier-equipment"),
    ("kleinkaliberwapens", "soldier-equipment"),
    ("tactical indoor simulation", "training"),
    ("titaan", "tactical-communication"),
    ("defensie cyber strategie", "cyber-defence"),
];

/// What a subject holds that asks, answers, puts off or looks back.
const NO_NEED: &[&str] = &["vragen", "uitstel", "evaluatie", "verkoop", "toestemming", "artikel", "reactie"];

fn run(job: &mut Job<'_>) -> Result<(), ImportError> {
    let capabilities = job.package.ids("capabilities")?;
    let mut letters = Vec::new();
    for row in job.input.rows() {
        let date = Date::read(row.text("gestart_op")).map_err(|_| {
            row.wrong_cell("gestart_op", "a date such as 2014-12-31", "een datum zoals 2014-12-31")
        })?;
        letters.push((date, row.text("nummer"), row));
    }
    letters.sort_by_key(|(date, number, _)| (*date, *number));
    let mut told = BTreeSet::new();
    for (date, number, row) in letters {
        let Some((_, capability)) = project(&row) else {
            job.leave(
                "papers that are no letter of the government about a project with a capability",
                "stukken die geen regeringsbrief over een project met een capaciteit zijn",
                number,
            );
            continue;
        };
        if !capabilities.contains(capability) {
            let (en, nl) = ("the package has no capability", "het pakket heeft geen capaciteit");
            job.leave(&format!("{en} {capability}"), &format!("{nl} {capability}"), number);
        } else if told.insert(capability) {
            job.taken += 1;
            put(job, &row, date, capability);
        } else {
            job.leave(
                "later letters about a need that was told before",
                "latere brieven over een behoefte die al was gemeld",
                number,
            );
        }
    }
    Ok(())
}

/// The project that a row is about.
fn project(row: &InputRow<'_>) -> Option<(&'static str, &'static str)> {
    let subject = row.text("onderwerp").to_lowercase();
    let needs = row.text("soort") == LETTER && !NO_NEED.iter().any(|word| subject.contains(word));
    PROJECTS.iter().copied().find(|(project, _)| needs && subject.contains(project))
}

fn put(job: &mut Job<'_>, row: &InputRow<'_>, date: Date, capability: &'static str) {
    let subject = row.text("onderwerp");
    let cells = [
        ("id", format!("tk-nld-{capability}")),
        ("nation", NATION.to_owned()),
        ("capability", capability.to_owned()),
        ("topic", "materiel project".to_owned()),
        ("text_en", format!("Letter to parliament: {subject}")),
        ("text_nl", format!("Brief aan de Tweede Kamer: {subject}")),
        ("from", date.to_string()),
        (
            NOTE,
            format!(
                "{}; the first letter found; whether the need still stands is not said",
                row.text("nummer")
            ),
        ),
    ];
    job.put("priorities", &TWEEDE_KAMER, cells);
}
