// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Groups of more than two (`docs/methods/plan.md`, *Sets*): they grow from pairs that could agree, as groups of
//! *Opportunities* do, and are bounded in number and size, so that the problem stays small.

use concordia_analysis::candidates::Field;
use concordia_analysis::candidates::form::Borne;
use concordia_model::ids::{CapabilityId, NationId};

use crate::candidates::{Candidate, in_turns};
use crate::ground::Ground;

/// Pairs from which groups grow, for each capability: those that fit each other best.
pub const STARTS: usize = 4;

/// Nations that are tried as the next member of a group.
const TRIED: usize = 3;

/// Members that a group has at most.
pub const MOST_MEMBERS: usize = 5;

/// The cells of each group, by capability.
pub fn grown(field: &Field<'_, '_, '_, '_>, ground: &Ground, pairs: &[Candidate]) -> Vec<Vec<usize>> {
    let mut parts: Vec<Growing<'_, '_, '_, '_, '_, '_>> = Vec::new();
    for pair in pairs.iter().filter(|pair| pair.gives) {
        let [a, b] = pair.cells[..] else { continue };
        let capability = pair.capability;
        match parts.last_mut() {
            Some(part) if part.capability == capability => part.pairs.push([a, b]),
            _ => parts.push(Growing { field, ground, capability, pairs: vec![[a, b]] }),
        }
    }
    parts.iter().flat_map(Growing::groups).collect()
}

/// The pairs of a capability that could agree.
struct Growing<'p, 'f, 's, 'g, 'c, 'm> {
    field: &'f Field<'s, 'g, 'c, 'm>,
    ground: &'p Ground,
    capability: CapabilityId,
    pairs: Vec<[usize; 2]>,
}

impl Growing<'_, '_, '_, '_, '_, '_> {
    /// Every group on the way from the best pairs to the largest size that could be more than agreements of two.
    fn groups(&self) -> Vec<Vec<usize>> {
        let mut starts: Vec<_> = self.pairs.iter().map(|[a, b]| (self.fit(*a, *b), [*a, *b])).collect();
        starts.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for (_, pair) in starts.into_iter().take(STARTS) {
            let mut group = pair.to_vec();
            while let Some(larger) = self.larger(&group).filter(|larger| larger.len() <= MOST_MEMBERS) {
                if self.brings(&larger) && !groups.contains(&larger) {
                    groups.push(larger.clone());
                }
                group = larger;
            }
        }
        groups
    }

    /// The group with the nation more that fits all members best, among those that could agree with one of them.
    fn larger(&self, group: &[usize]) -> Option<Vec<usize>> {
        let linked = self.pairs.iter().filter_map(|[a, b]| match (group.contains(a), group.contains(b)) {
            (true, false) => Some(*b),
            (false, true) => Some(*a),
            _ => None,
        });
        let fit = |next: usize| group.iter().map(|member| self.fit(*member, next)).sum::<f64>();
        let mut linked: Vec<_> = linked.map(|next| (fit(next), next)).collect();
        linked.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        linked.dedup();
        linked.into_iter().take(TRIED).find_map(|(_, next)| {
            let mut larger = [group, &[next]].concat();
            // Cells of one capability stand in the order of nations.
            larger.sort_unstable();
            let nations: Vec<_> = larger.iter().map(|cell| self.nation(*cell)).collect();
            Borne::of(self.field, self.capability, &nations).form.map(|_| larger)
        })
    }

    /// Whether one agreement could stand instead of several or bring more than they: one nation is planned for, and the
    /// others all have to do with it; any two have to do with each other; or one turn relieves two. Else all members
    /// would only be partners of more nations, which makes the problem larger and no plan better.
    fn brings(&self, group: &[usize]) -> bool {
        let planned = || group.iter().copied().filter(|cell| self.ground.is_planned(*cell));
        let agree = |a: usize, b: usize| self.pairs.contains(&[a.min(b), a.max(b)]);
        let any_two = || group.iter().all(|a| group.iter().all(|b| a == b || agree(*a, *b)));
        let relieves = |from: usize, year: usize| {
            let state = |cell: usize| &self.ground.cells[cell].states[year];
            planned().filter(|to| *to != from && in_turns(state(*to), state(from)) > 0.0).count() > 1
        };
        let years = || 1..self.ground.years.len();
        planned().count() == 1
            || any_two()
            || group.iter().any(|from| years().any(|year| relieves(*from, year)))
    }

    fn fit(&self, a: usize, b: usize) -> f64 {
        self.field.prospects.partners(self.nation(a), self.nation(b))
    }

    fn nation(&self, cell: usize) -> NationId {
        self.ground.nations[self.ground.cells[cell].nation]
    }
}
