// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The last of the six considerations: how far partners are from a nation in votes and in political culture.

use concordia_model::cell::Text;
use concordia_model::ids::{CapabilityId, NationId};

use super::considerations::{Argument, CONSIDERATIONS, Side};
use super::{Subject, words};
use crate::opportunities::each_pair;
use crate::partners::behind;
use crate::partners::criteria::Criterion;
use crate::partners::shells::{VETOES, VetoDefinition};

impl Subject<'_, '_, '_, '_, '_> {
    /// Votes and political culture of the nation and each partner, and language.
    pub(super) fn alignment(&self, nation: NationId) -> Vec<Argument> {
        let of_nation = each_pair(&self.members).filter(|(a, b)| *a == nation || *b == nation);
        let others = of_nation.map(|(a, b)| if a == nation { b } else { a });
        others.flat_map(|other| VETOES.iter().map(move |veto| self.distance(nation, other, veto))).collect()
    }

    /// How far a partner is by what can veto a deep form.
    fn distance(&self, nation: NationId, other: NationId, veto: &VetoDefinition) -> Argument {
        let (code, naam) = self.nation(other);
        let (en, nl) = match veto.criterion {
            Criterion::Voting => ("UN voting distance", "stemafstand in de VN"),
            _ => ("distance in political culture", "afstand in politieke cultuur"),
        };
        let (side, text) = match self.field.snapshot.reading(veto.criterion, nation, other).value {
            None => (
                Side::Unknown,
                words(format!("{code}: {en} not known."), format!("{naam}: {nl} niet bekend.")),
            ),
            Some(measured) => {
                let [of_en, of_nl] = [format!("{measured:.2}"), format!("{measured:.2}").replace('.', ",")];
                let most = [veto.affiliated.to_string(), veto.affiliated.to_string().replace('.', ",")];
                let text = words(
                    format!("{code}: {en} {of_en}; deep forms up to {}.", most[0]),
                    format!("{naam}: {nl} {of_nl}; diepe vormen tot {}.", most[1]),
                );
                (if measured > veto.affiliated { Side::Against } else { Side::For }, text)
            }
        };
        let rows = self.field.snapshot.behind(veto.criterion, nation, other).into_iter();
        let rows = rows.filter_map(|row| match row {
            behind::Behind::Relation(record) => Some(self.behind(record)),
            _ => None,
        });
        Argument { consideration: CONSIDERATIONS[5], side, text, rows: rows.collect() }
    }

    /// The names of a nation.
    fn nation(&self, id: NationId) -> (String, String) {
        let model = self.field.snapshot.context().model;
        let row = model.tables.nations.find(id.symbol());
        let code = || (id.text(&model.names).to_owned(), id.text(&model.names).to_owned());
        row.map_or_else(code, |row| {
            (model.text(row.name_en.0).to_owned(), model.text(row.name_nl.0).to_owned())
        })
    }

    /// The names of a capability.
    pub(super) fn named(&self, id: CapabilityId) -> (String, String) {
        let context = self.field.snapshot.context();
        let code = || (id.text(&context.model.names).to_owned(), id.text(&context.model.names).to_owned());
        context.capability(id).map_or_else(code, |row| {
            let name = |text: Text| inside(context.model.text(text.0));
            (name(row.name_en), name(row.name_nl))
        })
    }
}

/// A name inside a sentence: its first letter small, unless it begins with an abbreviation.
fn inside(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(std::iter::once(second)).chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}
