// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The timetable of a plan (`docs/methods/plan.md`, *Timetable*).

use concordia_analysis::view::{RowKeyView, TextView};
use concordia_model::codes::{CooperationStatus, ParticipantRole};
use concordia_model::ids::{CapabilityId, HolderId, NationId};
use concordia_model::{Model, Year};

use super::words::{self, name};
use super::{StepKind, StepView, calendar};
use crate::asked;
use crate::ground::Ground;
use crate::plan::{Agreement, Bought, Gone, Plan};

/// The steps of a plan, by year, in the order in which they have to be taken.
pub(super) fn steps(model: &Model, ground: &Ground, planning: &[NationId], plan: &Plan) -> Vec<StepView> {
    let mut steps: Vec<StepView> = plan.agreements.iter().flat_map(|row| agreement(model, row)).collect();
    steps.extend(plan.bought.iter().flat_map(|row| purchase(model, ground, row)));
    steps.extend(plan.cut.iter().map(|row| cut(model, plan, row)));
    if !steps.is_empty() {
        steps.extend(calendar::instruments(model));
        steps.extend(calendar::processes(model, planning));
    }
    steps.sort_by(|a, b| (a.year, a.kind, &a.day, &a.about).cmp(&(b.year, b.kind, &b.day, &b.about)));
    steps
}

fn step(kind: StepKind, year: Year, nations: Vec<String>, about: String, words: TextView) -> StepView {
    let about = vec![about];
    StepView { year: year.0, day: None, kind, nations, about, notice_months: None, words, rows: Vec::new() }
}

/// Parliaments informed, the agreement concluded, and the first use of each member.
fn agreement(model: &Model, row: &Agreement) -> Vec<StepView> {
    let names = &model.names;
    let codes: Vec<String> = row.members.iter().map(|one| one.text(names).to_owned()).collect();
    let members = words::all(model, &codes);
    let id = asked::agreed(names, row.capability, row.form, &row.members);
    let (of, form) = (name(model, row.capability.text(names)), words::form(model, row.form));
    let informed = TextView::new(
        format!("The parliaments of {} are informed before the agreement binds ({}).", members.en, of.en),
        format!(
            "De parlementen van {} worden geïnformeerd voordat de afspraak bindt ({}).",
            members.nl, of.nl
        ),
    );
    let concluded = TextView::new(
        format!("{} agree on {}: {}.", members.en, of.en, form.en),
        format!("{} maken een afspraak over {}: {}.", members.nl, of.nl, form.nl),
    );
    let mut steps = vec![step(StepKind::InformParliaments, row.year, codes.clone(), id.clone(), informed)];
    let mut concluded = step(StepKind::Conclude, row.year, codes, id, concluded);
    if let Some((months, behind)) = notice(model, row.capability, &row.members) {
        (concluded.notice_months, concluded.rows) = (Some(months), vec![behind]);
    }
    steps.push(concluded);
    for receiver in row.members.iter().copied() {
        let Some(first) =
            row.uses.iter().filter(|used| used.receiver == receiver).min_by_key(|used| used.year)
        else {
            continue;
        };
        let [to, from] = [receiver, first.provider].map(|one| name(model, one.text(names)));
        let id = asked::used(names, receiver, first.in_turns, row.capability, first.provider);
        let words = if first.in_turns {
            TextView::new(
                format!("{} and {} take turns ({}).", to.en, from.en, of.en),
                format!("{} en {} wisselen elkaar af ({}).", to.nl, from.nl, of.nl),
            )
        } else {
            TextView::new(
                format!("{} can use units of {} ({}).", to.en, from.en, of.en),
                format!("{} kan eenheden van {} gebruiken ({}).", to.nl, from.nl, of.nl),
            )
        };
        steps.push(step(StepKind::Use, first.year, vec![receiver.text(names).to_owned()], id, words));
    }
    steps
}

/// Money set aside and the order, the lead time before the units enter service.
fn purchase(model: &Model, ground: &Ground, row: &Bought) -> Vec<StepView> {
    let names = &model.names;
    let same = ground.purchases.iter().find(|purchase| {
        let cell = &ground.cells[purchase.cell];
        let nation = ground.nations[cell.nation];
        (nation, cell.capability, purchase.equipment) == (row.nation, row.capability, row.equipment)
    });
    let lead = same.and_then(|purchase| u16::try_from(purchase.lead).ok()).unwrap_or(0);
    let ordered = Year(row.year.0.saturating_sub(lead));
    let id = asked::bought(names, row.nation, row.capability, row.equipment);
    let (nation, of) = (name(model, row.nation.text(names)), name(model, row.capability.text(names)));
    let (units, year, currency) = (row.units, row.year, &model.settings.currency);
    let cost = row.cost.round();
    let texts = [
        (
            StepKind::Budget,
            ordered,
            format!("{} sets {cost} {currency} aside in its budget of {year} ({}).", nation.en, of.en),
            format!("{} reserveert {cost} {currency} in zijn begroting voor {year} ({}).", nation.nl, of.nl),
        ),
        (
            StepKind::Order,
            ordered,
            format!("{} orders {units} ({}), lead time {lead} years.", nation.en, of.en),
            format!("{} bestelt {units} ({}), levertijd {lead} jaar.", nation.nl, of.nl),
        ),
        (
            StepKind::InService,
            row.year,
            format!("{units} enter service ({}).", of.en),
            format!("{units} komen in dienst ({}).", of.nl),
        ),
    ];
    let code = row.nation.text(names);
    let one =
        |(kind, year, en, nl)| step(kind, year, vec![code.to_owned()], id.clone(), TextView::new(en, nl));
    texts.into_iter().map(one).collect()
}

/// Units leave service: what replaces them stands beside it.
fn cut(model: &Model, plan: &Plan, row: &Gone) -> StepView {
    let names = &model.names;
    let [nation, of] = [row.nation.text(names), row.capability.text(names)].map(|id| name(model, id));
    let mut instead: Vec<String> = Vec::new();
    for agreement in plan.agreements.iter().filter(|other| other.capability == row.capability) {
        let ours = agreement.uses.iter().filter(|used| used.receiver == row.nation && used.year >= row.year);
        instead.extend(ours.map(|used| used.provider.text(names).to_owned()));
    }
    instead.sort_unstable();
    instead.dedup();
    let units = row.units;
    let (mut en, mut nl) = (
        format!("{units} of {} leave service ({})", nation.en, of.en),
        format!("{units} van {} gaan uit dienst ({})", nation.nl, of.nl),
    );
    if instead.is_empty() {
        en.push_str(": more than is needed.");
        nl.push_str(": meer dan nodig is.");
    } else {
        let others = words::all(model, &instead);
        en.push_str(&format!(": units of {} stand in.", others.en));
        nl.push_str(&format!(": eenheden van {} komen ervoor in de plaats.", others.nl));
    }
    let id = asked::cut(names, row.nation, row.capability, row.equipment);
    let nations = vec![row.nation.text(names).to_owned()];
    step(StepKind::OutOfService, row.year, nations, id, TextView::new(en, nl))
}

/// The notice of what runs between nations in a capability: the shortest that is stated.
fn notice(model: &Model, of: CapabilityId, members: &[NationId]) -> Option<(u32, RowKeyView)> {
    let tables = &model.tables;
    let takes_part = |cooperation, nation: NationId| {
        tables.participants.rows().any(|row| {
            row.cooperation == cooperation && row.nation == nation && row.role != ParticipantRole::Observer
        })
    };
    let serves = |cooperation| {
        tables
            .cooperation_capabilities
            .rows()
            .any(|row| row.cooperation == cooperation && row.capability == of)
    };
    let cooperations = tables.cooperations.records().filter_map(|record| {
        let (row, months) = (&record.row, record.row.notice_months?);
        let ours = row.status == CooperationStatus::Running
            && serves(row.id)
            && members.iter().all(|nation| takes_part(row.id, *nation));
        ours.then(|| (months, RowKeyView::of(model, record)))
    });
    let access = tables.access.records().filter_map(|record| {
        let (row, months) = (&record.row, record.row.notice_months?);
        let provides = |one: &NationId| row.provider == HolderId::from(*one);
        let ours = row.capability == of && members.contains(&row.receiver) && members.iter().any(provides);
        ours.then(|| (months, RowKeyView::of(model, record)))
    });
    cooperations.chain(access).min_by(|a, b| (a.0, &a.1.table, &a.1.key).cmp(&(b.0, &b.1.table, &b.1.key)))
}
