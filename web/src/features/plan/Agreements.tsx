// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Figure } from '../../parts/Figure';
import { Section } from '../../parts/Lead';
import { useView } from '../../view/useView';
import { useText } from '../../words/useText';
import type { Agreement, Plan } from './asked';
import { useAgreementWhy } from './why';

type Weighed = NonNullable<Agreement['weighed']>;
const STATES = ['met', 'at_risk', 'not_met', 'cannot_be_judged'] as const;

/** What is to be agreed, and what principles and considerations say of it. */
export function Agreements({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const why = useAgreementWhy(plan);
  const weighed = useWeighed(plan);
  const columns: Column<Agreement>[] = [
    { id: 'year', header: t('plan.concluded'), numeric: true, value: (row) => row.year, show: (row) => <Year row={row} /> },
    { id: 'form', header: t('plan.form'), value: (row) => name('forms', row.form) },
    { id: 'capability', header: t('plan.capability'), value: (row) => name('capabilities', row.capability) },
    { id: 'members', header: t('plan.members'), value: (row) => row.members.map((id) => name('nations', id)).join(', ') },
    ...weighed,
  ];
  function Year({ row }: { row: Agreement }) {
    return <Figure value={row.year} why={why(row)} />;
  }
  return (
    <Section title={t('plan.agreements')} note={t('plan.agreements_note')}>
      <DataTable caption={t('plan.agreements')} columns={columns} rows={plan.agreements} />
    </Section>
  );
}

/** A column for each principle, one for the arguments, and the way to the weighing sheet. */
function useWeighed(plan: Plan): Column<Agreement>[] {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const text = useText();
  const first = plan.agreements.find(({ weighed }) => weighed !== null)?.weighed;
  if (!first) return [];
  const verdicts = (id: string, { weighed }: Agreement) => {
    const all = weighed?.principles.find((found) => found.id === id)?.verdicts ?? [];
    const told = (state: (typeof STATES)[number]) => {
      const nations = all.filter((verdict) => verdict.state === state).map(({ nation }) => name('nations', nation));
      return nations.length > 0 ? [`${t(`sheet.test.${state}`)}: ${nations.join(', ')}`] : [];
    };
    return STATES.flatMap(told).join('; ');
  };
  const sum = (weighed: Weighed, side: 'for' | 'against' | 'unknown') => weighed.considerations.reduce((all, found) => all + found[side], 0);
  const counts = ({ weighed }: Agreement) =>
    weighed ? t('plan.arguments_of', { pro: sum(weighed, 'for'), against: sum(weighed, 'against'), unknown: sum(weighed, 'unknown') }) : '';
  return [
    ...first.principles.map((found) => ({ id: found.id, header: text(found.name), value: (row: Agreement) => verdicts(found.id, row) })),
    { id: 'arguments', header: t('plan.arguments'), value: counts },
    {
      id: 'sheet', header: t('sheet.title'), value: ({ weighed }) => weighed?.sheet,
      show: (row) => <Way row={row} />,
    },
  ];
}

/** The way to the weighing sheet of the same capability and members. */
function Way({ row: { weighed, capability, members } }: { row: Agreement }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const { href } = useView();
  if (!weighed?.sheet) return null;
  const whom = members.map((id) => name('nations', id)).join(', ');
  return (
    <Link href={href('/opportunities', { nation: weighed.nation, year: weighed.year, filters: { sheet: [weighed.sheet] } })} aria-label={`${t('plan.weigh')}: ${name('capabilities', capability)}, ${whom}`}>
      {t('plan.weigh')}
    </Link>
  );
}
