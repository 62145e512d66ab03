// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Tests of the decision methods (`docs/methods/smaa.md`, `docs/methods/weights.md`).

mod acceptability;
mod axioms;
mod drawn_weights;
mod values;
