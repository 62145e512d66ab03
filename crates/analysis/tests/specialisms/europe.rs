// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
use std::path::Path;
use std::sync::LazyLock;

use concordia_analysis::specialism::{Class, means::Means};
use concordia_analysis::{asked, assess, view};
use concordia_model::{Model, Year};

use crate::{of, specialisms};

static EUROPE: LazyLock<Model> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/europe");
    let reading = concordia_package::read(&folder, &|_| {});
    reading.model.expect("the package has no errors").seen("base", None).expect("it has a base")
});

#[test]
fn every_nation_has_an_answer_and_every_capability_one_class_in_each_format() {
    for nation in EUROPE.assessed() {
        let nation = nation.text(&EUROPE.names);
        let found = specialisms(&EUROPE, nation, &[], Means::Gdp);
        assert!(!found.scopes.is_empty() && found.scopes.iter().all(|scope| scope.member), "{nation}");
        for (at, scope) in found.scopes.iter().enumerate() {
            let counted: usize = scope.classes.iter().map(|class| class.capabilities).sum();
            assert_eq!(counted, found.specialisms.len(), "{nation} {}", scope.format);
            assert!(found.specialisms.iter().all(|one| one.scopes[at].format == scope.format));
        }
    }
}

#[test]
fn the_netherlands_says_five_specialisms_of_which_most_are_counted_nowhere() {
    let found = specialisms(&EUROPE, "NLD", &["EU"], Means::Gdp);
    assert!(found.saying_known);
    for said in ["cyber", "special-operations-forces", "deep-strike"] {
        assert_eq!(of(&found, said).scopes[0].class, Class::SaidNotJudged, "{said}");
    }
    // Said of ground-based air defence as a whole, counted in what belongs to it.
    assert!(!of(&found, "air-defence-long").said.is_empty());
    assert!(!of(&found, "uav-male").said.is_empty());
}

#[test]
fn a_nation_of_which_no_agenda_names_a_specialism_is_not_told_that_it_says_nothing() {
    let found = specialisms(&EUROPE, "EST", &[], Means::Gdp);
    assert!(!found.saying_known);
    assert!(found.specialisms.iter().all(|one| one.scopes[0].class != Class::ShownNotSaid));
}

#[test]
fn every_share_opens_to_the_rows_of_every_member_that_counts() {
    let assessment = assess(&EUROPE);
    let (capability, format) =
        (asked::capability(&EUROPE, "mine-countermeasures"), asked::format(&EUROPE, "EU"));
    let rows = view::specialism_rows(&assessment, capability.unwrap(), format.unwrap(), Year(2026));
    let found = specialisms(&EUROPE, "NLD", &["EU"], Means::Gdp);
    let against = &of(&found, "mine-countermeasures").scopes[0].against[0];
    let counted: Vec<_> = rows
        .members
        .iter()
        .filter(|member| {
            member.units.value.is_some() && member.means.iter().any(|means| means.means == Means::Gdp)
        })
        .collect();
    assert_eq!(
        counted.iter().map(|member| &member.nation).collect::<Vec<_>>(),
        against.members.iter().collect::<Vec<_>>()
    );
    assert!(counted.iter().all(|member| !member.rows.is_empty() && !member.means[0].rows.is_empty()));
    let units: f64 = counted.iter().filter_map(|member| member.units.value).sum();
    assert_eq!(Some(units), against.together);
}
