// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Published methods on plain numbers: what the literature defines, as functions from values to values. The
//! crate knows no nation, no capability and no table; `concordia-analysis` brings those. That keeps every
//! method comparable with published cases, and quick to compile and to measure.

pub mod conformance;
pub mod game;
pub mod index;
pub mod mcda;
pub mod pooling;
pub mod queue;
pub mod voting;
