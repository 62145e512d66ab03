// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What must change nothing: names of nations, order of rows and files, the number of threads, rows that
//! lie in the future of an as-of, and whether an assessment starts anew or from an earlier one.

use std::collections::BTreeMap;

use concordia_analysis::{assess, reassess};
use concordia_model::{Edit, Model, Operation, Year};
use concordia_package::{Limits, read_files};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

use crate::support::shown;
use crate::world::{NATIONS, World, need_rule, world};

fn all(model: &Model) -> String {
    shown(&assess(model))
}

/// A text with every nation's code turned into another's.
fn relabelled(text: &str, codes: &[&str; 3]) -> String {
    let marked = NATIONS.iter().fold(text.to_owned(), |text, code| text.replace(code, &code.to_lowercase()));
    NATIONS.iter().zip(codes).fold(marked, |text, (from, to)| text.replace(&from.to_lowercase(), to))
}

/// A value whose lists stand in an order that no name decides.
fn settled(value: &Value) -> Value {
    match value {
        Value::Array(list) => {
            let mut list: Vec<_> = list.iter().map(settled).collect();
            list.sort_by_cached_key(|value| rounded(value).to_string());
            Value::Array(list)
        }
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), settled(value))).collect(),
        other => other.clone(),
    }
}

fn rounded(value: &Value) -> Value {
    match value {
        Value::Number(number) => Value::String(format!("{:.6}", number.as_f64().unwrap_or(0.0))),
        Value::Array(list) => list.iter().map(rounded).collect(),
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), rounded(value))).collect(),
        other => other.clone(),
    }
}

/// Whether two values are the same but for the last bits of their numbers.
fn alike(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => {
            let apart = a.as_f64().zip(b.as_f64()).map(|(a, b)| (a - b).abs());
            apart.is_some_and(|apart| apart <= 1e-9)
        }
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| alike(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(name, a)| b.get(name).is_some_and(|b| alike(a, b)))
        }
        (a, b) => a == b,
    }
}

/// The views of all and of each nation by nation, in one order.
fn views(text: &str) -> Vec<Value> {
    let mut views: Vec<Value> =
        text.lines().map(|line| settled(&serde_json::from_str(line).expect("a view is JSON"))).collect();
    views.sort_by_key(|view| (view["nation"].to_string(), view["year"].to_string()));
    views
}

/// The files of a package with rows and resources in another order, and each table in two files.
fn reordered(files: &BTreeMap<String, Vec<u8>>, seed: u64) -> BTreeMap<String, Vec<u8>> {
    let mut at = seed | 1;
    let mut draw = move || {
        at = at.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        at >> 33
    };
    let mut out = BTreeMap::new();
    let mut resources = Vec::new();
    for (path, bytes) in files {
        let Some(table) = path.strip_prefix("data/").and_then(|path| path.strip_suffix(".csv")) else {
            out.insert(path.clone(), bytes.clone());
            continue;
        };
        let text = String::from_utf8_lossy(bytes).into_owned();
        let (header, rows) = text.split_once('\n').expect("a table has a header");
        let mut rows: Vec<_> = rows.lines().map(|row| (draw(), row)).collect();
        rows.sort_unstable();
        let (first, second) = rows.split_at(rows.len() / 2);
        let mut paths = Vec::new();
        for (name, part) in [("a", first), ("b", second)] {
            let part = part.iter().map(|(_, row)| format!("{row}\n")).collect::<String>();
            let path = format!("data/{table}-{name}.csv");
            out.insert(path.clone(), format!("{header}\n{part}").into_bytes());
            paths.push(format!("\"{path}\""));
        }
        resources.push((draw(), format!("{{\"name\": \"{table}\", \"path\": [{}]}}", paths.join(", "))));
    }
    resources.sort();
    let resources: Vec<_> = resources.into_iter().map(|(_, resource)| resource).collect();
    let descriptor = format!("{{\"name\": \"pack\", \"resources\": [{}]}}", resources.join(", "));
    out.insert("datapackage.json".to_owned(), descriptor.into_bytes());
    out
}

/// Rows of every dated table that say something which nobody knew at the end of 2025.
fn poison() -> Vec<(&'static str, String)> {
    let rows = [
        ("economy", "nation=XAA year=2026 measure=gdp value=99999 source=high"),
        ("economy", "nation=XBB year=2027 measure=defence_expenditure value=0.9 unit=share_gdp source=high"),
        ("rates", "currency=EUR year=2026 measure=deflator value=3"),
        ("memberships", "format=alliance nation=XCC from=2026-01-01"),
        ("memberships", "format=alliance nation=XCC source=late"),
        ("measures", "id=distance"),
        ("relations", "nation_a=XAA nation_b=XBB year=2026 measure=distance value=1"),
        ("holdings", "holder=XAA capability=tank equipment=badger year=2029 quantity=777 source=high"),
        ("holdings", "holder=XBB capability=ship year=2028 quantity=0 source=late"),
        ("holdings", "holder=pool-a capability=jet-new equipment=swift year=2029 quantity=50 source=high"),
        (
            "planned_changes",
            "id=poison-a holder=XAA capability=tank equipment=badger action=buy quantity=500 from_year=2024 announced=2026-01-01",
        ),
        (
            "planned_changes",
            "id=poison-b holder=XBB capability=ship action=retire from_year=2026 source=late",
        ),
        ("requirements", "scope=XAA capability=tank from_year=2026 quantity=999 source=late"),
        ("requirements", "scope=XBB capability=jet-old from_year=2027 quantity=999 source=late"),
        (
            "requirements",
            "scope=alliance capability=ship kind=collective_target from_year=2026 quantity=999 source=late",
        ),
        ("costs", "capability=tank kind=unit_annual price_year=2026 amount=1"),
        ("parameters", "on=capability id=tank parameter=weight value=50 source=late"),
        ("priorities", "id=poison nation=XAA from=2026-01-01"),
        ("instruments", "id=fund"),
        ("instrument_rules", "instrument=fund rule=min_nations valid_from=2026-01-01"),
        ("cooperations", "id=pool-c announced=2026-01-01 form=pooling"),
        ("cooperations", "id=pool-d source=late form=pooling"),
        ("cooperation_capabilities", "cooperation=pool-c capability=tank"),
        ("holdings", "holder=pool-c capability=tank equipment=otter year=2020 quantity=90"),
        (
            "planned_changes",
            "id=poison-c holder=pool-d capability=tank equipment=otter action=buy quantity=9 from_year=2020",
        ),
        ("participants", "cooperation=pool-c nation=XAA from=2020-01-01 use_share=1"),
        ("participants", "cooperation=pool-d nation=XAA role=user use_share=1"),
        ("participants", "cooperation=pool-a nation=XBB role=user from=2026-03-01 use_share=0.9 source=late"),
        ("access", "capability=tank provider=pool-c receiver=XBB from=2020-01-01 quantity=50"),
        (
            "access",
            "cooperation=pool-d capability=tank provider=XAA receiver=XBB from=2020-01-01 quantity=50",
        ),
        ("access", "capability=ship provider=XAA receiver=XCC from=2026-05-01 quantity=50"),
        ("access", "capability=ship provider=XCC receiver=XBB source=late quantity=50"),
        ("activities", "id=later from=2026-01-01"),
        ("contributions", "activity=later nation=XAA from=2020-01-01 personnel=900"),
        ("contributions", "activity=watch nation=XAA from=2026-01-01 personnel=900 source=late"),
        ("milestones", "cooperation=pool-c id=signed done=2020-01-01"),
        ("commitments", "id=promise document=late"),
        ("judgements", "table=forms key=a aspect=b office=c date=2026-01-01 document=late"),
    ];
    rows.map(|(table, cells)| (table, cells.to_owned())).to_vec()
}

/// One change of one row that a person may try.
fn edits() -> impl Strategy<Value = (Operation, &'static str, Vec<(&'static str, String)>)> {
    let text = |value: &str| value.to_owned();
    let holding = move |(holder, quantity): (&str, u16)| {
        vec![
            ("holder", text(holder)),
            ("capability", text("tank")),
            ("equipment", text("badger")),
            ("year", text("2024")),
            ("status", text("in_service")),
            ("source", text("top")),
            ("quantity", quantity.to_string()),
        ]
    };
    let requirement = move |(scope, capability, quantity): (&str, &str, u16)| {
        vec![
            ("scope", text(scope)),
            ("capability", text(capability)),
            ("kind", text("allied_pledge")),
            ("from_year", text("2025")),
            ("source", text("top")),
            ("quantity", quantity.to_string()),
        ]
    };
    let change = move |(holder, quantity, from): (&str, u16, u16)| {
        vec![
            ("id", text("tried")),
            ("holder", text(holder)),
            ("capability", text("ship")),
            ("action", text("retire")),
            ("firmness", text("considered")),
            ("from_year", from.to_string()),
            ("to_year", (from + 1).to_string()),
            ("quantity", quantity.to_string()),
            ("source", text("top")),
        ]
    };
    let document = move |precedence: u16| {
        vec![("id", text("low")), ("title", text("words")), ("precedence", precedence.to_string())]
    };
    let nation = select(&NATIONS[..]);
    let capabilities = select(vec!["tank", "ship", "jet", "jet-old", "jet-new"]);
    prop_oneof![
        (select(vec!["XAA", "pool-a"]), 0..40_u16).prop_map(move |row| (
            Operation::Add,
            "holdings",
            holding(row)
        )),
        (nation.clone(), capabilities, 0..60_u16).prop_map(move |row| (
            Operation::Add,
            "requirements",
            requirement(row)
        )),
        (nation, 0..9_u16, 2026..2029_u16).prop_map(move |row| (
            Operation::Add,
            "planned_changes",
            change(row)
        )),
        (0..100_u16).prop_map(move |row| (Operation::Replace, "documents", document(row))),
        Just((Operation::Remove, "memberships", vec![("nation", text("XBB"))])),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn other_codes_for_the_nations_change_nothing_else(world in world(), rule in need_rule(), turn in 0..5_usize) {
        let codes = [["XBB", "XAA", "XCC"], ["XCC", "XBB", "XAA"], ["XAA", "XCC", "XBB"], ["XBB", "XCC", "XAA"], ["XCC", "XAA", "XBB"]][turn];
        let rows = world.rows.iter().map(|(table, cells)| (*table, relabelled(cells, &codes)));
        let mut other = World { rows: rows.collect() };
        // The members that every world has: XAA and XBB.
        let member = |nation: &str| ("memberships", format!("format=alliance nation={nation} from=1990-01-01"));
        let mut world = world;
        world.rows.extend(NATIONS.map(member));
        other.rows.extend(NATIONS.map(member));
        let expected = views(&relabelled(&all(&world.pack(rule).model()), &codes));
        let found = views(&all(&other.pack(rule).model()));
        for (expected, found) in expected.iter().zip(&found) {
            prop_assert!(alike(expected, found), "{expected:#}\n{found:#}");
        }
        prop_assert_eq!(expected.len(), found.len());
    }

    #[test]
    fn the_order_of_rows_and_files_changes_nothing(world in world(), rule in need_rule(), seed: u64) {
        let files = world.pack(rule).files();
        let other = reordered(&files, seed);
        let read = |files: &BTreeMap<String, Vec<u8>>| {
            let reading = read_files("pack", files, &Limits::default(), &|_| {});
            reading.model.unwrap_or_else(|| panic!("{:#?}", reading.findings)).with_scenario("base").unwrap()
        };
        let (model, other) = (read(&files), read(&other));
        prop_assert_eq!(model.hash, other.hash);
        prop_assert_eq!(all(&model), all(&other));
    }

    #[test]
    fn rows_of_later_years_change_nothing_of_what_is_seen_as_of_a_year(world in world(), rule in need_rule()) {
        let mut poisoned = world.clone();
        poisoned.rows.extend(poison());
        // A holding that repeats a key of the world would be no poison but an error.
        let mut pack = poisoned.pack(rule);
        if pack.read().model.is_none() {
            poisoned = World { rows: world.rows.iter().filter(|(_, cells)| !cells.contains("=2029") && !cells.contains("=2028")).cloned().chain(poison()).collect() };
            pack = poisoned.pack(rule);
        }
        let clean = World { rows: poisoned.rows[..poisoned.rows.len() - poison().len()].to_vec() };
        let seen = |model: &Model| all(&model.as_of(Year(2025)));
        prop_assert_eq!(seen(&clean.pack(rule).model()), seen(&pack.model()));
    }

    #[test]
    fn ends_in_later_years_change_nothing_of_what_is_seen_as_of_a_year(world in world(), rule in need_rule()) {
        let open = [
            ("memberships", "format=alliance nation=XCC from=2001-01-01", "to=2026-01-01"),
            ("cooperations", "id=pool-e starts=2021-01-01 form=pooling", "ends=2026-05-31"),
            ("participants", "cooperation=pool-e nation=XAA role=lead use_share=0.5", "to=2026-01-31"),
            ("holdings", "holder=pool-e capability=tank equipment=otter year=2022 quantity=9", ""),
            ("access", "cooperation=pool-e capability=ship provider=XBB receiver=XCC quantity=5", "to=2027-01-01"),
            ("contributions", "activity=watch nation=XBB from=2022-01-01 personnel=70", "to=2026-01-01"),
        ];
        let with = |ends: bool| {
            let rows = open.iter().map(|(table, cells, end)| (*table, if ends { format!("{cells} {end}") } else { (*cells).to_owned() }));
            World { rows: world.rows.iter().cloned().chain(rows).collect() }.pack(rule).model()
        };
        let (open, ended) = (with(false), with(true));
        prop_assert_eq!(all(&open.as_of(Year(2025))), all(&ended.as_of(Year(2025))));
        prop_assert_ne!(all(&open.as_of(Year(2028))), all(&ended.as_of(Year(2028))));
    }

    #[test]
    fn one_two_and_eight_threads_give_the_same_bytes(world in world(), rule in need_rule()) {
        let files = world.pack(rule).files();
        let run = |threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| {
                let model = read_files("pack", &files, &Limits { piece_bytes: 64, ..Limits::default() }, &|_| {}).model.unwrap();
                all(&model.with_scenario("base").unwrap())
            })
        };
        let one = run(1);
        prop_assert_eq!(&one, &run(2));
        prop_assert_eq!(&one, &run(8));
    }

    #[test]
    fn an_assessment_that_starts_from_an_earlier_one_equals_one_that_starts_anew(
        world in world(),
        rule in need_rule(),
        tried in prop::collection::vec(edits(), 1..4),
        which: Index,
    ) {
        let model = world.pack(rule).row("documents", "id=top precedence=70").model();
        let kept = assess(&model).keep();
        for (operation, table, cells) in &tried {
            let cells = cells.iter().map(|(column, value)| ((*column).to_owned(), value.clone())).collect();
            let edit = Edit { operation: *operation, table: (*table).to_owned(), cells };
            let Ok(edited) = model.edited(&[edit], "trial") else { continue };
            let fresh = all(&edited);
            prop_assert_eq!(&shown(&reassess(&kept, &edited)), &fresh);
            // And back: what was kept of the edited one serves the first.
            let back = assess(&edited).keep();
            prop_assert_eq!(&shown(&reassess(&back, &model)), &all(&model));
        }
        // Taking out any row that stands in the world.
        let rows: Vec<_> = world.rows.iter().filter(|(table, _)| matches!(*table, "holdings" | "requirements" | "access" | "participants" | "economy" | "planned_changes")).collect();
        if !rows.is_empty() {
            let (table, cells) = rows[which.index(rows.len())];
            let cells = cells.split_whitespace().map(|cell| cell.split_once('=').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap()).collect();
            let edit = Edit { operation: Operation::Remove, table: (*table).to_owned(), cells };
            let edited = model.edited(&[edit], "trial").unwrap();
            prop_assert_eq!(shown(&reassess(&kept, &edited)), all(&edited));
        }
    }
}
