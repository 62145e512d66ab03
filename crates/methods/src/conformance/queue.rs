// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Cases of queues and of pools.

use serde_json::{Value, json};

use super::Reason;
use super::input::{Input, number, numbers, whole};
use crate::pooling::Fleets;
use crate::queue::{self, Units};

/// A load on units, apart or pooled.
pub struct Queue {
    load: Option<f64>,
    units: Option<u32>,
    target: Option<f64>,
    /// Requests in a unit of time.
    arrivals: Option<f64>,
    nations: Option<u32>,
    means: Option<Vec<f64>>,
    common_share: Option<f64>,
    table: Option<Vec<(u32, Vec<f64>)>>,
    delay: bool,
}

const LOAD: [&str; 10] = [
    "offered",
    "a",
    "offered_each",
    "traffic",
    "erlangs",
    "load",
    "offered_load",
    "offered_traffic",
    "intensity",
    "r",
];
const UNITS: [&str; 10] =
    ["units", "n", "c", "servers", "units_each", "channels", "trunks", "lines", "circuits", "m"];
const TARGET: [&str; 8] = [
    "target",
    "blocking",
    "target_blocking",
    "service_level",
    "max_blocking",
    "grade_of_service",
    "gos",
    "q",
];

impl Queue {
    pub fn new(input: &Input<'_>, area: &str) -> Self {
        let arrivals = input.number(&["lambda", "arrival_rate", "arrivals"]);
        let served = input.number(&["mu", "service_rate"]);
        let time = input.number(&["service_time", "holding_time", "mean_service_time"]);
        let served = served.or_else(|| Some(1.0 / time?));
        Self {
            load: input.number(&LOAD).or_else(|| Some(arrivals? / served?)),
            units: input.number(&UNITS).and_then(whole),
            target: input.number(&TARGET),
            arrivals,
            nations: input.number(&["nations", "members", "pools"]).and_then(whole),
            means: input.numbers(&["means", "m", "mean_needs", "needs", "offered", "loads"]),
            common_share: input.number(&["rho", "common_share"]),
            table: table(input),
            delay: area.contains("erlang_c") || area.contains("delay") || area.contains("mmc"),
        }
    }

    pub fn answer(&self, name: &str, expected: &Value) -> Result<Option<Value>, Reason> {
        if let Some(rows) = &self.table {
            return Ok(table_answer(rows, name, expected));
        }
        let answer = match self.pool(name).or_else(|| self.single(name)) {
            Some(answer) => answer,
            None => return Ok(None),
        };
        answer.map(Some).ok_or_else(|| {
            Reason::new(
                format!("the input does not give what '{name}' needs"),
                format!("de invoer geeft niet wat '{name}' nodig heeft"),
            )
        })
    }

    /// One load on one fleet. The outer `None`: no such name; the inner: something is not told.
    fn single(&self, name: &str) -> Option<Option<Value>> {
        let both = || Some((self.load?, self.units?));
        let lost = || both().and_then(|(load, units)| queue::erlang_b(load, units));
        let delayed = || both().and_then(|(load, units)| queue::erlang_c(load, units));
        let waiting = || both().and_then(|(load, units)| queue::waiting(load, units));
        let wait = || Some(waiting()? / self.arrivals?);
        let service = || Some(self.load? / self.arrivals?);
        let found = match name {
            "erlang_b"
            | "blocking"
            | "b"
            | "p_b"
            | "pb"
            | "loss"
            | "blocking_probability"
            | "loss_probability" => lost(),
            "erlang_c"
            | "p_wait"
            | "p_w"
            | "wait_probability"
            | "waiting_probability"
            | "delay_probability"
            | "pw"
            | "probability_of_waiting"
            | "probability_wait" => delayed(),
            "probability" | "p" => {
                if self.delay {
                    delayed()
                } else {
                    lost()
                }
            }
            "c" if self.units.is_some() => delayed(),
            "rho" => both().map(|(load, units)| load / f64::from(units)),
            "utilisation" | "utilization" | "occupancy" => both().and_then(|(load, units)| {
                let carried = if self.delay { load } else { load * (1.0 - lost()?) };
                Some(carried / f64::from(units))
            }),
            "carried" | "carried_load" | "carried_traffic" => {
                Some(()).and_then(|()| Some(self.load? * (1.0 - lost()?)))
            }
            "lq" | "l_q" | "queue_length" | "mean_queue_length" | "waiting" => waiting(),
            "l" | "number_in_system" => Some(()).and_then(|()| Some(waiting()? + self.load?)),
            "wq" | "w_q" | "wait" | "mean_wait" | "waiting_time" => wait(),
            "w" | "time_in_system" => Some(()).and_then(|()| Some(wait()? + service()?)),
            "offered" | "a" | "offered_load" | "traffic" | "load" | "erlangs" => {
                Some(()).and_then(|()| queue::load_for_loss(self.units?, self.target?))
            }
            "units_needed" | "units" | "n" | "servers" | "servers_needed" | "channels" | "c" => {
                Some(()).and_then(|()| self.needed(self.load?)).map(f64::from)
            }
            _ => return None,
        };
        Some(found.filter(|figure| figure.is_finite()).map(|figure| json!(figure)))
    }

    fn needed(&self, load: f64) -> Option<u32> {
        let target = self.target?;
        if self.delay { queue::units_for_delay(load, target) } else { queue::units_for_loss(load, target) }
    }

    /// Several loads, apart and together.
    fn pool(&self, name: &str) -> Option<Option<Value>> {
        if let Some((means, common)) = self.means.as_ref().zip(self.common_share) {
            let fleets = Fleets::needed(means, common, self.target.unwrap_or(f64::NAN)).ok();
            return by_chance(fleets, name);
        }
        let nations = self.nations.filter(|nations| (1..=10_000).contains(nations));
        let loads = nations
            .and_then(|nations| Some(vec![self.load?; nations as usize]))
            .or_else(|| self.means.clone())?;
        let total: f64 = loads.iter().sum();
        let count = u32::try_from(loads.len()).ok()?;
        let all_units = || self.units?.checked_mul(count);
        let units = || Units::needed(&loads, self.target?);
        // A name such as `blocking_pooled_20` tells the units of the pool.
        let (name, told) = match name.rsplit_once('_') {
            Some((base, digits))
                if ["pool", "separ", "apart"].iter().any(|word| base.contains(word))
                    && digits.parse::<u32>().is_ok() =>
            {
                (base, digits.parse().ok())
            }
            _ => (name, None),
        };
        let found = match name {
            "blocking_separate" | "blocking_apart" | "loss_apart" | "blocking_each" => {
                Some(()).and_then(|()| queue::erlang_b(loads[0], self.units?))
            }
            "blocking_pooled" | "blocking_pool" | "loss_pooled" | "blocking_together" => {
                Some(()).and_then(|()| queue::erlang_b(total, told.or_else(all_units)?))
            }
            "units_needed_pooled" | "units_pooled" | "fleet_pooled" | "pooled_units" => {
                units().map(|units| f64::from(units.pooled))
            }
            "units_needed_separate" | "units_apart" | "units_needed_apart" | "units_separate" => {
                units().map(|units| units.apart.iter().map(|units| f64::from(*units)).sum())
            }
            "saving_units" | "units_saved" | "saved_units" | "savings_units" => Some(()).and_then(|()| {
                let apart = all_units()
                    .map(f64::from)
                    .or_else(|| Some(units()?.apart.iter().map(|units| f64::from(*units)).sum()))?;
                Some(apart - f64::from(units()?.pooled))
            }),
            "pooling_gain" | "gain" => units().and_then(|units| units.gain()),
            _ => return None,
        };
        Some(found.map(|figure| json!(figure)))
    }
}

/// Poisson needs with a common share.
fn by_chance(fleets: Option<Fleets>, name: &str) -> Option<Option<Value>> {
    let answer: fn(Fleets) -> Value = match name {
        "fleet_apart" | "fleets_apart" | "apart" | "c_i" => |fleets| json!(fleets.apart),
        "fleet_apart_total" | "sum_apart" => |fleets| json!(fleets.apart.iter().sum::<usize>()),
        "fleet_pooled" | "fleet" | "pooled" | "c" | "units_needed_pooled" => |fleets| json!(fleets.pooled),
        "pooling_gain" | "gain" => |fleets| json!(fleets.gain()),
        _ => return None,
    };
    Some(fleets.map(answer))
}

/// Rows of units and the loads that give the losses of the columns.
fn table(input: &Input<'_>) -> Option<Vec<(u32, Vec<f64>)>> {
    let rows = input.get(&["rows", "table"])?.as_array()?;
    rows.iter()
        .map(|row| {
            let row = numbers(row)?;
            let (units, loads) = row.split_first()?;
            Some((whole(*units)?, loads.to_vec()))
        })
        .collect()
}

/// A table is right when the load that gives each loss, rounded as the table is, is the one in it. So what is
/// expected of a loss is compared as the loss of the table's load only where that rounds to it; the answer is
/// the loss itself when all loads of its column round to those of the table.
fn table_answer(rows: &[(u32, Vec<f64>)], name: &str, expected: &Value) -> Option<Value> {
    if name == "computed" {
        let row = |(units, loads): &(u32, Vec<f64>)| {
            let pairs = loads.iter().map(|load| Some([*load, queue::erlang_b(*load, *units)?]));
            let pairs: Vec<f64> = pairs.collect::<Option<Vec<_>>>()?.concat();
            Some([&[f64::from(*units)][..], &pairs].concat())
        };
        return rows.iter().map(row).collect::<Option<Vec<_>>>().map(|rows| json!(rows));
    }
    let lost = number(expected).filter(|_| name.starts_with("blocking"))?;
    let column = nearest_column(rows, lost)?;
    let wrong = rows.iter().find_map(|(units, loads)| {
        let load = queue::load_for_loss(*units, lost)?;
        (!same_digits(loads[column], load)).then(|| queue::erlang_b(loads[column], *units))?
    });
    Some(json!(wrong.unwrap_or(lost)))
}

/// The column whose loads give a loss nearest to one.
fn nearest_column(rows: &[(u32, Vec<f64>)], lost: f64) -> Option<usize> {
    let (units, loads) = rows.first().filter(|first| rows.iter().all(|row| row.1.len() == first.1.len()))?;
    let away = |load: f64| queue::erlang_b(load, *units).map_or(f64::INFINITY, |found| (found - lost).abs());
    (0..loads.len()).min_by(|one, other| away(loads[*one]).total_cmp(&away(loads[*other])))
}

/// Whether a figure is another rounded to three significant digits.
fn same_digits(written: f64, exact: f64) -> bool {
    let size = libm::floor(libm::log10(exact.abs()));
    (written - exact).abs() <= 0.5 * libm::pow(10.0, size - 2.0) * (1.0 + 1e-9)
}
