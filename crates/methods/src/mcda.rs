// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Deciding on several criteria whose weights nobody has stated: stochastic multicriteria acceptability
//! analysis, SMAA-2 (`docs/methods/smaa.md`), and surrogate weights (`docs/methods/weights.md`).

mod cells;
mod chance;
mod confidence;
mod draws;
mod error;
mod lanes;
mod normal;
mod sampled;
pub mod smaa;
mod tally;
mod value;
pub mod weights;

pub use error::Error;
pub use sampled::{Sampling, Weights};
pub use smaa::{Acceptability, Classes, Problem, classes, ranked, smaa};
pub use value::{Value, ValueFunction};
pub use weights::WeightSpace;
