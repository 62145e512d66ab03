// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Plans side by side (`docs/methods/plan.md`, *Front*): less short, or less of what it takes. The shortfall is
//! minimised under bounds on the other axes, and what is left free on them is taken back.

use concordia_model::Words;
use schemars::JsonSchema;
use serde::Serialize;

use crate::asked::Asked;
use crate::bounds::{self, Objective, SCALE};
use crate::ground::Ground;
use crate::plan::Plan;
use crate::problem::Problem;
use crate::search::{Found, Search};
use crate::solve::{Effort, Listener, Solved, Strive, THEN};
use crate::verify::Figures;

/// What a plan takes, to be set against the shortfall.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Axis {
    /// What new purchases cost.
    Cost,
    /// Freedom of action given up.
    FreedomOfAction,
    /// New partners.
    Partners,
}

/// A plan on the front.
#[derive(Clone, Debug)]
pub struct Point {
    /// Whether it is the present plan.
    pub present: bool,
    /// The bounds that made it.
    pub limits: Vec<(Axis, f64)>,
    /// The plan.
    pub plan: Plan,
    /// What it reaches.
    pub figures: Figures,
    /// Distance between its shortfall and what no plan within its bounds is below, as a fraction of it.
    pub gap: f64,
}

/// A solution with the bounds that it keeps.
type Known = (Vec<(Axis, f64)>, Vec<f64>);

/// Plans that are searched beside the present one and the one that is free.
const MOST: usize = 7;

/// Figures that differ by less are the same.
fn near(value: f64) -> f64 {
    1e-7 * value.abs().max(1.0)
}

impl Axis {
    /// The axis of a name.
    pub fn of(name: &str) -> Result<Self, Words> {
        match name {
            "cost" => Ok(Self::Cost),
            "freedom_of_action" => Ok(Self::FreedomOfAction),
            "partners" => Ok(Self::Partners),
            _ => Err(Words::new(
                "a front is over cost, freedom_of_action or partners, two at most",
                "een front gaat over cost, freedom_of_action of partners, hooguit twee",
            )),
        }
    }

    /// What a plan takes of it; `None` where no source says.
    pub fn value(self, figures: &Figures) -> Option<f64> {
        match self {
            Self::Cost => Some(figures.cost),
            Self::FreedomOfAction => figures.freedom_of_action,
            Self::Partners => Some(figures.partners as f64),
        }
    }

    fn objective(self) -> Objective {
        match self {
            Self::Cost => Objective::Cost,
            Self::FreedomOfAction => Objective::Freedom,
            Self::Partners => Objective::Partners,
        }
    }

    /// Bounds it in a problem, in numbers that lie well above the tolerances of a solver.
    fn bound(self, problem: &mut Problem, ground: &Ground, most: f64) {
        let (scale, entries) = match self {
            Self::Cost => (bounds::largest_price(ground).recip(), problem.strives(ground, Objective::Cost)),
            Self::FreedomOfAction => (SCALE, problem.strives(ground, Objective::Freedom)),
            Self::Partners => (1.0, problem.partners()),
        };
        problem.reached(most * scale, entries);
    }
}

/// Whether a front over these axes can be told at all.
pub fn usable(axes: &[Axis], ground: &Ground) -> Result<(), Words> {
    let distinct = axes.iter().all(|axis| axes.iter().filter(|other| *other == axis).count() == 1);
    if axes.len() > 2 || !distinct {
        return Axis::of("").map(|_| ());
    }
    let unknown = ground.candidates.iter().any(|candidate| candidate.gives && candidate.freedom.is_none());
    if axes.contains(&Axis::FreedomOfAction) && unknown {
        return Err(Words::new(
            "no front over freedom_of_action: no source states what the forms leave (parameter \
             freedom_of_action)",
            "geen front over freedom_of_action: geen bron vermeldt wat de vormen overlaten (parameter \
             freedom_of_action)",
        ));
    }
    Ok(())
}

/// The front of a problem: the present plan, the one that is free, and those between, the least shortfall first.
pub fn front(
    search: &Search<'_, '_, '_, '_, '_, '_>,
    problem: &Problem,
    asked: &[Asked],
    axes: &[Axis],
    free: (&Solved, &(Plan, Figures)),
    effort: Effort,
    tell: &mut Listener<'_>,
) -> Vec<Point> {
    let (solved, (plan, figures)) = free;
    let point = |limits, plan: &Plan, figures, gap| Point {
        present: false,
        limits,
        plan: plan.clone(),
        figures,
        gap,
    };
    let mut points = vec![point(Vec::new(), plan, *figures, solved.gap)];
    let all = grid(axes, figures);
    let mut known: Vec<Known> = Vec::new();
    let effort = Effort { seconds: effort.seconds / all.len().max(1) as f64, ..effort };
    for bounds in &all {
        if !tell(Objective::Shortfall, None) {
            break;
        }
        let found = bounded(search, problem, asked, bounds, &known, effort, tell);
        let keeps = |figures: &Figures| {
            bounds
                .iter()
                .all(|(axis, most)| axis.value(figures).is_some_and(|value| value <= most + near(*most)))
        };
        let plan = found.plan.as_ref().filter(|(_, figures)| keeps(figures));
        if let (Some((plan, figures)), Some(x)) = (plan, &found.solved.x) {
            points.push(point(bounds.clone(), plan, *figures, found.solved.gap));
            known.push((bounds.clone(), x.clone()));
        }
    }
    let mut points = undominated(points, axes);
    let present = search.present(problem);
    points.retain(|point| !point.plan.agreements.is_empty() || !point.plan.bought.is_empty());
    points.push(Point {
        present: true,
        limits: Vec::new(),
        plan: Plan::default(),
        figures: present,
        gap: 0.0,
    });
    points
}

/// The best plan within bounds, from the best that is known within tighter ones.
fn bounded(
    search: &Search<'_, '_, '_, '_, '_, '_>,
    problem: &Problem,
    asked: &[Asked],
    bounds: &[(Axis, f64)],
    known: &[Known],
    effort: Effort,
    tell: &mut Listener<'_>,
) -> Found {
    let mut problem = problem.clone();
    for (axis, most) in bounds {
        axis.bound(&mut problem, search.ground, *most);
    }
    let mut then: Vec<Objective> = bounds.iter().map(|(axis, _)| axis.objective()).collect();
    then.extend(
        THEN.into_iter().filter(|objective| !bounds.iter().any(|(axis, _)| axis.objective() == *objective)),
    );
    let tighter = |(other, _): &&Known| other.iter().zip(bounds).all(|(a, b)| a.1 <= b.1);
    let known = known.iter().rev().find(tighter).map(|(_, x)| x.clone());
    let mut quiet = |objective, _| tell(objective, None);
    search.find(&mut problem, asked, &Strive { then, known }, effort, &mut quiet)
}

/// Bounds between nothing and what the free plan takes, the tightest first.
fn grid(axes: &[Axis], free: &Figures) -> Vec<Vec<(Axis, f64)>> {
    // One axis has as many bounds as there may be points, two have few each.
    let taken = axes.iter().filter(|axis| axis.value(free).is_some_and(|value| value > 0.0)).count();
    let steps = if taken > 1 { 2 } else { MOST };
    let of = |axis: &Axis| -> Vec<(Axis, f64)> {
        let most = axis.value(free).unwrap_or(0.0);
        let bounds = (0..=steps).map(|step| most * step as f64 / steps as f64);
        let whole = |bound: f64| if *axis == Axis::Partners { bound.floor() } else { bound };
        let mut bounds: Vec<_> = bounds.map(|bound| (*axis, whole(bound))).collect();
        bounds.dedup();
        bounds
    };
    let mut all: Vec<Vec<(Axis, f64)>> = vec![Vec::new()];
    for axis in axes {
        let bounds = of(axis);
        let longer = |known: &Vec<(Axis, f64)>| {
            let known = known.clone();
            bounds
                .iter()
                .map(move |bound| known.iter().copied().chain([*bound]).collect::<Vec<_>>())
                .collect::<Vec<_>>()
        };
        all = all.iter().flat_map(longer).collect();
    }
    // The loosest bounds make the free plan, unless it did not strive for freedom of action.
    if !axes.contains(&Axis::FreedomOfAction) {
        all.pop();
    }
    all
}

/// Points than which none is better on one axis and as good on the others; of the same ones the first.
fn undominated(mut points: Vec<Point>, axes: &[Axis]) -> Vec<Point> {
    let values = |point: &Point| -> Vec<f64> {
        let taken = axes.iter().map(|axis| axis.value(&point.figures).unwrap_or(0.0));
        std::iter::once(point.figures.shortfall).chain(taken).collect()
    };
    points.sort_by(|a, b| {
        let pairs = values(a).into_iter().zip(values(b));
        pairs.map(|(a, b)| a.total_cmp(&b)).find(|order| order.is_ne()).unwrap_or(std::cmp::Ordering::Equal)
    });
    let mut kept: Vec<Point> = Vec::new();
    for point in points {
        let mine = values(&point);
        let covers = |other: &Point| values(other).iter().zip(&mine).all(|(a, b)| *a <= *b + near(*b));
        if !kept.iter().any(covers) {
            kept.push(point);
        }
    }
    kept
}
