// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! How deep a group can go (`docs/methods/opportunities.md`, *Form*): the deepest form that all pairs bear,
//! and what comes before it.

use concordia_model::codes::RequirementKind;
use concordia_model::ids::{CapabilityId, FormId, NationId};
use concordia_model::tables::{Form, Requirement};
use concordia_model::{Model, Quantity};

use super::Field;
use crate::context::of_form;
use crate::opportunities::each_pair;
use crate::partners::criteria::Criterion;
use crate::partners::shells::{MARKS, Shell};
use crate::register;

/// Why no deeper form is proposed.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Limit {
    /// The two could be partners of this shell at most.
    Shell(NationId, NationId, Shell),
    /// Somebody must be able to dispose of the capability alone, so nobody does it for others.
    OwnMinimum(NationId),
    /// The two vote further apart than a form allows.
    Distance(NationId, NationId, FormId),
}

/// The deepest form that all pairs bear.
#[derive(Clone, PartialEq, Debug)]
pub struct Borne {
    /// The form; `None` where no form is borne.
    pub form: Option<FormId>,
    /// Its rung.
    pub rung: Option<u32>,
    /// What bounds it, by nation.
    pub limits: Vec<Limit>,
    /// The forms that come first, then the form itself: as the package states what a form needs.
    pub route: Vec<FormId>,
}

/// The highest rung that a shell bears: below the depth that marks the next deeper shell.
pub fn highest(shell: Shell) -> u32 {
    let Some(depth) = MARKS.iter().find(|mark| mark.id == "depth") else { return 0 };
    let below = |mark: f64| (1..=100_u32).take_while(|rung| f64::from(*rung) < mark).last().unwrap_or(0);
    match shell {
        Shell::Strategic => u32::MAX,
        Shell::Affiliated => below(depth.strategic),
        Shell::AdHoc => below(depth.affiliated),
    }
}

impl Borne {
    /// What a group bears in a capability.
    pub fn of(field: &Field<'_, '_, '_, '_>, capability: CapabilityId, members: &[NationId]) -> Self {
        let model = field.snapshot.context().model;
        let top = u32::try_from(register::rungs(model)).unwrap_or(u32::MAX);
        let mut limits = Vec::new();
        let mut highest_rung = top;
        for (a, b) in each_pair(members) {
            let shell = field.prospects.shell(a, b);
            if highest(shell) < top {
                limits.push(Limit::Shell(a, b, shell));
                highest_rung = highest_rung.min(highest(shell));
            }
        }
        for nation in members.iter().filter(|nation| has_own_minimum(field, **nation, capability)) {
            limits.push(Limit::OwnMinimum(*nation));
            highest_rung = highest_rung.min(top.saturating_sub(1));
        }
        let mut forms: Vec<&Form> =
            model.tables.forms.rows().filter(|form| form.rung <= highest_rung).collect();
        forms.sort_by_key(|form| (std::cmp::Reverse(form.rung), form.id.text(&model.names)));
        let mut deepest = None;
        for form in forms {
            let far = too_far(field, form, members);
            limits.extend(far);
            if far.is_none() {
                deepest = Some(form);
                break;
            }
        }
        let route = deepest.map_or_else(Vec::new, |form| route(model, form));
        Self { form: deepest.map(|form| form.id), rung: deepest.map(|form| form.rung), limits, route }
    }
}

/// Whether a nation must be able to dispose of the capability alone, by a requirement in force.
pub fn has_own_minimum(field: &Field<'_, '_, '_, '_>, nation: NationId, capability: CapabilityId) -> bool {
    own_minimums(field, nation, capability).next().is_some()
}

/// The requirements that say so.
pub fn own_minimums<'m>(
    field: &Field<'_, '_, '_, 'm>,
    nation: NationId,
    capability: CapabilityId,
) -> impl Iterator<Item = &'m concordia_model::table::Record<Requirement>> {
    let year = field.year;
    let context = field.snapshot.context();
    let model = context.model;
    let blocks = context.with_below(capability).into_iter();
    let blocks = blocks.filter_map(|id| model.tables.requirements.block(Some(id.symbol())));
    blocks.flat_map(|block| &block.records).filter(move |record| {
        let row = &record.row;
        row.scope == nation.into()
            && (row.kind == RequirementKind::OwnMinimum || row.must_be_own == Some(true))
            && row.quantity.is_none_or(|quantity| quantity > Quantity::ZERO)
            && row.from_year <= year
            && row.to_year.is_none_or(|to| to >= year)
    })
}

/// The pair that is further apart than the form allows, where the package bounds it.
fn too_far(field: &Field<'_, '_, '_, '_>, form: &Form, members: &[NationId]) -> Option<Limit> {
    let most = parameter(field.snapshot.context().model, form.id, "max_distance")?;
    let far = |(a, b): &(NationId, NationId)| {
        let reading = |a, b| field.snapshot.reading(Criterion::Voting, a, b).value;
        reading(*a, *b).is_some_and(|distance| distance > most)
    };
    each_pair(members).find(far).map(|(a, b)| Limit::Distance(a, b, form.id))
}

/// A parameter of a form, as its used claim states it.
pub fn parameter(model: &Model, form: FormId, name: &str) -> Option<f64> {
    of_form(model, form, name)?.row.value.map(concordia_model::Number::as_f64)
}

/// The forms that a form needs, the first one first, and itself.
fn route(model: &Model, form: &Form) -> Vec<FormId> {
    let mut route = vec![form.id];
    let mut at = form;
    while let Some(next) = at.needs.and_then(|id| model.tables.forms.find(id.symbol())) {
        // A form that needs itself in the end is no route.
        if route.contains(&next.id) {
            break;
        }
        route.push(next.id);
        at = next;
    }
    route.reverse();
    route
}
