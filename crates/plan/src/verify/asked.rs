// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! (10) What is forbidden is not in the plan, and what is forced is.

use std::collections::BTreeSet;

use concordia_model::Words;

use super::{Checked, Violation};
use crate::asked::{self, Asks};

impl Checked<'_, '_, '_, '_, '_, '_> {
    pub(super) fn asked(&self, found: &mut Vec<Violation>) {
        let names = &self.model().names;
        let bought = self.plan.bought.iter();
        let mut decided: BTreeSet<String> =
            bought.map(|row| asked::bought(names, row.nation, row.capability, row.equipment)).collect();
        let cut = self.plan.cut.iter();
        decided.extend(cut.map(|row| asked::cut(names, row.nation, row.capability, row.equipment)));
        for row in &self.plan.agreements {
            decided.insert(asked::agreed(names, row.capability, row.form, &row.members));
            let uses = row.uses.iter();
            decided.extend(
                uses.map(|used| {
                    asked::used(names, used.receiver, used.in_turns, row.capability, used.provider)
                }),
            );
        }
        for wish in self.asked {
            if decided.contains(&wish.id) != (wish.asks == Asks::Force) {
                let en = format!("{}: not as asked", wish.id);
                let nl = format!("{}: niet zoals gevraagd", wish.id);
                found.push(Violation { number: 10, words: Words::new(en, nl) });
            }
        }
    }
}
