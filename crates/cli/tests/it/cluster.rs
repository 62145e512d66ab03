// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! `concordia cluster`.

use crate::{concordia, json, output};

const TANKERS: [&str; 6] =
    ["cluster", "examples/europe", "--capability", "tanker-aircraft", "--members", "NLD,DEU,BEL,LUX"];

fn with<'a>(more: &[&'a str]) -> Vec<&'a str> {
    TANKERS.into_iter().chain(more.iter().copied()).collect()
}

#[test]
fn a_cluster_is_told_with_its_trace_and_every_key() {
    let answer = json(&with(&["--mean", "NLD=2", "--mean", "DEU=4", "--format", "json"]), 0);
    assert_eq!(answer["package"]["hash"].as_str().map(str::len), Some(64));
    let result = &answer["result"];
    assert_eq!(result["members"].as_array().map(Vec::len), Some(4));
    assert_eq!(result["members"][3]["basis"], "given");
    // Belgium and Luxembourg state no need of tankers: left out. Poisson of mean 2 and 4 alone, and with 0.3 in common.
    let fleets = ["apart", "together"].map(|name| result["fleets"][name].as_u64().expect(name));
    assert!(fleets[0] > fleets[1] && fleets[1] > 0, "{fleets:?}: a pool of two saves units");
    let keys: Vec<_> =
        result["game"]["divisions"].as_array().unwrap().iter().map(|one| &one["key"]).collect();
    for key in ["shapley", "nucleolus", "banzhaf", "separable_costs", "equal", "fleet", "gni", "gdp", "hours"]
    {
        assert!(keys.iter().any(|found| *found == key), "{key}");
    }
    // The same question in another order has the same answer.
    let turned = with(&["--mean", "DEU=4", "--mean", "NLD=2", "--format", "json"]);
    let turned: Vec<_> =
        turned.into_iter().map(|text| if text == TANKERS[5] { "LUX,BEL,DEU,NLD" } else { text }).collect();
    assert_eq!(json(&turned, 0), answer);
}

#[test]
fn it_reads_in_both_languages_and_as_csv() {
    let means = ["--mean", "NLD=2", "--mean", "DEU=4"];
    let english = output(&with(&means), 0);
    assert!(english.contains("pooling gain") && english.contains("would do better"), "{english}");
    let dutch = output(&with(&[&means[..], &["--lang", "nl"]].concat()), 0);
    assert!(dutch.contains("poolingwinst") && dutch.contains("zou beter af zijn"), "{dutch}");
    let csv = output(&with(&[&means[..], &["--format", "csv"]].concat()), 0);
    assert!(csv.starts_with("measure,key,nation,cost,saved,error,better_with\n"), "{csv}");
}

#[test]
fn what_cannot_be_is_wrong_use_and_says_why() {
    for (wrong, said) in [
        (&["--service-level", "1"][..], "0.9999"),
        (&["--common", "2"], "from 0 to 1"),
        (&["--mean", "NLD"], "NLD:4"),
        (&["--reading", "other"], "fleet, mean"),
        (&["--measure", "gold"], "units, purchase, yearly"),
    ] {
        let answer = concordia(&with(wrong));
        assert_eq!(answer.status.code(), Some(2), "{wrong:?}");
        assert!(String::from_utf8_lossy(&answer.stderr).contains(said), "{wrong:?}");
    }
}

#[test]
fn where_groups_were_not_examined_it_is_not_said_that_nobody_would_do_better() {
    let members = "ALB,BEL,BGR,CZE,DEU,DNK,ESP,EST,FIN,FRA,GBR,GRC,HUN,ITA";
    let mut ask = vec!["cluster", "examples/europe", "--capability", "tanker-aircraft", "--members", members];
    for mean in members.split(',').map(|nation| format!("{nation}=2").leak() as &str) {
        ask.extend(["--mean", mean]);
    }
    let english = output(&ask, 0);
    let words = english.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("only members alone are looked at"), "{english}");
    assert!(!words.contains("nobody") && !words.contains("nobo dy"), "{english}");
}

#[test]
fn it_is_said_whose_yearly_fixed_cost_is_not_known() {
    let ask = ["cluster", "examples/minimal", "--capability", "main-battle-tank", "--members", "XAA,XBB"];
    let with = |more: &[&'static str]| [&ask[..], &["--measure", "yearly"], more].concat();
    let answer = json(&with(&["--format", "json"]), 0);
    assert_eq!(answer["result"]["game"]["unknown"], serde_json::json!(["XAA", "XBB"]));
    for (lang, said) in
        [("en", "left out for all members: XAA XBB"), ("nl", "alle leden weggelaten: XAA XBB")]
    {
        let text = output(&with(&["--lang", lang]), 0);
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains(said), "{text}");
    }
}
