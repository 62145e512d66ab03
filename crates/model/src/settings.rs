// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The settings of a scenario: horizon, need rule, which kinds of requirement count, money.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::codes::{Code, RequirementKind};
use crate::time::Year;

/// What supplies a need where no requirement exists. Results computed with it say so.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NeedRule {
    /// What the nation has at the start is what it needs.
    TodaysStock,
    /// What the nation will have once its announced changes are done is what it needs.
    AnnouncedAmbition,
    /// A collective target is divided by the key of gross domestic product.
    KeyOfCollectiveTarget,
}

impl NeedRule {
    /// The rule in words: English, Dutch.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::TodaysStock => ("need = today's stock", "behoefte = huidige voorraad"),
            Self::AnnouncedAmbition => ("need = announced ambition", "behoefte = aangekondigde ambitie"),
            Self::KeyOfCollectiveTarget => {
                ("need = share of the collective target", "behoefte = aandeel in het gezamenlijke doel")
            }
        }
    }
}

/// The settings in force.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Settings {
    /// First and last year that is looked at.
    pub horizon: (Year, Year),
    /// What supplies a need where no requirement exists; `None`: nothing does.
    pub need_rule: Option<NeedRule>,
    /// Kinds of requirement that count as need.
    pub requirement_kinds: Vec<RequirementKind>,
    /// Year to whose prices money is brought.
    pub price_year: Option<Year>,
    /// Currency to which money is brought.
    pub currency: String,
    /// Settings that other methods read: weights, budgets, bands, caps.
    pub other: BTreeMap<String, Value>,
}

impl Default for Settings {
    fn default() -> Self {
        use RequirementKind::{AlliedPledge, CollectiveTarget, NationalTarget, OwnMinimum};
        Self {
            horizon: (Year(2026), Year(2035)),
            need_rule: None,
            requirement_kinds: vec![OwnMinimum, NationalTarget, AlliedPledge, CollectiveTarget],
            price_year: None,
            currency: "EUR".to_owned(),
            other: BTreeMap::new(),
        }
    }
}

/// Settings that later methods read; they are kept as they are.
const OTHER: &[&str] = &["weights", "budgets", "bands", "caps"];

/// What is wrong with one setting.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SettingProblem {
    /// The setting.
    pub name: String,
    /// The value as text.
    pub value: String,
    /// What would be right: English, Dutch.
    pub expected: (&'static str, &'static str),
}

impl Settings {
    /// The names of all settings.
    pub const NAMES: &'static [&'static str] = &[
        "horizon",
        "need_rule",
        "requirement_kinds",
        "price_year",
        "currency",
        "weights",
        "budgets",
        "bands",
        "caps",
    ];

    /// The year whose end counts as today: the one before the horizon.
    pub fn today(&self) -> Year {
        self.horizon.0.previous()
    }

    /// The years of the horizon.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = Year> + Clone {
        self.horizon.0.to(self.horizon.1)
    }

    /// Sets one setting from its value in a scenario file.
    pub fn set(&mut self, name: &str, value: &Value) -> Result<(), SettingProblem> {
        let expected = match name {
            "horizon" => read_horizon(value).map(|horizon| self.horizon = horizon).err(),
            "need_rule" => read_need_rule(value).map(|rule| self.need_rule = rule).err(),
            "requirement_kinds" => read_kinds(value).map(|kinds| self.requirement_kinds = kinds).err(),
            "price_year" => read_year(value).map(|year| self.price_year = Some(year)).err(),
            "currency" => read_currency(value).map(|currency| self.currency = currency).err(),
            _ if OTHER.contains(&name) => {
                self.other.insert(name.to_owned(), value.clone());
                None
            }
            _ => Some((
                "a setting of the reference page, such as horizon or need_rule",
                "een instelling uit het naslagwerk, zoals horizon of need_rule",
            )),
        };
        expected.map_or(Ok(()), |expected| {
            Err(SettingProblem { name: name.to_owned(), value: value.to_string(), expected })
        })
    }
}

type Expected = (&'static str, &'static str);

fn read_year(value: &Value) -> Result<Year, Expected> {
    let year = value.as_u64().and_then(|year| u16::try_from(year).ok()).map(Year);
    year.filter(|year| (Year(1900)..=Year(2200)).contains(year))
        .ok_or(("a year such as 2026", "een jaar zoals 2026"))
}

fn read_horizon(value: &Value) -> Result<(Year, Year), Expected> {
    let expected = (
        "two years in order, at most a century apart, such as [2026, 2035]",
        "twee jaren op volgorde, hooguit een eeuw uiteen, zoals [2026, 2035]",
    );
    let [first, last] = value.as_array().map(Vec::as_slice).ok_or(expected)? else { return Err(expected) };
    let (first, last) = (read_year(first).map_err(|_| expected)?, read_year(last).map_err(|_| expected)?);
    if first <= last && last.0 - first.0 <= 100 { Ok((first, last)) } else { Err(expected) }
}

fn read_need_rule(value: &Value) -> Result<Option<NeedRule>, Expected> {
    if value.as_str() == Some("none") {
        return Ok(None);
    }
    serde_json::from_value(value.clone()).map(Some).map_err(|_| {
        (
            "todays_stock, announced_ambition, key_of_collective_target or none",
            "todays_stock, announced_ambition, key_of_collective_target of none",
        )
    })
}

fn read_kinds(value: &Value) -> Result<Vec<RequirementKind>, Expected> {
    let expected = (
        "a list of kinds of requirement; context cannot count",
        "een lijst van soorten behoefte; context telt nooit",
    );
    let list = value.as_array().ok_or(expected)?;
    let kind = |value: &Value| {
        let at = RequirementKind::CODES.iter().position(|code| value.as_str() == Some(code))?;
        Some(RequirementKind::ALL[at]).filter(|kind| *kind != RequirementKind::Context)
    };
    list.iter().map(|value| kind(value).ok_or(expected)).collect()
}

fn read_currency(value: &Value) -> Result<String, Expected> {
    let text = value.as_str().filter(|text| text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase()));
    text.map(str::to_owned).ok_or(("a currency such as EUR", "een valuta zoals EUR"))
}
