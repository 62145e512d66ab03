// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Routes side by side (`docs/methods/plan.md`, *Routes*): the same problem with some of the candidates only,
//! after the three variants of specialisation that the Dutch letter of 22 December 2022 puts before parliament.

use std::collections::BTreeSet;

use concordia_analysis::candidates::Field;
use concordia_analysis::opportunities::each_pair;
use concordia_analysis::partners::ties::Running;
use concordia_analysis::supply::Supply;
use concordia_analysis::view::RowKeyView;
use concordia_analysis::{fragmentation, register};
use concordia_model::codes::FormatKind;
use concordia_model::ids::{CapabilityId, HolderId, NationId};
use schemars::JsonSchema;
use serde::Serialize;

use crate::asked::Asked;
use crate::bounds::Objective;
use crate::candidates::Candidate;
use crate::plan::Agreement;
use crate::problem::{Decides, Problem};
use crate::search::{Found, Search};
use crate::solve::{Effort, Listener, Strive};

/// A route.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RouteName {
    /// All candidates.
    Free,
    /// Capability groups: among members of a small group that runs.
    Groups,
    /// Support: between nations that hold the same equipment.
    Support,
    /// Traditional specialisation: in the deepest form only.
    Traditional,
}

/// Nations in a group that is small: the largest of those that the letter names as leading groups has twelve.
pub const SMALL_GROUP: usize = 12;

/// A route with its plan.
#[derive(Clone, Debug)]
pub struct Route {
    /// Which route.
    pub name: RouteName,
    /// How many agreements it could conclude.
    pub candidates: usize,
    /// The plan.
    pub found: Found,
    /// The cooperations in which the members of its agreements meet already; told for groups only.
    pub behind: Vec<RowKeyView>,
}

/// The three routes beside the one that is free, which is known.
pub fn routes(
    search: &Search<'_, '_, '_, '_, '_, '_>,
    problem: &Problem,
    asked: &[Asked],
    free: Found,
    effort: Effort,
    tell: &mut Listener<'_>,
) -> Vec<Route> {
    let all = search.ground.candidates.iter().filter(|candidate| candidate.gives).count();
    let mut routes = vec![Route { name: RouteName::Free, candidates: all, found: free, behind: Vec::new() }];
    let names = [RouteName::Groups, RouteName::Support, RouteName::Traditional];
    let effort = Effort { seconds: effort.seconds / names.len() as f64, ..effort };
    for name in names {
        if !tell(Objective::Shortfall, None) {
            break;
        }
        let open = open(search, name);
        let given = search.ground.candidates.iter().zip(&open);
        let candidates = given.filter(|(candidate, open)| candidate.gives && **open).count();
        let mut bound = problem.clone();
        bound.close(search.ground, |at| !open[at]);
        if name == RouteName::Support {
            bound.close_turns();
        }
        let mut quiet = |objective, _| tell(objective, None);
        let found = search.find(&mut bound, asked, &Strive::default(), effort, &mut quiet);
        let behind = if name == RouteName::Groups { meeting(search, &found) } else { Vec::new() };
        routes.push(Route { name, candidates, found, behind });
    }
    routes
}

impl Problem {
    /// Closes all turns.
    fn close_turns(&mut self) {
        for (decides, upper) in self.decides.iter().zip(&mut self.matrix.upper) {
            if matches!(decides, Decides::Turns { .. }) {
                *upper = 0.0;
            }
        }
    }
}

/// The candidates that a route may use, with those that have to come before them.
fn open(search: &Search<'_, '_, '_, '_, '_, '_>, name: RouteName) -> Vec<bool> {
    let ground = search.ground;
    let formats = formats(search.field);
    let mut open: Vec<bool> = ground
        .candidates
        .iter()
        .map(|candidate| {
            let members = candidate.nations(ground);
            candidate.gives
                && match name {
                    RouteName::Free => true,
                    RouteName::Groups => meets(search.field, &formats, candidate.capability, &members),
                    RouteName::Support => each_pair(&members)
                        .all(|(a, b)| holds_the_same(search.field, candidate.capability, [a, b])),
                    RouteName::Traditional => is_deepest(search.field, candidate),
                }
        })
        .collect();
    for at in (0..open.len()).rev() {
        if let (true, Some((first, _))) = (open[at], ground.candidates[at].after) {
            open[first] = true;
        }
    }
    open
}

/// Members of each cluster of nations that is small at the start of the horizon.
fn formats(field: &Field<'_, '_, '_, '_>) -> Vec<Vec<NationId>> {
    let model = field.assessment.context.model;
    let clusters = model.tables.formats.rows().filter(|row| row.kind == FormatKind::Cluster);
    let members = clusters.map(|row| model.members(row.id, field.year));
    members.filter(|group| (2..=SMALL_GROUP).contains(&group.len())).collect()
}

/// Whether nations meet in a small group: a cluster of nations, or a cooperation that runs and serves the capability.
fn meets(
    field: &Field<'_, '_, '_, '_>,
    formats: &[Vec<NationId>],
    of: CapabilityId,
    members: &[NationId],
) -> bool {
    let below = field.assessment.context.with_below(of);
    let serves = |found: &&Running<'_>| below.iter().any(|id| found.subjects.contains(&id.symbol()));
    let small = field.snapshot.running().filter(|found| found.nations.len() <= SMALL_GROUP);
    let running = small.filter(serves).map(|found| &found.nations);
    let mut groups = running.chain(formats);
    groups.any(|group| members.iter().all(|one| group.contains(one)))
}

/// Whether two nations hold units of one family in a capability at the start of the horizon.
fn holds_the_same(field: &Field<'_, '_, '_, '_>, of: CapabilityId, members: [NationId; 2]) -> bool {
    let supply = Supply::of(&field.assessment.context, of);
    let fleets = members
        .map(|nation| fragmentation::fleet(&supply, |holder| holder == HolderId::from(nation), field.year));
    fragmentation::commonality(&fleets[0], &fleets[1]).is_some_and(|common| common > 0.0)
}

/// Whether a candidate has the deepest form of the ladder, in which one does it for the other.
fn is_deepest(field: &Field<'_, '_, '_, '_>, candidate: &Candidate) -> bool {
    let model = field.assessment.context.model;
    let rung = model.tables.forms.find(candidate.form.symbol()).map_or(0, |form| form.rung);
    rung > 0 && rung as usize == register::rungs(model)
}

/// The small cooperations in which members of the agreements of a plan meet already.
fn meeting(search: &Search<'_, '_, '_, '_, '_, '_>, found: &Found) -> Vec<RowKeyView> {
    let Some((plan, _)) = &found.plan else { return Vec::new() };
    let model = search.field.assessment.context.model;
    let codes = |row: &Agreement| row.members.iter().map(|one| one.text(&model.names)).collect();
    let groups: BTreeSet<Vec<_>> = plan.agreements.iter().map(codes).collect();
    let small = search.field.snapshot.running().filter(|running| running.nations.len() <= SMALL_GROUP);
    let meets = small.filter(|running| {
        let codes: Vec<_> = running.nations.iter().map(|one| one.text(&model.names)).collect();
        groups.iter().any(|group| group.iter().all(|code| codes.contains(code)))
    });
    meets.map(|running| RowKeyView::of(model, running.record)).collect()
}
