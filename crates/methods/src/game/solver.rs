// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Nucleolus, least core and core, by the crate `coopgame` (`docs/decisions/0012-cooperative-games.md`).

use coopgame::{Domain, Error, ExplicitGame, nucleolus};

use super::{Game, Refusal};

/// The smallest excess of the worst-off coalition, and a division that reaches it.
#[derive(Clone, PartialEq, Debug)]
pub struct LeastCore {
    /// By how much the worst-off coalition falls short; at most 0 when the core is not empty. With one member
    /// there is no such coalition.
    pub epsilon: Option<f64>,
    /// One division that reaches it.
    pub shares: Vec<f64>,
}

impl Game {
    /// The nucleolus (Schmeidler 1969): of all divisions that give each member at least its worth alone, the
    /// one whose worst-off coalition does best, then the next, and so on.
    pub fn nucleolus(&self) -> Result<Vec<f64>, Refusal> {
        self.sequence(Domain::Imputation)
    }

    /// The prenucleolus: the same among all divisions, whatever a member is worth alone.
    pub fn prenucleolus(&self) -> Result<Vec<f64>, Refusal> {
        self.sequence(Domain::Preimputation)
    }

    fn sequence(&self, domain: Domain) -> Result<Vec<f64>, Refusal> {
        let game = self.explicit()?;
        let options = nucleolus::Options::new(&game, domain);
        nucleolus::nucleolus_with(&game, options)
            .map(|found| found.into_allocation())
            .map_err(|error| refusal(&error))
    }

    /// The least core (Maschler, Peleg and Shapley 1979).
    pub fn least_core(&self) -> Result<LeastCore, Refusal> {
        let found = nucleolus::least_core(&self.explicit()?, Domain::Preimputation)
            .map_err(|error| refusal(&error))?;
        let epsilon = Some(found.epsilon()).filter(|epsilon| epsilon.is_finite());
        Ok(LeastCore { epsilon, shares: found.into_allocation() })
    }

    /// Whether no division satisfies every coalition.
    pub fn core_is_empty(&self) -> Result<bool, Refusal> {
        Ok(self.core_is_empty_at(&self.least_core()?))
    }

    /// The same, where the least core is known already.
    pub fn core_is_empty_at(&self, least: &LeastCore) -> bool {
        // The linear programme is solved to a ten-millionth of the largest worth.
        let slack = 200.0 * self.tolerance();
        least.epsilon.is_some_and(|epsilon| epsilon > slack)
    }

    /// Whether joining a larger coalition always adds at least as much (Shapley 1971).
    pub fn is_convex(&self) -> bool {
        let slack = self.tolerance();
        let worth = |set: usize| self.worths[set];
        (0..self.worths.len()).all(|set| {
            let free: Vec<usize> = (0..self.members).map(|at| 1 << at).filter(|bit| set & bit == 0).collect();
            free.iter().enumerate().all(|(at, one)| {
                let adds = worth(set | one) - worth(set);
                free[at + 1..].iter().all(|two| worth(set | one | two) - worth(set | two) >= adds - slack)
            })
        })
    }

    /// Whether two coalitions without a common member are never worth less together.
    pub fn is_superadditive(&self) -> bool {
        let slack = self.tolerance();
        (1..self.worths.len()).all(|set| {
            // All ways to divide a coalition in two: 3^n steps in all.
            let parts =
                std::iter::successors(Some((set - 1) & set), |part| (*part > 0).then(|| (part - 1) & set));
            parts
                .into_iter()
                .all(|part| self.worths[part] + self.worths[set ^ part] <= self.worths[set] + slack)
        })
    }

    fn explicit(&self) -> Result<ExplicitGame, Refusal> {
        ExplicitGame::from_binary(&self.worths[1..]).map_err(|error| refusal(&error))
    }
}

fn refusal(error: &Error) -> Refusal {
    match error {
        Error::EmptyImputationSet => Refusal::NoImputation,
        _ => Refusal::Solver,
    }
}
