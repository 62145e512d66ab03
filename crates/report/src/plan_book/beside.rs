// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The sheets about what stands beside a plan: timetable, front, routes, what cannot hold, what is left out.

use concordia_plan::view::{PlanView, StepView};

use super::{Cell, REACH, Sheet, code, count, reach_cells, words};
use crate::words::Say;

/// The timetable.
pub(super) fn steps(steps: &[StepView], say: Say) -> Sheet {
    let rows = steps.iter().map(|step| {
        vec![
            step.year.into(),
            (&step.day).into(),
            code(step.kind),
            step.nations.join(" ").as_str().into(),
            step.about.join(" ").as_str().into(),
            step.notice_months.map(f64::from).into(),
            words(&step.words, say),
        ]
    });
    Sheet::of("steps", &["year", "day", "kind", "nations", "about", "notice_months", "words"], rows)
}

/// Processes of the planning calendar without a date.
pub(super) fn undated(result: &PlanView, say: Say) -> Sheet {
    let rows = result.undated.iter().map(|row| {
        let source = row.row.source.as_deref().unwrap_or_default();
        vec![
            row.process.as_str().into(),
            (&row.nation).into(),
            (&row.recurs).into(),
            words(&row.words, say),
            source.into(),
        ]
    });
    Sheet::of("undated", &["process", "nation", "recurs", "words", "source"], rows)
}

/// What principles and considerations say of each agreement.
pub(super) fn weighed(result: &PlanView, say: Say) -> Sheet {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let weighed = result.agreements.iter().filter_map(|row| Some((row.id.as_str(), row.weighed.as_ref()?)));
    for (agreement, found) in weighed {
        for principle in &found.principles {
            rows.extend(principle.verdicts.iter().map(|row| {
                let told = [code(row.state), words(&row.because, say)];
                let head = [agreement.into(), words(&principle.name, say), row.nation.as_str().into()];
                head.into_iter().chain(told).collect()
            }));
        }
        rows.extend(found.considerations.iter().map(|row| {
            let head = [agreement.into(), words(&row.name, say), "".into(), "".into(), "".into()];
            let counts = [row.pro, row.against, row.unknown].map(count);
            head.into_iter().chain(counts).collect()
        }));
    }
    let header = ["agreement", "of", "nation", "verdict", "because", "for", "against", "unknown"];
    Sheet::of("weighed", &header, rows)
}

/// Plans side by side: the bounds that made each, and what it reaches.
pub(super) fn front(result: &PlanView, say: Say) -> Sheet {
    let rows = result.front.iter().map(|point| {
        let bounds: Vec<String> = point.limit.iter().map(|limit| say.view(&limit.words)).collect();
        let name = match (point.present, bounds.is_empty()) {
            (true, _) => say.of("present plan", "huidig plan").to_owned(),
            (false, true) => say.of("free", "vrij").to_owned(),
            (false, false) => bounds.join("; "),
        };
        let mut cells: Vec<Cell> = vec![name.as_str().into()];
        cells.extend(reach_cells(&point.objective));
        cells.extend([Some(point.gap).into(), count(point.decisions.len()), count(point.agreements)]);
        cells
    });
    Sheet::of("front", &[&["plan"], REACH, &["gap", "decisions", "agreements"]].concat(), rows)
}

/// Routes side by side, each with its arguments.
pub(super) fn routes(result: &PlanView, say: Say) -> Sheet {
    let rows = result.routes.iter().map(|route| {
        let mut cells = vec![code(route.id), words(&route.title, say), code(route.status)];
        let reach = route.objective.as_ref().map(reach_cells);
        cells.extend(reach.unwrap_or_else(|| REACH.iter().map(|_| Cell::Empty).collect()));
        cells.extend([route.gap.into(), count(route.candidates), words(&route.words, say)]);
        for arguments in [&route.pro, &route.against] {
            let texts: Vec<String> = arguments.iter().map(|argument| say.view(&argument.text)).collect();
            cells.push(texts.join("; ").as_str().into());
        }
        cells
    });
    let (head, tail) = (["route", "title", "status"], ["gap", "candidates", "words", "for", "against"]);
    Sheet::of("routes", &[&head, REACH, &tail].concat(), rows)
}

/// Demands that cannot hold together, and the smallest concessions.
pub(super) fn conflict(result: &PlanView, say: Say) -> Sheet {
    let demands = result.conflict.iter().map(|row| vec!["conflict".into(), words(&row.words, say)]);
    let concessions = result.concessions.iter().map(|row| {
        vec![
            "concession".into(),
            words(&row.words, say),
            Some(row.fraction).into(),
            Some(row.amount).into(),
            (&row.change).into(),
        ]
    });
    Sheet::of("conflict", &["kind", "words", "fraction", "amount", "change"], demands.chain(concessions))
}

/// What is not planned because a figure is not known.
pub(super) fn left_out(result: &PlanView, say: Say) -> Sheet {
    let rows = result.left_out.iter().map(|row| {
        vec![
            row.nation.as_str().into(),
            row.capability.as_str().into(),
            row.year.into(),
            words(&row.because, say),
        ]
    });
    Sheet::of("left_out", &["nation", "capability", "year", "because"], rows)
}
