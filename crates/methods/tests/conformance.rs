// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Published cases with known answers (`docs/methods/conformance.md`), and files that are no cases.

use concordia_methods::conformance::{Outcome, Status, run};
use proptest::prelude::*;
use serde_json::{Value, json};

fn published() -> Value {
    serde_json::from_str(include_str!("cases/published.json")).expect("the file is JSON")
}

/// Published cases that say too little to be run: their data are not given.
const WITHOUT_DATA: [&str; 1] = ["smaa-thrombo-rsmaa"];

#[test]
fn every_published_case_that_gives_its_input_passes() {
    let outcomes = run(&published().to_string()).unwrap();
    let not_passed = outcomes.iter().filter(|outcome| outcome.status != Status::Pass);
    let not_passed: Vec<_> =
        not_passed.filter(|outcome| !WITHOUT_DATA.contains(&outcome.id.as_str())).collect();
    assert!(not_passed.is_empty(), "{not_passed:#?}");
    assert!(outcomes.len() >= 20);
}

#[test]
fn a_published_figure_that_is_changed_fails() {
    let mut cases = published();
    for case in cases["cases"].as_array_mut().unwrap() {
        nudge(&mut case["expected"]);
    }
    let outcomes = run(&cases.to_string()).unwrap();
    let passed: Vec<_> = outcomes.iter().filter(|outcome| outcome.status == Status::Pass).collect();
    assert!(passed.is_empty(), "{passed:#?}");
}

/// Makes every figure another one.
fn nudge(value: &mut Value) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(nudge),
        Value::Object(map) => map.values_mut().for_each(nudge),
        Value::Number(number) => *value = json!(number.as_f64().unwrap_or_default() * 1.3 + 0.6),
        Value::String(text) if text.parse::<f64>().is_ok() || text.contains('/') => *value = json!("22/7"),
        _ => {}
    }
}

fn one(area: &str, input: &Value, expected: &Value) -> Outcome {
    let case =
        json!([{ "id": "one", "area": area, "input": input, "expected": expected, "tolerance": 1e-6 }]);
    run(&case.to_string()).expect("it is a list of cases").remove(0)
}

/// All of these pass. Prose about the core is told to people and not compared.
fn pass(cases: &[(&str, Value, Value)]) {
    for (area, input, expected) in cases {
        let outcome = one(area, input, expected);
        assert_eq!(outcome.status, Status::Pass, "{outcome:#?}");
    }
}

#[test]
fn games_told_in_other_words_pass() {
    let costs = json!({ "1": 12, "2": 22, "3": 22, "4": 33, "5": 33, "6": 33, "7": 33 });
    let cost = json!({ "n": 3, "costs": costs });
    let gloves = json!({ "n": 3, "v": ["0", "0", "0", "1", "0", "1", "0", "1"] });
    pass(&[
        ("coop", cost.clone(), json!({ "shapley_cost": [4, 9, 20], "shapley": [8, 13, 13] })),
        ("coop", cost, json!({ "shapley": [4, 9, 20], "core_nonempty": true, "convex": true })),
        (
            "coop",
            gloves.clone(),
            json!({ "core_empty": false, "least_core_epsilon": 0, "nucleolus_in_core": true }),
        ),
        (
            "coop",
            gloves,
            json!({ "shapley_in_core": false, "banzhaf": [0.75, 0.25, 0.25], "rule": "as told" }),
        ),
        ("coop", json!({ "claims": [100, 200, 300], "estate": 300 }), json!({ "nucleolus": [50, 100, 150] })),
        ("coop", json!({ "weights": [1, 1, 1], "quota": 2 }), json!({ "core": "empty", "epsilon": "1/3" })),
    ]);
}

#[test]
fn votes_told_in_other_words_pass() {
    // The Security Council of the United Nations as a weighted vote.
    let un = json!({ "weights": [7, 7, 7, 7, 7, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], "quota": 39 });
    let shares = shares("421/2145", "4/2145");
    pass(&[
        ("coop.voting", un, json!({ "shapley_shubik": shares, "banzhaf_swings_note": "n" })),
        (
            "coop.voting",
            json!({ "weights": [0.5, 0.3, 0.2], "quota": 0.5 }),
            json!({ "banzhaf_swings": [3, 1, 1] }),
        ),
        (
            "coop.voting",
            json!({ "votes": [3, 2, 2], "quota": 4 }),
            json!({ "holler": ["1/3", "1/3", "1/3"] }),
        ),
        (
            "coop.voting",
            json!({ "weights": [3, 2, 1, 1], "quota": 5, "members": ["A", "B", "C", "D"] }),
            json!({ "johnston": { "A": "17/30", "B": "3/10", "C": "1/15", "D": "1/15" }, "dummies": [] }),
        ),
    ]);
}

#[test]
fn queues_and_indices_told_in_other_words_pass() {
    let mean = json!({ "lambda": 1, "mu": 2, "servers": 1 });
    let pool = json!({ "means": [4, 4, 4], "rho": 0, "service_level": 0.95 });
    pass(&[
        ("queue.erlang_c", json!({ "A": 2, "N": 3 }), json!({ "erlang_c": "4/9", "Lq": "8/9" })),
        ("queue.erlang_b", json!({ "offered": 4.46, "target": 0.01 }), json!({ "units_needed": 10 })),
        ("queue.mmc", mean, json!({ "W": 1, "Wq": 0.5, "rho": 0.5 })),
        ("queue.pooling", pool, json!({ "gain": 0.25 })),
        (
            "index.hill",
            json!({ "counts": [1, 1, 2] }),
            json!({ "hill": [3, 2.828427, 2.666667], "hill_2": "8/3" }),
        ),
        ("index.theil", json!({ "x": [0, 0, 0, 1] }), json!({ "theil": 1.386294 })),
        (
            "index.atkinson",
            json!({ "x": [1, 4], "epsilon": 0.5 }),
            json!({ "atkinson": 0.1, "atkinson_0.5": 0.1 }),
        ),
        ("index.hhi", json!({ "shares": [0.5, 0.5] }), json!({ "hhi": 0.5, "effective_number": 2 })),
    ]);
}

#[test]
fn weights_told_in_other_words_pass() {
    let rows = json!([[1, 0], [0, 1]]);
    let ordered = json!({ "values": rows, "weights": "w2 > w1" });
    let fixed = json!({ "values": rows, "weights": [0.7, 0.3] });
    pass(&[
        ("mcda.smaa", ordered, json!({ "rank_acceptability": [[0, 1], [1, 0]] })),
        ("mcda.smaa", fixed, json!({ "rank_acceptability": [[1, 0], [0, 1]], "score": [0.7, 0.3] })),
        ("mcda.weights", json!({ "n": 2, "order": "2>1" }), json!({ "roc": [0.25, 0.75] })),
        (
            "mcda.weights",
            json!({ "n": 3, "method": "rank sum" }),
            json!({ "weights": ["1/2", "1/3", "1/6"] }),
        ),
    ]);
}

fn shares(permanent: &str, elected: &str) -> Vec<String> {
    let mut all = vec![permanent.to_owned(); 5];
    all.resize(15, elected.to_owned());
    all
}

#[test]
fn what_is_not_known_is_not_covered_and_says_why() {
    for (area, input, expected, why) in [
        ("flow.max", json!({}), json!({ "flow": 60 }), "flow.max"),
        ("coop", json!({ "n": 3 }), json!({ "shapley": [1] }), "gives no v"),
        ("coop", json!({ "v": [0, 1, 1, 3] }), json!({ "shapley": [1.5, 1.5], "kernel": [1, 2] }), "kernel"),
        (
            "coop.voting",
            json!({ "weights": [1, 1], "quota": 2, "vetoes": [0] }),
            json!({ "swings": [1, 1] }),
            "vetoes",
        ),
        ("index.gini", json!({ "x": [1, 2] }), json!({ "gini_published": 0.1, "note": "n" }), "compared"),
        ("index.gini", json!({ "x": [0, 0] }), json!({ "gini": 0 }), "not defined"),
        ("queue.erlang_b", json!({ "N": 3 }), json!({ "blocking": 0.1 }), "blocking"),
    ] {
        let outcome = one(area, &input, &expected);
        assert_eq!(outcome.status, Status::NotCovered, "{outcome:#?}");
        let reason = outcome.reason.unwrap();
        assert!(reason.en.contains(why) && !reason.nl.is_empty(), "{reason:?}");
    }
}

#[test]
fn what_differs_counts_more_than_what_is_not_known() {
    let outcome = one("coop", &json!({ "v": [0, 1, 1, 3] }), &json!({ "kernel": [1], "shapley": [2, 1] }));
    assert_eq!((outcome.status, outcome.reason.unwrap().en.as_str()), (Status::Fail, "shapley[0] differs"));
}

#[test]
fn a_file_that_holds_no_cases_says_so() {
    for (text, why) in [("{", "no JSON"), ("{}", "no list"), ("[1]", "case 1"), ("{\"cases\": 3}", "no list")]
    {
        assert!(run(text).unwrap_err().0.en.contains(why), "{text}");
    }
}

/// Any JSON, of names and figures that cases use and others.
fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(|number| json!(number)),
        (-3_i64..40).prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        prop::sample::select(vec![
            "1/3", "1/0", "1e308", "nan", "inf", "", "size", "msb", "within 0", "-7/2"
        ])
        .prop_map(Value::from),
        ".{0,6}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 40, 9, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..9).prop_map(Value::from),
            prop::collection::vec(any::<f64>().prop_map(|number| json!(number)), 0..17).prop_map(Value::from),
            prop::collection::vec((name(), inner), 0..5)
                .prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
        ]
    })
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "v",
            "costs",
            "n",
            "weights",
            "quota",
            "claims",
            "estate",
            "runway_costs",
            "rows",
            "A",
            "N",
            "target",
            "nations",
            "offered",
            "means",
            "rho",
            "x",
            "shares_percent",
            "q",
            "order",
            "values",
            "lambda",
            "mu",
            "1",
            "2",
            "12",
            "allocation",
            "shapley",
            "nucleolus",
            "core_empty",
            "epsilon",
            "scrb",
            "banzhaf",
            "swings",
            "hill",
            "hill_05",
            "atkinson",
            "gini",
            "theil",
            "blocking_pooled_7",
            "units_needed",
            "gain",
            "computed",
            "blocking",
            "shapley_cost",
            "excesses",
            "dummies",
            "coleman_prevent",
            "least_core",
        ])
        .prop_map(str::to_owned),
        ".{0,4}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_json_makes_it_panic(
        area in prop::sample::select(vec!["coop", "coop.voting", "queue.erlang_b", "queue.erlang_c", "index.hill",
            "index.gini", "mcda.smaa", "mcda.weights", "", "."]),
        input in prop::collection::vec((name(), anything()), 0..5),
        expected in prop::collection::vec((name(), anything()), 0..5),
        tolerance in anything(),
    ) {
        let object = |pairs: Vec<(String, Value)>| Value::Object(pairs.into_iter().collect());
        let case = json!([{ "area": area, "input": object(input), "expected": object(expected), "tolerance": tolerance }]);
        prop_assert_eq!(run(&case.to_string()).unwrap().len(), 1);
    }

    #[test]
    fn games_and_votes_of_any_figures_do_not_make_it_panic(
        worths in prop::collection::vec(any::<f64>(), 8),
        weights in prop::collection::vec(0.0_f64..100.0, 1..6),
        quota in -1.0_f64..300.0,
    ) {
        let keys = json!({ "nucleolus": [], "prenucleolus": [], "epsilon": 0, "shapley": [], "scrb": [], "swings": [] });
        for (area, input) in [
            ("coop", json!({ "v": worths })),
            ("coop", json!({ "costs": worths })),
            ("coop.voting", json!({ "weights": weights, "quota": quota })),
        ] {
            one(area, &input, &keys);
        }
    }
}

proptest! {
    #[test]
    fn any_json_is_read_or_refused(file in anything()) {
        let _ = run(&file.to_string());
    }
}
