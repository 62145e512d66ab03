// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Why } from '../../frame/why';
import { formatList, formatNumber } from '../../number/format';
import type { Column } from '../../parts/columns';
import { Figure } from '../../parts/Figure';
import { CapabilityName } from '../../parts/names';
import { type Against, laterOf, type Row, type Specialisms } from './found';

/** Why a share or ratio is what it is: the members that count, with their rows. */
export function useShareWhy(found: Specialisms, format: string) {
  const { t } = useTranslation();
  const { name, lang } = useCatalogue();
  return (row: Row, against: Against, what: string): Why => {
    const percent = (value?: number | null) => (value == null ? t('figure.unknown') : formatNumber(value, lang, { percent: true, digits: 1 }));
    const ratio = against.ratio == null ? t('figure.unknown') : formatNumber(against.ratio, lang, { digits: 2 });
    return {
      title: `${what}: ${name('capabilities', row.one.capability)}, ${name('nations', found.nation)}, ${name('formats', format)}, ${found.year}`,
      formula: t('specialisms.filled', { units: percent(against.units_share), means: percent(against.means_share), by: t(`specialisms.by.${against.means as 'gdp'}`), ratio }),
      method: 'specialisms',
      shares: { format, capability: row.one.capability, means: against.means, members: against.members, year: found.year },
    };
  };
}

/** The same as the picture, with all that is known of each capability. */
export function useColumns(found: Specialisms, format: string): Column<Row>[] {
  const { t } = useTranslation();
  const { name, lang } = useCatalogue();
  const why = useShareWhy(found, format);
  const others = (['gdp', 'gni', 'defence_expenditure'] as const).filter((id) => id !== found.means && found.specialisms.some(({ scopes }) => scopes.some(({ against }) => against.some(({ means }) => means === id))));
  const of = (row: Row, means: string) => row.others.find((against) => against.means === means);
  const cell = (row: Row, against: Against | undefined, what: string, value: number | null | undefined, percent: boolean) =>
    against ? <Figure value={value ?? null} percent={percent} digits={percent ? 1 : 2} why={why(row, against, what)} /> : t('figure.unknown');
  const column = (id: string, header: string, pick: (row: Row) => Against | undefined, value: (against: Against) => number | null | undefined, percent: boolean): Column<Row> => ({
    id,
    header,
    numeric: true,
    value: (row) => {
      const against = pick(row);
      return against && value(against);
    },
    show: (row) => {
      const against = pick(row);
      return cell(row, against, header, against && value(against), percent);
    },
  });
  const decides = (row: Row) => row.decides;
  const last = found.specialisms[0]?.scopes[0]?.years.at(-1)?.year;
  const through = (row: Row): Why => ({
    title: `${t('specialisms.through')}: ${name('capabilities', row.one.capability)}, ${name('nations', found.nation)}`,
    formula: t('specialisms.formula_years', { year: found.year }),
    method: 'specialisms',
    rows: row.scope.years.map(({ year, ratio }) => ({ label: String(year), value: ratio == null ? t('figure.unknown') : `×${formatNumber(ratio, lang, { digits: 2 })}` })),
  });
  const saidOf = ({ one }: Row) => {
    const named = found.priorities.filter(({ id }) => one.said.includes(id)).map(({ capability }) => name('capabilities', capability ?? ''));
    return formatList([...new Set(named)], lang);
  };
  return [
    { id: 'capability', header: t('specialisms.capability'), value: ({ one }) => name('capabilities', one.capability), show: ({ one }) => <CapabilityName id={one.capability} nation={found.nation} /> },
    { id: 'class', header: t('specialisms.what'), value: (row) => t(`specialisms.class.${row.class}`) },
    { id: 'said', header: t('specialisms.said_of'), value: saidOf },
    column('units', t('specialisms.units_share'), decides, ({ units_share }) => units_share, true),
    column('means', t('specialisms.means_share'), decides, ({ means_share }) => means_share, true),
    column('ratio', t('specialisms.ratio'), decides, ({ ratio }) => ratio, false),
    ...others.map((id) => column(id, t('specialisms.ratio_to', { means: t(`specialisms.by.${id}`) }), (row) => of(row, id), ({ ratio }) => ratio, false)),
    ...(last
      ? [
          {
            id: 'later', header: t('specialisms.in_year', { year: last }), numeric: true, value: (row: Row) => laterOf(row),
            show: (row: Row) => <Figure value={laterOf(row) ?? null} digits={2} why={through(row)} />,
          },
        ]
      : []),
    { id: 'members', header: t('specialisms.members'), numeric: true, value: ({ decides }) => decides?.members.length, show: (row) => cell(row, row.decides, t('specialisms.members'), row.decides?.members.length, false) },
    { id: 'covered', header: t('specialisms.covered'), numeric: true, value: ({ decides }) => decides?.covered, show: (row) => cell(row, row.decides, t('specialisms.covered'), row.decides?.covered, true) },
    { id: 'doubt', header: t('specialisms.doubt'), value: ({ decides }) => [decides?.thin && t('specialisms.thin'), decides?.turns && t('specialisms.turns')].filter(Boolean).join('; ') },
  ];
}
