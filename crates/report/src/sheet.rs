// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The weighing sheet as a page: what it is, and what is weighed. Two sheets of A4.

use concordia_analysis::view::{
    ArgumentView, ConsiderationView, LISTED, PrincipleView, TestView, WeighingSheetView, others,
};
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
        candidate::opportunity(&mut paper, found, (&sheet.nation, trace), say);
    }
    if sheet.cooperation.is_some() {
        cooperation(&mut paper, sheet, trace, say);
    }
    principles(&mut paper, &sheet.principles, trace, say);
    considerations(&mut paper, sheet, say);
    judgements(&mut paper, sheet, say, judgement);
    documents(&mut paper, sheet, say);
    if !paper.whole.is_empty() {
        paper.blocks.push(Block::Small(in_full(say)));
    }
    paper
}

/// Where what is folded stands in full.
fn in_full(say: Say) -> String {
    match say.0 {
        Language::En => format!(
            "Long lists are folded: of more than {LISTED} the first {LISTED} are told. All of it is in the HTML of this sheet, on screen."
        ),
        Language::Nl => format!(
            "Lange lijsten zijn ingekort: van meer dan {LISTED} zijn de eerste {LISTED} vermeld. Alles staat in de HTML van dit blad, op scherm."
        ),
    }
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
    let title = say.of("Testing against the principles", "Toetsing aan de uitgangspunten");
    paper.heading(title);
    let header = [
        say.of("principle", "uitgangspunt"),
        say.of("for", "voor"),
        say.of("test", "toetsing"),
        say.of("why", "waarom"),
    ];
    let (mut rows, mut whole) = (Vec::new(), Vec::new());
    for principle in all {
        let groups = same(&principle.tests, |test| (test.state, &test.because));
        let row = |group: &Vec<&TestView>, because: String| {
            let nations: Vec<_> = group.iter().map(|test| test.nation.clone()).collect();
            let whom = match nations.len() > 2 && nations.len() == principle.tests.len() {
                true => say.of("all members", "alle leden").to_owned(),
                false => trace.list(&nations, say),
            };
            vec![say.view(&principle.name), whom, say.0.of(group[0].state.words()).to_owned(), because]
        };
        let told = |group| row(group, say.view(&group[0].because));
        whole.extend(groups.iter().map(told));
        if groups.len() <= LISTED {
            rows.extend(groups.iter().map(told));
            continue;
        }
        // The nation that weighs with its own figures, of the others who stands where.
        rows.extend(groups[..1].iter().map(told));
        let own = say.of("Each by its own figures, on screen.", "Elk naar eigen cijfers, op scherm.");
        let states = same(groups[1..].iter().flatten().copied(), |test| test.state);
        rows.extend(states.iter().map(|group| row(group, own.to_owned())));
    }
    paper.folded(title, &header, rows, whole);
}

/// Tests that are alike in something, in the order in which they come.
fn same<'t, K: PartialEq>(
    tests: impl IntoIterator<Item = &'t TestView>,
    key: impl Fn(&'t TestView) -> K,
) -> Vec<Vec<&'t TestView>> {
    let mut groups: Vec<Vec<&TestView>> = Vec::new();
    for test in tests {
        match groups.iter_mut().find(|group| key(group[0]) == key(test)) {
            Some(group) => group.push(test),
            None => groups.push(vec![test]),
        }
    }
    groups
}

fn considerations(paper: &mut Paper, sheet: &WeighingSheetView, say: Say) {
    let title = say.of("Considerations", "Afwegingen");
    paper.heading(title);
    let all = |arguments: &[ArgumentView]| {
        arguments.iter().map(|argument| say.view(&argument.text)).collect::<Vec<_>>()
    };
    let header = [
        say.of("consideration", "afweging"),
        say.of("for", "voor"),
        say.of("against", "tegen"),
        say.of("not known", "niet bekend"),
    ];
    let rows = |lines: &dyn Fn(&[ArgumentView]) -> String| {
        let row = |found: &ConsiderationView| {
            vec![say.view(&found.name), lines(&found.pro), lines(&found.against), lines(&found.unknown)]
        };
        sheet.considerations.iter().map(row).collect::<Vec<_>>()
    };
    let folded = rows(&|arguments| say.folded(&all(arguments), " "));
    paper.folded(title, &header, folded, rows(&|arguments| all(arguments).join(" ")));
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

/// Most sources on a sheet on which lists are folded.
const SOURCES: usize = 36;

/// Sources by id: the package holds their titles.
fn documents(paper: &mut Paper, sheet: &WeighingSheetView, say: Say) {
    if sheet.documents.is_empty() {
        return;
    }
    let title = say.of("Sources, by their ids in the package", "Bronnen, met hun id in het pakket");
    paper.heading(title);
    let ids: Vec<_> = sheet.documents.iter().map(|found| found.id.clone()).collect();
    if paper.whole.is_empty() || ids.len() <= SOURCES {
        paper.blocks.push(Block::Small(format!("{}.", ids.join("; "))));
        return;
    }
    let more = others(ids.len() - SOURCES, say.0);
    paper.blocks.push(Block::Small(format!("{}; {more}.", ids[..SOURCES].join("; "))));
    paper.in_full(title, ids);
}
