// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The means of nations (`docs/methods/specialisms.md`, *Means*): product, income and defence expenditure, in
//! euro of one price year.

use concordia_model::codes::EconomyMeasure;
use concordia_model::ids::NationId;
use concordia_model::model::Model;
use concordia_model::{Words, Year};
use serde::Serialize;

use crate::assessment::Assessment;
use crate::economy::{self, Value};

/// What stands for the means of a nation.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Means {
    /// Gross domestic product.
    Gdp,
    /// Gross national income.
    Gni,
    /// Defence expenditure.
    DefenceExpenditure,
}

impl Means {
    /// All; the first decides what is shown where nobody chooses.
    pub const ALL: [Self; 3] = [Self::Gdp, Self::Gni, Self::DefenceExpenditure];

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Gdp => "gdp",
            Self::Gni => "gni",
            Self::DefenceExpenditure => "defence_expenditure",
        }
    }

    /// The words: English, Dutch.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Gdp => ("gross domestic product", "bruto binnenlands product"),
            Self::Gni => ("gross national income", "bruto nationaal inkomen"),
            Self::DefenceExpenditure => ("defence expenditure", "defensie-uitgaven"),
        }
    }

    /// The means with that code.
    pub fn read(code: &str) -> Result<Self, Words> {
        Self::ALL.into_iter().find(|means| means.code() == code).ok_or_else(|| {
            let code = concordia_model::finding::shorten(code);
            let known = Self::ALL.map(Self::code).join(", ");
            Words::new(
                format!("no means '{code}'; there are {known}"),
                format!("geen middelen '{code}'; er zijn {known}"),
            )
        })
    }
}

/// The means of a nation by one measure.
#[derive(Clone, Debug)]
pub struct Purse<'m> {
    /// In euro of the price year that all have in common; unknown where no deflator reaches it.
    pub euro: Option<f64>,
    /// The year of the figure.
    pub year: Year,
    /// The figures it was made from.
    pub from: Vec<Value<'m>>,
}

/// The means of all assessed nations.
#[derive(Debug)]
pub struct Purses<'m> {
    nations: Vec<NationId>,
    /// By measure, then by nation.
    known: Vec<Vec<Option<Purse<'m>>>>,
}

impl<'m> Purses<'m> {
    /// The newest means at or before the end of a year.
    pub fn of(assessment: &Assessment<'m>, year: Year) -> Self {
        let nations = assessment.context.nations.clone();
        let known = Means::ALL.map(|means| of_all(assessment.context.model, &nations, means, year));
        Self { nations, known: known.into() }
    }

    /// The means of a nation.
    pub fn get(&self, nation: NationId, means: Means) -> Option<&Purse<'m>> {
        let at = self.nations.iter().position(|known| *known == nation)?;
        let measure = Means::ALL.iter().position(|known| *known == means)?;
        self.known[measure][at].as_ref()
    }

    /// The means of a nation in euro, where they are more than none.
    pub fn euro(&self, nation: NationId, means: Means) -> Option<f64> {
        self.get(nation, means)?.euro.filter(|euro| *euro > 0.0)
    }
}

fn of_all<'m>(model: &'m Model, nations: &[NationId], means: Means, year: Year) -> Vec<Option<Purse<'m>>> {
    let found: Vec<_> = nations.iter().map(|nation| made(model, *nation, means, year)).collect();
    let values: Vec<_> = found.iter().map(|found| found.as_ref().map(|(value, _)| *value)).collect();
    let euro = economy::comparable(model, &values);
    let purse = |(found, euro): (Option<(Value<'m>, Vec<Value<'m>>)>, Option<f64>)| {
        found.map(|(value, from)| Purse { euro, year: value.year, from })
    };
    found.into_iter().zip(euro).map(purse).collect()
}

fn alone(value: Value<'_>) -> (Value<'_>, Vec<Value<'_>>) {
    (value, vec![value])
}

/// The means of a nation with what they were made from.
fn made(model: &Model, nation: NationId, means: Means, year: Year) -> Option<(Value<'_>, Vec<Value<'_>>)> {
    let stated = |measure| economy::in_euro(model, nation, measure, year);
    match means {
        Means::Gdp => stated(EconomyMeasure::Gdp).map(alone),
        Means::Gni => stated(EconomyMeasure::Gni).map(alone),
        Means::DefenceExpenditure => {
            let spent = stated(EconomyMeasure::DefenceExpenditure);
            let newer = of_product(model, nation, year)
                .filter(|(value, _)| spent.is_none_or(|spent| spent.year < value.year));
            newer.or(spent.map(alone))
        }
    }
}

/// Expenditure as its stated share of the product, both of the newest year of the product: alliances publish
/// the share, the product comes from elsewhere.
fn of_product(model: &Model, nation: NationId, year: Year) -> Option<(Value<'_>, Vec<Value<'_>>)> {
    let product = economy::in_euro(model, nation, EconomyMeasure::Gdp, year)?;
    let share =
        economy::in_unit(model, nation, EconomyMeasure::DefenceExpenditure, product.year, "share_gdp")?;
    let spent = Value { amount: share.amount * product.amount, row: share.row, ..product };
    (share.year == product.year).then(|| (spent, vec![share, product]))
}
