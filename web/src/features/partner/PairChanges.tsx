// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Figure } from '../../parts/Figure';
import { Section } from '../../parts/Lead';
import { CapabilityName, SourceLink } from '../../parts/names';
import { useText } from '../../words/useText';
import type { PairResult } from './Pair';
import css from './Pair.module.css';

type Row = PairResult['changes'][number];
type Change = Row['own'];

/** What both change in the same years: a reason to talk, no more. */
export function Changes({ pair }: { pair: PairResult }) {
  const { t } = useTranslation();
  const { catalogue, name } = useCatalogue();
  const text = useText();
  const rows = useMemo(() => [...pair.changes].sort((a, b) => Number(b.same_family) - Number(a.same_family) || a.first - b.first), [pair]);
  const columns = useMemo<Column<Row>[]>(() => {
    const type = (change: Change) => catalogue.equipment.find(({ id }) => id === change.equipment)?.name ?? '';
    const years = (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`);
    const unit = (change: Change) => catalogue.capabilities.find(({ id }) => id === change.capability)?.unit;
    const word = (key: string) => t(`changes.${key}` as 'changes.buy');
    const said = (change: Change) => `${word(change.action)} ${type(change)} ${change.quantity ?? ''} ${years(change.from_year, change.to_year)} ${word(change.firmness)}`;
    const show = (change: Change) => (
      <>
        {word(change.action)} {type(change)} <b><Figure value={change.quantity} unit={unit(change)} /></b>
        <span className={`${css.units} ${css.soft}`}>
          {years(change.from_year, change.to_year)}, {word(change.firmness)} · <SourceLink id={change.source} />
        </span>
      </>
    );
    return [
      { id: 'capability', header: t('policy.capability'), value: (row) => name('capabilities', row.own.capability), show: (row) => <CapabilityName id={row.own.capability} nation={pair.a} /> },
      { id: 'own', header: text(pair.name_of_a), value: (row) => said(row.own), show: (row) => show(row.own) },
      { id: 'other', header: text(pair.name_of_b), value: (row) => said(row.other), show: (row) => show(row.other) },
      { id: 'years', header: t('partner.same_years'), value: (row) => years(row.first, row.last) },
      { id: 'family', header: t('partner.same_family'), value: (row) => (row.same_family ? t('policy.yes') : '') },
    ];
  }, [t, catalogue, name, text, pair]);
  if (rows.length === 0) return null;
  return (
    <Section title={t('partner.changes')} note={t('partner.changes_note')}>
      <DataTable caption={t('partner.changes')} columns={columns} rows={rows} />
    </Section>
  );
}
