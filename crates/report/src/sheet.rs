// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The weighing sheet as a page: what it is, and what is weighed. Two sheets of A4.

use concordia_analysis::view::{ArgumentView, PrincipleView, TestView, WeighingSheetView};
use concordia_model::Language;

use crate::candidate;
use crate::paper::{Block, Paper};
use crate::words::{Say, Trace};

/// The weighing sheet, with the judgement that a person has written on it.
pub fn weighing_sheet(
    sheet: &WeighingSheetView,
    trace: &Trace,
    language: Language,
    judgement: &str,
) -> Paper {
    let say = Say(language);
    let title = format!("{}: {}", say.of("Weighing sheet", "Afwegingskader"), say.view(&sheet.title));
    let mut paper = Paper::new(language, title.clone());
    paper.blocks.push(Block::Title(title));
    paper.blocks.push(Block::Small(subtitle(sheet, trace, say)));
    if let Some(found) = &sheet.opportunity {
        candidate::opportunity(&mut paper, found, trace, say);
    }
    if sheet.cooperation.is_some() {
        cooperation(&mut paper, sheet, trace, say);
    }
    principles(&mut paper, &sheet.principles, trace, say);
    considerations(&mut paper, sheet, say);
    judgements(&mut paper, sheet, say, judgement);
    documents(&mut paper, sheet, say);
    paper
}

fn subtitle(sheet: &WeighingSheetView, trace: &Trace, say: Say) -> String {
    let Trace { package, hash, scenario, seed, version, .. } = trace;
    let (nation, year) = (trace.name(&sheet.nation, say), sheet.year);
    match say.0 {
        Language::En => format!(
            "{nation}, state on 31 December {year}. Package {package}, hash {hash}, scenario {scenario}, seed {seed}, Concordia {version}."
        ),
        Language::Nl => format!(
            "{nation}, stand op 31 december {year}. Pakket {package}, hash {hash}, scenario {scenario}, seed {seed}, Concordia {version}."
        ),
    }
}

fn cooperation(paper: &mut Paper, sheet: &WeighingSheetView, trace: &Trace, say: Say) {
    let Some(found) = &sheet.cooperation else { return };
    let row = &found.cooperation;
    paper.heading(say.of("The cooperation", "De samenwerking"));
    let form = row.form.as_deref().map_or_else(|| say.unknown(), |form| trace.name(form, say));
    let rung = row.rung.map_or_else(|| say.unknown(), |rung| rung.to_string());
    let served: Vec<_> = found.capabilities.iter().map(|served| served.capability.clone()).collect();
    let notice = row.notice_months.map_or_else(|| say.unknown(), |months| months.to_string());
    let line = |name: &str, value: String| vec![name.to_owned(), value];
    paper.table(
        &[say.of("what", "wat"), say.of("stated", "vermeld")],
        vec![
            line(say.of("Partners", "Partners"), trace.list(&row.participants, say)),
            line(say.of("Form (rung)", "Vorm (trede)"), format!("{form} ({rung})")),
            line(say.of("Capabilities", "Capaciteiten"), trace.list(&served, say)),
            line(say.of("Notice, months", "Opzegtermijn, maanden"), notice),
        ],
    );
    paper.heading(say.of(
        "Review: keep, deepen, adapt or end",
        "Herijking: voortzetten, verdiepen, aanpassen of beëindigen",
    ));
    let courses = sheet.courses.iter();
    paper.table(
        &[say.of("course", "koers"), say.of("what speaks for it", "wat ervoor pleit")],
        courses.map(|course| vec![say.0.of(course.course.words()).to_owned(), say.view(&course.because)]),
    );
}

/// Tests by principle; members for whom a test says the same stand together.
fn principles(paper: &mut Paper, all: &[PrincipleView], trace: &Trace, say: Say) {
    paper.heading(say.of("Testing against the principles", "Toetsing aan de uitgangspunten"));
    let header = [
        say.of("principle", "uitgangspunt"),
        say.of("for", "voor"),
        say.of("test", "toetsing"),
        say.of("why", "waarom"),
    ];
    let mut rows = Vec::new();
    for principle in all {
        let mut groups: Vec<(&TestView, Vec<String>)> = Vec::new();
        for test in &principle.tests {
            match groups
                .iter_mut()
                .find(|(known, _)| (known.state, &known.because) == (test.state, &test.because))
            {
                Some((_, nations)) => nations.push(test.nation.clone()),
                None => groups.push((test, vec![test.nation.clone()])),
            }
        }
        rows.extend(groups.into_iter().map(|(test, nations)| {
            let state = say.0.of(test.state.words()).to_owned();
            vec![say.view(&principle.name), trace.list(&nations, say), state, say.view(&test.because)]
        }));
    }
    paper.table(&header, rows);
}

fn considerations(paper: &mut Paper, sheet: &WeighingSheetView, say: Say) {
    paper.heading(say.of("Considerations", "Afwegingen"));
    let lines = |arguments: &[ArgumentView]| {
        arguments.iter().map(|argument| say.view(&argument.text)).collect::<Vec<_>>().join(" ")
    };
    let header = [
        say.of("consideration", "afweging"),
        say.of("for", "voor"),
        say.of("against", "tegen"),
        say.of("not known", "niet bekend"),
    ];
    let rows = sheet.considerations.iter().map(|found| {
        vec![say.view(&found.name), lines(&found.pro), lines(&found.against), lines(&found.unknown)]
    });
    paper.table(&header, rows);
}

fn judgements(paper: &mut Paper, sheet: &WeighingSheetView, say: Say, written: &str) {
    paper.heading(say.of("Judgement", "Oordeel"));
    let known = sheet.judgements.iter();
    paper.list(known.map(|row| format!("{} ({}, {}): {}", row.value, row.office, row.date, row.reason)));
    paper.text(say.of(
        "Judgement, reason, name of the office and date:",
        "Oordeel, reden, naam van het bureau en datum:",
    ));
    paper.blocks.push(Block::Room(written.trim().to_owned()));
    paper.text(say.of(
        "A binding arrangement needs parliament informed beforehand and a multi-year allocation in the budget.",
        "Voor een bindende afspraak is nodig dat het parlement vooraf is geïnformeerd en het geld meerjarig is gealloceerd.",
    ));
}

/// Sources by id: the package holds their titles.
fn documents(paper: &mut Paper, sheet: &WeighingSheetView, say: Say) {
    if sheet.documents.is_empty() {
        return;
    }
    paper.heading(say.of("Sources, by their ids in the package", "Bronnen, met hun id in het pakket"));
    let ids: Vec<_> = sheet.documents.iter().map(|found| found.id.as_str()).collect();
    paper.blocks.push(Block::Small(format!("{}.", ids.join("; "))));
}
