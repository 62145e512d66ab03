// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The rules of the data package, one module for each: what holds for any package, on small ones that
//! show it. What needs the analysis (needs, counting once, money) stands in the tests of that crate.

#[path = "../support/mod.rs"]
mod support;

mod as_of;
mod claims;
mod examples;
mod findings;
mod scenarios;
mod time;
mod unknown;
