// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Agreements that could be concluded (`docs/methods/plan.md`, *Sets*): where one nation is short and another
//! has more than it needs, or may take turns with it; in the deepest form that both bear, and the forms that
//! have to come before it; then groups that grow from such pairs. Constraint 9 is kept here: what not all pairs
//! bear is no candidate.

use concordia_analysis::candidates::Field;
use concordia_analysis::candidates::form::{Borne, parameter};
use concordia_model::Model;
use concordia_model::ids::{CapabilityId, FormId, NationId};

use crate::ground::{Ground, State};
use crate::groups;

/// An agreement between two or more nations on a capability.
#[derive(Clone, PartialEq, Debug)]
pub struct Candidate {
    /// The capability.
    pub capability: CapabilityId,
    /// Positions of the members, by code.
    pub members: Vec<usize>,
    /// Cells of the members, in the same order.
    pub cells: Vec<usize>,
    /// The form.
    pub form: FormId,
    /// The share of units made available that can be counted on.
    pub assurance: f64,
    /// Freedom of action that the form leaves, 0 to 1; `None` where no source states it.
    pub freedom: Option<f64>,
    /// The part of the fixed costs of each member that it saves; 0 where no source states it.
    pub saves: f64,
    /// What of the staff of each member carries it; `None` where no source states it.
    pub staff: Option<f64>,
    /// The agreement that has to come before it, with the years that it has to last first.
    pub after: Option<(usize, usize)>,
    /// Whether units are used under it; `false` for one that only prepares a deeper form.
    pub gives: bool,
}

impl Candidate {
    /// Every member with every other that it could draw on, by their places.
    pub fn ways(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let count = self.members.len();
        let others = move |receiver| (0..count).filter(move |provider| *provider != receiver);
        (0..count).flat_map(move |receiver| others(receiver).map(move |provider| (receiver, provider)))
    }

    /// The members.
    pub fn nations(&self, ground: &Ground) -> Vec<NationId> {
        self.members.iter().map(|at| ground.nations[*at]).collect()
    }

    /// Whether more than two are in it.
    pub fn is_group(&self) -> bool {
        self.members.len() > 2
    }
}

/// The candidates for the nations of the plan: pairs, then groups of more than two.
pub fn candidates(field: &Field<'_, '_, '_, '_>, ground: &Ground) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let model: &Model = field.snapshot.context().model;
    // What pairs bear takes long to find out: those that cannot help are looked at only where they could save.
    let any_saves = model.tables.forms.rows().any(|form| saved(model, form.id) > 0.0);
    for (cells, helps) in pairs(ground).into_iter().filter(|(_, helps)| *helps || any_saves) {
        add(field, ground, &mut found, &cells, helps);
    }
    for cells in groups::grown(field, ground, &found) {
        add(field, ground, &mut found, &cells, true);
    }
    found
}

/// The part of the fixed costs of each member that a form saves; 0 where no source states it.
fn saved(model: &Model, form: FormId) -> f64 {
    parameter(model, form, "fixed_cost_saved").map_or(0.0, |part| part.clamp(0.0, 1.0))
}

/// Adds the deepest form that the nations of these cells bear, after those that it needs; where they cannot help each
/// other, only if it saves fixed costs.
fn add(
    field: &Field<'_, '_, '_, '_>,
    ground: &Ground,
    found: &mut Vec<Candidate>,
    cells: &[usize],
    helps: bool,
) {
    let model: &Model = field.snapshot.context().model;
    let Some(capability) = cells.first().map(|cell| ground.cells[*cell].capability) else { return };
    let members: Vec<usize> = cells.iter().map(|cell| ground.cells[*cell].nation).collect();
    let nations: Vec<_> = members.iter().map(|at| ground.nations[*at]).collect();
    let borne = Borne::of(field, capability, &nations);
    if !helps && borne.form.is_none_or(|form| saved(model, form) <= 0.0) {
        return;
    }
    let mut after = None;
    for form in &borne.route {
        let number = |name: &str| parameter(model, *form, name);
        found.push(Candidate {
            capability,
            members: members.clone(),
            cells: cells.to_vec(),
            form: *form,
            assurance: number("assurance").map_or(1.0, |share| share.clamp(0.0, 1.0)),
            freedom: number("freedom_of_action"),
            saves: saved(model, *form),
            staff: number("staff"),
            after,
            gives: borne.form == Some(*form),
        });
        let years = number("years_on_rung").unwrap_or(0.0);
        let wait = (0..=100_usize).find(|whole| *whole as f64 >= years).unwrap_or(100);
        after = Some((found.len() - 1, wait));
    }
}

/// Pairs of cells of one capability where units of one can close the shortfall of another, or both have units and
/// one knows a fixed cost, by capability and nations; with whether they help each other. What is agreed in one year
/// is there from the next year on.
fn pairs(ground: &Ground) -> Vec<([usize; 2], bool)> {
    let mut pairs = Vec::new();
    for (a, first) in ground.cells.iter().enumerate() {
        for (b, second) in ground.cells.iter().enumerate().skip(a + 1) {
            if second.capability != first.capability {
                break;
            }
            let years = || first.states.iter().zip(&second.states).skip(1);
            let to_first = ground.is_planned(a) && years().any(|(one, other)| helps(one, other));
            let to_second = ground.is_planned(b) && years().any(|(one, other)| helps(other, one));
            let helps = to_first || to_second;
            let fixed = [a, b].iter().any(|cell| ground.fixed.get(*cell).is_some_and(Option::is_some));
            if helps || (fixed && years().any(|(one, other)| one.holds && other.holds)) {
                pairs.push(([a, b], helps));
            }
        }
    }
    pairs
}

/// Whether a nation that is short can be helped by another that is not.
pub fn helps(short: &State, other: &State) -> bool {
    (short.wants() > 0.0 && other.spare > 0.0) || in_turns(short, other) > 0.0
}

/// Units by which the need of a nation that is short, or could be, falls when it takes turns with another: the
/// smaller of what each needs for the same tasks, and no more than the other has itself. Nobody takes turns with one
/// that is short itself.
pub fn in_turns(short: &State, other: &State) -> f64 {
    if short.short().max(short.wants()) <= 0.0 || other.short() > 0.0 {
        return 0.0;
    }
    let smaller = |(task, units): &(String, f64)| {
        let same = other.turns.iter().find(|(known, _)| known == task);
        same.map_or(0.0, |(_, others)| units.min(*others))
    };
    short.turns.iter().map(smaller).sum::<f64>().min(other.held)
}
