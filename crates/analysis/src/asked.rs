// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What people ask about, in the texts of a command line or an address: a nation, a capability, a year, a
//! change under consideration. What is wrong with a text comes as a sentence in both languages.

use concordia_model::finding::shorten;
use concordia_model::ids::{CapabilityId, CooperationId, DocumentId, FormId, FormatId, NationId};
use concordia_model::{Model, Quantity, Share, Words, Year};
use serde_json::Value;

use crate::change::{Amount, Considered};
use crate::draft::{Change, Needed, Setting};

/// The assessed nation with that code.
pub fn nation(model: &Model, code: &str) -> Result<NationId, Words> {
    let nations = model.assessed();
    let found = nations.iter().copied().find(|nation| nation.text(&model.names).eq_ignore_ascii_case(code));
    found.ok_or_else(|| {
        let codes: Vec<_> = nations.iter().map(|nation| nation.text(&model.names)).collect();
        let (code, codes) = (shorten(code), codes.join(" "));
        Words::new(
            format!("no assessed nation '{code}'; there are {codes}"),
            format!("geen beoordeeld land '{code}'; er zijn {codes}"),
        )
    })
}

/// The nation with that code, assessed or not.
pub fn any_nation(model: &Model, code: &str) -> Result<NationId, Words> {
    let known = model.names.find(&code.to_ascii_uppercase()).and_then(|id| model.nation(id));
    known.ok_or_else(|| {
        let code = shorten(code);
        Words::new(format!("no nation '{code}'"), format!("geen land '{code}'"))
    })
}

/// The cooperation with that id.
pub fn cooperation(model: &Model, id: &str) -> Result<CooperationId, Words> {
    let known = model.names.find(id).map(CooperationId::of).filter(|id| model.cooperation(*id).is_some());
    known.ok_or_else(|| {
        let id = shorten(id);
        Words::new(format!("no cooperation '{id}'"), format!("geen samenwerking '{id}'"))
    })
}

/// The document with that id.
pub fn document(model: &Model, id: &str) -> Result<DocumentId, Words> {
    let known = model.names.find(id).filter(|id| model.tables.documents.find(*id).is_some());
    known.map(DocumentId::of).ok_or_else(|| {
        let id = shorten(id);
        Words::new(format!("no document '{id}'"), format!("geen document '{id}'"))
    })
}

/// A candidate for cooperation: a capability and at least two assessed nations, joined with points.
pub fn opportunity(model: &Model, id: &str) -> Result<(CapabilityId, Vec<NationId>), Words> {
    let mut parts = id.split('.');
    let capability = self::capability(model, parts.next().unwrap_or_default())?;
    let members = parts.map(|code| nation(model, code)).collect::<Result<Vec<_>, _>>()?;
    if members.len() < 2 || members.iter().enumerate().any(|(at, found)| members[..at].contains(found)) {
        return Err(unreadable(id, "main-battle-tank.DEU.NLD"));
    }
    Ok((capability, members))
}

/// The format with that id.
pub fn format(model: &Model, id: &str) -> Result<FormatId, Words> {
    model.names.find(id).and_then(|id| model.format(id)).ok_or_else(|| {
        let id = shorten(id);
        Words::new(format!("no format '{id}'"), format!("geen verband '{id}'"))
    })
}

/// The form of cooperation with that id.
pub fn form(model: &Model, id: &str) -> Result<FormId, Words> {
    let known = model.names.find(id).filter(|id| model.tables.forms.find(*id).is_some());
    known.map(FormId::of).ok_or_else(|| {
        let id = shorten(id);
        Words::new(format!("no form of cooperation '{id}'"), format!("geen samenwerkingsvorm '{id}'"))
    })
}

/// The capability with that id.
pub fn capability(model: &Model, id: &str) -> Result<CapabilityId, Words> {
    let known = model.names.find(id).filter(|id| model.tables.capabilities.find(*id).is_some());
    known.map(CapabilityId::of).ok_or_else(|| {
        let id = shorten(id);
        Words::new(format!("no capability '{id}'"), format!("geen capaciteit '{id}'"))
    })
}

/// A year that is assessed: today or within the horizon.
pub fn year(model: &Model, year: u16) -> Result<Year, Words> {
    let (today, last) = (model.settings.today(), model.settings.horizon.1);
    let asked = Year(year);
    if (today..=last).contains(&asked) {
        return Ok(asked);
    }
    Err(Words::new(
        format!("{year} lies outside {today}\u{2013}{last}"),
        format!("{year} ligt buiten {today}\u{2013}{last}"),
    ))
}

/// First year of which relations between nations are shown through time.
pub const FIRST_YEAR: Year = Year(2000);

/// A year at the end of which a state is shown, past or to come; today's where none is asked for.
pub fn state_year(model: &Model, year: Option<u16>) -> Result<Year, Words> {
    let last = model.settings.horizon.1;
    let asked = year.map_or(model.settings.today(), Year);
    if (FIRST_YEAR..=last).contains(&asked) {
        return Ok(asked);
    }
    Err(Words::new(
        format!("{asked} lies outside {FIRST_YEAR}\u{2013}{last}"),
        format!("{asked} ligt buiten {FIRST_YEAR}\u{2013}{last}"),
    ))
}

/// A cut or purchase under consideration, such as `cut:NLD:main-battle-tank:100%@2027`.
pub fn considered(model: &Model, text: &str) -> Result<Considered, Words> {
    let (cut, change) = match text.split_once(':') {
        Some(("cut", change)) => (true, change),
        Some(("buy", change)) => (false, change),
        _ => return Err(unreadable(text, "cut:NLD:main-battle-tank:100%@2027")),
    };
    let example = if cut { "NLD:main-battle-tank:100%@2027" } else { "NLD:main-battle-tank:46@2028" };
    let wrong = || unreadable(change, example);
    let (rest, year) = change.rsplit_once('@').ok_or_else(wrong)?;
    let parts: Vec<_> = rest.split(':').collect();
    let [nation, capability, amount] = parts[..] else { return Err(wrong()) };
    let year = year.parse().ok().filter(|year| (1900..=2200).contains(year)).map(Year).ok_or_else(wrong)?;
    Ok(Considered {
        amount: self::amount(amount).ok_or_else(wrong)?,
        nation: self::nation(model, nation)?,
        capability: self::capability(model, capability)?,
        year,
        cut,
    })
}

/// A change as it is drafted: a cut, a purchase, or a need such as `need:NLD:air-defence-long:4@2028`.
pub fn change(model: &Model, text: &str) -> Result<Change, Words> {
    if text.starts_with("set:") {
        return setting(model, text).map(Change::Setting);
    }
    let Some(need) = text.strip_prefix("need:") else { return considered(model, text).map(Change::Stock) };
    let wrong = || unreadable(text, "need:NLD:air-defence-long:4@2028");
    let (rest, year) = need.rsplit_once('@').ok_or_else(wrong)?;
    let parts: Vec<_> = rest.split(':').collect();
    let [nation, capability, units] = parts[..] else { return Err(wrong()) };
    let Some(Amount::Units(units)) = amount(units) else { return Err(wrong()) };
    Ok(Change::Need(Needed {
        nation: self::nation(model, nation)?,
        capability: self::capability(model, capability)?,
        units,
        year: self::year(model, year.parse().map_err(|_| wrong())?)?,
    }))
}

/// A budget, cap or band of the scenario, such as `set:budgets.investment.NLD:250000000`; `none` takes it away.
fn setting(model: &Model, text: &str) -> Result<Setting, Words> {
    let wrong = || unreadable(text, "set:budgets.investment.NLD:250000000");
    let (path, value) = text.strip_prefix("set:").and_then(|text| text.rsplit_once(':')).ok_or_else(wrong)?;
    match path.splitn(3, '.').collect::<Vec<_>>()[..] {
        ["budgets", "investment" | "operation", nation] => self::nation(model, nation).map(drop)?,
        ["bands", "met", capability] => self::capability(model, capability).map(drop)?,
        ["bands", "origin", format] => self::format(model, format).map(drop)?,
        ["caps", "partners" | "reliance"] => {}
        _ => return Err(wrong()),
    }
    // A number as JSON writes it: a whole one stays whole.
    let number = |text| serde_json::from_str(text).ok().filter(|value: &Value| value.as_f64() >= Some(0.0));
    let value = if value == "none" { None } else { Some(number(value).ok_or_else(wrong)?) };
    Ok(Setting { path: path.splitn(3, '.').map(str::to_owned).collect(), value })
}

/// A number of units, or a share of what there is, such as `50%`.
fn amount(text: &str) -> Option<Amount> {
    let number =
        |text: &str, most: f64| text.parse::<f64>().ok().filter(|value| (0.0..=most).contains(value));
    match text.strip_suffix('%') {
        Some(percent) => Some(Amount::Share(Share::nearest(number(percent, 100.0)? / 100.0))),
        None => Some(Amount::Units(Quantity::nearest(number(text, 1e9)?))),
    }
}

fn unreadable(text: &str, example: &str) -> Words {
    let text = shorten(text);
    Words::new(
        format!("'{text}' cannot be read; write it as {example}"),
        format!("'{text}' is niet te lezen; schrijf het als {example}"),
    )
}
