// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What every method looks up again and again, gathered once per model: the capability tree, access in
//! force by capability, pools with their shares.

use std::collections::{BTreeMap, HashMap, HashSet};

use concordia_model::claims;
use concordia_model::codes::{ParameterOn, ParticipantRole};
use concordia_model::ids::{
    CapabilityId, CooperationId, DocumentId, EquipmentId, FormId, HolderId, NationId,
};
use concordia_model::model::Model;
use concordia_model::table::{Place, Record};
use concordia_model::tables::{Access, Capability, Cooperation, Parameter};
use concordia_model::{Date, Share, Year};

/// The gathered look-ups. Maps are only asked, never walked, so that no result depends on their order.
pub struct Context<'m> {
    /// The model.
    pub model: &'m Model,
    /// Nations that are assessed, by code.
    pub nations: Vec<NationId>,
    /// Capabilities that roll up into no other or have requirements of their own, by id: the rows of
    /// every balance.
    pub roots: Vec<CapabilityId>,
    rows: HashMap<CapabilityId, &'m Capability>,
    below: HashMap<CapabilityId, Vec<CapabilityId>>,
    access: HashMap<CapabilityId, Vec<&'m Record<Access>>>,
    pools: HashMap<CooperationId, Pool>,
    families: HashMap<EquipmentId, &'m str>,
    cooperations: HashMap<CooperationId, &'m Cooperation>,
}

/// Who takes part in a cooperation, with shares in use.
#[derive(Default)]
pub struct Pool {
    members: BTreeMap<String, Vec<Part>>,
}

/// One participation with its period.
#[derive(Clone, Copy)]
pub struct Part {
    /// The nation.
    pub nation: NationId,
    /// Its role.
    pub role: ParticipantRole,
    from: Option<Date>,
    to: Option<Date>,
    use_share: Option<Share>,
    source: DocumentId,
    /// The row.
    pub place: Place,
}

impl Part {
    fn in_force(&self, year: Year) -> bool {
        self.from.is_none_or(|from| from <= year.end()) && self.to.is_none_or(|to| to >= year.end())
    }
}

impl Pool {
    /// All participations whatever their dates, those of observers among them, by nation.
    pub fn all(&self) -> impl Iterator<Item = &Part> + Clone {
        self.members.values().flatten()
    }

    /// The participations in force at the end of a year, by nation.
    pub fn parts(&self, year: Year) -> impl Iterator<Item = &Part> + Clone {
        self.all().filter(move |part| part.in_force(year) && part.role != ParticipantRole::Observer)
    }

    /// A nation's share in use at the end of a year: the one that began last.
    pub fn use_share(&self, nation: NationId, year: Year) -> Option<Share> {
        self.sharing(nation, year).and_then(|part| part.use_share)
    }

    /// The participation that states a nation's share in use at the end of a year.
    pub fn sharing(&self, nation: NationId, year: Year) -> Option<&Part> {
        let stated = self.parts(year).filter(|part| part.nation == nation && part.use_share.is_some());
        stated.max_by_key(|part| part.from)
    }

    /// Whether a nation takes part at the end of a year.
    pub fn has(&self, nation: NationId, year: Year) -> bool {
        self.parts(year).any(|part| part.nation == nation)
    }

    /// The nations that take part at the end of a year, by code.
    pub fn nations(&self, year: Year) -> Vec<NationId> {
        let mut nations: Vec<_> = self.parts(year).map(|part| part.nation).collect();
        nations.dedup();
        nations
    }
}

impl<'m> Context<'m> {
    /// Gathers what the methods look up.
    pub fn of(model: &'m Model) -> Self {
        let rows: HashMap<_, _> = model.tables.capabilities.rows().map(|row| (row.id, row)).collect();
        let mut below: HashMap<CapabilityId, Vec<CapabilityId>> = HashMap::new();
        for row in model.tables.capabilities.rows().filter(|row| row.rolls_up) {
            if let Some(parent) = row.parent {
                below.entry(parent).or_default().push(row.id);
            }
        }
        let required: HashSet<_> = model.tables.requirements.rows().map(|row| row.capability).collect();
        let rolled = |row: &Capability| row.rolls_up && row.parent.is_some() && !required.contains(&row.id);
        let mut roots: Vec<_> = rows.values().filter(|row| !rolled(row)).map(|row| row.id).collect();
        roots.sort_by_key(|id| id.text(&model.names));
        for children in below.values_mut() {
            children.sort_by_key(|id| id.text(&model.names));
        }
        let mut context = Self {
            model,
            nations: model.assessed(),
            roots,
            rows,
            below,
            access: HashMap::new(),
            pools: HashMap::new(),
            families: families(model),
            cooperations: model.tables.cooperations.rows().map(|row| (row.id, row)).collect(),
        };
        context.gather_access();
        context.gather_pools();
        context
    }

    fn gather_access(&mut self) {
        for record in self.model.tables.access.records() {
            self.access.entry(record.row.capability).or_default().push(record);
        }
        let model = self.model;
        let key = |record: &Record<Access>| {
            let row = record.row;
            let cooperation = row.cooperation.map(|id| id.text(&model.names));
            (row.provider.text(&model.names), row.receiver.text(&model.names), cooperation, row.from)
        };
        let claim = |record: &Record<Access>| (record.row.source, record.row.assumption == Some(true));
        for records in self.access.values_mut() {
            records
                .sort_by(|a, b| key(a).cmp(&key(b)).then_with(|| model.compare_claims(claim(b), claim(a))));
            // Of sources that tell of the same access the first, which ranks highest, is used.
            records.dedup_by(|next, used| key(next) == key(used));
        }
    }

    fn gather_pools(&mut self) {
        let model = self.model;
        for record in model.tables.participants.records() {
            let row = &record.row;
            let starts = self.cooperations.get(&row.cooperation).and_then(|cooperation| cooperation.starts);
            let part = Part {
                nation: row.nation,
                role: row.role,
                from: row.from.or(starts),
                to: row.to,
                use_share: row.use_share,
                source: row.source,
                place: record.place,
            };
            let pool = self.pools.entry(row.cooperation).or_default();
            pool.members.entry(row.nation.text(&model.names).to_owned()).or_default().push(part);
        }
        for pool in self.pools.values_mut() {
            for parts in pool.members.values_mut() {
                // Of sources that date a share alike the last, which ranks highest, is used.
                parts.sort_by(|a, b| {
                    let claims = model.compare_claims((a.source, false), (b.source, false));
                    a.from.cmp(&b.from).then(claims).then(a.role.cmp(&b.role))
                });
            }
        }
    }

    /// The row of a capability.
    pub fn capability(&self, id: CapabilityId) -> Option<&'m Capability> {
        self.rows.get(&id).copied()
    }

    /// The row of a cooperation.
    pub fn cooperation(&self, id: CooperationId) -> Option<&'m Cooperation> {
        self.cooperations.get(&id).copied()
    }

    /// The family of a type; a type without family is its own.
    pub fn family(&self, equipment: EquipmentId) -> &'m str {
        self.families.get(&equipment).copied().unwrap_or_else(|| equipment.text(&self.model.names))
    }

    /// The unit in which a capability is counted.
    pub fn unit(&self, id: CapabilityId) -> Option<&'m str> {
        self.capability(id)?.unit.map(|unit| self.model.text(unit.0))
    }

    /// Whether the quantities of a capability add to another's.
    pub fn rolls_up(&self, id: CapabilityId) -> bool {
        self.capability(id).is_some_and(|row| row.rolls_up && row.parent.is_some())
    }

    /// A parameter of a cooperation's form, such as its assurance, as its used claim states it.
    pub fn form_parameter(&self, cooperation: Option<CooperationId>, parameter: &str) -> Option<f64> {
        self.form_parameter_row(cooperation, parameter)?.row.value.map(|value| value.as_f64())
    }

    /// The used claim about a parameter of a cooperation's form.
    pub fn form_parameter_row(
        &self,
        cooperation: Option<CooperationId>,
        parameter: &str,
    ) -> Option<&'m Record<Parameter>> {
        of_form(self.model, self.cooperation(cooperation?)?.form?, parameter)
    }

    /// A capability and everything that rolls up into it.
    pub fn with_below(&self, root: CapabilityId) -> Vec<CapabilityId> {
        let mut all = vec![root];
        let mut at = 0;
        while at < all.len() {
            all.extend(self.below.get(&all[at]).into_iter().flatten());
            at += 1;
        }
        all
    }

    /// The row of the balances in which a capability counts: its own, else that of one above.
    pub fn root_of(&self, capability: CapabilityId) -> Option<CapabilityId> {
        let own = self.roots.contains(&capability).then_some(capability);
        own.or_else(|| self.roots.iter().copied().find(|root| self.with_below(*root).contains(&capability)))
    }

    /// Access rows of a capability that are in force at the end of a year.
    pub fn access(
        &self,
        capability: CapabilityId,
        year: Year,
    ) -> impl Iterator<Item = &'m Record<Access>> + '_ {
        let records = self.access.get(&capability).into_iter().flatten().copied();
        records.filter(move |record| self.access_in_force(&record.row, year))
    }

    fn access_in_force(&self, row: &Access, year: Year) -> bool {
        let cooperation = row.cooperation.and_then(|id| self.cooperation(id));
        let starts = cooperation.and_then(|cooperation| cooperation.starts);
        let from = row.from.or(starts).or_else(|| self.model.document_date(row.source));
        let ended =
            cooperation.and_then(|cooperation| cooperation.ends).is_some_and(|ends| ends < year.end());
        from.is_some_and(|from| from <= year.end()) && row.to.is_none_or(|to| to >= year.end()) && !ended
    }

    /// The pool of a cooperation, if anybody takes part in it.
    pub fn pool(&self, holder: HolderId) -> Option<&Pool> {
        self.pools.get(&CooperationId::of(holder.symbol())).filter(|_| self.model.is_cooperation(holder))
    }

    /// Whether a quantity with this unit counts what the capability counts.
    pub fn same_unit(&self, capability: CapabilityId, unit: Option<concordia_model::cell::Text>) -> bool {
        unit.is_none_or(|unit| Some(self.model.text(unit.0)) == self.unit(capability))
    }
}

/// The used claim about a parameter of a form.
pub fn of_form<'m>(model: &'m Model, form: FormId, parameter: &str) -> Option<&'m Record<Parameter>> {
    let about = |row: &Parameter| {
        row.on == ParameterOn::Form && row.id.0 == form.symbol() && model.text(row.parameter.0) == parameter
    };
    claims::used(model, model.tables.parameters.records().filter(|record| about(&record.row)))
}

fn families(model: &Model) -> HashMap<EquipmentId, &str> {
    let rows = model.tables.equipment.rows();
    rows.filter_map(|row| Some((row.id, model.text(row.family?.0)))).collect()
}
