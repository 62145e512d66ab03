// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What stands beside a plan as text: reasons and prices, what was asked, the front, routes and the timetable.

use concordia_analysis::view::TextView;
use concordia_model::Language;
use concordia_plan::view::{DecisionView, PlanView, PriceView, ReachView, StepKind, StepView};

use crate::commands::say;
use crate::numbers::{decimal, number, percent};
use crate::paint::table;

/// Steps of a timetable that are printed.
const STEPS: usize = 30;

pub fn said(text: &TextView, language: Language) -> &str {
    match language {
        Language::En => &text.en,
        Language::Nl => &text.nl,
    }
}

/// A decision with its id, and what it costs to forbid where that was asked.
pub fn decision(row: &DecisionView, language: Language) -> String {
    let mut line = format!("{} [{}]", said(&row.words, language), row.id);
    if let Some(found) = &row.price {
        let without = say(language, "without it", "zonder");
        line.push_str(&format!("\n  {without}: {}", price(found, language)));
        for why in &row.why {
            line.push_str(&format!("\n  {}", said(&why.words, language)));
        }
    }
    line
}

/// A price: more shortfall, more money, more partners.
fn price(found: &PriceView, language: Language) -> String {
    let signed = |value: f64, text: String| if value > 0.0 { format!("+{text}") } else { text };
    let points = found.shortfall.map_or_else(
        || say(language, "not known", "niet bekend").to_owned(),
        |shortfall| signed(shortfall, decimal(shortfall * 100.0, 2, language)),
    );
    let cost = signed(found.cost, number(found.cost, language));
    let partners = found.partners as f64;
    let partners = signed(partners, number(partners, language));
    let en = format!("shortfall {points} percentage points, cost {cost}, new partners {partners}");
    let nl = format!("tekort {points} procentpunt, kosten {cost}, nieuwe partners {partners}");
    say(language, &en, &nl).to_owned()
}

/// What was forbidden and forced, and its price.
pub fn asked(result: &PlanView, language: Language) -> String {
    let mut out = String::new();
    for row in &result.asked {
        out.push_str(&format!("\n- {}", said(&row.words, language)));
    }
    if let Some(found) = &result.price {
        let (en, nl) = ("beside the plan that is free", "naast het vrije plan");
        out.push_str(&format!("\n  {}: {}", say(language, en, nl), price(found, language)));
    }
    if out.is_empty() { out } else { format!("\n{}{out}\n", say(language, "Asked", "Gevraagd")) }
}

/// What a plan reaches, as cells.
fn reach(reach: &ReachView, language: Language) -> Vec<String> {
    let unknown = || say(language, "not known", "niet bekend").to_owned();
    let share = |value: Option<f64>| value.map_or_else(unknown, |value| percent(value, language));
    vec![
        share(reach.shortfall),
        number(reach.cost, language),
        share(reach.freedom_of_action),
        reach.partners.to_string(),
    ]
}

fn side_by_side(title: &str, first: &str, rows: Vec<(String, ReachView)>, language: Language) -> String {
    let header = [
        first,
        say(language, "shortfall", "tekort"),
        say(language, "new cost", "nieuwe kosten"),
        say(language, "freedom given up", "vrijheid ingeleverd"),
        say(language, "new partners", "nieuwe partners"),
    ];
    let cells = rows.into_iter().map(|(name, found)| [vec![name], reach(&found, language)].concat());
    format!("\n{title}\n{}\n", table(&header, &[1, 2, 3, 4], cells))
}

/// The front as a table.
pub fn front(result: &PlanView, language: Language) -> String {
    if result.front.is_empty() {
        return String::new();
    }
    let name = |point: &concordia_plan::view::PointView| {
        if point.present {
            return say(language, "present plan", "huidig plan").to_owned();
        }
        let limits: Vec<_> = point.limit.iter().map(|limit| said(&limit.words, language)).collect();
        if limits.is_empty() { say(language, "this plan", "dit plan").to_owned() } else { limits.join(" ") }
    };
    let rows = result.front.iter().map(|point| (name(point), point.objective)).collect();
    let title =
        say(language, "Side by side: none is better on every count", "Naast elkaar: geen is in alles beter");
    side_by_side(title, say(language, "within", "binnen"), rows, language)
}

/// Routes as a table, what speaks for and against each, and the timetable of the plan.
pub fn routes(result: &PlanView, language: Language) -> String {
    if result.routes.is_empty() {
        return String::new();
    }
    let with_plan = result.routes.iter().filter_map(|route| Some((route, route.objective?)));
    let rows = with_plan.map(|(route, found)| (said(&route.title, language).to_owned(), found)).collect();
    let mut out =
        side_by_side(say(language, "Routes", "Routes"), say(language, "route", "route"), rows, language);
    for route in &result.routes {
        out.push_str(&format!("\n{}\n", said(&route.title, language)));
        for (mark, arguments) in [('+', &route.pro), ('\u{2212}', &route.against)] {
            arguments.iter().for_each(|row| out.push_str(&format!("{mark} {}\n", said(&row.text, language))));
        }
    }
    out.push_str(&timetable(result, language));
    out
}

/// The timetable, then the planning calendar with what it has no date of.
fn timetable(result: &PlanView, language: Language) -> String {
    let (calendar, steps): (Vec<_>, Vec<_>) =
        result.steps.iter().partition(|step| step.kind == StepKind::Calendar);
    let mut out = listed(&steps, say(language, "step", "stap"), language);
    let title = say(language, "planning calendar", "planningskalender");
    out.push_str(&listed(&calendar, title, language));
    for row in &result.undated {
        out.push_str(&format!("{}\n", said(&row.words, language)));
    }
    out
}

fn listed(rows: &[&StepView], title: &str, language: Language) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let cells = rows.iter().take(STEPS).map(|step| {
        let when = step.day.clone().unwrap_or_else(|| step.year.to_string());
        vec![when, said(&step.words, language).to_owned()]
    });
    let header = [say(language, "when", "wanneer"), title];
    let mut out = format!("\n{}\n", table(&header, &[], cells));
    if let Some(more) = rows.len().checked_sub(STEPS).filter(|more| *more > 0) {
        let (en, nl) = (format!("{more} more: --format json"), format!("nog {more}: --format json"));
        out.push_str(&format!("{}\n", say(language, &en, &nl)));
    }
    out
}
