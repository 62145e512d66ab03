// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { Button } from '../../parts/Button';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Figure } from '../../parts/Figure';
import { Section } from '../../parts/Lead';
import { CapabilityName, useTypeName } from '../../parts/names';
import { useText } from '../../words/useText';
import type { Decision, Plan } from './asked';
import css from './plan.module.css';
import { useDecisionWhy } from './why';
import { usePriceText, useWish } from './Wishes';

const most = ({ years }: Decision) => Math.max(...years.map(({ units }) => units), 0);

/** What is decided; every number opens. */
export function Decisions({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const typeName = useTypeName();
  const text = useText();
  const why = useDecisionWhy();
  const wish = useWish();
  const price = usePriceText();
  const columns: Column<Decision>[] = [
    { id: 'nation', header: t('plan.nation'), value: (row) => name('nations', row.nation) },
    { id: 'action', header: t('plan.does'), value: (row) => t(`plan.does_${row.action}`) },
    { id: 'units', header: t('plan.units'), numeric: true, value: most, show: (row) => <Figure value={most(row)} why={why(row)} /> },
    { id: 'capability', header: t('plan.capability'), value: (row) => name('capabilities', row.capability), show: (row) => <CapabilityName id={row.capability} nation={row.nation} /> },
    { id: 'with', header: t('plan.of_whom'), value: (row) => (row.partner ? name('nations', row.partner) : row.equipment ? typeName(row.equipment) : '') },
    { id: 'from', header: t('plan.from'), numeric: true, value: (row) => row.years[0]?.year, show: (row) => row.years[0]?.year },
    { id: 'to', header: t('plan.to'), numeric: true, value: (row) => row.years.at(-1)?.year, show: (row) => row.years.at(-1)?.year },
    ...(plan.decisions.some(({ saved }) => saved !== null)
      ? [{ id: 'saved', header: t('plan.saved'), numeric: true, value: (row: Decision) => row.saved, show: (row: Decision) => (row.saved === null ? '–' : <Figure value={row.saved} digits={0} why={why(row)} />) }]
      : []),
    ...(plan.decisions.some(({ cost }) => cost !== null)
      ? [{ id: 'cost', header: t('plan.cost'), numeric: true, value: (row: Decision) => row.cost, show: (row: Decision) => (row.cost === null ? '–' : <Figure value={row.cost} digits={0} why={why(row)} />) }]
      : []),
    ...(plan.decisions.some(({ price }) => price !== null)
      ? [{ id: 'price', header: t('plan.without'), numeric: true, value: (row: Decision) => row.price?.shortfall, show: (row: Decision) => <Figure value={row.price?.shortfall} percent digits={2} signed why={{ ...why(row), title: `${t('plan.without')}: ${text(row.words)}`, formula: row.price ? price(row.price) : undefined }} /> }]
      : []),
    { id: 'words', header: t('plan.in_words'), value: (row) => text(row.words), show: (row) => <span className={css.words}>{text(row.words)}</span> },
    {
      id: 'wish', header: t('plan.wish'), value: () => '',
      show: (row) => (
        <Button look="quiet" aria-label={`${t('plan.leave')}: ${text(row.words)}`} onPress={() => wish('forbid', row.id)}>
          {t('plan.leave')}
        </Button>
      ),
    },
  ];
  return (
    <Section title={t('plan.decisions')}>
      <DataTable caption={t('plan.decisions')} columns={columns} rows={plan.decisions} />
    </Section>
  );
}
