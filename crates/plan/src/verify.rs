// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Checks a plan without the solver and without the problem it was given (`docs/methods/plan.md`,
//! *Verification*): every balance of the model is computed again with the decisions in it.

mod agreements;
mod asked;
mod cuts;
mod limits;
mod money;

use std::collections::HashMap;

use concordia_analysis::Assessment;
use concordia_analysis::balance::Balance;
use concordia_analysis::candidates::Field;
use concordia_analysis::need::Basis;
use concordia_model::codes::ParameterOn;
use concordia_model::ids::{CapabilityId, FormId, NationId};
use concordia_model::{Figure, Language, Model, Quantity, Words, Year};

use crate::asked::Asked;
use crate::plan::Plan;
use crate::terms::{self, Terms};

/// A constraint that a plan breaks.
#[derive(Clone, PartialEq, Debug)]
pub struct Violation {
    /// Its number in `docs/methods/plan.md`.
    pub number: u8,
    /// What is wrong.
    pub words: Words,
}

/// What a plan reaches, computed from the model; what it adds to what runs and is planned today.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Figures {
    /// Years of nations with a need that is known: what the means are taken over.
    pub counted: usize,
    /// Mean share of needs that is not met.
    pub shortfall: f64,
    /// Mean share of needs that is met with what is available.
    pub capacity_to_act: f64,
    /// What new purchases cost.
    pub cost: f64,
    /// Yearly costs saved: fixed costs under new agreements, and units that leave service; `None` where no nation of
    /// the plan has a fixed cost that is known, or a budget for operation.
    pub saved: Option<f64>,
    /// Share of needs met under new agreements, weighted by the freedom of action that their forms take;
    /// `None` where no source states what a form takes.
    pub freedom_of_action: Option<f64>,
    /// New partners, counted for each nation.
    pub partners: usize,
}

impl Figures {
    /// From sums to means.
    fn mean(self) -> Self {
        let counted = self.counted.max(1) as f64;
        Self {
            shortfall: self.shortfall / counted,
            capacity_to_act: self.capacity_to_act / counted,
            freedom_of_action: self.freedom_of_action.map(|taken| taken / counted),
            ..self
        }
    }
}

/// What is verified: a plan for nations of an assessment, under the terms of the scenario.
pub struct Checked<'p, 'f, 's, 'g, 'c, 'm> {
    /// The balances of the present plan, and what pairs of nations bear.
    pub field: &'f Field<'s, 'g, 'c, 'm>,
    /// The nations for which is planned.
    pub planning: &'p [NationId],
    /// The terms.
    pub terms: &'p Terms,
    /// What was forbidden and forced.
    pub asked: &'p [Asked],
    /// The plan.
    pub plan: &'p Plan,
}

/// Units are whole or shares of whole ones; sums of them differ by far less.
const NEAR: f64 = 1e-4;

const MORE_SHORT: (&str, &str) =
    ("more is short than in the present plan", "er is meer tekort dan in het huidige plan");
const NOT_MET: (&str, &str) =
    ("a need that must be met is not", "een behoefte die vervuld moet zijn is dat niet");
const NOT_PLANNED: (&str, &str) =
    ("a shortfall is told of what is not planned", "een tekort is gemeld van wat niet is gepland");

pub(crate) fn units(value: f64) -> Figure {
    Figure::exact(Quantity::nearest(value))
}

impl Checked<'_, '_, '_, '_, '_, '_> {
    fn assessment(&self) -> &Assessment<'_> {
        self.field.assessment
    }

    fn model(&self) -> &Model {
        self.assessment().context.model
    }

    fn text(&self, nation: NationId) -> &str {
        nation.text(&self.model().names)
    }

    /// The constraints that the plan breaks, and what it reaches.
    pub fn check(&self) -> (Vec<Violation>, Figures) {
        let mut found = Vec::new();
        self.agreements(&mut found);
        self.bears(&mut found);
        self.money(&mut found);
        self.cuts(&mut found);
        self.limits(&mut found);
        self.partners(&mut found);
        self.asked(&mut found);
        let saved = self.savings(&mut found);
        let figures = Figures { saved, ..self.balances(&mut found) };
        let words = |row: &Violation| row.words.in_language(Language::En).to_owned();
        found.sort_by(|a, b| a.number.cmp(&b.number).then_with(|| words(a).cmp(&words(b))));
        (found, figures)
    }

    /// The balance with all decisions in it; `None` where a figure is not known in some year.
    fn planned(&self, nation: NationId, capability: CapabilityId, year: Year) -> Option<[Balance; 2]> {
        let years = self.model().settings.years();
        let known = |year| self.assessment().balance(nation, capability, year).filter(is_known);
        years.into_iter().map(known).collect::<Option<Vec<_>>>()?;
        let present = known(year)?;
        let mut balance = present;
        let (mut used, mut bought) = (Figure::ZERO, Figure::ZERO);
        for agreement in self.plan.agreements.iter().filter(|agreement| agreement.capability == capability) {
            let assurance = self.of_form(agreement.form, "assurance").unwrap_or(1.0);
            for row in agreement.uses.iter().filter(|row| row.year == year) {
                if row.receiver == nation && row.in_turns {
                    balance.need.units = balance.need.units.less(units(row.units));
                } else if row.receiver == nation {
                    used = used.plus(units(row.units * assurance));
                } else if row.provider == nation && !row.in_turns {
                    balance.access_out = balance.access_out.plus(units(row.units));
                }
            }
        }
        for row in &self.plan.bought {
            if (row.nation, row.capability) == (nation, capability) && row.year <= year {
                bought = bought.plus(units(row.units));
            }
        }
        let national = balance.national.plus(bought).less(units(self.gone(nation, capability, year)));
        let balance = balance.with(national, balance.pooled, balance.access_in.plus(used));
        Some([present, balance])
    }

    fn of_form(&self, form: FormId, name: &str) -> Option<f64> {
        terms::parameter(self.model(), ParameterOn::Form, form.symbol(), name)
    }

    /// (3), (6) and what the plan reaches: every balance again.
    fn balances(&self, found: &mut Vec<Violation>) -> Figures {
        let mut told: HashMap<_, f64> = HashMap::new();
        for row in &self.plan.short {
            *told.entry((row.nation, row.capability, row.year)).or_default() += row.units;
        }
        let mut figures = Figures { freedom_of_action: Some(0.0), ..Figures::default() };
        let years: Vec<Year> = self.model().settings.years().collect();
        for nation in self.planning {
            for year in &years {
                let mut sums = [0.0; 4];
                for group in self.assessment().groups() {
                    let told = told.remove(&(*nation, group.capability, *year)).unwrap_or(0.0);
                    self.balance(*nation, group.capability, *year, told, &mut sums, found);
                }
                let [weight, short, lacking, taken] = sums;
                if weight > 0.0 {
                    figures.counted += 1;
                    figures.shortfall += short / weight;
                    figures.capacity_to_act += 1.0 - lacking / weight;
                    let taken = Some(taken / weight).filter(|taken| taken.is_finite());
                    figures.freedom_of_action = figures.freedom_of_action.zip(taken).map(|(a, b)| a + b);
                }
            }
        }
        for (nation, _, year) in told.into_keys() {
            found.push(self.broken(3, nation, year, NOT_PLANNED.0, NOT_PLANNED.1));
        }
        figures.cost = self.plan.bought.iter().fold(0.0, |sum, row| sum + row.cost);
        figures.partners = self.pairs().len();
        figures.mean()
    }

    /// One balance again: what is short is as told, no more than today, and nothing where the scenario wants
    /// it met. Adds to weight, short, lacking and freedom taken.
    fn balance(
        &self,
        nation: NationId,
        capability: CapabilityId,
        year: Year,
        told: f64,
        sums: &mut [f64; 4],
        found: &mut Vec<Violation>,
    ) {
        let Some([present, planned]) = self.planned(nation, capability, year) else {
            if told > 0.0 {
                found.push(self.broken(3, nation, year, NOT_PLANNED.0, NOT_PLANNED.1));
            }
            return;
        };
        let value = |figure: Figure| figure.value.map_or(f64::NAN, Quantity::as_f64);
        let (before, short) = (value(present.shortfall), value(planned.shortfall));
        let wanted = self.terms.met.iter().any(|(id, from)| *id == capability && *from <= year);
        for (number, broken, (en, nl)) in [
            (
                3,
                (short - told).abs() > NEAR,
                ("what is short is not as told", "het tekort is niet als gemeld"),
            ),
            (6, short > before + NEAR, MORE_SHORT),
            (3, wanted && short > NEAR, NOT_MET),
        ] {
            if broken {
                found.push(self.broken(number, nation, year, en, nl));
            }
        }
        let need = value(present.need.units);
        if need > 0.0 {
            let weight = terms::weight(self.model(), capability);
            let lacking = value(planned.need.units.lacking(planned.available()));
            sums[0] += weight;
            sums[1] += weight * short / need;
            sums[2] += weight * lacking / need;
            sums[3] += weight / need * self.freedom_taken(nation, capability, year);
        }
    }

    /// Units used in a year, each weighted by the freedom of action that its form takes; not a number where
    /// no source states it.
    fn freedom_taken(&self, nation: NationId, capability: CapabilityId, year: Year) -> f64 {
        let agreements = self.plan.agreements.iter().filter(|row| row.capability == capability);
        let taken = agreements.flat_map(|agreement| {
            let left = self.of_form(agreement.form, "freedom_of_action").unwrap_or(f64::NAN);
            let uses = agreement.uses.iter().filter(move |row| row.receiver == nation && row.year == year);
            uses.map(move |row| row.units * (1.0 - left))
        });
        taken.sum()
    }

    fn broken(&self, number: u8, nation: NationId, year: Year, en: &str, nl: &str) -> Violation {
        let (code, year) = (self.text(nation), year.0);
        Violation {
            number,
            words: Words::new(format!("{code} {year}: {en}"), format!("{code} {year}: {nl}")),
        }
    }
}

/// Whether all figures of a balance are known.
fn is_known(balance: &Balance) -> bool {
    let figures = [
        balance.need.units,
        balance.need.must_be_own,
        balance.national,
        balance.pooled,
        balance.access_in,
        balance.access_out,
    ];
    balance.need.basis != Basis::None && figures.into_iter().all(Figure::is_known)
}
