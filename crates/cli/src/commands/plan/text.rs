// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A plan as text and as CSV.

use concordia_analysis::view::TextView;
use concordia_model::Language;
use concordia_plan::view::{PlanView, ReachView, Status};

use super::{beside, weighed};
use crate::commands::say;
use crate::numbers::{decimal, number, percent};
use crate::paint::{fold, table};

/// The decisions, a year on each line.
pub fn as_csv(result: &PlanView) -> String {
    let mut out = String::from("nation,action,capability,equipment,partner,year,units\n");
    for row in &result.decisions {
        for year in &row.years {
            let action = serde_json::to_value(row.action).unwrap_or_default();
            let cells = [
                row.nation.as_str(),
                action.as_str().unwrap_or_default(),
                &row.capability,
                row.equipment.as_deref().unwrap_or_default(),
                row.partner.as_deref().unwrap_or_default(),
                &year.year.to_string(),
                &year.units.to_string(),
            ]
            .join(",");
            out.push_str(&cells);
            out.push('\n');
        }
    }
    out
}

/// The plan, and what stands beside it.
pub fn as_text(result: &PlanView, language: Language) -> String {
    let mut out = heading(result, language);
    let in_language = |text: &TextView| beside::said(text, language).to_owned();
    for (title, list) in [
        (
            say(language, "What is decided", "Wat wordt besloten"),
            result.decisions.iter().map(|row| beside::decision(row, language)).collect::<Vec<_>>(),
        ),
        (
            say(language, "Cannot hold together", "Kan niet samen"),
            result.conflict.iter().map(|row| in_language(&row.words)).collect(),
        ),
        (
            say(language, "The smallest concession", "De kleinste concessie"),
            result.concessions.iter().map(|row| in_language(&row.words)).collect(),
        ),
        (
            say(language, "The plan does not hold", "Het plan klopt niet"),
            result.violations.iter().map(in_language).collect(),
        ),
    ] {
        if !list.is_empty() {
            out.push_str(&format!("\n{title}\n"));
            list.iter().for_each(|line| out.push_str(&format!("- {line}\n")));
        }
    }
    out.push_str(&weighed::agreements(result, language));
    for part in [beside::asked, beside::front, beside::routes] {
        out.push_str(&part(result, language));
    }
    out.push_str(&left_out(result, language));
    out
}

/// Status, what the plan reaches beside the present plan, and how far it may be from the best.
fn heading(result: &PlanView, language: Language) -> String {
    let status = match result.status {
        Status::Optimal => say(language, "optimal", "optimaal"),
        Status::Feasible => say(language, "feasible", "haalbaar"),
        Status::Infeasible => say(language, "no plan is possible", "geen plan mogelijk"),
        Status::Failed => say(language, "no plan was found", "geen plan gevonden"),
    };
    let [first, last] = result.horizon;
    let mut out = format!("{} · {first}–{last} · {status}\n", result.nations.join(" "));
    let unknown = || say(language, "not known", "niet bekend").to_owned();
    let share = |value: Option<f64>| value.map_or_else(unknown, |value| percent(value, language));
    let row = |name: &str, reach: &ReachView| {
        vec![
            name.to_owned(),
            share(reach.shortfall),
            share(reach.capacity_to_act),
            number(reach.cost, language),
            share(reach.freedom_of_action),
            reach.partners.to_string(),
        ]
    };
    let header = [
        "",
        say(language, "shortfall", "tekort"),
        say(language, "needs met", "behoeften vervuld"),
        say(language, "new cost", "nieuwe kosten"),
        say(language, "freedom given up", "vrijheid ingeleverd"),
        say(language, "new partners", "nieuwe partners"),
    ];
    let mut rows = vec![row(say(language, "present plan", "huidig plan"), &result.present_plan)];
    rows.extend(result.objective.as_ref().map(|reach| row(say(language, "this plan", "dit plan"), reach)));
    out.push_str(&table(&header, &[1, 2, 3, 4, 5], rows));
    out.push('\n');
    if let Some((gap, bound)) = result.gap.zip(result.bound) {
        let (gap, bound) = (percent(gap, language), percent(bound, language));
        let en = format!("Verified without the solver. No plan has a shortfall below {bound} (gap {gap}).");
        let nl = format!(
            "Gecontroleerd zonder de solver. Geen plan heeft een tekort onder {bound} (marge {gap})."
        );
        out.push_str(&fold(say(language, &en, &nl)));
        out.push('\n');
    }
    if let Some(saved) = result.objective.and_then(|reach| reach.saved).filter(|saved| *saved > 0.0) {
        let saved = decimal(saved, 0, language);
        let (en, nl) = (
            format!("It saves {saved} of yearly costs that are known, over the horizon."),
            format!("Het bespaart {saved} aan jaarlijkse kosten die bekend zijn, over de horizon."),
        );
        out.push_str(&fold(say(language, &en, &nl)));
        out.push('\n');
    }
    out
}

/// How much is not planned because it is not known.
fn left_out(result: &PlanView, language: Language) -> String {
    let count = result.left_out.len();
    if count == 0 {
        return String::new();
    }
    let en = format!("{count} needs are left out because a figure is not known; --format json lists them.");
    let nl =
        format!("{count} behoeften zijn weggelaten omdat een cijfer niet bekend is; --format json noemt ze.");
    format!("\n{}\n", fold(say(language, &en, &nl)))
}
