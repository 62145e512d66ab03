// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Data packages: folders of tables and workbooks. Reads them into a model with all findings, writes a
//! model back, and describes the tables (schemas, template, reference page). What a model is and when
//! it is valid is left to `concordia-model`; what follows from it to `concordia-analysis`.

mod csv_rows;
mod csv_text;
mod example;
pub mod generate;
pub mod import;
pub mod limits;
mod read;
mod reference;
mod schema;
mod template;
mod write;

pub use csv_rows::csv_rows;
pub use csv_text::csv_text;
pub use limits::Limits;
pub use read::{Reading, Step, read, read_files, read_within, read_workbook};
pub use reference::{reference, reference_findings, reference_scenarios, reference_tables};
pub use schema::{descriptor, schemas, table_schema};
pub use template::template;
pub use write::scenarios::to_toml as scenario_toml;
pub use write::{WriteError, write};
