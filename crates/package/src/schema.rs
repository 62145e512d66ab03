// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Frictionless Table Schemas and data package descriptors, from the program's own types.

use concordia_model::Model;
use concordia_model::as_of::AsOf;
use concordia_model::cell::Kind;
use concordia_model::row::{Column, Row, TableInfo};
use concordia_model::table::Table;
use concordia_model::tables::{Tables, Visit};
use serde_json::{Map, Value, json};

use crate::write::{Layout, columns_of};

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

/// The descriptor of a package, `datapackage.json`. What was read with it and is not made here (title,
/// licences, sources) is kept.
pub fn descriptor(model: &Model) -> Value {
    let mut resources = Resources { model, layout: Layout::default(), list: Vec::new() };
    model.tables.visit(&mut resources);
    let mut out = Map::new();
    out.insert("profile".to_owned(), json!("tabular-data-package"));
    out.insert("name".to_owned(), json!(model.name));
    let kept = model.descriptor.iter().filter(|(name, _)| !MADE.contains(&name.as_str()));
    out.extend(kept.map(|(name, value)| (name.clone(), value.clone())));
    out.insert("resources".to_owned(), Value::Array(resources.list));
    Value::Object(out)
}

/// Fields of the descriptor and its resources that are made anew.
pub(crate) const MADE: [&str; 9] =
    ["profile", "name", "resources", "path", "schema", "encoding", "format", "mediatype", "data"];

/// What was read about the resource of a table beside what is made anew.
pub(crate) fn kept_resource<'a>(model: &'a Model, table: &str) -> Vec<(&'a String, &'a Value)> {
    let list = model.descriptor.get("resources").and_then(Value::as_array);
    let mut resources = list.into_iter().flatten().filter_map(Value::as_object);
    let found = resources.find(|resource| resource.get("name").and_then(Value::as_str) == Some(table));
    let fields = found.into_iter().flatten();
    fields.filter(|(name, _)| !MADE.contains(&name.as_str())).collect()
}

struct Resources<'a> {
    model: &'a Model,
    layout: Layout,
    list: Vec<Value>,
}

impl Visit for Resources<'_> {
    fn table<R: Row + AsOf>(&mut self, table: &Table<R>) {
        if table.is_empty() {
            return;
        }
        let name = R::INFO.name;
        let paths: Vec<_> =
            self.layout.files_of(self.model, table).into_iter().map(|file| file.path).collect();
        let mut resource = Map::new();
        resource.insert("name".to_owned(), json!(name));
        resource.insert("path".to_owned(), if let [path] = &paths[..] { json!(path) } else { json!(paths) });
        for (field, value) in [
            ("profile", "tabular-data-resource"),
            ("format", "csv"),
            ("mediatype", "text/csv"),
            ("encoding", "utf-8"),
        ] {
            resource.insert(field.to_owned(), json!(value));
        }
        let kept = kept_resource(self.model, name).into_iter();
        resource.extend(kept.map(|(field, value)| (field.clone(), value.clone())));
        resource.insert("schema".to_owned(), self.schema(R::INFO, table));
        self.list.push(Value::Object(resource));
    }
}

impl Resources<'_> {
    /// The table's schema as this package needs it: with its columns `x_*`, and without references to
    /// tables that it does not have.
    fn schema<R: Row>(&self, info: &TableInfo, table: &Table<R>) -> Value {
        let mut schema = table_schema(info);
        let model = self.model;
        if let Some(fields) = schema.get_mut("fields").and_then(Value::as_array_mut) {
            let extra = columns_of(model, table).into_iter();
            fields.extend(extra.map(|name| json!({ "name": model.text(name), "type": "string" })));
        }
        if let Some(keys) = schema.get_mut("foreignKeys").and_then(Value::as_array_mut) {
            keys.retain(|key| {
                key["reference"]["resource"].as_str().is_some_and(|table| has_rows(model, table))
            });
            if keys.is_empty() {
                schema.as_object_mut().map(|schema| schema.remove("foreignKeys"));
            }
        }
        schema
    }
}

fn has_rows(model: &Model, table: &str) -> bool {
    struct Full(bool);
    impl Visit for Full {
        fn table<R: Row + AsOf>(&mut self, table: &Table<R>) {
            self.0 = !table.is_empty();
        }
    }
    let mut full = Full(false);
    model.tables.visit_named(table, &mut full);
    full.0
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
