// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The weighing sheet as one HTML file of two pages: what it is, and what is weighed.

use concordia_analysis::view::{
    ArgumentView, ConsiderationView, CooperationDetailView, OpportunityView, WeighingSheetView,
};
use concordia_analysis::weighing::State;
use concordia_model::Language;

use crate::html::Page;
use crate::words::Say;

/// Where the sheet comes from.
pub struct Trace<'t> {
    /// Name of the package.
    pub package: &'t str,
    /// Its hash.
    pub hash: &'t str,
    /// The scenario.
    pub scenario: &'t str,
    /// Seed of what was drawn.
    pub seed: u64,
    /// Version of the program.
    pub version: &'t str,
}

/// The weighing sheet as one HTML file.
pub fn weighing_sheet(sheet: &WeighingSheetView, trace: &Trace<'_>, language: Language) -> String {
    let say = Say(language);
    let mut page = Page::default();
    let title = say.view(&sheet.title);
    page.text("h1", &format!("{}: {title}", say.of("Weighing sheet", "Afwegingskader")));
    page.text("p", &subtitle(sheet, trace, say));
    if let Some(found) = &sheet.opportunity {
        opportunity(&mut page, found, say);
    }
    if let Some(found) = &sheet.cooperation {
        cooperation(&mut page, found, sheet, say);
    }
    page.turn();
    principles(&mut page, sheet, say);
    considerations(&mut page, &sheet.considerations, say);
    judgement(&mut page, sheet, say);
    documents(&mut page, sheet, say);
    page.finish(language.of(("en", "nl")), &format!("{title} \u{2013} Concordia"))
}

fn subtitle(sheet: &WeighingSheetView, trace: &Trace<'_>, say: Say) -> String {
    let Trace { package, hash, scenario, seed, version } = trace;
    let (nation, year) = (&sheet.nation, sheet.year);
    match say.0 {
        Language::En => format!(
            "For {nation}, state on 31 December {year}. Package {package}, hash {hash}, scenario {scenario}, seed {seed}, Concordia {version}."
        ),
        Language::Nl => format!(
            "Voor {nation}, stand op 31 december {year}. Pakket {package}, hash {hash}, scenario {scenario}, seed {seed}, Concordia {version}."
        ),
    }
}

fn opportunity(page: &mut Page, found: &OpportunityView, say: Say) {
    page.text("h2", say.of("Goal, form and partners", "Doel, vorm en partners"));
    page.list(found.goals.iter().map(|goal| {
        let category = concordia_model::codes::Code::words(goal.category);
        format!("{}: {}", say.0.of(category), say.view(&goal.because))
    }));
    let form =
        found.form.clone().unwrap_or_else(|| say.of("none is borne", "geen wordt gedragen").to_owned());
    let rung = found.freedom.rung.map(|rung| rung.to_string()).unwrap_or_else(|| say.unknown());
    let rows = vec![
        vec![say.of("Members", "Leden").to_owned(), found.members.join(", ")],
        vec![
            say.of("Deepest form", "Diepste vorm").to_owned(),
            format!("{form} ({rung}/{})", found.freedom.rungs),
        ],
        vec![say.of("Route", "Route").to_owned(), found.route.join(" \u{2192} ")],
        vec![say.of("Value (range)", "Waarde (bereik)").to_owned(), say.range(found.value)],
    ];
    page.table(&[say.of("what", "wat"), ""], rows);
    page.list(
        found
            .limits
            .iter()
            .map(|limit| format!("{}: {}", limit.nations.join(", "), say.view(&limit.because))),
    );
    needs(page, found, say);
    freedom(page, found, say);
    instruments(page, found, say);
    costs(page, found, say);
}

fn freedom(page: &mut Page, found: &OpportunityView, say: Say) {
    page.text(
        "h2",
        say.of("Freedom of action and capacity to act", "Vrijheid van handelen en handelingsvermogen"),
    );
    let freedom = &found.freedom;
    let left = freedom.freedom_of_action;
    page.table(
        &[say.of("what", "wat"), ""],
        vec![
            vec![
                say.of("Freedom of action left", "Vrijheid van handelen die blijft").to_owned(),
                say.percent(left),
            ],
            vec![
                say.of("Need met without it", "Behoefte gedekt zonder").to_owned(),
                say.percent(freedom.met_before),
            ],
            vec![
                say.of("Need met with it", "Behoefte gedekt ermee").to_owned(),
                say.percent(freedom.met_after),
            ],
        ],
    );
}

fn needs(page: &mut Page, found: &OpportunityView, say: Say) {
    page.text("h2", say.of("Yield", "Opbrengst"));
    match &found.need {
        None => page.text("p", &say.unknown()),
        Some(need) => {
            let header = [
                say.of("member", "lid"),
                say.of("need", "behoefte"),
                say.of("available", "beschikbaar"),
                say.of("shortfall", "tekort"),
                say.of("surplus", "overschot"),
            ];
            let year = say.of("State at the end of", "Stand eind");
            page.text("p", &format!("{year} {}.", need.year));
            page.table(
                &header,
                need.members.iter().map(|member| {
                    let figures = [member.need, member.available, member.shortfall, member.surplus];
                    std::iter::once(member.nation.clone()).chain(figures.map(|one| say.figure(one))).collect()
                }),
            );
            let closed = say.of("The surplus closes of the shortfall", "Het overschot dekt van het tekort");
            page.text("p", &format!("{closed}: {}.", say.figure(need.closed)));
        }
    }
    let together = found.renewals.iter().filter(|row| row.together);
    page.list(together.map(|row| {
        let kind = row.equipment.clone().unwrap_or_default();
        let quantity = row.quantity.map_or_else(|| say.unknown(), |units| say.number(units, 1));
        format!("{} {}\u{2013}{}: {kind} ({quantity})", row.holder, row.from_year, row.to_year)
    }));
    page.list(found.families.iter().map(|family| {
        let users: Vec<_> = family
            .units
            .iter()
            .map(|(nation, units)| format!("{nation} {}", say.number(*units, 1)))
            .collect();
        format!("{}: {}", family.family, users.join(", "))
    }));
}

fn instruments(page: &mut Page, found: &OpportunityView, say: Say) {
    page.text("h2", say.of("Instruments", "Instrumenten"));
    let all = &found.instruments;
    let groups = [
        (say.of("open", "open"), &all.open),
        (say.of("not open", "niet open"), &all.not_open),
        (say.of("not known", "niet bekend"), &all.not_known),
    ];
    let rows = groups.into_iter().flat_map(|(word, group)| {
        group.iter().map(move |one| vec![say.view(&one.name), word.to_owned(), say.view(&one.because)])
    });
    let header = [
        say.of("instrument", "instrument"),
        say.of("for this group", "voor deze groep"),
        say.of("why", "waarom"),
    ];
    page.table(&header, rows);
}

fn costs(page: &mut Page, found: &OpportunityView, say: Say) {
    page.text("h2", say.of("Cost", "Kosten"));
    page.text(
        "p",
        say.of(
            "What this would cost is not known. Costs of the capability that the package knows:",
            "Wat dit zou kosten is niet bekend. Kosten van de capaciteit die het pakket kent:",
        ),
    );
    page.list(found.costs.iter().map(|cost| {
        let amount = cost.amount.map_or_else(|| say.unknown(), |amount| say.number(amount / 1e6, 1));
        let kind = concordia_model::codes::Code::words(cost.kind);
        let of = [&cost.equipment, &cost.holder].into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
        format!("{} {of}: {amount} mln {} ({})", say.0.of(kind), cost.currency, cost.source)
    }));
    if found.costs.is_empty() {
        page.text("p", &say.unknown());
    }
}

fn cooperation(page: &mut Page, found: &CooperationDetailView, sheet: &WeighingSheetView, say: Say) {
    page.text("h2", say.of("The cooperation", "De samenwerking"));
    let mut members: Vec<_> = found.roles.iter().map(|role| role.nation.clone()).collect();
    members.sort();
    members.dedup();
    let served: Vec<_> = found.capabilities.iter().map(|served| served.capability.clone()).collect();
    page.table(
        &[say.of("what", "wat"), ""],
        vec![
            vec![say.of("Members", "Leden").to_owned(), members.join(", ")],
            vec![say.of("Capabilities", "Capaciteiten").to_owned(), served.join(", ")],
        ],
    );
    page.text("h2", say.of("Review: what speaks for what", "Herijking: wat pleit waarvoor"));
    page.table(
        &[say.of("course", "koers"), say.of("argument", "argument")],
        sheet
            .courses
            .iter()
            .map(|course| vec![say.0.of(course.course.words()).to_owned(), say.view(&course.because)]),
    );
}

fn principles(page: &mut Page, sheet: &WeighingSheetView, say: Say) {
    page.text("h2", say.of("Testing against the principles", "Toetsing aan de uitgangspunten"));
    let header = [
        say.of("principle", "uitgangspunt"),
        say.of("for", "voor"),
        say.of("test", "toetsing"),
        say.of("why", "waarom"),
    ];
    let rows = sheet.principles.iter().flat_map(|principle| {
        principle.tests.iter().map(move |test| {
            let state: State = test.state;
            let word = say.0.of(state.words()).to_owned();
            vec![say.view(&principle.name), test.nation.clone(), word, say.view(&test.because)]
        })
    });
    page.table(&header, rows);
}

fn considerations(page: &mut Page, all: &[ConsiderationView], say: Say) {
    page.text("h2", say.of("Considerations", "Afwegingen"));
    let lines = |arguments: &[ArgumentView]| {
        arguments.iter().map(|argument| say.view(&argument.text)).collect::<Vec<_>>().join(" ")
    };
    let header = [
        say.of("consideration", "afweging"),
        say.of("for", "voor"),
        say.of("against", "tegen"),
        say.of("not known", "niet bekend"),
    ];
    let rows = all.iter().map(|found| {
        vec![say.view(&found.name), lines(&found.pro), lines(&found.against), lines(&found.unknown)]
    });
    page.table(&header, rows);
}

fn judgement(page: &mut Page, sheet: &WeighingSheetView, say: Say) {
    page.text("h2", say.of("Judgement", "Oordeel"));
    page.list(
        sheet
            .judgements
            .iter()
            .map(|row| format!("{} ({}, {}): {}", row.value, row.office, row.date, row.reason)),
    );
    page.text(
        "p",
        say.of(
            "Judgement, reason, name of the office and date:",
            "Oordeel, reden, naam van het bureau en datum:",
        ),
    );
    page.room();
    page.text(
        "p",
        say.of(
            "A binding arrangement needs parliament informed beforehand and a multi-year allocation in the budget.",
            "Voor een bindende afspraak is nodig dat het parlement vooraf is geïnformeerd en het geld meerjarig is gealloceerd.",
        ),
    );
}

fn documents(page: &mut Page, sheet: &WeighingSheetView, say: Say) {
    page.text("h2", say.of("Sources", "Bronnen"));
    page.list(sheet.documents.iter().map(|found| {
        let date = found.date.map(|date| format!(", {date}")).unwrap_or_default();
        format!("{}: {}{date}", found.id, found.title)
    }));
}
