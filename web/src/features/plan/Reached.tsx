// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Figure } from '../../parts/Figure';
import { Section } from '../../parts/Lead';
import { Verdict } from '../../parts/Sign';
import { useText } from '../../words/useText';
import { moneyOf, type Plan, type Reach } from './asked';
import { useReachWhy } from './useReachWhy';

type Row = Reach & { of: 'plan' | 'present' };

/** The plan beside the present plan, and how far it may be from the best. */
export function Reached({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const { lang, trace } = useCatalogue();
  const text = useText();
  const why = useReachWhy(plan);
  const rows: Row[] = [{ ...plan.present_plan, of: 'present' }, ...(plan.objective ? [{ ...plan.objective, of: 'plan' as const }] : [])];
  const share = (id: 'shortfall' | 'capacity_to_act' | 'freedom_of_action'): Column<Row> => ({
    id, header: t(`plan.${id}`), numeric: true, value: (row) => row[id],
    show: (row) => <Figure value={row[id]} percent digits={1} why={why(id, row.of)} />,
  });
  const columns: Column<Row>[] = [
    { id: 'of', header: t('plan.which'), value: (row) => t(row.of === 'plan' ? 'plan.this_plan' : 'plan.present_plan') },
    share('shortfall'),
    share('capacity_to_act'),
    { id: 'cost', header: t('plan.cost_in', { currency: moneyOf(trace.settings).currency }), numeric: true, value: (row) => row.cost, show: (row) => <Figure value={row.cost} digits={0} why={why('cost', row.of)} /> },
    ...(rows.some(({ saved }) => saved) ? [{ id: 'saved', header: t('plan.saved'), numeric: true, value: (row: Row) => row.saved, show: (row: Row) => <Figure value={row.saved} digits={0} why={why('saved', row.of)} /> }] : []),
    share('freedom_of_action'),
    { id: 'partners', header: t('plan.partners'), numeric: true, value: (row) => row.partners, show: (row) => <Figure value={row.partners} why={why('partners', row.of)} /> },
  ];
  const percent = (value: number | null) => formatNumber(value ?? 0, lang, { percent: true, digits: 1 });
  return (
    <Section title={t('plan.reached')} note={t('plan.reached_note')}>
      <p>
        <Verdict is={plan.status === 'optimal' ? 'pass' : plan.status === 'feasible' ? 'warn' : 'fail'}>{t(`plan.status_${plan.status}`)}</Verdict>{' '}
        {plan.objective && t('plan.proof', { bound: percent(plan.bound), gap: percent(plan.gap), ended: t(`plan.ended_${plan.ended_by ?? 'gap'}`) })}
      </p>
      <DataTable caption={t('plan.reached')} columns={columns} rows={rows} />
      {plan.violations.length > 0 && (
        <ul>
          {plan.violations.map((found) => (
            <li key={found.en}>{text(found)}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
