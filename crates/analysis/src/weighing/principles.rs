// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The three principles of the letter of 2022 (`docs/methods/weighing-sheet.md`, *Principles*), tested for
//! one member at a time. Where the package has nothing to judge by, the test says so.

use concordia_model::ids::NationId;
use concordia_model::{Figure, Quantity, Words};

use super::{Behind, State, Subject, told, words};
use crate::burden;
use crate::candidates::form::own_minimums;
use crate::supply::Supply;

/// Ids of the principles, in the order of the letter.
pub const PRINCIPLES: [&str; 3] = ["last-line-first-responder", "fair-share", "industrial-base"];

/// A principle tested for one member.
#[derive(Clone, PartialEq, Debug)]
pub struct Test {
    /// The principle.
    pub principle: &'static str,
    /// For whom.
    pub nation: NationId,
    /// What the test says.
    pub state: State,
    /// Why.
    pub because: Words,
    /// The rows it rests on.
    pub rows: Vec<Behind>,
}

impl Subject<'_, '_, '_, '_, '_> {
    /// All principles for all members: principle by principle, members by code.
    pub fn tests(&self) -> Vec<Test> {
        let of = |principle: &'static str, nation: NationId| {
            let (state, because, rows) = match principle {
                "last-line-first-responder" => self.last_line(nation),
                "fair-share" => self.fair_share(nation),
                _ => self.industrial_base(nation),
            };
            Test { principle, nation, state, because, rows }
        };
        PRINCIPLES.iter().flat_map(|id| self.members.iter().map(move |nation| of(id, *nation))).collect()
    }

    /// Whether what a nation must always be able to dispose of stays its own.
    fn last_line(&self, nation: NationId) -> (State, Words, Vec<Behind>) {
        let minimums: Vec<_> = self
            .capabilities
            .iter()
            .flat_map(|id| own_minimums(self.field, nation, *id).map(move |record| (*id, record)))
            .collect();
        let rows = minimums.iter().map(|(_, record)| self.behind(record)).collect();
        if minimums.is_empty() {
            let because = words(
                "The package states no own minimum of this nation in the capability.",
                "Het pakket vermeldt geen zelfstandig minimum van dit land in de capaciteit.",
            );
            return (State::CannotBeJudged, because, rows);
        }
        let mut worst = State::Met;
        for capability in &self.capabilities {
            let asked = minimums.iter().filter(|(id, _)| id == capability);
            let asked: Figure = asked
                .map(|(_, found)| Figure::stated(found.row.quantity, found.row.low, found.row.high))
                .sum();
            let own = Supply::of(self.field.snapshot.context(), *capability);
            worst = worse(worst, covered(own.stock(nation.into(), self.field.year).units, asked));
        }
        if worst == State::Met && self.is_specialisation() {
            let because = words(
                "Own units cover the own minimum today; in this form one does it for others.",
                "Eigen eenheden dekken het zelfstandig minimum nu; in deze vorm doet één het voor anderen.",
            );
            return (State::AtRisk, because, rows);
        }
        (worst, last_line_words(worst), rows)
    }

    /// Whether a member carries its part: cost beside use where the cooperation states both, else spending.
    fn fair_share(&self, nation: NationId) -> (State, Words, Vec<Behind>) {
        self.stated_shares(nation).unwrap_or_else(|| self.spending(nation))
    }

    fn stated_shares(&self, nation: NationId) -> Option<(State, Words, Vec<Behind>)> {
        let id = self.cooperation?;
        let model = self.field.snapshot.context().model;
        let date = self.field.year.end();
        let rows = model.tables.participants.records().filter(|record| {
            let row = &record.row;
            row.cooperation == id
                && row.nation == nation
                && row.from.is_none_or(|from| from <= date)
                && row.to.is_none_or(|to| to >= date)
        });
        let rows: Vec<_> = rows.collect();
        let cost =
            rows.iter().find_map(|record| record.row.cost_share.map(|share| (share.as_f64(), *record)));
        let used = rows.iter().find_map(|record| record.row.use_share.map(|share| (share.as_f64(), *record)));
        let ((cost, of_cost), (used, of_use)) = cost.zip(used)?;
        let ([cost_en, cost_nl], [use_en, use_nl]) = (told(cost * 100.0), told(used * 100.0));
        // A tenth apart is what rounding in treaties leaves.
        let state = if cost >= used * 0.9 { State::Met } else { State::AtRisk };
        let because = words(
            format!(
                "It bears {cost_en} per cent of the cost and has {use_en} per cent of the use. Risk is not in these figures."
            ),
            format!(
                "Het draagt {cost_nl} procent van de kosten en heeft {use_nl} procent van het gebruik. Risico zit niet in deze cijfers."
            ),
        );
        Some((state, because, vec![self.behind(of_cost), self.behind(of_use)]))
    }

    /// Spending as a share of product beside the mean of the group; risk stays apart, by missions.
    fn spending(&self, nation: NationId) -> (State, Words, Vec<Behind>) {
        let context = self.field.snapshot.context();
        let year = self.field.year;
        let all: Option<Vec<_>> = self
            .members
            .iter()
            .map(|member| Some((*member, burden::spending_share(context, *member, year)?)))
            .collect();
        let own = all.as_ref().and_then(|all| all.iter().find(|(member, _)| *member == nation));
        let (Some(all), Some((_, own))) = (&all, own) else {
            let because = words(
                "What each member spends as a share of its product is not known.",
                "Wat elk lid als deel van zijn product uitgeeft is niet bekend.",
            );
            return (State::CannotBeJudged, because, Vec::new());
        };
        let mean = all.iter().map(|(_, made)| made.dated.value).sum::<f64>() / all.len() as f64;
        let state = match own.dated.value {
            value if value >= mean * 0.9 => State::Met,
            value if value >= mean / 2.0 => State::AtRisk,
            _ => State::NotMet,
        };
        let missions: Vec<_> = burden::contributions(context.model, nation, year).collect();
        let ([own_en, own_nl], [mean_en, mean_nl]) = (told(own.dated.value * 100.0), told(mean * 100.0));
        let (count, of) = (missions.len(), own.dated.year);
        let because = words(
            format!(
                "It spent {own_en} per cent of its product on defence ({of}); the mean of the group is {mean_en}. Risk apart: {count} contributions to missions known."
            ),
            format!(
                "Het gaf {own_nl} procent van zijn product aan defensie uit ({of}); het gemiddelde van de groep is {mean_nl}. Risico apart: {count} bijdragen aan missies bekend."
            ),
        );
        let mut rows: Vec<_> = own.from.iter().map(|value| self.behind(value.row)).collect();
        rows.extend(missions.into_iter().map(|record| self.behind(record)));
        (state, because, rows)
    }

    /// Whether industry of the nation has a part in the types; the package has no areas of industry.
    fn industrial_base(&self, nation: NationId) -> (State, Words, Vec<Behind>) {
        let model = self.field.snapshot.context().model;
        let bought = self.bought();
        let planned = !bought.is_empty();
        let stated = self.cooperation.is_some() || !bought.is_empty();
        let types = if bought.is_empty() { self.types() } else { bought };
        let origins: Vec<_> = model
            .tables
            .equipment_origins
            .records()
            .filter(|found| types.contains(&found.row.equipment))
            .collect();
        let mut own: Vec<_> = origins
            .iter()
            .filter(|record| record.row.nation == nation)
            .map(|record| self.behind(*record))
            .collect();
        own.sort();
        let held = stated && !origins.is_empty();
        let (count, known) = (own.len(), origins.len());
        let (which_en, which_nl) = if planned {
            ("that members plan to buy", "die leden van plan zijn te kopen")
        } else {
            ("in use", "in gebruik")
        };
        let because = words(
            format!(
                "Of the {known} known roles of industry in the types {which_en}, {count} are of this nation. Areas of industry that it wants to keep are not in the package."
            ),
            format!(
                "Van de {known} bekende rollen van industrie in de typen {which_nl} zijn er {count} van dit land. Gebieden van industrie die het wil behouden staan niet in het pakket."
            ),
        );
        // Where no member says which type it will buy, a candidate cannot be tested.
        let state = if held && count > 0 { State::Met } else { State::CannotBeJudged };
        (state, because, own)
    }
}

/// Why own units do or do not cover the own minimum.
fn last_line_words(state: State) -> Words {
    match state {
        State::Met => words(
            "Own units cover the own minimum, and the form leaves them under national mandate.",
            "Eigen eenheden dekken het zelfstandig minimum, en de vorm laat ze onder nationaal mandaat.",
        ),
        State::AtRisk => words(
            "Within the range of the figures own units may not cover the own minimum.",
            "Binnen het bereik van de cijfers dekken eigen eenheden het zelfstandig minimum mogelijk niet.",
        ),
        State::NotMet => words(
            "Own units do not cover the own minimum.",
            "Eigen eenheden dekken het zelfstandig minimum niet.",
        ),
        State::CannotBeJudged => words(
            "How many own units there are, or how many are needed, is not known.",
            "Hoeveel eigen eenheden er zijn, of hoeveel er nodig zijn, is niet bekend.",
        ),
    }
}

/// Whether units cover what is asked.
fn covered(own: Figure, asked: Figure) -> State {
    match (own.high, asked.high) {
        (_, Some(most)) if own.low >= most => State::Met,
        (Some(most), _) if most < asked.low => State::NotMet,
        _ if own.value.is_none() || asked.value.is_none() => State::CannotBeJudged,
        _ if own.high == Some(Quantity::ZERO) => State::NotMet,
        _ => State::AtRisk,
    }
}

/// The worse of two; what cannot be judged yields to what is known to fail.
fn worse(a: State, b: State) -> State {
    let order = |state| match state {
        State::Met => 0,
        State::AtRisk => 1,
        State::CannotBeJudged => 2,
        State::NotMet => 3,
    };
    if order(b) > order(a) { b } else { a }
}
