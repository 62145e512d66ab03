// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Frictionless Table Schemas and data package descriptors, from the program's own types.

use concordia_model::cell::Kind;
use concordia_model::row::{Column, TableInfo};
use concordia_model::tables::Tables;
use serde_json::{Map, Value, json};

/// The Table Schema of every table, by name.
pub fn schemas() -> Vec<(&'static str, Value)> {
    Tables::INFOS.iter().map(|info| (info.name, table_schema(info))).collect()
}

/// The Table Schema of one table.
pub fn table_schema(info: &TableInfo) -> Value {
    let fields: Vec<Value> = info.columns.iter().map(field).collect();
    let key: Vec<&str> = info.columns.iter().filter(|column| column.key).map(|column| column.name).collect();
    let foreign: Vec<Value> = info.columns.iter().filter_map(foreign_key).collect();
    let mut schema = Map::new();
    schema.insert("fields".to_owned(), Value::Array(fields));
    schema.insert("missingValues".to_owned(), json!([""]));
    // Keys with cells that may be empty, or where sources stand side by side, are no keys in the
    // sense of Table Schema, which forbids both.
    let strict = info.columns.iter().filter(|column| column.key).all(|column| column.required);
    if strict && (info.defines_ids() || key.contains(&"source") || key.contains(&"document")) {
        schema.insert("primaryKey".to_owned(), json!(key));
    }
    if !foreign.is_empty() {
        schema.insert("foreignKeys".to_owned(), Value::Array(foreign));
    }
    schema.insert("x_key".to_owned(), json!(key));
    schema.insert("x_description_nl".to_owned(), json!(info.nl));
    Value::Object(schema)
}

fn field(column: &Column) -> Value {
    let mut constraints = Map::new();
    if column.required {
        constraints.insert("required".to_owned(), json!(true));
    }
    let kind = match column.kind {
        Kind::Flag => "boolean",
        Kind::Year => "year",
        Kind::Date => "date",
        Kind::Integer => "integer",
        Kind::Quantity | Kind::Number | Kind::Share | Kind::Money => "number",
        Kind::Id | Kind::Reference(_) | Kind::Text | Kind::Code(_) | Kind::Currency => "string",
    };
    let limits = match column.kind {
        Kind::Id => vec![("pattern", json!("[a-z0-9]+(-[a-z0-9]+)*|[A-Z0-9]+([-_][A-Z0-9]+)*"))],
        Kind::Code(codes) => vec![("enum", json!(codes))],
        Kind::Year => vec![("minimum", json!(1800)), ("maximum", json!(2200))],
        Kind::Quantity | Kind::Money | Kind::Integer => vec![("minimum", json!(0))],
        Kind::Share => vec![("minimum", json!(0)), ("maximum", json!(1))],
        Kind::Currency => vec![("pattern", json!("[A-Z]{3}"))],
        Kind::Reference(_) | Kind::Text | Kind::Flag | Kind::Date | Kind::Number => Vec::new(),
    };
    constraints.extend(limits.into_iter().map(|(name, value)| (name.to_owned(), value)));
    let mut field = Map::new();
    field.insert("name".to_owned(), json!(column.name));
    field.insert("type".to_owned(), json!(kind));
    field.insert("description".to_owned(), json!(column.en));
    field.insert("x_description_nl".to_owned(), json!(column.nl));
    if !constraints.is_empty() {
        field.insert("constraints".to_owned(), Value::Object(constraints));
    }
    if kind == "boolean" {
        field.insert("trueValues".to_owned(), json!(["true", "True", "TRUE"]));
        field.insert("falseValues".to_owned(), json!(["false", "False", "FALSE"]));
    }
    Value::Object(field)
}

/// A reference to one table; one to several is told in the description only.
fn foreign_key(column: &Column) -> Option<Value> {
    let Kind::Reference([table]) = column.kind else { return None };
    Some(json!({ "fields": column.name, "reference": { "resource": table, "fields": "id" } }))
}
