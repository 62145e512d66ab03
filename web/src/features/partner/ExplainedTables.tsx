// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { type FigureValue, formatNumber } from '../../number/format';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Figure } from '../../parts/Figure';
import { Verdict } from '../../parts/Sign';
import { useText } from '../../words/useText';
import type { Criterion, Partner, Partners } from './standing';

type Measurement = Partner['measurements'][number];
type Mark = Partner['marks'][number];

/** A measurement with its ends; only the ends are known where it has no best value. */
const figureOf = ({ measured, low, high }: Measurement): FigureValue | null =>
  measured === null && low === null ? null : { value: measured, low: low ?? measured ?? 0, high: high ?? measured };

/** The value of a measurement: straight lines between anchors, level outside. */
export function valueAt({ anchors: all }: Pick<Criterion, 'anchors'>, measured: number): number {
  const pairs = all as [number, number][];
  const next = pairs.findIndex(([at]) => measured <= at);
  if (next === 0) return pairs[0]![1];
  if (next < 0) return pairs.at(-1)![1];
  const [[from, low], [to, high]] = [pairs[next - 1]!, pairs[next]!];
  return low + ((measured - from) / (to - from)) * (high - low);
}

/** The value as it is, or between those of its ends where only these are known. */
function valueOf(criterion: Criterion, { value, low, high }: Measurement): FigureValue | number | null {
  if (value !== null || low === null || high === null) return value;
  const ends = [valueAt(criterion, low), valueAt(criterion, high)];
  return { value: null, low: Math.min(...ends), high: Math.max(...ends) };
}

/** Each measure: what was measured, its value, what it contributes, and the rows behind it. */
export function Measurements({ partners, partner, before }: { partners: Partners; partner: Partner; before?: Partner }) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const text = useText();
  const columns = useMemo<Column<Measurement>[]>(() => {
    const of = (row: Measurement): Criterion => partners.frame.criteria.find(({ id }) => id === row.criterion)!;
    const group = (row: Measurement) => text(partners.frame.groups.find(({ id }) => id === of(row).group)!.name);
    const why = (row: Measurement) => ({
      title: `${text(of(row).name)}: ${text(partner.name)}`,
      formula: `${text(of(row).unit)}; ${anchors(of(row), lang)}`,
      method: 'partners',
      rows: row.rows.map(({ table, key, source }) => ({ label: key.split('|').filter(Boolean).join(' · '), value: table, source })),
    });
    const old = (row: Measurement) => before?.measurements.find(({ criterion }) => criterion === row.criterion);
    const was = (row: Measurement) => {
      const found = old(row);
      return found && figureOf(found);
    };
    return [
      { id: 'group', header: t('partners.group'), value: group },
      { id: 'measure', header: t('partners.measure'), value: (row) => text(of(row).name) },
      { id: 'measured', header: t('partners.measured'), numeric: true, value: (row) => row.measured, show: (row) => <Figure value={figureOf(row)} before={was(row)} digits={(row.measured ?? 0) >= 100 ? 0 : 2} why={why(row)} /> },
      { id: 'unit', header: t('partners.unit'), value: (row) => text(of(row).unit) },
      { id: 'value', header: t('partners.value'), numeric: true, value: (row) => row.value, show: (row) => <Figure value={valueOf(of(row), row)} digits={2} /> },
      { id: 'contribution', header: t('partners.contribution'), numeric: true, value: (row) => partner.contributions[row.criterion], show: (row) => <Figure value={partner.contributions[row.criterion]} digits={2} /> },
      { id: 'rows', header: t('partners.rows'), numeric: true, value: (row) => row.rows.length },
    ];
  }, [t, text, lang, partners, partner, before]);
  return (
    <>
      <h3>{t('partners.measurements')}</h3>
      <p>{t('partners.measurements_note')}</p>
      <DataTable caption={t('partners.measurements')} columns={columns} rows={partner.measurements} search={false} />
    </>
  );
}

/** The anchors of a measure in words: "0 → 1, 2 → 0". */
export function anchors({ anchors: all }: Criterion, lang: 'en' | 'nl'): string {
  return all.map((pair) => pair.map((value) => formatNumber(value, lang, { digits: 2 })).join(' → ')).join('; ');
}

/** The marks of the observed shell, passed or failed and by how much. */
export function Marks({ partners, partner }: { partners: Partners; partner: Partner }) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const text = useText();
  const columns = useMemo<Column<Mark>[]>(() => {
    const of = (row: Mark) => partners.frame.marks.find(({ id }) => id === row.mark)!;
    const number = (value: number) => formatNumber(value, lang, { digits: 2 });
    const words = (has: number, needs: number, holds: boolean) => t(holds ? 'partners.mark_holds' : 'partners.mark_fails', { needs: number(needs), lacks: number(Math.max(0, needs - has)) });
    const verdict = (has: number, needs: number, holds: boolean) => <Verdict is={holds ? 'pass' : 'fail'}>{words(has, needs, holds)}</Verdict>;
    return [
      { id: 'mark', header: t('partners.mark'), value: (row) => text(of(row).name) },
      { id: 'unit', header: t('partners.unit'), value: (row) => text(of(row).unit) },
      { id: 'close', header: t('partners.in_close', { count: partners.frame.close_group }), numeric: true, value: (row) => row.close, show: (row) => <Figure value={row.close} digits={2} /> },
      { id: 'any', header: t('partners.in_any'), numeric: true, value: (row) => row.any, show: (row) => <Figure value={row.any} digits={2} /> },
      { id: 'strategic', header: t('partners.shell.strategic'), value: (row) => words(row.close, of(row).strategic, row.strategic), show: (row) => verdict(row.close, of(row).strategic, row.strategic) },
      { id: 'affiliated', header: t('partners.shell.affiliated'), value: (row) => words(row.any, of(row).affiliated, row.affiliated), show: (row) => verdict(row.any, of(row).affiliated, row.affiliated) },
    ];
  }, [t, text, lang, partners]);
  return (
    <>
      <h3>{t('partners.marks')}</h3>
      <p>{t('partners.marks_note')}</p>
      <DataTable caption={t('partners.marks')} columns={columns} rows={partner.marks} search={false} />
    </>
  );
}
