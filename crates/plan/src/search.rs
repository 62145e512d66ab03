// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! From a problem to a plan that was verified: the one way for the plan, for points of the front, for routes
//! and for what-if. Nothing leaves it that was not verified.

use concordia_analysis::candidates::Field;
use concordia_model::Words;
use concordia_model::ids::NationId;

use crate::asked::Asked;
use crate::bounds::{Objective, SCALE};
use crate::ground::Ground;
use crate::plan::{self, Plan};
use crate::problem::Problem;
use crate::process::Solver;
use crate::solve::{self, Effort, Listener, Solved, Strive};
use crate::start;
use crate::verify::{Checked, Figures, Violation};

/// A plan with how solving ended, and what the verification says.
#[derive(Clone, Debug)]
pub struct Found {
    /// How solving ended.
    pub solved: Solved,
    /// The plan with what it reaches; `None` when there is none that holds.
    pub plan: Option<(Plan, Figures)>,
    /// What the verification found; empty for every plan that is given.
    pub violations: Vec<Violation>,
}

impl Found {
    /// Shortfall by which its plan may be above the best.
    pub fn within(&self) -> f64 {
        self.plan.as_ref().map_or(0.0, |(_, figures)| self.solved.gap * figures.shortfall)
    }
}

/// What plans are searched in.
pub struct Search<'a, 'f, 's, 'g, 'c, 'm> {
    /// The balances of the present plan, and what pairs of nations bear.
    pub field: &'f Field<'s, 'g, 'c, 'm>,
    /// The nations for which is planned.
    pub planning: &'a [NationId],
    /// What plans are made from.
    pub ground: &'a Ground,
    /// The solver.
    pub solver: &'a dyn Solver,
}

impl Search<'_, '_, '_, '_, '_, '_> {
    /// The best plan of a problem; `asked` is what the problem was asked.
    pub fn find(
        &self,
        problem: &mut Problem,
        asked: &[Asked],
        strive: &Strive,
        effort: Effort,
        tell: &mut Listener<'_>,
    ) -> Found {
        let solved = solve::best(problem, self.ground, strive, effort, self.solver, tell);
        let mut violations = Vec::new();
        let plan = solved.x.as_ref().and_then(|x| {
            let plan = plan::read(problem, self.ground, x);
            let (mut found, figures) = self.check(&plan, asked);
            let entries = problem.strives(self.ground, Objective::Shortfall);
            let told: f64 = entries.iter().map(|(column, value)| x[*column as usize] * value).sum();
            if (told / SCALE - figures.shortfall).abs() > 1e-6 {
                let (en, nl) =
                    ("the shortfall is not what the solver says", "het tekort is niet wat de solver zegt");
                found.push(Violation { number: 0, words: Words::new(en, nl) });
            }
            let holds = found.is_empty();
            violations = found;
            holds.then_some((plan, figures))
        });
        Found { solved, plan, violations }
    }

    /// What the present plan reaches.
    pub fn present(&self, problem: &Problem) -> Figures {
        self.check(&plan::read(problem, self.ground, &start::present(problem)), &[]).1
    }

    fn check(&self, plan: &Plan, asked: &[Asked]) -> (Vec<Violation>, Figures) {
        let terms = &self.ground.terms;
        Checked { field: self.field, planning: self.planning, terms, asked, plan }.check()
    }
}
