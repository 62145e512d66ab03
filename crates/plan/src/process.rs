// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The solver in a process of its own: it can be silent for a minute and heed no limit, so whoever asks can
//! stop it at any time, and it is stopped when its time is over (`docs/methods/plan.md`, *Solving*).

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use crate::wire::{Answer, Ended, Progress, Task};

/// How long after its own limit the solver may still take to hand over what it has.
const GRACE: f64 = 2.0;

/// How often it is looked whether the plan is still wanted.
const GLANCE: Duration = Duration::from_millis(100);

/// Solves tasks: in a process of its own, or, in tests, in this one.
pub trait Solver {
    /// Solves a task, telling its progress; `false` from the listener ends it.
    fn solve(&self, task: &Task, tell: &mut dyn FnMut(Option<Progress>) -> bool) -> Answer;
}

/// A program that reads a task from its standard input and answers on its standard output.
pub struct Process {
    /// The program.
    pub program: PathBuf,
    /// Its arguments.
    pub arguments: Vec<String>,
}

impl Process {
    fn spawn(&self) -> std::io::Result<Child> {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        command.spawn()
    }
}

impl Solver for Process {
    fn solve(&self, task: &Task, tell: &mut dyn FnMut(Option<Progress>) -> bool) -> Answer {
        let Ok(mut child) = self.spawn() else { return Answer::none(Ended::Failed) };
        let lines = talk(&mut child, task);
        let answer = listen(&lines, task.seconds + GRACE, tell);
        // It has answered, is late or is no longer wanted: in each case it has nothing more to do.
        let _ = child.kill();
        let _ = child.wait();
        answer
    }
}

/// Hands over the task and gives the lines of what comes back, each from threads that end with the child.
fn talk(child: &mut Child, task: &Task) -> Receiver<String> {
    let (send, lines) = channel();
    if let Some(mut input) = child.stdin.take() {
        let mut bytes = Vec::new();
        // Writing to memory does not fail, and a child that closed its input has ended, which is heard below.
        let _ = task.write(&mut bytes);
        std::thread::spawn(move || {
            let _ = input.write_all(&bytes);
        });
    }
    if let Some(output) = child.stdout.take() {
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if send.send(line).is_err() {
                    break;
                }
            }
        });
    }
    lines
}

/// Waits for the answer, at most so many seconds.
fn listen(lines: &Receiver<String>, seconds: f64, tell: &mut dyn FnMut(Option<Progress>) -> bool) -> Answer {
    let mut waited = Duration::ZERO;
    let limit = Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX);
    let mut bound = f64::NEG_INFINITY;
    let mut answer: Option<Answer> = None;
    loop {
        match lines.recv_timeout(GLANCE) {
            Ok(line) => {
                if let Some(answer) = &mut answer {
                    if !answer.add(&line) {
                        return answer.clone();
                    }
                    continue;
                }
                answer = Answer::begin(&line);
                if let Some(progress) = Progress::read(&line) {
                    bound = bound.max(progress.bound);
                    // What the solver's clock says counts too: lines that come often leave no time to wait.
                    waited = waited.max(Duration::try_from_secs_f64(progress.seconds).unwrap_or_default());
                    if !tell(Some(progress)) {
                        return Answer { bound, ..Answer::none(Ended::Time) };
                    }
                }
            }
            Err(RecvTimeoutError::Timeout) => {
                waited += GLANCE;
                if waited > limit || !tell(None) {
                    return Answer { bound, ..Answer::none(Ended::Time) };
                }
            }
            Err(RecvTimeoutError::Disconnected) => return Answer::none(Ended::Failed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn script(text: &str) -> Process {
        Process { program: "/bin/sh".into(), arguments: vec!["-c".to_owned(), text.to_owned()] }
    }

    #[test]
    fn a_solver_that_heeds_no_limit_is_stopped_and_its_last_bound_is_kept() {
        let line = "0 0 0 0.00% 4.5 12.5 64% 0 0 0 12 0.3s";
        let task = Task { seconds: -1.5, ..Task::default() };
        let answer = script(&format!("echo '{line}'; exec sleep 60")).solve(&task, &mut |_| true);
        assert_eq!((answer.ended, answer.bound, answer.solution), (Ended::Time, 4.5, None));
    }

    #[test]
    fn a_solver_that_is_no_longer_wanted_is_stopped() {
        let task = Task { seconds: 1000.0, ..Task::default() };
        let answer = script("exec sleep 60").solve(&task, &mut |_| false);
        assert_eq!(answer.ended, Ended::Time);
    }

    #[test]
    fn a_solver_that_dies_has_failed() {
        let task = Task { seconds: 10.0, ..Task::default() };
        assert_eq!(script("echo log; exit 3").solve(&task, &mut |_| true), Answer::none(Ended::Failed));
        let missing = Process { program: "/no/such/program".into(), arguments: Vec::new() };
        assert_eq!(missing.solve(&task, &mut |_| true), Answer::none(Ended::Failed));
    }
}
