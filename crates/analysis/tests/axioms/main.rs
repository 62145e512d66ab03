// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What must hold of any package (`docs/methods`): each axiom on generated packages of three nations,
//! two pools, five capabilities, and whatever claims, changes, needs, access and shares come up.

#[path = "../support/mod.rs"]
#[expect(dead_code, reason = "the rules ask more")]
mod support;
mod world;

mod counting;
mod drafts;
mod sameness;
mod shortfalls;
mod withdrawals;
