// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Decisions and agreements have ids, and each can be forbidden or forced (`docs/methods/plan.md`, *Asked*).

use std::collections::BTreeMap;

use concordia_model::finding::shorten;
use concordia_model::ids::{CapabilityId, EquipmentId, FormId, NationId};
use concordia_model::{Names, Words};
use schemars::JsonSchema;
use serde::Serialize;

use crate::ground::Ground;
use crate::problem::{Decides, Keeps, Problem};

/// What is asked of a decision or agreement.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Asks {
    /// It is not taken in any year.
    Forbid,
    /// It is taken: at least one unit in some year, or in force at the end.
    Force,
}

/// A wish about a decision or agreement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asked {
    /// Its id.
    pub id: String,
    /// What is asked of it.
    pub asks: Asks,
}

/// Id of a purchase.
pub fn bought(names: &Names, nation: NationId, of: CapabilityId, equipment: Option<EquipmentId>) -> String {
    let parts = [nation.text(names), "buy", of.text(names)];
    parts.into_iter().chain(equipment.map(|id| id.text(names))).collect::<Vec<_>>().join(".")
}

/// Id of a cut.
pub fn cut(names: &Names, nation: NationId, of: CapabilityId, equipment: Option<EquipmentId>) -> String {
    let parts = [nation.text(names), "cut", of.text(names)];
    parts.into_iter().chain(equipment.map(|id| id.text(names))).collect::<Vec<_>>().join(".")
}

/// Id of a use, or of turns.
pub fn used(
    names: &Names,
    receiver: NationId,
    in_turns: bool,
    of: CapabilityId,
    provider: NationId,
) -> String {
    let action = if in_turns { "turns" } else { "use" };
    [receiver.text(names), action, of.text(names), provider.text(names)].join(".")
}

/// Id of an agreement.
pub fn agreed(names: &Names, of: CapabilityId, form: FormId, members: &[NationId]) -> String {
    let codes = members.iter().map(|nation| nation.text(names));
    [of.text(names), form.text(names)].into_iter().chain(codes).collect::<Vec<_>>().join(".")
}

/// What the columns of an id were before one asked for anything.
#[derive(Clone, PartialEq, Debug)]
pub struct Bound {
    /// The wish.
    pub asked: Asked,
    /// Columns of what is forbidden, with their highest values before that; none where it is forced.
    pub closed: Vec<(u32, f64)>,
}

impl Problem {
    /// The ids of all that can be decided, with their columns: uses, turns, purchases and cuts of all years, and
    /// of an agreement its last year.
    pub fn named(&self, names: &Names, ground: &Ground) -> BTreeMap<String, Vec<u32>> {
        let mut named: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        for (decides, column) in self.decides.iter().zip(0_u32..) {
            if let Some(id) = id_of(names, ground, *decides) {
                named.entry(id).or_default().push(column);
            }
        }
        named
    }

    /// (10) Forbids and forces decisions and agreements by their ids.
    pub fn ask(&mut self, names: &Names, ground: &Ground, asked: &[Asked]) -> Result<(), Words> {
        if asked.is_empty() {
            return Ok(());
        }
        let named = self.named(names, ground);
        for wish in asked {
            let columns = named.get(&wish.id).ok_or_else(|| unknown(&wish.id))?;
            let before = self.matrix.upper.clone();
            match wish.asks {
                Asks::Forbid => self.forbid(ground, columns),
                Asks::Force => self.force(columns),
            }
            let closed = before.iter().zip(&self.matrix.upper).zip(0_u32..);
            let closed =
                closed.filter(|((before, now), _)| before != now).map(|((before, _), at)| (at, *before));
            self.asked.push(Bound { asked: wish.clone(), closed: closed.collect() });
        }
        Ok(())
    }

    fn forbid(&mut self, ground: &Ground, columns: &[u32]) {
        for column in columns {
            match self.decides[*column as usize] {
                Decides::Active { candidate, .. } => self.close(ground, |at| at == candidate),
                _ => self.matrix.upper[*column as usize] = 0.0,
            }
        }
    }

    fn force(&mut self, columns: &[u32]) {
        let largest = columns.iter().map(|column| self.matrix.upper[*column as usize]).fold(0.0, f64::max);
        let entries = columns.iter().map(|column| (*column, 1.0));
        // A turn may stand for less than one unit.
        let least = if largest > 0.0 { largest.min(1.0) } else { 1.0 };
        self.keep(Keeps::Forced { asked: self.asked.len() }, least, f64::INFINITY, entries);
        self.forced.extend(columns);
    }

    /// Closes agreements, those that need them, and all that is used under them.
    pub(crate) fn close(&mut self, ground: &Ground, closes: impl Fn(usize) -> bool) {
        let mut closed = vec![false; ground.candidates.len()];
        for (at, candidate) in ground.candidates.iter().enumerate() {
            // What an agreement needs stands before it.
            closed[at] = closes(at) || candidate.after.is_some_and(|(first, _)| closed[first]);
        }
        for (decides, upper) in self.decides.iter().zip(&mut self.matrix.upper) {
            let (Decides::Active { candidate, .. }
            | Decides::Use { candidate, .. }
            | Decides::Turns { candidate, .. }
            | Decides::Relieves { candidate, .. }
            | Decides::Saves { candidate, .. }) = *decides
            else {
                continue;
            };
            if closed[candidate] {
                *upper = 0.0;
            }
        }
    }
}

/// The id of what a column decides.
fn id_of(names: &Names, ground: &Ground, decides: Decides) -> Option<String> {
    let last = ground.years.len().saturating_sub(2);
    match decides {
        Decides::Active { candidate, year } if year == last => {
            let found = &ground.candidates[candidate];
            Some(agreed(names, found.capability, found.form, &found.nations(ground)))
        }
        Decides::Use { .. } | Decides::Turns { .. } => {
            let way = decides.way()?;
            let found = &ground.candidates[way.candidate];
            let [to, from] = [way.receiver, way.provider].map(|at| ground.nations[found.members[at]]);
            Some(used(names, to, way.in_turns, found.capability, from))
        }
        Decides::Buy { purchase, .. } => {
            let purchase = &ground.purchases[purchase];
            let cell = &ground.cells[purchase.cell];
            Some(bought(names, ground.nations[cell.nation], cell.capability, purchase.equipment))
        }
        Decides::Cut { fleet, .. } => {
            let fleet = &ground.fleets[fleet];
            Some(cut(names, ground.nations[fleet.nation], fleet.capability, fleet.equipment))
        }
        Decides::Active { .. }
        | Decides::Short { .. }
        | Decides::Served { .. }
        | Decides::Relieves { .. }
        | Decides::Saves { .. }
        | Decides::Partner { .. } => None,
    }
}

fn unknown(id: &str) -> Words {
    let id = shorten(id);
    Words::new(
        format!(
            "nothing that could be decided has the id '{id}'; ids are those of decisions and agreements of \
             the plan without it"
        ),
        format!(
            "niets dat besloten kan worden heeft het id '{id}'; ids zijn die van besluiten en afspraken van \
             het plan zonder die vraag"
        ),
    )
}
