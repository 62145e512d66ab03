// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Value functions.

use concordia_methods::mcda::{Error, ValueFunction};

#[test]
fn a_value_function_is_straight_between_anchors_and_level_outside() {
    let falling = ValueFunction::new(vec![(0.0, 1.0), (1000.0, 0.5), (4000.0, 0.0)]).expect("these rise");
    for (raw, value) in [(-5.0, 1.0), (0.0, 1.0), (500.0, 0.75), (1000.0, 0.5), (2500.0, 0.25), (9e9, 0.0)] {
        assert_eq!(falling.at(raw), value, "{raw}");
    }
}

#[test]
fn anchors_that_do_not_rise_are_refused() {
    for wrong in [vec![], vec![(1.0, 0.0), (1.0, 1.0)], vec![(2.0, 0.0), (1.0, 1.0)], vec![(f64::NAN, 1.0)]] {
        assert_eq!(ValueFunction::new(wrong), Err(Error::Anchors));
    }
}
