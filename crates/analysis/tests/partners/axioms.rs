// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
use concordia_analysis::view::PartnerView;
use proptest::prelude::*;

use crate::support::Pack;
use crate::{partner, partners};

const OTHERS: [&str; 3] = ["XDD", "XEE", "XFF"];

/// What is between XAA and one other: certain numbers only.
#[derive(Clone, Debug)]
struct Between {
    voting: u16,
    culture: u16,
    contiguity: u8,
    language: u8,
    latitude: u8,
    spending: u16,
    badgers: u8,
    cooperations: Vec<(u8, bool)>,
    priorities: u8,
}

fn between() -> impl Strategy<Value = Between> {
    let cooperations = prop::collection::vec((1..=6_u8, any::<bool>()), 0..4);
    let numbers = (0..300_u16, 0..80_u16, 0..=5_u8, 0..2_u8, 40..80_u8, 1..1000_u16, 1..20_u8, 0..4_u8);
    (numbers, cooperations).prop_map(|(numbers, cooperations)| {
        let (voting, culture, contiguity, language, latitude, spending, badgers, priorities) = numbers;
        Between {
            voting,
            culture,
            contiguity,
            language,
            latitude,
            spending,
            badgers,
            cooperations,
            priorities,
        }
    })
}

/// A package in which everything between XAA and the others is known.
fn pack(all: &[Between; 3], codes: [&str; 3]) -> Pack {
    let mut pack = Pack::new().row("nations", "id=XAB capital_lat=52 capital_lon=5");
    for rung in 1..=6 {
        pack = pack.row("forms", &format!("id=form-{rung} rung={rung}"));
    }
    for id in ["un-voting-distance", "political-culture-distance"] {
        pack = pack.row("measures", &format!("id={id} symmetric=true"));
    }
    for id in ["contiguity", "common-language-official", "common-language-spoken"] {
        pack = pack.row("measures", &format!("id={id} symmetric=true closer=higher"));
    }
    pack = pack
        .row("priorities", "id=none nation=XAB from=2020-01-01")
        .row("holdings", "holder=XAB capability=tank equipment=badger year=2024 quantity=10");
    all.iter().zip(codes).fold(pack, |pack, (between, code)| rows(pack, between, code))
}

fn rows(pack: Pack, between: &Between, code: &str) -> Pack {
    let relation = |pack: Pack, measure: &str, value: String| {
        let row = format!("nation_a=XAB nation_b={code} year=2020 measure={measure} value={value}");
        pack.row("relations", &row)
    };
    let hundredths = |value: u16| format!("{}.{:02}", value / 100, value % 100);
    let pack = pack.row("nations", &format!("id={code} capital_lat={} capital_lon=5", between.latitude));
    let mut pack = relation(pack, "un-voting-distance", hundredths(between.voting));
    pack = relation(pack, "political-culture-distance", hundredths(between.culture));
    pack = relation(pack, "contiguity", between.contiguity.to_string());
    pack = relation(pack, "common-language-official", between.language.to_string());
    pack = relation(pack, "common-language-spoken", between.language.to_string());
    let spent =
        format!("nation={code} year=2024 measure=defence_expenditure value={}000000", between.spending);
    let held =
        format!("holder={code} capability=tank equipment=badger year=2024 quantity={}", between.badgers);
    pack = pack
        .row("economy", &spent)
        .row("holdings", &held)
        .row("holdings", &format!("holder={code} capability=tank equipment=otter year=2024 quantity=5"));
    for (at, (rung, own)) in between.cooperations.iter().enumerate() {
        let origin = if *own { "bottom_up" } else { "top_down" };
        let id = format!("run-{code}-{at}").to_lowercase();
        pack = pack
            .row("cooperations", &format!("id={id} form=form-{rung} origin={origin} starts=2015-01-01"))
            .row("participants", &format!("cooperation={id} nation=XAB"))
            .row("participants", &format!("cooperation={id} nation={code}"));
    }
    for at in 0..between.priorities {
        let id = format!("want-{code}-{at}").to_lowercase();
        let row = format!("id={id} nation=XAB partner={code} rank=high from=2020-01-01");
        pack = pack.row("priorities", &row);
    }
    pack
}

/// Whether a partner is certainly no better than another on any criterion.
fn dominated(one: &PartnerView, other: &PartnerView) -> bool {
    let certain =
        |found: &PartnerView| found.measurements.iter().all(|row| row.value.is_some() && row.low.is_none());
    let pairs = || one.measurements.iter().zip(&other.measurements);
    certain(one) && certain(other) && pairs().all(|(one, other)| one.value <= other.value)
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_dominated_partner_is_never_above_its_dominator(all in [between(), between(), between()], worse in 0..200_u16) {
        // The last is the first, only further away: it is dominated whatever came up.
        let mut all = all;
        all[2] = Between { voting: all[0].voting + worse, ..all[0].clone() };
        let view = partners(&pack(&all, OTHERS).model(), "XAB", 2025);
        let mut found = 0;
        for one in &view.partners {
            for other in view.partners.iter().filter(|other| dominated(one, other)) {
                prop_assert!(one.score <= other.score + 1e-12, "{} above {}", one.nation, other.nation);
                prop_assert!(one.potential_score <= other.potential_score + 1e-12);
                found += usize::from(one.nation != other.nation);
            }
        }
        prop_assert!(found > 0, "the last is dominated by the first");
    }

    #[test]
    fn a_nation_that_shares_nothing_changes_nobodys_value(all in [between(), between(), between()]) {
        let before = pack(&all, OTHERS);
        let after = before.clone().row("nations", "id=XNO capital_lat=1 capital_lon=1");
        let (before, after) = (partners(&before.model(), "XAB", 2025), partners(&after.model(), "XAB", 2025));
        prop_assert_eq!(before.partners.len() + 1, after.partners.len());
        for found in &before.partners {
            let same = partner(&after, &found.nation);
            prop_assert_eq!(&found.measurements, &same.measurements);
            prop_assert!(close(found.score, same.score));
            prop_assert_eq!((found.shell_observed, found.shell_potential), (same.shell_observed, same.shell_potential));
        }
    }

    #[test]
    fn one_more_cooperation_never_makes_a_partner_score_lower(
        all in [between(), between(), between()], rung in 1..=6_u8, own in any::<bool>(),
    ) {
        let mut more = all.clone();
        more[0].cooperations.push((rung, own));
        let score = |all: &[Between; 3]| partner(&partners(&pack(all, OTHERS).model(), "XAB", 2025), "XDD").score;
        prop_assert!(score(&more) >= score(&all) - 1e-12);
    }

    #[test]
    fn other_names_change_nothing(all in [between(), between(), between()]) {
        let one = partners(&pack(&all, OTHERS).model(), "XAB", 2025);
        let other = partners(&pack(&all, ["XEE", "XDD", "XFF"]).model(), "XAB", 2025);
        for (code, renamed) in [("XDD", "XEE"), ("XEE", "XDD"), ("XFF", "XFF")] {
            let (one, other) = (partner(&one, code), partner(&other, renamed));
            prop_assert!(close(one.score, other.score));
            let ranks = one.rank_acceptability.iter().zip(&other.rank_acceptability);
            prop_assert!(ranks.into_iter().all(|(one, other)| close(*one, *other)));
            prop_assert_eq!(one.shell_potential, other.shell_potential);
        }
    }

    #[test]
    fn a_greater_distance_never_makes_a_shell_deeper_and_a_veto_never_touches_the_score(
        all in [between(), between(), between()], more in 0..300_u16,
    ) {
        let near = pack(&all, OTHERS);
        let mut further = all.clone();
        further[0].voting += more;
        let far = pack(&further, OTHERS);
        let judgement = "table=nations key=XDD aspect=shell-seen-from-XAB office=board date=2024-01-01 \
                         value=strategic reason=told";
        let lifted = far.clone().row("judgements", judgement);
        let view = |pack: &Pack| partner(&partners(&pack.model(), "XAB", 2025), "XDD").clone();
        let (near, far, lifted) = (view(&near), view(&far), view(&lifted));
        prop_assert!(far.shell_potential >= near.shell_potential);
        prop_assert_eq!(far.shell_observed, near.shell_observed);
        prop_assert!(close(far.score, lifted.score));
        prop_assert!(lifted.shell_potential <= far.shell_potential);
        prop_assert!(lifted.vetoes.iter().all(|veto| veto.lifted));
    }

    #[test]
    fn any_number_of_threads_gives_the_same_bytes(all in [between(), between(), between()]) {
        let model = pack(&all, OTHERS).model();
        let shown = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
            pool.install(|| serde_json::to_string(&partners(&model, "XAB", 2025)).expect("a view is JSON"))
        };
        let one = shown(1);
        prop_assert_eq!(&one, &shown(2));
        prop_assert_eq!(&one, &shown(8));
    }
}
