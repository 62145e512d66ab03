// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Day } from '../../parts/Day';
import { Figure } from '../../parts/Figure';
import { Section } from '../../parts/Lead';
import { NationName, SourceLink } from '../../parts/names';
import { useCode } from '../../words/useCode';
import { useText } from '../../words/useText';
import type { PairResult } from './Pair';
import css from './Pair.module.css';

type Measure = PairResult['measures'][number];
type Format = PairResult['formats'][number];
type Activity = PairResult['activities'][number];

/** How close on each criterion: a measured distance with its source, never a mark for an ally. */
export function Measures({ pair }: { pair: PairResult }) {
  const { t } = useTranslation();
  const { name, lang } = useCatalogue();
  const text = useText();
  const columns = useMemo<Column<Measure>[]>(() => {
    const number = (value: number) => formatNumber(value, lang, { digits: 2 });
    const range = (row: Measure) => (row.low === null || row.high === null ? '' : `${number(row.low)}–${number(row.high)}`);
    const of = (row: Measure) => (row.symmetric ? '' : ` (${name('nations', row.from)} – ${name('nations', row.to)})`);
    return [
      { id: 'measure', header: t('partner.criterion'), value: (row) => text(row.name) + of(row) },
      { id: 'value', header: t('partner.value'), numeric: true, value: (row) => row.value, show: (row) => <Figure value={row.value} digits={2} unit={row.unit === '0-1' ? null : row.unit} /> },
      { id: 'range', header: t('partner.range'), numeric: true, value: range },
      { id: 'closer', header: t('partner.reading'), value: (row) => t(row.closer === 'lower' ? 'partner.lower' : 'partner.higher') },
      { id: 'year', header: t('partner.measured'), value: (row) => (row.value_year === null ? null : String(row.value_year)) },
      { id: 'source', header: t('policy.document'), value: (row) => row.source, show: (row) => row.source && <SourceLink id={row.source} /> },
    ];
  }, [t, name, lang, text]);
  if (pair.measures.length === 0) return null;
  return (
    <Section title={t('partner.measures')} note={t('partner.measures_note')}>
      <DataTable caption={t('partner.measures')} columns={columns} rows={pair.measures} search={false} />
    </Section>
  );
}

/** Alliances, unions, clusters and programmes of both. */
export function Formats({ pair }: { pair: PairResult }) {
  const { t } = useTranslation();
  const text = useText();
  const code = useCode();
  const columns = useMemo<Column<Format>[]>(() => {
    const roles = (list: Format['of_a']) => [...new Set(list.filter((row) => row.in_force).map((row) => code('membership', row.role)))].join(', ') || t('partner.formerly');
    const sources = (row: Format) => [...new Set([...row.of_a, ...row.of_b].map((one) => one.source))];
    return [
      { id: 'name', header: t('cooperation.format'), value: (row) => text(row.name) },
      { id: 'kind', header: t('policy.kind'), value: (row) => code('format', row.kind) },
      { id: 'a', header: text(pair.name_of_a), value: (row) => roles(row.of_a) },
      { id: 'b', header: text(pair.name_of_b), value: (row) => roles(row.of_b) },
      { id: 'together', header: t('partner.both'), value: (row) => (row.together ? t('policy.yes') : t('policy.no')) },
      { id: 'source', header: t('policy.document'), value: (row) => sources(row).join(' '), show: (row) => sources(row).map((id) => <span key={id} className={css.units}><SourceLink id={id} /></span>) },
    ];
  }, [t, text, code, pair]);
  if (pair.formats.length === 0) return null;
  return (
    <Section title={t('partner.formats')}>
      <DataTable caption={t('partner.formats')} columns={columns} rows={pair.formats} />
    </Section>
  );
}

/** Missions, standby forces and exercises with both. */
export function Activities({ pair }: { pair: PairResult }) {
  const { t } = useTranslation();
  const text = useText();
  const code = useCode();
  const columns = useMemo<Column<Activity>[]>(() => {
    const people = (row: Activity, nation: string) => {
      const known = row.contributions.filter((one) => one.nation === nation && one.personnel !== null);
      // The largest of its contributions: contributions follow each other in time and do not add up.
      return known.length > 0 ? Math.max(...known.map((one) => one.personnel!)) : null;
    };
    return [
      { id: 'name', header: t('partner.activity'), value: (row) => text(row.name) },
      { id: 'kind', header: t('policy.kind'), value: (row) => code('activity', row.kind) },
      { id: 'lead', header: t('cooperation.lead'), value: (row) => row.lead ?? '', show: (row) => row.lead && <NationName id={row.lead} /> },
      { id: 'from', header: t('cooperations.from'), value: (row) => row.from, show: (row) => <Day date={row.from} /> },
      { id: 'to', header: t('cooperations.to'), value: (row) => row.to ?? '', show: (row) => <Day date={row.to} optional /> },
      { id: 'a', header: t('partner.people', { nation: text(pair.name_of_a) }), numeric: true, value: (row) => people(row, pair.a) },
      { id: 'b', header: t('partner.people', { nation: text(pair.name_of_b) }), numeric: true, value: (row) => people(row, pair.b) },
      { id: 'source', header: t('policy.document'), value: (row) => row.source, show: (row) => <SourceLink id={row.source} /> },
    ];
  }, [t, text, code, pair]);
  if (pair.activities.length === 0) return null;
  return (
    <Section title={t('partner.activities')}>
      <DataTable caption={t('partner.activities')} columns={columns} rows={pair.activities} />
    </Section>
  );
}
