// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import { Section } from '../../parts/Lead';
import { moneyOf, type Settings } from './asked';
import css from './plan.module.css';

/** What the scenario asks and bounds, as sentences. */
export function Terms({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const { name, lang, trace } = useCatalogue();
  const { currency, year } = moneyOf(trace.settings);
  const { budgets, partners, reliance, met, origin } = settings;
  const money = (amount: number) => `${formatNumber(amount, lang, { digits: 0 })} ${currency}`;
  const sentences = [
    ...(budgets.some(({ kind }) => kind === 'investment') ? [] : [t('plan.no_budget')]),
    ...budgets.map(({ nation, kind, year: when, amount }) =>
      t(`plan.budget_${kind as 'investment' | 'operation'}`, { nation: name('nations', nation), amount: money(amount), when: when === null ? t('plan.a_year') : t('plan.in_year', { when }), year }),
    ),
    partners === null ? t('plan.no_cap_partners') : t('plan.cap_partners', { count: partners }),
    reliance === null ? t('plan.no_cap_reliance') : t('plan.cap_reliance', { share: formatNumber(reliance, lang, { percent: true }) }),
    ...origin.map(({ format, share }) => t('plan.origin', { format: name('formats', format), share: formatNumber(share, lang, { percent: true }) })),
    ...met.map(({ capability, from }) => t('plan.met', { capability: name('capabilities', capability), from })),
    ...(met.length === 0 ? [t('plan.no_met')] : []),
    t('plan.never_worse'),
  ];
  return (
    <Section title={t('plan.terms')} note={t('plan.terms_note', { scenario: trace.scenario })}>
      <ul className={css.sentences}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}
