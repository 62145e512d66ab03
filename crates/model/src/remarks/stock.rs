// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Remarks about stock: programmes exceeded, orders beside changes, stock below zero, stale claims,
//! shares above one.

use std::collections::HashMap;

use super::at;
use crate::codes::HoldingStatus;
use crate::finding::{Finding, FindingCode, Words};
use crate::ids::{CapabilityId, CooperationId};
use crate::model::Model;
use crate::stock::{Line, Lines, StepKind};
use crate::table::Record;
use crate::tables::Participant;
use crate::time::Year;
use crate::units::{Quantity, Share};

/// Claims about units older than this many years are stale.
const STALE_YEARS: u16 = 5;

/// All remarks about stock.
pub(super) fn find(model: &Model, findings: &mut Vec<Finding>) {
    let capabilities: Vec<CapabilityId> = model.tables.capabilities.rows().map(|row| row.id).collect();
    for capability in capabilities {
        for line in Lines::of(model, capability).lines() {
            programme_exceeded(model, line, findings);
            order_beside_change(model, line, findings);
            negative_stock(model, line, findings);
            stale(model, line, findings);
        }
    }
    shares_exceed_one(model, findings);
}

/// `programme_exceeded`: what there will be is not more than the programme has in all.
fn programme_exceeded(model: &Model, line: &Line<'_>, findings: &mut Vec<Finding>) {
    for record in line.changes() {
        let Some(total) = record.row.programme_total else { continue };
        // The most there ever is: what retires later does not hide it.
        let most =
            line.changes().map(|change| change.row.to_year).map(|year| (line.stock(year).units.low, year));
        let Some((stock, last)) = most.max_by_key(|(stock, _)| *stock) else { continue };
        if stock > total {
            let cause = Words::new(
                format!("{stock} units by {last}, the programme has {total} in all"),
                format!("{stock} eenheden in {last}, het programma telt er {total}"),
            );
            let action = Words::new(
                "state already_delivered, or only what is still to come",
                "vermeld already_delivered, of alleen wat nog komt",
            );
            findings.push(at(
                model,
                record,
                "programme_total",
                FindingCode::ProgrammeExceeded,
                cause,
                action,
            ));
        }
    }
}

/// `order_beside_change`: only the planned change counts.
fn order_beside_change(model: &Model, line: &Line<'_>, findings: &mut Vec<Finding>) {
    let Some(order) = line.newest(HoldingStatus::OnOrder, Year::BOUNDS.1) else { return };
    let Some(change) = line.changes().find(|record| record.row.to_year >= order.row.year) else { return };
    let id = change.row.id.text(&model.names);
    let cause = Words::new(
        format!("planned change {id} stands beside it and counts"),
        format!("voorgenomen wijziging {id} staat ernaast en telt"),
    );
    let action =
        Words::new("nothing; units on order are never stock", "niets; bestelde eenheden zijn nooit voorraad");
    findings.push(at(model, order, "status", FindingCode::OrderBesideChange, cause, action));
}

/// `negative_stock`: nothing is taken away that is not there.
fn negative_stock(model: &Model, line: &Line<'_>, findings: &mut Vec<Finding>) {
    let Some(last) = line.changes().map(|change| change.row.to_year).max() else { return };
    let (mut have, mut gone) = (Some(Quantity::ZERO), Quantity::ZERO);
    let mut claimed = false;
    line.steps(last, &mut |step| match step.kind {
        StepKind::Claim | StepKind::Comes => {
            claimed |= step.kind == StepKind::Claim;
            have = have.zip(step.units.high).map(|(have, units)| have + units);
        }
        StepKind::Goes => gone = gone + step.units.low,
        StepKind::OutOfService => {}
    });
    let Some(have) = have.filter(|have| claimed && gone > *have) else { return };
    let Some(record) = line.changes().filter(|record| record.row.to_year == last).last() else { return };
    let cause = Words::new(
        format!("{gone} units go by {last}, {have} are there"),
        format!("er gaan {gone} eenheden weg tot en met {last}, er zijn er {have}"),
    );
    let action = Words::new(
        "correct the number, or add the claim that is missing",
        "verbeter het aantal, of voeg de ontbrekende opgave toe",
    );
    findings.push(at(model, record, "quantity", FindingCode::NegativeStock, cause, action));
}

/// `stale`: the newest claim about units in service is old.
fn stale(model: &Model, line: &Line<'_>, findings: &mut Vec<Finding>) {
    let today = model.as_of.unwrap_or_else(|| model.settings.today());
    let Some(claim) = line.newest(HoldingStatus::InService, today) else { return };
    let none = claim.row.quantity == Some(Quantity::ZERO);
    if none || claim.row.year.0 + STALE_YEARS >= today.0 {
        return;
    }
    let year = claim.row.year;
    let cause =
        Words::new(format!("the newest claim is of {year}"), format!("de nieuwste opgave is van {year}"));
    let action = Words::new("look for a newer source", "zoek een nieuwere bron");
    findings.push(at(model, claim, "year", FindingCode::Stale, cause, action));
}

/// `shares_exceed_one`: at each date on which a share begins, the shares in force.
fn shares_exceed_one(model: &Model, findings: &mut Vec<Finding>) {
    let mut cooperations: HashMap<CooperationId, Vec<&Record<Participant>>> = HashMap::new();
    for record in model.tables.participants.records() {
        cooperations.entry(record.row.cooperation).or_default().push(record);
    }
    for records in cooperations.into_values() {
        too_many(model, &records, "use_share", |row| row.use_share, findings);
        too_many(model, &records, "cost_share", |row| row.cost_share, findings);
    }
}

fn too_many(
    model: &Model,
    records: &[&Record<Participant>],
    column: &str,
    share: impl Fn(&Participant) -> Option<Share>,
    findings: &mut Vec<Finding>,
) {
    let stated: Vec<_> = records.iter().filter(|record| share(&record.row).is_some()).collect();
    let mut dates: Vec<_> = stated.iter().map(|record| record.row.from).collect();
    dates.sort_unstable();
    dates.dedup();
    for date in dates {
        let in_force = stated.iter().filter(|record| {
            record.row.from <= date && record.row.to.is_none_or(|to| date.is_none_or(|date| to >= date))
        });
        // One nation's share counts once, the one that began last, whatever its roles and sources.
        let mut by_nation: HashMap<_, &Record<Participant>> = HashMap::new();
        for record in in_force {
            let newest = by_nation.entry(record.row.nation).or_insert(record);
            if record.row.from > newest.row.from {
                *newest = record;
            }
        }
        let sum: Share = by_nation.values().filter_map(|record| share(&record.row)).sum();
        let last =
            stated.iter().filter(|record| record.row.from == date).max_by_key(|record| record.place.record);
        if let Some(record) = last.filter(|_| sum > Share::ONE) {
            let on = date.map(|date| date.to_string()).unwrap_or_default();
            let cause = Words::new(
                format!("shares add up to {sum} {on}"),
                format!("aandelen tellen op tot {sum} {on}"),
            );
            let action = Words::new(
                "correct the shares, or give each its dates",
                "verbeter de aandelen, of geef elk zijn datums",
            );
            findings.push(at(model, record, column, FindingCode::SharesExceedOne, cause, action));
        }
    }
}
