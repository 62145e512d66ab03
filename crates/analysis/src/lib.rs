// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What follows from a model: balance, dependence, coordinated change, fragmentation, burden and the
//! replacement calendar. Pure functions: same model, same bytes, at any number of threads; no clock, no
//! disk, no network. How results are shown is left to `cli` and others.

pub mod asked;
pub mod assessment;
pub mod balance;
pub mod burden;
pub mod calendar;
pub mod candidates;
pub mod capacity;
pub mod change;
pub mod cluster;
pub mod collective;
pub mod context;
pub mod coverage;
pub mod dependence;
pub mod draft;
pub mod economy;
pub mod fragmentation;
pub mod hindsight;
pub mod instruments;
pub mod need;
pub mod opportunities;
pub mod partners;
pub mod ranking;
pub mod register;
pub mod specialism;
pub mod supply;
pub mod view;
pub mod weighing;
pub mod withdrawal;

pub use assessment::{Assessment, Kept, assess, reassess};
