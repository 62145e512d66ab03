// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The parameters of a request, checked against what its operation takes. All mistakes come together.

use std::collections::BTreeMap;
use std::str::FromStr;

use concordia_analysis::asked;
use concordia_analysis::view::TextView;
use concordia_model::finding::shorten;
use concordia_model::{Language, Model, Words, Year};

use crate::operation::{Form, MOST_CHARACTERS, MOST_OF_A_PASSAGE, MOST_VALUES, Parameter, Times};
use crate::problem::{Mistake, Place, Problem};

/// Reads what a text names, by a function of [`asked`].
pub type Read<T> = fn(&Model, &str) -> Result<T, Words>;

/// The parameters of a request.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Given {
    texts: BTreeMap<&'static str, Vec<String>>,
}

impl Given {
    /// Reads path and query by the parameters that are taken.
    pub fn read(taken: &[Parameter], path: &[(String, String)], query: &str) -> Result<Self, Problem> {
        let mut given = Self::default();
        let mut mistakes = Vec::new();
        let in_query = form_urlencoded::parse(query.as_bytes());
        let in_query = in_query.map(|(name, text)| (false, name.into_owned(), text.into_owned()));
        let in_path = path.iter().map(|(name, text)| (true, name.clone(), text.clone()));
        for (in_path, name, text) in in_path.chain(in_query) {
            let known = taken.iter().find(|known| (known.in_path, known.name) == (in_path, &name));
            match known {
                Some(parameter) => given.texts.entry(parameter.name).or_default().push(text),
                None => mistakes.push(unknown(taken, &name)),
            }
        }
        for parameter in taken {
            let texts = given.texts(parameter.name);
            mistakes.extend(mistake(parameter, texts).map(|cause| Mistake {
                place: if parameter.in_path { Place::Path } else { Place::Query },
                name: parameter.name.to_owned(),
                cause,
            }));
        }
        if mistakes.is_empty() { Ok(given) } else { Err(Problem::invalid(mistakes)) }
    }

    /// The texts of a parameter.
    pub fn texts(&self, name: &str) -> &[String] {
        self.texts.get(name).map_or(&[], Vec::as_slice)
    }

    /// The text of a parameter.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.texts(name).first().map(String::as_str)
    }

    /// The language of what is made to print or hand over; English if not given.
    pub fn language(&self) -> Result<Language, Problem> {
        match self.text("lang").unwrap_or("en") {
            "en" => Ok(Language::En),
            "nl" => Ok(Language::Nl),
            _ => Err(Problem::query("lang", TextView::new("write en or nl", "schrijf en of nl"))),
        }
    }

    /// A number of a parameter, which was checked to be one.
    pub fn number<N: FromStr>(&self, name: &str) -> Option<N> {
        self.text(name).and_then(|text| text.parse().ok())
    }

    /// What a parameter of the query names, if it is given.
    pub fn find<T>(&self, model: &Model, name: &str, read: Read<T>) -> Result<Option<T>, Problem> {
        let found = self.text(name).map(|text| read(model, text));
        found.transpose().map_err(|words| Problem::query(name, words))
    }

    /// All that a parameter of the query names.
    pub fn find_all<T>(&self, model: &Model, name: &str, read: Read<T>) -> Result<Vec<T>, Problem> {
        let found = self.texts(name).iter().map(|text| read(model, text));
        found.collect::<Result<_, _>>().map_err(|words| Problem::query(name, words))
    }

    /// What a parameter that must stand in the query names.
    pub fn must_find<T>(&self, model: &Model, name: &str, read: Read<T>) -> Result<T, Problem> {
        let text = self.text(name).unwrap_or_default();
        read(model, text).map_err(|words| Problem::query(name, words))
    }

    /// What a part of the path names; there is nothing at the address if it names nothing.
    pub fn in_path<T>(&self, model: &Model, name: &str, read: Read<T>) -> Result<T, Problem> {
        read(model, self.text(name).unwrap_or_default()).map_err(Problem::not_found)
    }

    /// The year to look at; the first of the horizon if none was given.
    pub fn year(&self, model: &Model) -> Result<Year, Problem> {
        let given = self.number("year").map(|year| asked::year(model, year));
        given.unwrap_or(Ok(model.settings.horizon.0)).map_err(|words| Problem::query("year", words))
    }
}

fn unknown(taken: &[Parameter], name: &str) -> Mistake {
    let known: Vec<_> = taken.iter().filter(|known| !known.in_path).map(|known| known.name).collect();
    let (name, known) = (shorten(name), known.join(", "));
    Mistake {
        place: Place::Query,
        cause: TextView::new(
            format!("there is no parameter '{name}'; there are {known}"),
            format!("er is geen parameter '{name}'; er zijn {known}"),
        ),
        name,
    }
}

fn mistake(parameter: &Parameter, texts: &[String]) -> Option<TextView> {
    let words = |en: &str, nl: &str| Some(TextView::new(en, nl));
    match (parameter.times, texts.len()) {
        (Times::Once | Times::Repeated, 0) => {
            return words(
                &format!("{} is missing; an example is {}", parameter.name, parameter.example),
                &format!("{} ontbreekt; een voorbeeld is {}", parameter.name, parameter.example),
            );
        }
        (Times::Once | Times::AtMostOnce, 2..) => {
            return words(
                &format!("{} is given more than once", parameter.name),
                &format!("{} is meer dan eens gegeven", parameter.name),
            );
        }
        (_, count) if count > MOST_VALUES => {
            return words(
                &format!("{} is given more than {MOST_VALUES} times", parameter.name),
                &format!("{} is meer dan {MOST_VALUES} maal gegeven", parameter.name),
            );
        }
        _ => {}
    }
    texts.iter().find_map(|text| malformed(parameter, text)).map(TextView::from)
}

fn malformed(parameter: &Parameter, text: &str) -> Option<Words> {
    let (en, nl) = match parameter.form {
        _ if text.is_empty() => ("a text that is not empty", "een tekst die niet leeg is"),
        form if text.chars().count() > most(form) || text.contains('\0') => {
            ("a shorter text", "een kortere tekst")
        }
        Form::Year if !is_year(text) => ("a year such as 2026", "een jaar zoals 2026"),
        Form::Date if concordia_model::Date::read(text).is_err() => {
            ("a date such as 2026-12-31", "een datum zoals 2026-12-31")
        }
        Form::Share if !text.parse().is_ok_and(|share: f64| (0.0..=1.0).contains(&share)) => {
            ("a number from 0 to 1", "een getal van 0 tot 1")
        }
        Form::Count { least, most } if !text.parse().is_ok_and(|count| (least..=most).contains(&count)) => {
            return Some(Words::new(
                format!(
                    "{} is '{}'; write a whole number from {least} to {most}",
                    parameter.name,
                    shorten(text)
                ),
                format!(
                    "{} is '{}'; schrijf een geheel getal van {least} tot {most}",
                    parameter.name,
                    shorten(text)
                ),
            ));
        }
        _ => return None,
    };
    let (name, text) = (parameter.name, shorten(text));
    Some(Words::new(format!("{name} is '{text}'; write {en}"), format!("{name} is '{text}'; schrijf {nl}")))
}

fn most(form: Form) -> usize {
    if form == Form::Passage { MOST_OF_A_PASSAGE } else { MOST_CHARACTERS }
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse::<u16>().is_ok_and(|year| (1900..=2200).contains(&year))
}
