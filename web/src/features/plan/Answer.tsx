// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { Trans, useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { Figure } from '../../parts/Figure';
import { type Plan, type Settings, yearsOf } from './asked';
import { useReachWhy } from './useReachWhy';

/** For whom is planned, in a sentence. */
function useWhom() {
  const { t } = useTranslation();
  const { inText } = useCatalogue();
  return (nations: string[]) => (nations.length === 1 ? inText(nations[0]!) : t('plan.nations', { count: nations.length }));
}

/** What the plan reaches, beside the present plan and what no plan can. */
export function Answer({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const whom = useWhom();
  const why = useReachWhy(plan);
  const { objective, present_plan: present, bound } = plan;
  const words = { ...yearsOf(plan), whom: whom(plan.nations), count: plan.agreements.length };
  if (plan.status === 'infeasible') return <>{t('plan.lead_infeasible', { ...words, count: plan.conflict.length })}</>;
  if (!objective) return <>{t('plan.lead_failed', words)}</>;
  if (objective.shortfall === null || present.shortfall === null) return <>{t('plan.lead_unknown', words)}</>;
  if (present.shortfall === 0) return <>{t('plan.lead_met', words)}</>;
  const digits = { percent: true, digits: 1 };
  const components = {
    before: <Figure value={present.shortfall} {...digits} why={why('shortfall', 'present')} />,
    after: <Figure value={objective.shortfall} {...digits} why={why('shortfall', 'plan')} />,
    bound: <Figure value={bound} {...digits} why={why('bound', 'plan')} />,
  };
  const better = objective.shortfall < present.shortfall - 1e-9;
  return <Trans i18nKey={better ? 'plan.lead' : 'plan.lead_no_better'} count={words.count} values={words} components={components} />;
}

/** What there is to plan for. */
export function Beforehand({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const whom = useWhom();
  const { needs, nations, left_out } = settings;
  const short = needs.filter(({ years }) => years.some((year) => year.short > 0)).length;
  const words = { ...yearsOf(settings), whom: whom(nations), count: needs.length, short, left: left_out.length };
  if (needs.length === 0) return <>{t('plan.before_unknown', words)}</>;
  return <>{t(short === 0 ? 'plan.before_met' : 'plan.before', words)}</>;
}
