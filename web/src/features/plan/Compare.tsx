// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useChangeText } from '../../frame/Changes';
import { formatNumber } from '../../number/format';
import { Choice } from '../../parts/Choice';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Section } from '../../parts/Lead';
import { useText } from '../../words/useText';
import type { Decision, Plan } from './asked';
import type { Made } from './usePlan';
import { useNamed } from './Wishes';

/** This plan beside another that was made on this page: what they reach, and what only one of them decides. */
export function Compare({ plan, query }: { plan: Plan; query: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const said = useQuestionText();
  const [chosen, choose] = useState('');
  const made = queries.getQueriesData<Made>({ queryKey: ['/v1/plans'] }).flatMap(([[, asked], found]) => (found && asked !== query ? [{ id: asked as string, plan: found.envelope.result }] : []));
  if (made.length === 0) return null;
  const other = made.find(({ id }) => id === chosen);
  return (
    <Section title={t('plan.compare')} note={t('plan.compare_note')}>
      <Choice label={t('plan.compare_with')} options={[{ id: '', name: t('scenario.nothing') }, ...made.map(({ id }) => ({ id, name: said(id) }))]} value={chosen} onChange={choose} />
      {other && <Beside plan={plan} other={other.plan} name={said(other.id)} />}
    </Section>
  );
}

/** What was asked of a plan, in a few words. */
function useQuestionText() {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const change = useChangeText();
  const named = useNamed();
  return (query: string) => {
    const asked = new URLSearchParams(query);
    const scope = asked.getAll('scope').map((id) => name('formats', id));
    return [
      scope.length > 0 ? scope.join(', ') : name('nations', asked.get('nation') ?? ''),
      asked.get('scenario') ?? '',
      ...asked.getAll('change').map(change),
      ...asked.getAll('forbid').map((id) => t('plan.wish_forbid', { what: named(id) })),
      ...asked.getAll('force').map((id) => t('plan.wish_force', { what: named(id) })),
    ].join(' · ');
  };
}

type Measured = { measure: string; here: string; there: string };
type Told = { which: string; words: string };

function Beside({ plan, other, name }: { plan: Plan; other: Plan; name: string }) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const text = useText();
  const measures = (['shortfall', 'capacity_to_act', 'freedom_of_action', 'cost', 'partners'] as const).map<Measured>((id) => {
    const percent = id !== 'cost' && id !== 'partners';
    const shown = (of: Plan) => (of.objective?.[id] == null ? t('figure.unknown') : formatNumber(of.objective[id], lang, { percent, digits: percent ? 1 : 0 }));
    return { measure: t(`plan.${id}`), here: shown(plan), there: shown(other) };
  });
  const only = (of: Plan, without: Plan, which: string) => of.decisions.filter((row) => !without.decisions.some((one: Decision) => one.id === row.id)).map<Told>((row) => ({ which, words: text(row.words) }));
  const differing = [...only(plan, other, t('plan.only_this')), ...only(other, plan, t('plan.only_that'))];
  const columns: Column<Measured>[] = [
    { id: 'measure', header: t('plan.measure'), value: (row) => row.measure },
    { id: 'there', header: t('plan.that_plan'), numeric: true, value: (row) => row.there },
    { id: 'here', header: t('plan.this_plan'), numeric: true, value: (row) => row.here },
  ];
  const told: Column<Told>[] = [
    { id: 'which', header: t('plan.which'), value: (row) => row.which },
    { id: 'words', header: t('plan.in_words'), value: (row) => row.words },
  ];
  return (
    <>
      <DataTable caption={`${t('plan.compare')}: ${name}`} columns={columns} rows={measures} />
      {differing.length === 0 ? <p>{t('plan.same_decisions')}</p> : <DataTable caption={t('plan.differing')} columns={told} rows={differing} />}
    </>
  );
}
