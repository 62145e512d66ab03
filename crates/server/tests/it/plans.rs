// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A plan is a job: its question is checked first, its search is followed, and who cancels it ends the solver.

use std::io::Cursor;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::http::StatusCode;
use calamine::{DataType as _, Reader as _, Xlsx};
use concordia_plan::process::Solver;
use concordia_plan::wire::{Answer, Ended, Progress, Task};
use serde_json::Value;

use crate::jobs::over;
use crate::results::mistakes;
use crate::{ask, get, request, send, server, server_with};

/// A solver that tells one step and then goes on until nobody listens, or for so many glances.
#[derive(Default)]
struct Slow {
    glances: usize,
    running: AtomicUsize,
    begun: AtomicUsize,
}

impl Solver for Slow {
    fn solve(&self, _: &Task, tell: &mut dyn FnMut(Option<Progress>) -> bool) -> Answer {
        self.begun.fetch_add(1, Ordering::SeqCst);
        self.running.fetch_add(1, Ordering::SeqCst);
        let step = Progress { seconds: 1.5, incumbent: Some(40.0), bound: f64::NEG_INFINITY };
        let mut wanted = tell(Some(step));
        for _ in 0..self.glances {
            if !wanted {
                break;
            }
            std::thread::sleep(Duration::from_millis(10));
            wanted = tell(None);
        }
        self.running.fetch_sub(1, Ordering::SeqCst);
        Answer::none(Ended::Time)
    }
}

/// Waits until something holds.
async fn until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..500 {
        if holds() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("{what}");
}

#[tokio::test]
async fn a_plan_without_a_solver_is_what_the_program_constructs_and_verifies_itself() {
    let server = server();
    let begun = ask(&server, "POST", "/v1/plans?nation=XAA&timeLimit=5", &[]).await;
    assert_eq!(begun.status, StatusCode::ACCEPTED, "{}", begun.text());
    assert_eq!(mistakes(&begun.json(), "/plans", "post", "202"), Vec::<String>::new());
    let job = over(&server, begun.header("location")).await;
    assert_eq!(mistakes(&job, "/jobs/{job}", "get", "200"), Vec::<String>::new());
    assert_eq!((job["kind"].as_str(), job["state"].as_str()), (Some("plan"), Some("done")), "{job}");
    let (envelope, plan) = (&job["result"], &job["result"]["result"]);
    assert_eq!((envelope["scenario"].as_str(), envelope["seed"].as_u64()), (Some("base"), Some(1)));
    assert_eq!((plan["nations"][0].as_str(), plan["verified"].as_bool()), (Some("XAA"), Some(true)));
    let reached = |name: &str| plan[name]["shortfall"].as_f64().unwrap();
    assert!(reached("objective") < reached("present_plan"), "{plan}");
}

#[tokio::test]
async fn a_plan_that_is_made_is_a_workbook_too_with_a_row_for_each_decision() {
    let server = server();
    let begun = ask(&server, "POST", "/v1/plans?nation=XAA&timeLimit=5", &[]).await;
    let address = begun.header("location");
    let plan = over(&server, address).await["result"]["result"].clone();
    let book = |lang: &str| format!("{address}?lang={lang}");
    let accept = [("accept", concordia_report::XLSX)];
    let answer = ask(&server, "GET", &book("nl"), &accept).await;
    assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, concordia_report::XLSX));
    assert_eq!(
        answer.bytes,
        ask(&server, "GET", &book("nl"), &accept).await.bytes,
        "the same plan, the same bytes"
    );
    let mut sheets = Xlsx::new(Cursor::new(answer.bytes.clone())).unwrap();
    let rows = sheets.worksheet_range("decisions").unwrap();
    let decisions = plan["decisions"].as_array().unwrap();
    assert!(!decisions.is_empty(), "{plan}");
    let cell = |row: u32, title: &str| {
        let column = rows.rows().next().unwrap().iter().position(|cell| cell == title).unwrap();
        rows.get_value((row, u32::try_from(column).unwrap())).cloned().unwrap_or_default()
    };
    assert_eq!(rows.height(), decisions.len() + 1);
    for (row, decision) in (1..).zip(decisions) {
        assert_eq!(cell(row, "id").to_string(), decision["id"].as_str().unwrap());
        assert_eq!(cell(row, "words").to_string(), decision["words"]["nl"].as_str().unwrap());
        for year in decision["years"].as_array().unwrap() {
            assert_eq!(cell(row, &year["year"].to_string()).as_f64(), year["units"].as_f64());
        }
    }
    assert_eq!(ask(&server, "GET", &book("fr"), &accept).await.status, StatusCode::BAD_REQUEST);
    let neither = [("accept", "image/png")];
    assert_eq!(ask(&server, "GET", address, &neither).await.status, StatusCode::NOT_ACCEPTABLE);
}

#[tokio::test]
async fn what_is_forbidden_is_left_away_and_an_id_that_is_none_fails_with_the_reason() {
    let server = server();
    let plan = async |query: &str| {
        let begun = ask(&server, "POST", &format!("/v1/plans?nation=XAA{query}"), &[]).await;
        over(&server, begun.header("location")).await
    };
    let free = plan("").await["result"]["result"].clone();
    let id = free["decisions"][0]["id"].as_str().unwrap().to_owned();
    let bound = plan(&format!("&forbid={id}&front=partners&beside=routes")).await["result"]["result"].clone();
    assert_eq!(
        (bound["asked"][0]["id"].as_str(), bound["asked"][0]["asks"].as_str()),
        (Some(&*id), Some("forbid"))
    );
    let ids = |plan: &Value| {
        plan["decisions"].as_array().unwrap().iter().map(|row| row["id"].clone()).collect::<Vec<_>>()
    };
    assert!(!ids(&bound).contains(&id.into()), "{bound}");
    // With it forbidden nothing is left to decide, so the front is the present plan alone.
    let count = |name: &str| bound[name].as_array().map(Vec::len);
    assert_eq!((count("front"), count("routes")), (Some(1), Some(4)), "{bound}");
    let failed = plan("&forbid=nothing").await;
    assert_eq!(mistakes(&failed, "/jobs/{job}", "get", "200"), Vec::<String>::new());
    assert_eq!(failed["state"], "failed");
    assert!(failed["problem"]["cause"]["nl"].as_str().unwrap().contains("nothing"), "{failed}");
}

#[tokio::test]
async fn a_cap_under_consideration_bounds_the_plan_and_is_kept_with_a_scenario() {
    let server = server();
    let settings = async |query: &str| {
        get(&server, &format!("/v1/plan-settings?nation=XAA{query}")).await.json()["result"].clone()
    };
    let change = "set:caps.partners:0";
    assert_eq!(settings("").await["partners"], Value::Null);
    assert_eq!(
        settings(&format!("&change={change}&change=set:budgets.investment.XAA:2500000")).await["partners"],
        0
    );
    let begun = ask(&server, "POST", &format!("/v1/plans?nation=XAA&change={change}"), &[]).await;
    let plan = over(&server, begun.header("location")).await["result"]["result"].clone();
    assert_eq!(plan["agreements"].as_array().map(Vec::len), Some(0), "{plan}");
    let json = [("content-type", "application/json")];
    let draft =
        serde_json::json!({ "name": "alone", "changes": [change, "set:bands.met.frigate:2028"] }).to_string();
    let kept = send(&server, request("POST", "/v1/scenarios", &json, draft)).await;
    assert_eq!(kept.status, StatusCode::CREATED, "{}", kept.text());
    let own = settings("&scenario=alone").await;
    assert_eq!((own["partners"].as_u64(), own["met"][0]["from"].as_u64()), (Some(0), Some(2028)), "{own}");
    let freed =
        settings("&scenario=alone&change=set:caps.partners:none&change=set:bands.met.frigate:none").await;
    assert_eq!(
        (freed["partners"].is_null(), freed["met"].as_array().map(Vec::len)),
        (true, Some(0)),
        "{freed}"
    );
    let file = get(&server, "/v1/scenarios/alone").await.text();
    assert!(file.contains("caps = { partners = 0 }"), "{file}");
    for wrong in
        ["set:horizon:3", "set:caps.partners:-1", "set:budgets.investment.XZZ:1", "set:caps.partners:\"x\""]
    {
        let wrong: String = form_urlencoded::byte_serialize(wrong.as_bytes()).collect();
        let answer = get(&server, &format!("/v1/plan-settings?nation=XAA&change={wrong}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{wrong}: {}", answer.text());
    }
}

#[tokio::test]
async fn what_a_plan_starts_from_is_what_it_says_about_the_present() {
    let server = server();
    let settings = get(&server, "/v1/plan-settings?nation=XAA").await.json()["result"].clone();
    let begun = ask(&server, "POST", "/v1/plans?nation=XAA&timeLimit=5", &[]).await;
    let plan = over(&server, begun.header("location")).await["result"]["result"].clone();
    for same in ["nations", "horizon", "left_out"] {
        assert_eq!(settings[same], plan[same]);
    }
    let frigate = |need: &&Value| need["capability"] == "frigate";
    let present = settings["needs"].as_array().unwrap().iter().find(frigate).unwrap();
    let before = present["years"].as_array().unwrap().iter().find(|year| year["year"] == 2028).unwrap();
    let [need, available, short] = ["need", "available", "short"].map(|name| before[name].as_f64().unwrap());
    assert_eq!(short, need - available);
    assert!(short > 0.0, "{present}");
}

#[tokio::test]
async fn the_search_for_a_plan_can_be_followed() {
    let server = server_with(Arc::new(Slow { glances: 20, ..Slow::default() }));
    let begun = ask(&server, "POST", "/v1/plans?scope=ALLIANCE", &[]).await;
    assert_eq!(begun.status, StatusCode::ACCEPTED, "{}", begun.text());
    let events = get(&server, &format!("{}/events", begun.header("location"))).await.text();
    let data = events.lines().filter_map(|line| line.strip_prefix("data: "));
    let jobs: Vec<Value> = data.map(|line| serde_json::from_str(line).unwrap()).collect();
    let told = jobs.iter().find(|job| job["progress"]["objective"] == "shortfall").unwrap();
    assert_eq!(mistakes(told, "/jobs/{job}", "get", "200"), Vec::<String>::new());
    let progress = &told["progress"];
    assert_eq!((progress["seconds"].as_f64(), progress["bound"].is_null()), (Some(1.5), true), "{progress}");
    let share = 40.0 / concordia_plan::bounds::SCALE;
    assert_eq!(progress["incumbent"].as_f64(), Some(share), "it is told as a share, as in the result");
    assert_eq!(jobs.last().unwrap()["state"], "done");
}

#[tokio::test]
async fn who_cancels_a_plan_ends_its_solver_and_none_is_begun_after_it() {
    let solver = Arc::new(Slow { glances: 100_000, ..Slow::default() });
    let server = server_with(Arc::<Slow>::clone(&solver));
    let begun = ask(&server, "POST", "/v1/plans?nation=XAA", &[]).await;
    until("the solver does not begin", || solver.running.load(Ordering::SeqCst) == 1).await;
    let location = begun.header("location");
    assert_eq!(ask(&server, "DELETE", location, &[]).await.status, StatusCode::NO_CONTENT);
    until("the solver goes on", || solver.running.load(Ordering::SeqCst) == 0).await;
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(solver.begun.load(Ordering::SeqCst), 1);
    assert_eq!(get(&server, location).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn two_plans_are_made_at_once_and_a_fifth_is_refused_but_not_a_check() {
    let solver = Arc::new(Slow { glances: 100_000, ..Slow::default() });
    let server = server_with(Arc::<Slow>::clone(&solver));
    let mut begun = Vec::new();
    for _ in 0..4 {
        let answer = ask(&server, "POST", "/v1/plans?nation=XAA", &[]).await;
        assert_eq!(answer.status, StatusCode::ACCEPTED);
        begun.push(answer.header("location").to_owned());
    }
    let fifth = ask(&server, "POST", "/v1/plans?nation=XAA", &[]).await;
    assert_eq!(fifth.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(mistakes(&fifth.json(), "/plans", "post", "429"), Vec::<String>::new());
    until("not two at once", || solver.running.load(Ordering::SeqCst) == 2).await;
    let check = ask(&server, "POST", "/v1/checks", &[]).await;
    assert_eq!(check.status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "there is room for it: {}", check.text());
    for location in begun {
        ask(&server, "DELETE", &location, &[]).await;
    }
    until("a solver goes on", || solver.running.load(Ordering::SeqCst) == 0).await;
}

#[tokio::test]
async fn a_question_that_cannot_be_planned_is_refused_before_a_job_begins() {
    let server = server();
    for (query, name) in [
        ("", "nation"),
        ("nation=XAA&scope=ALLIANCE", "nation"),
        ("nation=NLX", "nation"),
        ("scope=NOTHING", "scope"),
        ("nation=XAA&timeLimit=601", "timeLimit"),
        ("nation=XAA&timeLimit=0", "timeLimit"),
        ("nation=XAA&gap=1.5", "gap"),
        ("nation=XAA&gap=NaN", "gap"),
        ("nation=XAA&nodes=-1", "nodes"),
        ("nation=XAA&seed=x", "seed"),
        ("nation=XAA&scenario=nothing", "scenario"),
        ("nation=XAA&change=cut:XAA", "change"),
        ("nation=XAA&year=2099", "year"),
        ("nation=XAA&front=happiness", "front"),
        ("nation=XAA&beside=lunch", "beside"),
        ("nation=XAA&colour=red", "colour"),
    ] {
        let answer = ask(&server, "POST", &format!("/v1/plans?{query}"), &[]).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}: {}", answer.text());
        let problem = answer.json();
        assert_eq!(mistakes(&problem, "/plans", "post", "400"), Vec::<String>::new());
        let error = &problem["errors"][0];
        assert_eq!(error["name"], name, "{query}: {problem}");
        assert_ne!(error["cause"]["en"], error["cause"]["nl"], "{problem}");
    }
}
