// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The rows that state what units cost.

use concordia_analysis::view::TextView;
use concordia_model::codes::{CostKind, ParameterOn};
use concordia_model::ids::{CapabilityId, EquipmentId, HolderId, NationId};
use concordia_model::table::Record;
use concordia_model::tables::Cost;

use super::{Why, record};
use crate::view::{WhyKind, WhyView};

impl<'m> Why<'_, '_, '_, '_, '_, '_, 'm> {
    /// The rows that state what a unit costs a year.
    pub(super) fn run(&self, of: CapabilityId, equipment: Option<EquipmentId>, nation: NationId) -> WhyView {
        let model = self.model();
        let rows = self.costs(of, equipment, nation).filter(|row| row.row.kind == CostKind::UnitAnnual);
        let words =
            TextView::new("What a unit costs a year is stated.", "Wat een eenheid per jaar kost is vermeld.");
        WhyView { kind: WhyKind::Price, words, rows: rows.map(|row| record(model, row)).collect() }
    }

    /// The rows of costs of a nation, or of none in particular.
    fn costs(
        &self,
        of: CapabilityId,
        equipment: Option<EquipmentId>,
        nation: NationId,
    ) -> impl Iterator<Item = &'m Record<Cost>> {
        let below = self.search.field.assessment.context.with_below(of);
        self.model().tables.costs.records().filter(move |row| {
            let row = &row.row;
            below.contains(&row.capability)
                && row.equipment == equipment
                && row.holder.is_none_or(|holder| holder == HolderId::from(nation))
        })
    }

    /// The rows that state price and lead time.
    pub(super) fn priced(
        &self,
        of: CapabilityId,
        equipment: Option<EquipmentId>,
        nation: NationId,
    ) -> WhyView {
        let model = self.model();
        let below = self.search.field.assessment.context.with_below(of);
        let costs = self.costs(of, equipment, nation).filter(|row| row.row.kind != CostKind::UnitAnnual);
        let leads = model.tables.parameters.records().filter(|row| {
            let row = &row.row;
            let of_type =
                equipment.is_some_and(|id| row.on == ParameterOn::Equipment && row.id.0 == id.symbol());
            let of_capability =
                row.on == ParameterOn::Capability && below.iter().any(|id| row.id.0 == id.symbol());
            model.text(row.parameter.0) == "lead_years" && (of_type || of_capability)
        });
        let rows = costs.map(|row| record(model, row)).chain(leads.map(|row| record(model, row))).collect();
        let words = TextView::new("Its price and lead time are stated.", "Prijs en levertijd zijn vermeld.");
        WhyView { kind: WhyKind::Price, words, rows }
    }
}
