// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Agreements of a plan as text, with what principles and considerations say of each.

use concordia_analysis::weighing::State;
use concordia_model::Language;
use concordia_plan::view::{PlanView, PlannedAgreementView, PlannedPrincipleView};

use super::beside::said;
use crate::commands::say;
use crate::paint::table;

const STATES: [State; 4] = [State::Met, State::AtRisk, State::NotMet, State::CannotBeJudged];

/// Agreements with the number of arguments for and against, and the verdicts of the principles by member.
pub fn agreements(result: &PlanView, language: Language) -> String {
    if result.agreements.is_empty() {
        return String::new();
    }
    let header = [
        say(language, "agreement", "afspraak"),
        say(language, "concluded", "gesloten"),
        say(language, "for", "voor"),
        say(language, "against", "tegen"),
        say(language, "not known", "niet bekend"),
    ];
    let mut out = format!("\n{}\n", table(&header, &[1, 2, 3, 4], result.agreements.iter().map(arguments)));
    let principles = result.agreements.iter().flat_map(|row| verdicts(row, language));
    let named = STATES.map(|state| {
        let (en, nl) = state.words();
        say(language, en, nl)
    });
    let first = [say(language, "agreement", "afspraak"), say(language, "principle", "uitgangspunt")];
    out.push_str(&format!("\n{}\n", table(&[&first[..], &named[..]].concat(), &[], principles)));
    out
}

fn arguments(row: &PlannedAgreementView) -> Vec<String> {
    let mut cells = vec![row.id.clone(), row.year.to_string()];
    if let Some(weighed) = &row.weighed {
        let all = &weighed.considerations;
        let counts = [
            all.iter().map(|found| found.pro).sum::<usize>(),
            all.iter().map(|found| found.against).sum(),
            all.iter().map(|found| found.unknown).sum(),
        ];
        cells.extend(counts.map(|count| count.to_string()));
    }
    cells.resize(5, String::new());
    cells
}

/// A line for each principle, with the members of which each verdict is told.
fn verdicts(row: &PlannedAgreementView, language: Language) -> Vec<Vec<String>> {
    let line = |(at, found): (usize, &PlannedPrincipleView)| {
        let of = |state: State| {
            let told = found.verdicts.iter().filter(|verdict| verdict.state == state);
            told.map(|verdict| verdict.nation.as_str()).collect::<Vec<_>>().join(" ")
        };
        let id = if at == 0 { row.id.clone() } else { String::new() };
        let mut cells = vec![id, said(&found.name, language).to_owned()];
        cells.extend(STATES.map(of));
        cells
    };
    row.weighed.iter().flat_map(|weighed| weighed.principles.iter().enumerate()).map(line).collect()
}
