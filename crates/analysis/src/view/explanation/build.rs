// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Gathers what a balance rests on, year by year.

use concordia_model::ids::{CapabilityId, HolderId, NationId};
use concordia_model::stock::{Lines, Step, StepKind};
use concordia_model::table::{Place, Record, Table};
use concordia_model::tables::Access;
use concordia_model::{Figure, Quantity, Year};

use super::cited::Cited;
use super::{
    AccessExplanation, ChangeExplanation, ExplanationView, KindExplanation, LineExplanation, NeedExplanation,
    PoolExplanation, StepExplanation, StockExplanation, YearExplanation, words,
};
use crate::assessment::Assessment;
use crate::balance::{self, Balance, PoolStock, Supply};
use crate::context::Context;
use crate::need::{self, Basis};
use crate::view;

/// Pages in `docs/methods` that every balance rests on.
const METHODS: [&str; 5] = ["balance", "stock", "claims", "figures", "time"];

/// Why the balances of a nation in a capability are what they are. One that rolls up without balances of
/// its own is explained with the one above; `None` for a nation that is not assessed.
pub fn explain(
    assessment: &Assessment<'_>,
    nation: NationId,
    capability: CapabilityId,
) -> Option<ExplanationView> {
    let context = &assessment.context;
    let root = context.root_of(capability)?;
    let group = assessment.group(root)?;
    let at = context.nations.iter().position(|known| *known == nation)?;
    let supply = Supply::of(context, root);
    let mut explainer =
        Explainer { context, nation, root, supply: &supply, cited: Cited::new(context.model) };
    let mut years = Vec::new();
    for (position, year) in group.years.iter().enumerate() {
        let balance = group.at(at, position);
        let shown = view::balance::of(assessment, nation, root, *year, balance);
        years.push(explainer.year(*year, balance, shown));
    }
    let changes = explainer.changes();
    let (claims, passages, rows, documents) = explainer.cited.finish();
    let by_key = context.model.settings.need_rule == Some(concordia_model::NeedRule::KeyOfCollectiveTarget);
    Some(ExplanationView {
        nation: nation.text(&context.model.names).to_owned(),
        capability: root.text(&context.model.names).to_owned(),
        unit: context.unit(root).map(str::to_owned),
        formula: words::formula(),
        methods: METHODS.into_iter().chain(by_key.then_some("money")).map(str::to_owned).collect(),
        years,
        changes,
        claims,
        passages,
        rows,
        documents,
    })
}

struct Explainer<'a, 'm> {
    context: &'a Context<'m>,
    nation: NationId,
    root: CapabilityId,
    supply: &'a Supply<'a, 'm>,
    cited: Cited<'m>,
}

impl<'m> Explainer<'_, 'm> {
    fn year(&mut self, year: Year, balance: &Balance, shown: view::BalanceView) -> YearExplanation {
        let counted = self.supply.access(year);
        YearExplanation {
            balance: shown,
            sum: words::sum(balance),
            stocks: self.stocks(self.nation.into(), year),
            pools: self.pools(year),
            access_in: self.access_in(&counted, year),
            access_out: self.access_out(&counted, year),
            need: self.need(balance, year),
        }
    }

    fn stocks(&mut self, holder: HolderId, year: Year) -> Vec<StockExplanation> {
        let supply = self.supply;
        let known = supply.lines().iter().filter(|lines| !lines.of_holder(holder).is_empty());
        let mut stocks: Vec<_> = known.map(|lines| self.stock(lines, holder, year)).collect();
        // Where something else is known, what only changes comes on top of that.
        let alone = stocks.iter().all(|stock| stock.units.is_none());
        if let Some(stock) = stocks.first_mut().filter(|_| alone) {
            (stock.units, stock.unknown_rest) = (Some(supply.stock(holder, year).units.into()), true);
        }
        stocks
    }

    fn stock(&mut self, lines: &Lines<'m>, holder: HolderId, year: Year) -> StockExplanation {
        let names = &self.context.model.names;
        let mut shown = Vec::new();
        for part in lines.parts(holder, year) {
            shown.push(LineExplanation {
                equipment: part.line.equipment.map(|id| id.text(names).to_owned()),
                units: part.units.map(Into::into),
                steps: part
                    .steps
                    .into_iter()
                    .filter_map(|step| self.step(lines.capability(), step))
                    .collect(),
            });
        }
        let only_changes = lines.changes_only(holder, year).is_some();
        StockExplanation {
            holder: holder.text(names).to_owned(),
            capability: lines.capability().text(names).to_owned(),
            units: (!only_changes).then(|| lines.stock(holder, year).units.into()),
            stored: lines.stored(holder, year).into(),
            unknown_rest: !only_changes && lines.has_unknown_rest(holder, year),
            lines: shown,
        }
    }

    fn step(&mut self, capability: CapabilityId, step: Step) -> Option<StepExplanation> {
        let tables = &self.context.model.tables;
        let row = match step.kind {
            _ if self.cited.known(step.place).is_some() => self.cited.known(step.place)?,
            StepKind::Claim | StepKind::OutOfService => {
                self.cited.holding(at(&tables.holdings, capability, step.place)?)
            }
            StepKind::Comes | StepKind::Goes => {
                self.cited.row(at(&tables.planned_changes, capability, step.place)?)
            }
        };
        Some(StepExplanation { kind: step.kind, units: step.units.into(), row })
    }

    fn pools(&mut self, year: Year) -> Vec<PoolExplanation> {
        let mut shown = Vec::new();
        for pool in self.supply.pools(year) {
            let Some(parts) = self.context.pool(pool.holder).filter(|parts| parts.has(self.nation, year))
            else {
                continue;
            };
            let place = parts.sharing(self.nation, year).map(|part| part.place);
            let records = &self.context.model.tables.participants;
            let row = place.and_then(|place| records.records().find(|record| record.place == place));
            shown.push(PoolExplanation {
                cooperation: pool.holder.text(&self.context.model.names).to_owned(),
                units: pool.stock.units.into(),
                use_share: parts.use_share(self.nation, year).map(|share| share.as_f64()),
                row: row.map(|record| self.cited.row(record)),
                part: self.part(&pool, year).into(),
                stocks: self.stocks(pool.holder, year),
            });
        }
        shown
    }

    fn part(&self, pool: &PoolStock, year: Year) -> Figure {
        self.supply.pooled(std::slice::from_ref(pool), self.nation, year).units
    }

    /// Access rows in force of the capability and what rolls up into it, counted or not.
    fn in_force(&self, year: Year) -> Vec<&'m Record<Access>> {
        let below = self.context.with_below(self.root);
        below.into_iter().flat_map(|id| self.context.access(id, year)).collect()
    }

    fn access_in(&mut self, counted: &[&'m Access], year: Year) -> Vec<AccessExplanation> {
        let mut records = self.in_force(year);
        records.retain(|record| record.row.receiver == self.nation);
        let mut shown = Vec::new();
        for record in records {
            let counts = counted.iter().any(|row| std::ptr::eq(*row, &raw const record.row));
            let reason = if counts {
                words::assured(self.context, &record.row)
            } else {
                words::not_counted(self.context, &record.row)
            };
            shown.push(self.access(record, counts, reason));
        }
        shown
    }

    fn access_out(&mut self, counted: &[&'m Access], year: Year) -> Vec<AccessExplanation> {
        let given: Vec<_> =
            counted.iter().copied().filter(|row| row.provider == self.nation.into()).collect();
        let mut records = self.in_force(year);
        records.retain(|record| record.row.provider == self.nation.into());
        let mut shown: Vec<AccessExplanation> = Vec::new();
        for record in records {
            let row = &record.row;
            let reason = if !given.iter().any(|counted| std::ptr::eq(*counted, row)) {
                Some(words::not_counted(self.context, row))
            } else if self.overtaken(row, &given) {
                Some(words::not_largest())
            } else {
                None
            };
            let counts = reason.is_none();
            let reason = reason.unwrap_or_else(|| words::assured(self.context, row));
            shown.push(self.access(record, counts, reason));
        }
        shown
    }

    /// Whether another row of the same cooperation gives more; of equals the first counts.
    fn overtaken(&self, row: &Access, given: &[&Access]) -> bool {
        let units = |row: &Access| balance::assured(self.context, row);
        let size = |figure: Figure| (figure.value, figure.low, figure.high.is_none(), figure.high);
        let mine = given.iter().position(|other| std::ptr::eq(*other, row));
        row.cooperation.is_some()
            && given.iter().enumerate().any(|(at, other)| {
                let first = size(units(other)) == size(units(row)) && Some(at) < mine;
                other.cooperation == row.cooperation && (size(units(other)) > size(units(row)) || first)
            })
    }

    fn access(
        &mut self,
        record: &'m Record<Access>,
        counts: bool,
        reason: view::TextView,
    ) -> AccessExplanation {
        let (row, names) = (&record.row, &self.context.model.names);
        let parameter = self.context.form_parameter_row(row.cooperation, "assurance");
        let parameter = parameter.filter(|_| counts && row.assurance.is_none());
        AccessExplanation {
            provider: row.provider.text(names).to_owned(),
            receiver: row.receiver.text(names).to_owned(),
            cooperation: row.cooperation.map(|id| id.text(names).to_owned()),
            terms: row.terms,
            quantity: row.quantity.map(Quantity::as_f64),
            units: balance::assured(self.context, row).into(),
            counts,
            reason,
            row: self.cited.row(record),
            assurance_row: parameter.map(|parameter| self.cited.row(parameter)),
        }
    }

    fn need(&mut self, balance: &Balance, year: Year) -> NeedExplanation {
        let kinds = need::stated(self.context, self.nation.into(), self.root, year);
        let reason = match balance.need.basis {
            Basis::Requirement => words::stated(&kinds),
            Basis::NeedRule => {
                let keys = need::keys(self.context, self.nation, self.root, year);
                words::by_rule(self.context, balance.need.units, &keys)
            }
            Basis::None if self.context.rolls_up(self.root) => words::with_above(),
            Basis::None => words::none(),
        };
        let kinds = kinds.into_iter().map(|stated| KindExplanation {
            kind: stated.kind,
            units: stated.need.units.into(),
            rows: stated.used.into_iter().map(|record| self.cited.requirement(record)).collect(),
        });
        let kinds: Vec<_> = kinds.collect();
        let block = self.context.model.tables.requirements.block(Some(self.root.symbol()));
        let own = block.into_iter().flat_map(|block| &block.records);
        let own = own.filter(|record| record.row.scope == self.nation.into());
        let all: Vec<_> = own.map(|record| self.cited.row(record)).collect();
        let used = |row: &usize| kinds.iter().any(|kind| kind.rows.contains(row));
        let not_used = all.into_iter().filter(|row| !used(row)).collect();
        NeedExplanation { reason, kinds, not_used }
    }

    fn changes(&mut self) -> Vec<ChangeExplanation> {
        let settings = &self.context.model.settings;
        let takes_part = |holder: HolderId| {
            let mut years = settings.today().to(settings.horizon.1);
            self.context.pool(holder).is_some_and(|pool| years.any(|year| pool.has(self.nation, year)))
        };
        let lines = self.supply.lines().iter().flat_map(Lines::lines);
        let mine: Vec<_> =
            lines.filter(|line| line.holder == self.nation.into() || takes_part(line.holder)).collect();
        let mut records: Vec<_> = mine.into_iter().flat_map(|line| line.changes()).collect();
        let names = &self.context.model.names;
        records.sort_by_key(|record| (record.row.from_year, record.row.to_year, record.row.id.text(names)));
        let shown = records.into_iter().map(|record| ChangeExplanation {
            change: view::planned(self.context, record),
            row: self.cited.row(record),
        });
        shown.collect()
    }
}

/// The row of a capability at a place.
fn at<R: concordia_model::row::Row>(
    table: &Table<R>,
    capability: CapabilityId,
    place: Place,
) -> Option<&Record<R>> {
    table.block(Some(capability.symbol()))?.records.iter().find(|record| record.place == place)
}
