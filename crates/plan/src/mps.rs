// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The problem in free MPS, for any solver: names say what columns decide and rows keep, with the number of
//! the constraint in `docs/methods/plan.md` first.

use std::fmt::Write as _;

use concordia_model::{Model, Names, Words};

use crate::bounds::Objective;
use crate::ground::Ground;
use crate::problem::{Decides, Keeps, Problem, Way, build};
use crate::run::Question;

/// The problem of a question, with the first objective; what was asked of the plan is in its bounds and rows.
pub fn of(model: &Model, question: &Question, ground: &Ground) -> Result<String, Words> {
    let mut problem = build(ground);
    problem.ask(&model.names, ground, &question.wishes.asked)?;
    Ok(write(&problem.striving(ground, Objective::Shortfall), ground, &model.names))
}

/// The problem as text.
pub fn write(problem: &Problem, ground: &Ground, names: &Names) -> String {
    let matrix = &problem.matrix;
    let columns: Vec<_> = problem.decides.iter().map(|decides| column(*decides, ground, names)).collect();
    let rows: Vec<_> = problem
        .keeps
        .iter()
        .enumerate()
        .map(|(at, keeps)| format!("{}_{at}_{}", keeps.number(), word(*keeps)))
        .collect();
    let mut out = String::from("NAME concordia\nROWS\n N objective\n");
    for (at, name) in rows.iter().enumerate() {
        let kind = if matrix.row_upper[at].is_infinite() { 'G' } else { 'L' };
        let _ = writeln!(out, " {kind} {name}");
    }
    let mut entries: Vec<Vec<(usize, f64)>> = vec![Vec::new(); matrix.width()];
    for row in 0..matrix.height() {
        matrix.entries(row).for_each(|(column, value)| entries[column].push((row, value)));
    }
    out.push_str("COLUMNS\n");
    let mut whole = false;
    for (at, name) in columns.iter().enumerate() {
        if matrix.integer[at] != whole {
            whole = !whole;
            let marker = if whole { "INTORG" } else { "INTEND" };
            let _ = writeln!(out, " MARKER{at} 'MARKER' '{marker}'");
        }
        let _ = writeln!(out, " {name} objective {}", matrix.cost[at]);
        for (row, value) in &entries[at] {
            let _ = writeln!(out, " {name} {} {value}", rows[*row]);
        }
    }
    if whole {
        out.push_str(" MARKEREND 'MARKER' 'INTEND'\n");
    }
    out.push_str("RHS\n");
    for (at, name) in rows.iter().enumerate() {
        let side =
            if matrix.row_upper[at].is_infinite() { matrix.row_lower[at] } else { matrix.row_upper[at] };
        let _ = writeln!(out, " RHS {name} {side}");
    }
    out.push_str("BOUNDS\n");
    for (at, name) in columns.iter().enumerate() {
        let _ = writeln!(out, " UP BOUND {name} {}", matrix.upper[at]);
    }
    out.push_str("ENDATA\n");
    out
}

/// The name of a column.
fn column(decides: Decides, ground: &Ground, names: &Names) -> String {
    let nation = |at: usize| ground.nations[at].text(names);
    let agreed = |at: usize| {
        let candidate = &ground.candidates[at];
        let members: Vec<_> = candidate.members.iter().map(|at| nation(*at)).collect();
        let (of, form) = (candidate.capability.text(names), candidate.form.text(names));
        format!("{of}.{form}.{}", members.join("."))
    };
    let member = |candidate: usize, place: usize| nation(ground.candidates[candidate].members[place]);
    let draws = |way: Way| {
        let [to, from] = [way.receiver, way.provider].map(|place| member(way.candidate, place));
        format!("{}.{to}.{from}.{}", agreed(way.candidate), ground.years[way.year])
    };
    match decides {
        Decides::Short { cell, year } => {
            let cell = &ground.cells[cell];
            format!("short.{}.{}.{}", nation(cell.nation), cell.capability.text(names), ground.years[year])
        }
        Decides::Served { cell, year } => {
            let cell = &ground.cells[cell];
            format!("served.{}.{}.{}", nation(cell.nation), cell.capability.text(names), ground.years[year])
        }
        Decides::Active { candidate, year } => format!("active.{}.{}", agreed(candidate), ground.years[year]),
        Decides::Use { candidate, receiver, provider, year } => {
            format!("use.{}", draws(Way { candidate, receiver, provider, year, in_turns: false }))
        }
        Decides::Turns { candidate, receiver, provider, year } => {
            format!("turns.{}", draws(Way { candidate, receiver, provider, year, in_turns: true }))
        }
        Decides::Saves { candidate, member: place, year } => {
            format!("saves.{}.{}.{}", agreed(candidate), member(candidate, place), ground.years[year])
        }
        Decides::Relieves { candidate, provider, year } => {
            let (agreed, from) = (agreed(candidate), member(candidate, provider));
            format!("relieves.{agreed}.{from}.{}", ground.years[year])
        }
        Decides::Cut { fleet: at, year } => {
            let fleet = &ground.fleets[at];
            format!(
                "cut{at}.{}.{}.{}",
                nation(fleet.nation),
                fleet.capability.text(names),
                ground.years[year]
            )
        }
        Decides::Buy { purchase, year } => {
            let cell = &ground.cells[ground.purchases[purchase].cell];
            let capability = cell.capability.text(names);
            format!("buy{purchase}.{}.{capability}.{}", nation(cell.nation), ground.years[year])
        }
        Decides::Partner { nation: one, partner } => format!("partner.{}.{}", nation(one), nation(partner)),
    }
}

/// What a row keeps, in a word.
fn word(keeps: Keeps) -> &'static str {
    match keeps {
        Keeps::Lasting { .. } => "lasting",
        Keeps::Nested { .. } => "nested",
        Keeps::Agreed { .. } => "agreed",
        Keeps::Spare { .. } => "spare",
        Keeps::Held { .. } => "held",
        Keeps::OwnTurn { .. } => "own_turn",
        Keeps::Together { .. } => "together",
        Keeps::Stock { .. } => "stock",
        Keeps::Operation { .. } => "operation",
        Keeps::Need { .. } => "need",
        Keeps::OwnNeed { .. } => "own_need",
        Keeps::Met { .. } => "met",
        Keeps::OneTurn { .. } => "one_turn",
        Keeps::Relieved { .. } => "relieved",
        Keeps::Budget { .. } => "budget",
        Keeps::Shared { .. } => "shared",
        Keeps::SavedOnce { .. } => "saved_once",
        Keeps::Reliance { .. } => "reliance",
        Keeps::Counted { .. } => "counted",
        Keeps::Partners { .. } => "partners",
        Keeps::Staff { .. } => "staff",
        Keeps::Second { .. } => "second_provider",
        Keeps::Origin { .. } => "origin",
        Keeps::Forced { .. } => "forced",
        Keeps::Reached => "reached",
    }
}
