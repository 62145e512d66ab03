// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The vocabulary of Concordia: the tables of a data package, their ids, units and codes, the rules of
//! time and claims, scenarios. It does no input or output; reading files is left to `package`, what
//! follows from a model to `analysis`.

pub mod apply;
pub mod as_of;
pub mod cell;
mod check;
pub mod claims;
pub mod codes;
pub mod digest;
pub mod explain;
pub mod figure;
pub mod finding;
pub mod ids;
pub mod model;
pub mod names;
pub mod remarks;
pub mod report;
pub mod row;
pub mod scenario;
pub mod settings;
pub mod stock;
pub mod table;
pub mod tables;
pub mod time;
pub mod units;

pub use figure::Figure;
pub use finding::{Finding, FindingCode, Language, Severity, Words};
pub use model::{BASE, Model, Parts};
pub use names::{Interner, Names, Symbol};
pub use scenario::{Edit, Operation, Scenario};
pub use settings::{NeedRule, Settings};
pub use time::{Date, Year};
pub use units::{Money, Number, Quantity, Share};
