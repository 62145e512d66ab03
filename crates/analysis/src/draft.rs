// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Drafts (`docs/methods/draft.md`): changes under consideration as a scenario whose parent is the one in
//! force. Its rows cite a document of their own, so that every number which rests on them says so.

use concordia_model::codes::Code;
use concordia_model::ids::{CapabilityId, NationId};
use concordia_model::row::Row;
use concordia_model::tables::Requirement;
use concordia_model::{Edit, Figure, Model, Operation, Quantity, Scenario, Share, Words, Year};
use serde_json::{Map, Value};

use crate::change::{Amount, Considered};
use crate::context::Context;
use crate::supply::Supply;

/// The document that the rows of a draft cite, and the name of a draft that has no other.
pub const UNDER_CONSIDERATION: &str = "under-consideration";

/// A change that is drafted.
#[derive(Clone, PartialEq, Debug)]
pub enum Change {
    /// Units go or come.
    Stock(Considered),
    /// Another need.
    Need(Needed),
    /// Another budget, cap or band of the scenario.
    Setting(Setting),
}

/// A part of a setting that is taken as given.
#[derive(Clone, PartialEq, Debug)]
pub struct Setting {
    /// Where it stands: the setting, and the keys within it.
    pub path: Vec<String>,
    /// What it is from now on; `None` where nothing is asked any more.
    pub value: Option<Value>,
}

/// A need that is taken as given.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Needed {
    /// Whose need.
    pub nation: NationId,
    /// The capability.
    pub capability: CapabilityId,
    /// Units needed, whatever sources say.
    pub units: Quantity,
    /// From this year on.
    pub year: Year,
}

/// The changes as a scenario, laid over the scenario in force one by one: a share is one of what is there
/// after the changes before it. What is wrong with a change comes as a sentence in both languages.
pub fn scenario(model: &Model, name: &str, title: &str, changes: &[Change]) -> Result<Scenario, Words> {
    let parent = Some(model.scenario.clone()).filter(|parent| model.scenarios.contains_key(parent));
    let file = format!("scenarios/{name}.toml");
    let mut draft = Scenario {
        name: name.to_owned(),
        title: Some(title.to_owned()),
        parent,
        file: file.clone(),
        ..Scenario::default()
    };
    let mut drafted = model.clone();
    for change in changes {
        let mut edits = document(&drafted);
        match change {
            Change::Stock(considered) => edits.push(planned_change(&drafted, considered)?),
            Change::Need(needed) => edits.extend(requirements(&drafted, needed)?),
            Change::Setting(setting) => {
                let (name, value) = laid(&drafted, setting).ok_or_else(|| refused(&[]))?;
                drafted.settings.set(&name, &value).map_err(|_| refused(&[]))?;
                draft.settings.insert(name, value);
                continue;
            }
        }
        // What a draft states is read like a file, so that what is kept can be read back.
        drafted = drafted.edited(&edits, &file).map_err(|findings| refused(&findings))?;
        draft.edits.extend(edits);
    }
    Ok(draft)
}

/// The whole setting with the part in its place.
fn laid(model: &Model, setting: &Setting) -> Option<(String, Value)> {
    let (name, keys) = setting.path.split_first()?;
    let (last, sections) = keys.split_last()?;
    let mut whole = model.settings.other.get(name).cloned().unwrap_or_else(|| Value::Object(Map::new()));
    let mut section = whole.as_object_mut()?;
    for key in sections {
        let inner = section.entry(key.clone()).or_insert_with(|| Value::Object(Map::new()));
        section = inner.as_object_mut()?;
    }
    match &setting.value {
        Some(value) => section.insert(last.clone(), value.clone()),
        None => section.remove(last),
    };
    Some((name.clone(), whole))
}

fn refused(findings: &[concordia_model::Finding]) -> Words {
    let cause = findings.first().map(|finding| finding.cause.clone());
    cause.unwrap_or_else(|| Words::new("the change cannot be made", "de wijziging kan niet"))
}

fn edit(operation: Operation, table: &str, cells: &[(&str, String)]) -> Edit {
    let cells = cells.iter().map(|(column, text)| ((*column).to_owned(), text.clone())).collect();
    Edit { operation, table: table.to_owned(), cells }
}

/// The document that is cited, unless the package has it. It is dated on the day that counts as today, so
/// that a view as of that day still has it.
fn document(model: &Model) -> Vec<Edit> {
    let has = model.tables.documents.rows().any(|row| row.id.text(&model.names) == UNDER_CONSIDERATION);
    let cells = [
        ("id", UNDER_CONSIDERATION.to_owned()),
        ("title", "Under consideration / In overweging".to_owned()),
        ("date", model.settings.today().end().to_string()),
    ];
    (!has).then(|| edit(Operation::Add, "documents", &cells)).into_iter().collect()
}

/// The years for which a change can be considered.
fn check_year(model: &Model, year: Year) -> Result<(), Words> {
    let (first, last) = model.settings.horizon;
    if (first..=last).contains(&year) {
        return Ok(());
    }
    Err(Words::new(
        format!("{year} lies outside {first}\u{2013}{last}, the years that changes can be considered for"),
        format!("{year} ligt buiten {first}\u{2013}{last}, de jaren waarvoor wijzigingen te overwegen zijn"),
    ))
}

/// A row of `planned_changes` that names no type. That none of it is delivered says that it counts from its
/// year on, whatever claims of that year stand.
fn planned_change(model: &Model, considered: &Considered) -> Result<Edit, Words> {
    check_year(model, considered.year)?;
    let year = considered.year.to_string();
    let cells = [
        ("id", free_id(model)),
        ("holder", considered.nation.text(&model.names).to_owned()),
        ("capability", considered.capability.text(&model.names).to_owned()),
        ("action", if considered.cut { "retire" } else { "buy" }.to_owned()),
        ("quantity", quantity(model, considered)?.to_string()),
        ("already_delivered", "0".to_owned()),
        ("from_year", year.clone()),
        ("to_year", year),
        ("firmness", "considered".to_owned()),
        ("source", UNDER_CONSIDERATION.to_owned()),
    ];
    Ok(edit(Operation::Add, "planned_changes", &cells))
}

fn free_id(model: &Model) -> String {
    let rows = model.tables.planned_changes.rows();
    let taken: Vec<_> =
        rows.map(|row| row.id.text(&model.names)).filter(|id| id.starts_with(UNDER_CONSIDERATION)).collect();
    let mut number = taken.len() + 1;
    while taken.contains(&format!("{UNDER_CONSIDERATION}-{number}").as_str()) {
        number += 1;
    }
    format!("{UNDER_CONSIDERATION}-{number}")
}

/// The units meant; never more than there are. A share needs something that it is a share of.
fn quantity(model: &Model, considered: &Considered) -> Result<Quantity, Words> {
    let context = Context::of(model);
    let supply = Supply::of(&context, considered.capability);
    let stock = supply.stock_of(considered.nation.into(), considered.year, |_| true).map(|stock| stock.units);
    let unknown = || {
        let nation = considered.nation.text(&model.names);
        let (capability, year) = (considered.capability.text(&model.names), considered.year);
        Words::new(
            format!(
                "what {nation} has of {capability} in {year} is not known; name a number of units to come"
            ),
            format!(
                "wat {nation} van {capability} heeft in {year} is niet bekend; noem een aantal dat erbij komt"
            ),
        )
    };
    match (considered.amount, considered.cut) {
        (Amount::Units(units), false) => Ok(units),
        (Amount::Units(units), true) => {
            let stock = stock.ok_or_else(unknown)?;
            Ok(stock.high.map_or(units, |high| units.min(high)))
        }
        (Amount::Share(share), cut) => {
            let known = stock.filter(|stock| *stock != Figure::UNKNOWN).ok_or_else(unknown)?;
            let base = known.value.unwrap_or(known.low);
            Ok(if cut { base - base.times(Share::ONE - share) } else { base.times(share) })
        }
    }
}

/// Rows of `requirements`: what documents say of the same capability ends before the year, and the need
/// that is taken as given begins.
fn requirements(model: &Model, needed: &Needed) -> Result<Vec<Edit>, Words> {
    check_year(model, needed.year)?;
    let context = Context::of(model);
    let kinds = &model.settings.requirement_kinds;
    let kind = kinds.iter().find(|kind| kind.code() == "national_target").or(kinds.first());
    let kind = kind.ok_or_else(|| {
        Words::new(
            "the scenario counts no kind of requirement",
            "het scenario telt geen enkele soort behoefte",
        )
    })?;
    let counts = |row: &&Requirement| {
        row.scope == needed.nation.into()
            && kinds.contains(&row.kind)
            && context.same_unit(row.capability, row.unit)
            && row.to_year.is_none_or(|to| to >= needed.year)
    };
    let rows = model.tables.requirements.of(needed.capability.symbol()).filter(counts);
    let mut edits: Vec<_> = rows.map(|row| ended(model, row, needed.year)).collect();
    // A row is taken out by its cells: the one with most of them first, or it would go with another.
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.cells.len()));
    let cells = [
        ("scope", needed.nation.text(&model.names).to_owned()),
        ("capability", needed.capability.text(&model.names).to_owned()),
        ("kind", kind.code().to_owned()),
        ("from_year", needed.year.to_string()),
        ("source", UNDER_CONSIDERATION.to_owned()),
        ("quantity", needed.units.to_string()),
    ];
    edits.push(edit(Operation::Add, "requirements", &cells));
    Ok(edits)
}

/// A requirement that ends before a year, or goes where it begins no earlier.
fn ended(model: &Model, row: &Requirement, year: Year) -> Edit {
    let begins = row.from_year >= year;
    let last = Requirement { to_year: Some(year.previous()), ..*row };
    let columns = Requirement::INFO.columns.iter().enumerate().filter_map(|(at, column)| {
        let mut text = String::new();
        if begins { row } else { &last }.write(at, &model.names, &mut text);
        (!text.is_empty()).then(|| (column.name.to_owned(), text))
    });
    let operation = if begins { Operation::Remove } else { Operation::Replace };
    Edit { operation, table: Requirement::INFO.name.to_owned(), cells: columns.collect() }
}
