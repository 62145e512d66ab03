// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What a weighing sheet says of a candidate: goal, form, partners, yield, instruments, cost and freedom.

use concordia_analysis::view::{
    InstrumentReasonView, LISTED, LimitView, OpportunityView, RenewalView, others,
};
use concordia_model::codes::{Code, Variant};

use crate::paper::Paper;
use crate::words::{Say, Trace};

/// All of it.
pub fn opportunity(paper: &mut Paper, found: &OpportunityView, (us, trace): (&str, &Trace), say: Say) {
    paper.heading(say.of("Goal, form and partners", "Doel, vorm en partners"));
    paper.list(
        found
            .goals
            .iter()
            .map(|goal| format!("{}: {}", say.0.of(Code::words(goal.category)), say.view(&goal.because))),
    );
    form(paper, found, trace, say);
    yielded(paper, found, (us, trace), say);
    freedom(paper, found, say);
    instruments(paper, found, say);
    costs(paper, found, trace, say);
}

fn form(paper: &mut Paper, found: &OpportunityView, trace: &Trace, say: Say) {
    let name = found.candidate.form.as_deref();
    let none = || say.of("no form fits all members", "geen vorm past bij alle leden").to_owned();
    let form = name.map_or_else(none, |form| trace.name(form, say));
    let rung = found.freedom.rung.map_or_else(|| say.unknown(), |rung| rung.to_string());
    let steps: Vec<_> = found.route.iter().map(|form| trace.name(form, say)).collect();
    let route = if steps.len() > 1 {
        steps.join(" \u{2192} ")
    } else {
        say.of("the package states no form that comes first", "het pakket vermeldt geen vorm die eerst komt")
            .to_owned()
    };
    let line = |name: &str, value: String| vec![name.to_owned(), value];
    let mut rows = vec![
        line(say.of("Partners", "Partners"), trace.list(&found.candidate.members, say)),
        line(
            say.of("Deepest form", "Diepste vorm"),
            format!("{form} ({} {rung}/{})", say.of("rung", "trede"), found.freedom.rungs),
        ),
        line(say.of("Routes to it", "Routes ernaartoe"), route),
        line(
            say.of("Prospects (range), 0 to 1", "Kansrijkheid (bereik), 0 tot 1"),
            say.range(found.candidate.value),
        ),
    ];
    if found.freedom.rung.is_some_and(|rung| rung as usize == found.freedom.rungs) {
        rows.push(line(
            say.of("Variants of it (letter of 2022)", "Varianten ervan (brief van 2022)"),
            variants(say),
        ));
    }
    if !found.limits.is_empty() {
        let name = say.of("What bounds it", "Wat hem begrenst");
        let all = every_bound(found, trace, say);
        rows.push(line(name, if all.len() > LISTED { bounds(found, say) } else { all.join("; ") }));
        paper.in_full(name, all);
    }
    paper.table(&[say.of("what", "wat"), say.of("found", "gevonden")], rows);
}

/// How many pairs or members each bound concerns.
fn bounds(found: &OpportunityView, say: Say) -> String {
    let mut reasons: Vec<(&LimitView, usize)> = Vec::new();
    for limit in &found.limits {
        match reasons.iter_mut().find(|(known, _)| known.because == limit.because) {
            Some((_, count)) => *count += 1,
            None => reasons.push((limit, 1)),
        }
    }
    let told = reasons.iter().map(|(limit, count)| {
        let whom = match limit.nations.len() {
            1 => say.of("members", "leden"),
            _ => say.of("pairs", "paren"),
        };
        format!("{count} {whom}: {}", say.view(&limit.because))
    });
    told.collect::<Vec<_>>().join("; ")
}

/// Whom each bound concerns.
fn every_bound(found: &OpportunityView, trace: &Trace, say: Say) -> Vec<String> {
    let told =
        |limit: &LimitView| format!("{}: {}", trace.list(&limit.nations, say), say.view(&limit.because));
    found.limits.iter().map(told).collect()
}

/// The three ways to specialise that the letter puts side by side.
fn variants(say: Say) -> String {
    let all = [Variant::Group, Variant::Support, Variant::Traditional];
    all.map(|variant| say.0.of(variant.words())).join("; ")
}

fn yielded(paper: &mut Paper, found: &OpportunityView, (us, trace): (&str, &Trace), say: Say) {
    let title = say.of("Yield", "Opbrengst");
    paper.heading(title);
    match &found.need {
        None => paper.text(say.unknown()),
        Some(need) => {
            let header = [
                say.of("partner", "partner"),
                say.of("requirement", "behoefte"),
                say.of("available", "beschikbaar"),
                say.of("shortfall", "tekort"),
                say.of("surplus", "overschot"),
            ];
            let rows = need.members.iter().map(|member| {
                let figures = [member.need, member.available, member.shortfall, member.surplus];
                let name = trace.name(&member.nation, say);
                std::iter::once(name).chain(figures.map(|one| say.figure(one))).collect()
            });
            let rows: Vec<_> = rows.collect();
            paper.folded(title, &header, first(rows.clone(), &trace.name(us, say), say), rows);
            let closed = say.of("shortfall that surplus meets", "tekort dat met overschot is te dekken");
            let year = say.of("At the end of", "Eind");
            paper.text(format!("{year} {}: {closed}: {}.", need.year, say.figure(need.closed)));
        }
    }
    let together = found.renewals.iter().filter(|row| row.together).map(|row| renewal(row, trace, say));
    told(
        paper,
        say.of("Renewed in the same years", "Vernieuwd in dezelfde jaren"),
        &together.collect::<Vec<_>>(),
        say,
    );
    let families = found.families.iter().map(|family| {
        let units = family.units.iter();
        let users =
            units.map(|(nation, units)| format!("{} {}", trace.name(nation, say), say.number(*units, 1)));
        format!("{} ({})", family.family, users.collect::<Vec<_>>().join(", "))
    });
    told(paper, say.of("Families in common", "Families gemeen"), &families.collect::<Vec<_>>(), say);
}

/// The first rows, of us before all, and how many others; all where they are few.
fn first(mut rows: Vec<Vec<String>>, us: &str, say: Say) -> Vec<Vec<String>> {
    let more = rows.len().saturating_sub(LISTED);
    if more > 0 {
        rows.sort_by_key(|row| row[0] != us);
        rows.truncate(LISTED);
        rows.push([vec![others(more, say.0)], vec![String::new(); rows[0].len() - 1]].concat());
    }
    rows
}

/// A line of things, where there are any; of many the first, with all of them for the screen.
fn told(paper: &mut Paper, name: &str, things: &[String], say: Say) {
    if !things.is_empty() {
        paper.text(format!("{name}: {}.", say.folded(things, "; ")));
        paper.in_full(name, things.to_vec());
    }
}

fn renewal(row: &RenewalView, trace: &Trace, say: Say) -> String {
    let kind = row.equipment.as_deref().map_or_else(|| say.unknown(), |id| trace.name(id, say));
    let quantity = row.quantity.map_or_else(|| say.unknown(), |units| say.number(units, 1));
    let (holder, from, to) = (trace.name(&row.holder, say), row.from_year, row.to_year);
    format!("{holder} {from}\u{2013}{to} {kind} ({quantity})")
}

fn freedom(paper: &mut Paper, found: &OpportunityView, say: Say) {
    paper.heading(say.of(
        "Freedom of action given up beside capacity to act gained",
        "Vrijheid van handelen die wordt opgegeven naast handelingsvermogen dat wordt gewonnen",
    ));
    let freedom = &found.freedom;
    let line = |name: &str, share: Option<f64>| vec![name.to_owned(), say.percent(share)];
    let assumed = freedom.stated.as_ref().is_some_and(|row| row.assumption);
    let given_up = match assumed {
        true => say.of(
            "Freedom of action given up (an assumption)",
            "Vrijheid van handelen die wordt opgegeven (een aanname)",
        ),
        false => say.of("Freedom of action given up", "Vrijheid van handelen die wordt opgegeven"),
    };
    paper.table(
        &[say.of("what", "wat"), say.of("found", "gevonden")],
        vec![
            line(given_up, freedom.freedom_of_action.map(|left| 1.0 - left)),
            line(say.of("Requirement met without it", "Behoefte gedekt zonder"), freedom.met_before),
            line(say.of("Requirement met with it", "Behoefte gedekt ermee"), freedom.met_after),
        ],
    );
}

/// Instruments by verdict; those of which the same is said stand together.
fn instruments(paper: &mut Paper, found: &OpportunityView, say: Say) {
    paper.heading(say.of("Instruments", "Instrumenten"));
    let all = &found.instruments;
    let groups = [
        (say.of("open", "open"), &all.open),
        (say.of("not open", "niet open"), &all.not_open),
        (say.of("not known", "niet bekend"), &all.not_known),
    ];
    let mut rows: Vec<[String; 3]> = Vec::new();
    for (word, group) in groups {
        let from = rows.len();
        for InstrumentReasonView { name, because, .. } in group {
            let (name, because) = (say.view(name), say.view(because));
            match rows[from..].iter_mut().find(|known| known[2] == because) {
                Some(known) => known[0] = format!("{}, {name}", known[0]),
                None => rows.push([name, word.to_owned(), because]),
            }
        }
    }
    let header = [
        say.of("instrument", "instrument"),
        say.of("for this group", "voor deze groep"),
        say.of("why", "waarom"),
    ];
    paper.table(&header, rows.into_iter().map(Vec::from));
}

fn costs(paper: &mut Paper, found: &OpportunityView, trace: &Trace, say: Say) {
    paper.heading(say.of("Cost", "Kosten"));
    paper.text(say.of("What this would cost is unknown.", "Wat dit zou kosten is onbekend."));
    let known = found.costs.iter().map(|cost| {
        // What an hour costs is no million.
        let money = |amount: f64| match amount.abs() < 1e6 {
            true => format!("{} {}", say.number(amount, 0), cost.currency),
            false => format!("{} mln {}", say.number(amount / 1e6, 1), cost.currency),
        };
        let amount = cost.amount.map_or_else(|| say.unknown(), money);
        let of = [&cost.equipment, &cost.holder].into_iter().flatten();
        let of: Vec<_> = of.map(|id| trace.name(id, say)).collect();
        let kind = say.0.of(Code::words(cost.kind));
        format!("{kind} {}: {amount}", of.join(" "))
    });
    let name = say
        .of("Costs of the capability that the package knows", "Kosten van de capaciteit die het pakket kent");
    told(paper, name, &known.collect::<Vec<_>>(), say);
}
