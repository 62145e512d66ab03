// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What keeps a decision from being larger or earlier.

use concordia_model::Year;
use concordia_model::codes::BudgetKind;
use concordia_model::ids::{CapabilityId, NationId};

use super::{Why, reason};
use crate::ground::State;
use crate::plan::{Agreement, Bought, Gone, Used};
use crate::view::{WhyKind, WhyView, called};

/// Units are whole; sums differ by far less.
const NEAR: f64 = 1e-4;

fn bound(en: String, nl: String) -> WhyView {
    reason(WhyKind::Bound, en, nl)
}

impl Why<'_, '_, '_, '_, '_, '_, '_> {
    fn state(&self, nation: NationId, of: CapabilityId, year: Year) -> Option<&State> {
        let ground = self.search.ground;
        let cell = ground
            .cells
            .iter()
            .find(|cell| (ground.nations[cell.nation], cell.capability) == (nation, of))?;
        cell.states.get(ground.years.iter().position(|known| *known == year)?)
    }

    fn is_short(&self, nation: NationId, of: CapabilityId, year: Year) -> bool {
        let same = |row: &&crate::plan::Short| (row.nation, row.capability, row.year) == (nation, of, year);
        self.plan.short.iter().filter(same).any(|row| row.units > NEAR)
    }

    /// Units that a nation makes available in a year under all agreements.
    fn given(&self, provider: NationId, of: CapabilityId, year: Year) -> f64 {
        let agreements = self.plan.agreements.iter().filter(|row| row.capability == of);
        let uses = agreements.flat_map(|row| &row.uses);
        uses.filter(|row| row.provider == provider && row.year == year && !row.in_turns)
            .map(|row| row.units)
            .sum()
    }

    /// Of one use: the spare of the provider, caps, and the year in which it can begin.
    pub(super) fn bounds_of_use(&self, agreement: &Agreement, first: &Used) -> Vec<WhyView> {
        let (to, from) = (first.receiver, first.provider);
        let name = called(self.model(), from.text(&self.model().names));
        let years: Vec<Year> = agreement
            .uses
            .iter()
            .filter(|row| (row.receiver, row.provider) == (to, from))
            .map(|row| row.year)
            .collect();
        let short: Vec<Year> =
            years.iter().copied().filter(|year| self.is_short(to, agreement.capability, *year)).collect();
        let is_spent = |year: &Year| {
            let spare = self.state(from, agreement.capability, *year).map_or(0.0, |state| state.spare);
            self.given(from, agreement.capability, *year) >= spare - NEAR
        };
        let mut found = Vec::new();
        if short.is_empty() {
            found.push(bound(
                "No more is needed: with it the need is met.".to_owned(),
                "Meer is niet nodig: hiermee is de behoefte vervuld.".to_owned(),
            ));
        } else if !first.in_turns && short.iter().all(is_spent) {
            found.push(bound(
                format!("All that {} has above its own need is made available.", name.en),
                format!("Alles wat {} boven de eigen behoefte heeft is beschikbaar gesteld.", name.nl),
            ));
        } else if self.search.ground.terms.reliance.is_some() {
            found.push(bound(
                "The cap of the scenario on what one partner may meet keeps it from being more.".to_owned(),
                "De grens van het scenario aan wat één partner mag vervullen houdt het van meer af."
                    .to_owned(),
            ));
        } else if first.in_turns {
            found.push(bound(
                "Whoever takes turns is relieved once.".to_owned(),
                "Wie toerbeurten heeft, wordt één keer ontlast.".to_owned(),
            ));
        }
        found.extend(self.begins(agreement, first));
        found.extend(self.partners(to));
        found
    }

    /// Whether a use could not begin earlier: it is agreed in the first year, in which the need is not met.
    fn begins(&self, agreement: &Agreement, first: &Used) -> Option<WhyView> {
        let horizon = self.model().settings.horizon.0;
        let state = self.state(first.receiver, agreement.capability, horizon);
        (agreement.year == horizon && state.is_some_and(|state| state.short() > 0.0)).then(|| {
            bound(
                format!("Not before {}: what is agreed in a year is there the next.", first.year),
                format!("Niet voor {}: wat in een jaar wordt afgesproken is er het volgende.", first.year),
            )
        })
    }

    /// Whether the cap on new partners is reached.
    fn partners(&self, nation: NationId) -> Option<WhyView> {
        let most = self.search.ground.terms.partners?;
        let names = &self.model().names;
        let others = self.plan.agreements.iter().filter(|row| row.members.contains(&nation));
        let mut others: Vec<_> = others.flat_map(|row| &row.members).map(|one| one.text(names)).collect();
        others.sort_unstable();
        others.dedup();
        (others.len() > most as usize).then(|| {
            bound(
                format!("The cap of {most} new partners is reached."),
                format!("De grens van {most} nieuwe partners is bereikt."),
            )
        })
    }

    /// Of a cut: why nothing is short by it, and what keeps it from being larger.
    pub(super) fn bounds_of_cut(&self, row: &Gone) -> Vec<WhyView> {
        let agreements = self.plan.agreements.iter().filter(|other| other.capability == row.capability);
        let served = agreements.flat_map(|other| &other.uses).any(|used| used.receiver == row.nation);
        let stands_in = if served {
            bound(
                "What is needed of them is met by units of others from that year on.".to_owned(),
                "Wat ervan nodig is wordt vanaf dat jaar vervuld door eenheden van anderen.".to_owned(),
            )
        } else {
            bound(
                "They are more than is needed in every year from then on.".to_owned(),
                "Het zijn er meer dan nodig in elk jaar vanaf dan.".to_owned(),
            )
        };
        let last = bound(
            "No more is cut than can go without more being short than today, for the nation or its formats.".to_owned(),
            "Er gaat niet meer uit dienst dan kan zonder dat er meer tekort is dan nu, voor het land of zijn verbanden."
                .to_owned(),
        );
        vec![stands_in, last]
    }

    /// Of a purchase: budget and lead time.
    pub(super) fn bounds_of_purchase(&self, row: &Bought) -> Vec<WhyView> {
        let ground = self.search.ground;
        let same = |other: &&Bought| {
            (other.nation, other.capability, other.equipment) == (row.nation, row.capability, row.equipment)
        };
        let years: Vec<Year> = self.plan.bought.iter().filter(same).map(|other| other.year).collect();
        let budget =
            |year: Year| ground.terms.budget(BudgetKind::Investment, row.nation, year).unwrap_or(0.0);
        let price = row.cost / row.units;
        let spent = |year: &Year| {
            let ours =
                self.plan.bought.iter().filter(|other| other.nation == row.nation && other.year == *year);
            budget(*year) - ours.map(|other| other.cost).sum::<f64>() < price - NEAR
        };
        let full: Vec<_> = years.iter().filter(|year| spent(year)).map(ToString::to_string).collect();
        let mut found = Vec::new();
        if full.is_empty() {
            found.push(bound(
                "No more is bought than lowers the shortfall.".to_owned(),
                "Er wordt niet meer gekocht dan het tekort verlaagt.".to_owned(),
            ));
        } else {
            let full = full.join(", ");
            found.push(bound(
                format!("The budget of {full} allows no unit more."),
                format!("Het budget van {full} laat geen eenheid meer toe."),
            ));
        }
        let lead = ground.purchases.iter().find(|purchase| {
            let cell = &ground.cells[purchase.cell];
            let of = (ground.nations[cell.nation], cell.capability, purchase.equipment);
            of == (row.nation, row.capability, row.equipment)
        });
        let lead = lead.map_or(0, |purchase| purchase.lead.max(1));
        let first = years.iter().min().and_then(|first| ground.years.iter().position(|year| year == first));
        if first == Some(lead) {
            found.push(bound(
                format!("No earlier than the lead time of {lead} years."),
                format!("Niet eerder dan de levertijd van {lead} jaar."),
            ));
        }
        found
    }
}
