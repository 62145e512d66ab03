// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Shells of a partner as they are shown: marks, vetoes, what would move it, and where it stood before.

use concordia_model::Year;
use schemars::JsonSchema;
use serde::Serialize;

use crate::partners::Partner;
use crate::partners::shells::{MARKS, Marks, POTENTIAL, Shell, VETOES, Veto};

/// Share of samples in each shell.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ShellsView {
    /// Strategic.
    pub strategic: f64,
    /// Affiliated.
    pub affiliated: f64,
    /// Ad hoc.
    pub ad_hoc: f64,
}

impl From<[f64; 3]> for ShellsView {
    fn from([strategic, affiliated, ad_hoc]: [f64; 3]) -> Self {
        Self { strategic, affiliated, ad_hoc }
    }
}

/// A mark of what runs.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct MarkView {
    /// The mark.
    pub mark: String,
    /// In close groups.
    pub close: f64,
    /// In groups of any size.
    pub any: f64,
    /// Whether it is that of a strategic partner.
    pub strategic: bool,
    /// Whether it is that of an affiliated partner.
    pub affiliated: bool,
}

/// The marks, in their order.
pub fn marks(marks: &Marks) -> Vec<MarkView> {
    let all = marks.iter().zip(&MARKS);
    all.map(|(mark, definition)| MarkView {
        mark: definition.id.to_owned(),
        close: mark.close,
        any: mark.any,
        strategic: mark.close >= definition.strategic,
        affiliated: mark.any >= definition.affiliated,
    })
    .collect()
}

/// A veto that holds.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct VetoView {
    /// The criterion.
    pub criterion: String,
    /// What was measured.
    pub measured: f64,
    /// The deepest shell that it leaves.
    pub limit: Shell,
    /// Whether a judgement lifts it.
    pub lifted: bool,
}

/// The vetoes that hold.
pub fn vetoes(vetoes: &[Veto]) -> Vec<VetoView> {
    let view = |veto: &Veto| VetoView {
        criterion: VETOES[veto.which].id.to_owned(),
        measured: veto.measured,
        limit: veto.limit,
        lifted: veto.lifted,
    };
    vetoes.iter().map(view).collect()
}

/// Which of the two shells.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ShellKind {
    /// From what runs.
    Observed,
    /// From what would fit.
    Potential,
}

/// What keeps a partner from a deeper shell.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct LackView {
    /// The mark, the criterion of a veto, or `potential_score`.
    pub of: String,
    /// What there is.
    pub has: f64,
    /// What it takes: at least, of a veto at most.
    pub needs: f64,
    /// By how much it fails; never below zero.
    pub lacks: f64,
}

/// What would have to change for the next deeper shell.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct WouldMoveView {
    /// Which shell would change.
    pub shell: ShellKind,
    /// What it would become.
    pub to: Shell,
    /// All that would have to change.
    pub lacks: Vec<LackView>,
}

/// What would have to change for the next deeper shell, observed and potential; nothing for the deepest.
pub fn would_move(found: &Partner) -> Vec<WouldMoveView> {
    let observed = deeper(found.observed).map(|to| WouldMoveView {
        shell: ShellKind::Observed,
        to,
        lacks: lacking_marks(&found.marks, to),
    });
    let potential = deeper(found.potential).map(|to| WouldMoveView {
        shell: ShellKind::Potential,
        to,
        lacks: lacking_fit(found, to),
    });
    observed.into_iter().chain(potential).collect()
}

fn deeper(shell: Shell) -> Option<Shell> {
    match shell {
        Shell::Strategic => None,
        Shell::Affiliated => Some(Shell::Strategic),
        Shell::AdHoc => Some(Shell::Affiliated),
    }
}

fn lacking_marks(marks: &Marks, to: Shell) -> Vec<LackView> {
    let all = marks.iter().zip(&MARKS).map(|(mark, definition)| {
        let (has, needs) = match to {
            Shell::Strategic => (mark.close, definition.strategic),
            _ => (mark.any, definition.affiliated),
        };
        LackView { of: definition.id.to_owned(), has, needs, lacks: needs - has }
    });
    all.filter(|lack| lack.lacks > 0.0).collect()
}

fn lacking_fit(found: &Partner, to: Shell) -> Vec<LackView> {
    let (needs, at) = if to == Shell::Strategic { (POTENTIAL[0], 0) } else { (POTENTIAL[1], 1) };
    let reached: f64 = found.unlimited[..=at].iter().sum();
    let has = found.potential_score;
    let score = (reached < 0.5).then(|| LackView {
        of: "potential_score".to_owned(),
        has,
        needs,
        lacks: (needs - has).max(0.0),
    });
    let standing = found.vetoes.iter().filter(|veto| !veto.lifted && veto.limit > to);
    let vetoes = standing.map(|veto| {
        let definition = &VETOES[veto.which];
        let needs = if to == Shell::Strategic { definition.affiliated } else { definition.ad_hoc };
        LackView { of: definition.id.to_owned(), has: veto.measured, needs, lacks: veto.measured - needs }
    });
    score.into_iter().chain(vetoes).collect()
}

/// Where a partner stood at the end of a year.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct MomentView {
    /// State on 31 December of this year.
    pub year: u16,
    /// Mean value, 0 to 1.
    pub score: f64,
    /// From what ran.
    pub shell_observed: Shell,
    /// From what would have fitted.
    pub shell_potential: Shell,
    /// Number of criteria of which nothing is known: a change may be a change of data.
    pub unknown: usize,
}

/// Where a partner stood.
pub fn moments(year: Year, found: &Partner) -> MomentView {
    MomentView {
        year: year.0,
        score: found.fit.score,
        shell_observed: found.observed,
        shell_potential: found.potential,
        unknown: found.readings.iter().filter(|reading| reading.is_unknown()).count(),
    }
}
