// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Clusters (`docs/methods/cluster.md`): axioms on generated needs, cases worked by hand, the European package.

#[path = "../support/mod.rs"]
#[expect(dead_code, reason = "other tests ask more")]
mod support;

mod axioms;
mod worked;

use concordia_analysis::cluster::Question;
use concordia_analysis::cluster::keys::Key;
use concordia_analysis::view::{self, ClusterView, DivisionView};
use concordia_analysis::{asked, assess};
use concordia_model::Model;

use support::Pack;

/// The question about a cluster in tanks.
fn question(model: &Model, members: &[&str]) -> Question {
    about(model, "tank", members)
}

fn about(model: &Model, capability: &str, members: &[&str]) -> Question {
    let members: Vec<_> = members.iter().map(|code| asked::nation(model, code).expect("a nation")).collect();
    let capability = asked::capability(model, capability).expect("a capability");
    Question::of(model, capability, &members, model.settings.horizon.0)
}

fn cluster(model: &Model, question: &Question) -> ClusterView {
    view::cluster(&assess(model), question).unwrap_or_else(|words| panic!("{}", words.en))
}

/// A package in which nations need so many tanks, for the rest of the row as given.
fn needing(needs: &[(&str, usize, &str)]) -> Pack {
    needs.iter().fold(Pack::new(), |pack, (nation, units, rest)| {
        pack.row(
            "requirements",
            &format!("scope={nation} capability=tank from_year=2020 quantity={units} {rest}"),
        )
    })
}

fn division(view: &ClusterView, key: Key) -> &DivisionView {
    let game = view.game.as_ref().expect("a game");
    game.divisions.iter().find(|one| one.key == key).expect("every key is there")
}

fn saved(view: &ClusterView, key: Key) -> Vec<f64> {
    division(view, key).shares.iter().map(|share| share.saved).collect()
}

fn near(found: &[f64], wanted: &[f64]) {
    let close = found.len() == wanted.len() && found.iter().zip(wanted).all(|(a, b)| (a - b).abs() < 1e-6);
    assert!(close, "{found:?} is not {wanted:?}");
}
