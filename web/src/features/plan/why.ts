// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Why, WhyRow } from '../../frame/why';
import { formatNumber } from '../../number/format';
import { useText } from '../../words/useText';
import type { Agreement, Decision, Plan } from './asked';

type Reason = Decision['why'][number];

/** "2027: 4, 2028: 6", the years with the same number together. */
export function useUnits() {
  const { lang } = useCatalogue();
  return (years: { year: number; units: number }[]): WhyRow[] => {
    const runs: { from: number; to: number; units: number }[] = [];
    for (const { year, units } of years) {
      const last = runs.at(-1);
      if (last && last.units === units && last.to === year - 1) last.to = year;
      else runs.push({ from: year, to: year, units });
    }
    return runs.map(({ from, to, units }) => ({ label: from === to ? String(from) : `${from}–${to}`, value: formatNumber(units, lang) }));
  };
}

/** Why a decision is taken: its years, its reasons, the rows and assumptions these rest on. */
export function useDecisionWhy() {
  const text = useText();
  const units = useUnits();
  const { t } = useTranslation();
  return (row: Decision): Why => ({
    title: text(row.words),
    formula: t(`plan.formula_${row.action}`),
    method: 'plan',
    rows: [...units(row.years), ...row.why.flatMap((reason) => reasonRows(reason, text(reason.words)))],
    assumptions: row.why.filter((reason) => reason.rows.some(({ assumption }) => assumption)).map(({ words }) => text(words)),
  });
}

function reasonRows({ rows }: Reason, words: string): WhyRow[] {
  const [first, ...others] = rows;
  return [
    { label: words, value: '', source: first?.source },
    ...others.filter(({ source }) => source !== first?.source).map(({ table, key, source }) => ({ label: `${table}: ${key.replaceAll('|', ' ')}`, value: '', source })),
  ];
}

/** What serves under an agreement: uses and turns of its members in its capability. */
export const servedBy = (plan: Plan, { capability, members }: Agreement) =>
  plan.decisions.filter((row) => row.capability === capability && row.partner !== null && members.includes(row.nation) && members.includes(row.partner));

/** What an agreement is for. */
export function useAgreementWhy(plan: Plan) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const text = useText();
  return (row: Agreement): Why => ({
    title: `${name('forms', row.form)}: ${name('capabilities', row.capability)}`,
    formula: t('plan.formula_agreement'),
    method: 'plan',
    rows: [{ label: t('plan.concluded'), value: String(row.year) }, ...servedBy(plan, row).map(({ words }) => ({ label: text(words), value: '' }))],
  });
}
