// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The multi-year plan (`docs/methods/plan.md`): who keeps, buys or leaves what to whom, and with whom to agree
//! on it. From a model to a mixed-integer problem in flat arrays; a plan constructed as start; a solver in a
//! process of its own; a check of every plan that uses none of these. The solver itself is named by
//! `plan-highs` only.

pub mod asked;
pub mod bounds;
mod by_state;
pub mod candidates;
pub mod conflict;
pub mod cuts;
mod cutting;
pub mod fixed;
pub mod front;
pub mod ground;
pub mod groups;
pub mod limits;
pub mod matrix;
pub mod meaning;
pub mod mps;
pub mod plan;
pub mod prices;
pub mod problem;
pub mod process;
pub mod routes;
pub mod run;
pub mod search;
pub mod solve;
pub mod start;
pub mod terms;
mod turns;
pub mod verify;
pub mod view;
pub mod weighed;
pub mod why;
pub mod wire;
