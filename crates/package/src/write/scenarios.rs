// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A scenario as TOML: the edits one by one in their order, cells as they would stand in a table.

use concordia_model::Scenario;
use serde_json::Value;
use std::fmt::Write as _;

/// The text of a scenario's file.
pub fn to_toml(scenario: &Scenario) -> String {
    let mut out = String::new();
    for (name, text) in [("title", &scenario.title), ("parent", &scenario.parent)] {
        if let Some(text) = text {
            let _ = writeln!(out, "{name} = {}", quoted(text));
        }
    }
    if !scenario.settings.is_empty() {
        out.push_str("\n[settings]\n");
    }
    for (name, value) in &scenario.settings {
        let _ = writeln!(out, "{} = {}", key(name), inline(value));
    }
    for edit in &scenario.edits {
        let _ = writeln!(out, "\n[[{}.{}]]", edit.operation.name(), key(&edit.table));
        for (column, text) in &edit.cells {
            let _ = writeln!(out, "{} = {}", key(column), cell(text));
        }
    }
    out
}

fn key(name: &str) -> String {
    let bare = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
    if !name.is_empty() && name.bytes().all(bare) { name.to_owned() } else { quoted(name) }
}

/// A basic string. JSON's escapes are TOML's too, except that TOML wants one more.
fn quoted(text: &str) -> String {
    Value::from(text).to_string().replace('\u{7f}', "\\u007F")
}

/// A cell without quotation marks where it reads back as the same text.
fn cell(text: &str) -> String {
    let flag = text == "true" || text == "false";
    let number = text.parse::<i64>().is_ok_and(|number| number.to_string() == text);
    let date = concordia_model::Date::read(text).is_ok();
    if flag || number || date { text.to_owned() } else { quoted(text) }
}

/// A setting's value. What JSON has and TOML lacks is never read, so it does not come here.
fn inline(value: &Value) -> String {
    match value {
        Value::String(text) => quoted(text),
        Value::Array(list) => format!("[{}]", list.iter().map(inline).collect::<Vec<_>>().join(", ")),
        Value::Object(fields) => {
            let fields: Vec<_> =
                fields.iter().map(|(name, value)| format!("{} = {}", key(name), inline(value))).collect();
            format!("{{ {} }}", fields.join(", "))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}
