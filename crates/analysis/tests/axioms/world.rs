// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Generated packages: small, valid, and full of the cases that rules are about.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::Pack;

pub const NATIONS: [&str; 3] = ["XAA", "XBB", "XCC"];
const HOLDERS: [&str; 5] = ["XAA", "XBB", "XCC", "pool-a", "pool-b"];
/// A capability with a type of it; `jet` is what `jet-old` and `jet-new` roll up into.
const TYPES: [(&str, &str); 6] = [
    ("tank", "badger"),
    ("tank", "otter"),
    ("ship", "cove"),
    ("ship", "fjord"),
    ("jet-old", "gull"),
    ("jet-new", "swift"),
];
const SOURCES: [&str; 3] = ["doc", "high", "low"];

/// Rows of a package as table and cells.
#[derive(Clone, Debug)]
pub struct World {
    pub rows: Vec<(&'static str, String)>,
}

impl World {
    /// The package, under a need rule.
    pub fn pack(&self, need_rule: &str) -> Pack {
        let pack = Pack::new().base(&format!("need_rule = \"{need_rule}\""));
        let words = [
            ("documents", "id=high date=2024-03-01 precedence=90"),
            ("documents", "id=low date=2023-03-01 precedence=10"),
            ("documents", "id=late date=2030-01-01 precedence=99"),
            ("capabilities", "id=jet unit=aircraft"),
            ("capabilities", "id=jet-old parent=jet unit=aircraft rolls_up=true"),
            ("capabilities", "id=jet-new parent=jet unit=aircraft rolls_up=true"),
            ("equipment", "id=gull capability=jet-old family=bird"),
            ("equipment", "id=swift capability=jet-new family=bird"),
            ("formats", "id=alliance"),
            ("memberships", "format=alliance nation=XAA from=2000-01-01"),
            ("memberships", "format=alliance nation=XBB from=2000-01-01"),
            ("forms", "id=pooling rung=1"),
            ("cooperations", "id=pool-a starts=2020-01-01 form=pooling"),
            ("cooperations", "id=pool-b starts=2020-01-01 ends=2028-06-30 notice_months=12"),
            ("cooperation_capabilities", "cooperation=pool-a capability=tank"),
            ("activities", "id=watch from=2023-01-01"),
        ];
        let words = words.into_iter().map(|(table, cells)| (table, cells.to_owned()));
        words.chain(self.rows.iter().cloned()).fold(pack, |pack, (table, cells)| pack.row(table, &cells))
    }
}

/// Takes out rows that repeat a key.
fn unique(rows: Vec<(String, String)>) -> impl Iterator<Item = String> {
    let mut seen = BTreeSet::new();
    rows.into_iter()
        .filter(move |(key, _)| seen.insert(key.clone()))
        .map(|(key, rest)| format!("{key} {rest}"))
}

fn cell(column: &str, value: Option<u16>) -> String {
    value.map(|value| format!("{column}={value}")).unwrap_or_default()
}

fn holdings() -> impl Strategy<Value = Vec<String>> {
    let status = select(vec!["in_service", "in_service", "in_service", "leased", "stored", "on_order"]);
    let holding = (
        select(&HOLDERS[..]),
        select(&TYPES[..]),
        of(Just(())),
        2019..2028_u16,
        status,
        select(&SOURCES[..]),
        (of(0..40_u16), of(2026..2030_u16), prop::bool::weighted(0.2)),
    );
    let row = |(holder, (capability, equipment), typed, year, status, source, (quantity, last, ranged)): (
        _,
        (&str, &str),
        Option<()>,
        _,
        _,
        _,
        _,
    )| {
        let equipment = typed.map(|()| format!("equipment={equipment}")).unwrap_or_default();
        let range = if ranged { "low=2 high=60" } else { "" };
        (
            format!(
                "holder={holder} capability={capability} {equipment} year={year} status={status} source={source}"
            ),
            format!("{} {} {range}", cell("quantity", quantity), cell("out_of_service_year", last)),
        )
    };
    vec(holding.prop_map(row), 0..14).prop_map(|rows| unique(rows).collect())
}

fn changes() -> impl Strategy<Value = Vec<String>> {
    let action = select(vec!["buy", "buy", "retire", "transfer", "lease", "upgrade"]);
    let change = (
        select(&HOLDERS[..]),
        select(&TYPES[..]),
        of(Just(())),
        action,
        of(0..12_u16),
        of(0..6_u16),
        (2022..2029_u16, 0..4_u16),
    );
    let row = |(holder, (capability, equipment), typed, action, quantity, done, (from, years)): (
        _,
        (&str, &str),
        Option<()>,
        _,
        _,
        _,
        (u16, u16),
    )| {
        let equipment = typed.map(|()| format!("equipment={equipment}")).unwrap_or_default();
        format!(
            "holder={holder} capability={capability} {equipment} action={action} from_year={from} to_year={} {} {}",
            from + years,
            cell("quantity", quantity),
            cell("already_delivered", done),
        )
    };
    let number = |rows: Vec<String>| {
        rows.into_iter().enumerate().map(|(at, row)| format!("id=change-{at} {row}")).collect()
    };
    vec(change.prop_map(row), 0..6).prop_map(number)
}

fn requirements() -> impl Strategy<Value = Vec<String>> {
    let requirement = (
        select(vec!["XAA", "XBB", "XCC", "alliance"]),
        select(vec!["tank", "ship", "jet", "jet-new"]),
        select(vec!["own_minimum", "national_target", "collective_target", "context", "study_estimate"]),
        select(vec!["", "task=guard"]),
        2022..2029_u16,
        select(&SOURCES[..]),
        (of(0..50_u16), select(vec!["", "must_be_own=true", "unit=hours", "low=3 high=70"])),
    );
    let row = |(scope, capability, kind, task, from, source, (quantity, more))| {
        (
            format!(
                "scope={scope} capability={capability} kind={kind} {task} from_year={from} source={source}"
            ),
            format!("{} {more}", cell("quantity", quantity)),
        )
    };
    vec(requirement.prop_map(row), 0..8).prop_map(|rows| unique(rows).collect())
}

fn access() -> impl Strategy<Value = Vec<String>> {
    let access = (
        select(vec!["", "cooperation=pool-a", "cooperation=pool-b"]),
        select(vec!["tank", "ship", "jet-new"]),
        select(&HOLDERS[..]),
        select(&NATIONS[..]),
        select(vec!["guaranteed", "priority", "on_consent"]),
        of(0..8_u16),
        (select(vec!["", "assurance=0.5", "assurance=0.9 low=0.5 high=1"]), select(vec!["doc", "high"])),
    );
    let row = |(cooperation, capability, provider, receiver, terms, quantity, (assurance, source))| {
        (
            format!(
                "{cooperation} capability={capability} provider={provider} receiver={receiver} from=2021-01-01 source={source}"
            ),
            format!("terms={terms} {} {assurance}", cell("quantity", quantity)),
        )
    };
    let foreign = |rows: Vec<(String, String)>| {
        unique(rows)
            .filter(|row| {
                NATIONS.iter().all(|nation| !row.contains(&format!("provider={nation} receiver={nation}")))
            })
            .collect()
    };
    vec(access.prop_map(row), 0..7).prop_map(foreign)
}

fn participants() -> impl Strategy<Value = Vec<String>> {
    let part = (
        select(vec!["pool-a", "pool-b"]),
        select(&NATIONS[..]),
        select(vec!["user", "owner", "observer"]),
        select(vec!["", "from=2022-01-01", "from=2026-06-01"]),
        select(&SOURCES[..]),
        select(vec!["", "use_share=0.1", "use_share=0.25", "use_share=0.3"]),
    );
    let row = |(pool, nation, role, from, source, share): (_, _, _, _, _, &str)| {
        (format!("cooperation={pool} nation={nation} role={role} {from} source={source}"), share.to_owned())
    };
    vec(part.prop_map(row), 0..8).prop_map(|rows| unique(rows).collect())
}

fn economy() -> impl Strategy<Value = Vec<String>> {
    let figure = (
        select(&NATIONS[..]),
        2022..2026_u16,
        select(vec!["gdp", "gdp", "defence_expenditure", "equipment_expenditure"]),
        select(&SOURCES[..]),
        1..900_u16,
    );
    let row = |(nation, year, measure, source, value)| {
        (format!("nation={nation} year={year} measure={measure} source={source}"), format!("value={value}"))
    };
    vec(figure.prop_map(row), 0..9).prop_map(|rows| unique(rows).collect())
}

fn contributions() -> impl Strategy<Value = Vec<String>> {
    let contribution = (select(&NATIONS[..]), 2023..2027_u16, of(0..500_u16));
    let row = |(nation, year, personnel)| {
        (format!("activity=watch nation={nation} from={year}-02-01"), cell("personnel", personnel))
    };
    vec(contribution.prop_map(row), 0..4).prop_map(|rows| unique(rows).collect())
}

/// Any package.
pub fn world() -> impl Strategy<Value = World> {
    let tables =
        (holdings(), changes(), requirements(), access(), participants(), economy(), contributions());
    tables.prop_map(|(holdings, changes, requirements, access, participants, economy, contributions)| {
        let tables = [
            ("holdings", holdings),
            ("planned_changes", changes),
            ("requirements", requirements),
            ("access", access),
            ("participants", participants),
            ("economy", economy),
            ("contributions", contributions),
        ];
        let rows = tables.into_iter().flat_map(|(table, rows)| rows.into_iter().map(move |row| (table, row)));
        World { rows: rows.collect() }
    })
}

/// Any need rule.
pub fn need_rule() -> impl Strategy<Value = &'static str> {
    select(vec!["none", "todays_stock", "announced_ambition", "key_of_collective_target"])
}
