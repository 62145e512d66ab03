// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Agreements of a plan, checked from the model: (1) order, (2) what is made available, (4) turns, (8)
//! dependence, (9) what nations bear.

use std::collections::{BTreeMap, BTreeSet};

use concordia_analysis::candidates::form::Borne;
use concordia_analysis::need;
use concordia_model::codes::Sharing;
use concordia_model::ids::{CapabilityId, NationId};
use concordia_model::{Figure, Quantity, Words, Year};

use super::{Checked, NEAR, Violation, is_known, units};
use crate::plan::{Agreement, Used};

/// A nation, a capability and a year.
type Place<'n> = (&'n str, &'n str, u16);

impl Checked<'_, '_, '_, '_, '_, '_> {
    /// (1) and (2): each agreement and what is used under it.
    pub(super) fn agreements(&self, found: &mut Vec<Violation>) {
        let mut seen = BTreeSet::new();
        let names = &self.model().names;
        let mut given: BTreeMap<Place<'_>, (NationId, CapabilityId, f64)> = BTreeMap::new();
        let mut turns: BTreeMap<Place<'_>, f64> = BTreeMap::new();
        for agreement in &self.plan.agreements {
            let capability = agreement.capability.text(names);
            let members: Vec<_> = agreement.members.iter().map(|one| one.text(names)).collect();
            let inside = self.model().settings.years().any(|year| year == agreement.year);
            // The members stand by code, each once.
            let several = members.len() >= 2 && members.windows(2).all(|two| two[0] < two[1]);
            if !several || !inside || !seen.insert((capability, agreement.form.text(names), members)) {
                let (en, nl) = ("the agreement cannot be concluded", "de afspraak kan niet worden gemaakt");
                found.push(self.broken(1, agreement.signer(), agreement.year, en, nl));
            }
            self.order(agreement, found);
            for row in &agreement.uses {
                self.under(agreement, row, found);
                if !row.in_turns {
                    let new = (row.provider, agreement.capability, 0.0);
                    let place = (row.provider.text(names), capability, row.year.0);
                    given.entry(place).or_insert(new).2 += row.units;
                }
            }
            for (place, share) in self.taken_in_turns(agreement, found) {
                *turns.entry(place).or_default() += share;
            }
        }
        for ((code, capability, year), _) in turns.into_iter().filter(|(_, share)| *share > 1.0 + NEAR) {
            let en = format!("{code} {year}: takes more than one turn ({capability})");
            let nl = format!("{code} {year}: meer dan één beurt ({capability})");
            found.push(Violation { number: 4, words: Words::new(en, nl) });
        }
        for ((_, _, year), (provider, capability, units)) in given {
            self.spare(provider, capability, Year(year), units, found);
        }
    }

    /// (2) Whole units, between the members, after the year of the agreement.
    fn under(&self, agreement: &Agreement, row: &Used, found: &mut Vec<Violation>) {
        let both = [row.receiver, row.provider];
        let ours = row.receiver != row.provider && both.iter().all(|one| agreement.members.contains(one));
        if !ours || row.year <= agreement.year || row.units.is_nan() || row.units <= 0.0 {
            let en = "units are used without an agreement of the year before";
            let nl = "eenheden worden gebruikt zonder afspraak van het jaar ervoor";
            found.push(self.broken(2, row.receiver, row.year, en, nl));
        }
        if !row.in_turns && (row.units - row.units.round()).abs() > NEAR {
            let (en, nl) = ("a part of a unit is used", "een deel van een eenheid wordt gebruikt");
            found.push(self.broken(2, row.receiver, row.year, en, nl));
        }
    }

    /// (1) A form that needs another comes after it, for the same nations and capability.
    fn order(&self, agreement: &Agreement, found: &mut Vec<Violation>) {
        let forms = &self.model().tables.forms;
        let Some(needed) = forms.find(agreement.form.symbol()).and_then(|form| form.needs) else { return };
        let years = self.of_form(needed, "years_on_rung").unwrap_or(0.0);
        let first = self.plan.agreements.iter().find(|first| {
            first.form == needed
                && first.capability == agreement.capability
                && first.members == agreement.members
        });
        let in_time = |first: &Agreement| f64::from(first.year.0) + years <= f64::from(agreement.year.0);
        if !first.is_some_and(in_time) {
            found.push(self.broken(
                1,
                agreement.signer(),
                agreement.year,
                "the form before it has not run long enough",
                "de vorm ervoor heeft niet lang genoeg gelopen",
            ));
        }
    }

    /// (2) After what it makes available, the provider meets its own need with its own units alone.
    fn spare(
        &self,
        provider: NationId,
        capability: CapabilityId,
        year: Year,
        given: f64,
        found: &mut Vec<Violation>,
    ) {
        let balance = self.assessment().balance(provider, capability, year).filter(is_known);
        let left = balance.and_then(|mut balance| {
            balance.access_out = balance.access_out.plus(units(given));
            balance.national = balance.national.less(units(self.gone(provider, capability, year)));
            let alone = balance.with(balance.national, balance.pooled, Figure::ZERO);
            let own = balance.national.lacking(balance.access_out).value?;
            Some((alone.shortfall.value?, own, balance.national.value? - balance.access_out.value?))
        });
        let holds = left.is_some_and(|(short, _, rest)| short == Quantity::ZERO && rest >= Quantity::ZERO);
        if !holds {
            found.push(self.broken(
                2,
                provider,
                year,
                "makes available what it needs itself, or what nobody knows it has",
                "stelt beschikbaar wat het zelf nodig heeft, of waarvan niet bekend is dat het er is",
            ));
        }
    }

    /// (4) The share of its turn that each member takes under an agreement: who is relieved, by whomever; who
    /// relieves, once for all others of the agreement together.
    fn taken_in_turns(&self, agreement: &Agreement, found: &mut Vec<Violation>) -> BTreeMap<Place<'_>, f64> {
        let names = &self.model().names;
        let mut ways: BTreeMap<(&str, &str, u16), f64> = BTreeMap::new();
        for row in agreement.uses.iter().filter(|row| row.in_turns) {
            let way = (row.receiver.text(names), row.provider.text(names), row.year.0);
            *ways.entry(way).or_default() += self.turn(agreement.capability, row, found);
        }
        let capability = agreement.capability.text(names);
        let mut taken: BTreeMap<Place<'_>, f64> = BTreeMap::new();
        let mut given: BTreeMap<Place<'_>, f64> = BTreeMap::new();
        for ((receiver, provider, year), share) in ways {
            *taken.entry((receiver, capability, year)).or_default() += share;
            let turn = given.entry((provider, capability, year)).or_default();
            *turn = turn.max(share);
        }
        for (place, share) in given {
            *taken.entry(place).or_default() += share;
        }
        taken
    }

    /// (4) A turn is taken for a task that both have and may meet in turns, with one that is not short and has as
    /// many units of its own.
    /// Gives the share of a whole turn.
    fn turn(&self, capability: CapabilityId, row: &Used, found: &mut Vec<Violation>) -> f64 {
        let tasks = |nation: NationId| -> BTreeMap<String, f64> {
            let stated = need::stated(&self.assessment().context, nation.into(), capability, row.year);
            let [only] = stated.as_slice() else { return BTreeMap::new() };
            let rows = only.used.iter().map(|record| &record.row);
            let fits =
                rows.filter(|row| row.sharing == Some(Sharing::Turns) && row.must_be_own != Some(true));
            let task = |row: &concordia_model::tables::Requirement| {
                Some((self.model().text(row.task?.0).to_owned(), row.quantity?.as_f64()))
            };
            fits.filter_map(task).collect()
        };
        let (ours, theirs) = (tasks(row.receiver), tasks(row.provider));
        let common = ours.iter().map(|(task, units)| theirs.get(task).map_or(0.0, |other| units.min(*other)));
        let before = self.assessment().balance(row.provider, capability, row.year);
        let own = before.and_then(|balance| balance.national.less(balance.access_out).value);
        let most = common.sum::<f64>().min(own.map_or(0.0, Quantity::as_f64));
        let other = self.assessment().balance(row.provider, capability, row.year);
        let whole =
            other.is_some_and(|other| is_known(&other) && other.shortfall.value == Some(Quantity::ZERO));
        let kept = self.kept(row.provider, capability, row.year);
        if !whole || row.units > most.min(kept) + NEAR {
            found.push(self.broken(
                4,
                row.receiver,
                row.year,
                "the two cannot take turns so",
                "de twee kunnen niet zo bij toerbeurt",
            ));
        }
        if most > 0.0 { row.units / most } else { f64::INFINITY }
    }

    /// (9) The form is one that all members bear, or comes before it.
    pub(super) fn bears(&self, found: &mut Vec<Violation>) {
        for agreement in &self.plan.agreements {
            let borne = Borne::of(self.field, agreement.capability, &agreement.members);
            if !borne.route.contains(&agreement.form) {
                found.push(self.broken(
                    9,
                    agreement.signer(),
                    agreement.year,
                    "not all members bear this form",
                    "niet alle leden verdragen deze vorm",
                ));
            }
        }
    }

    /// New partners of the nations for which is planned.
    pub(super) fn pairs(&self) -> Vec<(NationId, NationId)> {
        let names = &self.model().names;
        let sides = self.plan.agreements.iter().flat_map(|row| {
            let others = |one: NationId| row.members.iter().copied().filter(move |other| *other != one);
            row.members.iter().flat_map(move |one| others(*one).map(move |other| (*one, other)))
        });
        let mut pairs: Vec<_> = sides.filter(|(nation, _)| self.planning.contains(nation)).collect();
        pairs.sort_by_key(|(nation, partner)| (nation.text(names), partner.text(names)));
        pairs.dedup();
        pairs
    }

    /// (8) New partners are no more than the cap, and no partner meets more of all needs than the cap, or than
    /// today.
    pub(super) fn partners(&self, found: &mut Vec<Violation>) {
        let pairs = self.pairs();
        let first = self.model().settings.horizon.0;
        for nation in self.planning {
            let count = pairs.iter().filter(|(one, _)| one == nation).count();
            if self.terms.partners.is_some_and(|most| count > most as usize) {
                found.push(self.broken(
                    8,
                    *nation,
                    first,
                    "more new partners than the cap",
                    "meer nieuwe partners dan de grens",
                ));
            }
        }
        let Some(cap) = self.terms.reliance else { return };
        for (nation, partner) in pairs {
            for year in self.model().settings.years() {
                let (today, planned) = self.relied(nation, partner, year);
                if planned > today + NEAR && planned > cap + NEAR {
                    found.push(self.broken(
                        8,
                        nation,
                        year,
                        "relies on one partner for more than the cap",
                        "leunt voor meer dan de grens op één partner",
                    ));
                }
            }
        }
    }
}
