// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The rules of the data package that show in results: needs, counting once, money, unknowns.

#[path = "../support/mod.rs"]
#[expect(dead_code, reason = "the axioms ask more")]
mod support;

mod counting_once;
mod minimal;
mod money;
mod needs;
mod unknown;
