// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What principles and considerations say of the agreements of a plan (`docs/methods/plan.md`, *Reasons*): the
//! weighing sheet of the same members, capability and form. It never decides.

use std::collections::BTreeMap;

use concordia_analysis::candidates::Field;
use concordia_analysis::view::{ConsiderationView, PrincipleView, weighed};
use concordia_analysis::weighing::Subject;
use concordia_model::ids::NationId;

use crate::asked;
use crate::plan::{Agreement, Plan};
use crate::view::{PlannedConsiderationView, PlannedPrincipleView, PlannedVerdictView, WeighedView};

/// What is said, by the id of an agreement.
pub type Sayings = BTreeMap<String, WeighedView>;

/// Weighs every agreement of a plan.
pub fn sayings(field: &Field<'_, '_, '_, '_>, planning: &[NationId], plan: &Plan) -> Sayings {
    let names = &field.assessment.context.model.names;
    let one = |row: &Agreement| {
        let nation = row.members.iter().copied().find(|nation| planning.contains(nation))?;
        let id = asked::agreed(names, row.capability, row.form, &row.members);
        Some((id, weigh(field, nation, row)))
    };
    plan.agreements.iter().filter_map(one).collect()
}

fn weigh(field: &Field<'_, '_, '_, '_>, nation: NationId, row: &Agreement) -> WeighedView {
    let model = field.assessment.context.model;
    let names = &model.names;
    let subject = Subject {
        field,
        capabilities: vec![row.capability],
        members: row.members.clone(),
        form: Some(row.form),
        rung: model.tables.forms.find(row.form.symbol()).map(|form| form.rung),
        cooperation: None,
    };
    let (principles, considerations) = weighed(&subject, nation, &subject.tests());
    let opens = field.prospects.capabilities().any(|found| found.id == row.capability);
    let codes = row.members.iter().map(|member| member.text(names));
    let id = || std::iter::once(row.capability.text(names)).chain(codes).collect::<Vec<_>>().join(".");
    WeighedView {
        nation: nation.text(names).to_owned(),
        year: field.year.0,
        sheet: opens.then(id),
        principles: principles.into_iter().map(principle).collect(),
        considerations: considerations.into_iter().map(consideration).collect(),
    }
}

fn principle(found: PrincipleView) -> PlannedPrincipleView {
    let verdicts = found.tests.into_iter().map(|test| PlannedVerdictView {
        nation: test.nation,
        state: test.state,
        because: test.because,
    });
    PlannedPrincipleView { id: found.id, name: found.name, verdicts: verdicts.collect() }
}

fn consideration(found: ConsiderationView) -> PlannedConsiderationView {
    PlannedConsiderationView {
        id: found.id,
        name: found.name,
        pro: found.pro.len(),
        against: found.against.len(),
        unknown: found.unknown.len(),
    }
}
