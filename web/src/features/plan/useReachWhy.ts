// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Why } from '../../frame/why';
import { formatNumber } from '../../number/format';
import type { Plan } from './asked';
import { useUnits } from './why';

export type Measure = 'shortfall' | 'capacity_to_act' | 'cost' | 'saved' | 'freedom_of_action' | 'partners' | 'bound';

/** Why a plan reaches what it reaches. */
export function useReachWhy(plan: Plan) {
  const { t } = useTranslation();
  const { name, lang } = useCatalogue();
  const units = useUnits();
  const rows = (measure: Measure) => {
    if (measure === 'shortfall') return plan.short.map(({ nation, capability, years }) => ({ label: `${name('nations', nation)}: ${name('capabilities', capability)}`, value: units(years).map(({ label, value }) => `${label}: ${value as string}`).join(', ') }));
    if (measure === 'partners') return plan.agreements.map(({ members, capability }) => ({ label: members.map((id) => name('nations', id)).join(', '), value: name('capabilities', capability) }));
    if (measure === 'cost') return plan.decisions.filter(({ cost }) => cost !== null).map(({ nation, capability, cost }) => ({ label: `${name('nations', nation)}: ${name('capabilities', capability)}`, value: formatNumber(cost ?? 0, lang) }));
    if (measure === 'saved') {
      const cuts = plan.decisions.filter(({ saved }) => saved !== null).map(({ nation, capability, saved }) => ({ label: `${name('nations', nation)}: ${name('capabilities', capability)}`, value: formatNumber(saved ?? 0, lang) }));
      const shared = plan.agreements.flatMap(({ capability, saves }) => saves.map(({ nation, year, amount }) => ({ label: `${name('nations', nation)}: ${name('capabilities', capability)}, ${year}`, value: formatNumber(amount, lang) })));
      return [...cuts, ...shared];
    }
    return [];
  };
  return (measure: Measure, of: 'plan' | 'present'): Why => ({
    title: `${t(`plan.${measure}`)}: ${t(of === 'plan' ? 'plan.this_plan' : 'plan.present_plan')}`,
    formula: t(`plan.formula_${measure}`),
    method: 'plan',
    rows: of === 'plan' ? rows(measure) : [],
  });
}
