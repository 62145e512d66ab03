// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Violations planted in plans that hold: each must be found under its number.

use concordia_analysis::assess;
use concordia_model::ids::{CapabilityId, EquipmentId, FormId, NationId};
use concordia_model::{Language, Model, Year};
use concordia_plan::asked::{Asked, Asks};
use concordia_plan::plan::{Agreement, Bought, Plan, Short, Used};
use concordia_plan::run::{plan, with_field};
use concordia_plan::terms::Terms;
use concordia_plan::verify::Checked;
use concordia_plan_highs::Here;

use crate::pack::{Pack, symbol};
use crate::question;

/// Arland is short of tanks and ships; Borland has tanks to spare, Corland few; ships go in turns.
fn pack() -> Pack {
    let alert = |nation: &str| {
        format!(
            "scope={nation} capability=ship kind=own_minimum task=alert from_year=2020 quantity=2 sharing=turns"
        )
    };
    let settings =
        "price_year = 2023\nbudgets = { investment = { XAA = 20 } }\ncaps = { partners = 1, reliance = 0.9 }";
    Pack::new()
        .row("forms", "id=lend rung=1")
        .row("forms", "id=specialise rung=6")
        .row("holdings", "holder=XAA capability=tank year=2025 quantity=4")
        .row("requirements", "scope=XAA capability=tank from_year=2020 quantity=10")
        .row("holdings", "holder=XBB capability=tank year=2025 quantity=8")
        .row("requirements", "scope=XBB capability=tank from_year=2020 quantity=5")
        .row("holdings", "holder=XCC capability=tank year=2025 quantity=3")
        .row("requirements", "scope=XCC capability=tank from_year=2020 quantity=2")
        .row("holdings", "holder=XAA capability=ship year=2025 quantity=0")
        .row("holdings", "holder=XBB capability=ship year=2025 quantity=2")
        .row("holdings", "holder=XCC capability=ship year=2025 quantity=2")
        .row("requirements", &alert("XAA"))
        .row("requirements", &alert("XBB"))
        .row("requirements", "scope=XCC capability=ship from_year=2020 quantity=2")
        .row("costs", "capability=tank equipment=badger kind=unit_procurement amount=10 price_year=2023")
        .row("costs", "capability=tank equipment=otter kind=unit_procurement amount=10 price_year=2023")
        .row("parameters", "on=equipment id=badger parameter=lead_years value=2")
        .base(settings)
}

/// The ids that plants are made with.
pub struct Ids {
    pub nations: [NationId; 3],
    tank: CapabilityId,
    pub ship: CapabilityId,
    badger: EquipmentId,
    otter: EquipmentId,
    lend: FormId,
    pub specialise: FormId,
}

impl Ids {
    pub fn of(model: &Model) -> Self {
        let nation = |code| NationId::of(symbol(model, code));
        Self {
            nations: [nation("XAA"), nation("XBB"), nation("XCC")],
            tank: CapabilityId::of(symbol(model, "tank")),
            ship: CapabilityId::of(symbol(model, "ship")),
            badger: EquipmentId::of(symbol(model, "badger")),
            otter: EquipmentId::of(symbol(model, "otter")),
            lend: FormId::of(symbol(model, "lend")),
            specialise: FormId::of(symbol(model, "specialise")),
        }
    }

    fn used(&self, to: usize, from: usize, year: u16, units: f64) -> Used {
        let [receiver, provider] = [to, from].map(|at| self.nations[at]);
        Used { receiver, provider, year: Year(year), units, in_turns: false }
    }

    fn agreement(&self, capability: CapabilityId, members: &[usize], uses: Vec<Used>) -> Agreement {
        let members = members.iter().map(|at| self.nations[*at]).collect();
        Agreement { capability, form: self.lend, members, year: Year(2026), uses, saved: Vec::new() }
    }
}

/// A planted violation: the constraint, what is planted, and how.
pub type Plant = (u8, &'static str, fn(&mut Plan, &Ids));

/// The place of the agreement on a capability.
fn on(plan: &mut Plan, capability: CapabilityId) -> &mut Agreement {
    plan.agreements.iter_mut().find(|row| row.capability == capability).expect("the plan agrees on it")
}

const PLANTS: &[Plant] = &[
    (1, "an agreement twice", |plan, _| plan.agreements.push(plan.agreements[0].clone())),
    (1, "an agreement with itself", |plan, ids| {
        on(plan, ids.tank).members = vec![ids.nations[0]; 2];
    }),
    (1, "an agreement before the horizon", |plan, ids| on(plan, ids.tank).year = Year(2025)),
    (1, "an agreement after the horizon", |plan, ids| on(plan, ids.tank).year = Year(2031)),
    (1, "an agreement twice, the second later", |plan, ids| {
        let mut again = on(plan, ids.tank).clone();
        again.year = Year(2028);
        plan.agreements.push(again);
    }),
    (2, "use in the year of the agreement", |plan, ids| on(plan, ids.tank).year = Year(2027)),
    (2, "use long before the agreement", |plan, ids| on(plan, ids.tank).year = Year(2029)),
    (2, "use under an agreement of others", |plan, ids| on(plan, ids.tank).members[1] = ids.nations[2]),
    (2, "a provider outside the agreement", |plan, ids| on(plan, ids.tank).uses[0].provider = ids.nations[2]),
    (2, "a receiver outside the agreement", |plan, ids| on(plan, ids.tank).uses[0].receiver = ids.nations[2]),
    (2, "one unit more than there is to spare", |plan, ids| on(plan, ids.tank).uses[0].units += 1.0),
    (2, "all that the provider has", |plan, ids| on(plan, ids.tank).uses[1].units = 8.0),
    (2, "more than the provider has", |plan, ids| on(plan, ids.tank).uses[2].units = 80.0),
    (2, "half a unit", |plan, ids| on(plan, ids.tank).uses[0].units -= 0.5),
    (2, "no unit", |plan, ids| on(plan, ids.tank).uses[0].units = 0.0),
    (2, "less than no unit", |plan, ids| on(plan, ids.tank).uses[0].units = -1.0),
    (2, "not a number of units", |plan, ids| on(plan, ids.tank).uses[0].units = f64::NAN),
    (2, "a unit used twice", |plan, ids| {
        let again = on(plan, ids.tank).uses[0];
        on(plan, ids.tank).uses.push(again);
    }),
    (2, "one that is short makes available", |plan, ids| {
        let back = ids.used(1, 0, 2028, 1.0);
        on(plan, ids.tank).uses.push(back);
    }),
    (2, "units for which nothing is known", |plan, ids| {
        let more = ids.agreement(ids.ship, &[0, 2], vec![ids.used(0, 2, 2028, 3.0)]);
        plan.agreements.push(more);
    }),
    (2, "a unit that the provider needs", |plan, ids| {
        let more = ids.agreement(ids.ship, &[0, 2], vec![ids.used(0, 2, 2028, 1.0)]);
        plan.agreements.push(more);
    }),
    (2, "a unit of one in turns, which needs it too", |plan, ids| {
        let more = ids.used(0, 1, 2028, 1.0);
        on(plan, ids.ship).uses.push(more);
    }),
    (3, "a shortfall that is not told", |plan, _| plan.short.truncate(plan.short.len() - 1)),
    (3, "a smaller shortfall than there is", |plan, _| plan.short[0].units -= 1.0),
    (3, "a larger shortfall than there is", |plan, _| plan.short[0].units += 1.0),
    (3, "no shortfall at all", |plan, _| plan.short.clear()),
    (3, "a shortfall in another year", |plan, _| plan.short[0].year = Year(2030)),
    (3, "a shortfall of another capability", |plan, ids| {
        plan.short[0].capability = if plan.short[0].capability == ids.tank { ids.ship } else { ids.tank }
    }),
    (3, "a shortfall of a nation that is not planned", |plan, ids| {
        plan.short.push(Short { nation: ids.nations[1], capability: ids.tank, year: Year(2026), units: 1.0 });
    }),
    (3, "a use that is not in the shortfall", |plan, ids| on(plan, ids.tank).uses.truncate(1)),
    (3, "a purchase that is not in the shortfall", |plan, _| plan.bought.truncate(1)),
    (3, "an agreement taken away", |plan, ids| plan.agreements.retain(|row| row.capability != ids.tank)),
    (4, "more turns than there are", |plan, ids| on(plan, ids.ship).uses[0].units = 3.0),
    (4, "turns for what is not met in turns", |plan, ids| {
        let turn = Used { in_turns: true, ..ids.used(0, 1, 2028, 1.0) };
        on(plan, ids.tank).uses.push(turn);
    }),
    (4, "turns with one that may not", |plan, ids| {
        let turn = Used { in_turns: true, ..ids.used(0, 2, 2028, 2.0) };
        plan.agreements.push(ids.agreement(ids.ship, &[0, 2], vec![turn]));
    }),
    (4, "turns with one that is short", |plan, ids| {
        let turn = Used { in_turns: true, ..ids.used(1, 0, 2028, 1.0) };
        on(plan, ids.ship).uses.push(turn);
    }),
    (4, "two turns in one year", |plan, ids| {
        let again = on(plan, ids.ship).uses[0];
        on(plan, ids.ship).uses.push(again);
    }),
    (4, "turns of oneself", |plan, ids| {
        let turn = Used { in_turns: true, ..ids.used(0, 0, 2028, 2.0) };
        on(plan, ids.ship).uses.push(turn);
    }),
    (6, "units made available that leave a shortfall", |plan, ids| {
        let back = ids.used(1, 0, 2026, 1.0);
        on(plan, ids.tank).uses.push(back);
    }),
    (6, "units made available by one that is short", |plan, ids| {
        on(plan, ids.tank).uses.clear();
        let back = ids.used(1, 0, 2026, 2.0);
        on(plan, ids.tank).uses.push(back);
    }),
    (7, "a purchase below its price", |plan, _| plan.bought[0].cost -= 1.0),
    (7, "a purchase for nothing", |plan, _| plan.bought[0].cost = 0.0),
    (7, "a purchase beyond the budget of the year", |plan, _| {
        plan.bought[0].units += 2.0;
        plan.bought[0].cost += 20.0;
    }),
    (7, "two years of purchases in one", |plan, _| plan.bought[1].year = plan.bought[0].year),
    (7, "a purchase before its lead time", |plan, _| plan.bought[0].year = Year(2027)),
    (7, "a purchase in the first year", |plan, _| plan.bought[0].year = Year(2026)),
    (7, "a type without lead time", |plan, ids| plan.bought[0].equipment = Some(ids.otter)),
    (7, "a capability without price", |plan, ids| plan.bought[0].capability = ids.ship),
    (7, "no type, where only types have a price", |plan, _| plan.bought[0].equipment = None),
    (7, "a purchase of a nation that is not planned", |plan, ids| plan.bought[0].nation = ids.nations[1]),
    (7, "half a unit bought", |plan, _| plan.bought[0].units -= 0.5),
    (7, "a purchase without budget", |plan, ids| {
        let badger = Some(ids.badger);
        let (nation, capability) = (ids.nations[2], ids.tank);
        plan.bought.push(Bought {
            payer: None,
            nation,
            capability,
            equipment: badger,
            year: Year(2029),
            units: 1.0,
            cost: 10.0,
        });
    }),
    (8, "more partners than the cap", |plan, ids| {
        plan.agreements.push(ids.agreement(ids.tank, &[0, 2], vec![ids.used(0, 2, 2027, 1.0)]));
    }),
    (8, "a second partner without use", |plan, ids| {
        plan.agreements.push(ids.agreement(ids.ship, &[0, 2], Vec::new()));
    }),
    (8, "nearly all needs met by one", |plan, ids| on(plan, ids.tank).uses[0].units = 9.0),
    (1, "a member twice", |plan, ids| {
        let first = ids.nations[0];
        on(plan, ids.tank).members.insert(0, first);
        on(plan, ids.tank).members.pop();
    }),
    (9, "a form that the two do not bear", |plan, ids| on(plan, ids.tank).form = ids.specialise),
    (9, "turns in a form that the two do not bear", |plan, ids| on(plan, ids.ship).form = ids.specialise),
    (10, "what is forced is not used", |plan, ids| on(plan, ids.tank).uses.clear()),
    (10, "what is forced is bought as another type", |plan, ids| {
        plan.bought.iter_mut().for_each(|row| row.equipment = Some(ids.otter));
    }),
    (10, "what is forbidden is agreed", |plan, ids| {
        plan.agreements.push(ids.agreement(ids.tank, &[0, 2], Vec::new()));
    }),
];

/// What the plan in which violations are planted was asked.
fn asked() -> [Asked; 3] {
    let wish = |id: &str, asks| Asked { id: id.to_owned(), asks };
    [
        wish("XAA.use.tank.XBB", Asks::Force),
        wish("XAA.buy.tank.badger", Asks::Force),
        wish("tank.lend.XAA.XCC", Asks::Forbid),
    ]
}

#[test]
fn every_planted_violation_is_found_under_its_number() {
    let model = pack().model();
    let assessment = assess(&model);
    let question = question(&model, &["XAA"]);
    let outcome = plan(&assessment, &question, &Here, &mut |_, _| true).expect("the settings can be used");
    let (sound, _) = outcome.plan.expect("there is a plan");
    let terms = Terms::of(&model).expect("the terms can be used");
    let ids = Ids::of(&model);
    assert!(PLANTS.len() >= 50);
    let check = |plan: &Plan| {
        let found = with_field(&assessment, question.sampling, |field| {
            Checked { field, planning: &question.planning, terms: &terms, asked: &asked(), plan }.check().0
        });
        found.expect("the settings can be used")
    };
    assert_eq!(check(&sound), []);
    for (number, what, plant) in PLANTS {
        let mut planted = sound.clone();
        plant(&mut planted, &ids);
        assert_ne!(planted, sound, "{what}: nothing was planted");
        let found = check(&planted);
        let told: Vec<_> =
            found.iter().map(|row| (row.number, row.words.in_language(Language::En))).collect();
        assert!(found.iter().any(|row| row.number == *number), "{what} ({number}): {told:?}");
    }
}
