// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Use that comes by chance on a fleet of units (`docs/methods/queues.md`): Erlang's loss and delay formulas.
//! Offered load is in erlangs: the mean number of units in use if there were always enough.

/// Largest load and fleet that are computed.
pub const MOST: u32 = 1_000_000;

/// Share of requests that find every unit in use and are lost (Erlang B, 1917). `None`: the load is below zero
/// or too large.
pub fn erlang_b(offered: f64, units: u32) -> Option<f64> {
    if !(0.0..=f64::from(MOST)).contains(&offered) || units > MOST {
        return None;
    }
    Some((1..=units).fold(1.0, |blocked, unit| next(offered, blocked, unit)))
}

/// Share of requests that must wait when none is lost (Erlang C). `None` also where the load is not below the
/// number of units: the queue then grows without end.
pub fn erlang_c(offered: f64, units: u32) -> Option<f64> {
    let blocked = erlang_b(offered, units)?;
    let number = f64::from(units);
    (offered < number).then(|| number * blocked / (number - offered * (1.0 - blocked)))
}

/// Mean number of requests that wait. Times the mean time between requests, it is the mean wait (Little 1961).
pub fn waiting(offered: f64, units: u32) -> Option<f64> {
    Some(erlang_c(offered, units)? * offered / (f64::from(units) - offered))
}

/// Fewest units at which no larger share of requests is lost; none where nobody asks.
pub fn units_for_loss(offered: f64, most_lost: f64) -> Option<u32> {
    if offered == 0.0 {
        return Some(0);
    }
    let mut blocked = erlang_b(offered, 0).filter(|_| most_lost > 0.0)?;
    for unit in 0..=MOST {
        if blocked <= most_lost {
            return Some(unit);
        }
        blocked = next(offered, blocked, unit + 1);
    }
    None
}

/// Fewest units at which no larger share of requests must wait; none where nobody asks.
pub fn units_for_delay(offered: f64, most_delayed: f64) -> Option<u32> {
    if offered == 0.0 {
        return Some(0);
    }
    let mut blocked = erlang_b(offered, 0).filter(|_| most_delayed > 0.0)?;
    for unit in 1..=MOST {
        blocked = next(offered, blocked, unit);
        let number = f64::from(unit);
        if offered < number && number * blocked <= most_delayed * (number - offered * (1.0 - blocked)) {
            return Some(unit);
        }
    }
    None
}

/// The load at which a fleet loses a given share of requests.
pub fn load_for_loss(units: u32, lost: f64) -> Option<f64> {
    if !(0.0..1.0).contains(&lost) || units == 0 {
        return None;
    }
    let (mut low, mut high) = (0.0, f64::from(units));
    while erlang_b(high, units)? < lost {
        (low, high) = (high, 2.0 * high);
    }
    for _ in 0..100 {
        let middle = (low + high) / 2.0;
        if erlang_b(middle, units)? < lost { low = middle } else { high = middle }
    }
    Some((low + high) / 2.0)
}

/// The load that hours of use put on units which can each give so many hours in the same time.
pub fn load_of_hours(hours: f64, hours_a_unit: f64) -> Option<f64> {
    Some(hours / hours_a_unit).filter(|load| hours_a_unit > 0.0 && *load >= 0.0 && load.is_finite())
}

/// Units that several need for the same share of lost requests, each by itself and all together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Units {
    /// Each by itself.
    pub apart: Vec<u32>,
    /// All together.
    pub pooled: u32,
}

impl Units {
    /// Units for given loads.
    pub fn needed(offered: &[f64], most_lost: f64) -> Option<Self> {
        let apart = offered.iter().map(|load| units_for_loss(*load, most_lost)).collect::<Option<_>>()?;
        Some(Self { apart, pooled: units_for_loss(offered.iter().sum(), most_lost)? })
    }

    /// Share of the units apart that a pool can do without; `None` where nothing is needed.
    pub fn gain(&self) -> Option<f64> {
        let apart: f64 = self.apart.iter().map(|units| f64::from(*units)).sum();
        (apart > 0.0).then(|| 1.0 - f64::from(self.pooled) / apart)
    }
}

/// The loss with one unit more.
fn next(offered: f64, blocked: f64, unit: u32) -> f64 {
    let load = offered * blocked;
    load / (f64::from(unit) + load)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_unit_loses_the_share_of_time_that_it_is_in_use() {
        assert_eq!(erlang_b(1.0, 1), Some(0.5));
        assert_eq!(erlang_c(0.25, 1), Some(0.25));
        assert_eq!(waiting(0.5, 1), Some(0.5));
    }

    #[test]
    fn nothing_is_lost_without_load_and_everything_without_units() {
        assert_eq!((erlang_b(0.0, 3), erlang_b(2.0, 0)), (Some(0.0), Some(1.0)));
        assert_eq!((erlang_b(-1.0, 3), erlang_b(f64::NAN, 3)), (None, None));
        assert_eq!(erlang_c(2.0, 2), None, "the queue grows without end");
    }

    #[test]
    fn the_units_that_are_needed_are_enough_and_one_less_is_not() {
        for load in [0.3, 4.46, 8.92, 200.0] {
            let units = units_for_loss(load, 0.01).unwrap();
            assert!(erlang_b(load, units).unwrap() <= 0.01 && erlang_b(load, units - 1).unwrap() > 0.01);
            let units = units_for_delay(load, 0.2).unwrap();
            assert!(erlang_c(load, units).unwrap() <= 0.2);
            assert!(erlang_c(load, units - 1).is_none_or(|delayed| delayed > 0.2));
        }
    }

    #[test]
    fn the_load_for_a_loss_gives_that_loss() {
        for (units, lost) in [(1, 0.01), (10, 0.05), (100, 0.9)] {
            let load = load_for_loss(units, lost).unwrap();
            assert!((erlang_b(load, units).unwrap() - lost).abs() < 1e-12);
        }
    }

    #[test]
    fn a_pool_of_hours_needs_fewer_units_than_its_members_apart() {
        let loads: Vec<f64> =
            [900.0, 900.0].iter().filter_map(|hours| load_of_hours(*hours, 300.0)).collect();
        let units = Units::needed(&loads, 0.05).unwrap();
        assert!(u64::from(units.pooled) < units.apart.iter().map(|units| u64::from(*units)).sum());
        assert!(units.gain().unwrap() > 0.0);
        assert_eq!(Units::needed(&[0.0], 0.05).unwrap().gain(), None);
    }
}
