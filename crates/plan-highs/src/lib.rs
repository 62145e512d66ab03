// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Solves the problems of the planner with HiGHS. The only crate that names the solver: it builds long, and
//! it can be silent for a minute, so the program runs [`serve`] in a process of its own.

use std::io;

use concordia_plan::process::Solver;
use concordia_plan::wire::{Answer, Ended, Progress, Task};
use highs::{HighsModelStatus, HighsSolutionStatus, Model, RowProblem, Sense};

/// Nothing is larger for the solver.
const FREE: f64 = 1e30;

/// Reads a task from standard input, solves it with the log of the solver on standard output, and answers there.
pub fn serve() -> io::Result<()> {
    let task = Task::read(&mut io::stdin().lock())?;
    solve(&task, true).write(&mut io::stdout().lock())
}

/// HiGHS in this process: for tests, and where nothing has to be stopped.
pub struct Here;

impl Solver for Here {
    fn solve(&self, task: &Task, _: &mut dyn FnMut(Option<Progress>) -> bool) -> Answer {
        solve(task, false)
    }
}

/// Solves a task; a problem that the solver refuses has failed.
pub fn solve(task: &Task, log: bool) -> Answer {
    attempt(task, log).unwrap_or_else(|| Answer::none(Ended::Failed))
}

fn attempt(task: &Task, log: bool) -> Option<Answer> {
    let mut model = Model::try_new(problem(task)).ok()?;
    model.set_sense(Sense::Minimise);
    for (option, value) in [("mip_rel_gap", task.gap), ("mip_abs_gap", 1e-9), ("time_limit", task.seconds)] {
        model.try_set_option(option, value).ok()?;
    }
    // One thread: what is found then depends on the problem and the seed only.
    model.try_set_option("threads", 1).ok()?;
    model.try_set_option("parallel", "off").ok()?;
    model.try_set_option("random_seed", i32::try_from(task.seed % 1_000_000).ok()?).ok()?;
    model.try_set_option("presolve", if task.presolve { "on" } else { "off" }).ok()?;
    if task.nodes > 0 {
        model.try_set_option("mip_max_nodes", i32::try_from(task.nodes).ok()?).ok()?;
    }
    if log {
        model.try_set_option("output_flag", true).ok()?;
        model.try_set_option("log_to_console", true).ok()?;
    }
    if !task.start.is_empty() {
        model.try_set_solution(Some(&task.start), None, None, None).ok()?;
    }
    let solved = model.try_solve().ok()?;
    let found = solved.primal_solution_status() == HighsSolutionStatus::Feasible;
    let ended = match solved.status() {
        HighsModelStatus::Optimal | HighsModelStatus::ModelEmpty => Ended::Gap,
        HighsModelStatus::Infeasible | HighsModelStatus::UnboundedOrInfeasible => Ended::Infeasible,
        HighsModelStatus::ReachedTimeLimit => Ended::Time,
        HighsModelStatus::ReachedSolutionLimit | HighsModelStatus::ReachedIterationLimit => Ended::Nodes,
        _ => Ended::Failed,
    };
    let bound = if task.matrix.integer.contains(&true) {
        solved.double_info_value(c"mip_dual_bound").ok()?
    } else {
        solved.objective_value()
    };
    let solution = found.then(|| solved.get_solution().columns().to_vec());
    Some(Answer { ended, bound, solution })
}

/// The problem in the solver's own form.
fn problem(task: &Task) -> RowProblem {
    let matrix = &task.matrix;
    let free = |value: f64| value.clamp(-FREE, FREE);
    let mut problem = RowProblem::default();
    let columns: Vec<_> = (0..matrix.width())
        .map(|at| {
            let bounds = free(matrix.lower[at])..=free(matrix.upper[at]);
            problem.add_column_with_integrality(matrix.cost[at], bounds, matrix.integer[at])
        })
        .collect();
    for row in 0..matrix.height() {
        let bounds = free(matrix.row_lower[row])..=free(matrix.row_upper[row]);
        let entries: Vec<_> = matrix.entries(row).map(|(column, value)| (columns[column], value)).collect();
        problem.add_row(bounds, entries);
    }
    problem
}

#[cfg(test)]
mod tests {
    use super::*;
    use concordia_plan::matrix::Matrix;

    /// Three goods in a bag that bears 10: worth 6, 10 and 12, weighing 1, 5 and 8.
    fn bag() -> Matrix {
        let mut matrix = Matrix::new();
        let goods: Vec<_> = (0..3).map(|_| matrix.column(0.0, 1.0, true)).collect();
        for (good, worth) in goods.iter().zip([6.0, 10.0, 12.0]) {
            matrix.cost[*good as usize] = -worth;
        }
        matrix.row(f64::NEG_INFINITY, 10.0, goods.into_iter().zip([1.0, 5.0, 8.0]));
        matrix
    }

    #[test]
    fn the_best_filling_of_a_small_bag_is_found_with_and_without_a_start() {
        for start in [Vec::new(), vec![1.0, 0.0, 0.0]] {
            let task = Task { matrix: bag(), start, seconds: 10.0, presolve: true, ..Task::default() };
            let answer = solve(&task, false);
            assert_eq!(answer.ended, Ended::Gap);
            assert!((answer.bound + 18.0).abs() < 1e-6, "{}", answer.bound);
            assert_eq!(answer.solution.unwrap(), [1.0, 0.0, 1.0]);
        }
    }

    #[test]
    fn a_problem_without_solution_is_told_as_such() {
        let mut matrix = bag();
        matrix.row(3.0, f64::INFINITY, (0..3).map(|at| (at, 1.0)));
        let answer = solve(&Task { matrix, seconds: 10.0, ..Task::default() }, false);
        assert_eq!((answer.ended, answer.solution), (Ended::Infeasible, None));
    }
}
