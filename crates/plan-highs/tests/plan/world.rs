// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Generated worlds: three nations, two capabilities, three years, and whatever stock, cuts, needs, prices and
//! caps come up. Small enough to try every plan.

use proptest::prelude::*;

use crate::pack::Pack;

/// Codes of the nations.
pub const NATIONS: [&str; 3] = ["XAA", "XBB", "XCC"];
/// Ids of the capabilities.
pub const CAPABILITIES: [&str; 2] = ["tank", "ship"];
/// Number of years.
pub const YEARS: usize = 3;

/// One nation and one capability.
#[derive(Clone, Copy, Debug)]
pub struct Fleet {
    /// Units at the start.
    pub own: u32,
    /// Units that go in 2027.
    pub cut: u32,
    /// Units needed.
    pub need: u32,
    /// Whether only own units count.
    pub must_be_own: bool,
}

impl Fleet {
    /// Units at the end of a year of the horizon.
    pub fn own_in(self, year: usize) -> u32 {
        if year >= 1 { self.own.saturating_sub(self.cut) } else { self.own }
    }
}

/// A generated world.
#[derive(Clone, Debug)]
pub struct World {
    /// By nation and capability.
    pub fleets: [[Fleet; 2]; 3],
    /// Assurance of the only form, in tenths; `None` where nothing states it.
    pub assurance: Option<u32>,
    /// New partners allowed.
    pub partners: Option<u32>,
    /// Budget of the first nation for tanks at 10 a unit, delivered after a year.
    pub budget: Option<u32>,
    /// What having tanks costs the first nation a year; the only form saves two fifths of it.
    pub fixed: Option<u32>,
    /// Whether ships meet one task that nations may meet in turns.
    pub alert: bool,
    /// Whether the plan is for all nations or for the first.
    pub together: bool,
}

impl World {
    /// The nations for which is planned.
    pub fn planning(&self) -> &'static [&'static str] {
        if self.together { &NATIONS } else { &NATIONS[..1] }
    }

    /// The package.
    pub fn pack(&self) -> Pack {
        let mut pack = Pack::new().row("forms", "id=lend rung=1");
        for (nation, fleets) in NATIONS.iter().zip(&self.fleets) {
            for (capability, fleet) in CAPABILITIES.iter().zip(fleets) {
                let Fleet { own, cut, need, must_be_own } = *fleet;
                let of = format!("capability={capability}");
                pack = pack.row("holdings", &format!("holder={nation} {of} year=2025 quantity={own}"));
                if cut > 0 {
                    let what = format!("action=retire quantity={} from_year=2027", cut.min(own));
                    let id = format!("id={}-{capability}", nation.to_lowercase());
                    pack = pack.row("planned_changes", &format!("{id} holder={nation} {of} {what}"));
                }
                let turns =
                    if self.alert && *capability == "ship" { " task=alert sharing=turns" } else { "" };
                let more = format!("from_year=2020 quantity={need} must_be_own={must_be_own}{turns}");
                pack = pack.row("requirements", &format!("scope={nation} {of} {more}"));
            }
        }
        if let Some(tenths) = self.assurance {
            let share = f64::from(tenths) / 10.0;
            pack = pack.row("parameters", &format!("on=form id=lend parameter=assurance value={share}"));
        }
        if let Some(amount) = self.fixed {
            let cost =
                format!("capability=tank holder=XAA kind=fixed_annual amount={amount} price_year=2023");
            pack = pack
                .row("costs", &cost)
                .row("parameters", "on=form id=lend parameter=fixed_cost_saved value=0.4");
        }
        pack = pack
            .row("costs", "capability=tank kind=unit_procurement amount=10 price_year=2023")
            .row("parameters", "on=capability id=tank parameter=lead_years value=1");
        pack.scenario("base", &self.settings())
    }

    fn settings(&self) -> String {
        let mut text = String::from("[settings]\nhorizon = [2026, 2028]\nprice_year = 2023\n");
        if let Some(partners) = self.partners {
            text.push_str(&format!("caps = {{ partners = {partners} }}\n"));
        }
        if let Some(budget) = self.budget {
            text.push_str(&format!("budgets = {{ investment = {{ XAA = {budget} }} }}\n"));
        }
        text
    }
}

fn fleet() -> impl Strategy<Value = Fleet> {
    (0_u32..5, 0_u32..4, 0_u32..5, proptest::bool::weighted(0.15))
        .prop_map(|(own, cut, need, must_be_own)| Fleet { own, cut, need, must_be_own })
}

/// Any world.
pub fn world() -> impl Strategy<Value = World> {
    let fleets = proptest::array::uniform3(proptest::array::uniform2(fleet()));
    let assurance = prop_oneof![2 => Just(None), 1 => (3_u32..10).prop_map(Some)];
    let partners = prop_oneof![2 => Just(None), 1 => (0_u32..2).prop_map(Some)];
    let budget = prop_oneof![1 => Just(None), 2 => (0_u32..35).prop_map(Some)];
    let fixed = prop_oneof![1 => Just(None), 1 => (1_u32..90).prop_map(Some)];
    (fleets, assurance, partners, budget, fixed, any::<bool>(), any::<bool>()).prop_map(
        |(fleets, assurance, partners, budget, fixed, alert, together)| World {
            fleets,
            assurance,
            partners,
            budget,
            fixed,
            alert,
            together,
        },
    )
}
